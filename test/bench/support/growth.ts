/** How the time and the memory of every step grow with the number of records. */
import { saveCopy } from "../../../addin/workbook/copy.ts";
import { newBook } from "../../../addin/workbook/new-book.ts";
import { resultSheets } from "../../../addin/workbook/results.ts";
import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { BookCells, CellValue, SheetCells } from "../../../core/model/cells.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import { findPlan } from "../../../core/plans/shipped.ts";
import { reconcile } from "../../../core/reconcile/reconcile.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { assessSupport } from "../../../core/support/assess.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";
import { givenValues, recordOf, table } from "./score-rows.ts";
import { fittedExponent, heapInUse } from "./timing.ts";

/**
 * A step with its milliseconds of computing, or the kilobytes in use, for each number of records; `exponent`: 1 is linear, fitted from `fitFrom`
 * records on; `worst`: the steepest stretch of it.
 */
export type Growth = {
  readonly step: string;
  readonly unit: "ms" | "kB";
  readonly values: readonly number[];
  readonly exponent: number;
  readonly worst: number;
};

/** Fewer records take so little that what is done once per book outweighs them. */
const fitFrom = 1000;
const asOf = "2024-12-31";
const steps = ["open", "read", "memory of a book", "check", "score", "targets", "support", "reconcile", "copy with results"] as const;
type Step = (typeof steps)[number];

/** Times every step on books of these sizes, each book made anew, and fits time = a · records ^ exponent. */
export function growthOf(sizes: readonly number[]): Growth[] {
  timesOf(200);
  const runs = sizes.map((size) => {
    // A pause of the machine lasts longer than a short step: the least of several is the step's own.
    const own = Array.from({ length: size > 20_000 ? 2 : size > 5000 ? 3 : 6 }, () => timesOf(size));
    return new Map(steps.map((step) => [step, Math.min(...own.map((values) => values.get(step)!))]));
  });
  return steps.map((step) => {
    const values = runs.map((run) => run.get(step)!);
    const fitted = sizes.flatMap((size, at) => (size >= fitFrom ? [at] : []));
    const exponentOf = (places: readonly number[]): number =>
      fittedExponent(
        places.map((at) => sizes[at]!),
        places.map((at) => values[at]!),
      );
    const worst = Math.max(...fitted.slice(1).map((at) => exponentOf([at - 1, at])));
    return { step, unit: step === "memory of a book" ? "kB" : "ms", values, exponent: exponentOf(fitted), worst };
  });
}

function timesOf(size: number): Map<Step, number> {
  const { a, b } = noisyPair(`growth ${size}`, size);
  const bytes = newBook(withFigures(a));
  const found = new Map<Step, number>();
  const timed = <T>(step: Step, work: () => T): T => {
    globalThis.gc?.();
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    found.set(step, (user + system) / 1000);
    return result;
  };
  const before = heapInUse();
  const cells = timed("open", () => openBook(bytes, "so.xlsx"));
  const book = timed("read", () => readBook(cells, {}));
  found.set("memory of a book", (heapInUse() - before) / 1000);
  const check = timed("check", () => checkBook(book, { asOf, table }));
  const score = timed("score", () => scoreBook(book, { asOf, table }));
  timed("targets", () => evaluatePlan(findPlan("long-khanh-2024")!, book, { asOf, table, groupRule: false }));
  timed("support", () => {
    const assessment = assessSupport(book, { asOf: "2025-06-30" });
    return assessment.policies.map((policy) => assessment.countsOf(policy));
  });
  timed("copy with results", () => saveCopy(bytes, "so.xlsx", resultSheets({ book, asOf, check, score })));
  const other = readBook(b, {});
  timed("reconcile", () => reconcile(book, other));
  return found;
}

/** The list with the figures and points that scoring asks for. */
function withFigures(book: BookCells): BookCells {
  const headers = [
    "Vốn đầu năm",
    "Vốn cuối năm",
    "Vốn năm trước",
    "Tài sản không chia đầu năm",
    "Tài sản không chia cuối năm",
    "Tài sản không chia năm trước",
    "Tổng doanh thu",
    "Lợi nhuận trước thuế",
  ];
  const [sheet] = book.sheets as [SheetCells];
  const head = sheet.cells.findIndex((row) => row?.some((value) => typeof value === "string" && /^TT$|STT|Tên/.test(value)));
  const cells = sheet.cells.map((row, at): CellValue[] | undefined => {
    if (row === undefined || at < head) return row === undefined ? undefined : [...row];
    return at === head ? [...row, ...headers] : [...row, ...givenValues(recordOf(at)).slice(0, headers.length)];
  });
  return { ...book, sheets: [{ ...sheet, cells }] };
}
