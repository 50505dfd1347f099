/** Which entities of two lists are worth comparing: those that share a number, a rare word of the name, or a commune. */
import { isTrade } from "./names.ts";
import { type Scaled, type Sides, slot, width } from "./scale.ts";
import type { Units } from "./units.ts";

/** Finds places in the second list that are worth comparing with one of the first: the first `count` of `places`, until the next question. */
export type Finder = (one: number) => Found;
export type Found = { readonly places: Int32Array; readonly count: number };

/** Finds those that share a number or a person. */
export function numberFinder([left]: Sides, index: Index): Finder {
  const gathering = makeGathering(index.list.parties.length);
  return (one) => {
    gathering.clear();
    addNumbers(gathering, left, one, index);
    return gathering.found;
  };
}

/** Finds those that may be the same entity: by a number, the name, a word of it within the commune, a rare word. */
export function candidateFinder([left]: Sides, index: Index, units: Units): Finder {
  const gathering = makeGathering(index.list.parties.length);
  return (one) => {
    gathering.clear();
    addNumbers(gathering, left, one, index);
    const party = left.parties[one]!;
    const namesakes = index.names.get(party.name.key) ?? none;
    if (namesakes.length <= crowdOfNames) for (const place of namesakes) gathering.add(place);
    const words = ownWords(party.name.words, index);
    for (const commune of units.namesOf(party)) addNeighbours(gathering, left, one, words, index, index.communes.get(commune));
    for (const places of rarest(party.name.words, index.words)) for (const place of places) gathering.add(place);
    return gathering.found;
  };
}

/** A set of places that is emptied and filled again for every entity, without making anything new. */
type Gathering = {
  readonly found: Found;
  readonly add: (place: number) => void;
  readonly has: (place: number) => boolean;
  readonly clear: () => void;
};

function makeGathering(size: number): Gathering {
  const found = { places: new Int32Array(size), count: 0 };
  const turns = new Uint32Array(size);
  let turn = 0;
  return {
    found,
    has: (place) => turns[place] === turn,
    add: (place) => {
      if (turns[place] === turn) return;
      turns[place] = turn;
      found.places[found.count++] = place;
    },
    clear: () => {
      turn++;
      found.count = 0;
    },
  };
}

const none: readonly number[] = [];

/** More than these share a key, and it says nothing. */
const crowdOfNumbers = 50;
const crowdOfNames = 300;
const crowdOfWord = 60;
const wordsLookedUp = 2;

/** A list, and the places of its entities by what they share. Words stand as numbers too: most entities of a commune share none. */
export type Index = {
  readonly list: Scaled;
  readonly byNumber: readonly Shared[];
  readonly names: Lists;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly words: Lists;
  readonly wordNumbers: ReadonlyMap<string, number>;
  readonly wordsOf: readonly (readonly number[])[];
};

/** The places of those that share a number of a slot: `places` from `starts[number]` until `starts[number + 1]`. */
type Shared = { readonly what: number; readonly starts: Int32Array; readonly places: Int32Array };

/** The places of communes of one name. Names like "Tân Phú" stand in every province, so most are left aside by province and district. */
type Commune = { readonly all: number[]; readonly byProvince: Adding<number>; readonly byDistrict: Adding<number> };

type Lists = ReadonlyMap<string, readonly number[]>;

/** Looks up a list by numbers, people, names, communes and words. */
export function indexOf(list: Scaled): Index {
  const names: Adding<string> = new Map();
  const words: Adding<string> = new Map();
  const communes = new Map<string, Commune>();
  const wordNumbers = new Map<string, number>();
  const wordsOf = list.parties.map(({ at, name, commune }) => {
    if (name.key !== "") add(names, name.key, at);
    if (commune !== null) addToCommune(communes, commune, list, at);
    for (const word of new Set(name.words)) add(words, word, at);
    return name.words.map((word) => {
      const number = wordNumbers.get(word) ?? wordNumbers.size;
      wordNumbers.set(word, number);
      return number;
    });
  });
  return { list, byNumber: telling.map((what) => sharedBy(list, what)), names, communes, words, wordNumbers, wordsOf };
}

