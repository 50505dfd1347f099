/** Books of hostile cells, before they are a file. */

import { openBook } from "../../../core/files/open-book.ts";
import type { BookCells, CellValue, SheetCells } from "../../../core/model/cells.ts";
import { fields } from "../../../core/model/fields.ts";
import { makeBook } from "../../fixtures/books/book.ts";
import { styles } from "../../fixtures/books/books.ts";
import type { Random } from "../../fixtures/books/random.ts";
import { hostileNumber, hostileText, trapKeys } from "../hostile.ts";

/** A small book of header words and cells of every kind. */
export function hostileBook(random: Random): BookCells {
  const sheets = Array.from({ length: random.whole(1, 3) }, (_, at) => hostileSheet(random, at));
  return { file: random.chance(0.2) ? hostileText(random, 40) : "so.xlsx", sheets };
}

/** A book that an office might keep, with some of its cells made hostile. */
export function spoiltBook(random: Random): BookCells {
  const known = officeBook(random);
  const rate = random.pick([0.005, 0.03, 0.2]);
  return {
    ...known,
    sheets: known.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row?.map((value) => (random.chance(rate) ? hostileValue(random) : value))),
    })),
  };
}

const officeBooks = new Map<string, BookCells>();

/** One of some office books of the fixtures. */
export function officeBook(random: Random): BookCells {
  const style = styles[random.whole(0, 11) * 17]!;
  let book = officeBooks.get(style.id);
  if (book === undefined) {
    const made = makeBook(style, 2, false);
    book = openBook(made.bytes, made.file);
    officeBooks.set(style.id, book);
  }
  return book;
}

/** One value of a cell. */
function hostileValue(random: Random): CellValue {
  switch (random.whole(0, 6)) {
    case 0:
      return finite(hostileNumber(random));
    case 1:
      return random.chance(0.5);
    case 2:
      return { error: random.pick(["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#SPILL!", "__proto__"]) };
    case 3:
      return null;
    default:
      return hostileText(random, random.chance(0.02) ? 40_000 : 200) || null;
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

const words = fields.flatMap(({ headers }) => headers.slice(0, 2));

function hostileSheet(random: Random, at: number): SheetCells {
  const width = random.whole(1, 14);
  const header = Array.from({ length: width }, () => (random.chance(0.8) ? random.pick(words) : hostileText(random, 60) || null));
  const rows = Array.from({ length: random.whole(0, 12) }, () => Array.from({ length: width }, () => hostileValue(random)));
  const cells: (CellValue[] | undefined)[] = [
    ...(random.chance(0.5) ? [[hostileText(random, 120) || null]] : []),
    ...(random.chance(0.9) ? [header] : []),
    ...rows,
  ];
  if (random.chance(0.1)) cells.splice(random.whole(0, cells.length - 1), 0, undefined);
  const area = () => {
    const [top, left] = [random.whole(0, 12), random.whole(0, 12)];
    return { top, left, bottom: top + random.whole(0, 3), right: left + random.whole(0, 4) };
  };
  return {
    name: random.chance(0.3) ? random.pick([...trapKeys, "Trang ' ! [x]", "Sổ HTX", "  "]) : `Trang ${at}`,
    hidden: random.chance(0.1),
    cells,
    formats: [],
    formatTable: ["General"],
    merged: random.chance(0.3) ? [area(), area()] : [],
    hiddenRows: random.chance(0.1) ? [random.whole(0, 9)] : [],
    hiddenColumns: random.chance(0.1) ? [random.whole(0, 9)] : [],
  };
}
