/** What the row and the column of a table say of a box in it. */
import { isBareUnit } from "../units.ts";
import type { BoxCounts } from "./around.ts";
import { labelText } from "./dom.ts";
import { isBand } from "./headings.ts";

export type CellTexts = {
  readonly row: string;
  readonly column: string;
  /** Units in other cells of the row. */
  readonly units: readonly string[];
  /** What this row is a part of: another row ("Trong đó: …"), a cell beside several rows, its own label when several boxes share the cell. */
  readonly parentRow: string;
  /** The heading over the cell that is the row's label: "Nguồn vốn" over "Ngân sách nhà nước". */
  readonly rowHead: string;
  /** The head of the column where several boxes share the cell. */
  readonly over: string;
  readonly used: readonly Element[];
};

type Cell = { readonly element: Element; readonly column: number; readonly span: number; readonly rows: number; readonly filled: boolean };
type Row = {
  readonly element: Element;
  readonly cells: readonly Cell[];
  readonly filled: boolean;
  /** The cell that stands beside this row and others, with a text of its own. */
  readonly beside: Element | null;
};

/** Reads tables once each, and what a page lays out like one. */
export function tableReader(counts: BoxCounts): (box: Element, own: number) => CellTexts | null {
  const tables = new Map<Element, { readonly rows: readonly Row[]; readonly at: ReadonlyMap<Element, number>; readonly side: Side }>();
  const layoutOf = layoutReader(counts);
  const textsOf = (rows: readonly Row[], at: number, cell: Element, own: number, side: Side = null): CellTexts => {
    const texts = side === null ? read(rows, at, cell) : readBeside(rows, at, cell, side);
    // A label beside several boxes is over each of them.
    return (counts.get(cell) ?? 0) > own ? { ...texts, row: "", column: "", parentRow: texts.row, over: texts.column } : texts;
  };
  return (box, own) => {
    const cell = box.closest("td,th,[role=gridcell],[role=cell]");
    const table = cell?.closest("table,[role=grid],[role=table],[role=treegrid]");
    if (cell == null || table == null) {
      let part: Element | null = box;
      for (let level = 0; level < 4 && part !== null; level++) {
        const rows = layoutOf(part);
        if (rows !== null) return textsOf(rows, rows.length - 1, part, own);
        part = part.parentElement;
      }
      return null;
    }
    let known = tables.get(table);
    if (known === undefined) {
      const rows = rowsOf(table, counts);
      known = {
        rows,
        side: sideOf(rows),
        at: new Map(rows.flatMap(({ cells }, index) => cells.map(({ element }) => [element, index] as const))),
      };
      tables.set(table, known);
    }
    const at = known.at.get(cell);
    return at === undefined ? null : textsOf(known.rows, at, cell, own, known.side);
  };
}

/** Where a table that begins with a box has its labels: behind the boxes of a row, or in the row below them. */
type Side = "right" | "below" | null;

function sideOf(rows: readonly Row[]): Side {
  const own = rows.filter(({ cells, filled }) => filled || cells.length > 1);
  if (own[0]?.filled !== true) return null;
  const isText = ({ element, filled }: Cell): boolean => !filled && !isBareUnit(labelText(element));
  if (own.every(({ cells, filled }) => filled && cells[0]!.filled && isText(cells.at(-1)!))) return "right";
  const isBelow = ({ cells, filled }: Row, at: number): boolean =>
    at % 2 === 0 ? cells.every((cell) => cell.filled) : !filled && cells.length === own[at - 1]!.cells.length && cells.every(isText);
  return own.length % 2 === 0 && own.every(isBelow) ? "below" : null;
}

function readBeside(rows: readonly Row[], at: number, cell: Element, side: "right" | "below"): CellTexts {
  const { cells } = rows[at]!;
  const index = cells.findIndex(({ element }) => element === cell);
  const next = side === "right" ? cells[index + 1] : rows[at + 1]?.cells[index];
  const label = next === undefined || next.filled ? null : next.element;
  return {
    row: label === null ? "" : labelText(label),
    column: "",
    units: [],
    parentRow: "",
    rowHead: "",
    over: "",
    used: label === null ? [] : [label],
  };
}

/** The parts of a line, and how many of them stand in a row where it is a grid. */
type Grid = { readonly parts: readonly Element[]; readonly width: number };

