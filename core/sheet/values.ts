import { type CellValue, cellAddress, formatAt, formatKind, isCellError, type SheetCells } from "../model/cells.ts";
import { readChoice, readFlag } from "../model/choices.ts";
import { readCode, readPersonalId, readPhone } from "../model/codes.ts";
import { dateFromSerial, readDate } from "../model/dates.ts";
import { type FieldDefinition, type FieldId, fieldDefinition } from "../model/fields.ts";
import { toUnicode } from "../model/legacy-fonts.ts";
import { detectNumberStyle, type NumberStyle, readNumber, timesExactly } from "../model/numbers.ts";
import type { CellIssue, Column, Scalar } from "../model/records.ts";
import { cleanText, fold } from "../model/text.ts";
import { isErrorText, legacyFontOf, sheetFont } from "./cell-text.ts";
import { countPart, emailPart, nameAndAddress, nameAndPhone, phonePart } from "./combined.ts";

/** Where the reading of a column tells what it met. */
export type IssueSink = (issue: CellIssue) => void;

/**
 * Reads the cells of one column at the given 0-based rows into canonical values (whole VND, ISO dates, codes as text);
 * a cell that cannot be read is `null` and an issue.
 */
export function readColumn(sheet: SheetCells, column: Column, rows: readonly number[], sink: IssueSink): Scalar[] {
  const definition = column.field === null ? null : fieldDefinition(column.field);
  if (definition === null) return [];
  const read = readerFor(sheet, column, definition, rows, sink);
  const spans = spanning.has(definition.type) ? mergedDown(sheet, column.index) : null;
  return rows.map((row) => {
    const value = sheet.cells[row]?.[column.index] ?? null;
    if (value !== null) return read(value, row);
    // A commune merged over its cooperatives is the commune of each.
    const top = spans?.get(row);
    return top === undefined ? null : read(sheet.cells[top]?.[column.index] ?? null, top);
  });
}

/** Types whose merged cells speak for every row they span; a merged number would be counted several times. */
const spanning: ReadonlySet<FieldDefinition["type"]> = new Set(["text", "choice", "date", "year"]);

/** Row → top row of the merged cell of one column that covers it; `null` when none spans rows. */
function mergedDown(sheet: SheetCells, column: number): ReadonlyMap<number, number> | null {
  const spans = new Map<number, number>();
  for (const area of sheet.merged) {
    if (area.left !== column || area.right !== column || area.bottom === area.top) continue;
    for (let row = area.top + 1; row <= Math.min(area.bottom, sheet.cells.length); row++) spans.set(row, area.top);
  }
  return spans.size === 0 ? null : spans;
}

type CellReader = (value: CellValue, row: number) => Scalar;

function readerFor(sheet: SheetCells, column: Column, definition: FieldDefinition, rows: readonly number[], sink: IssueSink): CellReader {
  const issue = (code: CellIssue["code"], row: number, found: string, suggestion: string | number | null = null) =>
    sink({ code, row: row + 1, cell: cellAddress(row, column.index), field: column.field, found, suggestion });
  const own = ownReader(sheet, column, definition, rows, issue);
  const inFont = sheetFont(sheet);
  return (value, row) => {
    // Error cells are reported once for the whole table, whatever the column is.
    if (value === null || isCellError(value)) return null;
    if (typeof value !== "string") return own(value, row, "");
    if (isErrorText(value)) return null;
    const font = legacyFontOf(value, inFont);
    const raw = font === null ? value : toUnicode(value, font);
    const text = cleanText(column.field === "name" ? (nameAndAddress(raw, asksForAddress(column))?.name ?? raw) : raw);
    if (text === "") return null;
    if (font !== null) issue("text.legacy-font", row, cleanText(value), text);
    return own(text, row, text);
  };
}

/** "Tên HTX - Địa chỉ": the column holds both. */
export function asksForAddress({ header }: Pick<Column, "header">): boolean {
  return /\bdia chi\b/.test(fold(header));
}

