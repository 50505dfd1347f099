/** Finds what stands twice: within the tables of one sheet, and between sheets of one kind. */
import { asItIs, inEach, type Said } from "../model/language.ts";
import { type EntityRecord, recordValue, type Table } from "../model/records.ts";
import { nameKey } from "../model/text.ts";
import type { Context } from "./context.ts";

/** A record, and the table and context it stands in. */
export type Occurrence = { readonly table: Table; readonly record: EntityRecord; readonly context: Context };

/** A record that stands twice, as the place of a note, and the words that say where else. */
export type Twice = { readonly place: { readonly table: Table; readonly record: EntityRecord }; readonly others: Said };

/** What must be equal in two records for them to be one thing, `null` where nothing can be said. */
export type Identity = (record: EntityRecord, context: Context) => string | null;

/** How records with one key are told apart. `finer` parts a crowd before its members are compared. */
export type Comparison = {
  readonly same: (one: EntityRecord, other: EntityRecord, context: Context) => boolean;
  readonly finer?: Identity;
};

/**
 * Records with one key on one sheet that nothing tells apart. Rows of different rating years are different observations
 * of one entity. In crowds only near neighbours are compared, so that time stays linear.
 */
export function twiceWithin(contexts: readonly Context[], keyOf: Identity, { same, finer }: Comparison): Twice[] {
  const found: Twice[] = [];
  for (const crowd of groupsWithin(contexts, keyOf)) {
    for (const group of finer === undefined || crowd.length <= window ? [crowd] : partsOf(crowd, finer)) {
      group.forEach(({ table, record, context }, at) => {
        const near = group.slice(Math.max(0, at - window), at + window).map(recordOf);
        const alike = near.filter((other) => other === record || (!areOtherYears(record, other) && same(record, other, context)));
        if (alike.length > 1) found.push({ place: { table, record }, others: otherRowsInWords(alike, record) });
      });
    }
  }
  return found;
}

/** The records of each sheet that share a key with another. */
export function groupsWithin(contexts: readonly Context[], keyOf: Identity): Occurrence[][] {
  return listsOf(contexts).flatMap((list) => groupsOf(list, keyOf));
}

/**
 * Records that stand on two sheets of one kind. Sheets that share many of their entities are copies or other years of
 * one list, and those that name different years are different lists: nothing is said of them.
 */
export function twiceBetween(contexts: readonly Context[], identityOf: Identity): Twice[] {
  const lists = listsOf(contexts);
  if (lists.length < 2) return [];
  const places = new Map<string, Place[]>();
  const sizes = lists.map((list) => list.reduce((rows, { table }) => rows + table.records.length, 0));
  lists.forEach((list, index) => {
    const seen = new Set<string>();
    for (const context of list) {
      for (const record of context.table.records) {
        const identity = identityOf(record, context);
        if (identity === null || seen.has(identity)) continue;
        seen.add(identity);
        add(places, identity, { list: index, table: context.table, record });
      }
    }
  });
  const shared = [...places.values()].filter((group) => group.length > 1);
  if (shared.length === 0) return [];
  const overlaps = countPairs(shared);
  return shared.flatMap((group) =>
    group.flatMap((place) => {
      const others = group.filter((other) => other !== place && isStray(lists, sizes, overlaps, place.list, other.list));
      const words = others.map(({ table, record }) => ({
        vi: `trang “${table.sheet}” dòng ${record.row}`,
        en: `sheet “${table.sheet}”, row ${record.row}`,
      }));
      return others.length === 0 ? [] : [{ place: { table: place.table, record: place.record }, others: listInWords(words, words.length) }];
    }),
  );
}

/** The rows of a group but one: "dòng 5", "dòng 5 và 9", "dòng 5, 9, 12 và 4 dòng khác"; "rows 5, 9, 12 and 4 other rows". */
export function otherRowsInWords(group: readonly EntityRecord[], record: EntityRecord): Said {
  const shown: string[] = [];
  for (const other of group) {
    if (other !== record && shown.push(String(other.row)) > mostShown) break;
  }
  const rows = listInWords(shown.map(asItIs), group.length - 1, { vi: " dòng khác", en: " other rows" });
  return { vi: `dòng ${rows.vi}`, en: `${group.length > 2 ? "rows" : "row"} ${rows.en}` };
}

/** How many neighbours in a crowd a record is compared with, on either side. */
const window = 20;

/** Two sheets that share at most this part of the smaller one are different lists. */
const strayShare = 0.34;

