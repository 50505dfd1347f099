import { basename, extname } from "node:path";
import { openBook } from "../../core/files/open-book.ts";
import type { Book } from "../../core/model/records.ts";
import { missedOf } from "../../core/plans/evaluate/compounds.ts";
import type { PlanFile } from "../../core/plans/plan.ts";
import { levelOf, placeOf } from "../../core/reports/frame.ts";
import { dossierList, evaluationForms, rankedList } from "../../core/reports/lists.ts";
import { type MadeReport, makeReport } from "../../core/reports/make-report.ts";
import { type OfficeLevel, officeIds, officeOn, readOffice } from "../../core/reports/offices.ts";
import { periodOfBook, type ReportKind, type ReportPeriod, readPeriod, reportKinds } from "../../core/reports/period.ts";
import { blockLines, plainText, reportJson } from "../../core/reports/report-json.ts";
import { allYearlyInformation } from "../../core/reports/yearly.ts";
import { headingOf } from "../../core/scoring/result-json.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import type { ScoreTable } from "../../core/scoring/table.ts";
import { nothingRead } from "../../core/sheet/nothing-read.ts";
import { readBook } from "../../core/sheet/read.ts";
import { withSupportTable } from "../../core/support/report-table.ts";
import { evaluationDocx } from "../documents/evaluation-docx.ts";
import { reportDocx } from "../documents/report-docx.ts";
import { reportXlsx } from "../documents/report-xlsx.ts";
import { fillTemplate, unknownTagsText } from "../documents/template.ts";
import { type Command, type Request, UsageError } from "./command.ts";
import { load, loadTable, type OpenedBook, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { loadPlan } from "./plan-input.ts";
import { planWords } from "./plan-words.ts";

/** Writes the periodic report as a document or the annexes as a book. */
export const reportCommand: Command = {
  name: "report",
  summary: "báo cáo quý, 6 tháng, năm (.docx), phụ lục và danh sách (.xlsx), bảng đánh giá Phụ lục 2",
  usage: "FILE --plan PLAN --out FILE.docx|FILE.xlsx",
  files: 1,
  options: [
    "plan",
    "out",
    "force",
    "kind",
    "period",
    "office",
    "place",
    "previous",
    "template",
    "only",
    "json",
    "sheet",
    "as-of",
    "table",
    "map",
  ],
  help: [
    "--out .docx: báo cáo theo thể thức Nghị định 30/2020/NĐ-CP; chỗ để vàng là chỗ cần bổ sung.",
    "--out .xlsx: Phụ lục 1, 2, số liệu và phiếu từng xã, danh sách xếp loại, hồ sơ thí điểm, số liệu còn thiếu, căn cứ từng con số.",
    "--kind evaluation --out .docx: bảng đánh giá hợp tác xã (Phụ lục 2), mỗi đơn vị một bảng; --only chỉ lập cho một đơn vị.",
    "--template: tên đặt được trong mẫu là {{noi_dung}}, {{ky}}, {{nam}}, {{dia_ban}}, {{ngay_chot}}, {{co_quan}}, {{so_van_ban}},",
    "{{dia_danh_ngay}}, {{tieu_de}}, {{kinh_gui}}, {{noi_nhan}}, {{bang_nganh_nghe}}, {{bang_chi_tieu}}, {{so_sanh}} và mã của",
    "mọi số liệu như {{coop.total}} (xem trang “Căn cứ số liệu” của tệp .xlsx); tiền tính bằng triệu đồng.",
    "--json in mọi số liệu kèm dòng làm căn cứ và những gì còn thiếu. Không có --plan thì báo cáo không có phần chỉ tiêu kế hoạch.",
    "Mã thoát 1 khi có chỉ tiêu của kế hoạch chưa đạt; tệp vẫn được ghi.",
  ],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const out = await outPath(request);
    const wanted = outKind(out);
    if (wanted === null && !request.options.has("json"))
      throw new UsageError("Thiếu --out: hãy ghi tệp .docx (báo cáo) hoặc .xlsx (phụ lục), hoặc dùng --json.");
    const kind = kindOf(request);
    const table = await loadTable(request);
    if (kind === "evaluation") return await writeForms(request, out, { asOf, table }, output);
    if (request.options.has("only")) throw new UsageError("--only chỉ dùng với --kind evaluation.");
    const template = await templateOf(request, wanted);
    const plan = request.options.has("plan") ? await loadPlan(request) : null;
    const given = periodOf(request, kind, asOf);
    const office = await officeFor(request, plan, asOf);
    const previous = await previousBook(request);
    const opened = await openRequest(request, output);
    const period = given ?? periodOfBook(kind ?? "year", asOf, opened.book.tables);
    output.progress("Đang lập báo cáo…");
    const { words, register } = planWords(opened, plan, asOf);
    const plainReport = makeReport(opened.book, plan, {
      asOf,
      table,
      period,
      office,
      previous,
      place: request.options.get("place") ?? null,
      groupRule: table.appliesTo.includes("group"),
      ...words,
    });
    const made = register === null ? plainReport : { ...plainReport, report: withSupportTable(plainReport.report, register) };
    if (out !== null) {
      const plain = (bytes: Uint8Array) => ({ bytes, note: null });
      const paper =
        wanted === "xlsx"
          ? plain(annexBook(made, opened, { asOf, table }))
          : template === null
            ? plain(reportDocx(made.report))
            : filled(template, made);
      await writeOut(out, paper.bytes);
      output.note([`Đã ghi ${out}.`, lackText(made), paper.note ?? ""].filter((text) => text !== "").join(" "));
    }
    if (request.options.has("json")) {
      await output.pieces(jsonPieces(reportJson(made.report), 2));
      await output.text("\n");
    } else await output.pieces(summary(made, output));
    const missed = plan === null || made.result === null ? [] : missedOf(plan, made.result);
    if (missed.length > 0) output.note(`Chỉ tiêu chưa đạt: ${missed.join(", ")}.`);
    return missed.length > 0 ? 1 : 0;
  },
};

