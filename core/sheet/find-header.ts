import { type Area, cellAt, isCellError, type SheetCells } from "../model/cells.ts";
import { fold } from "../model/text.ts";
import { isMaximum, matchCriterion } from "./criteria.ts";
import { headerYears, matchHeader } from "./header-match.ts";
import { headerCells, headerText } from "./header-rows.ts";
import { withoutUnit } from "./header-unit.ts";
import { isSequenceHeader } from "./header-words.ts";
import { kindOfName } from "./kinds.ts";

/** A header block: 0-based rows and the header path of each of its columns. */
export type HeaderBlock = {
  readonly top: number;
  readonly bottom: number;
  /** Row of "(1) (2) (3)" under the block, if there is one. */
  readonly numberingRow: number | null;
  readonly columns: readonly HeaderColumn[];
  /** How well the block reads as a header; comparable between blocks of one sheet. */
  readonly score: number;
};

/** One column of a header block. `path` goes from the outermost parent to the cell; `words` is the same without unit words. */
export type HeaderColumn = { readonly column: number; readonly path: readonly string[]; readonly words: readonly string[] };

/** How many rows from a start are searched for a header. */
export const headerSearchRows = 40;
const tallestBlock = 4;
/** How far to the right an unmerged parent may span. */
const widestParent = 40;
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
  return { ...block, numberingRow: findNumbering(sheet, block) };
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
  const columns: HeaderColumn[] = [];
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
  let whole = "";
  for (let column = Math.max(0, first - 1); column < widest; column++) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = headerTextAt(sheet, merged, row, column, top, bottom);
      if (text !== "" && text !== path.at(-1)) path.push(text);
    }
    if (path.length === 0) continue;
    // "Tổng số thành viên | Trong đó nữ": a part is one of the column that it follows.
    const part = path.length === 1 && (startsPart.test(path[0] ?? "") || (fold(path[0] ?? "") === "nu" && fold(whole) !== "nam"));
    if (!part) whole = path.join(" ");
    columns.push({
      column,
      path,
      words: (part && whole !== "" ? [whole, ...path] : path)
        .map((text) => withoutUnit(text))
        .filter((text, at) => text !== "" && !isMaximum(text) && !(at > 0 && isHint(text))),
    });
  }
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

/** A header takes merged cells whole: none reaches over its upper or lower edge. */
function cutsMergedCells(merged: MergedIndex, top: number, bottom: number): boolean {
  const crosses = (row: number, edge: (area: Area) => boolean) =>
    merged.on(row).some((area) => area.bottom > area.top && area.bottom - area.top < tallestBlock && edge(area));
  return crosses(top, (area) => area.top < top) || crosses(bottom, (area) => area.bottom > bottom);
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

/** Header text over a column: its own cell, the merged area it lies in, or the spanning parent to its left that was not merged. */
function headerTextAt(sheet: SheetCells, merged: MergedIndex, row: number, column: number, top: number, bottom: number): string {
  const area = merged.at(row, column);
  if (area !== null) return headerText(sheet, area.top, area.left);
  const own = headerText(sheet, row, column);
  if (own !== "" || row === bottom) return own;
  // "Lao động | (blank) | (blank)" over "Tổng | Nữ | Thuê ngoài": officers often leave the parent unmerged.
  if (!hasTextBelow(sheet, merged, row, column, bottom)) return "";
  for (let left = column - 1; left >= Math.max(0, column - widestParent); left--) {
    const leftArea = merged.at(row, left);
    if (leftArea !== null)
      return leftArea.right > leftArea.left && leftArea.bottom === row && leftArea.right >= column
        ? headerText(sheet, leftArea.top, leftArea.left)
        : "";
    const text = headerText(sheet, row, left);
    if (text !== "") return hasTextBelow(sheet, merged, row, left, bottom) ? text : "";
    if (!hasTextBelow(sheet, merged, row, left, bottom)) return "";
  }
  return top === row ? "" : own;
}

function hasTextBelow(sheet: SheetCells, merged: MergedIndex, row: number, column: number, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below++) {
    const area = merged.at(below, column);
    if (area !== null && area.top <= row) return false;
    if (headerText(sheet, below, column) !== "") return true;
  }
  return false;
}

