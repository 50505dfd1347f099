/**
 * How fast cooperatives are scored, beside a spreadsheet engine that computes the same table as formulas.
 * Run: npx tsx test/bench/score.ts [rows]
 */
import { HyperFormula } from "hyperformula";
import { plainTable } from "../../core/model/plain-table.ts";
import { rankLabels } from "../../core/model/ranks.ts";
import type { Book, Values } from "../../core/model/records.ts";
import { compileTable } from "../../core/scoring/compile.ts";
import { scoreValues } from "../../core/scoring/evaluate.ts";
import { itemScores } from "../../core/scoring/explain.ts";
import { scoreResultJson } from "../../core/scoring/result-json.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import { formulaRow, givenValues, recordOf, table } from "./support/score-rows.ts";

const rows = Number(process.argv[2] ?? 35_041);
const formulaRows = Math.min(rows, 3000);
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

function bookOf(list: readonly Values[]): Book {
  const records = list.map((values, at) => ({ row: at + 2, kind: "cooperative" as const, values, inherited: {} }));
  return { file: "thu.xlsx", tables: [plainTable({ sheet: "HTX", kind: "cooperatives", year: 2023, fields: [], records })] };
}

/** A comparison of two different computations would say nothing. */
function checkSame(shift: number): void {
  const width = sheet[0]!.length;
  for (let row = 0; row < formulaRows; row++) {
    const scored = scoreValues(compiled, records[(row + shift) % formulaRows]!, context);
    const total = engine.getCellValue({ sheet: 0, row, col: width - 2 });
    const rank = engine.getCellValue({ sheet: 0, row, col: width - 1 });
    if (scored.total !== total || rankLabels[scored.rank].vi !== rank) {
      throw new Error(`row ${row}: ${scored.total} ${scored.rank}, formulas ${String(total)} ${String(rank)}`);
    }
  }
}
