import { type BookCells, columnLetters, type SheetCells } from "../model/cells.ts";
import type { FieldDefinition } from "../model/fields.ts";
import type { Book, CellIssue, Column, IgnoredReason, Table } from "../model/records.ts";
import { filledCells } from "./cell-text.ts";
import { errorCells } from "./error-cells.ts";
import { findHeader, headerSearchRows } from "./find-header.ts";
import type { HeaderBlock } from "./header-block.ts";
import { matchHeader } from "./header-match.ts";
import { type MatchedColumn, matchColumns } from "./match-columns.ts";
import type { ColumnMemory } from "./memory.ts";
import { sheetPanels } from "./panels.ts";
import { withParts } from "./part-figures.ts";
import { readRecords } from "./records.ts";
import { type SortedRow, sortRows } from "./rows.ts";
import { readScoreForm } from "./score-form.ts";
import { kindOf, placeOf, readsAsPoints } from "./table-kind.ts";
import { type Titles, titleRows, yearOf } from "./titles.ts";
import { readTotals } from "./totals.ts";
import { readTurned } from "./turned.ts";
import { typedSums } from "./typed-sums.ts";

export type ReadOptions = {
  /** Read this sheet only. */
  readonly sheet?: string | undefined;
  /** What a person corrected before. */
  readonly memory?: ColumnMemory | undefined;
  /** Told after each sheet: how many of how many are done. */
  readonly onSheet?: ((done: number, all: number) => void) | undefined;
};

/**
 * Understands a book: the tables of every sheet, their columns as fields, their records in canonical values, the rows
 * left out with a reason, and what could not be read. Never throws on what a sheet holds.
 */
export function readBook(book: BookCells, options: ReadOptions = {}): Book {
  const sheets = options.sheet === undefined ? book.sheets : book.sheets.filter((sheet) => sheet.name === options.sheet);
  const tables: Table[] = [];
  sheets.forEach((sheet, at) => {
    tables.push(...readSheet(sheet, options.memory ?? null));
    options.onSheet?.(at + 1, sheets.length);
  });
  return { file: book.file, tables };
}

/** The tables of one sheet, at least one: a sheet without a table is a table of kind `other` without columns. */
export function readSheet(sheet: SheetCells, memory: ColumnMemory | null): Table[] {
  const form = readScoreForm(sheet);
  if (form !== null) return [form];
  const panels = sheetPanels(sheet);
  const tables = panels.length === 1 ? readTables(sheet, memory) : panels.flatMap((panel) => readTables(panel, memory));
  const found = tables.filter((table) => table.records.length > 0);
  if (found.some((table) => table.kind !== "members")) return tables;
  const top = Math.min(...found.map((table) => table.headerRows[0] ?? 1));
  const turned = readTurned(sheet, found.length === 0 ? sheet.cells.length : top - 1, (upright) => readTables(upright, memory));
  return turned === null ? tables : [turned, ...found];
}

/** The tables of a sheet from top to bottom. */
function readTables(sheet: SheetCells, memory: ColumnMemory | null): Table[] {
  const tables: Table[] = [];
  let start = 0;
  let block = findHeader(sheet, 0, sheet.cells.length);
  while (block !== null && tables.length < 50) {
    const { table, stoppedAt, next } = readTable(sheet, start, block, memory);
    tables.push(table);
    start = stoppedAt;
    block = next;
  }
  return tables.length > 0 ? tables : [emptyTable(sheet)];
}

function emptyTable(sheet: SheetCells): Table {
  const titles: string[] = [];
  const ignoredRows: { row: number; reason: IgnoredReason }[] = [];
  for (let row = 0; row < sheet.cells.length; row++) {
    const [first] = filledCells(sheet, row);
    if (first === undefined) continue;
    if (titles.length < headerSearchRows) titles.push(first.text);
    ignoredRows.push({ row: row + 1, reason: "note" });
  }
  return {
    sheet: sheet.name,
    kind: "other",
    titles,
    year: yearOf(titles),
    headerRows: [],
    columns: [],
    records: [],
    totals: [],
    ignoredRows,
    issues: [],
    hidden: { sheet: sheet.hidden, rows: [], columns: [] },
  };
}

function readTable(sheet: SheetCells, start: number, block: HeaderBlock, memory: ColumnMemory | null) {
  const titles = titleRows(sheet, start, block.top);
  const sample = dataLikeRows(sheet, block);
  const place = placeOf(sheet, block, sample, titles.texts);
  const points = readsAsPoints(block, titles.texts);
  const columns = matchColumns(sheet, block, sample, { place, points, titleUnit: titles.unit, year: yearOf(titles.texts), memory });
  let next: HeaderBlock | null = null;
  const { rows, stoppedAt } = sortRows(sheet, block, columns, sheet.cells.length, (row) => {
    next = opensTable(sheet, row);
    return next !== null;
  });
  // A repeated head that opens a table of its own is found again from where the sorting stopped.
  if (next === null && stoppedAt < sheet.cells.length) next = findHeader(sheet, stoppedAt, stoppedAt + 1);
  const following = next as HeaderBlock | null;
  const tail = following === null ? rows.length : trailingTitles(rows);
  const own = rows.slice(0, tail);
  const table = buildTable(sheet, block, titles, columns, own, place);
  return { table, stoppedAt: own.length < rows.length ? (rows[tail]?.row ?? stoppedAt) : stoppedAt, next: following };
}

