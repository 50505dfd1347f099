import { cellAt, isCellError, type SheetCells } from "../model/cells.ts";
import { fold } from "../model/text.ts";
import { matchCriterion } from "./criteria.ts";
import type { HeaderBlock } from "./header-block.ts";
import { headerColumns } from "./header-columns.ts";
import { headerYears, matchHeader } from "./header-match.ts";
import { headerCells, headerText } from "./header-rows.ts";
import { withoutUnit } from "./header-unit.ts";
import { isSequenceHeader } from "./header-words.ts";
import { kindOfName } from "./kinds.ts";
import { cutsMergedCells, type MergedIndex, mergedIndex, tallestBlock } from "./merged-cells.ts";
import { isNumberingRow, withUnitRow } from "./under-header.ts";

/** How many rows from a start are searched for a header. */
export const headerSearchRows = 40;
/** A block must read at least this well: about two columns whose names are certain. */
const lowestScore = 1.7;

/**
 * The best header block that begins within `headerSearchRows` rows from `from` and before `until` (0-based), `null`
 * when nothing reads like a header. Finds it by what it says, wherever it stands.
 */
export function findHeader(sheet: SheetCells, from: number, until: number): HeaderBlock | null {
  const merged = mergedIndex(sheet);
  const last = Math.min(until, from + headerSearchRows, sheet.cells.length);
  const found: { best: HeaderBlock | null } = { best: null };
  for (let row = from; row < last; row++) {
    if (rowPromise(sheet, row) < 1) continue;
    for (let top = Math.max(from, row - 3); top <= row; top++) {
      for (let bottom = row; bottom < Math.min(top + tallestBlock, sheet.cells.length); bottom++) {
        const block = readBlock(sheet, merged, top, bottom);
        if (block !== null && block.score >= lowestScore && block.score > (found.best?.score ?? 0) + 1e-9) found.best = block;
      }
    }
    // The first convincing header wins over an equally good one further down (a second table).
    if (found.best !== null && row > found.best.bottom + 3) break;
  }
  if (found.best === null) return null;
  const block = withUnitRow(sheet, found.best);
  const below = block.bottom + 1;
  return { ...block, numberingRow: isNumberingRow(sheet, below) ? below : null };
}

/** The row that reads most like a header although it may be none: 0-based, with its texts; `null` where no row has two texts. */
export function likestHeader(
  sheet: SheetCells,
): { readonly row: number; readonly texts: readonly string[]; readonly score: number } | null {
  let best: { row: number; texts: string[]; score: number } | null = null;
  for (let row = 0; row < Math.min(sheet.cells.length, headerSearchRows); row++) {
    const texts = headerCells(sheet, row).flatMap(({ text, number }) => (number ? [] : [text.replace(/\s+/g, " ")]));
    if (texts.length < 2) continue;
    // Among rows that say nothing known the fuller one is likelier.
    const score = texts.reduce((sum, text) => sum + headerValue([text]).value, 0) + texts.length / 1000;
    if (best === null || score > best.score + 1e-9) best = { row, texts, score };
  }
  return best;
}

/** Whether a row further down says the same as a header block: the head repeated on a new printed page. */
export function repeatsHeader(sheet: SheetCells, row: number, block: HeaderBlock): boolean {
  let same = 0;
  let filled = 0;
  for (const { column, path } of block.columns) {
    const text = fold(headerText(sheet, row, column));
    if (text === "") continue;
    filled++;
    if (path.some((part) => fold(part) === text)) same++;
  }
  return filled >= 2 && same >= 0.7 * filled && same >= Math.min(3, block.columns.length * 0.3);
}

/** How much a single row sounds like a header, cheaply: to look closer only where it is worth it. */
function rowPromise(sheet: SheetCells, row: number): number {
  let promise = 0;
  let texts = 0;
  for (const { text, number } of headerCells(sheet, row)) {
    if (number) {
      const value = Number(text);
      if (!(Number.isInteger(value) && ((value >= 1990 && value <= 2100) || value <= 40))) promise -= 0.7;
      continue;
    }
    texts++;
    promise += headerValue([text]).value;
  }
  return texts >= 2 ? promise : 0;
}

/** What a header path is worth: its best reading as a column name. */
function headerValue(path: readonly string[]): { value: number; key: string } {
  const own = path.at(-1) ?? "";
  if (own.length > 160) return { value: 0, key: own };
  if (path.some(isSequenceHeader)) return { value: 0.6, key: "#" };
  const words = path.map((part) => withoutUnit(part));
  const entity = matchHeader(words, "entity")[0];
  const member = matchHeader(words, "member")[0];
  const criterion = matchCriterion(words);
  let value = 0;
  let key = fold(path.join(" / "));
  if (entity !== undefined && entity.score > value) [value, key] = [entity.score, entity.field];
  if (member !== undefined && member.score * 0.97 > value) [value, key] = [member.score * 0.97, member.field];
  if (criterion !== null && criterion.score * 0.9 > value && (!criterion.numbered || criterion.score > 0.9))
    [value, key] = [criterion.score * 0.9, criterion.field];
  return value >= 0.55 ? { value, key } : { value: 0, key };
}

