import { readDocument } from "../../../core/files/document.ts";
import { WorkbookError } from "../../../core/files/errors.ts";
import type { Language, Said } from "../../../core/model/language.ts";
import { periodText } from "../../../core/plans/evaluate/words.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import { readPlanFile } from "../../../core/plans/read-plan-file.ts";
import { findPlan, shippedPlans } from "../../../core/plans/shipped.ts";
import type { PlanChoice, PlanHead, PlanSource } from "./plan-protocol.ts";

/** The plans that are shipped, for choosing. */
export function shippedHeads(language: Language): PlanHead[] {
  return shippedPlans().map((plan) => headOf(plan, language));
}

/** What a plan is called and how much it asks for. */
export function headOf({ id, title, place, document, period, targets }: PlanFile, language: Language): PlanHead {
  return {
    id,
    title,
    place,
    document: [document.number, document.issuer].filter((part) => part !== null).join(", "),
    period: periodText(period.from, period.to, language),
    targets: targets.length,
  };
}

/** The plan that was chosen. Throws a sentence for a person when it cannot be read any more. */
export function planOf(choice: PlanChoice): PlanFile {
  const key = "id" in choice ? choice.id : choice.own;
  if (last?.key === key) return last.plan;
  const found = "id" in choice ? findPlan(choice.id) : planFromJson(choice.own).plan;
  if (found === null)
    throw new WorkbookError({
      vi: "kế hoạch đã chọn không đọc được nữa: hãy chọn lại kế hoạch.",
      en: "of the chosen plan cannot be read any more: choose the plan again.",
    });
  last = { key, plan: found };
  return found;
}

let last: { readonly key: string; readonly plan: PlanFile } | null = null;

/** A plan file, or what is wrong with it line by line. */
export function planFromJson(text: string): { plan: PlanFile | null; problems: Said[] } {
  const read = readPlanFile(text);
  return "plan" in read ? { plan: read.plan, problems: [] } : { plan: null, problems: [...read.errors] };
}

/** A plan as a file, or what is wrong with it. */
export function checkPlan(plan: PlanFile): { json: string; name: string; problems: Said[] } {
  const json = `${JSON.stringify(plan, null, 2)}\n`;
  const read = planFromJson(json);
  return { json, name: `${plan.id.replace(/[^\w.-]+/g, "-")}.so-htx-plan.json`, problems: read.problems };
}

/** The text of a document or of what was pasted. Throws `WorkbookError` for what is no text. */
export function textOfSource(source: PlanSource): string {
  if ("text" in source) return source.text;
  const bytes = new Uint8Array(source.bytes);
  try {
    return readDocument(bytes);
  } catch (error) {
    throw error instanceof WorkbookError ? new WorkbookError(error.reason, source.name) : error;
  }
}
