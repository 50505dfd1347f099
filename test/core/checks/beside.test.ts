import { describe, expect, test } from "vitest";
import { checkBook } from "../../../core/checks/check.ts";
import type { CellValue, SheetCells } from "../../../core/model/cells.ts";
import { tt012020 } from "../../../core/scoring/tables/tt-01-2020.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { area, bookOf, grid } from "../../support/grid.ts";

const names = ["HTX Hoa Sen", "HTX Hoa Mai", "HTX Suối Đá", "HTX Đồng Xanh", "HTX Rạch Dừa"];
const members = [52, 47, 38, 61, 44];
const money = [1500, 2000, 900, 1250, 3200];

/** What is said of parts, shares and totals in a book, as "code@cell". */
function said(...sheets: readonly SheetCells[]): string[] {
  const codes = new Set(["subset.exceeds", "share.over-whole", "capital.paid-exceeds", "total.mismatch", "columns.sum", "workers.sum"]);
  const { findings } = checkBook(readBook(bookOf(...sheets)), { asOf: "2026-09-01", table: tt012020 });
  return findings.filter(({ code }) => codes.has(code)).map(({ code, cell }) => `${code}@${cell}`);
}

/** A list with a head of one to three rows: parents stand over the columns from where they are written. */
function list(
  heads: readonly (readonly string[])[],
  columns: readonly (readonly CellValue[])[],
  title = "DANH SÁCH HỢP TÁC XÃ NĂM 2025",
): SheetCells {
  const depth = Math.max(...heads.map((path) => path.length));
  const rows: CellValue[][] = [[title], []];
  const all = [["TT"], ["Tên HTX"], ["Mã số thuế"], ...heads];
  const merged = [];
  for (let level = 0; level < depth; level++) {
    const row = all.map((path) => path[level] ?? null);
    for (let at = 0; at < all.length; at++) {
      const same = (other: readonly string[] | undefined): boolean =>
        other !== undefined && other.length > level + 1 && other.slice(0, level + 1).join("|") === all[at]?.slice(0, level + 1).join("|");
      let right = at;
      while (same(all[at]) && same(all[right + 1])) right++;
      if (right > at) {
        merged.push(area(rows.length, at, rows.length, right));
        for (let blank = at + 1; blank <= right; blank++) row[blank] = null;
      } else if (all[at]?.length === level + 1 && level + 1 < depth)
        merged.push(area(rows.length, at, rows.length + depth - level - 1, at));
      at = right;
    }
    rows.push(row);
  }
  names.forEach((name, at) => {
    rows.push([at + 1, name, `031234567${at}`, ...columns.map((column) => column[at] ?? null)]);
  });
  return grid(rows, { merged });
}

/** The same figures with one of them put in another's place. */
function withOne(figures: readonly number[], at: number, value: number): number[] {
  return figures.map((figure, index) => (index === at ? value : figure));
}

