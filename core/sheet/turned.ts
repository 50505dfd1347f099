import { type CellValue, cellAddress, cellAt, isCellError, type SheetCells } from "../model/cells.ts";
import type { FieldId } from "../model/fields.ts";
import type { CellIssue, EntityRecord, Table } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { cellText, filledCells } from "./cell-text.ts";
import { matchHeader } from "./header-match.ts";
import { withoutUnit } from "./header-unit.ts";
import { isSequenceHeader } from "./header-words.ts";
import { kindOfName } from "./kinds.ts";
import { mayBePart } from "./part-columns.ts";
import { titleRows } from "./titles.ts";
import { typedSumsAcross } from "./typed-sums.ts";

/**
 * Reads what lies on its side: the form of one cooperative (label at the left, value at its right) and the list with a
 * cooperative in each column. The sheet is turned upright, read by `readUpright`, and what comes out is brought back to
 * its own cells (`record.cells`). Looks at the rows before `until` (0-based). `null` unless it is certain.
 */
export function readTurned(sheet: SheetCells, until: number, readUpright: (sheet: SheetCells) => readonly Table[]): Table | null {
  const pairs = withoutHeadOfNames(findPairs(sheet, Math.min(until, sheet.cells.length, lastRow)).map(withoutTotal));
  const named = pairs.filter(({ field }) => field === "name");
  const [name] = named;
  if (name === undefined || named.length !== 1 || new Set(pairs.flatMap(({ field }) => field ?? [])).size < fewestFields) return null;
  const width = name.values.length;
  if (width === 0 || name.values.some(({ value }) => typeof value !== "string" || matchHeader([value], "entity")[0]?.score === 1))
    return null;
  // One name alone must say that it is one: a form has nothing else that tells a name from a remark.
  if (width === 1 && kindOfName(String(name.values[0]?.value ?? "")) === null) return null;
  const titles = titleRows(sheet, 0, pairs[0]?.row ?? 0);
  const head = titles.texts.length;
  const [table, ...others] = readUpright(upright(sheet, titles.texts, pairs, name));
  if (table === undefined || others.length > 0 || (table.kind !== "cooperatives" && table.kind !== "groups")) return null;
  if (table.records.length !== width || table.headerRows.at(-1) !== head + headerHeight) return null;
  const back = placesOf(pairs, name, head + headerHeight);
  const labels = new Set(pairs.map(({ row }) => row));
  const total = totalBeside(sheet, name);
  const names = name.values.map(({ column }) => column);
  return {
    ...table,
    headerRows: [],
    columns: [],
    totals: [],
    sums: total === null ? [] : typedSumsAcross(sheet, name.row + 1, total, names),
    records: table.records.map((record) => recordBack(table, record, back, name.row)),
    issues: table.issues.flatMap((issue) => issueBack(issue, back)),
    ignoredRows: sheet.cells.flatMap((_, row) =>
      labels.has(row) || filledCells(sheet, row).length === 0
        ? []
        : [{ row: row + 1, reason: titles.rows.includes(row) ? ("title" as const) : ("note" as const) }],
    ),
    hidden: { sheet: sheet.hidden, rows: sheet.hiddenRows.map((row) => row + 1), columns: [] },
  };
}

/** Fewest fields, the name among them, that make a form certain. */
const fewestFields = 5;
/** Forms are short; what stands further down is none of theirs. */
const lastRow = 200;
/** Most cooperatives beside each other, and the longest label. */
const widest = 400;
const longestLabel = 120;
/** The turned header has a row of parents and one of labels. */
const headerHeight = 2;

type Place = { readonly row: number; readonly column: number };
type Placed = Place & { readonly value: CellValue; readonly format: number };
/** A label with the cells it speaks of. */
type Pair = Place & { readonly parent: string; readonly label: string; readonly field: FieldId | null; readonly values: readonly Placed[] };

/** "Hợp tác xã | Tổng/BQ" over a row of names only heads it. */
function withoutHeadOfNames(pairs: readonly Pair[]): readonly Pair[] {
  const alone = pairs.find(({ label, field, values }) => field === "name" && label === nameLabel && values.length > 1);
  const heads = (pair: Pair) =>
    alone !== undefined &&
    pair.field === "name" &&
    pair.row < alone.row &&
    !pair.values.some(({ value }) => typeof value === "string" && isEntityName(value));
  return pairs.filter((pair) => !heads(pair));
}

