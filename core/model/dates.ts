/** Dates as officers write them, read into ISO text as precise as the cell: 2019-03-15, 2019-03, 2019. Pure arithmetic, no time zones. */
import { hasDigit, plainLine } from "./plain-line.ts";
import { isUnknownWord } from "./text.ts";

export type DateReading =
  | { readonly kind: "date"; readonly value: string }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" }
  /** `suggestion` is the date that was certainly meant, else `null`. */
  | { readonly kind: "unreadable"; readonly suggestion: string | null };

/** Reads the text of a date cell, day before month. Years outside 1900–2100 and days that do not exist are unreadable. */
export function readDate(text: string): DateReading {
  const plain = readSeparated(text);
  if (plain !== null) return plain;
  return readWritten(text);
}

/** Whether a text has the shape of a date that names at least month and year, or of a lone year; cheap, for finding date columns. */
export function isDateText(text: string): boolean {
  if (text.length < 4 || text.length > 40) return false;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits >= 4 && digits <= 14 && readDate(text).kind === "date";
}

/** The ISO day of an Excel serial number, fractions dropped; `null` outside the calendar and for the 29/02/1900 that never was. */
export function dateFromSerial(serial: number, date1904 = false): string | null {
  if (!Number.isFinite(serial)) return null;
  const day = Math.floor(serial);
  if (date1904) return day < 0 || day > 2957003 ? null : isoOfDay(day + dayOf1904);
  if (day < 1 || day > 2958465 || day === 60) return null;
  return isoOfDay(day < 60 ? day + dayBefore1900 : day + dayBefore1900 - 1);
}

/** The Excel serial number of an ISO day; `null` for a date without a day or before the calendar of the book. */
export function serialFromDate(iso: string, date1904 = false): number | null {
  const day = dayNumber(iso);
  if (day === null) return null;
  if (date1904) return day < dayOf1904 ? null : day - dayOf1904;
  const serial = day - dayBefore1900;
  return serial < 1 ? null : serial < 60 ? serial : serial + 1;
}

/** Whether a text is an existing ISO date of any precision: year, month or day. */
export function isIsoDate(text: string): boolean {
  return parts(text) !== null;
}

/** The first day that a possibly imprecise date can mean: "2019" → "2019-01-01". `null` when it is no date. */
export function firstDay(iso: string): string | null {
  const date = parts(iso);
  return date === null ? null : isoDay(date.year, date.month ?? 1, date.day ?? 1);
}

/** The last day that a possibly imprecise date can mean: "2020-02" → "2020-02-29". `null` when it is no date. */
export function lastDay(iso: string): string | null {
  const date = parts(iso);
  if (date === null) return null;
  const month = date.month ?? 12;
  return isoDay(date.year, month, date.day ?? daysInMonth(date.year, month));
}

/**
 * The date some months later (or earlier), as precise as before; the day is cut to the end of a shorter month.
 * `null` when it is no date, or a lone year moved by part of a year.
 */
