/** Rows right under the names of the columns that belong to the head of a table. */
import type { SheetCells } from "../model/cells.ts";
import { fold } from "../model/text.ts";
import type { HeaderBlock } from "./header-block.ts";
import { headerCells } from "./header-rows.ts";
import { withoutUnit } from "./header-unit.ts";

/** A row of units right under the names ("người", "tr.đ", "ha") belongs to the header. */
export function withUnitRow(sheet: SheetCells, block: HeaderBlock): HeaderBlock {
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

/** Whether all filled cells of a row (at least three) are column numbers or letters in rising order: "(1) (2) (3)", "A B 1 2", "(7)=(5)+(6)". */
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

function isUnitText(text: string): boolean {
  return text.length <= 24 && (withoutUnit(text) === "" || plainUnits.has(fold(text)));
}

const plainUnits = new Set(
  "nguoi ho ha m2 tan kg con cai diem nam thang htx tht thanh vien lao dong can bo ngay dong vnd trieu x"
    .split(" ")
    .concat(["thanh vien", "lao dong", "can bo", "%", "", "nguoi nam", "dd mm yyyy"]),
);
