/** What words rule out, however well they fit otherwise. */
import type { SeenControl } from "../seen.ts";
import type { KnownField, Variant } from "./lexicon.ts";
import type { Asking } from "./question.ts";
import type { Reading } from "./read-text.ts";

/** "Trước thuế" never asks for what is left "sau thuế", nor "từ ngày" for the end. */
export function contradicts({ tokens }: Reading, known: KnownField): boolean {
  // "Điện thoại - Fax" asks for two things at once.
  const contacts = ways.filter((one) => tokens.get(one) === 1);
  if (contacts.length > 1 && contacts.some((one) => !known.tokens.has(one))) return true;
  return opposites.some((pair) =>
    pair.some(
      (one, at) => tokens.get(one) === 1 && !tokens.has(pair[1 - at]!) && known.tokens.has(pair[1 - at]!) && !known.tokens.has(one),
    ),
  );
}

const ways: readonly string[] = ["@phone", "@fax", "@email", "@website"];

const opposites: readonly (readonly [string, string])[] = [
  ["@profitBefore", "@profitAfter"],
  ["@from", "@to"],
  ["@joined", "@left"],
];

/** "Áp dụng từ ngày" is of the fiscal year where something says so, or the box has room for day and month alone. */
export function isOfFiscalYear({ kind }: SeenControl, { tokens }: Reading, over: readonly Reading[], variant: Variant): boolean {
  return (
    kind === "dayMonth" ||
    variant.tokens.has("@fiscalYear") ||
    [tokens, ...over.map((one) => one.tokens)].some((one) => one.has("@fiscalYear"))
  );
}

/** Whether all that a variant asks stands in the question, beside it or over it: "Ngày" alone is the day of nothing else. */
export function isSaid(variant: Variant, ask: Asking, over: readonly Reading[]): boolean {
  const near = [ask.reading, ...(ask.beside === null ? [] : [ask.beside]), ...over];
  return [...variant.tokens].every(([token, share]) => share < 1 || near.some(({ tokens }) => tokens.has(token)));
}
