/** Which entities of two lists are worth comparing: those that share a number, a rare word of the name, or a commune. */
import { isTrade } from "./names.ts";
import type { Party } from "./party.ts";
import type { Units } from "./units.ts";

/** For every entity of the first list, by its place, the places of the second list that share a number or a person with it. */
export function findByNumbers(one: readonly Party[], index: Index): readonly (readonly number[])[] {
  return one.map((party) => [...numbersShared(party, index)]);
}

/** For every entity of the first list, by its place, the places of the second list that may be the same entity. */
export function findCandidates(one: readonly Party[], other: readonly Party[], index: Index, units: Units): readonly (readonly number[])[] {
  return one.map((party) => {
    const found = numbersShared(party, index);
    for (const place of lookUp(index.names, party.name.key, crowdOfNames)) found.add(place);
    const words = new Set(party.name.words.filter((word) => !isTrade(word)));
    for (const commune of units.namesOf(party))
      for (const place of index.communes.get(commune) ?? []) if (isWorthAsking(party, other[place]!, words)) found.add(place);
    for (const word of rarest(party, index.words)) for (const place of index.words.get(word) ?? []) found.add(place);
    return [...found];
  });
}

/** More than these share a key, and it says nothing. */
const crowdOfNumbers = 50;
const crowdOfNames = 300;
const crowdOfWord = 60;
const wordsLookedUp = 2;

/** The entities of a list by what they share. */
export type Index = Record<"codes" | "certificates" | "ids" | "phones" | "people" | "names" | "communes" | "words", Map<string, number[]>>;

/** Looks up a list by numbers, people, names, communes and words. */
export function indexOf(parties: readonly Party[]): Index {
  const index: Index = {
    codes: new Map(),
    certificates: new Map(),
    ids: new Map(),
    phones: new Map(),
    people: new Map(),
    names: new Map(),
    communes: new Map(),
    words: new Map(),
  };
  for (const party of parties) {
    const keys = keysOf(party);
    for (const map of numbers) add(index[map], keys[map], party.at);
    add(index.names, party.name.key, party.at);
    add(index.communes, party.commune, party.at);
    for (const word of new Set(party.name.words)) add(index.words, word, party.at);
  }
  return index;
}

const numbers = ["codes", "certificates", "ids", "phones", "people"] as const;

function numbersShared(party: Party, index: Index): Set<number> {
  const found = new Set<number>();
  const keys = keysOf(party);
  for (const map of numbers) for (const place of lookUp(index[map], keys[map], crowdOfNumbers)) found.add(place);
  return found;
}

function keysOf({
  code,
  certificate,
  personalId,
  phone,
  person,
}: Party): Record<"codes" | "certificates" | "ids" | "phones" | "people", string | null> {
  return { codes: code, certificates: certificate, ids: personalId, phones: phone, people: person };
}

/** The words of a name that few names of the other list have. */
function rarest({ name }: Party, words: ReadonlyMap<string, readonly number[]>): readonly string[] {
  return name.words
    .filter((word) => (words.get(word)?.length ?? crowdOfWord + 1) <= crowdOfWord)
    .sort((a, b) => (words.get(a)?.length ?? 0) - (words.get(b)?.length ?? 0))
    .slice(0, wordsLookedUp);
}

/** Within a commune: a word of the name in common, or the founding. Numbers and people are looked up by themselves. */
function isWorthAsking(one: Party, other: Party, words: ReadonlySet<string>): boolean {
  if (one.province !== null && other.province !== null && one.province !== other.province && one.district !== other.district) return false;
  return (one.founded !== null && one.founded === other.founded) || other.name.words.some((word) => words.has(word));
}

function lookUp(map: ReadonlyMap<string, readonly number[]>, key: string | null, crowd: number): readonly number[] {
  const found = key === null ? undefined : map.get(key);
  return found === undefined || found.length > crowd ? [] : found;
}

function add(map: Map<string, number[]>, key: string | null, place: number): void {
  if (key === null || key === "") return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else known.push(place);
}
