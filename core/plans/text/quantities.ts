import { readNumber, timesExactly } from "../../model/numbers.ts";
import { type Hit, phraseAt } from "./phrases.ts";
import { spokenWord, type Token } from "./tokens.ts";
import { type Concept, concepts } from "./words/concepts.ts";
import { readFractionWords, readNumeral } from "./words/numerals.ts";
import { type UnitWord, unitWords } from "./words/units.ts";

/** What is counted: a concept, a unit of its own, or words that no list knows. */
export type Noun = {
  readonly from: number;
  readonly to: number;
  readonly concept: Concept | null;
  readonly unit: UnitWord | null;
  /** As written, lower case. */
  readonly text: string;
  /** Two kinds of organisation share the number: "14 HTX và LHHTX". */
  readonly pooled: boolean;
};

/** An amount of a sentence. `from` and `to` are places among its tokens. Money is in đồng, shares in %. */
export type Quantity = {
  readonly kind: "money" | "percent" | "count" | "points" | "times" | "ratio";
  readonly value: number;
  readonly value2: number | null;
  /** The upper end is not part of the range: "đến dưới 5 tỷ đồng". */
  readonly below?: boolean;
  /** Of "17/29": 29. */
  readonly whole: number | null;
  readonly noun: Noun | null;
  readonly perMonth: boolean;
  readonly perYear: boolean;
  /** Words after "/": "người", "htx", "xã". */
  readonly per: readonly string[];
  readonly from: number;
  /** One past the number, before its noun. */
  readonly numberTo: number;
  readonly to: number;
  readonly inWords: boolean;
};

/** All amounts of a row of tokens. `masked` marks tokens that belong to dates and numbers of documents. */
export function findQuantities(tokens: readonly Token[], masked: readonly boolean[], bare: boolean): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quantity = masked[at] ? null : readQuantity(tokens, masked, at, bare);
    if (quantity === null) at++;
    else {
      quantities.push(quantity);
      at = Math.max(quantity.to, at + 1);
    }
  }
  return quantities;
}

type Amount = { readonly value: number; readonly to: number; readonly inWords: boolean; readonly percent: boolean };
type RangeEnd = Amount & { readonly below: boolean };

function readQuantity(tokens: readonly Token[], masked: readonly boolean[], at: number, bare: boolean): Quantity | null {
  const first = readAmount(tokens, masked, at);
  if (first === null) return null;
  if (first.percent) return build("percent", first.value, null, tokens, at, first.to, first.inWords, bare);
  const slash = first.inWords ? null : readSlash(tokens, masked, at, first);
  if (slash !== null) {
    if (isMark(tokens[slash.to], "%")) return null;
    // "3/4 số HTX" is a share; "17/29 HTX" are done and all.
    if (slash.value < slash.whole && slash.whole <= 10 && /^(?:tổng|số)$/u.test(tokens[slash.to]?.text ?? ""))
      return build("percent", Number(((slash.value / slash.whole) * 100).toFixed(2)), null, tokens, at, slash.to, false, bare);
    return { ...build("ratio", slash.value, null, tokens, at, slash.to, false, bare), whole: slash.whole };
  }
  const head = readUnit(tokens, first.to, first.value);
  const second = first.inWords ? null : readRangeEnd(tokens, masked, head?.to ?? first.to);
  if (second !== null) {
    const tail = readUnit(tokens, second.to, second.value);
    const unit = tail ?? (head === null ? null : { ...head, value: 0, to: second.to });
    if (unit !== null && (head === null || head.kind === unit.kind)) {
      const from = head !== null && head.kind === "money" ? head.value : timesExactly(first.value, unit.scale);
      const to = tail?.value ?? timesExactly(second.value, unit.scale);
      if (from < to) return { ...build(unit.kind, from, to, tokens, at, unit.to, false, bare), ...(second.below ? { below: true } : {}) };
    } else if (unit === null && first.value < second.value)
      return { ...build("count", first.value, second.value, tokens, at, second.to, false, bare), ...(second.below ? { below: true } : {}) };
  }
  if (head !== null) return build(head.kind, head.value, null, tokens, at, head.to, first.inWords, bare);
  return build("count", first.value, null, tokens, at, first.to, first.inWords, bare);
}

