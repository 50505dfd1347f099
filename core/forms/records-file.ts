/** Records for the browser extension (`*.so-htx.json`): read with nothing taken on trust, written as the contract says. */
import { formFields } from "./dictionary.ts";
import type { FormField, FormId } from "./form-field.ts";
import { isFormId } from "./form-list.ts";
import type { FormRecord, FormValue, FormValues } from "./record.ts";

/** The records, and what was left out of them; or one Vietnamese sentence that says why nothing could be read. */
export type RecordsReading =
  | { readonly records: readonly FormRecord[]; readonly warnings: readonly string[] }
  | { readonly problem: string };

/** The longest file that is read, in characters; about 20,000 full records. */
export const longestFile = 32_000_000;

/** Reads the text of a records file. Values stay text: markup in them is never markup. Unknown fields and values of no kind are dropped and told. */
export function readRecordsFile(text: string): RecordsReading {
  if (text.length > longestFile)
    return {
      problem: `Tệp quá lớn (${Math.round(text.length / 1_000_000)} triệu ký tự, tối đa ${longestFile / 1_000_000}): hãy xuất ít hồ sơ hơn.`,
    };
  const data = parsed(text);
  if (data === undefined) return { problem: "Tệp này không phải tệp hồ sơ: nội dung không phải JSON." };
  if (!isObject(data) || own(data, "format") !== "so-htx-records")
    return { problem: "Tệp này không phải tệp hồ sơ của Sổ HTX (*.so-htx.json)." };
  if (own(data, "version") !== 1) return { problem: "Tệp hồ sơ thuộc phiên bản khác: hãy cập nhật phần mềm, hoặc xuất lại tệp từ sổ." };
  const form = own(data, "form");
  if (typeof form !== "string" || !isFormId(form)) return { problem: "Tệp hồ sơ không ghi biểu mẫu nào đọc được." };
  const list = own(data, "records");
  if (!Array.isArray(list)) return { problem: "Tệp hồ sơ không có danh sách hồ sơ." };
  if (list.length > mostRecords) return { problem: `Tệp có ${list.length} hồ sơ, tối đa ${mostRecords}: hãy chia nhỏ.` };
  const left = new Map<string, number>();
  const leave = (what: string): void => {
    left.set(what, (left.get(what) ?? 0) + 1);
  };
  const records = list.flatMap((one, at) => {
    if (isObject(one)) return [recordOf(one, form, at, leave)];
    leave("hồ sơ không đọc được");
    return [];
  });
  return { records, warnings: [...left].slice(0, 20).map(([what, count]) => `Bỏ qua ${what}${count > 1 ? ` (${count} chỗ)` : ""}.`) };
}

/** The text of a records file. All records are of one form. */
export function writeRecordsFile(form: FormId, records: readonly Omit<FormRecord, "form">[]): string {
  const kept = records.map(({ key, label, fields, lists }) => ({ key, label, fields, lists }));
  return `${JSON.stringify({ format: "so-htx-records", version: 1, form, records: kept }, null, 1)}\n`;
}

const mostRecords = 20_000;
const mostItems = 2000;
const longestValue = 10_000;
const known: ReadonlyMap<string, FormField> = new Map(formFields.map((field) => [field.id, field]));
const lists: ReadonlySet<string> = new Set(formFields.flatMap(({ repeats }) => (repeats === null ? [] : [repeats])));

function recordOf(data: Plain, form: FormId, at: number, leave: (what: string) => void): FormRecord {
  const listsOf = own(data, "lists");
  const items = isObject(listsOf) ? Object.entries(listsOf) : [];
  return {
    form,
    key: textOf(own(data, "key")) ?? String(at + 1),
    label: textOf(own(data, "label")) ?? `Hồ sơ ${at + 1}`,
    fields: valuesOf(own(data, "fields"), null, leave),
    lists: Object.fromEntries(
      items.flatMap(([list, all]) => {
        if (!lists.has(list) || !Array.isArray(all)) {
          leave(`danh sách lạ “${short(list)}”`);
          return [];
        }
        if (all.length > mostItems) leave(`các mục sau mục thứ ${mostItems} của danh sách “${list}”`);
        return [[list, all.slice(0, mostItems).map((item) => valuesOf(item, list, leave))]];
      }),
    ),
  };
}

function valuesOf(data: unknown, list: string | null, leave: (what: string) => void): FormValues {
  if (!isObject(data)) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([id, value]): readonly (readonly [string, FormValue])[] => {
      const field = known.get(id);
      if (field === undefined) leave(`trường lạ “${short(id)}”`);
      else if (field.repeats !== list) leave(`trường “${id}” đứng sai chỗ`);
      else if (!isValue(value)) leave(`giá trị không đọc được của “${id}”`);
      else return [[id, typeof value === "string" ? value.normalize("NFC").trim() : value]];
      return [];
    }),
  );
}

function isValue(value: unknown): value is FormValue {
  if (typeof value === "string") return value.length <= longestValue;
  return value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}

type Plain = { readonly [key: string]: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function isObject(data: unknown): data is Plain {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function own(data: Plain, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function textOf(data: unknown): string | null {
  return typeof data === "string" && data !== "" ? data.slice(0, 500) : null;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
