import { addDays } from "../../model/dates.ts";
import type { Deadline, PlanFile } from "../plan.ts";
import { legalDeadlines, levelsOf } from "./duties.ts";
import {
  type DeadlineState,
  dueDays,
  isWeekend,
  type Occurrence,
  type OccurrenceOptions,
  occurrencesOf,
  stateOf,
  type Undated,
  undatedOf,
} from "./occurrences.ts";

export type CalendarOptions = OccurrenceOptions & {
  /** ISO day that counts as today. */
  readonly asOf: string;
  /** Also the duties of the law. Default true. */
  readonly law?: boolean;
};

export type CalendarDay = Occurrence & { readonly state: DeadlineState };

/** The days of a year, and the duties of it whose day is not set. */
export type Calendar = { readonly year: number; readonly days: readonly CalendarDay[]; readonly undated: readonly Undated[] };

/** One series of a calendar file: the last good days of a duty in a year. */
export type CalendarEvent = {
  /** Stable: the same duty of the same year has the same one in every file. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** First day, and the further ones. */
  readonly start: string;
  readonly further: readonly string[];
  /** Months and day of the month when the days repeat regularly; a day of -1 is the last of the month. */
  readonly rule: { readonly months: readonly number[]; readonly day: number; readonly until: string } | null;
};

/** The due dates of a plan in a year, with those of the law that concern its level. */
export function calendarOf(plan: PlanFile, year: number, options: CalendarOptions): Calendar {
  const deadlines = deadlinesOf(plan, year, options);
  const issuedOn = plan.document.issuedOn;
  const days = deadlines
    .flatMap((deadline) => occurrencesOf(deadline, year, options).map((day) => ({ deadline, day })))
    .map(({ deadline, day }) => ({ ...day, state: stateOf(day, options.asOf, isLaw(deadline) ? null : issuedOn) }))
    .sort((a, b) => (a.lastGoodDay < b.lastGoodDay ? -1 : a.lastGoodDay > b.lastGoodDay ? 1 : 0));
  const undated = deadlines.filter((deadline) => holdsIn(deadline, year)).flatMap((deadline) => undatedOf(deadline) ?? []);
  return { year, days, undated };
}

/** One event a duty and recipient: the senders of a duty stand in its description. Days before the plan was signed are left out. */
export function calendarEvents(plan: PlanFile, year: number, options: CalendarOptions): CalendarEvent[] {
  return deadlinesOf(plan, year, options).flatMap((deadline) => {
    const recipients = deadline.to.length > 1 ? deadline.to.map((recipient) => [recipient]) : [deadline.to];
    return recipients.flatMap((to) => eventOf(plan, { ...deadline, to, senders: [] }, deadline, year, options) ?? []);
  });
}

function deadlinesOf(plan: PlanFile, year: number, { law = true }: CalendarOptions): Deadline[] {
  return law ? [...plan.deadlines, ...legalDeadlines(year, levelsOf(plan.area))] : plan.deadlines;
}

function isLaw({ id }: Deadline): boolean {
  return id.startsWith("law.");
}

function holdsIn({ years }: Deadline, year: number): boolean {
  return years === null || (year >= years[0] && year <= years[1]);
}

function eventOf(plan: PlanFile, deadline: Deadline, whole: Deadline, year: number, options: CalendarOptions): CalendarEvent | null {
  const issued = isLaw(deadline) ? null : plan.document.issuedOn;
  const occurrences = occurrencesOf(deadline, year, options).filter((day) => stateOf(day, options.asOf, issued) !== "before-issue");
  const [first, ...further] = occurrences;
  if (first === undefined) return null;
  const days = occurrences.map(({ lastGoodDay }) => lastGoodDay);
  return {
    uid: uidOf(plan, deadline, whole, year),
    summary: `${deadline.text}${deadline.to.length > 0 ? ` → ${deadline.to.join(", ")}` : ""}`,
    description: descriptionOf(whole, first, dueDays(deadline, year).length),
    start: first.lastGoodDay,
    further: further.map(({ lastGoodDay }) => lastGoodDay),
    rule: ruleOf(days),
  };
}

/** The same days as a yearly rule: one day of the month, or its last, in some months of one year. */
function ruleOf(days: readonly string[]): CalendarEvent["rule"] {
  const [first = "", second] = days;
  const until = days.at(-1) ?? first;
  if (second === undefined) return null;
  const months = days.map((day) => Number(day.slice(5, 7)));
  if (new Set(months).size !== days.length || days.some((day) => day.slice(0, 4) !== first.slice(0, 4))) return null;
  if (days.every((day) => day.slice(8) === first.slice(8))) return { months, day: Number(first.slice(8)), until };
  return days.every((day) => addDays(day, 1)?.slice(8) === "01") ? { months, day: -1, until } : null;
}

function descriptionOf(deadline: Deadline, first: Occurrence, times: number): string {
  const named = first.due.split("-").reverse().join("/");
  return [
    `Nơi gửi: ${deadline.from}${deadline.senders !== undefined && deadline.senders.length > 0 ? ` (${deadline.senders.join(", ")})` : ""}`,
    first.before
      ? `Văn bản ghi trước ngày ${named}: ngày cuối còn đúng hạn là ngày này${times > 1 ? " (và tương tự các kỳ sau)" : ""}.`
      : "",
    isWeekend(first.lastGoodDay) ? "Kỳ đầu rơi vào ngày nghỉ." : "",
    deadline.source === "" ? "" : `Căn cứ: ${deadline.source}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Letters and digits only, so that every calendar keeps it. */
function uidOf({ id }: PlanFile, deadline: Deadline, whole: Deadline, year: number): string {
  const recipient = whole.to.length > 1 ? `.${whole.to.indexOf(deadline.to[0] ?? "") + 1}` : "";
  return `${safe(deadline.id)}${recipient}.${year}.${safe(id)}@so-htx`;
}

function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}`);
}
