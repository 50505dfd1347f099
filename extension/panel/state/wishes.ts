/** What the toolbar button, the context menu or a key asks of the panel. */
import { api } from "../../browser/api.ts";
import { fill } from "./job.ts";
import { page, refreshPage } from "./page.ts";
import { prepared } from "./source.ts";
import { takePointed } from "./teach.ts";

/** Listens to the background page, and does what was asked before the panel was open. */
export async function followWishes(): Promise<void> {
  const { runtime, storage } = api();
  runtime.onMessage.addListener((message) => void grant(message));
  const { wish } = await storage.session.get("wish");
  if (wish !== undefined) await grant(wish);
}

async function grant(wish: unknown): Promise<void> {
  if (typeof wish !== "object" || wish === null) return;
  await api().storage.session.remove("wish");
  await refreshPage();
  const tab = page.peek()?.tab;
  if ("teach" in wish && wish.teach === tab) await takePointed();
  else if ("fill" in wish && wish.fill === tab && prepared.peek() !== null) await fill();
}
