import { isIsoDate } from "../model/dates.ts";
import type { FieldId } from "../model/fields.ts";
import { kindPrefixes } from "../model/name-words.ts";
import { placeKey } from "../model/places.ts";
import { type Book, type EntityKind, type EntityRecord, recordValue, type Scalar, type Table } from "../model/records.ts";
import { fold, nameKey } from "../model/text.ts";

/** One row or form that speaks of an entity. A part of another year tells only who the entity is, not its figures. */
export type Part = { readonly table: Table; readonly record: EntityRecord; readonly figures: boolean };

/** One entity in one year: the part it is known by stands first. */
export type Entity = {
  readonly parts: readonly [Part, ...Part[]];
  /** `null`: no sheet states a year. */
  readonly year: { readonly value: number; readonly from: "record" | "title" } | null;
  /** Other rows that may be the same entity but could not be told apart: "Sheet!12". */
  readonly unsure: readonly string[];
};

/** Fields in which two parts must not contradict each other when they are taken for one. */
export type Relevant = ReadonlySet<FieldId>;

/**
 * The entities of a book: rows of lists, each with the rows of points and the score forms that speak of the same
 * entity (by code, else by name and commune, else by a name that occurs once). Two rows of one sheet are never one.
 */
export function gatherEntities(book: Book, kinds: readonly EntityKind[], relevant: Relevant): Entity[] {
  const lists = book.tables.filter((table) => isList(table, kinds));
  const ratings = [...book.tables.filter(({ kind }) => kind === "points"), ...book.tables.filter(({ kind }) => kind === "scoreForm")];
  if (lists.length + ratings.length === 1)
    return [...lists, ...ratings].flatMap((table) => scopedRecords(table, kinds).map((record) => alone(table, record)));
  const index: Index = { gathered: [], byCode: new Map(), byName: new Map() };
  for (const table of lists) for (const record of scopedRecords(table, kinds)) addListRow(index, { table, record }, relevant);
  for (const table of ratings) for (const record of table.records) addRating(index, { table, record });
  return index.gathered.flatMap(byYear);
}

/** Fields that say who an entity is and hold in every year. */
export const identityFields: Relevant = new Set<FieldId>([
  "name",
  "code",
  "certificateNumber",
  "certificateDate",
  "foundedOn",
  "kind",
  "status",
  "statusDate",
  "dissolvedOn",
  "commune",
  "district",
  "province",
  "address",
  "sector",
  "mainLine",
  "industryCode",
]);

/** Whether two values say the same; a date may be the other one with less detail. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (a === b || typeof a !== "string" || typeof b !== "string") return a === b;
  return isIsoDate(a) && isIsoDate(b) && (a.startsWith(b) || b.startsWith(a));
}

/** A list belongs to the table's work when the table scores what the list holds. */
function isList(table: Table, kinds: readonly EntityKind[]): boolean {
  if (table.kind === "groups") return kinds.includes("group");
  return table.kind === "cooperatives" && (!onlyGroups(kinds) || table.records.some(({ kind }) => kind === "group"));
}

function scopedRecords(table: Table, kinds: readonly EntityKind[]): readonly EntityRecord[] {
  return table.kind === "cooperatives" && onlyGroups(kinds) ? table.records.filter(({ kind }) => kind === "group") : table.records;
}

function onlyGroups(kinds: readonly EntityKind[]): boolean {
  return kinds.every((kind) => kind === "group");
}

function alone(table: Table, record: EntityRecord): Entity {
  return { parts: [{ table, record, figures: true }], year: statedYear([{ table, record }]), unsure: [] };
}

type Row = { readonly table: Table; readonly record: EntityRecord };

/** A row with everything that was found to speak of the same entity, before the years are parted. */
type Gathered = { readonly first: Row; readonly more: Row[]; readonly unsure: string[] };

/** Finds rows of one entity again. Keys come from people's texts, so they live in maps. */
type Index = {
  readonly gathered: Gathered[];
  readonly byCode: Map<string, Gathered[]>;
  readonly byName: Map<string, Gathered[]>;
};

/** A second list completes the first (base data here, figures there) unless they contradict each other. */
function addListRow(index: Index, row: Row, relevant: Relevant): void {
  const found = candidates(index, row).filter((gathered) => rowsOf(gathered).every((other) => other.table !== row.table));
  const agreeing = found.filter((gathered) => rowsOf(gathered).every((other) => agree(other, row, relevant)));
  add(index, row, found, found.length === 1 ? agreeing[0] : undefined);
}

/** Rows of one sheet of points that no list knows are told apart by the sheet itself. */
function addRating(index: Index, row: Row): void {
  const found = candidates(index, row).filter(({ first }) => first.table !== row.table);
  add(index, row, found, found.length === 1 ? found[0] : undefined);
}

function add(index: Index, row: Row, found: readonly Gathered[], same: Gathered | undefined): void {
  const gathered: Gathered = same ?? { first: row, more: [], unsure: found.map(({ first }) => placeOf(first)) };
  if (same === undefined) {
    for (const other of found) other.unsure.push(placeOf(row));
    index.gathered.push(gathered);
  } else {
    same.more.push(row);
  }
  put(index.byCode, textOf(row.record, "code"), gathered);
  put(index.byName, joinName(row.record), gathered);
}

