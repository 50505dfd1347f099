/** What a page holds, told against a record (verify) or as a record (read). Pure: nodes are never touched. */

import type { FormField, FormId } from "../../core/forms/form-field.ts";
import { fieldById } from "../../core/forms/form-fields.ts";
import { pageText } from "../../core/forms/page-values.ts";
import { readPageText } from "../../core/forms/read-value.ts";
import type { FormRecord, FormValue, FormValues } from "../../core/forms/record.ts";
import { sameText } from "../../core/forms/words.ts";
import type { Portal } from "../portals/portal.ts";
import { optionFor, wordsFor } from "./choice.ts";
import { formatOf } from "./format.ts";
import { assign } from "./match/assign.ts";
import { type Match, matchPage } from "./match/match-page.ts";
import { type Choices, labelOf, placeRecord } from "./place.ts";
import type { Difference, PageComparison, PageReading, ReadValue, UnreadValue } from "./result.ts";
import type { SeenControl } from "./seen.ts";
import { keyOf, sameContent } from "./task.ts";

/** Compares every box that asks for a value of the record with that value. Read-only and disabled boxes are compared too, hidden ones not. */
export function comparePage(
  controls: readonly SeenControl[],
  record: FormRecord,
  portal: Portal | null,
  choices: Choices = {},
): PageComparison {
  const placement = placeRecord(controls, record, portal, choices);
  const rows: Difference[] = [];
  const met = new Set<string>();
  for (const { match, item } of placement.places) {
    if (match.control.closed === "hidden") continue;
    const source = placement.valueFor(match.known.field, item);
    if (source === null || source.value === null) continue;
    met.add(keyOf(source.field.id, item));
    rows.push(differenceOf(match, source.field, source.value, item));
  }
  const missing = placement.values.flatMap(({ field, item, value }) => {
    const known = fieldById(field);
    if (known === null || value === null || value === "" || met.has(keyOf(field, item))) return [];
    return [{ field, item, detail: placement.whyNowhere(known, item).detail }];
  });
  return { rows, missing };
}

/** Reads a page back into a record of a form. Empty boxes, unticked boxes and texts that are not certain give no value. */
export function readPage(controls: readonly SeenControl[], form: FormId, portal: Portal | null): PageReading {
  const isGroup = form === "group-establish" || form === "yearly-group";
  const { matches } = matchPage(controls, form, portal, { absent: new Set([isGroup ? "legal" : "groupRep"]), year: null });
  const { slots } = assign(matches);
  const read: ReadValue[] = [];
  const unread: UnreadValue[] = [];
  const fields = new Map<string, FormValue>();
  const lists = new Map<string, Map<number, Map<string, FormValue>>>();
  for (const { match, row } of slots) {
    const { control, known } = match;
    if (control.value === "" || control.standing || control.closed === "hidden") continue;
    const { field } = known;
    if (!field.forms.includes(form) && match.entry === null) continue;
    const value = canonicalOf(match);
    const label = labelOf(control);
    if (value === null) {
      unread.push({ field: field.id, item: row, label, found: control.value });
      continue;
    }
    const into = row === null ? fields : itemOf(lists, field.repeats!, row);
    if (into.has(field.id) && into.get(field.id) !== value) {
      // Two boxes of one field say different things: neither is certain.
      unread.push({ field: field.id, item: row, label, found: control.value });
      continue;
    }
    into.set(field.id, value);
    read.push({ field: field.id, item: row, label, found: control.value, value });
  }
  const record: FormRecord = {
    form,
    key: "",
    label: String(fields.get("name.vietnamese") ?? fields.get("name.own") ?? ""),
    fields: Object.fromEntries(fields),
    lists: Object.fromEntries(
      [...lists].map(([list, items]) => [
        list,
        [...items].sort(([a], [b]) => a - b).map(([, values]) => Object.fromEntries(values) as FormValues),
      ]),
    ),
  };
  return { record, read, unread };
}

function itemOf(lists: Map<string, Map<number, Map<string, FormValue>>>, list: string, row: number): Map<string, FormValue> {
  const items = lists.get(list) ?? new Map<number, Map<string, FormValue>>();
  lists.set(list, items);
  const item = items.get(row) ?? new Map<string, FormValue>();
  items.set(row, item);
  return item;
}

function differenceOf(match: Match, field: FormField, raw: FormValue, item: number | null): Difference {
  const { control, entry } = match;
  const base = formatOf(control, field, entry);
  const format = match.known.field.id === "capital.charterInWords" && field.type === "money" ? { ...base, inWords: true } : base;
  const row = { field: field.id, item, control: control.key, label: labelOf(control), found: control.value, tick: false };
  if (control.kind === "checkbox" || control.kind === "rowRadio") {
    const wanted = raw === true || raw === "yes";
    const ticked = control.value !== "";
    const words = (yes: boolean): string => (yes ? "Có" : "Không");
    return { ...row, tick: true, found: words(ticked), wanted: words(wanted), state: wanted === ticked ? "same" : "differs" };
  }
  if (["select", "list", "radios", "checkboxes", "suggest"].includes(control.kind)) {
    const wanted = wordsFor(field, raw);
    const same = control.value !== "" && (sameText(control.value, wanted) || means(field, raw, control.value, match));
    return { ...row, wanted, state: same ? "same" : control.value === "" ? "empty" : "differs" };
  }
  const made = field.options !== null || typeof raw === "boolean" ? { text: wordsFor(field, raw) } : pageText(field, raw, format);
  if ("problem" in made) return { ...row, wanted: String(raw), state: control.value === "" ? "empty" : "unreadable" };
  if (control.value === "") return { ...row, wanted: made.text, state: isNought(raw) ? "same" : "empty" };
  return { ...row, wanted: made.text, state: sameContent(control.value, field, made.text, format) ? "same" : "differs" };
}

/** An empty number box and a 0 are told apart by nobody. */
function isNought(raw: FormValue): boolean {
  return raw === 0;
}

function means(field: FormField, raw: FormValue, text: string, { entry }: Match): boolean {
  return optionFor(field, raw, [{ text, value: "" }], entry) === 0;
}

function canonicalOf(match: Match): FormValue {
  const { control, known, entry } = match;
  const { field } = known;
  if (control.kind === "checkbox" || control.kind === "rowRadio") {
    if (field.type === "flag") return true;
    return field.options?.[0]?.value === "yes" ? "yes" : null;
  }
  if (field.type === "flag") {
    const hits = [true, false].filter((value) => means(field, value, control.value, match));
    return hits.length === 1 ? hits[0]! : null;
  }
  if (field.options !== null) {
    const hits = field.options.filter(({ value }) => means(field, value, control.value, match));
    return hits.length === 1 ? hits[0]!.value : null;
  }
  const order = control.kind === "date" ? ({ order: "ymd" } as const) : control.kind === "dateParts" ? ({ order: "dmy" } as const) : {};
  return readPageText(field, control.value, { ...formatOf(control, field, entry), ...order });
}
