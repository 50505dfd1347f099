/**
 * How long all entities of a country are assessed for all policies, beside the time of scoring the same book.
 * Run: npx tsx test/bench/support.ts [rows]
 */
import { plainTable } from "../../core/model/plain-table.ts";
import type { Book, EntityRecord, Table, Values } from "../../core/model/records.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import { findScoreTable } from "../../core/scoring/table.ts";
import { assessSupport } from "../../core/support/assess.ts";
import { randomFrom } from "../fixtures/books/random.ts";

const rows = Number(process.argv[2] ?? 35_041);
const runs = 5;
const years = [2022, 2023, 2024];
const sectors = ["agriculture", "trade", "transport", "industry", "other"];

const asOf = "2025-06-30";
const table = findScoreTable("tt-01-2020")!;
for (const [name, tables] of [
  ["one list of one year", [list(2024)]],
  ["three lists, a year each", years.map(list)],
] as const) {
  // A book of its own each time, so that nothing is remembered.
  const scoring = fastest(() => scoreBook(bookOf(tables), { asOf, table }).results.length);
  const support = fastest(() => {
    const assessment = assessSupport(bookOf(tables), { asOf });
    return assessment.policies.reduce((sum, policy) => sum + assessment.countsOf(policy)["needs-data"], 0);
  });
  const policies = assessSupport(bookOf(tables), { asOf }).policies.length;
  console.log(`${name}: ${rows} entities × ${policies} policies`);
  console.log(`  scoring ${scoring.toFixed(0)} ms, support ${support.toFixed(0)} ms, ratio ${(support / scoring).toFixed(2)}`);
}

function fastest(work: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    if (work() === 0) throw new Error("nothing was assessed");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function bookOf(tables: readonly Table[]): Book {
  return { file: "ca-nuoc.xlsx", tables };
}

function list(year: number): Table {
  const random = randomFrom(`support ${year}`);
  const records = Array.from({ length: rows }, (_, at): EntityRecord => {
    const values: Values = {
      name: `HTX Số ${at}`,
      code: String(3_600_000_000 + at),
      certificateDate: `${random.whole(2000, 2024)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
      certificateNumber: `07/${at}`,
      commune: `Xã ${at % 400}`,
      sector: random.pick(sectors),
      status: random.chance(0.9) ? "active" : "stopped",
      "members.total": random.whole(7, 900),
      "workers.total": random.whole(2, 80),
      "workers.members": random.whole(0, 2),
      "revenue.total": random.whole(500, 9000) * 1_000_000,
      "revenue.members": random.whole(1, 499) * 1_000_000,
      "capital.start": random.whole(500, 9000) * 1_000_000,
      "capital.end": random.whole(500, 9000) * 1_000_000,
      "indivisible.start": random.whole(1, 900) * 1_000_000,
      "indivisible.end": random.whole(1, 900) * 1_000_000,
      "profit.beforeTax": random.whole(-100, 900) * 1_000_000,
      sanctioned: random.chance(0.05),
    };
    return { row: at + 5, kind: "cooperative", values, inherited: {} };
  });
  return plainTable({ sheet: `Năm ${year}`, kind: "cooperatives", year, headerRow: 4, records });
}
