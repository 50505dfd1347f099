import type { CellError } from "../model/cells.ts";

/** The number of Excel's 4-byte form: 30 bits of an integer or of a double, possibly times 100. */
export function rkNumber(raw: number): number {
  const value = (raw & 2) !== 0 ? raw >> 2 : doubleOf(raw & ~3);
  return (raw & 1) !== 0 ? value / 100 : value;
}

/** The error that a code of .xls and .xlsb stands for. */
export function errorValue(code: number): CellError {
  return { error: errors.get(code) ?? "#N/A" };
}

/** A stored number without a sign on its zero; what is no number at all (NaN, infinity) is unknown. */
export function finiteNumber(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

const errors = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

const scratch = new DataView(new ArrayBuffer(8));

function doubleOf(high: number): number {
  scratch.setInt32(4, high, true);
  return scratch.getFloat64(0, true);
}
