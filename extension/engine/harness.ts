import type { FormRecord } from "../../core/forms/record.ts";
import type { Portal } from "../portals/portal.ts";
import { breatherOf } from "./breath.ts";
import { chooseFor } from "./choice.ts";
import { fillPage } from "./fill/fill.ts";
import { completed } from "./match/complete.ts";
import { patientPlannerFor, plannerFor, planOf } from "./plan.ts";
import type { FillResult, Plan, Progress, Skip } from "./result.ts";
import { look } from "./see/look.ts";
import { warmUp } from "./warm-up.ts";

export type HarnessOptions = {
  readonly profile?: Portal | null;
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

/** What leaves the harness has its sentences in Vietnamese alone. */
type PlainSkip = Omit<Skip, "detail"> & { readonly detail: string };
export type PlainPlan = {
  readonly steps: readonly (Omit<Plan["steps"][number], "because"> & { readonly because: readonly string[] })[];
  readonly skipped: readonly PlainSkip[];
};
export type PlainResult = {
  readonly filled: FillResult["filled"];
  readonly skipped: readonly PlainSkip[];
  readonly warnings: readonly string[];
};

warmUp();
look(examplePage(document));

/** The plan of a record on a document: pure, nothing is touched. */
export function plan(document: Document, record: FormRecord, options: HarnessOptions = {}): PlainPlan {
  const { steps, skipped } = planOf(plannerFor(record, options.profile ?? null, options)(completed(look(document).controls)));
  return { steps: steps.map((step) => ({ ...step, because: step.because.map(({ vi }) => vi) })), skipped: skipped.map(plainSkip) };
}

/** Fills a document; resolves also when the page goes away in between. */
export async function fill(document: Document, record: FormRecord, options: HarnessOptions = {}): Promise<PlainResult> {
  const lookupTime = options.profile?.lookupTime ?? null;
  const breathe = breatherOf(document.defaultView);
  const plan = patientPlannerFor(record, options.profile ?? null, options, breathe);
  const { filled, skipped, warnings } = await fillPage(document, { plan, choose: chooseFor }, { ...options, lookupTime, breathe });
  return { filled, skipped: skipped.map(plainSkip), warnings: warnings.map(({ vi }) => vi) };
}

function plainSkip(skip: Skip): PlainSkip {
  return { ...skip, detail: skip.detail.vi };
}

/** A page of some boxes that is never shown: looking at it makes the eye ready before the first page. */
function examplePage({ implementation }: Document): Document {
  const page = implementation.createHTMLDocument("");
  for (let box = 0; box < 40; box++) {
    const group = page.body.appendChild(page.createElement("div"));
    const label = group.appendChild(page.createElement("label"));
    label.textContent = "Tên";
    label.htmlFor = `box${box}`;
    group.appendChild(page.createElement("input")).id = label.htmlFor;
  }
  return page;
}
