import type { SheetCells } from "../model/cells.ts";
import { type FieldDefinition, type FieldId, fieldDefinition } from "../model/fields.ts";
import { fold } from "../model/text.ts";
import { matchCriterion, withoutMaximum } from "./criteria.ts";
import { fieldFit } from "./field-fit.ts";
import type { HeaderColumn } from "./header-block.ts";
import { headerYears, matchHeader } from "./header-match.ts";
import { headerReadings, isSequenceHeader } from "./header-words.ts";
import { acceptance, type Candidate, type LookedColumn } from "./looked-column.ts";
import { type ColumnMemory, correctionFor } from "./memory.ts";
import { type ColumnProfile, profileColumn } from "./profile.ts";
import { isOther } from "./words/other.ts";

/** What is known of a table before its columns are looked at. */
type TableContext = {
  readonly place: FieldDefinition["in"];
  /** Whether the table holds points of criteria. */
  readonly points: boolean;
  /** Whether numbers in the headings count the columns. */
  readonly numbered: boolean;
  /** Criteria by column where numbers in the headings count criteria. */
  readonly counted: ReadonlyMap<number, FieldId> | null;
  readonly memory: ColumnMemory | null;
};

/** Looks at one column: the fields that its heading and its cells may mean, the best first; none is chosen yet. `rows`: 0-based rows that look like data. */
export function lookAtColumn(sheet: SheetCells, header: HeaderColumn, rows: readonly number[], context: TableContext): LookedColumn {
  const profile = profileColumn(sheet, header.column, rows);
  const text = header.path.join(" / ");
  const sequence =
    header.path.some(isSequenceHeader) && (profile.filled === 0 || profile.number > 0.3 || profile.text > 0.5) && profile.entityName < 0.3;
  return {
    header,
    text,
    profile,
    sequence,
    years: headerYears(header.path),
    candidates: sequence ? [] : candidatesOf(header, profile, context),
    corrected: context.memory === null ? null : correctionFor(context.memory, text),
    answer: null,
    field: null,
    score: 0,
  };
}

/** Fields that a column may hold, the best first, each once. */
function candidatesOf(header: HeaderColumn, profile: ColumnProfile, context: TableContext): Candidate[] {
  const candidates: Candidate[] = [];
  const isShare = header.path.at(-1)?.includes("%") ?? false;
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
  return candidates.filter((one, at) => candidates.findIndex((other) => other.field === one.field) === at);
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

function names(candidates: readonly Candidate[], field: FieldId): boolean {
  return candidates.some((candidate) => candidate.field === field && candidate.score >= acceptance);
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
