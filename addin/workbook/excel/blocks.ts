import type { Area, CellValue } from "../../../core/model/cells.ts";

/** A rectangle as Excel gave it: values, number formats, or both; a part that was not asked for is empty. */
export type Block = {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
};

/** What a cell of Excel is to us: empty text is nothing, and the texts of errors are errors. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return value.startsWith("#") && errorTexts.has(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** A range of a sheet by its 0-based area, not kept by Excel after the request. */
export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
]);
