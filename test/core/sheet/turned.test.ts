import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { addressOf } from "../../../core/model/records.ts";
import { readSheet } from "../../../core/sheet/read.ts";
import { area, grid } from "../../support/grid.ts";

const form: readonly (readonly CellValue[])[] = [
  ["BÁO CÁO TÌNH HÌNH HOẠT ĐỘNG CỦA HỢP TÁC XÃ NĂM 2024"],
  ["Đơn vị tính: triệu đồng"],
  [],
  ["1", "Tên hợp tác xã:", "HTX Nông nghiệp An Phú"],
  ["2", "Mã số thuế", "0312345678"],
  ["3", "Địa chỉ trụ sở chính", "Thôn 3, xã An Phú"],
  ["4", "Người đại diện theo pháp luật", "Nguyễn Văn An"],
  ["5", "Ngày thành lập", "15/3/2019"],
  ["6", "Tổng số thành viên", "45 người"],
  ["7", "Vốn điều lệ", 1500],
  ["8", "Doanh thu", "2.700,5"],
  ["9", "Lợi nhuận trước thuế (đồng)", 250_000_000],
  [],
  ["", "", "GIÁM ĐỐC"],
];

describe("the form of one cooperative", () => {
  it("is read with the units of its titles and labels, each value at its own cell", () => {
    const [table, ...others] = readSheet(grid(form), null);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ kind: "cooperatives", year: 2024, headerRows: [], columns: [] });
    const record = table?.records[0];
    expect(record?.values).toEqual({
      name: "HTX Nông nghiệp An Phú",
      code: "0312345678",
      address: "Thôn 3, xã An Phú",
      "representative.name": "Nguyễn Văn An",
      foundedOn: "2019-03-15",
      "members.total": 45,
      "capital.charter": 1_500_000_000,
      "revenue.total": 2_700_500_000,
      "profit.beforeTax": 250_000_000,
    });
    expect(table && record && addressOf(table, record, "capital.charter")).toBe("C10");
  });

  it("may have label and value in one cell, several pairs in a row, and sections", () => {
    const [table] = readSheet(
      grid([
        ["PHIẾU THÔNG TIN HTX"],
        ["Tên HTX: HTX Dịch vụ Hòa Bình"],
        ["MST: 0312345678", "", "Ngày cấp: 12/05/2018"],
        ["Họ tên Giám đốc: Trần Thị Bình", "", "Số ĐT: 0987654321"],
        ["II. THÀNH VIÊN"],
        ["- Tổng số", 35, "người"],
        ["- Tăng trong năm", 2],
        ["III. LAO ĐỘNG"],
        ["- Tổng số", 12, "người"],
        ["Vốn điều lệ", "1,2 tỷ đồng"],
      ]),
      null,
    );
    expect(table?.records[0]?.values).toMatchObject({
      name: "HTX Dịch vụ Hòa Bình",
      certificateDate: "2018-05-12",
      phone: "0987654321",
      "members.total": 35,
      "members.new": 2,
      "workers.total": 12,
      "capital.charter": 1_200_000_000,
    });
    expect(table?.records[0]?.cells).toMatchObject({ certificateDate: "C3", "members.new": "B7" });
  });

  it("takes the unit behind a value", () => {
    const rows = form.map((row) =>
      row[1] === "Vốn điều lệ"
        ? ["7", "Vốn điều lệ", 600_000, "nghìn đồng"]
        : row[1] === "Doanh thu"
          ? ["8", "Thu nhập bình quân lao động", "4,5", "triệu đồng/người/tháng"]
          : row,
    );
    const values = readSheet(grid(rows), null)[0]?.records[0]?.values;
    expect(values).toMatchObject({ "capital.charter": 600_000_000, "income.worker": 54_000_000 });
  });

  it("takes years that labels ask for as values, not as heads of columns", () => {
    const rows = form.map((row) => (row[1] === "Ngày thành lập" ? ["5", "Năm thành lập", 2019, "Ngày cấp GCN", 2021] : row));
    const values = readSheet(grid(rows), null)[0]?.records[0]?.values;
    expect(values).toMatchObject({ foundedOn: "2019", "revenue.total": 2_700_500_000 });
  });

  it("tells what cannot be read at its cell", () => {
    const rows = form.map((row) => (row[1] === "Ngày thành lập" ? ["5", "Ngày thành lập", "31/02/2020"] : row));
    const [table] = readSheet(grid(rows), null);
    expect(table?.issues).toMatchObject([{ code: "date.unreadable", cell: "C8", row: 8, field: "foundedOn" }]);
    expect(table?.records[0]?.values.foundedOn).toBeNull();
  });

  it("leaves out a figure of two years that nothing tells apart", () => {
    const rows = form.map((row) => (row[1] === "Doanh thu" ? ["8", "Doanh thu", 2000, 2700] : row));
    expect(readSheet(grid(rows), null)[0]?.records[0]?.values["revenue.total"] ?? null).toBeNull();
  });

  it.each([
    ["without a name", form.filter((row) => row[1] !== "Tên hợp tác xã:")],
    [
      "with a name that does not say what it is",
      form.map((row) => (row[1] === "Tên hợp tác xã:" ? ["1", "Tên hợp tác xã:", "An Phú"] : row)),
    ],
    ["with too few fields", form.slice(0, 6)],
    [
      "of statistics",
      [
        ["Chỉ tiêu", "ĐVT", 2022, 2023],
        ["Tổng số HTX", "HTX", 20, 22],
        ["Số thành viên", "người", 2000, 2100],
        ["Số lao động", "người", 800, 900],
        ["Doanh thu bình quân", "tr.đ", 500, 600],
        ["Vốn điều lệ", "tr.đ", 2, 3],
      ],
    ],
  ])("is not read %s", (_, rows) => {
    expect(readSheet(grid(rows), null).flatMap(({ records }) => records)).toEqual([]);
  });
});