type Report = (code: CellIssue["code"], row: number, found: string, suggestion?: string | number | null) => void;
/** Reads a cleaned cell; `text` is the cell when it is text, else "". */
type OwnReader = (value: string | number | boolean, row: number, text: string) => Scalar;

function ownReader(sheet: SheetCells, column: Column, definition: FieldDefinition, rows: readonly number[], issue: Report): OwnReader {
  const field = definition.id as FieldId;
  switch (definition.type) {
    case "text":
    case "name":
      return (value, row, text) => {
        if (text === "")
          return typeof value === "boolean"
            ? value
              ? "Có"
              : "Không"
            : numberAsText(sheet, row, column.index, value as number, definition);
        if (isDash(text)) return null;
        if (runsAsFormula(text)) issue("text.formula", row, text);
        return field === "representative.name" ? (nameAndPhone(text)?.name ?? text) : text;
      };
    case "code":
      return (value, row, text) => {
        if (typeof value === "boolean" || isDash(text)) return null;
        const { code, lostZero } = readCode(value);
        // A format of zeros shows the code whole; the officer sees nothing wrong.
        if (lostZero && !(typeof value === "number" && formatKind(formatAt(sheet, row, column.index)) === "zeros"))
          issue("code.lost-zero", row, String(value), code);
        return code === "" ? null : code;
      };
    case "personalId":
      return (value, row, text) => {
        if (typeof value === "boolean" || isDash(text)) return null;
        const read = readPersonalId(value);
        if (read === null) return null;
        if (read.valid || typeof value !== "number" || value >= 1e11) return read.value;
        const restored = readPersonalId(read.value.padStart(12, "0"));
        if (restored === null || !restored.valid || read.value.length < 10) return read.value;
        if (formatKind(formatAt(sheet, row, column.index)) !== "zeros") issue("code.lost-zero", row, String(value), restored.value);
        return restored.value;
      };
    case "phone":
      return (value, _row, text) => {
        if (typeof value === "boolean" || isDash(text)) return null;
        return readPhone(text === "" ? value : phonePart(text)).value || null;
      };
    case "email":
      return (value, _row, text) => (text === "" ? String(value) : isDash(text) ? null : emailPart(text));
    case "date":
      return dateReader(sheet, column, issue);
    case "choice": {
      const base = field.slice(field.lastIndexOf(".") + 1) as Parameters<typeof readChoice>[0];
      return (value, row, text) => {
        const word = text === "" ? String(value) : text;
        if (isDash(word)) return null;
        const { value: choice, suggestion } = readChoice(base, word);
        if (choice === null) issue(base === "status" ? "status.unknown" : "choice.unknown", row, word, suggestion);
        return choice;
      };
    }
    case "flag":
      return (value, row, text) => {
        if (isDash(text)) return null;
        const flag = readFlag(value);
        if (flag === null) issue("choice.unknown", row, text === "" ? String(value) : text);
        return flag;
      };
    case "year":
      return (value, row, text) => {
        if (typeof value === "boolean" || isDash(text)) return null;
        const year = typeof value === "number" ? value : Number(/(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1] ?? Number.NaN);
        if (Number.isInteger(year) && year >= 1900 && year <= 2100) return year;
        issue("number.unreadable", row, String(value));
        return null;
      };
    default:
      return numberReader(sheet, column, definition, rows, issue);
  }
}

function isDash(text: string): boolean {
  return text.length <= 3 && /^[-–—−]+$/.test(text);
}