/** "HTX An Phú | HTX An Hòa | Tổng cộng": the last of a row of names is none. */
function withoutTotal(pair: Pair): Pair {
  if (pair.field !== "name" || pair.values.length < 3) return pair;
  return { ...pair, values: pair.values.filter(({ value }) => typeof value !== "string" || !totalHead.test(fold(value))) };
}

/** The column of totals beside the names of a list on its side: its head stands in the row of the names or right above. */
function totalBeside(sheet: SheetCells, name: Pair): { readonly column: number; readonly label: string } | null {
  const names = name.values.map(({ column }) => column);
  if (names.length < 2) return null;
  for (let row = name.row; row >= Math.max(0, name.row - 2); row--) {
    const head = filledCells(sheet, row).find(
      ({ column, text }) => column > Math.min(...names) && !names.includes(column) && totalHead.test(fold(text)),
    );
    if (head !== undefined) return { column: head.column, label: head.text };
  }
  return null;
}

const totalHead = /^(?:tong(?: so| cong)?|cong|tong bq|tong binh quan|tong hop|toan (?:cum|xa|phuong|huyen|tinh))$/;

function findPairs(sheet: SheetCells, until: number): Pair[] {
  const pairs: Pair[] = [];
  let section = "";
  /** Columns of a list on its side: what stands there below the names is a value, whatever it says. */
  let valueColumns: ReadonlySet<number> = new Set();
  /** "Năm 2024 | Năm 2025" over the values of a form: each value below is of its year. */
  let yearHeads: ReadonlyMap<number, string> = new Map();
  for (let row = 0; row < until; row++) {
    const filled = filledCells(sheet, row).slice(0, widest);
    const names = namesAlone(filled);
    if (names !== null) {
      const values = names.map(({ column }) => placed(sheet, row, column));
      pairs.push({ row, column: filled[0]?.column ?? 0, parent: "", label: nameLabel, field: "name", values });
      valueColumns = new Set(names.map(({ column }) => column));
      continue;
    }
    const years = filled.filter(({ text }) => yearHead.test(fold(text)));
    const asksForYears = filled.some(({ text, column }) => column < (years[0]?.column ?? 0) && fieldOf(cleanLabel(text)) !== null);
    if (years.length > 1 && !asksForYears && !years.some(({ column }) => valueColumns.has(column))) {
      yearHeads = new Map(years.map(({ column, text }) => [column, text]));
      if (filled.length > years.length && filled[0] !== undefined && !hasValue(filled[0].text)) section = filled[0].text;
      continue;
    }
    const first = filled.find(({ text }) => /\p{L}{2}/u.test(text));
    if (first !== undefined && filled.at(-1) === first && !hasValue(first.text)) section = first.text;
    for (let at = 0; at < filled.length; at++) {
      const cell = filled[at];
      if (cell === undefined || cell.number || cell.text.length > longestLabel * 2 || valueColumns.has(cell.column)) continue;
      const inside = splitLine(cell.text);
      const label = cleanLabel(inside?.label ?? cell.text);
      const field = fieldOf(label);
      if (inside !== null && inside.value !== "") {
        if (field !== null) pairs.push({ row, column: cell.column, parent: "", label, field, values: [inCell(cell, row, inside.value)] });
        continue;
      }
      const own = matchesAlone(label, section);
      if (field === null && own === null && !mayBePart(label)) continue;
      const units: string[] = [];
      const values: Placed[] = [];
      let next = at + 1;
      for (; next < filled.length; next++) {
        const other = filled[next];
        if (other === undefined) break;
        // "12 | Vốn điều lệ | 600 | triệu đồng": units stand before or behind the values.
        if (!other.number && !valueColumns.has(other.column) && isUnit(other.text)) units.push(other.text);
        else if (
          !other.number &&
          !valueColumns.has(other.column) &&
          (splitLine(other.text) !== null || (fieldOf(cleanLabel(other.text)) ?? null) !== null) &&
          values.length > 0
        )
          break;
        else values.push(placed(sheet, row, other.column));
      }
      if (values.length === 0) continue;
      const pair = {
        row,
        column: cell.column,
        parent: field === null && own !== null ? section : parentOf(sheet, row, cell.column),
        label: units.length === 0 ? label : `${label} (${units[0]})`,
        field: field ?? own,
        values,
      };
      if (values.every(({ column }) => yearHeads.has(column)))
        for (const value of values) pairs.push({ ...pair, parent: yearHeads.get(value.column) ?? "", values: [value] });
      else pairs.push(pair);
      if ((field ?? own) === "name" && values.length > 1) valueColumns = new Set(values.map(({ column }) => column));
      at = next - 1;
    }
  }
  return pairs;
}

