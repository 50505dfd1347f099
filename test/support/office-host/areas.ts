/** A rectangle of cells, 0-based, ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Reads "B2", "$B$2:C5", "3:7" or "B:D" of one sheet; `null` when it is none of them. */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address.trim());
  if (match === null) return null;
  const [, left, top, right, bottom] = match;
  if (left === undefined && top === undefined) return null;
  const single = !address.includes(":");
  if (single && (left === undefined || top === undefined)) return null;
  const area = {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnOf(left),
    bottom: single ? Number(top) - 1 : bottom === undefined ? lastRow : Number(bottom) - 1,
    right: single ? columnOf(left ?? "A") : right === undefined ? lastColumn : columnOf(right),
  };
  const valid = area.top >= 0 && area.bottom <= lastRow && area.right <= lastColumn && area.top <= area.bottom && area.left <= area.right;
  return valid ? area : null;
}

/** "B2:C5", or "B2" for one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = `${lettersOf(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${lettersOf(right)}${bottom + 1}`;
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** A sheet name as it stands in an address. */
export function quoteName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function columnOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}
