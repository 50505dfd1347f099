import type { Area } from "../../../core/model/cells.ts";
import { journalName } from "../port.ts";
import { anchorsFor, readAnchor } from "./anchors.ts";
import { blockBytes, type Piece, piece } from "./writer.ts";

/**
 * What `undo` needs, kept in a very hidden sheet of the book so that it is there after the pane was closed. Columns A:B hold the marks,
 * D:K the steps; each row names cells of the officer's by an anchor that follows them, with what they held before.
 */

/** Cells with one mark colour, `null` for marks taken off, and one fill before. `areas` are where they are now, `null` for deleted ones. */
export type MarkGroup = {
  readonly sheet: string;
  readonly areas: readonly (Area | null)[];
  readonly color: string | null;
  readonly before: string | null;
};

/** What a step did to the book besides the cells. */
export type StepHead = {
  readonly label: string;
  readonly sheets: readonly { readonly name: string; readonly backup: string | null }[];
  /** Whether the step put the first marks on the book. */
  readonly marked: boolean;
  /** Whether it put comments on cells. */
  readonly commented: boolean;
};

/** A cell before a step (content as Excel is given it, number format) and the value that the step gave it. */
export type CellBefore = {
  readonly content: string | number | boolean;
  readonly format: string;
  readonly after: string | number | boolean;
};

/** Cells that a step wrote, each with its place now (`null` when it was deleted), and areas that got an input rule. */
export type StepRow =
  | { readonly kind: "cells"; readonly sheet: string; readonly areas: readonly (Area | null)[]; readonly before: readonly CellBefore[] }
  | { readonly kind: "rules"; readonly sheet: string; readonly areas: readonly (Area | null)[] };

/** A step with the 1-based rows of the journal that hold it. */
export type Step = {
  readonly id: number;
  readonly head: StepHead;
  readonly rows: readonly StepRow[];
  readonly first: number;
  readonly last: number;
};

/** Asks for the marks; the function gives them after the next sync, with the first free 1-based row. */
export function askMarks(context: Excel.RequestContext): () => { readonly groups: readonly MarkGroup[]; readonly free: number } {
  const used = context.workbook.worksheets.getItem(journalName).getRange("A:B").untrack().getUsedRangeOrNullObject(true).untrack();
  used.load("formulas,rowIndex");
  return () => {
    if (used.isNullObject) return { groups: [], free: 1 };
    return { groups: used.formulas.flatMap(([anchor, data]) => readMarks(anchor, data)), free: used.rowIndex + used.formulas.length + 1 };
  };
}

/** Asks for the steps, oldest first; the function gives them after the next sync, with the first free 1-based row. */
export function askSteps(context: Excel.RequestContext): () => { readonly steps: readonly Step[]; readonly free: number } {
  const used = context.workbook.worksheets.getItem(journalName).getRange("D:K").untrack().getUsedRangeOrNullObject(true).untrack();
  used.load("formulas,rowIndex,columnIndex");
  return () => {
    if (used.isNullObject) return { steps: [], free: 1 };
    return { steps: readSteps(used.formulas, used.rowIndex, used.columnIndex), free: used.rowIndex + used.formulas.length + 1 };
  };
}

/** Makes the journal, which no officer sees in the list of sheets. */
export function newJournal(): Piece {
  return piece(3, (context) => {
    context.workbook.worksheets.add(journalName).visibility = "VeryHidden";
  });
}

/** Takes the journal out of the book. Excel deletes a very hidden sheet only after it was made less hidden. */
export function dropJournal(): Piece {
  return piece(3, (context) => {
    const sheet = context.workbook.worksheets.getItem(journalName);
    sheet.visibility = "Hidden";
    sheet.delete();
  });
}

/** Adds marks from a free row on. Also gives the groups as they will be read. */
export function addMarks(groups: readonly NewMarks[], free: number): { readonly pieces: Piece[]; readonly groups: readonly MarkGroup[] } {
  const rows = groups.flatMap(({ sheet, areas, color, before }) =>
    anchorsFor(sheet, areas).map((anchor) => ({ ...anchor, sheet, color, before })),
  );
  const lines = rows.map(({ formula, color, before }) => [formula, JSON.stringify({ color, before })]);
  return {
    pieces: writeLines(lines, "A", "B", free),
    groups: rows.map(({ sheet, areas, color, before }) => ({ sheet, areas, color, before })),
  };
}

export type NewMarks = {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly color: string | null;
  readonly before: string | null;
};

/** Adds a step from a free row on. */
export function addStep(id: number, head: StepHead, rows: readonly NewStepRow[], free: number): Piece[] {
  const lines = [[id, "", ...textParts(JSON.stringify(head))], ...rows.flatMap((row) => stepLines(id, row))];
  const width = Math.max(...lines.map((line) => line.length));
  if (width > 8) throw new Error("a cell is too long to be kept");
  const even = lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]);
  return writeLines(even, "D", "DEFGHIJK".charAt(width - 1), free);
}

