/** Communes by their names of different times. */

import type { SheetCells } from "../model/cells.ts";
import type { Said } from "../model/language.ts";
import { placeKey } from "../model/places.ts";
import { cleanText, fold } from "../model/text.ts";

/** A commune that became another, or a part of it: keys of `placeKey`. */
export type UnitChange = { readonly from: string; readonly to: string };

/** A commune within what is known of its district and province; keys of `placeKey`, `null` where a list does not say. */
export type Place = { readonly commune: string | null; readonly district: string | null; readonly province: string | null };

/** Which places may be one commune. */
export type Units = {
  /** Whether two names mean one commune, or the later one holds the other: by the table of changes. */
  readonly areLinked: (one: string, other: string) => boolean;
  /** Whether two places of the first and the second list are one commune: by name, by the table, or as learnt. */
  readonly areOne: (one: Place, other: Place) => boolean;
  /** Whether a place of the first list is known under another name. */
  readonly isRenamed: (place: Place) => boolean;
  /** The names in the second list that may be the commune of a place of the first. */
  readonly namesOf: (place: Place) => ReadonlySet<string>;
};

/** What pairs of the two lists told: the places of the second list (`unitKey`) that a place of the first became. */
export type Learnt = ReadonlyMap<string, ReadonlySet<string>>;

/** The key of a place in what was learnt: communes of one name lie in many districts. */
export function unitKey({ commune, district, province }: Place): string {
  return `${commune ?? ""}|${district ?? ""}|${province ?? ""}`;
}

/** The names that a table of changes, and what was learnt from pairs of the two lists, say are one unit. */
export function unitsOf(changes: readonly UnitChange[], learnt: Learnt = new Map()): Units {
  const later = new Map<string, Set<string>>();
  const earlier = new Map<string, Set<string>>();
  for (const { from, to } of changes) {
    addTo(later, from, to);
    addTo(earlier, to, from);
  }
  const linked = new Map<string, ReadonlySet<string>>();
  const linkedTo = (commune: string): ReadonlySet<string> => {
    let found = linked.get(commune);
    if (found === undefined) {
      const units = [...(later.get(commune) ?? [])];
      found = new Set([commune, ...units, ...(earlier.get(commune) ?? []), ...units.flatMap((unit) => [...(earlier.get(unit) ?? [])])]);
      linked.set(commune, found);
    }
    return found;
  };
  // One place is asked about with many others, one after the other.
  let asked: Place | null = null;
  let learntOf: ReadonlySet<string> | undefined;
  const haveLearnt = (one: Place, other: Place): boolean => {
    if (asked !== one) {
      asked = one;
      learntOf = learnt.get(unitKey(one));
    }
    return learntOf?.has(unitKey(other)) === true;
  };
  const areLinked = (one: string, other: string): boolean => one === other || linkedTo(one).has(other);
  return {
    areLinked,
    areOne: (one, other) =>
      one.commune !== null &&
      other.commune !== null &&
      (areLinked(one.commune, other.commune) || (learnt.size > 0 && haveLearnt(one, other))),
    isRenamed: (place) => place.commune !== null && (linkedTo(place.commune).size > 1 || learnt.has(unitKey(place))),
    namesOf: (place) => {
      if (place.commune === null) return nothing;
      const names = linkedTo(place.commune);
      const more = learnt.get(unitKey(place));
      return more === undefined ? names : new Set([...names, ...[...more].map((key) => key.slice(0, key.indexOf("|")))]);
    },
  };
}

const nothing: ReadonlySet<string> = new Set();

/** What a sheet of units gave: the changes, and one sentence where it cannot be used. */
export type UnitReading = { readonly changes: readonly UnitChange[]; readonly error: Said | null };

/**
 * Reads a table of units: a header row with a column of old communes ("Xã cũ", "Đơn vị trước sắp xếp") and one of new ones ("Xã mới",
 * "Đơn vị sau sắp xếp"). Several old names may stand in one cell, apart by commas or line breaks; an empty new cell repeats the one above.
 */
export function readUnits(sheet: SheetCells): UnitReading {
  for (let row = 0; row < Math.min(sheet.cells.length, headerSearch); row++) {
    const cells = sheet.cells[row] ?? [];
    const header = Array.from(cells, (cell) => (typeof cell === "string" ? fold(cell) : ""));
    const from = header.findIndex((text) => oldWords.test(text));
    const to = header.findIndex((text, at) => at !== from && newWords.test(text));
    if (from < 0 || to < 0) continue;
    return { changes: changesBelow(sheet, row, from, to), error: null };
  }
  return {
    changes: [],
    error: {
      vi: `Trang “${sheet.name}” chưa có cột đơn vị cũ và cột đơn vị mới: đặt tên hai cột là “Xã cũ” và “Xã mới” (hoặc “Trước sắp xếp”, “Sau sắp xếp”).`,
      en: `on sheet “${sheet.name}” has no columns of old and new units: name two columns “Xã cũ” and “Xã mới” (or “Trước sắp xếp”, “Sau sắp xếp”).`,
    },
  };
}

const headerSearch = 20;
const oldWords = /(?:^| )(?:cu|truoc)(?: |$)/;
const newWords = /(?:^| )(?:moi|sau|hien nay)(?: |$)/;

function changesBelow(sheet: SheetCells, header: number, from: number, to: number): UnitChange[] {
  const changes: UnitChange[] = [];
  let unit = "";
  for (let row = header + 1; row < sheet.cells.length; row++) {
    const old = textAt(sheet, row, from);
    unit = textAt(sheet, row, to) || unit;
    if (old === "" || unit === "") continue;
    for (const one of old.split(/[,;\n]| và /u)) {
      const key = placeKey(cleanText(one).replace(/^(?:một )?phần (?:của )?/iu, ""));
      if (key !== "") changes.push({ from: key, to: placeKey(cleanText(unit)) });
    }
  }
  return changes;
}

function textAt(sheet: SheetCells, row: number, column: number): string {
  const value = sheet.cells[row]?.[column];
  return typeof value === "string" ? value.trim() : "";
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
