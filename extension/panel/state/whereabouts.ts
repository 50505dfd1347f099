/** Keeps the side list true to the page: which block is open now. Looks only, and only where the officer has let us in. */
import { effect, untracked } from "@preact/signals";
import { api } from "../../browser/api.ts";
import { here } from "./dossier.ts";
import { lookWhere } from "./line.ts";
import { page, portal } from "./page.ts";
import { prepared } from "./source.ts";
import { busy } from "./work.ts";

/** Looks again whenever another page is loaded, or a record is taken in hand. */
export function followWhereabouts(): void {
  effect(() => {
    if (portal.value !== null && prepared.value !== null && page.value !== null) untracked(() => void look());
    else here.value = [];
  });
  api().tabs.onUpdated.addListener((tab, { status }) => {
    if (status === "complete" && tab === page.peek()?.tab) void look();
  });
}

async function look(): Promise<void> {
  const [where, profile] = [page.peek(), portal.peek()];
  if (busy.peek() || where === null || profile === null || profile.pages.length < 2 || prepared.peek() === null) return;
  const blocks = await lookWhere(where, profile);
  if (page.peek()?.tab === where.tab) here.value = blocks;
}