function readAmount(tokens: readonly Token[], masked: readonly boolean[], at: number): Amount | null {
  const token = tokens[at]!;
  if (token.kind === "number") {
    let text = token.text;
    let to = at + 1;
    // "1 250 000": groups of three parted by single blanks.
    if (/^[1-9]\d{0,2}$/.test(text)) {
      while (
        to < tokens.length &&
        !masked[to] &&
        tokens[to]!.kind === "number" &&
        /^\d{3}$/.test(tokens[to]!.text) &&
        tokens[to]!.from === tokens[to - 1]!.to + 1
      ) {
        text += `.${tokens[to]!.text}`;
        to++;
      }
    }
    const reading = readNumber(text);
    if (reading.kind !== "number") return null;
    // "02 (hai) HTX"
    const words = isMark(tokens[to], "(") ? readNumeral(tokens, to + 1) : null;
    if (words !== null && words.value === reading.value && isMark(tokens[words.to], ")")) to = words.to + 1;
    return { value: reading.value, to, inWords: false, percent: false };
  }
  if (token.kind !== "word") return null;
  const fraction = readFractionWords(tokens, at);
  if (fraction !== null) return { value: fraction.value, to: fraction.to, inWords: true, percent: true };
  const numeral = readNumeral(tokens, at);
  if (numeral === null) return null;
  // "ba trăm hai mươi (320) HTX", "hai (02) HTX"
  const digits =
    isMark(tokens[numeral.to], "(") && tokens[numeral.to + 1]?.kind === "number" ? readNumber(tokens[numeral.to + 1]!.text) : null;
  if (digits?.kind === "number" && digits.value === numeral.value && isMark(tokens[numeral.to + 2], ")"))
    return { value: numeral.value, to: numeral.to + 3, inWords: false, percent: false };
  return { value: numeral.value, to: numeral.to, inWords: true, percent: false };
}

/** "17/29", "02/03": done and all. */
function readSlash(
  tokens: readonly Token[],
  masked: readonly boolean[],
  at: number,
  first: Amount,
): { value: number; whole: number; to: number } | null {
  if (!isMark(tokens[first.to], "/") || tokens[first.to + 1]?.kind !== "number" || masked[first.to + 1]) return null;
  if (tokens[at]!.to !== tokens[first.to]!.from && tokens[first.to]!.to !== tokens[first.to + 1]!.from) return null;
  const whole = readNumber(tokens[first.to + 1]!.text);
  return whole.kind === "number" ? { value: first.value, whole: whole.value, to: first.to + 2 } : null;
}

/** The end of a range: "- 03", "đến 6", "hoặc 02". */
function readRangeEnd(tokens: readonly Token[], masked: readonly boolean[], at: number): RangeEnd | null {
  const link = tokens[at];
  if (link === undefined || masked[at]) return null;
  const dash = isMark(link, "-");
  if (!dash && !(link.kind === "word" && (rangeWords.has(spokenWord(link.text)) || link.plain === "den"))) return null;
  // "từ 1 tỷ đến dưới 5 tỷ đồng"
  const below = !dash && tokens[at + 1]?.text === "dưới";
  const from = at + (below ? 2 : 1);
  if (tokens[from]?.kind !== "number" || masked[from]) return null;
  const end = readAmount(tokens, masked, from);
  return end === null ? null : { ...end, below };
}

const rangeWords = new Set(["đến", "tới", "hoặc"].map(spokenWord));

type UnitFound = { readonly kind: Quantity["kind"]; readonly value: number; readonly scale: number; readonly to: number };

