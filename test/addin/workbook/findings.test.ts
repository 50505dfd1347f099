import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certaintyOf, fixOf } from "../../../addin/workbook/finding-fixes.ts";
import { findingKeys, readIgnored, writeIgnored } from "../../../addin/workbook/ignored-findings.ts";
import { checkBook } from "../../../core/checks/check.ts";
import type { Area, CellValue, SheetCells } from "../../../core/model/cells.ts";
import type { Book } from "../../../core/model/records.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { readBook } from "../../../core/sheet/read.ts";

function sheetOf(cells: readonly (readonly CellValue[])[], merged: readonly Area[] = []): SheetCells {
  return { name: "HTX", hidden: false, cells, formats: [], formatTable: ["General"], merged, hiddenRows: [], hiddenColumns: [] };
}

function found(rows: readonly (readonly CellValue[])[], merged: readonly Area[] = []) {
  const cells = { file: "so.xlsx", sheets: [sheetOf(rows, merged)] };
  const book: Book = readBook(cells);
  const table = scoreTables[0];
  if (table === undefined) throw new Error("no table");
  return { cells, book, findings: checkBook(book, { asOf: "2025-01-31", table }).findings };
}

const header = ["TT", "Tên HTX", "Mã số HTX", "Ngày thành lập", "Trạng thái", "Doanh thu (triệu đồng)", "Xã/Phường"];
const rows: readonly (readonly CellValue[])[] = [
  header,
  [1, "HTX Sông Xanh", 100_109_106, "2019-31-03", "Đang hoạt độg", 900, "Xã Phú Hòa"],
  [2, "HTX Đồi Chè", "0300109107", 43_600, "Đang hoạt động", 1_200, "Xã Phú Hòa"],
  [3, "HTX Biển Bạc", "0400109100", 43_700, "Đang hoạt động", 1_300, "Xã An Lạc"],
];

describe("fixes of findings", () => {
  test("a lost zero and a date are certain, a word that is nearest is not", () => {
    const { findings, cells, book } = found(rows);
    const fixes = findings.map((finding) => [finding.code, certaintyOf(finding), fixOf(finding, cells, book)]);
    expect(fixes).toContainEqual(["code.lost-zero", "certain", { sheet: "HTX", cell: "C2", value: "0100109106", from: 100_109_106 }]);
    expect(fixes).toContainEqual([
      "date.unreadable",
      "certain",
      { sheet: "HTX", cell: "D2", value: { date: "2019-03-31" }, from: "2019-31-03" },
    ]);
    expect(fixes).toContainEqual([
      "status.unknown",
      "possible",
      { sheet: "HTX", cell: "E2", value: "Đang hoạt động", from: "Đang hoạt độg" },
    ]);
    for (const finding of findings) if (finding.suggestion === null) expect(fixOf(finding, cells, book)).toBeNull();
  });

  test("money is written in the unit of its column, or not at all", () => {
    const { cells, book } = found(rows);
    const finding = (suggestion: number) => ({
      code: "unit.suspicious",
      severity: "warning" as const,
      sheet: "HTX",
      cell: "F3",
      row: 3,
      field: "revenue.total" as const,
      message: "x",
      english: "x",
      found: "1200",
      suggestion,
    });
    expect(fixOf(finding(2_500_000_000), cells, book)?.value).toBe(2_500);
    expect(fixOf(finding(1_234_567), cells, book)?.value).toBe(1.234567);
    expect(certaintyOf(finding(1))).toBe("possible");
  });

  test("in a merged area the value stands in the first cell", () => {
    const merged = [{ top: 1, left: 4, bottom: 2, right: 4 }];
    const other = [header, [...(rows[1] ?? [])], [2, "HTX Đồi Chè", "0300109107", 43_600, null, 1_200, "Xã Phú Hòa"]];
    const { findings, cells, book } = found(other, merged);
    const fixes = findings.filter(({ code }) => code === "status.unknown").map((finding) => fixOf(finding, cells, book)?.cell);
    expect(fixes.length).toBeGreaterThan(0);
    expect(new Set(fixes)).toEqual(new Set(["E2"]));
  });
});

describe("findings that are left as they are", () => {
  test("are known again when rows move, and no more when the cell says something else", () => {
    const before = found(rows);
    const moved = found([["SỔ THEO DÕI"], [null], ...rows]);
    const changed = found([header, [1, "HTX Sông Xanh", 100_109_107, "2019-31-03", "Đang hoạt độg", 900, "Xã Phú Hòa"]]);
    const keys = ({ findings, book }: typeof before) => new Map(findings.map((finding) => [findingKeys(book)(finding), finding.code]));
    expect([...keys(moved)]).toEqual([...keys(before)]);
    const code = [...keys(before)].find(([, rule]) => rule === "code.lost-zero")?.[0] ?? "";
    expect(keys(changed).has(code)).toBe(false);
  });

  test("keys give nothing of the book away and hardly ever meet", () => {
    const { findings, book } = found(rows);
    const key = findingKeys(book);
    const keys = Array.from({ length: 20_000 }, (_, index) => key({ ...findings[0]!, found: `ô ${index}` }));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((one) => /^[0-9a-z]{11}$/.test(one))).toBe(true);
  });

  test("survive being written and read; anything else counts as none", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (entries) => {
        const ignored = new Map(entries);
        expect(readIgnored(writeIgnored(ignored))).toEqual(ignored);
      }),
    );
    for (const text of [null, "", "{", "{}", '[1,[2],["a"]]']) expect(readIgnored(text).size).toBe(0);
  });
});
