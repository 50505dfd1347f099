import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { readLocalBook, readLocalTable } from "../../../core/scoring/local-table.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { localCopy, type TemplateRow, templateRows } from "../../../core/scoring/table-template.ts";
import { bookOf, grid } from "../../support/grid.ts";
import { expectBoth } from "../../support/languages.ts";
import { bookWith, tt01, tt09 } from "./support.ts";

const read = (rows: readonly (readonly CellValue[])[]) => readLocalTable(grid(rows));

/** The template of TT 01/2020 with some cells written over: "column and row" → value. */
function changed(cells: Readonly<Record<string, CellValue>>, rows: readonly TemplateRow[] = templateRows(tt01)): CellValue[][] {
  const copy = rows.map((row): CellValue[] => [...row]);
  for (const [cell, value] of Object.entries(cells)) copy[Number(cell.slice(1)) - 1]![cell.charCodeAt(0) - 65] = value;
  return copy;
}

/** The row (from 1) of the template that begins with these words. */
function rowOf(...words: readonly string[]): number {
  return templateRows(tt01).findIndex((row) => words.every((word, at) => row[at] === word)) + 1;
}

/** What stands above the rows of every template. */
const head = templateRows(tt01).slice(0, rowOf("Loại dòng"));

describe("the template", () => {
  it.each(scoreTables.map((table) => [table.id, table] as const))("of %s is read as the same table, mark L", (_, table) => {
    expect(read(templateRows(table))).toEqual({ table: localCopy(table), errors: [] });
  });

  it("of an office's own table is read as the same table", () => {
    const own = localCopy(tt09);
    expect(read(templateRows(own)).table).toEqual(own);
  });

  it("marks what is known with L and gaps with ?", () => {
    const items = localCopy(tt01).groups.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.items));
    for (const { max, mark, bands } of items) {
      expect(mark).toBe(max === null ? "?" : "L");
      for (const band of bands) expect(band.mark).toBe("L");
    }
  });

  it("is read with moved columns, rows above and blank rows", () => {
    const turned = templateRows(tt01).map((row) => [null, ...row.toReversed()]);
    expect(read([["Tỉnh Thử"], [], ...turned.flatMap((row) => [row, []])]).table).toEqual(localCopy(tt01));
  });
});

describe("a book with a table of the office", () => {
  const notes = grid([["Ghi chú"], ["Bảng điểm ở trang sau"]], { name: "Đọc trước" });
  const good = grid(templateRows(tt01), { name: "Bảng điểm" });
  const wrong = grid(changed({ [`D${rowOf("Tiêu chí", "10")}`]: "mười" }), { name: "Bảng sai" });

  it("is its first sheet that reads as one", () => {
    expect(readLocalBook(bookOf(notes, wrong, good))).toMatchObject({ sheet: "Bảng điểm", errors: [], table: { id: localCopy(tt01).id } });
  });

  it("tells what is wrong in the sheet that was meant", () => {
    const { table, sheet, errors } = readLocalBook(bookOf(notes, wrong));
    expect([table, sheet, errors[0]?.cell]).toEqual([null, "Bảng sai", `D${rowOf("Tiêu chí", "10")}`]);
    expect(readLocalBook(bookOf(notes))).toMatchObject({ table: null, sheet: "Đọc trước", errors: [{ cell: "A1" }] });
    expect(readLocalBook(bookOf())).toEqual({ table: null, sheet: "", errors: [] });
  });
});

describe("gaps that the office fills in", () => {
  it("become maxima and points with mark L", () => {
    const rows = changed({
      [`D${rowOf("Tiêu chí", "10")}`]: 10,
      [`D${rowOf("Tiêu chí", "11")}`]: "7,5",
      [`I${rowOf("Mục", "1a") + 1}`]: "0,5",
    });
    const { table, errors } = read(rows);
    expect(errors).toEqual([]);
    const [ten, eleven] = table!.groups[2]!.criteria;
    expect([ten, eleven]).toMatchObject([{ max: 10, maxMark: "L", items: [{ max: 10, mark: "L" }] }, { max: 7.5 }]);
    expect(table!.groups[0]!.criteria[0]!.items[0]!.bands[0]).toMatchObject({ points: 0.5, mark: "L" });
    const book = scoreBook(bookWith({ rows: [{ name: "HTX A", "points.10": 10, "points.11": 7.5 }] }), {
      asOf: "2024-11-20",
      table: table!,
    });
    expect(book.results[0]).toMatchObject({ lowest: 17.5, possible: 100 });
  });

  it("may hold text numbers with units, dates as cells, signs of limits", () => {
    const band = rowOf("Mục", "1a") + 1;
    const rows = changed({ [`H${band}`]: "<100 triệu", [`G${band + 1}`]: "≥ 100.000.000", [`C${rowOf("Hiệu lực từ")}`]: 45292 });
    const formats = { [`${rowOf("Hiệu lực từ") - 1},2`]: "dd/mm/yyyy" };
    expect(readLocalTable(grid(rows, { formats })).table).toEqual({ ...localCopy(tt01), effectiveFrom: "2024-01-01" });
  });
});

