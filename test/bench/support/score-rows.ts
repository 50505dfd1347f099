/** Cooperatives to score, and the same score table as spreadsheet formulas: what the bench compares with. */
import type { FieldId } from "../../../core/model/fields.ts";
import type { Values } from "../../../core/model/records.ts";
import type { ScoreItem } from "../../../core/scoring/table.ts";
import { findScoreTable } from "../../../core/scoring/table.ts";

/** The table that is compared. */
export const table = findScoreTable("tt-01-2020")!;
const items = table.groups.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.items));
const money: readonly FieldId[] = [
  "capital.start",
  "capital.end",
  "capital.previous",
  "indivisible.start",
  "indivisible.end",
  "indivisible.previous",
  "revenue.total",
  "profit.beforeTax",
];
const typed = items.filter(({ method }) => method === "entered");

/** A complete record with every figure, the same for the same row in every run. */
export function recordOf(row: number): Values {
  let state = row * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const figures = money.map((field) => [
    field,
    10 ** (7 + next(4)) * (1 + next(9)) + next(1000) - (field === "profit.beforeTax" ? 2e8 : 0),
  ]);
  const points = typed.map((item) => [`points.${item.id}`, Math.min(item.max ?? 6, next(13) / 2)]);
  return Object.fromEntries([["name", `HTX Thử ${row}`], ["certificateDate", "2015-04-20"], ...figures, ...points]);
}

/** The figures and typed points of a record, in the order of the columns. */
export function givenValues(values: Values): number[] {
  return [...money, ...typed.map((item): FieldId => `points.${item.id}`)].map((field) => values[field] as number);
}

/** The same table as formulas: figures and typed points, a formula for every item, group sums, total and rank. */
export function formulaRow(values: Values, line: number): (string | number)[] {
  const given = [...money, ...typed.map((item): FieldId => `points.${item.id}`)];
  const cellOf = (field: FieldId) => `${letters(given.indexOf(field))}${line}`;
  const formulas = items.map((item) => (item.method === "entered" ? `=${cellOf(`points.${item.id}`)}` : itemFormula(item, cellOf)));
  const first = given.length;
  let at = first;
  const sums = table.groups.map(({ criteria }) => {
    const count = criteria.reduce((sum, criterion) => sum + criterion.items.length, 0);
    const formula = `=SUM(${letters(at)}${line}:${letters(at + count - 1)}${line})`;
    at += count;
    return formula;
  });
  const total = `=SUM(${letters(at)}${line}:${letters(at + sums.length - 1)}${line})`;
  const totalCell = `${letters(at + sums.length)}${line}`;
  const rank = `=IF(${totalCell}>=80,"Tốt",IF(${totalCell}>=65,"Khá",IF(${totalCell}>=50,"Trung bình","Yếu")))`;
  return [...givenValues(values), ...formulas, ...sums, total, rank];
}

function itemFormula(item: ScoreItem, cellOf: (field: FieldId) => string): string {
  const input = table.inputs.find(({ id }) => id === item.input)!.formula;
  const value =
    input.kind === "value"
      ? cellOf(input.field)
      : input.kind === "mean"
        ? `(${input.fields.map(cellOf).join("+")})/${input.fields.length}`
        : input.kind === "difference"
          ? `(${cellOf(input.field)}-${cellOf(input.minus)})`
          : `(${cellOf(input.field)}/${cellOf(input.by)}*${input.times})`;
  if (item.rule !== null) return `=IF(${value}>${item.rule.above},${item.rule.points},${item.rule.otherwise})`;
  const nested = item.bands.reduceRight((rest, band) => {
    if (band.to === null) return String(band.points);
    return `IF(${value}${band.toInclusive ? "<=" : "<"}${band.to},${band.points},${rest})`;
  }, "0");
  return `=${nested}`;
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}
