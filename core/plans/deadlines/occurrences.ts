import { addDays, dayNumber, firstDay, formatDate, lastDay } from "../../model/dates.ts";
import type { Language } from "../../model/language.ts";
import type { Deadline } from "../plan.ts";

export type DeadlineState = "past" | "today" | "upcoming" | "before-issue";

/** One day on which one sender owes one recipient something. */
export type Occurrence = {
  readonly id: string;
  /** Unique: the id with the day, and sender and recipient where there are several. */
  readonly key: string;
  readonly text: string;
  readonly from: string;
  readonly to: readonly string[];
  /** The day the text names, and the last day on which it is still in time. */
  readonly due: string;
  readonly lastGoodDay: string;
  /** The named day itself is late ("trước ngày"). */
  readonly before: boolean;
  /** Weekday of the last good day, in Vietnamese, and whether it is a Saturday or Sunday. */
  readonly weekday: string;
  readonly weekend: boolean;
  readonly source: string;
};

/** A duty whose day the text does not set. */
export type Undated = {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly senders: readonly string[];
  readonly to: readonly string[];
  /** How often a year, `null` when that is not said either. */
  readonly timesAYear: number | null;
  readonly source: string;
};

export type OccurrenceOptions = {
  /** Moves a last good day from a weekend to the next Monday. The texts have no such rule: off unless the office wants it. */
  readonly moveWeekends?: boolean;
};

/** The occurrences of a duty in a year, in order of time; none for a duty without a day. */
export function occurrencesOf(deadline: Deadline, year: number, options: OccurrenceOptions = {}): Occurrence[] {
  return dueDays(deadline, year).flatMap((due) => rowsOf(deadline, due, options));
}

/** The days a duty names in a year. A duty without a day, or outside its years, has none. */
export function dueDays({ date, months, day, years }: Deadline, year: number): string[] {
  if (date !== null) {
    const named = lastDay(date);
    return named?.startsWith(`${String(year).padStart(4, "0")}-`) ? [named] : [];
  }
  if (day === null || (years !== null && (year < years[0] || year > years[1]))) return [];
  const inOrder = [...new Set(months)].sort((a, b) => a - b);
  return inOrder.flatMap((month) => dayIn(year, month, day) ?? []);
}

/** The years in which a duty can fall; for one that comes back without end those of the plan. */
export function yearsOf({ date, years }: Deadline, from: number, to: number): number[] {
  if (date !== null) return [Number(date.slice(0, 4))];
  const [first, last] = years ?? [from, to];
  // A hundred years are more than any plan: a slip in a file shall not fill the memory.
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, 100)) }, (_, at) => first + at);
}

/** The duty as one of those whose day is not set; `null` when it has a day. */
export function undatedOf({ id, text, from, senders, to, months, day, date, source }: Deadline): Undated | null {
  if (date !== null || day !== null) return null;
  return { id, text, from, senders: senders ?? [], to, timesAYear: months.length > 0 ? months.length : null, source };
}

/** How an occurrence stands on a day. On the named day of a "trước ngày" it is still today: late, but only just ("sát hạn"). */
export function stateOf(
  { due, lastGoodDay }: Pick<Occurrence, "due" | "lastGoodDay">,
  asOf: string,
  issuedOn: string | null,
): DeadlineState {
  const issued = issuedOn === null ? null : firstDay(issuedOn);
  if (issued !== null && due < issued) return "before-issue";
  const first = lastGoodDay < due ? lastGoodDay : due;
  const last = lastGoodDay > due ? lastGoodDay : due;
  if (asOf > last) return "past";
  return asOf >= first ? "today" : "upcoming";
}

/** When something sent on a day arrives: in time, on the named day of a "trước ngày" rule, or late. */
export function arrivalOf(
  { due, lastGoodDay, before }: Pick<Occurrence, "due" | "lastGoodDay" | "before">,
  sentOn: string,
): "in-time" | "close" | "late" {
  if (sentOn <= lastGoodDay) return "in-time";
  return before && sentOn === due ? "close" : "late";
}

/** The weekday of an ISO day; empty for a date without a day. */
export function weekdayOf(iso: string, language: Language = "vi"): string {
  const day = dayNumber(iso);
  // 01/01/1970 was a Thursday.
  return day === null ? "" : weekdays[language][(((day + 4) % 7) + 7) % 7]!;
}

/** "thứ Hai 10/06/2024". */
export function dayWithWeekday(iso: string, language: Language = "vi"): string {
  return `${weekdayOf(iso, language)} ${formatDate(iso)}`;
}

/** Whether an ISO day is a Saturday or Sunday. */
export function isWeekend(iso: string): boolean {
  const weekday = weekdayOf(iso);
  return weekday === weekdays.vi[0] || weekday === weekdays.vi[6];
}

const weekdays = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

function rowsOf(deadline: Deadline, due: string, options: OccurrenceOptions): Occurrence[] {
  const { id, text, before, source } = deadline;
  const lastGoodDay = lastGoodDayOf(due, before, options);
  const senders = deadline.senders !== undefined && deadline.senders.length > 0 ? deadline.senders : [null];
  const recipients = deadline.to.length > 1 ? deadline.to : [null];
  return senders.flatMap((sender) =>
    recipients.map((recipient) => ({
      id,
      key: [id, due, sender, recipient].filter((part) => part !== null).join("/"),
      text,
      from: sender ?? deadline.from,
      to: recipient === null ? deadline.to : [recipient],
      due,
      lastGoodDay,
      before,
      weekday: weekdayOf(lastGoodDay),
      weekend: isWeekend(lastGoodDay),
      source,
    })),
  );
}

function lastGoodDayOf(due: string, before: boolean, { moveWeekends = false }: OccurrenceOptions): string {
  let day = before ? (addDays(due, -1) ?? due) : due;
  while (moveWeekends && isWeekend(day)) day = addDays(day, 1) ?? day;
  return day;
}

/** The day of a month; 0 or a day after its end is its last one. */
function dayIn(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(month) || month < 1 || month > 12 || !Number.isInteger(day) || day < 0 || day > 31) return null;
  const stem = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  const last = lastDay(stem);
  if (last === null) return null;
  const named = `${stem}-${String(day).padStart(2, "0")}`;
  return day === 0 || named > last ? last : named;
}