export function addMonths(iso: string, months: number): string | null {
  const date = parts(iso);
  if (date === null || !Number.isInteger(months)) return null;
  if (date.month === null) return months % 12 === 0 ? isoYear(date.year + months / 12) : null;
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  if (year < 1 || year > 9999) return null;
  return date.day === null ? isoMonth(year, month) : isoDay(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The day some days later (or earlier); `null` for a date without a day. */
export function addDays(iso: string, days: number): string | null {
  const day = dayNumber(iso);
  return day === null || !Number.isInteger(days) ? null : isoOfDay(day + days);
}

/** Days from the first date to the second, negative when it is earlier; `null` unless both name a day. */
export function daysBetween(from: string, to: string): number | null {
  const first = dayNumber(from);
  const second = dayNumber(to);
  return first === null || second === null ? null : second - first;
}

/** Order of two dates of any precision: -1, 0, 1, or `null` when their precision leaves it open or one is no date. */
export function compareDates(a: string, b: string): -1 | 0 | 1 | null {
  const [firstA, lastA, firstB, lastB] = [firstDay(a), lastDay(a), firstDay(b), lastDay(b)];
  if (firstA === null || lastA === null || firstB === null || lastB === null) return null;
  if (lastA < firstB) return -1;
  if (lastB < firstA) return 1;
  return firstA === lastA && firstB === lastB ? 0 : null;
}

/** A date for people: 15/03/2019, 03/2019, 2019; text that is no date comes back as it is. */
export function formatDate(iso: string): string {
  return parts(iso) === null ? iso : iso.split("-").reverse().join("/");
}

/** Days since 01/01/1970 of an ISO day; `null` for a date without a day. */
export function dayNumber(iso: string): number | null {
  const date = parts(iso);
  if (date === null || date.month === null || date.day === null) return null;
  return countDays(date.year, date.month, date.day);
}

const unknown: DateReading = { kind: "unknown" };
const empty: DateReading = { kind: "empty" };
const unreadable: DateReading = { kind: "unreadable", suggestion: null };

/** Days since 1970 of 31/12/1899 and of 01/01/1904. */
const dayBefore1900 = -25568;
const dayOf1904 = -24107;

const firstYear = 1900;
const lastYear = 2100;

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null };

function parts(iso: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1 || (month !== null && (month < 1 || month > 12))) return null;
  return day !== null && (day < 1 || day > daysInMonth(year, month!)) ? null : { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970 of a day of the Gregorian calendar; the year is counted from March so that 29/02 comes last. */
function countDays(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

function isoOfDay(day: number): string | null {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) return null;
  return isoDay(year, month, ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

function isoDay(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${day < 10 ? "0" : ""}${day}`;
}

function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${month < 10 ? "0" : ""}${month}`;
}

function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

function read(year: number, month: number | null, day: number | null): DateReading {
  if (year < firstYear || year > lastYear) return unreadable;
  if (month === null) return { kind: "date", value: isoYear(year) };
  if (month < 1 || month > 12) {
    // Month before day: the only other order in use.
    const swapped = day !== null && day >= 1 && day <= 12 && month <= daysInMonth(year, day) && month > 0;
    return swapped ? { kind: "unreadable", suggestion: isoDay(year, day, month) } : unreadable;
  }
  if (day === null) return { kind: "date", value: isoMonth(year, month) };
  return day < 1 || day > daysInMonth(year, month) ? unreadable : { kind: "date", value: isoDay(year, month, day) };
}

/** The fast way: numbers parted by one kind of "/", "-", ".", blanks allowed beside it. `null`: look closer. */
function readSeparated(text: string): DateReading | null {
  let separator = 0;
  let count = 0;
  let first = 0;
  let second = 0;
  let widths = 0;
  let value = 0;
  let width = 0;
  let blank = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      if (blank && width > 0) return null;
      blank = false;
      if (++width > 4) return null;
      value = value * 10 + code - 0x30;
    } else if (code === 0x20) {
      blank = true;
    } else if (code === 0x2f || code === 0x2d || code === 0x2e) {
      if (width === 0 || count === 2 || (separator !== 0 && separator !== code)) return null;
      separator = code;
      if (count === 0) first = value;
      else second = value;
      widths = widths * 10 + width;
      count++;
      value = 0;
      width = 0;
      blank = false;
    } else return null;
  }
  return width === 0 ? null : readNumbers(count, first, second, value, widths * 10 + width);
}

/** `widths` has one digit a number: how many digits it was written with. */
function readNumbers(count: number, first: number, second: number, third: number, widths: number): DateReading {
  const lastWidth = widths % 10;
  if (count === 0) return lastWidth === 4 ? read(third, null, null) : unreadable;
  if (count === 1) {
    const firstWidth = Math.floor(widths / 10);
    if (lastWidth === 4 && firstWidth <= 2) return read(third, first, null);
    return firstWidth === 4 && lastWidth <= 2 ? read(first, third, null) : unreadable;
  }
  const firstWidth = Math.floor(widths / 100);
  const middleWidth = Math.floor(widths / 10) % 10;
  if (middleWidth > 2) return unreadable;
  if (lastWidth === 4 && firstWidth <= 2) return read(third, second, first);
  if (firstWidth === 4 && lastWidth <= 2) return read(first, second, third);
  return lastWidth === 2 && firstWidth <= 2 ? read(fullYear(third), second, first) : unreadable;
}

/** Two digits of a year, as Excel reads them: 00–29 are 20xx, 30–99 are 19xx. */
function fullYear(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

const wrapping =
  /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])[ ,]+(?=\D*\d{1,2} ?(?:[/.-]|tháng)))?(?:từ |vào )?(?:ngày:? |tháng |năm:? |th\.? ?(?=\d)|t\.? ?(?=\d{1,2}(?: ?[/.-] ?| )\d{4}$))?/iu;
