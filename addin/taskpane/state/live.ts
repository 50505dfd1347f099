import { batch, computed, effect, signal } from "@preact/signals";
import { isKeptSheet } from "../../../core/files/result-sheet.ts";
import type { SheetCells } from "../../../core/model/cells.ts";
import type { CellChange, Change, ChangeOutcome, RowPatch, WorkbookPort, WorkbookSheet } from "../../workbook/port.ts";
import { liveSteps as steps } from "../messages/live.vi.ts";
import type { Messages } from "../messages/messages.vi.ts";
import type { UnnamedColumn } from "../worker/protocol.ts";
import {
  announce,
  ask,
  asOf,
  book,
  check,
  type Load,
  openWith,
  planInCopy,
  pushUndo,
  ratingOptions,
  readAgain,
  revision,
  takeIn,
  undoSteps,
} from "./book.ts";
import { language, messages } from "./language.ts";
import { kept } from "./storage.ts";
import { notice, problem, run, runBeside, runQuietly, stoppable, work } from "./work.ts";
import { workbook } from "./workbook.ts";

/** Whether cells with findings are marked in the book; `null` while the officer has not said: then writing results marks them. */
export const marking = signal<boolean | null>(null);
/** Whether `Ghi kết quả vào sổ` also puts the messages beside their cells. */
export const commenting = signal(false);
/** The `revision` of which the result sheets, and those of the plan, are; `null` while this pane has written none. */
const written = signal<{ readonly results: number | null; readonly targets: number | null }>({ results: null, targets: null });
/** Whether the book has changed since the sheets of ours were written. */
export const stale = computed(() => {
  const { results, targets } = written.value;
  return [results, targets].some((of) => of !== null && of !== revision.value);
});

/** Opens the book that is open in Excel, offers its earlier steps for undoing, and follows its changes from then on. */
export async function openLive(port: WorkbookPort): Promise<void> {
  workbook.value = port;
  await openFrom(port);
  // What went wrong with the reading stays on show.
  await runBeside(async () => {
    await port.subscribe((changes) => {
      waiting.push(...changes);
      void follow(port);
    });
  });
}

/** Reads the whole book again, or for the first time when that was stopped. */
export async function readLive(): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  if (book.value === null) await openFrom(port);
  else await run("read", readAgain);
}

/** Marks the cells with findings, as a step that can be undone, or takes the marks off again. */
export async function mark(on: boolean): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  const before = marking.value;
  marking.value = on;
  const done = await run("write", async () => {
    if (on) {
      const { marked } = await change(port, { label: steps.mark, marks: (await ask("cellMarks", {})) ?? [] });
      tell((m) => [m.marked(marked)]);
    } else {
      const last = undoSteps.value.at(-1);
      if (last?.kept === steps.mark) {
        await port.undo();
        undoSteps.value = undoSteps.value.filter((step) => step !== last);
      }
      await port.mark([]);
      tell((m) => [m.unmarked]);
    }
    return true;
  });
  if (done === null) marking.value = before;
}

/** Writes the results into sheets of ours, and marks and comments as far as they are wanted. */
export async function writeResults(): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  await run("write", async () => {
    const sheets = await ask("liveSheets", { ...ratingOptions.value, plan: planInCopy.value });
    const found = await ask("cellMarks", {});
    const marks = marking.value === false ? null : found;
    const comments = commenting.value ? found : null;
    const outcome = await change(port, {
      label: steps.write,
      sheets,
      ...(marks === null ? {} : { marks }),
      ...(comments === null ? {} : { comments }),
    });
    if (marks !== null) marking.value = true;
    written.value = { results: revision.value, targets: planInCopy.value === null ? written.value.targets : revision.value };
    tell((m) => [
      m.written(sheets.length),
      marks === null ? "" : m.marked(outcome.marked),
      comments === null ? "" : m.commented(outcome.commented),
      leftText(outcome),
    ]);
  });
}