describe("errors", () => {
  const item = rowOf("Mục", "1a");
  it.each([
    ["a maximum that does not add up", { [`D${rowOf("Tiêu chí", "1")}`]: 8 }, [`D${rowOf("Tiêu chí", "1")}`, `D${rowOf("Nhóm", "I")}`]],
    ["a word instead of points", { [`D${rowOf("Tiêu chí", "5")}`]: "tám" }, [`D${rowOf("Tiêu chí", "5")}`]],
    ["an error cell", { [`D${rowOf("Tiêu chí", "5")}`]: { error: "#REF!" } }, [`D${rowOf("Tiêu chí", "5")}`]],
    ["points above the maximum", { [`I${item + 7}`]: 9 }, [`I${item + 7}`]],
    ["bands with a gap", { [`G${item + 3}`]: 6e8 }, [`G${item + 3}`]],
    ["an unknown figure", { [`F${item}`]: "Số ao cá" }, [`F${item}`]],
    ["an unknown kind of row", { [`A${item}`]: "Mụcc" }, [`A${item}`]],
    ["a way of scoring that is none", { [`E${item}`]: "Theo ý" }, [`E${item}`]],
    ["a code twice", { [`B${rowOf("Tiêu chí", "6")}`]: 5 }, [`B${rowOf("Tiêu chí", "6")}`]],
    ["a rank with a gap", { [`H${rowOf("Xếp loại", "Khá")}`]: 79 }, [`H${rowOf("Xếp loại", "Khá")}`]],
    ["no date", { [`C${rowOf("Hiệu lực từ")}`]: null }, [`C${rowOf("Hiệu lực từ")}`]],
    ["a date that is none", { [`C${rowOf("Hiệu lực từ")}`]: "31/02/2024" }, [`C${rowOf("Hiệu lực từ")}`]],
    ["an unknown kind of entity", { [`C${rowOf("Áp dụng cho")}`]: "Công ty" }, [`C${rowOf("Áp dụng cho")}`]],
    ["a limit on the wrong side", { [`G${item + 2}`]: "<100000000" }, [`G${item + 2}`]],
  ] as const)("%s is told at its cell", (_, cells, expected) => {
    const { table, errors } = read(changed(cells));
    expect(table).toBeNull();
    expect(new Set(errors.map(({ cell }) => cell))).toEqual(new Set(expected));
    for (const { message } of errors) {
      expect(message.vi).toMatch(/[À-ỹ].*[.)]$/u);
      expectBoth(message, message.vi);
    }
  });

  it("of the empty template name the cells to fill", () => {
    const { table, errors } = read([
      ...head,
      ["Mã bảng", null, "don-vi-tu-dat"],
      ...["Tên bảng", "Văn bản", "Ngày ban hành", "Hiệu lực từ", "Hiệu lực đến"].map((word) => [word]),
      ["Áp dụng cho", null, "Tổ hợp tác"],
      ...["Lĩnh vực", "Thang điểm"].map((word) => [word]),
      ...["Tốt", "Khá", "Trung bình", "Yếu"].map((rank) => ["Xếp loại", rank, rank]),
      ["Nhóm", "I"],
      ["Tiêu chí", "1"],
      ["Tiêu chí", "2"],
    ]);
    expect(table).toBeNull();
    expect(errors.length).toBeGreaterThan(8);
    for (const { message } of errors) expect(message.vi).toMatch(/^Hãy ghi/);
  });

  it("of a sheet that is no template name the heading", () => {
    expect(
      read([
        ["STT", "Tên HTX"],
        [1, "HTX A"],
      ]),
    ).toMatchObject({ table: null, errors: [{ cell: "A1" }] });
    expect(read([])).toMatchObject({ table: null });
  });

  it("never make the reader throw", () => {
    const rows = templateRows(tt01);
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.constant({ error: "#N/A" }),
      fc.constantFrom(...rows.flat()),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(rows.length - 1), fc.nat(9), value), { maxLength: 6 }), (edits) => {
        const copy = rows.map((row): CellValue[] => [...row]);
        for (const [row, column, cell] of edits) copy[row]![column] = cell;
        const { table, errors } = read(copy);
        expect(table === null).toBe(errors.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table for cooperative groups", () => {
  it("scores groups by ranks and a document of its own", () => {
    const rows: (readonly CellValue[])[] = [
      ...head,
      ["Mã bảng", null, "THT Phú Hòa 2024"],
      ["Tên bảng", null, "Bảng chấm điểm THT xã Phú Hòa"],
      ["Văn bản", null, "15/QĐ-UBND"],
      ["Hiệu lực từ", null, "01/01/2024"],
      ["Áp dụng cho", null, "THT"],
      ["Thang điểm", null, null, 10],
      ["Xếp loại", "Khá", "Hoạt động khá", null, null, null, 7, "<=10"],
      ["Xếp loại", "TB", "Hoạt động trung bình", null, null, null, 4, 7],
      ["Xếp loại", "Yếu", "Hoạt động yếu", null, null, null, 0, 4],
      ["Nhóm", "I", "Chung", 10],
      ["Tiêu chí", 1, "Số tổ viên", 4, "Theo khung", "Tổng số thành viên"],
      ["Khung", null, null, null, null, null, 0, 5, 1],
      ["Khung", null, null, null, null, null, 5, null, 4],
      ["Tiêu chí", 2, "Sổ sách", 6],
    ];
    const { table, errors } = read(rows);
    expect(errors).toEqual([]);
    expect(table).toMatchObject({ id: "don-vi-tht-phu-hoa-2024", document: "15/QĐ-UBND", appliesTo: ["group"] });
    const book = scoreBook(
      bookWith({
        kind: "groups",
        kinds: ["group", "group"],
        rows: [
          { name: "THT A", "members.total": 8, "points.2": 3 },
          { name: "THT B", "members.total": 3 },
        ],
      }),
      { asOf: "2024-11-20", table: table! },
    );
    expect(book.results.map(({ rank, total, possible }) => [rank, total, possible])).toEqual([
      ["fair", 7, 7],
      ["incomplete", null, 7],
    ]);
  });
});