describe("persons in a column beside ours", () => {
  const wholes: readonly (readonly string[])[] = [["Tổng số thành viên"], ["TS TV"], ["Số thành viên (người)"]];
  const women = [20, 15, 38, 30, 12];
  test.each([
    ...["Thành viên nữ", "TVHTX là nữ", "Số TV nữ", "Trong đó: nữ", "Tr.đó: Nữ", "Thành viên là người khuyết tật", "TV là đảng viên"].map(
      (head) => [head],
    ),
    ...[
      "Thành viên thuộc hộ nghèo",
      "Thành viên là hộ nghèo, cận nghèo",
      "Trong đó: thành viên nghèo",
      "Thành viên là cá nhân",
      "Trong đó thanh niên",
    ].map((head) => [head]),
  ])("%s", (head) => {
    for (const whole of wholes) {
      const figures = [members, women];
      expect(said(list([whole, [head]], figures)), whole.join()).toEqual([]);
      expect(said(list([whole, [head]], [members, withOne(women, 2, 83)])), whole.join()).toEqual(["subset.exceeds@E6"]);
    }
  });

  test.each([
    [
      "under one parent",
      [
        ["Thành viên (người)", "Tổng số"],
        ["Thành viên (người)", "Nữ"],
      ],
    ],
    [
      "under a level of its own",
      [
        ["Thành viên", "Tổng số"],
        ["Thành viên", "Trong đó", "Nữ"],
      ],
    ],
    ["a level that opens the parts without a parent", [["Số thành viên"], ["Trong đó", "Đảng viên"]]],
    [
      "workers",
      [
        ["Lao động", "Tổng"],
        ["Lao động", "Trong đó", "Qua đào tạo"],
      ],
    ],
    [
      "managers",
      [
        ["Cán bộ quản lý", "TS"],
        ["Cán bộ quản lý", "Nữ"],
      ],
    ],
    [
      "what the words of nobody know",
      [
        ["Lao động", "Tổng số"],
        ["Lao động", "Trong đó", "Làm việc tại xưởng"],
      ],
    ],
  ] as const)("%s", (_, heads) => {
    const row = heads.reduce((most, path) => Math.max(most, path.length), 0) + 5;
    expect(said(list(heads, [members, women]))).toEqual([]);
    expect(said(list(heads, [members, withOne(women, 2, 83)]))).toEqual([`subset.exceeds@E${row}`]);
  });

  test.each([
    ["no part by its words", [["Tổng số thành viên"], ["Số lượt phụ nữ được vay vốn"]]],
    ["women workers beside members", [["Tổng số thành viên"], ["Lao động nữ"]]],
    ["persons beside households", [["Số hộ thành viên"], ["Thành viên nữ"]]],
    ["another year", [["Tổng số thành viên năm 2025"], ["Thành viên nữ năm 2023"]]],
    ["a share", [["Tổng số thành viên"], ["Tỷ lệ thành viên nữ (%)"]]],
    ["parts of profit, which losses reduce", [["Lợi nhuận trước thuế (triệu đồng)"], ["Trong đó: dịch vụ"]]],
    ["a part of which most are more: the heading means something else", [["Tổng số thành viên"], ["Thành viên nữ"]]],
  ] as const)("nothing is said of %s", (what, heads) => {
    const more = what.startsWith("a part") ? members.map((value) => value + 9) : withOne(women, 2, 83);
    expect(said(list(heads, [members, more, [95, 60, 72, 84, 77]]))).toEqual([]);
  });

  test("a whole that is no field either", () => {
    const heads = [["Tổng số thành viên"], ["Diện tích (ha)", "Tổng"], ["Diện tích (ha)", "Trong đó", "Hữu cơ"]];
    expect(said(list(heads, [members, members, women]))).toEqual([]);
    expect(said(list(heads, [members, members, withOne(women, 2, 83)]))).toEqual(["subset.exceeds@F8"]);
  });

  test("what stands under the parts and is none of them", () => {
    const heads = [
      ["Lao động", "Tổng số"],
      ["Lao động", "Trong đó", "Nữ"],
      ["Lao động", "Trong đó", "Thu nhập BQ (nghìn đồng)"],
      ["Lao động", "Trong đó", "Số vốn góp"],
    ];
    expect(said(list(heads, [members, women, withOne(women, 2, 83), withOne(women, 2, 83)]))).toEqual([]);
  });

  test("the members of a union are cooperatives", () => {
    const sheet = list([["Tổng số thành viên"], ["Thành viên nữ"]], [members, withOne(women, 2, 83)]);
    const cells = sheet.cells.map((row) => row?.map((cell) => (typeof cell === "string" ? cell.replace("HTX Suối", "LHHTX Suối") : cell)));
    expect(said({ ...sheet, cells })).toEqual([]);
  });

  test("a form on its side says it at its own cell", () => {
    const rows = (women: number): CellValue[][] => [
      ["PHIẾU THÔNG TIN HỢP TÁC XÃ"],
      ["1", "Tên hợp tác xã", "HTX Hoa Sen"],
      ["2", "Mã số thuế", "0312345678"],
      ["3", "Ngày thành lập", "15/3/2019"],
      ["4", "Người đại diện theo pháp luật", "Nguyễn Văn An"],
      ["5", "Tổng số thành viên", 45, "người"],
      ["", "- Thành viên là nữ", women, "người"],
      ["6", "Vốn điều lệ", 1500, "triệu đồng"],
    ];
    expect(said(grid(rows(20)))).toEqual([]);
    expect(said(grid(rows(54)))).toEqual(["subset.exceeds@C7"]);
  });
});

