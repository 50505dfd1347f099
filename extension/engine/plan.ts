/** The plan: what will be written where, and what will not and why. Pure: it sees what was seen, and touches nothing. */

import type { FormField, FormId } from "../../core/forms/form-field.ts";
import { fieldById } from "../../core/forms/form-fields.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import { sayProblem } from "../../core/forms/page-problems.ts";
import { type PageFormat, pageText } from "../../core/forms/page-values.ts";
import type { FormRecord, FormValue } from "../../core/forms/record.ts";
import type { Said } from "../../core/model/language.ts";
import type { Portal, PortalButton } from "../portals/portal.ts";
import { type Breathe, inTurns } from "./breath.ts";
import { offered, optionFor, wordsFor } from "./choice.ts";
import { formatOf, otherSpelling } from "./format.ts";
import { completed } from "./match/complete.ts";
import { type Match, weighPage } from "./match/match-page.ts";
import { aboutOf, type Choices, labelOf, type Placement, placeRecord, type Refusal, short } from "./place.ts";
import { isPage } from "./portal-page.ts";
import type { Plan, Skip } from "./result.ts";
import type { SeenControl } from "./seen.ts";
import { keyOf, noChoice, type Planner, parentOf, sameContent, type Task, type TaskPlan } from "./task.ts";

/** A planner of one record; it remembers which item of a list went to which row. */
export function plannerFor(
  record: FormRecord,
  portal: Portal | null,
  choices: Pick<Choices, "items"> = {},
): (controls: readonly SeenControl[], mine?: readonly string[]) => TaskPlan {
  const rows = new Map<string, number[]>();
  return (controls, mine = []) => {
    const buttons = portal?.pages.filter((page) => isPage(page, controls)).flatMap((page) => page.buttons ?? []) ?? [];
    const growing = new Set(buttons.filter(({ does }) => does === "addRow").map(({ list }) => list));
    return planTasks(controls, record, portal, { ...choices, rows, growing, mine: new Set(mine) });
  };
}

/** The same planner for a page that goes on living meanwhile: weighs a few controls at a time and calls `breathe` in between. */
export function patientPlannerFor(record: FormRecord, portal: Portal | null, choices: Pick<Choices, "items">, breathe: Breathe): Planner {
  const planner = plannerFor(record, portal, choices);
  const form = isFormId(record.form) ? record.form : null;
  const about = aboutOf(record);
  return async (glimpses, mine) => {
    const controls = completed(glimpses);
    await inTurns(weighPage(controls, form, about), breathe);
    return planner(controls, mine);
  };
}

/** A plan as people read it. */
export function planOf({ tasks, skipped }: TaskPlan): Plan {
  return {
    steps: tasks.map(({ field, item, control, label, value, because }) => ({ field, item, control, label, value, because })),
    skipped,
  };
}

