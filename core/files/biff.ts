import type { CellValue, SheetCells } from "../model/cells.ts";
import { errorValue, finiteNumber, rkNumber } from "./biff-values.ts";
import { brokenFile, noSheets, protectedBook, WorkbookError } from "./errors.ts";
import { builtinFormat, type Formats, inCalendar1900, makeFormats } from "./formats.ts";
import { type CellBudget, makeCellBudget, makeSheetBuilder, type SheetContent } from "./sheet-builder.ts";

/**
 * The sheets of the workbook stream of an .xls file of Excel 95 to 2003 (BIFF 5 and 8). Every record is stepped over by its own
 * length, so a damaged stream ends early or throws `WorkbookError`; it cannot loop. Encrypted books throw.
 */
export function readBiff(stream: Uint8Array): SheetCells[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const first = readRecord(view, 0);
  if (first === null || first.id !== recordBof) {
    throw new WorkbookError({
      vi: "là sổ Excel rất cũ (trước năm 1995): hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx.",
      en: "is a very old Excel book (before 1995): open it with Excel or LibreOffice and save it as .xlsx.",
    });
  }
  const globals = readGlobals(view, view.getUint16(first.at, true) >= 0x0600);
  const budget = makeCellBudget();
  const sheets = globals.sheets.map(({ name, hidden, position }) => ({
    name,
    hidden,
    formatTable: globals.formats.table,
    ...readSheet(view, position, globals, budget),
  }));
  if (sheets.length === 0) throw noSheets();
  return sheets;
}

const recordBof = 0x0809;
const recordEof = 0x000a;
const recordContinue = 0x003c;

/** One record: its number, where its content starts and how long it is. */
type BiffRecord = { readonly id: number; readonly at: number; readonly length: number };

type Globals = {
  readonly wide: boolean;
  readonly decoder: TextDecoder;
  readonly formats: Formats;
  readonly formatOf: readonly number[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly position: number }[];
};

function readRecord(view: DataView, at: number): BiffRecord | null {
  if (at + 4 > view.byteLength) return null;
  const length = view.getUint16(at + 2, true);
  return at + 4 + length > view.byteLength ? null : { id: view.getUint16(at, true), at: at + 4, length };
}

/** `wide`: BIFF 8, whose texts are Unicode; texts of BIFF 5 are in the code page of the book. */
function readGlobals(view: DataView, wide: boolean): Globals {
  const formats = makeFormats();
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const listed: { name: BiffRecord; hidden: boolean; position: number }[] = [];
  let strings: string[] = [];
  let decoder = new TextDecoder("windows-1252");
  let date1904 = false;
  for (let record = readRecord(view, 0); record !== null && record.id !== recordEof; record = next(view, record)) {
    const { at } = record;
    switch (record.id) {
      case 0x002f:
        throw protectedBook();
      case 0x0042:
        decoder = new TextDecoder(encodingOf(view.getUint16(at, true)));
        break;
      case 0x0022:
        date1904 = view.getUint16(at, true) === 1;
        break;
      case 0x0085:
        // Charts and macro sheets have no cells.
        if (view.getUint8(at + 5) === 0)
          listed.push({ name: record, hidden: (view.getUint8(at + 4) & 3) !== 0, position: view.getUint32(at, true) });
        break;
      case 0x041e: {
        const code = wide ? textAt(view, at + 2, 2, record) : bytesText(view, at + 3, view.getUint8(at + 2), decoder);
        codes.set(view.getUint16(at, true), code);
        break;
      }
      case 0x00e0:
        formatIds.push(view.getUint16(at + 2, true));
        break;
      case 0x00fc:
        strings = readStrings(view, record);
        break;
    }
  }
  const sheets = listed.map(({ name, hidden, position }) => ({
    name: wide ? textAt(view, name.at + 6, 1, name) : bytesText(view, name.at + 7, view.getUint8(name.at + 6), decoder),
    hidden,
    position,
  }));
  const formatOf = formatIds.map((id) => formats.index(codes.get(id) ?? builtinFormat(id) ?? "General"));
  return { wide, decoder, formats, formatOf, strings, date1904, sheets };
}

