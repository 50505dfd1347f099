import type { Language } from "../model/language.ts";
import { type Figure, figureNote, figureNumber } from "./figure.ts";

/**
 * The smallest parts of what a report says. Words hold no digit: a number is a figure with its evidence, or a fact (a date, a
 * name, a number of a document) with its source. What is not known is a gap.
 */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly text: string; readonly source: string }
  | { readonly kind: "figure"; readonly figure: Figure }
  /** What has to be said behind a figure: of how many entities it is. */
  | { readonly kind: "note"; readonly figure: Figure }
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

/** A figure with its unit and, behind it, of how many entities it is. */
export function withUnit(figure: Figure, unit: string): readonly Piece[] {
  return [
    { kind: "figure", figure },
    { kind: "words", text: ` ${unit}` },
    { kind: "note", figure },
  ];
}

/** One piece as text; `marked` is what has to be completed or looked at. Words are those of the report whatever the language of its figures. */
export function pieceText(piece: Piece, language: Language = "vi"): { readonly text: string; readonly marked: boolean } {
  switch (piece.kind) {
    case "words":
    case "fact":
      return { text: piece.text, marked: false };
    case "gap":
      return { text: "…", marked: true };
    case "note": {
      const note = figureNote(piece.figure, language);
      return { text: note === "" ? "" : ` (${note})`, marked: piece.figure.state === "part" };
    }
    case "figure": {
      const number = figureNumber(piece.figure, language);
      if (number === null) return { text: "…", marked: true };
      const { state, estimate } = piece.figure;
      if (state === "open") return { text: `… (${number})`, marked: true };
      return { text: estimate ? `${{ vi: "ước", en: "estimated" }[language]} ${number}` : number, marked: state !== "known" };
    }
  }
}
