import type { Area, CellValue, SheetCells } from "../model/cells.ts";
import { tooBig } from "./errors.ts";
import type { Formats } from "./formats.ts";

/** The last 0-based row and column of a sheet in Excel. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Most cells of one book, each row counted up to its last one; a book of 35,041 rows and 60 columns has 2.1 million. */
const maximumCells = 30_000_000;

/** What a sheet holds, without the name and visibility that a book keeps elsewhere. */
export type SheetContent = Pick<SheetCells, "cells" | "formats" | "merged" | "hiddenRows" | "hiddenColumns">;

/** Collects the cells of one sheet row by row. Rows and columns are 0-based and within `lastRow`, `lastColumn`. */
export type SheetBuilder = {
  /** Sets a cell of the row being built. `format` is an index into the book's formats. */
  readonly set: (column: number, value: CellValue, format: number) => void;
  /** Ends the row and puts it at its place. A row that comes twice is merged. */
  readonly endRow: (row: number) => void;
  readonly merge: (area: Area) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumns: (first: number, last: number) => void;
  readonly content: () => SheetContent;
};

/** Counts the cells of a book; `spend` throws `WorkbookError` when there are more than `maximumCells`. */
export type CellBudget = { readonly spend: (cells: number) => void };

/** A budget of `maximumCells`. */
export function makeCellBudget(): CellBudget {
  let left = maximumCells;
  return {
    spend: (cells) => {
      left -= cells;
      if (left < 0)
        throw tooBig({
          vi: `vùng dữ liệu trải trên hơn ${maximumCells / 1_000_000} triệu ô`,
          en: `data spread over more than ${maximumCells / 1_000_000} million cells`,
        });
    },
  };
}

/** A builder of one sheet. Only cells with a value are kept, so a sheet that is formatted to its last row costs nothing. */
export function makeSheetBuilder(formats: Formats, budget: CellBudget): SheetBuilder {
  const cells: (CellValue[] | undefined)[] = [];
  const formatRows: (Uint8Array | Uint16Array | undefined)[] = [];
  const merged: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  let values: CellValue[] = [];
  let rowFormats: number[] = [];
  let packed: Uint8Array | Uint16Array | undefined;
  let width = 0;

  const set = (column: number, value: CellValue, format: number): void => {
    // A damaged file may name columns that no sheet has.
    if (column > lastColumn) return;
    if (format !== 0) rowFormats[column] = format;
    if (value === null) return;
    // A lone cell at the far right stays a lone cell: no run of 16,000 nulls before it.
    if (column - values.length < widestGap) while (values.length < column) values.push(null);
    values[column] = value;
  };

  const endRow = (row: number): void => {
    if (values.length > 0) {
      const earlier = cells[row];
      budget.spend(1 + values.length);
      if (values.length > width) width = values.length;
      if (earlier === undefined) {
        cells[row] = values.slice();
        packed = packFormats(rowFormats, formats.table.length, packed);
        if (packed !== undefined) formatRows[row] = packed;
      } else {
        values.forEach((value, column) => {
          if (value !== null) earlier[column] = value;
        });
      }
      values = [];
    }
    if (rowFormats.length > 0) rowFormats = [];
  };

  const content = (): SheetContent => {
    const rows = cells.length;
    return {
      cells,
      formats: formatRows,
      // What lies outside the cells means nothing to a reader, and may reach to the last row of the sheet.
      merged: merged
        .filter((area) => area.top < rows && area.left < width)
        .map((area) => ({ ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, width - 1) })),
      hiddenRows: [...new Set(hiddenRows)].filter((row) => row < rows).sort((a, b) => a - b),
      hiddenColumns: listColumns(hiddenColumns, width),
    };
  };

  return {
    set,
    endRow,
    merge: (area) => merged.push(area),
    hideRow: (row) => hiddenRows.push(row),
    hideColumns: (first, last) => hiddenColumns.push({ first, last }),
    content,
  };
}

const widestGap = 512;

/** The formats of a row in the smallest array; the row before's own when they are the same, as they are in most tables. */
function packFormats(
  row: readonly number[],
  codes: number,
  before: Uint8Array | Uint16Array | undefined,
): Uint8Array | Uint16Array | undefined {
  const length = row.length;
  if (length === 0) return undefined;
  if (before !== undefined && before.length === length && before.every((format, column) => format === (row[column] ?? 0))) return before;
  const packed = codes > 256 ? new Uint16Array(length) : new Uint8Array(length);
  row.forEach((format, column) => {
    packed[column] = format;
  });
  return packed;
}

function listColumns(spans: readonly { readonly first: number; readonly last: number }[], width: number): number[] {
  const hidden = new Set<number>();
  for (const { first, last } of spans) for (let column = Math.max(first, 0); column <= last && column < width; column++) hidden.add(column);
  return [...hidden].sort((a, b) => a - b);
}
