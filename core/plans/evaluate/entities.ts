import type { FieldId } from "../../model/fields.ts";
import type { Said } from "../../model/language.ts";
import { placeKey } from "../../model/places.ts";
import { type Book, columnOf, type EntityKind, type EntityRecord, recordValue, type Scalar, type Table } from "../../model/records.ts";
import { fold, nameKey } from "../../model/text.ts";

/** One row or form that speaks of an entity, and the year its figures and its rating are of: what it or its title states. */
export type Part = {
  readonly table: Table;
  readonly record: EntityRecord;
  readonly year: number | null;
  readonly ratingYear: number | null;
  readonly list: boolean;
};

/** One entity of the book with everything that is said of it, in every year. Lists stand before ratings. */
export type Entity = {
  readonly kind: EntityKind;
  readonly parts: readonly [Part, ...Part[]];
  /** In a list, or the book has none of its kind: an entity that only a rating knows is not counted as one more. */
  readonly listed: boolean;
};

/** The entities of a book, and what could not be told apart. */
export type Joined = { readonly entities: readonly Entity[]; readonly warnings: readonly Said[] };

/**
 * Every entity of a book once, whatever sheets and years speak of it: by code, else by name in the same commune, else by
 * a name that occurs once. Two rows of one sheet are two entities unless they state different years or the same code.
 */
export function joinEntities(book: Book): Joined {
  let joined = remembered.get(book);
  if (joined === undefined) {
    joined = join(book);
    remembered.set(book, joined);
  }
  return joined;
}

/** The key by which a person's ticks and choices find an entity again: its code, else its folded name. */
export function entityKey(entity: Entity): string {
  for (const { record } of entity.parts) {
    const code = textOf(record, "code");
    if (code !== null) return code;
  }
  return nameOf(entity.parts[0].record, entity.kind) ?? `${entity.parts[0].table.sheet}!${entity.parts[0].record.row}`;
}

/** The name of an entity as its list writes it; empty when it has none. */
export function entityName(entity: Entity): string {
  for (const { record } of entity.parts) {
    const name = textOf(record, "name");
    if (name !== null) return name;
  }
  return "";
}

/** The sheet and row by which an entity is shown: "Danh sách!12". */
export function placeOf({ table, record }: Pick<Part, "table" | "record">): string {
  return `${table.sheet}!${record.row}`;
}

// A book never changes, so what was joined once stays true.
const remembered = new WeakMap<Book, Joined>();

type Draft = { readonly kind: EntityKind; readonly parts: Part[]; readonly listed: boolean };

function join(book: Book): Joined {
  const lists = book.tables.filter(({ kind }) => kind === "cooperatives" || kind === "groups");
  const ratings = book.tables.filter(({ kind }) => kind === "points" || kind === "scoreForm");
  const rows = [...lists.flatMap((table) => partsOf(table, true)), ...ratings.flatMap((table) => partsOf(table, false))];
  if (lists.length + ratings.length <= 1 && rows.every(({ ratingYear, table }) => ratingYear === null || ratingYear === table.year))
    return { entities: onlyTable(rows), warnings: [] };
  return joinRows(rows);
}

function partsOf(table: Table, list: boolean): Part[] {
  const own = isYear(table.year) ? table.year : null;
  const ofRating = list && saysRating(table);
  const states =
    columnOf(table, "ratingYear") !== null ||
    table.records.some(({ inherited, cells }) => "ratingYear" in inherited || cells !== undefined);
  return table.records.map((record) => {
    const stated = states ? yearOf(record) : null;
    return { table, record, year: ofRating ? own : (stated ?? own), ratingYear: stated ?? own, list };
  });
}

/** Whether the column of years speaks of the rating alone ("Năm xếp loại"), not of the figures beside it. */
function saysRating(table: Table): boolean {
  const column = columnOf(table, "ratingYear");
  return column !== null && /danh gia|xep loai|cham diem|phan loai/.test(fold(column.header));
}

/** One table: rows are told apart by the table itself, but for rows with the same code and name. */
function onlyTable(rows: readonly Part[]): Entity[] {
  const seen = new Map<string, Draft>();
  const drafts: Draft[] = [];
  for (const part of rows) {
    const code = textOf(part.record, "code");
    const same = code === null ? undefined : seen.get(code);
    const kind = kindOf(part);
    if (same !== undefined && nameOf(part.record, kind) === nameOf(same.parts[0]!.record, same.kind)) {
      same.parts.push(part);
      continue;
    }
    const draft = { kind, parts: [part], listed: true };
    drafts.push(draft);
    if (code !== null) seen.set(code, draft);
  }
  return drafts.map(entityOf);
}