/** What the number is an amount of: money, %, points, times. `null`: a plain count. */
function readUnit(tokens: readonly Token[], at: number, value: number): UnitFound | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (isMark(token, "%")) return { kind: "percent", value, scale: 1, to: at + 1 };
  if (token.kind !== "word") return null;
  const word = spokenWord(token.text);
  if (word === percentWord && spokenWord(tokens[at + 1]?.text ?? "") === hundredWord)
    return { kind: "percent", value, scale: 1, to: at + 2 };
  if (word === pointWord && !isPlaceForSale(tokens, at + 1)) return { kind: "points", value, scale: 1, to: at + 1 };
  if (word === timesWord) return { kind: "times", value, scale: 1, to: at + 1 };
  const scale = moneyScales.get(word);
  if (scale === undefined) {
    if (currencies.has(word) && !/^\d{1,2}$/.test(tokens[at - 1]?.text ?? "")) return { kind: "money", value, scale: 1, to: at + 1 };
    return null;
  }
  let amount = timesExactly(value, scale);
  let to = at + 1;
  let factor = scale;
  // "nghìn tỷ"
  const more = moneyScales.get(spokenWord(tokens[to]?.text ?? ""));
  if (scale === 1e3 && more === 1e9) {
    factor = 1e12;
    amount = timesExactly(value, factor);
    to++;
  }
  if (isMark(tokens[to], ".")) to++;
  // "1 tỷ 200 triệu", "1 tỷ rưỡi"
  const lower = tokens[to]?.kind === "number" ? readNumber(tokens[to]!.text) : null;
  const lowerScale = lower?.kind === "number" ? moneyScales.get(spokenWord(tokens[to + 1]?.text ?? "")) : undefined;
  if (lower?.kind === "number" && lowerScale !== undefined && lowerScale < factor) {
    amount += timesExactly(lower.value, lowerScale);
    to += 2;
  } else if (spokenWord(tokens[to]?.text ?? "") === halfWord) {
    amount += factor / 2;
    to++;
  }
  if (currencies.has(spokenWord(tokens[to]?.text ?? ""))) return { kind: "money", value: amount, scale: factor, to: to + 1 };
  // "1,8 triệu thành viên", "5.935 nghìn lao động": a large count.
  const noun = phraseAt(concepts, tokens, to, false)?.meaning;
  if (noun !== undefined && (noun.kind === "person" || noun.kind === "household" || noun.kind === "people" || noun.kind === "organisation"))
    return { kind: "count", value: amount, scale: factor, to };
  const unit = phraseAt(unitWords, tokens, to, false)?.meaning;
  if (unit !== undefined && unit.kind !== "generic") return { kind: "count", value: amount, scale: factor, to };
  return { kind: "money", value: amount, scale: factor, to };
}

const percentWord = spokenWord("phần");
const hundredWord = spokenWord("trăm");
const pointWord = spokenWord("điểm");
const timesWord = spokenWord("lần");
const halfWord = spokenWord("rưỡi");
const currencies = new Set(["đồng", "đ", "vnđ", "vnd", "vn"].map(spokenWord));
const moneyScales = new Map<string, number>([
  [spokenWord("tỷ"), 1e9],
  ["ty", 1e9],
  ["ti", 1e9],
  [spokenWord("triệu"), 1e6],
  ["trieu", 1e6],
  ["tr", 1e6],
  [spokenWord("trđ"), 1e6],
  ["trd", 1e6],
  [spokenWord("nghìn"), 1e3],
  [spokenWord("ngàn"), 1e3],
]);

/** "02 điểm bán hàng" counts places, not points. */
function isPlaceForSale(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.plain ?? "";
  return ["ban", "gioi", "thu", "du", "trung", "cau", "tap", "kinh", "cho", "nhan", "dich"].includes(word) && tokens[at]?.text !== "trở";
}

function build(
  kind: Quantity["kind"],
  value: number,
  value2: number | null,
  tokens: readonly Token[],
  from: number,
  numberTo: number,
  inWords: boolean,
  bare: boolean,
): Quantity {
  const noun = kind === "count" || kind === "ratio" ? readNoun(tokens, numberTo, bare) : null;
  const { per, to } = readPer(tokens, noun?.to ?? numberTo);
  return {
    kind,
    value,
    value2,
    whole: null,
    noun,
    perMonth: per.some((word) => /^(?:tháng|thang|thg|th)$/.test(word)),
    perYear: per.some((word) => /^(?:năm|nam)$/.test(word)),
    per,
    from,
    numberTo,
    to,
    inWords,
  };
}

/** "/người/tháng", "/ năm", "/hợp tác xã", "một tháng". */
function readPer(tokens: readonly Token[], at: number): { per: string[]; to: number } {
  const per: string[] = [];
  let to = at;
  while (isMark(tokens[to], "/")) {
    let word = to + 1;
    if (/^(?:0?1)$/.test(tokens[word]?.text ?? "") || spokenWord(tokens[word]?.text ?? "") === spokenWord("một")) word++;
    const hit = phraseAt(concepts, tokens, word, false);
    if (hit !== null && (hit.meaning.kind === "organisation" || hit.meaning.kind === "person")) {
      per.push(textOf(tokens, hit));
      to = hit.to;
      continue;
    }
    if (tokens[word]?.kind !== "word" || !perWords.has(tokens[word]!.plain)) break;
    per.push(tokens[word]!.text);
    to = word + 1;
  }
  // "12 triệu đồng một năm", "5 triệu đồng mỗi tháng"
  const spoken = tokens[to]?.plain;
  if (
    (spoken === "moi" || spoken === "mot") &&
    (tokens[to + 1]?.text === "tháng" || tokens[to + 1]?.text === "năm") &&
    tokens[to + 2]?.kind !== "number"
  ) {
    per.push(tokens[to + 1]!.text);
    to += 2;
  }
  return { per, to };
}

