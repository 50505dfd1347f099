import { isResultSheet, type ResultSheet, sheetKey } from "../../core/files/result-sheet.ts";
import type { CellValue, SheetCells } from "../../core/model/cells.ts";
import type { Severity } from "../../core/model/findings.ts";
import type { Said } from "../../core/model/language.ts";

/** A sheet of the book, without its cells. */
export type SheetInfo = { readonly name: string; readonly hidden: boolean };

/** A cell of the officer's that has a finding. */
export type CellMark = { readonly sheet: string; readonly cell: string; readonly severity: Severity; readonly message: string };

/** What a cell is to hold: text stays text, a date is an ISO day that becomes a date of Excel, `null` empties the cell. */
export type FixValue = string | number | boolean | null | { readonly date: string };

/** A new value for a cell of the officer's. `from` is what the cell held when it was checked: if it changed since, it is left alone. */
export type CellFix = { readonly sheet: string; readonly cell: string; readonly value: FixValue; readonly from?: CellValue };

/** What may be typed into cells. A list shows a drop-down; limits are inclusive, dates ISO days. */
export type InputRule =
  | { readonly kind: "list"; readonly words: readonly string[] }
  | { readonly kind: "whole" | "decimal" | "textLength"; readonly from: number; readonly to: number }
  | { readonly kind: "date"; readonly from: string; readonly to: string };

/** An input rule for an area such as "D5:D400". `message` is shown to whoever types something else. */
export type AreaRule = { readonly sheet: string; readonly area: string; readonly rule: InputRule; readonly message: string };

/** Cells of a column that hold this word get these colours ("#RRGGBB"). */
export type WordColor = { readonly column: number; readonly word: string; readonly fill: string; readonly font: string };

/** A column chart beside the table, of two columns of some of its rows (0-based, ends included). */
export type SheetChart = {
  readonly title: string;
  readonly labels: number;
  readonly values: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** A sheet of ours with what only a live workbook has; a file gets the plain values of its rows. */
export type WorkbookSheet = ResultSheet & {
  /** Formulas (R1C1, English) in place of the values of a column, in the rows given or in all. */
  readonly formulas?: readonly {
    readonly column: number;
    readonly formula: string;
    readonly firstRow?: number;
    readonly lastRow?: number;
  }[];
  readonly colors?: readonly WordColor[];
  readonly chart?: SheetChart;
};

/** One thing done to the book, taken back by one `undo`. `label` is a short Vietnamese noun phrase for the list of steps. */
export type Change = {
  readonly label: string;
  /** Sheets of ours, written in place of those of the same names. */
  readonly sheets?: readonly WorkbookSheet[];
  /** Marks in place of the marks before. */
  readonly marks?: readonly CellMark[];
  /** Comments with the messages, in place of our comments before; the first few hundred cells get one. */
  readonly comments?: readonly CellMark[];
  readonly fixes?: readonly CellFix[];
  readonly rules?: readonly AreaRule[];
};

/** What came of a change. `left` are cells and areas that were left alone, each with a sentence why. */
export type ChangeOutcome = {
  readonly marked: number;
  readonly commented: number;
  readonly fixed: number;
  readonly ruled: number;
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly because: Said }[];
};

/** What an undo took back. `kept` counts cells that somebody has changed since; they stay as they are. `unmarked`: all marks went too. */
export type UndoOutcome = { readonly label: string; readonly restored: number; readonly kept: number; readonly unmarked?: true };

/** Cells that somebody else has changed; `area` such as "B2:C5", `null` when the whole sheet may have changed. */
export type CellChange = { readonly sheet: string; readonly area: string | null };

/** Whole rows of a sheet as they are now. `top` is the 0-based row of the first one; rows and columns else as in `SheetCells`. */
export type RowPatch = {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly (readonly CellValue[] | undefined)[];
  /** Number format codes, aligned with `cells`. */
  readonly formats: readonly (readonly string[] | undefined)[];
};

/** How a long reading goes on, and a way to end it. */
export type ReadOptions = { readonly onProgress?: (fraction: number) => void; readonly signal?: AbortSignal };

/**
 * The few things that are asked of any workbook, whether it is open in Excel or a file. Only sheets of ours are written; the officer's
 * cells get marks, fixes and input rules when asked for, and `undo` takes all of it back. Calls wait for one another. Every call may
 * throw `WorkbookError`, whose message is one Vietnamese sentence that says what is wrong and what to do.
 */
export type WorkbookPort = {
  readonly name: string;
  /** What the officer's own cells can get. Without it the part of a change is left out. */
  readonly can: { readonly mark: boolean; readonly fix: boolean; readonly rule: boolean; readonly select: boolean };
  /** The officer's sheets in order. */
  readonly sheets: () => Promise<readonly SheetInfo[]>;
  /** The names of the officer's sheets, and of our sheets that officers go on writing into, by one look at the book. */
  readonly sheetNames: () => Promise<{ readonly own: readonly string[]; readonly kept: readonly string[] }>;
  /** The used blocks of sheets, in the order of the names. */
  readonly read: (sheets: readonly string[], options?: ReadOptions) => Promise<readonly SheetCells[]>;
  /** The rows that an area touches, read anew; `null` when the sheet has to be read as a whole. */
  readonly readRows: (change: CellChange) => Promise<RowPatch | null>;
  /** Does all of a change or nothing, as one step that can be undone. */
  readonly change: (change: Change) => Promise<ChangeOutcome>;
  /** Shows marks in place of the marks before, without a step of its own; answers how many cells are marked. */
  readonly mark: (marks: readonly CellMark[]) => Promise<number>;
  /** Whether the book has marks of ours, also those of an earlier session. */
  readonly marked: () => Promise<boolean>;
  /** Labels of the steps that can be undone, last first, also those of an earlier session. */
  readonly steps: () => Promise<readonly string[]>;
  /** Takes back the last step; `null` when there was none. */
  readonly undo: () => Promise<UndoOutcome | null>;
  /** Takes back every step and every mark, and forgets what was kept for it. */
  readonly undoAll: () => Promise<UndoOutcome | null>;
  /** Texts that the book keeps for us: settings and decisions, never people's data. */
  readonly recall: () => Promise<ReadonlyMap<string, string>>;
  /** Keeps texts under their keys; `null` forgets one. */
  readonly remember: (texts: ReadonlyMap<string, string | null>) => Promise<void>;
  /** Calls the listener on changes by others in the officer's sheets and in those of ours that officers write into, several at once gathered, until the returned function is called. */
  readonly subscribe: (listener: (changes: readonly CellChange[]) => void) => Promise<() => void>;
  /** Shows a cell to the officer. */
  readonly select: (sheet: string, cell: string) => Promise<void>;
  /** Opens a new book from the bytes of an .xlsx file; answers false where that is not possible. */
  readonly openNew: (bytes: Uint8Array) => Promise<boolean>;
};

/** Name of the hidden sheet that keeps what `undo` needs, and the beginning of the names of earlier versions of our sheets. */
export const journalName = "Sổ HTX – Hoàn tác";
export const backupPrefix = "Sổ HTX – Bản trước ";

/** Whether a sheet of a book is ours: results, or what we keep for undoing. */
export function isOurSheet(name: string): boolean {
  const key = sheetKey(name);
  return isResultSheet(name) || key === sheetKey(journalName) || key.startsWith(sheetKey(backupPrefix));
}
