import { z } from "zod/mini";
import { type PlanFile, planSchema } from "./plan.ts";
import { haNoi2024 } from "./seeds/ha-noi-2024/plan.ts";
import { konTum20212025 } from "./seeds/kon-tum-2021-2025/plan.ts";
import { longKhanh2024 } from "./seeds/long-khanh-2024/plan.ts";
import { phoMinh2030 } from "./seeds/pho-minh-2030/plan.ts";

const written = [longKhanh2024, konTum20212025, phoMinh2030, haNoi2024];
const known = new Map<string, PlanFile>();

/** Ids of the plans that are shipped. */
export const shippedPlanIds: readonly string[] = written.map(({ id }) => id);

/** A shipped plan by its id, `null` for an unknown id. */
export function findPlan(id: string): PlanFile | null {
  const input = written.find((plan) => plan.id === id);
  if (input === undefined) return null;
  const plan = known.get(id) ?? z.parse(planSchema, input);
  known.set(id, plan);
  return plan;
}

/** All shipped plans, with their titles for choosing. */
export function shippedPlans(): PlanFile[] {
  return shippedPlanIds.flatMap((id) => findPlan(id) ?? []);
}
