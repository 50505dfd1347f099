/**
 * How long a list of all cooperatives of a country takes: opened, understood, checked and scored, beside the bare reading of the file by SheetJS.
 * Run: npx tsx test/bench/country.ts [--times N] [--rows N] [--columns N]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { country } from "../fixtures/books/country.ts";

type Run = { wall: number; rss: number; stages: Record<string, number>; seen: Record<string, number> };

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, ".cache", "bench");
const bar = 1.5;
const times = numberOption("--times", 5);
const rows = numberOption("--rows", 35_041);
const columns = numberOption("--columns", 60);
const path = join(cache, `country-${rows}x${columns}.xlsx`);

mkdirSync(cache, { recursive: true });
if (!existsSync(path)) country(path, rows, columns);
console.log(`${rows} rows × ${columns} columns, ${megabytes(statSync(path).size)} MB`);

// The runs use plain JavaScript, as the product does: no compiler shares their memory or time.
await build({
  root,
  configFile: false,
  logLevel: "error",
  build: { ssr: join(root, "test/bench/support/country-child.ts"), outDir: cache, emptyOutDir: false, target: "node20" },
});
const child = join(cache, "country-child.js");
const runs: Record<"bare" | "whole", Run[]> = { bare: [], whole: [] };
for (let turn = 0; turn < times; turn++) {
  for (const way of turn % 2 === 0 ? (["bare", "whole"] as const) : (["whole", "bare"] as const)) runs[way].push(run(way));
}

const [bare, whole] = [summary(runs.bare), summary(runs.whole)];
console.log(`A  XLSX.read alone                  ${seconds(bare.wall)} s  ${megabytes(bare.rss)} MB`);
console.log(`B  open + read + check + score      ${seconds(whole.wall)} s  ${megabytes(whole.rss)} MB`);
for (const name of Object.keys(runs.whole[0]?.stages ?? {}))
  console.log(`   ${name.padEnd(10)} ${seconds(median(runs.whole.map((one) => one.stages[name] ?? 0)))} s`);
console.log(`B saw ${JSON.stringify(runs.whole[0]?.seen)}`);
const [wallRatio, rssRatio] = [whole.wall / bare.wall, whole.rss / bare.rss];
console.log(
  `B / A: time ${wallRatio.toFixed(2)}, memory ${rssRatio.toFixed(2)} (bar ${bar}) ${wallRatio <= bar && rssRatio <= bar ? "held" : "MISSED"}`,
);
if (wallRatio > bar || rssRatio > bar) process.exitCode = 1;

function run(way: "bare" | "whole"): Run {
  return JSON.parse(execFileSync(process.execPath, [child, way, path], { encoding: "utf8", maxBuffer: 1e8 })) as Run;
}

function summary(list: readonly Run[]): { wall: number; rss: number } {
  return { wall: median(list.map((one) => one.wall)), rss: median(list.map((one) => one.rss)) };
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