const clock = /(?<![ ,T])[ ,T]+\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?: ?(?:am|pm|sa|ch))?(?: ?z|[+-]\d{2}:?\d{2})?$/iu;

function readWritten(text: string): DateReading {
  const line = plainLine(text).replace(/[–—]/g, "-");
  if (line === "") return empty;
  if (/^[-_]+$/.test(line)) return unknown;
  if (!hasDigit(line)) return isUnknownWord(line) ? unknown : unreadable;
  if (line.length > 100) return unreadable;
  const bare = line.replace(/ ?(?:\*+|\([^()\d]*\)|[.,;])$/, "").replace(clock, "");
  const core = bare.slice(wrapping.exec(bare)?.[0].length ?? 0);
  return readSeparated(core) ?? readInWords(core) ?? readEnglish(core) ?? { kind: "unreadable", suggestion: onlyDate(line) };
}

/** "15 tháng 3 năm 2019", "15-Thg3-19", "3 năm 2019", "3/2019"; a leading "ngày" or "tháng" is gone already. */
function readInWords(text: string): DateReading | null {
  const full = /^(\d{1,2})[ /.-]?(?:tháng|thg|th)\.? ?(\d{1,2})(?: ?,? ?năm ?| ?[,/.-] ?| )(\d{4}|\d{2})$/iu.exec(text);
  if (full !== null) return read(writtenYear(full[3]!), Number(full[2]), Number(full[1]));
  const month = /^(?:tháng )?(\d{1,2})(?: ?,? ?năm ?| ?[/.-] ?| )(\d{4})$/iu.exec(text);
  return month === null ? null : read(Number(month[2]), Number(month[1]), null);
}

const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "15-Mar-19", "Mar-2019", "March 15, 2019": what an English Excel shows. */
function readEnglish(text: string): DateReading | null {
  const match = /^(?:(\d{1,2})[ /.-])?([a-z]{3,9})\.?[ /.-](?:(\d{1,2}), )?(\d{4}|\d{2})$/i.exec(text);
  if (match === null || (match[1] !== undefined && match[3] !== undefined)) return null;
  const month = englishMonths.indexOf(match[2]!.slice(0, 3).toLowerCase()) + 1;
  const day = match[1] ?? match[3];
  // "Mar-19" could be a day of this year.
  if (month === 0 || (day === undefined && match[4]!.length === 2)) return null;
  return read(writtenYear(match[4]!), month, day === undefined ? null : Number(day));
}

function writtenYear(digits: string): number {
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

/** The one full date among other words; `null` when there is none or more than one. */
function onlyDate(text: string): string | null {
  const found = [...text.matchAll(/(?<![\d/.-])\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{4}(?![\d/-])/g)];
  const [date, second] = found;
  if (date === undefined || second !== undefined) return null;
  const reading = readSeparated(date[0]);
  return reading?.kind === "date" ? reading.value : null;
}
