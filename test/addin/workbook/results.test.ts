import { describe, expect, it } from "vitest";
import { fileWorkbook } from "../../../addin/workbook/file-port.ts";
import { resultSheets } from "../../../addin/workbook/results.ts";
import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { ResultLink, ResultSheet } from "../../../core/files/result-sheet.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { findScoreTable } from "../../../core/scoring/table.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { packageProblems } from "./package-check.ts";

const csv = `DANH SÁCH HỢP TÁC XÃ NĂM 2024
TT;Tên HTX;Mã số HTX;Xã;Tổng số thành viên;Tổng số lao động;Lao động là thành viên;Tiêu chí 1;Tổng điểm;Xếp loại
1;HTX Nông nghiệp Đồng Mơ;0101234567;Xã Đồng Mơ;25;10;12;6;;
2;HTX Vận tải Suối Ngọc;;Xã Đồng Mơ;30;20;5;5;;
3;HTX Vận tải Suối Ngọc;;Xã Đồng Mơ;30;20;5;5;;
`;
const asOf = "2024-12-31";
const table = findScoreTable("tt-01-2020")!;
const bytes = new TextEncoder().encode(csv);
const book = readBook(openBook(bytes, "DS.csv"), {});
const check = checkBook(book, { asOf, table });
const score = scoreBook(book, { asOf, table });
const [summary, findings, scores] = resultSheets({ book, asOf, check, score });

function column(sheet: ResultSheet | undefined, header: string): number {
  const index = sheet?.columns.findIndex((each) => each.header === header) ?? -1;
  expect(index, header).toBeGreaterThanOrEqual(0);
  return index;
}

describe("the sheets of results", () => {
  it("are the summary, the findings and the scores", () => {
    expect([summary, findings, scores].map((sheet) => sheet?.name)).toEqual(["Sổ HTX – Tóm tắt", "Sổ HTX – Lỗi", "Sổ HTX – Điểm"]);
    expect(resultSheets({ book, asOf, check, score: null }).map(({ name }) => name)).toEqual(["Sổ HTX – Tóm tắt", "Sổ HTX – Lỗi"]);
  });

  it("have every finding with a link to its cell and the name of its row", () => {
    expect(check.findings.length).toBeGreaterThan(0);
    expect(findings?.rows).toHaveLength(check.findings.length);
    check.findings.forEach((finding, index) => {
      const row = findings!.rows[index]!;
      expect(row[column(findings, "Ô")]).toEqual({ text: finding.cell, sheet: finding.sheet, cell: finding.cell });
      expect(row[column(findings, "Vấn đề và cách sửa")]).toBe(finding.message);
    });
    const first = check.findings.findIndex(({ row }) => row === 3);
    expect(findings?.rows[first]?.[column(findings, "Đơn vị")]).toBe("HTX Nông nghiệp Đồng Mơ");
  });

  it("have every entity with points only where there are points", () => {
    expect(scores?.rows.map((row) => row[column(scores, "Tên")])).toEqual(score.results.map(({ name }) => name));
    const link = scores!.rows[0]![column(scores, "Ô")] as ResultLink;
    expect(link).toEqual({ text: "B3", sheet: "DS", cell: "B3" });
    const typed = scores!.columns.findIndex(({ header }) => header.startsWith("1 "));
    expect(scores!.rows.map((row) => row[typed])).toEqual(score.results.map(({ row }) => (row === 3 ? 6 : 5)));
    for (const row of scores!.rows) expect(row).toHaveLength(scores!.columns.length);
  });

  it("say that the scores are a reference, and by which table", () => {
    expect(scores?.lines[0]?.text).toMatch(/\(THAM KHẢO\)$/);
    const value = (label: string) => summary?.rows.find(([first]) => first === label)?.[1];
    expect(value("Giá trị của kết quả")).toBe("Tham khảo");
    expect(value("Bảng điểm")).toBe(table.title);
    expect(value("Lỗi")).toBe(check.summary.errors);
    expect(value("– Chưa đủ điểm")).toBe(score.summary.incomplete);
  });
});

describe("a file as a workbook", () => {
  it("lists and reads its sheets, and takes results into a copy until they are taken back", async () => {
    const workbook = fileWorkbook(bytes, "DS.csv");
    expect(await workbook.sheets()).toEqual([{ name: "DS", hidden: false }]);
    const [sheet] = await workbook.read(["DS"]);
    expect(sheet?.cells[2]?.[1]).toBe("HTX Nông nghiệp Đồng Mơ");
    await expect(workbook.read(["khác"])).rejects.toThrow(/không có trang “khác”/);
    expect(await workbook.undo()).toBeNull();

    await workbook.change({ label: "kết quả kiểm tra", sheets: [summary!, findings!] });
    await workbook.change({ label: "điểm", sheets: [{ ...findings!, rows: [] }, scores!] });
    const { bytes: copy } = workbook.copy();
    expect(packageProblems(copy)).toEqual([]);
    expect(openBook(copy, "x").sheets.map(({ name }) => name)).toEqual(["DS"]);
    expect(await workbook.undo()).toMatchObject({ label: "điểm" });
    expect(workbook.copy().bytes.length).toBeLessThan(copy.length);
  });
});
