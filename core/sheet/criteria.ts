import type { FieldId } from "../model/fields.ts";
import { fold } from "../model/text.ts";
import { scoreTables } from "../scoring/table.ts";
import { conceptWeight, headerReadings } from "./header-words.ts";

/** What a text above or beside points may be: the criterion, how sure, and whether it was named by its number. */
export type CriterionCandidate = { readonly field: FieldId; readonly score: number; readonly numbered: boolean };

type Known = { readonly id: string; readonly concepts: readonly string[]; readonly weight: number };

/** Criteria and items of the shipped tables, by the words of their names. */
const known: readonly (readonly Known[])[] = scoreTables.map((table) =>
  table.groups.flatMap((group) =>
    group.criteria.flatMap((criterion) => {
      const items = criterion.items.filter((item) => item.id !== criterion.id);
      return [criterion, ...items].map(({ id, label }) => {
        const concepts = headerReadings(label)[0]?.concepts ?? [];
        return { id, concepts, weight: sumWeight(concepts) };
      });
    }),
  ),
);

const numbered = /^(?:diem )?(?:so )?(tieu chi|tieu chuan|tc|chi tieu|muc|tchi|t c)? ?(?:so )?(\d{1,2}) ?([a-e])?(?= |$)/;
const lettered = /^(?:diem )?(?:tc |tieu chi |muc |y )?([a-e])(?= |$)/;

/**
 * The criterion that a header path names: by number ("TC 1a", "1. Vốn (7 điểm)", parent "1" with child "a)") or by the
 * words of its name in a shipped table. `null` when it names none.
 */
export function matchCriterion(path: readonly string[]): CriterionCandidate | null {
  const parts = path.filter((part, at) => part !== "" && part !== path[at - 1]);
  const own = parts.at(-1);
  if (own === undefined) return null;
  const decimal = /^\s*(?:(?:tc|tiêu chí|mục)\s*)?(\d{1,2})[.,]([1-5])(?![\d.])/iu.exec(own);
  const item = decimal === null ? null : `${Number(decimal[1])}${"abcde"[Number(decimal[2]) - 1] ?? ""}`;
  if (item !== null && isItem(item)) return { field: `points.${item}`, score: 0.95, numbered: true };
  const label = withoutMaximum(own).replace(/^(?:so )?diem (?:ve |cua )?(?=\D{4})/, "");
  const direct = numbered.exec(label);
  if (direct !== null) {
    const rest = label.slice(direct[0].length).trim();
    const id = `${Number(direct[2])}${direct[3] ?? ""}`;
    if (
      Number(direct[2]) >= 1 &&
      Number(direct[2]) <= 20 &&
      (rest === "" || nameAgreement(rest, id) > 0.3 || (direct[1] !== undefined && direct[1] !== "muc"))
    ) {
      const bare = direct[1] === undefined && rest === "" && direct[3] === undefined;
      return { field: `points.${id}`, score: bare ? 0.7 : 0.97, numbered: true };
    }
  }
  const letter = lettered.exec(label);
  const parent =
    parts
      .slice(0, -1)
      .map((part) => matchCriterion([part]))
      .findLast((match) => match !== null) ?? null;
  if (letter !== null && parent !== null && /^points\.\d+$/.test(parent.field)) {
    return { field: `${parent.field}${letter[1]}` as FieldId, score: 0.95, numbered: true };
  }
  return byName(nameOnly(own), parent);
}

/** "(7 điểm)", "tối đa 10 đ": a maximum on a row of its own under the name of a criterion. */
export function isMaximum(text: string): boolean {
  return /^\(?\s*(?:tối đa\s*:?\s*)?\d{1,3}(?:[.,]\d)?\s*(?:đ|điểm)\.?\s*\)?$/iu.test(text);
}

/** Whether a shipped table has an item: "1.2" may be the second item of the first criterion. */
function isItem(id: string): boolean {
  return known.some((table) => table.some((criterion) => criterion.id === id));
}

/** The criterion whose name agrees with a text, among the items of `within` first. */
function byName(label: string, within: CriterionCandidate | null): CriterionCandidate | null {
  const concepts = headerReadings(label)[0]?.concepts ?? [];
  const weight = sumWeight(concepts);
  if (weight === 0) return null;
  let best: CriterionCandidate | null = null;
  for (const table of known) {
    for (const criterion of table) {
      const inside = within !== null && criterion.id.length > 1 && criterion.id.slice(0, -1) === within.field.slice("points.".length);
      const score = Math.min(1, agreement(criterion, concepts, weight) + (inside ? 0.25 : 0)) * 0.95;
      if (score >= 0.5 && (best === null || score > best.score)) best = { field: `points.${criterion.id}`, score, numbered: false };
    }
  }
  return best;
}

function nameAgreement(label: string, id: string): number {
  const concepts = headerReadings(label)[0]?.concepts ?? [];
  const weight = sumWeight(concepts);
  let best = 0;
  for (const table of known) {
    for (const criterion of table) if (criterion.id === id) best = Math.max(best, agreement(criterion, concepts, weight));
  }
  return best;
}

function agreement(criterion: Known, concepts: readonly string[], weight: number): number {
  let shared = 0;
  for (const concept of criterion.concepts) if (concepts.includes(concept)) shared += conceptWeight(concept);
  if (shared === 0) return 0;
  const recall = shared / criterion.weight;
  const precision = shared / weight;
  return (2 * recall * precision) / (recall + precision);
}

function sumWeight(concepts: readonly string[]): number {
  return concepts.reduce((sum, concept) => sum + conceptWeight(concept), 0);
}

/** The words of a criterion with their tones, without its number, its maximum and "điểm" before it. */
function nameOnly(text: string): string {
  return text.replace(maximum, " ").replace(/^\s*(?:số\s+)?điểm\s+(?:về\s+|của\s+)?(?=\S{2})/iu, "");
}

/** A text folded, without "(7 điểm)", "(tối đa 7đ)", "/7". */
export function withoutMaximum(text: string): string {
  return fold(text.replace(maximum, " "));
}

const maximum = /\((?:[^()]{0,12}?\s)?\d{1,3}(?:[.,]\d+)?\s*(?:đ|điểm|d|diem)?\.?\s*\)|\/\s*\d{1,3}\s*(?:đ|điểm)?\s*$/giu;
