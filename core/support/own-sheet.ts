import { type CellValue, cellAddress, cellAt, formatAt, formatKind, isCellError, type SheetCells } from "../model/cells.ts";
import { dateFromSerial, readDate } from "../model/dates.ts";
import type { Said } from "../model/language.ts";
import { formatNumber, readNumber, timesExactly } from "../model/numbers.ts";
import { cleanText, fold } from "../model/text.ts";
import { readUnit } from "../model/units.ts";

/** Something told at a cell of a sheet of ours or of the office. An error keeps the row from counting. */
export type SheetProblem = {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: "error" | "warning";
  /** What is wrong and what to do. */
  readonly message: Said;
};

/** A table found by its headings: rows above it and columns between do no harm. `Key` names the columns. */
export type OwnSheet<Key extends string> = {
  readonly sheet: SheetCells;
  /** 0-based row of the headings. */
  readonly head: number;
  readonly columns: ReadonlyMap<Key, number>;
  readonly problems: SheetProblem[];
};

/** How far down headings are looked for. */
const mostAbove = 40;

/** Finds the headings of a sheet (beginning of their text, folded); `null` when one of `needed` is missing. */
export function findOwnSheet<Key extends string>(
  sheet: SheetCells,
  headings: Readonly<Record<Key, string>>,
  needed: readonly Key[],
): OwnSheet<Key> | null {
  const wanted = (Object.entries(headings) as [Key, string][]).map(([key, heading]) => [key, fold(heading)] as const);
  for (let row = 0; row < Math.min(sheet.cells.length, mostAbove); row++) {
    const texts = (sheet.cells[row] ?? []).map((value) => (typeof value === "string" ? fold(value) : ""));
    const columns = new Map<Key, number>();
    for (const [key, heading] of wanted) {
      const exact = texts.indexOf(heading);
      // A heading may carry more words ("Số tiền (đồng)").
      const at = exact >= 0 ? exact : texts.findIndex((text) => text.startsWith(`${heading} `));
      if (at >= 0) columns.set(key, at);
    }
    if (needed.every((key) => columns.has(key))) return { sheet, head: row, columns, problems: [] };
  }
  return null;
}

/** The heading's own text, for what stands in it (a year, a unit). */
export function headingText<Key extends string>(own: OwnSheet<Key>, key: Key): string {
  const column = own.columns.get(key);
  const value = column === undefined ? null : cellAt(own.sheet, own.head, column);
  return typeof value === "string" ? cleanText(value) : "";
}

/** Rows below the headings in which one of the keys holds something, 0-based. */
export function* filledRows<Key extends string>(own: OwnSheet<Key>, keys: readonly Key[]): Generator<number> {
  for (let row = own.head + 1; row < own.sheet.cells.length; row++) if (keys.some((key) => cellValue(own, row, key) !== null)) yield row;
}

/** Tells what is wrong with a cell; what is told first stays. */
export function tell<Key extends string>(
  own: OwnSheet<Key>,
  row: number,
  key: Key,
  severity: SheetProblem["severity"],
  message: Said,
): void {
  const cell = addressIn(own, row, key);
  if (!own.problems.some((known) => known.cell === cell && known.sheet === own.sheet.name))
    own.problems.push({ sheet: own.sheet.name, cell, severity, message });
}

/** The address of a column in a row; without the column the first cell of the row. */
function addressIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): string {
  return cellAddress(row, own.columns.get(key) ?? 0);
}

/** The text of a cell, `null` for an empty one. */
export function textIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): string | null {
  const value = cellValue(own, row, key);
  if (value === null) return null;
  const text = cleanText(shown(value));
  return text === "" ? null : text;
}

/** A whole day as ISO text; what is no day or not precise is told. */
export function dayIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): string | null {
  const value = cellValue(own, row, key);
  if (value === null) return null;
  const column = own.columns.get(key) ?? 0;
  if (typeof value === "number" && formatKind(formatAt(own.sheet, row, column)) === "date") return dateFromSerial(value);
  const text = shown(value);
  const reading = readDate(text);
  if (reading.kind === "date" && reading.value.length === 10) return reading.value;
  if (reading.kind === "empty" || reading.kind === "unknown") return null;
  tell(own, row, key, "error", {
    vi: `Không đọc được ngày “${text}”. Hãy ghi ngày/tháng/năm, ví dụ 15/03/2025.`,
    en: `The day “${text}” cannot be read. Write day/month/year, for example 15/03/2025.`,
  });
  return null;
}

/** A count from 0 on; what is none is told. */
export function countIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): number | null {
  const value = cellValue(own, row, key);
  if (value === null) return null;
  const reading = typeof value === "number" ? null : readNumber(shown(value), undefined, true);
  const number =
    typeof value === "number" ? value : reading?.kind === "number" && reading.scale === null && !reading.percent ? reading.value : null;
  if (reading?.kind === "empty" || reading?.kind === "dash" || reading?.kind === "unknown") return null;
  if (number !== null && Number.isSafeInteger(number) && number >= 0) return number;
  tell(own, row, key, "error", {
    vi: `“${shown(value)}” không phải là số người. Hãy ghi một số nguyên không âm.`,
    en: `“${shown(value)}” is no number of persons. Write a whole number from 0 on.`,
  });
  return null;
}

