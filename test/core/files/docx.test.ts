import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxText } from "../../../core/files/docx.ts";
import { WorkbookError } from "../../../core/files/errors.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function paragraph(words: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

function inList(words: string, list: number, level = 0): string {
  return paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function packed(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}${level(2, "decimal", "%2.%3.")}${level(3, "lowerLetter", "%4)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7")}${level(1, "bullet", "o")}${level(2, "bullet", "\u2013")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

describe("the text of a Word document", () => {
  it("gives a line per paragraph, its runs joined and entities decoded", () => {
    const split =
      "<w:p><w:r><w:t>Thành lập mới </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>05 HTX</w:t></w:r><w:r><w:t> &amp; 02 THT</w:t></w:r></w:p>";
    expect(docxText(packed(paragraph("KẾ HOẠCH") + split))).toBe("KẾ HOẠCH\nThành lập mới 05 HTX & 02 THT\n");
  });

  it("keeps tabs and line breaks, and no tab stops", () => {
    const words =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>';
    expect(docxText(packed(words))).toBe("a\tb\nc-d\n");
  });

  it("leaves out what Word does not show", () => {
    const words = `<w:p><w:r><w:t>Có </w:t></w:r><w:del><w:r><w:delText>10</w:delText><w:t>10</w:t></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:instrText>PAGE 3</w:instrText></w:r><w:r><w:t> HTX</w:t></w:r></w:p>`;
    expect(docxText(packed(words))).toBe("Có 12 HTX\n");
  });

  it("leaves out struck words", () => {
    const words =
      '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>10</w:t></w:r><w:r><w:t>12 HTX</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> mới</w:t></w:r></w:p>';
    expect(docxText(packed(words))).toBe("12 HTX mới\n");
  });

  it("joins a paragraph whose end was deleted with the next one", () => {
    const cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Thành lập mới</w:t></w:r></w:p>";
    expect(docxText(packed(cut + paragraph("05 HTX") + paragraph("sau")))).toBe("Thành lập mới 05 HTX\nsau\n");
    expect(docxText(packed(paragraph("trước") + cut))).toBe("trước\nThành lập mới\n");
  });

  it("keeps the columns of a row that begins further right", () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${paragraph("7")}</w:tc></w:tr>`;
    expect(
      docxText(packed(`<w:tbl><w:tr>${["a", "b", "c"].map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>${row}</w:tbl>`)),
    ).toBe("| a | b | c |\n|  | | 7 |\n");
  });

  it("leaves out rows that were deleted or hidden, and the words of deleted cells", () => {
    const cell = (words: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    const row = (properties: string, ...cells: readonly string[]): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
    const inner = `<w:tbl>${row('<w:del w:id="3"/>', cell("cũ"))}${row("", cell("mới"))}</w:tbl>`;
    const body = `<w:tbl>${row("", cell("STT"), cell("Chỉ tiêu"))}${row('<w:del w:id="1" w:author="a"/>', cell("1"), cell("Có 77 hợp tác xã"))}${row(
      "<w:hidden/>",
      cell("2"),
      cell("Có 66 hợp tác xã"),
    )}${row('<w:hidden w:val="0"/>', cell("3", '<w:cellDel w:id="2"/>'), `<w:tc>${paragraph("Có 12 hợp tác xã")}${inner}</w:tc>`)}</w:tbl>`;
    expect(docxText(packed(body))).toBe("| STT | Chỉ tiêu |\n|  | Có 12 hợp tác xã mới |\n");
  });

  it("reads a text box once", () => {
    const words = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("Trong khung")}</w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent>${paragraph("Trong khung")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Ngoài</w:t></w:r></w:p>`;
    expect(docxText(packed(words))).toBe("Trong khung\nNgoài\n");
  });

  it("writes words in capitals as they are shown", () => {
    expect(docxText(packed("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>"))).toBe("KẾ HOẠCH\n");
  });

  it("numbers lists as Word does", () => {
    const body = [
      inList("Mục tiêu", 1),
      inList("Chung", 1, 1),
      inList("Cụ thể", 1, 1),
      inList("Về HTX", 1, 2),
      inList("Về THT", 1, 2),
      inList("ý", 1, 3),
      inList("Nhiệm vụ", 1),
      inList("Đầu", 1, 1),
      inList("Tiếp", 3, 1),
      inList("gạch", 2),
      inList("cộng", 2, 1),
      inList("ngang", 2, 2),
    ].join("");
    expect(
      docxText(packed(body, { "word/numbering.xml": numbering }))
        .trim()
        .split("\n"),
    ).toEqual([
      "I. Mục tiêu",
      "1. Chung",
      "2. Cụ thể",
      "2.1. Về HTX",
      "2.2. Về THT",
      "a) ý",
      "II. Nhiệm vụ",
      "1. Đầu",
      "5. Tiếp",
      "- gạch",
      "+ cộng",
      "- ngang",
    ]);
  });

  it("finds the list of a paragraph in its style", () => {
    const styles = `<w:styles ${namespaces}><w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style><w:style w:styleId="X"><w:basedOn w:val="Y"/></w:style><w:style w:styleId="Y"><w:basedOn w:val="X"/></w:style></w:styles>`;
    const body = ["Muc", "Con", "X"].map((style) => paragraph(style, `<w:pStyle w:val="${style}"/>`)).join("");
    expect(docxText(packed(body, { "word/numbering.xml": numbering, "word/styles.xml": styles }))).toBe("1. Muc\n2. Con\nX\n");
  });

  it("writes a table row by row with all its columns", () => {
    const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph("Chỉ tiêu")}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("Năm")}</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc><w:tc>${paragraph("2026")}</w:tc><w:tc>${paragraph("2027")}${paragraph("a|b")}</w:tc></w:tr></w:tbl>`;
    expect(docxText(packed(merged + paragraph("sau")))).toBe("| Chỉ tiêu | Năm | |\n|  | 2026 | 2027 a/b |\nsau\n");
  });

  it("puts a table inside a cell into the cell", () => {
    const outer = `<w:tbl><w:tr><w:tc>${table([["1", "2"]])}${paragraph("x")}</w:tc><w:tc>${paragraph("y")}</w:tc></w:tr></w:tbl>`;
    expect(docxText(packed(outer))).toBe("| 1 2 x | y |\n");
  });

  it("reads the frame of the head as lines, and the plan with it", () => {
    const head = table([
      ["UBND TỈNH HOÀNG LONG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Số: 25/KH-UBND", "Hoàng Long, ngày 05 tháng 02 năm 2026"],
    ]);
    const goals = table([
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026"],
      ["1", "Số HTX thành lập mới", "HTX", "15"],
      ["2", "Tỷ lệ HTX xếp loại tốt, khá", "%", "65"],
    ]);
    const text = docxText(
      packed(
        head + paragraph("KẾ HOẠCH") + paragraph("Phát triển kinh tế tập thể, hợp tác xã năm 2026") + paragraph("I. MỤC TIÊU") + goals,
      ),
    );
    const { plan } = readPlanText(text);
    expect(plan.document).toEqual({ number: "25/KH-UBND", issuedOn: "2026-02-05", issuer: "UBND tỉnh Hoàng Long" });
    expect(plan.targets.map(({ subject, measure, value }) => [subject, measure, value])).toEqual([
      ["cooperative", "count", 15],
      ["cooperative", "share", 65],
    ]);
  });
});

describe("what is no usable document", () => {
  const plain = packed(paragraph("Kế hoạch năm 2026"));

  it.each([
    ["an old document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /\.doc\)/],
    ["a text", strToU8("Kế hoạch"), /không phải là văn bản Word/],
    ["nothing", new Uint8Array(), /không phải là văn bản Word/],
    [
      "a workbook",
      zipSync({
        "_rels/.rels": strToU8('<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        "xl/workbook.xml": strToU8("<workbook/>"),
      }),
      /không phải là văn bản Word/,
    ],
    ["half a file", plain.slice(0, plain.length / 2), /bị hỏng/],
    ["a part that stops in the middle", zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p>") }), /bị hỏng/],
    ["a scan", packed("<w:p/>"), /không có chữ nào/],
    ["a bomb", zipSync({ "word/document.xml": new Uint8Array(130_000_000) }), /bị hỏng|dài hơn/],
  ])("%s is refused in words", (_, bytes, words) => {
    expect(() => docxText(bytes)).toThrowError(WorkbookError);
    expect(() => docxText(bytes)).toThrowError(words);
  });

  it("any damage ends in a text or in an error for people", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = plain.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          expect(typeof docxText(bytes)).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
