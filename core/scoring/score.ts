import { isIsoDate } from "../model/dates.ts";
import type { FieldId } from "../model/fields.ts";
import type { Language, Said } from "../model/language.ts";
import type { RankResult } from "../model/ranks.ts";
import { addressOf, type Book, columnOf, recordValue, type Scalar, type Values } from "../model/records.ts";
import { type CompiledTable, compileTable } from "./compile.ts";
import type { ScoreContext } from "./eligibility.ts";
import { type Scored, scoreValues } from "./evaluate.ts";
import { type ItemScore, itemScores, type Locate } from "./explain.ts";
import { type Entity, gatherEntities, identityFields, type Part, sameValue } from "./join.ts";
import type { ScoreTable } from "./table.ts";

export type ScoreOptions = {
  /** ISO day that counts as today. */
  readonly asOf: string;
  readonly table: ScoreTable;
  /** The year of records and sheets that state none; without it the year follows from `asOf`. */
  readonly ratingYear?: number;
};

/** Counts of the results. `rated` is the sum of the four ranks. */
export type ScoreSummary = {
  readonly rated: number;
  readonly good: number;
  readonly fair: number;
  readonly average: number;
  readonly weak: number;
  readonly unrated: number;
  readonly incomplete: number;
};

/** The scores of a book by one table. */
export type BookScore = {
  readonly file: string;
  readonly asOf: string;
  readonly table: ScoreTable;
  readonly compiled: CompiledTable;
  readonly summary: ScoreSummary;
  readonly results: readonly EntityScore[];
};

/** The score of one entity in one year. Items and reasons are made on demand (`itemsOf`, `scoreResult`). */
export type EntityScore = {
  readonly sheet: string;
  /** 1-based row of the list, else of the points or the form. */
  readonly row: number;
  readonly name: string;
  readonly eligible: boolean;
  readonly because: Said | null;
  readonly total: number | null;
  readonly lowest: number;
  readonly possible: number;
  readonly rank: RankResult;
  readonly year: number;
  /** Who said the year; `asOf`: nobody, it follows from the day. */
  readonly yearFrom: "record" | "title" | "option" | "asOf";
  /** Other rows that were taken for the same entity. */
  readonly also: readonly { readonly sheet: string; readonly row: number }[];
  /** Figures that those rows give differently: they count as missing. */
  readonly conflicts: readonly Conflict[];
  /** Rows that may be the same entity but could not be told apart. */
  readonly unsure: readonly string[];
  readonly scored: Scored;
  readonly context: ScoreContext;
  readonly values: Values;
  readonly parts: readonly Part[];
};

/** One field with the different values that the parts of an entity give. */
export type Conflict = { readonly field: FieldId; readonly places: readonly { readonly place: string; readonly value: Scalar }[] };

/** Scores every entity of a book. */
export function scoreBook(book: Book, options: ScoreOptions): BookScore {
  const compiled = compileTable(options.table);
  const relevant = relevantFields(compiled);
  const results = gatherEntities(book, options.table.appliesTo, relevant).map((entity) => scoreEntity(compiled, entity, options, relevant));
  return { file: book.file, asOf: options.asOf, table: options.table, compiled, summary: summarise(results), results };
}

/** Every item of an entity with its reason and cells. */
export function itemsOf(book: BookScore, entity: EntityScore, language: Language = "vi"): ItemScore[] {
  return entity.scored.eligibility.rated === "no" ? [] : itemScores(book.compiled, entity.values, locator(entity), language);
}

/** Where the fields of an entity stand: "D12", or "'Bảng điểm'!D12" outside the sheet of the result. */
function locator(entity: EntityScore): Locate {
  return (field) => {
    const conflict = entity.conflicts.find((candidate) => candidate.field === field);
    if (conflict !== undefined) return { cell: conflict.places.map(({ place }) => place).join(", "), state: "conflict" };
    const holder = entity.parts.find(({ record }) => recordValue(record, field) !== null);
    const place = holder ?? entity.parts.find(({ table }) => columnOf(table, field) !== null);
    const cell = place === undefined ? null : addressOf(place.table, place.record, field);
    if (place === undefined || cell === null) return null;
    const own = place.table.sheet === entity.sheet;
    return { cell: own ? cell : `${sheetName(place.table.sheet)}!${cell}`, state: holder === undefined ? "empty" : "filled" };
  };
}

/** The year that is scored on a day when no sheet states one, and the other year that may be meant. */
export function defaultYear(asOf: string): { readonly year: number; readonly otherYear: number | null } {
  const year = Number(asOf.slice(0, 4)) || 0;
  // In the first half of a year the ratings of the year before are still at work.
  return asOf.slice(5, 7) < "07" ? { year: year - 1, otherYear: year } : { year, otherYear: null };
}

