/**
 * How fast cooperatives are scored, beside a spreadsheet engine that computes the same table as formulas.
 * Run: npx tsx test/bench/score.ts [rows]
 */
import { HyperFormula } from "hyperformula";
import type { FieldId } from "../../core/model/fields.ts";
import { rankLabels } from "../../core/model/ranks.ts";
import type { Book, Values } from "../../core/model/records.ts";
import { compileTable, scoreValues } from "../../core/scoring/evaluate.ts";
import { itemScores } from "../../core/scoring/explain.ts";
import { scoreResultJson } from "../../core/scoring/result-json.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import type { ScoreItem } from "../../core/scoring/table.ts";
import { findScoreTable } from "../../core/scoring/table.ts";

const rows = Number(process.argv[2] ?? 35_041);
const formulaRows = Math.min(rows, 3000);
const table = findScoreTable("tt-01-2020")!;
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

const records = Array.from({ length: rows }, (_, row) => recordOf(row));
const compiled = compileTable(table);
const context = { kind: "cooperative", year: 2023, asOf: "2024-01-15" } as const;

const ours = fastest(() => {
  let points = 0;
  for (const values of records) points += scoreValues(compiled, values, context).total ?? 0;
  return points;
});
const explained = fastest(() => {
  let lines = 0;
  for (const values of records) lines += itemScores(compiled, values).length;
  return lines;
});
const whole = fastest(() => scoreBook(bookOf(records), { asOf: "2024-01-15", table }).results.length);
const json = fastest(() => {
  let letters = 0;
  for (const result of scoreResultJson(scoreBook(bookOf(records), { asOf: "2024-01-15", table }))) letters += JSON.stringify(result).length;
  return letters;
});

const sheet = records.slice(0, formulaRows).map((values, row) => formulaRow(values, row + 1));
const started = performance.now();
const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3" });
const formulas = performance.now() - started;
checkSame(0);
const changed = performance.now();
engine.batch(() => {
  for (let row = 0; row < formulaRows; row++)
    engine.setCellContents({ sheet: 0, row, col: 0 }, [givenValues(records[(row + 1) % formulaRows]!)]);
});
const again = performance.now() - changed;
checkSame(1);

report("chấm (scoreValues)", rows, ours);
report("chấm cả sổ (scoreBook)", rows, whole);
report("giải thích từng mục (itemScores)", rows, explained);
report("xuất JSON cả sổ (scoreResultJson)", rows, json);
report("công thức, lập và tính (HyperFormula)", formulaRows, formulas);
report("công thức, đổi số liệu và tính lại (HyperFormula)", formulaRows, again);
console.log(`tỷ lệ scoreValues / HyperFormula: ${ratio(formulas)} lần; so với tính lại: ${ratio(again)} lần`);

function ratio(milliseconds: number): number {
  return Math.round(rows / ours / (formulaRows / milliseconds));
}

function fastest(work: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    if (work() === 0) throw new Error("nothing was scored");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function report(name: string, count: number, milliseconds: number): void {
  console.log(`${name}: ${count} dòng, ${milliseconds.toFixed(0)} ms, ${Math.round((count / milliseconds) * 1000)} dòng/s`);
}

/** A complete record with every figure, the same for the same row in every run. */
function recordOf(row: number): Values {
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

function bookOf(list: readonly Values[]): Book {
  const records = list.map((values, at) => ({ row: at + 2, kind: "cooperative" as const, values, inherited: {} }));
  const empty = { titles: [], year: 2023, headerRows: [1], columns: [], totals: [], ignoredRows: [], issues: [] };
  return {
    file: "thu.xlsx",
    tables: [{ sheet: "HTX", kind: "cooperatives", ...empty, records, hidden: { sheet: false, rows: [], columns: [] } }],
  };
}

function givenValues(values: Values): number[] {
  return [...money, ...typed.map((item): FieldId => `points.${item.id}`)].map((field) => values[field] as number);
}

/** The same table as formulas: figures and typed points, a formula for every item, group sums, total and rank. */
function formulaRow(values: Values, line: number): (string | number)[] {
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

/** A comparison of two different computations would say nothing. */
function checkSame(shift: number): void {
  const width = sheet[0]!.length;
  for (let row = 0; row < formulaRows; row++) {
    const scored = scoreValues(compiled, records[(row + shift) % formulaRows]!, context);
    const total = engine.getCellValue({ sheet: 0, row, col: width - 2 });
    const rank = engine.getCellValue({ sheet: 0, row, col: width - 1 });
    if (scored.total !== total || rankLabels[scored.rank] !== rank) {
      throw new Error(`row ${row}: ${scored.total} ${scored.rank}, formulas ${String(total)} ${String(rank)}`);
    }
  }
}
