import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { reportCommand } from "../../../addin/cli/report.ts";
import { evaluationDocx } from "../../../addin/documents/evaluation-docx.ts";
import { reportDocx } from "../../../addin/documents/report-docx.ts";
import { fillTemplate } from "../../../addin/documents/template.ts";
import { docxText } from "../../../core/files/docx.ts";
import { namedValues, placeName } from "../../../core/reports/named-places.ts";
import { changed, report } from "../../core/reports/made.ts";
import { wordProblems } from "./word-check.ts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A document of Word with this body, and a header when one is given. */
function document(body: string, header: string | null = null): Uint8Array {
  const rels = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(rels(`<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>`)),
    "word/_rels/document.xml.rels": strToU8(
      rels(header === null ? "" : `<Relationship Id="h1" Type="${relations}/header" Target="header1.xml"/>`),
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`),
    "word/own.bin": strToU8("giữ nguyên"),
    ...(header === null ? {} : { "word/header1.xml": strToU8(`<w:hdr xmlns:w="${main}">${header}</w:hdr>`) }),
  });
}

const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join("")}</w:p>`;
const { report: made } = report(changed((row) => ({ ...row, "profit.beforeTax": null })));

function filled(bytes: Uint8Array): { text: string; xml: string; bytes: Uint8Array } {
  const result = fillTemplate(bytes, made);
  if ("problem" in result) throw new Error(result.problem.vi);
  expect(wordProblems(result.bytes)).toEqual([]);
  return { text: docxText(result.bytes), xml: new TextDecoder().decode(unzipSync(result.bytes)["word/document.xml"]), bytes: result.bytes };
}

function refusal(bytes: Uint8Array): string {
  const result = fillTemplate(bytes, made);
  return "problem" in result ? result.problem.vi : "";
}

describe("the office's own template", () => {
  test("places are filled, by id and by Vietnamese name, whatever way Word has cut them", () => {
    const { text } = filled(
      document(
        p("Năm {{nam}} có {{coop.total}} HTX, {{Tổng số tổ hợp tác}} THT.") + p("Có ", "{", "{coop", ".members", "}", "} người; ", "hết"),
      ),
    );
    expect(text).toContain("Năm 2024 có 5 HTX, 2 THT.");
    expect(text).toContain("Có 962 người; hết");
    expect(text).not.toContain("{");
  });

  test("the look of the run stays, a gap is yellow", () => {
    const { xml } = filled(
      document(
        '<w:p><w:r><w:rPr><w:b/><w:sz w:val="30"/><w:u w:val="single"/></w:rPr><w:t>Lãi {{coop.profit}} và {{coop.total}}</w:t></w:r></w:p>',
      ),
    );
    expect(xml).toContain(
      '<w:b/><w:sz w:val="30"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">…</w:t>',
    );
    expect(xml).toContain('<w:b/><w:sz w:val="30"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">5</w:t>');
  });

  test("a paragraph of its own takes the whole body with its tables and charts", () => {
    const { text, bytes } = filled(document(p("Mở đầu") + p("{{noi_dung}}") + p("Kết {{dia_ban}}")));
    expect(text).toContain("Đánh giá theo lĩnh vực");
    expect(text).toContain("Kết xã Hoa Sen");
    expect(Object.keys(unzipSync(bytes)).some((name) => name.includes("so-htx-chart1.xml"))).toBe(true);
    expect(new TextDecoder().decode(unzipSync(bytes)["word/own.bin"])).toBe("giữ nguyên");
  });

  test("charts go also into a document that has no relations yet, or empty ones", () => {
    const parts = unzipSync(document(p("{{noi_dung}}")));
    const { "word/_rels/document.xml.rels": _rels, ...without } = parts;
    const empty = {
      ...parts,
      "word/_rels/document.xml.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    };
    for (const one of [without, empty]) expect(filled(zipSync(one)).text).toContain("Đánh giá theo lĩnh vực");
  });

  test("content controls by their tag: in a line, a paragraph, a cell; others stay", () => {
    const control = (tag: string, content: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const run = "<w:r><w:rPr><w:i/></w:rPr><w:t>Bấm để nhập</w:t></w:r>";
    const body =
      `<w:p><w:r><w:t>Kỳ: </w:t></w:r>${control("ky", run)}</w:p>` +
      control("noi_dung", p("chỗ này")) +
      control("coop.total", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run}</w:p>`) +
      `<w:tbl><w:tr>${control("nam", `<w:tc><w:p>${run}</w:p></w:tc>`)}</w:tr></w:tbl>` +
      control("goog_rdk_0", p("của người khác {{nam_sau}}"));
    const { text, xml } = filled(document(body));
    expect(text).toContain("Kỳ: năm");
    expect(text).toContain("của người khác 2025");
    expect(text).not.toContain("Bấm để nhập");
    expect(xml).toContain(
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">5</w:t></w:r></w:p>',
    );
    expect(fillTemplate(document(body), made)).toMatchObject({ unknownTags: ["goog_rdk_0"] });
  });

  test("places in the head of the page", () => {
    const { bytes } = filled(document(p("{{nam}}"), p("Báo cáo {{", "nam}}")));
    expect(new TextDecoder().decode(unzipSync(bytes)["word/header1.xml"])).toContain(">2024<");
  });

  test("values cannot break the document", () => {
    const odd = report(
      changed((row) => row),
      { place: 'xã <w:p> & "{{nam}}"' },
    ).report;
    const result = fillTemplate(document(p("{{dia_ban}} {{nam}}")), odd);
    if ("problem" in result) throw new Error(result.problem.vi);
    expect(wordProblems(result.bytes)).toEqual([]);
  });

  test("without places, with unknown ones, misplaced, broken: one sentence each", () => {
    expect(refusal(document(p("Báo cáo")))).toMatch(/không có chỗ nào/);
    expect(refusal(document(p("{{khong_co}} {{__proto__}} {{nam}}")))).toMatch(/\{\{khong_co\}\}, \{\{__proto__\}\}/);
    expect(refusal(document(p("Năm {{nam}}, kỳ {{ky, hết")))).toMatch(/viết dở “\{\{ky, hết”/);
    expect(refusal(document(p("Năm {{nam}}, {{}}")))).toMatch(/viết dở “\{\{\}\}”/);
    expect(refusal(document(p("Xem {{noi_dung}} ở đây")))).toMatch(/để riêng một đoạn/);
    expect(refusal(strToU8("không phải"))).toMatch(/không phải là văn bản Word/);
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(/\.doc/);
    const whole = document(p("{{nam}}"));
    expect(refusal(whole.subarray(0, whole.length - 40))).toMatch(/bị hỏng/);
    expect(refusal(zipSync({ "xl/workbook.xml": strToU8("<x/>") }))).not.toBe("");
    for (const bytes of [document(p("a")), strToU8("x")]) expect(refusal(bytes)).toMatch(/^[^\n]+\.$|\)\.$/);
  });

  test("every place that help and README name can be filled", () => {
    const told = [...reportCommand.help, readFileSync(new URL("../../../README.md", import.meta.url), "utf8")].join("\n");
    const names = [...told.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => match[1] ?? "");
    const values = namedValues(made);
    expect(names.length).toBeGreaterThan(12);
    expect(names.filter((name) => name !== "tên" && !values.has(placeName(name)))).toEqual([]);
  });

  test("our own papers are templates without places", () => {
    expect(refusal(reportDocx(made))).toMatch(/không có chỗ nào/);
    expect(refusal(evaluationDocx([], "x"))).toMatch(/không có chỗ nào/);
  });

  test("any cut of any text gives back the text around the place", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zà-ỹ ,.]{0,12}$/),
        fc.stringMatching(/^[a-zà-ỹ ,.]{0,12}$/),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (before, after, cuts) => {
          const text = `|${before}{{ nam }}${after}|`;
          const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
          const runs = [...places, text.length].map((end, at) => text.slice(at === 0 ? 0 : places[at - 1], end));
          expect(filled(document(p(...runs))).text.trim()).toBe(`|${before}2024${after}|`);
        },
      ),
      { numRuns: 100 },
    );
  });
});