function scoreEntity(compiled: CompiledTable, entity: Entity, options: ScoreOptions, relevant: ReadonlySet<FieldId>): EntityScore {
  const [first, ...more] = entity.parts;
  const { values, conflicts } =
    more.length === 0 ? { values: ownValues(first, relevant), conflicts: [] } : mergedValues(entity.parts, relevant);
  const { year, otherYear, yearFrom } = yearOf(entity, options);
  const kind = entity.parts.find(({ record }) => record.kind !== null)?.record.kind ?? null;
  const context: ScoreContext = { kind, year, otherYear, asOf: options.asOf };
  const scored = scoreValues(compiled, values, context);
  const name = values.name;
  return {
    sheet: first.table.sheet,
    row: first.record.row,
    name: typeof name === "string" ? name : "",
    eligible: scored.eligibility.rated === "yes",
    because: scored.eligibility.because,
    total: scored.total,
    lowest: scored.lowest,
    possible: scored.possible,
    rank: scored.rank,
    year,
    yearFrom,
    also: more.length === 0 ? nothing : more.map(({ table, record }) => ({ sheet: table.sheet, row: record.row })),
    conflicts,
    unsure: entity.unsure,
    scored,
    context,
    values,
    parts: entity.parts,
  };
}

const nothing: readonly never[] = [];

function yearOf(entity: Entity, options: ScoreOptions): { year: number; otherYear: number | null; yearFrom: EntityScore["yearFrom"] } {
  if (entity.year !== null) return { year: entity.year.value, otherYear: null, yearFrom: entity.year.from };
  if (options.ratingYear !== undefined) return { year: options.ratingYear, otherYear: null, yearFrom: "option" };
  return { ...defaultYear(options.asOf), yearFrom: "asOf" };
}

/** Fields on which points, rank, eligibility or size rest. */
function relevantFields(compiled: CompiledTable): ReadonlySet<FieldId> {
  return new Set<FieldId>([
    ...compiled.fields,
    ...compiled.table.knockOut.map(({ field }) => field),
    "certificateDate",
    "foundedOn",
    "status",
    "statusDate",
    "dissolvedOn",
    "stoppedMonths",
    "sector",
    "members.total",
    "revenue.total",
    "capital.end",
    "capital.owners",
    "capital.liabilities",
  ]);
}

/** The record's own values; with those that stand above the row only when a score may rest on them. */
function ownValues({ record }: Part, relevant: ReadonlySet<FieldId>): Values {
  for (const field in record.inherited) {
    if (relevant.has(field as FieldId) || field === "name") return { ...record.inherited, ...withoutGaps(record.values) };
  }
  return record.values;
}

function withoutGaps(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** What all parts say together. A figure that two of them give differently is unknown. */
function mergedValues(parts: readonly Part[], relevant: ReadonlySet<FieldId>): { values: Values; conflicts: Conflict[] } {
  const found = new Map<FieldId, { value: Scalar; part: Part }[]>();
  for (const part of parts) {
    for (const values of [part.record.values, part.record.inherited]) {
      for (const [key, value] of Object.entries(values)) {
        const field = key as FieldId;
        if (value === null || value === undefined || (!part.figures && !identityFields.has(field))) continue;
        const known = found.get(field);
        if (known === undefined) found.set(field, [{ value, part }]);
        else if (known.every((other) => other.part !== part)) known.push({ value, part });
      }
    }
  }
  const values = new Map<FieldId, Scalar>();
  const conflicts: Conflict[] = [];
  for (const [field, given] of found) {
    const differing = relevant.has(field) && given.some(({ value }) => !sameValue(value, given[0]!.value));
    values.set(field, differing ? null : mostPrecise(given.map(({ value }) => value)));
    if (differing) conflicts.push({ field, places: given.map(({ value, part }) => ({ place: placeOf(part, field), value })) });
  }
  return { values: Object.fromEntries(values), conflicts };
}

/** Of dates that agree the one with most detail, else the first value. */
function mostPrecise(values: readonly Scalar[]): Scalar {
  const [first = null] = values;
  if (typeof first !== "string" || !isIsoDate(first)) return first;
  return values.reduce(
    (best, value) => (typeof value === "string" && typeof best === "string" && value.length > best.length ? value : best),
    first,
  );
}

function placeOf({ table, record }: Part, field: FieldId): string {
  return `${sheetName(table.sheet)}!${addressOf(table, record, field) ?? record.row}`;
}

function sheetName(name: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(name) ? name : `'${name}'`;
}

function summarise(results: readonly EntityScore[]): ScoreSummary {
  const counts: Record<RankResult, number> = { good: 0, fair: 0, average: 0, weak: 0, unrated: 0, incomplete: 0 };
  for (const { rank } of results) counts[rank]++;
  const { good, fair, average, weak } = counts;
  return { rated: good + fair + average + weak, ...counts };
}
