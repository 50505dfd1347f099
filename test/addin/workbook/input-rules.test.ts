import { expect, test } from "vitest";
import { inputRuleOf, inputRules } from "../../../addin/workbook/input-rules.ts";
import type { CellValue, SheetCells } from "../../../core/model/cells.ts";
import { fields } from "../../../core/model/fields.ts";
import { readBook } from "../../../core/sheet/read.ts";

function sheetOf(cells: readonly (readonly CellValue[])[]): SheetCells {
  return { name: "HTX", hidden: false, cells, formats: [], formatTable: ["General"], merged: [], hiddenRows: [], hiddenColumns: [] };
}

const rows: readonly (readonly CellValue[])[] = [
  ["TT", "Tên HTX", "Mã số HTX", "Ngày thành lập", "Lợi nhuận sau thuế", "Trạng thái"],
  [1, "HTX Sông Xanh", "0100109106", 43_539, -5, "Đang hoạt động"],
  [2, "HTX Đồi Chè", "0200109103", 43_600, 12, "Đang hoạt động"],
];

test("known columns get rules from the first record on, with room below where nothing stands", () => {
  const cells = { file: "so.xlsx", sheets: [sheetOf(rows)] };
  const found = inputRules(readBook(cells), cells, "2025-01-31");
  expect(found.map(({ area, rule }) => [area, rule.kind])).toEqual([
    ["C2:C203", "textLength"],
    ["D2:D203", "date"],
    ["F2:F203", "list"],
  ]);
  expect(found.find(({ rule }) => rule.kind === "date")?.rule).toEqual({ kind: "date", from: "1900-01-01", to: "2026-12-31" });
});

test("a total below ends the area at the last record", () => {
  const cells = { file: "so.xlsx", sheets: [sheetOf([...rows, [null, "Tổng cộng", null, null, 7, null]])] };
  expect(inputRules(readBook(cells), cells, "2025-01-31").map(({ area }) => area)).toEqual(["C2:C3", "D2:D3", "F2:F3"]);
});

test("every rule fits into what Excel takes", () => {
  for (const field of fields) {
    const found = inputRuleOf(field, "2025-01-31");
    if (found === null) continue;
    expect(found.message.length, field.id).toBeLessThanOrEqual(225);
    if (found.rule.kind !== "list") continue;
    expect(found.rule.words.join(",").length, field.id).toBeLessThanOrEqual(255);
    expect(found.rule.words.filter((word) => word.includes(","))).toEqual([]);
  }
});