/** "Năm 2025", "TH 2024", "Kế hoạch năm 2026", "31/12/2025", "2025". */
const yearHead =
  /^(?:(?:nam|thuc hien|uoc thuc hien|th|uoc th|uth|ke hoach|kh|so lieu|tinh den|den)[ .]*)*(?:31[ /.-]12[ /.-])?(?:19|20)\d\d(?: trieu dong| dong)?$/;

/** The names of a list on its side over which stands "Chỉ tiêu" or nothing in place of "Tên HTX"; `null` where the row holds more than them. */
function namesAlone(filled: readonly { readonly column: number; readonly text: string; readonly number: boolean }[]): typeof filled | null {
  const at = filled.findIndex(({ text }) => isEntityName(text));
  if (at < 0) return null;
  const names = filled.slice(at).filter(({ text }) => !totalHead.test(fold(text)));
  const heads = filled.slice(0, at).map(({ text }) => withoutUnit(fold(text)));
  if (!names.every(({ text }) => isEntityName(text)) || heads.some((head) => !listHeads.has(head) && !isSequenceHeader(head))) return null;
  // "HTX 1 | HTX 2 | HTX 3" only counts them.
  if (names.every(({ text }, index) => text.length <= 12 && new RegExp(`\\D0?${index + 1}$`).test(text))) return null;
  // A single name at the left is a title.
  return names.length > 1 || heads.some((head) => listHeads.has(head)) ? names : null;
}

function isEntityName(text: string): boolean {
  return text.length <= longestLabel && splitLine(text) === null && kindOfName(text) !== null && !askingForNames.has(fold(text));
}

const nameLabel = "Tên hợp tác xã";
/** What stands over the labels of a list on its side, and over their units. */
const listHeads = new Set(
  [
    ["", "chi tieu", "cac chi tieu", "ten chi tieu", "noi dung", "tieu chi", "thong tin", "noi dung thong tin", "danh muc", "dien giai"],
    ["hang muc", "muc", "truong thong tin", "chi tieu chu yeu", "don vi", "don vi tinh", "dvt", "dv tinh"],
  ].flat(),
);

/** "Tên HTX: HTX An Phú" → its two parts, `null` without a colon that parts a label from something. */
function splitLine(text: string): { readonly label: string; readonly value: string } | null {
  const at = text.search(/[:：]/);
  if (at <= 0 || at > longestLabel || /^[\s+*-]*(?:trong đó|tr\.? ?đó|bao gồm|gồm|chia ra)$/iu.test(text.slice(0, at).trim())) return null;
  return {
    label: text.slice(0, at),
    value: text
      .slice(at + 1)
      .replace(/[.…_]{3,}/g, " ")
      .trim(),
  };
}

function hasValue(text: string): boolean {
  return (splitLine(text)?.value ?? "") !== "";
}

function cleanLabel(text: string): string {
  return text
    .replace(/^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*\s*[.)]|\(?[a-zđIVX]{1,4}[.)]|[-+•*])\s*/iu, "")
    .replace(/(?<![:：.…_\s])[:：.…_\s]+$/u, "");
}

function fieldOf(label: string): FieldId | null {
  if (!/\p{L}{2}/u.test(label) || label.length > longestLabel || isSequenceHeader(label)) return null;
  // "HTX An Phú" is a name, not what asks for one.
  if (kindOfName(label) !== null && !askingForNames.has(fold(label))) return null;
  const [best] = matchHeader([withoutUnit(label)], "entity");
  return best !== undefined && best.score >= 0.8 ? best.field : null;
}

const askingForNames = new Set([
  "hop tac xa",
  "htx",
  "to hop tac",
  "tht",
  "lien hiep hop tac xa",
  "lien hiep htx",
  "quy tin dung nhan dan",
]);

