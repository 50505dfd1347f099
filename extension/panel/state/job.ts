/** The four jobs on a page: preview, fill, compare, read. Each belongs to the tab it was begun on. */
import { signal } from "@preact/signals";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import type { PageClient } from "../../engine/client.ts";
import type { Mark } from "../../engine/messages.ts";
import type { Difference, Filled, FillResult, PageComparison } from "../../engine/result.ts";
import type { Portal } from "../../portals/portal.ts";
import { stopped } from "../worker/client.ts";
import { noteBlocks } from "./dossier.ts";
import { download } from "./download.ts";
import { itemsHere } from "./item-here.ts";
import { messages } from "./language.ts";
import { closedToUs, type Link, openLink } from "./link.ts";
import { type PageState, page, pageToWorkOn, portal, refreshPage } from "./page.ts";
import { compareReport, type Earlier, fillReport, previewReport, type Report, readReport } from "./report.ts";
import { signsOf } from "./signs.ts";
import { form, items, prepared, source, takeRecord, whenForgotten } from "./source.ts";
import { progress, refuse, run, warnings } from "./work.ts";

/** The report of the last filling stays beside that of another job. */
export const filling = signal<Report | null>(null);
export const other = signal<Report | null>(null);
/** Whether outlines stand on the page. */
export const marked = signal(false);

/** Reloads of one filling: as many as the cascades and business lines of a long form can ask for. */
const mostReloads = 60;

/** The record that a page was last read into, `null` before. */
export const lastRead = signal<FormRecord | null>(null);

let line: Link | null = null;

whenForgotten(() => {
  filling.value = null;
  other.value = null;
  lastRead.value = null;
});

/** What would be filled; nothing is touched. */
export async function preview(): Promise<void> {
  const wanted = whatToFill();
  await onPage(messages.value.work.looking, async (link, where) => {
    const what = await withItems(link.page, wanted);
    const plan = await link.page.plan(what.record, what);
    other.value = previewReport(plan, hostOf(where));
    if (plan.steps.length === 0 && !plan.skipped.some(({ reason }) => reason === "already-filled")) await tellNoMatch(where);
  });
}

/** Fills the page with the record in hand. */
export async function fill(): Promise<void> {
  const wanted = whatToFill();
  const cancel = new AbortController();
  await onPage(
    messages.value.work.filling(""),
    async (first, where) => {
      other.value = null;
      const what = await withItems(first.page, wanted);
      const blocks = await blocksOf(first.page, what.profile);
      const { link, result, earlier, reloads } = await fillThrough(first, where, what, blocks, cancel.signal);
      filling.value = fillReport(result, { kept: earlier, lost: [] }, hostOf(where));
      // Who stops wants no more looking. A page may also leave when everything is in it already.
      const halted = cancel.signal.aborted;
      const now = { ...what, items: { ...onlyItems(result), ...what.items } };
      const comparison = link.isOpen() && !halted ? await compareAndMark(link.page, now).catch(() => null) : null;
      const gone = halted ? !link.isOpen() : comparison === null;
      if (comparison !== null) filling.value = fillReport(result, standing(earlier, result, comparison), hostOf(where));
      const { page: texts, report } = messages.value;
      warnings.value = [
        ...result.warnings,
        ...otherEntity(comparison),
        ...(gone ? [texts.moved] : []),
        ...(reloads > 0 ? [report.reloaded(reloads)] : []),
        ...(halted ? [report.cancelled] : []),
        ...(page.peek()?.tab === where.tab ? [] : [texts.otherTab]),
      ];
      if (comparison !== null && isNothing(result, earlier)) await tellNoMatch(where);
      if (!gone) tellWhenLeft(link.page);
      if (what.profile !== null && comparison !== null) await noteBlocks(what.profile, what.record, blocks, comparison);
    },
    () => cancel.abort(),
  );
}

type Through = { readonly link: Link; readonly result: FillResult; readonly earlier: readonly Filled[]; readonly reloads: number };

/** Fills on through the reloads that a portal file announces; any other leaving of the page ends it. */
async function fillThrough(first: Link, where: PageState, what: What, blocks: readonly string[], signal: AbortSignal): Promise<Through> {
  let link = first;
  const earlier: Filled[] = [];
  for (let reloads = 0; ; reloads++) {
    const result = await link.page.fill(what.record, {
      ...what,
      signal,
      onProgress: ({ done, total, label }) => progress(messages.value.work.filling(label), total === 0 ? null : done / total),
    });
    const reloading = reloads < mostReloads && reloadsByItself(what.profile, blocks);
    // A page on its way to its own reload still answers before it goes.
    if (reloading) await leaving(link.page, result.skipped.some(({ reason }) => reason === "page-changed") ? 2000 : 300);
    if (link.isOpen() || signal.aborted || !reloading) return { link, result, earlier, reloads };
    earlier.push(...result.filled);
    progress(messages.value.work.waiting, null);
    const next = await lineAfterReload(where, blocks, what.profile);
    if (next === null) return { link, result, earlier, reloads };
    link = next;
  }
}

