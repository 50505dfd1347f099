/** Records for a form out of a book that was read. A value is carried over only where the book certainly says what the form asks. */

import { placeKey } from "../model/places.ts";
import type { Book, EntityKind, EntityRecord, Table } from "../model/records.ts";
import { recordValue, type Scalar } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { bookPairs, memberPairs } from "./book-fields.ts";
import type { FormId } from "./form-field.ts";
import { fieldById } from "./form-fields.ts";
import type { FormRecord, FormValue, FormValues } from "./record.ts";

/** A place in a book: the table by its index, the record by its index in the table. */
export type BookPlace = { readonly table: number; readonly record: number };

/** One entity of a book: where it stands and how it is called. `kind` as the book says it. */
export type BookEntity = {
  readonly place: BookPlace;
  readonly key: string;
  readonly label: string;
  readonly commune: string;
  readonly code: string;
  readonly kind: EntityKind | null;
};

/** Every entity of a book in the order of its sheets; rows without a name are left out. */
export function entitiesOf(book: Book): readonly BookEntity[] {
  return book.tables.flatMap((table, at) =>
    isListOfEntities(table)
      ? table.records.flatMap((record, index): BookEntity[] => {
          const label = textOf(recordValue(record, "name"));
          if (label === "") return [];
          return [
            {
              place: { table: at, record: index },
              key: `${table.sheet} / ${record.row}`,
              label,
              commune: textOf(recordValue(record, "commune")),
              code: textOf(recordValue(record, "code")),
              kind: record.kind,
            },
          ];
        })
      : [],
  );
}

/** The record of one entity for a form; `null` when the place holds none. Values that the book does not have are absent. */
export function recordFromBook(book: Book, place: BookPlace, form: FormId): FormRecord | null {
  const table = book.tables[place.table];
  const record = table?.records[place.record];
  if (table === undefined || record === undefined) return null;
  const single: [string, FormValue][] = [];
  const lists = new Map<string, FormValues[]>();
  const put = (id: string, value: FormValue): void => {
    const field = fieldById(id);
    if (field === null || value === null || !field.forms.includes(form)) return;
    if (field.repeats === null) single.push([id, value]);
    else lists.set(field.repeats, [{ ...lists.get(field.repeats)?.[0], [id]: value }]);
  };
  const isGroup = record.kind === "group" || table.kind === "groups";
  for (const pair of bookPairs) {
    if (pair.forms !== undefined && !pair.forms.includes(form)) continue;
    if (pair.form.startsWith("legalRepresentatives.") && isGroup) continue;
    if (pair.form.startsWith("group.") && !isGroup) continue;
    put(pair.form, formValue(pair.form, recordValue(record, pair.book)));
  }
  const name = officialName(textOf(recordValue(record, "name")));
  put("name.vietnamese", name.whole);
  put("name.prefix", name.prefix);
  put("name.own", name.own);
  const kind = record.kind;
  put("entity.kind", kind === "creditFund" ? "cooperative" : kind);
  put("yearly.economicType", kind === "group" ? null : kind);
  putAddress(record, put);
  putLine(record, form, put);
  const year = table.year;
  if (form.startsWith("yearly-") && year !== null) put("yearly.year", year);
  const sector = textOf(recordValue(record, "sector"));
  put(
    "yearly.mainField",
    sector === "" || sector === "other" ? null : sector === "agriculture" || sector === "credit" ? sector : "nonAgriculture",
  );
  if (form === "members" || form === "group-establish") {
    const members = membersOf(book, table, record);
    if (members.length > 0) lists.set("members", [...members]);
  }
  return {
    form,
    key: `${table.sheet} / ${record.row}`,
    label: textOf(recordValue(record, "name")),
    fields: Object.fromEntries(single),
    lists: Object.fromEntries(lists),
  };
}

function isListOfEntities({ kind }: Table): boolean {
  return kind === "cooperatives" || kind === "groups";
}

function textOf(value: Scalar): string {
  return typeof value === "string" ? value : "";
}

