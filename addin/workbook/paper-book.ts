import { sheetKey, sheetName } from "../../core/files/result-sheet.ts";
import { cellAddress, columnLetters } from "../../core/model/cells.ts";
import { inlineText, quotedSheet } from "./sheet-writer.ts";
import { escapeXml } from "./xml-edit.ts";
import { newEntry, writeZip } from "./zip-writer.ts";

/** How a cell of a printed table looks. `gap` is the yellow of what has to be completed, `part` a number that is not the whole. */
export type PaperLook =
  | "title"
  | "note"
  | "header"
  | "text"
  | "strong"
  | "center"
  | "integer"
  | "decimal"
  | "strongInteger"
  | "gap"
  | "part"
  | "partDecimal"
  | "plain"
  | "middle";

/** One cell; a formula stands beside the value it comes to. */
export type PaperCell = { readonly value: string | number | null; readonly formula?: string; readonly look: PaperLook };

/** A sheet that is printed and sent: rows of cells, merged areas, column widths in characters. */
export type PaperSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (PaperCell | null)[])[];
  /** Areas by 0-based rows and columns, both ends included. */
  readonly merged: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  /** 0-based rows of the table's head, repeated on every page; `null` without one. */
  readonly head: { readonly from: number; readonly to: number } | null;
  readonly lying: boolean;
  /** For tables too wide for one page: how many stand side by side, and how many first columns are repeated on each. */
  readonly across?: { readonly pages: number; readonly columns: number };
};

/** A new .xlsx book of printed sheets with live formulas. Names that Excel refuses are changed. */
export function paperBook(sheets: readonly PaperSheet[]): Uint8Array {
  const taken = new Set<string>();
  const named = sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.add(sheetKey(name));
    return { sheet, name };
  });
  const text = (path: string, xml: string) =>
    newEntry(path, [encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]);
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const titles = named.flatMap(({ sheet, name }, at) =>
    sheet.head === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(titlesOf(quotedSheet(name), sheet.head, sheet.across))}</definedName>`,
        ],
  );
  return writeZip([
    text(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${named.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, "worksheet")).join("")}</Types>`,
    ),
    text(
      "_rels/.rels",
      `<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    text(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets>` +
        `${titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    ),
    text(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packageRelations}">${named.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("")}${relation(`rId${named.length + 1}`, "styles", "styles.xml")}</Relationships>`,
    ),
    newEntry("xl/styles.xml", [encoder.encode(stylesXml)]),
    ...named.map(({ sheet }, at) => newEntry(`xl/worksheets/sheet${at + 1}.xml`, sheetPieces(sheet))),
  ]);
}

/** The rows, and the columns where pages stand side by side, that are repeated on every page. */
function titlesOf(name: string, { from, to }: NonNullable<PaperSheet["head"]>, across: PaperSheet["across"]): string {
  const columns = across === undefined || across.pages === 1 ? "" : `${name}!$A:$${columnLetters(across.columns - 1)},`;
  return `${columns}${name}!$${from + 1}:$${to + 1}`;
}

const encoder = new TextEncoder();
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

function* sheetPieces({ widths, rows, merged, head, lying, across }: PaperSheet): Generator<Uint8Array> {
  const last = columnLetters(Math.max(0, widths.length - 1));
  const frozen =
    head === null
      ? ""
      : `<pane ySplit="${head.to + 1}" topLeftCell="A${head.to + 2}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${head.to + 2}" sqref="A${head.to + 2}"/>`;
  yield encoder.encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${Math.max(1, rows.length)}"/>` +
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/>` +
      `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`,
  );
  let piece = "";
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, column) => (cell === null ? "" : cellXml(cellAddress(at, column), cell))).join("");
    piece += `<row r="${at + 1}" ht="${heightOf(row, widths, merged, at)}" customHeight="1">${cells}</row>`;
    if (piece.length > 100_000) {
      yield encoder.encode(piece);
      piece = "";
    }
  }
  const areas = merged.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`);
  yield encoder.encode(
    `${piece}</sheetData>${areas.length === 0 ? "" : `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>`}` +
      '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="9" orientation="${lying ? "landscape" : "portrait"}" fitToWidth="${across?.pages ?? 1}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`,
  );
}

