import { checkFormRecord, type RecordCheck } from "../../core/forms/check-record.ts";
import type { FormId } from "../../core/forms/form-field.ts";
import { formOf, forms, isFormId } from "../../core/forms/form-list.ts";
import { entitiesOf, recordFromBook } from "../../core/forms/from-book.ts";
import type { FormRecord } from "../../core/forms/record.ts";
import { writeRecordsFile } from "../../core/forms/records-file.ts";
import { formatDate } from "../../core/model/dates.ts";
import { fieldLabel, isFieldId } from "../../core/model/fields.ts";
import type { Said } from "../../core/model/language.ts";
import { nameKey } from "../../core/model/text.ts";
import { periodOfBook } from "../../core/reports/period.ts";
import { type Sending, yearlyForms, yearlyInformationOf } from "../../core/reports/yearly.ts";
import { type Command, type Request, UsageError } from "./command.ts";
import { type OpenedBook, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Writes records for the browser extension, and says how complete they are and who still owes. */
export const handoffCommand: Command = {
  name: "handoff",
  summary: "hồ sơ cho tiện ích trình duyệt: biểu mẫu đăng ký, thông tin năm VII-1, VII-2, VII-3",
  usage: "FILE --form FORM --out FILE.json",
  files: 1,
  options: ["form", "out", "force", "year", "only", "json", "sheet", "as-of", "map"],
  help: [
    `FORM: ${forms.map(({ id }) => id).join(", ")}; hoặc VII-1, VII-2, VII-3.`,
    "Thông tin năm lấy số liệu từ 15/12 năm trước đến 14/12 của --year (mặc định: năm của --as-of, hoặc năm ghi trên sổ nếu năm ấy đã hết), kèm mức đầy đủ và ai còn nợ.",
    "Chỉ những gì sổ ghi chắc chắn mới vào hồ sơ; phần còn thiếu điền trong tiện ích. Mã thoát 1 khi có giá trị sai.",
  ],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const form = formFrom(request);
    const out = await outPath(request);
    if (out === null && !request.options.has("json")) throw new UsageError("Thiếu --out: hãy ghi tệp .json, hoặc dùng --json để xem.");
    if (out !== null && !out.toLowerCase().endsWith(".json")) throw new UsageError("Hồ sơ ghi ra tệp .json: hãy đổi tên tệp sau --out.");
    const given = yearFrom(request);
    const opened = await openRequest(request, output);
    output.progress("Đang lập hồ sơ…");
    const year = given ?? periodOfBook("year", asOf, opened.book.tables).year;
    const all = handoffOf(opened, form, year, asOf);
    const entries = chosen(all.entries, request);
    if (entries.length === 0) throw new UsageError(nothing(request, form));
    if (out !== null) {
      await writeOut(
        out,
        writeRecordsFile(
          form,
          entries.map(({ record }) => record),
        ),
      );
      output.note(`Đã ghi ${entries.length} hồ sơ vào ${out}.`);
    }
    if (request.options.has("json")) {
      await output.pieces(jsonPieces({ ...all, entries: entries.map(entryJson) }, 2));
      await output.text("\n");
    } else await output.pieces(lines(all, entries, output));
    return entries.some(({ check }) => check.notes.some(({ severity }) => severity === "error")) ? 1 : 0;
  },
};

type Entry = { readonly record: FormRecord; readonly check: RecordCheck; readonly sending: Sending | null };
type Handoff = {
  readonly form: FormId;
  readonly year: number | null;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly due: string | null;
  readonly entries: readonly Entry[];
  readonly left: readonly { readonly name: string; readonly because: Said }[];
};

function handoffOf({ book }: OpenedBook, form: FormId, year: number, asOf: string): Handoff {
  const yearly = yearlyInformationOf(book, form, year, asOf);
  if (yearly !== null) {
    const { window, due, entities, left } = yearly;
    return { form, year, window, due, left, entries: entities.map(({ record, check, sending }) => ({ record, check, sending })) };
  }
  const groups = form === "group-establish";
  const anyKind = form === "suspend" || form === "dissolve";
  const entries = entitiesOf(book).flatMap(({ place, kind }): Entry[] => {
    if (!anyKind && (kind === "group" || book.tables[place.table]?.kind === "groups") !== groups) return [];
    const record = recordFromBook(book, place, form);
    return record === null ? [] : [{ record, check: checkFormRecord(record, asOf), sending: null }];
  });
  return { form, year: null, window: null, due: null, entries, left: [] };
}

