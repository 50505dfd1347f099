import { benchPages } from "../extension/support/bench-pages.ts";
import { fillBenchPage, type PageScore } from "../extension/support/fill-page.ts";
import { fillRawPage, rawPages } from "../extension/support/raw-pages.ts";
import { launchBrowser } from "../support/browser.ts";

/** Prints how well pages are filled by their labels alone, make by make. `--notes` tells every miss, `--set build|check|fresh|fresh2` fills one set only. */
const notes = process.argv.includes("--notes");
const sets = ["build", "check", "fresh", "fresh2"] as const;
const wanted = process.argv.includes("--set") ? process.argv[process.argv.indexOf("--set") + 1] : null;

const browser = await launchBrowser();
try {
  const context = await browser.newContext();
  for (const set of sets.filter((one) => wanted === null || one === wanted)) {
    const scores: PageScore[] = [];
    const runs =
      set === "fresh" || set === "fresh2"
        ? rawPages(set).map((page) => () => fillRawPage(context, page))
        : benchPages(set).map((page) => () => fillBenchPage(context, page));
    for (const run of runs) {
      const score = await run();
      scores.push(score);
      if (notes) for (const note of score.notes) console.log(`${score.make}: ${note}`);
    }
    print(set, scores);
  }
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
