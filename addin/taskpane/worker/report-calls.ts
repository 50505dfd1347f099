import { WorkbookError, whole } from "../../../core/files/errors.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { Book } from "../../../core/model/records.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import { levelOf, placeOf } from "../../../core/reports/frame.ts";
import { dossierList, evaluationForms, rankedList } from "../../../core/reports/lists.ts";
import { type MadeReport, makeReport } from "../../../core/reports/make-report.ts";
import { officeIds, officeOn } from "../../../core/reports/offices.ts";
import { makePeriod } from "../../../core/reports/period.ts";
import { allYearlyInformation } from "../../../core/reports/yearly.ts";
import { headingOf } from "../../../core/scoring/result-json.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { nothingRead } from "../../../core/sheet/nothing-read.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { withSupportTable } from "../../../core/support/report-table.ts";
import { evaluationDocx } from "../../documents/evaluation-docx.ts";
import { reportDocx } from "../../documents/report-docx.ts";
import { reportXlsx } from "../../documents/report-xlsx.ts";
import { fillTemplate, unknownTagsText } from "../../documents/template.ts";
import type { Desk } from "./desk.ts";
import type { Held } from "./held.ts";
import { planOf } from "./plans.ts";
import type { Session } from "./protocol.ts";
import { registerOf, withRegister } from "./register.ts";
import type { FileBytes, Paper, ReportQuery } from "./report-protocol.ts";
import { bufferOf, tableOf } from "./tables.ts";

/** The session's side of reports; it remembers the book of the period before. Throws `WorkbookError` with a sentence for a person. */
export function reportCalls({ holding }: Desk) {
  let earlier: { readonly number: number; readonly book: Book } | null = null;
  const previousOf = ({ previous }: ReportQuery): Book | null => {
    if (previous === null) return null;
    if (earlier?.number !== previous.number) earlier = { number: previous.number, book: readPrevious(previous) };
    return earlier.book;
  };
  return {
    report: (query, progress) => {
      progress("report");
      const { made, office } = reportOf(holding(), query, previousOf);
      const { annexes: _annexes, ...report } = made.report;
      return { report, office, offices: officesOn(query.asOf) };
    },
    reportFile: ({ paper, template, ...query }, progress) => {
      progress("report");
      const { book } = holding();
      const name = fileName(query, paper);
      if (paper === "evaluation") return { name, bytes: bufferOf(evaluation(book, query)), note: null };
      const { made } = reportOf(holding(), query, previousOf);
      if (paper === "annexes") return { name, bytes: bufferOf(annexes(book, query, made)), note: null };
      if (template === null) return { name, bytes: bufferOf(reportDocx(made.report)), note: null };
      const filled = fillTemplate(new Uint8Array(template.bytes), made.report);
      if ("problem" in filled) throw new WorkbookError(filled.problem, template.name);
      return { name, bytes: bufferOf(filled.bytes), note: unknownTagsText(filled.unknownTags) };
    },
  } satisfies Partial<Session>;
}

type Made = { readonly made: MadeReport; readonly office: string };

/** A report on the open book. What its register of support says counts for the targets, and is a table of its own. */
function reportOf(held: Held, asked: ReportQuery, previousOf: (query: ReportQuery) => Book | null): Made {
  const register = registerOf(held, asked.asOf);
  const query = asked.plan === null ? asked : { ...asked, plan: withRegister(asked.plan, held) };
  const plan = query.plan === null ? null : planOf(query.plan.plan);
  const office = officeFor(query, plan);
  const found = officeOn(office, query.asOf);
  if ("problem" in found) throw whole(found.problem);
  const made = makeReport(held.book, plan, {
    ...optionsOf(query),
    period: makePeriod(query.kind, query.year, query.part),
    office: found.office,
    place: query.place,
    previous: previousOf(query),
  });
  return { office, made: register === null ? made : { ...made, report: withSupportTable(made.report, register) } };
}

function evaluation(book: Book, { asOf, table }: ReportQuery): Uint8Array {
  const score = scoreBook(book, { asOf, table: tableOf(table) });
  const forms = evaluationForms(score, null);
  if (forms.length === 0)
    throw new WorkbookError({ vi: "không có hợp tác xã nào để lập bảng đánh giá.", en: "has no cooperative to evaluate." }, book.file);
  return evaluationDocx(forms, headingOf(score));
}

function annexes(book: Book, { asOf, table, kind, year }: ReportQuery, { report, result }: MadeReport): Uint8Array {
  const ranked = rankedList(scoreBook(book, { asOf, table: tableOf(table) }));
  const yearly = kind === "year" ? allYearlyInformation(book, year, asOf) : [];
  const dossiers = result?.pilot == null ? [] : dossierList(result.pilot);
  return reportXlsx({ report, result, ranked, dossiers, yearly });
}

/** Evidence that a page shows of one figure. */
const evidenceLimit = 200;

function optionsOf({ plan, asOf, table }: ReportQuery) {
  const options = { asOf, table: tableOf(table), evidenceLimit };
  if (plan === null) return options;
  const { words, tolerance, groupRule, moveWeekends } = plan;
  return { ...options, ticks: words.ticks, manual: words.manual, readingChoice: words.readings, tolerance, groupRule, moveWeekends };
}

function officeFor({ office, place, asOf }: ReportQuery, plan: PlanFile | null): string {
  return office !== null && "office" in officeOn(office, asOf) ? office : levelOf(plan, placeOf(plan, place), asOf);
}

function officesOn(day: string): { id: string; label: string }[] {
  return officeIds.flatMap((id) => {
    const found = officeOn(id, day);
    return "office" in found ? [{ id, label: found.office.label }] : [];
  });
}

function readPrevious({ name, bytes }: FileBytes): Book {
  const cells = openBook(new Uint8Array(bytes), name);
  const book = readBook(cells, {});
  const nothing = nothingRead(book, cells);
  if (nothing !== null) throw new WorkbookError(nothing, name);
  return book;
}

function fileName({ kind, year, part }: ReportQuery, paper: Paper): string {
  const period = kind === "quarter" ? `quy-${part}-${year}` : kind === "half" ? `6-thang-${part}-${year}` : `nam-${year}`;
  const names: Readonly<Record<Paper, string>> = {
    report: `bao-cao-ktt-${period}.docx`,
    annexes: `phu-luc-ktt-${period}.xlsx`,
    evaluation: `bang-danh-gia-htx-${year}.docx`,
  };
  return names[paper];
}