function planTasks(controls: readonly SeenControl[], record: FormRecord, portal: Portal | null, choices: Choices): TaskPlan {
  const placement = placeRecord(controls, record, portal, choices);
  const { places, form } = placement;
  const buttons = buttonsFor(controls, record, portal, placement);
  const tasks: Task[] = [];
  const skips = new Map<string, Skip>();
  const skip = (field: string, item: number | null, { reason, detail }: Refusal): void => {
    const key = keyOf(field, item);
    if (!skips.has(key)) skips.set(key, { field, item, reason, detail: item === null || item === 0 ? detail : ofItem(item, detail) });
  };
  for (const { match, item } of places) {
    const source = placement.valueFor(match.known.field, item);
    if (source === null) continue;
    const made = taskFor(match, source.field, source.value, item, choices, form);
    if ("reason" in made) skip(source.field.id, item, made);
    else tasks.push(made);
  }
  const planned = new Set(tasks.map((task) => keyOf(task.field, task.item)));
  for (const { field, item, value } of placement.values) {
    const key = keyOf(field, item);
    if (planned.has(key) || skips.has(key)) continue;
    const known = fieldById(field);
    if (known === null)
      skip(field, item, { reason: "no-match", detail: { vi: "Từ điển không có trường này.", en: "The dictionary has no such field." } });
    else if (value === null || value === "") skip(field, item, { reason: "no-value", detail: noValue });
    else skip(field, item, placement.whyNowhere(known, item));
  }
  return {
    tasks: beforeReloads(withParents(tasks, controls, answered(places), skips), record, placement.rows),
    skipped: [...skips.values()],
    more: buttons.filter(({ ready }) => ready).map(({ button }) => button),
    growing: buttons.length > 0,
  };
}

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
  if (raw === null || raw === "") return { reason: "no-value", detail: noValue };
  if (control.sends)
    return {
      reason: "disabled",
      detail: {
        vi: `Ô “${label}” tự gửi trang khi thay đổi: hãy điền tay.`,
        en: `The box “${label}” sends the page when it changes: fill it by hand.`,
      },
    };
  if (control.reloads && entry?.reloads !== true)
    return {
      reason: "disabled",
      detail: {
        vi: `Ô “${label}” làm tải lại trang và chưa có trong tệp cổng: hãy chọn tay.`,
        en: `The box “${label}” reloads the page and is in no portal file yet: choose by hand.`,
      },
    };
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
    !(choices.mine?.has(control.key) || (entry?.preset === true && !sameContent(control.value, field, shown, format)))
  ) {
    const same = sameContent(control.value, field, shown, format);
    return {
      reason: "already-filled",
      detail: same
        ? { vi: `Ô “${label}” đã có đúng giá trị này.`, en: `The box “${label}” holds this very value already.` }
        : { vi: `Ô “${label}” đang có “${short(control.value)}”.`, en: `The box “${label}” holds “${short(control.value)}”.` },
    };
  }
  return {
    field: field.id,
    item,
    control: control.key,
    label,
    value: shown,
    because: match.because,
    kind: control.kind,
    before: control.value,
    reloads: control.reloads,
    entry,
    fieldOf: field,
    raw,
    format,
    words: wordsFor(field, raw),
    otherwise: otherSpelling(control, field, raw, shown, format),
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
        ? { reason: "invalid-value", detail: { vi: "Giá trị không phải có hoặc không.", en: "The value is neither yes nor no." } }
        : { value: wanted ? "x" : "", option: null };
    }
    case "radios":
    case "checkboxes":
    case "select":
    case "list": {
      if (control.options === null) return { value: match.entry?.options?.[String(raw)] ?? wordsFor(field, raw), option: null };
      const at = optionFor(field, offered(field, raw, format), control.options, match.entry);
      if (at !== null) return { value: control.options[at]!.text, option: at };
      // More may come when it opens.
      if (control.kind === "list") return { value: wordsFor(field, raw), option: null };
      return { reason: "no-option", detail: noChoice(labelOf(control), short(wordsFor(field, raw))) };
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
        if (!("reason" in made) && control.wholeOnly && typeof raw === "number" && !Number.isInteger(Number(made.value)))
          return {
            reason: "invalid-value",
            detail: {
              vi: `Ô chỉ nhận số nguyên, giá trị là ${made.value}.`,
              en: `The box takes whole numbers only, the value is ${made.value}.`,
            },
          };
        if ("reason" in made || control.options === null) return made;
        // A list of suggestions has its own spelling.
        const at = optionFor(field, raw, control.options, match.entry);
        return at === null ? made : { value: control.options[at]!.text, option: null };
      }
      const words = wordsFor(field, raw);
      const most = format.maxLength;
      // A box for one sign asks for a number of the page's own.
      return most === null || words.length <= most
        ? { value: words, option: null }
        : { reason: "invalid-value", detail: sayProblem({ length: words.length, most }) };
    }
  }
}

