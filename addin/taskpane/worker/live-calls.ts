import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import type { BookCells, SheetCells } from "../../../core/model/cells.ts";
import type { Language } from "../../../core/model/language.ts";
import { liveResults } from "../../workbook/excel/live-results.ts";
import { patchRows } from "../../workbook/excel/patch-rows.ts";
import { fixOf } from "../../workbook/finding-fixes.ts";
import { inputRules } from "../../workbook/input-rules.ts";
import type { RowPatch } from "../../workbook/port.ts";
import { readyBook } from "../../workbook/ready-book.ts";
import { formRecords, recordsFile } from "./form-records.ts";
import type { Held } from "./held.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import type { CopyOptions } from "./protocol.ts";
import type { Progress, Session } from "./session.ts";
import { bufferOf } from "./tables.ts";
import { yearlyRows } from "./yearly-records.ts";

/** What the calls take from the session: its book, and the sheets of its results. */
type Parts = {
  readonly holding: () => Held;
  readonly held: () => Held | null;
  readonly planSheets: (plan: PlanOptions | null) => ResultSheet[];
  /** In which language is answered. */
  readonly spoken: () => Language;
  readonly results: (options: CopyOptions, progress: Progress) => ResultSheet[];
};

type LiveNames = "cellMarks" | "fixes" | "liveSheets" | "inputRules" | "readyBook" | "formRecords" | "yearly" | "recordsFile";

/** The session's side of what is done in the book that is open in Excel, and of what is made out of a book. */
export function liveCalls({ holding, held, planSheets, results, spoken }: Parts): Pick<Session, LiveNames> {
  return {
    cellMarks: () => {
      const open = held()?.checked?.index.open;
      return open === undefined ? null : open.map(({ sheet, cell, severity, message }) => ({ sheet, cell, severity, message }));
    },
    fixes: ({ keys }) => {
      const { checked: done, cells, book } = holding();
      return (done?.index.fixable(keys) ?? []).flatMap((finding) => fixOf(finding, cells, book) ?? []);
    },
    liveSheets: ({ only, ...options }, progress) =>
      liveResults(only === "targets" ? planSheets(options.plan ?? null) : results(options, progress)),
    inputRules: ({ asOf }) => inputRules(holding().book, holding().cells, asOf),
    formRecords: (query) => formRecords(holding().book, query, spoken()),
    yearly: (query) => yearlyRows(holding().book, query, spoken()),
    recordsFile: ({ form, year, keys }) => recordsFile(holding().book, form, year, keys),
    readyBook: ({ year }) => {
      const { name, bytes } = readyBook(year);
      return { name, bytes: bufferOf(bytes) };
    },
  };
}

/** The cells with some rows, or whole sheets, as they are now. */
export function updated(cells: BookCells, rows: readonly RowPatch[], fresh: readonly SheetCells[]): BookCells {
  const known = new Set(cells.sheets.map(({ name }) => name));
  const sheets = cells.sheets.map((sheet) => {
    const whole = fresh.find(({ name }) => name === sheet.name) ?? sheet;
    return rows.filter((patch) => patch.sheet === sheet.name).reduce(patchRows, whole);
  });
  return { ...cells, sheets: [...sheets, ...fresh.filter(({ name }) => !known.has(name))] };
}