/** So many places are named, then only counted. */
const mostShown = 4;

type Place = { readonly list: number; readonly table: Table; readonly record: EntityRecord };

/**
 * The tables of one sheet and kind are one list, cut in pieces – unless they name the same entities again: then they are
 * the list of another year or quarter beside or below the first.
 */
function listsOf(contexts: readonly Context[]): Context[][] {
  const bySheet = new Map<string, Context[][]>();
  for (const context of contexts) {
    const key = `${context.table.kind}|${context.table.sheet}`;
    const lists = bySheet.get(key) ?? [];
    bySheet.set(key, lists);
    const own = lists.find((list) => list.every(({ table }) => !repeats(table, context.table)));
    if (own === undefined) lists.push([context]);
    else own.push(context);
  }
  return [...bySheet.values()].flat();
}

/** Fewest names that two tables must share to be the same list again. */
const fewestRepeated = 3;

function repeats(one: Table, other: Table): boolean {
  const names = namesOf(one);
  const others = namesOf(other);
  let shared = 0;
  for (const name of others) if (names.has(name)) shared++;
  return shared >= fewestRepeated && shared > strayShare * Math.min(names.size, others.size);
}

function namesOf({ records }: Table): ReadonlySet<string> {
  return new Set(
    records.flatMap((record) => {
      const name = recordValue(record, "name") ?? recordValue(record, "members.fullName");
      return typeof name === "string" ? [nameKey(name)] : [];
    }),
  );
}

/** Groups of two and more; nothing is made for the many records that stand once. */
function groupsOf(list: readonly Context[], keyOf: Identity): Occurrence[][] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  let place = 0;
  for (const context of list) {
    for (const record of context.table.records) {
      const key = keyOf(record, context);
      const here = place++;
      const earlier = key === null ? undefined : first.get(key);
      if (key === null) continue;
      if (earlier === undefined) first.set(key, here);
      else if (groups.get(key)?.push(here) === undefined) groups.set(key, [earlier, here]);
    }
  }
  return [...groups.values()].map((places) => places.flatMap((at) => occurrenceAt(list, at) ?? []));
}

function occurrenceAt(list: readonly Context[], place: number): Occurrence | null {
  let rest = place;
  for (const context of list) {
    const record = context.table.records[rest];
    if (record !== undefined) return { table: context.table, record, context };
    rest -= context.table.records.length;
  }
  return null;
}

function partsOf(crowd: readonly Occurrence[], finer: Identity): Occurrence[][] {
  const parts = new Map<string, Occurrence[]>();
  for (const one of crowd) add(parts, finer(one.record, one.context) ?? "", one);
  return [...parts.values()].filter((part) => part.length > 1);
}

function areOtherYears(one: EntityRecord, other: EntityRecord): boolean {
  const [first, second] = [recordValue(one, "ratingYear"), recordValue(other, "ratingYear")];
  return first !== null && second !== null && first !== second;
}

function isStray(
  lists: readonly Context[][],
  sizes: readonly number[],
  overlaps: ReadonlyMap<string, number>,
  one: number,
  other: number,
): boolean {
  const [first, second] = [lists[one]?.[0]?.table, lists[other]?.[0]?.table];
  if (first === undefined || second === undefined || first.kind !== second.kind || first.sheet === second.sheet) return false;
  const years = [yearOf(first), yearOf(second)];
  if (years[0] !== null && years[1] !== null && years[0] !== years[1]) return false;
  return (overlaps.get(pair(one, other)) ?? 0) <= strayShare * Math.min(sizes[one] ?? 0, sizes[other] ?? 0);
}

function yearOf(table: Table): number | null {
  const named = /(?:19|20)\d\d/.exec(table.sheet)?.[0];
  return table.year ?? (named === undefined ? null : Number(named));
}

function countPairs(groups: readonly (readonly Place[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) counts.set(pair(one.list, other.list), (counts.get(pair(one.list, other.list)) ?? 0) + 1);
    }
  }
  return counts;
}

function pair(one: number, other: number): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

function listInWords(words: readonly Said[], count: number, more: Said = { vi: " khác", en: " others" }): Said {
  return inEach((language) => {
    const named = words.map((word) => word[language]);
    const shown = count > mostShown ? [...named.slice(0, mostShown - 1), `${count - mostShown + 1}${more[language]}`] : named;
    return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")}${and[language]}${shown.at(-1)}`;
  });
}

const and: Said = { vi: " và ", en: " and " };

function recordOf({ record }: Occurrence): EntityRecord {
  return record;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
