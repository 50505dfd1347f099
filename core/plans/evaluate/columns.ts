import type { FieldId } from "../../model/fields.ts";
import { placeKey } from "../../model/places.ts";
import { columnOf, type EntityKind, recordValue, type Scalar, type Table } from "../../model/records.ts";
import { dayRange, earliest, latest, never } from "./days.ts";
import type { Entity, Part } from "./entities.ts";

/** Values of one field as codes into a list of words (as they are compared, and as they are spelled); code 0 is unknown. */
export type Words = {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
  readonly spelled: readonly string[];
  /** The places of each code, in order. */
  readonly places: () => readonly Int32Array[];
};

/** For each entity the first and last day a date can mean. Unknown spans all time. */
export type Days = { readonly low: Int32Array; readonly high: Int32Array; readonly known: Uint8Array };

/** 0 no, 1 yes, 2 unknown for each entity. */
export type Flags = Uint8Array;

/** The numbers of a field from one year of figures; `NaN` is unknown. */
export type Figures = { readonly numbers: Float64Array; readonly known: number; readonly year: number | null };

/** The kinds as numbers. */
export const kindCodes: Readonly<Record<EntityKind, number>> = { cooperative: 0, union: 1, group: 2, creditFund: 3 };

/** The words of a column as codes; `key` is what words are compared by. */
export function wordsOf(column: readonly Scalar[], key: (text: string) => string): Words {
  const codes = new Uint32Array(column.length);
  const words = [""];
  const spelled = [""];
  const known = new Map<string, number>();
  column.forEach((value, at) => {
    if (typeof value !== "string" || value === "") return;
    let code = known.get(value);
    if (code === undefined) {
      code = words.length;
      known.set(value, code);
      words.push(key(value));
      spelled.push(value);
    }
    codes[at] = code;
  });
  let places: readonly Int32Array[] | null = null;
  return {
    codes,
    words,
    spelled,
    places: () => {
      places ??= placesByCode(codes, words.length);
      return places;
    },
  };
}

function placesByCode(codes: Uint32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (let at = 0; at < codes.length; at++) sizes[codes[at]!]!++;
  const places = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(count);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    places[code]![next[code]!++] = at;
  }
  return places;
}

function emptyDays(size: number): Days {
  return { low: new Int32Array(size), high: new Int32Array(size).fill(latest), known: new Uint8Array(size) };
}

/** The days of a column of dates. */
export function daysOf(column: readonly Scalar[]): Days {
  const days = emptyDays(column.length);
  column.forEach((value, at) => {
    const range = value === null ? null : dayRange(value);
    if (range === null) return;
    days.low[at] = range.low;
    days.high[at] = range.high;
    days.known[at] = 1;
  });
  return days;
}

/**
 * The day an entity came into being: of a group its contract, else its certificate. A certificate more than a year
 * younger than the founding was issued again and makes no new entity.
 */
export function foundedOf(kinds: Uint8Array, certificates: Days, foundings: Days): Days {
  const days = emptyDays(kinds.length);
  for (let at = 0; at < kinds.length; at++) {
    const group = kinds[at] === kindCodes.group;
    const certified = certificates.known[at] === 1;
    const founded = foundings.known[at] === 1;
    const reissued = certified && founded && certificates.low[at]! - foundings.high[at]! > 10_000;
    const from = founded && (group || reissued || !certified) ? foundings : certified ? certificates : null;
    if (from === null) continue;
    // The certificate is never older than the founding, which narrows a date without a month.
    const narrowed = from === certificates && founded && foundings.low[at]! > from.low[at]! && foundings.low[at]! <= from.high[at]!;
    days.low[at] = narrowed ? foundings.low[at]! : from.low[at]!;
    days.high[at] = from.high[at]!;
    days.known[at] = 1;
  }
  return days;
}

/** The day an entity ended: `never` for one that has not; all time for one that ended on an unknown day. */
export function dissolvedOf(status: readonly Scalar[], dates: Days, statusDates: Days): Days {
  const days = { low: new Int32Array(status.length), high: new Int32Array(status.length), known: new Uint8Array(status.length) };
  status.forEach((value, at) => {
    const from = dates.known[at] === 1 ? dates : value === "dissolved" ? statusDates : null;
    days.low[at] = from === null ? never : from.known[at] === 1 ? from.low[at]! : earliest;
    days.high[at] = from === null ? never : from.high[at]!;
    days.known[at] = from === null || from.known[at] === 1 ? 1 : 0;
  });
  return days;
}

/** Ticks: in a table whose column holds nothing but ticks, the empty cells say no. */
export function flagsOf(entities: readonly Entity[], field: FieldId, column: readonly Scalar[]): Flags {
  const ticksOnly = new Map<Table, boolean>();
  const saysNo = ({ table }: Part): boolean =>
    remember(ticksOnly, table, () => {
      if (columnOf(table, field) === null) return false;
      const values = new Set(table.records.map(({ values: own }) => own[field]));
      return values.has(true) && !values.has(false);
    });
  return Uint8Array.from(column, (value, at) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    return entities[at]!.parts.some(saysNo) ? 0 : 2;
  });
}

/** The numbers of one year; `unstated`: parts without a year count as of it. */
export function figuresOf(entities: readonly Entity[], field: FieldId, year: number | null, unstated: boolean): Figures {
  const numbers = new Float64Array(entities.length).fill(Number.NaN);
  let known = 0;
  entities.forEach((entity, at) => {
    const value = figureOf(entity, field, year, unstated);
    if (value === null) return;
    numbers[at] = value;
    known++;
  });
  return { numbers, known, year };
}

/** The years for which any entity states a number of the field. */
export function yearsOf(entities: readonly Entity[], field: FieldId): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { parts } of entities)
    for (const { record, year } of parts)
      if (year !== null && !years.has(year) && typeof recordValue(record, field) === "number") years.add(year);
  return years;
}

/** The last of some years inside a stretch; `null` when none is. */
export function lastWithin(years: ReadonlySet<number>, from: number, to: number): number | null {
  let last: number | null = null;
  for (const year of years) if (year >= from && year <= to && (last === null || year > last)) last = year;
  return last;
}

/** The number of one year, or of a part that states none; `null` without one or with two. */
function figureOf({ parts }: Entity, field: FieldId, year: number | null, unstated: boolean): number | null {
  if (parts.length === 1) {
    const [{ record, year: own }] = parts;
    const value = own === year || (own === null && unstated) ? recordValue(record, field) : null;
    return typeof value === "number" ? value : null;
  }
  let found: number | null = null;
  let stated = false;
  for (const part of parts) {
    if (part.year !== year && !(part.year === null && unstated)) continue;
    const value = recordValue(part.record, field);
    if (typeof value !== "number") continue;
    const own = part.year !== null;
    if (found !== null && own === stated && found !== value) return null;
    if (found === null || (own && !stated)) found = value;
    stated ||= own;
  }
  return found;
}

/** The key of a place: "Phường Xuân Tân, TP Long Khánh" is the ward. */
export function placeWord(text: string): string {
  return placeKey(text.split(/[,;(]| - /)[0] ?? text);
}

/** The value of a key, made when it is first asked for. */
export function remember<Key, T>(
  known: { readonly get: (key: Key) => T | undefined; readonly set: (key: Key, value: T) => unknown },
  key: Key,
  make: () => T,
): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
