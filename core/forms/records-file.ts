/** Files of records (`*.so-htx.json`): read with suspicion, written as they are read. */

import type { Said } from "../model/language.ts";
import type { FormId } from "./form-field.ts";
import { fieldById } from "./form-fields.ts";
import { isFormId } from "./form-list.ts";
import type { FormRecord, FormValue, FormValues } from "./record.ts";

/** The most characters, records and items of one list that are read. */
export const recordsFileLimits = { characters: 20_000_000, records: 20_000, items: 5_000, text: 5_000 };

/** Records of a file, and sentences on what of it was left out. */
export type RecordsFile = { readonly form: FormId; readonly records: readonly FormRecord[]; readonly left: readonly Said[] };

/** Reads the text of a records file. A text that is none gives one sentence that says what is wrong and what to do; never throws. */
export function readRecordsFile(text: string): RecordsFile | { readonly problem: Said } {
  if (text.length > recordsFileLimits.characters)
    return {
      problem: {
        vi: "Tệp hồ sơ quá lớn để mở an toàn: hãy xuất lại ít hồ sơ hơn.",
        en: "The records file is too big to open safely: export fewer records.",
      },
    };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {
      problem: {
        vi: "Nội dung không phải tệp hồ sơ (JSON bị hỏng hoặc chép thiếu): hãy xuất lại từ Sổ HTX.",
        en: "This is no records file (the JSON is damaged or was copied in part): export it again from Sổ HTX.",
      },
    };
  }
  const file = objectOf(parsed);
  if (file === null || file.get("format") !== "so-htx-records")
    return {
      problem: {
        vi: "Đây không phải tệp hồ sơ của Sổ HTX: hãy chọn tệp có đuôi .so-htx.json, hoặc chọn sổ Excel.",
        en: "This is no records file of Sổ HTX: choose a file ending in .so-htx.json, or choose an Excel book.",
      },
    };
  if (file.get("version") !== 1)
    return {
      problem: {
        vi: "Tệp hồ sơ thuộc phiên bản khác: hãy cập nhật tiện ích, hoặc xuất lại tệp bằng Sổ HTX cùng phiên bản.",
        en: "The records file is of another version: update the extension, or export the file with Sổ HTX of the same version.",
      },
    };
  const form = file.get("form");
  if (typeof form !== "string" || !isFormId(form)) {
    return {
      problem: {
        vi: "Tệp hồ sơ không nói đúng biểu mẫu: hãy xuất lại từ Sổ HTX, hoặc cập nhật tiện ích.",
        en: "The records file does not name a form: export it again from Sổ HTX, or update the extension.",
      },
    };
  }
  const given = file.get("records");
  if (!Array.isArray(given))
    return {
      problem: {
        vi: "Tệp hồ sơ không có danh sách hồ sơ (“records”): hãy xuất lại từ Sổ HTX.",
        en: "The records file has no list of records (“records”): export it again from Sổ HTX.",
      },
    };
  if (given.length > recordsFileLimits.records)
    return {
      problem: {
        vi: `Tệp có hơn ${recordsFileLimits.records} hồ sơ: hãy xuất lại ít hơn.`,
        en: `The file has more than ${recordsFileLimits.records} records: export fewer.`,
      },
    };
  const notes = makeNotes();
  const records = given.flatMap((one: unknown, index): FormRecord[] => {
    const record = recordOf(one, form, index, notes);
    if (record === null) notes.broken++;
    return record === null ? [] : [record];
  });
  if (records.length === 0)
    return {
      problem: {
        vi: "Tệp hồ sơ không có hồ sơ nào dùng được: hãy xuất lại từ Sổ HTX.",
        en: "The records file has no record that can be used: export it again from Sổ HTX.",
      },
    };
  return { form, records, left: inWords(notes) };
}

/** The text of a records file. */
export function writeRecordsFile(form: FormId, records: readonly FormRecord[]): string {
  const plain = records.map(({ key, label, fields, lists }) => ({ key, label, fields, lists }));
  return `${JSON.stringify({ format: "so-htx-records", version: 1, form, records: plain }, null, 2)}\n`;
}

type Notes = { broken: number; unknown: Set<string>; values: number; items: number };

function makeNotes(): Notes {
  return { broken: 0, unknown: new Set(), values: 0, items: 0 };
}

function inWords({ broken, unknown, values, items }: Notes): readonly Said[] {
  const left: Said[] = [];
  if (broken > 0) left.push({ vi: `${broken} hồ sơ hỏng đã bị bỏ qua.`, en: `${broken} damaged records were left out.` });
  if (unknown.size > 0)
    left.push({
      vi: `${unknown.size} trường lạ đã bị bỏ qua: ${[...unknown].slice(0, 5).join(", ")}.`,
      en: `${unknown.size} unknown fields were left out: ${[...unknown].slice(0, 5).join(", ")}.`,
    });
  if (values > 0)
    left.push({ vi: `${values} giá trị không đúng kiểu đã bị bỏ qua.`, en: `${values} values of a wrong kind were left out.` });
  if (items > 0) left.push({ vi: `${items} mục quá giới hạn đã bị bỏ qua.`, en: `${items} items beyond the limit were left out.` });
  return left;
}

/** Own entries of a plain object: nothing is ever looked up in it by a name from outside. */
function objectOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function recordOf(value: unknown, form: FormId, index: number, notes: Notes): FormRecord | null {
  const record = objectOf(value);
  if (record === null) return null;
  const fields = objectOf(record.get("fields") ?? {});
  const lists = objectOf(record.get("lists") ?? {});
  if (fields === null || lists === null) return null;
  const key = lineOf(record.get("key"));
  const label = lineOf(record.get("label"));
  const read: [string, readonly FormValues[]][] = [];
  for (const [list, items] of lists) {
    if (!Array.isArray(items) || !["businessLines", "members", "legalRepresentatives", "beneficialOwners", "units"].includes(list)) {
      notes.unknown.add(list.slice(0, 60));
      continue;
    }
    notes.items += Math.max(0, items.length - recordsFileLimits.items);
    const kept = items.slice(0, recordsFileLimits.items).map((item: unknown) => valuesOf(objectOf(item) ?? new Map(), list, notes));
    read.push([list, kept]);
  }
  const own = valuesOf(fields, null, notes);
  const place = key === "" ? String(index + 1) : key;
  return {
    form,
    key: place,
    label: label || lineOf(own["name.vietnamese"]) || place,
    fields: own,
    lists: Object.fromEntries(read),
  };
}

/** Fields that the dictionary has, with values that are plainly values. */
function valuesOf(values: ReadonlyMap<string, unknown>, list: string | null, notes: Notes): FormValues {
  const kept: [string, FormValue][] = [];
  for (const [id, value] of values) {
    const field = fieldById(id);
    if (field === null || field.repeats !== list) notes.unknown.add(id.slice(0, 60));
    else if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) kept.push([id, value]);
    else if (typeof value === "string" && value.length <= recordsFileLimits.text) kept.push([id, value.normalize("NFC")]);
    else notes.values++;
  }
  return Object.fromEntries(kept);
}

function lineOf(value: unknown): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, 300).trim() : "";
}
