/** The line to the page that is worked on: one at a time, opened when something is to be done there. */
import { signal } from "@preact/signals";
import { stopped } from "../../../ui/worker/client.ts";
import type { PageClient, PageRefusal } from "../../engine/client.ts";
import type { Portal } from "../../portals/portal.ts";
import { language, messages } from "./language.ts";
import { closedToUs, type Link, openLink } from "./link.ts";
import { type PageState, pageToWorkOn, refreshPage } from "./page.ts";
import { nothing, refuse, run, type Sentence, warnings } from "./work.ts";

/** Whether outlines stand on the page. */
export const marked = signal(false);

let line: Link | null = null;

/** Does something on the page as a piece of work, over the line that is open or a new one. `stop` is what `Dừng` does. */
export async function onPage(label: Sentence, task: (link: Link, where: PageState) => Promise<void>, stop?: () => void): Promise<void> {
  let halt: () => void = () => undefined;
  const halted = new Promise<never>((_, reject) => {
    halt = () => reject(stopped);
  });
  // Who stops before the line is open is told below.
  halted.catch(() => undefined);
  const end = (): void => {
    line?.page.close();
    line = null;
    marked.value = false;
    halt();
  };
  await run(label, stop ?? end, async () => {
    warnings.value = nothing;
    const where = await pageToWorkOn();
    let link: Link | null = null;
    try {
      link = await lineTo(where.tab);
      await Promise.race([task(link, where), halted]);
    } catch (reason) {
      if (reason === stopped) throw reason;
      if (reason === closedToUs) throw refuse(() => messages.value.page.closed);
      if (link?.isOpen() === false) throw refuse(() => messages.value.page.moved);
      throw isPageRefusal(reason) ? refuse(() => reason.said[language.value]) : reason;
    }
  });
}

/** Asks a page something in passing, as far as we have been let in; `null` where not. */
export async function inPassing<T>(where: PageState, task: (client: PageClient) => Promise<T>): Promise<T | null> {
  try {
    return await task((await lineTo(where.tab)).page);
  } catch {
    return null;
  }
}

/** Takes all outlines off the page. */
export async function unmark(): Promise<void> {
  marked.value = false;
  await line?.page.marks([]).catch(() => undefined);
}

/** The line to the same block of the same host after a reload that a portal file announced; `null` when it is another page. */
export async function lineAfterReload(where: PageState, blocks: readonly string[], profile: Portal | null): Promise<Link | null> {
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

/** The pages of a portal file that the page is; none without a portal file. Rejects when the page has left. */
export async function blocksOf(client: PageClient, profile: Portal | null): Promise<readonly string[]> {
  return profile === null ? [] : (await client.health(profile)).pages;
}

/** Milliseconds in which a page that leaves has left by its own doing: nobody presses a button so soon. */
const ownDoing = 1500;

/** Says so when a page leaves by its own doing soon after it was filled: it was on its way elsewhere already. */
export function tellWhenLeft(client: PageClient): void {
  const end = performance.now() + ownDoing;
  void client.left.then(() => {
    if (performance.now() >= end || line?.page !== client) return;
    const before = warnings.value;
    warnings.value = () => [messages.value.page.moved, ...before()];
  });
}

function isPageRefusal(reason: unknown): reason is PageRefusal {
  return typeof reason === "object" && reason !== null && "said" in reason;
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
