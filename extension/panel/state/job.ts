/** The four jobs on a page: preview, fill, compare, read. Each belongs to the tab it was begun on. */
import { signal } from "@preact/signals";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import type { Mark } from "../../engine/messages.ts";
import type { Difference, FillResult, PageComparison, Step } from "../../engine/result.ts";
import { noteBlocks } from "./dossier.ts";
import { download } from "./download.ts";
import { messages } from "./language.ts";
import { closedToUs, gone, type Link, openLink } from "./link.ts";
import { type PageState, page, pageToWorkOn, portal, refreshPage } from "./page.ts";
import { compareReport, fillReport, previewReport, type Report, readReport } from "./report.ts";
import { form, items, prepared, takeRecord } from "./source.ts";
import { progress, refuse, run, warnings } from "./work.ts";

/** The report of the last filling stays beside that of another job. */
export const filling = signal<Report | null>(null);
export const other = signal<Report | null>(null);
/** Whether outlines stand on the page. */
export const marked = signal(false);

/** Reloads of one filling: as many as cascades of a long form can ask for. */
const mostReloads = 12;

let line: { readonly tab: number; readonly link: Link } | null = null;

/** What would be filled; nothing is touched. */
export async function preview(): Promise<void> {
  await onPage(messages.value.work.looking, async (link, where) => {
    const plan = await link.ask("plan", { ...(await whatToFill()) });
    other.value = previewReport(plan, hostOf(where));
    if (plan.steps.length === 0 && !plan.skipped.some(({ reason }) => reason === "already-filled")) tellNoMatch();
  });
}

/** Fills the page with the record in hand. */
export async function fill(): Promise<void> {
  let cancelled = false;
  const stop = (): void => {
    cancelled = true;
    void line?.link.ask("cancel", {}).catch(() => undefined);
  };
  await onPage(
    messages.value.work.filling(""),
    async (first, where) => {
      other.value = null;
      const what = await whatToFill();
      const blocks = what.profile === null ? [] : (await first.ask("health", { profile: what.profile })).pages;
      const planned = new Map<string, Step>();
      let link = first;
      let reloads = 0;
      let result: FillResult | null = null;
      while (result === null) {
        const plan = await link.ask("plan", { ...what });
        if (reloads === 0 && plan.steps.length === 0 && !plan.skipped.some(({ reason }) => reason === "already-filled")) {
          filling.value = fillReport({ filled: [], skipped: plan.skipped, warnings: [] }, [], hostOf(where));
          tellNoMatch();
          return;
        }
        try {
          result = await link.ask("fill", { ...what }, ({ done, total, label }) =>
            progress(messages.value.work.filling(label), total === 0 ? null : done / total),
          );
        } catch (reason) {
          if (reason !== gone) throw reason;
          const reloading =
            what.profile?.pages.some(({ id, fields }) => blocks.includes(id) && fields.some((field) => field.reloads === true)) === true;
          for (const step of plan.steps) planned.set(`${step.field} ${step.item}`, step);
          reloads += 1;
          if (cancelled || !reloading || reloads > mostReloads) throw refuse(messages.value.page.moved);
          progress(messages.value.work.waiting, null);
          link = await lineAfterReload(where, blocks, what.profile);
        }
      }
      const comparison = await compareAndMark(link, what);
      const standing = reloads === 0 ? [] : earlierOf(planned, result, comparison);
      filling.value = fillReport(result, standing, hostOf(where));
      warnings.value = [
        ...result.warnings,
        ...(reloads > 0 ? [messages.value.report.reloaded(reloads)] : []),
        ...(cancelled ? [messages.value.report.cancelled] : []),
        ...(page.peek()?.tab === where.tab ? [] : [messages.value.page.otherTab]),
      ];
      if (what.profile !== null) await noteBlocks(what.profile, what.record, blocks, comparison);
    },
    stop,
  );
}

/** Compares the page with the record in hand and outlines what is the same and what is not. */
export async function compare(): Promise<void> {
  await onPage(messages.value.work.comparing, async (link, where) => {
    const comparison = await compareAndMark(link, await whatToFill());
    other.value = compareReport(comparison, hostOf(where));
    if (comparison.rows.length === 0) tellNoMatch();
  });
}

