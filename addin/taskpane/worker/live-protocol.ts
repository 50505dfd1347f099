import type { SheetCells } from "../../../core/model/cells.ts";
import type { Call } from "../../../ui/worker/protocol.ts";
import type { AreaRule, CellFix, CellMark, RowPatch, WorkbookSheet } from "../../workbook/port.ts";
import type { BookOverview, CopyOptions, OpenKnowing } from "./protocol.ts";

/** What the page asks for while the book is open in Excel: its cells come from the page, and what is to be done there goes back. */
export type LiveCalls = {
  /** Understands a book whose cells were read already; replaces the book that was open. */
  openCells: Call<OpenKnowing & { name: string; sheets: readonly SheetCells[]; own?: readonly SheetCells[] }, BookOverview>;
  /** Takes our sheets that officers write into as they are now, in place of those before. */
  takeOwn: Call<{ own: readonly SheetCells[] }, null>;
  /** Takes rows, or whole sheets in their order, as they are now, and understands the book anew. */
  update: Call<{ rows: readonly RowPatch[]; sheets: readonly SheetCells[] }, BookOverview>;
  /** The cells of the findings that are not ignored; `null` while the book is not checked. */
  cellMarks: Call<Record<string, never>, CellMark[] | null>;
  /** What settles findings: those of the keys, or all that are certain. */
  fixes: Call<{ keys: readonly string[] | null }, CellFix[]>;
  /** The result sheets with formulas, colours and a chart. */
  liveSheets: Call<CopyOptions & { only?: "targets" }, WorkbookSheet[]>;
  /** The sheets of the comparison with another list. */
  comparedSheets: Call<Record<string, never>, WorkbookSheet[]>;
  /** Drop-down lists and limits for the known columns. */
  inputRules: Call<{ asOf: string }, AreaRule[]>;
  /** A new book, ready to be filled in. */
  readyBook: Call<{ year: number }, { name: string; bytes: ArrayBuffer }>;
};
