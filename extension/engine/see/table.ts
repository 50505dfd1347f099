/** What the row and the column of a table say of a box in it. */
import { plainText } from "../../../core/forms/words.ts";
import { isBareUnit } from "../units.ts";
import type { BoxCounts } from "./around.ts";
import { headerOf, headOfSeveral } from "./column-heads.ts";
import { labelText } from "./dom.ts";
import { type Cell, headApart, layoutReader, type Row, rowsOf } from "./rows.ts";

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
      const own = rowsOf(table, counts);
      const rows = [...headApart(table, own, counts), ...own];
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

function read(rows: readonly Row[], at: number, cell: Element): CellTexts {
  const { cells } = rows[at]!;
  const index = cells.findIndex(({ element }) => element === cell);
  const own = cells[index]!;
  let header = headOfSeveral(rows, at, own) ?? headerOf(rows, at, own.column, own.span);
  const { beside } = rows[at]!;
  const units: string[] = [];
  const used: Element[] = header.used.slice();
  const shared = header.text === "" ? sharedPart(cells, index) : null;
  if (shared !== null) return { row: shared.text, column: "", units, parentRow: "", rowHead: "", over: "", used: [...used, shared.label] };
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
    if (lineCode.test(text) && /^ma /.test(plainText(headerOf(rows, at, other.column).text))) continue;
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

/** "Hạn trả / nơi trả | [ ] | [ ]": a label that names the boxes behind it in turn. */
function sharedPart(cells: readonly Cell[], index: number): { readonly text: string; readonly label: Element } | null {
  let first = index;
  while (first > 0 && cells[first - 1]!.filled) first--;
  let last = index;
  while (cells[last + 1]?.filled === true) last++;
  const label = cells[first - 1]?.element;
  if (label === undefined || last === first) return null;
  const [, lead = "", rest = ""] = /^([^:]{3,80}: )?(.{3,120}?)[\s:*]*$/u.exec(labelText(label)) ?? [];
  for (const sign of [/ ?\/ ?/, / ?[,;] ?/, / [-–] /]) {
    const parts = rest.split(sign);
    if (
      parts.length === last - first + 1 &&
      parts.every((part) => words.test(part)) &&
      !parts.every((part) => placeKinds.test(plainText(part)))
    )
      return { text: `${lead}${parts[index - first]!}`, label };
  }
  return null;
}

/** "Xã/Phường" names one place. */
const placeKinds = /^(?:tinh|thanh pho|tp|xa|phuong|p|x|thi tran|dac khu|quan|huyen|thi xa|thon|xom|ap|ban|to|khu pho|duong|pho)$/;

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

/** "B01", "TV.2" under "Mã số": what a line is called among lines, not what it asks, as "Q1" does. */
const lineCode = /^\p{Lu}{1,3}[.-]?\d{1,3}$/u;

function isUnitColumn(header: string): boolean {
  return /^(?:don vi(?: tinh)?|dvt?|dinh dang|cach ghi|kieu(?: du lieu)?)$/.test(plainText(header));
}

/** "dd/mm/yyyy", "chữ in hoa": how to write, not what. */
function isFormat(text: string): boolean {
  return /^(?:(?:[dmy]{1,4}|ngày|tháng|năm)[/.\-, ]{0,2}){2,3}$|^\(?(?:viết |ghi )?(?:bằng )?(?:chữ |chu )?in hoa\)?$/iu.test(text);
}

/** "- Nữ", "Trong đó: …" are parts of the nearest row that is none. */
function parentOf(rows: readonly Row[], at: number, row: string): string {
  const part = /^(?:[-+–•*]|trong (?:đó|do|tổng số|tong so))/iu;
  if (!part.test(row)) return "";
  for (let above = at - 1; above >= 0; above--) {
    const first = rows[above]!.cells.find((cell) => !cell.filled && /\p{L}/u.test(cell.element.textContent ?? ""));
    const text = first === undefined ? "" : labelText(first.element);
    if (text !== "" && !part.test(text)) return text;
  }
  return "";
}
