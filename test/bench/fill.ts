import type { BrowserContext } from "playwright-core";
import { benchPages } from "../extension/support/bench-pages.ts";
import { fillBenchPage, type PageScore } from "../extension/support/fill-page.ts";
import { timeOfFilling, timeOfMany } from "../extension/support/fill-time.ts";
import { labelPages } from "../extension/support/label-pages.ts";
import { fillRawPage, rawPages } from "../extension/support/raw-pages.ts";
import { launchBrowser } from "../support/browser.ts";

/** Prints how well pages are filled by their labels alone, make by make. `--notes` tells every miss, `--set build|check|fresh|fresh2|…|fresh41|labels1|labels2|time` does one only. */
const notes = process.argv.includes("--notes");
const sets = [
  "build",
  "check",
  "fresh",
  "fresh2",
  "fresh3",
  "fresh4",
  "fresh5",
  "fresh6",
  "fresh7",
  "fresh8",
  "fresh9",
  "fresh10",
  "fresh11",
  "fresh12",
  "fresh13",
  "fresh14",
  "fresh15",
  "fresh16",
  "fresh17",
  "fresh18",
  "fresh19",
  "fresh20",
  "fresh21",
  "fresh22",
  "fresh23",
  "fresh24",
  "fresh25",
  "fresh26",
  "fresh27",
  "fresh28",
  "fresh29",
  "fresh30",
  "fresh31",
  "fresh32",
  "fresh33",
  "fresh34",
  "fresh35",
  "fresh36",
  "fresh37",
  "fresh38",
  "fresh39",
  "fresh40",
  "fresh41",
  "labels1",
  "labels2",
] as const;
const wanted = process.argv.includes("--set") ? process.argv[process.argv.indexOf("--set") + 1] : null;

const browser = await launchBrowser();
try {
  const context = await browser.newContext();
  for (const set of sets.filter((one) => wanted === null || one === wanted)) {
    const scores: PageScore[] = [];
    const runs = /^fresh|^labels/.test(set)
      ? (set.startsWith("fresh") ? rawPages(set) : labelPages(set)).map((page) => () => fillRawPage(context, page))
      : benchPages(set as "build" | "check").map((page) => () => fillBenchPage(context, page));
    for (const run of runs) {
      const score = await run();
      scores.push(score);
      if (notes) for (const note of score.notes) console.log(`${score.make}: ${note}`);
    }
    print(set, scores);
  }
  if (wanted === null || wanted === "time") await printTimes(context);
} finally {
  await browser.close();
}

function print(name: string, scores: readonly PageScore[]): void {
  const makes = [...new Set(scores.map(({ make }) => make))];
  console.log(`\n${name.padEnd(24)} pages   asked  filled   wrong  false  submits`);
  for (const make of [...makes, "all"]) {
    const own = scores.filter((score) => make === "all" || score.make === make);
    const sum = (key: "asked" | "right" | "wrong" | "falseFills"): number => own.reduce((total, score) => total + score[key], 0);
    const share = (count: number): string => `${((100 * count) / Math.max(1, sum("asked"))).toFixed(2)} %`;
    const submits = own.reduce((total, { submits: all }) => total + all.length, 0);
    console.log(
      `  ${make.padEnd(22)} ${String(own.length).padStart(5)} ${String(sum("asked")).padStart(7)} ${share(sum("right")).padStart(8)} ${share(sum("wrong")).padStart(7)} ${String(sum("falseFills")).padStart(5)} ${String(submits).padStart(7)}`,
    );
  }
}

/** The time of 60 boxes against a bare loop over the same values, medians; a page of 5,000 boxes. */
async function printTimes(context: BrowserContext): Promise<void> {
  console.log(
    "\n60 boxes                                  time: engine     loop    ratio   work of the page's thread: engine     loop    ratio",
  );
  for (const [name, work, planned] of [
    ["plain page, nothing planned", 0, false],
    ["plain page, plan shown before", 0, true],
    ["2 ms of page code a change, planned", 2, true],
  ] as const) {
    const runs = [];
    for (let round = 0; round < 9; round++) runs.push(await timeOfFilling(context, work, planned));
    const times = pair(
      runs.map(({ engine }) => engine),
      runs.map(({ loop }) => loop),
    );
    const works = pair(
      runs.map(({ engineWork }) => engineWork),
      runs.map(({ loopWork }) => loopWork),
    );
    console.log(`  ${name.padEnd(40)}${times}${" ".repeat(27)}${works}   (${runs[0]!.filled} filled)`);
  }
  const many = await timeOfMany(context, 5000);
  console.log(
    `5,000 boxes: plan ${many.plan.toFixed(0)} ms, fill ${many.fill.toFixed(0)} ms, longest block in fill ${many.longestInFill.toFixed(0)} ms (${many.filled} filled)`,
  );
}

function pair(engine: readonly number[], loop: readonly number[]): string {
  const middle = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
  const shown = (figures: readonly number[]): string => `${middle(figures).toFixed(0).padStart(6)} ms`;
  return `${shown(engine)}${shown(loop)}${(middle(engine) / middle(loop)).toFixed(2).padStart(7)} ×`;
}
