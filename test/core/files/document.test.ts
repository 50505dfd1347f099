import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../core/files/document.ts";
import { WorkbookError } from "../../../core/files/errors.ts";

describe("a document of words", () => {
  it("reads plain text in any encoding", () => {
    expect(readDocument(strToU8("Kế hoạch năm 2027"))).toBe("Kế hoạch năm 2027");
    expect(readDocument(new Uint8Array([0xff, 0xfe, ...utf16("Kế hoạch")]))).toBe("Kế hoạch");
  });

  it.each([
    ["a picture renamed .docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /là ảnh/],
    ["a photograph", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /là ảnh/],
    ["an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /Word kiểu cũ/],
    ["a PDF", strToU8("%PDF-1.7 kế hoạch"), /là tệp PDF/],
    ["RTF", strToU8("{\\rtf1 ke hoach}"), /là văn bản RTF/],
    ["another package", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), /không phải là văn bản Word/],
    ["bytes of no kind", new Uint8Array([0, 1, 2, 3, 0, 9, 0, 0]), /không phải là văn bản/],
    ["nothing", new Uint8Array(), /không có chữ nào/],
  ])("refuses %s in one sentence", (_name, bytes, message) => {
    expect(() => readDocument(bytes)).toThrow(WorkbookError);
    expect(() => readDocument(bytes)).toThrow(message);
  });
});

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
}
