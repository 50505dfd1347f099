import type { Analysis } from "./analysis.ts";
import { phraseAt } from "./phrases.ts";
import { isMark, type Quantity } from "./quantities.ts";
import { type Comparison, comparisons } from "./words/cues.ts";

/**
 * What belongs to one amount of a sentence: the words before it and behind it, up to its neighbours. `head` is where the words of
 * comparison before the number begin ("ít nhất", "trên").
 */
export type Segment = {
  readonly quantity: Quantity;
  readonly leftFrom: number;
  readonly head: number;
  readonly rightTo: number;
  readonly comparisons: readonly Comparison[];
  /** Words behind the last of a bare list that are said of all ("30 HTX và 50 THT đang hoạt động"), `null` where there are none. */
  readonly shared: { readonly from: number; readonly to: number } | null;
  /** Place of the semicolon, or the sentence's start, before the segment: where its clause begins. */
  readonly clauseFrom: number;
};

/** Parts a sentence among its amounts. */
export function segmentsOf(analysis: Analysis): Segment[] {
  const { quantities } = analysis;
  const heads = quantities.map((quantity) => comparisonsBefore(analysis, quantity));
  const starts = startersOf(analysis);
  const ranked = rankEnds(analysis);
  const boundaries: { rightTo: number; leftFrom: number }[] = [];
  for (let index = 0; index + 1 < quantities.length; index++) {
    const from = quantities[index]!.to;
    const to = heads[index + 1]!.head;
    boundaries.push(boundaryBetween(analysis, { starts, ranked }, from, to, quantities[index + 1]!.from));
  }
  const segments = quantities.map((quantity, index): Segment => {
    const { head, found } = heads[index]!;
    const previous = index === 0 ? null : boundaries[index - 1]!;
    const firstLeft = clauseStart(analysis, quantity.from);
    return {
      quantity,
      leftFrom: Math.min(head, previous?.leftFrom ?? firstLeft),
      head,
      rightTo: Math.max(quantity.to, index < boundaries.length ? boundaries[index]!.rightTo : clauseEnd(analysis, quantity.to)),
      comparisons: found,
      shared: null,
      clauseFrom: clauseStart(analysis, quantity.from),
    };
  });
  for (let index = segments.length - 2; index >= 0; index--) {
    const shared = sharedWith(analysis, segments[index]!, segments[index + 1]!);
    if (shared !== null) segments[index] = { ...segments[index]!, shared };
  }
  return segments;
}

/** The place of the semicolon behind a token, or of a comma behind which something shall not be; the sentence's end where none stands. */
function clauseEnd({ tokens }: Analysis, from: number): number {
  for (let at = from; at < tokens.length; at++)
    if (isMark(tokens[at], ";") || (isMark(tokens[at], ",") && tokens[at + 1]?.text === "không" && denies.has(tokens[at + 2]?.text ?? "")))
      return at;
  return tokens.length;
}

/** "…, không có HTX yếu": what shall not be is a goal of its own. */
const denies = new Set(["có", "còn", "để"]);

/** A stretch of words without an amount, to be asked the same things as one with an amount at its end. */
export function stretchOf(from: number, to: number, clauseFrom = from): Segment {
  const quantity: Quantity = {
    kind: "count",
    value: -1,
    value2: null,
    whole: null,
    noun: null,
    perMonth: false,
    perYear: false,
    per: [],
    from: to,
    numberTo: to,
    to,
    inWords: false,
  };
  return { quantity, leftFrom: from, head: to, rightTo: to, comparisons: [], shared: null, clauseFrom };
}

/** What the next of a list says behind its name, when only "," or "và" stands between them. */
function sharedWith({ tokens }: Analysis, { quantity, rightTo }: Segment, next: Segment): Segment["shared"] {
  const [own, other] = [kindCounted(quantity), kindCounted(next.quantity)];
  // "02 HTX, 01 HTX du lịch": two numbers of one kind are told apart by these words.
  if (own === null || other === null || own === other || rightTo > quantity.to) return null;
  const between = tokens.slice(quantity.to, next.head);
  if (between.length === 0 || !between.every(({ text }) => text === "," || text === "và")) return null;
  return next.shared ?? (next.rightTo > next.quantity.to ? { from: next.quantity.to, to: next.rightTo } : null);
}

/** The kind of organisation that a number counts without a word of more. */
function kindCounted({ kind, noun, to }: Quantity): string | null {
  const concept = noun?.concept;
  return kind === "count" && concept?.kind === "organisation" && concept.sector === undefined && noun?.to === to ? concept.id : null;
}

/** The place behind the last semicolon before a token. */
export function clauseStart({ tokens }: Analysis, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (isMark(tokens[at], ";")) return at + 1;
  return 0;
}

