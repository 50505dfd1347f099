import type { FormRecord } from "../../core/forms/record.ts";
import type { Portal } from "../portals/portal.ts";
import { breatherOf } from "./breath.ts";
import { fillPage } from "./fill/fill.ts";
import { patientPlannerFor, plannerFor, planOf } from "./plan.ts";
import type { FillResult, Plan, Progress } from "./result.ts";
import { look } from "./see/look.ts";
import { warmUp } from "./warm-up.ts";

export type HarnessOptions = {
  readonly profile?: Portal | null;
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

warmUp();

/** The plan of a record on a document: pure, nothing is touched. */
export function plan(document: Document, record: FormRecord, options: HarnessOptions = {}): Plan {
  return planOf(plannerFor(record, options.profile ?? null, options)(look(document).controls));
}

/** Fills a document; resolves also when the page goes away in between. */
export function fill(document: Document, record: FormRecord, options: HarnessOptions = {}): Promise<FillResult> {
  const lookupTime = options.profile?.lookupTime ?? null;
  const planner = patientPlannerFor(record, options.profile ?? null, options, breatherOf(document.defaultView));
  return fillPage(document, planner, { ...options, lookupTime });
}
