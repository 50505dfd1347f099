/** Which items of a list are done: told by the rows that a page shows and by what was filled. Pure. */
import { fieldById } from "../../../core/forms/form-fields.ts";
import type { FormRecord, FormValues } from "../../../core/forms/record.ts";
import { keyText } from "../../../core/forms/words.ts";
import { isTelling } from "../../engine/match/sections.ts";
import type { PageComparison } from "../../engine/result.ts";

/** `listed`: a list of the page shows it. `unsure`: filled in part, or a list that should show it does not, or a row may be another's. */
export type ItemState = "open" | "filled" | "listed" | "unsure";

/** What is known of the items of one list. Turns count what was seen and filled, so that the later of two is known. */
export type ListEvidence = {
  readonly listed: ReadonlySet<number>;
  readonly unsure: ReadonlySet<number>;
  /** The turn in which an item was filled, and whether every value of it stood on the page. */
  readonly filled: ReadonlyMap<number, { readonly turn: number; readonly whole: boolean }>;
  /** The turn in which rows of the list were seen last, `null` for never. */
  readonly seen: number | null;
};

export const noEvidence: ListEvidence = { listed: new Set(), unsure: new Set(), filled: new Map(), seen: null };

/** The state of each of `count` items. `before`: items that an earlier session filled. */
export function statesOf(count: number, { listed, unsure, filled, seen }: ListEvidence, before: ReadonlySet<number>): readonly ItemState[] {
  return Array.from({ length: count }, (_, item) => {
    if (listed.has(item)) return "listed";
    const last = filled.get(item) ?? (before.has(item) ? { turn: 0, whole: true } : undefined);
    if (last === undefined) return unsure.has(item) ? "unsure" : "open";
    return last.whole && (seen === null || seen < last.turn) && !unsure.has(item) ? "filled" : "unsure";
  });
}

/** The item that comes next: the first of which nothing is known; `null` when none is left. What is unsure the officer chooses. */
export function nextOf(states: readonly ItemState[]): number | null {
  const item = states.indexOf("open");
  return item < 0 ? null : item;
}

/** What the rows of a page show of the lists of a record that have several items; a list of which no row shows anything is absent. */
export function itemsListed(
  rows: readonly (readonly string[])[],
  record: FormRecord,
): ReadonlyMap<string, Pick<ListEvidence, "listed" | "unsure">> {
  const lists = Object.entries(record.lists).filter(([, items]) => items.length > 1);
  const known = new Map(lists.map(([list, items]) => [list, items.map(signsOf)]));
  const found = new Map<string, { listed: Set<number>; unsure: Set<number>; alike: Map<string, number> }>();
  for (const row of rows) {
    const cells = rowSigns(row);
    const hits = [...known].map(([list, items]) => ({ list, ...hitsOf(items, cells) })).filter(({ at }) => at.length > 0);
    for (const { list, at, certain } of hits) {
      const own = found.get(list) ?? { listed: new Set(), unsure: new Set(), alike: new Map() };
      found.set(list, own);
      if (at.length > 1) own.alike.set(at.join(), (own.alike.get(at.join()) ?? 0) + 1);
      // A person of two lists may stand in the rows of either.
      else (certain && hits.length === 1 ? own.listed : own.unsure).add(at[0]!);
    }
  }
  for (const { listed, unsure, alike } of found.values())
    for (const [at, count] of alike) {
      // As many rows as items of the same name: every one of them is there.
      const items = at.split(",").map(Number);
      for (const item of items) (count >= items.length ? listed : unsure).add(item);
    }
  return found;
}

/** What a filling has made of the items that it met, by list: whether every value of an item stands on the page. */
export function itemsFilled({ rows }: Pick<PageComparison, "rows">): ReadonlyMap<string, ReadonlyMap<number, boolean>> {
  const lists = new Map<string, Map<number, boolean>>();
  for (const { field, item, state } of rows) {
    const list = item === null ? null : (fieldById(field)?.repeats ?? null);
    if (list === null || item === null) continue;
    const own = lists.get(list) ?? new Map<number, boolean>();
    lists.set(list, own);
    own.set(item, (own.get(item) ?? true) && state === "same");
  }
  return lists;
}

/** By what an item is known again: long numbers, short codes, names. */
type Signs = { readonly numbers: ReadonlySet<string>; readonly codes: ReadonlySet<string>; readonly names: ReadonlySet<string> };

function signsOf(item: FormValues): Signs {
  const numbers = new Set<string>();
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const [id, value] of Object.entries(item)) {
    const field = fieldById(id);
    if (field === null || !isTelling(field) || value === null || typeof value === "boolean") continue;
    const digits = digitsOf(String(value));
    if (digits === null) names.add(keyText(String(value)));
    else if (digits !== "") (digits.length >= longNumber ? numbers : codes).add(digits);
  }
  names.delete("");
  return { numbers, codes, names };
}

function rowSigns(row: readonly string[]): Signs {
  const numbers = new Set<string>();
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const cell of row)
    for (const piece of [cell, ...cell.slice(0, 300).split(/[|;,()–\n]/)]) {
      const digits = digitsOf(piece);
      if (digits === null) names.add(keyText(piece));
      else if (digits !== "") (digits.length >= longNumber ? numbers : codes).add(digits);
    }
  return { numbers, codes, names };
}

/** Numbers so long are of one person or one entity. */
const longNumber = 9;

/** The digits of a text that has nothing else, `null` for other texts. */
function digitsOf(text: string): string | null {
  return /^[\d\s.-]*$/.test(text) ? text.replace(/\D/g, "") : null;
}

/** The items that a row may show, and whether a single one is certain. */
function hitsOf(items: readonly Signs[], row: Signs): { readonly at: readonly number[]; readonly certain: boolean } {
  const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((sign) => other.has(sign));
  const where = (fits: (signs: Signs) => boolean): number[] => items.flatMap((signs, item) => (fits(signs) ? [item] : []));
  const byNumber = where(({ numbers }) => meets(numbers, row.numbers));
  if (byNumber.length > 0) return { at: byNumber, certain: true };
  // Somebody of the same name with another number of the same kind is somebody else.
  const lengths = new Set([...row.numbers].map(({ length }) => length).filter((length) => length !== phoneLength));
  const isAnother = ({ numbers }: Signs): boolean => [...numbers].some(({ length }) => length !== phoneLength && lengths.has(length));
  const byName = where((signs) => meets(signs.names, row.names) && !isAnother(signs));
  if (byName.length > 0) return { at: byName, certain: true };
  return { at: where(({ codes }) => meets(codes, row.codes)), certain: false };
}

const phoneLength = 10;
