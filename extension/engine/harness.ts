import type { FormRecord } from "../../core/forms/record.ts";
import { type FillOptions, fillPage } from "./fill/fill.ts";
import { planTasks } from "./plan.ts";
import type { FillResult, Plan } from "./result.ts";
import { look } from "./see/look.ts";

/** The plan of a record on a document: pure, nothing is touched. */
export function plan(document: Document, record: FormRecord, options: FillOptions = {}): Plan {
  const { tasks, skipped } = planTasks(look(document).controls, record, options.profile ?? null, options);
  return {
    steps: tasks.map(({ field, item, control, label, value, because }) => ({ field, item, control, label, value, because })),
    skipped,
  };
}

/** Fills a document; see `fillPage`. */
export function fill(document: Document, record: FormRecord, options: FillOptions = {}): Promise<FillResult> {
  return fillPage(document, record, options);
}
