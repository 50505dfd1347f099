import { describe, expect, test, vi } from "vitest";
import { evaluationDocx } from "../../../addin/documents/evaluation-docx.ts";
import { reportDocx } from "../../../addin/documents/report-docx.ts";
import { reportSheets, reportXlsx } from "../../../addin/documents/report-xlsx.ts";
import { keptEntry, newEntry, writeZip } from "../../../addin/workbook/zip-writer.ts";
import { docxText } from "../../../core/files/docx.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { findEntry, openZip, unpack } from "../../../core/files/zip.ts";
import type { Book } from "../../../core/model/records.ts";
import { findPlan } from "../../../core/plans/shipped.ts";
import { dossierList, evaluationForms, rankedList } from "../../../core/reports/lists.ts";
import type { MadeReport } from "../../../core/reports/make-report.ts";
import { allYearlyInformation } from "../../../core/reports/yearly.ts";
import { headingOf } from "../../../core/scoring/result-json.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { tt012020 } from "../../../core/scoring/tables/tt-01-2020.ts";
import { changed, report, wholeBook } from "../../core/reports/made.ts";
import { findLibreOffice } from "../../support/libreoffice.ts";
import { packageProblems } from "../workbook/package-check.ts";
import { wordProblems } from "./word-check.ts";

// LibreOffice on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const writer = findLibreOffice("writer");
const calc = findLibreOffice("calc");

function annexBook({ report: own, result }: MadeReport, book: Book): Uint8Array {
  const score = scoreBook(book, { asOf: "2024-12-31", table: tt012020 });
  return reportXlsx({
    report: own,
    result,
    ranked: rankedList(score),
    dossiers: result?.pilot == null ? [] : dossierList(result.pilot),
    yearly: allYearlyInformation(book, 2024, "2024-12-31"),
  });
}

/** Names that try to break out of the files. */
const nasty = changed((row, at) => ({
  ...row,
  name: ["HTX <b>&\"'", "HTX \u0001\ud800 hỏng", "=HYPERLINK(1)", "HTX ]]>", "-HTX", "QTDND {{ky}}", "LHHTX"][at] ?? "",
  commune: at % 2 === 0 ? "Xã *?~" : 'Xã "Hoa" & <Mai>',
}));

const documents: readonly (readonly [string, MadeReport])[] = [
  ["quarter", report(wholeBook, { when: "2024-Q2", plan: findPlan("long-khanh-2024") })],
  ["half", report(wholeBook, { when: "2024-H1", plan: findPlan("ha-noi-2024") })],
  [
    "year with a book before",
    report(wholeBook, { plan: findPlan("long-khanh-2024"), previous: changed((row) => ({ ...row, rank: "weak", ratingYear: 2023 })) }),
  ],
  ["pilot", report(wholeBook, { plan: findPlan("kon-tum-2021-2025") })],
  ["nasty names", report(nasty, { previous: wholeBook })],
  ["an empty book", report({ file: "trong.xlsx", tables: [] })],
];

describe("the document of a report", () => {
  for (const [name, { report: own }] of documents) {
    test(`${name}: nothing for Word to repair`, () => {
      expect(wordProblems(reportDocx(own))).toEqual([]);
    });
  }

  test("layout of NĐ 30/2020: A4, margins, letters, head, receivers", () => {
    const bytes = reportDocx(documents[2]![1].report);
    const zip = openZip(bytes);
    const part = (path: string) => new TextDecoder().decode(unpack(zip, findEntry(zip, path)!));
    const body = part("word/document.xml");
    const margin = (side: string) => Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(body)?.[1]) / 56.7;
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect([
      margin("top") >= 20,
      margin("top") <= 25,
      margin("left") >= 30,
      margin("left") <= 35,
      margin("right") >= 15,
      margin("right") <= 20,
    ]).toEqual(Array.from({ length: 6 }, () => true));
    expect(part("word/styles.xml")).toContain('w:ascii="Times New Roman"');
    expect(part("word/styles.xml")).toContain('<w:sz w:val="28"/>');
    const text = docxText(bytes);
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "ỦY BAN NHÂN DÂN",
      "XÃ HOA SEN",
      "BC-UBND",
      "Hoa Sen, ngày",
      "BÁO CÁO",
      "Kính gửi:",
      "./.",
      "Nơi nhận:",
      "Lưu: VT",
      "KT. CHỦ TỊCH",
      "PHỤ LỤC 1",
      "PHỤ LỤC 2",
    ])
      expect(text).toContain(words);
    expect(body).toContain('<w:highlight w:val="yellow"/>');
    expect(zip.entries.filter(({ name }) => name.startsWith("word/charts/"))).not.toHaveLength(0);
  });

  test.skipIf(writer === null)("opens in LibreOffice and becomes a PDF", () => {
    for (const [name, { report: own }] of documents) {
      const pdf = writer!(reportDocx(own), "docx", "pdf");
      expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5)), name).toBe("%PDF-");
      expect(pdf.length).toBeGreaterThan(5000);
    }
  });

  test("the same report is the same bytes", () => {
    expect(reportDocx(report().report)).toEqual(reportDocx(report().report));
  });
});

