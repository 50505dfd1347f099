import { columnLetters, type SheetCells } from "../model/cells.ts";
import { type FieldDefinition, type FieldId, fieldDefinition } from "../model/fields.ts";
import type { Column } from "../model/records.ts";
import { fold } from "../model/text.ts";
import type { UnitReading } from "../model/units.ts";
import { columnUnit } from "./column-unit.ts";
import { matchCriterion, withoutMaximum } from "./criteria.ts";
import { criteriaByOrder, criteriaBySum, type RunColumn } from "./criteria-run.ts";
import { fieldFit } from "./field-fit.ts";
import type { HeaderBlock, HeaderColumn } from "./find-header.ts";
import { headerYears, matchHeader } from "./header-match.ts";
import { headerUnit } from "./header-unit.ts";
import { headerReadings, isSequenceHeader } from "./header-words.ts";
import type { ColumnMemory } from "./memory.ts";
import { correctionFor } from "./memory.ts";
import { type ColumnProfile, profileColumn } from "./profile.ts";
import { type SpreadAnswer, spreadAnswers } from "./spread.ts";
import { isOther } from "./words/other.ts";

/** A column with what was seen in it; the running number column has no field and `sequence` true. */
export type MatchedColumn = Column & { readonly sequence: boolean; readonly profile: ColumnProfile; readonly answer: SpreadAnswer | null };

/** Below this agreement of words and cells a column is left without a field. */
const acceptance = 0.6;

/**
 * Gives every column of a header block its field, by its words together with its cells, each field at most once; never
 * by position. `rows` are 0-based rows that look like data, `titleUnit` a unit named above the table. What a person
 * corrected before (`memory`) wins.
 */
export function matchColumns(
  sheet: SheetCells,
  block: HeaderBlock,
  rows: readonly number[],
  context: {
    readonly place: FieldDefinition["in"];
    readonly points: boolean;
    readonly titleUnit: UnitReading | null;
    /** The year of the table, by its titles. */
    readonly year: number | null;
    readonly memory: ColumnMemory | null;
  },
): MatchedColumn[] {
  const numbered = numbersItsColumns(block);
  const counted = context.points && !numbered ? countedCriteria(block) : null;
  const looked = block.columns.map((header) => look(sheet, header, rows, { ...context, numbered, counted }));
  const answers = spreadAnswers(looked, context.place);
  for (const one of looked) one.answer = one.corrected === null ? (answers.get(one.header.column) ?? null) : null;
  const summed = criteriaBySum(sheet, runOf(looked, 40), rows);
  for (const one of looked) {
    const field = summed.get(one.header.column);
    if (field === undefined) continue;
    one.field = field;
    one.score = 0.95;
  }
  assign(looked, context.place, context.year ?? 0);
  if (context.points) concludeCriteria(looked);
  const held = new Map(looked.flatMap((one) => (one.field === null ? [] : [[one.field, one] as const])));
  const namedScale = oneNamedScale(looked);
  return looked.map((one) => toColumn(one, sheet, context.titleUnit, namedScale, held));
}

/** `words` is how well the header alone agrees, `score` the same with the cells. */
type Candidate = { readonly field: FieldId; readonly score: number; readonly words: number };
type Looked = {
  readonly header: HeaderColumn;
  readonly text: string;
  readonly profile: ColumnProfile;
  readonly sequence: boolean;
  readonly years: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly corrected: ReturnType<typeof correctionFor>;
  answer: SpreadAnswer | null;
  field: FieldId | null;
  score: number;
};

