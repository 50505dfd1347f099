/**
 * The shape of everything that comes from a document. Marks of certainty: V official wording read, P paraphrase read,
 * I inferred, M general knowledge, D computed, L set by the office, ? not known.
 */
export type Mark = "V" | "P" | "I" | "M" | "D" | "L" | "?";

/** A document and the place in it. */
export type Source = { readonly document: string; readonly article?: string; readonly mark: Mark };

/** One value of the law with the days on which it holds: `from` included, `until` the first day it no longer holds (`null`: no end known). */
export type LegalItem<T> = {
  readonly value: T;
  readonly from: string;
  readonly until: string | null;
  readonly source: Source;
  readonly mark: Mark;
};

/** The item that holds on an ISO day, `null` when none does. */
export function inForce<T>(items: readonly LegalItem<T>[], day: string): LegalItem<T> | null {
  return items.find((item) => item.from <= day && (item.until === null || day < item.until)) ?? null;
}
