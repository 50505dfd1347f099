import type { Analysis } from "./analysis.ts";
import { isMark } from "./quantities.ts";
import type { Token } from "./tokens.ts";

/** Named communes or districts that a sentence gives a duty to. `names` is empty when it speaks of all ("mỗi xã"). */
export type Assignment = { readonly level: "commune" | "district"; readonly names: readonly string[]; readonly to: number };

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

const leading = new Set(
  "giao chỉ tiêu cho ubnd ủy uỷ ban nhân dân các đề nghị phân công yêu cầu đảng chủ tịch địa bàn tại đối với + * •".split(" "),
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
  return token.kind === "word" && token.upper && !/^(?:htx|tht|lhhtx|ubnd|kttt|hđnd|mttq)$/u.test(token.text);
}
