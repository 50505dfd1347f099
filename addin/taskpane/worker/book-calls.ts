import { openBook } from "../../../core/files/open-book.ts";
import type { BookCells, SheetCells } from "../../../core/model/cells.ts";
import { isFieldId } from "../../../core/model/fields.ts";
import { type ColumnMemory, emptyMemory, readMemory, withCorrection } from "../../../core/sheet/memory.ts";
import { patchRows } from "../../workbook/excel/patch-rows.ts";
import { readIgnored } from "../../workbook/ignored-findings.ts";
import type { RowPatch } from "../../workbook/port.ts";
import { readOfficerWords } from "../../workbook/target-sheets.ts";
import type { Desk } from "./desk.ts";
import { gridShape, gridWindow, sheetRows } from "./grid.ts";
import { type Held, newlyHeld } from "./held.ts";
import type { BookOverview, Correction, OpenKnowing, Progress, Session } from "./protocol.ts";
import { isUnnamed, withUnnamed } from "./unnamed-columns.ts";

/** The session's side of opening a book, from a file or as it stands in Excel, of understanding it, and of showing its cells. */
export function bookCalls(desk: Desk) {
  const { held, holding, understood } = desk;
  const hold = (opened: Pick<Held, "bytes" | "own" | "cells" | "words">, known: OpenKnowing, progress: Progress): BookOverview => {
    desk.hold(newlyHeld({ ...opened, ignored: readIgnored(known.ignored ?? null) }));
    return understood(memoryFrom(known.memory), known.unnamed ?? [], progress);
  };
  return {
    overview: () => (held() === null ? null : desk.overview()),
    open: ({ name, bytes, ...known }, progress) => {
      progress("open");
      const own = new Uint8Array(bytes);
      return hold({ bytes: own, own: [], cells: openBook(own, name), words: readOfficerWords(own) }, known, progress);
    },
    openCells: ({ name, sheets, own = [], ...known }, progress) =>
      hold({ bytes: null, own, cells: { file: name, sheets }, words: null }, known, progress),
    takeOwn: ({ own }) => {
      desk.takeOwn(own);
      return null;
    },
    update: ({ rows, sheets }, progress) => {
      const book = holding();
      book.cells = updated(book.cells, rows, sheets);
      return understood(book.memory, book.unnamed, progress);
    },
    reread: ({ memory, unnamed = [] }, progress) => understood(memoryFrom(memory), unnamed, progress),
    correct: (correction, progress) => {
      const book = holding();
      const memory = corrected(book, correction);
      const unnamed = withUnnamed(book.book, book.unnamed, correction);
      return { memory: JSON.stringify(memory), unnamed: [...unnamed], overview: understood(memory, unnamed, progress) };
    },
    gridShape: ({ sheet }) => gridShape(sheetOf(holding(), sheet)),
    gridWindow: (window) => {
      const book = holding();
      const sheet = sheetOf(book, window.sheet);
      let rows = book.rows.get(sheet.name);
      if (rows === undefined) {
        rows = sheetRows(sheet, book.book);
        book.rows.set(sheet.name, rows);
      }
      return gridWindow(sheet, window, rows, book.checked?.index.marksOf(sheet.name));
    },
  } satisfies Partial<Session>;
}

/** The cells with some rows, or whole sheets, as they are now. */
function updated(cells: BookCells, rows: readonly RowPatch[], fresh: readonly SheetCells[]): BookCells {
  const known = new Set(cells.sheets.map(({ name }) => name));
  const sheets = cells.sheets.map((sheet) => {
    const whole = fresh.find(({ name }) => name === sheet.name) ?? sheet;
    return rows.filter((patch) => patch.sheet === sheet.name).reduce(patchRows, whole);
  });
  return { ...cells, sheets: [...sheets, ...fresh.filter(({ name }) => !known.has(name))] };
}

function sheetOf(book: Held, name: string): SheetCells {
  const sheet = book.cells.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A memory kept by the page. One that cannot be read, or was written by another version, counts as empty. */
function memoryFrom(text: string | null): ColumnMemory {
  if (text === null) return emptyMemory;
  try {
    const read = readMemory(JSON.parse(text));
    return "memory" in read ? read.memory : emptyMemory;
  } catch {
    return emptyMemory;
  }
}

function corrected({ book, memory }: Held, { table, column, field, unit, dash }: Correction): ColumnMemory {
  const meant = book.tables[table];
  const header = meant?.columns.find(({ index }) => index === column)?.header;
  if (meant === undefined || header === undefined || isUnnamed(meant, column) || (field !== null && !isFieldId(field))) return memory;
  return withCorrection(memory, { header, field, unit: unit ?? undefined, dash });
}