function formFrom({ options }: Request): FormId {
  const given = options.get("form");
  const names = `${forms.map(({ id }) => id).join(", ")}, VII-1, VII-2, VII-3`;
  if (given === undefined) throw new UsageError(`Thiếu --form: hãy ghi một trong ${names}.`);
  const yearly = yearlyForms.find(({ name }) => name === given.toUpperCase());
  if (yearly !== undefined) return yearly.id;
  if (!isFormId(given)) throw new UsageError(`Không có biểu mẫu “${given}”: hãy dùng một trong ${names}.`);
  return given;
}

function yearFrom({ options }: Request): number | null {
  const given = options.get("year");
  if (given === undefined) return null;
  if (!/^(?:19|20)\d\d$/.test(given)) throw new UsageError(`Năm “${given}” của --year không đúng: hãy ghi bốn chữ số, ví dụ 2024.`);
  return Number(given);
}

function chosen(entries: readonly Entry[], { options }: Request): readonly Entry[] {
  const only = options.get("only");
  if (only === undefined) return entries;
  return entries.filter(({ record }) => record.fields["entity.code"] === only.trim() || nameKey(record.label) === nameKey(only));
}

function nothing({ options }: Request, form: FormId): string {
  const only = options.get("only");
  if (only !== undefined) return `Sổ không có đơn vị nào tên hoặc mã số “${only}” cho biểu mẫu này.`;
  return `Sổ không có đơn vị nào cho “${formOf(form).title}”.`;
}

function entryJson({ record, check, sending }: Entry): unknown {
  return {
    key: record.key,
    label: record.label,
    asked: check.asked,
    has: check.has,
    missing: check.missing.map(({ field, item }) => ({ field: field.id, label: field.labels[0], item })),
    notes: check.notes.map((note) => ({ ...note, message: note.message.vi })),
    sending: sending === null ? null : { ...sending, because: sending.because.vi },
  };
}

function* lines({ form, window, due, left }: Handoff, entries: readonly Entry[], output: Output): Generator<string> {
  yield `${output.paint("bold", formOf(form).title)}\n`;
  if (window !== null && due !== null)
    yield `Số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}, hạn ${formatDate(due)}.\n`;
  const rows = entries.map(({ record, check, sending }) => [
    record.label,
    `${check.has}/${check.asked}`,
    sending?.because.vi ?? "",
    [...check.notes.filter(({ severity }) => severity === "error").map(({ message }) => message.vi), missingText(check)]
      .filter((text) => text !== "")
      .join(" "),
  ]);
  for (const line of tableLines([["Tên", "Có", "Gửi", "Cần xem"], ...rows], 44)) yield `  ${line}\n`;
  if (left.length > 0) {
    yield `\n${output.paint("bold", "Không thuộc kỳ này")}\n`;
    for (const { name, because } of left) yield `  - ${name}: ${because.vi}\n`;
  }
  const owed = entries.filter(({ sending }) => sending?.state === "owed").length;
  const wrong = entries.filter(({ check }) => check.notes.some(({ severity }) => severity === "error")).length;
  yield `\n${entries.length} hồ sơ${owed > 0 ? `, ${owed} đơn vị chưa gửi` : ""}${wrong > 0 ? `, ${wrong} hồ sơ có giá trị sai` : ""}.\n`;
}

function missingText({ missing }: RecordCheck): string {
  const names = [...new Set(missing.map(({ field }) => field.labels[0] ?? (isFieldId(field.id) ? fieldLabel(field.id) : field.id)))];
  if (names.length === 0) return "";
  return `Thiếu ${names.slice(0, 4).join(", ")}${names.length > 4 ? ` và ${names.length - 4} mục khác` : ""}.`;
}