/** Writes the targets of the plan into their sheets. */
export async function writeTargets(): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  await run("write", async () => {
    const sheets = await ask("liveSheets", { ...ratingOptions.value, plan: planInCopy.value, only: "targets" });
    await change(port, { label: steps.targets, sheets });
    written.value = { ...written.value, targets: revision.value };
    tell((m) => [m.written(sheets.length)]);
  });
}

/** Writes sheets of ours, as one step of that label; answers whether there is a book in Excel for it. */
export async function writeSheets(label: string, sheets: readonly WorkbookSheet[]): Promise<boolean> {
  const port = workbook.value;
  if (port === null) return false;
  const outcome = await change(port, { label, sheets });
  if (sheets.some(({ name }) => isKeptSheet(name))) await takeOwn(port);
  tell((m) => [m.written(sheets.length), leftText(outcome)]);
  return true;
}

/** Writes the right values of findings into their cells: of the keys, or of all that are certain. */
export async function fixFindings(keys: readonly string[] | null): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  await run("write", async () => {
    const fixes = await ask("fixes", { keys });
    const outcome = await change(port, {
      label: fixes.length === 1 ? steps.fixOne(fixes[0]?.cell ?? "") : steps.fixMany(fixes.length),
      fixes,
    });
    await takeChanges(
      port,
      fixes.map(({ sheet, cell }) => ({ sheet, area: cell })),
    );
    tell((m) => [outcome.fixed === 0 ? m.nothingFixed : m.fixed(outcome.fixed), leftText(outcome)]);
  });
}

/** Puts drop-down lists and limits on the known columns that have none yet. */
export async function setInputRules(): Promise<void> {
  const port = workbook.value;
  if (port === null) return;
  await run("write", async () => {
    const outcome = await change(port, { label: steps.rules, rules: await ask("inputRules", { asOf: asOf.value }) });
    tell((m) => [m.ruled(outcome.ruled), outcome.left.length === 0 ? "" : m.rulesKept(outcome.left.length)]);
  });
}

/** Makes a new book; where Excel cannot open it, it is handed to the browser to save. Answers whether Excel has opened it. */
export async function openReadyBook(bytes: ArrayBuffer): Promise<boolean> {
  const port = workbook.value;
  return port === null ? false : port.openNew(new Uint8Array(bytes));
}

let waiting: CellChange[] = [];
let following = false;

/** Checks what others have changed, one gathering after the other. */
async function follow(port: WorkbookPort): Promise<void> {
  if (following) return;
  following = true;
  try {
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      putNoticeAway();
      await runBeside(() => runQuietly("check", () => takeChanges(port, changes)).then(() => {}));
    }
  } finally {
    following = false;
  }
}

/** A notice that was read for a while makes room for what others do meanwhile. */
function putNoticeAway(): void {
  const shown = notice.peek();
  if (shown === null) return;
  setTimeout(
    () => {
      if (notice.peek() === shown) notice.value = null;
    },
    Math.max(0, toldAt + readingTime - performance.now()),
  );
}

/** Milliseconds that a notice stays at least. */
const readingTime = 4_000;
let toldAt = 0;

/** Reads what has changed and understands it; a sheet that is new is read as a whole. */
async function takeChanges(port: WorkbookPort, all: readonly CellChange[]): Promise<void> {
  if (all.some(({ sheet }) => isKeptSheet(sheet))) await takeOwn(port);
  const changes = all.filter(({ sheet }) => !isKeptSheet(sheet));
  if (changes.length === 0) return;
  const rows: RowPatch[] = [];
  const whole = new Set<string>();
  const known = new Set(book.value?.sheets.map(({ name }) => name));
  for (const [sheet, own] of bySheet(changes)) {
    if (own.length > mostReadings || !known.has(sheet)) whole.add(sheet);
    for (const one of own) {
      if (whole.has(sheet)) break;
      const patch = await port.readRows(one);
      if (patch === null) whole.add(sheet);
      else rows.push(patch);
    }
  }
  const sheets = whole.size === 0 ? [] : await readSheets(port, [...whole]);
  await takeIn(await ask("update", { rows: rows.filter(({ sheet }) => !whole.has(sheet)), sheets }));
}

