import { escapeXml } from "../workbook/xml-edit.ts";

/** How letters look. `mark` is the yellow of what has to be completed; `size` is in points. */
export type RunLook = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly mark?: boolean;
  readonly size?: number;
  readonly capitals?: boolean;
};

/** How a paragraph stands. Measures in twips (1/20 point); `rule` draws a short line below, over so much of the width (0–1). */
export type ParagraphLook = {
  readonly align?: "left" | "center" | "right" | "both";
  readonly before?: number;
  readonly after?: number;
  readonly first?: number;
  readonly left?: number;
  readonly right?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly rule?: { readonly left: number; readonly right: number };
  readonly style?: string;
  readonly pageBreak?: boolean;
};

/** One column of a table: width in twips. */
export type CellLook = {
  readonly width: number;
  readonly span?: number;
  readonly down?: "start" | "more";
  readonly fill?: string;
  readonly middle?: boolean;
};

/** Text that XML can hold: control characters and halves of letters are left out. */
export function wordText(text: string): string {
  return escapeXml(
    text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ""),
  );
}

/** A run of letters of one look; line ends become line breaks. */
export function run(text: string, look: RunLook = {}): string {
  if (text === "") return "";
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${wordText(line)}</w:t>`);
  return `<w:r>${runProperties(look)}${lines.join("<w:br/>")}</w:r>`;
}

/** The properties of a run, in the order that the schema asks for. */
function runProperties({ bold, italic, mark, size, capitals }: RunLook): string {
  const inner =
    (bold === true ? "<w:b/><w:bCs/>" : "") +
    (italic === true ? "<w:i/><w:iCs/>" : "") +
    (capitals === true ? "<w:caps/>" : "") +
    (size === undefined ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`) +
    (mark === true ? '<w:highlight w:val="yellow"/>' : "");
  return inner === "" ? "" : `<w:rPr>${inner}</w:rPr>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const { align, before, after, first, left, right, line, keepNext, rule, style, pageBreak } = look;
  const spacing = [
    before === undefined ? "" : ` w:before="${before}"`,
    after === undefined ? "" : ` w:after="${after}"`,
    line === undefined ? "" : ` w:line="${line}" w:lineRule="auto"`,
  ].join("");
  const indent = [
    left === undefined && rule === undefined ? "" : ` w:left="${rule?.left ?? left}"`,
    right === undefined && rule === undefined ? "" : ` w:right="${rule?.right ?? right}"`,
    first === undefined ? "" : ` w:firstLine="${first}"`,
  ].join("");
  const properties =
    (style === undefined ? "" : `<w:pStyle w:val="${style}"/>`) +
    (keepNext === true ? "<w:keepNext/>" : "") +
    (pageBreak === true ? "<w:pageBreakBefore/>" : "") +
    (rule === undefined ? "" : '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>') +
    (spacing === "" ? "" : `<w:spacing${spacing}/>`) +
    (indent === "" ? "" : `<w:ind${indent}/>`) +
    (align === undefined ? "" : `<w:jc w:val="${align}"/>`);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell of paragraphs; a cell without any gets an empty one, as the format wants. */
export function cell(paragraphs: string, { width, span, down, fill, middle }: CellLook): string {
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span === undefined || span < 2 ? "" : `<w:gridSpan w:val="${span}"/>`) +
    (down === undefined ? "" : down === "start" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") +
    (fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`) +
    (middle === true ? '<w:vAlign w:val="center"/>' : "");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs === "" ? "<w:p/>" : paragraphs}</w:tc>`;
}

/** A row; `head` rows are repeated on every page, and no row is broken over two pages. */
export function tableRow(cells: string, head = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;
}

/** A table of rows with the widths of its grid in twips; with or without lines. */
export function table(rows: string, widths: readonly number[], lines: boolean): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = sides
    .map((side) => `<w:${side} w:val="${lines ? "single" : "nil"}"${lines ? ' w:sz="4" w:space="0" w:color="auto"' : ""}/>`)
    .join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows}</w:tbl>`
  );
}
