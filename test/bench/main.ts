/**
 * Every measure in one table, ratios within one run: what counts is what something costs beside another way of doing the same, not seconds.
 * Run: npm run bench [-- --json] [-- --rows N] [-- --quick] [-- --only reading,growth] (quick: a look, fewer records and rounds)
 */
import { cpus, loadavg, totalmem } from "node:os";
import { filling } from "./sections/filling.ts";
import { growth } from "./sections/growth.ts";
import { lists } from "./sections/lists.ts";
import { office } from "./sections/office.ts";
import { plans } from "./sections/plans.ts";
import { reading } from "./sections/reading.ts";
import { scoring } from "./sections/scoring.ts";
import { sizes } from "./sections/sizes.ts";
import type { Line, Section } from "./support/line.ts";

const all: readonly (readonly [string, Section])[] = [
  ["reading", reading],
  ["scoring", scoring],
  ["plans", plans],
  ["lists", lists],
  ["office", office],
  ["sizes", sizes],
  ["filling", filling],
  ["growth", growth],
];
const quick = process.argv.includes("--quick");
const asJson = process.argv.includes("--json");
const rows = Number(option("--rows") ?? (quick ? 2000 : 5000));
const only = option("--only")?.split(",") ?? all.map(([name]) => name);
if (!Number.isSafeInteger(rows) || rows < 100 || only.some((name) => !all.some(([own]) => own === name))) {
  console.error(`Usage: npm run bench -- [--json] [--quick] [--rows N] [--only ${all.map(([name]) => name).join(",")}]`);
  process.exit(2);
}

const began = performance.now();
const loadBefore = load();
const sections: { section: string; seconds: number; lines: Line[] }[] = [];
for (const [section, measure] of all) {
  if (!only.includes(section)) continue;
  const start = performance.now();
  const lines: Line[] = [];
  await measure({
    quick,
    rows,
    put: (what, figure, unit, note) => {
      lines.push({ what, figure: figure === null ? null : Number(figure.toPrecision(4)), unit, note });
      if (!asJson) tell(lines.at(-1)!);
    },
  });
  sections.push({ section, seconds: secondsSince(start), lines });
}
const machine = {
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  loadBefore,
  loadAfter: load(),
};
if (asJson) console.log(JSON.stringify({ machine, quick, rows, seconds: secondsSince(began), sections }, null, 2));
else {
  const took = sections.map(({ section, seconds }) => `${section} ${seconds} s`).join(", ");
  console.log(`\n${took}; ${(secondsSince(began) / 60).toFixed(1)} min in all`);
  console.log(
    `${machine.cores} cores, ${machine.gigabytes} GiB, Node ${machine.node}; load of 1, 5, 15 minutes before ${loadBefore.join(", ")}, after ${machine.loadAfter.join(", ")}`,
  );
}

function tell({ what, figure, unit, note }: Line): void {
  const shown = figure === null ? "–" : Number(figure.toPrecision(3)).toString();
  console.log(`${what.padEnd(64)} ${shown.padStart(9)} ${unit.padEnd(13)} ${note}`);
}

function load(): readonly number[] {
  return loadavg().map((one) => Number(one.toFixed(1)));
}

function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(1));
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}
