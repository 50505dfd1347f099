import type { FieldId } from "../model/fields.ts";
import type { Language } from "../model/language.ts";
import { type Book, recordValue } from "../model/records.ts";
import { assign, type Edge, grouped } from "./assign.ts";
import { candidateFinder, type Finder, indexOf, numberFinder } from "./candidates.ts";
import { type Decisions, noDecisions } from "./decisions.ts";
import { differencesOf, sharedFields } from "./differences.ts";
import { agreements, type Evidence, reason, reasonWords, type Weigh, weigher } from "./evidence.ts";
import { type Party, type PartyList, partiesOf } from "./party.ts";
import type { Alone, Pair, Reconciliation, Unsure } from "./result.ts";
import { agrees, type Sides, scale, slot, width } from "./scale.ts";
import { type Learnt, type UnitChange, type Units, unitKey, unitsOf } from "./units.ts";

/** `changes`: communes that got another name. `decisions`: what a person said in an earlier run. */
export type ReconcileOptions = {
  readonly changes?: readonly UnitChange[];
  readonly decisions?: Decisions;
  /** Of reasons and warnings. Default: Vietnamese. */
  readonly language?: Language;
};

/**
 * Matches two lists of the same entities, one to one, and says what differs. Nothing is dropped: every entity of either list is in a pair,
 * with its candidates in `unsure`, or alone. A pair that nothing rules out but something rivals is unsure, never guessed.
 */
export function reconcile(
  a: Book,
  b: Book,
  { changes = [], decisions = noDecisions, language = "vi" }: ReconcileOptions = {},
): Reconciliation {
  const [left, right] = [partiesOf(a), partiesOf(b)];
  const sides = scale(left.parties, right.parties);
  const index = indexOf(sides[1]);
  const known = unitsOf(changes);
  const units = unitsOf(changes, learnCommunes(sides, numberFinder(sides, index), known, decisions));
  const links = linksOf(sides, candidateFinder(sides, index, units), weigher(sides, units), decisions);
  const chosen = assign(links);
  const shared = sharedFields(left.fields, right.fields);
  const pairs = chosen
    .sort((one, other) => one.a - other.a)
    .map((link) => pairOf(left.parties[link.a]!, right.parties[link.b]!, link, shared, units, language));
  return describe(a, b, { left, right, links, chosen, pairs, language });
}

/** A possible pair and what it rests on. */
type Link = Edge & { readonly evidence: Evidence; readonly decided: boolean };

const enough = 8;
const decidedScore = 1000;
const noEvidence: Evidence = {
  score: 0,
  signs: 0,
  likeness: "other",
  sameCode: false,
  onlyName: false,
  contradicted: false,
  pro: 0,
  contra: 0,
};

function linksOf([{ parties: left }, { parties: right }]: Sides, find: Finder, weigh: Weigh, decisions: Decisions): Link[] {
  const links: Link[] = [];
  const decided = decidedPlaces(left, right, decisions);
  for (const one of left) {
    const found = find(one.at);
    const partner = decided.get(one.at);
    const missed = partner !== undefined && !found.places.subarray(0, found.count).includes(partner);
    for (let place = 0; place < found.count + (missed ? 1 : 0); place++) {
      const b = place < found.count ? found.places[place]! : partner!;
      const verdict = verdictOn(one, right[b]!, decisions);
      if (verdict === "different") continue;
      const evidence = weigh(one.at, b);
      if (verdict === "same")
        links.push({ a: one.at, b, score: decidedScore, certain: true, evidence: evidence ?? noEvidence, decided: true });
      else if (evidence !== null)
        links.push({ a: one.at, b, score: evidence.score, certain: isCertain(evidence), evidence, decided: false });
    }
  }
  return links;
}

function verdictOn(one: Party, other: Party, decisions: Decisions): "same" | "different" | null {
  return decisions.all.length === 0 ? null : (decisions.of(one.stand.key, other.stand.key)?.verdict ?? null);
}

function decidedPlaces(left: readonly Party[], right: readonly Party[], { all }: Decisions): ReadonlyMap<number, number> {
  if (all.length === 0) return new Map();
  const [ofA, ofB] = [left, right].map((list) => new Map(list.map(({ stand, at }) => [stand.key, at])));
  return new Map(
    all.flatMap(({ a, b, verdict }): [number, number][] => {
      const [one, other] = [ofA?.get(a), ofB?.get(b)];
      return verdict === "same" && one !== undefined && other !== undefined ? [[one, other]] : [];
    }),
  );
}

/** Strong enough to be certain when nothing rivals it: two independent signs and no contradiction, or a name that stands once and nothing against it. */
function isCertain({ score, signs, sameCode, contradicted, onlyName, contra, likeness }: Evidence): boolean {
  if (contradicted && !(sameCode && score >= enough + 3)) return false;
  if (score >= enough && signs >= 2) return true;
  if (sameCode && score >= enough && likeness !== "other") return true;
  return onlyName && score >= 5 && (contra & ~reason.otherPerson) === 0;
}

