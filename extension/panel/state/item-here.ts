/** Which item of a list a page stands open for, told by what it already holds. */

import { fieldById } from "../../../core/forms/form-fields.ts";
import type { FormRecord, FormValues } from "../../../core/forms/record.ts";
import { sameText } from "../../../core/forms/words.ts";
import { isTelling } from "../../engine/match/sections.ts";

/**
 * The item (0 the first) of every list of a record of which a page with one place shows one. `read` is what was read from the page. Only
 * where exactly one item bears the name and numbers that stand there, and none of them another's; a page without any tells nothing.
 */
export function itemsHere(read: FormRecord, record: FormRecord): { readonly [list: string]: number } {
  const found = new Map<string, number>();
  for (const [list, items] of Object.entries(record.lists)) {
    const rows = Object.hasOwn(read.lists, list) ? read.lists[list]! : [];
    if (items.length < 2 || rows.length !== 1) continue;
    const hits = [...items.keys()].filter((item) => isSame(rows[0]!, items[item]!));
    if (hits.length === 1) found.set(list, hits[0]!);
  }
  return Object.fromEntries(found);
}

function isSame(shown: FormValues, item: FormValues): boolean {
  const both = Object.entries(shown).filter(([id, value]) => tells(id) && isText(value) && isText(item[id] ?? null));
  return both.length > 0 && both.every(([id, value]) => sameText(String(value), String(item[id])));
}

function tells(id: string): boolean {
  const field = fieldById(id);
  return field !== null && isTelling(field);
}

function isText(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}
