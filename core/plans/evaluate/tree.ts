import type { Said } from "../../model/language.ts";
import { formatNumber } from "../../model/numbers.ts";
import type { PlanFile, Target } from "../plan.ts";
import type { TargetResult } from "./result.ts";

/** Warnings on targets that are parts of others: parts that ask for more than the whole, or come to more than it. */
export function sumWarnings({ targets }: PlanFile, results: readonly TargetResult[]): Said[] {
  const byId = new Map(targets.map((target) => [target.id, target] as const));
  const actuals = new Map(results.map(({ id, actual }) => [id, actual] as const));
  const parts = new Map<string, Target[]>();
  for (const target of targets) if (target.parent !== null) parts.set(target.parent, [...(parts.get(target.parent) ?? []), target]);
  const warnings: Said[] = [];
  for (const [id, children] of parts) {
    const parent = byId.get(id);
    if (parent === undefined) continue;
    const alike = children.filter((child) => isPartOf(child, parent));
    const asked = sumOf(alike.map(({ value }) => value));
    if (asked !== null && parent.value !== null && asked > parent.value && alike.length > 0)
      warnings.push({
        vi: `${names(alike)} cộng lại ${formatNumber(asked)}, nhiều hơn ${id} (${formatNumber(parent.value)}). Hãy xem lại kế hoạch.`,
        en: `${names(alike)} together ask for ${formatNumber(asked)}, more than ${id} (${formatNumber(parent.value)}). Look at the plan again.`,
      });
    const whole = actuals.get(id) ?? null;
    for (const child of alike) {
      const own = actuals.get(child.id) ?? null;
      if (own !== null && whole !== null && own > whole)
        warnings.push({
          vi: `${child.id} thực hiện ${formatNumber(own)}, nhiều hơn cả ${id} (${formatNumber(whole)}). Hãy kiểm tra số liệu.`,
          en: `${child.id} has ${formatNumber(own)}, more than the whole ${id} (${formatNumber(whole)}). Check the data.`,
        });
    }
  }
  return warnings;
}

/** Counted and added in the same unit, so that the part cannot exceed the whole. */
function isPartOf(child: Target, parent: Target): boolean {
  const adds = (target: Target): boolean => target.measure === "count" || target.measure === "sum";
  return adds(child) && adds(parent) && child.unit === parent.unit && child.each === null && parent.each === null;
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function names(targets: readonly Target[]): string {
  return targets.map(({ id }) => id).join(" + ");
}
