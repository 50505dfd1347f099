import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { country } from "../../fixtures/books/country.ts";

/** One way through the file: median milliseconds on the clock, highest memory in bytes, median milliseconds by stage, what was seen. */
export type Way = {
  readonly wall: number;
  readonly rss: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly seen: Readonly<Record<string, number>>;
};
type Run = Way;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cache = join(root, ".cache", "bench");

/**
 * A book of the whole country, opened, understood, checked and scored (`whole`), and only parsed by SheetJS (`bare`); each run in a process of
 * its own, in turns. `size`: bytes of the file.
 */
export async function countryRuns(times: number, rows: number, columns: number): Promise<{ bare: Way; whole: Way; size: number }> {
  const path = join(cache, `country-${rows}x${columns}.xlsx`);
  mkdirSync(cache, { recursive: true });
  if (!existsSync(path)) country(path, rows, columns);
  // The runs use plain JavaScript, as the product does: no compiler shares their memory or time.
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ssr: join(root, "test/bench/support/country-child.ts"), outDir: cache, emptyOutDir: false, target: "node20" },
  });
  const run = (way: string): Run =>
    JSON.parse(execFileSync(process.execPath, [join(cache, "country-child.js"), way, path], { encoding: "utf8", maxBuffer: 1e8 })) as Run;
  const runs: Record<"bare" | "whole", Run[]> = { bare: [], whole: [] };
  for (let turn = 0; turn < times; turn++) {
    for (const way of turn % 2 === 0 ? (["bare", "whole"] as const) : (["whole", "bare"] as const)) runs[way].push(run(way));
  }
  return { bare: middleOf(runs.bare), whole: middleOf(runs.whole), size: statSync(path).size };
}

function middleOf(list: readonly Run[]): Way {
  const stages = Object.keys(list[0]?.stages ?? {}).map((name) => [name, median(list.map((one) => one.stages[name] ?? 0))]);
  return {
    wall: median(list.map((one) => one.wall)),
    rss: median(list.map((one) => one.rss)),
    stages: Object.fromEntries(stages) as Record<string, number>,
    seen: list[0]?.seen ?? {},
  };
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
