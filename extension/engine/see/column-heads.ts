/** What stands over a column of a table. */
import { labelText } from "./dom.ts";
import { isBand } from "./headings.ts";
import type { Cell, Row } from "./rows.ts";

/**
 * Items of two or three rows each under a head of as many: a cell is headed by the one at its place in the head. Told by the shape, cell by
 * cell, and by what holds the rows of an item together: a cell that spans them or a `tbody` of their own.
 */
export function headOfSeveral(
  rows: readonly Row[],
  at: number,
  own: Cell,
): { readonly text: string; readonly used: readonly Element[] } | null {
  const first = rows.findIndex(({ filled }) => filled);
  let top = first;
  while (top > 0 && rows[top - 1]!.cells.length > 1) top--;
  const height = first - top;
  if (height < 2 || height > 3) return null;
  const step = (at - first) % height;
  const start = at - step;
  for (let turn = 0; turn < height; turn++) {
    const head = rows[top + turn]?.cells ?? [];
    const cells = rows[start + turn]?.cells ?? [];
    if (head.length !== cells.length) return null;
    if (
      !head.every(
        ({ column, span, rows: deep }, index) =>
          cells[index]!.column === column && cells[index]!.span === span && cells[index]!.rows === deep,
      )
    )
      return null;
  }
  const whole = rows[start]!;
  const holder = whole.element.parentElement;
  const isHeld =
    whole.cells.some((cell) => cell.rows === height) ||
    (holder?.localName === "tbody" && holder.querySelectorAll(":scope > tr").length === height);
  const cell = rows[top + step]!.cells.find(({ column }) => column === own.column);
  return isHeld && cell !== undefined ? { text: labelText(cell.element), used: [cell.element] } : null;
}

/** The headings over a column: the nearest row without boxes and with several texts, and the one over it. */
export function headerOf(
  rows: readonly Row[],
  at: number,
  column: number,
  span = 1,
): { readonly text: string; readonly used: readonly Element[] } {
  const over = rows[at - 1];
  if (over !== undefined && !over.filled && over.cells.length === rows[at]!.cells.length && at > 1 && rows[at - 2]!.filled) {
    // Rows of labels and rows of boxes take turns.
    const cell = over.cells.find((one) => one.column === column);
    const text = cell === undefined ? "" : labelText(cell.element);
    if (text !== "") return { text, used: [cell!.element] };
  }
  const texts: string[] = [];
  const used: Element[] = [];
  let spanned = 0;
  for (let above = at - 1; above >= 0 && texts.length < 3; above--) {
    const row = rows[above]!;
    if (row.filled) {
      if (texts.length > 0) break;
      continue;
    }
    if (row.cells.length < 2) {
      if (texts.length > 0) break;
      continue;
    }
    const cell = row.cells.find((one) => one.column <= column && column < one.column + one.span);
    if (cell !== undefined && (isWide(row, cell) || (row.element.localName === "tr" && isBand(row.element as HTMLTableRowElement)))) {
      if (texts.length > 0) break;
      continue;
    }
    // A head of several rows stands in the first of them.
    if (cell === undefined && texts.length > 0) {
      spanned++;
      continue;
    }
    if (cell === undefined) continue;
    // A box under several heads is the box of none of them.
    if (cell.rows <= spanned || (cell !== row.cells.at(-1) && cell.column + cell.span < column + span)) break;
    spanned = 0;
    const text = labelText(cell.element);
    // "A", "B", "C" number the columns.
    if (/[\p{L}%]/u.test(text) && !/^\(?[A-Z]\)?$/.test(text)) {
      texts.unshift(text);
      used.push(cell.element);
    } else if (texts.length > 0) break;
  }
  return { text: [...new Set(texts)].join(" › "), used };
}

/**
 * A cell over most of a wide table opens a part of it ("II | KẾT QUẢ KINH DOANH") and heads no column, unless its neighbours reach down
 * beside the heads below it.
 */
function isWide(row: Row, cell: Cell): boolean {
  if (row.cells.some(({ rows }) => rows > cell.rows)) return false;
  const width = Math.max(...row.cells.map(({ column, span }) => column + span));
  return width >= 4 && cell.span * 10 >= width * 6;
}
