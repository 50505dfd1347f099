import { headerRowOf, type Look, type ResultColumn, type ResultValue } from "../../../core/files/result-sheet.ts";
import { cellAddress, columnLetters } from "../../../core/model/cells.ts";
import type { WorkbookSheet } from "../port.ts";
import { type Features, since } from "./api.ts";
import { textContent } from "./entries.ts";
import { quotedSheet, quotedText } from "./names.ts";
import { blockBytes, type Piece, piece } from "./writer.ts";

/**
 * Everything that fills an empty sheet of ours: text formats, contents, then the looks. `name` is the sheet in the book; `plain` leaves
 * out what may fail for reasons outside the book, such as the page setup on a machine without a printer.
 */
export function sheetPieces(sheet: WorkbookSheet, name: string, { level }: Features, plain: boolean): Piece[] {
  const at = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const needed = [...textFormats(sheet, at), ...lines(sheet, at), ...table(sheet, at), ...formulas(sheet, at), ...looks(sheet, at)];
  return plain ? needed : [...needed, ...frame(sheet, at, level), ...colors(sheet, at), ...chart(sheet, at)];
}

type At = (context: Excel.RequestContext) => Excel.Worksheet;

/** The area of some rows of the table (0-based, ends included) of one column. */
function columnAddress(sheet: WorkbookSheet, column: number, firstRow: number, lastRow: number): string {
  const first = headerRowOf(sheet);
  const letters = columnLetters(column);
  return `${letters}${first + 1 + firstRow}:${letters}${first + 1 + lastRow}`;
}

function wholeColumn(sheet: WorkbookSheet, column: number): string {
  return columnAddress(sheet, column, 0, Math.max(0, sheet.rows.length - 1));
}

/** Columns of texts some of which Excel would take for numbers get the text format before their contents. */
function textFormats(sheet: WorkbookSheet, at: At): Piece[] {
  return sheet.columns.flatMap((_, column) => {
    if (!isTextColumn(sheet, column)) return [];
    return [piece(2, (context) => set(at(context).getRange(wholeColumn(sheet, column)), "numberFormat", "@"))];
  });
}

function isTextColumn({ rows }: WorkbookSheet, column: number): boolean {
  let digits = false;
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value === null) continue;
    // Long texts in text cells are shown as ####.
    if (typeof value !== "string" || value.length > 250) return false;
    if (textContent(value, "General") !== value) digits = true;
  }
  return digits;
}

function lines(sheet: WorkbookSheet, at: At): Piece[] {
  const texts = sheet.lines.map(({ text }) => [textContent(text, "General")]);
  const headers = [sheet.columns.map(({ header }) => textContent(header, "General"))];
  const header = headerRowOf(sheet);
  return [
    {
      bytes: blockBytes([...texts, ...headers]),
      queue: (context) => {
        const target = at(context);
        if (texts.length > 0) set(target.getRange(`A1:A${texts.length}`), "values", texts);
        if (sheet.columns.length > 0)
          set(target.getRange(`A${header}:${columnLetters(sheet.columns.length - 1)}${header}`), "values", headers);
      },
    },
  ];
}

