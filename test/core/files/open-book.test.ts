import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { bookOf, messageOf, packageOf, workbookParts } from "../../addin/workbook/parts.ts";

const bytesOf = (...bytes: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes, ...Array.from({ length: 600 }, (_, index) => index % 251)]);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function compound(...streams: readonly string[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const stream of streams) XLSX.CFB.utils.cfb_add(file, stream, bytesOf(1));
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array);
}

/** An .xls whose stream says right after its first record that the rest is encrypted. */
function encryptedXls(): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  const stream = new Uint8Array(5000);
  stream.set([0x09, 0x08, 16, 0, 0x00, 0x06, 0x05, 0x00]);
  stream.set([0x2f, 0x00, 6, 0, 1, 0], 20);
  XLSX.CFB.utils.cfb_add(file, "Workbook", stream);
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array);
}

const good = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');

describe("files that are no usable workbook", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(0), /rỗng \(0 byte\)/],
    ["blank text", text(" \r\n\t"), /không có chữ nào/],
    ["half of an .xlsx", good.slice(0, good.length / 2), /bị hỏng hoặc chép chưa hết/],
    ["an .xlsx without its end", good.slice(0, -30), /bị hỏng hoặc chép chưa hết/],
    ["a PDF", text("%PDF-1.7\n…"), /là một tệp PDF/],
    ["a PNG", bytesOf(0x89, 0x50, 0x4e, 0x47), /là một tấm ảnh/],
    ["a JPEG", bytesOf(0xff, 0xd8, 0xff, 0xe0), /là một tấm ảnh/],
    ["a photo of a phone", bytesOf(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70), /là một tấm ảnh/],
    ["a RAR", bytesOf(0x52, 0x61, 0x72, 0x21), /là một tệp nén/],
    ["a program", bytesOf(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), /không rõ loại/],
    [
      "a Word document",
      packageOf({
        "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w/>",
      }),
      /là một văn bản Word/,
    ],
    ["an old Word document", compound("/WordDocument"), /là một văn bản Word/],
    [
      "a presentation",
      packageOf({
        "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
        "ppt/presentation.xml": "<p/>",
      }),
      /PowerPoint/,
    ],
    ["a zip file", packageOf({ "a.txt": "a" }), /là một tệp nén: hãy giải nén/],
    ["a Numbers book", packageOf({ "Index/Document.iwa": "x" }), /Apple Numbers/],
    ["a book with a password", compound("/EncryptionInfo", "/EncryptedPackage"), /mật khẩu/],
    ["an .xls with a password", encryptedXls(), /mật khẩu/],
    ["another program's file", compound("/Contents"), /chương trình khác/],
    ["a book without sheets", packageOf(workbookParts([])), /không có trang tính nào/],
    ["RTF", text("{\\rtf1 a}"), /RTF/],
    ["other XML", text('<?xml version="1.0"?><hoadon/>'), /một tệp XML/],
    ["a web page in one file", text("MIME-Version: 1.0\nContent-Type: multipart/related"), /\.mht/],
  ])("%s: one sentence says what it is and what to do", (_, bytes, expected) => {
    const message = messageOf(() => openBook(bytes, "DS HTX.xlsx"));
    expect(message).toMatch(expected);
    expect(message).toMatch(/^WorkbookError: Tệp “DS HTX\.xlsx” [^\n]*: hãy [^\n]*\.$/);
  });

  it("does not believe the name", () => {
    expect(openBook(good, "x.csv").sheets[0]?.cells).toEqual([[1]]);
    expect(openBook(text("a;b\n1;2"), "x.xlsx").sheets[0]?.cells).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(openBook(text("a;b\n1;2"), "x.xlsx").file).toBe("x.xlsx");
  });

  it("reads the book and not one that lies inside it", () => {
    const inner = new Uint8Array(
      XLSX.write({ SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet([[1]]) } }, { type: "array", bookType: "biff8" }) as ArrayBuffer,
    );
    const stream = XLSX.CFB.find(XLSX.CFB.read(inner, { type: "array" }), "/Workbook").content;
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, "/ObjectPool/_1/Workbook", stream);
    XLSX.CFB.utils.cfb_add(file, "/WordDocument", bytesOf(1));
    expect(messageOf(() => openBook(new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array), "x.doc"))).toMatch(
      /văn bản Word/,
    );
  });

  it("leaves the bytes as they were", () => {
    const before = good.slice();
    openBook(good, "x.xlsx");
    expect(good).toEqual(before);
  });
});
