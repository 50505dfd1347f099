import { cellAddress, isCellError, type SheetCells } from "../model/cells.ts";
import type { CellIssue, Column } from "../model/records.ts";
import { isBlankRow, isErrorText } from "./cell-text.ts";
import type { HeaderBlock } from "./header-block.ts";
import type { SortedRow } from "./rows.ts";

/** Excel errors anywhere in the rows of the table, whatever the column. */
export function errorCells(
  sheet: SheetCells,
  block: HeaderBlock,
  columns: readonly Column[],
  rows: readonly SortedRow[],
  issues: CellIssue[],
): void {
  const fields = new Map(columns.map((column) => [column.index, column.field]));
  const left = block.columns[0]?.column ?? 0;
  const right = block.columns.at(-1)?.column ?? left;
  for (const { row, is } of rows) {
    if (is === "blank" || isBlankRow(sheet, row, left, right)) continue;
    const cells = sheet.cells[row] ?? [];
    for (let column = left; column <= right && column < cells.length; column++) {
      const value = cells[column];
      if (value === null || value === undefined || typeof value === "number") continue;
      const error = isCellError(value) ? value.error : typeof value === "string" && isErrorText(value) ? value.trim() : null;
      if (error !== null)
        issues.push({
          code: "cell.error",
          row: row + 1,
          cell: cellAddress(row, column),
          field: fields.get(column) ?? null,
          found: error,
          suggestion: null,
        });
    }
  }
}
