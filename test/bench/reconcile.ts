/**
 * How well and how fast two lists of the same cooperatives are matched: a list of the whole country and a spoilt copy, beside a plain
 * join by the smallest Levenshtein distance of names on a sample. Run: npx tsx test/bench/reconcile.ts [--rows N] [--seed TEXT]
 */
import { distance } from "fastest-levenshtein";
import { reconcile } from "../../core/reconcile/reconcile.ts";
import { readBook } from "../../core/sheet/read.ts";
import { noisyPair } from "../fixtures/lists/noisy.ts";

const option = (name: string, fallback: string): string => process.argv[process.argv.indexOf(name) + 1 || process.argv.length] ?? fallback;
const rows = Number(option("--rows", "35041"));
const seeds = option("--seed", "xuan,ha,thu").split(",");
const sample = 1500;

for (const seed of seeds) {
  const { a, b, truth } = noisyPair(seed, rows);
  const [left, right] = [readBook(a), readBook(b)];
  const start = performance.now();
  const result = reconcile(left, right);
  const time = performance.now() - start;
  const right_ = result.pairs.filter((pair) => truth.get(pair.a.row) === pair.b.row).length;
  const precision = right_ / result.pairs.length;
  const recall = right_ / truth.size;
  const { same, differs, unsure, onlyA, onlyB } = result.summary;
  console.log(`${seed}: ${rows} × ${result.summary.b} rows, ${(time / 1000).toFixed(2)} s`);
  console.log(
    `  precision ${precision.toFixed(5)} (bar 0.999)  recall ${recall.toFixed(4)} (bar 0.98)  time ${time < 5000 ? "held" : "MISSED"} (bar 5 s)`,
  );
  console.log(`  same ${same}, differs ${differs}, unsure ${unsure}, only here ${onlyA}, only there ${onlyB}`);
  if (precision < 0.999 || recall < 0.98 || time > 5000) process.exitCode = 1;
  if (process.argv.includes("--wrong"))
    for (const pair of result.pairs.filter((one) => truth.get(one.a.row) !== one.b.row).slice(0, 15))
      console.log("   wrong", pair.a.name, "|", pair.b.name, "|", pair.because, pair.a.row, pair.b.row, truth.get(pair.a.row));
  if (process.argv.includes("--missed"))
    for (const one of result.unsure.slice(0, 15))
      console.log(
        "   unsure",
        one.a.name,
        one.a.commune,
        "|",
        one.candidates.map(({ b: other, because, against }) => `${other.name} ${other.commune}: ${because} ${against}`).join(" || "),
        truth.has(one.a.row),
      );
}

const { a, b, truth } = noisyPair("mau", sample);
const [left, right] = [readBook(a), readBook(b)];
const timeOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const ours = timeOf(() => reconcile(left, right));
let hits = 0;
const plain = timeOf(() => {
  const others = right.tables[0]!.records.map(({ row, values }) => ({ row, name: String(values.name) }));
  for (const { row, values } of left.tables[0]!.records) {
    let best = { row: 0, far: Number.POSITIVE_INFINITY };
    for (const other of others) {
      const far = distance(String(values.name), other.name);
      if (far < best.far) best = { row: other.row, far };
    }
    if (truth.get(row) === best.row) hits++;
  }
});
console.log(`plain Levenshtein join on ${sample} rows: recall ${(hits / truth.size).toFixed(3)}, ${(plain / ours).toFixed(1)} × our time`);
