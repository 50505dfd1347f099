import { setNumber } from "./api-sets.ts";
import { type Area, areaAddress } from "./areas.ts";
import { type Book, type Content, cellAt, ensureCell, enter, findSheet, newBook, type Sheet } from "./book.ts";
import { afterRows, moveRows } from "./formulas.ts";
import { areaOf, HostError, type HostState } from "./objects.ts";
import { process, type RequestBody, type ResponseBody } from "./request.ts";

/** How many bytes a request or an answer may have: https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const payloadLimit = 5 * 1024 * 1024;

export type HostOptions = {
  /** The ExcelApi set that is there, such as "1.14". */
  readonly level?: string;
  /** Whether a request can wait for the end of the editing of a cell, as on the desktop. */
  readonly canDelay?: boolean;
};

/** One request with what it moved, in bytes of UTF-8. */
export type Traffic = { readonly sent: number; readonly received: number; readonly error: string | null };

/** A message of the host to the library: cells were changed. */
export type HostEvent = {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: 0;
};

/** Excel as far as an add-in sees it: a book, requests on it, and a person who works in it at the same time. */
export type Host = {
  readonly book: Book;
  readonly level: string;
  readonly canDelay: boolean;
  readonly traffic: Traffic[];
  /** Answers one request of the library. `flags` are those of the request. */
  readonly answer: (body: RequestBody, flags: number) => Promise<ResponseBody>;
  readonly listeners: Set<(events: readonly HostEvent[]) => void>;
  readonly person: Person;
};

/** What a person does in the book. */
export type Person = {
  readonly types: (sheet: string, address: string, content: Content) => void;
  readonly insertsRows: (sheet: string, row: number, count: number) => void;
  readonly deletesRows: (sheet: string, row: number, count: number) => void;
  readonly colours: (sheet: string, address: string, color: string | null) => void;
  readonly sorts: (sheet: string, address: string, column: number) => void;
  readonly renames: (sheet: string, name: string) => void;
  readonly deletesSheet: (sheet: string) => void;
  /** Starts to edit a cell: requests fail or wait until the editing ends. */
  readonly startsEditing: () => void;
  readonly stopsEditing: () => void;
  readonly looksAtAnotherBook: (elsewhere: boolean) => void;
  /** Requests stay without an answer until this is taken back. */
  readonly stalls: (stalled: boolean) => void;
};

const delayForCellEdit = 64;

/** Excel with a book, at a requirement set. */
export function createHost(book: Book = newBook(), { level = "1.14", canDelay = true }: HostOptions = {}): Host {
  const listening = new Set<string>();
  const listeners = new Set<(events: readonly HostEvent[]) => void>();
  const traffic: Traffic[] = [];
  let elsewhere = false;
  let free = settled();
  const state: { editing: boolean; stalled: boolean } = { editing: false, stalled: false };
  let own: HostEvent[] = [];

  const event = (sheet: Sheet, area: Area, changeType: string, byAddIn: boolean): HostEvent[] =>
    [sheet.id, "Workbook"]
      .filter((target) => listening.has(`DataChanged ${target}`))
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: 10,
        targetId,
        message: JSON.stringify({
          address: areaAddress(area),
          changeType,
          source: "Local",
          triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
          worksheetId: sheet.id,
          details: null,
        }),
        id: 0,
      }));
  const tell = (events: readonly HostEvent[]): void => {
    if (events.length > 0) for (const listener of listeners) listener(events);
  };
  const hostState: HostState = {
    book,
    get elsewhere() {
      return elsewhere;
    },
    listening,
    changed: (sheet, area, changeType) => own.push(...event(sheet, area, changeType, true)),
    selected: (sheet, area) => {
      book.active = sheet;
      book.selection = { sheet, area };
    },
  };

  const answer = async (body: RequestBody, flags: number): Promise<ResponseBody> => {
    while (state.stalled || (state.editing && canDelay && (flags & delayForCellEdit) !== 0)) await free.promise;
    const sent = bytesOf(body);
    const respond = (response: ResponseBody): ResponseBody => {
      traffic.push({ sent, received: bytesOf(response), error: response.Error?.Code ?? null });
      return response;
    };
    if (state.editing) return respond(failure(new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.")));
    if (sent > payloadLimit)
      return respond(failure(new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413)));
    own = [];
    const response = process(body, hostState, setNumber(level));
    const events = own;
    queueMicrotask(() => tell(events));
    if (bytesOf(response) > payloadLimit)
      return respond(failure(new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413)));
    return respond(response);
  };

  const release = (): void => {
    const { resolve } = free;
    free = settled();
    resolve();
  };
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const shift = (name: string, row: number, count: number): void => {
    const sheet = sheetNamed(name);
    moveSheetRows(book, sheet, row - 1, count);
    const area = { top: row - 1, left: 0, bottom: row - 2 + Math.abs(count), right: 16_383 };
    tell(event(sheet, area, count > 0 ? "RowInserted" : "RowDeleted", false));
  };
  return {
    book,
    level,
    canDelay,
    traffic,
    answer,
    listeners,
    person: {
      types: (name, address, content) => {
        const sheet = sheetNamed(name);
        const area = areaOf(address);
        eachOf(area, (row, column) => enter(ensureCell(sheet, row, column), content));
        tell(event(sheet, area, "RangeEdited", false));
      },
      insertsRows: shift,
      deletesRows: (name, row, count) => shift(name, row, -count),
      colours: (name, address, color) => {
        const sheet = sheetNamed(name);
        eachOf(areaOf(address), (row, column) => {
          ensureCell(sheet, row, column).fill = color === null ? null : { color, pattern: "Solid" };
        });
      },
      sorts: (name, address, column) => {
        const sheet = sheetNamed(name);
        const area = areaOf(address);
        sortRows(sheet, area, column);
        tell(event(sheet, area, "RangeEdited", false));
      },
      renames: (name, wanted) => renameSheet(book, sheetNamed(name), wanted),
      deletesSheet: (name) => {
        const sheet = sheetNamed(name);
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        if (book.active === sheet && book.sheets[0] !== undefined) book.active = book.sheets[0];
      },
      startsEditing: () => {
        state.editing = true;
      },
      stopsEditing: () => {
        state.editing = false;
        release();
      },
      looksAtAnotherBook: (away) => {
        elsewhere = away;
      },
      stalls: (stalled) => {
        state.stalled = stalled;
        if (!stalled) release();
      },
    },
  };
}