/** A number, decimals allowed; what is none is told. */
export function numberIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): number | null {
  const value = cellValue(own, row, key);
  if (value === null) return null;
  // A cell in percent holds a hundredth of what it shows.
  if (typeof value === "number") return isPercent(own, row, key) ? Math.round(value * 1e8) / 1e6 : value;
  const reading = readNumber(shown(value));
  if (reading.kind === "number" && !reading.ambiguous) return reading.value;
  if (reading.kind === "empty" || reading.kind === "dash" || reading.kind === "unknown") return null;
  tell(own, row, key, "error", {
    vi: `Không đọc được số “${shown(value)}”. Hãy ghi một số, ví dụ 2,5.`,
    en: `The number “${shown(value)}” cannot be read. Write a number, for example 2,5.`,
  });
  return null;
}

function isPercent<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): boolean {
  return formatKind(formatAt(own.sheet, row, own.columns.get(key) ?? 0)) === "percent";
}

/** Amounts below this are hardly whole đồng. */
const leastLikely = 10_000;

/** An amount in whole đồng; a unit in the heading ("triệu đồng") holds for its column. An amount in another unit is told. */
export function moneyIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): number | null {
  const unit = readUnit(headingText(own, key)).scale ?? 1;
  const value = cellValue(own, row, key);
  if (value === null) return null;
  const reading = typeof value === "number" ? null : readNumber(shown(value), undefined, true);
  if (reading !== null && (reading.kind === "empty" || reading.kind === "dash" || reading.kind === "unknown")) return null;
  const number = typeof value === "number" ? value : reading?.kind === "number" && !reading.percent ? reading.value : null;
  if (number === null || number < 0 || !Number.isFinite(number)) {
    tell(own, row, key, "error", {
      vi: `“${shown(value)}” không phải là số tiền. Hãy ghi số đồng, ví dụ 25.000.000.`,
      en: `“${shown(value)}” is no amount of money. Write the amount in VND, for example 25.000.000.`,
    });
    return null;
  }
  if (reading?.kind === "number" && reading.scale !== null && reading.scale !== unit) {
    tell(own, row, key, "error", {
      vi: `“${shown(value)}” ghi theo đơn vị khác. ${unit === 1 ? "Cột này ghi số đồng" : "Đơn vị ghi ở tiêu đề cột"}: hãy ghi ${formatNumber(number / unit)}.`,
      en: `“${shown(value)}” is in another unit. ${unit === 1 ? "This column is in VND" : "The unit stands in the heading of the column"}: write ${formatNumber(number / unit)}.`,
    });
    return null;
  }
  const inHeading = reading?.kind === "number" && reading.scale !== null;
  if (unit !== 1) return inHeading ? number : timesExactly(number, unit);
  if (!Number.isSafeInteger(number) || (number > 0 && number < leastLikely)) {
    tell(own, row, key, "error", {
      vi: `“${shown(value)}” có lẽ ghi theo đơn vị khác (nghìn, triệu đồng). Cột này ghi số đồng: hãy ghi đủ, ví dụ 25.000.000.`,
      en: `“${shown(value)}” is probably in another unit (thousand, million VND). This column is in VND: write the amount in full, for example 25.000.000.`,
    });
    return null;
  }
  return number;
}

/** Yes, no, or nothing; another word is told. */
export function truthIn<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): boolean | null {
  const text = textIn(own, row, key);
  if (text === null) return null;
  const word = fold(text);
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  tell(own, row, key, "error", {
    vi: `Không hiểu “${text}”. Hãy ghi Có hoặc Không, hoặc để trống khi chưa rõ.`,
    en: `“${text}” is not understood. Write “Có” or “Không”, or leave it empty while it is not known.`,
  });
  return null;
}

const yes: ReadonlySet<string> = new Set(["co", "x", "yes", "true", "dat", "da co", "roi"]);
const no: ReadonlySet<string> = new Set(["khong", "no", "false", "khong dat", "chua", "khong co", "chua co"]);

function cellValue<Key extends string>(own: OwnSheet<Key>, row: number, key: Key): Exclude<CellValue, { readonly error: string }> {
  const column = own.columns.get(key);
  const value = column === undefined ? null : cellAt(own.sheet, row, column);
  if (isCellError(value)) {
    tell(own, row, key, "error", {
      vi: `Ô này có lỗi ${value.error}. Hãy sửa công thức hoặc nhập giá trị.`,
      en: `This cell has the error ${value.error}. Mend the formula or enter the value.`,
    });
    return null;
  }
  return typeof value === "string" && value.trim() === "" ? null : value;
}

function shown(value: string | number | boolean): string {
  return typeof value === "number" ? formatNumber(value) : String(value);
}
