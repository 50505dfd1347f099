/** The records: where they come from, which one is in hand and for which form. */
import { batch, computed, signal } from "@preact/signals";
import type { FormId } from "../../../core/forms/form-field.ts";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord, FormValue } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { fold } from "../../../core/model/text.ts";
import { api } from "../../browser/api.ts";
import { forgetAlarm, idleLimit, type Kept, sessionStore } from "../../browser/session-store.ts";
import { type Client, startWorker } from "../worker/client.ts";
import type { Overview, Prepared } from "../worker/protocol.ts";
import { today } from "./clock.ts";
import { messages } from "./language.ts";
import { notice, problem, refuse, run, warnings } from "./work.ts";

export const source = signal<Overview | null>(null);
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
  const words = fold(query.value)
    .split(" ")
    .filter((word) => word !== "");
  return all.flatMap(({ find }, index) => (words.every((word) => find.includes(word)) ? [index] : []));
});

const store = sessionStore({ area: api().storage.session, now: () => Date.now() });

let client: Client | null = null;
/** Whether something of the officer's own was put into the record in hand. */
let edited = false;

/** Opens a file of any of the known kinds. The records before stay until this one is open. */
export async function openFile(file: File): Promise<void> {
  if (file.size > 60_000_000 && /\.json$/i.test(file.name)) {
    problem.value = messages.value.source.tooBig(file.name);
    return;
  }
  await openWith(file.name, async (worker) => worker.call("open", { name: file.name, bytes: await file.arrayBuffer() }));
}

/** Opens what was pasted. */
export async function openText(text: string): Promise<void> {
  const name = messages.value.source.pasted;
  await openWith(name, (worker) => worker.call("openText", { name, text }));
}

async function openWith(name: string, open: (worker: Client) => Promise<Overview>): Promise<void> {
  const worker = startWorker();
  const done = await run(messages.value.work.opening(name), worker.end, async () => {
    const overview = await open(worker);
    client?.end();
    client = worker;
    show(overview);
    if (overview.items.length === 1) await choose(0);
    else await keep();
    return true;
  });
  if (done === null) worker.end();
}

/** Takes a record in hand. */
export async function choose(index: number): Promise<void> {
  if (client === null) return;
  chosen.value = index;
  items.value = {};
  edited = false;
  await prepare();
}

/** Changes the form; the record in hand is made anew from its source. */
export async function chooseForm(id: string): Promise<void> {
  if (!isFormId(id)) return;
  form.value = id;
  if (chosen.value >= 0) await prepare();
}

/** Puts a value of the officer's own into the record in hand; `null` takes it away. */
export async function putValue(field: string, list: string | null, item: number | null, value: FormValue): Promise<void> {
  const before = prepared.value?.record;
  if (before === undefined || client === null) return;
  const rows = list === null ? [] : [...(before.lists[list] ?? [])];
  if (list !== null) rows[item ?? 0] = { ...rows[item ?? 0], [field]: value };
  const record: FormRecord =
    list === null ? { ...before, fields: { ...before.fields, [field]: value } } : { ...before, lists: { ...before.lists, [list]: rows } };
  edited = true;
  prepared.value = { ...(await client.call("check", { record, asOf: today() })), bookNotes: prepared.value?.bookNotes ?? [] };
  await keep();
}

/** Takes a record that was read from a page in hand. */
export async function takeRecord(record: FormRecord, name: string): Promise<void> {
  const worker = client ?? startWorker();
  client = worker;
  if (!isFormId(record.form)) throw refuse(messages.value.work.unknown);
  show(await worker.call("openText", { name, text: writeRecordsFile(record.form, [record]) }));
  await choose(0);
}

/** Forgets every record at once, here and in the session memory. */
export async function forget(sentence: string | null = null): Promise<void> {
  client?.end();
  client = null;
  batch(() => {
    source.value = null;
    chosen.value = -1;
    prepared.value = null;
    query.value = "";
    items.value = {};
    warnings.value = [];
    notice.value = sentence;
  });
  await store.forget();
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
    show(await worker.call("openText", { name: kept.source, text: kept.records }));
    if (isFormId(kept.form)) form.value = kept.form;
    if (kept.chosen >= 0) await choose(kept.chosen);
  } catch {
    await forget();
  }
}

function show(overview: Overview): void {
  batch(() => {
    source.value = overview;
    chosen.value = -1;
    prepared.value = null;
    query.value = "";
    warnings.value = overview.left;
    if (overview.form !== null) form.value = overview.form;
  });
}

async function prepare(): Promise<void> {
  const index = chosen.value;
  try {
    const made = await client?.call("record", { index, form: form.value, asOf: today() });
    if (made === undefined || chosen.value !== index) return;
    prepared.value = made;
    await keep();
  } catch (reason) {
    problem.value =
      typeof reason === "object" && reason !== null && "problem" in reason ? String(reason.problem) : messages.value.work.unknown;
  }
}

/** Of a file everything stays in session memory, of a book the record in hand. */
async function keep(): Promise<void> {
  const whole = edited ? null : ((await client?.call("fileText", null)) ?? null);
  const record = prepared.value?.record;
  const name = source.value?.source ?? "";
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
    void store.touch();
  };
  for (const name of ["pointerdown", "keydown", "change"]) addEventListener(name, touch, { passive: true });
  lastUse = () => touched;
  touched = Date.now();
  setInterval(() => void forgetWhenIdle(), 15_000);
}

let lastUse = (): number => 0;

async function forgetWhenIdle(): Promise<void> {
  if (source.value === null) return;
  if (Date.now() - lastUse() >= idleLimit) await forget(messages.value.source.idle);
}