function look(
  sheet: SheetCells,
  header: HeaderColumn,
  rows: readonly number[],
  context: {
    place: FieldDefinition["in"];
    points: boolean;
    numbered: boolean;
    counted: ReadonlyMap<number, FieldId> | null;
    memory: ColumnMemory | null;
  },
): Looked {
  const profile = profileColumn(sheet, header.column, rows);
  const text = header.path.join(" / ");
  const sequence =
    header.path.some(isSequenceHeader) && (profile.filled === 0 || profile.number > 0.3 || profile.text > 0.5) && profile.entityName < 0.3;
  const candidates: Candidate[] = [];
  const isShare = header.path.at(-1)?.includes("%") ?? false;
  if (!sequence) {
    // "Lao động (nữ)" over "25 (nữ 10)" names the whole first.
    const words = profile.parted > 0.5 ? header.words.map((part) => part.replace(/\([^()]*\)/g, "").trim()) : header.words;
    for (const { field, score } of matchHeader(isShare ? asShare(words) : words, context.place)) {
      const definition = fieldDefinition(field);
      // "Nữ (%)": a share of the thing, not the thing. "Điểm 1" is a part of the points.
      if (definition === null || (isShare && (definition.type === "money" || definition.type === "integer"))) continue;
      if (field === "points.total" && isPartOfPoints(words.at(-1) ?? "")) continue;
      candidates.push({ field, score: Math.min(1, score * cellFit(definition, profile)), words: score });
    }
    const criterion = context.numbered ? null : matchCriterion(header.words);
    const points = criterion === null ? null : fieldDefinition(criterion.field);
    if (criterion !== null && points !== null && (context.points || (criterion.numbered && criterion.score > 0.9))) {
      // Among points "TC 2" is a criterion, not trung cấp.
      if (context.points && criterion.numbered && criterion.score > 0.9) candidates.length = 0;
      candidates.push({
        field: criterion.field,
        score: Math.min(1, (criterion.score + (context.points ? 0.15 : 0)) * fieldFit(points, profile)),
        words: criterion.score,
      });
    }
    const counted = context.counted?.get(header.column);
    if (counted !== undefined && profile.number >= 0.3) {
      candidates.length = 0;
      candidates.push({ field: counted, ...bySight(0.95) });
    }
    // "Cộng A", "Tổng nhóm II": what sums a part is neither a criterion nor the whole.
    const label = withoutMaximum(header.words.at(-1) ?? "");
    const summedPart =
      partSum.test(label) || (sumHeaders.has(label) && header.words.slice(0, -1).some((parent) => partOfCriteria.test(fold(parent))));
    if (context.points && summedPart) candidates.length = 0;
    // Among points, small numbers are no money: "Vốn (7)" is the criterion.
    if (context.points && profile.number >= 0.6 && profile.median <= 40)
      for (const candidate of candidates.splice(0)) if (fieldDefinition(candidate.field)?.type !== "money") candidates.push(candidate);
    // "Cộng" over the last column of points is their sum.
    if (context.points && !summedPart && sumHeaders.has(label)) candidates.push({ field: "points.total", score: 0.75, words: 0.75 });
    candidates.push(...byContent(header, profile, context.place, candidates));
    candidates.sort((one, other) => other.score - one.score);
  }
  return {
    header,
    text,
    profile,
    sequence,
    years: headerYears(header.path),
    candidates: candidates.filter((one, at) => candidates.findIndex((other) => other.field === one.field) === at),
    corrected: context.memory === null ? null : correctionFor(context.memory, text),
    answer: null,
    field: null,
    score: 0,
  };
}

/** One or two cells cannot refute what a header says. */
function cellFit(definition: FieldDefinition, profile: ColumnProfile): number {
  const own = fieldFit(definition, profile);
  return profile.filled > 2 ? own : Math.max(own, (1 + own) / 2);
}

const partSum = /^(?:cong|tong)(?: (?:cong|so|diem|nhom|muc|phan|tieu chi))* (?:[a-d]|i{1,3}|iv|\d)$/;
const partOfCriteria = /^(?:nhom|phan|muc)\b|^(?:i{1,3}|iv|[a-d])(?: |$)/;
const sumHeaders = new Set(["cong", "tong", "tong cong", "tong so"]);

/** Fields whose cells give them away. */
const choiceFields = [
  ["status", "status"],
  ["rank", "rank"],
  ["sector", "sector"],
  ["kind", "kind"],
  ["representative.gender", "gender"],
] as const;
const memberChoices = [["members.gender", "gender"]] as const;

