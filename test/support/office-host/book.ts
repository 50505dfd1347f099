import { type Area, contains, lastColumn, lastRow } from "./areas.ts";

export type Content = string | number | boolean;

/** `null` is no fill; `pattern` is "Solid" unless the officer chose another one. */
export type Fill = { readonly color: string; readonly pattern: string };

/** Everything about the look of a cell but its fill and number format, by the names of the wire ("Font.Bold"). */
export type Look = { readonly [property: string]: unknown };

export type Cell = { value: Content; formula: string | null; numberFormat: string; fill: Fill | null; look: Look };

export type Validation = { area: Area; rule: Record<string, unknown>; alert: unknown; prompt: unknown; ignoreBlanks: boolean };
export type ConditionalFormat = {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  readonly state: Map<string, unknown>;
};
export type Chart = {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: string;
  readonly state: Map<string, unknown>;
};
export type Comment = { readonly id: string; readonly sheet: Sheet; row: number; column: number; content: string };

export type Sheet = {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly rows: (Cell[] | undefined)[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly columnWidths: Map<number, number>;
  merged: Area[];
  isProtected: boolean;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  frozen: { rows: number; columns: number };
  filter: Area | null;
  readonly state: Map<string, unknown>;
};

export type Book = {
  name: string;
  readonly sheets: Sheet[];
  active: Sheet;
  selection: { sheet: Sheet; area: Area } | null;
  readonly settings: Map<string, unknown>;
  readonly comments: Comment[];
  isProtected: boolean;
  /** Books that `Excel.createWorkbook` opened, as base64. */
  readonly opened: string[];
  calculationMode: string;
  /** Without a printer Excel refuses the setup of pages. */
  hasPrinter: boolean;
  nextId: number;
};

/** A book with one empty sheet. */
export function newBook(name = "so.xlsx", firstSheet = "Sheet1"): Book {
  const book = {
    name,
    sheets: [],
    active: null as unknown as Sheet,
    selection: null,
    settings: new Map(),
    comments: [],
    isProtected: false,
    opened: [],
    calculationMode: "Automatic",
    hasPrinter: true,
    nextId: 1,
  } satisfies Book;
  (book as Book).active = addSheet(book, firstSheet);
  return book;
}

/** Adds an empty sheet at the end. */
export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    id: `{00000000-0001-0000-${String(book.nextId++).padStart(4, "0")}-000000000000}`,
    name,
    visibility: "Visible",
    rows: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    merged: [],
    isProtected: false,
    validations: [],
    conditionalFormats: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    filter: null,
    state: new Map(),
  };
  book.sheets.push(sheet);
  return sheet;
}

/** The sheet of a name or id; names count without case. */
export function findSheet(book: Book, key: string): Sheet | undefined {
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The cell at a place, made when it is not there yet. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.rows[row];
  if (cells === undefined) sheet.rows[row] = cells = [];
  let cell = cells[column];
  if (cell === undefined) cells[column] = cell = { value: "", formula: null, numberFormat: "General", fill: null, look: plainLook };
  return cell;
}

const plainLook: Look = {};

/** A look with one property changed. The same change of the same look gives the same object, so large areas stay small. */
export function withLook(look: Look, property: string, value: unknown): Look {
  let changes = looks.get(look);
  if (changes === undefined) {
    changes = new Map();
    looks.set(look, changes);
  }
  const key = `${property}=${JSON.stringify(value)}`;
  let changed = changes.get(key);
  if (changed === undefined) {
    changed = { ...look, [property]: value };
    changes.set(key, changed);
  }
  return changed;
}

const looks = new WeakMap<Look, Map<string, Look>>();

/**
 * Puts what an add-in writes into a cell, as Excel takes it: `null` leaves the cell, "" empties it, "=…" is a formula, "'…" is
 * text, and in a cell that is not formatted as text whatever reads as a number, a date or a truth value becomes one.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function enter(cell: Cell, content: unknown): void {
  if (content === null || content === undefined) return;
  cell.formula = null;
  if (typeof content === "boolean" || typeof content === "number") cell.value = cell.numberFormat === "@" ? String(content) : content;
  else enterText(cell, String(content));
}

/** The used area, by contents only or by formats too; `null` for an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [lastRow + 1, lastColumn + 1, -1, -1];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || (valuesOnly ? isEmpty(cell) : isEmpty(cell) && isPlain(cell))) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

function isEmpty(cell: Cell): boolean {
  return cell.formula === null && cell.value === "";
}

/** Whether a cell may not be written because it lies inside a merged area and is not its first. */
export function hiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merged.some((area) => contains(area, row, column) && !(area.top === row && area.left === column));
}

function isPlain(cell: Cell): boolean {
  return cell.numberFormat === "General" && cell.fill === null && cell.look === plainLook;
}

function enterText(cell: Cell, text: string): void {
  if (text.startsWith("'")) {
    cell.value = text.slice(1);
    return;
  }
  // "+A1", "-x" and "@x" run as formulas as well; in a text cell nothing does.
  if (cell.numberFormat !== "@" && (/^=./.test(text) || (/^[+\-@]./.test(text) && Number.isNaN(Number(text))))) {
    cell.formula = text.startsWith("=") ? text : `=${text}`;
    cell.value = valueOfFormula(cell.formula);
    return;
  }
  if (cell.numberFormat === "@") {
    cell.value = text;
    return;
  }
  const trimmed = text.trim();
  const date = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/.exec(trimmed);
  const serial = date === null ? null : serialOf(Number(date[1]), Number(date[2]), Number(date[3] ?? 2024));
  if (serial !== null) {
    cell.value = serial;
    if (cell.numberFormat === "General") cell.numberFormat = "m/d/yyyy";
  } else if (/^[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?%?$/i.test(trimmed)) {
    const percent = trimmed.endsWith("%");
    const number = Number(trimmed.replaceAll(",", "").replace("%", ""));
    cell.value = percent ? number / 100 : number;
    if (percent && cell.numberFormat === "General") cell.numberFormat = "0%";
  } else if (/^(?:true|false)$/i.test(trimmed)) {
    cell.value = /^true$/i.test(trimmed);
  } else cell.value = text;
}

/** The number of days of a date, `null` when it is none. */
function serialOf(day: number, month: number, year: number): number | null {
  const full = year < 100 ? 2_000 + year : year;
  const time = Date.UTC(full, month - 1, day);
  const date = new Date(time);
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? time / 86_400_000 + 25_569 : null;
}

/** Enough of a calculation for tests: links show their text, everything else 0 until somebody calculates. */
function valueOfFormula(formula: string): Content {
  const link = /^=HYPERLINK\(.*,"((?:[^"]|"")*)"\)$/s.exec(formula);
  if (link !== null) return (link[1] ?? "").replaceAll('""', '"');
  return formula.includes("#REF!") ? "#REF!" : 0;
}
