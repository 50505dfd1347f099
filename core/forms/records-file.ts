/** Files of records (`*.so-htx.json`): read with suspicion, written as they are read. */

import type { FormId } from "./form-field.ts";
import { fieldById } from "./form-fields.ts";
import { isFormId } from "./form-list.ts";
import type { FormRecord, FormValue, FormValues } from "./record.ts";

/** The most characters, records and items of one list that are read. */
export const recordsFileLimits = { characters: 20_000_000, records: 20_000, items: 5_000, text: 5_000 };

/** Records of a file, and sentences on what of it was left out. */
export type RecordsFile = { readonly form: FormId; readonly records: readonly FormRecord[]; readonly left: readonly string[] };

/** Reads the text of a records file. A text that is none gives one Vietnamese sentence that says what is wrong and what to do; never throws. */
export function readRecordsFile(text: string): RecordsFile | { readonly problem: string } {
  if (text.length > recordsFileLimits.characters) return { problem: "Tệp hồ sơ quá lớn để mở an toàn: hãy xuất lại ít hồ sơ hơn." };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: "Nội dung không phải tệp hồ sơ (JSON bị hỏng hoặc chép thiếu): hãy xuất lại từ Sổ HTX." };
  }
  const file = objectOf(parsed);
  if (file === null || file.get("format") !== "so-htx-records")
    return { problem: "Đây không phải tệp hồ sơ của Sổ HTX: hãy chọn tệp có đuôi .so-htx.json, hoặc chọn sổ Excel." };
  if (file.get("version") !== 1)
    return { problem: "Tệp hồ sơ thuộc phiên bản khác: hãy cập nhật tiện ích, hoặc xuất lại tệp bằng Sổ HTX cùng phiên bản." };
  const form = file.get("form");
  if (typeof form !== "string" || !isFormId(form)) {
    return { problem: "Tệp hồ sơ không nói đúng biểu mẫu: hãy xuất lại từ Sổ HTX, hoặc cập nhật tiện ích." };
  }
  const given = file.get("records");
  if (!Array.isArray(given)) return { problem: "Tệp hồ sơ không có danh sách hồ sơ (“records”): hãy xuất lại từ Sổ HTX." };
  if (given.length > recordsFileLimits.records) return { problem: `Tệp có hơn ${recordsFileLimits.records} hồ sơ: hãy xuất lại ít hơn.` };
  const notes = makeNotes();
  const records = given.flatMap((one: unknown, index): FormRecord[] => {
    const record = recordOf(one, form, index, notes);
    if (record === null) notes.broken++;
    return record === null ? [] : [record];
  });
  if (records.length === 0) return { problem: "Tệp hồ sơ không có hồ sơ nào dùng được: hãy xuất lại từ Sổ HTX." };
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

function inWords({ broken, unknown, values, items }: Notes): readonly string[] {
  const left: string[] = [];
  if (broken > 0) left.push(`${broken} hồ sơ hỏng đã bị bỏ qua.`);
  if (unknown.size > 0) left.push(`${unknown.size} trường lạ đã bị bỏ qua: ${[...unknown].slice(0, 5).join(", ")}.`);
  if (values > 0) left.push(`${values} giá trị không đúng kiểu đã bị bỏ qua.`);
  if (items > 0) left.push(`${items} mục quá giới hạn đã bị bỏ qua.`);
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
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, 300) : "";
}
