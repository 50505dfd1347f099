import { describe, expect, it } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { formatAt } from "../../../core/model/cells.ts";
import { messageOf, packageOf } from "../../addin/workbook/parts.ts";

const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>';

function bookOf(tables: string, styles = "", parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": manifest,
    "content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

const text = (value: string, more = ""): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;

describe("an .ods book", () => {
  it("has values of every type, with a format that says what they are", () => {
    const cells =
      text("Hợp tác xã") +
      '<table:table-cell office:value-type="float" office:value="1105.5"><text:p>1.105,5</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="percentage" office:value="0.85"/><table:table-cell office:value-type="date" office:date-value="2024-03-15"/>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="time" office:time-value="PT12H00M00S"/>' +
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
      '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="312345678"/>';
    const styles =
      '<number:number-style style:name="N1"><number:number number:min-integer-digits="10"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
    const sheet = openBook(bookOf(`<table:table table:name="A">${row(cells)}</table:table>`, styles), "x").sheets[0]!;
    expect(sheet.cells[0]).toEqual(["Hợp tác xã", 1105.5, 0.85, 45366, true, 0.5, { error: "#DIV/0!" }, 312345678]);
    expect([1, 2, 3, 5, 7].map((column) => formatAt(sheet, 0, column))).toEqual([
      "General",
      "0.00%",
      "dd/mm/yyyy",
      "h:mm:ss",
      "0000000000",
    ]);
  });

  it("has text of several lines and blanks, without the notes on a cell", () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>một<text:s text:c="2"/>hai</text:p><text:p><text:span>ba</text:span> &amp; bốn</text:p></table:table-cell>';
    expect(openBook(bookOf(`<table:table table:name="A">${row(cell)}</table:table>`), "x").sheets[0]?.cells[0]).toEqual([
      "một  hai\nba & bốn",
    ]);
  });

  it("repeats cells and rows, and places what comes after", () => {
    const table =
      row(
        `${text("a", 'table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="2"/>${text("b")}`,
        'table:number-rows-repeated="2"',
      ) +
      row("<table:table-cell/>", 'table:number-rows-repeated="3"') +
      row(`${text("c", 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>${text("d")}`) +
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"');
    const sheet = openBook(bookOf(`<table:table table:name="A">${table}</table:table>`), "x").sheets[0]!;
    expect(Array.from(sheet.cells)).toEqual([
      ["a", "a", "a", null, null, "b"],
      ["a", "a", "a", null, null, "b"],
      undefined,
      undefined,
      undefined,
      ["c", null, "d"],
    ]);
    expect(sheet.merged).toEqual([{ top: 5, left: 0, bottom: 5, right: 1 }]);
  });

  it("tells hidden sheets, rows and columns", () => {
    const styles = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const table =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      row(text("a", 'table:number-columns-repeated="4"')) +
      row(text("b"), 'table:visibility="filter" table:number-rows-repeated="2"');
    const [shown, hidden] = openBook(
      bookOf(
        `<table:table table:name="A">${table}</table:table><table:table table:name="B" table:style-name="ta1">${row(text("x"))}</table:table>`,
        styles,
      ),
      "x",
    ).sheets;
    expect([shown?.hidden, hidden?.hidden]).toEqual([false, true]);
    expect(shown?.hiddenRows).toEqual([1, 2]);
    expect(shown?.hiddenColumns).toEqual([1, 2]);
  });

  it("that repeats a few cells into millions is refused", () => {
    const table = row(text("x", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"');
    expect(messageOf(() => openBook(bookOf(`<table:table table:name="A">${table}</table:table>`), "nở.ods"))).toMatch(
      /nở\.ods” quá lớn .*triệu ô/,
    );
  });

  it("that is encrypted says so", () => {
    const parts = {
      "META-INF/manifest.xml": manifest.replace("/></", "><manifest:encryption-data/></manifest:file-entry></"),
      "content.xml": "\u0001\u0002",
    };
    expect(messageOf(() => openBook(bookOf("", "", parts), "khoá.ods"))).toMatch(/khoá\.ods” được bảo vệ bằng mật khẩu/);
  });
});
