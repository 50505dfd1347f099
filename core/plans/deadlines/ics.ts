import { addDays } from "../../model/dates.ts";
import type { CalendarEvent } from "./calendar.ts";

export type IcsOptions = {
  /** Name of the calendar. */
  readonly name: string;
  /** ISO day that stamps the events: the same day gives the same file. */
  readonly asOf: string;
  /** How many days before a day the reminders come, at eight in the morning. */
  readonly remindDaysBefore?: readonly number[];
};

/** The text of an .ics file (RFC 5545): one series a duty, all-day events with reminders. */
export function icsText(events: readonly CalendarEvent[], { name, asOf, remindDaysBefore = [7, 1] }: IcsOptions): string {
  const stamp = `${compact(asOf)}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//So HTX//Lich thoi han//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, remindDaysBefore)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(event: CalendarEvent, stamp: string, reminders: readonly number[]): string[] {
  const { uid, summary, description, start, further, rule } = event;
  const repeats =
    rule !== null
      ? [`RRULE:FREQ=YEARLY;BYMONTH=${rule.months.join(",")};BYMONTHDAY=${rule.day};UNTIL=${compact(rule.until)}`]
      : further.length > 0
        ? [`RDATE;VALUE=DATE:${further.map(compact).join(",")}`]
        : [];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(addDays(start, 1) ?? start)}`,
    ...repeats,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
    ...reminders.flatMap((days) => alarmLines(days, summary)),
    "END:VEVENT",
  ];
}

/** Eight in the morning of the day so many days before: counted back from midnight of the day itself. */
function alarmLines(days: number, summary: string): string[] {
  const trigger = days > 1 ? `-P${days - 1}DT16H` : days === 1 ? "-PT16H" : "PT8H";
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

function compact(iso: string): string {
  return iso.replaceAll("-", "");
}

function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** A line in pieces of at most 75 octets of UTF-8; a piece after the first begins with a blank. No character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter.codePointAt(0) ?? 0);
    if (size + octets > 75) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += letter;
    size += octets;
  }
  return [...pieces, piece].join("\r\n");
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