/** Takes our sheets that officers write into as they are now: what they say counts at once. */
async function takeOwn(port: WorkbookPort): Promise<void> {
  await ask("takeOwn", { own: await readSheets(port, (await port.sheetNames()).kept) });
  revision.value += 1;
}

/** More separate readings than that cost more than the sheet. */
const mostReadings = 6;

function bySheet(changes: readonly CellChange[]): Map<string, CellChange[]> {
  const sheets = new Map<string, CellChange[]>();
  for (const one of changes) {
    const own = sheets.get(one.sheet) ?? [];
    sheets.set(one.sheet, own);
    // The same rows are read once.
    if (!own.some(({ area }) => area === one.area)) own.push(one);
  }
  return sheets;
}

// Whatever made the findings anew: the marks go where they belong now.
effect(() => {
  if (check.value !== null) void runBeside(bringMarks);
});

async function bringMarks(): Promise<void> {
  const port = workbook.peek();
  if (port === null || marking.peek() !== true) return;
  const found = await ask("cellMarks", {});
  // While the book is understood anew nothing is known of it.
  if (found !== null) await port.mark(found);
}

async function openFrom(port: WorkbookPort): Promise<void> {
  await openWith(port.name, keptUnnamed(), loadFrom(port));
  await runBeside(async () => {
    await showSteps(port);
    if (await port.marked()) marking.value = true;
    await bringMarks();
  });
}

function loadFrom(port: WorkbookPort): Load {
  return async (worker, known) => {
    const names = await port.sheetNames();
    const sheets = await readSheets(port, names.own);
    const own = names.kept.length === 0 ? [] : await readSheets(port, names.kept);
    return worker.call("openCells", { name: port.name, sheets, own, ...known });
  };
}

function readSheets(port: WorkbookPort, names: readonly string[]): Promise<readonly SheetCells[]> {
  return stoppable((signal) =>
    port.read(names, {
      signal,
      onProgress: (fraction) => {
        if (work.peek() !== null) work.value = { stage: "open", fraction };
      },
    }),
  );
}

/** Does a change and offers to take it back. */
async function change(port: WorkbookPort, wanted: Change): Promise<ChangeOutcome> {
  const before = await port.change(wanted);
  pushUndo(
    () => messages.value.live.step(wanted.label),
    () => undoIn(port),
    wanted.label,
  );
  return before;
}

/** The steps that the book keeps stand below those of this session. */
async function showSteps(port: WorkbookPort): Promise<void> {
  const labels = [...(await port.steps())].reverse();
  undoSteps.value = labels.map((kept) => ({ label: () => messages.value.live.step(kept), kept, undo: () => undoIn(port) }));
}

async function undoIn(port: WorkbookPort): Promise<boolean> {
  const done = await run("undo", async () => {
    const outcome = await port.undo();
    written.value = { results: null, targets: null };
    if (outcome?.unmarked === true) marking.value = null;
    await readAgain();
    if (outcome !== null) tell((m) => [m.undone(m.step(outcome.label)), outcome.kept === 0 ? "" : m.keptCells(outcome.kept)]);
    return true;
  });
  return done === true;
}

function keptUnnamed(): readonly UnnamedColumn[] {
  try {
    const read: unknown = JSON.parse(kept("unnamed") ?? "[]");
    return Array.isArray(read) ? read.filter(isUnnamedColumn) : [];
  } catch {
    return [];
  }
}

function isUnnamedColumn(one: unknown): one is UnnamedColumn {
  return typeof one === "object" && one !== null && "sheet" in one && "headerRow" in one && "column" in one && "field" in one;
}

/** What was left alone, with the reason of the first. */
function leftText({ left }: ChangeOutcome): string {
  const [first] = left;
  return first === undefined ? "" : messages.value.live.left(left.length, first.cell, first.because[language.value]);
}

function tell(sentences: (m: Messages["live"]) => readonly string[]): void {
  toldAt = performance.now();
  batch(() => {
    notice.value = () =>
      sentences(messages.value.live)
        .filter((sentence) => sentence !== "")
        .join(" ");
    announce(notice.value());
    problem.value = null;
  });
}