/** The contents in blocks of neighbouring columns that hold anything; columns of formulas alone are left out. */
function table(sheet: WorkbookSheet, at: At): Piece[] {
  const { rows, columns } = sheet;
  const computed = new Set(
    (sheet.formulas ?? []).filter(({ firstRow, lastRow }) => firstRow === undefined && lastRow === undefined).map(({ column }) => column),
  );
  const constant = columns.map((_, column) => (computed.has(column) ? null : constantOf(sheet, column)));
  const filled = columns.map(
    (_, column) => !computed.has(column) && constant[column] === null && rows.some((row) => (row[column] ?? null) !== null),
  );
  const groups: { first: number; last: number }[] = [];
  filled.forEach((isFilled, column) => {
    if (!isFilled) return;
    const last = groups.at(-1);
    if (last !== undefined && last.last === column - 1) last.last = column;
    else groups.push({ first: column, last: column });
  });
  const isText = columns.map((_, column) => isTextColumn(sheet, column));
  const same = constant.flatMap((value, column) => {
    if (value === null) return [];
    const one = content(value, isText[column] ?? false);
    return [
      {
        bytes: 1_000,
        queue: (context: Excel.RequestContext) => set(at(context).getRange(wholeColumn(sheet, column)), "values", String(one)),
      },
    ];
  });
  const blocks = groups.flatMap(({ first, last }) => {
    const pieces: Piece[] = [];
    // Parts small enough that a request can be filled evenly.
    const height = Math.max(1, Math.floor(cellsPerPart / (last - first + 1)));
    for (let from = 0; from < rows.length; from += height) {
      const block = rows
        .slice(from, from + height)
        .map((row) => row.slice(first, last + 1).map((value, index) => content(value, isText[first + index] ?? false)));
      for (const line of block) while (line.length < last - first + 1) line.push("");
      const top = headerRowOf(sheet) + 1 + from;
      pieces.push({
        bytes: blockBytes(block),
        queue: (context) =>
          set(at(context).getRange(`${columnLetters(first)}${top}:${columnLetters(last)}${top + block.length - 1}`), "values", block),
      });
    }
    return pieces;
  });
  return [...same, ...blocks];
}

/** The text that all cells of a column of many rows hold: it goes to Excel once. */
function constantOf({ rows }: WorkbookSheet, column: number): string | null {
  const first = rows[0]?.[column];
  if (typeof first !== "string" || rows.length < 50 || first.length > 500) return null;
  return rows.every((row) => row[column] === first) ? first : null;
}

const cellsPerPart = 45_000;

function content(value: ResultValue | undefined, isText: boolean): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (typeof value === "string") return textContent(cut(value), isText ? "@" : "General");
  const target = `#${quotedSheet(value.sheet)}!${value.cell}`;
  // Excel takes at most 255 letters for a text in a formula.
  if (target.length > 255) return textContent(value.text, "General");
  return `=HYPERLINK(${quotedText(target)},${quotedText(value.text.slice(0, 250))})`;
}

/** A cell of Excel holds 32,767 letters. */
function cut(text: string): string {
  return text.length <= 32_000 ? text : `${text.slice(0, 31_999)}…`;
}

function formulas(sheet: WorkbookSheet, at: At): Piece[] {
  if (sheet.rows.length === 0) return [];
  return (sheet.formulas ?? []).map(({ column, formula, firstRow = 0, lastRow = sheet.rows.length - 1 }) => ({
    bytes: formula.length + 800,
    queue: (context) => set(at(context).getRange(columnAddress(sheet, column, firstRow, lastRow)), "formulasR1C1", formula),
  }));
}

/** Points of a heading that reads upwards. */
const turnedHeight = 150;
const colorsOf = { header: "#E8EEF4", border: "#BFC7CF", note: "#5A6670", link: "#0B5CAD" } as const;

function looks(sheet: WorkbookSheet, at: At): Piece[] {
  const header = headerRowOf(sheet);
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  const bottom = header + sheet.rows.length;
  const pieces: Piece[] = [
    piece(16 + sheet.lines.length * 4, (context) => {
      const target = at(context);
      sheet.lines.forEach(({ look }, index) => {
        lineLook(target.getRange(`A${index + 1}`).untrack(), look);
      });
      const all = target.getRange(`A${header}:${last}${bottom}`).untrack();
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        if (edge === "InsideHorizontal" && sheet.rows.length === 0) continue;
        if (edge === "InsideVertical" && sheet.columns.length === 1) continue;
        const border = all.format.borders.getItem(edge);
        border.style = "Continuous";
        border.color = colorsOf.border;
      }
      all.format.verticalAlignment = "Top";
      const head = target.getRange(`A${header}:${last}${header}`).untrack();
      head.format.font.bold = true;
      head.format.fill.color = colorsOf.header;
      head.format.wrapText = true;
      head.format.horizontalAlignment = "Center";
      head.format.verticalAlignment = "Center";
      if (sheet.columns.some(({ turned }) => turned)) head.format.rowHeight = turnedHeight;
    }),
  ];
  sheet.columns.forEach((column, index) => {
    pieces.push(piece(6, (context) => columnLook(sheet, at(context), column, index)));
  });
  return pieces;
}

