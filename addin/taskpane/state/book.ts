import { batch, computed, signal } from "@preact/signals";
import { stopped } from "../../../ui/worker/client.ts";
import { type Client, startWorker } from "../worker/client.ts";
import type { PlanOptions } from "../worker/plan-protocol.ts";
import type {
  BookOverview,
  CallName,
  CheckOverview,
  Correction,
  Input,
  OpenKnowing,
  Output,
  RatingOptions,
  ScoreOverview,
  TableChoice,
  UnnamedColumn,
} from "../worker/protocol.ts";
import { language, messages } from "./language.ts";
import { keep, kept } from "./storage.ts";
import { announcement, announceNotice, listenToWorker, run, runQuietly, stopTasks } from "./work.ts";
import { workbook } from "./workbook.ts";

/** What is known of the open book; `null` before one is open. */
export const book = signal<BookOverview | null>(null);
export const check = signal<CheckOverview | null>(null);
export const score = signal<ScoreOverview | null>(null);
/** The sheets that the saved copy gains, once they were prepared. */
export const prepared = signal<{ name: string; rows: number }[] | null>(null);
/** Goes up with every book that is opened, so that what was chosen in the book before is forgotten. */
export const bookNumber = signal(0);
/** Goes up whenever what the worker holds has changed, so that rows on show are asked for again. */
export const revision = signal(0);

/** The day that ages are counted to (ISO), the year of ratings when the officer says it, and the score table. */
export const asOf = signal(today());
export const year = signal<number | null>(null);
export const table = signal<TableChoice>(keptTable());
export const ratingOptions = computed<RatingOptions>(() => ({ asOf: asOf.value, year: year.value, table: table.value }));

/** The plan whose results go into the copy; `null` while none is chosen. */
export const planInCopy = signal<PlanOptions | null>(null);

/** What `Hoàn tác` takes back, last first. */
export const undoSteps = signal<readonly UndoStep[]>([]);

/** `undo` answers false when it could not take the step back. */
export type UndoStep = {
  /** What the step did, in the language of the moment. */
  readonly label: () => string;
  /** What the book in Excel calls it, where the book keeps it. */
  readonly kept: string | null;
  readonly undo: () => Promise<unknown>;
};

/** Where a book comes from, also for a worker that has to be started again. */
type Source = {
  readonly name: string;
  readonly load: Load;
  memory: string | null;
  unnamed: readonly UnnamedColumn[];
};
/** Gives a book to a worker. */
export type Load = (worker: Client, known: OpenKnowing) => Promise<BookOverview>;
let source: Source | null = null;
/** The worker that holds the book, or answers what needs none; `null` before it is needed and after it was stopped. */
let client: Client | null = null;
let reopening: Promise<Client> | null = null;
/** The worker of a book that is not open yet. The book before it stays in its own worker until then. */
let opening: Client | null = null;

/** Opens a file in a worker of its own; the book that was open stays until this one can be shown. */
export async function openBook(name: string, file: Blob): Promise<void> {
  await openWith(name, [], async (worker, known) => worker.call("open", { name, bytes: await file.arrayBuffer(), ...known }));
}

/** Opens whatever `load` gives to a worker of its own, with what is kept of the book of that name. */
export async function openWith(name: string, unnamed: readonly UnnamedColumn[], load: Load): Promise<void> {
  opening?.end();
  await run(
    "open",
    async () => {
      const opened: Source = { name, load, memory: kept("columns"), unnamed };
      const { worker, overview } = await startWith(opened);
      client?.end();
      client = worker;
      source = opened;
      show(overview);
      undoSteps.value = [];
      bookNumber.value += 1;
      announcement.value = messages.value.book.opened(overview.file, overview.sheets.length, overview.records);
      await analyse();
    },
    () => openWith(name, unnamed, load),
  );
}

