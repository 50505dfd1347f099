import type { CellValue, SheetCells } from "../model/cells.ts";
import { cellText } from "./cell-text.ts";
import { findHeader } from "./find-header.ts";
import type { HeaderColumn } from "./header-block.ts";
import { matchHeader } from "./header-match.ts";
import { isSequenceHeader } from "./header-words.ts";
import { kindOfName } from "./kinds.ts";

/** The columns of one table among several that stand side by side, 0-based, both ends included. */
type Span = { readonly left: number; readonly right: number };

/** Fewest columns of a table that stands beside another. */
const narrowest = 3;
/** Sheets wider than this hold no tables side by side: their blank columns are many and mean nothing. */
const widest = 400;
/** So many tables side by side are none. */
const mostPanels = 6;

/**
 * Parts a sheet whose tables stand side by side (cooperatives at the left, groups at the right; one list printed in two
 * columns) into one sheet for each; a sheet with one table across comes back alone. Columns keep their places.
 */
export function sheetPanels(sheet: SheetCells): readonly SheetCells[] {
  const block = findHeader(sheet, 0, sheet.cells.length);
  if (block === null) return [sheet];
  const left = block.columns[0]?.column ?? 0;
  const width = sheet.cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (width - left < 2 * narrowest || width > widest) return [sheet];
  const starts = new Set([...afterBlank(sheet, left, width), ...repeatedSequences(block.columns)]);
  if (starts.size === 0 || starts.size >= mostPanels) return [sheet];
  const spans = spansFrom(left, width, [...starts]);
  // A part without names of its own, or with the same names row by row, belongs to the table at its left.
  const joined: Span[] = [];
  let names: number | null = null;
  for (const span of spans) {
    const own = nameColumn(sheet, span);
    const before = joined.at(-1);
    if (before !== undefined && (own === null || (names !== null && repeats(sheet, names, own))))
      joined[joined.length - 1] = { left: before.left, right: span.right };
    else joined.push(span);
    names ??= own;
  }
  if (joined.length < 2 || names === null || names > (joined[0]?.right ?? 0)) return [sheet];
  return joined.map((span, at) => onlyColumns(sheet, at === 0 ? { left: 0, right: span.right } : span));
}

/** First columns after a column that is blank in every row. */
function afterBlank(sheet: SheetCells, left: number, width: number): number[] {
  const blank = new Set<number>();
  for (let column = left + narrowest; column < width - narrowest; column++) blank.add(column);
  for (const row of sheet.cells) {
    if (row === undefined) continue;
    for (const column of blank) if (isFilled(row[column])) blank.delete(column);
    if (blank.size === 0) return [];
  }
  return [...blank].map((column) => column + 1).filter((column) => !blank.has(column));
}

/** A second "STT" in a header opens a second table. */
function repeatedSequences(columns: readonly HeaderColumn[]): number[] {
  return columns
    .filter(({ path }) => path.some(isSequenceHeader))
    .map(({ column }) => column)
    .slice(1);
}

function spansFrom(left: number, width: number, starts: readonly number[]): Span[] {
  const edges = [left, ...starts.filter((start) => start > left).sort((one, other) => one - other), width];
  return edges.slice(0, -1).map((edge, at) => ({ left: edge, right: (edges[at + 1] ?? width) - 1 }));
}

/** The column of the names in a part of a sheet that has a header of its own, `null` without one. */
function nameColumn(sheet: SheetCells, span: Span): number | null {
  const part = onlyColumns(sheet, span, 60);
  const block = findHeader(part, 0, part.cells.length);
  if (block === null || block.columns.length < narrowest) return null;
  const numbered = block.columns[0]?.path.some(isSequenceHeader) ?? false;
  const named = block.columns.find(({ words, column }) => {
    const entity = matchHeader(words, "entity").find(({ field }) => field === "name")?.score ?? 0;
    const person = matchHeader(words, "member").find(({ field }) => field === "members.fullName")?.score ?? 0;
    if (cellText(part, block.bottom + 1, column) === "" && cellText(part, block.bottom + 2, column) === "") return false;
    return entity >= 0.85 || (numbered && (Math.max(entity, person) >= 0.75 || holdsNames(part, block.bottom + 1, column)));
  });
  return named?.column ?? null;
}

/** Whether the first cells of a column are names of entities that say what they are. */
function holdsNames(sheet: SheetCells, top: number, column: number): boolean {
  const texts = Array.from({ length: 12 }, (_, at) => cellText(sheet, top + at, column)).filter((text) => text !== "");
  return texts.length >= 3 && texts.filter((text) => kindOfName(text) !== null).length >= 0.6 * texts.length;
}

/** Whether two columns hold the same texts in the same rows, by the first hundred that are filled. */
function repeats(sheet: SheetCells, one: number, other: number): boolean {
  let both = 0;
  let same = 0;
  for (let row = 0; row < sheet.cells.length && both < 100; row++) {
    const texts = [cellText(sheet, row, one), cellText(sheet, row, other)];
    if (texts[0] === "" || texts[1] === "") continue;
    both++;
    if (texts[0] === texts[1]) same++;
  }
  return both >= 3 && same >= 0.6 * both;
}

/** The sheet with all cells outside the columns empty; `rows` limits how many rows are copied. */
function onlyColumns(sheet: SheetCells, { left, right }: Span, rows = sheet.cells.length): SheetCells {
  return {
    ...sheet,
    cells: sheet.cells.slice(0, rows).map((row) => row && [...new Array<CellValue>(left).fill(null), ...row.slice(left, right + 1)]),
    merged: sheet.merged
      .filter((area) => area.left >= left && area.left <= right)
      .map((area) => (area.right <= right ? area : { ...area, right })),
  };
}

function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== "";
}
