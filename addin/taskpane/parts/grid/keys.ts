type Size = { readonly rows: number; readonly columns: number; readonly page: number };
type Place = { readonly row: number; readonly column: number };
type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Where a key press leads from a place, as in Excel; `null` when the key does not move. */
export function moveInGrid({ key, ctrlKey, metaKey, altKey }: Keys, { row, column }: Place, { rows, columns, page }: Size): Place | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const target = new Map<string, Place>([
    ["ArrowDown", { row: far ? lastRow : row + 1, column }],
    ["ArrowUp", { row: far ? 0 : row - 1, column }],
    ["ArrowRight", { row, column: far ? lastColumn : column + 1 }],
    ["ArrowLeft", { row, column: far ? 0 : column - 1 }],
    ["PageDown", { row: row + page, column }],
    ["PageUp", { row: row - page, column }],
    ["Home", { row: far ? 0 : row, column: 0 }],
    ["End", { row: far ? lastRow : row, column: lastColumn }],
  ]).get(key);
  if (target === undefined) return null;
  return { row: within(target.row, lastRow), column: within(target.column, lastColumn) };
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}
