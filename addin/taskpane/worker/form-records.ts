import { checkFormRecord } from "../../../core/forms/check-record.ts";
import { englishName } from "../../../core/forms/field-words.ts";
import type { FormField, FormId } from "../../../core/forms/form-field.ts";
import { type BookEntity, entitiesOf, recordFromBook } from "../../../core/forms/from-book.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { fold } from "../../../core/model/text.ts";
import type { FormQuery, FormRow } from "./form-protocol.ts";
import type { Output } from "./protocol.ts";
import { bufferOf } from "./tables.ts";
import { yearlyRecords } from "./yearly-records.ts";

/** A page of the units that a form is for. */
export function formRecords(
  book: Book,
  { form, asOf, text, from, count }: FormQuery & { from: number; count: number },
  language: Language,
): Output<"formRecords"> {
  const words = fold(text);
  const entities = entitiesFor(book, form).filter(({ label, code }) => words === "" || fold(`${label} ${code}`).includes(words));
  return {
    total: entities.length,
    keys: entities.map(({ key }) => key),
    rows: entities.slice(from, from + count).flatMap((entity) => rowOf(book, entity, form, asOf, language) ?? []),
  };
}

/** A records file with the units of the keys. */
export function recordsFile(book: Book, form: FormId, year: number, keys: readonly string[]): Output<"recordsFile"> {
  const wanted = new Set(keys);
  const records = yearlyRecords(book, form, year, wanted) ?? plainRecords(book, form, wanted);
  const bytes = new TextEncoder().encode(writeRecordsFile(form, records));
  const base = book.file.replace(/\.[^.]*$/, "") || "so";
  return { name: `${base}-${form}.so-htx.json`, bytes: bufferOf(bytes), count: records.length };
}

function plainRecords(book: Book, form: FormId, wanted: ReadonlySet<string>): FormRecord[] {
  return entitiesFor(book, form)
    .filter(({ key }) => wanted.has(key))
    .flatMap(({ place }) => recordFromBook(book, place, form) ?? []);
}

/** Groups have forms of their own, unions a yearly one; whoever the book does not say is taken for a cooperative. */
function entitiesFor(book: Book, form: FormId): readonly BookEntity[] {
  return entitiesOf(book).filter(({ kind }) => {
    if (form === "group-establish" || form === "yearly-group") return kind === "group";
    if (form === "yearly-union") return kind === "union";
    if (form === "yearly-cooperative") return kind !== "group" && kind !== "union";
    return form === "branch" || form === "suspend" || form === "dissolve" || kind !== "group";
  });
}

function rowOf(book: Book, { key, label, commune, place }: BookEntity, form: FormId, asOf: string, language: Language): FormRow | null {
  const record = recordFromBook(book, place, form);
  const table = book.tables[place.table];
  const own = table?.records[place.record];
  if (record === null || table === undefined || own === undefined) return null;
  const { asked, has, missing, notes } = checkFormRecord(record, asOf);
  const names = new Set(missing.map(({ field }) => nameOf(field, language)));
  const problems = notes.filter(({ severity }) => severity === "error").map(({ message }) => message[language]);
  return { key, label, commune, sheet: table.sheet, row: own.row, asked, has, missing: [...names], problems };
}

/** What a form calls a field, or its English name. */
function nameOf({ id, labels }: FormField, language: Language): string {
  return (language === "en" ? englishName(id) : null) ?? labels[0] ?? id;
}