/** What the cells alone say, when they can be only one thing: for headers that say too little ("Mã", "Liên hệ", blank). */
function byContent(header: HeaderColumn, profile: ColumnProfile, place: FieldDefinition["in"], named: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const best = named.reduce((most, one) => Math.max(most, one.score), 0);
  if (place === "entity" && profile.filled >= 3 && profile.communeName >= 0.7 && profile.fullAddress < 0.2 && !names(named, "district"))
    found.push({ field: "commune", ...bySight(0.72) });
  if (place === "entity" && profile.filled >= 3 && profile.entityName >= 0.6 && profile.distinct >= 0.5)
    found.push({ field: "name", ...bySight(0.68) });
  // A certificate's number that passes as a tax code is the code, unless another column is.
  if (place === "entity" && profile.filled >= 3 && profile.checkedCode >= 0.7)
    found.push({ field: "code", ...bySight(names(named, "certificateNumber") ? 0.9 : 0.68) });
  if (profile.filled < 3 || best >= acceptance || header.words.join(" ").length > 24) return found;
  // What a header names as something else stays that, whatever its cells look like.
  if (header.words.some((part) => headerReadings(part)[0]?.concepts.some(isOther))) return found;
  if (profile.email >= 0.8) found.push({ field: place === "entity" ? "email" : "members.email", ...bySight(0.72) });
  if (profile.phone >= 0.8 && profile.checkedCode < 0.5)
    found.push({ field: place === "entity" ? "phone" : "members.phone", ...bySight(0.66) });
  const choices = place === "entity" ? choiceFields : memberChoices;
  for (const [field, choice] of choices)
    if (profile.choice[choice] >= 0.9 && profile.distinct < 0.7) found.push({ field, ...bySight(0.62) });
  return found;
}

function bySight(score: number): Pick<Candidate, "score" | "words"> {
  return { score, words: score };
}

/** "% vốn góp" asks for a share. */
function asShare(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), `tỷ lệ ${(words.at(-1) ?? "").replaceAll("%", " ")}`];
}

/** "Điểm 1", "Điểm lần 2" – a number that is neither a year nor the most that can be had. */
function isPartOfPoints(text: string): boolean {
  const bare = withoutMaximum(text).replace(/\b(?:19|20)\d\d\b/g, "");
  return /\d/.test(bare) && !/\b(?:tong|cong)\b|100/.test(bare);
}

/** "1. Tên HTX | 2. Mã số thuế | 3. …": numbers that count the columns are not those of criteria. */
function numbersItsColumns(block: HeaderBlock): boolean {
  const named = block.columns.filter(({ path, words }) => {
    if (!/^\s*(?:câu\s*)?\(?\d{1,2}\s*[.):]/iu.test(path.at(-1) ?? "")) return false;
    const [best] = matchHeader(words, "entity");
    return best !== undefined && best.score >= 0.75 && identifying.has(best.field);
  });
  return named.length >= 3;
}

/** "5. CHPL (8)" among "4. Trích quỹ (6)" and "6. Tranh chấp (6)": where most numbers agree with their names, the others count too. */
function countedCriteria(block: HeaderBlock): ReadonlyMap<number, FieldId> | null {
  const found: { column: number; number: number; agrees: boolean }[] = [];
  for (const { column, path, words } of block.columns) {
    const number = Number(/^\s*(\d{1,2})\s*[.):-]\s*\p{L}/u.exec(path.at(-1) ?? "")?.[1] ?? Number.NaN);
    if (!Number.isNaN(number)) found.push({ column, number, agrees: matchCriterion(words)?.field === `points.${number}` });
  }
  const rising = found.every(({ number }, at) => at === 0 || number === (found[at - 1]?.number ?? 0) + 1);
  if (found.length < 5 || !rising || found[0]?.number !== 1 || found.filter(({ agrees }) => agrees).length < 0.5 * found.length)
    return null;
  return new Map(found.map(({ column, number }) => [column, `points.${number}` as const]));
}

const identifying: ReadonlySet<FieldId> = new Set<FieldId>([
  "name",
  "code",
  "phone",
  "email",
  "address",
  "commune",
  "district",
  "representative.name",
  "foundedOn",
  "certificateDate",
  "certificateNumber",
  "members.total",
  "workers.total",
]);

function names(candidates: readonly Candidate[], field: FieldId): boolean {
  return candidates.some((candidate) => candidate.field === field && candidate.score >= acceptance);
}

/** A column that lost its own field is given another only when the header alone speaks nearly as well for that one. */
const secondShare = 0.86;