describe("parts that share nobody", () => {
  const nu = [20, 15, 18, 30, 12];
  const nam = members.map((value, at) => value - (nu[at] ?? 0));
  test.each([
    [
      "men and women",
      [
        ["Thành viên", "Tổng số"],
        ["Thành viên", "Nam"],
        ["Thành viên", "Nữ"],
      ],
    ],
    ["poor and nearly poor", [["Tổng số thành viên"], ["Thành viên hộ nghèo"], ["Thành viên hộ cận nghèo"]]],
    [
      "what “khác” closes",
      [
        ["Doanh thu (triệu đồng)", "Tổng"],
        ["Doanh thu (triệu đồng)", "Trong đó", "Dịch vụ"],
        ["Doanh thu (triệu đồng)", "Trong đó", "Khác"],
      ],
    ],
  ] as const)("%s", (_, heads) => {
    const row = heads.reduce((most, path) => Math.max(most, path.length), 0) + 5;
    expect(said(list(heads, [members, nam, nu]))).toEqual([]);
    expect(said(list(heads, [members, nam, withOne(nu, 2, 27)]))).toEqual([`subset.exceeds@D${row}`]);
  });

  test("women and members of minorities may be the same persons", () => {
    const heads = [
      ["Thành viên", "Tổng số"],
      ["Thành viên", "Trong đó", "Nữ"],
      ["Thành viên", "Trong đó", "Đảng viên"],
    ];
    expect(said(list(heads, [members, nam, withOne(nu, 2, 37)]))).toEqual([]);
  });
});

describe("capital paid in", () => {
  const paid = [1400, 2000, 800, 1000, 3100];
  test.each([
    [[["Vốn điều lệ (triệu đồng)"], ["Vốn thực góp (triệu đồng)"]]],
    [[["Vốn điều lệ (tr.đ)"], ["Vốn đã góp"]]],
    [
      [
        ["Vốn (triệu đồng)", "Vốn điều lệ", "Đăng ký"],
        ["Vốn (triệu đồng)", "Vốn điều lệ", "Thực góp"],
      ],
    ],
  ] as const)("%j", (heads) => {
    const row = heads.reduce((most, path) => Math.max(most, path.length), 0) + 5;
    expect(said(list(heads, [money, paid]))).toEqual([]);
    expect(said(list(heads, [money, withOne(paid, 2, 950)]))).toEqual([`capital.paid-exceeds@E${row}`]);
  });

  test("units are brought together, and what only rounding explains is nothing", () => {
    const heads = [["Vốn điều lệ (tỷ đồng)"], ["Vốn thực góp (triệu đồng)"]];
    const billions = [1.5, 2, 0.9, 1.3, 3.2];
    expect(said(list(heads, [billions, [1500, 1990, 900, 1320, 3100]]))).toEqual([]);
    expect(said(list(heads, [billions, [1500, 2600, 900, 1320, 3100]]))).toEqual(["capital.paid-exceeds@E5"]);
  });

  test.each(["Số thành viên góp vốn", "Mức góp vốn tối thiểu", "Vốn góp vào doanh nghiệp khác (triệu đồng)", "Vốn góp năm trước"])(
    "not %s",
    (head) => {
      expect(said(list([["Vốn điều lệ (triệu đồng)"], [head]], [money, withOne(paid, 2, 950)]))).toEqual([]);
    },
  );
});

describe("shares", () => {
  const shares = [40, 62.5, 71, 100, 55];
  test.each([
    ["Tỷ lệ LĐ nữ (%)"],
    ["Tỷ lệ lao động qua đào tạo (%)"],
    ["% thành viên nữ"],
    ["Tỷ lệ lao động tham gia BHXH"],
    ["Tỷ lệ thành viên sử dụng dịch vụ (%)"],
  ])("%s", (head) => {
    expect(said(list([["Tổng số thành viên"], [head]], [members, shares]))).toEqual([]);
    expect(said(list([["Tổng số thành viên"], [head]], [members, withOne(shares, 3, 130)]))).toEqual(["share.over-whole@E7"]);
  });

  test.each([
    "Tỷ lệ hoàn thành kế hoạch (%)",
    "Tốc độ tăng thành viên nữ (%)",
    "Tỷ lệ LĐ nữ so với năm trước (%)",
    "Tỷ lệ lợi nhuận trên vốn (%)",
    "Tỷ lệ lao động/thành viên (%)",
  ])("%s may be more than a hundred", (head) => {
    expect(said(list([["Tổng số thành viên"], [head]], [members, withOne(shares, 3, 130)]))).toEqual([]);
  });
});

