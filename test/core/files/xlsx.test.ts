import * as XLSX from "@e965/xlsx";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { formatAt, type SheetCells } from "../../../core/model/cells.ts";
import { bookOf, messageOf, packageOf, stylesOf, workbookParts } from "../../addin/workbook/parts.ts";

function only(bytes: Uint8Array): SheetCells {
  const { sheets } = openBook(bytes, "sổ.xlsx");
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}

describe("cells of an .xlsx sheet", () => {
  it("reads every type of cell as it is stored", () => {
    const sheet = only(
      bookOf(
        `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>1105</v></c><c r="C1"><v>-0.5</v></c><c r="D1"><v>1.5E+3</v></c><c r="E1" t="b"><v>1</v></c>` +
          `<c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="str"><f>A1&amp;"x"</f><v>chữ x</v></c><c r="H1" t="inlineStr"><is><t>trong ô</t></is></c><c r="I1" t="d"><v>2024-03-15</v></c></row>`,
        {
          "xl/sharedStrings.xml":
            "<sst><si><t>không</t></si><si><r><t>Hợp </t></r><r><rPr><b/></rPr><t>tác xã</t></r><rPh sb='0' eb='1'><t>phiên âm</t></rPh></si></sst>",
        },
      ),
    );
    expect(sheet.cells[0]).toEqual(["Hợp tác xã", 1105, -0.5, 1500, true, { error: "#REF!" }, "chữ x", "trong ô", 45366]);
    expect(formatAt(sheet, 0, 8)).toBe("yyyy-mm-dd");
  });

  it("knows no value where there is none", () => {
    const sheet = only(
      bookOf(
        '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" s="0"/><c r="D1" t="s"><v>99</v></c><c r="E1"><v>7</v></c></row>',
      ),
    );
    expect(sheet.cells[0]).toEqual([null, null, null, null, 7]);
  });

  it("reads numbers exactly as JavaScript does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(0.1 + 0.2)), { minLength: 1 }),
        (numbers) => {
          const xml = numbers.map((number, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${number}</v></c></row>`).join("");
          expect(only(bookOf(xml)).cells.map((row) => row?.[0])).toEqual(numbers.map((number) => Number(String(number))));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("decodes entities, escapes and CDATA, and keeps any text as it is", () => {
    const sheet = only(
      bookOf(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>A &amp; B &lt;C&gt; &#7879; &#x1EC7; &#65;&unknown;</t></is></c><c r="B1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>' +
          '<c r="C1" t="inlineStr"><is><t><![CDATA[<b>&amp;</b>]]></t></is></c><c r="D1" t="inlineStr"><is><t><!-- lời bình -->x<?y z?>y</t></is></c></row>',
      ),
    );
    expect(sheet.cells[0]).toEqual(["A & B <C> ệ ệ A&unknown;", "a\rb_x0041_", "<b>&amp;</b>", "xy"]);
  });

  it("places cells by their addresses, in any order and without them", () => {
    const sheet = only(
      bookOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row r="2"><c r="B2"><v>6</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>',
      ),
    );
    expect(Array.from(sheet.cells)).toEqual([[1, 2], [7, 6], undefined, undefined, [null, null, 3, 4], [5]]);
  });

  it("keeps ten cells of a sheet that says it is full", () => {
    const cells = ["A1", "XFD1", "XFD1048576"]
      .map((address) => `<row r="${/\d+/.exec(address)}"><c r="${address}"><v>1</v></c></row>`)
      .join("");
    const sheet = only(
      bookOf(
        `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
    );
    expect(sheet.cells).toHaveLength(1_048_576);
    expect(sheet.cells[1_048_575]?.[16_383]).toBe(1);
    expect(Object.keys(sheet.cells)).toHaveLength(2);
  });

  it("reads a row of 16,384 cells", () => {
    const row = Array.from({ length: 16_384 }, (_, index) => `<c><v>${index}</v></c>`).join("");
    expect(only(bookOf(`<row r="1">${row}</row>`)).cells[0]).toEqual(Array.from({ length: 16_384 }, (_, index) => index));
  });

  it("reads other writers' XML: prefixes, single quotes, blanks, upper and backward paths, no styles", () => {
    const parts = workbookParts([
      {
        name: "HTX",
        xml: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<x:worksheet xmlns:x=\"m\" ><x:sheetData ><x:row r = '3' ><x:c  r='B3'   t='str' ><x:v >a &gt; b</x:v ></x:c></x:row></x:sheetData></x:worksheet>",
      },
    ]);
    const moved = Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path.replace("xl/worksheets/", "XL\\Worksheets\\"), part]),
    );
    expect(only(packageOf(moved)).cells[2]).toEqual([null, "a > b"]);
  });

  it("reads parts in UTF-16 and with a byte order mark", () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Hoà Bình</v></c></row></sheetData></worksheet>';
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
    const parts = workbookParts([{ name: "HTX", xml }]);
    expect(only(packageOf({ ...parts, "xl/worksheets/sheet1.xml": wide })).cells[0]).toEqual(["Hoà Bình"]);
    expect(only(packageOf({ ...parts, "xl/workbook.xml": `\ufeff${String(parts["xl/workbook.xml"])}` })).name).toBe("HTX");
  });

  it("reads the same however the part is cut into pieces", () => {
    const rows = Array.from(
      { length: 4000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>Hợp tác xã số ${index} &amp; ${"ơ".repeat(index % 97)}</v></c></row>`,
    ).join("");
    const packed = only(bookOf(rows)).cells;
    const stored = only(packageOf(workbookParts([{ name: "HTX", xml: rows }]), 0)).cells;
    expect(packed).toEqual(stored);
    expect(packed[3999]).toEqual([`Hợp tác xã số 3999 & ${"ơ".repeat(3999 % 97)}`]);
  });
});

describe("what surrounds the cells", () => {
  it("names formats, by style and built in", () => {
    const sheet = only(
      bookOf(
        '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>312345678</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>45001</v></c><c r="B2" s="2"><v>1</v></c></row>',
        {
          "xl/styles.xml": stylesOf("dd/mm/yyyy", "0000000000"),
        },
      ),
    );
    expect([0, 1, 2].map((column) => formatAt(sheet, 0, column))).toEqual(["dd/mm/yyyy", "0000000000", "General"]);
    expect(sheet.formats[1]).toBe(sheet.formats[0]);
  });

  it("shifts dates of the 1904 calendar, and nothing but dates", () => {
    const book = bookOf('<row r="1"><c r="A1" s="1"><v>43904</v></c><c r="B1"><v>43904</v></c></row>', {
      "xl/styles.xml": stylesOf("d/m/yyyy"),
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(only(book).cells[0]).toEqual([45366, 43904]);
  });

  it("tells hidden sheets, rows and columns, and merged areas within the cells", () => {
    const xml =
      '<worksheet><cols><col min="2" max="3" hidden="1"/><col min="6" max="16384" hidden="true"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="9" hidden="1"/></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:Z1"/><mergeCell ref="A50:B60"/></mergeCells></worksheet>';
    const [sheet, second] = openBook(
      packageOf(
        workbookParts([
          { name: "a", xml, attributes: 'state="veryHidden"' },
          { name: "b", xml: "" },
        ]),
      ),
      "x",
    ).sheets;
    expect(sheet?.hidden).toBe(true);
    expect(second?.hidden).toBe(false);
    expect(sheet?.hiddenRows).toEqual([1]);
    expect(sheet?.hiddenColumns).toEqual([1, 2]);
    expect(sheet?.merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ]);
  });

  it("leaves out charts and our own result sheets", () => {
    const parts = workbookParts([
      { name: "HTX", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      { name: "Sổ HTX – Lỗi", xml: '<row r="1"><c r="A1"><v>2</v></c></row>' },
      { name: "Biểu đồ", xml: "" },
    ]);
    const relations = String(parts["xl/_rels/workbook.xml.rels"]).replace(/worksheet("\s+Target="worksheets\/sheet3)/, "chartsheet$1");
    expect(openBook(packageOf({ ...parts, "xl/_rels/workbook.xml.rels": relations }), "x").sheets.map(({ name }) => name)).toEqual(["HTX"]);
  });

  it("says which sheet is missing", () => {
    const { "xl/worksheets/sheet1.xml": _, ...parts } = workbookParts([{ name: "DS 2024", xml: "" }]);
    expect(messageOf(() => openBook(packageOf(parts), "sổ.xlsx"))).toMatch(/^WorkbookError: Tệp “sổ\.xlsx” bị hỏng .*trang “DS 2024”/);
  });
});

describe("beside SheetJS", () => {
  const value = fc.oneof(
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => !/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_/.test(text)),
    fc.constantFrom("0012345678", "=1+1", " có khoảng trắng ", "<&>\"'"),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );

  it("reads the same cells of any book", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 }), fc.boolean(), (rows, shared) => {
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Trang");
        const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", bookSST: shared }) as ArrayBuffer);
        const theirs = XLSX.read(bytes, { dense: true }).Sheets.Trang!["!data"] ?? [];
        const ours = only(bytes).cells;
        for (let row = 0; row < Math.max(rows.length, ours.length); row++) {
          for (let column = 0; column < 8; column++) expect(ours[row]?.[column] ?? null).toEqual(theirs[row]?.[column]?.v ?? null);
        }
      }),
      { numRuns: 150 },
    );
  });
});
