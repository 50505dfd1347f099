/** How well pages that were never seen are filled by their labels alone. `npm run bench:fill`; pages by make, split into build and check. */

import { benchPages, type Half } from "../extension/support/bench-pages.ts";
import { fillBenchPage, type PageScore } from "../extension/support/fill-page.ts";
import { launchBrowser } from "../support/browser.ts";

const wanted = process.argv.slice(2);
const verbose = wanted.includes("--verbose");
const only = wanted.filter((word) => !word.startsWith("--"));

const browser = await launchBrowser();
const context = await browser.newContext();
try {
  for (const half of ["build", "check"] as const) {
    const scores: PageScore[] = [];
    for (const page of benchPages(half).filter(({ id }) => only.length === 0 || only.some((part) => `${half}/${id}`.includes(part)))) {
      const score = await fillBenchPage(context, page);
      scores.push(score);
      if (verbose) for (const line of score.notes) console.log(`${half} ${page.id}: ${line}`);
    }
    print(half, scores);
  }
} finally {
  await browser.close();
}

function print(half: Half, scores: readonly PageScore[]): void {
  if (scores.length === 0) return;
  const makes = new Map<string, PageScore[]>();
  for (const score of scores) makes.set(score.make, [...(makes.get(score.make) ?? []), score]);
  for (const [make, own] of makes) console.log(line(`${half} ${make}`, own));
  console.log(line(half.toUpperCase(), scores));
}

function line(name: string, scores: readonly PageScore[]): string {
  const sum = (pick: (score: PageScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const asked = sum(({ asked }) => asked);
  const right = sum(({ right }) => right);
  const wrong = sum(({ wrong }) => wrong);
  const share = (part: number, whole: number): string => `${whole === 0 ? "–" : ((100 * part) / whole).toFixed(2)} %`;
  return `${name.padEnd(24)} pages ${String(scores.length).padStart(3)}  asked ${String(asked).padStart(5)}  filled ${share(right, asked).padStart(9)}  wrong ${wrong} (${share(wrong, right + wrong)})`;
}
