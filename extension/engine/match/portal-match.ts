import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormField, FormId } from "../../../core/forms/form-field.ts";
import { keyText } from "../../../core/forms/words.ts";
import type { Portal, PortalField, PortalPage } from "../../portals/portal.ts";
import type { SeenControl } from "../seen.ts";
import { inForm } from "./score.ts";

/** What portal data says of a control: the field it is (`null`: leave it alone), and how the portal treats it. */
export type PortalHit = { readonly field: string | null; readonly entry: PortalField | null; readonly length: number };

/** The entries of the pages that this page is. */
export function portalEntries(portal: Portal | null, controls: readonly SeenControl[]): readonly PortalField[] {
  return (portal?.pages ?? []).filter((page) => isPage(page, controls)).flatMap((page) => page.fields);
}

/** Whether what was seen is that page of a portal file. */
export function isPage(page: PortalPage, controls: readonly SeenControl[]): boolean {
  const names = controls.map(({ name }) => segments(name));
  const has = (tail: string): boolean => names.some((name) => endsWith(name, segments(tail)));
  const shows = (label: string): boolean => controls.some((control) => bears(control, label));
  return page.has.every(has) && !(page.lacks ?? []).some(has) && (page.labels ?? []).every(shows);
}

function bears({ texts, row, column }: SeenControl, label: string): boolean {
  const key = keyText(label);
  return texts.some(({ text }) => keyText(text) === key) || keyText(row) === key || keyText(column) === key;
}

/** What a portal file, or else the names known of the sister portals, say of each control; controls that neither knows are absent. */
export function portalHits(
  controls: readonly SeenControl[],
  entries: readonly PortalField[],
  form: FormId | null,
): ReadonlyMap<SeenControl, PortalHit> {
  const hits = new Map<SeenControl, PortalHit>();
  const counts = new Map<PortalField, number>();
  for (const control of controls) {
    const name = segments(control.name);
    let best: PortalHit | null = null;
    for (const entry of entries) {
      const length = entryFits(entry, control, name);
      if (length === 0) continue;
      if (entry.nth !== undefined) {
        const count = (counts.get(entry) ?? 0) + 1;
        counts.set(entry, count);
        if (count !== entry.nth) continue;
      }
      if (best === null || length > best.length) best = { field: entry.field, entry, length };
    }
    const known = name.length < 2 ? null : dictionaryHit(name, form);
    if (known !== null && (best === null || known.length > best.length))
      best = { ...known, entry: best?.field === known.field ? best.entry : null };
    if (best !== null) hits.set(control, best);
  }
  return hits;
}

/** Segments of a NAME: "ctl00$C$PERSCtl$FULL_NAMEFld", "members[0].name", "question__12". */
export function segments(name: string): readonly string[] {
  return name
    .replace(/__\d+$/, "")
    .split(/[$.[\]:]+/)
    .filter((part) => part !== "");
}

function endsWith(name: readonly string[], tail: readonly string[]): boolean {
  return tail.length > 0 && tail.length <= name.length && tail.every((part, index) => part === name[name.length - tail.length + index]);
}

/** How many segments (or other signs) of the entry fit a control, whose NAME is given in segments; 0 when one does not. */
export function entryFits(entry: PortalField, control: SeenControl, name: readonly string[]): number {
  let length = 0;
  if (entry.name !== undefined) {
    const tail = segments(entry.name);
    if (!endsWith(name, tail)) return 0;
    length += tail.length;
  }
  if (entry.id !== undefined) {
    if (control.id !== entry.id) return 0;
    length += 3;
  }
  if (entry.label !== undefined) {
    if (!bears(control, entry.label)) return 0;
    length += 2;
  }
  if (entry.heading !== undefined) {
    const heading = keyText(entry.heading);
    if (!control.headings.some((text) => keyText(text).includes(heading))) return 0;
    length += 1;
  }
  return length;
}

const tails = formFields.flatMap((field) => field.nameSuffixes.map((suffix) => ({ field, tail: suffix.split("$") })));

/** The field whose known NAME ends like this one; of two that end alike the form's own, `null` when both are. */
function dictionaryHit(name: readonly string[], form: FormId | null): { readonly field: string; readonly length: number } | null {
  let found: FormField[] = [];
  let length = 1;
  for (const { field, tail } of tails) {
    if (tail.length < length || !endsWith(name, tail)) continue;
    if (tail.length > length) found = [];
    found.push(field);
    length = tail.length;
  }
  const ids = new Set((found.length > 1 ? found.filter((field) => inForm(field, form)) : found).map(({ id }) => id));
  return ids.size === 1 ? { field: [...ids][0]!, length } : null;
}
