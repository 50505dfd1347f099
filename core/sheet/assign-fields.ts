import type { FieldDefinition, FieldId } from "../model/fields.ts";
import { acceptance, type LookedColumn } from "./looked-column.ts";

/**
 * Gives the columns their fields, one field a column: the best pairs first; of columns for several years the latest keeps the field. `ownYear`: the
 * year of the table, 0 where it names none.
 */
export function assignFields(looked: readonly LookedColumn[], place: FieldDefinition["in"], ownYear: number): void {
  for (const one of looked) {
    if (one.corrected !== null) {
      one.field = one.corrected.field;
      one.score = 1;
    } else if (one.answer !== null) {
      one.field = one.answer.field;
      one.score = 0.9;
    }
  }
  const taken = new Set(looked.flatMap((one) => (one.field === null ? [] : [one.field])));
  const pairs = looked
    .filter((one) => one.corrected === null && one.answer === null)
    .flatMap((one) =>
      one.candidates.map((candidate) => ({ one, ...candidate, year: one.years.length === 0 ? ownYear : Math.max(...one.years) })),
    )
    .filter((pair) => pair.score >= acceptance)
    .sort((a, b) => b.score - a.score || b.year - a.year || a.one.header.column - b.one.header.column);
  // Same words for several years: only the latest year is the value of the book, the year before may have a field of its own.
  const latest = new Map<FieldId, number>();
  for (const { one, field, year } of pairs)
    if (one.candidates[0]?.field === field) latest.set(field, Math.max(latest.get(field) ?? 0, year));
  // A plan for a later year than the figures is none of the book's year.
  const reported = Math.max(
    0,
    ...pairs
      .filter(({ one, field }) => one.years.length > 0 && one.candidates[0]?.field === field && !isPlan(field))
      .map(({ year }) => year),
  );
  const planned = latest.get("revenue.planned") ?? 0;
  if (reported > 0 && planned > reported && pairs.some(({ field, year }) => isPlan(field) && year === reported))
    latest.set("revenue.planned", reported);
  const older = new Set<LookedColumn>();
  for (const pair of pairs) {
    const { one, field, score, words, year } = pair;
    if (one.field !== null || older.has(one)) continue;
    const newest = latest.get(field) ?? 0;
    if (isPlan(field) && year > newest) {
      older.add(one);
      continue;
    }
    if (year > 0 && year < newest) {
      const before = previousOf(field);
      if (before !== null && year === newest - 1 && !taken.has(before)) {
        one.field = before;
        one.score = score;
        taken.add(before);
      }
      older.add(one);
      continue;
    }
    if (taken.has(field)) continue;
    // A column that lost its own field takes another only when that one fits nearly as well.
    const [first] = one.candidates;
    const lost = one.candidates.filter((candidate) => taken.has(candidate.field) && candidate.score >= acceptance);
    if (first !== undefined && score < 0.82 * first.score) continue;
    if (lost.some((candidate) => words < secondShare * candidate.words)) continue;
    one.field = field;
    one.score = score;
    taken.add(field);
  }
  if (place === "entity" && !looked.some((one) => one.field === "name")) nameByElimination(looked);
}

/** A column that lost its own field is given another only when the header alone speaks nearly as well for that one. */
const secondShare = 0.86;

function isPlan(field: FieldId): boolean {
  return field === "revenue.planned";
}

function previousOf(field: FieldId): FieldId | null {
  if (field === "capital.end" || field === "capital.start") return "capital.previous";
  return field === "indivisible.end" || field === "indivisible.start" ? "indivisible.previous" : null;
}

/** No column says that it holds the names: the leftmost wordy column without another meaning does, when the rest is plainly a list of entities. */
function nameByElimination(looked: readonly LookedColumn[]): void {
  const known = looked.filter((one) => one.field !== null && one.score >= 0.8).length;
  if (known < 4) return;
  const wordy = looked.filter(
    (one) =>
      one.field === null &&
      one.corrected === null &&
      !one.sequence &&
      one.profile.filled >= 3 &&
      one.profile.text >= 0.8 &&
      !one.profile.constant,
  );
  const named =
    wordy.find((one) => one.profile.entityName >= 0.3) ??
    wordy.find(
      (one) =>
        one.profile.personName < 0.5 && one.profile.communeName + one.profile.districtName < 0.3 && one.candidates[0]?.field === "name",
    );
  if (named === undefined) return;
  named.field = "name";
  named.score = 0.6;
}
