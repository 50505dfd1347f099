import type { Figure } from "./figure.ts";

/**
 * The smallest parts of what a report says. Words hold no digit: a number is a figure with its evidence, or a fact (a date, a
 * name, a number of a document) with its source. What is not known is a gap.
 */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly text: string; readonly source: string }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "gap"; readonly hint: string };

/** A fact for `say`: a text that may hold digits, and where it comes from. */
export function fact(text: string, source: string): Piece {
  return { kind: "fact", text, source };
}

/** A gap for `say`, with what should stand there. */
export function gap(hint: string): Piece {
  return { kind: "gap", hint };
}

/** Words and what stands between them: say`có ${figure} hợp tác xã`. Strings are words, so they hold no digits. */
export function say(parts: TemplateStringsArray, ...values: readonly (Piece | Figure | string | readonly Piece[])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string): void => {
    if (text !== "") pieces.push({ kind: "words", text });
  };
  parts.forEach((part, at) => {
    add(part);
    const value = values[at];
    if (value === undefined) return;
    if (typeof value === "string") add(value);
    else if (Array.isArray(value)) pieces.push(...(value as readonly Piece[]));
    else if ("kind" in value) pieces.push(value);
    else pieces.push({ kind: "figure", figure: value as Figure });
  });
  return pieces;
}
