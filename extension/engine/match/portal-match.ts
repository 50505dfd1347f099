import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormField, FormId } from "../../../core/forms/form-field.ts";
import type { Portal, PortalField } from "../../portals/portal.ts";
import { endsWith, entryFits, isPage, segments } from "../portal-page.ts";
import type { SeenControl } from "../seen.ts";
import { inForm } from "./score.ts";

/** What portal data says of a control: the field it is (`null`: leave it alone), and how the portal treats it. */
export type PortalHit = { readonly field: string | null; readonly entry: PortalField | null; readonly length: number };

/** The entries of the pages that this page is. */
export function portalEntries(portal: Portal | null, controls: readonly SeenControl[]): readonly PortalField[] {
  return (portal?.pages ?? []).filter((page) => isPage(page, controls)).flatMap((page) => page.fields);
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
