import { makeFormats } from "../../../core/files/formats.ts";
import { type CellBudget, makeCellBudget, makeSheetBuilder } from "../../../core/files/sheet-builder.ts";
import type { Area, SheetCells } from "../../../core/model/cells.ts";
import type { ReadOptions } from "../port.ts";
import { type Session, since } from "./api.ts";
import { type Block, cellValue, rangeAt } from "./blocks.ts";
import { guessFormats } from "./guess-formats.ts";
import { codeOf, isTooBig, problem, sheetGone } from "./problems.ts";
import { bandsOf, blocksOf, cellsOf, groupsOf, halved, isExact, type Look, topColumns, topRows } from "./read-plan.ts";
import { askHidden, askMerged, type Hidden, isTooManyMerged, mergedInPieces } from "./shape.ts";

/**
 * Reads the used blocks of sheets: a first look at all of them, then their rows in blocks that stay under Excel's limits. Of a big sheet
 * not every number format is fetched: those of its top and of some bands, and those of cells that these leave in doubt.
 * Throws `WorkbookError` for a sheet that is gone or too big, and what Excel throws.
 */
export async function readSheets(session: Session, names: readonly string[], options: ReadOptions = {}): Promise<SheetCells[]> {
  const { onProgress, signal } = options;
  const looks = await lookAtAll(session, names);
  const all = looks.reduce((sum, look) => sum + cellsOf(look), 1);
  const tooFar = looks.find((look) => cellsOf(look) > mostCells);
  if (tooFar !== undefined) throw strayCells(tooFar);
  const budget = makeCellBudget();
  const sheets: SheetCells[] = [];
  let done = 0;
  for (const group of groupsOf(looks)) {
    signal?.throwIfAborted();
    const readings = group.map(startReading);
    await readRest(session, readings, signal, (cells) => {
      done += cells;
      onProgress?.(Math.min(1, done / all));
    });
    await readDoubtful(session, readings);
    sheets.push(...readings.map((reading) => finish(reading, budget)));
  }
  onProgress?.(1);
  return sheets;
}

/** A sheet while it is read: blocks of values as they came, those with formats, and the shape. */
type Reading = {
  readonly look: Look;
  readonly values: Block[];
  readonly formats: Block[];
  hidden: Hidden;
  merged: readonly Area[];
  /** The format that numbers of a column have when nothing else is known. */
  formatOf: (column: number) => string | undefined;
};

/** More cells than that in one sheet come from a stray cell far out, not from a list. */
const mostCells = 24_000_000;

function strayCells({ name, used }: Look): Error {
  const [row, column] = [(used?.bottom ?? 0) + 1, (used?.right ?? 0) + 1];
  return problem({
    vi: `Trang “${name}” dùng tới dòng ${row}, cột thứ ${column}, quá lớn để đọc: bấm Ctrl+End để thấy ô cuối, xoá các dòng và cột thừa, lưu sổ rồi thử lại.`,
    en: `Sheet “${name}” is used down to row ${row}, column ${column}, too big to read: press Ctrl+End to see the last cell, delete the extra rows and columns, save the book and try again.`,
  });
}

/** Sheets that are looked at with one request. */
const sheetsPerLook = 20;

async function lookAtAll(session: Session, names: readonly string[]): Promise<Look[]> {
  const looks: Look[] = [];
  for (let from = 0; from < names.length; from += sheetsPerLook)
    looks.push(...(await lookAt(session, names.slice(from, from + sheetsPerLook), topRows)));
  return looks;
}

/** Looks at sheets; at fewer at once, and then at fewer rows of one, when their texts are too long for one answer. */
async function lookAt(session: Session, names: readonly string[], rows: number): Promise<Look[]> {
  try {
    return await lookOnce(session, names, rows);
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") throw sheetGone(names.join("”, “"));
    if (!isTooBig(error) || rows === 0) throw error;
    const middle = Math.ceil(names.length / 2);
    if (names.length === 1) return lookAt(session, names, 0);
    return [...(await lookAt(session, names.slice(0, middle), rows)), ...(await lookAt(session, names.slice(middle), rows))];
  }
}