/** "(dd/mm/yyyy)", "(bắt buộc)", "(chọn trong danh mục)": how a cell is to be filled in. */
function isHint(part: string): boolean {
  const text = part.trim();
  return (
    /^[dmy]{1,4}[/.-][dmy]{1,4}(?:[/.-][dmy]{1,4})?$/i.test(text.replace(/[()\s]/g, "")) ||
    (/^\(.*\)$/s.test(text) &&
      /bắt buộc|không bắt buộc|chữ số|ký tự|chọn|danh mục|nhập|ghi rõ|ghi đầy đủ|viết|ví dụ|vd\b|theo mẫu|định dạng/iu.test(text))
  );
}

/** A row of units right under the names ("người", "tr.đ", "ha") belongs to the header. */
function withUnitRow(sheet: SheetCells, block: HeaderBlock): HeaderBlock {
  const row = block.bottom + 1;
  const filled = headerCells(sheet, row);
  if (filled.length === 0 || filled.some((cell) => cell.number || !isUnitText(cell.text))) return block;
  const units = new Map(filled.map((cell) => [cell.column, cell.text]));
  const columns = block.columns.map((column) => {
    const unit = units.get(column.column);
    return unit === undefined ? column : { ...column, path: [...column.path, unit] };
  });
  return { ...block, bottom: row, columns };
}

function isUnitText(text: string): boolean {
  return text.length <= 24 && (withoutUnit(text) === "" || plainUnits.has(fold(text)));
}

const plainUnits = new Set(
  "nguoi ho ha m2 tan kg con cai diem nam thang htx tht thanh vien lao dong can bo ngay dong vnd trieu x"
    .split(" ")
    .concat(["thanh vien", "lao dong", "can bo", "%", "", "nguoi nam", "dd mm yyyy"]),
);

/** "(1) (2) (3)", "1 2 3", "A B 1 2", "(7)=(5)+(6)" under the header. */
function findNumbering(sheet: SheetCells, block: HeaderBlock): number | null {
  const row = block.bottom + 1;
  return isNumberingRow(sheet, row) ? row : null;
}

/** Whether all filled cells of a row (at least three) are column numbers or letters in rising order. */
export function isNumberingRow(sheet: SheetCells, row: number): boolean {
  const filled = headerCells(sheet, row);
  if (filled.length < 3) return false;
  let last = 0;
  let plain = 0;
  for (const { text } of filled) {
    const number = /^\(?\[?(\d{1,3})\]?\)?(?:\s*=.*)?$/.exec(text)?.[1];
    if (number !== undefined) {
      if (Number(number) <= last || Number(number) > last + 6) return false;
      last = Number(number);
      plain++;
    } else if (!/^\(?[A-ZĐa-zđ]\)?$/.test(text) && !/^\(?\d+\)?\s*=/.test(text)) return false;
  }
  return plain === 0 ? filled.length >= 4 : last <= filled.length + 8 && (plain >= 3 || filled.length === plain + 1 || plain >= 2);
}

type MergedIndex = {
  readonly on: (row: number) => readonly Area[];
  readonly at: (row: number, column: number) => Area | null;
  readonly right: readonly (number | undefined)[];
};

const mergedIndexes = new WeakMap<SheetCells, MergedIndex>();

function mergedIndex(sheet: SheetCells): MergedIndex {
  const known = mergedIndexes.get(sheet);
  if (known !== undefined) return known;
  const byRow = new Map<number, Area[]>();
  const right: (number | undefined)[] = [];
  for (const area of sheet.merged) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 60); row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [area]);
      else list.push(area);
      right[row] = Math.max(right[row] ?? -1, Math.min(area.right, area.left + 400));
    }
  }
  const index: MergedIndex = {
    on: (row) => byRow.get(row) ?? [],
    at: (row, column) => byRow.get(row)?.find((area) => area.left <= column && column <= area.right) ?? null,
    right,
  };
  mergedIndexes.set(sheet, index);
  return index;
}

const startsPart = /^[\s(+*-]*(?:trong đó|tr\. ?đó|of which|including)(?=[\s:,])/iu;
