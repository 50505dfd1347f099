import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import { findPlan } from "../../../core/plans/shipped.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";
import { type PlanScore, scorePlan } from "../../fixtures/plans/score.ts";
import { readPlans } from "../../fixtures/plans/truth.ts";
import type { Section } from "../support/line.ts";
import { table } from "../support/score-rows.ts";
import { least } from "../support/timing.ts";

const asOf = "2024-12-31";

/** Targets of a plan, and the reader of plan texts: how fast, how well. */
export const plans: Section = ({ rows, put }) => {
  // A book of its own each time, so that nothing is remembered.
  const { a } = noisyPair("bench", rows);
  const books = Array.from({ length: 8 }, () => readBook(a, {}));
  const plan = findPlan("long-khanh-2024")!;
  const score = least(() => scoreBook(books.pop()!, { asOf, table }).results.length);
  const targets = least(() => evaluatePlan(plan, books.pop()!, { asOf, table, groupRule: false }).targets.length);
  put(`${plan.targets.length} targets of a plan / scoring the same book`, targets / score, "×", `${rows} records`);
  const folder = join(import.meta.dirname, "../../fixtures/plans/seeds");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const words = (text: string): number =>
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu)?.length ?? 0;
  const bare = least(() => texts.reduce((sum, text) => sum + words(text), 0));
  const read = least(() => texts.reduce((sum, text) => sum + readPlanText(text).plan.targets.length, 0));
  put("plan reader / cutting the same texts into words", read / bare, "×", `${texts.length} plans`);
  for (const set of ["seeds", "check"] as const) {
    const scores = readPlans(set).map(scorePlan);
    const sum = (of: (score: PlanScore) => number): number => scores.reduce((total, one) => total + of(one), 0);
    const right = sum((one) => one.right);
    const note = `${scores.length} plans, ${sum((one) => one.wanted)} targets, baselines taken ${sum((one) => one.baselines.length)}`;
    put(`plan reader, set ${set}: precision`, right / sum((one) => one.taken), "", note);
    put(`plan reader, set ${set}: recall`, right / sum((one) => one.wanted), "", note);
  }
};
