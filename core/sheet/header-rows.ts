import type { SheetCells } from "../model/cells.ts";
import { cellText } from "./cell-text.ts";

/** A filled cell of a row, as the search for a header sees it. */
export type HeaderCell = { readonly column: number; readonly text: string; readonly number: boolean };

/** No list has more columns than this that mean anything; what stands further to the right is not looked at. */
export const widestTable = 600;
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
  let end = cells.length;
  for (let column = 0; column < end; column++) {
    const value = cells[column];
    if (value === null || value === undefined || value === "") continue;
    const text = cellText(sheet, row, column, longestText);
    if (text === "") continue;
    if (filled.length === 0) end = Math.min(end, column + widestTable);
    filled.push({ column, text, number: typeof value === "number" });
    texts.set(column, text);
  }
  return { filled, texts };
}