function readBlock(sheet: SheetCells, merged: MergedIndex, top: number, bottom: number): HeaderBlock | null {
  if (cutsMergedCells(merged, top, bottom)) return null;
  let widest = 0;
  let first = Number.POSITIVE_INFINITY;
  for (let row = top; row <= bottom; row++) {
    const filled = headerCells(sheet, row);
    first = Math.min(first, filled[0]?.column ?? first);
    widest = Math.max(widest, (filled.at(-1)?.column ?? -1) + 1, (merged.right[row] ?? -1) + 1);
  }
  if (first === Number.POSITIVE_INFINITY) return null;
  const criteria = criteriaRun(sheet, bottom);
  let numbers = 0;
  let texts = 0;
  for (let row = top; row <= bottom; row++) {
    const filled = headerCells(sheet, row);
    if (filled.length === 0 || (row > top && looksLikeData(sheet, row, top, filled))) return null;
    for (const cell of filled) {
      const value = cellAt(sheet, row, cell.column);
      if (isCellError(value)) return null;
      if (cell.number && !(row === bottom && criteria.has(cell.column))) {
        const year = Number(cell.text);
        if (!(Number.isInteger(year) && year >= 1990 && year <= 2100) && !(row > top && Number.isInteger(year) && year >= 1 && year <= 20))
          numbers++;
      } else if (!cell.number) texts++;
    }
    // A row that is one merged text across the table is its title, not part of the header.
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && bottom > top) {
      if (row === top) return null;
    }
  }
  if (texts < 2 || numbers > 0.15 * texts) return null;
  const columns = headerColumns(sheet, merged, { top, bottom, first, widest });
  if (columns.length < 2) return null;
  const best = new Map<string, number>();
  let unnamed = 0;
  for (const { column, path, words } of columns) {
    const { value, key: field } = criteria.has(column) ? { value: 0.5, key: `criterion ${column}` } : headerValue(path);
    // The same thing in two years is two columns.
    const key = `${field} ${headerYears(words).join(" ")}`;
    if (value === 0) unnamed += 1;
    else best.set(key, Math.max(best.get(key) ?? 0, value));
  }
  let score = 0;
  for (const value of best.values()) score += value;
  // A header says what its columns are; a block of mostly unknown texts is data that happens to hold two known words.
  const known = columns.length - unnamed;
  if (known < 2 || (known < 5 && known < 0.2 * columns.length)) return null;
  return {
    top,
    bottom,
    numberingRow: null,
    columns,
    score:
      score +
      0.2 * spanningParents(sheet, merged, top, bottom, widest) -
      0.12 * (bottom - top) -
      0.08 * Math.min(unnamed, known) -
      0.5 * numbers,
  };
}

/** A row below the first that counts under "STT" or names an entity is a record, not a header. */
function looksLikeData(sheet: SheetCells, row: number, top: number, filled: readonly { column: number; text: string }[]): boolean {
  // Column numbers begin in the first column; criteria numbered in the lowest row of a header do not.
  if (isNumberingRow(sheet, row) && (filled[0]?.column ?? 0) <= (headerCells(sheet, top)[0]?.column ?? 0)) return true;
  return filled.some(({ column, text }) => {
    if (/^\d{1,4}[.)]?$/.test(text))
      return Array.from({ length: row - top }, (_, at) => headerText(sheet, top + at, column)).some(isSequenceHeader);
    // A code or a phone is no heading.
    if (/^\d[\d .-]{7,}$/.test(text)) return true;
    return kindOfName(text) !== null && text.includes(" ") && headerValue([text]).value < 0.8;
  });
}

/** "TT | Tên HTX | 1 | 2 | …", "… | 1a | 1b | 2 | …": the columns of a row whose numbers, rising from 1, stand beside real column names. */
function criteriaRun(sheet: SheetCells, row: number): ReadonlySet<number> {
  const filled = headerCells(sheet, row);
  const numbers = filled.filter((cell) => /^\d{1,2}[a-e]?$/i.test(cell.text));
  const rising = numbers.length >= 4 && numbers.every((cell, at) => followsIn(numbers[at - 1]?.text ?? "0", cell.text));
  const named = rising && filled.some((cell) => !cell.number && headerValue([cell.text]).value >= 0.7);
  return new Set(named ? numbers.map((cell) => cell.column) : []);
}

/** 3 → 4, 3 → 4a, 3c → 4, 3b → 3c. */
function followsIn(before: string, own: string): boolean {
  const [first, second] = [Number.parseInt(before, 10), Number.parseInt(own, 10)];
  const [letter, next] = [before.replace(/\d/g, "").toLowerCase(), own.replace(/\d/g, "").toLowerCase()];
  if (second === first + 1) return next === "" || next === "a";
  return second === first && letter !== "" && next.charCodeAt(0) === letter.charCodeAt(0) + 1;
}

/** What stands merged above a table without being a heading of its columns. */
const letterhead =
  /ủy ban|uỷ ban|ubnd|cộng h[oò][aà]|độc lập|liên minh|kèm theo|phụ lục|mẫu số|biểu số|biểu mẫu|đơn vị tính|đvt|ngày .* tháng|số\s*:/iu;

/** Merged cells of the block that stand over several columns, but not over nearly all (a title). */
function spanningParents(sheet: SheetCells, merged: MergedIndex, top: number, bottom: number, widest: number): number {
  if (bottom === top) return 0;
  const spans = merged.on(top).filter((area) => {
    if (area.top !== top || area.bottom >= bottom || area.right === area.left || area.right - area.left + 1 >= 0.75 * widest) return false;
    const text = headerText(sheet, area.top, area.left);
    return text !== "" && text.length <= 60 && !letterhead.test(text);
  });
  return Math.min(3, spans.length);
}