/** What a commune is called in the other list, as told by pairs that are sure without it: two such pairs that agree are asked for. */
function learnCommunes(sides: Sides, find: Finder, known: Units, decisions: Decisions): Learnt {
  const [left, right] = sides;
  const weigh = weigher(sides, known);
  const counts = new Map<string, Map<string, number>>();
  for (const one of left.parties) {
    const commune = left.numbers[one.at * width + slot.commune]!;
    if (commune === 0) continue;
    const isRenamed = known.isRenamed(one);
    const found = find(one.at);
    for (let at = 0; at < found.count; at++) {
      const place = found.places[at]!;
      const there = right.numbers[place * width + slot.commune]!;
      if (there === 0 || there === commune || !isSureElsewhere(sides, one.at, place, isRenamed ? known : null, weigh)) continue;
      const other = right.parties[place]!;
      if (verdictOn(one, other, decisions) === "different") continue;
      const [from, to] = [unitKey(one), unitKey(other)];
      const told = counts.get(from) ?? new Map<string, number>();
      told.set(to, (told.get(to) ?? 0) + 1);
      counts.set(from, told);
    }
  }
  const learnt = new Map<string, ReadonlySet<string>>();
  for (const [commune, found] of counts) {
    const names = [...found].filter(([, count]) => count >= 2).map(([name]) => name);
    if (names.length > 0) learnt.set(commune, new Set(names));
  }
  return learnt;
}

/**
 * Whether two of different communes are one for certain: the same code, or three signs, of which the name and the place give one each. `known`:
 * `null` where no other name of the first commune is known.
 */
function isSureElsewhere(sides: Sides, a: number, b: number, known: Units | null, weigh: Weigh): boolean {
  const [left, right] = sides;
  if (!agrees(left, a * width, right, b * width, slot.code)) {
    // The cheap questions first: few pairs that share a number share two.
    const signs = agreements(sides, a, b);
    if (signs < 2 && (signs === 0 || !known?.areOne(left.parties[a]!, right.parties[b]!))) return false;
  }
  const evidence = weigh(a, b);
  if (evidence === null || evidence.likeness === "other" || evidence.likeness === "part") return false;
  return evidence.sameCode || evidence.signs >= 3;
}

function pairOf(a: Party, b: Party, { evidence, decided }: Link, shared: readonly FieldId[], units: Units, language: Language): Pair {
  const differences = differencesOf(a, b, shared, units, language);
  const renamed =
    evidence.sameCode && (evidence.likeness === "other" || evidence.likeness === "part")
      ? { vi: " (có thể đã đổi tên)", en: " (perhaps renamed)" }[language]
      : "";
  return {
    a: a.stand,
    b: b.stand,
    status: differences.length === 0 ? "same" : "differs",
    because: decided
      ? { vi: "Cán bộ đã xác định là một đơn vị.", en: "The officer said that they are one entity." }[language]
      : `${sentence(reasonWords(evidence.pro, language))}${renamed}.`,
    decided,
    differences,
  };
}

type Found = {
  readonly left: PartyList;
  readonly right: PartyList;
  readonly links: readonly Link[];
  readonly chosen: readonly Link[];
  readonly pairs: readonly Pair[];
  readonly language: Language;
};

function describe(a: Book, b: Book, { left, right, links, chosen, pairs, language }: Found): Reconciliation {
  const [paired, pairedB] = [new Set(chosen.map((link) => link.a)), new Set(chosen.map((link) => link.b))];
  const asked = askedOf(links.filter((link) => !paired.has(link.a) && !pairedB.has(link.b)));
  const openOf = grouped(asked, (link) => link.a);
  const askedB = new Set(asked.map((link) => link.b));
  const unsure = left.parties.flatMap((party): Unsure[] => {
    const candidates = openOf.get(party.at);
    if (candidates === undefined) return [];
    return [
      {
        a: party.stand,
        candidates: candidates.map(({ b: place, evidence }) => ({
          b: right.parties[place]!.stand,
          because: `${sentence(reasonWords(evidence.pro, language))}.`,
          against:
            evidence.contra !== 0
              ? `${sentence(reasonWords(evidence.contra, language))}.`
              : {
                  vi: "Có đơn vị khác cũng giống như vậy, hoặc chưa đủ căn cứ.",
                  en: "Another entity is as similar, or there is not enough to go by.",
                }[language],
        })),
      },
    ];
  });
  const strongest = [...links].sort((one, other) => other.score - one.score);
  const nearA = new Map<number, Link>();
  const nearB = new Map<number, Link>();
  for (const link of strongest) {
    if (!nearA.has(link.a)) nearA.set(link.a, link);
    if (!nearB.has(link.b)) nearB.set(link.b, link);
  }
  const onlyA = left.parties
    .filter(({ at }) => !paired.has(at) && !openOf.has(at))
    .map((party) => alone(party, nearA.get(party.at), (link) => right.parties[link.b]!, language));
  const onlyB = right.parties
    .filter(({ at }) => !pairedB.has(at) && !askedB.has(at))
    .map((party) => alone(party, nearB.get(party.at), (link) => left.parties[link.a]!, language));
  const differs = pairs.filter(({ status }) => status === "differs").length;
  return {
    fileA: a.file,
    fileB: b.file,
    summary: {
      a: left.parties.length,
      b: right.parties.length,
      same: pairs.length - differs,
      differs,
      unsure: unsure.length,
      onlyA: onlyA.length,
      onlyB: onlyB.length,
    },
    pairs,
    unsure,
    onlyA,
    onlyB,
    warnings: warningsOf(a, b, left, right, language),
  };
}