function candidates(index: Index, row: Row): readonly Gathered[] {
  const code = textOf(row.record, "code");
  const name = joinName(row.record);
  const coded = code === null ? [] : (index.byCode.get(code) ?? []);
  const named = name === null ? [] : (index.byName.get(name) ?? []);
  if (coded.length > 0) {
    const both = coded.filter((gathered) => named.includes(gathered));
    return coded.length > 1 && both.length > 0 ? both : coded;
  }
  const fitting = named.filter(({ first }) => mayBeSame(first.record, row.record));
  if (textOf(row.record, "commune") === null) return fitting;
  const near = fitting.filter(({ first }) => textOf(first.record, "commune") !== null);
  return near.length > 0 ? near : fitting;
}

function rowsOf({ first, more }: Gathered): readonly Row[] {
  return [first, ...more];
}

function put(map: Map<string, Gathered[]>, key: string | null, gathered: Gathered): void {
  if (key === null) return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [gathered]);
  else if (!known.includes(gathered)) known.push(gathered);
}

function mayBeSame(a: EntityRecord, b: EntityRecord): boolean {
  const [codeA, codeB] = [textOf(a, "code"), textOf(b, "code")];
  if (codeA !== null && codeB !== null && codeA !== codeB) return false;
  const [communeA, communeB] = [textOf(a, "commune"), textOf(b, "commune")];
  return communeA === null || communeB === null || placeKey(communeA) === placeKey(communeB);
}

/** Whether no figure of one row contradicts the other, and no year does. */
function agree(a: Row, b: Row, relevant: Relevant): boolean {
  const [yearA, yearB] = [yearOf(a)?.value, yearOf(b)?.value];
  if (yearA !== undefined && yearB !== undefined && yearA !== yearB) return false;
  for (const field of relevant) {
    const [valueA, valueB] = [recordValue(a.record, field), recordValue(b.record, field)];
    if (valueA !== null && valueB !== null && !sameValue(valueA, valueB)) return false;
  }
  return true;
}

/** Parts the years: what is stated for another year than the row's own is an entity of its own with the row's identity. */
function byYear(gathered: Gathered): Entity[] {
  const rows = rowsOf(gathered);
  const ratings = rows.filter(({ table }) => !isListKind(table));
  const lists = rows.filter(({ table }) => isListKind(table));
  const rated = new Set(ratings.flatMap((row) => yearOf(row)?.value ?? []));
  const own = ownYear(gathered.first, rated);
  const others = [...rated].filter((year) => year !== own).sort((a, b) => b - a);
  return [
    entityOf(rows, own, gathered.unsure),
    ...others.map((year) => entityOf([...ratings.filter((row) => yearOf(row)?.value === year), ...lists], year, gathered.unsure)),
  ];
}

/** The year of a row: its own word; the year of its title unless all ratings are of other years; the latest of these. */
function ownYear(first: Row, rated: ReadonlySet<number>): number | null {
  const stated = yearOf(first);
  if (stated?.from === "record" || rated.size === 0) return stated?.value ?? null;
  return stated !== null && rated.has(stated.value) ? stated.value : Math.max(...rated);
}

function entityOf(rows: readonly Row[], year: number | null, unsure: readonly string[]): Entity {
  const parts = rows
    .map(({ table, record }) => ({ table, record, figures: year === null || (yearOf({ table, record })?.value ?? year) === year }))
    // A rating of another year says nothing here; a list still says who the entity is.
    .filter(({ table, figures }, at) => at === 0 || figures || isListKind(table));
  const stated = statedYear(parts.filter(({ figures }) => figures));
  return { parts: parts as [Part, ...Part[]], year: year === null ? stated : { value: year, from: stated?.from ?? "title" }, unsure };
}

function statedYear(rows: readonly Row[]): Entity["year"] {
  const ratingsFirst = [...rows.filter(({ table }) => !isListKind(table)), ...rows.filter(({ table }) => isListKind(table))];
  const stated = ratingsFirst.flatMap((row) => yearOf(row) ?? []);
  return stated.find(({ from }) => from === "record") ?? stated[0] ?? null;
}

function yearOf({ table, record }: Row): Entity["year"] {
  const own = recordYear(record);
  if (own !== null) return { value: own, from: "record" };
  return isYear(table.year) ? { value: table.year, from: "title" } : null;
}

function recordYear(record: EntityRecord): number | null {
  const year = recordValue(record, "ratingYear");
  return isYear(year) ? year : null;
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function isListKind({ kind }: Table): boolean {
  return kind === "cooperatives" || kind === "groups";
}

function placeOf({ table, record }: Row): string {
  return `${table.sheet}!${record.row}`;
}

function textOf(record: EntityRecord, field: FieldId): string | null {
  const value = recordValue(record, field);
  return typeof value === "string" && value !== "" ? value : null;
}

/** The key of a record's name; a name written without its kind gets the record's. */
function joinName(record: EntityRecord): string | null {
  const name = textOf(record, "name");
  if (name === null) return null;
  const folded = fold(name);
  const spoken = spokenKinds.some((beginning) => folded.startsWith(beginning));
  return nameKey(spoken ? name : `${prefixOf[record.kind ?? "cooperative"]} ${name}`);
}

const spokenKinds = kindPrefixes.flatMap(([, prefixes]) => prefixes.map((prefix) => `${prefix} `));

const prefixOf: Readonly<Record<EntityKind, string>> = {
  cooperative: "HTX",
  union: "Liên hiệp HTX",
  group: "Tổ hợp tác",
  creditFund: "Quỹ tín dụng nhân dân",
};