/** Asks the worker of the open book, or one without a book; opens the book again when its worker was stopped or is gone. */
export async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const holder = await held();
  try {
    return await holder.call(name, input);
  } catch (reason) {
    // Another book has taken the place of the one that was asked; bytes that were handed over cannot be handed over twice.
    if (reason !== stopped || client === null || client === holder || "bytes" in input) throw reason;
    return client.call(name, input);
  }
}

/** Reads the open book anew, from where it came. What was shown stays until the new is there. */
export async function readAgain(): Promise<void> {
  if (source === null) return;
  const holder = await held();
  await takeIn(await source.load(holder, knownOf(source)));
}

/** Shows the open book as its worker has just understood it, and makes findings and points anew. */
export async function takeIn(overview: BookOverview): Promise<void> {
  batch(() => {
    book.value = overview;
    prepared.value = null;
    revision.value += 1;
  });
  await analyse();
}

/** Leaves findings as they are, with the reasons, and remembers it for this book. */
export async function leaveFindings(ignored: string | null): Promise<void> {
  const name = source?.name ?? "";
  keep(`ignored.${name}`, ignored);
  const counts = await ask("ignore", { ignored });
  batch(() => {
    prepared.value = null;
    if (counts !== null) check.value = counts;
  });
}

/** What was left as it is in the open book; `null` when nothing was. */
export function leftFindings(): string | null {
  return source === null ? null : kept(`ignored.${source.name}`);
}

/** Stops whatever is being done. The book stays as it was shown. */
export function stop(): void {
  stopTasks();
  if (opening !== null) {
    opening.end();
    return;
  }
  client?.end();
  client = null;
}

/** Makes the findings and the points anew. What was shown stays until the new is there. */
async function analyse(): Promise<void> {
  const start = revision.value;
  const options = ratingOptions.value;
  const checked = await ask("check", options);
  if (revision.value !== start) return;
  check.value = checked;
  const scored = await ask("score", options);
  if (revision.value !== start) return;
  batch(() => {
    score.value = scored;
    announcement.value = messages.value.book.analysed(checked.errors, checked.warnings);
  });
}

/** Shows the open book, its findings and its points in the language in use. */
export async function sayAgain(): Promise<void> {
  if (book.value === null) return;
  await runQuietly("read", async () => {
    const said = await ask("overview", {});
    if (said !== null) book.value = said;
    await analyse();
  });
}

/** {@link analyse} as a piece of work of its own. */
export async function analyseNow(): Promise<void> {
  await run("check", analyse, analyseNow);
}

/** Takes a person's word on a column, remembers it for books with the same heading, and reads the book anew. */
export async function correctColumn(correction: Correction, header: string): Promise<void> {
  await run("read", async () => {
    const before = source?.memory ?? null;
    const unnamedBefore = source?.unnamed ?? [];
    const { memory, unnamed, overview } = await ask("correct", correction);
    remember(memory, unnamed);
    show(overview);
    pushUndo(
      () => messages.value.book.undoCorrection(header),
      () => rereadWith(before, unnamedBefore),
    );
    announcement.value = messages.value.book.corrected(header);
    await analyse();
  });
}

/** Forgets every remembered column and reads the book anew. */
export async function forgetColumns(): Promise<void> {
  const before = source?.memory ?? null;
  const unnamedBefore = source?.unnamed ?? [];
  await rereadWith(null, []);
  pushUndo(
    () => messages.value.book.undoForget,
    () => rereadWith(before, unnamedBefore),
  );
}

/** Changes the day, the year or the score table and makes findings and points anew. */
export async function changeOptions(change: Partial<RatingOptions>): Promise<void> {
  batch(() => {
    if (change.asOf !== undefined) asOf.value = change.asOf;
    if (change.year !== undefined) year.value = change.year;
    if (change.table !== undefined) {
      table.value = change.table;
      keep("table", "id" in change.table ? change.table.id : null);
      keep("ownTable", "own" in change.table ? change.table.own : null);
    }
    prepared.value = null;
    revision.value += 1;
  });
  if (book.value !== null) await analyseNow();
}

