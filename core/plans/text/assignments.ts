import type { Analysis } from "./analysis.ts";
import { isMark } from "./quantities.ts";
import type { Segment } from "./segments.ts";
import type { Token } from "./tokens.ts";

/** Named communes or districts that a sentence gives a duty to. `names` is empty when it speaks of all ("mỗi xã"). */
export type Assignment = {
  readonly level: "commune" | "district";
  readonly names: readonly string[];
  readonly to: number;
  /** They reach it together: "05 HTX tại xã A và xã B". */
  readonly together?: boolean;
};

/** Reads "Giao UBND phường A, B và xã C …", "Xã A: 03 THT", "UBND các xã còn lại (A, B) …" at the beginning of a sentence. */
export function readAssignment({ tokens }: Pick<Analysis, "tokens">, written: (token: Token) => string): Assignment | null {
  let at = 0;
  while (at < tokens.length && at < 12 && (leading.has(tokens[at]!.text) || isMark(tokens[at], "-"))) at++;
  const level = levelAt(tokens, at);
  if (level === null) return null;
  at = level.to;
  // "các xã, phường còn lại (A, B, C)"
  let brackets = at;
  while (
    brackets < tokens.length &&
    brackets < at + 8 &&
    !isMark(tokens[brackets], "(") &&
    (tokens[brackets]!.kind === "mark" || /^(?:xã|phường|thị|trấn|còn|lại|khác|gồm|sau|đây|là)$/u.test(tokens[brackets]!.text))
  )
    brackets++;
  if (isMark(tokens[brackets], "(")) {
    const inside = readNames(tokens, brackets + 1, written);
    if (inside.names.length > 0) return { level: level.level, names: inside.names, to: inside.to };
  }
  const found = readNames(tokens, at, written);
  return found.names.length === 0 ? null : { level: level.level, names: found.names, to: found.to };
}

/** A place that a sentence names, with the words of its level. */
export type Mention = Assignment & { readonly from: number };

/** All communes and districts that a sentence names. */
export function mentionsIn(tokens: readonly Token[], written: (token: Token) => string): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // "hợp tác xã Phú Hòa", "thị xã Phú Hòa"
    const inWord = at > 0 && (tokens[at - 1]!.text === "tác" || (tokens[at - 1]!.text === "thị" && tokens[at]!.text === "xã"));
    const level = inWord ? null : levelAt(tokens, at);
    if (level === null) continue;
    const { names, to } = readNames(tokens, level.to, written);
    if (names.length === 0) {
      if (tokens[at - 1]?.text === "các") found.push(...listedBehind(tokens, level.to, level.level, written));
      continue;
    }
    found.push({ level: level.level, names, from: at, to });
    at = to - 1;
  }
  return found;
}

/** "các xã: Phú Hòa 02, An Lạc 01": names without the word of their level, each before its number. */
function listedBehind(tokens: readonly Token[], from: number, level: Assignment["level"], written: (token: Token) => string): Mention[] {
  const colon = tokens.findIndex((token, at) => at >= from && at < from + 6 && isMark(token, ":"));
  const found: Mention[] = [];
  for (let at = colon + 1; colon >= 0 && at < tokens.length; at++) {
    if (!isName(tokens[at]!) || !opensList(tokens[at - 1])) continue;
    let to = at;
    while (to < tokens.length && to < at + 5 && isName(tokens[to]!)) to++;
    const next = isMark(tokens[to], ":") ? to + 1 : to;
    if (tokens[next]?.kind === "number") found.push({ level, names: [tokens.slice(at, to).map(written).join(" ")], from: at, to });
    at = to - 1;
  }
  return found;
}

function opensList(word: Token | undefined): boolean {
  return isMark(word, ":") || isMark(word, ",") || isMark(word, ";") || word?.text === "và";
}

/**
 * The places an amount is given to: those named before it in its own words, those behind it ("02 HTX tại xã Phú Hòa"), else those that
 * its clause began with; `whole` is what the sentence, or the heading above, was given to, `own` the names of the plan's own area.
 */
