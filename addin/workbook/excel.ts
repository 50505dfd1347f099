import { isKeptSheet } from "../../core/files/result-sheet.ts";
import { type ExcelLibrary, type Features, minimumLevel, type Run, type Session, since, supportedLevel } from "./excel/api.ts";
import { askState, demandWritable, sheetNamed, sheetNames } from "./excel/book-state.ts";
import { applyChange } from "./excel/change.ts";
import { askFills, fitsOneRequest, makeFills } from "./excel/fills.ts";
import { newJournal } from "./excel/journal.ts";
import { look } from "./excel/look.ts";
import { countMarks, freshMarks, planMarks, wantedMarks } from "./excel/marks.ts";
import { keepShown, type Memory, newMemory } from "./excel/memory.ts";
import { codeOf, isEditing, isMissingFeature, noAnswer, problem, problemOf } from "./excel/problems.ts";
import { readSheets } from "./excel/read.ts";
import { readTouchedRows } from "./excel/read-rows.ts";
import { dropIfEmpty, readSteps, undoAll, undoLast } from "./excel/undo.ts";
import { type ChangeEvent, gatherChanges } from "./excel/watch.ts";
import { send } from "./excel/writer.ts";
import { type CellMark, isOurSheet, type WorkbookPort } from "./port.ts";

/** How long Excel may take. Milliseconds. */
export type ExcelTimes = { readonly sync?: number; readonly editing?: number };

/**
 * The book that is open in Excel. `library` is Microsoft's library as the page has it, ready (`Office.onReady`). Throws `WorkbookError`
 * for a version of Excel below the minimum.
 */
export async function excelWorkbook(library: ExcelLibrary, { sync = 60_000, editing = 20_000 }: ExcelTimes = {}): Promise<WorkbookPort> {
  const level = supportedLevel(library);
  if (level < minimumLevel) {
    throw problem({
      vi: "Bản Excel này quá cũ để chạy Sổ HTX: hãy dùng Excel 2021, Excel 2024, Microsoft 365 hoặc Excel trên web, hoặc mở sổ trong trang Sổ HTX trên trình duyệt.",
      en: "This version of Excel is too old for Sổ HTX: use Excel 2021, Excel 2024, Microsoft 365 or Excel on the web, or open the book on the page of Sổ HTX in a browser.",
    });
  }
  const session: Session = { run: runner(library, sync, editing), features: { level } };
  const { run, features } = session;
  const memory = newMemory();
  const { job, write, isWriting } = jobsOf(features, memory);
  const ids = new Map<string, string>();

  const listSheets = () =>
    run(async (context, sync) => {
      const state = askState(context);
      await sync();
      for (const { id, name } of state().sheets) ids.set(id, name);
      return state().sheets;
    });

  return {
    name: await job(() =>
      run(async ({ workbook }, sync) => {
        workbook.load("name");
        await sync();
        return workbook.name;
      }),
    ),
    can: { mark: true, fix: true, rule: level >= 8, select: true },
    sheets: () =>
      job(async () => (await listSheets()).filter(({ name }) => !isOurSheet(name)).map(({ name, hidden }) => ({ name, hidden }))),
    sheetNames: () =>
      job(async () => {
        const names = (await listSheets()).map(({ name }) => name);
        return { own: names.filter((name) => !isOurSheet(name)), kept: names.filter(isKeptSheet) };
      }),
    read: (sheets, options) => job(() => readSheets(session, sheets, options)),
    readRows: (change) => job(() => readTouchedRows(session, memory, change)),
    change: (change) => write(() => applyChange(session, memory, change)),
    mark: (marks) => {
      const { ahead } = memory;
      return write(() => showMarks(session, memory, marks, ahead));
    },
    marked: () => job(async () => memory.marked ?? (await look(session, memory, () => () => null)).marks.groups.length > 0),
    steps: () => job(async () => (await readSteps(session, memory)).map(({ head }) => head.label).reverse()),
    undo: () => write(() => undoLast(session, memory)),
    undoAll: () => write(() => undoAll(session, memory)),
    recall: () => job(() => recall(session)),
    remember: (texts) => job(() => remember(session, texts)),
    subscribe: (listener) =>
      job(() =>
        subscribe(session, listener, {
          isOwn: isWriting,
          nameOf: async (id) => {
            if (!ids.has(id)) await job(listSheets).catch(() => {});
            const name = ids.get(id);
            return name === undefined || (isOurSheet(name) && !isKeptSheet(name)) ? null : name;
          },
          onChange: () => {
            memory.ahead = null;
          },
        }),
      ),
    select: (sheet, cell) => job(() => select(session, sheet, cell)),
    openNew: (bytes) => job(async () => features.level >= since.newBook && openNew(library, bytes)),
  };
}

type Jobs = {
  /** Does a job alone, and once more with plain means when Excel lacks something that it claims to have. */
  readonly job: <T>(task: () => Promise<T>) => Promise<T>;
  /** The same for what changes the book. */
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether a change that Excel tells of may be our own. */
  readonly isWriting: () => boolean;
};

function jobsOf(features: Features, memory: Memory): Jobs {
  const queue = oneAfterAnother();
  let writing = 0;
  const job: Jobs["job"] = (task) =>
    queue(async () => {
      try {
        return await task();
      } catch (error) {
        if (!isMissingFeature(error) || features.level <= minimumLevel) throw problemOf(error);
        features.level = minimumLevel;
        try {
          return await task();
        } catch (again) {
          throw problemOf(again);
        }
      }
    });
  const write: Jobs["write"] = (task) =>
    job(async () => {
      memory.ahead = null;
      writing++;
      try {
        return await task();
      } finally {
        // The events of what was written come a little later.
        setTimeout(() => writing--, 1_000);
      }
    });
  return { job, write, isWriting: () => writing > 0 };
}

