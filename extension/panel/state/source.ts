/** The records: where they come from, which one is in hand and for which form. */
import { batch, computed, signal } from "@preact/signals";
import type { FormId } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord, FormValue } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { forgetTexts } from "../../../core/forms/words.ts";
import { died, stopped } from "../../../ui/worker/client.ts";
import { api } from "../../browser/api.ts";
import { forgetAlarm, idleLimit, type Kept, sessionStore } from "../../browser/session-store.ts";
import { type Client, startWorker } from "../worker/client.ts";
import type { CallName, Calls, Overview, Prepared } from "../worker/protocol.ts";
import { searchKey } from "../worker/search-key.ts";
import { today } from "./clock.ts";
import { language, messages } from "./language.ts";
import { meanwhile, nothing, notice, problem, refuse, report, run, type Sentence, unforeseen, warnings } from "./work.ts";

export const source = signal<Overview | null>(null);
/** Where the records come from: the name of a file, or words of ours. */
export const origin = signal<Sentence>(() => "");
export const query = signal("");
/** Index of the record in hand; -1 for none. */
export const chosen = signal(-1);
export const form = signal<FormId>("establish");
/** The record in hand, made for the form, with what it lacks. */
export const prepared = signal<Prepared | null>(null);
/** For pages with one place for a list: which item goes there, by list. */
export const items = signal<{ readonly [list: string]: number }>({});

/** Indexes of the records that the search finds. */
export const found = computed<readonly number[]>(() => {
  const all = source.value?.items ?? [];
  const words = searchKey(query.value)
    .split(" ")
    .filter((word) => word !== "");
  return all.flatMap(({ find }, index) => (words.every((word) => find.includes(word)) ? [index] : []));
});

const store = sessionStore({ area: api().storage.session, now: () => Date.now() });

let client: Client | null = null;
type Open = (worker: Client) => Promise<Overview>;
/** Opens the records once more, for a worker that takes the place of one that is gone. */
let openAgain: Open | null = null;

/** A value of the officer's own for a record of the source. */
type Edit = { readonly field: string; readonly list: string | null; readonly item: number | null; readonly value: FormValue };
/** They outlive a change of form and of record, by the index of the record. */
const edits = new Map<number, Edit[]>();

/** Clears what else holds values of records. */
const forgetters: (() => void)[] = [forgetTexts];

/** Has something done whenever the records are forgotten. */
export function whenForgotten(clear: () => void): void {
  forgetters.push(clear);
}

/** Opens a file of any of the known kinds. The records before stay until this one is open. */
export async function openFile(file: File): Promise<void> {
  if (file.size > 60_000_000 && /\.json$/i.test(file.name)) {
    problem.value = () => messages.value.source.tooBig(file.name);
    return;
  }
  await openWith(
    () => file.name,
    async (worker) => worker.call("open", { name: file.name, bytes: await file.arrayBuffer() }),
  );
}

/** Opens the text of a records file: what was pasted, unless another name says where it comes from. */
export async function openText(text: string, name: Sentence = () => messages.value.source.pasted): Promise<void> {
  await openWith(name, (worker) => worker.call("openText", { name: name(), text }));
}

async function openWith(name: Sentence, open: Open): Promise<void> {
  const worker = startWorker();
  const done = await run(
    () => messages.value.work.opening(name()),
    worker.end,
    async () => {
      const overview = await open(worker);
      client?.end();
      client = worker;
      openAgain = open;
      show(overview, name);
      if (overview.items.length === 1) await choose(0);
      else await keep();
      return true;
    },
  );
  if (done === null) worker.end();
}

/** Takes a record in hand. */
export async function choose(index: number): Promise<void> {
  if (client === null) return;
  chosen.value = index;
  items.value = {};
  await prepare();
}

/** Changes the form; the record in hand is made anew from its source. */
export async function chooseForm(id: string): Promise<void> {
  if (!isFormId(id)) return;
  form.value = id;
  if (chosen.value >= 0) await prepare();
}

/** Puts a value of the officer's own into the record in hand. */
export async function putValue(edit: Edit): Promise<void> {
  const index = chosen.value;
  if (index < 0) return;
  const others = (edits.get(index) ?? []).filter(({ field, item }) => field !== edit.field || item !== edit.item);
  edits.set(index, [...others, edit]);
  await prepare();
}

function withEdits(record: FormRecord, own: readonly Edit[]): FormRecord {
  const fields = { ...record.fields };
  const lists = new Map(Object.entries(record.lists).map(([list, rows]) => [list, [...rows]]));
  for (const { field, list, item, value } of own) {
    if (fieldById(field)?.forms.some((id) => id === record.form) !== true) continue;
    if (list === null) fields[field] = value;
    else {
      const rows = lists.get(list) ?? [];
      rows[item ?? 0] = { ...rows[item ?? 0], [field]: value };
      lists.set(list, rows);
    }
  }
  return { ...record, fields, lists: Object.fromEntries(lists) };
}

