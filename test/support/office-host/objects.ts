import { type Area, areaAddress, cellCount, intersect, lastColumn, lastRow, parseArea, quoteName } from "./areas.ts";
import { type Book, type Cell, cellAt, ensureCell, enter, findSheet, hiddenByMerge, type Sheet, usedArea } from "./book.ts";

/** An error that the host answers a request with, with the code that Excel gives. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message = code, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** An object of the book as a request names it: its type in Microsoft's typings and what it stands for. */
export type HostObject<State = never> = { readonly type: string; readonly state: State };

/** What a type offers, by the names of the wire. What is not here does not exist. */
export type TypeDefinition<State> = {
  readonly read?: { readonly [property: string]: (state: State, host: HostState) => unknown };
  readonly write?: { readonly [property: string]: (state: State, value: unknown, host: HostState) => void };
  readonly call?: { readonly [method: string]: (state: State, args: readonly unknown[], host: HostState) => unknown };
  /** The members of a collection, in order. */
  readonly items?: (state: State, host: HostState) => readonly HostObject[];
  /** The member that a collection has under a key, for `getItem`. */
  readonly item?: (state: State, key: unknown, host: HostState) => HostObject | null;
  /** The id that an answer carries without being asked. */
  readonly id?: (state: State) => { readonly Id?: unknown; readonly _Id?: unknown };
};

/** What objects may touch while a request is worked on. */
export type HostState = {
  readonly book: Book;
  /** Another book has the focus: whatever concerns the selection fails. */
  readonly elsewhere: boolean;
  /** Tells that cells were changed by the add-in, for its own events. */
  readonly changed: (sheet: Sheet, area: Area, changeType: string) => void;
  readonly listening: Set<string>;
  readonly selected: (sheet: Sheet, area: Area) => void;
};

export function object<State>(type: string, state: State): HostObject {
  return { type, state } as HostObject<State> as HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "state" in value;
}

/** Cells of one sheet: what ranges, their formats and validations stand for. */
export type Cells = { readonly sheet: Sheet; readonly areas: readonly Area[] };

export function range(sheet: Sheet, area: Area): HostObject {
  return object<Cells>("Range", { sheet, areas: [area] });
}

export function areasOf(sheet: Sheet, areas: readonly Area[]): HostObject {
  return object<Cells>("RangeAreas", { sheet, areas });
}

export function firstArea({ areas }: Cells): Area {
  return areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

/** The area an address of this sheet names, with or without the sheet before it. */
export function areaOf(address: unknown): Area {
  const area = parseArea(String(address).replace(/^.*!/, ""));
  if (area === null) throw invalidArgument();
  return area;
}

/** A range argument: a range object, or an address of `sheet`. */
export function rangeArgument(sheet: Sheet, argument: unknown): Cells {
  if (isHostObject(argument)) return argument.state as Cells;
  return { sheet, areas: [areaOf(argument)] };
}

export function invalidArgument(): HostError {
  return new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

export function notFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** Throws as Excel does when the cells are on a protected sheet. */
export function writable({ sheet }: { readonly sheet: Sheet }): void {
  if (sheet.isProtected) throw new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** Throws as Excel does when sheets may not be added, deleted or renamed. */
export function structureWritable(host: HostState): void {
  if (host.book.isProtected) throw new HostError("AccessDenied", "The workbook structure is protected.", 403);
}

/** Throws when a sheet was deleted while somebody still names it. */
export function alive(sheet: Sheet, host: HostState): Sheet {
  if (!host.book.sheets.includes(sheet)) throw notFound();
  return sheet;
}

/** One value per cell of an area, row by row. Reading more cells than Excel allows at once fails. */
export function matrix<T>(cells: Cells, pick: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
  const area = firstArea(cells);
  if (isWhole(area)) return null;
  if (cellCount(area) > 5_000_000)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    const held = cells.sheet.rows[row];
    for (let column = area.left; column <= area.right; column++) line.push(pick(held?.[column], row, column));
    rows.push(line);
  }
  return rows;
}

/** The value that all cells share, `null` when they differ. */
export function uniform<T>(cells: Cells, pick: (cell: Cell | undefined) => T): T | null {
  let first: T | undefined;
  let any = false;
  for (const area of cells.areas) {
    const part = listed(cells.sheet, area);
    if (part === null) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const value = pick(cellAt(cells.sheet, row, column));
        if (!any) [first, any] = [value, true];
        else if (first !== value) return null;
      }
    }
  }
  return any ? (first as T) : pick(undefined);
}

/** Does something with every cell; cells that are not there yet are made. */
export function eachCell(cells: Cells, change: (cell: Cell, row: number, column: number) => void): void {
  writable(cells);
  for (const area of cells.areas) {
    const part = listed(cells.sheet, area);
    if (part === null) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) change(ensureCell(cells.sheet, row, column), row, column);
    }
  }
}

/** Writes a value or a block of the same size into an area, cell by cell. */
export function setMatrix(cells: Cells, value: unknown, put: (cell: Cell, content: unknown, row: number, column: number) => void): void {
  const area = firstArea(cells);
  const block = Array.isArray(value) ? (value as unknown[][]) : null;
  const single = block === null ? value : block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (block !== null && single === undefined) {
    const fits =
      block.length === area.bottom - area.top + 1 &&
      block.every((line) => Array.isArray(line) && line.length === area.right - area.left + 1);
    if (!fits)
      throw new HostError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }
  const { sheet } = cells;
  // A block over rows that a filter hides goes wrong: its first value lands in every row in view.
  // https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747
  const filtered =
    sheet.filter !== null && area.bottom > area.top && [...sheet.hiddenRows].some((row) => row >= area.top && row <= area.bottom);
  eachCell(cells, (cell, row, column) => {
    if (hiddenByMerge(sheet, row, column) || (filtered && sheet.hiddenRows.has(row))) return;
    put(cell, single === undefined ? block?.[filtered ? 0 : row - area.top]?.[column - area.left] : single, row, column);
  });
}

export function enterAll(cells: Cells, value: unknown, host: HostState): void {
  setMatrix(cells, value, (cell, content) => enter(cell, content));
  host.changed(cells.sheet, firstArea(cells), "RangeEdited");
}

export function addressOf({ sheet, areas }: Cells): string {
  return areas.map((area) => `${quoteName(sheet.name)}!${isWhole(area) ? wholeAddress(area) : areaAddress(area)}`).join(",");
}

export function sheetOf(key: unknown, host: HostState): HostObject | null {
  const sheet = findSheet(host.book, String(key));
  return sheet === undefined ? null : object<Sheet>("Worksheet", sheet);
}

/** Whether an area runs over all rows or all columns, so that its cells are not listed. */
function isWhole({ top, left, bottom, right }: Area): boolean {
  return (top === 0 && bottom === lastRow) || (left === 0 && right === lastColumn);
}

/** The part of an area whose cells are gone through: of whole rows and columns only what is used. */
function listed(sheet: Sheet, area: Area): Area | null {
  if (!isWhole(area)) return area;
  const used = usedArea(sheet, false);
  return used === null ? null : intersect(area, used);
}

function wholeAddress(area: Area): string {
  return area.left === 0 && area.right === lastColumn ? `${area.top + 1}:${area.bottom + 1}` : areaAddress(area);
}
