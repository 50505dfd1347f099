import type { Target } from "../plan.ts";
import type { Analysis } from "./analysis.ts";
import { baseOfChange, timeBehind } from "./baseline.ts";
import type { Goal } from "./goal.ts";
import type { Segment } from "./segments.ts";

/** What a goal starts from: "từ 44% năm 2025 lên 59%", "tăng 40% so với năm 2025". `leftFrom` is where its words begin. */
export function baseBefore(
  analysis: Analysis,
  segments: readonly Segment[],
  index: number,
  goal: Goal,
): { readonly base: Target["base"]; readonly leftFrom: number } {
  const segment = segments[index]!;
  const before = baseOfChange(analysis, segments, index);
  if (before === null) return { base: yearOfGrowth(analysis, segment, goal), leftFrom: segment.leftFrom };
  const range = before.quantity.value2 !== null;
  return {
    base: range ? yearOfGrowth(analysis, segment, goal) : { value: before.quantity.value, period: timeWords(analysis, before) },
    leftFrom: before.leftFrom,
  };
}

/** "41 HTX (năm trước 38 HTX)": a state in brackets directly behind the goal with this value; `null` when it stands elsewhere. */
export function baseBehind(analysis: Analysis, segments: readonly Segment[], index: number, value: number | null): Target["base"] {
  const segment = segments[index]!;
  const previous = segments[index - 1];
  const bracket = analysis.bracket[segment.quantity.from]!;
  if (bracket < 0 || segment.quantity.value2 !== null || previous === undefined || previous.quantity.to > bracket) return null;
  if (previous.quantity.kind !== segment.quantity.kind || previous.quantity.value !== value) return null;
  return { value: segment.quantity.value, period: timeWords(analysis, segment) };
}

function timeWords(analysis: Analysis, { quantity, rightTo }: Segment): string | null {
  const behind = timeBehind(analysis, quantity, rightTo);
  const time = behind ?? analysis.times.findLast(({ to }) => to <= quantity.from && quantity.from - to <= 4);
  return time === undefined ? null : time.time.kind === "day" ? time.time.end : time.time.start.slice(0, 4);
}

/** The base has a year but no value. */
function yearOfGrowth({ times }: Analysis, { leftFrom, rightTo, quantity }: Segment, goal: Goal): Target["base"] {
  if (!goal.growth) return null;
  const until = Math.max(rightTo, quantity.to + 8);
  const found = times.find(({ time, from }) => time.role === "base" && from >= leftFrom && from <= until);
  return found === undefined ? null : { value: null, period: found.time.start.slice(0, 4) };
}
