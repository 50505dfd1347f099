import { cut, headerRowOf, type Look, type ResultColumn, type ResultSheet, type ResultValue } from "../../core/files/result-sheet.ts";
import { cellAddress, columnLetters } from "../../core/model/cells.ts";
import { escapeXml } from "./xml-edit.ts";

/** The style index of a look; `quoted` for text that would run as a formula once it is edited. */
export type StyleOf = (look: Look, quoted: boolean) => number;

/** Most links that Excel accepts on one sheet; cells beyond show their address without a link. */
const maximumLinks = 65_000;

const longestText = 32_767;
const rowsPerPiece = 500;

/** A worksheet part for a sheet of ours, piece by piece. `namespace` is the main one of the book (transitional or strict). */
export function* sheetPart(sheet: ResultSheet, styleOf: StyleOf, namespace: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const { columns } = sheet;
  const header = headerRowOf(sheet);
  const last = columnLetters(Math.max(columns.length - 1, 0));
  yield encoder.encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${last}${header + sheet.rows.length}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="${lineHeight}"/>` +
      `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`,
  );
  const links: string[] = [];
  const row = (number: number, height: number, values: readonly ResultValue[], lookOf: (column: number) => Look): string =>
    `<row r="${number}" ht="${height}" customHeight="1">${values
      .map((value, column) => cellXml(cellAddress(number - 1, column), value, lookOf(column), styleOf, links))
      .join("")}</row>`;

  const top = sheet.lines.map(({ text, look }, index) => row(index + 1, look === "title" ? 24 : lineHeight, [text], () => look)).join("");
  const headers = columns.map((column) => column.header);
  const turned = columns.some((column) => column.turned);
  yield encoder.encode(
    top +
      row(header, turned ? turnedHeight : heightOf(headers, columns), headers, (column) => (columns[column]?.turned ? "turned" : "header")),
  );
  for (let start = 0; start < sheet.rows.length; start += rowsPerPiece) {
    const rows = sheet.rows.slice(start, start + rowsPerPiece);
    const lookOf = (column: number): Look => columns[column]?.look ?? "text";
    yield encoder.encode(rows.map((values, index) => row(header + 1 + start + index, heightOf(values, columns), values, lookOf)).join(""));
  }
  yield encoder.encode(
    `</sheetData>${sheet.filter ? `<autoFilter ref="${filterArea(sheet)}"/>` : ""}${links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : ""}` +
      '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${sheet.pagesWide}" fitToHeight="0"/>` +
      "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>",
  );
}

/** Points; a row says its own height because not every program fits rows to wrapped text when it opens a book. */
const lineHeight = 16;
const tallestRow = 400;
const turnedHeight = 150;

function heightOf(values: readonly ResultValue[], columns: readonly ResultColumn[]): number {
  let most = 1;
  values.forEach((value, column) => {
    if (typeof value !== "string") return;
    const width = columns[column]?.width ?? 10;
    let lines = 0;
    for (const line of value.split("\n")) lines += Math.max(1, Math.ceil(line.length / width));
    most = Math.max(most, lines);
  });
  return Math.min(most * lineHeight, tallestRow);
}

function paneXml(sheet: ResultSheet): string {
  const row = headerRowOf(sheet);
  const columns = sheet.fixedColumns;
  const cell = `${columnLetters(columns)}${row + 1}`;
  const active = columns > 0 ? "bottomRight" : "bottomLeft";
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ""} ySplit="${row}" topLeftCell="${cell}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

/** The area of the filter: the header and all rows. */
export function filterArea(sheet: ResultSheet): string {
  const header = headerRowOf(sheet);
  return `A${header}:${columnLetters(Math.max(sheet.columns.length - 1, 0))}${header + sheet.rows.length}`;
}

/** A reference to a sheet in formulas and links: 'Trang''s'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Text as a cell holds it: characters that XML cannot hold, and text that looks like their escape, become `_xHHHH_`; markup is escaped;
 * longer text than a cell takes is cut.
 */
export function cellText(text: string): string {
  const short = text.length > longestText ? `${cut(text, longestText - 1)}…` : text;
  const safe = short.replace(
    // The escape of what follows may close one too: "_x0041" before a control character.
    /_(?=x[0-9a-fA-F]{4}[_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff])|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escapeXml(safe);
}

/** An inline text cell; blanks at its ends are kept. */
export function inlineText(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function cellXml(address: string, value: ResultValue, look: Look, styleOf: StyleOf, links: string[]): string {
  if (value === null || value === "") return `<c r="${address}" s="${styleOf(look, false)}"/>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${address}" s="${styleOf(look, false)}"><v>${value}</v></c>`;
  if (typeof value === "object") {
    if (links.length < maximumLinks) {
      links.push(`<hyperlink ref="${address}" location="${escapeXml(`${quotedSheet(value.sheet)}!${value.cell}`)}"/>`);
      return inlineText(address, styleOf("link", false), value.text);
    }
    return inlineText(address, styleOf("text", false), value.text);
  }
  const text = String(value).replace(/\r\n?/g, "\n");
  const shown = look === "integer" || look === "decimal" ? "text" : look;
  return inlineText(address, styleOf(shown, /^[=+\-@\t]/.test(text)), text);
}
