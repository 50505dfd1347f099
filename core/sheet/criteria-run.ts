import type { SheetCells } from "../model/cells.ts";
import type { FieldId } from "../model/fields.ts";
import { readNumber } from "../model/numbers.ts";
import { scoreTables } from "../scoring/table.ts";

/** A column as far as a run of criteria needs it. `open`: small numbers that no word names as another thing. */
export type RunColumn = { readonly index: number; readonly field: FieldId | null; readonly open: boolean };

/** Fewest criteria that must be known before the others are concluded from their order. */
const fewestKnown = 6;
/** Shorter runs of numbers add up to the next one too often. */
const shortestRun = 12;
/** How many rows are added up, and the share of them that must agree. */
const sampleRows = 60;
const agreeing = 0.6;

/**
 * Criteria stand in the order of their numbers: where one column is missing between criterion 6 and criterion 8, it is
 * criterion 7, whatever its name. Gives the concluded field of the open columns.
 */
export function criteriaByOrder(columns: readonly RunColumn[]): ReadonlyMap<number, FieldId> {
  const found = new Map<number, FieldId>();
  const numbers = columns.map(({ field }) => Number(/^points\.(\d{1,2})$/.exec(field ?? "")?.[1] ?? Number.NaN));
  const known = numbers.filter((number) => !Number.isNaN(number));
  if (known.length < fewestKnown || known.some((number, at) => at > 0 && number <= (known[at - 1] ?? 0))) return found;
  let before = 0;
  let gap: number[] = [];
  columns.forEach((column, at) => {
    const number = numbers[at] ?? Number.NaN;
    if (Number.isNaN(number)) {
      if (column.open) gap.push(column.index);
      // Anything else between two criteria breaks the row, except what stands before the first.
      else if (before > 0 && column.field?.startsWith("points.") !== true) gap = [];
      return;
    }
    if (before > 0 && gap.length === number - before - 1) {
      gap.forEach((index, step) => {
        found.set(index, `points.${before + step + 1}`);
      });
    }
    before = number;
    gap = [];
  });
  return found;
}

/**
 * A run of as many neighbouring columns as a shipped score table has criteria (or items), added up by the column after
 * it row by row: these are the points of the criteria in order and their total, whatever stands above them. Gives the
 * field of each column, none where no run adds up.
 */
export function criteriaBySum(sheet: SheetCells, columns: readonly RunColumn[], rows: readonly number[]): ReadonlyMap<number, FieldId> {
  for (const ids of orders) {
    for (let start = 0; start + ids.length < columns.length; start++) {
      const run = columns.slice(start, start + ids.length);
      const total = columns[start + ids.length];
      if (total === undefined || !run.every(({ open }) => open) || !addsUp(sheet, run, total.index, rows)) continue;
      const named = run.map(({ index }, at): [number, FieldId] => [index, `points.${ids[at] ?? ""}`]);
      return new Map<number, FieldId>([...named, [total.index, "points.total"]]);
    }
  }
  return new Map();
}

/** The ids of the criteria, and of the items, of each shipped table in order. */
const orders: readonly (readonly string[])[] = scoreTables
  .flatMap((table) => {
    const criteria = table.groups.flatMap((group) => group.criteria);
    return [criteria.map(({ id }) => id), criteria.flatMap(({ items }) => items.map(({ id }) => id))];
  })
  .filter((ids) => ids.length >= shortestRun);

function addsUp(sheet: SheetCells, run: readonly RunColumn[], total: number, rows: readonly number[]): boolean {
  let whole = 0;
  let right = 0;
  for (const row of rows) {
    if (whole >= sampleRows) break;
    const sum = numberAt(sheet, row, total);
    const parts = run.map(({ index }) => numberAt(sheet, row, index));
    if (sum === null || sum === 0 || parts.some((part) => part === null)) continue;
    whole++;
    const added = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    if (Math.abs(added - sum) < 0.01) right++;
  }
  return whole >= 3 && right >= agreeing * whole;
}

function numberAt(sheet: SheetCells, row: number, column: number): number | null {
  const value = sheet.cells[row]?.[column] ?? null;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const reading = readNumber(value);
  return reading.kind === "number" ? reading.value : null;
}
