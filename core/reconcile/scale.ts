/** Two lists as numbers: millions of pairs are looked at, and most are dropped without touching a text. */
import type { EntityKind } from "../model/records.ts";
import type { Party } from "./party.ts";

/**
 * A list ready to be weighed against another. `numbers` holds `width` numbers for every entity, side by side in the order of `slot`. The same text
 * is the same number in both lists, 0 is unknown. Counts say how often the text stands in the own list: what stands often tells little.
 */
export type Scaled = {
  readonly parties: readonly Party[];
  readonly numbers: Int32Array;
  /** The digits of each code as one number, 0 for none. */
  readonly codeValues: Float64Array;
};

export type Sides = readonly [Scaled, Scaled];

/** Where each number of an entity stands. `nameCount` is 0 for no name, `kind` 0 for a credit fund. */
export const slot = {
  code: 0,
  certificate: 1,
  personalId: 2,
  phone: 3,
  person: 4,
  email: 5,
  founded: 6,
  foundedYear: 7,
  commune: 8,
  district: 9,
  province: 10,
  kind: 11,
  codeCount: 12,
  phoneCount: 13,
  personCount: 14,
  nameCount: 15,
} as const;

export const width = 16;

/** Makes both lists ready to be weighed against each other. */
export function scale(left: readonly Party[], right: readonly Party[]): Sides {
  const texts = told.map(() => new Map<string, number>());
  return [scaleList(left, texts), scaleList(right, texts)];
}

/** Whether two entities tell the same thing, as far as both tell it. `one` and `other`: where the numbers of each begin. */
export function agrees(left: Scaled, one: number, right: Scaled, other: number, what: number): boolean {
  const number = left.numbers[one + what]!;
  return number !== 0 && number === right.numbers[other + what]!;
}

/** What is told in texts, by its slot. */
const told: readonly (readonly [number, (party: Party) => string | null])[] = [
  [slot.code, ({ code }) => code],
  [slot.certificate, ({ certificate }) => certificate],
  [slot.personalId, ({ personalId }) => personalId],
  [slot.phone, ({ phone }) => phone],
  [slot.person, ({ person }) => person],
  [slot.email, ({ email }) => email],
  [slot.founded, ({ founded }) => founded],
  [slot.foundedYear, ({ founded }) => (founded === null ? null : founded.slice(0, 4))],
  [slot.commune, ({ commune }) => commune],
  [slot.district, ({ district }) => district],
  [slot.province, ({ province }) => province],
];

const kinds: readonly EntityKind[] = ["creditFund", "cooperative", "union", "group"];

/** Numbers are given by `texts`, one map a thing that is told; new texts are added to them. */
function scaleList(parties: readonly Party[], texts: readonly Map<string, number>[]): Scaled {
  const numbers = new Int32Array(parties.length * width);
  for (const [index, [at, textOf]] of told.entries()) {
    const known = texts[index]!;
    for (let place = 0; place < parties.length; place++) numbers[place * width + at] = numberOf(known, textOf(parties[place]!));
  }
  const names = new Map<string, number>();
  for (const { name } of parties) if (name.key !== "") names.set(name.key, (names.get(name.key) ?? 0) + 1);
  for (const [place, { name, stand }] of parties.entries()) {
    numbers[place * width + slot.kind] = kinds.indexOf(stand.kind);
    numbers[place * width + slot.nameCount] = names.get(name.key) ?? 0;
  }
  count(numbers, slot.code, slot.codeCount);
  count(numbers, slot.phone, slot.phoneCount);
  count(numbers, slot.person, slot.personCount);
  return { parties, numbers, codeValues: Float64Array.from(parties, ({ code }) => Number(code ?? 0)) };
}

function numberOf(known: Map<string, number>, text: string | null): number {
  if (text === null) return 0;
  let number = known.get(text);
  if (number === undefined) {
    number = known.size + 1;
    known.set(text, number);
  }
  return number;
}

/** Writes beside every number how often it stands in the list; 0 for unknown. */
function count(numbers: Int32Array, what: number, into: number): void {
  let most = 0;
  for (let at = what; at < numbers.length; at += width) most = Math.max(most, numbers[at]!);
  const counts = new Int32Array(most + 1);
  for (let at = what; at < numbers.length; at += width) counts[numbers[at]!]!++;
  counts[0] = 0;
  for (let at = 0; at < numbers.length; at += width) numbers[at + into] = counts[numbers[at + what]!]!;
}
