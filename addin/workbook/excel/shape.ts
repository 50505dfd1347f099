import type { Area } from "../../../core/model/cells.ts";
import { type Features, type Session, since } from "./api.ts";
import { rangeAt } from "./blocks.ts";
import { areasOf } from "./places.ts";
import { codeOf } from "./problems.ts";
import { halved } from "./read-plan.ts";

/** 0-based rows and columns that are hidden or filtered out. */
export type Hidden = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Asks for what is hidden in an area; the function gives the answer after the next sync. */
export function askHidden(sheet: Excel.Worksheet, area: Area, { level }: Features): () => Hidden {
  return level >= since.areas ? askVisibleCells(sheet, area) : askVisibleView(sheet, area);
}

/** Asks for the merged areas of an area; the function gives the answer after the next sync. Needs ExcelApi 1.13. */
export function askMerged(sheet: Excel.Worksheet, area: Area): () => Area[] {
  const merged = rangeAt(sheet, area).getMergedAreasOrNullObject().untrack();
  merged.load("address");
  return () => (merged.isNullObject ? [] : areasOf(merged.address));
}

/** The merged areas of a sheet that has more than Excel gives at once (512): asked for in smaller and smaller pieces. */
export async function mergedInPieces({ run }: Session, name: string, used: Area): Promise<Area[]> {
  const found = new Map<string, Area>();
  const waiting = halved([used]);
  for (let area = waiting.shift(); area !== undefined; area = waiting.shift()) {
    const piece = area;
    try {
      const merged = await run(async (context, sync) => {
        const answer = askMerged(context.workbook.worksheets.getItem(name), piece);
        await sync();
        return answer();
      });
      for (const one of merged) found.set(`${one.top} ${one.left}`, one);
    } catch (error) {
      if (!isTooManyMerged(error) || piece.top === piece.bottom) throw error;
      waiting.unshift(...halved([piece]));
    }
  }
  return [...found.values()];
}

/** Whether a request may have failed for too many merged areas; Excel gives no code of its own for it. */
export function isTooManyMerged(error: unknown): boolean {
  return codeOf(error) === "GeneralException";
}

function askVisibleCells(sheet: Excel.Worksheet, area: Area): () => Hidden {
  const visible = rangeAt(sheet, area).getSpecialCellsOrNullObject("Visible").untrack();
  visible.load("address");
  return () => {
    const areas = visible.isNullObject ? [] : areasOf(visible.address);
    const rows = new Set<number>();
    const columns = new Set<number>();
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= Math.min(bottom, area.bottom); row++) rows.add(row);
      for (let column = left; column <= Math.min(right, area.right); column++) columns.add(column);
    }
    return { rows: missing(area.top, area.bottom, rows), columns: missing(area.left, area.right, columns) };
  };
}

function askVisibleView(sheet: Excel.Worksheet, area: Area): () => Hidden {
  const view = rangeAt(sheet, { ...area, right: area.left }).getVisibleView();
  view.load("cellAddresses");
  const columns = Array.from({ length: Math.min(area.right - area.left + 1, mostColumns) }, (_, index) => {
    const column = rangeAt(sheet, { ...area, left: area.left + index, right: area.left + index });
    column.load("columnHidden");
    return column;
  });
  return () => {
    const rows = new Set(areasOf(view.cellAddresses.flat().join(",")).map(({ top }) => top));
    return {
      rows: missing(area.top, area.bottom, rows),
      columns: columns.flatMap(({ columnHidden }, index) => (columnHidden ? [area.left + index] : [])),
    };
  };
}

const mostColumns = 300;

function missing(first: number, last: number, present: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let index = first; index <= last; index++) if (!present.has(index)) found.push(index);
  return found;
}
