/** Typed totals over columns and rows that are no field of ours. */
import { cellAddress, isCellError, type SheetCells } from "../model/cells.ts";
import { readNumber } from "../model/numbers.ts";
import type { TypedSum } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { cellText } from "./cell-text.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { SortedRow } from "./rows.ts";
import { coverages } from "./totals.ts";
import { otherFigure } from "./words/parts.ts";

/**
 * The totals of a table in columns of no field of ours. What a row of totals covers is what most of its numbers are the
 * sums of; a row of which they are the sums of nothing is left alone.
 */
export function typedSums(sheet: SheetCells, columns: readonly MatchedColumn[], rows: readonly SortedRow[]): TypedSum[] {
  const figures = columns.filter(isFigure);
  const totals = rows.filter((row) => row.is === "total" || row.is === "group");
  if (figures.length < 2 || totals.length === 0 || totals.length > mostTotals) return [];
  return totals.flatMap((total): TypedSum[] => {
    if (total.is !== "total" && total.is !== "group") return [];
    if (noSum.test(fold(total.label))) return [];
    const compared = coverages(rows, rows.indexOf(total), total.is)
      .map((cover) =>
        figures.flatMap((column) => {
          const places = cover.map((row) => ({ row, column: column.index }));
          const sum = sumAt(sheet, { row: total.row, column: column.index }, places, {
            header: column.header,
            label: total.label,
            across: false,
          });
          return sum === null ? [] : [{ sum, ours: column.field !== null }];
        }),
      )
      .reduce<Compared[]>((best, list) => (agreeing(list) > agreeing(best) ? list : best), []);
    return proven(compared);
  });
}

/** The same for a list on its side: the totals of a column beside the columns of the entities. `names`: those columns. */
export function typedSumsAcross(
  sheet: SheetCells,
  top: number,
  total: { readonly column: number; readonly label: string },
  names: readonly number[],
): TypedSum[] {
  const compared: Compared[] = [];
  for (let row = top; row < Math.min(sheet.cells.length, top + mostRows); row++) {
    const labels: string[] = [];
    for (let column = 0; column < Math.min(...names, total.column); column++) {
      const text = cellText(sheet, row, column, 200);
      if (/[\p{L}%]/u.test(text)) labels.push(text);
    }
    const header = labels.join(", ");
    if (labels.length === 0 || otherFigure.test(`${fold(header)}${header.includes("%") ? " %" : ""}`)) continue;
    const places = names.map((column) => ({ row, column }));
    const sum = sumAt(sheet, { row, column: total.column }, places, { header: labels[0] ?? "", label: total.label, across: true });
    if (sum !== null) compared.push({ sum, ours: false });
  }
  return proven(compared);
}

/** Totals beyond this many are no list that a person typed. */
const mostTotals = 400;
const mostRows = 300;

/** Rows of these words hold means or shares. */
const noSum = /\b(?:binh quan|bq|trung binh|ty le|co cau|cao nhat|thap nhat)\b/;

type Compared = { readonly sum: TypedSum; readonly ours: boolean };
type Place = { readonly row: number; readonly column: number };

function isFigure({ profile, sequence, header, field, answer }: MatchedColumn): boolean {
  return (
    !sequence &&
    answer === null &&
    profile.filled > 1 &&
    profile.number >= 0.5 &&
    profile.year < 0.8 &&
    profile.code < 0.5 &&
    profile.phone < 0.5 &&
    !otherFigure.test(`${fold(header)}${header.includes("%") ? " %" : ""}`) &&
    field !== "phone" &&
    field !== "code"
  );
}

/** Those that are no sum, where at least as many beside them are: only then is the row (or column) one of sums. */
function proven(compared: readonly Compared[]): TypedSum[] {
  const right = agreeing(compared);
  const wrong = compared.filter(({ sum }) => !agrees(sum));
  return right === 0 || wrong.length > right ? [] : wrong.flatMap(({ sum, ours }) => (ours ? [] : [sum]));
}

function agreeing(compared: readonly Compared[]): number {
  return compared.filter(({ sum }) => sum.sum !== 0 && agrees(sum)).length;
}

function agrees({ typed, sum, known }: TypedSum): boolean {
  // Rounded figures may be off by half of their last place each.
  const exact = Number.isInteger(typed) && Number.isInteger(sum);
  return Math.abs(typed - sum) <= (exact ? 0.5 : Math.max(0.5, 0.05 * known));
}

/** A typed total and the sum of its cells; `null` where a cell holds something else than a number, or it may be their mean or their count. */
function sumAt(
  sheet: SheetCells,
  at: Place,
  places: readonly Place[],
  words: Pick<TypedSum, "header" | "label" | "across">,
): TypedSum | null {
  const typed = numberAt(sheet, at);
  if (typeof typed !== "number") return null;
  let [sum, known, blank] = [0, 0, 0];
  for (const place of places) {
    const value = numberAt(sheet, place);
    if (value === "other") return null;
    if (value === null) blank++;
    else {
      sum += value;
      known++;
    }
  }
  const mean = known === 0 ? 0 : sum / known;
  const counts = typed === known || typed === places.length;
  if (known < 2 || ((counts || Math.abs(typed - mean) <= 1) && Math.abs(typed - sum) > 0.5)) return null;
  return { cell: cellAddress(at.row, at.column), ...words, typed, sum: Math.round(sum * 1e6) / 1e6, known, blank };
}

function numberAt(sheet: SheetCells, { row, column }: Place): number | null | "other" {
  const value = sheet.cells[row]?.[column] ?? null;
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean" || isCellError(value)) return "other";
  const text = cellText(sheet, row, column, 60);
  if (text === "" || /^[-–—.…]+$/.test(text)) return null;
  const reading = readNumber(text);
  return reading.kind === "number" && !reading.ambiguous && reading.scale === null ? reading.value : "other";
}
