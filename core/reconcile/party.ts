/** The entities of one list, ready to be compared. */

import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { placeKey } from "../model/places.ts";
import { addressOf, type Book, columnOf, recordValue, type Scalar } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { type Entity, entityName, joinEntities, type Part } from "../plans/evaluate/entities.ts";
import { type Name, readName } from "./names.ts";
import type { Stand } from "./result.ts";

/** One entity with what tells it from others. Keys are folded; `null` is unknown. */
export type Party = {
  readonly at: number;
  readonly entity: Entity;
  readonly stand: Stand;
  readonly name: Name;
  readonly code: string | null;
  readonly certificate: string | null;
  readonly personalId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly person: string | null;
  readonly founded: string | null;
  readonly commune: string | null;
  readonly district: string | null;
  readonly province: string | null;
};

/** One list: its entities, the fields it has columns for, and what could not be told apart within it. */
export type PartyList = { readonly parties: readonly Party[]; readonly fields: ReadonlySet<FieldId>; readonly warnings: readonly Said[] };

/** The entities of a book that a list names (those that only a rating knows included where the book has no list). */
export function partiesOf(book: Book): PartyList {
  const { entities, warnings } = joinEntities(book);
  const fields = new Set<FieldId>();
  for (const table of book.tables) {
    if (table.kind === "members" || table.kind === "other") continue;
    for (const { field } of table.columns) if (field !== null) fields.add(field);
    if (table.records.some(({ inherited }) => inherited.commune != null)) fields.add("commune");
  }
  const keys = new Map<string, number>();
  const parties = entities.filter(({ listed }) => listed).map((entity, at) => partyOf(entity, at, keys));
  return { parties, fields, warnings };
}

/** What the entity is said to be in a field: its latest word, and where it stands. `cell` is `null` when no cell of its own says it. */
export function saidOf({ entity }: Party, field: FieldId): { readonly value: Scalar; readonly cell: string | null } {
  for (const { table, record } of latestFirst(entity)) {
    const value = recordValue(record, field);
    if (value === null) continue;
    return { value, cell: record.values[field] == null ? null : addressOf(table, record, field) };
  }
  return { value: null, cell: null };
}

/** Whether a sheet that speaks of the entity has a place for the field. */
export function hasPlaceFor({ entity }: Party, field: FieldId): boolean {
  return entity.parts.some(
    ({ table, record }) => columnOf(table, field) !== null || record.inherited[field] != null || field in record.values,
  );
}

function partyOf(entity: Entity, at: number, keys: Map<string, number>): Party {
  const [{ table, record }] = entity.parts;
  const name = entityName(entity);
  const commune = textOf(entity, "commune");
  const code = codeOf(textOf(entity, "code"));
  const own = code ?? [fold(name), commune === null ? "" : placeKey(commune)].join(" | ");
  const twin = (keys.get(own) ?? 0) + 1;
  keys.set(own, twin);
  return {
    at,
    entity,
    // A key that stands twice gets a number, so that a decision never falls on the wrong row.
    stand: {
      key: twin === 1 ? own : `${own} #${twin}`,
      sheet: table.sheet,
      row: record.row,
      name,
      code,
      commune,
      kind: entity.kind,
    },
    name: readName(name),
    code,
    certificate: certificateOf(textOf(entity, "certificateNumber"), code),
    personalId: digitsOf(entity, "representative.personalId"),
    phone: digitsOf(entity, "phone"),
    email: textOf(entity, "email")?.toLowerCase() ?? null,
    person: personOf(textOf(entity, "representative.name")),
    founded: textOf(entity, "foundedOn"),
    commune: commune === null ? null : placeKey(commune) || null,
    district: placeOf(entity, "district"),
    province: placeOf(entity, "province"),
  };
}

/** A code is one of digits; anything else tells nothing. */
function codeOf(text: string | null): string | null {
  return text !== null && /^\d{8,14}$/.test(text) ? text : null;
}

/** The number of a certificate, where it is not only the code once more. */
function certificateOf(text: string | null, code: string | null): string | null {
  const folded = text === null ? "" : fold(text).replaceAll(" ", "");
  return folded.length < 4 || folded === code ? null : folded;
}

/** A person's name without "Ông", "Bà". */
function personOf(text: string | null): string | null {
  const folded = text === null ? "" : fold(text).replace(/^(?:ong|ba)(?: ba)? (?=\S+ \S)/, "");
  return folded.includes(" ") ? folded : null;
}

function digitsOf(entity: Entity, field: FieldId): string | null {
  return textOf(entity, field)?.replace(/\D+/g, "") || null;
}

function placeOf(entity: Entity, field: FieldId): string | null {
  const said = textOf(entity, field);
  return said === null ? null : placeKey(said) || null;
}

function textOf(entity: Entity, field: FieldId): string | null {
  for (const { record } of latestFirst(entity)) {
    const value = recordValue(record, field);
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** What a later year says stands first; the list before the rating. */
function latestFirst({ parts }: Entity): readonly Part[] {
  return parts.length === 1 ? parts : [...parts].sort((a, b) => Number(b.list) - Number(a.list) || (b.year ?? 0) - (a.year ?? 0));
}