function readSheet(view: DataView, position: number, globals: Globals, budget: CellBudget): SheetContent {
  const { formats, formatOf, strings, wide, decoder, date1904 } = globals;
  const sheet = makeSheetBuilder(formats, budget);
  const start = readRecord(view, position);
  if (start === null || start.id !== recordBof) throw brokenFile();
  let current = -1;
  let depth = 0;
  /** The cell whose text follows in a record of its own. */
  let waiting: { column: number; format: number } | null = null;

  const set = (row: number, column: number, style: number, value: CellValue): void => {
    if (row !== current) {
      if (current >= 0) sheet.endRow(current);
      current = row;
    }
    const format = formatOf[style] ?? 0;
    sheet.set(column, inCalendar1900(value, format, formats, date1904), format);
  };
  const text = (record: BiffRecord, at: number): string | null =>
    (wide ? textAt(view, at, 2, record) : bytesText(view, at + 2, view.getUint16(at, true), decoder)) || null;

  for (let record: BiffRecord | null = start; record !== null; record = next(view, record)) {
    // Charts inside the sheet are streams inside its stream.
    if (record.id === recordBof) depth++;
    if (record.id === recordEof && --depth === 0) break;
    if (depth !== 1 || record.length < 2) continue;
    const { id, at, length } = record;
    const row = view.getUint16(at, true);
    const column = length >= 6 ? view.getUint16(at + 2, true) : 0;
    const style = length >= 6 ? view.getUint16(at + 4, true) : 0;
    switch (id) {
      case 0x00fd:
        set(row, column, style, strings[view.getUint32(at + 6, true)] || null);
        break;
      case 0x027e:
        set(row, column, style, finiteNumber(rkNumber(view.getInt32(at + 6, true))));
        break;
      case 0x00bd:
        for (let index = 0; index * 6 + 10 <= length; index++) {
          const cell = at + 4 + index * 6;
          set(row, column + index, view.getUint16(cell, true), finiteNumber(rkNumber(view.getInt32(cell + 2, true))));
        }
        break;
      case 0x0203:
        set(row, column, style, finiteNumber(view.getFloat64(at + 6, true)));
        break;
      case 0x0205:
        set(row, column, style, view.getUint8(at + 7) === 0 ? view.getUint8(at + 6) !== 0 : errorValue(view.getUint8(at + 6)));
        break;
      case 0x0204:
      case 0x00d6:
        set(row, column, style, text(record, at + 6));
        break;
      case 0x0006:
      case 0x0206:
      case 0x0406:
        set(row, column, style, formulaValue(view, at + 6));
        waiting = view.getUint16(at + 12, true) === 0xffff && view.getUint8(at + 6) === 0 ? { column, format: formatOf[style] ?? 0 } : null;
        break;
      case 0x0207:
        if (waiting !== null) sheet.set(waiting.column, text(record, at), waiting.format);
        waiting = null;
        break;
      case 0x0208:
        if ((view.getUint16(at + 12, true) & 0x20) !== 0) sheet.hideRow(row);
        break;
      case 0x007d:
        if ((view.getUint16(at + 8, true) & 1) !== 0) sheet.hideColumns(row, column);
        break;
      case 0x00e5:
        for (let index = 0; index < row && index * 8 + 10 <= length; index++) {
          const [top, bottom, left, right] = [2, 4, 6, 8].map((offset) => view.getUint16(at + index * 8 + offset, true));
          sheet.merge({ top: top!, left: left!, bottom: bottom!, right: right! });
        }
        break;
    }
  }
  if (current >= 0) sheet.endRow(current);
  return sheet.content();
}

function next(view: DataView, record: BiffRecord): BiffRecord | null {
  return readRecord(view, record.at + record.length);
}