/** Headings directly above the next table are its title, not remarks of this one. */
function trailingTitles(rows: readonly SortedRow[]): number {
  const last = rows.findLastIndex((row) => row.is === "record" || row.is === "total" || row.is === "signature");
  const title = rows.findIndex((row, at) => at > last && row.is !== "blank");
  return title === -1 ? rows.length : title;
}

/** Whether another table begins at a row: all words, at least three, and they read as a header. */
function opensTable(sheet: SheetCells, row: number): HeaderBlock | null {
  const filled = filledCells(sheet, row);
  if (filled.length < 3 || filled.some((cell) => cell.number || cell.text.length > 120)) return null;
  const named = filled.filter(
    ({ text }) => (matchHeader([text], "entity")[0]?.score ?? 0) >= 0.75 || (matchHeader([text], "member")[0]?.score ?? 0) >= 0.75,
  ).length;
  return named >= 2 && named >= 0.3 * filled.length ? findHeader(sheet, row, row + 1) : null;
}

/** Rows that hold data, roughly: enough filled cells and no total; to know the columns by before the rows are sorted. */
function dataLikeRows(sheet: SheetCells, block: HeaderBlock): number[] {
  const rows: number[] = [];
  const left = block.columns[0]?.column ?? 0;
  const right = block.columns.at(-1)?.column ?? left;
  const wanted = Math.min(3, Math.max(1, Math.floor(block.columns.length * 0.3)));
  for (let row = (block.numberingRow ?? block.bottom) + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row];
    if (cells === undefined) continue;
    let filled = 0;
    for (let column = left; column <= right && filled < wanted; column++) {
      const value = cells[column];
      if (value !== null && value !== undefined && value !== "") filled++;
    }
    if (filled >= wanted) rows.push(row);
  }
  return rows;
}

function buildTable(
  sheet: SheetCells,
  block: HeaderBlock,
  titles: Titles,
  matched: readonly MatchedColumn[],
  rows: readonly SortedRow[],
  place: FieldDefinition["in"],
): Table {
  const issues: CellIssue[] = [];
  const records = rows.filter((row) => row.is === "record");
  const recordRows = records.map((row) => row.row);
  const kind = kindOf(sheet, titles, matched, recordRows, place);
  const columns: Column[] = matched.map(({ sequence: _sequence, profile: _profile, answer: _answer, ...column }) =>
    kind === "other" ? { ...column, field: null, confidence: 0, unit: null, scale: 1, unitFrom: null } : column,
  );
  const read =
    kind === "other"
      ? []
      : withParts(sheet, block, matched, kind, readRecords(sheet, columns, matched, rows, recordRows, kind, titles, issues));
  errorCells(sheet, block, columns, rows, issues);
  const sums = typedSums(sheet, kind === "other" ? matched.map((column) => ({ ...column, field: null })) : matched, rows);
  const ignoredRows = [
    ...titles.rows.map((row) => ({ row: row + 1, reason: "title" as const })),
    ...Array.from({ length: block.bottom - block.top + 1 }, (_, at) => ({ row: block.top + at + 1, reason: "header" as const })),
    ...(block.numberingRow === null ? [] : [{ row: block.numberingRow + 1, reason: "numbering" as const }]),
    ...rows.flatMap((row) =>
      row.is === "record"
        ? kind === "other"
          ? [{ row: row.row + 1, reason: "note" as const }]
          : []
        : [{ row: row.row + 1, reason: row.is }],
    ),
  ];
  const first = block.top + 1;
  const last = (rows.at(-1)?.row ?? block.bottom) + 1;
  return {
    sheet: sheet.name,
    kind,
    titles: titles.texts,
    year: yearOf(titles.texts),
    headerRows: Array.from({ length: block.bottom - block.top + 1 }, (_, at) => block.top + at + 1),
    columns,
    records: read,
    totals: kind === "other" ? [] : readTotals(sheet, columns, rows, read),
    ...(sums.length === 0 ? {} : { sums }),
    ignoredRows,
    issues,
    hidden: {
      sheet: sheet.hidden,
      rows: sheet.hiddenRows.map((row) => row + 1).filter((row) => row >= first && row <= last),
      columns: sheet.hiddenColumns.filter((column) => columns.some((one) => one.index === column)).map(columnLetters),
    },
  };
}
