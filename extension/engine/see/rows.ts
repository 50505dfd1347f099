/** Rows and cells of a table, and of what a page lays out like one. */
import type { BoxCounts } from "./around.ts";

export type Cell = {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  readonly filled: boolean;
};
export type Row = {
  readonly element: Element;
  readonly cells: readonly Cell[];
  readonly filled: boolean;
  /** The cell that stands beside this row and others, with a text of its own. */
  readonly beside: Element | null;
};

/** The parts of a line, and how many of them stand in a row where it is a grid. */
type Grid = { readonly parts: readonly Element[]; readonly width: number };

/** The lines that a page lays out like a table without saying so, for a part of one: the head, some lines before it and its own. */
export function layoutReader(counts: BoxCounts): (part: Element) => readonly Row[] | null {
  // Each line is asked once: a page may have thousands of boxes in one.
  const grids = new Map<Element, Grid>();
  const heads = new Map<Element, Element | null>();
  const gridOf = (line: Element): Grid => {
    let grid = grids.get(line);
    if (grid === undefined) {
      const parts = Array.from(line.children);
      const style = parts.length > 5 ? line.ownerDocument.defaultView?.getComputedStyle(line) : undefined;
      const width = style?.display === "grid" ? style.gridTemplateColumns.split(" ").length : 0;
      grid = { parts, width };
      grids.set(line, grid);
    }
    return grid;
  };
  const headOf = (line: Element): Element | null => {
    const passed: Element[] = [];
    let head = heads.get(line);
    for (let at = line; head === undefined; head = heads.get(at)) {
      passed.push(at);
      const before = at.previousElementSibling;
      if (before === null || isNoLine(at) || isNoLine(before) || gridOf(before).parts.length !== gridOf(at).parts.length) head = null;
      else if (isHead(gridOf(before).parts, counts)) head = before;
      if (head !== undefined) break;
      at = before!;
    }
    for (const one of passed) heads.set(one, head);
    return head;
  };
  return (part) => {
    const line = part.parentElement;
    if (line === null) return null;
    const { parts, width } = gridOf(line);
    if (parts.length < 3) return null;
    const rowOf = (cells: readonly Element[]): Row => plainRow(cells, counts);
    if (width > 2) {
      if (!isHead(parts.slice(0, width), counts)) return null;
      const own = Math.floor(parts.indexOf(part) / width);
      const rows = [rowOf(parts.slice(0, width))];
      for (let row = Math.max(1, own - nearLines); row <= own; row++) rows.push(rowOf(parts.slice(row * width, (row + 1) * width)));
      return rows;
    }
    const head = parts.length < 13 ? headOf(line) : null;
    if (head === null) return null;
    const rows: Row[] = [];
    for (let one = line; rows.length < nearLines && one !== head; one = one.previousElementSibling as HTMLElement)
      rows.unshift(rowOf(gridOf(one).parts));
    return [rowOf(gridOf(head).parts), ...rows];
  };
}

/** Steps over a form and the parts of it are no lines of a table. */
function isNoLine(line: Element): boolean {
  return line.matches("fieldset,section,article,ol,ul,nav");
}

/** Within how many lines "- Nữ" finds what it is a part of. */
const nearLines = 9;

/** Whether a line has words in all of its parts and asks nothing. */
function isHead(parts: readonly Element[], counts: BoxCounts): boolean {
  return parts.every((part) => (counts.get(part) ?? 0) === 0 && /\p{L}/u.test(part.textContent ?? ""));
}

function plainRow(parts: readonly Element[], counts: BoxCounts): Row {
  const cells = parts.map((element, column): Cell => ({ element, column, span: 1, rows: 1, filled: (counts.get(element) ?? 0) > 0 }));
  return { element: parts[0]!, cells, filled: cells.some(({ filled }) => filled), beside: null };
}

/**
 * The head of a table that stands in a table of its own before it, as wide, so that it stays while the rows scroll; no rows where the
 * table has a head itself.
 */
export function headApart(table: Element, rows: readonly Row[], counts: BoxCounts): readonly Row[] {
  if (table.localName !== "table" || rows[0]?.filled !== true) return [];
  const width = widthOf(rows[0]);
  let part = table;
  for (let level = 0; level < 4; level++) {
    const before = part.previousElementSibling;
    const tables = before === null ? [] : before.localName === "table" ? [before] : Array.from(before.querySelectorAll("table"));
    if (tables.length > 1) return [];
    if (tables.length === 1) {
      const heads = rowsOf(tables[0]!, counts).filter(({ cells, filled }) => !filled && cells.length > 1);
      const isHead = heads.some(({ element }) => element.querySelector("th,[role=columnheader]") !== null);
      return isHead && heads.every((row) => widthOf(row) === width) ? heads : [];
    }
    const over = part.parentElement;
    if (before !== null || over === null) return [];
    part = over;
  }
  return [];
}

function widthOf({ cells }: Row): number {
  return cells.reduce((sum, { span }) => sum + span, 0);
}

export function rowsOf(table: Element, counts: BoxCounts): readonly Row[] {
  const native = table.localName === "table";
  const elements = native ? Array.from((table as HTMLTableElement).rows) : Array.from(table.querySelectorAll("[role=row]"));
  const blocked: number[] = [];
  let beside: { readonly element: Element; rows: number } | null = null;
  return elements.map((element) => {
    const children = native
      ? Array.from((element as HTMLTableRowElement).cells)
      : Array.from(element.querySelectorAll("[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]"));
    const cells: Cell[] = [];
    let column = 0;
    for (const child of children) {
      while ((blocked[column] ?? 0) > 0) column++;
      const span = Math.min(50, Math.max(1, (child as HTMLTableCellElement).colSpan || 1));
      const rows = Math.min(200, Math.max(1, (child as HTMLTableCellElement).rowSpan || 1));
      const filled = (counts.get(child) ?? 0) > 0;
      cells.push({ element: child, column, span, rows, filled });
      if (rows > 1 && !filled && cells.length <= 2 && /\p{L}{2}/u.test(child.textContent ?? "")) beside = { element: child, rows };
      for (let step = 0; step < span; step++) blocked[column + step] = rows;
      column += span;
    }
    for (let index = 0; index < blocked.length; index++) blocked[index] = Math.max(0, (blocked[index] ?? 0) - 1);
    const here: Element | null = beside !== null && beside.rows-- > 0 ? beside.element : null;
    return { element, cells, filled: (counts.get(element) ?? 0) > 0, beside: here };
  });
}
