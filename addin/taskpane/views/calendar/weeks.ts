import { addDays, dayNumber, lastDay } from "../../../../core/model/dates.ts";

/** The weeks of a month, Monday first: seven ISO days each, `null` where the day is of another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const stem = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  const first = `${stem}-01`;
  const last = lastDay(stem) ?? first;
  // 01/01/1970 was a Thursday, the fourth day of its week.
  const before = (((((dayNumber(first) ?? 0) + 3) % 7) + 7) % 7) as number;
  const weeks: (string | null)[][] = [];
  for (let at = -before; weeks.length < 6; at += 7) {
    const week = Array.from({ length: 7 }, (_, index) => {
      const day = addDays(first, at + index);
      return day !== null && day >= first && day <= last ? day : null;
    });
    if (week.every((day) => day === null)) break;
    weeks.push(week);
  }
  return weeks;
}