/** Prepares the result sheets, so that the officer sees what a copy gains. */
export async function prepareResults(): Promise<void> {
  if (prepared.value !== null) return;
  await run("results", async () => {
    prepared.value = await ask("resultSheets", { ...ratingOptions.value, plan: planInCopy.value });
    pushUndo(
      () => messages.value.book.undoResults,
      async () => {
        prepared.value = null;
      },
    );
    announcement.value = messages.value.results.ready(prepared.value.length);
  });
}

/** Makes a copy of the book with the result sheets and hands it to the browser to save. */
export async function saveCopy(): Promise<void> {
  await run("save", async () => {
    const copy = await ask("saveCopy", { ...ratingOptions.value, plan: planInCopy.value });
    download(copy.name, copy.bytes);
    announceNotice(() => [messages.value.results.saved(copy.name), copy.note?.[language.value] ?? ""].join(" ").trim());
  });
}

/** Takes back the last step. One that could not be taken back stays. */
export async function undo(): Promise<void> {
  const last = undoSteps.value.at(-1);
  if (last === undefined || undoing) return;
  undoing = true;
  try {
    if ((await last.undo()) === false) return;
    undoSteps.value = undoSteps.value.filter((step) => step !== last);
    announcement.value = messages.value.book.undone(last.label());
  } finally {
    undoing = false;
  }
}

let undoing = false;

/** Says to screen readers what was done. */
export function announce(sentence: string): void {
  announcement.value = sentence;
}

/** Adds a step that `Hoàn tác` takes back; `kept` is what the book in Excel calls it. */
export function pushUndo(label: () => string, step: () => Promise<unknown>, kept: string | null = null): void {
  undoSteps.value = [...undoSteps.value, { label, kept, undo: step }];
}

/** Hands bytes to the browser as a file to save. */
export function download(name: string, bytes: ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The worker of the open book, in which it is opened again where that is needed. */
async function held(): Promise<Client> {
  return client === null || client.isGone() ? reopen() : client;
}

function reopen(): Promise<Client> {
  reopening ??= openAgain().finally(() => {
    reopening = null;
  });
  return reopening;
}

async function openAgain(): Promise<Client> {
  if (source === null) {
    client = startWorker(listenToWorker());
    return client;
  }
  const { worker } = await startWith(source);
  client = worker;
  if (check.value !== null) await worker.call("check", ratingOptions.value);
  if (score.value !== null) await worker.call("score", ratingOptions.value);
  return worker;
}

/** Opens a book in a new worker, which is ended when that fails. */
async function startWith(opened: Source): Promise<{ worker: Client; overview: BookOverview }> {
  const worker = startWorker(listenToWorker());
  opening = worker;
  try {
    return { worker, overview: await opened.load(worker, knownOf(opened)) };
  } catch (reason) {
    worker.end();
    throw reason;
  } finally {
    if (opening === worker) opening = null;
  }
}

function knownOf({ name, memory, unnamed }: Source): OpenKnowing {
  return { memory, unnamed, ignored: kept(`ignored.${name}`) };
}

async function rereadWith(memory: string | null, unnamed: readonly UnnamedColumn[]): Promise<void> {
  await run("read", async () => {
    const overview = await ask("reread", { memory, unnamed });
    remember(memory, unnamed);
    show(overview);
    await analyse();
  });
}

function remember(memory: string | null, unnamed: readonly UnnamedColumn[]): void {
  if (source !== null) {
    source.memory = memory;
    source.unnamed = unnamed;
  }
  keep("columns", memory);
  // In a file such columns are gone with the page: nobody knows whether the next file of the name is the same book.
  if (workbook.value !== null) keep("unnamed", unnamed.length === 0 ? null : JSON.stringify(unnamed));
}

function show(overview: BookOverview): void {
  batch(() => {
    book.value = overview;
    check.value = null;
    score.value = null;
    prepared.value = null;
    revision.value += 1;
  });
}

function keptTable(): TableChoice {
  const own = kept("ownTable");
  return own === null ? { id: kept("table") ?? "tt-01-2020" } : { own };
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
