import { serialFromDate } from "../model/dates.ts";

/** The serial number (1900 calendar) of an ISO date with or without time, as files write it; `null` when it is none. */
export function serialFromIso(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?Z?)?$/.exec(text.trim());
  const day = match === null ? null : serialFromDate(match[1]!);
  if (match === null || day === null) return null;
  return day + (Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) / 86_400;
}
