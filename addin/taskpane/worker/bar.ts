import type { TargetResult } from "../../../core/plans/evaluate/result.ts";
import type { NationalTarget } from "../../../core/plans/national.ts";
import type { TargetBar } from "./plan-protocol.ts";

type Measured = Pick<TargetResult, "operator" | "value" | "value2" | "unit" | "actual">;

/** Where the value found and the goal stand on a bar; `null` where there is no number to show. */
export function barOf(target: Measured, national: readonly NationalTarget[]): TargetBar | null {
  const { operator, actual, unit } = target;
  const goal = operator === "all" && unit === "%" ? 100 : operator === "none" ? 0 : target.value;
  if (goal === null || !Number.isFinite(goal) || goal < 0 || (actual !== null && actual < 0)) return null;
  const goal2 = operator === "range" ? target.value2 : null;
  const marks = unit === "%" ? national.map(({ value }) => value) : [];
  const end = endOf([goal, goal2 ?? 0, actual ?? 0, ...marks], unit === "%");
  const place = (value: number): number => Math.round((Math.min(value, end) / end) * 10_000) / 100;
  const isMost = operator === "<" || operator === "<=" || operator === "none";
  return {
    found: actual === null ? null : place(actual),
    from: isMost ? 0 : place(goal),
    to: isMost ? place(goal) : operator === "=" || operator === "all" ? place(goal) : goal2 === null ? null : place(goal2),
    goal: place(goal),
    goal2: goal2 === null ? null : place(goal2),
    national: [...new Set(marks.map(place))],
  };
}

/** Shares end at 100; other bars leave room behind the largest value. */
function endOf(values: readonly number[], isShare: boolean): number {
  const most = Math.max(...values);
  if (isShare) return Math.max(100, most);
  return most === 0 ? 1 : most * 1.2;
}
