import { readChoice } from "../../model/choices.ts";
import { type FieldId, fieldDefinition } from "../../model/fields.ts";
import type { Said } from "../../model/language.ts";
import { type Book, columnOf, type EntityKind, recordValue, type Scalar, type Table } from "../../model/records.ts";
import { fold, nameKey } from "../../model/text.ts";
import type { ScoreTable } from "../../scoring/table.ts";
import {
  type Days,
  daysOf,
  dissolvedOf,
  type Figures,
  type Flags,
  figuresOf,
  flagsOf,
  foundedOf,
  kindCodes,
  lastWithin,
  placeWord,
  remember,
  type Words,
  wordsOf,
  yearsOf,
} from "./columns.ts";
import { type Entity, joinEntities, type Part } from "./entities.ts";
import type { Ratings } from "./ranks.ts";

/**
 * The book as columns: one place for each entity, read once for each field that a plan asks for. Nothing here knows of
 * plans. Values that two rows of one year give differently are unknown.
 */
export type Facts = {
  readonly book: Book;
  readonly entities: readonly Entity[];
  readonly size: number;
  readonly kinds: Uint8Array;
  /** 1 for an entity that only a rating knows. */
  readonly unlisted: Uint8Array;
  readonly warnings: readonly Said[];
  readonly words: (field: FieldId) => Words;
  readonly days: (field: FieldId) => Days;
  readonly founded: () => Days;
  readonly dissolved: () => Days;
  readonly flags: (field: FieldId) => Flags;
  /** Figures of the best year of a stretch: the last one in which any entity has the field; unstated years count as the last. */
  readonly figures: (field: FieldId, fromYear: number, toYear: number) => Figures;
  /** Figures that state this very year. */
  readonly figuresOfYear: (field: FieldId, year: number) => Figures;
  /** Whether any entity of the kinds has a value, and whether there is a column for it. */
  readonly has: (field: FieldId, kinds: readonly EntityKind[]) => { readonly value: boolean; readonly column: boolean };
  /** Whether the book has a list in which entities of the kind would stand. */
  readonly lists: (kind: EntityKind) => boolean;
  /** Whether the book has any entity of the kind. */
  readonly present: (kind: EntityKind) => boolean;
  /** The year of the newest list of the kind, when all of them state one. */
  readonly listYear: (kind: EntityKind) => number | null;
  /** Ratings worked out so far, by table and years. */
  readonly ratings: Map<string, { readonly table: ScoreTable; readonly ratings: Ratings }>;
};

/** The columns of a book. A book never changes, so they are made once. */
export function factsOf(book: Book): Facts {
  let facts = made.get(book);
  if (facts === undefined) {
    facts = makeFacts(book);
    made.set(book, facts);
  }
  return facts;
}

const made = new WeakMap<Book, Facts>();

function makeFacts(book: Book): Facts {
  const { entities, warnings } = joinEntities(book);
  const kinds = Uint8Array.from(entities, ({ kind }) => kindCodes[kind]);
  const unlisted = Uint8Array.from(entities, ({ listed }) => (listed ? 0 : 1));
  const present = new Set(entities.map(({ kind }) => kind));
  const holders = holdersOf(book);
  const columns = new Map<string, Scalar[]>();
  /** What the latest year says; of one year with two answers nothing. */
  const column = (field: FieldId): Scalar[] => remember(columns, field, () => columnOfField(entities, field, holders));
  const words = new Map<string, Words>();
  const days = new Map<string, Days>();
  const flags = new Map<string, Flags>();
  const figures = new Map<string, Figures>();
  const years = new Map<FieldId, ReadonlySet<number>>();
  const has = new Map<string, { value: boolean; column: boolean }>();
  const facts: Facts = {
    book,
    entities,
    size: entities.length,
    kinds,
    unlisted,
    warnings,
    words: (field) => remember(words, field, () => wordsOf(column(field), keyOf(field))),
    days: (field) => remember(days, field, () => daysOf(column(field))),
    founded: () => remember(days, "founded", () => foundedOf(kinds, facts.days("certificateDate"), facts.days("foundedOn"))),
    dissolved: () => remember(days, "dissolved", () => dissolvedOf(column("status"), facts.days("dissolvedOn"), facts.days("statusDate"))),
    flags: (field) => remember(flags, field, () => flagsOf(entities, field, column(field))),
    figures: (field, fromYear, toYear) => {
      const best = lastWithin(
        remember(years, field, () => yearsOf(entities, field)),
        fromYear,
        toYear,
      );
      return remember(figures, `${field} last ${best}`, () => figuresOf(entities, field, best, true));
    },
    figuresOfYear: (field, year) => remember(figures, `${field} ${year}`, () => figuresOf(entities, field, year, false)),
    has: (field, asked) => remember(has, `${field} ${asked.join()}`, () => presence(facts, field, asked, holders)),
    lists: (kind) => hasListOf(book, present, kind),
    present: (kind) => present.has(kind),
    listYear: (kind) => listYearOf(book, kind),
    ratings: new Map(),
  };
  return facts;
}

function keyOf(field: FieldId): (text: string) => string {
  if (field === "commune" || field === "district" || field === "province") return placeWord;
  return field === "name" ? nameKey : (text) => text;
}

/** Tables by the fields that any of their records may have, and whether anything stands above rows instead of in them. */
type Holders = { readonly tables: (field: FieldId) => ReadonlySet<Table>; readonly inherits: (field: FieldId) => boolean };

