import type { SheetCells } from "../../../core/model/cells.ts";
import type { Severity } from "../../../core/model/findings.ts";
import type { Book } from "../../../core/model/records.ts";
import { displayText, standsRight } from "./display-text.ts";
import { widthOf } from "./overview.ts";
import type { GridShape, GridWindow, GridWindowInput, RowKind } from "./protocol.ts";

/** Rows whose texts decide how wide columns are. */
const measuredRows = 120;
const narrowest = 6;
const widest = 34;

/** What is wrong in a sheet: severity by row, then by column, 0-based. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, Severity>>;

/** Size of a sheet and how wide its columns should be drawn. */
export function gridShape(sheet: SheetCells): GridShape {
  const columns = widthOf(sheet);
  const widths = new Array<number>(columns).fill(narrowest);
  const merged = new Set(sheet.merged.filter((area) => area.right > area.left).map((area) => `${area.top},${area.left}`));
  for (let row = 0; row < Math.min(sheet.cells.length, measuredRows); row += 1) {
    const cells = sheet.cells[row];
    if (cells === undefined) continue;
    for (let column = 0; column < cells.length; column += 1) {
      // A title runs over many columns; it says nothing about the width of its own.
      const alone = merged.has(`${row},${column}`) || cells[column + 1] === null || cells[column + 1] === undefined;
      const length = alone && typeof cells[column] === "string" ? 0 : displayText(sheet, row, column).length;
      if (length > widths[column]!) widths[column] = Math.min(length, widest);
    }
  }
  return { sheet: sheet.name, rows: sheet.cells.length, columns, widths, hiddenColumns: [...sheet.hiddenColumns] };
}

/** What is known of the rows of a sheet, 0-based. */
export type SheetRows = { readonly kinds: ReadonlyMap<number, RowKind>; readonly hidden: ReadonlySet<number> };

/** The cells of a rectangle, with what is known of their rows and wrong with them. */
export function gridWindow(sheet: SheetCells, window: GridWindowInput, known: SheetRows, marks: SheetMarks | undefined): GridWindow {
  const { top, left, bottom, right } = window;
  const answer: GridWindow = { ...window, texts: [], kinds: [], rows: [], marks: [] };
  for (let row = top; row <= bottom; row += 1) {
    const texts: string[] = [];
    let sides = "";
    for (let column = left; column <= right; column += 1) {
      texts.push(displayText(sheet, row, column));
      sides += standsRight(sheet, row, column) ? "n" : "t";
    }
    answer.texts.push(texts);
    answer.kinds.push(sides);
    answer.rows.push({ kind: known.kinds.get(row) ?? "outside", hidden: known.hidden.has(row) });
    for (const [column, severity] of marks?.get(row) ?? []) {
      if (column >= left && column <= right) answer.marks.push({ row, column, severity });
    }
  }
  return answer;
}

/** What every row of a sheet is. */
export function sheetRows(sheet: SheetCells, book: Book): SheetRows {
  const kinds = new Map<number, RowKind>();
  for (const table of book.tables) {
    if (table.sheet !== sheet.name) continue;
    for (const { row, reason } of table.ignoredRows) kinds.set(row - 1, reason);
    for (const row of table.headerRows) kinds.set(row - 1, "header");
    for (const { row, cells } of table.records) {
      kinds.set(row - 1, "record");
      // The values of a form stand in rows of their own.
      for (const cell of Object.values(cells ?? {})) kinds.set(Number(/(?<!\d)\d+$/.exec(cell ?? "")?.[0] ?? row) - 1, "record");
    }
  }
  return { kinds, hidden: new Set(sheet.hiddenRows) };
}
