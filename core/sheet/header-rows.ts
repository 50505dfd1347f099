import type { SheetCells } from "../model/cells.ts";
import { cellText, plainText } from "./cell-text.ts";
import { matchHeader } from "./header-match.ts";

/** A filled cell of a row, as the search for a header sees it. */
export type HeaderCell = { readonly column: number; readonly text: string; readonly number: boolean };

/** No list has more columns than this that mean anything: of a fuller row the first ones are kept, and those that say something known. */
const mostCells = 600;
/** How many texts of such rows are looked at in one sheet; a book of nonsense shall not take minutes. */
const mostLookups = 60_000;
/** A header is shorter than this; of longer texts the beginning is enough to know that they are none. */
const longestText = 400;

/** The filled cells of a row, read once however often the search comes back to it. */
export function headerCells(sheet: SheetCells, row: number): readonly HeaderCell[] {
  return rowOf(sheet, row).filled;
}

/** The text of a cell, "" outside the part of the row that is looked at. */
export function headerText(sheet: SheetCells, row: number, column: number): string {
  return rowOf(sheet, row).texts.get(column) ?? "";
}

type HeaderRow = { readonly filled: readonly HeaderCell[]; readonly texts: ReadonlyMap<number, string> };

const rowsOfSheets = new WeakMap<SheetCells, Map<number, HeaderRow>>();
const rememberedRows = 128;

function rowOf(sheet: SheetCells, row: number): HeaderRow {
  let rows = rowsOfSheets.get(sheet);
  if (rows === undefined) {
    rows = new Map();
    rowsOfSheets.set(sheet, rows);
  }
  let known = rows.get(row);
  if (known === undefined) {
    known = readRow(sheet, row);
    if (rows.size >= rememberedRows) rows.clear();
    rows.set(row, known);
  }
  return known;
}

function readRow(sheet: SheetCells, row: number): HeaderRow {
  const cells = sheet.cells[row] ?? [];
  const filled: HeaderCell[] = [];
  const texts = new Map<number, string>();
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    if (value === null || value === undefined || value === "") continue;
    if (filled.length >= mostCells && (typeof value !== "string" || !mayBeNamed(sheet, value))) continue;
    const text = cellText(sheet, row, column, longestText);
    if (text === "") continue;
    filled.push({ column, text, number: typeof value === "number" });
    texts.set(column, text);
  }
  return { filled, texts };
}

const lookups = new WeakMap<SheetCells, number>();

function mayBeNamed(sheet: SheetCells, value: string): boolean {
  const used = lookups.get(sheet) ?? 0;
  if (used >= mostLookups || value.length > 80) return false;
  lookups.set(sheet, used + 1);
  return (matchHeader([plainText(value)], "entity")[0]?.score ?? 0) >= 0.75;
}
