/** What came of a filling, told by its result and by the comparison that follows it. */
import { fieldById } from "../../../core/forms/form-fields.ts";
import type { Difference, Filled, FillResult, PageComparison } from "../../engine/result.ts";
import type { Earlier } from "./report.ts";

/** The item of each list that a filling found a place for, where it was one alone: a page with one place is compared with that. */
export function onlyItems({ filled, skipped }: FillResult): { readonly [list: string]: number } {
  const met = new Map<string, Set<number>>();
  for (const { field, item } of [...filled, ...skipped.filter(({ reason }) => reason === "already-filled")]) {
    const list = item === null ? null : (fieldById(field)?.repeats ?? null);
    if (list !== null) met.set(list, (met.get(list) ?? new Set()).add(item!));
  }
  return Object.fromEntries([...met].flatMap(([list, all]) => (all.size === 1 ? [[list, [...all][0]!]] : [])));
}

/** What was filled before a reload, by whether it still stands on the page. What the page has taken over has no box any more. */
export function standing(earlier: readonly Filled[], { filled }: FillResult, { rows }: PageComparison): Earlier {
  const keyOf = ({ field, item }: { readonly field: string; readonly item: number | null }): string => `${field} ${item}`;
  const last = new Set(filled.map(keyOf));
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  const own = new Map(earlier.filter((one) => !last.has(keyOf(one))).map((one) => [keyOf(one), one]));
  const kept: Filled[] = [];
  const lost: Difference[] = [];
  for (const [key, one] of own) {
    const row = found.get(key);
    if (row === undefined || row.state === "same") kept.push(row === undefined ? one : { ...one, readBack: row.found });
    else lost.push(row);
  }
  return { kept, lost };
}

/** The box by which a page stands open for another cooperative or person, `null` for none: then what was filled does not belong there. */
export function otherEntity(comparison: PageComparison | null): Difference | null {
  const telling = /^(?:name\.(?:vietnamese|own)|entity\.code)$|personalId$/;
  return comparison?.rows.find(({ field, state }) => state === "differs" && telling.test(field)) ?? null;
}

/** Whether nothing of the record had a place on the page. */
export function isNothing({ filled, skipped }: FillResult, earlier: readonly Filled[]): boolean {
  return filled.length === 0 && earlier.length === 0 && skipped.every(({ reason }) => reason === "no-match" || reason === "no-value");
}
