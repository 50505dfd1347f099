import { z } from "zod/mini";
import { type PlanFile, type PlanInput, planSchema, type TargetInput } from "../../../core/plans/plan.ts";

/** A plan for 2026 with the given targets; each needs no more than what it measures. */
export function planWith(targets: readonly Partial<TargetInput>[], more: Partial<PlanInput> = {}): PlanFile {
  return z.parse(planSchema, {
    format: "so-htx-plan",
    version: 1,
    id: "thu",
    title: "Kế hoạch thử",
    place: "xã Thử",
    document: { number: null, issuedOn: null, issuer: null },
    period: { from: "2026-01-01", to: "2026-12-31" },
    ...more,
    targets: targets.map((target, at) => ({
      id: `T-${at + 1}`,
      kind: "Q",
      text: "Chỉ tiêu",
      quote: "chỉ tiêu",
      subject: "cooperative",
      indicator: "Chỉ tiêu",
      measure: "count",
      operator: ">=",
      period: { from: "2026-01-01", to: "2026-12-31" },
      ...target,
    })),
  });
}