function joinRows(rows: readonly Part[]): Joined {
  const drafts: Draft[] = [];
  const byCode = new Map<string, Draft[]>();
  const byName = new Map<string, Draft[]>();
  const listedKinds = new Set(rows.filter(({ list }) => list).map(kindOf));
  const unlisted: string[] = [];
  const unsure: string[] = [];
  for (const part of rows) {
    const kind = kindOf(part);
    const code = textOf(part.record, "code");
    const name = nameOf(part.record, kind);
    const found = candidates(part, code, code === null ? [] : (byCode.get(code) ?? []), name === null ? [] : (byName.get(name) ?? []));
    const [same] = found;
    const draft = found.length === 1 && same !== undefined ? same : { kind, parts: [], listed: part.list || !listedKinds.has(kind) };
    draft.parts.push(part);
    if (found.length !== 1) drafts.push(draft);
    if (found.length > 1) unsure.push(placeOf(part));
    else if (found.length === 0 && !draft.listed) unlisted.push(placeOf(part));
    put(byCode, code, draft);
    put(byName, name, draft);
  }
  const warnings: Said[] = [];
  if (unsure.length > 0)
    warnings.push({
      vi: `Chưa phân biệt được các dòng sau với dòng khác cùng tên: ${someOf(unsure).vi}. Hãy ghi mã số hoặc xã, phường.`,
      en: `These rows cannot be told from others of the same name: ${someOf(unsure).en}. Write the code or the commune.`,
    });
  if (unlisted.length > 0)
    warnings.push({
      vi: `Có trong bảng chấm điểm nhưng không có trong danh sách: ${someOf(unlisted).vi}. Hãy kiểm tra lại tên, mã số.`,
      en: `In the points sheet but not in the list: ${someOf(unlisted).en}. Check name and code.`,
    });
  return { entities: drafts.map(entityOf), warnings };
}

function entityOf({ kind, parts, listed }: Draft): Entity {
  return { kind, parts: parts as [Part, ...Part[]], listed };
}

/** Entities that a row may speak of. With the same code nothing else is asked but the name where a code is written twice. */
function candidates(part: Part, code: string | null, coded: readonly Draft[], named: readonly Draft[]): readonly Draft[] {
  const both = coded.filter((draft) => named.includes(draft));
  const pool =
    coded.length > 0 ? (coded.length > 1 && both.length > 0 ? both : coded) : named.filter((draft) => mayBeSame(draft, part, code));
  const fitting = pool.filter((draft) => draft.parts.every((other) => mayShare(other, part, both.includes(draft))));
  if (fitting.length < 2 || coded.length > 0) return fitting;
  const commune = textOf(part.record, "commune");
  const near = commune === null ? [] : fitting.filter((draft) => communeOf(draft) !== null);
  return near.length > 0 ? near : fitting;
}

/** Whether two rows may be one entity although they stand in one table: other years, or written twice. */
function mayShare(other: Part, part: Part, sameCodeAndName: boolean): boolean {
  if (other.table !== part.table) return true;
  const [a, b] = [yearOf(other.record), yearOf(part.record)];
  return sameCodeAndName || (a !== null && b !== null && a !== b);
}

function mayBeSame(draft: Draft, part: Part, code: string | null): boolean {
  const known = draft.parts.map(({ record }) => textOf(record, "code")).find((other) => other !== null) ?? null;
  if (code !== null && known !== null && code !== known) return false;
  const [a, b] = [communeOf(draft), textOf(part.record, "commune")];
  return a === null || b === null || placeKey(a) === placeKey(b);
}

function communeOf(draft: Draft): string | null {
  for (const { record } of draft.parts) {
    const commune = textOf(record, "commune");
    if (commune !== null) return commune;
  }
  return null;
}

function put(map: Map<string, Draft[]>, key: string | null, draft: Draft): void {
  if (key === null) return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [draft]);
  else if (!known.includes(draft)) known.push(draft);
}

function kindOf({ table, record }: Pick<Part, "table" | "record">): EntityKind {
  return record.kind ?? (table.kind === "groups" ? "group" : "cooperative");
}

const kindWords: Readonly<Record<EntityKind, string>> = { cooperative: "htx", union: "lhhtx", group: "tht", creditFund: "qtdnd" };
const spokenKinds: ReadonlySet<string> = new Set(Object.values(kindWords));

/** The key of a name; a name written without its kind gets the kind of its row. */
function nameOf(record: EntityRecord, kind: EntityKind): string | null {
  const name = textOf(record, "name");
  if (name === null) return null;
  const key = nameKey(name);
  const blank = key.indexOf(" ");
  return spokenKinds.has(blank < 0 ? key : key.slice(0, blank)) ? key : `${kindWords[kind]} ${key}`;
}

function textOf(record: EntityRecord, field: FieldId): string | null {
  const value: Scalar = recordValue(record, field);
  return typeof value === "string" && value !== "" ? value : null;
}

function yearOf(record: EntityRecord): number | null {
  const year = recordValue(record, "ratingYear");
  return isYear(year) ? year : null;
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function someOf(places: readonly string[]): Said {
  return places.length <= 5
    ? { vi: places.join(", "), en: `“${places.join(", ")}”` }
    : {
        vi: `${places.slice(0, 5).join(", ")} và ${places.length - 5} dòng khác`,
        en: `“${places.slice(0, 5).join(", ")}” and ${places.length - 5} other rows`,
      };
}