/** A bullet ("- Trồng rau", "+ Nuôi cá") is text; "=…", "@…", "+84…", "-x" would run when written back. */
function runsAsFormula(text: string): boolean {
  return text.length > 1 && (/^[=@]/.test(text) || /^[+-][^\s\d+-]/.test(text) || /^[+-]\d[\d.,]*[+\-*/^(]/.test(text));
}

function numberAsText(sheet: SheetCells, row: number, column: number, value: number, definition: FieldDefinition): string {
  if (definition.id === "certificateNumber" || definition.id === "industryCode") {
    const zeros = formatAt(sheet, row, column);
    if (formatKind(zeros) === "zeros" && Number.isInteger(value)) return String(value).padStart(zeros.length, "0");
  }
  if (formatKind(formatAt(sheet, row, column)) === "date") return dateFromSerial(value) ?? String(value);
  return String(value);
}

function dateReader(sheet: SheetCells, column: Column, issue: Report): OwnReader {
  return (value, row, text) => {
    if (typeof value === "boolean") return null;
    if (typeof value === "number") {
      const date = dateOfNumber(value, formatKind(formatAt(sheet, row, column.index)) === "date");
      if (date === null) issue("date.unreadable", row, String(value));
      return date;
    }
    if (isDash(text)) return null;
    const reading = readDate(text);
    if (reading.kind === "date") return reading.value;
    if (reading.kind === "unreadable") issue("date.unreadable", row, text, reading.suggestion);
    return null;
  };
}

/** A number in a date column: a serial, a lone year, "03.2019" that became 3.2019, or 20190315. */
function dateOfNumber(value: number, dateFormat: boolean): string | null {
  const whole = Number.isInteger(value);
  if (whole && value >= 1900 && value <= 2100) return String(value);
  if (dateFormat || (value >= 7_000 && value < 75_000)) return value >= 366 && value < 75_000 ? dateFromSerial(Math.floor(value)) : null;
  if (!whole) {
    const [month, year] = value.toFixed(4).split(".");
    return Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900 && Number(year) <= 2100
      ? `${year}-${month?.padStart(2, "0")}`
      : null;
  }
  const digits = String(value);
  if (digits.length !== 8) return null;
  const reading = readDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  return reading.kind === "date" ? reading.value : null;
}

function numberReader(sheet: SheetCells, column: Column, definition: FieldDefinition, rows: readonly number[], issue: Report): OwnReader {
  const integers = definition.type === "integer";
  const money = definition.type === "money" || definition.type === "moneyPerYear";
  const style = numberStyle(sheet, column.index, rows, money && column.scale <= 1e3);
  const perYear = definition.type === "moneyPerYear";
  const finish = (value: number, scale: number): number => (money ? wholeVnd(value, scale) : value);
  return (value, row, text) => {
    if (typeof value === "boolean") return null;
    if (typeof value === "number") {
      if (definition.type === "share" && formatKind(formatAt(sheet, row, column.index)) === "percent") return timesExactly(value, 100);
      if (integers && !Number.isInteger(value)) return splitInteger(value, row, issue);
      return finish(value, column.scale);
    }
    const reading = readNumber(integers ? countPart(text) : text, style, integers);
    switch (reading.kind) {
      case "number": {
        if (integers && !Number.isInteger(reading.value)) return splitInteger(reading.value, row, issue, text);
        // The unit in the cell wins over the column's; money per person keeps the column's period unless the cell names one.
        const months = !perYear || reading.period === "year" ? 1 : reading.period === "month" ? 12 : column.unit === "perMonth" ? 12 : 1;
        const scale =
          reading.scale !== null
            ? months
            : reading.period === null
              ? column.scale
              : (column.scale / (column.unit === "perMonth" ? 12 : 1)) * months;
        const result = finish(reading.value, money ? scale : 1);
        if (reading.ambiguous) issue("number.ambiguous", row, text, money ? null : result);
        return result;
      }
      case "dash":
        return column.dash;
      case "range":
      case "unreadable":
        issue("number.unreadable", row, text);
        return null;
      default:
        return null;
    }
  };
}

/** An amount in whole VND. The exact product is worked out only where a rounding error could tip it. */
function wholeVnd(value: number, scale: number): number {
  const quick = value * scale;
  const rounded = Math.round(quick);
  return Math.abs(quick - rounded) < 0.4 && Math.abs(quick) < 1e15 ? rounded : Math.round(timesExactly(value, scale));
}

/** People are whole: 1.105 in a column of counts is 1105 whose dot was taken for a decimal sign; fewer decimals lost a zero on the way. */
function splitInteger(value: number, row: number, issue: Report, text = String(value)): number | null {
  const thousands = Math.round(value * 1000);
  const three = Math.abs(value) < 1000 && /\.\d{3}$/.test(String(value));
  issue("number.ambiguous", row, text, three ? thousands : null);
  return three ? thousands : null;
}

/** The style of a column's texts. Nobody writes three decimals of a đồng or of a thousand (`inDong`): "418,000" alone is 418000 there. */
function numberStyle(sheet: SheetCells, column: number, rows: readonly number[], inDong: boolean): NumberStyle {
  const texts: string[] = [];
  for (const row of rows) {
    const value = sheet.cells[row]?.[column];
    if (typeof value === "string" && texts.push(value) >= 400) break;
  }
  const style = detectNumberStyle(texts);
  const onlyCommas = style.thousands === null && style.decimal === null && !texts.some((text) => text.includes("."));
  return inDong && onlyCommas ? { thousands: ",", decimal: null } : style;
}

/** Money that can be only in another unit than its column: told, with the value in the likelier unit when only one fits. */
export function suspiciousUnits(
  column: Column,
  values: readonly Scalar[],
  rows: readonly number[],
  sheet: SheetCells,
  sink: IssueSink,
): void {
  const limits = column.field === null ? undefined : plausible.get(column.field);
  if (limits === undefined) return;
  const sizes = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (typeof value === "number" && value !== 0) sizes[count++] = Math.abs(value);
  const sorted = sizes.subarray(0, count).sort();
  const median = sorted[Math.floor(count / 2)] ?? 0;
  // When the whole column is out of place its unit was guessed or is wrong: said once, at the column, by the confidence.
  values.forEach((value, at) => {
    if (typeof value !== "number" || value === 0) return;
    const size = Math.abs(value);
    const usual = size >= limits.low && size <= limits.high;
    const typical = count < 4 || (size >= median / 20_000 && size <= median * 20_000);
    if (usual && typical) return;
    const row = rows[at] ?? 0;
    const fitting = [1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9]
      .map((factor) => Math.round(timesExactly(value, factor)))
      .filter((other) => {
        const scaled = Math.abs(other);
        return scaled >= limits.low && scaled <= limits.high && (count < 4 || (scaled >= median / 60 && scaled <= median * 60));
      });
    if (usual && fitting.length === 0) return;
    const raw = sheet.cells[row]?.[column.index] ?? null;
    sink({
      code: "unit.suspicious",
      row: row + 1,
      cell: cellAddress(row, column.index),
      field: column.field,
      found: raw === null || isCellError(raw) ? String(value) : cleanText(String(raw)),
      suggestion: fitting.length === 1 ? (fitting[0] ?? null) : null,
    });
  });
}

/** What one cooperative can plausibly have, in VND; outside it the officer is asked. */
const plausible = new Map<FieldId, { readonly low: number; readonly high: number }>([
  ["revenue.total", { low: 1e7, high: 1e12 }],
  ["revenue.planned", { low: 1e7, high: 1e12 }],
  ["revenue.members", { low: 1e6, high: 1e12 }],
  ["capital.charter", { low: 1e6, high: 1e12 }],
  ["capital.start", { low: 1e6, high: 2e12 }],
  ["capital.end", { low: 1e6, high: 2e12 }],
  ["capital.previous", { low: 1e6, high: 2e12 }],
  ["capital.owners", { low: 1e6, high: 2e12 }],
  ["income.worker", { low: 3e6, high: 1.5e9 }],
  ["profit.beforeTax", { low: 1e4, high: 5e11 }],
  ["profit.afterTax", { low: 1e4, high: 5e11 }],
]);
