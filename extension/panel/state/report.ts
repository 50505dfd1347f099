/** What was done, as rows of a table. */
import type { Difference, Filled, FillResult, PageComparison, PageReading, Plan, Skip } from "../../engine/result.ts";
import { language, messages } from "./language.ts";
import { fieldName } from "./names.ts";

export type Tone = "good" | "bad" | "open";

export type ReportRow = {
  readonly name: string;
  readonly value: string;
  readonly tone: Tone;
  readonly state: string;
  /** A sentence of ours. */
  readonly detail: string;
  /** The label of the box, as the page has it. */
  readonly label: string;
  readonly onPage: string;
};

export type ReportKind = "preview" | "fill" | "compare" | "read";

/** `quiet` are values that the page does not ask for: shown on demand. `where` is the host of the page. */
export type Report = {
  readonly kind: ReportKind;
  readonly where: string;
  readonly summary: string;
  readonly rows: readonly ReportRow[];
  readonly quiet: readonly ReportRow[];
};

/** The report of a plan: nothing has been touched. */
export function previewReport({ steps, skipped }: Plan, where: string): Report {
  const { report } = messages.value;
  const rows = steps.map(
    (step): ReportRow => ({
      name: fieldName(step.field, step.item),
      value: shownValue(step.value),
      tone: "good",
      state: report.willFill,
      detail: step.because.map((said) => said[language.value]).join(", "),
      label: "",
      onPage: step.label,
    }),
  );
  const { loud, untaken, quiet } = skipRows(skipped);
  const left = [...loud, ...untaken];
  const there = countThere(skipped);
  return {
    kind: "preview",
    where,
    summary: report.previewSummary(steps.length, there, left.length - there),
    rows: [...left, ...rows],
    quiet,
  };
}

/** What was filled before the page reloaded: still there or taken over by the page, and lost. */
export type Earlier = { readonly kept: readonly Filled[]; readonly lost: readonly Difference[] };

/** The report of a filling: what was left, what was filled, what the filling never came to. */
export function fillReport({ filled, skipped }: FillResult, { kept, lost }: Earlier, where: string): Report {
  const { report } = messages.value;
  const rows = [...kept, ...filled].map(
    (one): ReportRow => ({
      name: fieldName(one.field, one.item),
      value: shownValue(one.value),
      tone: "good",
      state: report.filled,
      detail: "",
      label: one.label,
      onPage: isYesNo(one.value) && ["x", ""].includes(one.readBack) ? shownValue(one.readBack) : one.readBack,
    }),
  );
  const reset = lost.map(
    (one): ReportRow => ({
      name: fieldName(one.field, one.item),
      value: shownValue(one.wanted),
      tone: "bad",
      state: report.reasons["read-back-differs"],
      detail: "",
      label: one.label,
      onPage: one.tick ? shownValue(one.found) : one.found,
    }),
  );
  const told = new Set([...kept, ...lost].map(({ field, item }) => `${field} ${item}`));
  const others = skipped.filter(({ field, item }) => !told.has(`${field} ${item}`));
  const { loud, untaken, quiet } = skipRows(others);
  const there = countThere(others);
  const left = reset.length + loud.length + untaken.length - there;
  return {
    kind: "fill",
    where,
    summary: report.fillSummary(rows.length, there, left),
    rows: [...reset, ...loud, ...rows, ...untaken],
    quiet,
  };
}

/** The report of a comparison; what differs comes first. */
export function compareReport({ rows, missing }: PageComparison, where: string): Report {
  const { report } = messages.value;
  const order = { differs: 0, unreadable: 1, empty: 2, same: 3 };
  const tones: Record<Difference["state"], Tone> = { same: "good", differs: "bad", empty: "open", unreadable: "open" };
  const count = (state: Difference["state"]): number => rows.filter((row) => row.state === state).length;
  return {
    kind: "compare",
    where,
    summary: report.compareSummary(count("same"), count("differs") + count("unreadable"), count("empty")),
    rows: [...rows]
      .sort((a, b) => order[a.state] - order[b.state])
      .map((row) => ({
        name: fieldName(row.field, row.item),
        value: shownValue(row.wanted),
        tone: tones[row.state],
        state: report[row.state],
        detail: "",
        label: row.label,
        onPage: row.tick ? shownValue(row.found) : row.found,
      })),
    quiet: missing.map(({ field, item, detail }) => ({
      name: fieldName(field, item),
      value: "",
      tone: "open",
      state: report.missing,
      detail: detail[language.value],
      label: "",
      onPage: "",
    })),
  };
}

/** The report of a page that was read into a record. */
export function readReport({ read, unread }: PageReading, where: string): Report {
  const { report } = messages.value;
  return {
    kind: "read",
    where,
    summary: report.readSummary(read.length, unread.length),
    rows: [
      ...unread.map(
        (one): ReportRow => ({
          name: fieldName(one.field, one.item),
          value: "",
          tone: "open",
          state: report.unread,
          detail: "",
          label: one.label,
          onPage: one.found,
        }),
      ),
      ...read.map(
        (one): ReportRow => ({
          name: fieldName(one.field, one.item),
          value: one.found === "x" || typeof one.value === "boolean" ? shownValue(one.value === false ? "" : "x") : String(one.value),
          tone: "good",
          state: report.read1,
          detail: "",
          label: one.label,
          onPage: one.found === "x" ? shownValue(one.found) : one.found,
        }),
      ),
    ],
    quiet: [],
  };
}

type SkipRows = { readonly loud: readonly ReportRow[]; readonly untaken: readonly ReportRow[]; readonly quiet: readonly ReportRow[] };

/** What the page does not ask for is no news. */
function skipRows(skipped: readonly Skip[]): SkipRows {
  const { reasons } = messages.value.report;
  const row = ({ field, item, reason, detail }: Skip): ReportRow => ({
    name: fieldName(field, item),
    value: "",
    tone: reason === "already-filled" ? "good" : "open",
    state: reasons[reason],
    detail: detail[language.value],
    label: "",
    onPage: "",
  });
  const isQuiet = ({ reason }: Skip): boolean => reason === "no-match" || reason === "no-value";
  const isUntaken = ({ reason }: Skip): boolean => reason === "page-changed";
  return {
    loud: skipped.filter((skip) => !isQuiet(skip) && !isUntaken(skip)).map(row),
    untaken: skipped.filter(isUntaken).map(row),
    quiet: skipped.filter(isQuiet).map(row),
  };
}

function countThere(skipped: readonly Skip[]): number {
  return skipped.filter(({ reason }) => reason === "already-filled").length;
}

/** A value as it goes to the page, but for the signs and words of a tick. */
function shownValue(value: string): string {
  const { record } = messages.value;
  if (value === "x" || value === yes) return record.yes;
  return value === "" || value === no ? record.no : value;
}

const [yes, no] = ["Có", "Không"];

function isYesNo(value: string): boolean {
  return value === yes || value === no;
}
