import type { Area, SheetCells } from "../model/cells.ts";

/** A header is at most so many rows tall. */
export const tallestBlock = 4;

/** Merged areas by row. `on`: those that touch a row; `at`: the one that a cell lies in; `right`: the last column that any of a row reaches. */
export type MergedIndex = {
  readonly on: (row: number) => readonly Area[];
  readonly at: (row: number, column: number) => Area | null;
  readonly right: readonly (number | undefined)[];
};

const indexes = new WeakMap<SheetCells, MergedIndex>();

/** The merged areas of a sheet by row, made once a sheet. */
export function mergedIndex(sheet: SheetCells): MergedIndex {
  const known = indexes.get(sheet);
  if (known !== undefined) return known;
  const byRow = new Map<number, Area[]>();
  const right: (number | undefined)[] = [];
  // An area of a damaged book may reach to the last row and column of the sheet: no header does.
  for (const area of sheet.merged) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 60); row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [area]);
      else list.push(area);
      right[row] = Math.max(right[row] ?? -1, Math.min(area.right, area.left + 400));
    }
  }
  const index: MergedIndex = {
    on: (row) => byRow.get(row) ?? [],
    at: (row, column) => byRow.get(row)?.find((area) => area.left <= column && column <= area.right) ?? null,
    right,
  };
  indexes.set(sheet, index);
  return index;
}

/** A header takes merged cells whole: none reaches over its upper or lower edge. */
export function cutsMergedCells(merged: MergedIndex, top: number, bottom: number): boolean {
  const crosses = (row: number, edge: (area: Area) => boolean) =>
    merged.on(row).some((area) => area.bottom > area.top && area.bottom - area.top < tallestBlock && edge(area));
  return crosses(top, (area) => area.top < top) || crosses(bottom, (area) => area.bottom > bottom);
}
