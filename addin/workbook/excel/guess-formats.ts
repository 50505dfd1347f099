import { type Area, formatKind } from "../../../core/model/cells.ts";
import type { Block } from "./blocks.ts";
import { columnRuns, type Place } from "./places.ts";

/** What some rows of a big sheet say about the number formats of all of them. */
export type FormatGuess = {
  /** The format of numbers in a column, where the rows that were looked at agree on it. */
  readonly formatOf: (column: number) => string | undefined;
  /** Cells with numbers whose format does not follow from their column: to be fetched. */
  readonly doubtful: readonly Area[];
};

/**
 * Takes from the rows with known formats how each column shows its numbers, and lists the numbers elsewhere that do not fit to it: a
 * fraction among whole numbers may be a percentage, a big number among small ones a date. `blocks` are all values of the sheet.
 */
export function guessFormats(known: readonly Block[], blocks: readonly Block[]): FormatGuess {
  const columns = new Map<number, Column>();
  const seen = new Set<number>();
  for (const { top, left, values, formats } of known) {
    formats.forEach((line, index) => {
      seen.add(top + index);
      line.forEach((format, offset) => {
        const value = values[index]?.[offset];
        if (typeof value === "number" && typeof format === "string") note(columns, left + offset, value, format);
      });
    });
  }
  const doubtful: Place[] = [];
  const counts = new Map<number, number>();
  const firstAndLast = new Map<number, { first: number; last: number }>();
  for (const { top, left, values } of blocks) {
    values.forEach((line, index) => {
      const row = top + index;
      if (seen.has(row)) return;
      line.forEach((value, offset) => {
        if (typeof value !== "number") return;
        const column = left + offset;
        const span = firstAndLast.get(column);
        if (span === undefined) firstAndLast.set(column, { first: row, last: row });
        else span.last = row;
        if (fits(columns.get(column), value)) return;
        counts.set(column, (counts.get(column) ?? 0) + 1);
        doubtful.push({ row, column });
      });
    });
  }
  // Many doubts in one column are cheaper as the whole column.
  const whole = [...counts].filter(([, count]) => count > mostRuns).map(([column]) => column);
  const runs = columnRuns(doubtful.filter(({ column }) => !whole.includes(column)));
  const full = whole.map((column) => {
    const { first, last } = firstAndLast.get(column) ?? { first: 0, last: 0 };
    return { top: first, left: column, bottom: last, right: column };
  });
  return {
    formatOf: (column) => {
      const formats = columns.get(column);
      return formats === undefined || formats.mixed ? undefined : formats.format;
    },
    doubtful: [...runs, ...full],
  };
}

type Column = { readonly format: string; mixed: boolean; fractions: boolean; smallest: number; largest: number };

const mostRuns = 25;
/** Numbers of days that dates of our time have. */
const firstSerial = 7_000;
const lastSerial = 75_000;

function note(columns: Map<number, Column>, column: number, value: number, format: string): void {
  const known = columns.get(column);
  const fraction = isFraction(value);
  if (known === undefined) {
    columns.set(column, { format, mixed: false, fractions: fraction, smallest: value, largest: value });
    return;
  }
  if (formatKind(known.format) !== formatKind(format)) known.mixed = true;
  if (fraction) known.fractions = true;
  known.smallest = Math.min(known.smallest, value);
  known.largest = Math.max(known.largest, value);
}

function fits(column: Column | undefined, value: number): boolean {
  if (column === undefined || column.mixed) return false;
  switch (formatKind(column.format)) {
    case "date":
      return value >= firstSerial && value < lastSerial;
    case "percent":
      return Math.abs(value) <= Math.max(2, column.largest * 2);
    case "general":
      if (isFraction(value) && !column.fractions) return false;
      return !isSerial(value) || (column.largest >= firstSerial && column.smallest < lastSerial);
    default:
      return true;
  }
}

function isFraction(value: number): boolean {
  return !Number.isInteger(value) && Math.abs(value) < 1.5;
}

function isSerial(value: number): boolean {
  return Number.isInteger(value) && value >= firstSerial && value < lastSerial;
}
