import { type BookCells, type CellValue, cellAt, columnLetters, type SheetCells } from "../../../core/model/cells.ts";
import { isFieldId } from "../../../core/model/fields.ts";
import type { Book, Column, Table } from "../../../core/model/records.ts";
import { type ColumnMemory, withCorrection } from "../../../core/sheet/memory.ts";
import type { Correction, UnnamedColumn } from "./protocol.ts";

/**
 * Columns without a heading. A correction is remembered by the heading, so one without gets a heading that says where it
 * stands, in what is read and not in the book; what is said of it goes no further than this book.
 */

/** Whether a column has no heading of its own. */
export function isUnnamed(table: Table, column: number): boolean {
  const header = table.columns.find(({ index }) => index === column)?.header;
  return header === undefined || header === "" || header === headingOf(placeOf(table, column));
}

/** Columns beside those of a table that hold something in some of its rows but have no heading, so that nothing was read from them. */
export function unnamedColumns(sheet: SheetCells, table: Table, rows: readonly number[]): Column[] {
  if (table.columns.length === 0 || table.kind === "scoreForm" || table.kind === "other") return [];
  const taken = new Set(table.columns.map(({ index }) => index));
  const first = Math.min(...taken);
  const last = Math.max(...taken) + mostBeside;
  const found: Column[] = [];
  for (let index = first; index <= last; index++) {
    if (taken.has(index) || !rows.some((row) => !isBlank(cellAt(sheet, row, index)))) continue;
    found.push({ ...nothingRead, index, column: columnLetters(index), hidden: sheet.hiddenColumns.includes(index) });
  }
  return found;
}

/** Further columns to the right of a table that are looked at: what stands farther away is something else. */
const mostBeside = 3;

const nothingRead: Omit<Column, "index" | "column" | "hidden"> = {
  header: "",
  field: null,
  confidence: 0,
  alternatives: [],
  unit: null,
  unitFrom: null,
  scale: 1,
  dash: null,
};

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** What was said of such columns, with one more word on one of them; as it was when the column has a heading. */
export function withUnnamed(book: Book, known: readonly UnnamedColumn[], { table: id, ...said }: Correction): readonly UnnamedColumn[] {
  const table = book.tables[id];
  if (table === undefined || !isUnnamed(table, said.column) || (said.field !== null && !isFieldId(said.field))) return known;
  const place = placeOf(table, said.column);
  return [...known.filter((other) => headingOf(other) !== headingOf(place)), { ...said, ...place }];
}

/** The cells with the headings that such columns get. */
export function namedCells(book: BookCells, unnamed: readonly UnnamedColumn[]): BookCells {
  if (unnamed.length === 0) return book;
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      named(
        sheet,
        unnamed.filter((place) => place.sheet === sheet.name),
      ),
    ),
  };
}

/** The memory with what was said of such columns of this book. */
export function bookMemory(memory: ColumnMemory, unnamed: readonly UnnamedColumn[]): ColumnMemory {
  return unnamed.reduce(
    (all, { field, unit, dash, ...place }) =>
      field !== null && !isFieldId(field) ? all : withCorrection(all, { header: headingOf(place), field, unit: unit ?? undefined, dash }),
    memory,
  );
}

type Place = Pick<UnnamedColumn, "sheet" | "headerRow" | "column">;

function placeOf(table: Table, column: number): Place {
  return { sheet: table.sheet, headerRow: table.headerRows.at(-1) ?? 1, column };
}

function headingOf({ sheet, headerRow, column }: Place): string {
  return `Cột ${columnLetters(column)} không có tiêu đề (trang ${sheet}, hàng ${headerRow})`;
}

function named(sheet: SheetCells, places: readonly UnnamedColumn[]): SheetCells {
  if (places.length === 0) return sheet;
  const cells = [...sheet.cells];
  for (const place of places) {
    const row = [...(cells[place.headerRow - 1] ?? [])];
    // Blanks between stand for themselves: a row may be shorter than its table.
    while (row.length < place.column) row.push(null);
    row[place.column] = headingOf(place);
    cells[place.headerRow - 1] = row;
  }
  return { ...sheet, cells };
}
