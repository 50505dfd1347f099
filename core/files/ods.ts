import type { CellValue, SheetCells } from "../model/cells.ts";
import { noSheets, protectedBook } from "./errors.ts";
import { type Formats, makeFormats } from "./formats.ts";
import { serialFromIso } from "./iso-date.ts";
import { partEntry, unpackPart } from "./ooxml.ts";
import { lastColumn, lastRow, makeCellBudget, makeSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";
import { attribute, readXml, textOf, type XmlHandler, type XmlView, xmlReader } from "./xml.ts";
import { unpackPieces, type Zip } from "./zip.ts";

/** The sheets of an OpenDocument spreadsheet, in order. Throws `WorkbookError` when it is broken, has no sheet or too many cells. */
export function readOds(zip: Zip): SheetCells[] {
  if (isEncrypted(zip)) throw protectedBook();
  const sheets: SheetCells[] = [];
  const reader = xmlReader("content.xml", contentHandler(sheets));
  unpackPieces(zip, partEntry(zip, "content.xml"), reader.push);
  reader.end();
  if (sheets.length === 0) throw noSheets();
  return sheets;
}

function isEncrypted(zip: Zip): boolean {
  let encrypted = false;
  readXml("META-INF/manifest.xml", unpackPart(zip, "META-INF/manifest.xml"), {
    open: (name) => {
      if (name === "encryption-data") encrypted = true;
    },
    close: () => {},
  });
  return encrypted;
}

/** One cell as it is being read; `text` grows with its paragraphs. */
type Cell = {
  type: string | null;
  value: string | null;
  style: string | null;
  formula: boolean;
  repeat: number;
  text: string | null;
  rows: number;
  columns: number;
};

function contentHandler(sheets: SheetCells[]): XmlHandler {
  const formats = makeFormats();
  const budget = makeCellBudget();
  const styles = readStyles(formats);
  let sheet: SheetBuilder = makeSheetBuilder(formats, budget);
  let name = "";
  let tableStyle: string | null = null;
  let tables = 0;
  let row = 0;
  let column = 0;
  let headColumn = 0;
  let rowRepeat = 1;
  let cell: Cell | null = null;
  let notes = 0;
  let filled: { column: number; repeat: number; value: CellValue; format: number }[] = [];

  const endCell = (done: Cell): void => {
    const type = done.text !== null && done.type === null ? "string" : done.type;
    const format = formatOf(type, done.style === null ? 0 : styles.formatOf(done.style), formats);
    const value = cellValue(done, type);
    if (value !== null && column <= lastColumn)
      filled.push({ column, repeat: Math.min(done.repeat, lastColumn + 1 - column), value, format });
    if (done.rows > 1 || done.columns > 1)
      sheet.merge({ top: row, left: column, bottom: row + done.rows - 1, right: column + done.columns - 1 });
    column += done.repeat;
  };

  const endRow = (): void => {
    const times = filled.length === 0 ? 0 : Math.min(rowRepeat, lastRow + 1 - row);
    for (let each = 0; each < times; each++) {
      for (const { column: first, repeat, value, format } of filled)
        for (let at = 0; at < repeat; at++) sheet.set(first + at, value, format);
      sheet.endRow(row + each);
    }
    row += rowRepeat;
    filled = [];
  };

  const open = (tag: string, attributes: XmlView): void => {
    styles.open(tag, attributes);
    switch (tag) {
      case "annotation":
        notes++;
        break;
      case "table":
        // A table inside a table is the data of a chart or a form.
        if (++tables > 1) break;
        sheet = makeSheetBuilder(formats, budget);
        name = attribute(attributes, "name") ?? "";
        tableStyle = attribute(attributes, "style-name");
        row = 0;
        headColumn = 0;
        break;
      case "table-column": {
        const repeat = repeatOf(attributes, "number-columns-repeated");
        if (isHidden(attributes)) sheet.hideColumns(headColumn, headColumn + repeat - 1);
        headColumn += repeat;
        break;
      }
      case "table-row":
        rowRepeat = repeatOf(attributes, "number-rows-repeated");
        column = 0;
        if (isHidden(attributes)) for (let each = 0; each < rowRepeat && row + each <= lastRow; each++) sheet.hideRow(row + each);
        break;
      case "table-cell":
      case "covered-table-cell":
        cell = readCell(attributes);
        break;
      case "p":
        if (cell !== null && notes === 0) cell.text = cell.text === null ? "" : `${cell.text}\n`;
        break;
      case "s":
        if (cell !== null && notes === 0) cell.text += " ".repeat(Math.min(repeatOf(attributes, "c"), 1000));
        break;
      case "tab":
      case "line-break":
        if (cell !== null && notes === 0) cell.text += tag === "tab" ? "\t" : "\n";
        break;
    }
  };

  const close = (tag: string): void => {
    styles.close(tag);
    switch (tag) {
      case "annotation":
        notes--;
        break;
      case "table":
        if (--tables === 0) sheets.push({ name, hidden: styles.hides(tableStyle), formatTable: formats.table, ...sheet.content() });
        break;
      case "table-row":
        if (tables === 1) endRow();
        break;
      case "table-cell":
      case "covered-table-cell":
        if (cell !== null && tables === 1) endCell(cell);
        cell = null;
        break;
    }
  };

  const text = (view: XmlView): void => {
    if (cell?.text != null && notes === 0) cell.text += textOf(view);
  };

  return { open, close, text };
}

function readCell(attributes: XmlView): Cell {
  const type = attribute(attributes, "value-type");
  const values: { readonly [type: string]: string } = {
    date: "date-value",
    time: "time-value",
    boolean: "boolean-value",
    string: "string-value",
  };
  return {
    type,
    value: type === null ? null : attribute(attributes, Object.hasOwn(values, type) ? values[type]! : "value"),
    style: attribute(attributes, "style-name"),
    formula: attribute(attributes, "formula") !== null,
    repeat: repeatOf(attributes, "number-columns-repeated"),
    text: null,
    rows: repeatOf(attributes, "number-rows-spanned"),
    columns: repeatOf(attributes, "number-columns-spanned"),
  };
}

function cellValue({ value, text, formula }: Cell, type: string | null): CellValue {
  switch (type) {
    case "float":
    case "currency":
    case "percentage": {
      const number = Number(value ?? "");
      return value === null || !Number.isFinite(number) ? text || null : number;
    }
    case "date":
      return serialFromIso(value ?? "") ?? (text || null);
    case "time":
      return dayShare(value ?? "") ?? (text || null);
    case "boolean":
      return value === "true";
    default: {
      const shown = text ?? value;
      return formula && shown !== null && /^(#[A-Z/0]+[!?A]|Err:\d+)$/.test(shown) ? { error: shown } : shown || null;
    }
  }
}

/** The format code that says what the type of a cell says; the codes of OpenDocument themselves are not needed. */
function formatOf(type: string | null, styled: number, formats: Formats): number {
  if (type === "date") return formats.index("dd/mm/yyyy");
  if (type === "time") return formats.index("h:mm:ss");
  if (type === "percentage") return formats.index("0.00%");
  return styled;
}

/** Follows the style elements: which cell styles pad numbers with zeros or hold text, and which table styles hide a sheet. */
function readStyles(formats: Formats): {
  readonly open: (tag: string, attributes: XmlView) => void;
  readonly close: (tag: string) => void;
  readonly formatOf: (style: string) => number;
  readonly hides: (style: string | null) => boolean;
} {
  const codes = new Map<string, string>();
  const cellStyles = new Map<string, string>();
  const hidden = new Set<string>();
  let numberStyle = "";
  let style = "";
  return {
    open: (tag, attributes) => {
      if (tag === "number-style") numberStyle = attribute(attributes, "name") ?? "";
      else if (tag === "text-style") codes.set(attribute(attributes, "name") ?? "", "@");
      else if (tag === "number" && numberStyle !== "") {
        const digits = Number(attribute(attributes, "min-integer-digits") ?? 0);
        if (digits >= 2 && digits <= 30) codes.set(numberStyle, "0".repeat(digits));
      } else if (tag === "style") {
        style = attribute(attributes, "name") ?? "";
        const data = attribute(attributes, "data-style-name");
        if (data !== null) cellStyles.set(style, data);
      } else if (tag === "table-properties" && attribute(attributes, "display") === "false") hidden.add(style);
    },
    close: (tag) => {
      if (tag === "number-style") numberStyle = "";
    },
    formatOf: (name) => formats.index(codes.get(cellStyles.get(name) ?? "") ?? "General"),
    hides: (name) => name !== null && hidden.has(name),
  };
}

function isHidden(attributes: XmlView): boolean {
  const visibility = attribute(attributes, "visibility");
  return visibility === "collapse" || visibility === "filter";
}

function repeatOf(attributes: XmlView, name: string): number {
  const repeat = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(repeat) && repeat >= 1 && repeat <= lastRow + 1 ? repeat : 1;
}

/** The share of a day of a duration such as "PT08H30M00S", `null` when it is none. */
function dayShare(duration: string): number | null {
  const match = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2}(?:\.\d{1,9})?)S$/.exec(duration);
  return match === null ? null : (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / 86_400;
}