export function assignmentOf(
  { tokens, bracket, places }: Analysis,
  { leftFrom, quantity, rightTo, clauseFrom }: Segment,
  whole: Assignment | null,
  own: readonly string[],
): Assignment | null {
  // Brackets keep their places to themselves, and the plan's own area says nothing.
  const mentions = places.filter(
    ({ names, from }) => (bracket[from] === -1 || bracket[from] === bracket[quantity.from]) && !names.some((name) => own.includes(name)),
  );
  const before = mentions.findLast(({ from, to }) => from >= leftFrom && to <= quantity.from);
  if (before !== undefined) return before;
  // "tại các xã A, B (mỗi xã 02 HTX)"
  const each = tokens.slice(leftFrom, quantity.from).some(({ text }, index) => text === "mỗi" && levelAt(tokens, leftFrom + index + 1));
  if (each) return mentions.findLast(({ names, to }) => names.length > 1 && to <= quantity.from) ?? whole;
  const behind = mentions.find(({ from }) => from >= quantity.to && from < rightTo);
  if (behind !== undefined && tokens.slice(Math.max(quantity.to, behind.from - 3), behind.from).some(({ text }) => placing.has(text)))
    return { ...behind, together: behind.names.length > 1 && !saysEach(tokens, behind.from, rightTo) };
  const opening = mentions.findLast(({ from, to }) => to <= leftFrom && (from === 0 || opens(tokens[from - 1]) || from === clauseFrom));
  return opening ?? whole;
}

/** "tại các xã A, B (mỗi xã 02 HTX)" */
function saysEach(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from - 4), to).some(({ text }) => text === "mỗi" || text === "từng");
}

/** Whether nothing but the name of a place stands in a stretch: "(xã Phú Hòa 02, xã An Lạc 03)". */
export function isPlaceName(tokens: readonly Token[], from: number, to: number): boolean {
  let first = from;
  while (first < to && (tokens[first]!.kind === "mark" || tokens[first]!.text === "và")) first++;
  const level = levelAt(tokens, first);
  if (level === null || level.to >= to) return false;
  return tokens.slice(level.to, to).every((token) => isName(token) || isMark(token, ":"));
}

/** Words that put a number into the place behind them. */
const placing = new Set(["tại", "ở", "thuộc", "bàn", "cho", "của"]);

/** Whether a place behind this word is what the clause is about: "…, xã An Lạc thành lập 01 HTX", "riêng xã An Lạc có 02 HTX". */
function opens(word: Token | undefined): boolean {
  return word === undefined || isMark(word, ",") || isMark(word, ";") || isMark(word, "-") || isMark(word, "(") || word.text === "riêng";
}

const leading = new Set(
  "riêng giao chỉ tiêu cho ubnd ủy uỷ ban nhân dân các đề nghị phân công yêu cầu đảng chủ tịch địa bàn tại đối với + * •".split(" "),
);

function levelAt(tokens: readonly Token[], at: number): { level: Assignment["level"]; to: number } | null {
  const word = tokens[at]?.text;
  if (word === "xã" || word === "phường") return { level: "commune", to: at + 1 };
  if ((word === "thị" && tokens[at + 1]?.text === "trấn") || (word === "đặc" && tokens[at + 1]?.text === "khu"))
    return { level: "commune", to: at + 2 };
  if (word === "huyện" || word === "quận") return { level: "district", to: at + 1 };
  if (word === "thị" && tokens[at + 1]?.text === "xã") return { level: "district", to: at + 2 };
  return null;
}

/** Names are capitalised words; commas, "và" and another "xã", "phường" part them. */
function readNames(tokens: readonly Token[], from: number, written: (token: Token) => string): { names: string[]; to: number } {
  const names: string[] = [];
  let at = from;
  for (;;) {
    const words: string[] = [];
    while (
      at < tokens.length &&
      words.length < 5 &&
      (isName(tokens[at]!) || (words.length === 0 && tokens[at]!.kind === "number" && /^\d{1,2}$/.test(tokens[at]!.text)))
    ) {
      words.push(written(tokens[at]!));
      at++;
    }
    if (words.length === 0) break;
    names.push(words.join(" "));
    let next = at;
    while (next < tokens.length && (isMark(tokens[next], ",") || isMark(tokens[next], ";") || between.has(tokens[next]!.text))) next++;
    const level = levelAt(tokens, next);
    if (level !== null) next = level.to;
    if (next === at || next >= tokens.length || !isName(tokens[next]!)) break;
    at = next;
  }
  return { names, to: at };
}

const between = new Set(["và", "ubnd"]);

function isName(token: Token): boolean {
  return (
    token.kind === "word" && token.upper && !/^(?:htx|tht|lhhtx|ubnd|kttt|hđnd|mttq|ntm|ocop|xdntm|vietgap|qtdnd|ktxh)$/u.test(token.text)
  );
}