export type NewStepRow =
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly { readonly area: Area; readonly before: CellBefore }[] }
  | { readonly kind: "rules"; readonly sheet: string; readonly areas: readonly Area[] };

/** Forgets rows of the journal. */
export function forgetRows(columns: "A:B" | "D:K", first: number, last: number): Piece {
  const [left, right] = columns.split(":");
  return piece(2, (context) => {
    context.workbook.worksheets.getItem(journalName).getRange(`${left}${first}:${right}${last}`).untrack().clear("Contents");
  });
}

/** Excel cuts texts at 32,767 letters. */
const partLength = 30_000;
const lettersPerPiece = 400_000;

function readMarks(anchor: unknown, data: unknown): MarkGroup[] {
  const { sheet, areas } = readAnchor(anchor);
  const parsed = parse(data);
  if (sheet === null || parsed === null) return [];
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return [{ sheet, areas, color: text(parsed.color), before: text(parsed.before) }];
}

function readSteps(lines: readonly (readonly unknown[])[], rowIndex: number, columnIndex: number): Step[] {
  const steps: { id: number; head: StepHead; rows: StepRow[]; first: number; last: number }[] = [];
  lines.forEach((line, index) => {
    // The used range may begin right of column D when nothing stands in it.
    const at = (column: number): unknown => line[column - columnIndex];
    const id = at(3);
    if (typeof id !== "number") return;
    const text = [5, 6, 7, 8, 9, 10].map((column) => String(at(column) ?? "")).join("");
    const row = rowIndex + index + 1;
    const last = steps.at(-1);
    if (last === undefined || last.id !== id) {
      const head = readHead(text);
      if (head !== null) steps.push({ id, head, rows: [], first: row, last: row });
      return;
    }
    last.last = row;
    const read = readRow(at(4), text);
    if (read !== null) last.rows.push(read);
  });
  return steps;
}

function readHead(text: string): StepHead | null {
  const parsed = parse(text);
  if (typeof parsed?.label !== "string" || !Array.isArray(parsed.sheets)) return null;
  return {
    label: parsed.label,
    sheets: parsed.sheets as StepHead["sheets"],
    marked: parsed.marked === true,
    commented: parsed.commented === true,
  };
}

function readRow(anchor: unknown, text: string): StepRow | null {
  const { sheet, areas } = readAnchor(anchor);
  const parsed = parse(text);
  // Cells that were all deleted have no sheet any more; they still count.
  if (parsed?.kind === "rules") return { kind: "rules", sheet: sheet ?? "", areas };
  if (parsed?.kind === "cells" && Array.isArray(parsed.before))
    return { kind: "cells", sheet: sheet ?? "", areas, before: parsed.before as CellBefore[] };
  return null;
}

function parse(text: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function stepLines(id: number, row: NewStepRow): (string | number)[][] {
  if (row.kind === "rules") {
    return anchorsFor(row.sheet, row.areas).map(({ formula }) => [id, formula, ...textParts(JSON.stringify({ kind: "rules" }))]);
  }
  const lines: (string | number)[][] = [];
  let group: typeof row.cells = [];
  let length = 0;
  const flush = (): void => {
    let from = 0;
    const areasOfGroup = group.map(({ area }) => area);
    for (const { formula, areas } of anchorsFor(row.sheet, areasOfGroup)) {
      const before = group.slice(from, from + areas.length).map((cell) => cell.before);
      lines.push([id, formula, ...textParts(JSON.stringify({ kind: "cells", before }))]);
      from += areas.length;
    }
    group = [];
    length = 0;
  };
  for (const cell of row.cells) {
    const size = JSON.stringify(cell.before).length;
    if (length + size > partLength && group.length > 0) flush();
    group = [...group, cell];
    length += size;
  }
  flush();
  return lines;
}

/** A text in parts that each fit into a cell and begin with a sign that Excel takes for nothing else than text. */
function textParts(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += partLength) parts.push(`'${text.slice(from, from + partLength)}`);
  return parts;
}

function writeLines(lines: readonly (readonly (string | number)[])[], left: string, right: string, free: number): Piece[] {
  const pieces: Piece[] = [];
  let block: (string | number)[][] = [];
  let top = free;
  const flush = (): void => {
    if (block.length === 0) return;
    const [lines, first] = [block, top];
    pieces.push({
      bytes: blockBytes(lines),
      queue: (context) => {
        context.workbook.worksheets
          .getItem(journalName)
          .getRange(`${left}${first}:${right}${first + lines.length - 1}`)
          .untrack().formulas = lines;
      },
    });
    top += block.length;
    block = [];
  };
  let length = 0;
  for (const line of lines) {
    const size = line.reduce((sum: number, part) => sum + String(part).length, 0);
    if (length + size > lettersPerPiece) {
      flush();
      length = 0;
    }
    block.push([...line]);
    length += size;
  }
  flush();
  return pieces;
}
