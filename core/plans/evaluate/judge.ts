import type { Said } from "../../model/language.ts";
import { ceiling, compareFractions, type Fraction, fractionOf, toNumber } from "../fraction.ts";
import type { Target } from "../plan.ts";
import type { Found } from "./measurement.ts";
import type { Status } from "./result.ts";

/** Whether a target holds: for certain, certainly not, or open because of what the data leave open. */
export type Holds = "yes" | "no" | "open";

type Goal = Pick<Target, "operator" | "value" | "value2" | "approximate">;

/** Compares a value between two ends with a goal, exactly. `tolerance` is in % of the value, for what is meant about. */
export function holds({ low, high }: Pick<Found, "low" | "high">, goal: Goal, tolerance: number): Holds {
  const value = goalValue(goal, tolerance);
  switch (goal.operator) {
    case "all":
      return atLeast(low, high, whole(100));
    case "none":
      return below(low, high, whole(0), true);
    case "<":
      return value === null ? "open" : below(low, high, value, false);
    case "<=":
      return value === null ? "open" : below(low, high, value, true);
    case ">":
      return value === null ? "open" : opposite(below(low, high, value, true));
    case "=":
      return value === null ? "open" : equal(low, high, value);
    default:
      return value === null ? "open" : atLeast(low, high, value);
  }
}

/** Where a range stands above its lower end: its upper end reached, or passed. */
export function levelOf({ low }: Pick<Found, "low">, { operator, value2 }: Goal): Said | null {
  const upper = operator === "range" && value2 !== null ? fractionOf(value2) : null;
  if (upper === null || low === null) return null;
  const order = compareFractions(low, upper);
  return order < 0
    ? null
    : order === 0
      ? { vi: "Đạt mức cao", en: "The high mark is reached" }
      : { vi: "Đạt mức cao, vượt mức trên", en: "The high mark is passed, beyond the upper limit" };
}

/** How many of how many a share needs, and how many more that is; `null` for what is not a share of things counted. */
export function neededOf({ parts }: Pick<Found, "parts">, goal: Goal): { count: number; of: number; more: number } | null {
  if (parts === null || !Number.isInteger(parts.top) || !Number.isInteger(parts.bottom) || parts.bottom === 0) return null;
  const value = goal.operator === "all" ? whole(100) : goalValue(goal, 0);
  if (value === null || !["all", ">=", ">", "range", "="].includes(goal.operator)) return null;
  const exact: Fraction = { top: value.top * BigInt(parts.bottom), bottom: value.bottom * 100n };
  const count = Number(ceiling(exact)) + (goal.operator === ">" && exact.top % exact.bottom === 0n ? 1 : 0);
  return count > parts.bottom ? null : { count, of: parts.bottom, more: Math.max(0, count - parts.top) };
}

/** The share of the goal that is reached; `null` where less is better or the goal is 0. */
export function progressOf(actual: number | null, { operator, value }: Goal): number | null {
  const goal = operator === "all" ? 100 : value;
  if (actual === null || goal === null || goal <= 0 || operator === "<" || operator === "<=" || operator === "none") return null;
  return Math.round((Math.max(0, actual) / goal) * 10_000) / 10_000;
}

export type Course = {
  /** The period has not begun, or is over. */
  readonly started: boolean;
  readonly over: boolean;
  /** The period was over before the plan was signed. */
  readonly beforeIssue: boolean;
  /** Never missed. */
  readonly informational: boolean;
  /** The last day, `null` when the plan sets none. */
  readonly end: string | null;
};

/** The status of what was measured. What is left open is decided later while time remains, unless a value is there and not precise. */
export function statusOf(found: Holds, imprecise: boolean, { started, over, beforeIssue, informational }: Course): Status {
  if (beforeIssue) return "past-before-issue";
  if (!started) return "not-due";
  if (found === "yes") return "met";
  if (found === "open") return over || imprecise ? "not-measurable" : "not-due";
  if (!over) return "not-due";
  return informational ? "not-measurable" : "missed";
}

/** The worst of several statuses that all have to be met; what did not occur counts as met. */
export function togetherStatus(statuses: readonly Status[]): Status {
  for (const status of ["missed", "not-measurable", "not-due", "past-before-issue", "met"] as const)
    if (statuses.includes(status)) return status;
  return "not-applicable";
}

/** The best of several statuses of which one is enough. */
export function eitherStatus(statuses: readonly Status[]): Status {
  for (const status of ["met", "not-due", "not-measurable", "missed", "past-before-issue"] as const)
    if (statuses.includes(status)) return status;
  return "not-applicable";
}

/** How much is lacking to a goal, rounded up to what can be counted; `null` when the goal is no such number. */
export function lackOf({ low }: Pick<Found, "low">, goal: Goal): number | null {
  const value = goalValue(goal, 0);
  if (value === null || low === null || ![">=", ">", "range", "="].includes(goal.operator)) return null;
  if (compareFractions(low, value) >= 0) return null;
  return toNumber({ top: value.top * low.bottom - low.top * value.bottom, bottom: value.bottom * low.bottom });
}

function goalValue({ value, operator, approximate }: Goal, tolerance: number): Fraction | null {
  const exact = value === null ? null : fractionOf(value);
  if (exact === null || !approximate || !(tolerance > 0)) return exact;
  const percent = fractionOf(Math.min(tolerance, 100))!;
  const downward = operator === "<" || operator === "<=";
  const factor = downward ? percent.bottom * 100n + percent.top : percent.bottom * 100n - percent.top;
  return { top: exact.top * factor, bottom: exact.bottom * percent.bottom * 100n };
}

function whole(value: number): Fraction {
  return { top: BigInt(value), bottom: 1n };
}

function atLeast(low: Fraction | null, high: Fraction | null, value: Fraction): Holds {
  if (low !== null && compareFractions(low, value) >= 0) return "yes";
  return high !== null && compareFractions(high, value) < 0 ? "no" : "open";
}

function below(low: Fraction | null, high: Fraction | null, value: Fraction, including: boolean): Holds {
  const limit = including ? 0 : -1;
  if (high !== null && compareFractions(high, value) <= limit) return "yes";
  return low !== null && compareFractions(low, value) > limit ? "no" : "open";
}

function opposite(found: Holds): Holds {
  return found === "yes" ? "no" : found === "no" ? "yes" : "open";
}

function equal(low: Fraction | null, high: Fraction | null, value: Fraction): Holds {
  if (low !== null && compareFractions(low, value) > 0) return "no";
  if (high !== null && compareFractions(high, value) < 0) return "no";
  return low !== null && high !== null && compareFractions(low, high) === 0 ? "yes" : "open";
}
