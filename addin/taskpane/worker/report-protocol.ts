import type { Said } from "../../../core/model/language.ts";
import type { ReportKind } from "../../../core/reports/period.ts";
import type { Report } from "../../../core/reports/report.ts";
import type { Call } from "../../../ui/worker/protocol.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import type { TableChoice } from "./protocol.ts";

/** What the page and the worker say to each other about reports. */
export type ReportCalls = {
  /** What a report says, without the lines of single entities. */
  report: Call<ReportQuery, ReportOverview>;
  /** The report as a document, the annexes as a book, or the evaluation forms. */
  reportFile: Call<ReportQuery & { paper: Paper; template: FileBytes | null }, { name: string; bytes: ArrayBuffer; note: Said | null }>;
};

export type Paper = "report" | "annexes" | "evaluation";

/** A file of the page. `number` goes up with every choice, so that the worker reads it once. */
export type FileBytes = { name: string; bytes: ArrayBuffer };

export type ReportQuery = {
  /** `null` without a plan. */
  plan: PlanOptions | null;
  asOf: string;
  table: TableChoice;
  kind: ReportKind;
  year: number;
  part: number;
  /** Id of a level; `null` is the one that follows from the plan. */
  office: string | null;
  place: string | null;
  previous: (FileBytes & { number: number }) | null;
};

/** A report for the page, and the levels that there are on its day. */
export type ReportOverview = {
  report: Omit<Report, "annexes">;
  office: string;
  offices: { id: string; label: string }[];
};