/** Whether a portal file names boxes or buttons of these blocks that reload the page. */
function reloadsByItself(profile: Portal | null, blocks: readonly string[]): boolean {
  const pages = profile?.pages.filter(({ id }) => blocks.includes(id)) ?? [];
  return pages.some(
    ({ fields, buttons }) => fields.some((field) => field.reloads === true) || (buttons ?? []).some(({ does }) => does === "takeOver"),
  );
}

/** Waits until the page has left, but no longer than some milliseconds. */
async function leaving(client: PageClient, most: number): Promise<void> {
  await Promise.race([client.left, new Promise((resolve) => setTimeout(resolve, most))]);
}

/** Compares the page with the record in hand and outlines what is the same and what is not. */
export async function compare(): Promise<void> {
  const wanted = whatToFill();
  await onPage(messages.value.work.comparing, async (link, where) => {
    const what = await withItems(link.page, wanted);
    const comparison = await compareAndMark(link.page, what);
    other.value = compareReport(comparison, hostOf(where));
    if (comparison.rows.length === 0) await tellNoMatch(where);
  });
}

/** Reads the page into a record of the chosen form. It is taken in hand at once only where none is. */
export async function readPage(): Promise<void> {
  lastRead.value = null;
  await onPage(messages.value.work.reading, async (link, where) => {
    const reading = await link.page.read(form.value, portal.value);
    other.value = readReport(reading, hostOf(where));
    if (reading.read.length === 0) {
      await tellNoMatch(where);
      return;
    }
    const label = reading.record.label === "" ? where.title : reading.record.label;
    lastRead.value = { ...reading.record, key: hostOf(where), label };
    if (source.value === null) await useRead();
  });
}

/** Takes the record that was read in hand, in place of the book or file. */
export async function useRead(): Promise<void> {
  const record = lastRead.value;
  if (record !== null) await takeRecord(record, messages.value.source.fromPage(record.key));
}

/** Saves a record as a records file. */
export function saveRecord(record: FormRecord): void {
  if (isFormId(record.form)) download(`${fileName(record.label)}.so-htx.json`, writeRecordsFile(record.form, [record]));
}

/** Takes all outlines off the page. */
export async function unmark(): Promise<void> {
  marked.value = false;
  await line?.page.marks([]).catch(() => undefined);
}

/** Whether the portal file still fits the page, in one sentence and one for each fault. */
export async function checkPortal(): Promise<void> {
  await onPage(messages.value.work.looking, async (link) => {
    if (portal.value === null) return;
    const { summary, faults } = await link.page.health(portal.value);
    warnings.value = [summary, ...faults.map(({ detail }) => detail)];
  });
}

/** Does something on the page as a piece of work, over the line that is open or a new one. `stop` is what `Dừng` does. */
export async function onPage(label: string, task: (link: Link, where: PageState) => Promise<void>, stop?: () => void): Promise<void> {
  let halt: () => void = () => undefined;
  const halted = new Promise<never>((_, reject) => {
    halt = () => reject(stopped);
  });
  const end = (): void => {
    line?.page.close();
    line = null;
    marked.value = false;
    halt();
  };
  await run(label, stop ?? end, async () => {
    warnings.value = [];
    const where = await pageToWorkOn();
    let link: Link | null = null;
    try {
      link = await lineTo(where.tab);
      await Promise.race([task(link, where), halted]);
    } catch (reason) {
      if (reason === stopped) throw reason;
      if (reason === closedToUs) throw refuse(messages.value.page.closed);
      if (link?.isOpen() === false) throw refuse(messages.value.page.moved);
      throw reason instanceof Error ? refuse(reason.message) : reason;
    }
  });
}

async function lineTo(tab: number): Promise<Link> {
  if (line !== null && line.tab === tab && line.isOpen()) return line;
  line?.page.close();
  marked.value = false;
  line = await openLink(tab);
  // Only now is the address known where nobody had let us in before.
  await pageToWorkOn();
  return line;
}

/** The line to the same block of the same host after a reload that a portal file announced; `null` when it is another page. */
async function lineAfterReload(where: PageState, blocks: readonly string[], profile: Portal | null): Promise<Link | null> {
  for (const end = performance.now() + 20_000; performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const link = await openLink(where.tab).catch(() => null);
    const now = link === null ? null : await blocksOf(link.page, profile).catch(() => null);
    if (link === null || now === null) continue;
    line = link;
    const { tab, place } = (await refreshPage()) ?? { tab: -1, place: null };
    const same = tab !== where.tab || place?.host === where.place?.host;
    return same && now.join() === blocks.join() ? link : null;
  }
  return null;
}