/** One field a column: the best pairs first; of columns for several years the latest keeps the field. */
function assign(looked: Looked[], place: FieldDefinition["in"], ownYear: number): void {
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
  const older = new Set<Looked>();
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

/** The columns as a run of criteria is looked for in them: open are small numbers without a field. */
function runOf(looked: readonly Looked[], largest: number): RunColumn[] {
  return looked.map(({ header, field, profile, corrected, sequence }) => ({
    index: header.column,
    field,
    open: field === null && corrected === null && !sequence && profile.number >= 0.6 && profile.median <= largest,
  }));
}

/** Columns of points that no word explains, by their place among the criteria. */
function concludeCriteria(looked: readonly Looked[]): void {
  const concluded = criteriaByOrder(runOf(looked, 20));
  for (const one of looked) {
    const field = concluded.get(one.header.column);
    if (field === undefined) continue;
    one.field = field;
    one.score = acceptance;
  }
}

function isPlan(field: FieldId): boolean {
  return field === "revenue.planned";
}

function previousOf(field: FieldId): FieldId | null {
  if (field === "capital.end" || field === "capital.start") return "capital.previous";
  return field === "indivisible.end" || field === "indivisible.start" ? "indivisible.previous" : null;
}

/** No column says that it holds the names: the leftmost wordy column without another meaning does, when the rest is plainly a list of entities. */
function nameByElimination(looked: readonly Looked[]): void {
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

function toColumn(
  one: Looked,
  sheet: SheetCells,
  titleUnit: UnitReading | null,
  namedScale: number | null,
  held: ReadonlyMap<FieldId, Looked>,
): MatchedColumn {
  const definition = one.field === null ? null : fieldDefinition(one.field);
  const unit =
    definition === null
      ? null
      : columnUnit(definition, one.text, { profile: one.profile, titleUnit, namedScale, person: one.corrected?.unit });
  // What another column is more certainly is no rival.
  const rival =
    one.candidates.find((candidate) => candidate.field !== one.field && (held.get(candidate.field)?.score ?? 0) <= candidate.score)
      ?.score ?? 0;
  const confidence =
    one.field === null
      ? 0
      : one.corrected !== null
        ? 1
        : Math.max(
            namesEntities(one) ? 0.9 : 0.3,
            Math.min(0.99, one.score - Math.max(0, 0.25 - (one.score - rival)) - (unit?.unitFrom === "magnitude" ? 0.2 : 0)),
          );
  return {
    index: one.header.column,
    column: columnLetters(one.header.column),
    header: one.text,
    field: one.field,
    confidence: Math.round(confidence * 100) / 100,
    unit: unit?.unit ?? null,
    scale: unit?.scale ?? 1,
    unitFrom: unit?.unitFrom ?? null,
    dash: one.corrected?.dash !== undefined ? one.corrected.dash : definition !== null && countsFromZero(definition) ? 0 : null,
    alternatives: one.candidates
      .filter((candidate) => candidate.field !== one.field && candidate.score >= 0.35)
      .map(({ field, score }) => ({ field, confidence: Math.round(score * 100) / 100 })),
    hidden: sheet.hiddenColumns.includes(one.header.column),
    sequence: one.sequence,
    profile: one.profile,
    answer: one.answer,
  };
}

/** The scale of money that every header which names one agrees on, `null` when none does or they differ. */
function oneNamedScale(looked: readonly Looked[]): number | null {
  const scales = new Set<number>();
  for (const { field, text } of looked) {
    if (field === null || fieldDefinition(field)?.type !== "money") continue;
    const { scale } = headerUnit(text);
    if (scale !== null) scales.add(scale);
  }
  const [only] = scales;
  return scales.size === 1 && only !== undefined ? only : null;
}

/** Names that say what they are need no header. */
function namesEntities({ field, profile }: Looked): boolean {
  return field === "name" && profile.filled >= 3 && profile.entityName >= 0.6;
}

/** "-" is nil in counts and money; in points a dash may as well mean "not scored", so it stays unknown. */
function countsFromZero(definition: FieldDefinition): boolean {
  return definition.type === "integer" || definition.type === "money" || definition.type === "number" || definition.type === "share";
}
