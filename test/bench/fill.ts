import { benchPages, type Half } from "../extension/support/bench-pages.ts";
import { fillBenchPage, type PageScore } from "../extension/support/fill-page.ts";
import { launchBrowser } from "../support/browser.ts";

/** Prints how well pages are filled by their labels alone, make by make. `--notes` tells every miss, `--half build|check` one half only. */
const notes = process.argv.includes("--notes");
const half = process.argv[process.argv.indexOf("--half") + 1] as Half | undefined;
const halves: readonly Half[] = process.argv.includes("--half") ? [half!] : ["build", "check"];

const browser = await launchBrowser();
try {
  const context = await browser.newContext();
  for (const one of halves) {
    const scores: PageScore[] = [];
    for (const page of benchPages(one)) {
      const score = await fillBenchPage(context, page);
      scores.push(score);
      if (notes) for (const note of score.notes) console.log(`${score.make} ${page.spec.id}: ${note}`);
    }
    print(one, scores);
  }
} finally {
  await browser.close();
}

function print(name: string, scores: readonly PageScore[]): void {
  const makes = [...new Set(scores.map(({ make }) => make))];
  console.log(`\n${name.padEnd(16)} pages   asked  filled   wrong  false  submits`);
  for (const make of [...makes, "all"]) {
    const own = scores.filter((score) => make === "all" || score.make === make);
    const sum = (key: "asked" | "right" | "wrong" | "falseFills"): number => own.reduce((total, score) => total + score[key], 0);
    const share = (count: number): string => `${((100 * count) / Math.max(1, sum("asked"))).toFixed(2)} %`;
    const submits = own.reduce((total, { submits: all }) => total + all.length, 0);
    console.log(
      `  ${make.padEnd(14)} ${String(own.length).padStart(5)} ${String(sum("asked")).padStart(7)} ${share(sum("right")).padStart(8)} ${share(sum("wrong")).padStart(7)} ${String(sum("falseFills")).padStart(5)} ${String(submits).padStart(7)}`,
    );
  }
}