function lookOnce({ run }: Session, names: readonly string[], rows: number): Promise<Look[]> {
  return run(async (context, sync) => {
    const parts = names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load("name,visibility");
      const used = sheet.getUsedRangeOrNullObject(true).untrack();
      used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
      const area = { top: 0, left: 0, bottom: rows - 1, right: topColumns - 1 };
      const top = rows === 0 ? null : rangeAt(sheet, area).getUsedRangeOrNullObject(true).untrack();
      top?.load("values,numberFormat,rowIndex,columnIndex");
      return { sheet, used, top };
    });
    await sync();
    return parts.map(({ sheet, used, top }): Look => {
      const { name, visibility } = sheet;
      const hidden = visibility !== "Visible";
      if (used.isNullObject) return { name, hidden, used: null, top: null, rowsSeen: rows, someHidden: false };
      const { rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden } = used;
      return {
        name,
        hidden,
        used: { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 },
        top:
          top === null || top.isNullObject
            ? null
            : { top: top.rowIndex, left: top.columnIndex, values: top.values, formats: top.numberFormat },
        rowsSeen: rows,
        someHidden: rowHidden !== false || columnHidden !== false,
      };
    });
  });
}

function startReading(look: Look): Reading {
  const top = look.top === null ? [] : [look.top];
  return { look, values: [...top], formats: [...top], hidden: { rows: [], columns: [] }, merged: [], formatOf: () => undefined };
}

/** Everything that the first look did not bring; the shape of the sheets comes with the first request. */
async function readRest(
  session: Session,
  readings: readonly Reading[],
  signal: AbortSignal | undefined,
  tell: (cells: number) => void,
): Promise<void> {
  const [only] = readings;
  const blocks = only !== undefined && readings.length === 1 ? blocksOf(only.look) : [];
  if (only === undefined) return;
  if (blocks.length <= 1) {
    const wanted = readings.map((reading) => ({ reading, areas: blocksOf(reading.look) }));
    try {
      await readParts(session, wanted, true);
      return tell(readings.reduce((sum, { look }) => sum + cellsOf(look), 0));
    } catch (error) {
      if (!isTooBig(error)) throw error;
    }
  }
  // A big sheet, or one with longer texts further down than its top let one guess.
  for (const reading of readings) {
    const waiting = blocks.length > 1 ? blocks : halved(blocksOf(reading.look));
    let shape = true;
    for (let area = waiting.shift(); area !== undefined || shape; area = waiting.shift()) {
      signal?.throwIfAborted();
      try {
        await readParts(session, [{ reading, areas: area === undefined ? [] : [area] }], shape);
        shape = false;
        if (area !== undefined) tell((area.bottom - area.top + 1) * (area.right - area.left + 1));
      } catch (error) {
        if (!isTooBig(error) || area === undefined) throw error;
        if (area.top === area.bottom)
          throw problem({
            vi: `Dòng ${area.top + 1} của trang “${reading.look.name}” dài quá mức đọc được: hãy rút gọn các ô của dòng này.`,
            en: `Row ${area.top + 1} of sheet “${reading.look.name}” is too long to read: shorten the cells of this row.`,
          });
        waiting.unshift(...halved([area]));
      }
    }
  }
}

type Wanted = { readonly reading: Reading; readonly areas: readonly Area[] };

/** One request for some areas of sheets, with the bands of formats, merged areas and hidden rows when `shape` is asked for. */
async function readParts(session: Session, wanted: readonly Wanted[], shape: boolean, withMerged = true): Promise<void> {
  const { run, features } = session;
  const merging = shape && withMerged && features.level >= since.merged;
  const open = wanted.filter(
    ({ reading: { look }, areas }) => areas.length > 0 || (shape && look.used !== null && (look.someHidden || merging)),
  );
  if (open.length === 0) return;
  try {
    await run(async (context, sync) => {
      const answers = open.map(({ reading, areas }) => ask(context, reading, areas, { shape, merging, session }));
      await sync();
      for (const answer of answers) answer();
    });
  } catch (error) {
    if (!merging || !isTooManyMerged(error)) throw error;
    await readParts(session, wanted, shape, false);
    for (const { reading } of wanted) {
      if (reading.look.used !== null) reading.merged = await mergedInPieces(session, reading.look.name, reading.look.used);
    }
  }
}

