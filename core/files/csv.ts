import type { CellValue, SheetCells } from "../model/cells.ts";
import { tooManyRows, WorkbookError } from "./errors.ts";
import { lastColumn, lastRow, makeCellBudget } from "./sheet-builder.ts";

/** The separators that are looked for, the most usual first. */
const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/**
 * A text of separated values as one sheet. Every value stays text as it was written ("0012345678"); an empty one is `null`.
 * Throws `WorkbookError` when it has more rows or columns than a sheet can hold.
 */
export function readCsv(text: string, sheetName: string): SheetCells {
  const stated = /^sep=(.)\r?\n/.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const separator = separators.find((each) => each === stated?.[1]) ?? detectSeparator(body);
  const budget = makeCellBudget();
  const cells: (CellValue[] | undefined)[] = [];
  let row = 0;
  readRows(body, separator, (values) => {
    if (row > lastRow) {
      throw tooManyRows();
    }
    if (values.length > lastColumn + 1) {
      throw new WorkbookError({
        vi: `có ${values.length} cột ở dòng ${row + 1}, nhiều hơn một trang tính chứa được: hãy kiểm tra dấu ngăn cách cột.`,
        en: `has ${values.length} columns in row ${row + 1}, more than a sheet can hold: check the sign between the columns.`,
      });
    }
    budget.spend(values.length);
    if (values.some((value) => value !== "")) cells[row] = values.map((value) => (value === "" ? null : value));
    row++;
    return true;
  });
  return { name: sheetName, hidden: false, cells, formats: [], formatTable: ["General"], merged: [], hiddenRows: [], hiddenColumns: [] };
}

/**
 * The separator by which most rows come out equally wide, the wider the better; title lines and decimal commas do not mislead it.
 * A comma when nothing separates.
 */
export function detectSeparator(text: string): Separator {
  let best: Separator = ",";
  let bestScore = 0;
  for (const separator of separators) {
    const widths = new Map<number, number>();
    let rows = 0;
    readRows(text, separator, (values) => {
      if (values.length > 1 || values[0] !== "") {
        widths.set(values.length, (widths.get(values.length) ?? 0) + 1);
        rows++;
      }
      return rows < sampleRows;
    });
    for (const [width, count] of widths) {
      const score = (count / rows) * Math.log(width);
      if (score > bestScore + 1e-9) {
        best = separator;
        bestScore = score;
      }
    }
  }
  return best;
}

const sampleRows = 300;

/** Calls `take` with the values of each row until it answers false. Quotes may hold separators and line breaks; a stray quote is text. */
function readRows(text: string, separator: Separator, take: (values: string[]) => boolean): void {
  const { length } = text;
  let at = 0;
  let values: string[] = [];
  // Up to here no quote closes a value on its own line.
  let unclosed = -1;
  while (at < length) {
    let value: string;
    const quoted = text[at] === '"' ? quotedValue(text, at, separator) : null;
    if (quoted !== null) {
      value = quoted.value;
      at = quoted.end;
    } else if (text[at] === '"' && at > unclosed) {
      const end = lineEnd(text, at);
      const close = closingQuote(text, at, end, separator);
      if (close < 0) unclosed = end;
      value = close < 0 ? text.slice(at, valueEnd(text, at, separator)) : text.slice(at + 1, close);
      at = close < 0 ? at + value.length : close + 1;
    } else {
      const end = valueEnd(text, at, separator);
      value = text.slice(at, end);
      at = end;
    }
    values.push(value);
    if (text[at] === separator) {
      at++;
      if (at < length) continue;
      values.push("");
    } else {
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
      at++;
    }
    if (!take(values)) return;
    values = [];
  }
}

/** A value in quotes that ends where a value may end, `null` when its quotes are not of that kind. */
function quotedValue(text: string, start: number, separator: string): { value: string; end: number } | null {
  let doubled = false;
  for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') {
      doubled = true;
      close++;
      continue;
    }
    if (!endsValue(text, close + 1, separator)) return null;
    const value = text.slice(start + 1, close);
    return { value: doubled ? value.replaceAll('""', '"') : value, end: close + 1 };
  }
  return null;
}

/** The quote that ends a value on its line although quotes inside it were not doubled, -1 when there is none. */
function closingQuote(text: string, start: number, end: number, separator: string): number {
  for (let at = start + 1; at < end; at++) if (text[at] === '"' && endsValue(text, at + 1, separator)) return at;
  return -1;
}

function endsValue(text: string, at: number, separator: string): boolean {
  return at >= text.length || text[at] === separator || text[at] === "\n" || text[at] === "\r";
}

function valueEnd(text: string, at: number, separator: string): number {
  while (!endsValue(text, at, separator)) at++;
  return at;
}

function lineEnd(text: string, at: number): number {
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
