import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetCells } from "../../../core/model/cells.ts";
import { readBook, readSheet } from "../../../core/sheet/read.ts";
import { area, bookOf, grid } from "../../support/grid.ts";

const fieldsOf = (sheet: SheetCells, at = 0) =>
  Object.fromEntries((readSheet(sheet, null)[at]?.columns ?? []).map((column) => [column.column, column.field]));

const valuesOf = (sheet: SheetCells) => readSheet(sheet, null)[0]?.records.map(({ values }) => values);

/** A commune's list with everything around the table that such lists have. */
const communeRows: readonly (readonly CellValue[])[] = [
  ["UBND XÃ BÌNH MINH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  [],
  ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"],
  ["", "", "", "", "", "", "", "", "ĐVT: triệu đồng"],
  ["STT", "Tên HTX", "Năm thành lập", "Lao động", "", "", "Vốn", "", "Kết quả SXKD", "", "Xếp loại"],
  ["", "", "", "Tổng số", "Nữ", "Là TV", "Điều lệ", "Tổng nguồn vốn", "Doanh thu", "LNTT", ""],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
  ["I", "Xã Phú Hòa"],
  [1, "HTX Nông nghiệp Phú Hòa", 2015, 12, 5, 6, 500, "1.234,5", "2.700", 120.5, "Tốt"],
  [2, "HTX Dịch vụ An Phú", "03/2018", 7, 2, "-", 300, 900, 1500, 80, "Khá"],
  ["", "Cộng", "", 19, 7, 6, 800, 2134.5, 4200, 200.5],
  ["II", "Xã Phú Lợi"],
  [3, "HTX Vận tải Phú Lợi", "15/3/2010", "12 người", 5, 6, "1,8 tỷ", "20,9triệu đồng", 900, -20, "TB"],
  ["", "TỔNG CỘNG", "", 31, 12, 12, "", "", 5100, 180.5],
  [],
  ["Ghi chú: số liệu tính đến 31/12/2024"],
  ["", "NGƯỜI LẬP BIỂU", "", "", "", "", "", "", "CHỦ TỊCH"],
  ["", "Nguyễn Văn A", "", "", "", "", "", "", "Trần B"],
];
const communeMerged = [
  area(4, 0, 5, 0),
  area(4, 1, 5, 1),
  area(4, 2, 5, 2),
  area(4, 3, 4, 5),
  area(4, 6, 4, 7),
  area(4, 8, 4, 9),
  area(4, 10, 5, 10),
];
const commune = grid(communeRows, { merged: communeMerged });

describe("a commune's list", () => {
  const [table] = readSheet(commune, null);

  it("knows header, columns and units", () => {
    expect(table?.kind).toBe("cooperatives");
    expect(table?.headerRows).toEqual([5, 6]);
    expect(table?.year).toBe(2024);
    expect(fieldsOf(commune)).toEqual({
      A: null,
      B: "name",
      C: "foundedOn",
      D: "workers.total",
      E: "workers.female",
      F: "workers.members",
      G: "capital.charter",
      H: "capital.end",
      I: "revenue.total",
      J: "profit.beforeTax",
      K: "rank",
    });
    expect(table?.columns.find((column) => column.column === "D")?.header).toBe("Lao động / Tổng số");
    expect(table?.columns.find((column) => column.column === "I")).toMatchObject({ unit: "millionVND", unitFrom: "title" });
  });

  it("reads numbers, units, dates, nil and ranks", () => {
    expect(
      table?.records.map((record) => [
        record.row,
        record.values["capital.end"],
        record.values["revenue.total"],
        record.values.foundedOn,
        record.values.rank,
      ]),
    ).toEqual([
      [9, 1_234_500_000, 2_700_000_000, "2015", "good"],
      [10, 900_000_000, 1_500_000_000, "2018-03", "fair"],
      [13, 20_900_000, 900_000_000, "2010-03-15", "average"],
    ]);
    expect(table?.records[1]?.values["workers.members"]).toBe(0);
    expect(table?.records[2]?.values["capital.charter"]).toBe(1_800_000_000);
    expect(table?.records[2]?.values["workers.total"]).toBe(12);
  });

  it("leaves out the other rows with a reason and keeps what headings say", () => {
    expect(table?.ignoredRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      "1 title",
      "3 title",
      "4 title",
      "5 header",
      "6 header",
      "7 numbering",
      "8 group",
      "11 total",
      "12 group",
      "14 total",
      "15 blank",
      "16 note",
      "17 signature",
      "18 signature",
    ]);
    expect(table?.records.map((record) => record.inherited.commune)).toEqual(["Xã Phú Hòa", "Xã Phú Hòa", "Xã Phú Lợi"]);
  });

  it("knows what each total covers", () => {
    expect(table?.totals.map(({ row, rows }) => [row, rows])).toEqual([
      [11, [9, 10]],
      [14, [9, 10, 13]],
    ]);
  });
});

