import { distance } from "fastest-levenshtein";
import { type FieldDefinition, type FieldId, fields } from "../model/fields.ts";
import { fold } from "../model/text.ts";
import { conceptWeight, type HeaderWords, headerReadings, listed } from "./header-words.ts";
import { isOther } from "./words/other.ts";

/** A field that a header may mean; `score` 0–1 is how well the words agree, before the cells are looked at. */
export type HeaderCandidate = { readonly field: FieldId; readonly score: number };

/**
 * Fields whose column names agree with a header, best first. `path` goes from the outermost merged parent to the
 * header cell itself, unit words taken out. `place` chooses between columns of entities and of persons.
 */
export function matchHeader(path: readonly string[], place: FieldDefinition["in"]): readonly HeaderCandidate[] {
  if (path.some((part) => part.length > longestHeader))
    return matchHeader(
      path.map((part) => part.slice(0, longestHeader)),
      place,
    );
  const key = `${place}\n${path.map(withoutNumbers).join("\n")}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = findCandidates(path, place);
  if (cache.size > 40_000) cache.clear();
  cache.set(key, found);
  return found;
}

/** A header is shorter than this; of a longer text the beginning is enough to know that it is none. */
const longestHeader = 400;

/** Numbers in a header tell columns apart ("Quý 1", "Quý 2"), not fields; first and last days of the year do. */
function withoutNumbers(text: string): string {
  return /\d/.test(text) && !/31[/.-]12|0?1[/.-]0?1/.test(text) ? text.replace(/\d+/g, "0") : text;
}

/** The years that a header path names ("Doanh thu / 2024"). */
export function headerYears(path: readonly string[]): readonly number[] {
  return path.flatMap((part) => headerReadings(part)[0]?.years ?? []);
}

const cache = new Map<string, readonly HeaderCandidate[]>();

type Compiled = {
  readonly field: FieldId;
  readonly place: FieldDefinition["in"];
  /** A count or an amount of money. */
  readonly figure: boolean;
  readonly names: readonly {
    readonly concepts: readonly string[];
    readonly weight: number;
    readonly folded: string;
  }[];
  /** Concepts of which one must stand in the header or above it; none: nothing is asked. */
  readonly needs: readonly string[];
  /** Each is a set of concepts that together rule the field out. */
  readonly not: readonly (readonly string[])[];
};

const compiled: readonly Compiled[] = fields.map((field) => ({
  field: field.id,
  place: field.in,
  figure: field.type === "integer" || field.type === "money",
  names: field.headers.map((header) => {
    const concepts = (headerReadings(header)[0]?.concepts ?? []).filter((concept) => !isOther(concept));
    const folded = spelling(header);
    return { concepts, weight: totalWeight(concepts), folded };
  }),
  needs: (field.needs ?? []).flatMap((word) => headerReadings(word)[0]?.concepts ?? []),
  not: (field.not ?? []).map((word) => headerReadings(word)[0]?.concepts ?? []).filter((concepts) => concepts.length > 0),
}));

/** Names by the concepts they hold, so that a header is compared only with names that share one. */
const byConcept: ReadonlyMap<string, readonly (readonly [field: number, name: number])[]> = indexNames();

function indexNames() {
  const index = new Map<string, [number, number][]>();
  compiled.forEach((field, at) => {
    field.names.forEach((name, nameAt) => {
      for (const concept of name.concepts) {
        const list = index.get(concept);
        if (list === undefined) index.set(concept, [[at, nameAt]]);
        else list.push([at, nameAt]);
      }
    });
  });
  return index;
}

/** A parent's words that the field does not explain count this much against it: "Thông tin chung / Tên HTX". */
const parentShare = 0.3;
/** What is left of the agreement for each weighty word of the name that the header lacks. */
const missingWord = 0.8;
/** How alike two spellings must be before a likely typing slip is believed. */
const slipLimit = 0.8;

function findCandidates(path: readonly string[], place: FieldDefinition["in"]): HeaderCandidate[] {
  const parts = path.filter((part, at) => part !== "" && part !== path[at - 1]);
  const own = parts.at(-1);
  if (own === undefined) return [];
  const levels = parts.slice(0, -1).map((part) => headerReadings(part)[0]?.concepts ?? []);
  // "Thành viên / Trong đó / Nữ": "trong đó" gathers, what it is of stands above it.
  const nearest = levels.findLastIndex((concepts) => concepts.some((concept) => !gathering.has(concept)));
  const parents: Parents = {
    nearest: levels[nearest] ?? [],
    upper: levels.filter((_, at) => at !== nearest).flat(),
    // "I. Định danh" only gathers columns.
    section: /^\s*(?:[IVX]{1,5}|[A-HĐ])\s*[.):-]/u.test(parts.at(-2) ?? ""),
  };
  const readings = headerReadings(own);
  const ownFolded = spelling(own);
  const best = new Float64Array(compiled.length);
  const seen = new Set<number>();
  readings.forEach((reading, at) => {
    for (const concept of new Set([...reading.concepts, ...parents.nearest, ...parents.upper])) {
      for (const [field, name] of byConcept.get(concept) ?? []) {
        const pair = (field * 64 + name) * 16 + at;
        const one = compiled[field];
        const named = one?.names[name];
        if (one === undefined || named === undefined || one.place !== place || seen.has(pair)) continue;
        seen.add(pair);
        best[field] = Math.max(
          best[field] ?? 0,
          agreement(named, reading, parents) * (ruledOut(one, named, reading, readings[0], parents) ? ruledOutShare : 1) -
            shorterCost(reading, at),
        );
      }
    }
  });
  // Spelling is compared only where a word is unknown: a slip of the pen, or letters run together.
  const unknown = ownFolded.length >= 5 && (readings[0]?.concepts.some((concept) => !byConcept.has(concept) && !isOther(concept)) ?? true);
  const candidates: HeaderCandidate[] = [];
  compiled.forEach((field, at) => {
    if (field.place !== place) return;
    let score = best[at] ?? 0;
    for (const name of field.names) {
      if (name.folded === ownFolded && parts.length === 1) score = 1;
      else if (unknown && score < 0.9) {
        const alike = alikeness(name.folded, ownFolded);
        if (alike >= slipLimit) score = Math.max(score, alike * 0.92);
      }
    }
    if (score >= 0.3) candidates.push({ field: field.field, score });
  });
  return candidates.sort((one, other) => other.score - one.score).slice(0, 6);
}

const gathering = new Set(["trongdo", "noidung", "thongtin"]);

/** What is left of the agreement where a word rules the field out. */
const ruledOutShare = 0.35;

/** A reading of a part of the header is a little less sure than one of the whole. */
function shorterCost(reading: HeaderWords, at: number): number {
  return (at > 0 ? 0.03 : 0) + (reading.part >= listed ? 0.05 : 0);
}

function ruledOut(
  field: Compiled,
  name: Compiled["names"][number],
  reading: HeaderWords,
  whole: HeaderWords | undefined,
  parents: Parents,
): boolean {
  // The first of two figures may share a word with the second: "Vốn, tài sản không chia".
  const words = reading.part === listed && field.figure ? [...reading.concepts, ...(whole?.concepts ?? [])] : reading.concepts;
  const all = [...reading.concepts, ...parents.nearest, ...parents.upper];
  if (field.needs.length > 0 && !field.needs.some((concept) => all.includes(concept))) return true;
  // "Thành viên, lao động / TV": a parent that says the child's word again only gathers its children.
  const gathers = name.concepts.some(
    (concept) => conceptWeight(concept) >= 1 && reading.concepts.includes(concept) && parents.nearest.includes(concept),
  );
  const above = gathers || parents.section ? [] : parents.nearest;
  return field.not.some((concepts) => concepts.every((concept) => words.includes(concept) || above.includes(concept)));
}

const shifting = ["kehoach", "dukien", "truoc", "daunam", "phansuat"];
const shifted = 0.5;
/** Where a book has the commune before and after 1/7/2025, the later one is the commune. */
const oldPlace = 0.92;
/** "Kế toán / Điện thoại": what stands under something else is rarely ours. */
const underOther = 0.6;
/** "Ước năm 2024" under "Doanh thu": words so light are no name of their own. */
const lightOwn = 0.5;

type Parents = { readonly nearest: readonly string[]; readonly upper: readonly string[]; readonly section: boolean };

/** How well a field's name and a header agree: the harmonic mean of what of the name stands in the header and what of the header the name explains. */
function agreement(name: Compiled["names"][number], reading: HeaderWords, parents: Parents): number {
  if (name.weight === 0) return 0;
  let named = 0;
  let explainedOwn = 0;
  let explainedParents = 0;
  let missing = 0;
  for (const concept of name.concepts) {
    const weight = conceptWeight(concept);
    if (reading.concepts.includes(concept)) {
      named += weight;
      explainedOwn += weight;
      continue;
    }
    const share = parents.nearest.includes(concept) ? 0.97 : parents.upper.includes(concept) ? 0.75 : 0;
    named += weight * share;
    if (share > 0) explainedParents += weight;
    else if (weight >= 1) missing++;
  }
  if (named === 0) return 0;
  const own = totalWeight(reading.concepts);
  // Parents often only gather ("Thông tin chung", "Kết quả"): what they add weighs little.
  const others = [...parents.nearest, ...parents.upper].filter((concept) => byConcept.has(concept) && !name.concepts.includes(concept));
  const otherParents = Math.min(1, totalWeight(others));
  const recall = named / name.weight;
  const precision = (explainedOwn + explainedParents) / (own + explainedParents + parentShare * otherParents);
  // Each field has its short names too, so a name that needs a word the header lacks is probably another thing.
  const both = ((2 * recall * precision) / (recall + precision)) * missingWord ** missing;
  // Plans, last year, opening balances and shares are other figures of the same thing.
  const another = shifting.filter(
    (concept) =>
      !name.concepts.includes(concept) &&
      (reading.concepts.includes(concept) || parents.nearest.includes(concept) || parents.upper.includes(concept)),
  ).length;
  const isOldPlace = [...reading.concepts, ...parents.nearest].includes("donvihanhchinhcu");
  // A child whose own words the field does not explain at all is another thing than its parent.
  return (
    (own >= lightOwn && explainedOwn === 0 ? both * 0.6 : both) *
    shifted ** another *
    (isOldPlace ? oldPlace : 1) *
    (parents.nearest.some(isOther) ? underOther : 1)
  );
}

function totalWeight(concepts: readonly string[]): number {
  let sum = 0;
  for (const concept of concepts) sum += conceptWeight(concept);
  return sum;
}

/** Letters only, tone marks off; đ stays, for ĐT and DT are different columns. */
function spelling(text: string): string {
  return fold(text.replace(/[đĐ]/g, "dz")).replaceAll(" ", "");
}

/** 0–1: how alike two spellings are; below the limit nothing is worked out. */
function alikeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > (1 - slipLimit) * longest) return 0;
  return 1 - distance(one, other) / longest;
}
