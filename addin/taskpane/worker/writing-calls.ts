import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import { liveResults } from "../../workbook/excel/live-results.ts";
import { inputRules } from "../../workbook/input-rules.ts";
import { readyBook } from "../../workbook/ready-book.ts";
import { resultSheets } from "../../workbook/results.ts";
import { targetSheets } from "../../workbook/target-sheets.ts";
import { copyOf } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { scoredBy } from "./held.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import type { CopyOptions, Progress, Session } from "./protocol.ts";
import { bufferOf } from "./tables.ts";

/** The session's side of what is written: into a copy of the book, into the book that is open in Excel, into a new one. */
export function writingCalls(desk: Desk) {
  return {
    resultSheets: (options, progress) => results(desk, options, progress).map(({ name, rows }) => ({ name, rows: rows.length })),
    saveCopy: (options, progress) => {
      const { bytes, cells } = desk.holding();
      const sheets = results(desk, options, progress);
      progress("save");
      return copyOf(bytes, cells.file, sheets);
    },
    liveSheets: ({ only, ...options }, progress) =>
      liveResults(only === "targets" ? planSheets(desk, options.plan ?? null) : results(desk, options, progress)),
    inputRules: ({ asOf }) => inputRules(desk.holding().book, desk.holding().cells, asOf),
    readyBook: ({ year }) => {
      const { name, bytes } = readyBook(year);
      return { name, bytes: bufferOf(bytes) };
    },
  } satisfies Partial<Session>;
}

function results(desk: Desk, { plan = null, asOf, year, table }: CopyOptions, progress: Progress): ResultSheet[] {
  const options = { asOf, year, table };
  const { outcome, index } = desk.checked(options, progress);
  const { score } = scoredBy(desk.holding(), options, progress);
  progress("results");
  const { errors, warnings, ignored } = index.overview;
  const check = { findings: [...index.open], summary: { ...outcome.summary, errors, warnings } };
  return [...resultSheets({ book: desk.holding().book, asOf, check, score, ignored }), ...planSheets(desk, plan)];
}

/** What goes into a book is Vietnamese. */
function planSheets({ evaluated }: Desk, plan: PlanOptions | null): ResultSheet[] {
  if (plan === null) return [];
  const { plan: file, result } = evaluated(plan, "vi");
  return targetSheets({ plan: file, result, words: plan.words });
}