describe("a list with a cooperative in each column", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["SO SÁNH CÁC HTX NĂM 2024"],
    ["STT", "", "Chỉ tiêu", "ĐVT", "HTX 1", "HTX 2", "HTX 3", "Cộng"],
    [1, "", "Tên HTX", "", "HTX An Phú", "HTX Bình Minh", "HTX Cát Lái", ""],
    [2, "", "Năm thành lập", "", 2012, 2015, 2018, ""],
    [3, "Lao động", "Tổng số", "người", 10, 7, 5, 22],
    [4, "", "Nữ", "người", 4, 3, 1, 8],
    [5, "", "Vốn điều lệ", "triệu đồng", 500, "1.200", 300, 2000],
    [6, "", "Doanh thu", "tỷ đồng", "2,5", 5.2, "#REF!", ""],
    [7, "", "Xếp loại", "", "Khá", "Tốt", "TB", ""],
  ];
  const [table] = readSheet(grid(rows, { merged: [area(4, 1, 5, 1)] }), null);

  it("is one record for each column", () => {
    expect(table?.records.map(({ values }) => values)).toEqual([
      {
        name: "HTX An Phú",
        foundedOn: "2012",
        "workers.total": 10,
        "workers.female": 4,
        "capital.charter": 500_000_000,
        "revenue.total": 2_500_000_000,
        rank: "fair",
      },
      {
        name: "HTX Bình Minh",
        foundedOn: "2015",
        "workers.total": 7,
        "workers.female": 3,
        "capital.charter": 1_200_000_000,
        "revenue.total": 5_200_000_000,
        rank: "good",
      },
      {
        name: "HTX Cát Lái",
        foundedOn: "2018",
        "workers.total": 5,
        "workers.female": 1,
        "capital.charter": 300_000_000,
        "revenue.total": null,
        rank: "average",
      },
    ]);
    expect(table?.records.map(({ cells }) => cells?.["capital.charter"])).toEqual(["E7", "F7", "G7"]);
    expect(table?.issues).toMatchObject([{ code: "cell.error", cell: "G8" }]);
  });

  it("may have the names under one merged head, beside a column of sums", () => {
    const [upper] = readSheet(
      grid(
        [
          ["MỘT SỐ CHỈ TIÊU CHỦ YẾU NĂM 2025"],
          ["TT", "Chỉ tiêu", "ĐVT", "Hợp tác xã", null, null, "Tổng/BQ"],
          [null, null, null, "HTX Quế Trà", "HTX NN Suối Cát", "HTX Dược liệu Ngọc Lâm", null],
          ["A", "Thông tin chung"],
          [1, "Xã, phường", null, "Trà Bông", "Suối Cát", "Ngọc Lâm"],
          [2, "MST", null, "4308935885", "4303088032", "4309208868"],
          ["B", "Thành viên, lao động"],
          [3, "Tổng số thành viên", "người", 21, 23, 172, 216],
          [null, "- Thành viên là nữ", "người", 8, 9, 68, 85],
          ["C", "Tài chính"],
          [4, "Vốn điều lệ", "triệu đồng", 1600, 500, 1950, 4050],
          [5, "Tổng doanh thu", "tỷ đồng", 6.7, 1.4, null, 8.1],
        ],
        { merged: [area(1, 0, 2, 0), area(1, 1, 2, 1), area(1, 2, 2, 2), area(1, 3, 1, 5), area(1, 6, 2, 6)] },
      ),
      null,
    );
    expect(
      upper?.records.map(({ values }) => [values.name, values["members.total"], values["capital.charter"], values["revenue.total"]]),
    ).toEqual([
      ["HTX Quế Trà", 21, 1_600_000_000, 6_700_000_000],
      ["HTX NN Suối Cát", 23, 500_000_000, 1_400_000_000],
      ["HTX Dược liệu Ngọc Lâm", 172, 1_950_000_000, null],
    ]);
    expect(upper?.records.every(({ values }) => !("workers.female" in values))).toBe(true);
  });
});

