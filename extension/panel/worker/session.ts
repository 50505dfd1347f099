import { checkRecord } from "../../../core/checks/check.ts";
import { WorkbookError } from "../../../core/files/errors.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { checkFormRecord } from "../../../core/forms/check-record.ts";
import type { FormId } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { type BookEntity, type BookPlace, entitiesOf, recordFromBook } from "../../../core/forms/from-book.ts";
import type { FormRecord, FormValues } from "../../../core/forms/record.ts";
import { readRecordsFile, recordsFileLimits } from "../../../core/forms/records-file.ts";
import { inEach, type Said } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { nothingRead } from "../../../core/sheet/nothing-read.ts";
import { readBook } from "../../../core/sheet/read.ts";
import type { Calls, Note, Overview, Prepared } from "./protocol.ts";
import { searchKey } from "./search-key.ts";

/** What a session is refused with: one sentence. */
export type Refusal = { readonly refused: Said };

const noList: Said = {
  vi: "không có danh sách hợp tác xã hay tổ hợp tác nào: hãy chọn sổ khác.",
  en: "has no list of cooperatives or groups: choose another book.",
};

export type Session = { readonly [Name in keyof Calls]: (input: Calls[Name]["input"]) => Calls[Name]["output"] | Refusal };

type Source =
  | {
      readonly kind: "book";
      readonly book: Book;
      readonly entities: readonly BookEntity[];
    }
  | { readonly kind: "file"; readonly text: string; readonly records: readonly FormRecord[] };

/** A session over one source at a time. Nothing is thrown for what a file holds. */
export function createSession(): Session {
  let source: Source | null = null;
  const take = (opened: Opened | Refusal): Overview | Refusal => {
    if ("refused" in opened) return opened;
    source = opened.source;
    return opened.overview;
  };
  return {
    open: ({ name, bytes }) => {
      const data = new Uint8Array(bytes);
      return take(beginsWithBrace(data) || /\.json$/i.test(name) ? openRecords(data, name) : openEntities(data, name));
    },
    openText: ({ text }) => take(openText(text)),
    record: ({ index, form, asOf }) => {
      if (source === null) return { refused: { vi: "Chưa mở sổ hay tệp hồ sơ nào.", en: "No book or records file is open yet." } };
      if (source.kind === "file") {
        const record = source.records[index];
        return record === undefined ? { refused: noRecord } : prepare(recast(record, form), [], asOf);
      }
      const entity = source.entities[index];
      const record = entity === undefined ? null : recordFromBook(source.book, entity.place, form);
      if (entity === undefined || record === null) return { refused: noRecord };
      return prepare(record, notesOf(source.book, entity.place, asOf), asOf);
    },
    check: ({ record, asOf }) => prepare(record, [], asOf),
    fileText: () => (source?.kind === "file" ? source.text : null),
  };
}

const noRecord: Said = { vi: "Không còn hồ sơ này.", en: "This record is no longer there." };

type Opened = { readonly source: Source; readonly overview: Overview };

/** A records file as it was saved. */
function openRecords(data: Uint8Array, name: string): Opened | Refusal {
  if (data.length <= recordsFileLimits.characters * 2) return openText(new TextDecoder().decode(data));
  return {
    refused: {
      vi: `Tệp “${name}” quá lớn để mở an toàn: hãy xuất lại ít hồ sơ hơn.`,
      en: `The file “${name}” is too big to open safely: export fewer records.`,
    },
  };
}

function openText(text: string): Opened | Refusal {
  const file = readRecordsFile(text);
  if ("problem" in file) return { refused: file.problem };
  const items = file.records.map(({ label, key, fields }) => {
    const detail = [fields["entity.code"], fields["headOffice.ward"]].filter((part) => typeof part === "string").join(" · ");
    return { label, detail, find: searchKey(`${label} ${detail} ${key}`) };
  });
  return { source: { kind: "file", text, records: file.records }, overview: { form: file.form, items, left: file.left } };
}

/** The cooperatives and groups of a book. */
function openEntities(data: Uint8Array, name: string): Opened | Refusal {
  try {
    const cells = openBook(data, name);
    const book = readBook(cells);
    const nothing = nothingRead(book, cells);
    const entities = entitiesOf(book);
    if (nothing !== null || entities.length === 0) {
      return { refused: inEach((language) => `${{ vi: "Tệp", en: "The file" }[language]} “${name}” ${(nothing ?? noList)[language]}`) };
    }
    const items = entities.map(({ label, commune, code }) => {
      const detail = [code, commune].filter((part) => part !== "").join(" · ");
      return { label, detail, find: searchKey(`${label} ${detail}`) };
    });
    return { source: { kind: "book", book, entities }, overview: { form: null, items, left: [] } };
  } catch (error) {
    if (error instanceof WorkbookError) return { refused: error.said };
    throw error;
  }
}

function beginsWithBrace(data: Uint8Array): boolean {
  let at = data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? 3 : 0;
  while (at < data.length && (data[at] === 0x20 || (data[at]! >= 9 && data[at]! <= 13))) at++;
  return data[at] === 0x7b;
}

/** A record for another form: the values that both forms ask for. */
function recast(record: FormRecord, form: FormId): FormRecord {
  if (record.form === form) return record;
  const own = (values: FormValues): FormValues =>
    Object.fromEntries(Object.entries(values).filter(([id]) => fieldById(id)?.forms.includes(form) === true));
  const lists = Object.entries(record.lists)
    .map(([list, items]) => [list, items.map(own).filter((item) => Object.keys(item).length > 0)] as const)
    .filter(([, items]) => items.length > 0);
  return { ...record, form, fields: own(record.fields), lists: Object.fromEntries(lists) };
}

function prepare(record: FormRecord, bookNotes: readonly Note[], asOf: string): Prepared {
  const { asked, has, missing, notes } = checkFormRecord(record, asOf);
  return { record, asked, has, missing: missing.map(({ field, item }) => ({ field: field.id, item })), notes, bookNotes };
}

/** What the checks of books say of one row, and what the reader has found in its cells. */
function notesOf(book: Book, place: BookPlace, asOf: string): readonly Note[] {
  const table = book.tables[place.table]!;
  return checkRecord(table, table.records[place.record]!, { asOf, table: scoreTables[0]! }).map(
    ({ severity, cell, message, english }): Note => ({
      field: null,
      item: null,
      severity,
      message: { vi: `Ô ${cell}: ${message}`, en: `Cell ${cell}: ${english}` },
    }),
  );
}