const perWords = new Set(
  "nam thang thg th nguoi htx tht lao ld ho xa phuong huyen ha lop dot qui tv don thon vu lan khau ng nhan mo lhhtx ngay tuan ap".split(
    " ",
  ),
);

/** The thing counted, behind the number. */
function readNoun(tokens: readonly Token[], at: number, bare: boolean): Noun | null {
  let from = at;
  // "1.500 lượt cán bộ quản lý"
  if (tokens[from]?.text === "lượt" && phraseAt(concepts, tokens, from + 1, bare)?.meaning.kind === "person") from++;
  // "700 phụ nữ là cán bộ quản lý"
  if (tokens[from]?.text === "phụ" && tokens[from + 1]?.text === "nữ" && /^(?:là|làm)$/u.test(tokens[from + 2]?.text ?? "")) {
    const role = phraseAt(concepts, tokens, from + 3, bare);
    if (role?.meaning.kind === "person") from += 3;
  }
  const hit = phraseAt(concepts, tokens, from, bare);
  const unit = phraseAt(unitWords, tokens, from, bare);
  if (hit !== null && isCounted(hit.meaning) && (unit === null || unit.to <= hit.to || unit.meaning.kind === "generic")) {
    const pool = pooledWith(tokens, hit, bare);
    return { from, to: hit.to, concept: hit.meaning, unit: null, text: textOf(tokens, hit), pooled: pool };
  }
  if (unit !== null) {
    // "02 mô hình HTX" is a phrase of its own; "18 đơn vị HTX" has its kind behind it.
    const general = unit.meaning.kind === "generic" || unit.meaning.word.startsWith("mô hình");
    const inner = general ? phraseAt(concepts, tokens, unit.to, bare) : null;
    if (inner !== null && inner.meaning.kind === "organisation")
      return {
        from,
        to: inner.to,
        concept: inner.meaning,
        unit: null,
        text: textOf(tokens, inner),
        pooled: pooledWith(tokens, inner, bare),
      };
    return { from, to: unit.to, concept: null, unit: unit.meaning, text: textOf(tokens, unit), pooled: false };
  }
  if (hit !== null && hit.meaning.kind === "sector")
    return { from, to: hit.to, concept: hit.meaning, unit: null, text: textOf(tokens, hit), pooled: false };
  return null;
}

function isCounted(concept: Concept): boolean {
  return (
    concept.kind === "organisation" ||
    concept.kind === "person" ||
    concept.kind === "household" ||
    concept.kind === "class" ||
    concept.kind === "place"
  );
}

function pooledWith(tokens: readonly Token[], hit: Hit<Concept>, bare: boolean): boolean {
  if (hit.meaning.kind !== "organisation") return false;
  let from: Hit<Concept> = hit;
  for (let links = 0; links < 3; links++) {
    const link = tokens[from.to];
    if (link === undefined) return false;
    const joins =
      isMark(link, "/") || isMark(link, ",") || isMark(link, "-") || isMark(link, "(") || link.text === "và" || link.text === "hoặc";
    if (!joins) return false;
    const next = phraseAt(concepts, tokens, from.to + 1, bare);
    if (next === null || next.meaning.kind !== "organisation") return false;
    // "… 05 HTX, HTX nào cũng …" is one kind; "(HTX)" repeats it.
    if (next.meaning.id !== hit.meaning.id) return true;
    from = next;
  }
  return false;
}

function textOf(tokens: readonly Token[], hit: { readonly from: number; readonly to: number }): string {
  return tokens
    .slice(hit.from, hit.to)
    .map((token) => token.text)
    .join(" ");
}

/** Whether a token is this mark. */
export function isMark(token: Token | undefined, sign: string): boolean {
  return token !== undefined && token.kind === "mark" && token.text === sign;
}
