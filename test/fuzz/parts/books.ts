/** Workbook files of every format: made hostile inside, or spoilt as files. */
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { newBook } from "../../../addin/workbook/new-book.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { BookCells } from "../../../core/model/cells.ts";
import type { Random } from "../../fixtures/books/random.ts";
import { hostileText } from "../hostile.ts";
import { escaped, mutateBytes, mutateText, mutateXml } from "../mutate.ts";
import { type FuzzPart, mustBeSame, readOrRefuse, wellFormed } from "../oracle.ts";
import { takeThrough } from "../through.ts";
import { hostileBook, officeBook, spoiltBook } from "./grids.ts";

/** Cells without a file: the richest way into reading, checking, scoring and writing. */
const cells: FuzzPart = {
  id: "cells",
  weight: 0.7,
  run: (random) => {
    const book = random.chance(0.7) ? hostileBook(random) : spoiltBook(random);
    takeThrough(random, book);
    return sizeOf(book);
  },
};

const xlsx = filePart("xlsx", 8, (random) => spoiltPackage(random, newBook(smallBook(random))));
const xlsb = filePart("xlsb", 3, (random) => spoiltPackage(random, foreign(random, "xlsb")));
const ods = filePart("ods", 3, (random) => spoiltPackage(random, foreign(random, "ods")));
const xls = filePart("xls", 12, (random) => mutateBytes(random, foreign(random, random.pick(["biff8", "biff8", "biff5", "biff2"]))));
const xml = filePart("xml", 3, (random) => strToU8(mutateXml(random, strFromU8(foreign(random, random.pick(["xlml", "html"]))))));
const csv = filePart("csv", 8, (random) => (random.chance(0.5) ? csvOf(random) : mutateBytes(random, csvOf(random))));

/** The parts of this file. */
export const bookParts: readonly FuzzPart[] = [cells, xlsx, xlsb, ods, xls, xml, csv];

function filePart(id: string, weight: number, make: (random: Random) => Uint8Array): FuzzPart {
  return {
    id,
    weight,
    run: (random) => {
      const bytes = make(random);
      const book = readOrRefuse(() => openBook(bytes, `so.${id}`));
      if (book === null) return bytes.length;
      if (random.chance(0.2)) mustBeSame(openBook(bytes, `so.${id}`), book, "opening twice differs");
      if (random.chance(0.5)) valuesMustReadBack(book);
      if (random.chance(0.4)) takeThrough(random, book);
      return bytes.length;
    },
  };
}

/** What was read must be the same when written as a new book and read again. */
function valuesMustReadBack(book: BookCells): void {
  const again = readOrRefuse(() => openBook(newBook(book), book.file));
  if (again === null) return;
  const plain = (one: BookCells) =>
    one.sheets.map((sheet) => sheet.cells.map((row) => row?.map(plainValue)).filter((row) => row?.some((value) => value !== null)));
  mustBeSame(plain(again).map(trimmed), plain(book).map(trimmed), "values differ in a new book");
}

function plainValue(value: unknown): unknown {
  if (typeof value === "string")
    return value === ""
      ? null
      : wellFormed(value)
          .replace(/\r\n?/g, "\n")
          .replace(/[\ufffe\uffff]/g, "\ufffd")
          .slice(0, 32_000);
  // An error that Excel does not know stays as its text.
  if (typeof value === "object" && value !== null) return plainValue((value as { error: string }).error);
  return typeof value === "number" && !Number.isFinite(value) ? null : (value ?? null);
}

function trimmed(rows: readonly (readonly unknown[] | undefined)[]): unknown {
  return rows.map((row) => {
    const last = (row ?? []).findLastIndex((value) => value !== null);
    return (row ?? []).slice(0, last + 1);
  });
}

function smallBook(random: Random): BookCells {
  return random.chance(0.85) ? hostileBook(random) : officeBook(random);
}

const made = new Map<string, Uint8Array>();

/** A book of another program; made once for every format and number. */
function foreign(random: Random, bookType: XLSX.BookType): Uint8Array {
  const key = `${bookType} ${random.whole(0, 9)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const bytes = makeForeign(key, bookType);
  made.set(key, bytes);
  return bytes;
}

function makeForeign(key: string, bookType: XLSX.BookType): Uint8Array {
  const at = Number(key.at(-1));
  const headers = ["STT", "Tên HTX", "Mã số", "Xã", "Ngày cấp", "Doanh thu (triệu đồng)", "Lao động", "Xếp loại"];
  const rows = Array.from({ length: 4 + at }, (_, row) => [
    row + 1,
    `HTX Số ${row}`,
    `010010910${row}`,
    "Xã Hoa Mai",
    "12/05/2019",
    1500.5 * row,
    7,
    "Tốt",
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["DANH SÁCH HỢP TÁC XÃ"], headers, ...rows]), "Danh sách");
  if (at > 5 && bookType !== "biff2" && bookType !== "html")
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["x", true, 1e300]]), "Khác");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

/** A package spoilt as bytes, or in a part of it with sums that are right again. */
function spoiltPackage(random: Random, bytes: Uint8Array): Uint8Array {
  if (random.chance(0.15)) return mutateBytes(random, bytes);
  if (random.chance(0.1)) return bytes;
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let turn = random.whole(1, 2); turn > 0; turn--) {
    const name = random.pick(random.chance(0.6) ? names.filter((one) => /sheet|content|shared/i.test(one)) : names);
    if (name === undefined) continue;
    const part = parts[name]!;
    if (random.chance(0.06)) delete parts[name];
    else parts[name] = /\.bin$/.test(name) ? mutateBytes(random, part) : strToU8(mutateXml(random, strFromU8(part)));
    if (parts[name] === undefined) break;
  }
  if (random.chance(0.05))
    parts[random.pick(["__proto__", "../x.xml", "xl\\workbook.xml", "/xl/workbook.xml", "xl/worksheets/sheet1.XML"])] = strToU8("<x/>");
  const all = Object.fromEntries(Object.entries(parts));
  const zipped = zipSync(all, { level: 1 });
  return random.chance(0.05) ? mutateBytes(random, zipped) : zipped;
}

function csvOf(random: Random): Uint8Array {
  const separator = random.pick([",", ";", "\t", "|"]);
  const quote = (text: string): string => (random.chance(0.7) ? `"${text.replaceAll('"', random.chance(0.9) ? '""' : '"')}"` : text);
  const rows = Array.from({ length: random.whole(0, 15) }, (_, at) =>
    Array.from({ length: random.whole(1, 9) }, () =>
      quote(at === 0 && random.chance(0.6) ? random.pick(["Tên HTX", "Mã số", "STT", "Vốn"]) : hostileText(random, 120)),
    ).join(separator),
  );
  const text = random.chance(0.1) ? `sep=${separator}\n${rows.join("\n")}` : rows.join(random.pick(["\n", "\r\n", "\r"]));
  const whole = random.chance(0.05)
    ? `<table><tr><td>${escaped(text)}</td></tr></table>`
    : random.chance(0.1)
      ? mutateText(random, text)
      : text;
  if (random.chance(0.15)) return new Uint8Array(Buffer.from(`\ufeff${whole}`, "utf16le"));
  return strToU8(random.chance(0.3) ? `\ufeff${whole}` : whole);
}

function sizeOf(book: BookCells): number {
  return book.sheets.reduce(
    (sum, sheet) =>
      sum +
      sheet.cells.reduce(
        (own, row) => own + (row ?? []).reduce<number>((all, value) => all + (typeof value === "string" ? value.length : 8), 0),
        0,
      ),
    0,
  );
}
