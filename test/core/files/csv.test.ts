import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSeparator, readCsv } from "../../../core/files/csv.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { CellValue } from "../../../core/model/cells.ts";
import { messageOf } from "../../addin/workbook/parts.ts";

function rowsOf(text: string): (readonly CellValue[] | null)[] {
  return Array.from(readCsv(text, "s").cells, (row) => row ?? null);
}

describe("separated values", () => {
  it("stay text as they were written", () => {
    expect(rowsOf("mã,vốn,tỷ lệ\n0012345678,1.105,85%\n")).toEqual([
      ["mã", "vốn", "tỷ lệ"],
      ["0012345678", "1.105", "85%"],
    ]);
  });

  it("may stand in quotes with separators, line breaks and doubled quotes inside", () => {
    expect(rowsOf('a,"b, c","d ""e"" f"\r\n"hai\ndòng",,""\r\n')).toEqual([
      ["a", "b, c", 'd "e" f'],
      ["hai\ndòng", null, null],
    ]);
  });

  it("keep stray quotes as text, without swallowing what follows", () => {
    expect(rowsOf('"Hoa Sen" Phú Hòa,1\n"HTX "Bông Lúa" Xanh",2\n5" ống,3\n"chưa đóng,4\nx,5\n')).toEqual([
      ['"Hoa Sen" Phú Hòa', "1"],
      ['HTX "Bông Lúa" Xanh', "2"],
      ['5" ống', "3"],
      ['"chưa đóng', "4"],
      ["x", "5"],
    ]);
  });

  it("keep their row: blank lines count", () => {
    expect(rowsOf("a,b\n\n\nc,d")).toEqual([["a", "b"], null, null, ["c", "d"]]);
  });

  it.each([
    [",", "a,b,c\n1,2,3"],
    [";", "tên;vốn;tỷ lệ\nHTX A;1,5;2,7\nHTX B;2,5;3,7"],
    ["\t", "tên\tghi chú\nA\tmột, hai; ba\nB\tbốn, năm"],
    ["|", "a|b\n1|2"],
    [";", "DANH SÁCH HỢP TÁC XÃ, NĂM 2024\nĐơn vị tính: triệu đồng, người\nSTT;Tên;Vốn\n1;HTX A;1,5\n2;HTX B;2\n3;HTX C;2,25"],
    [",", "DANH SÁCH; BẢN NHÁP\nstt,tên,vốn\n1,A,2\n2,B,3\n3,C,4"],
    [",", "một cột\nhai\nba"],
  ])("are separated by %j where most rows agree", (separator, text) => {
    expect(detectSeparator(text)).toBe(separator);
  });

  it("obey a first line sep=", () => {
    expect(rowsOf("sep=;\na,b;c\n")).toEqual([["a,b", "c"]]);
  });

  it("come back from any table that was written with quotes", () => {
    const value = fc.string({ unit: fc.constantFrom("a", "ệ", '"', ",", ";", "\n", " ", "0"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }), (table) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = `sep=,\n${table.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
        const read = rowsOf(text);
        table.forEach((row, at) => {
          const expected = row.some((each) => each !== "") ? row.map((each) => (each === "" ? null : each)) : null;
          expect(read[at] ?? null).toEqual(expected);
        });
      }),
    );
  });

  it("never fail on any text, and lose no letter of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "|", "\n", "\r"), maxLength: 60 }), (text) => {
        const letters = rowsOf(text)
          .flatMap((row) => row ?? [])
          .join("");
        expect([...letters].filter((letter) => letter === "a")).toHaveLength([...text].filter((letter) => letter === "a").length);
      }),
    );
  });

  it("with more rows or columns than a sheet holds say so", () => {
    const bytes = new TextEncoder().encode("a\n".repeat(1_048_577));
    expect(messageOf(() => openBook(bytes, "dài.csv"))).toBe(
      "WorkbookError: Tệp “dài.csv” có hơn 1.048.576 dòng, nhiều hơn một trang tính chứa được: hãy tách thành nhiều tệp.",
    );
    expect(messageOf(() => openBook(new TextEncoder().encode(`${"a,".repeat(20_000)}\n`), "rộng.csv"))).toMatch(/20001 cột ở dòng 1/);
    expect(openBook(new TextEncoder().encode("a\n".repeat(1_048_576)), "vừa.csv").sheets[0]?.cells).toHaveLength(1_048_576);
  });
});

describe("the encoding of a text file", () => {
  const text = "Tên HTX;Xã\nHợp tác xã Phú Hòa;Đồng Tiến\n";
  const wide = Buffer.from(text, "utf16le");
  const expected = [
    ["Tên HTX", "Xã"],
    ["Hợp tác xã Phú Hòa", "Đồng Tiến"],
  ];

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE", wide],
    ["UTF-16LE with mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16BE", Buffer.from(wide).swap16()],
    ["UTF-16BE with mark", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["windows-1258", windows1258(text)],
  ])("%s", (_, bytes) => {
    expect(openBook(bytes, "x.csv").sheets[0]?.cells).toEqual(expected);
  });

  it("windows-1252 for texts of old Vietnamese fonts, byte by byte", () => {
    // "Hîp t¸c x·" is TCVN3 for "Hợp tác xã", "tổ" in VNI is "toå".
    const bytes = Buffer.from("H\u00eep t\u00b8c x\u00b7,t\u00e6,to\u00e5\n", "latin1");
    expect(openBook(bytes, "x.csv").sheets[0]?.cells).toEqual([["H\u00eep t\u00b8c x\u00b7", "t\u00e6", "to\u00e5"]]);
  });

  it("UTF-8 also when the file ends in the middle of a letter", () => {
    const bytes = Buffer.from(`${text.repeat(20)}Đồng Hỷ`);
    const last = openBook(bytes.subarray(0, -1), "x.csv").sheets[0]!.cells.at(-1);
    expect(last).toEqual(["Đồng H\ufffd"]);
  });

  it("names the sheet after the file", () => {
    expect(openBook(Buffer.from("a,b"), "thư mục/DS [2024] rất dài tên hơn ba mươi mốt chữ.csv").sheets[0]?.name).toBe(
      "DS  2024  rất dài tên hơn ba mư",
    );
  });
});

/** Letters of windows-1258: a vowel of its own, then the tone as a byte of its own. */
function windows1258(text: string): Uint8Array {
  const own = new Map(
    [..."ăâđêôơưĂÂĐÊÔƠƯ"].map((letter, index) => [
      letter,
      [0xe3, 0xe2, 0xf0, 0xea, 0xf4, 0xf5, 0xfd, 0xc3, 0xc2, 0xd0, 0xca, 0xd4, 0xd5, 0xdd][index]!,
    ]),
  );
  const tones = new Map([
    ["\u0300", 0xcc],
    ["\u0309", 0xd2],
    ["\u0303", 0xde],
    ["\u0301", 0xec],
    ["\u0323", 0xf2],
  ]);
  const bytes: number[] = [];
  for (const letter of text) {
    const parts = letter.normalize("NFD");
    const tone = [...parts].find((part) => tones.has(part));
    const base = tone === undefined ? letter : parts.replace(tone, "").normalize("NFC");
    bytes.push(own.get(base) ?? base.charCodeAt(0));
    if (tone !== undefined) bytes.push(tones.get(tone)!);
  }
  return Uint8Array.from(bytes);
}
