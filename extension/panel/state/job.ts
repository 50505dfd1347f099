/** The jobs on a page: preview, fill, compare, read, check its portal file. Each belongs to the tab it was begun on. */
import { signal } from "@preact/signals";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import type { PageClient } from "../../engine/client.ts";
import type { Mark } from "../../engine/messages.ts";
import type { Filled, FillResult, PageComparison } from "../../engine/result.ts";
import type { Portal } from "../../portals/portal.ts";
import { noteBlocks } from "./dossier.ts";
import { download } from "./download.ts";
import { itemsHere } from "./item-here.ts";
import { language, messages } from "./language.ts";
import { blocksOf, lineAfterReload, marked, onPage, tellWhenLeft } from "./line.ts";
import type { Link } from "./link.ts";
import { noteItems, picks } from "./next-item.ts";
import { isNothing, onlyItems, otherEntity, standing } from "./outcome.ts";
import { type PageState, page, portal } from "./page.ts";
import { compareReport, fillReport, previewReport, type Report, readReport } from "./report.ts";
import { signsOf } from "./signs.ts";
import { form, items, prepared, source, takeRecord, whenForgotten } from "./source.ts";
import { progress, warnings } from "./work.ts";

/** The report of the last filling stays beside that of another job. Each is made in the language in use. */
export const filling = signal<(() => Report) | null>(null);
export const other = signal<(() => Report) | null>(null);

/** Reloads of one filling: as many as the cascades and business lines of a long form can ask for. */
const mostReloads = 60;

/** The record that a page was last read into, `null` before. */
export const lastRead = signal<FormRecord | null>(null);

whenForgotten(() => {
  filling.value = null;
  other.value = null;
  lastRead.value = null;
});

/** What would be filled; nothing is touched. */
export async function preview(): Promise<void> {
  const wanted = whatToFill();
  await onPage(
    () => messages.value.work.looking,
    async (link, where) => {
      const what = await withItems(link.page, wanted);
      const plan = await link.page.plan(what.record, what);
      const host = hostOf(where);
      other.value = () => previewReport(plan, host);
      if (plan.steps.length === 0 && !plan.skipped.some(({ reason }) => reason === "already-filled")) await tellNoMatch(where);
    },
  );
}

/** Fills the page with the record in hand. `chosen`: the item that goes into the one place of a list. */
export async function fill(chosen: What["items"] = {}): Promise<void> {
  const own = whatToFill();
  const wanted = { ...own, items: { ...own.items, ...chosen } };
  const cancel = new AbortController();
  await onPage(
    () => messages.value.work.filling(""),
    async (first, where) => {
      other.value = null;
      const what = await withItems(first.page, wanted);
      const blocks = await blocksOf(first.page, what.profile);
      const { link, result, earlier, reloads } = await fillThrough(first, where, what, blocks, cancel.signal);
      const host = hostOf(where);
      filling.value = () => fillReport(result, { kept: earlier, lost: [] }, host);
      // Who stops wants no more looking. A page may also leave when everything is in it already.
      const halted = cancel.signal.aborted;
      const now = { ...what, items: { ...onlyItems(result), ...what.items } };
      const comparison = link.isOpen() && !halted ? await compareAndMark(link.page, now).catch(() => null) : null;
      const gone = halted ? !link.isOpen() : comparison === null;
      if (comparison !== null) filling.value = () => fillReport(result, standing(earlier, result, comparison), host);
      const alien = otherEntity(comparison);
      const elsewhere = page.peek()?.tab !== where.tab;
      warnings.value = () => {
        const { page: texts, report } = messages.value;
        return [
          ...result.warnings.map((warning) => warning[language.value]),
          ...(alien === null ? [] : [report.otherEntity(alien.label, alien.found)]),
          ...(gone ? [texts.moved] : []),
          ...(reloads > 0 ? [report.reloaded(reloads)] : []),
          ...(halted ? [report.cancelled] : []),
          ...(elsewhere ? [texts.otherTab] : []),
        ];
      };
      if (comparison !== null && isNothing(result, earlier)) await tellNoMatch(where);
      if (!gone) tellWhenLeft(link.page);
      if (comparison !== null) noteItems(what.record, comparison);
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
      onProgress: ({ done, total, label }) => progress(() => messages.value.work.filling(label), total === 0 ? null : done / total),
    });
    const reloading = reloads < mostReloads && reloadsByItself(what.profile, blocks);
    // A page on its way to its own reload still answers before it goes.
    if (reloading && !signal.aborted) await leaving(link.page, result.skipped.some(({ reason }) => reason === "page-changed") ? 2000 : 300);
    if (link.isOpen() || signal.aborted || !reloading) return { link, result, earlier, reloads };
    earlier.push(...result.filled);
    progress(() => messages.value.work.waiting, null);
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
  await onPage(
    () => messages.value.work.comparing,
    async (link, where) => {
      const what = await withItems(link.page, wanted);
      const comparison = await compareAndMark(link.page, what);
      const host = hostOf(where);
      other.value = () => compareReport(comparison, host);
      if (comparison.rows.length === 0) await tellNoMatch(where);
    },
  );
}

/** Reads the page into a record of the chosen form. It is taken in hand at once only where none is. */
export async function readPage(): Promise<void> {
  lastRead.value = null;
  await onPage(
    () => messages.value.work.reading,
    async (link, where) => {
      const reading = await link.page.read(form.value, portal.value);
      const host = hostOf(where);
      other.value = () => readReport(reading, host);
      if (reading.read.length === 0) {
        await tellNoMatch(where);
        return;
      }
      const label = reading.record.label === "" ? where.title : reading.record.label;
      lastRead.value = { ...reading.record, key: hostOf(where), label };
      if (source.value === null) await useRead();
    },
  );
}

/** Takes the record that was read in hand, in place of the book or file. */
export async function useRead(): Promise<void> {
  const record = lastRead.value;
  if (record !== null) await takeRecord(record, () => messages.value.source.fromPage(record.key));
}

/** Saves a record as a records file. */
export function saveRecord(record: FormRecord): void {
  if (isFormId(record.form)) download(`${fileName(record.label)}.so-htx.json`, writeRecordsFile(record.form, [record]));
}

/** Whether the portal file still fits the page, in one sentence and one for each fault. */
export async function checkPortal(): Promise<void> {
  await onPage(
    () => messages.value.work.looking,
    async (link) => {
      if (portal.value === null) return;
      const { summary, faults } = await link.page.health(portal.value);
      warnings.value = () => [summary, ...faults.map(({ detail }) => detail)].map((said) => said[language.value]);
    },
  );
}

type What = { readonly record: FormRecord; readonly profile: Portal | null; readonly items: { readonly [list: string]: number } };

function whatToFill(): What {
  const record = prepared.value?.record ?? { form: form.value, key: "", label: "", fields: {}, lists: {} };
  return { record, profile: portal.value, items: { ...items.value, ...picks.value } };
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

/** Says that nothing fits, and what may be the matter. */
async function tellNoMatch({ tab }: PageState): Promise<void> {
  const signs = await signsOf(tab);
  warnings.value = () => {
    const { noMatch, noMatchHelp, foreignFrame, login, fault } = messages.value.page;
    const why = [...(signs.fault ? [fault] : []), ...(signs.login ? [login] : []), ...signs.frames.map(foreignFrame)];
    return [noMatch, ...(why.length > 0 ? why : [noMatchHelp])];
  };
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