type Rating = { readonly asOf: string; readonly table: ScoreTable };

function outKind(out: string | null): "docx" | "xlsx" | null {
  if (out === null) return null;
  const extension = extname(out).toLowerCase();
  if (extension === ".docx" || extension === ".xlsx") return extension === ".docx" ? "docx" : "xlsx";
  throw new UsageError("Báo cáo ghi ra tệp .docx, phụ lục ghi ra tệp .xlsx: hãy đổi tên tệp sau --out.");
}

function kindOf({ options }: Request): ReportKind | "evaluation" | null {
  const given = options.get("kind");
  if (given === undefined) return null;
  if (given === "evaluation") return given;
  const found = reportKinds.find((kind) => kind === given);
  if (found === undefined) throw new UsageError(`Loại báo cáo “${given}” không có: hãy dùng ${reportKinds.join(", ")} hoặc evaluation.`);
  return found;
}

function periodOf({ options }: Request, kind: ReportKind | null, asOf: string): ReportPeriod | null {
  const given = options.get("period");
  if (given === undefined) return null;
  const period = readPeriod(given, kind);
  if (period !== null && period.from > asOf)
    throw new UsageError(`Kỳ “${given}” chưa bắt đầu vào ngày ${asOf}: hãy chọn kỳ khác hoặc ghi --as-of trong kỳ.`);
  if (period === null) {
    throw new UsageError(`Kỳ “${given}” không đúng${kind === null ? "" : ` với --kind ${kind}`}: hãy ghi như 2024-Q1, 2024-H1 hoặc 2024.`);
  }
  return period;
}

async function officeFor(request: Request, plan: PlanFile | null, asOf: string): Promise<OfficeLevel> {
  const given = request.options.get("office");
  const place = placeOf(plan, request.options.get("place") ?? null);
  const isFile = given !== undefined && !officeIds.includes(given);
  const found = isFile ? readOffice(await officeFile(given)) : officeOn(given ?? levelOf(plan, place, asOf), asOf);
  if ("problem" in found) throw new UsageError(found.problem.vi);
  return found.office;
}

async function officeFile(path: string): Promise<unknown> {
  const bytes = await load(path, `Không có cấp hoặc tệp cơ quan “${path}”: hãy dùng ${officeIds.join(", ")}, hoặc đường dẫn tới tệp JSON.`);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`Tệp cơ quan “${path}” không phải JSON hợp lệ: hãy kiểm tra lại dấu ngoặc, dấu phẩy.`);
  }
}

