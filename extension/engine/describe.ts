/** Teaching: from a box that a person pointed at to a selector that a portal file can keep. Pure. */

import type { FormField } from "../../core/forms/form-field.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import type { Portal, PortalField } from "../portals/portal.ts";
import { lexiconFor, matchPage } from "./match/match-page.ts";
import { candidatesOf } from "./match/score.ts";
import { situate } from "./match/situation.ts";
import { labelOf } from "./place.ts";
import { entryFits, segments } from "./portal-page.ts";
import type { Description } from "./result.ts";
import type { SeenControl } from "./seen.ts";

type Selector = Omit<PortalField, "field">;

/**
 * Describes a control of a page. `form` narrows the guesses. The selector lasts: it is made of the end of the NAME where that is no number of
 * the page's own making, else of label and heading; an id is never used.
 */
export function describeControl(controls: readonly SeenControl[], control: SeenControl, form: string | null): Description {
  const known = form !== null && isFormId(form) ? form : null;
  const lexicon = lexiconFor(controls);
  const situation = situate(controls, lexicon, { form: known, year: null, ofGroup: false }).get(control)!;
  const sure = matchPage(controls, known, null, { absent: new Set(), year: null }).matches.find((match) => match.control === control)?.known
    .field.id;
  const guesses = [
    ...(sure === undefined ? [] : [sure]),
    ...candidatesOf(control, situation, lexicon, known).map(({ known: { field } }) => field.id),
  ];
  return {
    control: control.key,
    label: labelOf(control),
    heading: control.headings[0] ?? "",
    value: control.value,
    options: (control.options ?? []).slice(0, 50).map(({ text }) => text),
    selector: selectorOf(controls, control, null),
    guesses: [...new Set(guesses)].slice(0, 8),
  };
}

/**
 * The selector of a control once its field is chosen: boxes of a list share one selector, row by row. `null` when nothing lasting tells the
 * box from its neighbours.
 */
export function selectorOf(controls: readonly SeenControl[], control: SeenControl, field: FormField | null): Selector | null {
  const shared = field?.repeats != null;
  for (const selector of selectorsOf(control)) {
    const hits = controls.filter((other) => fits(selector, other));
    if (!hits.includes(control)) continue;
    if (hits.length === 1 || (shared && hits.every((other) => sameQuestion(other, control)))) return selector;
  }
  if (shared) return null;
  // The last resort: which of its like it is, as long as they stand in one order.
  for (const selector of selectorsOf(control)) {
    const hits = controls.filter((other) => fits(selector, other));
    const at = hits.indexOf(control);
    if (at >= 0 && hits.length < 20) return { ...selector, nth: at + 1 };
  }
  return null;
}

/** A portal file of one page from what a person taught. `host` is the exact host name of the page. */
export function portalOf(
  host: string,
  title: string,
  taught: readonly { readonly field: string | null; readonly selector: Selector }[],
): Portal {
  const fields = taught.map(({ field, selector }) => ({ field, ...selector }));
  const names = fields.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return {
    format: "so-htx-portal",
    version: 1,
    id: host.replace(/[^a-z0-9]+/gi, "-").toLowerCase(),
    name: title,
    hosts: [host],
    basis: "do cán bộ dạy trên trang",
    mark: "L",
    pages: [
      {
        id: "taught",
        title,
        has: [...new Set(names)].slice(0, 3),
        labels: names.length > 0 ? [] : fields.flatMap(({ label }) => (label === undefined ? [] : [label])).slice(0, 3),
        fields,
      },
    ],
  };
}

function fits(selector: Selector, control: SeenControl): boolean {
  return entryFits({ field: null, ...selector }, control, segments(control.name)) > 0;
}

/** The same question in another row: same kind, same column or label. */
function sameQuestion(a: SeenControl, b: SeenControl): boolean {
  return a.kind === b.kind && a.column === b.column && (a.column !== "" || a.texts[0]?.text === b.texts[0]?.text);
}

/** Selectors from the surest to the weakest. */
function* selectorsOf(control: SeenControl): Iterable<Selector> {
  const name = segments(control.name);
  for (let length = 1; length <= name.length; length++) {
    const tail = name.slice(-length);
    // A tail that begins with a number, or is one, comes from the page's counting.
    if (tail.some(isMade) || /^\d+$/.test(tail[0]!)) continue;
    yield { name: tail.join("$") };
  }
  const labels = [...control.texts.filter(({ source }) => source !== "name").map(({ text }) => text), control.row, control.column];
  const label = labels.find((text) => text !== "" && text.length < 200);
  if (label === undefined) return;
  yield { label };
  for (const heading of control.headings.slice(0, 3)) yield { label, heading };
}

/** Names that frameworks number or make up: "mat-input-12", ":r1:", "f_8c1f03ab", "field17". */
function isMade(segment: string): boolean {
  return /\d{3,}|[-_:]\d+$|^r\d+$|[0-9a-f]{8,}|^[a-z]{1,12}-?\d+$/i.test(segment) && !/^ctl\d+$/.test(segment);
}