type Asking = { readonly shape: boolean; readonly merging: boolean; readonly session: Session };

/** Queues the questions about one sheet; the function puts the answers into the reading after the sync. */
function ask(context: Excel.RequestContext, reading: Reading, areas: readonly Area[], { shape, merging, session }: Asking): () => void {
  const { look } = reading;
  const sheet = context.workbook.worksheets.getItem(look.name);
  const exact = isExact(look);
  const load = (area: Area, properties: string) => {
    const range = rangeAt(sheet, area);
    range.load(properties);
    return { top: area.top, left: area.left, range };
  };
  const values = areas.map((area) => load(area, exact ? "values,numberFormat" : "values"));
  const formats = exact || !shape ? [] : bandsOf(look).map((area) => load(area, "values,numberFormat"));
  const merged = merging && look.used !== null ? askMerged(sheet, look.used) : null;
  const hidden = shape && look.used !== null && look.someHidden ? askHidden(sheet, look.used, session.features) : null;
  return () => {
    for (const { top, left, range } of values) {
      const block = { top, left, values: range.values, formats: exact ? range.numberFormat : [] };
      reading.values.push(block);
      if (exact) reading.formats.push(block);
    }
    for (const { top, left, range } of formats) reading.formats.push({ top, left, values: range.values, formats: range.numberFormat });
    if (merged !== null) reading.merged = merged();
    if (hidden !== null) reading.hidden = hidden();
  };
}

/** The formats that the rows looked at leave in doubt, with one more request when there are any. */
async function readDoubtful({ run }: Session, readings: readonly Reading[]): Promise<void> {
  const doubtful = readings.flatMap((reading) => {
    const guess = guessFormats(reading.formats, reading.values);
    reading.formatOf = guess.formatOf;
    return guess.doubtful.length === 0 ? [] : [{ reading, areas: guess.doubtful }];
  });
  if (doubtful.length === 0) return;
  await run(async (context, sync) => {
    const parts = doubtful.map(({ reading, areas }) => {
      const sheet = context.workbook.worksheets.getItem(reading.look.name);
      const ranges = areas.map((area) => {
        const range = rangeAt(sheet, area);
        range.load("numberFormat");
        return { area, range };
      });
      return { reading, ranges };
    });
    await sync();
    for (const { reading, ranges } of parts) {
      for (const { area, range } of ranges)
        reading.formats.push({ top: area.top, left: area.left, values: [], formats: range.numberFormat });
    }
  });
}

function finish({ look, values, formats: known, hidden, merged, formatOf }: Reading, budget: CellBudget): SheetCells {
  const formats = makeFormats();
  const builder = makeSheetBuilder(formats, budget);
  const exact = formatsByRow(known);
  const rows = new Map<number, { readonly left: number; readonly line: readonly unknown[] }[]>();
  for (const { top, left, values: lines } of values) {
    lines.forEach((line, index) => {
      const held = rows.get(top + index);
      if (held === undefined) rows.set(top + index, [{ left, line }]);
      else held.push({ left, line });
    });
  }
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const own = exact.get(row);
    for (const { left, line } of rows.get(row) ?? []) {
      line.forEach((raw, index) => {
        const value = cellValue(raw);
        if (value === null) return;
        const column = left + index;
        const code = own?.get(column) ?? (typeof value === "number" ? formatOf(column) : undefined);
        builder.set(column, value, code === undefined || code === "General" ? 0 : formats.index(code));
      });
    }
    builder.endRow(row);
  }
  for (const area of merged) builder.merge(area);
  for (const row of hidden.rows) builder.hideRow(row);
  for (const column of hidden.columns) builder.hideColumns(column, column);
  return { name: look.name, hidden: look.hidden, formatTable: formats.table, ...builder.content() };
}

function formatsByRow(blocks: readonly Block[]): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { top, left, formats } of blocks) {
    formats.forEach((line, index) => {
      const row = rows.get(top + index) ?? new Map<number, string>();
      rows.set(top + index, row);
      line.forEach((format, offset) => {
        if (typeof format === "string") row.set(left + offset, format);
      });
    });
  }
  return rows;
}