async function blocksOf(client: PageClient, profile: Portal | null): Promise<readonly string[]> {
  return profile === null ? [] : (await client.health(profile)).pages;
}

type What = { readonly record: FormRecord; readonly profile: Portal | null; readonly items: { readonly [list: string]: number } };

function whatToFill(): What {
  const record = prepared.value?.record ?? { form: form.value, key: "", label: "", fields: {}, lists: {} };
  return { record, profile: portal.value, items: items.value };
}

/** What the officer chose, and where the page itself says which item it stands open for, that one. */
async function withItems(client: PageClient, what: What): Promise<What> {
  const open = Object.entries(what.record.lists).some(([list, all]) => all.length > 1 && what.items[list] === undefined);
  if (!open || !isFormId(what.record.form)) return what;
  const { record } = await client.read(what.record.form, what.profile);
  return { ...what, items: { ...itemsHere(record, what.record), ...what.items } };
}

async function compareAndMark(client: PageClient, what: What): Promise<PageComparison> {
  const comparison = await client.compare(what.record, what);
  const marks = comparison.rows.map(({ control, state }): Mark => ({ control, look: state === "unreadable" ? "differs" : state }));
  await client.marks(marks);
  marked.value = marks.length > 0;
  return comparison;
}

/** The item of each list that a filling found a place for, where it was one alone: a page with one place is compared with that. */
function onlyItems({ filled, skipped }: FillResult): What["items"] {
  const met = new Map<string, Set<number>>();
  for (const { field, item } of [...filled, ...skipped.filter(({ reason }) => reason === "already-filled")]) {
    const list = item === null ? null : (fieldById(field)?.repeats ?? null);
    if (list !== null) met.set(list, (met.get(list) ?? new Set()).add(item!));
  }
  return Object.fromEntries([...met].flatMap(([list, all]) => (all.size === 1 ? [[list, [...all][0]!]] : [])));
}

/** What was filled before a reload, by whether it still stands on the page. What the page has taken over has no box any more. */
function standing(earlier: readonly Filled[], { filled }: FillResult, { rows }: PageComparison): Earlier {
  const keyOf = ({ field, item }: { readonly field: string; readonly item: number | null }): string => `${field} ${item}`;
  const last = new Set(filled.map(keyOf));
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  const own = new Map(earlier.filter((one) => !last.has(keyOf(one))).map((one) => [keyOf(one), one]));
  const kept: Filled[] = [];
  const lost: Difference[] = [];
  for (const [key, one] of own) {
    const row = found.get(key);
    if (row === undefined || row.state === "same") kept.push(row === undefined ? one : { ...one, readBack: row.found });
    else lost.push(row);
  }
  return { kept, lost };
}

/** Milliseconds in which a page that leaves has left by its own doing: nobody presses a button so soon. */
const ownDoing = 1500;

/** A page may be on its way elsewhere while it is still being filled. */
function tellWhenLeft(client: PageClient): void {
  const end = performance.now() + ownDoing;
  void client.left.then(() => {
    if (performance.now() < end && line?.page === client) warnings.value = [messages.value.page.moved, ...warnings.value];
  });
}

/** The page may stand open for another cooperative or person: then what was filled does not belong there. */
function otherEntity(comparison: PageComparison | null): readonly string[] {
  const telling = /^(?:name\.(?:vietnamese|own)|entity\.code)$|personalId$/;
  const row = comparison?.rows.find(({ field, state }) => state === "differs" && telling.test(field));
  return row === undefined ? [] : [messages.value.report.otherEntity(row.label, row.found)];
}

function isNothing({ filled, skipped }: FillResult, earlier: readonly Filled[]): boolean {
  return filled.length === 0 && earlier.length === 0 && skipped.every(({ reason }) => reason === "no-match" || reason === "no-value");
}

/** Says that nothing fits, and what may be the matter. */
async function tellNoMatch({ tab }: PageState): Promise<void> {
  const { noMatch, noMatchHelp, foreignFrame, login, fault } = messages.value.page;
  const signs = await signsOf(tab);
  const why = [...(signs.fault ? [fault] : []), ...(signs.login ? [login] : []), ...signs.frames.map(foreignFrame)];
  warnings.value = [noMatch, ...(why.length > 0 ? why : [noMatchHelp])];
}

/** Looks which blocks of its portal a page is, as far as we have been let in; nothing is told where not. */
export async function lookWhere(where: PageState, profile: Portal): Promise<readonly string[]> {
  try {
    return await blocksOf((await lineTo(where.tab)).page, profile);
  } catch {
    return [];
  }
}

function hostOf(where: PageState): string {
  return (page.peek()?.tab === where.tab ? page.peek()?.place?.host : where.place?.host) ?? where.title;
}

function fileName(label: string): string {
  const plain = label
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
  return plain === "" ? "ho-so" : plain;
}
