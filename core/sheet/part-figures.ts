/** The figures of the columns that are parts of others, row by row. */
import { cellAddress, type SheetCells } from "../model/cells.ts";
import { fieldDefinition } from "../model/fields.ts";
import { formatNumber } from "../model/numbers.ts";
import type { EntityRecord, PartFigure, SheetKind } from "../model/records.ts";
import { addedColumns } from "./added-columns.ts";
import type { HeaderBlock } from "./header-block.ts";
import { headerUnit } from "./header-unit.ts";
import type { MatchedColumn } from "./match-columns.ts";
import { type PartColumn, partColumns } from "./part-columns.ts";
import { readColumn } from "./values.ts";

/** The records with the figures of their rows that are parts of another one; a record without any stays as it is. */
export function withParts(
  sheet: SheetCells,
  block: HeaderBlock,
  columns: readonly MatchedColumn[],
  kind: SheetKind,
  records: readonly EntityRecord[],
): EntityRecord[] {
  const list = entityKinds.has(kind) ? [...partColumns(block.columns, columns), ...addedColumns(sheet, block, columns)] : [];
  if (list.length === 0) return [...records];
  const rows = records.map(({ row }) => row - 1);
  const figures = list.map((part) => figuresOf(sheet, columns, part, rows)).filter(isUnderstood);
  return records.map((record, at) => {
    const parts = figures.flatMap((list) => list[at] ?? []);
    return parts.length === 0 ? record : { ...record, parts };
  });
}

const entityKinds: ReadonlySet<SheetKind> = new Set<SheetKind>(["cooperatives", "groups", "points"]);

type Figures = readonly (PartFigure | null)[];

/** The figures of one part by record, `null` where one of the two is not known. */
function figuresOf(sheet: SheetCells, columns: readonly MatchedColumn[], part: PartColumn, rows: readonly number[]): Figures {
  const own = part.parts.flatMap((at) => columns[at] ?? []);
  const whole = part.whole === null ? undefined : columns[part.whole];
  const money = whole !== undefined && (part.is === "paid" || isMoney(whole) || own.some(isMoney));
  const from = { money, scale: money && whole !== undefined ? scaleOf(whole) : 1, share: whole === undefined, heads: whole?.field != null };
  const parts = own.map((column) => numbersOf(sheet, column, rows, from));
  const of = whole === undefined ? null : numbersOf(sheet, whole, rows, from);
  const slack = [...parts, ...(of === null ? [] : [of])].reduce((sum, { step }) => sum + step / 2, 0);
  const header = own.map(({ header }) => header).join(" + ");
  return rows.map((row, at): PartFigure | null => {
    const value = parts.reduce<number | null>((sum, { values }, index) => {
      const addend = values[at] ?? null;
      return sum === null || addend === null ? null : sum + (part.signs?.[index] ?? 1) * addend;
    }, 0);
    const all = of === null ? null : (of.values[at] ?? null);
    if (value === null || (of !== null && all === null) || (part.is !== "total" && (value < 0 || (all ?? 0) < 0))) return null;
    // So far apart the two are in different units, whatever their headings say.
    if (money && all !== null && Math.abs(value) > manyTimes * Math.abs(all)) return null;
    const place = (column: MatchedColumn | undefined): string => cellAddress(row, column?.index ?? 0);
    return {
      is: part.is,
      header,
      cell: place(part.is === "sum" || part.is === "total" ? whole : own[0]),
      value,
      shown: part.is === "sum" || part.is === "total" ? (all ?? 0) / (of?.scale ?? 1) : value / (parts[0]?.scale ?? 1),
      whole: whole === undefined || all === null ? null : { header: whole.header, cell: place(whole), value: all, money, slack },
    };
  });
}

const manyTimes = 50;

type Numbers = {
  readonly values: readonly (number | null)[];
  readonly scale: number;
  /** The last place that the column shows: what its figures are rounded to; 0 for whole numbers of heads and of đồng. */
  readonly step: number;
};

/** The numbers of a column as they are read for a field of the same kind; what is doubtful is `null`. */
function numbersOf(
  sheet: SheetCells,
  column: MatchedColumn,
  rows: readonly number[],
  { money, scale, share, heads }: { readonly money: boolean; readonly scale: number; readonly share: boolean; readonly heads: boolean },
): Numbers {
  const field = share ? "members.contributionPercent" : money ? "capital.charter" : heads ? "members.total" : "stoppedMonths";
  const own = money ? (headerUnit(column.header).scale ?? scale) : 1;
  const doubtful = new Set<number>();
  const read = readColumn(sheet, { ...column, field, scale: own, dash: null }, rows, (issue) => doubtful.add(issue.row - 1));
  const values = read.map((value, at) => (typeof value === "number" && !doubtful.has(rows[at] ?? -1) ? value : null));
  const decimals = values.reduce<number>((most, value) => Math.max(most, value === null ? 0 : decimalsOf(value / own)), 0);
  return { values, scale: own, step: own === 1 && decimals === 0 ? 0 : own / 10 ** decimals };
}

function decimalsOf(value: number): number {
  const text = formatNumber(value, 4);
  const comma = text.indexOf(",");
  return comma === -1 ? 0 : text.length - comma - 1;
}

function isMoney(column: MatchedColumn): boolean {
  return headerUnit(column.header).scale !== null || (column.field !== null && fieldDefinition(column.field)?.type === "money");
}

function scaleOf(column: MatchedColumn): number {
  return column.field === null ? (headerUnit(column.header).scale ?? 1) : column.scale;
}

/** A column of which many figures do not fit their whole is another thing than its heading seems to say. */
function isUnderstood(figures: Figures): boolean {
  const known = figures.filter((figure) => figure !== null);
  const more = known.filter(exceeds).length;
  return known.length > 0 && (more < 2 || more * 3 <= known.length);
}

/** Whether a figure is more than what it is a part of, or is not what it should add up to, beyond what rounding explains. */
export function exceeds({ is, value, whole }: Pick<PartFigure, "is" | "value" | "whole">): boolean {
  if (whole === null) return value > 100 + 1e-6;
  const over = value - whole.value;
  return (is === "total" ? Math.abs(over) : over) > whole.slack + 1e-6 * Math.max(1, Math.abs(whole.value) * 1e-6);
}
