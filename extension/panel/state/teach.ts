/** Teaching a page: the officer points at boxes and says what they are; the answer is a portal file. */
import { batch, signal } from "@preact/signals";
import { portalOf } from "../../engine/describe.ts";
import type { Description } from "../../engine/result.ts";
import type { Portal, PortalField } from "../../portals/portal.ts";
import { writePortalFile } from "../../portals/portal-file.ts";
import { download } from "./download.ts";
import { messages } from "./language.ts";
import { onPage } from "./line.ts";
import { page } from "./page.ts";
import { keepPortal, ownPortals } from "./portals.ts";
import { form } from "./source.ts";
import { notice } from "./work.ts";

export type Lesson = { readonly label: string; readonly field: string | null; readonly selector: Omit<PortalField, "field"> };

export const teaching = signal(false);
export const lessons = signal<readonly Lesson[]>([]);
/** The box that was clicked and waits for its meaning. */
export const picked = signal<Description | null>(null);

/** Begins to teach: waits at once for a first click. */
export async function beginTeaching(): Promise<void> {
  batch(() => {
    teaching.value = true;
    lessons.value = [];
    picked.value = null;
  });
  await pick();
}

/** Waits for a click on a box of the page. */
export async function pick(): Promise<void> {
  await onPage(
    () => messages.value.work.picking,
    async (link) => {
      picked.value = await link.page.pick(form.value);
    },
  );
}

/** Takes the box that was right-clicked, as the context menu asks. */
export async function takePointed(): Promise<void> {
  if (!teaching.value)
    batch(() => {
      teaching.value = true;
      lessons.value = [];
    });
  await onPage(
    () => messages.value.work.looking,
    async (link) => {
      picked.value = await link.page.describe(form.value);
    },
  );
}

/** Notes what the clicked box is (`null`: never to be filled) and waits for the next click. A box taught before is taught anew. */
export async function teach(field: string | null): Promise<void> {
  const box = picked.value;
  if (box === null) return;
  await onPage(
    () => messages.value.work.picking,
    async (link) => {
      // Boxes of a list share one selector for all rows.
      const selector = (await link.page.selector(box.control, field)) ?? box.selector;
      if (selector === null) return;
      const same = JSON.stringify(selector);
      batch(() => {
        lessons.value = [
          ...lessons.value.filter((lesson) => JSON.stringify(lesson.selector) !== same),
          { label: box.label, field, selector },
        ];
        picked.value = null;
      });
      picked.value = await link.page.pick(form.value);
    },
  );
}

/** Takes back one lesson. */
export function forgetLesson(at: number): void {
  lessons.value = lessons.value.filter((_, index) => index !== at);
}

/** Ends teaching and forgets the lessons. */
export function endTeaching(): void {
  batch(() => {
    teaching.value = false;
    lessons.value = [];
    picked.value = null;
  });
}

/** Keeps what was taught as a portal of the page's host, together with what was taught of the host before. */
export async function saveLessons(name: string): Promise<void> {
  const made = portalFromLessons(name);
  if (made === null) return;
  await keepPortal(made);
  endTeaching();
  notice.value = () => messages.value.teach.saved(made.name);
}

/** Saves what was taught as a file for colleagues. */
export function exportLessons(name: string): void {
  const made = portalFromLessons(name);
  if (made !== null) download(`${made.id}.so-htx-portal.json`, writePortalFile(made));
}

function portalFromLessons(name: string): Portal | null {
  const place = page.value?.place;
  if (place == null || lessons.value.length === 0) return null;
  const title = page.value?.title.trim() === "" ? place.host : (page.value?.title.trim() ?? place.host);
  const made = portalOf(place.host, title, lessons.value);
  const before = ownPortals.value.find(({ hosts }) => hosts.includes(place.host));
  const taught = made.pages[0]!;
  // The same page taught again takes the place of the old one; another page stands beside it.
  const kept = (before?.pages ?? []).filter((one) => one.title !== title);
  const numbers = kept.map(({ id }) => Number(/^taught-(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `taught-${Math.max(0, ...numbers) + 1}`;
  return { ...(before ?? made), name: name.trim() === "" ? (before?.name ?? made.name) : name.trim(), pages: [...kept, { ...taught, id }] };
}
