import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../core/files/html.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { messageOf } from "../../addin/workbook/parts.ts";

const sheet = (html: string) => readHtml(html, "s");
const rowsOf = (html: string) => Array.from(sheet(html).cells, (row) => row ?? null);

describe("a web page named .xls", () => {
  it("has its tables below each other and the text between them, as text", () => {
    const html = `<html><head><title>x</title><style>td{a}</style></head><body><h3>DANH SÁCH</h3><p>Đơn vị tính: triệu đồng</p>
      <table border=1><tr><th>STT<th>Mã số<tr><td>1<td>0012345678</table>Ghi chú: <b>tạm</b><table><tr><td>x</td></tr></table></body></html>`;
    expect(rowsOf(html)).toEqual([
      ["DANH SÁCH"],
      ["Đơn vị tính: triệu đồng"],
      ["STT", "Mã số"],
      ["1", "0012345678"],
      ["Ghi chú: tạm"],
      ["x"],
    ]);
  });

  it("has spans as merged areas that push other cells aside", () => {
    const { cells, merged } = sheet(
      '<table><tr><th rowspan="2">TT</th><th colspan=2>Lao động</th><th rowspan=2>Vốn</th></tr><tr><th>Tổng</th><th>Nữ</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>',
    );
    expect(Array.from(cells)).toEqual([
      ["TT", "Lao động", null, "Vốn"],
      [null, "Tổng", "Nữ"],
      ["1", "2", "3", "4"],
    ]);
    expect(merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ]);
  });

  it("has entities, line breaks and blanks as a page shows them", () => {
    expect(
      rowsOf(
        "<TABLE><TR><TD>H&#7907;p t&aacute;c&nbsp;x&atilde;  A &amp; B<BR>dòng   hai\n tiếp</TD><TD> &nbsp; </TD><TD>a < b &lt;c&gt;</TD></TR></TABLE>",
      ),
    ).toEqual([["Hợp tác xã A & B\ndòng hai tiếp", null, "a < b <c>"]]);
  });

  it("goes on below a row when a cell holds a table", () => {
    expect(rowsOf("<table><tr><td>tiêu đề<table><tr><td>1</td><td>2</td></tr></table></td><td>sau</td></tr></table>")).toEqual([
      ["tiêu đề"],
      ["1", "2"],
      ["sau"],
    ]);
  });

  it("is read in the encoding that it names", () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><table><tr><td>caf\u00e9</td></tr></table></html>';
    expect(openBook(Buffer.from(html, "latin1"), "x.xls").sheets[0]?.cells).toEqual([["café"]]);
    expect(openBook(Buffer.from(html.replace("caf\u00e9", "Hợp tác xã")), "x.xls").sheets[0]?.cells).toEqual([["Hợp tác xã"]]);
  });

  it("without a table says so", () => {
    expect(messageOf(() => openBook(Buffer.from("<html><body></body></html>"), "x.xls"))).toMatch(
      /là một trang web không có bảng nào: hãy/,
    );
  });

  it("never fails on any page", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td>",
      '<td rowspan="99999" colspan=3>',
      "</td>",
      "<br>",
      "<!--",
      "-->",
      "<script>",
      "</",
      '<a href="',
      '"',
      ">",
      "<",
      "&#x110000;",
      "&",
      "chữ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(messageOf(() => sheet(`<table>${pieces.join("")}`))).toMatch(/^$|^WorkbookError/);
      }),
    );
  });
});
