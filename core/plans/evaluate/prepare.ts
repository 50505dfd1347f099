import { fields } from "../../model/fields.ts";
import type { Book } from "../../model/records.ts";
import type { ScoreTable } from "../../scoring/table.ts";
import { type Facts, factsOf, isNumberField } from "./facts.ts";
import { ratingsOf } from "./ranks.ts";

/**
 * Makes the columns of a book that plans ask for before the first plan is evaluated, so that opening one does not wait for them. The
 * results are the same without it. `rating`: the score table and ISO day for which points become ranks.
 */
export function prepareBook(book: Book, rating: { readonly table: ScoreTable; readonly asOf: string } | null): void {
  const facts = factsOf(book);
  const present = new Set(book.tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  for (const { id, in: place, type } of fields) {
    if (place !== "entity" || !(present.has(id) || always.has(id))) continue;
    if (isNumberField(id)) facts.figures(id, 0, 9999);
    else if (type === "date") facts.days(id);
    else if (type === "flag") facts.flags(id);
    else if (id === "name" || compared.has(type)) facts.words(id);
  }
  facts.founded();
  facts.dissolved();
  if (rating !== null) prepareRatings(facts, rating);
}

/** Fields that are derived or stand above rows. */
const always: ReadonlySet<string> = new Set(["sector", "commune", "district", "province", "status"]);
const compared: ReadonlySet<string> = new Set(["choice", "text"]);

function prepareRatings(facts: Facts, { table, asOf }: { readonly table: ScoreTable; readonly asOf: string }): void {
  const year = Number(asOf.slice(0, 4));
  if (!Number.isInteger(year)) return;
  // The year itself and the one before, which plans fall back to and compare with.
  for (const of of [year, year - 1]) ratingsOf(facts, table, { from: of, to: of, unstated: true }, asOf);
}
