/** Which entities of two lists are worth comparing: those that share a number, a rare word of the name, or a commune. */
import type { Scaled } from "./evidence.ts";
import { isTrade } from "./names.ts";
import type { Units } from "./units.ts";

/** Places in the second list that are worth comparing with an entity of the first. The answer holds until the next question. */
export type Finder = (one: Scaled) => readonly number[];

/** Finds those that share a number or a person. */
export function numberFinder(index: Index): Finder {
  const found = makeGathering(index.all.length);
  return (one) => {
    found.clear();
    addNumbers(found, one, index);
    return found.places;
  };
}

/** Finds those that may be the same entity: by a number, the name, a word of it within the commune, a rare word. */
export function candidateFinder(index: Index, units: Units): Finder {
  const found = makeGathering(index.all.length);
  return (one) => {
    found.clear();
    addNumbers(found, one, index);
    const { name } = one.party;
    for (const place of lookUp(index.names, name.key, crowdOfNames)) found.add(place);
    const words = name.words.flatMap((word) => (isTrade(word) ? [] : (index.wordNumbers.get(word) ?? [])));
    for (const commune of units.namesOf(one.party))
      for (const place of neighbours(one, index.communes.get(commune)))
        if (!found.has(place) && isWorthAsking(one, index.all[place]!, words, index.wordsOf[place]!)) found.add(place);
    for (const word of rarest(name.words, index.words)) for (const place of index.words.get(word) ?? []) found.add(place);
    return found.places;
  };
}

/** A set of places that is emptied and filled again for every entity, without making anything new. */
type Gathering = {
  readonly places: readonly number[];
  readonly add: (place: number) => void;
  readonly has: (place: number) => boolean;
  readonly clear: () => void;
};

function makeGathering(size: number): Gathering {
  const places: number[] = [];
  const turns = new Uint32Array(size);
  let turn = 0;
  return {
    places,
    has: (place) => turns[place] === turn,
    add: (place) => {
      if (turns[place] === turn) return;
      turns[place] = turn;
      places.push(place);
    },
    clear: () => {
      turn++;
      places.length = 0;
    },
  };
}

/** More than these share a key, and it says nothing. */
const crowdOfNumbers = 50;
const crowdOfNames = 300;
const crowdOfWord = 60;
const wordsLookedUp = 2;

/** The entities of a list, and their places by what they share. Words stand as numbers too: most entities of a commune share none. */
export type Index = {
  readonly all: readonly Scaled[];
  readonly byNumber: ReadonlyMap<(typeof numbers)[number], Lists<number>>;
  readonly names: Lists<string>;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly words: Lists<string>;
  readonly wordNumbers: ReadonlyMap<string, number>;
  readonly wordsOf: readonly (readonly number[])[];
};

/** The places of communes of one name. Names like "Tân Phú" stand in every province, so most are left aside by province and district. */
type Commune = { readonly all: number[]; readonly byProvince: Adding<number>; readonly byDistrict: Adding<number> };

type Lists<Key> = ReadonlyMap<Key, readonly number[]>;

/** Looks up a list by numbers, people, names, communes and words. */
export function indexOf(all: readonly Scaled[]): Index {
  const byNumber = new Map(numbers.map((key) => [key, new Map<number, number[]>()] as const));
  const [names, words] = [0, 1].map(() => new Map<string, number[]>()) as [Adding<string>, Adding<string>];
  const communes = new Map<string, Commune>();
  const wordNumbers = new Map<string, number>();
  const wordsOf = all.map((one) => {
    const { at, name, commune } = one.party;
    for (const [key, lists] of byNumber) if (one[key] !== 0) add(lists, one[key], at);
    if (name.key !== "") add(names, name.key, at);
    if (commune !== null) addToCommune(communes, commune, one);
    for (const word of new Set(name.words)) add(words, word, at);
    return name.words.map((word) => {
      const number = wordNumbers.get(word) ?? wordNumbers.size;
      wordNumbers.set(word, number);
      return number;
    });
  });
  return { all, byNumber, names, communes, words, wordNumbers, wordsOf };
}

const numbers = ["code", "certificate", "personalId", "phone", "person"] as const;

function addNumbers(found: Gathering, one: Scaled, { byNumber }: Index): void {
  for (const [key, lists] of byNumber) if (one[key] !== 0) for (const place of lookUp(lists, one[key], crowdOfNumbers)) found.add(place);
}

/** The words of a name that few names of the other list have. */
function rarest(own: readonly string[], words: Lists<string>): readonly string[] {
  return own
    .filter((word) => (words.get(word)?.length ?? crowdOfWord + 1) <= crowdOfWord)
    .sort((a, b) => (words.get(a)?.length ?? 0) - (words.get(b)?.length ?? 0))
    .slice(0, wordsLookedUp);
}

/** Within a commune: a word of the name in common, or the founding. Numbers and people are looked up by themselves. */
function isWorthAsking(one: Scaled, other: Scaled, words: readonly number[], others: readonly number[]): boolean {
  return (one.founded !== 0 && one.founded === other.founded) || words.some((word) => others.includes(word));
}

/** The places of a commune that may be the same one: communes of one name in another province and another district are not. */
function neighbours(one: Scaled, commune: Commune | undefined): readonly number[] {
  if (commune === undefined || one.province === 0) return commune?.all ?? [];
  const { byProvince, byDistrict } = commune;
  const near = [...(byProvince.get(one.province) ?? []), ...(byProvince.get(0) ?? []), ...(byDistrict.get(one.district) ?? [])];
  return near.sort((a, b) => a - b);
}

function lookUp<Key>(map: Lists<Key>, key: Key, crowd: number): readonly number[] {
  const found = map.get(key);
  return found === undefined || found.length > crowd ? [] : found;
}

type Adding<Key> = Map<Key, number[]>;

function add<Key>(map: Adding<Key>, key: Key, place: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else known.push(place);
}

function addToCommune(communes: Map<string, Commune>, name: string, { party, province, district }: Scaled): void {
  const commune: Commune = communes.get(name) ?? { all: [], byProvince: new Map(), byDistrict: new Map() };
  communes.set(name, commune);
  commune.all.push(party.at);
  add(commune.byProvince, province, party.at);
  add(commune.byDistrict, district, party.at);
}