const mostCandidates = 5;

/** Of the open links, the strongest first: a few an entity of the first list, and more only where one of the second would stand nowhere. */
function askedOf(open: readonly Link[]): Link[] {
  const strongest = [...open].sort((one, other) => other.score - one.score);
  const first = new Set([...grouped(strongest, (link) => link.a).values()].flatMap((candidates) => candidates.slice(0, mostCandidates)));
  const standing = new Set([...first].map((link) => link.b));
  return strongest.filter((link) => {
    if (!first.has(link) && standing.has(link.b)) return false;
    standing.add(link.b);
    return true;
  });
}

/** An entity that is left over, with the pair it resembles: it may be a part of it, a second row of it, or merged into it. */
function alone(party: Party, link: Link | undefined, otherOf: (link: Link) => Party, language: Language): Alone {
  return {
    entity: party.stand,
    near:
      link === undefined
        ? null
        : {
            other: otherOf(link).stand,
            because: {
              vi: `${sentence(reasonWords(link.evidence.pro, language))}, nhưng đơn vị đó đã ghép với đơn vị khác.`,
              en: `${sentence(reasonWords(link.evidence.pro, language))}, but that entity is matched with another.`,
            }[language],
          },
  };
}

function warningsOf(a: Book, b: Book, left: PartyList, right: PartyList, language: Language): string[] {
  const warnings: string[] = [];
  for (const [book, list] of [
    [a, left],
    [b, right],
  ] as const) {
    warnings.push(...list.warnings.map((said) => `${book.file}: ${said[language]}`));
    for (const [code, rows] of codesWrittenTwice(list.parties))
      warnings.push(
        {
          vi: `${book.file}: mã số ${code} ghi ở ${rows.length} dòng (${rows.slice(0, 5).join(", ")}): hãy kiểm tra, mã này chưa dùng một mình để ghép.`,
          en: `${book.file}: code ${code} stands in ${rows.length} rows (${rows.slice(0, 5).join(", ")}): check it; by itself the code is not used for matching.`,
        }[language],
      );
    const nameless = list.parties.filter(({ name }) => name.words.length === 0).length;
    if (nameless > 0)
      warnings.push({ vi: `${book.file}: ${nameless} dòng không có tên.`, en: `${book.file}: ${nameless} rows without a name.` }[language]);
  }
  for (const [book, list] of [
    [a, left],
    [b, right],
  ] as const)
    if (list.parties.length === 0)
      warnings.push(
        {
          vi: `${book.file}: không có danh sách hợp tác xã, liên hiệp hay tổ hợp tác nào đọc được: hãy xem lại cách hiểu cột.`,
          en: `${book.file}: no list of cooperatives, unions or groups could be read: look over the columns.`,
        }[language],
      );
  if (left.parties.length > 0 && right.parties.length > 0 && !keyFields.some((field) => has(left, field) && has(right, field))) {
    warnings.push(
      {
        vi: "Hai danh sách không có cột chung nào để ghép (tên, mã số hoặc số giấy chứng nhận): hãy xem lại cách hiểu cột của từng sổ.",
        en: "The two lists share no column to match by (name, code or certificate number): look over the columns of both books.",
      }[language],
    );
  }
  return warnings;
}

const keyFields: readonly FieldId[] = ["name", "code", "certificateNumber"];

function has({ parties }: PartyList, field: FieldId): boolean {
  return parties.some(({ entity }) => entity.parts.some(({ record }) => recordValue(record, field) !== null));
}

function codesWrittenTwice(parties: readonly Party[]): ReadonlyMap<string, readonly string[]> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { code } of parties) if (code !== null) (once.has(code) ? twice : once).add(code);
  const rows = new Map<string, string[]>();
  for (const { code, stand } of parties) {
    if (code === null || !twice.has(code)) continue;
    const known = rows.get(code);
    if (known === undefined) rows.set(code, [`${stand.sheet}!${stand.row}`]);
    else known.push(`${stand.sheet}!${stand.row}`);
  }
  return rows;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
