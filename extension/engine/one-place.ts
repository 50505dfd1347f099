/** Which lists a page takes one item at a time: the detail page of one member, one business line. */
import type { FormRecord } from "../../core/forms/record.ts";
import type { Portal } from "../portals/portal.ts";
import { isTelling } from "./match/sections.ts";
import { placeRecord } from "./place.ts";
import { isPage } from "./portal-page.ts";
import type { SeenControl, SeenKind } from "./seen.ts";

/**
 * The lists of a record, of several items, of which a page has one place alone in which nobody has written yet. A page that gives itself
 * more rows is none, nor is one without a box for the name or number by which an item is known.
 */
export function emptyPlaces(controls: readonly SeenControl[], record: FormRecord, portal: Portal | null): readonly string[] {
  const { page, rows } = placeRecord(controls, record, portal);
  const buttons = portal?.pages.filter((one) => isPage(one, controls)).flatMap((one) => one.buttons ?? []) ?? [];
  return Object.entries(record.lists).flatMap(([list, items]) => {
    if (items.length < 2 || rows.get(list) !== 1 || buttons.some((button) => button.list === list)) return [];
    const own = page.matches.filter(({ known, control }) => known.field.repeats === list && control.closed !== "hidden");
    const asks = own.some(({ known, control }) => isTelling(known.field) && control.closed === null);
    // What stands in a list of choices may be the page's own doing.
    const isEmpty = own.every(({ control }) => control.value === "" || !typed.has(control.kind));
    return asks && isEmpty ? [list] : [];
  });
}

const typed: ReadonlySet<SeenKind> = new Set(["text", "number", "date", "month", "dateParts", "dayMonth", "suggest"]);