/** The stored result of a formula: a number unless its last two bytes are set, then the first says which other kind it is. */
function formulaValue(view: DataView, at: number): CellValue {
  if (view.getUint16(at + 6, true) !== 0xffff) return finiteNumber(view.getFloat64(at, true));
  switch (view.getUint8(at)) {
    case 1:
      return view.getUint8(at + 2) !== 0;
    case 2:
      return errorValue(view.getUint8(at + 2));
    default:
      return null;
  }
}

/** The text at a place: its length in 1 or 2 bytes, a byte of options, and its letters, which may go on in the next records. */
function textAt(view: DataView, at: number, lengthBytes: 1 | 2, record: BiffRecord): string {
  const length = lengthBytes === 1 ? view.getUint8(at) : view.getUint16(at, true);
  const cursor = { view, record, at: at + lengthBytes };
  return readLetters(cursor, length, readByte(cursor));
}

function bytesText(view: DataView, at: number, length: number, decoder: TextDecoder): string {
  return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at))).normalize("NFC");
}

/** A place in a record and in the records that continue it. */
type Cursor = { readonly view: DataView; record: BiffRecord; at: number };

function readStrings(view: DataView, record: BiffRecord): string[] {
  const strings: string[] = [];
  const count = view.getUint32(record.at + 4, true);
  const cursor: Cursor = { view, record, at: record.at + 8 };
  while (strings.length < count) {
    // A list that stops early leaves cells without text, which is how Excel treats it as well.
    if (cursor.at >= cursor.record.at + cursor.record.length && !continueRecord(cursor)) break;
    const length = readNumber(cursor, 2);
    const options = readByte(cursor);
    const runs = (options & 8) !== 0 ? readNumber(cursor, 2) : 0;
    const extra = (options & 4) !== 0 ? readNumber(cursor, 4) : 0;
    strings.push(readLetters(cursor, length, options));
    skip(cursor, runs * 4 + extra);
  }
  return strings;
}

/** Letters of one or two bytes; where they go on in another record, that begins with its own byte of options. */
function readLetters(cursor: Cursor, length: number, options: number): string {
  let text = "";
  let wide = (options & 1) !== 0;
  for (let left = length; left > 0; ) {
    const room = cursor.record.at + cursor.record.length - cursor.at;
    const size = wide ? 2 : 1;
    const take = Math.min(left, Math.floor(room / size));
    if (take > 0) {
      const bytes = new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + cursor.at, take * size);
      text += wide ? utf16.decode(bytes) : String.fromCharCode(...bytes);
      cursor.at += take * size;
      left -= take;
    }
    if (left > 0) {
      if (!continueRecord(cursor)) break;
      wide = (readByte(cursor) & 1) !== 0;
    }
  }
  return text;
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

function readByte(cursor: Cursor): number {
  if (cursor.at >= cursor.record.at + cursor.record.length && !continueRecord(cursor)) throw brokenFile();
  return cursor.view.getUint8(cursor.at++);
}

function readNumber(cursor: Cursor, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) value += readByte(cursor) * 256 ** index;
  return value;
}

function skip(cursor: Cursor, bytes: number): void {
  for (let left = bytes; left > 0; ) {
    const room = cursor.record.at + cursor.record.length - cursor.at;
    const step = Math.min(left, room);
    cursor.at += step;
    left -= step;
    if (left > 0 && !continueRecord(cursor)) return;
  }
}

function continueRecord(cursor: Cursor): boolean {
  const following = next(cursor.view, cursor.record);
  if (following === null || following.id !== recordContinue) return false;
  cursor.record = following;
  cursor.at = following.at;
  return true;
}

/** Windows code pages by number; those of the Macintosh and of DOS occur in no Vietnamese book. */
function encodingOf(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return (
    new Map([
      [874, "windows-874"],
      [932, "shift_jis"],
      [936, "gbk"],
      [949, "euc-kr"],
      [950, "big5"],
      [10000, "macintosh"],
      [0x8000, "macintosh"],
      [65001, "utf-8"],
    ]).get(page) ?? "windows-1252"
  );
}
