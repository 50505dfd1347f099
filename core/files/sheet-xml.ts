import { type Area, type CellValue, columnIndex } from "../model/cells.ts";
import { brokenFile } from "./errors.ts";
import { type Formats, inCalendar1900 } from "./formats.ts";
import { serialFromIso } from "./iso-date.ts";
import { lastColumn, lastRow, type SheetBuilder } from "./sheet-builder.ts";
import { attribute, isSet, textOf, type XmlHandler, type XmlView } from "./xml.ts";

/** What the cells of a worksheet part refer to. `formatOf` maps a cell's style to an index into `formats`. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: Formats;
  readonly formatOf: readonly number[];
  readonly date1904: boolean;
};

/**
 * Turns a worksheet part into cells while it is being unpacked, so that nothing of it is kept but its values. Cells are placed by
 * their own addresses; the size that the sheet declares does not count. `part` names the part in errors.
 */
export function sheetHandler(part: string, context: SheetContext, sheet: SheetBuilder): XmlHandler {
  const cell: CellTag = { row: -1, column: -1, style: 0, type: "n" };
  let row = -1;
  let column = -1;
  let collecting = false;
  let phonetic = false;
  let number: number | null = null;
  let text: string | null = null;

  const goTo = (target: number): void => {
    if (target === row) return;
    if (row >= 0) sheet.endRow(row);
    if (!(target >= 0 && target <= lastRow)) throw brokenFile(part);
    row = target;
    column = -1;
  };

  const open = (name: string, attributes: XmlView): void => {
    switch (name) {
      case "c":
        readCellTag(attributes, cell);
        goTo(cell.row < 0 ? Math.max(row, 0) : cell.row);
        column = cell.column < 0 ? column + 1 : cell.column;
        if (column > lastColumn) throw brokenFile(part);
        number = null;
        text = null;
        break;
      case "v":
        collecting = true;
        break;
      case "t":
        collecting = !phonetic;
        break;
      case "rPh":
        phonetic = true;
        break;
      case "row": {
        const stated = attribute(attributes, "r");
        goTo(stated === null ? row + 1 : Number(stated) - 1);
        if (isSet(attributes, "hidden")) sheet.hideRow(row);
        break;
      }
      case "mergeCell": {
        const area = readArea(attribute(attributes, "ref") ?? "");
        if (area !== null) sheet.merge(area);
        break;
      }
      case "col":
        if (isSet(attributes, "hidden"))
          sheet.hideColumns(Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1);
        break;
    }
  };

  const close = (name: string): void => {
    switch (name) {
      case "c":
        if (cell.type === "d") setDate(sheet, column, text, context.formatOf[cell.style] ?? 0, context.formats);
        else setCell(sheet, column, cellValue(cell.type, number, text, context.strings), context.formatOf[cell.style] ?? 0, context);
        break;
      case "v":
      case "t":
        collecting = false;
        break;
      case "rPh":
        phonetic = false;
        break;
      case "sheetData":
        if (row >= 0) sheet.endRow(row);
        break;
    }
  };

  const takeText = (view: XmlView): void => {
    if (!collecting) return;
    if (text === null && number === null && (cell.type === "n" || cell.type === "s")) {
      number = plainNumber(view.bytes, view.start, view.end);
      if (number !== null) return;
    }
    text = `${number ?? text ?? ""}${textOf(view)}`;
    number = null;
  };

  return { open, close, text: takeText };
}

/** Text as workbook parts store it: `_x000D_` stands for the character of that code. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The area of a reference such as "A1:C3", `null` when it is none. */
function readArea(reference: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (match === null) return null;
  const rows = [Number(match[2]) - 1, Number(match[4] ?? match[2]) - 1];
  const columns = [columnIndex(match[1]!), columnIndex(match[3] ?? match[1]!)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** A cell's type as written: n number, s shared string, str text of a formula, inlineStr, b boolean, e error, d ISO date. */
type CellTag = { row: number; column: number; style: number; type: string };

function setCell(sheet: SheetBuilder, column: number, value: CellValue, format: number, { formats, date1904 }: SheetContext): void {
  sheet.set(column, inCalendar1900(value, format, formats, date1904), format);
}

/** A cell of type "d" holds an ISO date instead of a serial number. */
function setDate(sheet: SheetBuilder, column: number, text: string | null, format: number, formats: Formats): void {
  const serial = text === null ? null : serialFromIso(text);
  sheet.set(column, serial ?? (text || null), serial === null || formats.isDate(format) ? format : formats.index("yyyy-mm-dd"));
}

function cellValue(type: string, number: number | null, text: string | null, strings: readonly string[]): CellValue {
  if (text === null && number === null) return null;
  switch (type) {
    case "s":
      return strings[number ?? Number(text)] || null;
    case "n":
      return number ?? looseNumber(text!);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text! };
    default:
      return unescapeText(text!) || null;
  }
}

/** A number that is not plain digits; text that is no number stays text, so that the reader can show it. */
function looseNumber(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : trimmed;
}

/**
 * The number written in plain digits with at most one point, `null` for every other way (exponents, more than 15 digits).
 * Both the digits and the power of ten are exact, so their quotient is the nearest number, as `Number` gives.
 */
function plainNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const negative = bytes[start] === 0x2d;
  const first = negative ? start + 1 : start;
  if (end - first > 16 || end === first) return null;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e && point < 0) point = at;
    else if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits++;
    } else return null;
  }
  if (digits === 0 || digits > 15) return null;
  if (point >= 0) value /= 10 ** (end - point - 1);
  return negative ? -value : value;
}

/** Reads `r`, `s` and `t` in one pass: there are two million of these tags in a large sheet. Absent parts are -1, 0 and "n". */
function readCellTag(attributes: XmlView, cell: CellTag): void {
  const { bytes, end } = attributes;
  cell.row = -1;
  cell.column = -1;
  cell.style = 0;
  cell.type = "n";
  let at = attributes.start;
  while (at < end) {
    const name = bytes[at]!;
    // One letter, "=" and a quote: r, s and t; anything else is left out (`cm`, `vm`, `ph`, spaces).
    const quote = bytes[at + 2];
    if (bytes[at + 1] !== 0x3d || (quote !== 0x22 && quote !== 0x27) || (at > attributes.start && bytes[at - 1]! > 0x20)) {
      if (name === 0x22 || name === 0x27) {
        at++;
        while (at < end && bytes[at] !== name) at++;
      }
      at++;
      continue;
    }
    at += 3;
    if (name === 0x72 /* r */) {
      let letters = 0;
      for (; at < end && bytes[at]! > 0x39; at++) letters = letters * 26 + (bytes[at]! & 31);
      let digits = 0;
      for (; at < end && bytes[at] !== quote; at++) digits = digits * 10 + bytes[at]! - 0x30;
      cell.column = letters - 1;
      cell.row = digits - 1;
    } else if (name === 0x73 /* s */) {
      let style = 0;
      for (; at < end && bytes[at] !== quote; at++) style = style * 10 + bytes[at]! - 0x30;
      cell.style = style;
    } else if (name === 0x74 /* t */) {
      const start = at;
      while (at < end && bytes[at] !== quote) at++;
      cell.type = typeName(bytes, start, at);
    } else while (at < end && bytes[at] !== quote) at++;
    at++;
  }
}

const typeNames = ["n", "s", "b", "e", "d", "str", "inlineStr"];

function typeName(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  const name = typeNames.find((known) => known.length === length && known.charCodeAt(0) === bytes[start]);
  return name ?? "str";
}
