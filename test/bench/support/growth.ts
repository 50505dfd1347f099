/** How the time of every step grows with the number of records. */
import { checkBook } from "../../../core/checks/check.ts";
import type { BookCells, CellValue, SheetCells } from "../../../core/model/cells.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import { findPlan } from "../../../core/plans/shipped.ts";
import { reconcile } from "../../../core/reconcile/reconcile.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { assessSupport } from "../../../core/support/assess.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";
import { givenValues, recordOf, table } from "./score-rows.ts";

/** A step with the milliseconds of computing for each number of records; `exponent`: 1 is linear, fitted from `fitFrom` records on. */
export type Growth = { readonly step: string; readonly times: readonly number[]; readonly exponent: number; readonly worst: number };

/** Fewer records take so little that what is done once per book outweighs them. */
const fitFrom = 1000;
const asOf = "2024-12-31";
const steps = ["read", "check", "score", "targets", "support", "reconcile"] as const;

/** Times every step on books of these sizes, each book made anew, and fits time = a · records ^ exponent. */
export function growthOf(sizes: readonly number[]): Growth[] {
  timesOf(200);
  const runs = sizes.map((size) => {
    // A pause of the machine lasts longer than a short step: the least of several is the step's own.
    const own = Array.from({ length: size > 20_000 ? 2 : size > 5000 ? 3 : 6 }, () => timesOf(size));
    return new Map(steps.map((step) => [step, Math.min(...own.map((times) => times.get(step)!))]));
  });
  return steps.map((step) => {
    const times = runs.map((run) => run.get(step)!);
    const fitted = sizes.flatMap((size, at) => (size >= fitFrom ? [[Math.log(size), Math.log(times[at]!)] as const] : []));
    const slopes = fitted.slice(1).map(([x, y], at) => (y - fitted[at]![1]) / (x - fitted[at]![0]));
    return { step, times, exponent: slopeOf(fitted), worst: Math.max(...slopes) };
  });
}

function timesOf(size: number): Map<(typeof steps)[number], number> {
  const { a, b } = noisyPair(`growth ${size}`, size);
  const cells = withFigures(a);
  const times = new Map<(typeof steps)[number], number>();
  const timed = <T>(step: (typeof steps)[number], work: () => T): T => {
    globalThis.gc?.();
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    times.set(step, (user + system) / 1000);
    return result;
  };
  const book = timed("read", () => readBook(cells, {}));
  timed("check", () => checkBook(book, { asOf, table }));
  timed("score", () => scoreBook(book, { asOf, table }));
  timed("targets", () => evaluatePlan(findPlan("long-khanh-2024")!, book, { asOf, table, groupRule: false }));
  timed("support", () => {
    const assessment = assessSupport(book, { asOf: "2025-06-30" });
    return assessment.policies.map((policy) => assessment.countsOf(policy));
  });
  const other = readBook(b, {});
  timed("reconcile", () => reconcile(book, other));
  return times;
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

function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
