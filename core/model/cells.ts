/**
 * What a sheet is to the core: plain cells, wherever they came from. Indexes of this file are 0-based;
 * everything that a person sees (rows of records, addresses of findings) is 1-based, as in Excel.
 */

/** A cell that holds an Excel error such as `#REF!`. */
export type CellError = { readonly error: string };

/** The raw value of a cell, as the file holds it. An empty cell is `null`. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells, 0-based, all ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** What a number format says about a cell's number. */
export type FormatKind = "general" | "date" | "percent" | "text" | "zeros";

/** One sheet of a book. `cells[row]?.[column] ?? null` is a cell; rows and columns count from A1 even when the used area starts later. */
export type SheetCells = {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly (readonly CellValue[] | undefined)[];
  /** Per row, per column, an index into `formatTable`; a missing row or 0 is General. */
  readonly formats: readonly (Uint8Array | Uint16Array | undefined)[];
  /** Number format codes; entry 0 is "General". */
  readonly formatTable: readonly string[];
  readonly merged: readonly Area[];
  /** 0-based indexes of rows and columns that the officer has hidden (or filtered out). */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** A whole book, in the order of its sheets. */
export type BookCells = { readonly file: string; readonly sheets: readonly SheetCells[] };

/** The value at a 0-based place, `null` outside the used area. */
export function cellAt(sheet: SheetCells, row: number, column: number): CellValue {
  return sheet.cells[row]?.[column] ?? null;
}

/** Whether a value is an Excel error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The number format code of a cell, "General" when it has none. */
export function formatAt(sheet: SheetCells, row: number, column: number): string {
  return sheet.formatTable[sheet.formats[row]?.[column] ?? 0] ?? "General";
}

const formatKinds = new Map<string, FormatKind>();

/** What a number format code says: a date, a percentage, text, or zeros that pad a code (`0000000000`). */
export function formatKind(format: string): FormatKind {
  let kind = formatKinds.get(format);
  if (kind === undefined) {
    kind = readFormatKind(format);
    formatKinds.set(format, kind);
  }
  return kind;
}

function readFormatKind(format: string): FormatKind {
  if (format === "General" || format === "") return "general";
  if (format === "@") return "text";
  // Literals, colours, conditions and locales are not part of the pattern.
  const pattern = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, "").split(";")[0] ?? "";
  if (/[ymdhs]/i.test(pattern) && !/[#?]/.test(pattern)) return "date";
  if (pattern.includes("%")) return "percent";
  return /^0{6,}$/.test(pattern) ? "zeros" : "general";
}

/** The Excel letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The 0-based column of Excel letters: "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The address of a 0-based place: (11, 3) → "D12". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
