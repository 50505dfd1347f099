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
import type { Register } from "../../../core/support/register.ts";
import { withSupportTable } from "../../../core/support/report-table.ts";
import { evaluationDocx } from "../../documents/evaluation-docx.ts";
import { reportDocx } from "../../documents/report-docx.ts";
import { reportXlsx } from "../../documents/report-xlsx.ts";
import { fillTemplate, unknownTagsText } from "../../documents/template.ts";
import { planOf } from "./plans.ts";
import type { FileBytes, Paper, ReportOverview, ReportQuery } from "./report-protocol.ts";
import { bufferOf, tableOf } from "./tables.ts";

/** What answers the page's questions about reports; it remembers the book of the period before. */
export type Reporter = {
  /** `register` is that of support, `null` where the book has none. */
  readonly overview: (book: Book, query: ReportQuery, register: Register | null) => ReportOverview;
  readonly file: (
    book: Book,
    query: ReportQuery,
    paper: Paper,
    template: FileBytes | null,
    register: Register | null,
  ) => { name: string; bytes: ArrayBuffer; note: string | null };
};

/** Makes a reporter. Its answers throw `WorkbookError` with a sentence for a person. */
export function createReporter(): Reporter {
  let earlier: { readonly number: number; readonly book: Book } | null = null;
  const previousOf = ({ previous }: ReportQuery): Book | null => {
    if (previous === null) return null;
    if (earlier?.number !== previous.number) earlier = { number: previous.number, book: readPrevious(previous) };
    return earlier.book;
  };
  const made = (book: Book, query: ReportQuery, register: Register | null): { made: MadeReport; office: string } => {
    const plan = query.plan === null ? null : planOf(query.plan.plan);
    const office = officeFor(query, plan);
    const found = officeOn(office, query.asOf);
    if ("problem" in found) throw whole(found.problem);
    const own = makeReport(book, plan, {
      ...optionsOf(query),
      period: makePeriod(query.kind, query.year, query.part),
      office: found.office,
      place: query.place,
      previous: previousOf(query),
    });
    return { office, made: register === null ? own : { ...own, report: withSupportTable(own.report, register) } };
  };
  return {
    overview: (book, query, register) => {
      const { made: own, office } = made(book, query, register);
      const { annexes: _annexes, ...report } = own.report;
      return { report, office, offices: officesOn(query.asOf) };
    },
    file: (book, query, paper, template, register) => {
      const table = tableOf(query.table);
      const name = fileName(query, paper);
      if (paper === "evaluation") {
        const score = scoreBook(book, { asOf: query.asOf, table });
        const forms = evaluationForms(score, null);
        if (forms.length === 0)
          throw new WorkbookError(
            { vi: "không có hợp tác xã nào để lập bảng đánh giá.", en: "has no cooperative to evaluate." },
            book.file,
          );
        return { name, bytes: bufferOf(evaluationDocx(forms, headingOf(score))), note: null };
      }
      const { report, result } = made(book, query, register).made;
      if (paper === "annexes") {
        const ranked = rankedList(scoreBook(book, { asOf: query.asOf, table }));
        const yearly = query.kind === "year" ? allYearlyInformation(book, query.year, query.asOf) : [];
        const dossiers = result?.pilot == null ? [] : dossierList(result.pilot);
        return { name, bytes: bufferOf(reportXlsx({ report, result, ranked, dossiers, yearly })), note: null };
      }
      if (template === null) return { name, bytes: bufferOf(reportDocx(report)), note: null };
      const filled = fillTemplate(new Uint8Array(template.bytes), report);
      if ("problem" in filled) throw new WorkbookError(filled.problem, template.name);
      return { name, bytes: bufferOf(filled.bytes), note: unknownTagsText(filled.unknownTags) };
    },
  };
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
