/** The plan: what will be written where, and what will not and why. Pure: it sees what was seen, and touches nothing. */

import { sameText } from "../../core/forms/choose-option.ts";
import type { FormField, FormId } from "../../core/forms/form-field.ts";
import { fieldById } from "../../core/forms/form-fields.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import { type PageFormat, pageText, readsAs } from "../../core/forms/page-values.ts";
import type { FormRecord, FormValue } from "../../core/forms/record.ts";
import type { Portal } from "../portals/portal.ts";
import { optionFor, wordsFor } from "./choice.ts";
import { formatOf } from "./format.ts";
import { assign, type Slot } from "./match/assign.ts";
import { type Match, matchPage, type PageMatch, subjectsWithValues } from "./match/match-page.ts";
import type { Skip, SkipReason, Step } from "./result.ts";
import type { SeenControl } from "./seen.ts";

/** A step with all that is needed to take it. */
export type Task = Step & {
  readonly match: Match;
  readonly fieldOf: FormField;
  readonly raw: FormValue;
  readonly format: PageFormat;
  /** Index of the option to choose; `null` when the box takes text, or its options are not there yet. */
  readonly option: number | null;
  /** Which of the boxes of the same value it is. */
  readonly id: string;
};

export type Choices = {
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
  /** Where items stand once that is settled; filled in by the plan. */
  readonly rows?: Map<string, number[]>;
  /** Lists whose rows the portal lets us add. */
  readonly growing?: ReadonlySet<string>;
  /** Boxes whose content is the page's own answer to one of our changes. */
  readonly mine?: ReadonlySet<string>;
};

export type TaskPlan = {
  readonly tasks: readonly Task[];
  readonly skipped: readonly Skip[];
  readonly page: PageMatch;
  readonly rows: ReadonlyMap<string, number>;
};

/** Plans a record on what was seen of a page. Unknown field ids and values of a wrong type are skipped, never thrown at. */
export function planTasks(controls: readonly SeenControl[], record: FormRecord, portal: Portal | null, choices: Choices = {}): TaskPlan {
  const form: FormId | null = isFormId(record.form) ? record.form : null;
  const values = valuesOf(record);
  const page = matchPage(controls, form, portal, absentSubjects(record, values));
  const { slots, doubled, rows } = assign(page.matches);
  const tasks: Task[] = [];
  const skips = new Map<string, Skip>();
  const skip = (field: string, item: number | null, reason: SkipReason, detail: string): void => {
    const key = keyOf(field, item);
    if (!skips.has(key)) skips.set(key, { field, reason, detail: item === null || item === 0 ? detail : `Mục ${item + 1}: ${detail}` });
  };
  const placed = placesOfItems(slots, record, rows, choices);
  for (const slot of slots) {
    const { field } = slot.match.known;
    const item = slot.row === null ? null : placed.itemAt(field.repeats!, slot.row);
    if (slot.row !== null && item === null) continue;
    const source = sourceOf(field, item, values);
    if (source === null) continue;
    const made = taskFor(slot.match, source.field, source.value, item, choices, form);
    if ("reason" in made) skip(source.field.id, item, made.reason, made.detail);
    else tasks.push(made);
  }
  const planned = new Set(tasks.map((task) => keyOf(task.field, task.item)));
  for (const { field, item, value } of values.all()) {
    const key = keyOf(field, item);
    if (planned.has(key) || skips.has(key)) continue;
    const known = fieldById(field);
    if (known === null) skip(field, item, "no-match", "Từ điển không có trường này.");
    else if (value === null || value === "") skip(field, item, "no-value", "Hồ sơ không có giá trị này.");
    else skipUnplaced(known, item, page, doubled, rows, placed, skip);
  }
  return { tasks: withParents(tasks, answered(slots, placed), skips), skipped: [...skips.values()], page, rows };
}

/** Values of a record by field and item; only what is plainly a value counts. */
type Values = {
  readonly get: (field: string, item: number | null) => FormValue | undefined;
  readonly all: () => Iterable<{ readonly field: string; readonly item: number | null; readonly value: FormValue }>;
  readonly items: (list: string) => number;
};

