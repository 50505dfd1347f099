/** The side list of a portal's blocks: which are done, open, failed for the record in hand. */
import { effect, signal } from "@preact/signals";
import type { FormRecord } from "../../../core/forms/record.ts";
import { api } from "../../browser/api.ts";
import { type BlockState, type Dossier, dossierKey, dossierStore } from "../../browser/dossier-store.ts";
import type { PageComparison } from "../../engine/result.ts";
import type { Portal } from "../../portals/portal.ts";
import { today } from "./clock.ts";
import { portal } from "./page.ts";
import { prepared } from "./source.ts";

/** States of the portal's blocks for the record in hand; `here` are the blocks of the page as last seen. */
export const blocks = signal<ReadonlyMap<string, BlockState>>(new Map());
export const here = signal<readonly string[]>([]);

const store = dossierStore(api().storage.local);
let shown = "";

/** Shows the progress of whatever record and portal are in hand. */
export function followDossier(): void {
  effect(() => {
    const own = portal.value;
    const record = prepared.value?.record;
    if (own === null || record === undefined) {
      shown = "";
      blocks.value = new Map();
      return;
    }
    void load(own, record);
  });
}

/** Notes what a filling has made of the blocks of a page. */
export async function noteBlocks(own: Portal, record: FormRecord, pages: readonly string[], comparison: PageComparison): Promise<void> {
  here.value = pages;
  if (comparison.rows.length === 0) return;
  const state: BlockState = comparison.rows.every((row) => row.state === "same") ? "done" : "failed";
  await change(own, record, new Map(pages.map((id) => [id, state])));
}

/** Takes the officer's own word for a block. */
export async function setBlock(id: string, state: BlockState): Promise<void> {
  const own = portal.value;
  const record = prepared.value?.record;
  if (own !== null && record !== undefined) await change(own, record, new Map([[id, state]]));
}

/** Begins the dossier of the record in hand again. */
export async function restartDossier(): Promise<void> {
  const own = portal.value;
  const record = prepared.value?.record;
  if (own === null || record === undefined) return;
  await store.forget(await keyOf(own, record));
  blocks.value = new Map();
}

async function change(own: Portal, record: FormRecord, changed: ReadonlyMap<string, BlockState>): Promise<void> {
  const key = await keyOf(own, record);
  const before = await store.read(key);
  const dossier: Dossier = { blocks: { ...before?.blocks, ...Object.fromEntries(changed) }, day: today() };
  // A full memory loses how far the dossier has come when the panel closes, not the work itself.
  await store.write(key, dossier).catch(() => undefined);
  if (key === shown) blocks.value = new Map(Object.entries(dossier.blocks));
}

async function load(own: Portal, record: FormRecord): Promise<void> {
  const key = await keyOf(own, record);
  shown = key;
  const dossier = await store.read(key);
  if (shown === key) blocks.value = new Map(Object.entries(dossier?.blocks ?? {}));
}

function keyOf(own: Portal, record: FormRecord): Promise<string> {
  return dossierKey(own.id, record.form, record.key, record.label);
}
