import type { SheetCells } from "../model/cells.ts";
import { tooManyRows, WorkbookError } from "./errors.ts";
import { makeFormats } from "./formats.ts";
import { lastColumn, lastRow, makeCellBudget, makeSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";

/**
 * A web page that was saved as a workbook, as one sheet: its tables below each other and the text between them in column A, as
 * Excel shows it. Values stay text. A table inside a cell continues below that cell's row. Throws `WorkbookError` when the page has
 * no table or too many rows.
 */
export function readHtml(text: string, sheetName: string): SheetCells {
  const formats = makeFormats();
  const sheet = makeSheetBuilder(formats, makeCellBudget());
  const grid = makeGrid(sheet);
  let words = "";
  let tables = 0;
  let inCell = false;

  const flush = (): void => {
    const value = collapse(words);
    words = "";
    if (inCell) grid.setText(value);
    else if (value !== "") for (const line of value.split("\n")) grid.line(line);
    inCell = false;
  };

  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf("<", at);
    words += decodeHtml(text.slice(at, tag < 0 ? text.length : tag));
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) {
      at = afterText(text, "-->", tag + 4);
      continue;
    }
    if (!/[a-zA-Z/!?]/.test(text[tag + 1] ?? "")) {
      words += "<";
      at = tag + 1;
      continue;
    }
    const end = tagEnd(text, tag);
    const closing = text[tag + 1] === "/";
    const name = (/^[a-zA-Z][a-zA-Z0-9:]*/.exec(text.slice(closing ? tag + 2 : tag + 1, tag + 30))?.[0] ?? "").toLowerCase();
    at = end + 1;
    switch (name) {
      case "table":
        flush();
        grid.endRow();
        if (!closing) tables++;
        break;
      case "tr":
        flush();
        grid.endRow();
        if (!closing) grid.startRow();
        break;
      case "td":
      case "th":
        flush();
        if (!closing) {
          const attributes = text.slice(tag, end);
          grid.startCell(spanOf(attributes, rowSpan, lastRow), spanOf(attributes, columnSpan, 1000));
          inCell = true;
        }
        break;
      case "br":
      case "p":
      case "div":
      case "li":
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "caption":
        words += "\n";
        break;
      case "script":
      case "style":
      case "head":
      case "title":
      case "xml":
      case "comment":
        // What they hold is no text of the page.
        if (!closing && text[end - 1] !== "/") at = skipElement(text, name, at);
        break;
    }
  }
  flush();
  grid.endRow();
  const content = sheet.content();
  if (tables === 0 && content.cells.length === 0) {
    throw new WorkbookError({
      vi: "là một trang web không có bảng nào: hãy tải lại danh sách từ hệ thống, chọn xuất ra Excel.",
      en: "is a web page without a table: download the list from the system again, as an Excel file.",
    });
  }
  return { name: sheetName, hidden: false, formatTable: formats.table, ...content };
}

type Grid = {
  readonly startRow: () => void;
  readonly endRow: () => void;
  readonly startCell: (rows: number, columns: number) => void;
  readonly setText: (text: string) => void;
  readonly line: (text: string) => void;
};

/** Fills a sheet cell by cell; cells that span rows push the cells below them to the right. */
function makeGrid(sheet: SheetBuilder): Grid {
  /** For each column the first row that no cell from above reaches into. */
  let freeFrom: number[] = [];
  let row = 0;
  let column = 0;
  let next = 0;
  let open = false;

  const endRow = (): void => {
    if (open) sheet.endRow(row++);
    open = false;
  };
  const startRow = (): void => {
    if (row > lastRow) throw tooManyRows();
    open = true;
    next = 0;
  };
  const setText = (text: string): void => {
    if (text !== "") sheet.set(column, text, 0);
  };
  return {
    startRow,
    endRow,
    setText,
    startCell: (rows, columns) => {
      if (!open) startRow();
      column = next;
      while ((freeFrom[column] ?? 0) > row) column++;
      if (column + columns > lastColumn + 1)
        throw new WorkbookError({
          vi: "có dòng nhiều hơn 16.384 ô: hãy kiểm tra lại, hoặc tách thành nhiều tệp.",
          en: "has rows of more than 16.384 cells: check it, or split it into several files.",
        });
      next = column + columns;
      if (rows > 1) for (let each = column; each < next; each++) freeFrom[each] = row + rows;
      if (rows > 1 || columns > 1) sheet.merge({ top: row, left: column, bottom: row + rows - 1, right: next - 1 });
    },
    line: (text) => {
      endRow();
      freeFrom = [];
      startRow();
      column = 0;
      setText(text.trim());
      endRow();
    },
  };
}

function collapse(text: string): string {
  return text
    .replace(/[ \t\r\u00a0]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const rowSpan = /\srowspan\s{0,9}=\s{0,9}["']?(\d{1,7})/i;
const columnSpan = /\scolspan\s{0,9}=\s{0,9}["']?(\d{1,7})/i;

function spanOf(attributes: string, span: RegExp, most: number): number {
  return Math.min(Math.max(Number(span.exec(attributes)?.[1] ?? 1), 1), most);
}

function tagEnd(text: string, tag: number): number {
  for (let at = tag + 1; at < text.length; at++) {
    const letter = text[at];
    if (letter === ">") return at;
    if ((letter === '"' || letter === "'") && text[at - 1] === "=") {
      const close = text.indexOf(letter, at + 1);
      if (close < 0) return text.indexOf(">", at) < 0 ? text.length : text.indexOf(">", at);
      at = close;
    }
  }
  return text.length;
}

function skipElement(text: string, name: string, from: number): number {
  for (let at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return text.length;
}

function afterText(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

function decodeHtml(text: string): string {
  const flat = text.replace(/\n/g, " ");
  if (!flat.includes("&")) return flat;
  return flat.replace(/&(#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z]{2,8}[0-9]{0,2});?/g, (whole, name: string) => {
    if (!name.startsWith("#")) return htmlEntities.get(name) ?? whole;
    const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The named characters that occur in Vietnamese pages. */
const htmlEntities = new Map(
  (
    "amp=& lt=< gt=> quot=\" apos=' ndash=– mdash=— hellip=… lsquo=‘ rsquo=’ ldquo=“ rdquo=” laquo=« raquo=» middot=· bull=• deg=° sup2=² sup3=³ times=× divide=÷ plusmn=± " +
    "frac12=½ frac14=¼ frac34=¾ sect=§ copy=© reg=® trade=™ euro=€ rarr=→ le=≤ ge=≥ ne=≠ Agrave=À Aacute=Á Acirc=Â Atilde=Ã Abreve=Ă Egrave=È Eacute=É Ecirc=Ê Igrave=Ì " +
    "Iacute=Í Itilde=Ĩ Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ugrave=Ù Uacute=Ú Utilde=Ũ Yacute=Ý Dstrok=Đ agrave=à aacute=á acirc=â atilde=ã abreve=ă egrave=è eacute=é " +
    "ecirc=ê igrave=ì iacute=í itilde=ĩ ograve=ò oacute=ó ocirc=ô otilde=õ ugrave=ù uacute=ú utilde=ũ yacute=ý dstrok=đ eth=ð ETH=Ð"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)])
    .concat([
      ["nbsp", "\u00a0"],
      ["ensp", " "],
      ["emsp", " "],
      ["thinsp", " "],
      ["shy", ""],
      ["zwnj", ""],
    ]),
);
