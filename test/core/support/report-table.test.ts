import { describe, expect, it } from "vitest";
import { factsOf } from "../../../core/plans/evaluate/facts.ts";
import { makeReport } from "../../../core/reports/make-report.ts";
import { officeOn } from "../../../core/reports/offices.ts";
import { makePeriod } from "../../../core/reports/period.ts";
import { pieceText } from "../../../core/reports/piece.ts";
import { readRegister } from "../../../core/support/register.ts";
import { withSupportTable } from "../../../core/support/report-table.ts";
import { book, table } from "../plans/books.ts";
import { registerSheet } from "./books.ts";

const list = book(table([{ name: "HTX Hoa Sen" }, { name: "HTX Tre Xanh" }], { year: 2024 }));
const asOf = "2024-12-31";
const found = officeOn("district", asOf);
if ("problem" in found) throw new Error(found.problem.vi);
const { report } = makeReport(list, null, { asOf, period: makePeriod("year", 2024, 1), office: found.office, place: null });

function withRows(rows: Parameters<typeof registerSheet>[0]) {
  return withSupportTable(report, readRegister(registerSheet(rows), factsOf(list), { asOf })!);
}

describe("the table of support in a report", () => {
  it("sums the register of the period by kind, with the rows as sources", () => {
    const loan = { kind: "Vay vốn", fund: "Quỹ", amount: 50_000_000 };
    const made = withRows([
      { ...loan, entity: "HTX Hoa Sen", decision: "1", decidedOn: "01/02/2024" },
      { ...loan, entity: "HTX Tre Xanh", decision: "2", decidedOn: "01/03/2024" },
      { ...loan, entity: "HTX Tre Xanh", decision: "0", decidedOn: "01/03/2023" },
      { kind: "Lớp đào tạo, bồi dưỡng", klass: "L1", from: "01/05/2024", to: "02/05/2024", persons: 40 },
    ]);
    const added = made.blocks.find((block) => block.kind === "table" && !report.blocks.includes(block));
    if (added?.kind !== "table") throw new Error("no table");
    expect(added.rows.map((row) => row.map((cell) => cell.map((piece) => pieceText(piece).text).join("")))).toEqual([
      ["Lớp đào tạo, bồi dưỡng", "1", "", "40", ""],
      ["Vay vốn", "2", "2", "", "100.000.000 đồng"],
    ]);
    expect(made.blocks.indexOf(added)).toBeGreaterThan(0);
    expect(made.facts).toContainEqual({ text: "100.000.000 đồng", source: "Sổ HTX – Hỗ trợ, dòng 2, 3" });
  });

  it("leaves a report alone without rows of its period", () => {
    expect(withRows([{ kind: "Vay vốn", entity: "HTX Hoa Sen", decidedOn: "01/02/2023" }])).toBe(report);
  });
});
