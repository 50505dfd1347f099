import { newEntry, writeZip } from "../workbook/zip-writer.ts";

/** The page of a section in twips: A4 upright or lying. */
export type Page = { readonly lying: boolean };

/** Margins of Nghị định 30/2020/NĐ-CP in twips: top and bottom 20 mm, left 30 mm, right 18 mm. */
const margins = { top: 1134, bottom: 1134, left: 1701, right: 1021 } as const;

/** Width of the text in twips. */
export function textWidth({ lying }: Page): number {
  return (lying ? 16838 : 11906) - (lying ? 1134 + 1134 : margins.left + margins.right);
}

/** The properties of a section: page, margins, page number at the top from the second page on. */
export function section({ lying }: Page, first: boolean): string {
  const size = lying ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' : '<w:pgSz w:w="11906" w:h="16838"/>';
  const [left, right] = lying ? [1134, 1134] : [margins.left, margins.right];
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>' +
    (first ? '<w:headerReference w:type="first" r:id="rIdFirst"/>' : "") +
    `${size}<w:pgMar w:top="${margins.top}" w:right="${right}" w:bottom="${margins.bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>` +
    `${first ? "<w:titlePg/>" : ""}</w:sectPr>`
  );
}

/** A chart of the document: its part, and the relation by which the body names it. */
export type ChartPart = { readonly id: string; readonly xml: string };

/** A Word document of a body (with its last section) and its charts. */
export function wordPackage(body: string, charts: readonly ChartPart[], title: string): Uint8Array {
  const part = (path: string, xml: string) =>
    newEntry(path, [encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]);
  const types = [
    ["word/document.xml", `${wordType}.document.main+xml`],
    ["word/styles.xml", `${wordType}.styles+xml`],
    ["word/settings.xml", `${wordType}.settings+xml`],
    ["word/header1.xml", `${wordType}.header+xml`],
    ["word/header2.xml", `${wordType}.header+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...charts.map(
      (_, at) => [`word/charts/chart${at + 1}.xml`, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"] as const,
    ),
  ] as const;
  return writeZip([
    part(
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        `${types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>` +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
    part(
      "docProps/core.xml",
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<dc:title>${title}</dc:title><dc:creator>Sổ HTX</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    ),
    part(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/>` +
        `<Relationship Id="rIdSettings" Type="${relations}/settings" Target="settings.xml"/>` +
        `<Relationship Id="rIdHeader" Type="${relations}/header" Target="header1.xml"/><Relationship Id="rIdFirst" Type="${relations}/header" Target="header2.xml"/>` +
        `${charts.map(({ id }, at) => `<Relationship Id="${id}" Type="${relations}/chart" Target="charts/chart${at + 1}.xml"/>`).join("")}</Relationships>`,
    ),
    part(
      "word/document.xml",
      `<w:document ${namespaces}><w:body>${body.replace("</w:tbl><w:sectPr>", `</w:tbl>${smallParagraph}<w:sectPr>`)}</w:body></w:document>`,
    ),
    part("word/styles.xml", styles),
    part(
      "word/settings.xml",
      `<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`,
    ),
    part(
      "word/header1.xml",
      `<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
    ),
    part("word/header2.xml", `<w:hdr ${namespaces}><w:p/></w:hdr>`),
    ...charts.map(({ xml }, at) => part(`word/charts/chart${at + 1}.xml`, xml)),
  ]);
}

/** Word wants a paragraph behind the last table; this one takes no place. */
const smallParagraph = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

const encoder = new TextEncoder();
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const namespaces = `xmlns:w="${main}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`;

const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';

function heading(level: number, look: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>` +
    `<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/>${level === 1 ? '<w:jc w:val="center"/>' : '<w:ind w:firstLine="720"/><w:jc w:val="both"/>'}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${look}</w:rPr></w:style>`
  );
}

const styles =
  `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  "<w:pPrDefault/></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  heading(1, "<w:b/><w:bCs/>") +
  heading(2, "<w:b/><w:bCs/>") +
  heading(3, "<w:b/><w:bCs/>") +
  heading(4, "<w:b/><w:bCs/><w:i/><w:iCs/>") +
  "</w:styles>";