async function previousBook({ options }: Request): Promise<Book | null> {
  const path = options.get("previous");
  if (path === undefined) return null;
  const bytes = await load(path, `Không tìm thấy sổ kỳ trước “${path}”: hãy kiểm tra lại đường dẫn.`);
  const cells = openBook(bytes, basename(path));
  const book = readBook(cells, {});
  const nothing = nothingRead(book, cells);
  if (nothing !== null) throw new UsageError(`Sổ kỳ trước “${basename(path)}” ${nothing.vi}`);
  return book;
}

type Template = { readonly name: string; readonly bytes: Uint8Array };

async function templateOf({ options }: Request, wanted: "docx" | "xlsx" | null): Promise<Template | null> {
  const path = options.get("template");
  if (path === undefined) return null;
  if (wanted !== "docx") throw new UsageError("--template dùng cho báo cáo .docx: hãy ghi --out TỆP.docx.");
  return { name: basename(path), bytes: await load(path, `Không tìm thấy mẫu “${path}”: hãy kiểm tra lại đường dẫn.`) };
}

function filled({ name, bytes }: Template, { report }: MadeReport): { bytes: Uint8Array; note: string | null } {
  const result = fillTemplate(bytes, report);
  if ("problem" in result) throw new UsageError(`Mẫu “${name}” ${result.problem.vi}`);
  return { bytes: result.bytes, note: unknownTagsText(result.unknownTags)?.vi ?? null };
}

function annexBook({ report, result }: MadeReport, { book }: OpenedBook, rating: Rating): Uint8Array {
  const score = scoreBook(book, rating);
  return reportXlsx({
    report,
    result,
    ranked: rankedList(score),
    dossiers: result?.pilot == null ? [] : dossierList(result.pilot),
    yearly: report.period.kind === "year" ? allYearlyInformation(book, report.period.year, rating.asOf) : [],
  });
}

async function writeForms(request: Request, out: string | null, rating: Rating, output: Output): Promise<number> {
  if (out === null || outKind(out) !== "docx") throw new UsageError("Bảng đánh giá ghi ra tệp .docx: hãy ghi --out TỆP.docx.");
  const { book } = await openRequest(request, output);
  output.progress("Đang lập bảng đánh giá…");
  const score = scoreBook(book, rating);
  const only = request.options.get("only") ?? null;
  const forms = evaluationForms(score, only);
  if (forms.length === 0)
    throw new UsageError(
      only === null ? "Sổ không có hợp tác xã nào để lập bảng đánh giá." : `Sổ không có đơn vị nào tên hoặc mã số “${only}”.`,
    );
  await writeOut(out, evaluationDocx(forms, headingOf(score)));
  output.note(`Đã ghi ${forms.length} bảng đánh giá vào ${out}.`);
  return 0;
}

function lackText({ report }: MadeReport): string {
  const { lacks } = report;
  return lacks.length === 0 ? "Đủ số liệu." : `${lacks.length} số liệu chưa đủ, để vàng trong tệp.`;
}

function* summary({ report }: MadeReport, output: Output): Generator<string> {
  yield `${output.paint("bold", plainText(report.frame.subject))}\n\n`;
  for (const block of report.blocks) {
    const lines = blockLines(block);
    if (block.kind === "heading") yield `${output.paint("bold", lines[0] ?? "")}\n`;
    else yield `${lines.map((line) => `  ${line}\n`).join("")}`;
  }
  if (report.lacks.length > 0) yield `\n${output.paint("bold", "Số liệu còn thiếu")}\n`;
  for (const { label, needs } of report.lacks.slice(0, 40)) yield `  - ${label.vi}: ${needs.map(({ vi }) => vi).join("; ")}\n`;
  if (report.lacks.length > 40) yield `  … và ${report.lacks.length - 40} số liệu khác (xem tệp .xlsx).\n`;
  if (report.warnings.length > 0)
    yield `\n${output.paint("bold", "Cần lưu ý")}\n${report.warnings.map(({ vi }) => `  - ${vi}\n`).join("")}`;
}
