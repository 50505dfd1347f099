import type { TargetInput } from "../plan.ts";

/** The parts that targets of one kind share, so that a seed plan writes down only what is its own. */

type Own<Given extends keyof TargetInput> = Omit<TargetInput, Given> & Partial<Pick<TargetInput, Given>>;

/** A target with a number. */
export function quantified(own: Own<"kind">): TargetInput {
  return { kind: "Q", ...own };
}

/** A task that is done or not. */
export function task(own: Own<"kind" | "measure" | "operator">): TargetInput {
  return { kind: "T", measure: "exists", operator: ">=", ...own };
}

/** A wish without a number: listed, never scored. */
export function wish(own: Own<"kind" | "measure" | "operator">): TargetInput {
  return { kind: "N", measure: "exists", operator: ">=", ...own };
}

/** A report or date; its days stand in the deadlines under the same id. */
export function report(own: Own<"kind" | "measure" | "operator">): TargetInput {
  return { kind: "D", measure: "date", operator: "<=", ...own };
}

/** A condition to join. */
export function condition(own: Own<"kind" | "measure" | "operator">): TargetInput {
  return { kind: "R", measure: "exists", operator: "all", ...own };
}

/** A paper of a dossier. */
export function paper(own: Own<"kind" | "measure" | "operator">): TargetInput {
  return { kind: "X", measure: "exists", operator: ">=", ...own };
}