/** Reads the page into a record of the chosen form and takes it in hand. */
export async function readPage(): Promise<void> {
  await onPage(messages.value.work.reading, async (link, where) => {
    const reading = await link.ask("read", { form: form.value, profile: portal.value });
    other.value = readReport(reading, hostOf(where));
    if (reading.read.length === 0) {
      warnings.value = [messages.value.page.noMatch];
      return;
    }
    const record: FormRecord = {
      ...reading.record,
      key: hostOf(where),
      label: reading.record.label === "" ? where.title : reading.record.label,
    };
    await takeRecord(record, messages.value.source.fromPage(hostOf(where)));
  });
}

/** Saves the record in hand as a records file. */
export function saveRecord(): void {
  const record = prepared.value?.record;
  if (record === undefined || !isFormId(record.form)) return;
  download(`${fileName(record.label)}.so-htx.json`, writeRecordsFile(record.form, [record]));
}

/** Takes all outlines off the page. */
export async function unmark(): Promise<void> {
  marked.value = false;
  await line?.link.ask("marks", { marks: [] }).catch(() => undefined);
}

/** Whether the portal file still fits the page, in one sentence. */
export async function checkPortal(): Promise<void> {
  await onPage(messages.value.work.looking, async (link) => {
    if (portal.value === null) return;
    const { summary, faults } = await link.ask("health", { profile: portal.value });
    warnings.value = [summary, ...faults.map(({ detail }) => detail)];
  });
}

/** Does something on the page as a piece of work, over the line that is open or a new one. */
export async function onPage(label: string, task: (link: Link, where: PageState) => Promise<void>, stop?: () => void): Promise<void> {
  const ending = stop ?? ((): void => line?.link.close());
  await run(label, ending, async () => {
    warnings.value = [];
    const where = await pageToWorkOn();
    try {
      await task(await lineTo(where.tab), where);
    } catch (reason) {
      if (reason === gone) throw refuse(messages.value.page.moved);
      if (reason === closedToUs) throw refuse(messages.value.page.closed);
      throw reason;
    }
  });
}

async function lineTo(tab: number): Promise<Link> {
  if (line !== null && line.tab === tab && line.link.isOpen()) return line.link;
  line?.link.close();
  marked.value = false;
  const link = await openLink(tab);
  line = { tab, link };
  // Only now is the address known where nobody had let us in before.
  await pageToWorkOn();
  return link;
}

/** The line to the same block of the same host after a reload that a portal file announced. */
async function lineAfterReload(where: PageState, blocks: readonly string[], profile: typeof portal.value): Promise<Link> {
  const end = performance.now() + 20_000;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const link = await openLink(where.tab).catch(() => null);
    if (link !== null) {
      line = { tab: where.tab, link };
      const now = await refreshPage();
      const same = now?.tab !== where.tab || now.place?.host === where.place?.host;
      const pages = profile === null ? [] : (await link.ask("health", { profile })).pages;
      if (!same || pages.join() !== blocks.join()) throw refuse(messages.value.page.moved);
      return link;
    }
    if (performance.now() > end) throw refuse(messages.value.page.moved);
  }
}

type What = { readonly record: FormRecord; readonly profile: typeof portal.value; readonly items: { readonly [list: string]: number } };

async function whatToFill(): Promise<What> {
  const record = prepared.value?.record;
  if (record === undefined) throw refuse(messages.value.actions.noRecord);
  return { record, profile: portal.value, items: items.value };
}

async function compareAndMark(link: Link, what: What): Promise<PageComparison> {
  const comparison = await link.ask("compare", { ...what });
  const marks = comparison.rows.map(({ control, state }): Mark => ({ control, look: state === "unreadable" ? "differs" : state }));
  await link.ask("marks", { marks });
  marked.value = marks.length > 0;
  return comparison;
}

/** Values that were planned before a reload, are not in the last result, and stand on the page as they should. */
function earlierOf(planned: ReadonlyMap<string, Step>, { filled }: FillResult, { rows }: PageComparison): readonly Difference[] {
  const last = new Set(filled.map(({ field }) => field));
  return rows.filter((row) => row.state === "same" && planned.has(`${row.field} ${row.item}`) && !last.has(row.field));
}

function tellNoMatch(): void {
  const { noMatch, noMatchHelp } = messages.value.page;
  warnings.value = [noMatch, noMatchHelp];
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