function valuesOf(record: FormRecord): Values {
  const map = new Map<string, { field: string; item: number | null; value: FormValue }>();
  const counts = new Map<string, number>();
  const isValue = (value: unknown): value is FormValue => value === null || ["string", "number", "boolean"].includes(typeof value);
  for (const [field, value] of Object.entries(record.fields ?? {})) {
    if (isValue(value)) map.set(keyOf(field, null), { field, item: null, value });
  }
  for (const [list, items] of Object.entries(record.lists ?? {})) {
    if (!Array.isArray(items)) continue;
    counts.set(list, items.length);
    items.forEach((one, item) => {
      for (const [field, value] of Object.entries(one ?? {})) if (isValue(value)) map.set(keyOf(field, item), { field, item, value });
    });
  }
  return { get: (field, item) => map.get(keyOf(field, item))?.value, all: () => map.values(), items: (list) => counts.get(list) ?? 0 };
}

/** A key of one value of a record. */
export function keyOf(field: string, item: number | null): string {
  return item === null ? field : `${field}#${item}`;
}

/** A cooperative has a legal representative, a group its own; a record of one says nothing of the other. */
function absentSubjects(record: FormRecord, values: Values): ReadonlySet<string> {
  const named = [...values.all()].filter(({ value }) => value !== null && value !== "").map(({ field }) => field);
  const subjects = subjectsWithValues(named.filter((field) => fieldById(field) !== null));
  const isGroup = /^tổ hợp tác|^tht /iu.test(String(record.fields?.["name.vietnamese"] ?? ""));
  if (subjects.has("legal") === subjects.has("groupRep"))
    return subjects.has("legal") ? new Set([isGroup ? "legal" : "groupRep"]) : new Set();
  return new Set([subjects.has("legal") ? "groupRep" : "legal"]);
}

/** Where the value of a matched field comes from: its own, or the amount that the box wants in words. */
function sourceOf(field: FormField, item: number | null, values: Values): { readonly field: FormField; readonly value: FormValue } | null {
  const own = values.get(field.id, item);
  if (own !== undefined && own !== null && own !== "") return { field, value: own };
  if (field.id === "capital.charterInWords") {
    const charter = values.get("capital.charter", null);
    const source = fieldById("capital.charter");
    if (typeof charter === "number" && source !== null) return { field: source, value: charter };
  }
  return own === undefined ? null : { field, value: own };
}

type Refusal = { readonly reason: SkipReason; readonly detail: string };

function taskFor(
  match: Match,
  field: FormField,
  raw: FormValue,
  item: number | null,
  choices: Choices,
  form: FormId | null,
): Task | Refusal {
  const { control, entry } = match;
  const label = labelOf(control);
  if (raw === null || raw === "") return { reason: "no-value", detail: "Hồ sơ không có giá trị này." };
  if (control.sends) return { reason: "disabled", detail: `Ô “${label}” tự gửi trang khi thay đổi: hãy điền tay.` };
  if (control.reloads && entry?.reloads !== true) {
    return { reason: "disabled", detail: `Ô “${label}” làm tải lại trang và chưa có trong tệp cổng: hãy chọn tay.` };
  }
  const dependent = field.id.endsWith(".ward") && ["select", "list"].includes(control.kind);
  if (control.closed !== null && !(dependent && control.closed === "disabled"))
    return { reason: control.closed, detail: closedWords[control.closed](label) };
  const base = formatOf(control, field, entry);
  // The amount in words is asked under a label of its own.
  const format = match.known.field.id === "capital.charterInWords" && field.type === "money" ? { ...base, inWords: true } : base;
  const made = target(control, match, field, raw, format);
  if ("reason" in made && !(dependent && made.reason === "no-option")) return made;
  const shown = "reason" in made ? wordsFor(field, raw) : made.value;
  if (
    control.value !== "" &&
    !(choices.mine?.has(control.key) || (entry?.preset === true && !sameContent(control, field, shown, format)))
  ) {
    const same = sameContent(control, field, shown, format);
    return {
      reason: "already-filled",
      detail: same ? `Ô “${label}” đã có đúng giá trị này.` : `Ô “${label}” đang có “${short(control.value)}”.`,
    };
  }
  return {
    field: field.id,
    item,
    control: control.key,
    label,
    value: shown,
    because: match.because,
    match,
    fieldOf: field,
    raw,
    format,
    option: "reason" in made ? null : made.option,
    id: `${keyOf(field.id, item)} ${format.inWords ? "words" : (format.scale ?? "")} ${form === null ? "" : control.kind} ${control.key}`,
  };
}