/** The lines that a page lays out like a table without saying so, for a part of one: the head, some lines before it and its own. */
function layoutReader(counts: BoxCounts): (part: Element) => readonly Row[] | null {
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

function rowsOf(table: Element, counts: BoxCounts): readonly Row[] {
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

function read(rows: readonly Row[], at: number, cell: Element): CellTexts {
  const { cells } = rows[at]!;
  const index = cells.findIndex(({ element }) => element === cell);
  const own = cells[index]!;
  let header = headOfSeveral(rows, at, own) ?? headerOf(rows, at, own.column, own.span);
  const { beside } = rows[at]!;
  const units: string[] = [];
  const used: Element[] = header.used.slice();
  let row = "";
  let rowHead = "";
  for (let left = index - 1; left >= 0; left--) {
    const other = cells[left]!;
    if (other.filled) {
      // Only a column heading makes a label further left belong to this box too.
      if (header.text === "") break;
      continue;
    }
    const text = labelText(other.element);
    if (!/[\p{L}%]|^(?:19|20)\d\d$/u.test(text)) continue;
    if (
      isUnitColumn(headerOf(rows, at, other.column).text) ||
      ((isBareUnit(text) || isFormat(text)) && cells.slice(0, left).some((more) => !more.filled && /\p{L}/u.test(labelText(more.element))))
    ) {
      units.push(text);
      continue;
    }
    if (other.element === beside) break;
    if (isOverBoxes(rows, at, other)) header = { text: "", used: [] };
    // "đã có trong hệ thống" in a column of boxes is a value, where the row is called something further left.
    const isValue = (): boolean => valueColumns(rows).has(other.column) && cells.slice(0, left).some(isNamed);
    if (!text.endsWith(":") && [header.text, headerOf(rows, at, other.column).text].every((head) => words.test(head)) && isValue())
      continue;
    row = text;
    rowHead = header.text === "" ? "" : headerOf(rows, at, other.column).text;
    used.push(other.element);
    break;
  }
  for (let right = index + 1; right < cells.length; right++) {
    const text = cells[right]!.filled ? "" : labelText(cells[right]!.element);
    if (text !== "" && text.length < 25 && (isBareUnit(text) || isUnitColumn(headerOf(rows, at, cells[right]!.column).text)))
      units.push(text);
  }
  // "Kỳ số liệu | Từ | [ ] | Đến | [ ]".
  const lead = /^(?:từ|đến)(?: ngày)?$/iu.test(row)
    ? cells.slice(0, index).find(({ filled, element }) => !filled && ![row, ""].includes(labelText(element)))?.element
    : null;
  const whole = lead ?? beside;
  const over = whole === null ? "" : labelText(whole);
  const part = row === "" ? "" : parentOf(rows, at, row);
  return { row, column: header.text, units, parentRow: part === "" ? over : part, rowHead, over: "", used };
}

/** A label over columns that asked one thing each in the rows above: with it the sheet goes on in another way, unless it sums them up. */
function isOverBoxes(rows: readonly Row[], at: number, { element, column, span }: Cell): boolean {
  if (span < 2 || /(?:^|[^\p{L}])(?:tổng|tong|cộng|cong)(?:$|[^\p{L}])/iu.test(labelText(element))) return false;
  let first = at;
  while (first > 0 && rows[first - 1]!.filled) first--;
  return first < at && rows[first]!.cells.some((cell) => cell.filled && column <= cell.column && cell.column < column + span);
}

function isNamed({ element, filled }: Cell): boolean {
  return !filled && words.test(labelText(element));
}

const words = /\p{L}{2}/u;

/** The columns in which some row has a box. */
function valueColumns(rows: readonly Row[]): ReadonlySet<number> {
  let columns = boxColumns.get(rows);
  if (columns === undefined) {
    columns = new Set(rows.flatMap(({ cells }) => cells.filter(({ filled, span }) => filled && span === 1).map(({ column }) => column)));
    boxColumns.set(rows, columns);
  }
  return columns;
}

const boxColumns = new WeakMap<readonly Row[], ReadonlySet<number>>();

function isUnitColumn(header: string): boolean {
  return /^(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt|đv|định dạng|dinh dang|cách ghi|cach ghi|kiểu(?: dữ liệu)?)$/iu.test(header.trim());
}

/** "dd/mm/yyyy", "chữ in hoa": how to write, not what. */
function isFormat(text: string): boolean {
  return /^(?:[dmy]{1,4}[/.\- ]?){2,3}$|^\(?(?:viết |ghi )?(?:bằng )?(?:chữ |chu )?in hoa\)?$/iu.test(text);
}

/**
 * Items of two or three rows each under a head of as many: a cell is headed by the one at its place in the head. Told by the shape, cell by
 * cell, and by what holds the rows of an item together: a cell that spans them or a `tbody` of their own.
 */
function headOfSeveral(rows: readonly Row[], at: number, own: Cell): { readonly text: string; readonly used: readonly Element[] } | null {
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
function headerOf(
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

/** A cell over most of a wide table opens a part of it ("II | KẾT QUẢ KINH DOANH"); it heads no column. */
function isWide(row: Row, cell: Cell): boolean {
  const width = Math.max(...row.cells.map(({ column, span }) => column + span));
  return width >= 4 && cell.span * 10 >= width * 6;
}

/** "- Nữ", "Trong đó: …" are parts of the nearest row that is none. */
function parentOf(rows: readonly Row[], at: number, row: string): string {
  const part = /^(?:[-+–•*]|trong đó|trong do)/iu;
  if (!part.test(row)) return "";
  for (let above = at - 1; above >= 0; above--) {
    const first = rows[above]!.cells.find((cell) => !cell.filled && /\p{L}/u.test(cell.element.textContent ?? ""));
    const text = first === undefined ? "" : labelText(first.element);
    if (text !== "" && !part.test(text)) return text;
  }
  return "";
}
