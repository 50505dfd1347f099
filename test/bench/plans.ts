import { type PlanScore, scorePlan } from "../fixtures/plans/score.ts";
import { readPlans } from "../fixtures/plans/truth.ts";

/** Prints how well plan texts are read, set by set. `--verbose` lists misses of the seeds and the build set, never of the check set. */
const verbose = process.argv.includes("--verbose");

for (const set of ["seeds", "build", "check"] as const) {
  const scores = readPlans(set).map(scorePlan);
  const sum = (pick: (score: PlanScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const [wanted, taken, right] = [sum((score) => score.wanted), sum((score) => score.taken), sum((score) => score.right)];
  const baselines = sum((score) => score.baselines.length);
  console.log(
    `${set.padEnd(6)} ${scores.length} plans, ${wanted} targets: precision ${percent(right, taken)}, recall ${percent(right, wanted)}, baselines taken ${baselines}; ` +
      `quota per place or year ${percent(
        sum((score) => score.each),
        right,
      )}, approximate ${percent(
        sum((score) => score.approximate),
        right,
      )}`,
  );
  if (!verbose || set === "check") continue;
  for (const score of scores) {
    if (score.missed.length + score.wrong.length + score.baselines.length === 0) continue;
    console.log(`\n== ${score.name}: ${score.right} of ${score.wanted}, taken ${score.taken}`);
    for (const line of score.missed) console.log(`  missed   ${line}`);
    for (const line of score.wrong) console.log(`  wrong    ${line}`);
    for (const line of score.baselines) console.log(`  baseline ${line}`);
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
