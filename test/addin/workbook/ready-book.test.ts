import { describe, expect, test } from "vitest";
import { readyBook } from "../../../addin/workbook/ready-book.ts";
import { readySheets } from "../../../addin/workbook/ready-book-sheets.ts";
import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { CellValue, SheetCells } from "../../../core/model/cells.ts";
import type { SheetKind } from "../../../core/model/records.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { packageProblems } from "./package-check.ts";

const kinds: Readonly<Record<string, SheetKind>> = {
  "Hướng dẫn": "other",
  HTX: "cooperatives",
  "Tổ hợp tác": "groups",
  "Thành viên": "members",
  "Xếp loại": "points",
  "Hoạt động": "other",
  "Báo cáo đã gửi": "other",
};

describe("a new book", () => {
  const { bytes, name } = readyBook(2026);
  const cells = openBook(bytes, name);

  test("is a package that Excel opens", () => {
    expect(packageProblems(bytes)).toEqual([]);
    expect(cells.sheets.map((sheet) => sheet.name)).toEqual(Object.keys(kinds));
  });

  test("is read as what it says, every heading as its field", () => {
    const book = readBook(cells);
    expect(Object.fromEntries(book.tables.map((table) => [table.sheet, table.kind]))).toEqual(kinds);
    for (const sheet of readySheets(2026)) {
      const table = book.tables.find((one) => one.sheet === sheet.name);
      const wanted = sheet.columns.map(({ header, field }) => [header, field ?? null]);
      const read = sheet.columns.map(({ header }) => [header, table?.columns.find((column) => column.header === header)?.field ?? null]);
      expect(read, sheet.name).toEqual(wanted);
      expect(table?.records, sheet.name).toEqual([]);
    }
  });

  test("has nothing wrong when it is filled in rightly, and what is no list of units stays out", () => {
    const rows: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
      HTX: [
        [1, "Hợp tác xã Nông nghiệp Sông Xanh", "0100109106", "Hợp tác xã", "Đang hoạt động", 43_539, null, null, "Thôn 2", "Xã Phú Hòa"],
      ],
      "Hoạt động": [
        [1, "Tập huấn kế toán cho hợp tác xã", 46_100, "Hội trường xã", 40, "Liên minh Hợp tác xã", 12.5, ""],
        [2, "Hội nghị tổng kết", 46_200, "UBND xã", 30, "Phòng Kinh tế", 5, ""],
      ],
      "Báo cáo đã gửi": [[1, "Báo cáo kinh tế tập thể", "Quý I", 46_110, 46_108, "12/BC-UBND", "Sở Tài chính", ""]],
    };
    const filled = cells.sheets.map((sheet): SheetCells => ({ ...sheet, cells: [...sheet.cells, ...(rows[sheet.name] ?? [])] }));
    const book = readBook({ file: name, sheets: filled });
    const table = scoreTables[0];
    if (table === undefined) throw new Error("no table");
    expect(book.tables.flatMap(({ records }) => records).length).toBe(1);
    expect(checkBook(book, { asOf: "2026-12-31", table }).findings.map(({ code }) => code)).toEqual([]);
  });
});