function written(field: FormField, raw: FormValue, format: PageFormat): { readonly value: string; readonly option: null } | Refusal {
  const made = pageText(field, raw, format);
  return "text" in made ? { value: made.text, option: null } : { reason: "invalid-value", detail: sayProblem(made.problem) };
}

const closedWords: Readonly<Record<NonNullable<SeenControl["closed"]>, (label: string) => Said>> = {
  hidden: (label) => ({ vi: `Ô “${label}” đang ẩn.`, en: `The box “${label}” is hidden.` }),
  "read-only": (label) => ({ vi: `Ô “${label}” chỉ để đọc.`, en: `The box “${label}” is read-only.` }),
  disabled: (label) => ({ vi: `Ô “${label}” đang khóa.`, en: `The box “${label}” is locked.` }),
};

const noValue: Said = { vi: "Hồ sơ không có giá trị này.", en: "The record has no such value." };

function ofItem(item: number, { vi, en }: Said): Said {
  return { vi: `Mục ${item + 1}: ${vi}`, en: `Item ${item + 1}: ${en}` };
}

/** Fields of which the page shows an answer. */
function answered(places: Placement["places"]): ReadonlySet<string> {
  return new Set(places.filter(({ match }) => match.control.value !== "").map(({ match, item }) => keyOf(match.known.field.id, item)));
}

/** A dependent list waits for its parent's answer; without one it is what it is. */
function withParents(
  tasks: readonly Task[],
  controls: readonly SeenControl[],
  answers: ReadonlySet<string>,
  skips: Map<string, Skip>,
): readonly Task[] {
  const byKey = new Map(controls.map((control) => [control.key, control]));
  return tasks.filter((task) => {
    const control = byKey.get(task.control)!;
    const parent = parentOf(task.field);
    if (!task.field.endsWith(".ward") || parent === null || !["select", "list"].includes(control.kind)) return true;
    if (task.option !== null || (control.options === null && control.closed === null)) return true;
    if (tasks.some((other) => other.field === parent && other.item === task.item) || answers.has(keyOf(parent, task.item))) return true;
    skips.set(keyOf(task.field, task.item), {
      field: task.field,
      item: task.item,
      reason: control.closed ?? "no-option",
      detail: noChoice(task.label, short(task.value)),
    });
    return false;
  });
}

/** While a list page still takes items one a reload, nothing else is typed: the reload would forget it. */
function beforeReloads(tasks: readonly Task[], record: FormRecord, rows: ReadonlyMap<string, number>): readonly Task[] {
  const waits = ({ entry, fieldOf: { repeats } }: Task): boolean =>
    entry?.next === true && repeats !== null && (rows.get(repeats) ?? 0) < (record.lists?.[repeats]?.length ?? 0);
  const next = tasks.filter(waits);
  return next.length > 0 ? next : tasks;
}

/** Buttons of this page for lists that have fewer rows than the record has items; a "takeOver" is ready once its box is typed into. */
function buttonsFor(
  controls: readonly SeenControl[],
  record: FormRecord,
  portal: Portal | null,
  { rows, places }: Placement,
): readonly { readonly button: PortalButton; readonly ready: boolean }[] {
  const pages = portal?.pages.filter((page) => isPage(page, controls)) ?? [];
  return pages
    .flatMap(({ buttons }) => buttons ?? [])
    .flatMap((button) => {
      const { does, list } = button;
      const items = record.lists?.[list];
      if (!Array.isArray(items) || (rows.get(list) ?? 0) >= Math.min(items.length, mostRows)) return [];
      const typed = places.filter(({ match }) => match.entry?.next === true && match.known.field.repeats === list);
      const held = typed.every(({ match, item }) => holdsItem(match.control.value, items[item!]?.[match.known.field.id]));
      return [{ button, ready: does === "addRow" || (typed.length > 0 && held) }];
    });
}

function holdsItem(found: string, value: FormValue | undefined): boolean {
  return found !== "" && found === String(value ?? "");
}

const mostRows = 200;
