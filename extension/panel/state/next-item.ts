/** The items of the record's lists: which are done, and which one the open page may take next. */
import { computed, signal } from "@preact/signals";
import type { FormRecord } from "../../../core/forms/record.ts";
import type { PageComparison } from "../../engine/result.ts";
import { blockHere, itemsDone } from "./dossier.ts";
import { type ItemState, itemsFilled, itemsListed, type ListEvidence, nextOf, noEvidence, statesOf } from "./items-done.ts";
import { inPassing } from "./line.ts";
import { rowsOf } from "./list-rows.ts";
import { type PageState, page, portal } from "./page.ts";
import { prepared, whenForgotten } from "./source.ts";

/** A list of which the open page takes one item and holds none yet. `next`: the item that is proposed, `null` when none is left. */
export type Offer = { readonly list: string; readonly states: readonly ItemState[]; readonly next: number | null };

/** The officer's own choice for the page that is open, by list. */
export const picks = signal<{ readonly [list: string]: number }>({});

/** Lists of which the open page has one empty place, as last seen. */
const places = signal<readonly string[]>([]);

type Known = { readonly of: string; readonly lists: ReadonlyMap<string, ListEvidence> };

const nothingKnown: Known = { of: "", lists: new Map() };
/** Of the record in hand alone, by its name: the numbers of its items, nothing of what they say. Forgotten with the records. */
const known = signal<Known>(nothingKnown);
let turn = 0;

/** The state of every item, by list; of lists with several. */
export const itemStates = computed<ReadonlyMap<string, readonly ItemState[]>>(() => {
  const record = prepared.value?.record;
  if (record === undefined) return new Map();
  const { of, lists } = known.value;
  const own = of === nameOf(record) ? lists : nothingKnown.lists;
  return new Map(
    Object.entries(record.lists)
      .filter(([, items]) => items.length > 1)
      .map(([list, items]) => {
        const before = blockHere.value?.list === list ? itemsDone.value : new Set<number>();
        return [list, statesOf(items.length, own.get(list) ?? noEvidence, before)];
      }),
  );
});

/** What the open page may take. */
export const itemOffers = computed<readonly Offer[]>(() =>
  places.value.flatMap((list) => {
    const states = itemStates.value.get(list);
    return states === undefined ? [] : [{ list, states, next: nextOf(states) }];
  }),
);

whenForgotten(() => {
  places.value = [];
  picks.value = {};
  known.value = nothingKnown;
});

/** Chooses the item for the page that is open; `null` takes the choice back. */
export function pick(list: string, item: number | null): void {
  const { [list]: _, ...others } = picks.value;
  picks.value = item === null ? others : { ...others, [list]: item };
}

/** Another page is on its way: what was chosen for the one before says nothing of it. */
export function turnPage(): void {
  places.value = [];
  picks.value = {};
}

/** Looks which item the page may take, and which items its tables show already. */
export async function lookForItems(where: PageState): Promise<void> {
  const record = prepared.peek()?.record;
  if (record === undefined || !Object.values(record.lists).some(({ length }) => length > 1)) {
    places.value = [];
    return;
  }
  const found = await inPassing(where, (client) => client.emptyPlaces(record, portal.peek()));
  const rows = found === null ? [] : await rowsOf(where.tab);
  if (page.peek()?.tab !== where.tab || prepared.peek()?.record !== record) return;
  places.value = found ?? [];
  const listed = itemsListed(rows, record);
  if (listed.size === 0) return;
  turn++;
  note(record, listed.keys(), (list, before) => ({
    ...before,
    listed: new Set([...before.listed, ...listed.get(list)!.listed]),
    unsure: listed.get(list)!.unsure,
    seen: turn,
  }));
}

/** Notes which items a filling has brought onto the page. */
export function noteItems(record: FormRecord, comparison: PageComparison): void {
  const filled = itemsFilled(comparison);
  turn++;
  note(record, filled.keys(), (list, before) => ({
    ...before,
    filled: new Map([...before.filled, ...[...filled.get(list)!].map(([item, whole]) => [item, { turn, whole }] as const)]),
  }));
}

function note(record: FormRecord, lists: Iterable<string>, make: (list: string, before: ListEvidence) => ListEvidence): void {
  const of = nameOf(record);
  const before = known.value.of === of ? known.value.lists : nothingKnown.lists;
  const changed = [...lists].map((list) => [list, make(list, before.get(list) ?? noEvidence)] as const);
  known.value = { of, lists: new Map([...before, ...changed]) };
}

function nameOf({ form, key, label }: FormRecord): string {
  return JSON.stringify([form, key, label]);
}
