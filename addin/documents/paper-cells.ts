import type { Figure } from "../../core/reports/figure.ts";
import type { PaperCell, PaperLook, PaperSheet } from "../workbook/paper-book.ts";

/** A cell of a value and a look. */
export function put(value: string | number | null, look: PaperLook): PaperCell {
  return { value, look };
}

/** A figure as a cell: with its formula where it stands on the sheet of entities, yellow and empty where it is not certain. */
export function figureCell(figure: Figure | null, formula: string | null, strong = false): PaperCell {
  if (figure === null || figure.value === null) return put(null, "gap");
  const { state, unit, value } = figure;
  const look: PaperLook =
    unit === "count" ? (state === "part" ? "part" : strong ? "strongInteger" : "integer") : state === "part" ? "partDecimal" : "decimal";
  const cell = numberCell(value, unit, look);
  return formula === null ? cell : { ...cell, formula };
}

/** A number in the unit of a printed table: money in million VND. */
export function numberCell(value: number, unit: Figure["unit"], look: PaperLook): PaperCell {
  return unit === "VND" ? { value: value / 1e6, look: look === "integer" ? "decimal" : look } : { value, look };
}

/** A titled list, one row an item. */
export function listSheet(
  name: string,
  title: string,
  note: string,
  widths: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly PaperCell[])[],
): PaperSheet {
  return {
    name,
    widths,
    rows: [[put(title, "title")], [put(note, "note")], heads.map((text) => put(text, "header")), ...rows],
    merged: titleRows(heads.length - 1),
    head: { from: 2, to: 2 },
    lying: true,
  };
}

/** The merged areas of two title rows over so many columns. */
export function titleRows(last: number): PaperSheet["merged"] {
  return [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last }));
}