/** A value of the book as the canonical value of a form field; `null` where the book's is less than the form's. */
function formValue(id: string, value: Scalar): FormValue {
  const field = fieldById(id);
  if (field === null || value === null || value === "") return null;
  switch (field.type) {
    case "upperText":
      return typeof value === "string" ? value.toUpperCase() : null;
    case "integer":
    case "money":
    case "percent":
      return typeof value === "number" ? value : null;
    default:
      return typeof value === "number" ? String(value) : value;
  }
}

const prefixes: readonly (readonly [string, string, RegExp])[] = [
  ["union", "LIÊN HIỆP HỢP TÁC XÃ", /^(?:LIÊN HIỆP HỢP TÁC XÃ|LIÊN HIỆP HTX|LHHTX)(?:\s|$)/u],
  ["cooperative", "HỢP TÁC XÃ", /^(?:HỢP TÁC XÃ|HTX)(?:\s|$)/u],
  ["group", "TỔ HỢP TÁC", /^(?:TỔ HỢP TÁC|THT)(?:\s|$)/u],
];

/** "HTX Nông nghiệp A" in full and in capitals; a name that does not begin with its kind stays as it is, without parts. */
function officialName(name: string): { readonly whole: string | null; readonly prefix: string | null; readonly own: string | null } {
  if (name === "") return { whole: null, prefix: null, own: null };
  const capitals = name.normalize("NFC").toUpperCase();
  for (const [kind, words, pattern] of prefixes) {
    if (!pattern.test(capitals)) continue;
    const own = capitals.replace(pattern, "").trim();
    return own === "" ? { whole: capitals, prefix: null, own: null } : { whole: `${words} ${own}`, prefix: kind, own };
  }
  return { whole: capitals, prefix: null, own: null };
}

type Put = (id: string, value: FormValue) => void;

/** The address is never taken apart: it is the street when it is one part, and whole when it names its commune or can be joined with it. */
function putAddress(record: EntityRecord, put: Put): void {
  const address = textOf(recordValue(record, "address"));
  const commune = textOf(recordValue(record, "commune"));
  const province = textOf(recordValue(record, "province"));
  const district = textOf(recordValue(record, "district"));
  if (address === "") return;
  const holds = (place: string): boolean => place !== "" && ` ${fold(address)} `.includes(` ${placeKey(place)} `);
  if (commune !== "" && !holds(commune) && !address.includes(",")) {
    put("headOffice.street", address);
    const parts = [address, commune, district, province].filter((part) => part !== "");
    if (province !== "") put("headOffice.full", parts.join(", "));
  } else if (address.includes(",") || holds(commune)) {
    put("headOffice.full", address);
  }
}

/** The one line that a book names. Its words are the officer's own: registration wants the official name, so only a code goes there. */
function putLine(record: EntityRecord, form: FormId, put: Put): void {
  const line = textOf(recordValue(record, "mainLine"));
  const code = textOf(recordValue(record, "industryCode")).trim();
  const coded = /^\d{4}$/.test(code);
  const named = line.length > 3 && !/[;\n]/.test(line) && (coded || form.startsWith("yearly-"));
  if (coded) put("businessLines.code", code);
  if (named) put("businessLines.name", line);
  if (coded || named) put("businessLines.main", true);
}

/** Members of an entity: of sheets that name it in their title, or of the only entity of the book. */
function membersOf(book: Book, table: Table, record: EntityRecord): readonly FormValues[] {
  const lists = book.tables.filter(({ kind }) => kind === "members");
  const alone = entitiesOf(book).length === 1;
  const name = fold(textOf(recordValue(record, "name")));
  const own = lists.filter((list) => list !== table && (alone || (name !== "" && list.titles.some((title) => fold(title).includes(name)))));
  return own.flatMap((list) => list.records.map(memberOf));
}

function memberOf(record: EntityRecord): FormValues {
  const values: [string, FormValue][] = [];
  for (const { book, form } of memberPairs) {
    const value = formValue(form, recordValue(record, book));
    if (value !== null) values.push([form, value]);
  }
  return Object.fromEntries(values);
}