/** Words of comparison directly before a number, the nearest first, with the place where they begin. */
export function comparisonsBefore({ tokens }: Pick<Analysis, "tokens">, quantity: Quantity): { head: number; found: Comparison[] } {
  const found: Comparison[] = [];
  let head = quantity.from;
  for (let steps = 0; steps < 6; steps++) {
    let at = head - 1;
    while (at >= 0 && (fillers.has(tokens[at]!.text) || isMark(tokens[at], ":"))) at--;
    if (at < 0) break;
    const sign = signs.get(tokens[at]!.text);
    if (sign !== undefined) {
      // "≥", ">=": two marks make one sign.
      const double = sign === "<" || sign === ">" ? isMark(tokens[at + 1], "=") : false;
      found.push(double ? (sign === "<" ? "<=" : ">=") : sign);
      head = at;
      continue;
    }
    if (tokens[at]!.text === "=" && signs.has(tokens[at - 1]?.text ?? "")) {
      head = at;
      continue;
    }
    let hit: { meaning: Comparison; from: number } | null = null;
    for (let length = Math.min(comparisons.longest, at + 1); length >= 1 && hit === null; length--) {
      const match = phraseAt(comparisons, tokens, at - length + 1, false);
      if (match !== null && match.to === at + 1 && match.from === at - length + 1) hit = match;
    }
    // "từ 1 tỷ đồng trở lên: 08 HTX": said of the number before.
    if (hit === null || tokens[hit.from - 1]?.text === "trở") break;
    found.push(hit.meaning);
    head = hit.from;
  }
  return { head, found };
}

const fillers = new Set("thêm là đạt được có số mức ở vào lượng thành cả".split(" "));
const signs = new Map<string, Comparison>([
  [">", ">"],
  ["<", "<"],
  ["\u2265", ">="],
  ["\u2264", "<="],
  ["~", "approx"],
  ["\u2248", "approx"],
  ["\u00b1", "approx"],
]);

/** Tokens at which a new indicator can begin. */
function startersOf({ tokens, hits, times }: Analysis): Uint8Array {
  const starts = new Uint8Array(tokens.length + 1);
  for (const { meaning, from } of hits) if (startKinds.has(meaning.kind)) starts[from] = 1;
  for (const { from } of times) starts[from] = 1;
  tokens.forEach((token, index) => {
    if (startWords.has(token.text)) starts[index] = 1;
  });
  return starts;
}

const startKinds = new Set([
  "organisation",
  "economy",
  "person",
  "household",
  "class",
  "money",
  "mean",
  "total",
  "ratio",
  "event",
  "rank",
  "rating",
  "sector",
  "education",
  "output",
  "female",
  "minority",
  "status",
]);
const startWords = new Set([
  "số",
  "có",
  "mỗi",
  "riêng",
  "tỷ",
  "tỉ",
  "đạt",
  "bình",
  "trình",
  "không",
  "các",
  "cả",
  "từng",
  "hằng",
  "hàng",
  "cử",
  "mở",
  "cấp",
  "giải",
  "đưa",
  "nâng",
  "giảm",
  "tăng",
  "đảm",
  "bảo",
  "phấn",
]);

function boundaryBetween(
  { tokens, bracket }: Analysis,
  { starts, ranked }: { readonly starts: Uint8Array; readonly ranked: Uint8Array },
  from: number,
  to: number,
  next: number,
): { rightTo: number; leftFrom: number } {
  let semicolon = -1;
  let ofWhich = -1;
  let first = -1;
  let last = -1;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (isMark(token, ";")) semicolon = at;
    if (token.text === "trong" && tokens[at + 1]?.text === "đó") ofWhich = at;
    if (!links.has(token.text)) continue;
    // A comma inside brackets parts nothing outside them.
    if (bracket[at]! >= 0 && bracket[at] !== bracket[next] && !isMark(token, "(")) continue;
    // "loại khá, tốt": the ranks of one group belong together.
    if (isMark(token, ",") && ranked[at] === 1 && ranked[at + 1] === 2) continue;
    last = at;
    if (first < 0 && (starts[at + 1] === 1 || at + 1 >= to)) first = at;
  }
  if (semicolon >= 0) return { rightTo: semicolon, leftFrom: semicolon + 1 };
  if (ofWhich >= 0) return { rightTo: ofWhich, leftFrom: ofWhich };
  const cut = first >= 0 ? first : last;
  // Without a link the words between may belong to either side.
  return cut < 0 ? { rightTo: to, leftFrom: from } : { rightTo: cut, leftFrom: cut };
}

/** 1 where a rank has just ended, 2 where one begins. */
function rankEnds({ hits, tokens }: Analysis): Uint8Array {
  const ends = new Uint8Array(tokens.length + 2);
  for (const { meaning, from, to } of hits) {
    if (meaning.kind !== "rank" || meaning.id === "quality") continue;
    if (ends[from] === 0) ends[from] = 2;
    ends[to] = 1;
  }
  return ends;
}

const links = new Set([",", "(", ")", ":", "và", "với", "cho", "hoặc", "-", "+", "nhưng", "gồm"]);