describe("totals", () => {
  const communes = ["Xã Hòa Bình", "Xã An Phú", "Xã Suối Đá", "Phường Tân Lập"];
  const summary = (counts: readonly number[], total: number): SheetCells =>
    grid(
      [
        ["TỔNG HỢP TÌNH HÌNH HTX NĂM 2025"],
        ["TT", "Xã, phường", "Số HTX", "Thành viên", "Doanh thu bình quân"],
        ...communes.map((commune, at): CellValue[] => [at + 1, commune, counts[at] ?? null, (members[at] ?? 0) * 9, 1200 + at]),
        ["", "Cộng", total, 198 * 9, 1201.5],
      ],
      { name: "Tổng hợp" },
    );

  test("of a summary sheet", () => {
    expect(said(summary([8, 8, 9, 7], 32))).toEqual([]);
    expect(said(summary([8, 8, 9, 7], 34))).toEqual(["total.mismatch@C7"]);
  });

  test("a row that is the sum of nothing is no row of sums", () => {
    const sheet = summary([8, 8, 9, 7], 34);
    const cells = sheet.cells.map((row, at) => (at === 6 ? row?.map((cell, column) => (column === 3 ? 999 : cell)) : row));
    expect(said({ ...sheet, cells })).toEqual([]);
  });

  test("a count under numbers of papers is no sum", () => {
    const numbers = [180795496, 180733170, 180755511, 180744213, 180711177];
    const sheet = list([["Tổng số thành viên"], ["Số sổ lưu"]], [members, numbers]);
    const cells = [...sheet.cells, ["", "TỔNG CỘNG", "", 242, 5].map((cell) => (cell === "" ? null : cell))];
    expect(said({ ...sheet, cells })).toEqual([]);
  });

  test("over a column beside our fields", () => {
    const women = [20, 15, 18, 30, 12];
    const rows = (total: number): SheetCells => {
      const sheet = list(
        [["Tổng số thành viên"], ["Diện tích canh tác (ha)"], ["Năng suất (tạ/ha)"]],
        [members, women, [60, 55, 58, 61, 57]],
      );
      return { ...sheet, cells: [...sheet.cells, ["", "TỔNG CỘNG", "", 242, total, 58.2].map((cell) => (cell === "" ? null : cell))] };
    };
    expect(said(rows(95))).toEqual([]);
    expect(said(rows(105))).toEqual(["total.mismatch@E9"]);
  });

  test("in the last column of a list on its side, also where its head stands beside the names", () => {
    const rows = (total: number): CellValue[][] => [
      ["MỘT SỐ CHỈ TIÊU CHỦ YẾU CỦA CÁC HỢP TÁC XÃ NĂM 2025"],
      ["TT", "Chỉ tiêu", "ĐVT", "HTX Hoa Sen", "HTX Hoa Mai", "HTX Suối Đá", "Tổng/BQ"],
      ["1", "Mã số thuế", "", "0312345670", "0312345671", "0312345672"],
      ["2", "Ngày thành lập", "", "15/3/2019", "1/2/2020", "7/8/2021"],
      ["3", "Tổng số thành viên", "người", 52, 47, 38, total],
      ["4", "Tổng số lao động", "người", 12, 20, 9, 41],
      ["5", "Vốn điều lệ", "triệu đồng", 1500, 2000, 900, 4400],
      ["6", "Thu nhập bình quân/tháng", "nghìn đồng", 6000, 5500, 7000, 6167],
    ];
    expect(said(grid(rows(137)))).toEqual([]);
    expect(said(grid(rows(46)))).toEqual([]);
    expect(said(grid(rows(117)))).toEqual(["total.mismatch@G5"]);
    const [table] = readBook(bookOf(grid(rows(137)))).tables;
    expect(table?.records.map(({ values }) => values.name)).toEqual(["HTX Hoa Sen", "HTX Hoa Mai", "HTX Suối Đá"]);
  });

  test("of a row, where the numbers of the columns say what is added up", () => {
    const rows = (third: number): SheetCells => {
      const sheet = list(
        [["Tổng số lớp"], ["Lớp của tỉnh"], ["Lớp của xã"]],
        [
          [9, 7, third, 5, 6],
          [4, 3, 6, 2, 5],
          [5, 4, 2, 3, 1],
        ],
      );
      const [title, blank, head, ...rest] = sheet.cells;
      return { ...sheet, cells: [title, blank, head, ["(1)", "(2)", "(3)", "(4)=(5)+(6)", "(5)", "(6)"], ...rest] };
    };
    expect(said(rows(8))).toEqual([]);
    expect(said(rows(18))).toEqual(["columns.sum@D7"]);
  });
});