/** The one place that calls Microsoft's library: waits for the end of the editing of a cell, and never longer than `timeout` for an answer. */
function runner({ Excel: library }: ExcelLibrary, timeout: number, editing: number): Run {
  return async (batch) => {
    const started = performance.now();
    for (;;) {
      try {
        return await library.run({ delayForCellEdit: true }, (context) => batch(context, () => within(context.sync(), timeout)));
      } catch (error) {
        if (!isEditing(error) || performance.now() - started > editing) throw error;
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    }
  };
}

async function within(answer: Promise<unknown>, timeout: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(noAnswer(Math.round(timeout / 1_000))), timeout);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tasks that wait for one another, whatever became of the ones before. */
function oneAfterAnother(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => {});
    return next;
  };
}

async function showMarks(session: Session, memory: Memory, marks: readonly CellMark[], ahead: Memory["ahead"]): Promise<number> {
  const wanted = wantedMarks(marks);
  const fills = ahead?.fills ?? makeFills();
  const seen =
    ahead ??
    (await look(session, memory, (context) => {
      const fresh = freshMarks(wanted, memory.shown);
      return fitsOneRequest(fresh) ? askFills(context, fresh, session.features, fills) : () => {};
    }));
  const plan = await planMarks(session, { marks: seen.marks, memory, wanted, fills, sheets: sheetNames(seen.state) });
  if (plan.pieces.length > 0) {
    const touched = [...wanted.keys()].filter((name) => sheetNamed(seen.state, name) !== undefined);
    demandWritable(seen.state, touched, memory.journal !== true);
    const isNew = memory.journal !== true;
    try {
      await send(session, [...(isNew ? [newJournal()] : []), ...plan.pieces]);
    } catch (error) {
      memory.shown = null;
      memory.journal = null;
      throw error;
    }
    memory.journal = true;
  }
  keepShown(memory, plan);
  const marked = countMarks(plan.shown);
  if (marked === 0 && plan.pieces.length > 0) await dropIfEmpty(session, memory);
  return marked;
}

const settingPrefix = "so-htx.";

async function recall({ run }: Session): Promise<ReadonlyMap<string, string>> {
  return run(async ({ workbook: { settings } }, sync) => {
    settings.load("items/key,items/value");
    await sync();
    const own = settings.items.filter(({ key, value }) => key.startsWith(settingPrefix) && typeof value === "string");
    return new Map(own.map(({ key, value }) => [key.slice(settingPrefix.length), String(value)]));
  });
}

async function remember({ run }: Session, texts: ReadonlyMap<string, string | null>): Promise<void> {
  const forgotten = [...texts].filter(([, text]) => text === null).map(([key]) => settingPrefix + key);
  await run(async ({ workbook: { settings } }, sync) => {
    if (forgotten.length > 0) {
      const known = forgotten.map((key) => settings.getItemOrNullObject(key));
      await sync();
      for (const setting of known) if (!setting.isNullObject) setting.delete();
    }
    for (const [key, text] of texts) if (text !== null) settings.add(settingPrefix + key, text);
    await sync();
  });
}

type Watching = {
  readonly isOwn: (event: ChangeEvent) => boolean;
  readonly nameOf: (id: string) => Promise<string | null>;
  readonly onChange: () => void;
};

async function subscribe(
  session: Session,
  listener: Parameters<WorkbookPort["subscribe"]>[0],
  { isOwn, nameOf, onChange }: Watching,
): Promise<() => void> {
  const { run, features } = session;
  const gatherer = gatherChanges({ features, nameOf, isOwn }, listener);
  const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    onChange();
    gatherer.add(event);
  };
  await run(async ({ workbook: { worksheets } }, sync) => {
    if (features.level >= 9) {
      worksheets.onChanged.add(handler);
      await sync();
      return;
    }
    worksheets.load("items/id");
    await sync();
    for (const sheet of worksheets.items) sheet.onChanged.add(handler);
    await sync();
  });
  // The pane lives as long as its page: an ended gatherer hears nothing more.
  return gatherer.end;
}

async function select({ run }: Session, sheet: string, cell: string): Promise<void> {
  await run(async (context, sync) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await sync();
    if (worksheet.isNullObject)
      throw problem({
        vi: `Trang “${sheet}” không còn trong sổ: hãy đọc lại sổ rồi thử lại.`,
        en: `Sheet “${sheet}” is no longer in the book: read the book again and retry.`,
      });
    if (worksheet.visibility !== "Visible")
      throw problem({
        vi: `Trang “${sheet}” đang ẩn: bấm chuột phải vào tên một trang, chọn Bỏ ẩn, rồi bấm lại vào ô.`,
        en: `Sheet “${sheet}” is hidden: right-click the name of a sheet, choose Unhide, then press the cell again.`,
      });
    worksheet.activate();
    worksheet.getRange(cell).untrack().select();
    try {
      await sync();
    } catch (error) {
      // Excel names no reason when another of its windows is in front.
      if (codeOf(error) !== "GeneralException") throw error;
      throw problem({
        vi: "Chưa chọn được ô: có thể một sổ khác đang ở phía trước. Hãy bấm vào cửa sổ của sổ này rồi thử lại.",
        en: "The cell could not be selected: another book may be in front. Click the window of this book and try again.",
      });
    }
  });
}

async function openNew({ Excel: library }: ExcelLibrary, bytes: Uint8Array): Promise<boolean> {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_192) text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  await library.createWorkbook(btoa(text));
  return true;
}