/** The text or option a control should hold. */
function target(
  control: SeenControl,
  match: Match,
  field: FormField,
  raw: FormValue,
  format: PageFormat,
): { readonly value: string; readonly option: number | null } | Refusal {
  switch (control.kind) {
    case "checkbox":
    case "rowRadio": {
      const wanted = typeof raw === "boolean" ? raw : field.options === null ? null : raw === "yes";
      return wanted === null
        ? { reason: "invalid-value", detail: "Giá trị không phải có hoặc không." }
        : { value: wanted ? "x" : "", option: null };
    }
    case "radios":
    case "checkboxes":
    case "select":
    case "list": {
      if (control.options === null) return { value: match.entry?.options?.[String(raw)] ?? wordsFor(field, raw), option: null };
      const at = optionFor(field, optionValue(field, raw, format), control.options, match.entry);
      if (at !== null) return { value: control.options[at]!.text, option: at };
      return { reason: "no-option", detail: `Ô “${labelOf(control)}” không có lựa chọn “${short(wordsFor(field, raw))}”.` };
    }
    case "date":
      return written(field, raw, { ...format, order: "ymd", separator: "-", yearOnly: false });
    case "dateParts":
      return written(field, raw, { ...format, order: "dmy", separator: "/", yearOnly: false });
    case "dayMonth":
      return written(field, raw, { ...format, separator: "/" });
    default: {
      if (field.options === null && typeof raw !== "boolean") {
        const made = written(field, raw, format);
        if ("reason" in made || control.options === null) return made;
        // A list of suggestions has its own spelling.
        const at = optionFor(field, raw, control.options, match.entry);
        return at === null ? made : { value: control.options[at]!.text, option: null };
      }
      if (control.wholeOnly && typeof raw === "number" && !Number.isInteger(raw))
        return { reason: "invalid-value", detail: "Ô chỉ nhận số nguyên." };
      return { value: wordsFor(field, raw), option: null };
    }
  }
}

/** What a list offers of a date or number. */
function optionValue(field: FormField, raw: FormValue, format: PageFormat): FormValue {
  return field.type === "date" && format.yearOnly ? Number(String(raw).slice(0, 4)) : raw;
}

function written(field: FormField, raw: FormValue, format: PageFormat): { readonly value: string; readonly option: null } | Refusal {
  const made = pageText(field, raw, format);
  return "text" in made ? { value: made.text, option: null } : { reason: "invalid-value", detail: made.problem };
}

/** Whether a control holds the wanted value already. */
export function sameContent(control: SeenControl, field: FormField, wanted: string, format: PageFormat): boolean {
  return control.value !== "" && (sameText(control.value, wanted) || readsAs(field, wanted, control.value, format));
}

