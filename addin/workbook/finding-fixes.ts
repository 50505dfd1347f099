import { type BookCells, type CellValue, cellAddress, cellAt, columnIndex, type SheetCells } from "../../core/model/cells.ts";
import { isIsoDate } from "../../core/model/dates.ts";
import { fieldDefinition } from "../../core/model/fields.ts";
import type { Finding } from "../../core/model/findings.ts";
import type { Book, Column } from "../../core/model/records.ts";
import type { CellFix, FixValue } from "./port.ts";

/** How sure the right value of a finding is: "certain" ones may be written all at once, others one by one as the officer agrees. */
export type Certainty = "certain" | "possible";

/** How sure the suggestion of a finding is; `null` when it has none that could be written. */
export function certaintyOf({ code, suggestion }: Finding): Certainty | null {
  if (suggestion === null || suggestion === "") return null;
  return certainCodes.has(code) ? "certain" : "possible";
}

/**
 * What a cell is to hold so that a finding is settled, as `change` of a workbook takes it; `null` when the finding has no suggestion or
 * its value cannot be said in the unit of the column. `from` is what the cell held when it was checked.
 */
export function fixOf(finding: Finding, cells: BookCells, book: Book): CellFix | null {
  const sheet = cells.sheets.find(({ name }) => name === finding.sheet);
  const place = placeOf(finding.cell);
  if (sheet === undefined || place === null || certaintyOf(finding) === null) return null;
  const value = writtenValue(finding, columnAt(book, finding, place.column));
  if (value === undefined) return null;
  const { row, column } = firstOfMerged(sheet, place);
  const from: CellValue = cellAt(sheet, row, column);
  return { sheet: finding.sheet, cell: cellAddress(row, column), value, from };
}

/** Only one value can be meant: digits that a number cell lost, text in a font of before Unicode, a date with one way to read it. */
const certainCodes = new Set(["code.lost-zero", "text.legacy-font", "date.unreadable"]);

type Place = { readonly row: number; readonly column: number };

function placeOf(cell: string): Place | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  return parts === null ? null : { row: Number(parts[2]) - 1, column: columnIndex(parts[1]!) };
}

function columnAt(book: Book, { sheet, row, field }: Finding, index: number): Column | null {
  const tables = book.tables.filter((table) => table.sheet === sheet);
  const own = tables.find((table) => table.records.some((record) => record.row === row)) ?? tables[0];
  return own?.columns.find((column) => column.index === index && column.field === field) ?? null;
}

function writtenValue({ suggestion, field }: Finding, column: Column | null): FixValue | undefined {
  const type = field === null ? null : (fieldDefinition(field)?.type ?? null);
  if (typeof suggestion === "string") return type === "date" && isIsoDate(suggestion) ? { date: suggestion } : suggestion;
  if (suggestion === null) return undefined;
  const scale = column?.scale ?? 1;
  if (scale === 1 || scale === 0) return suggestion;
  // What is suggested is in whole VND; a value that the column's unit cannot say exactly is left to the officer.
  const written = Number((suggestion / scale).toPrecision(12));
  return Math.abs(written * scale - suggestion) < 0.5 ? written : undefined;
}

/** The value of a merged area stands in its first cell. */
function firstOfMerged({ merged }: SheetCells, { row, column }: Place): Place {
  const area = merged.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return area === undefined ? { row, column } : { row: area.top, column: area.left };
}
