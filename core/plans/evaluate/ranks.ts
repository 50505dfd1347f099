import type { FieldId } from "../../model/fields.ts";
import type { Rank } from "../../model/ranks.ts";
import { recordValue, type Scalar, type Values } from "../../model/records.ts";
import { type CompiledTable, compileTable } from "../../scoring/compile.ts";
import { eligibilityOf, type ScoreContext } from "../../scoring/eligibility.ts";
import { scoreValues } from "../../scoring/evaluate.ts";
import { identityFields } from "../../scoring/join.ts";
import type { ScoreTable } from "../../scoring/table.ts";
import { lastWithin, remember } from "./columns.ts";
import type { Entity, Part } from "./entities.ts";
import type { Facts } from "./facts.ts";

/** One bit for each rank an entity may have; a certain rank is one bit, an unknown one all of them. */
export const rankBits: Readonly<Record<Rank, number>> = { good: 1, fair: 2, average: 4, weak: 8, unrated: 16 };
const anyRank = 31;

/** The ranks of one rating year, and which year it is. */
export type Ratings = {
  readonly possible: Uint8Array;
  /** 1 for an entity with a rank, or with points that rule some ranks out. */
  readonly rated: Uint8Array;
  /** Totals of points; `NaN` is unknown. */
  readonly totals: Float64Array;
  /** Year that was found; `null`: no sheet states one. */
  readonly year: number | null;
  /** How many entities have a rank at all. */
  readonly known: number;
};

/** Which ratings: the last of a stretch of years. `unstated`: sheets without a year count as of that year. */
export type RatingYears = { readonly from: number; readonly to: number; readonly unstated: boolean };

/**
 * The ranks of the last rating in a stretch of years: the typed rank, else what the points leave possible by the score
 * table. A rank of another year is never mixed in.
 */
export function ratingsOf(facts: Facts, table: ScoreTable, years: RatingYears, asOf: string): Ratings {
  const { entities, ratings } = facts;
  const year = lastWithin(ratingYearsOf(facts), years.from, years.to);
  const key = `${table.id} ${year} ${year ?? years.to} ${years.unstated} ${asOf}`;
  const known = ratings.get(key);
  if (known?.table === table) return known.ratings;
  const found = rate(entities, table, years, year, asOf);
  ratings.set(key, { table, ratings: found });
  return found;
}

function rate(entities: readonly Entity[], table: ScoreTable, years: RatingYears, year: number | null, asOf: string): Ratings {
  const compiled = compileTable(table);
  const possible = new Uint8Array(entities.length).fill(anyRank);
  const rated = new Uint8Array(entities.length);
  const totals = new Float64Array(entities.length).fill(Number.NaN);
  let known = 0;
  entities.forEach((entity, at) => {
    const parts = entity.parts.filter((part) => (part.ratingYear === null ? years.unstated : part.ratingYear === year) && isRating(part));
    const context = { kind: entity.kind, year: year ?? years.to, asOf };
    if (parts.length === 0) {
      possible[at] = unratedBits(compiled, entity, context);
      return;
    }
    const rating = ratingOf(compiled, entity, parts, context);
    possible[at] = rating.possible;
    totals[at] = rating.total;
    if (rating.possible === anyRank || rating.possible === ranked) return;
    known++;
    if (rating.possible !== rankBits.unrated) rated[at] = 1;
  });
  return { possible, rated, totals, year, known };
}

/** All ranks but "unrated". */
const ranked = 15;

/** What an entity without a rating can be: not rated at all when it is too young or stands still, else any rank. */
function unratedBits(compiled: CompiledTable, entity: Entity, context: ScoreContext): number {
  const [only] = entity.parts;
  const values = entity.parts.length === 1 ? only.record.values : remember(identities, entity, () => valuesOf(entity, []));
  const { rated } = eligibilityOf(compiled.table, values, context);
  return rated === "no" ? rankBits.unrated : rated === "yes" ? ranked : anyRank;
}

// Who an entity is does not change from year to year.
const identities = new WeakMap<Entity, Values>();

/** Whether a row says anything of a rating: a rank, a total or points of a criterion. */
function isRating({ record }: Part): boolean {
  if (recordValue(record, "rank") !== null || recordValue(record, "points.total") !== null) return true;
  for (const field in record.values) if (field.startsWith("points.") && record.values[field as FieldId] !== null) return true;
  return false;
}

/** The years of which a book has ratings. */
function ratingYearsOf(facts: Facts): ReadonlySet<number> {
  let years = ratingYears.get(facts);
  if (years === undefined) {
    const found = new Set<number>();
    for (const { parts } of facts.entities)
      for (const part of parts) if (part.ratingYear !== null && !found.has(part.ratingYear) && isRating(part)) found.add(part.ratingYear);
    years = found;
    ratingYears.set(facts, years);
  }
  return years;
}

// A book never changes, so its years are looked up once.
const ratingYears = new WeakMap<Facts, ReadonlySet<number>>();

function ratingOf(
  compiled: CompiledTable,
  entity: Entity,
  parts: readonly Part[],
  context: ScoreContext,
): { possible: number; total: number } {
  const [only] = parts;
  const single = parts.length === 1 && only !== undefined ? recordValue(only.record, "rank") : null;
  if (isRank(single)) return { possible: rankBits[single], total: typedTotal(parts) };
  const typed = new Set<Rank>(parts.map(({ record }) => recordValue(record, "rank")).filter(isRank));
  const total = typedTotal(parts);
  if (typed.size === 1) return { possible: rankBits[[...typed][0]!], total };
  // Two ranks for one year contradict each other: either may be right.
  if (typed.size > 1) return { possible: [...typed].reduce((bits, rank) => bits | rankBits[rank], 0), total };
  const scored = scoreValues(compiled, valuesOf(entity, parts), context);
  if (scored.eligibility.rated === "no") return { possible: rankBits.unrated, total };
  if (scored.eligibility.rated === "unknown") return { possible: anyRank, total };
  let possible = 0;
  for (const { id, from, to } of compiled.table.ranks)
    if (scored.possible >= from && (scored.lowest < to || scored.lowest === from)) possible |= rankBits[id];
  if (scored.rank !== "incomplete") possible = rankBits[scored.rank];
  return { possible: possible === 0 ? anyRank : possible, total: scored.total ?? total };
}

function isRank(value: Scalar): value is Rank {
  return typeof value === "string" && Object.hasOwn(rankBits, value);
}

function typedTotal(parts: readonly Part[]): number {
  let total = Number.NaN;
  for (const { record } of parts) {
    const value = recordValue(record, "points.total");
    if (typeof value !== "number") continue;
    if (!Number.isNaN(total) && total !== value) return Number.NaN;
    total = value;
  }
  return total;
}

/** Who the entity is from its lists, its figures from the rows of the year. */
function valuesOf(entity: Entity, parts: readonly Part[]): Values {
  const values: Record<string, Scalar> = Object.create(null);
  const take = ({ record }: Part, wanted: (field: string) => boolean): void => {
    for (const own of [record.values, record.inherited])
      for (const [field, value] of Object.entries(own)) if (value !== null && value !== undefined && wanted(field)) values[field] ??= value;
  };
  for (const part of parts) take(part, () => true);
  for (const part of entity.parts) if (part.list) take(part, (field) => identityFields.has(field as FieldId));
  return values as Values;
}