/** What makes two entities worth comparing wherever they are. */
const telling: readonly number[] = [slot.code, slot.certificate, slot.personalId, slot.phone, slot.person];

function sharedBy({ numbers }: Scaled, what: number): Shared {
  let most = 0;
  for (let at = what; at < numbers.length; at += width) most = Math.max(most, numbers[at]!);
  const starts = new Int32Array(most + 2);
  for (let at = what; at < numbers.length; at += width) starts[numbers[at]! + 1]!++;
  for (let number = 0; number <= most; number++) starts[number + 1]! += starts[number]!;
  const places = new Int32Array(numbers.length / width);
  const next = starts.slice();
  for (let place = 0; place < places.length; place++) places[next[numbers[place * width + what]!]!++] = place;
  return { what, starts, places };
}

function addNumbers(found: Gathering, left: Scaled, one: number, { byNumber }: Index): void {
  for (const { what, starts, places } of byNumber) {
    const number = left.numbers[one * width + what]!;
    if (number === 0 || number >= starts.length - 1) continue;
    const [start, end] = [starts[number]!, starts[number + 1]!];
    if (end - start <= crowdOfNumbers) for (let at = start; at < end; at++) found.add(places[at]!);
  }
}

/** The places of the words of a name that few names of the other list have, the rarest first. */
function rarest(own: readonly string[], words: Lists): readonly (readonly number[])[] {
  const rare: (readonly number[])[] = [];
  for (const word of own) {
    const places = words.get(word);
    if (places !== undefined && places.length <= crowdOfWord) rare.push(places);
  }
  return rare.sort((a, b) => a.length - b.length).slice(0, wordsLookedUp);
}

/** The words that say which entity it is, as numbers of the index. */
function ownWords(own: readonly string[], { wordNumbers }: Index): readonly number[] {
  const words: number[] = [];
  for (const word of own) {
    const number = isTrade(word) ? undefined : wordNumbers.get(word);
    if (number !== undefined) words.push(number);
  }
  return words;
}

/**
 * Adds those of a commune that may be the same one and share a word of the name or the founding; numbers and people are looked up by themselves.
 * Communes of one name in another province and another district are not the same.
 */
function addNeighbours(
  gathering: Gathering,
  left: Scaled,
  one: number,
  words: readonly number[],
  { list, wordsOf }: Index,
  commune: Commune | undefined,
): void {
  if (commune === undefined) return;
  const founded = left.numbers[one * width + slot.founded]!;
  const province = left.numbers[one * width + slot.province]!;
  const district = left.numbers[one * width + slot.district]!;
  const near =
    province === 0
      ? [commune.all]
      : [commune.byProvince.get(province) ?? none, commune.byProvince.get(0) ?? none, commune.byDistrict.get(district) ?? none];
  const worth: number[] = [];
  for (const places of near)
    for (const place of places) {
      if (gathering.has(place)) continue;
      if ((founded !== 0 && founded === list.numbers[place * width + slot.founded]) || shareOne(words, wordsOf[place]!)) worth.push(place);
    }
  for (const place of worth.sort((a, b) => a - b)) gathering.add(place);
}

function shareOne(words: readonly number[], others: readonly number[]): boolean {
  for (const word of words) if (others.includes(word)) return true;
  return false;
}

type Adding<Key> = Map<Key, number[]>;

function add<Key>(map: Adding<Key>, key: Key, place: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else known.push(place);
}

function addToCommune(communes: Map<string, Commune>, name: string, { numbers }: Scaled, place: number): void {
  const commune: Commune = communes.get(name) ?? { all: [], byProvince: new Map(), byDistrict: new Map() };
  communes.set(name, commune);
  commune.all.push(place);
  add(commune.byProvince, numbers[place * width + slot.province]!, place);
  add(commune.byDistrict, numbers[place * width + slot.district]!, place);
}