function holdersOf({ tables }: Book): Holders {
  const fieldsOf = new Map<Table, Set<string>>();
  const above = new Set<string>();
  for (const table of tables) {
    const names = new Set<string>();
    for (const { field } of table.columns) if (field !== null) names.add(field);
    for (const [at, { values, inherited, cells }] of table.records.entries()) {
      for (const name in inherited) above.add(name);
      // Forms have no columns; of lists the first rows show what stands beside the columns.
      if (at < 3 || cells !== undefined) for (const name in values) names.add(name);
    }
    fieldsOf.set(table, names);
  }
  const holders = new Map<FieldId, Set<Table>>();
  return {
    tables: (field) => remember(holders, field, () => new Set(tables.filter((table) => fieldsOf.get(table)?.has(field) === true))),
    inherits: (field) => above.has(field),
  };
}

function columnOfField(entities: readonly Entity[], field: FieldId, holders: Holders): Scalar[] {
  const derived = derivedFields.get(field);
  if (derived !== undefined) return entities.map((entity) => derived(entity));
  if (holders.inherits(field)) return entities.map((entity) => stateOf(entity, field));
  if (holders.tables(field).size === 0) return new Array<Scalar>(entities.length).fill(null);
  return entities.map((entity) => (entity.parts.length === 1 ? (entity.parts[0].record.values[field] ?? null) : stateOf(entity, field)));
}

/** The value of the latest part that has one; `null` when the parts of that year do not agree. */
function stateOf(entity: Entity, field: FieldId): Scalar {
  const { parts } = entity;
  if (parts.length === 1) return recordValue(parts[0].record, field);
  let best: Part | null = null;
  let value: Scalar = null;
  for (const part of parts) {
    const own = recordValue(part.record, field);
    if (own === null) continue;
    if (best === null || later(part, best)) {
      best = part;
      value = own;
    } else if (part.year === best.year && value !== null) {
      value = agreed(value, own);
    }
  }
  return value;
}

/** The sector, else what the main line or the entity's own name says of it. */
function sectorOf(entity: Entity): Scalar {
  const stated = stateOf(entity, "sector");
  if (stated !== null) return stated;
  const line = stateOf(entity, "mainLine");
  const read = typeof line === "string" ? readChoice("sector", line).value : null;
  const name = stateOf(entity, "name");
  return read ?? (typeof name === "string" && fold(name).includes("nong nghiep") ? "agriculture" : null);
}

/** The commune, else the one that the address names. */
function communeOf(entity: Entity): Scalar {
  const stated = stateOf(entity, "commune");
  if (stated !== null) return stated;
  const address = stateOf(entity, "address");
  if (typeof address !== "string") return null;
  return /(?:^|[,;-]) ?((?:xã|phường|thị trấn|đặc khu) [^,;(]{2,40})/iu.exec(address.normalize("NFC"))?.[1]?.trim() ?? null;
}

/** Fields that other words of a record tell where their own cell is empty. */
const derivedFields: ReadonlyMap<FieldId, (entity: Entity) => Scalar> = new Map([
  ["sector", sectorOf],
  ["commune", communeOf],
]);

/** A stated year is later than an earlier one; a list without a year speaks of now. */
function later(part: Part, than: Part): boolean {
  return (part.year ?? 9999) > (than.year ?? 9999);
}

/** What two answers have in common: the same value, or of two dates that agree the one with more detail. */
function agreed(a: Scalar, b: Scalar): Scalar {
  if (a === b) return a;
  if (typeof a === "string" && typeof b === "string" && /^\d{4}(?:-|$)/.test(a)) {
    if (a.startsWith(b)) return a;
    if (b.startsWith(a)) return b;
  }
  return typeof a === "string" && typeof b === "string" && placeWord(a) === placeWord(b) ? a : null;
}

function presence(
  { entities }: Facts,
  field: FieldId,
  asked: readonly EntityKind[],
  holders: Holders,
): { value: boolean; column: boolean } {
  const tables = holders.tables(field);
  const derived = derivedFields.get(field);
  if (tables.size === 0 && derived === undefined && !holders.inherits(field)) return { value: false, column: false };
  let column = false;
  for (const entity of entities) {
    if (!asked.includes(entity.kind)) continue;
    for (const { table, record } of entity.parts) {
      if (recordValue(record, field) !== null || (derived?.(entity) ?? null) !== null) return { value: true, column: true };
      column ||= tables.has(table) && columnOf(table, field) !== null;
    }
  }
  return { value: false, column };
}

/** Unions stand among cooperatives; groups have a sheet of their own unless a list names them. */
function hasListOf(book: Book, present: ReadonlySet<EntityKind>, kind: EntityKind): boolean {
  if (kind === "group") return present.has("group") || book.tables.some((table) => table.kind === "groups");
  return book.tables.some((table) => table.kind === "cooperatives" || table.kind === "points" || table.kind === "scoreForm");
}

function listYearOf({ tables }: Book, kind: EntityKind): number | null {
  const lists = tables.filter((table) => table.kind === "cooperatives" || (kind === "group" && table.kind === "groups"));
  const years = lists.flatMap(({ year }) => (year === null ? [] : [year]));
  return lists.length > 0 && years.length === lists.length ? Math.max(...years) : null;
}

/** Whether a field holds numbers. */
export function isNumberField(field: FieldId): boolean {
  const type = fieldDefinition(field)?.type;
  return type !== undefined && numberTypes.has(type);
}

const numberTypes: ReadonlySet<string> = new Set(["integer", "number", "money", "moneyPerYear", "share", "points", "year"]);
