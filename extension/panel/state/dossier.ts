/** The side list of a portal's blocks: which are done, open, failed for the record in hand. */
import { computed, effect, signal } from "@preact/signals";
import { isFormId } from "../../../core/forms/form-list.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { api } from "../../browser/api.ts";
import { type BlockState, type Dossier, dossierKey, dossierStore } from "../../browser/dossier-store.ts";
import type { PageComparison } from "../../engine/result.ts";
import type { Portal, PortalPage } from "../../portals/portal.ts";
import { today } from "./clock.ts";
import { portal } from "./page.ts";
import { prepared } from "./source.ts";

/** A block of the dossier. `items`: of a page that takes one item of a list, how many are done of how many. */
export type BlockLine = {
  readonly page: PortalPage;
  readonly state: BlockState;
  readonly items: { readonly done: number; readonly all: number } | null;
};

/** Ids of the portal's pages that the page in hand is, as last seen. */
export const here = signal<readonly string[]>([]);

const dossier = signal<Dossier | null>(null);

/** The blocks of the dossier in hand: none without a record, or where nothing was done and the page is no block either. */
export const blockLines = computed<readonly BlockLine[]>(() => {
  const record = prepared.value?.record;
  const pages = record === undefined ? [] : blocksFor(portal.value, record.form);
  const begun = Object.keys(dossier.value?.blocks ?? {}).length > 0 || pages.some(({ id }) => here.value.includes(id));
  if (record === undefined || !begun || pages.length < 2) return [];
  return pages.map((page) => {
    const all = itemsOf(page, record);
    const done = dossier.value?.items?.[page.id] ?? [];
    return {
      page,
      state: dossier.value?.blocks[page.id] ?? "open",
      items: all < 2 ? null : { done: done.filter((item) => item < all).length, all },
    };
  });
});

/** The block that the page in hand is, `null` when none. */
export const blockHere = computed<PortalPage | null>(
  () => blocksFor(portal.value, prepared.value?.record.form ?? "").find(({ id }) => here.value.includes(id)) ?? null,
);

/** The items of a list that were filled on the block in hand. */
export const itemsDone = computed<ReadonlySet<number>>(() => new Set(dossier.value?.items?.[blockHere.value?.id ?? ""] ?? []));

const store = dossierStore(api().storage.local);
let shown = "";

/** Shows the progress of whatever record and portal are in hand. */
export function followDossier(): void {
  effect(() => {
    const own = portal.value;
    const record = prepared.value?.record;
    if (own === null || record === undefined) {
      shown = "";
      dossier.value = null;
      return;
    }
    void load(own, record);
  });
}

/** Notes what a filling has made of the blocks of a page. */
export async function noteBlocks(own: Portal, record: FormRecord, pages: readonly string[], comparison: PageComparison): Promise<void> {
  here.value = pages;
  if (comparison.rows.length === 0) return;
  await change(own, record, (before) => {
    const blocks = new Map<string, BlockState>();
    const items = new Map<string, readonly number[]>();
    for (const page of blocksFor(own, record.form).filter(({ id }) => pages.includes(id))) {
      const { state, done } = stateAfter(page, record, comparison, before?.items?.[page.id] ?? []);
      blocks.set(page.id, state);
      if (done !== null) items.set(page.id, done);
    }
    return { blocks, items };
  });
}

/** Takes the officer's own word for a block. */
export async function setBlock(page: PortalPage, state: BlockState): Promise<void> {
  const own = portal.value;
  const record = prepared.value?.record;
  if (own === null || record === undefined) return;
  const all = itemsOf(page, record);
  const done = all < 2 ? [] : [[page.id, state === "done" ? [...Array(all).keys()] : []] as const];
  await change(own, record, () => ({ blocks: new Map([[page.id, state]]), items: new Map(done) }));
}

/** Begins the dossier of the record in hand again. */
export async function restartDossier(): Promise<void> {
  const own = portal.value;
  const record = prepared.value?.record;
  if (own === null || record === undefined) return;
  await store.forget(await keyOf(own, record));
  dossier.value = null;
}

/** The pages of a portal that are blocks of a form's dossier. */
function blocksFor(own: Portal | null, form: string): readonly PortalPage[] {
  // A page without boxes of its own is any page of the portal, no block.
  return own?.pages.filter(({ fields, forms }) => (forms === undefined ? fields.length > 0 : isFormId(form) && forms.includes(form))) ?? [];
}

/** How many items a page takes one at a time; 0 for a page that takes all at once, or none. */
function itemsOf({ list, buttons }: PortalPage, { lists }: FormRecord): number {
  const atOnce = (buttons ?? []).some((button) => button.list === list);
  return list === undefined || atOnce ? 0 : (lists[list]?.length ?? 0);
}

/** What a comparison makes of a block: failed where a value of the record is not on the page, done once every item is. */
function stateAfter(
  page: PortalPage,
  record: FormRecord,
  { rows }: PageComparison,
  before: readonly number[],
): { readonly state: BlockState; readonly done: readonly number[] | null } {
  const all = itemsOf(page, record);
  const right = rows.every(({ state }) => state === "same");
  if (all < 2) return { state: right ? "done" : "failed", done: null };
  const met = new Set(rows.flatMap(({ item }) => (item === null ? [] : [item])));
  const kept = before.filter((item) => !met.has(item));
  const done = right ? [...kept, ...met].sort((a, b) => a - b) : kept;
  return { state: !right ? "failed" : done.length >= all ? "done" : "open", done };
}

type Change = { readonly blocks: ReadonlyMap<string, BlockState>; readonly items: ReadonlyMap<string, readonly number[]> };

async function change(own: Portal, record: FormRecord, make: (before: Dossier | null) => Change): Promise<void> {
  const key = await keyOf(own, record);
  const before = await store.read(key);
  const { blocks, items } = make(before);
  const after: Dossier = {
    blocks: { ...before?.blocks, ...Object.fromEntries(blocks) },
    items: { ...before?.items, ...Object.fromEntries(items) },
    day: today(),
  };
  // A full memory loses how far the dossier has come when the panel closes, not the work itself.
  await store.write(key, after).catch(() => undefined);
  if (key === shown) dossier.value = after;
}

async function load(own: Portal, record: FormRecord): Promise<void> {
  const key = await keyOf(own, record);
  shown = key;
  const found = await store.read(key);
  if (shown === key) dossier.value = found;
}

function keyOf(own: Portal, record: FormRecord): Promise<string> {
  return dossierKey(own.id, record.form, record.key, record.label);
}
