/** Canonical values as a page wants them: its unit, its order of day and month, its separators. */
import { isCalendarDay } from "./calendar-day.ts";
import type { FormField } from "./form-field.ts";
import { amountInWords } from "./number-words.ts";
import type { FormValue } from "./record.ts";
import { keyText, wordsOf } from "./words.ts";

/** How one box wants its value. */
export type PageFormat = {
  /** VND per unit of the page's number; `null` when the page does not say. */
  readonly scale: number | null;
  /** The page asks per month what the record has per year. */
  readonly perMonth: boolean;
  readonly inWords: boolean;
  readonly decimal: "." | ",";
  readonly grouped: boolean;
  readonly order: "dmy" | "mdy" | "ymd";
  readonly separator: string;
  readonly yearOnly: boolean;
  readonly capitals: boolean;
  readonly maxLength: number | null;
};

export const plainFormat: PageFormat = {
  scale: null,
  perMonth: false,
  inWords: false,
  decimal: ",",
  grouped: false,
  order: "dmy",
  separator: "/",
  yearOnly: false,
  capitals: false,
  maxLength: null,
};

/** Why a value becomes no text; `page-problems.ts` says it in words. */
export type PageProblem =
  | "no-value"
  | "no-whole-number"
  | "no-number"
  | "no-date"
  | "no-day-and-month"
  | "no-amount"
  | "not-in-words"
  | "not-exact"
  | { readonly unreal: string }
  | { readonly partial: string }
  | { readonly length: number; readonly most: number };

/** A text for the box, or why there is none. */
export type PageText = { readonly text: string } | { readonly problem: PageProblem };

/** The text that a value becomes in a text box. Choices and flags are not written here. */
export function pageText(field: FormField, value: FormValue, format: PageFormat): PageText {
  const made = make(field, value, format);
  if ("text" in made && format.maxLength !== null && made.text.length > format.maxLength) {
    return refused({ length: made.text.length, most: format.maxLength });
  }
  return made;
}

/** Whether what stands in a box is the value, however the page has written it. */
export function readsAs(field: FormField, wanted: string, found: string, format: PageFormat): boolean {
  const a = wanted.normalize("NFC").trim();
  const b = found.normalize("NFC").trim();
  if (a === b || keyText(a) === keyText(b)) return a === "" || b !== "";
  if (b === "") return false;
  switch (field.type) {
    case "money":
    case "integer":
    case "percent":
      return !format.inWords && sameNumber(a, b, field.type !== "percent" && !a.includes(format.decimal));
    case "date":
    case "dayMonth": {
      const [mine, theirs] = [digitGroups(a), digitGroups(b)];
      return mine === theirs;
    }
    case "code":
    case "phone":
      return a.replace(/[\s.\-()]/g, "") === b.replace(/[\s.\-()]/g, "");
    default:
      return false;
  }
}

/** The value under a scale, exactly: 1 250 000 000 by 10⁶ is 1250. */
function scaled(value: number, scale: number): number {
  if (scale === 1) return value;
  return Number((value / scale).toPrecision(15));
}

/** VND per unit, when the unit of the dictionary is one of money. */
export function dictionaryScale(field: FormField): number {
  return field.unit !== null && keyText(field.unit).startsWith(keyText("triệu đồng")) ? 1e6 : 1;
}

function make(field: FormField, value: FormValue, format: PageFormat): PageText {
  if (value === null || value === "") return refused("no-value");
  switch (field.type) {
    case "money":
      return money(value, field, format);
    case "integer":
      if (typeof value !== "number" || !Number.isInteger(value)) return refused("no-whole-number");
      return { text: numberText(value, format) };
    case "percent":
      if (typeof value !== "number" || !Number.isFinite(value)) return refused("no-number");
      return { text: numberText(value, { ...format, grouped: false }) };
    case "date":
      return typeof value === "string" ? date(value, format) : refused("no-date");
    case "dayMonth":
      return typeof value === "string" && /^\d{2}\/\d{2}$/.test(value)
        ? { text: value.replace("/", format.separator) }
        : refused("no-day-and-month");
    default: {
      if (typeof value === "boolean") return { text: value ? "Có" : "Không" };
      const text = String(value).normalize("NFC");
      return { text: format.capitals ? text.toUpperCase() : text };
    }
  }
}

function refused(problem: PageProblem): PageText {
  return { problem };
}

function money(value: FormValue, field: FormField, format: PageFormat): PageText {
  if (typeof value !== "number" || !Number.isFinite(value)) return refused("no-amount");
  if (format.inWords) {
    const words = amountInWords(value);
    return words === null ? refused("not-in-words") : { text: words };
  }
  const inUnit = scaled(value, format.scale ?? dictionaryScale(field));
  const shown = format.perMonth ? inUnit / 12 : inUnit;
  if (Number(shown.toFixed(6)) !== shown) return refused("not-exact");
  return { text: numberText(shown, format) };
}

function numberText(value: number, format: PageFormat): string {
  const [whole = "0", fraction] = plainDigits(value).split(".");
  const thousands = format.decimal === "," ? "." : ",";
  const grouped = format.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return fraction === undefined ? grouped : `${grouped}${format.decimal}${fraction}`;
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(0) : text;
}

function date(iso: string, format: PageFormat): PageText {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null || !isCalendarDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1))) return refused({ unreal: iso });
  const [, year = "", month, day] = match;
  if (format.yearOnly) return { text: year };
  if (month === undefined || day === undefined) return refused({ partial: iso });
  const parts = { dmy: [day, month, year], mdy: [month, day, year], ymd: [year, month, day] }[format.order];
  return { text: parts.join(format.separator) };
}

/** Numbers of a text without leading zeros: "05/10/2026" and "5-10-2026" are the same date. */
function digitGroups(text: string): string {
  return (text.match(/\d+/g) ?? []).map((group) => group.replace(/^0+(?=\d)/, "")).join("/");
}

function sameNumber(a: string, b: string, whole: boolean): boolean {
  if (wordsOf(b.replace(/[\d.,\s%]/g, "")).some(({ plain }) => !["vnd", "d", "dong", "trieu"].includes(plain))) return false;
  if (whole) return a.replace(/\D/g, "") === b.replace(/\D/g, "") || decimalOf(a) === decimalOf(b);
  return decimalOf(a) === decimalOf(b);
}

/** A number with one decimal sign, the last; groups of three before it are thousands. */
function decimalOf(text: string): number {
  const digits = text.replace(/[^\d.,-]/g, "");
  const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (at < 0) return Number(digits);
  const whole = digits.slice(0, at).replace(/[.,]/g, "");
  return Number(`${whole}.${digits.slice(at + 1)}`);
}
