import { type Area, lastColumn, lastRow } from "./areas.ts";
import { addSheet, type Book, type Chart, type Comment, findSheet, type Sheet, usedArea } from "./book.ts";
import {
  addressOf,
  alive,
  areaOf,
  areasOf,
  type Cells,
  firstArea,
  HostError,
  type HostObject,
  type HostState,
  invalidArgument,
  notFound,
  object,
  range,
  rangeArgument,
  sheetOf,
  structureWritable,
  type TypeDefinition,
  writable,
} from "./objects.ts";

/** The workbook, its sheets, charts, comments and settings. Rules: https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet */
export const bookTypes: { readonly [type: string]: TypeDefinition<never> } = {
  Workbook: define<Book>({
    read: {
      Name: ({ name }) => name,
      Worksheets: (book) => object("WorksheetCollection", book),
      Application: (book) => object("Application", book),
      Settings: (book) => object("SettingCollection", book),
      Comments: (book) => object("CommentCollection", book),
      Protection: (book) => object("WorkbookProtection", book),
      _Runtime: (book) => object("Runtime", book),
    },
    call: {
      _RemoveReference: () => null,
      GetActiveCell: (book, _args, host) => selection(book, host),
      GetSelectedRange: (book, _args, host) => selection(book, host),
    },
  }),
  WorkbookProtection: define<Book>({ read: { Protected: ({ isProtected }) => isProtected } }),
  Runtime: define<Book>({}),
  Application: define<Book>({
    read: { CalculationMode: ({ calculationMode }) => calculationMode },
    write: {
      CalculationMode: (book, value) => {
        book.calculationMode = String(value);
      },
    },
    call: {
      SuspendScreenUpdatingUntilNextSync: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
      Calculate: () => null,
      CreateWorkbook: (book, [base64]) => object<NewBook>("WorkbookCreated", { book, base64: String(base64 ?? "") }),
    },
  }),
  AddinInternalService: define<Book>({ call: { NotifyActionHandlerReady: () => null } }),
  WorkbookCreated: define<NewBook>({ call: { Open: ({ book, base64 }) => book.opened.push(base64) } }),
  WorksheetCollection: define<Book>({
    items: ({ sheets }) => sheets.map((sheet) => object("Worksheet", sheet)),
    item: (_book, key, host) => sheetOf(key, host),
    call: {
      GetItem: (_book, [key], host) => sheetOf(key, host) ?? fail(notFound()),
      GetItemOrNullObject: (_book, [key], host) => sheetOf(key, host),
      GetActiveWorksheet: ({ active }) => object("Worksheet", active),
      GetCount: ({ sheets }) => sheets.length,
      Add: (book, [name], host) => {
        structureWritable(host);
        const wanted = name === undefined || name === null ? `Sheet${book.sheets.length + 1}` : String(name);
        if (!validName(wanted)) throw invalidArgument();
        if (findSheet(book, wanted) !== undefined)
          throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
        return object("Worksheet", addSheet(book, wanted));
      },
      ...eventCalls("Workbook", ["DataChanged", "Activated", "Deleted", "Added", "SelectionChanged", "RowSorted"]),
    },
  }),
  Worksheet: define<Sheet>({
    id: ({ id }) => ({ Id: id }),
    read: {
      Id: ({ id }) => id,
      Name: ({ name }) => name,
      Visibility: ({ visibility }) => visibility,
      Position: (sheet, host) => host.book.sheets.indexOf(sheet),
      Protection: (sheet) => object("WorksheetProtection", sheet),
      FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
      AutoFilter: (sheet) => object("AutoFilter", sheet),
      Charts: (sheet) => object("ChartCollection", sheet),
      PageLayout: (sheet) => object("PageLayout", sheet),
      Gridlines: (sheet) => sheet.state.get("Gridlines") ?? true,
      TabColor: (sheet) => sheet.state.get("TabColor") ?? "",
    },
    write: {
      Name: (sheet, value, host) => {
        structureWritable(host);
        const other = findSheet(host.book, String(value));
        if (!validName(String(value))) throw invalidArgument();
        if (other !== undefined && other !== sheet)
          throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
        sheet.name = String(value);
      },
      Visibility: (sheet, value, host) => {
        structureWritable(host);
        sheet.visibility = value as Sheet["visibility"];
        if (host.book.sheets.every(({ visibility }) => visibility !== "Visible"))
          throw new HostError("InvalidOperation", "A book needs a visible sheet.");
        if (sheet.visibility !== "Visible" && host.book.active === sheet)
          host.book.active = host.book.sheets.find(({ visibility }) => visibility === "Visible") ?? sheet;
      },
      Position: (sheet, value, host) => {
        const { sheets } = host.book;
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(Number(value), 0, sheet);
      },
      Gridlines: stateWriter("Gridlines"),
      TabColor: stateWriter("TabColor"),
    },
    call: {
      GetRange: (sheet, [address]) =>
        range(sheet, address === undefined || address === null || address === "" ? wholeSheet : areaOf(address)),
      GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
        range(sheet, {
          top: Number(row),
          left: Number(column),
          bottom: Number(row) + Number(rows) - 1,
          right: Number(column) + Number(columns) - 1,
        }),
      GetCell: (sheet, [row, column]) =>
        range(sheet, { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }),
      GetRanges: (sheet, [addresses]) => {
        const text = String(addresses);
        // Longer lists fail: https://github.com/OfficeDev/office-js/issues/5198
        if (text.length > 8192) throw invalidArgument();
        return areasOf(
          sheet,
          text.split(/[,;]/).map((address) => areaOf(address)),
        );
      },
      GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const used = usedArea(sheet, valuesOnly === true);
        return used === null ? null : range(sheet, used);
      },
      GetUsedRange: (sheet, [valuesOnly]) => range(sheet, usedArea(sheet, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      Activate: (sheet, _args, host) => {
        if (host.elsewhere) throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
        host.book.active = alive(sheet, host);
      },
      Delete: (sheet, _args, host) => {
        structureWritable(host);
        const { sheets } = host.book;
        if (!sheets.some((other) => other !== sheet && other.visibility === "Visible"))
          throw new HostError("InvalidOperation", "A book needs a visible sheet.");
        // https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1)
        if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
        sheets.splice(sheets.indexOf(alive(sheet, host)), 1);
        if (host.book.active === sheet) host.book.active = sheets.find(({ visibility }) => visibility === "Visible") ?? sheet;
      },
      Copy: (sheet, _args, host) => {
        structureWritable(host);
        return object("Worksheet", copySheet(host.book, alive(sheet, host)));
      },
      ...eventCalls("", ["DataChanged", "SelectionChanged"]),
    },
  }),
  WorksheetProtection: define<Sheet>({ read: { Protected: ({ isProtected }) => isProtected } }),
  WorksheetFreezePanes: define<Sheet>({
    call: {
      FreezeRows: (sheet, [count]) => {
        sheet.frozen = { rows: Number(count), columns: 0 };
      },
      FreezeAt: (sheet, [at]) => {
        const { bottom, right } = firstArea(rangeArgument(sheet, at));
        sheet.frozen = { rows: bottom + 1, columns: right + 1 };
      },
      Unfreeze: (sheet) => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
    },
  }),
  AutoFilter: define<Sheet>({
    read: { Enabled: ({ filter }) => filter !== null },
    call: {
      GetRangeOrNullObject: (sheet) => (sheet.filter === null ? null : range(sheet, sheet.filter)),
      Apply: (sheet, [area]) => {
        writable({ sheet });
        sheet.filter = firstArea(rangeArgument(sheet, area));
      },
      Remove: (sheet) => {
        sheet.filter = null;
      },
    },
  }),
  PageLayout: define<Sheet>({
    write: Object.fromEntries(["Orientation", "Zoom", "PaperSize"].map((key) => [key, pageWriter(key)])),
    call: {
      SetPrintTitleRows: (sheet, [rows], host) =>
        pageWriter("PrintTitleRows")(sheet, typeof rows === "string" ? rows : addressOf(rangeArgument(sheet, rows)), host),
    },
  }),
  ChartCollection: define<Sheet>({
    items: ({ charts }) => charts.map((chart) => object<Chart>("Chart", chart)),
    call: {
      Add: (sheet, [type, source], host) => {
        writable({ sheet });
        const chart: Chart = {
          id: `chart${host.book.nextId++}`,
          name: `Chart ${sheet.charts.length + 1}`,
          type: String(type),
          source: addressOf(rangeArgument(sheet, source)),
          state: new Map<string, unknown>([["sheet", sheet]]),
        };
        sheet.charts.push(chart);
        return object("Chart", chart);
      },
      GetItemOrNullObject: (sheet, [name]) => {
        const chart = sheet.charts.find((one) => one.name === name);
        return chart === undefined ? null : object("Chart", chart);
      },
    },
  }),
  Chart: define<Chart>({
    id: ({ id }) => ({ Id: id }),
    read: {
      Name: ({ name }) => name,
      Title: (chart) => object("ChartTitle", chart),
      Legend: (chart) => object("ChartLegend", chart),
    },
    write: {
      Name: (chart, value) => {
        chart.name = String(value);
      },
      ...Object.fromEntries(["Height", "Width", "Top", "Left"].map((key) => [key, chartWriter(key)])),
    },
    call: {
      SetPosition: (chart, [from, to]) => {
        chart.state.set("position", [from, to]);
      },
      Delete: (chart) => {
        const sheet = chart.state.get("sheet") as Sheet;
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
  }),
  ChartTitle: define<Chart>({ write: { Text: chartWriter("title") } }),
  ChartLegend: define<Chart>({ write: { Visible: chartWriter("legend") } }),
  SettingCollection: define<Book>({
    items: ({ settings }) => [...settings.keys()].map((key) => object<string>("Setting", key)),
    item: ({ settings }, key) => (settings.has(String(key)) ? object("Setting", String(key)) : null),
    call: {
      Add: ({ settings }, [key, value]) => {
        settings.set(String(key), value);
        return object("Setting", String(key));
      },
      GetItemOrNullObject: ({ settings }, [key]) => (settings.has(String(key)) ? object("Setting", String(key)) : null),
    },
  }),
  Setting: define<string>({
    id: (key) => ({ _Id: key }),
    read: { Key: (key) => key, _Id: (key) => key, Value: (key, host) => host.book.settings.get(key) },
    write: {
      Value: (key, value, host) => {
        host.book.settings.set(key, value);
      },
    },
    call: { Delete: (key, _args, host) => host.book.settings.delete(key) },
  }),
  CommentCollection: define<Book>({
    items: ({ comments }) => comments.map((comment) => object<Comment>("Comment", comment)),
    item: ({ comments }, id) => {
      const comment = comments.find((one) => one.id === id);
      return comment === undefined ? null : object<Comment>("Comment", comment);
    },
    call: {
      Add: (book, [cell, content]) => {
        const { sheet, areas } = typeof cell === "string" ? cellOfAddress(book, cell) : rangeArgument(book.active, cell);
        writable({ sheet });
        const { top: row, left: column } = firstArea({ sheet, areas });
        if (book.comments.some((comment) => comment.sheet === sheet && comment.row === row && comment.column === column))
          throw new HostError("InvalidArgument", "The cell has a comment already.");
        const comment: Comment = { id: `comment${book.nextId++}`, sheet, row, column, content: String(content) };
        book.comments.push(comment);
        return object("Comment", comment);
      },
    },
  }),
  Comment: define<Comment>({
    id: ({ id }) => ({ Id: id }),
    read: { Id: ({ id }) => id, Content: ({ content }) => content },
    call: {
      GetLocation: ({ sheet, row, column }) => range(sheet, { top: row, left: column, bottom: row, right: column }),
      Delete: (comment, _args, host) => {
        writable(comment);
        host.book.comments.splice(host.book.comments.indexOf(comment), 1);
      },
    },
  }),
};

type NewBook = { readonly book: Book; readonly base64: string };

function define<State>(definition: TypeDefinition<State>): TypeDefinition<never> {
  return definition as TypeDefinition<never>;
}

function fail(error: HostError): never {
  throw error;
}

const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

function selection(book: Book, host: HostState): HostObject {
  if (host.elsewhere) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
  const { sheet, area } = book.selection ?? { sheet: book.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  return range(sheet, area);
}

function validName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
}

function copySheet(book: Book, sheet: Sheet): Sheet {
  let number = 2;
  while (findSheet(book, `${sheet.name.slice(0, 26)} (${number})`) !== undefined) number++;
  const copy = addSheet(book, `${sheet.name.slice(0, 26)} (${number})`);
  sheet.rows.forEach((cells, row) => {
    copy.rows[row] = cells?.map((cell) => ({ ...cell }));
  });
  for (const [column, width] of sheet.columnWidths) copy.columnWidths.set(column, width);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  copy.merged = [...sheet.merged];
  copy.validations = sheet.validations.map((one) => ({ ...one }));
  copy.conditionalFormats = sheet.conditionalFormats.map((one) => ({ ...one, state: new Map(one.state) }));
  copy.frozen = sheet.frozen;
  copy.filter = sheet.filter;
  return copy;
}

function cellOfAddress(book: Book, address: string): Cells {
  const name = address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw invalidArgument();
  return { sheet, areas: [areaOf(address)] };
}

function stateWriter(key: string) {
  return (sheet: Sheet, value: unknown): void => {
    sheet.state.set(key, value);
  };
}

function pageWriter(key: string) {
  return (sheet: Sheet, value: unknown, { book }: HostState): void => {
    if (!book.hasPrinter) throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
    sheet.state.set(key, value);
  };
}

function chartWriter(key: string) {
  return (chart: Chart, value: unknown): void => {
    chart.state.set(key, value);
  };
}

/** Registering for an event of the whole book, or of one sheet when `target` is empty. */
function eventCalls(
  target: string,
  events: readonly string[],
): { [method: string]: (state: unknown, args: readonly unknown[], host: HostState) => null } {
  return Object.fromEntries(
    events.flatMap((event) => {
      const key = (state: unknown) => `${event} ${target === "" ? (state as Sheet).id : target}`;
      const register = (state: unknown, _args: readonly unknown[], host: HostState) => {
        host.listening.add(key(state));
        return null;
      };
      const unregister = (state: unknown, _args: readonly unknown[], host: HostState) => {
        host.listening.delete(key(state));
        return null;
      };
      return [
        [`_Register${event}Event`, register],
        [`_Unregister${event}Event`, unregister],
      ];
    }),
  );
}
