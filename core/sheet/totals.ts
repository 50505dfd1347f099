import type { SheetCells } from "../model/cells.ts";
import { type FieldId, fieldDefinition } from "../model/fields.ts";
import type { Column, EntityRecord, Scalar, TotalRow } from "../model/records.ts";
import type { SortedRow } from "./rows.ts";
import { readColumn } from "./values.ts";

/**
 * The rows that sum others, with their numbers and the records they cover. A total may stand above or below its rows
 * and speak of a group or of the whole table; of the coverages that its place allows, the one that its numbers agree
 * with best is taken, so that a sum is doubted only when it fits none.
 */
export function readTotals(
  sheet: SheetCells,
  columns: readonly Column[],
  rows: readonly SortedRow[],
  records: readonly EntityRecord[],
): TotalRow[] {
  const summable = columns.filter((column) => column.field !== null && isSummable(column.field));
  if (summable.length === 0) return [];
  const sums = rows.filter((row) => row.is === "total" || row.is === "group");
  if (sums.length === 0) return [];
  const values = new Map<FieldId, readonly Scalar[]>();
  for (const column of summable) {
    if (column.field !== null)
      values.set(
        column.field,
        readColumn(
          sheet,
          column,
          sums.map((row) => row.row),
          ignore,
        ),
      );
  }
  const byRow = new Map(records.map((record) => [record.row - 1, record]));
  const totals: TotalRow[] = [];
  sums.forEach((sum, at) => {
    const own: { [field in FieldId]?: Scalar } = {};
    for (const [field, list] of values) if (typeof list[at] === "number") own[field] = list[at] ?? null;
    if (Object.keys(own).length === 0 || (sum.is !== "total" && sum.is !== "group")) return;
    // Books with thousands of groups say what they cover by their place alone.
    const covers = coverages(rows, rows.indexOf(sum), sum.is).slice(0, sums.length > manySums ? 1 : undefined);
    const best = covers
      .map((cover) => ({
        cover,
        agrees: agreement(
          own,
          cover.flatMap((row) => byRow.get(row) ?? []),
        ),
      }))
      .reduce((most, one) => (one.agrees > most.agrees ? one : most), { cover: covers[0] ?? [], agrees: -1 });
    if (best.cover.length === 0) return;
    totals.push({ row: sum.row + 1, label: sum.label, kind: sum.is, rows: best.cover.map((row) => row + 1), values: own });
  });
  return totals;
}

const manySums = 1000;

function ignore(): void {}

/** Counts and money add up; means, shares, points and years do not. */
function isSummable(field: FieldId): boolean {
  const definition = fieldDefinition(field);
  return definition !== null && (definition.type === "integer" || definition.type === "money");
}

/** The sets of record rows (0-based) that a total at a place may speak of, the likeliest first. */
export function coverages(rows: readonly SortedRow[], at: number, is: "total" | "group"): number[][] {
  const recordsOf = (from: number, to: number) =>
    rows.slice(Math.max(0, from), Math.max(0, to)).flatMap((row) => (row.is === "record" ? [row.row] : []));
  const isBreak = (row: SortedRow) => row.is === "group" || row.is === "total";
  const before = rows.slice(0, at).findLastIndex(isBreak);
  const groupBefore = rows.slice(0, at).findLastIndex((row) => row.is === "group");
  const after = rows.findIndex((row, index) => index > at && isBreak(row));
  const next = recordsOf(at + 1, after === -1 ? rows.length : after);
  const whole = recordsOf(0, rows.length);
  const above = recordsOf(before + 1, at);
  const sinceGroup = recordsOf(groupBefore + 1, at);
  const allAbove = recordsOf(0, at);
  const allBelow = recordsOf(at + 1, rows.length);
  const list =
    is === "group" ? [next, allBelow] : allAbove.length === 0 ? [allBelow, next, whole] : [sinceGroup, allAbove, above, whole, next];
  return list.filter((cover) => cover.length > 0);
}

/** How many of the numbers are the sums of the covered records. */
function agreement(own: { readonly [field in FieldId]?: Scalar }, records: readonly EntityRecord[]): number {
  let agrees = 0;
  for (const field of Object.keys(own) as FieldId[]) {
    const total = own[field];
    if (typeof total !== "number") continue;
    let sum = 0;
    for (const record of records) {
      const value = record.values[field];
      if (typeof value === "number") sum += value;
    }
    if (Math.abs(sum - total) <= Math.max(1, Math.abs(total) * 1e-6)) agrees++;
  }
  return agrees;
}