function lineLook(range: Excel.Range, look: Look): void {
  const { font } = range.format;
  if (look === "title") {
    font.bold = true;
    font.size = 14;
  } else if (look === "note") {
    font.italic = true;
    font.color = colorsOf.note;
  }
}

function columnLook(sheet: WorkbookSheet, target: Excel.Worksheet, { width, look, turned }: ResultColumn, index: number): void {
  const letters = columnLetters(index);
  const head = target.getRange(`${letters}${headerRowOf(sheet)}`).untrack();
  head.format.columnWidth = pointsOf(width);
  if (turned) head.format.textOrientation = 90;
  if (sheet.rows.length === 0) return;
  const body = target.getRange(wholeColumn(sheet, index)).untrack();
  const { format } = body;
  if (look === "integer") {
    body.numberFormat = "#,##0" as unknown as string[][];
    format.horizontalAlignment = "Right";
  } else if (look === "decimal") format.horizontalAlignment = "Right";
  else if (look === "link") {
    format.font.color = colorsOf.link;
    format.font.underline = "Single";
  } else if (look === "text" || look === "strong") format.wrapText = true;
  if (look === "strong") format.font.bold = true;
}

/** Points of a width in letters of the standard font. */
function pointsOf(letters: number): number {
  return Math.round((letters * 7 + 5) * 0.75 * 10) / 10;
}

function frame(sheet: WorkbookSheet, at: At, level: number): Piece[] {
  const header = headerRowOf(sheet);
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  return [
    piece(10, (context) => {
      const target = at(context);
      const { freezePanes } = target;
      if (sheet.fixedColumns > 0) freezePanes.freezeAt(target.getRange(`A1:${columnLetters(sheet.fixedColumns - 1)}${header}`).untrack());
      else freezePanes.freezeRows(header);
      if (level >= since.validation) target.showGridlines = false;
      if (level < since.areas) return;
      if (sheet.filter) target.autoFilter.apply(target.getRange(`A${header}:${last}${header + sheet.rows.length}`).untrack());
      const { pageLayout } = target;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: sheet.pagesWide };
      pageLayout.setPrintTitleRows(`$${header}:$${header}`);
    }),
  ];
}

function colors(sheet: WorkbookSheet, at: At): Piece[] {
  if (sheet.rows.length === 0) return [];
  return (sheet.colors ?? []).map(({ column, word, fill, font }) =>
    piece(8, (context) => {
      const { cellValue } = at(context).getRange(wholeColumn(sheet, column)).untrack().conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: `=${quotedText(word)}`, operator: "EqualTo" };
      cellValue.format.fill.color = fill;
      cellValue.format.font.color = font;
    }),
  );
}

function chart(sheet: WorkbookSheet, at: At): Piece[] {
  const { chart: wanted } = sheet;
  if (wanted === undefined) return [];
  const left = Math.min(wanted.labels, wanted.values);
  const right = Math.max(wanted.labels, wanted.values);
  const first = headerRowOf(sheet) + 1 + wanted.firstRow;
  const last = headerRowOf(sheet) + 1 + wanted.lastRow;
  return [
    piece(10, (context) => {
      const target = at(context);
      const source = target.getRange(`${columnLetters(left)}${first}:${columnLetters(right)}${last}`).untrack();
      const made = target.charts.add("ColumnClustered", source, "Columns");
      made.name = wanted.title.slice(0, 250);
      made.title.text = wanted.title;
      made.legend.visible = false;
      const column = sheet.columns.length + 1;
      made.setPosition(cellAddress(headerRowOf(sheet) - 1, column), cellAddress(headerRowOf(sheet) + 17, column + 7));
    }),
  ];
}

/** Sets a block, or one content for all cells of a range; the library's types know only blocks. */
function set(
  range: Excel.Range,
  property: "values" | "numberFormat" | "formulasR1C1",
  value: string | readonly (readonly unknown[])[],
): void {
  range.untrack()[property] = value as unknown[][];
}
