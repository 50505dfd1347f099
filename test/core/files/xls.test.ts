import * as XLSX from "@e965/xlsx";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { type CellValue, formatAt } from "../../../core/model/cells.ts";
import { messageOf } from "../../addin/workbook/parts.ts";

type Written = { readonly rows: readonly (readonly CellValue[])[]; readonly name?: string };

function write(
  bookType: XLSX.BookType,
  { rows, name = "Trang 1" }: Written,
  change: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void = () => {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  XLSX.utils.book_append_sheet(book, sheet, name);
  change(sheet, book);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

function cellsOf(bytes: Uint8Array): CellValue[][] {
  return Array.from(openBook(bytes, "sổ.xls").sheets[0]!.cells, (row) => [...(row ?? [])]);
}

const numbers = [0, 1, -1, 1105, 0.1, -12.34, 123456789012, 1e-9, 1.5, 536870911, 536870912, -536870912, 1e300, 45366, 2700.55];

describe.each(["biff8", "xlsb", "xlml", "ods"] as const)("a book as %s", (bookType) => {
  it("has the values that were written", () => {
    const rows = [
      ["STT", "Tên HTX", "Đang hoạt động"],
      [1, "Hợp tác xã Phú Hòa", true],
      numbers,
      ["0012345678", null, "=1+1", null, false],
    ];
    expect(cellsOf(write(bookType, { rows }))).toEqual(rows.map((row) => row.slice(0, row.length)));
  });

  it("has its sheet's name and is read by its content, whatever its name", () => {
    const bytes = write(bookType, { rows: [["a"]], name: "Điểm & xếp loại" });
    expect(openBook(bytes, "ảnh.png").sheets[0]?.name).toBe("Điểm & xếp loại");
  });

  it("has the values of any table", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((each) => !/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x|^\s|\s$|\s\s/.test(each));
    const value = fc.oneof(
      text,
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((number) => number === 0 || Math.abs(number) > 1e-100),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }), (rows) => {
        const read = cellsOf(write(bookType, { rows }));
        rows.forEach((row, at) => {
          row.forEach((each, column) => {
            expect(read[at]?.[column] ?? null).toEqual(Object.is(each, -0) ? 0 : each);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(["biff8", "xlsb", "xlml"] as const)("what surrounds the cells of a book as %s", (bookType) => {
  it("tells hidden sheets, rows and columns, merged areas and number formats", () => {
    const rows = [
      ["a", "b", "c"],
      [1, 45366, 0.25],
      [2, 3, 4],
    ];
    const bytes = write(bookType, { rows }, (sheet, book) => {
      sheet["!merges"] = [XLSX.utils.decode_range("A1:B1")];
      sheet["!rows"] = [{}, { hidden: true }];
      sheet["!cols"] = [{}, {}, { hidden: true }];
      sheet.B2.z = "dd/mm/yyyy";
      sheet.C2.z = "0%";
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), "Ẩn");
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const [sheet, hidden] = openBook(bytes, "x").sheets;
    expect([sheet?.hidden, hidden?.hidden]).toEqual([false, true]);
    expect(sheet?.merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    // SheetJS writes no hidden rows into .xls.
    expect(sheet?.hiddenRows).toEqual(bookType === "biff8" ? [] : [1]);
    expect(sheet?.hiddenColumns).toEqual([2]);
    expect(formatAt(sheet!, 1, 1)).toBe("dd/mm/yyyy");
    expect(formatAt(sheet!, 1, 2)).toMatch(/^0%$|^Percent$|^0\.00%$/);
  });
});

describe("an .xls book", () => {
  it("has long lists of texts, which go on over many records", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Hợp tác xã số ${index} ${"ư".repeat(index % 50)}`, `plain ${index}`]);
    expect(cellsOf(write("biff8", { rows }))).toEqual(rows);
  });

  it("has errors and stored results of formulas", () => {
    const bytes = write("biff8", { rows: [[1]] }, (sheet) => {
      sheet.A1 = { t: "n", v: 7, f: "3+4" };
      sheet.B1 = { t: "e", v: 0x17 };
      sheet.C1 = { t: "s", v: "chữ", f: '"ch"&"ữ"' };
      sheet["!ref"] = "A1:C1";
    });
    expect(cellsOf(bytes)[0]).toEqual([7, { error: "#REF!" }, "chữ"]);
  });

  it("of Excel 95 has texts in its code page", () => {
    expect(cellsOf(write("biff5", { rows: [["Hop tac xa", 5, "d"]] }))).toEqual([["Hop tac xa", 5, "d"]]);
  });

  it("that is older says so", () => {
    expect(messageOf(() => openBook(write("biff2", { rows: [[1]] }), "cũ.xls"))).toMatch(/cũ\.xls” là sổ Excel rất cũ .*hãy mở bằng Excel/);
  });

  it("shifts dates of the 1904 calendar", () => {
    const bytes = write("biff8", { rows: [[43904, 43904]] }, (sheet, book) => {
      sheet.A1.z = "d/m/yyyy";
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(cellsOf(bytes)[0]).toEqual([45366, 43904]);
  });
});

describe("damaged .xls, .xlsb and .ods books", () => {
  it.each(["biff8", "biff5", "xlsb", "ods", "xlsx"] as const)("%s: end in a book or in one sentence, whatever the damage", (bookType) => {
    const good = write(bookType, { rows: Array.from({ length: 40 }, (_, row) => [row, `Hợp tác xã ${row}`, row / 7, true]) });
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, fc.option(fc.nat(good.length)), (changes, length) => {
        const bytes = good.slice(0, length ?? good.length);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        expect(messageOf(() => openBook(bytes, "sổ"))).toMatch(/^$|^WorkbookError: Tệp “sổ” .*: hãy .*\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
