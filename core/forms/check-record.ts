/** What a form needs of a record, what is missing and what is wrong, by the same rules that check books. */

import { checkTable } from "../checks/check.ts";
import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { plainTable } from "../model/plain-table.ts";
import type { EntityKind, Scalar, SheetKind, Values } from "../model/records.ts";
import { scoreTables } from "../scoring/table.ts";
import { type BookPair, bookPairs, memberPairs } from "./book-fields.ts";
import type { FormField, FormId, ListId } from "./form-field.ts";
import { fieldById, fieldsOf, listsOf } from "./form-fields.ts";
import { isFormId } from "./form-list.ts";
import type { FormRecord, FormValue, FormValues } from "./record.ts";
import { valueProblem } from "./value-problem.ts";

/** Something to say of one value. `item` is the 0-based item of its list, `null` for a field that stands once. */
export type RecordNote = {
  readonly field: string;
  readonly item: number | null;
  readonly severity: "error" | "warning";
  readonly message: Said;
};

/** A field that the form needs and the record does not have. */
export type Missing = { readonly field: FormField; readonly item: number | null };

/** `asked`: fields the form can ask for; `has`: those that the record has. `missing`: needed in every case; `notes`: what is wrong. */
export type RecordCheck = {
  readonly asked: number;
  readonly has: number;
  readonly missing: readonly Missing[];
  readonly notes: readonly RecordNote[];
};

/** Checks a record against its form. `asOf` is the ISO day that counts as today. */
export function checkFormRecord(record: FormRecord, asOf: string): RecordCheck {
  const form = isFormId(record.form) ? record.form : null;
  if (form === null) return { asked: 0, has: 0, missing: [], notes: [] };
  const asked = fieldsOf(form);
  const values = [...valuesOf(record)];
  return {
    asked: asked.length,
    has: new Set(values.flatMap(({ field }) => (field.forms.includes(form) ? [field.id] : []))).size,
    missing: missingOf(record, form, asked),
    notes: notesOf(record, values, asOf),
  };
}

type Placed = { readonly field: FormField; readonly item: number | null; readonly value: FormValue };

function* valuesOf(record: FormRecord): Generator<Placed> {
  const each = function* (values: FormValues, item: number | null): Generator<Placed> {
    for (const [id, value] of Object.entries(values)) {
      const field = fieldById(id);
      if (field !== null && value !== null && value !== "") yield { field, item, value };
    }
  };
  yield* each(record.fields, null);
  for (const items of Object.values(record.lists)) for (const [item, values] of items.entries()) yield* each(values, item);
}

/** Needed in every case; a group has a representative of its own, and parts of a name stand for the whole. */
function missingOf(record: FormRecord, form: FormId, asked: readonly FormField[]): readonly Missing[] {
  const filled = (values: FormValues | undefined, id: string): boolean => {
    const value = values === undefined || !Object.hasOwn(values, id) ? null : values[id];
    return value !== null && value !== undefined && value !== "";
  };
  const single = asked
    .filter((field) => field.required === true && field.repeats === null && !filled(record.fields, field.id))
    .filter(({ id }) => !(id.startsWith("group.") && form !== "group-establish" && form !== "yearly-group"))
    .map((field) => ({ field, item: null }));
  const listed = [...listsOf(form)].flatMap(([list, fields]) => {
    const items = Object.hasOwn(record.lists, list) ? record.lists[list as ListId]! : [];
    // A list that nobody has begun is asked for by its first item.
    const begun = items.length === 0 ? [undefined] : items;
    return begun.flatMap((values, item) =>
      fields.filter((field) => field.required === true && !filled(values, field.id)).map((field): Missing => ({ field, item })),
    );
  });
  return [...single, ...listed];
}

function notesOf(record: FormRecord, values: readonly Placed[], asOf: string): readonly RecordNote[] {
  const own = values.flatMap(({ field, item, value }): RecordNote[] => {
    const message = valueProblem(field, value);
    return message === null
      ? []
      : [{ field: field.id, item, severity: field.type === "phone" || field.type === "email" ? "warning" : "error", message }];
  });
  const told = new Set(own.map(({ field, item }) => `${field} ${item}`));
  const ruled = [...rulesOnEntity(record, asOf), ...rulesOnMembers(record, asOf)].filter(
    ({ field, item }) => !told.has(`${field} ${item}`),
  );
  return [...own, ...ruled];
}

/** The entity as one row of a book, so that the rules of books speak of it. */
function rulesOnEntity(record: FormRecord, asOf: string): readonly RecordNote[] {
  const isGroup = record.form === "group-establish" || record.form === "yearly-group";
  const fields = new Map<FieldId, { readonly form: string; readonly item: number | null; readonly value: FormValue }>();
  for (const { book, form } of bookPairs) {
    const list = fieldById(form)?.repeats ?? null;
    const values = list === null ? record.fields : record.lists[list]?.[0];
    const value = values !== undefined && Object.hasOwn(values, form) ? values[form]! : null;
    if (value !== null && value !== "" && !fields.has(book)) fields.set(book, { form, item: list === null ? null : 0, value });
  }
  const kind: EntityKind | null = isGroup ? "group" : record.fields["entity.kind"] === "union" ? "union" : null;
  const rows = [new Map([...fields].map(([book, { value }]) => [book, value]))];
  return findingsOn(isGroup ? "groups" : "cooperatives", kind, rows, asOf).map(({ field, severity, message, english }) => {
    const place = field === null ? undefined : fields.get(field);
    return { field: place?.form ?? "name.vietnamese", item: place?.item ?? null, severity, message: { vi: message, en: english } };
  });
}

function rulesOnMembers(record: FormRecord, asOf: string): readonly RecordNote[] {
  const members = record.lists.members ?? [];
  if (members.length === 0) return [];
  const rows = members.map(
    (member) =>
      new Map(
        memberPairs.flatMap(({ book, form }: BookPair): [FieldId, FormValue][] => {
          const value = Object.hasOwn(member, form) ? member[form]! : null;
          return value === null || value === "" ? [] : [[book, value]];
        }),
      ),
  );
  return findingsOn("members", null, rows, asOf).map(({ field, severity, message, english, row }) => ({
    field: field ?? "members.fullName",
    item: row - 2,
    severity,
    message: { vi: message, en: english },
  }));
}

function findingsOn(kind: SheetKind, entity: EntityKind | null, rows: readonly ReadonlyMap<FieldId, FormValue>[], asOf: string) {
  const table = plainTable({
    sheet: "",
    kind,
    records: rows.map((row, index) => ({
      row: index + 2,
      kind: entity,
      values: Object.fromEntries([...row].map(([field, value]): [string, Scalar] => [field, value])) as Values,
      inherited: {},
    })),
  });
  return checkTable(table, { asOf, table: scoreTables[0]! }).filter(({ code }) => !bookOnly.has(code));
}

/** What only makes sense of a column or of a whole book. */
const bookOnly = new Set(["name.missing", "code.missing", "columns.missing"]);