/** A label that says too little alone ("Tổng số", "Nữ") under a section that gathers it. */
function matchesAlone(label: string, section: string): FieldId | null {
  if (section === "" || section.length > 60 || label.length > 60 || !/\p{L}{2}/u.test(label) || kindOfName(label) !== null) return null;
  const [best] = matchHeader([withoutUnit(section), withoutUnit(label)], "entity");
  return best !== undefined && best.score >= 0.85 ? best.field : null;
}

/** The label merged over several rows at the left. */
function parentOf(sheet: SheetCells, row: number, column: number): string {
  const area = sheet.merged.find(
    ({ top, bottom, left, right }) => right < column && column - right <= 1 && left <= right && top <= row && row <= bottom && bottom > top,
  );
  const text = area === undefined ? "" : cellText(sheet, area.top, area.left);
  return /\p{L}{2}/u.test(text) ? text : "";
}

function isUnit(text: string): boolean {
  return text.length <= 24 && (withoutUnit(text) === "" || withoutUnit(`(${text})`) === "");
}

function placed(sheet: SheetCells, row: number, column: number): Placed {
  return { row, column, value: cellAt(sheet, row, column), format: sheet.formats[row]?.[column] ?? 0 };
}

function inCell(cell: { readonly column: number }, row: number, value: string): Placed {
  return { row, column: cell.column, value, format: 0 };
}

/** The cells of a pair by record: those under the names where there are several, else the first one. */
function cellsOf(pair: Pair, name: Pair): (Placed | undefined)[] {
  // Two numbers beside one label (this year and the last) are told apart by nothing that is known here.
  const numbers = pair.values.filter(({ value }) => typeof value === "number" || /^[\d.,\s()–-]+$/.test(String(value)));
  if (name.values.length === 1) return [numbers.length > 1 ? undefined : pair.values[0]];
  return name.values.map(({ column }) => pair.values.find((value) => value.column === column));
}

function upright(sheet: SheetCells, titles: readonly string[], pairs: readonly Pair[], name: Pair): SheetCells {
  const columns = pairs.map((pair) => cellsOf(pair, name));
  const records = name.values.map((_, record) => columns.map((column) => column[record]));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells: [
      ...titles.map((text) => [text]),
      pairs.map(({ parent }) => (parent === "" ? null : parent)),
      pairs.map(({ label }) => label),
      ...records.map((cells) => cells.map((cell) => (cell === undefined || isCellError(cell.value) ? (cell?.value ?? null) : cell.value))),
    ],
    formats: [
      ...titles.map(() => undefined),
      undefined,
      undefined,
      ...records.map((cells) => Uint16Array.from(cells, (cell) => cell?.format ?? 0)),
    ],
    formatTable: sheet.formatTable,
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Turned address → own place. */
function placesOf(pairs: readonly Pair[], name: Pair, top: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  pairs.forEach((pair, column) => {
    cellsOf(pair, name).forEach((cell, record) => {
      if (cell !== undefined) places.set(cellAddress(top + record, column), cell);
    });
  });
  return places;
}

function recordBack(table: Table, record: EntityRecord, back: ReadonlyMap<string, Place>, nameRow: number): EntityRecord {
  const cells: { [field in FieldId]?: string } = {};
  for (const { field, column } of table.columns) {
    const place = field === null ? undefined : back.get(`${column}${record.row}`);
    if (field !== null && place !== undefined) cells[field] = cellAddress(place.row, place.column);
  }
  const addressBack = (cell: string): string => {
    const place = back.get(cell);
    return place === undefined ? cell : cellAddress(place.row, place.column);
  };
  const parts = record.parts?.map((part) => ({
    ...part,
    cell: addressBack(part.cell),
    whole: part.whole === null ? null : { ...part.whole, cell: addressBack(part.whole.cell) },
  }));
  return { ...record, row: nameRow + 1, cells, ...(parts === undefined ? {} : { parts }) };
}

function issueBack(issue: CellIssue, back: ReadonlyMap<string, Place>): CellIssue[] {
  const place = back.get(issue.cell);
  return place === undefined ? [] : [{ ...issue, row: place.row + 1, cell: cellAddress(place.row, place.column) }];
}
