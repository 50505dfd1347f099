import { strToU8, type Zippable, zipSync } from "fflate";

/** The parts of a package by their paths. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip file of parts. */
export function packageOf(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) files[path] = [typeof part === "string" ? strToU8(part) : part, { level }];
  return zipSync(files);
}

/** A sheet as XML: what stands inside `<worksheet>`, or only the rows. */
export type SheetSource = { readonly name: string; readonly xml: string; readonly attributes?: string };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a workbook of these sheets. `more` adds parts or replaces them. */
export function workbookParts(sheets: readonly SheetSource[], more: Parts & { workbookPr?: string } = {}): Parts {
  const { workbookPr = "", ...parts } = more;
  const shared = "xl/sharedStrings.xml" in parts;
  const styles = "xl/styles.xml" in parts;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml":
      `<?xml version="1.0"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}` +
      sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("") +
      `${styles ? override("xl/styles.xml", "styles") : ""}${shared ? override("xl/sharedStrings.xml", "sharedStrings") : ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${sheets
      .map(({ name, attributes = "" }, index) => `<sheet name="${name}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${sheets
      .map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
      .join(
        "",
      )}${styles ? relation("rIdS", "styles", "styles.xml") : ""}${shared ? relation("rIdT", "sharedStrings", "sharedStrings.xml") : ""}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml.startsWith("<worksheet") || xml.startsWith("<?xml")
          ? xml
          : `<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
}

/** A workbook of one sheet from its rows as XML. */
export function bookOf(xml: string, more: Parts & { workbookPr?: string } = {}): Uint8Array {
  return packageOf(workbookParts([{ name: "HTX", xml }], more));
}

/** A styles part whose cell styles have these number formats; style 0 is General. */
export function stylesOf(...formats: readonly string[]): string {
  const quoted = (code: string): string => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${quoted(code)}"/>`).join("")}</numFmts>` +
    `<fonts count="1"><font><sz val="12"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}" xfId="0"/>`).join("")}</cellXfs></styleSheet>`
  );
}

/** The message with which a call fails. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return "";
}
