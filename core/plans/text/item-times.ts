import { addDays } from "../../model/dates.ts";
import type { Target } from "../plan.ts";
import type { Analysis, PlacedTime } from "./analysis.ts";
import { timeBehind } from "./baseline.ts";
import type { Context } from "./context.ts";
import type { Segment } from "./segments.ts";

/** The time an amount is set for: named behind it, else among its own words from `from` on, else the last one before them. */
export function timeOf(analysis: Analysis, { quantity, rightTo }: Segment, from: number): PlacedTime | null {
  const behind = quantity.from < analysis.tokens.length ? timeBehind(analysis, quantity, rightTo) : null;
  if (behind !== null && behind.time.role !== "base") return behind;
  const times = analysis.times.filter(({ time }) => time.role !== "base");
  const own = times.filter((time) => time.from >= from && time.from < rightTo);
  const inside = own.find((time) => time.time.kind !== "year" || time.from < quantity.from) ?? own[0];
  return inside ?? times.findLast((time) => time.from < from && analysis.bracket[time.from] === -1) ?? null;
}

/** The period of a goal under its headings, and the day when the time is one. */
export function periodOf(time: PlacedTime | null, { period }: Context): { period: Target["period"] | null; due: string | null } {
  if (time === null) return { period, due: null };
  const { role, start, end, kind } = time.time;
  const due = kind === "day" ? end : null;
  if (role === "before") return { period: { from: period?.from ?? null, to: end }, due: addDays(end, -1) };
  if (role === "by") return { period: { from: period?.from ?? null, to: end }, due };
  if (role === "since") return { period: { from: start, to: period?.to ?? null }, due: null };
  return { period: { from: start, to: end }, due };
}