const lineHeight = 18;

/** The height that wrapped text needs. Titles that run over merged cells are given the width of these. */
function heightOf(row: readonly (PaperCell | null)[], widths: readonly number[], merged: PaperSheet["merged"], at: number): number {
  let lines = 1;
  row.forEach((cell, column) => {
    if (cell === null || typeof cell.value !== "string") return;
    const area = merged.find(({ top, left, bottom }) => top === at && left === column && bottom >= at);
    if (area !== undefined && area.bottom > area.top) return;
    let width = 0;
    for (let place = column; place <= (area?.right ?? column); place++) width += widths[place] ?? 10;
    // Bold capitals of a title are half as wide again.
    const wide = cell.look === "title" ? 1.6 : 1.1;
    for (const [index, line] of cell.value.split("\n").entries()) lines = Math.max(lines, index + Math.ceil((line.length * wide) / width));
  });
  return Math.min(lines * lineHeight, 400);
}

function cellXml(address: string, { value, formula, look }: PaperCell): string {
  const style = styleIndex(look);
  if (formula !== undefined) {
    const result = typeof value === "number" ? `<v>${value}</v>` : "";
    return `<c r="${address}" s="${style}"><f>${escapeXml(formula)}</f>${result}</c>`;
  }
  if (value === null || value === "") return `<c r="${address}" s="${style}"/>`;
  return typeof value === "number" ? `<c r="${address}" s="${style}"><v>${value}</v></c>` : inlineText(address, style, value);
}

type Style = { readonly font: number; readonly fill: number; readonly boxed: boolean; readonly format: number; readonly align: string };

const wrapped = 'vertical="center" wrapText="1"';
const looks: Readonly<Record<PaperLook, Style>> = {
  title: { font: 2, fill: 0, boxed: false, format: 0, align: `horizontal="center" ${wrapped}` },
  note: { font: 3, fill: 0, boxed: false, format: 0, align: `horizontal="center" ${wrapped}` },
  header: { font: 1, fill: 2, boxed: true, format: 0, align: `horizontal="center" ${wrapped}` },
  text: { font: 0, fill: 0, boxed: true, format: 0, align: wrapped },
  strong: { font: 1, fill: 0, boxed: true, format: 0, align: wrapped },
  center: { font: 0, fill: 0, boxed: true, format: 0, align: `horizontal="center" ${wrapped}` },
  integer: { font: 0, fill: 0, boxed: true, format: 3, align: 'horizontal="right" vertical="center"' },
  decimal: { font: 0, fill: 0, boxed: true, format: 164, align: 'horizontal="right" vertical="center"' },
  strongInteger: { font: 1, fill: 0, boxed: true, format: 3, align: 'horizontal="right" vertical="center"' },
  gap: { font: 0, fill: 3, boxed: true, format: 0, align: `horizontal="center" ${wrapped}` },
  part: { font: 0, fill: 3, boxed: true, format: 3, align: 'horizontal="right" vertical="center"' },
  partDecimal: { font: 0, fill: 3, boxed: true, format: 164, align: 'horizontal="right" vertical="center"' },
  plain: { font: 0, fill: 0, boxed: false, format: 0, align: wrapped },
  middle: { font: 1, fill: 0, boxed: false, format: 0, align: `horizontal="center" ${wrapped}` },
};
const order = Object.keys(looks) as PaperLook[];

function styleIndex(look: PaperLook): number {
  return order.indexOf(look) + 1;
}

const font = (size: number, marks: string): string =>
  `<font>${marks}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;
const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const stylesXml =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts>` +
  `<fonts count="4">${font(12, "")}${font(12, "<b/>")}${font(14, "<b/>")}${font(12, "<i/>")}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid("FFEDEDED")}${solid("FFFFFF00")}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${order.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${order
    .map((look) => {
      const { font: own, fill, boxed, format, align } = looks[look];
      return `<xf numFmtId="${format}" fontId="${own}" fillId="${fill}" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;
    })
    .join("")}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