/** Everything of a book that an officer can see, to be compared before and after. */
export function snapshot(book: Book): unknown {
  return {
    settings: [...book.settings],
    comments: book.comments.map(({ sheet, row, column, content }) => [sheet.name, row, column, content]),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: sheet.rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) => {
          if (cell === undefined) return [];
          const { value, formula, numberFormat, fill, look } = cell;
          const empty = value === "" && formula === null && numberFormat === "General" && fill === null && Object.keys(look).length === 0;
          return empty ? [] : [[row, column, value, formula, numberFormat, fill, look]];
        }),
      ),
      merged: sheet.merged,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats.map(({ type, areas, state }) => [type, areas, [...state]]),
      charts: sheet.charts.map(({ name, type, source }) => [name, type, source]),
      filter: sheet.filter,
      frozen: sheet.frozen,
    })),
  };
}

function settled(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function failure(error: HostError): ResponseBody {
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: "", HttpStatusCode: error.status, ActionIndex: -1 },
    TraceIds: [],
  };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function eachOf({ top, left, bottom, right }: Area, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
}

function moveSheetRows(book: Book, sheet: Sheet, first: number, count: number): void {
  if (count > 0) {
    const above = sheet.rows[first - 1];
    // A new row takes its look from the row above it.
    const fresh = Array.from({ length: count }, () => above?.map((cell) => ({ ...cell, value: "" as Content, formula: null })));
    while (sheet.rows.length < first) sheet.rows.push(undefined);
    sheet.rows.splice(first, 0, ...fresh);
  } else sheet.rows.splice(first, -count);
  const move = (area: Area): Area[] => {
    const rows = moveRows(area.top, area.bottom, first, count);
    return rows === null ? [] : [{ ...area, top: rows[0], bottom: rows[1] }];
  };
  sheet.merged = sheet.merged.flatMap(move);
  sheet.validations = sheet.validations.flatMap((one) => move(one.area).map((area) => ({ ...one, area })));
  for (const other of book.sheets) {
    for (const cells of other.rows) {
      for (const cell of cells ?? [])
        if (cell?.formula != null) cell.formula = afterRows(cell.formula, other.name, sheet.name, first, count);
    }
  }
}

function sortRows(sheet: Sheet, area: Area, column: number): void {
  const lines = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
    const cells = sheet.rows[area.top + index] ?? [];
    return cells.slice(area.left, area.right + 1);
  });
  const key = (line: (typeof lines)[number]): string => String(line[column - area.left]?.value ?? "");
  lines.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  lines.forEach((line, index) => {
    const cells = sheet.rows[area.top + index] ?? [];
    sheet.rows[area.top + index] = cells;
    for (let offset = 0; offset <= area.right - area.left; offset++) {
      const cell = line[offset];
      if (cell === undefined) delete cells[area.left + offset];
      else cells[area.left + offset] = cell;
    }
  });
}

function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'!`;
  const before = sheet.name;
  sheet.name = name;
  for (const other of book.sheets) {
    for (const cells of other.rows) {
      for (const cell of cells ?? []) {
        if (cell?.formula != null)
          cell.formula = cell.formula.replaceAll(quoted(before), quoted(name)).replaceAll(`${before}!`, quoted(name));
      }
    }
  }
}

/** The value of a cell, for looking into a book from a test. */
export function valueAt(book: Book, sheet: string, address: string): Content {
  const found = findSheet(book, sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const { top, left } = areaOf(address);
  return cellAt(found, top, left)?.value ?? "";
}
