import { type CellValue, cellAddress, cellAt, formatAt, formatKind, isCellError, type SheetCells } from "../model/cells.ts";
import { dateFromSerial, readDate } from "../model/dates.ts";
import type { Said } from "../model/language.ts";
import { readNumber } from "../model/numbers.ts";
import { cleanText, fold } from "../model/text.ts";
import { toUnits } from "./decimals.ts";
import { templateColumns } from "./table-template.ts";

/** An error of a sheet, told at its cell. */
export type CellProblem = { readonly cell: string; readonly message: Said };

/** The columns of the template. */
export type ColumnKey = "word" | "id" | "label" | "max" | "method" | "input" | "from" | "to" | "points" | "note";

/** The columns in the order of the template's headings. */
export const columnKeys: readonly ColumnKey[] = ["word", "id", "label", "max", "method", "input", "from", "to", "points", "note"];

/** A sheet being read, and what was found wrong with it so far; a cell is complained about once. */
export type CellReader = { readonly sheet: SheetCells; readonly head: Head; readonly errors: CellProblem[] };

/** Where the headings stand, 0-based; a missing column is -1. */
export type Head = { readonly row: number; readonly columns: Readonly<Record<ColumnKey, number>> };

/** The heading row: found by its words, so that rows above and columns between do no harm. */
export function findHead(sheet: SheetCells): Head | null {
  const wanted = templateColumns.map(fold);
  for (let row = 0; row < Math.min(sheet.cells.length, 40); row++) {
    const texts = (sheet.cells[row] ?? []).map((value) => (typeof value === "string" ? fold(value) : ""));
    const places = wanted.map((heading) => texts.indexOf(heading));
    // Notes may be missing; nothing else may.
    if (places.slice(0, -1).some((place) => place < 0)) continue;
    return { row, columns: Object.fromEntries(columnKeys.map((key, at) => [key, places[at]!])) as Head["columns"] };
  }
  return null;
}

/** A limit with its sign; without one the limit is of the usual kind: from included, to excluded. */
export type Bound = { readonly value: number; readonly sign: ">" | "<=" | null };

/** A limit: a number, or a number after >, ≥, <, ≤. `null` is no limit. */
export function boundAt(reader: CellReader, row: number, key: "from" | "to"): Bound | null {
  const text = textAt(reader, row, key);
  if (text === null) return null;
  const sign = /^(?:>=|=>|≥|<=|=<|≤|>|<)/.exec(text)?.[0] ?? "";
  const raw = valueAt(reader, row, key);
  const value = typeof raw === "number" ? raw : parseNumber(text.slice(sign.length));
  const wrong = key === "from" ? /^[<≤]|=</.test(sign) : /^[>≥]|=>/.test(sign);
  if (value === null || wrong) {
    const [plain, signed] = key === "from" ? ["100.000.000", ">0"] : ["500.000.000", "<=100"];
    problem(reader, row, key, {
      vi: `Không đọc được “${text}”. Hãy ghi một số, ví dụ ${plain} hoặc ${signed}.`,
      en: `“${text}” cannot be read. Write a number, for example ${plain} or ${signed}.`,
    });
    return null;
  }
  if (key === "from") return { value, sign: sign === ">" ? ">" : null };
  return { value, sign: sign === "" || sign === "<" ? null : "<=" };
}

/** Points of a cell: a number from 0 on; `null` for an empty cell and, told, for anything else. */
export function numberAt(reader: CellReader, row: number, key: ColumnKey): number | null {
  const value = valueAt(reader, row, key);
  if (value === null) return null;
  const number = typeof value === "number" ? value : typeof value === "string" ? parseNumber(value) : null;
  if (number === null || number < 0 || toUnits(number) > Number.MAX_SAFE_INTEGER) {
    problem(reader, row, key, {
      vi: `“${shown(value)}” không phải là số điểm. Hãy ghi một số không âm, ví dụ 2,5.`,
      en: `“${shown(value)}” is no number of points. Write a number from 0 on, for example 2,5.`,
    });
    return null;
  }
  return number;
}

function parseNumber(text: string): number | null {
  const reading = readNumber(text.trim());
  return reading.kind === "number" && !reading.ambiguous && Number.isFinite(reading.value) ? reading.value : null;
}

/** A code: 1, "1a", "1 a)", "10b", "I". */
export function idAt(reader: CellReader, row: number): string | null {
  const text = textAt(reader, row, "id");
  if (text === null) return null;
  const bare = text.replace(/[\s.)(]/g, "");
  return /^[IVX]+$/.test(bare) ? bare : bare.toLowerCase();
}

/** The text of the content column, which must not be empty. */
export function labelAt(reader: CellReader, row: number): string {
  return textAt(reader, row, "label") ?? required(reader, row, "label", { vi: "Hãy ghi nội dung.", en: "Write the content." }, "");
}

/** A whole date of the content column: a date cell or text; `null` for an empty cell and, told, for anything else. */
export function dateAt(reader: CellReader, row: number): string | null {
  const value = valueAt(reader, row, "label");
  if (value === null) return null;
  const kind = formatKind(formatAt(reader.sheet, row, reader.head.columns.label));
  if (typeof value === "number" && kind === "date") return dateFromSerial(value);
  const text = shown(value);
  const reading = readDate(text);
  if (reading.kind === "date" && reading.value.length === 10) return reading.value;
  return required(
    reader,
    row,
    "label",
    {
      vi: `Không đọc được ngày “${text}”. Hãy ghi ngày/tháng/năm, ví dụ 01/01/2024.`,
      en: `The day “${text}” cannot be read. Write day/month/year, for example 01/01/2024.`,
    },
    null,
  );
}

/** The text of a cell; an error cell is told and counts as empty. */
export function textAt(reader: CellReader, row: number, key: ColumnKey): string | null {
  const value = valueAt(reader, row, key);
  return value === null ? null : cleanText(shown(value));
}

/** The value of a cell, `null` for an empty one. */
export function valueAt(reader: CellReader, row: number, key: ColumnKey): Exclude<CellValue, { readonly error: string }> {
  const column = reader.head.columns[key];
  const value = column < 0 ? null : cellAt(reader.sheet, row, column);
  if (!isCellError(value)) return typeof value === "string" && value.trim() === "" ? null : value;
  problem(reader, row, key, {
    vi: `Ô này có lỗi ${value.error}. Hãy sửa công thức hoặc nhập giá trị.`,
    en: `This cell has the error ${value.error}. Mend the formula or enter the value.`,
  });
  return null;
}

function shown(value: string | number | boolean): string {
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
}

export function required<T>(reader: CellReader, row: number, key: ColumnKey, message: Said, otherwise: T): T {
  problem(reader, row, key, message);
  return otherwise;
}

/** Tells what is wrong with a cell; what is told first stays. */
export function problem(reader: CellReader, row: number, key: ColumnKey, message: Said): void {
  const cell = cellAddress(row, Math.max(0, reader.head.columns[key]));
  if (!reader.errors.some((error) => error.cell === cell)) reader.errors.push({ cell, message });
}