/** Takes a record that was read from a page in hand. */
export async function takeRecord(record: FormRecord, name: Sentence): Promise<void> {
  const worker = client === null || client.isGone() ? startWorker() : client;
  client = worker;
  if (!isFormId(record.form)) throw refuse(unforeseen);
  const text = writeRecordsFile(record.form, [record]);
  openAgain = (other) => other.call("openText", { name: name(), text });
  show(await openAgain(worker), name);
  await choose(0);
}

/** Forgets every record at once, here and in the session memory. */
export async function forget(sentence: Sentence | null = null): Promise<void> {
  forgetHere(sentence);
  await store.forget();
}

function forgetHere(sentence: Sentence | null): void {
  client?.end();
  client = null;
  openAgain = null;
  batch(() => {
    source.value = null;
    chosen.value = -1;
    prepared.value = null;
    query.value = "";
    items.value = {};
    warnings.value = nothing;
    notice.value = sentence;
    edits.clear();
    for (const clear of forgetters) clear();
  });
}

/** Takes up what the session memory still has, and forgets everything after a while without use. */
export async function restoreSource(): Promise<void> {
  const kept = await store.read();
  if (kept !== null) await takeUp(kept);
  watchIdle();
}

async function takeUp(kept: Kept): Promise<void> {
  const worker = startWorker();
  try {
    client = worker;
    openAgain = (other) => other.call("openText", { name: kept.source, text: kept.records });
    show(await openAgain(worker), () => kept.source);
    if (isFormId(kept.form)) form.value = kept.form;
    if (kept.chosen >= 0) await choose(kept.chosen);
  } catch (reason) {
    if (reason === died) report(reason);
    else await forget();
  }
}

/** Asks the worker of the records; one that is gone is replaced first. `undefined` without records. */
async function ask<Name extends CallName>(name: Name, input: Calls[Name]["input"]): Promise<Calls[Name]["output"] | undefined> {
  if (client?.isGone() === true && openAgain !== null) {
    const worker = startWorker();
    client = worker;
    await openAgain(worker);
  }
  return client?.call(name, input);
}

function show(overview: Overview, name: Sentence): void {
  edits.clear();
  batch(() => {
    source.value = overview;
    origin.value = name;
    chosen.value = -1;
    prepared.value = null;
    query.value = "";
    warnings.value = () => overview.left.map((said) => said[language.value]);
    if (overview.form !== null) form.value = overview.form;
  });
}

/** Makes the record in hand for the form. Until it is there nothing may be filled: the one before belongs to another choice. */
async function prepare(): Promise<void> {
  const [index, wanted] = [chosen.value, form.value];
  await meanwhile(async () => {
    try {
      const made = await ask("record", { index, form: wanted, asOf: today() });
      const own = edits.get(index) ?? [];
      const record = made === undefined ? undefined : withEdits(made.record, own);
      const checked = own.length === 0 || record === undefined ? made : await ask("check", { record, asOf: today() });
      // Another choice was made meanwhile: that one is on its way.
      if (chosen.value !== index || form.value !== wanted) return;
      prepared.value = checked === undefined ? null : { ...checked, bookNotes: made?.bookNotes ?? [] };
      await keep();
    } catch (reason) {
      if (chosen.value !== index || reason === stopped) return;
      prepared.value = null;
      report(reason);
    }
  });
}

/** Of a file everything stays in session memory, of a book the record in hand. Memory that is full is told, and filling goes on without it. */
async function keep(): Promise<void> {
  try {
    await keepInMemory();
  } catch (reason) {
    if (reason === stopped || reason === died) throw reason;
    // What was kept before belongs to another choice.
    await store.forget().catch(() => undefined);
    notice.value = () => messages.value.source.notKept;
  }
}

async function keepInMemory(): Promise<void> {
  const whole = edits.size > 0 ? null : ((await ask("fileText", null)) ?? null);
  const record = prepared.value?.record;
  const name = origin.value();
  if (whole !== null) await store.write({ source: name, records: whole, chosen: chosen.value, form: form.value });
  else if (record !== undefined && isFormId(record.form))
    await store.write({ source: name, records: writeRecordsFile(record.form, [record]), chosen: 0, form: record.form });
  else return;
  await api().alarms.create(forgetAlarm, { periodInMinutes: 1 });
}

function watchIdle(): void {
  let touched = 0;
  const touch = (): void => {
    const now = Date.now();
    if (now - touched < 10_000) return;
    touched = now;
    // What cannot be noted is forgotten sooner, never later.
    store.touch().catch(() => undefined);
  };
  for (const name of ["pointerdown", "keydown", "change"]) addEventListener(name, touch, { passive: true });
  lastUse = () => touched;
  touched = Date.now();
  setInterval(() => void forgetWhenIdle(), 15_000);
}

let lastUse = (): number => 0;

/** What this panel holds goes with its own idleness; the session memory may still serve the panel of another window. */
async function forgetWhenIdle(): Promise<void> {
  if (Date.now() - lastUse() < idleLimit) return;
  forgetHere(source.value === null ? notice.value : () => messages.value.source.idle);
  await store.sweep();
}
