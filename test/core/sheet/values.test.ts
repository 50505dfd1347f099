import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { readJson } from "../../../core/sheet/json.ts";
import { readBook, readSheet } from "../../../core/sheet/read.ts";
import { area, bookOf, grid } from "../../support/grid.ts";

/** The one value column of a small list, read under a header. */
function column(header: string, cells: readonly CellValue[], formats: Readonly<Record<number, string>> = {}) {
  const rows = cells.map((cell, at) => [at + 1, `HTX Sơn Hà ${String.fromCharCode(65 + at)}`, cell]);
  const sheet = grid([["STT", "Tên HTX", header], ...rows], {
    formats: Object.fromEntries(Object.entries(formats).map(([at, format]) => [`${Number(at) + 1},2`, format])),
  });
  const [table] = readSheet(sheet, null);
  const one = table?.columns[2];
  return {
    field: one?.field,
    unit: one?.unit,
    values: table?.records.map((record) => (one?.field === null || one === undefined ? undefined : record.values[one.field])),
    issues: table?.issues.map(({ code, cell, suggestion }) => [code, cell, suggestion]),
  };
}

describe("cells become values", () => {
  it("three digits behind a comma are no decimals of a đồng or of a thousand", () => {
    expect(column("Lợi nhuận (nghìn đồng)", ["418,000", "191,000", "55,000"])).toMatchObject({
      values: [418_000_000, 191_000_000, 55_000_000],
      issues: [],
    });
    expect(column("Lợi nhuận (nghìn đồng)", ["418.000", "1.191.000"])).toMatchObject({ values: [418_000_000, 1_191_000_000], issues: [] });
    expect(column("Lợi nhuận (triệu đồng)", ["418,125", "191,250"]).issues).toHaveLength(2);
  });

  it("money in the unit of the header, the cell's own unit first", () => {
    expect(column("Doanh thu (triệu đồng)", [2700, "1.234,5", "1,8 tỷ", "20,9triệu đồng", "-", "", "chưa có"])).toMatchObject({
      unit: "millionVND",
      values: [2_700_000_000, 1_234_500_000, 1_800_000_000, 20_900_000, 0, null, null],
    });
  });

  it("income per month and per year", () => {
    expect(column("Thu nhập BQ (triệu đồng/người/tháng)", [5, "6,5", "72 triệu/năm"]).values).toEqual([60_000_000, 78_000_000, 72_000_000]);
    expect(column("Thu nhập BQ (triệu đồng/người/năm)", [60, "5 triệu/tháng"]).values).toEqual([60_000_000, 60_000_000]);
    expect(column("Thu nhập BQ (triệu đồng/người/tháng)", [5, 6]).unit).toBe("perMonth");
  });

  it("counts, with doubtful signs told", () => {
    expect(column("Số thành viên", [25, "12 người", "36,508", 1.105, "05", "7 - 9"])).toMatchObject({
      values: [25, 12, 36_508, 1105, 5, null],
      issues: [
        ["number.ambiguous", "C4", 36_508],
        ["number.ambiguous", "C5", 1105],
        ["number.unreadable", "C7", null],
      ],
    });
  });

  it("dates as precise as the cell", () => {
    expect(
      column("Ngày thành lập", [43_539, "15/3/2019", "03-2019", 2019, "31/02/2020", "3/15/2019", 3.2019], { 0: "dd/mm/yyyy" }),
    ).toMatchObject({
      values: ["2019-03-15", "2019-03-15", "2019-03", "2019", null, null, "2019-03"],
      issues: [
        ["date.unreadable", "C6", null],
        ["date.unreadable", "C7", "2019-03-15"],
      ],
    });
  });

  it("codes and phones keep or get back their leading zero", () => {
    expect(column("Mã số HTX", [100_109_106, "0100109106", "0100.109.106"])).toMatchObject({
      values: ["0100109106", "0100109106", "0100109106"],
      issues: [["code.lost-zero", "C2", "0100109106"]],
    });
    expect(column("Mã số HTX", [100_109_106, "0100109106"], { 0: "0000000000" }).issues).toEqual([]);
    expect(column("Điện thoại", [912_345_678, "0912.345.678"]).values).toEqual(["0912345678", "0912345678"]);
  });

  it("one amount in another unit than its column is asked about", () => {
    expect(column("Doanh thu (đồng)", [2_700_000_000, 1_500_000_000, 3_100_000_000, 2700, 900_000_000])).toMatchObject({
      issues: [["unit.suspicious", "C5", 2_700_000_000]],
    });
    expect(column("Doanh thu (triệu đồng)", [2700, 1500, 3100, 2_700_000_000, 900])).toMatchObject({
      issues: [["unit.suspicious", "C5", 2_700_000_000]],
    });
  });

  it("a column without a unit that cannot be in đồng is taken for triệu đồng and shown as a guess", () => {
    const [table] = readSheet(
      grid([
        ["STT", "Tên HTX", "Doanh thu"],
        [1, "HTX A", 2700],
        [2, "HTX B", 1500],
        [3, "HTX C", 900],
      ]),
      null,
    );
    expect(table?.columns[2]).toMatchObject({ unit: "millionVND", unitFrom: "magnitude" });
    expect(table?.columns[2]?.confidence).toBeLessThan(0.85);
  });

  it("text that would run, errors, unknown words", () => {
    expect(
      column("Ghi chú", ["=HYPERLINK(A1)", "- Trồng rau", "+ 2 con bò", "@SUM(A1)"]).issues?.map(([code, cell]) => `${code} ${cell}`),
    ).toEqual(["text.formula C2", "text.formula C5"]);
    expect(
      column("Trạng thái", ["Đang hoạt động", { error: "#REF!" }, "Bay màu"]).issues?.map(([code, cell]) => `${code} ${cell}`),
    ).toEqual(["status.unknown C4", "cell.error C3"]);
  });

  it("a commune merged over its cooperatives is the commune of each; a merged number is not", () => {
    const [table] = readSheet(
      grid(
        [
          ["STT", "Tên HTX", "Xã", "Số thành viên"],
          [1, "HTX Sơn Hà", "Xã A", 12],
          [2, "HTX Tân Lập", "", ""],
          [3, "HTX Hòa Bình", "Xã B", 9],
        ],
        { merged: [area(1, 2, 2, 2), area(1, 3, 2, 3)] },
      ),
      null,
    );
    expect(table?.records.map(({ values }) => [values.commune, values["members.total"]])).toEqual([
      ["Xã A", 12],
      ["Xã A", null],
      ["Xã B", 9],
    ]);
  });
});

describe("read --json", () => {
  it("has the fields of the contract, headings' values with their rows, and says what is hidden", () => {
    const rows = [
      ["STT", "Tên HTX", "Số thành viên", "Ghi chú"],
      ["I", "Xã Phú Hòa"],
      [1, "HTX Sơn Hà", 12],
      [2, "HTX Tân Lập", 9],
    ];
    const json = readJson(readBook(bookOf(grid(rows, { hidden: true, hiddenRows: [2], hiddenColumns: [3] }))));
    expect(json.sheets[0]).toMatchObject({
      name: "Danh sách",
      kind: "cooperatives",
      headerRows: [1],
      hidden: { sheet: true, rows: [3], columns: ["D"] },
      records: [
        { row: 3, values: { name: "HTX Sơn Hà", "members.total": 12, note: null, commune: "Xã Phú Hòa" } },
        { row: 4, values: { name: "HTX Tân Lập", "members.total": 9, note: null, commune: "Xã Phú Hòa" } },
      ],
      ignoredRows: [
        { row: 1, reason: "header" },
        { row: 2, reason: "group" },
      ],
    });
  });
});