describe("any sheet of labels and values", () => {
  const label = fc.constantFrom(
    "Tên HTX",
    "Mã số",
    "Số thành viên:",
    "Vốn điều lệ (tr.đ)",
    "II. Lao động",
    "- Nữ",
    "Ghi chú",
    "__proto__",
    "HTX An",
    "",
  );
  const value = fc.oneof(fc.constantFrom("HTX An Phú", "người", "12/5/2020", "1,2 tỷ", "#REF!", "", "…………"), fc.integer(), fc.boolean());
  it("never makes the reader throw, and every cell named lies in the sheet", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, value, value), { maxLength: 14 }), (rows) => {
        for (const { records } of readSheet(grid(rows), null))
          for (const { cells, row } of records) {
            expect(row).toBeLessThanOrEqual(rows.length);
            for (const cell of Object.values(cells ?? {})) expect(cell).toMatch(/^[A-C](?:\d|1[0-4])$/);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a list on its side whose names stand without a label", () => {
  const rows = (head: readonly CellValue[], names: readonly CellValue[]): (readonly CellValue[])[] => [
    [...head, ...names],
    [...head.slice(1).map(() => null), "Địa chỉ", ...names.map((_, at) => `Ấp ${at + 1}, xã Mỹ Lộc`)],
    [...head.slice(1).map(() => null), "Ngày thành lập", ...names.map(() => "12/03/2018")],
    [...head.slice(1).map(() => null), "Số thành viên", ...names.map((_, at) => 18 + at)],
    [...head.slice(1).map(() => null), "Doanh thu (triệu đồng)", ...names.map((_, at) => 890 + at)],
    [...head.slice(1).map(() => null), "Tình trạng", ...names.map(() => "Đang hoạt động")],
    [...head.slice(1).map(() => null), "Vốn điều lệ (triệu đồng)", ...names.map(() => 300)],
  ];

  it.each([[["Chỉ tiêu"]], [["TT", "Nội dung"]], [["STT", "CÁC CHỈ TIÊU"]]])("is read under %j", (head) => {
    const [table, ...others] = readSheet(grid(rows(head, ["HTX Nấm Việt", "HTX Bưởi Phú Lộc", "Hợp tác xã May Hồng Nhung"])), null);
    expect(others).toEqual([]);
    expect(
      table?.records.map(({ values }) => [values.name, values["members.total"], values["revenue.total"], values.foundedOn, values.status]),
    ).toEqual([
      ["HTX Nấm Việt", 18, 890_000_000, "2018-03-12", "active"],
      ["HTX Bưởi Phú Lộc", 19, 891_000_000, "2018-03-12", "active"],
      ["Hợp tác xã May Hồng Nhung", 20, 892_000_000, "2018-03-12", "active"],
    ]);
    const second = table?.records[1];
    expect(table && second && addressOf(table, second, "members.total")).toBe(head.length === 1 ? "C4" : "D4");
  });

  it("may hold one cooperative, with units in a column of their own", () => {
    const [table] = readSheet(
      grid([
        ["Chỉ tiêu", "ĐVT", "HTX Nấm Việt"],
        ["Địa chỉ", "", "Ấp 3, xã Mỹ Lộc"],
        ["Số thành viên", "người", 18],
        ["Doanh thu", "trđ", 890],
        ["Vốn điều lệ", "trđ", 300],
        ["Giám đốc", "", "Ngô Thị Lan"],
      ]),
      null,
    );
    expect(table?.records.map(({ values }) => values)).toMatchObject([
      { name: "HTX Nấm Việt", "members.total": 18, "revenue.total": 890_000_000, "capital.charter": 300_000_000 },
    ]);
  });

  it("is not seen where a name is a title, or where other words stand among the names", () => {
    const body = rows(["Chỉ tiêu"], ["HTX Nấm Việt"]).slice(1);
    const read = (first: readonly CellValue[]) => readSheet(grid([first, ...body]), null).flatMap(({ records }) => records);
    expect(read(["HTX Nấm Việt"])).toEqual([]);
    expect(read(["Chỉ tiêu", "HTX Nấm Việt", "Ghi chú"])).toEqual([]);
  });
});
