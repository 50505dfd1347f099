import type { CellValue, SheetCells } from "../model/cells.ts";
import { errorValue, finiteNumber, rkNumber } from "./biff-values.ts";
import { brokenFile, noSheets } from "./errors.ts";
import { builtinFormat, type Formats, inCalendar1900, makeFormats } from "./formats.ts";
import { partEntry, readRelationships } from "./ooxml.ts";
import { type CellBudget, lastColumn, lastRow, makeCellBudget, makeSheetBuilder, type SheetContent } from "./sheet-builder.ts";
import { findEntry, unpack, type Zip } from "./zip.ts";

/** The sheets of an .xlsb package, whose workbook part is at `path`. Throws `WorkbookError` when it is broken or has no sheet. */
export function readXlsb(zip: Zip, path: string): SheetCells[] {
  const relationships = readRelationships(zip, path);
  const part = (type: string): string | undefined => relationships.find((each) => each.type === type)?.target;
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  eachRecord(zip, path, (id, view, at) => {
    if (id === 153) date1904 = (view.getUint32(at, true) & 1) !== 0;
    if (id !== 156) return;
    const relationship = wideText(view, at + 8);
    listed.push({ name: wideText(view, relationship.end).text, hidden: view.getUint32(at, true) !== 0, id: relationship.text });
  });
  const formats = makeFormats();
  const context = {
    formats,
    formatOf: readStyles(zip, part("styles"), formats),
    strings: readStrings(zip, part("sharedStrings")),
    date1904,
  };
  const budget = makeCellBudget();
  const sheets: SheetCells[] = [];
  for (const { name, hidden, id } of listed) {
    const relationship = relationships.find((each) => each.id === id);
    if (relationship === undefined) throw brokenFile({ vi: `trang “${name}”`, en: `sheet “${name}”` });
    if (relationship.type !== "worksheet") continue;
    sheets.push({ name, hidden, formatTable: formats.table, ...readSheet(zip, relationship.target, context, budget) });
  }
  if (sheets.length === 0) throw noSheets();
  return sheets;
}

type Context = {
  readonly formats: Formats;
  readonly formatOf: readonly number[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
};

/** Calls `take` with each record of a part: its number, and where its content starts. Reading past the part throws `RangeError`. */
function eachRecord(zip: Zip, path: string, take: (id: number, view: DataView, at: number) => void): void {
  const bytes = unpack(zip, partEntry(zip, path));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    let id = view.getUint8(at++);
    if (id >= 0x80) id = (id & 0x7f) | ((view.getUint8(at++) & 0x7f) << 7);
    let length = 0;
    for (let index = 0; index < 4; index++) {
      const byte = view.getUint8(at++);
      length |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    if (at + length > bytes.length) throw brokenFile(path);
    take(id, view, at);
    at += length;
  }
}

function readStrings(zip: Zip, path: string | undefined): string[] {
  const strings: string[] = [];
  if (path === undefined || findEntry(zip, path) === null) return strings;
  eachRecord(zip, path, (id, view, at) => {
    if (id === 19) strings.push(wideText(view, at + 1).text);
  });
  return strings;
}

function readStyles(zip: Zip, path: string | undefined, formats: Formats): number[] {
  const formatOf: number[] = [];
  if (path === undefined || findEntry(zip, path) === null) return formatOf;
  const codes = new Map<number, string>();
  let cellStyles = false;
  eachRecord(zip, path, (id, view, at) => {
    if (id === 44) codes.set(view.getUint16(at, true), wideText(view, at + 2).text);
    else if (id === 617 || id === 618) cellStyles = id === 617;
    else if (id === 47 && cellStyles) {
      const format = view.getUint16(at + 2, true);
      formatOf.push(formats.index(codes.get(format) ?? builtinFormat(format) ?? "General"));
    }
  });
  return formatOf;
}

function readSheet(zip: Zip, path: string, { formats, formatOf, strings, date1904 }: Context, budget: CellBudget): SheetContent {
  const sheet = makeSheetBuilder(formats, budget);
  let row = -1;
  let column = -1;
  eachRecord(zip, path, (id, view, at) => {
    switch (id) {
      case 0:
        if (row >= 0) sheet.endRow(row);
        row = view.getUint32(at, true);
        column = -1;
        if (row > lastRow) throw brokenFile(path);
        if ((view.getUint8(at + 11) & 0x10) !== 0) sheet.hideRow(row);
        break;
      case 60:
        if ((view.getUint16(at + 16, true) & 1) !== 0) sheet.hideColumns(view.getUint32(at, true), view.getUint32(at + 4, true));
        break;
      case 176: {
        const [top, bottom, left, right] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true));
        sheet.merge({ top: top!, left: left!, bottom: bottom!, right: right! });
        break;
      }
      default: {
        // A short record leaves its column out: it is the one after the cell before.
        const short = id >= 12 && id <= 18;
        if (!short && (id < 1 || id > 11) && id !== 62) return;
        column = short ? column + 1 : view.getUint32(at, true);
        if (column > lastColumn || row < 0) throw brokenFile(path);
        const head = short ? at : at + 4;
        const format = formatOf[view.getUint32(head, true) & 0xffffff] ?? 0;
        const value = cellValue(short ? id - 11 : id, view, head + 4, strings);
        sheet.set(column, inCalendar1900(value, format, formats, date1904), format);
      }
    }
  });
  if (row >= 0) sheet.endRow(row);
  return sheet.content();
}

/** The value of a cell record, `null` for an empty cell and for other records. */
function cellValue(id: number, view: DataView, at: number, strings: readonly string[]): CellValue {
  switch (id) {
    case 2:
      return finiteNumber(rkNumber(view.getInt32(at, true)));
    case 3:
    case 11:
      return errorValue(view.getUint8(at));
    case 4:
    case 10:
      return view.getUint8(at) !== 0;
    case 5:
    case 9:
      return finiteNumber(view.getFloat64(at, true));
    case 6:
    case 8:
      return wideText(view, at).text || null;
    case 7:
      return strings[view.getUint32(at, true)] || null;
    case 62:
      return wideText(view, at + 1).text || null;
    default:
      return null;
  }
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

function wideText(view: DataView, at: number): { readonly text: string; readonly end: number } {
  const length = view.getUint32(at, true);
  // A text that is not there at all has all bits set.
  if (length === 0xffffffff) return { text: "", end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > view.byteLength) throw brokenFile();
  return { text: utf16.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length * 2)), end };
}
