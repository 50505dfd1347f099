/** Which entities of two lists are worth comparing: those that share a number, a rare word of the name, or a commune. */
import { isTrade } from "./names.ts";
import { type Scaled, type Sides, slot, width } from "./scale.ts";
import type { Units } from "./units.ts";

/** Places in the second list that are worth comparing with one of the first. The answer holds until the next question. */
export type Finder = (one: number) => readonly number[];

/** Finds those that share a number or a person. */
export function numberFinder([left]: Sides, index: Index): Finder {
  const found = makeGathering(index.list.parties.length);
  return (one) => {
    found.clear();
    addNumbers(found, left, one, index);
    return found.places;
  };
}

/** Finds those that may be the same entity: by a number, the name, a word of it within the commune, a rare word. */
export function candidateFinder([left]: Sides, index: Index, units: Units): Finder {
  const found = makeGathering(index.list.parties.length);
  return (one) => {
    found.clear();
    addNumbers(found, left, one, index);
    const party = left.parties[one]!;
    const { name } = party;
    const namesakes = index.names.get(name.key) ?? [];
    if (namesakes.length <= crowdOfNames) for (const place of namesakes) found.add(place);
    const words = name.words.flatMap((word) => (isTrade(word) ? [] : (index.wordNumbers.get(word) ?? [])));
    const founded = left.numbers[one * width + slot.founded]!;
    // Within a commune: a word of the name in common, or the founding. Numbers and people are looked up by themselves.
    const isWorthAsking = (place: number): boolean =>
      (founded !== 0 && founded === index.list.numbers[place * width + slot.founded]) ||
      words.some((word) => index.wordsOf[place]!.includes(word));
    for (const commune of units.namesOf(party))
      for (const place of neighbours(left, one, index.communes.get(commune)))
        if (!found.has(place) && isWorthAsking(place)) found.add(place);
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

/** The words of a name that few names of the other list have. */
function rarest(own: readonly string[], words: Lists): readonly string[] {
  return own
    .filter((word) => (words.get(word)?.length ?? crowdOfWord + 1) <= crowdOfWord)
    .sort((a, b) => (words.get(a)?.length ?? 0) - (words.get(b)?.length ?? 0))
    .slice(0, wordsLookedUp);
}

/** The places of a commune that may be the same one: communes of one name in another province and another district are not. */
function neighbours({ numbers }: Scaled, one: number, commune: Commune | undefined): readonly number[] {
  const [province, district] = [numbers[one * width + slot.province]!, numbers[one * width + slot.district]!];
  if (commune === undefined || province === 0) return commune?.all ?? [];
  const { byProvince, byDistrict } = commune;
  const near = [...(byProvince.get(province) ?? []), ...(byProvince.get(0) ?? []), ...(byDistrict.get(district) ?? [])];
  return near.sort((a, b) => a - b);
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