describe("reading does not depend on", () => {
  const values = (sheet: SheetCells) =>
    readSheet(sheet, null)[0]?.records.map(({ values, kind, inherited }) => ({ values: { ...values }, kind, inherited }));

  it("the order of the columns", () => {
    const header = [
      "STT",
      "Tên HTX",
      "Mã số HTX",
      "Năm thành lập",
      "Số thành viên",
      "Lao động nữ",
      "Vốn điều lệ (triệu đồng)",
      "Doanh thu (triệu đồng)",
      "Xếp loại",
      "Trạng thái",
      "Điện thoại",
      "Xã",
    ];
    const body = [
      [1, "HTX Sơn Hà", "0100109106", 2012, 25, 4, 500, "2.700", "Tốt", "Đang hoạt động", "0912345678", "Xã Sơn Hà"],
      [2, "HTX Tân Lập", "0101234560", 2016, 18, 2, 350, "1.105,5", "Khá", "Tạm ngưng", "0987654321", "Xã Tân Lập"],
      [3, "HTX Hòa Bình", "0109998884", 2019, 9, 1, 1200, 800, "Yếu", "Đang hoạt động", "0909090909", "Xã Hòa Bình"],
    ];
    const expected = values(grid([header, ...body]));
    expect(expected?.[1]?.values["revenue.total"]).toBe(1_105_500_000);
    fc.assert(
      fc.property(fc.shuffledSubarray([...header.keys()], { minLength: header.length }), (order) => {
        expect(values(grid([header, ...body].map((row) => order.map((at) => row[at]))))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("the Unicode form and blank rows", () => {
    const expected = values(commune);
    const decomposed = communeRows.map((row) => row.map((value) => (typeof value === "string" ? value.normalize("NFD") : value)));
    expect(values(grid(decomposed, { merged: communeMerged }))).toEqual(expected);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 7, max: communeRows.length - 1 }), { maxLength: 6 }), (places) => {
        const rows = communeRows.flatMap((row, at) => (places.includes(at) ? [[], row] : [row]));
        expect(values(grid(rows, { merged: communeMerged }))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("where the table stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 8 }), (down, right) => {
        const rows = [
          ...Array.from({ length: down }, () => []),
          ...communeRows.map((row) => (row.length === 0 ? [] : [...Array.from({ length: right }, () => null), ...row])),
        ];
        const merged = communeMerged.map(({ top, left, bottom, right: end }) => area(top + down, left + right, bottom + down, end + right));
        const [table] = readSheet(grid(rows, { merged }), null);
        expect(table?.records.map((record) => ({ ...record.values }))).toEqual(values(commune)?.map((record) => record.values));
      }),
      { numRuns: 40 },
    );
  });
});

describe("tables of other kinds", () => {
  it("reads points by criteria", () => {
    const sheet = grid([
      ["BẢNG TỔNG HỢP ĐIỂM ĐÁNH GIÁ XẾP LOẠI HTX NĂM 2023"],
      ["TT", "Tên HTX", "TC1", "TC 2", "Tiêu chí 3", "4", "5. Chấp hành pháp luật (8đ)", "Tổng điểm", "Xếp loại"],
      [1, "HTX Sơn Hà", 5, 4, 9, 3, 8, 29, "Yếu"],
      [2, "HTX Tân Lập", 6, "4,5", 9, "-", 8, 27.5, "Yếu"],
    ]);
    const [table] = readSheet(sheet, null);
    expect(table?.kind).toBe("points");
    expect(fieldsOf(sheet)).toMatchObject({
      C: "points.1",
      D: "points.2",
      E: "points.3",
      F: "points.4",
      G: "points.5",
      H: "points.total",
      I: "rank",
    });
    expect(table?.records[1]?.values).toMatchObject({ "points.2": 4.5, "points.4": null });
  });

  it("reads the vertical form Phụ lục 2", () => {
    const [table] = readSheet(
      grid([
        ["BẢNG ĐÁNH GIÁ HỢP TÁC XÃ NĂM 2023"],
        ["Tên hợp tác xã: HTX Nông nghiệp Tân Phú"],
        ["Điện thoại: 0912345678 Email: tanphu@example.vn"],
        ["Số TT", "Tiêu chí đánh giá", "Thang điểm tối đa", "Điểm hợp tác xã tự chấm", "Ghi chú"],
        ["I", "Tài chính", 30],
        [1, "Vốn của hợp tác xã", 7],
        ["a)", "Tổng nguồn vốn bình quân của hợp tác xã", 6, 3],
        ["b)", "Tổng nguồn vốn của hợp tác xã tăng so với năm trước", 1, 1],
        [2, "Tài sản của hợp tác xã", 6],
        ["a)", "Tổng tài sản không chia bình quân", 5, "2,5"],
        [5, "Chấp hành pháp luật trong tổ chức, hoạt động của hợp tác xã", 8, 8],
        [10, "Mức độ tham gia của thành viên đối với hợp tác xã", null, 7],
        ["", "Tổng điểm", 100, 21.5],
        ["", "Xếp loại: Yếu"],
      ]),
      null,
    );
    expect(table?.kind).toBe("scoreForm");
    expect(table?.records).toHaveLength(1);
    expect(table?.records[0]?.values).toMatchObject({
      name: "HTX Nông nghiệp Tân Phú",
      phone: "0912345678",
      ratingYear: 2023,
      "points.1a": 3,
      "points.1b": 1,
      "points.2a": 2.5,
      "points.5": 8,
      "points.10": 7,
      "points.total": 21.5,
      rank: "weak",
    });
    expect(table?.records[0]?.cells?.["points.2a"]).toBe("D10");
  });

  it("a lettered row with the sums of a commune is its heading", () => {
    const [table] = readSheet(
      grid(
        [
          ["TT", "Tên THT", "Địa bàn", "Năm thành lập", "Số thành viên", "Doanh thu (nghìn đồng)"],
          ["a)", "Xã Hưng Thịnh", null, null, 48, 1_400_000],
          [1, "THT trồng lúa ấp 3", "Xã Hưng Thịnh", 2019, 17, 400_000],
          [2, "THT bơm tát ấp 5", "Xã Hưng Thịnh", 2016, 31, 1_000_000],
          ["b)", "Xã Đông Khê", null, null, 25, 560_000],
          [3, "THT hoa tết", "Xã Đông Khê", 2018, 25, 560_000],
        ],
        { merged: [area(1, 1, 1, 3), area(4, 1, 4, 3)] },
      ),
      null,
    );
    expect(table?.records.map(({ row }) => row)).toEqual([3, 4, 6]);
    expect(table?.ignoredRows).toContainEqual({ row: 2, reason: "group" });
  });

  it("tells groups, members and other sheets apart", () => {
    const kind = (rows: readonly (readonly CellValue[])[]) => readSheet(grid(rows), null)[0]?.kind;
    expect(
      kind([
        ["STT", "Tên tổ hợp tác", "Số tổ viên", "Xã"],
        [1, "THT Rau sạch", 12, "Xã A"],
        [2, "THT Bò sữa", 9, "Xã B"],
      ]),
    ).toBe("groups");
    expect(
      kind([
        ["DANH SÁCH THÀNH VIÊN HỢP TÁC XÃ"],
        ["STT", "Họ và tên", "Ngày sinh", "CCCD", "Địa chỉ", "Vốn góp (đồng)"],
        [1, "Nguyễn Văn An", "01/02/1980", "001080012345", "Thôn 1", 5_000_000],
        [2, "Trần Thị Bé", "03/04/1985", "001185012346", "Thôn 2", 3_000_000],
      ]),
    ).toBe("members");
    expect(
      kind([
        ["Huyện/TP", "Xã/Phường", "Dân tộc", "Ngành nghề", "Loại hình", "Trạng thái"],
        ["Huyện A", "Xã B", "Kinh", "Nông nghiệp", "HTX", "Đang hoạt động"],
      ]),
    ).toBe("other");
    expect(kind([["Kính gửi"], ["Nội dung"]])).toBe("other");
  });

  it("finds two tables in one sheet", () => {
    const tables = readSheet(
      grid([
        ["I. HỢP TÁC XÃ"],
        ["STT", "Tên HTX", "Số thành viên", "Xã"],
        [1, "HTX Sơn Hà", 25, "Xã A"],
        [2, "HTX Tân Lập", 18, "Xã B"],
        [],
        ["II. TỔ HỢP TÁC"],
        ["STT", "Tên tổ hợp tác", "Số tổ viên", "Xã"],
        [1, "THT Rau sạch", 12, "Xã A"],
      ]),
      null,
    );
    expect(tables.map(({ kind, records }) => [kind, records.map(({ row }) => row)])).toEqual([
      ["cooperatives", [3, 4]],
      ["groups", [8]],
    ]);
  });
});

describe("nothing that a sheet holds makes the reader throw", () => {
  const strange = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "Tên HTX",
      "STT",
      "Doanh thu",
      "TỔNG CỘNG",
      "Xã A",
      "",
      "-",
      "#",
      "1.2.3",
      "(1)",
      "Năm 2024",
      "Lao động",
      "Tiêu chí đánh giá",
      "Thang điểm tối đa",
      "Điểm tự chấm",
    ),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );

  it("random sheets", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(strange, { maxLength: 10 }), { maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(4)), { maxLength: 4 }),
        (rows, merges) => {
          const merged = merges.map(([top, left, height, width]) => area(top, left, top + height, left + width));
          expect(readBook(bookOf(grid(rows, { merged }))).tables.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("headers named like properties of objects", () => {
    const [table] = readSheet(
      grid([
        ["STT", "Tên HTX", "__proto__", "constructor", "Xã"],
        [1, "HTX Sơn Hà", "x", "y", "Xã A"],
      ]),
      null,
    );
    expect(table?.columns.map(({ field }) => field)).toEqual([null, "name", null, null, "commune"]);
    expect(Object.getPrototypeOf(table?.records[0]?.values)).toBe(Object.prototype);
  });

  it("a table far to the right", () => {
    const right = (cells: readonly CellValue[]) => [...new Array<CellValue>(2000).fill(""), ...cells];
    const [table] = readSheet(
      grid([right(["STT", "Tên HTX", "Số TV"]), right([1, "HTX Sơn Hà", 20]), right([2, "HTX Sơn Tây", 30])]),
      null,
    );
    expect(table?.records.map(({ values }) => values["members.total"])).toEqual([20, 30]);
  });

  it("16,384 columns", () => {
    const known = ["Tên HTX", "Số thành viên", "Số lao động", "Doanh thu (đồng)", "Lợi nhuận (đồng)"];
    const wide = Array.from({ length: 16_384 }, (_, at) => known[at - 9000] ?? `Cột ${at}`);
    const tables = readSheet(grid([wide, ...[1, 2, 3].map((row) => wide.map((_, at) => (at === 9000 ? `HTX Sơn Hà ${row}` : at)))]), null);
    expect(tables.map(({ records }) => records.map(({ values }) => [values.name, values["members.total"]]))).toEqual([
      [1, 2, 3].map((row) => [`HTX Sơn Hà ${row}`, 9001]),
    ]);
  });
});

describe("which column is which", () => {
  const rows = (count: number, cells: (at: number) => readonly CellValue[]) => Array.from({ length: count }, (_, at) => cells(at + 1));

  it("parts of the points are not the total", () => {
    const sheet = grid([["STT", "Tên HTX", "Điểm 1", "Điểm 2", "Tổng điểm"], ...rows(4, (at) => [at, `HTX Số ${at}`, 30, 20, 50])]);
    expect(fieldsOf(sheet)).toEqual({ A: null, B: "name", C: null, D: null, E: "points.total" });
  });

  it("a column that lost its own field takes no poor second", () => {
    const sheet = grid([
      ["STT", "Tên HTX", "Số TV", "Số thành viên", "Doanh thu (tr.đ)"],
      ...rows(4, (at) => [at, `HTX Số ${at}`, 20 + at, 21 + at, 500]),
    ]);
    expect(Object.values(fieldsOf(sheet)).filter((field) => field !== null)).toEqual(["name", "members.total", "revenue.total"]);
  });

  it("numbers that count the questions of a survey are no criteria", () => {
    const sheet = grid([
      ["1. Tên HTX", "2. Mã số thuế", "3. Số điện thoại", "4. Số thành viên", "8. Số lao động thường xuyên của HTX?"],
      ...rows(4, (at) => [`HTX Số ${at}`, "0100109106", "0912345678", 20, 12]),
    ]);
    expect(fieldsOf(sheet)).toEqual({ A: "name", B: "code", C: "phone", D: "members.total", E: "workers.total" });
  });

  it("a column without a year is of the year of the title", () => {
    const sheet = grid([
      ["KẾT QUẢ XẾP LOẠI HTX NĂM 2025"],
      ["STT", "Tên HTX", "Số TV", "Xếp loại", "Xếp loại năm 2024"],
      ...rows(4, (at) => [at, `HTX Số ${at}`, 20, "Tốt", "Khá"]),
    ]);
    expect(fieldsOf(sheet)).toMatchObject({ D: "rank", E: null });
  });

  it("a list with persons and sixty figures is a list of entities", () => {
    const sheet = grid(
      [
        ["I. Định danh", "", "III. Người đại diện", "", "V. Thành viên", "VI. Lao động", "VIII. Vốn"],
        ["Tên đầy đủ", "Ngày ĐK lần đầu", "Họ và tên", "Năm sinh", "Tổng số", "Tổng số", "Vốn điều lệ"],
        ...rows(4, (at) => [`HTX Số ${at}`, "12/05/2018", "Nguyễn Văn An", 1980, 20, 7, 500]),
      ],
      { merged: [area(0, 0, 0, 1), area(0, 2, 0, 3)] },
    );
    expect(fieldsOf(sheet)).toMatchObject({
      A: "name",
      B: "certificateDate",
      C: "representative.name",
      E: "members.total",
      F: "workers.total",
    });
  });
});

describe("two things in one cell, one thing in two columns", () => {
  it("a name with its phone is both; the phone of a column of its own stays", () => {
    const head = ["STT", "Tên gọi", "Người đứng đầu (họ tên, điện thoại)", "Số thành viên"];
    const people = ["Bùi Kim Chi - 0905.123.456", "Huỳnh Tấn (ĐT: 0914777888)", "Lê Út, Phó giám đốc 2", "Y Ngọc"];
    const body = people.map((person, at) => [at + 1, `HTX Số ${at}`, person, 20]);
    expect(valuesOf(grid([head, ...body]))).toMatchObject([
      { "representative.name": "Bùi Kim Chi", phone: "0905123456" },
      { "representative.name": "Huỳnh Tấn", phone: "0914777888" },
      { "representative.name": "Lê Út, Phó giám đốc 2", phone: null },
      { "representative.name": "Y Ngọc", phone: null },
    ]);
    const own = grid([[...head, "Điện thoại"], ...body.map((row) => [...row, "0987654321"])]);
    expect(valuesOf(own)?.map(({ phone }) => phone)).toEqual(people.map(() => "0987654321"));
  });

  it("years under “Nam” and “Nữ” are the birth and the gender of a member, counts are neither", () => {
    const head = ["STT", "Họ và tên", "Nam", "Nữ", "Số CCCD", "Vốn góp (đ)"];
    const body = [
      [1, "Nguyễn Thị Lụa", null, 1965, "052165001234", 5_000_000],
      [2, "Trần Văn Khoa", 1970, null, "052070004321", 5_000_000],
    ];
    expect(valuesOf(grid([head, ...body]))).toMatchObject([
      { "members.birthDate": "1965", "members.gender": "female" },
      { "members.birthDate": "1970", "members.gender": "male" },
    ]);
    const counts = grid([head, ...body.map(([at, name, , , ...rest]) => [at, name, 12, 7, ...rest])] as CellValue[][]);
    expect(valuesOf(counts)?.every((values) => values["members.gender"] === undefined)).toBe(true);
  });

  it("the day since when it stands still is not the day of its founding", () => {
    for (const header of ["Ngày/tháng/năm bắt đầu ngừng", "Năm ngừng hoạt động", "Ngày bắt đầu ngừng hoạt động"]) {
      const sheet = grid([
        ["STT", "Tên HTX", header, "Số thành viên"],
        [1, "HTX Kim Chi", "30/6/2021", 20],
      ]);
      expect(fieldsOf(sheet)).toMatchObject({ C: "statusDate" });
    }
  });

  it("a sign of change is never the figure", () => {
    for (const sign of ["+/-", "(+/-)", "±", "+, -", "Δ"]) {
      const sheet = grid(
        [
          ["TT", "Tên HTX", "Thành viên", "", ""],
          ["", "", "2024", "2025", sign],
          [1, "HTX Đông Sơn", 30, 35, 5],
          [2, "HTX Tây Hồ", 22, 20, -2],
        ],
        { merged: [area(0, 2, 0, 4)] },
      );
      expect(fieldsOf(sheet), sign).toMatchObject({ D: "members.total", E: null });
    }
  });

  it("“Xã/HTX” holds the names under their communes", () => {
    const sheet = grid([
      ["STT", "Xã/HTX", "Thành viên", "DT (tỷ đ)"],
      ["I", "Xã Hòa Phú", 83, 4.3],
      [1, "HTX Hòa Phú 1", 45, 2.8],
      [2, "HTX Nông sản Hòa Phú", 38, 1.5],
    ]);
    expect(valuesOf(sheet)?.map(({ name }) => name)).toEqual(["HTX Hòa Phú 1", "HTX Nông sản Hòa Phú"]);
  });

  it("a column of money without a unit is in the unit that the others name, to be confirmed", () => {
    const body = [
      [1, "HTX Tân Hưng", 500_000, 45_000, 9_000],
      [2, "HTX Phước Lộc", 1_200_000, 120_000, 24_000],
    ];
    const [table] = readSheet(grid([["TT", "Tên HTX", "Vốn điều lệ (1.000đ)", "Lợi nhuận sau thuế", "Quỹ ĐTPT"], ...body]), null);
    expect(table?.columns.slice(3).map(({ unit, unitFrom }) => [unit, unitFrom])).toEqual([
      ["thousandVND", "magnitude"],
      ["thousandVND", "magnitude"],
    ]);
    const [mixed] = readSheet(
      grid([
        ["TT", "Tên HTX", "Vốn điều lệ (1.000đ)", "Lợi nhuận sau thuế"],
        [1, "HTX Tân Hưng", 500_000, 45_000_000],
      ]),
      null,
    );
    expect(mixed?.columns[3]).toMatchObject({ unit: null });
  });

  it("marks under levels, genders and states answer one question each, also above a row of totals", () => {
    const sheet = grid(
      [
        ["Stt", "Tên HTX", "Giới tính GĐ", "", "Trình độ GĐ", "", "", "", "Tình hình hoạt động", "", "", "Số thành viên"],
        ["", "", "Nam", "Nữ", "ĐH", "CĐ", "TC", "Chưa ĐT", "Hiệu quả", "Trung bình", "Ngừng", ""],
        [1, "HTX Tân Hiệp", "x", null, "x", null, null, null, "x", null, null, 20],
        [2, "HTX Chăn nuôi heo sạch", null, "x", null, null, "x", null, null, "x", null, 12],
        [3, "HTX Minh Phát", "X", null, null, null, null, "v", null, null, "x", 9],
        ["Cộng:", null, 2, 1, 1, 0, 1, 1, 1, 1, 1, 41],
      ],
      { merged: [area(0, 2, 0, 3), area(0, 4, 0, 7), area(0, 8, 0, 10)] },
    );
    expect(valuesOf(sheet)).toMatchObject([
      { "representative.gender": "male", "director.trained": true, status: null },
      { "representative.gender": "female", "director.trained": true, status: null },
      { "representative.gender": "male", "director.trained": false, status: "stopped" },
    ]);
    expect(valuesOf(sheet)?.every((values) => values.phone === undefined && values.congressDate === undefined)).toBe(true);
  });

  it("a name above its address is both, a long name over two lines stays one", () => {
    const head = ["TT", "Tên HTX - Địa chỉ", "Số thành viên"];
    const body = [
      [1, "HTX Sông Công\nẤp 1, xã Hòa Lợi", 20],
      [2, "HTX Nước sạch Hòa Lợi\r\n(Đ/c: xã Hòa Lợi)", 9],
      [3, "HTX Dịch vụ\nNông nghiệp Cà Hom", 30],
    ];
    expect(valuesOf(grid([head, ...body]))).toMatchObject([
      { name: "HTX Sông Công", address: "Ấp 1, xã Hòa Lợi" },
      { name: "HTX Nước sạch Hòa Lợi", address: "xã Hòa Lợi" },
      { name: "HTX Dịch vụ Nông nghiệp Cà Hom", address: null },
    ]);
    const plain = grid([
      ["TT", "Tên HTX", "Số thành viên"],
      [1, "HTX Dịch vụ nông nghiệp\nxã Hòa Lợi", 20],
    ]);
    expect(valuesOf(plain)?.map(({ name }) => name)).toEqual(["HTX Dịch vụ nông nghiệp xã Hòa Lợi"]);
  });

  it("a part is one of the column that it follows", () => {
    const head = ["TT", "Tên HTX", "Tổng số thành viên", "Trong đó nữ", "Số lao động", "Trong đó nữ", "Trong đó: thành viên"];
    const body = [
      [1, "HTX Một", 30, 12, 9, 4, 6],
      [2, "HTX Hai", 20, 5, 6, 1, 6],
    ];
    expect(fieldsOf(grid([head, ...body]))).toMatchObject({ D: null, F: "workers.female", G: "workers.members" });
    const bare = grid([head.map((text) => (text === "Trong đó nữ" ? "Nữ" : text)), ...body]);
    expect(fieldsOf(bare)).toMatchObject({ D: null, F: "workers.female" });
    const english = grid([["No.", "Name of cooperative", "Members (persons)", "of which female"], ...body.map((row) => row.slice(0, 4))]);
    expect(fieldsOf(english)).toMatchObject({ C: "members.total", D: null });
  });
});

describe("what stands above a record speaks of it", () => {
  const sectorsOf = (rows: readonly (readonly CellValue[])[]) =>
    readSheet(grid(rows), null)[0]?.records.map(({ values, inherited }) => values.sector ?? inherited?.sector ?? null);
  const head = ["TT", "Tên HTX", "Số thành viên", "Doanh thu (triệu đồng)"];

  it("a heading ends those of its own level, whether it is understood or not", () => {
    const rows = [
      head,
      ["I", "Nông nghiệp"],
      [1, "HTX Một", 20, 300],
      ["II", "Phi nông nghiệp"],
      [2, "HTX Hai", 9, 100],
      ["III", "Nhóm do huyện hỗ trợ"],
      [3, "HTX Ba", 9, 100],
      ["IV", "Vận tải"],
      [4, "HTX Bốn", 9, 100],
    ];
    expect(sectorsOf(rows)).toEqual(["agriculture", null, null, "transport"]);
    expect(sectorsOf(rows.map((row) => (typeof row[0] === "string" && row !== head ? [row[1] ?? null] : row)))).toEqual([
      "agriculture",
      null,
      null,
      "transport",
    ]);
  });

  it("a heading of a higher level ends those below it", () => {
    const rows = [
      head,
      ["A", "Xã Hòa An"],
      ["I", "Nông nghiệp"],
      [1, "HTX Một", 20, 300],
      ["II", "Vận tải"],
      [2, "HTX Hai", 9, 100],
      ["B", "Xã Hòa Bình"],
      [3, "HTX Ba", 9, 100],
    ];
    expect(sectorsOf(rows)).toEqual(["agriculture", "transport", null]);
    expect(readSheet(grid(rows), null)[0]?.records.map(({ inherited }) => inherited?.commune)).toEqual([
      "Xã Hòa An",
      "Xã Hòa An",
      "Xã Hòa Bình",
    ]);
  });

  it("the form of one cooperative with a column for each year gives the latest year", () => {
    const form = (last: CellValue) =>
      grid([
        ["PHIẾU KHẢO SÁT HỢP TÁC XÃ"],
        ["1. Tên HTX:", "Hợp tác xã Dịch vụ Cát Tường"],
        ["2. Mã số thuế:", "6100123456"],
        ["3. Số điện thoại:", "0983112233"],
        ["4. Tổng số thành viên:", 56],
        ["C. KẾT QUẢ SXKD", "", "Năm 2024", "Năm 2025"],
        ["5. Doanh thu (triệu đồng)", "", 3200, 3650],
        ["6. Lợi nhuận sau thuế (triệu đồng)", "", 150, last],
      ]);
    for (const last of [-35, "-35", "(35)"])
      expect(valuesOf(form(last))?.[0]).toMatchObject({ "revenue.total": 3_650_000_000, "profit.afterTax": -35_000_000 });
  });
});