/** The label of a control as a person reads it. */
export function labelOf(control: SeenControl): string {
  const own = control.texts[0]?.text ?? "";
  const cell = [control.row, control.column].filter((text) => text !== "").join(" – ");
  return short((control.texts.some(({ source }) => source === "label" || source === "inside") ? own : cell || own).replace(/[\s:*]+$/, ""));
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

const closedWords: Readonly<Record<NonNullable<SeenControl["closed"]>, (label: string) => string>> = {
  hidden: (label) => `Ô “${label}” đang ẩn.`,
  "read-only": (label) => `Ô “${label}” chỉ để đọc.`,
  disabled: (label) => `Ô “${label}” đang khóa.`,
};

type ItemPlaces = { readonly itemAt: (list: string, row: number) => number | null; readonly refused: ReadonlySet<string> };

/** Which item stands in which row: those that already stand there, then the rest in order. */
function placesOfItems(slots: readonly Slot[], record: FormRecord, rows: ReadonlyMap<string, number>, choices: Choices): ItemPlaces {
  const refused = new Set<string>();
  const maps = new Map<string, Map<number, number>>();
  for (const [list, count] of rows) {
    const items = Array.isArray(record.lists?.[list]) ? record.lists[list]! : [];
    const map = new Map<number, number>();
    maps.set(list, map);
    const picked = choices.items?.[list];
    if (count === 1 && picked !== undefined) {
      if (picked >= 0 && picked < items.length) map.set(0, picked);
      continue;
    }
    if (count === 1 && items.length > 1 && !choices.growing?.has(list)) {
      refused.add(list);
      continue;
    }
    const settled = choices.rows?.get(list) ?? [];
    settled.forEach((row, item) => {
      if (row >= 0) map.set(row, item);
    });
    const free: number[] = [];
    for (let row = 0; row < count; row++) {
      if (map.has(row)) continue;
      const own = slots.filter((slot) => slot.row === row && slot.match.known.field.repeats === list);
      const held = own.filter(({ match }) => match.control.value !== "" && !match.control.standing && isTelling(match.known.field));
      if (held.length === 0 || count === 1) {
        free.push(row);
        continue;
      }
      const item = items.findIndex(
        (one, index) => ![...map.values()].includes(index) && held.some(({ match }) => holds(match, one?.[match.known.field.id])),
      );
      if (item >= 0) map.set(row, item);
    }
    for (let item = 0; item < items.length && free.length > 0; item++) if (![...map.values()].includes(item)) map.set(free.shift()!, item);
    choices.rows?.set(
      list,
      items.map((_, item) => [...map].find(([, of]) => of === item)?.[0] ?? -1),
    );
  }
  return { itemAt: (list, row) => maps.get(list)?.get(row) ?? null, refused };
}

/** Fields by which an item is known again. */
function isTelling({ id, type }: FormField): boolean {
  return /(?:fullName|personalId|\.code|\.name|organisationName|organisationCode)$/.test(id) && type !== "choice";
}

function holds({ control }: Match, value: FormValue | undefined): boolean {
  return value !== undefined && value !== null && sameText(control.value, String(value));
}

function skipUnplaced(
  field: FormField,
  item: number | null,
  page: PageMatch,
  doubled: ReadonlySet<string>,
  rows: ReadonlyMap<string, number>,
  placed: ItemPlaces,
  skip: (field: string, item: number | null, reason: SkipReason, detail: string) => void,
): void {
  const list = field.repeats;
  if (list !== null && placed.refused.has(list)) {
    skip(field.id, item, "ambiguous", "Trang chỉ có một chỗ mà hồ sơ có nhiều mục: hãy chọn một mục.");
  } else if (doubled.has(field.id)) {
    skip(field.id, item, "ambiguous", "Trang có hơn một ô hỏi như nhau.");
  } else if (page.ambiguous.some(({ fields }) => fields.includes(field.id))) {
    const { control } = page.ambiguous.find(({ fields }) => fields.includes(field.id))!;
    skip(field.id, item, "ambiguous", `Ô “${labelOf(control)}” có thể hỏi nhiều trường khác nhau.`);
  } else if (list !== null && page.matches.some(({ known }) => known.field === field)) {
    skip(field.id, item, "no-match", `Trang chỉ có ${rows.get(list) ?? 0} dòng.`);
  } else {
    skip(field.id, item, "no-match", "Trang không có ô này.");
  }
}

/** Fields of which the page shows an answer. */
function answered(slots: readonly Slot[], placed: ItemPlaces): ReadonlySet<string> {
  return new Set(
    slots
      .filter(({ match }) => match.control.value !== "")
      .map(({ match, row }) => keyOf(match.known.field.id, row === null ? null : placed.itemAt(match.known.field.repeats!, row))),
  );
}

/** A dependent list waits for its parent's answer; without one it is what it is. */
function withParents(tasks: readonly Task[], answers: ReadonlySet<string>, skips: Map<string, Skip>): readonly Task[] {
  return tasks.filter((task) => {
    const { control } = task.match;
    const parent = parentOf(task.field);
    if (!task.field.endsWith(".ward") || parent === null || !["select", "list"].includes(control.kind)) return true;
    if (task.option !== null || (control.options === null && control.closed === null)) return true;
    if (tasks.some((other) => other.field === parent && other.item === task.item) || answers.has(keyOf(parent, task.item))) return true;
    skips.set(keyOf(task.field, task.item), {
      field: task.field,
      reason: control.closed ?? "no-option",
      detail: `Ô “${task.label}” không có lựa chọn “${short(task.value)}”.`,
    });
    return false;
  });
}

/** The field whose choice fills the list of this one, `null` for none. */
export function parentOf(field: string): string | null {
  if (field.endsWith(".ward")) return field.replace(/ward$/, "province");
  return field.endsWith(".province") ? field.replace(/province$/, "country") : null;
}