describe("evaluation forms", () => {
  const score = scoreBook(wholeBook, { asOf: "2024-12-31", table: tt012020 });

  test("one or all, each with its own rows, gaps for points nobody gave", () => {
    const all = evaluationForms(score, null);
    expect(all.length).toBeGreaterThanOrEqual(5);
    const [one] = evaluationForms(score, "htx hai");
    expect(one?.name).toBe("HTX Hai");
    expect(evaluationForms(score, "0100000002")).toHaveLength(1);
    expect(evaluationForms(score, "không có")).toEqual([]);
    expect(one?.lines.filter(({ level }) => level === "group")).toHaveLength(3);
    expect(one?.lines.filter(({ level }) => level === "criterion")).toHaveLength(15);
    expect(one?.lines.find(({ number }) => number === "10")?.points).toBeNull();
    expect(wordProblems(evaluationDocx(all, headingOf(score)))).toEqual([]);
    const text = docxText(evaluationDocx(all, headingOf(score)));
    expect(text).toContain("BẢNG ĐÁNH GIÁ HỢP TÁC XÃ NĂM 2024");
    expect(text).toContain("Điểm hợp tác xã tự chấm");
  });

  test("typed points are summed, a rank only when it is certain", () => {
    const points = Object.fromEntries(
      ["1a:6", "1b:1", "2a:5", "2b:1"].map((text) => [`points.${text.split(":")[0]}`, Number(text.split(":")[1])]),
    );
    const [form] = evaluationForms(
      scoreBook(
        changed((row) => ({ ...row, ...points, rank: null })),
        { asOf: "2024-12-31", table: tt012020 },
      ),
      "HTX Một",
    );
    const line = (number: string) => form?.lines.find((own) => own.number === number)?.points;
    expect([line("1"), line("2"), line("3")]).toEqual([7, 6, null]);
    expect([form?.rank, form?.total]).toEqual(["incomplete", null]);
  });

  test.skipIf(writer === null)("open in LibreOffice", () => {
    expect(writer!(evaluationDocx(evaluationForms(score, null), headingOf(score)), "docx", "pdf").length).toBeGreaterThan(5000);
  });
});

describe("the book of annexes", () => {
  test("nothing for Excel to repair, also with names that are formulas or markup", () => {
    for (const [name, made] of documents)
      expect(packageProblems(annexBook(made, name === "nasty names" ? nasty : wholeBook)), name).toEqual([]);
  });

  test("has its sheets, and a gap is an empty yellow cell", () => {
    const made = report(
      changed((row) => ({ ...row, status: null })),
      { plan: findPlan("kon-tum-2021-2025") },
    );
    const book = openBook(annexBook(made, wholeBook), "phu-luc.xlsx");
    expect(book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Phụ lục 1",
        "Phụ lục 2",
        "Theo xã, phường",
        "Danh sách xếp loại",
        "Số liệu còn thiếu",
        "Căn cứ số liệu",
        "Từng đơn vị",
      ]),
    );
    const cells = reportSheets({ report: made.report, result: made.result, ranked: [], dossiers: [], yearly: [] })[0]!.rows;
    const active = cells.find((row) => row[1]?.value === "Trong đó: Số HTX đang hoạt động");
    expect(active?.[6]).toEqual({ value: null, look: "gap" });
  });

  test("formulas stand where numbers are summed, with the evaluator's values beside them", () => {
    const { report: own, result } = report();
    const sheets = reportSheets({ report: own, result, ranked: [], dossiers: [], yearly: [] });
    const formulas = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(60);
    expect(formulas.every((cell) => typeof cell?.value === "number")).toBe(true);
  });

  test.skipIf(calc === null)("LibreOffice calculates the very values of the evaluator from the rows", () => {
    for (const [name, made] of documents.slice(0, 5)) {
      const bytes = annexBook(made, name === "nasty names" ? nasty : wholeBook);
      const wanted = openBook(bytes, "a.xlsx");
      const found = openBook(calc!(withoutResults(bytes), "xlsx", "xlsx"), "b.xlsx");
      let compared = 0;
      for (const [at, sheet] of wanted.sheets.entries()) {
        for (const [row, values] of sheet.cells.entries()) {
          for (const [column, value] of (values ?? []).entries()) {
            if (typeof value !== "number") continue;
            expect(found.sheets[at]?.cells[row]?.[column], `${name}: ${sheet.name} ${row + 1}/${column + 1}`).toBeCloseTo(value, 6);
            compared++;
          }
        }
      }
      expect(compared).toBeGreaterThan(100);
    }
  });
});

/** The same book with the results of its formulas taken out, so that they have to be calculated. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes);
  return writeZip(
    zip.entries.map((entry) => {
      if (!entry.name.startsWith("xl/worksheets/")) return keptEntry(zip, entry);
      const text = new TextDecoder().decode(unpack(zip, entry)).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
      return newEntry(entry.name, [new TextEncoder().encode(text)]);
    }),
  );
}
