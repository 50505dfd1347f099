import type { SheetCells } from "../../../core/model/cells.ts";
import type { RowPatch } from "../port.ts";

/** A sheet with some rows as they are now; everything else, and the sheet itself, stays as it was. */
export function patchRows(sheet: SheetCells, { top, bottom, cells, formats }: RowPatch): SheetCells {
  const table = [...sheet.formatTable];
  const indexes = new Map(table.map((code, index) => [code, index]));
  const indexOf = (code: string): number => {
    const known = indexes.get(code);
    if (known !== undefined) return known;
    indexes.set(code, table.length);
    return table.push(code) - 1;
  };
  const newCells = sheet.cells.slice();
  const newFormats = sheet.formats.slice();
  for (let row = top; row <= bottom; row++) {
    const line = cells[row - top] ?? [];
    newCells[row] = line.some((value) => value !== null) ? line.slice() : undefined;
    newFormats[row] = Uint16Array.from(line, (value, column) => (value === null ? 0 : indexOf(formats[row - top]?.[column] ?? "General")));
  }
  while (newCells.length > 0 && newCells.at(-1) === undefined) newCells.pop();
  newFormats.length = Math.min(newFormats.length, newCells.length);
  return { ...sheet, cells: newCells, formats: newFormats, formatTable: table };
}
