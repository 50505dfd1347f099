import { distance } from "fastest-levenshtein";
import { reconcile } from "../../../core/reconcile/reconcile.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { assessSupport } from "../../../core/support/assess.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";
import type { Section } from "../support/line.ts";
import { table } from "../support/score-rows.ts";
import { least } from "../support/timing.ts";

/** Records that a plain join, which compares every name with every other, can take. */
const joined = 1500;

/** State support beside scoring; two lists matched, beside a plain join of their names. */
export const lists: Section = ({ rows, put }) => {
  const { a } = noisyPair("bench", rows);
  const asOf = "2025-06-30";
  // A book of its own each time, so that nothing is remembered.
  const books = Array.from({ length: 8 }, () => readBook(a, {}));
  const score = least(() => scoreBook(books.pop()!, { asOf, table }).results.length);
  let policies = 0;
  const support = least(() => {
    const assessment = assessSupport(books.pop()!, { asOf });
    policies = assessment.policies.length;
    return assessment.policies.reduce((sum, policy) => sum + assessment.countsOf(policy)["needs-data"], 0);
  });
  put(`support, ${policies} policies / scoring the same book`, support / score, "×", `${rows} records`);

  const pair = noisyPair("mau", Math.min(joined, rows));
  const [left, right] = [readBook(pair.a), readBook(pair.b)];
  const names = [left, right].map((book) => book.tables[0]!.records.map(({ values }) => String(values.name)));
  const ours = least(() => reconcile(left, right).pairs.length, 2);
  const plain = least(() => names[0]!.reduce((sum, name) => sum + nearest(name, names[1]!), 0), 1);
  put("reconcile: a plain Levenshtein join of the names / ours", plain / ours, "×", `${names[0]!.length} × ${names[1]!.length} records`);
  const whole = noisyPair("xuan", rows);
  const { pairs } = reconcile(readBook(whole.a), readBook(whole.b));
  const hits = pairs.filter((one) => whole.truth.get(one.a.row) === one.b.row).length;
  put("reconcile: precision (bar 0.999)", hits / pairs.length, "", `${rows} records, ${pairs.length} pairs`);
  put("reconcile: recall (bar 0.98)", hits / whole.truth.size, "", "the rest is asked for or told apart");
};

function nearest(name: string, others: readonly string[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const other of others) best = Math.min(best, distance(name, other));
  return best + 1;
}
