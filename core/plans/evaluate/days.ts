import { firstDay, lastDay } from "../../model/dates.ts";

/** Days as whole numbers 20240315: quick to compare, and open ends need no special case. */

/** Before and after every day that a record can hold. `never` is the end of what has not ended. */
export const earliest = 0;
export const latest = 99_991_231;
export const never = 99_999_999;

/** The first and last day that an ISO date of any precision can mean, `null` for anything else. */
export function dayRange(value: unknown): { readonly low: number; readonly high: number } | null {
  if (typeof value !== "string") return null;
  if (value.length === 10) {
    const day = fullDay(value);
    if (day !== 0) return { low: day, high: day };
  }
  const [first, last] = [firstDay(value), lastDay(value)];
  return first === null || last === null ? null : { low: fullDay(first), high: fullDay(last) };
}

/** The day of an ISO date, its first when it is imprecise; `otherwise` without one. */
export function dayOf(iso: string | null, otherwise: number): number {
  return iso === null ? otherwise : (dayRange(iso)?.low ?? otherwise);
}

/** The last day of an ISO date; `otherwise` without one. */
export function lastDayOf(iso: string | null, otherwise: number): number {
  return iso === null ? otherwise : (dayRange(iso)?.high ?? otherwise);
}

/** The year of a day. */
export function yearOfDay(day: number): number {
  return Math.floor(day / 10_000);
}

/** The ISO date of a day between the ends; `null` for an open end. */
export function isoOfDay(day: number): string | null {
  if (day <= earliest || day >= latest) return null;
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Months from one day to another, a part of a month as a whole one: 31/08 → 31/12 is 4. */
export function monthsBetween(from: number, to: number): number {
  const months = (yearOfDay(to) - yearOfDay(from)) * 12 + (Math.floor(to / 100) % 100) - (Math.floor(from / 100) % 100);
  return to % 100 > from % 100 ? months + 1 : months;
}

/** Digits at the places of YYYY-MM-DD as a number; 0 for another shape. Records hold days that exist. */
function fullDay(text: string): number {
  let day = 0;
  for (let index = 0; index < 10; index++) {
    const code = text.charCodeAt(index);
    if (index === 4 || index === 7) {
      if (code !== 45) return 0;
      continue;
    }
    if (code < 48 || code > 57) return 0;
    day = day * 10 + code - 48;
  }
  return day;
}
