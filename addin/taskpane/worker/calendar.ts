import type { Language } from "../../../core/model/language.ts";
import { calendarEvents, calendarOf } from "../../../core/plans/deadlines/calendar.ts";
import { deadlineSource, deadlineText } from "../../../core/plans/deadlines/deadline-words.ts";
import { icsText } from "../../../core/plans/deadlines/ics.ts";
import { arrivalOf, type Occurrence, weekdayOf, yearsOf } from "../../../core/plans/deadlines/occurrences.ts";
import { tickOf } from "../../../core/plans/evaluate/options.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import type { CalendarEntry, CalendarQuery, CalendarYear, OfficerWords } from "./plan-protocol.ts";
import { headOf, planOf } from "./plans.ts";

/** The due dates of a year in order of time, one entry a duty and day. Throws `WorkbookError` when the plan cannot be read any more. */
export function calendarYear(query: CalendarQuery, language: Language): CalendarYear {
  const plan = planOf(query.plan);
  const asked = yearOf(plan, query);
  const { year, days, undated } = calendarOf(plan, asked, { asOf: query.asOf, law: query.law, moveWeekends: query.moveWeekends });
  const said = (text: string): string => deadlineText(text, language);
  const entries = new Map<string, CalendarEntry>();
  for (const day of days) {
    const at = `${day.id}/${day.due}`;
    const entry = entries.get(at) ?? { ...entryOf(day, language), state: day.state, rows: [] };
    const sentOn = sentOnOf(day, query.words);
    entry.rows.push({
      key: day.key,
      from: said(day.from),
      to: day.to.map(said),
      sentOn,
      arrival: sentOn === null ? null : arrivalOf(day, sentOn),
    });
    entries.set(at, entry);
  }
  const own = ownYears(plan, query.asOf);
  const today = Number(query.asOf.slice(0, 4));
  return {
    plan: headOf(plan, language),
    year,
    years: [Math.min(year, today, ...own), Math.max(year, today + 1, ...own)],
    days: [...entries.values()],
    undated: undated.map((duty) => ({
      ...duty,
      text: said(duty.text),
      from: said(duty.from),
      to: duty.to.map(said),
      source: deadlineSource(duty, language),
    })),
  };
}

/** The same due dates as a calendar file. */
export function calendarFile(query: CalendarQuery): { name: string; bytes: ArrayBuffer } {
  const plan = planOf(query.plan);
  const year = yearOf(plan, query);
  const events = calendarEvents(plan, year, { asOf: query.asOf, law: query.law, moveWeekends: query.moveWeekends });
  const text = icsText(events, { name: `${plan.place || plan.title} – ${year}`, asOf: query.asOf });
  return { name: `lich-${plan.id.replace(/[^\w.-]+/g, "-")}-${year}.ics`, bytes: new TextEncoder().encode(text).buffer as ArrayBuffer };
}

function entryOf(
  { id, text, due, lastGoodDay, weekend, before, source }: Occurrence,
  language: Language,
): Omit<CalendarEntry, "state" | "rows"> {
  const weekday = weekdayOf(lastGoodDay, language);
  return {
    id,
    text: deadlineText(text, language),
    due,
    lastGoodDay,
    weekday,
    weekend,
    before,
    source: deadlineSource({ id, source }, language),
    fromLaw: id.startsWith("law."),
  };
}

/** The day on which something was sent, as the officer recorded it; without a day the day itself. */
function sentOnOf({ id, due, from, key }: Occurrence, { ticks }: OfficerWords): string | null {
  const tick = tickOf({ asOf: "", ticks }, key, `${id}/${due}/${from}`, `${id}/${due}`);
  if (tick === null || tick.done === false) return null;
  return tick.on ?? (tick.done === true ? due : null);
}

function yearOf(plan: PlanFile, { year, asOf }: CalendarQuery): number {
  if (year !== null) return year;
  const today = Number(asOf.slice(0, 4));
  const own = ownYears(plan, asOf);
  return own.reduce((best, other) => (Math.abs(other - today) < Math.abs(best - today) ? other : best), own[0] ?? today);
}

/** Years in which a duty of the plan can fall. */
function ownYears({ period, document, deadlines }: PlanFile, asOf: string): number[] {
  const yearIn = (iso: string | null): number | null => (iso === null ? null : Number(iso.slice(0, 4)));
  const from = yearIn(period.from) ?? yearIn(document.issuedOn) ?? Number(asOf.slice(0, 4));
  const to = yearIn(period.to) ?? from;
  return [...new Set(deadlines.flatMap((deadline) => yearsOf(deadline, from, to)))].sort((a, b) => a - b);
}
