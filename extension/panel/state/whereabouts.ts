/** Keeps the side list and the offer of an item true to the page that is open now. Looks only, and only where the officer has let us in. */
import { effect, untracked } from "@preact/signals";
import { api } from "../../browser/api.ts";
import { here } from "./dossier.ts";
import { blocksOf, inPassing } from "./line.ts";
import { lookForItems, turnPage } from "./next-item.ts";
import { page, portal } from "./page.ts";
import { prepared } from "./source.ts";
import { busy } from "./work.ts";

/** Looks again whenever another page is loaded, a record is taken in hand, a job is over or the panel is turned to. */
export function followWhereabouts(): void {
  effect(() => {
    if (portal.value === null || prepared.value === null || page.value === null) here.value = [];
    if (!busy.value && prepared.value !== null && page.value !== null) untracked(() => void look());
  });
  api().tabs.onUpdated.addListener((tab, { status }) => {
    if (tab !== page.peek()?.tab) return;
    if (status === "loading") turnPage();
    if (status === "complete") void look();
  });
  addEventListener("focus", () => void look());
}

async function look(): Promise<void> {
  const [where, profile] = [page.peek(), portal.peek()];
  if (busy.peek() || where === null || prepared.peek() === null) return;
  if (profile !== null && profile.pages.length > 1) {
    const blocks = (await inPassing(where, (client) => blocksOf(client, profile))) ?? [];
    if (page.peek()?.tab === where.tab) here.value = blocks;
  }
  if (!busy.peek()) await lookForItems(where);
}
