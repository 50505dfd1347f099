import { formatDate } from "../../model/dates.ts";
import type { Language, Said } from "../../model/language.ts";
import { formatMoney, formatNumber } from "../../model/numbers.ts";
import type { EntityKind } from "../../model/records.ts";
import { fold } from "../../model/text.ts";
import type { PlanFile, Target } from "../../plans/plan.ts";
import { targetLine } from "../../plans/target-words.ts";
import { kindInText, supportKinds } from "../kinds.ts";
import type { Register, SupportRow } from "../register.ts";
import { classKey } from "../register-checks.ts";
import { supportText } from "../support-words.ts";
import { haNoiTasks } from "./ha-noi-2024.ts";
import { konTumTasks } from "./kon-tum-2021-2025.ts";
import { longKhanhTasks } from "./long-khanh-2024.ts";
import { phoMinhTasks } from "./pho-minh-2030.ts";
import type { SupportTask, TaskMeasure } from "./task.ts";
import { taskText } from "./task-words.ts";

/**
 * `recorded`: done as far as the register shows. `partly`: less than the plan asks for. `past-due`: the time is over and the register
 * shows too little. `no-case`: owed only when something happens, and nothing is recorded. `not-shown`: the register cannot show it.
 */
export const taskStates = ["recorded", "partly", "open", "past-due", "no-case", "not-shown"] as const;
export type TaskState = (typeof taskStates)[number];

/** A task with what the register shows of it by the day. */
export type TaskResult = SupportTask & {
  /** What was counted; `null` without a register, and where it cannot show the task. */
  readonly found: number | null;
  readonly needed: number | null;
  readonly state: TaskState;
  readonly because: string;
  /** 1-based rows of the register that count. */
  readonly rows: readonly number[];
};

/** What is asked about a register: the kinds of its entities by their number. */
export type CountOptions = {
  readonly asOf: string;
  readonly kindOf: (at: number) => EntityKind;
  /** Of what is said beside the plan's own words. Default: Vietnamese. */
  readonly language?: Language;
};

/** What every body owes of a plan's support, in the order of the document, with what the register shows. */
export function checklistOf(plan: PlanFile, register: Register | null, options: CountOptions): TaskResult[] {
  const { language = "vi" } = options;
  return tasksOf(plan, language).map((task) => ({
    ...resultOf(task, plan, register, options),
    text: taskText(task.text, language),
    when: taskText(task.when, language),
  }));
}

/** The support tasks of a plan: those written out for a shipped plan, and every target that only such a register answers. */
export function tasksOf(plan: PlanFile, language: Language = "vi"): SupportTask[] {
  const own = shipped.get(plan.id) ?? [];
  const covered = new Set(own.flatMap(({ targets }) => targets));
  const others = plan.targets.filter(({ id, sheet }) => !covered.has(id) && (sheet === "support" || sheet === "classes"));
  return [...own, ...others.map((target) => taskOfTarget(plan, target, language))];
}

/** Rows of the register that a task counts by the day, and the number they come to. */
export function countTask(
  task: SupportTask,
  target: Target | null,
  register: Register,
  { asOf, kindOf }: CountOptions,
): { value: number; rows: SupportRow[] } {
  const wanted = kindWanted(target);
  const rows = register.rows.filter(
    (row) =>
      task.kinds.includes(row.kind.id) &&
      isWithin(row, task.period, asOf) &&
      (wanted === null || row.at === null || wanted === kindOf(row.at)) &&
      (task.rowWords.length === 0 || task.rowWords.some((word) => textOf(row).includes(word))),
  );
  return { value: amountOf(task.measure, rows), rows };
}

const shipped: ReadonlyMap<string, readonly SupportTask[]> = new Map([
  ["long-khanh-2024", longKhanhTasks],
  ["kon-tum-2021-2025", konTumTasks],
  ["pho-minh-2030", phoMinhTasks],
  ["ha-noi-2024", haNoiTasks],
]);

/** A task made of a plan's own target. A sentence that speaks of no kind, or of several, is for the officer to answer. */
function taskOfTarget(plan: PlanFile, target: Target, language: Language): SupportTask {
  const { id, section, line, quote, text, responsible, period, indicator, sheet, subject } = target;
  const isClass = sheet === "classes";
  const kind = isClass ? null : (kindInText(`${text}. ${indicator}`) ?? kindInText(quote));
  const measure: TaskMeasure = isClass ? (subject === "class" ? "classes" : "learners") : countsEntities(target) ? "entities" : "rows";
  const whole = period.from === null && period.to === null ? plan.period : period;
  return {
    id: `${plan.id}/${id}`,
    section: section ?? "",
    line,
    quote,
    text: targetLine(target)[language],
    bodies: responsible,
    period: whole,
    when: whenText(whole, language),
    policies: isClass ? ["people"] : kind === null ? [] : [kind.policy],
    kinds: isClass ? (subject === "class" ? ["class"] : ["class", "class-attendance"]) : kind === null ? [] : [kind.id],
    measure,
    rowWords: [],
    targets: [id],
  };
}

function resultOf(task: SupportTask, plan: PlanFile, register: Register | null, options: CountOptions): TaskResult {
  const { language = "vi" } = options;
  const target = plan.targets.find(({ id }) => task.targets.includes(id)) ?? null;
  const needed = neededOf(task, target);
  const end = task.period.to;
  const over = end !== null && end < options.asOf;
  const until =
    end === null
      ? { vi: "Văn bản không quy định ngày.", en: "The document names no day." }
      : over
        ? { vi: `Đã hết thời gian (${formatDate(end)}).`, en: `The time is over (${formatDate(end)}).` }
        : { vi: `Hạn ${formatDate(end)}.`, en: `Due ${formatDate(end)}.` };
  if (task.kinds.length === 0)
    return {
      ...task,
      found: null,
      needed,
      state: "not-shown",
      because: {
        vi: `Sổ hỗ trợ không thể hiện việc này; cán bộ đánh dấu ở phần Chỉ tiêu. ${until.vi}`,
        en: `The register of support cannot show this; the officer ticks it under Targets. ${until.en}`,
      }[language],
      rows: [],
    };
  const labels = supportKinds.flatMap(({ id, label }) => (task.kinds.includes(id) ? [`“${supportText(label, language)}”`] : [])).join(", ");
  if (register === null)
    return {
      ...task,
      found: null,
      needed,
      state: "open",
      because: {
        vi: `Chưa có sổ hỗ trợ; cần dòng ${labels}. ${until.vi}`,
        en: `There is no register of support yet; rows ${labels} are needed. ${until.en}`,
      }[language],
      rows: [],
    };
  const { value, rows } = countTask(task, target, register, options);
  const enough = value > 0 && (needed === null || value >= needed);
  const state: TaskState = enough ? "recorded" : value > 0 && !over ? "partly" : over ? "past-due" : "open";
  if (value === 0 && target !== null && target.condition !== null)
    return {
      ...task,
      found: 0,
      needed,
      state: "no-case",
      because: {
        vi: `Chỉ làm khi ${target.condition}; sổ hỗ trợ chưa ghi trường hợp nào. ${until.vi}`,
        en: `Only in the case “${target.condition}”; the register of support holds no case yet. ${until.en}`,
      }[language],
      rows: [],
    };
  const shown = task.measure === "amount" ? formatMoney(value) : `${formatNumber(value)} ${units[task.measure][language]}`;
  const of = needed === null ? "" : { vi: ` trên ${formatNumber(needed)}`, en: ` of ${formatNumber(needed)}` }[language];
  const because =
    value === 0
      ? {
          vi: `Sổ hỗ trợ chưa ghi ${labels} trong thời gian này. ${until.vi}`,
          en: `The register of support has no ${labels} in this time. ${until.en}`,
        }[language]
      : { vi: `Sổ hỗ trợ ghi ${shown}${of}. ${until.vi}`, en: `The register of support has ${shown}${of}. ${until.en}` }[language];
  return { ...task, found: value, needed, state, because, rows: rows.map(({ row }) => row) };
}

const units: Readonly<Record<Exclude<TaskMeasure, "amount">, Said>> = {
  classes: { vi: "lớp", en: "classes" },
  learners: { vi: "lượt người", en: "attendances" },
  entities: { vi: "đơn vị", en: "entities" },
  rows: { vi: "dòng", en: "rows" },
};

/** The number that the plan asks for, where its target counts what the task counts. */
function neededOf({ measure }: SupportTask, target: Target | null): number | null {
  if (target === null || target.kind !== "Q" || measure === "amount" || target.value === null) return null;
  return target.measure === "count" && (target.operator === ">=" || target.operator === "=") ? target.value : null;
}

function amountOf(measure: TaskMeasure, rows: readonly SupportRow[]): number {
  switch (measure) {
    case "classes":
      return rows.filter(({ kind }) => kind.id === "class").length;
    case "learners":
      return learnersIn(rows);
    case "entities":
      return new Set(rows.flatMap(({ at }) => at ?? [])).size;
    case "rows":
      return rows.length;
    case "amount":
      return rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  }
}

/** Attendances: of each class the number of its own row, else those written unit by unit. */
function learnersIn(rows: readonly SupportRow[]): number {
  const byClass = new Map<string, { own: number | null; sum: number }>();
  for (const { kind, klass, persons } of rows) {
    const key = classKey(klass ?? "");
    const known = byClass.get(key) ?? { own: null, sum: 0 };
    if (kind.id === "class") known.own = persons;
    else known.sum += persons ?? 0;
    byClass.set(key, known);
  }
  return [...byClass.values()].reduce((sum, { own, sum: attended }) => sum + (own ?? attended), 0);
}

function isWithin({ day }: SupportRow, { from, to }: SupportTask["period"], asOf: string): boolean {
  return day !== null && day <= asOf && (from === null || day >= from) && (to === null || day <= to);
}

/** A target that counts cooperatives counts no groups. */
function kindWanted(target: Target | null): EntityKind | null {
  const subject = target?.subject;
  return subject === "cooperative" || subject === "union" || subject === "group" ? subject : null;
}

function countsEntities({ subject }: Target): boolean {
  return subject === "cooperative" || subject === "union" || subject === "group" || subject === "organisation";
}

function textOf({ name, klass, fund, decision, note }: SupportRow): string {
  return fold([name, klass, fund, decision, note].filter((part) => part !== null).join(" "));
}

function whenText({ from, to }: SupportTask["period"], language: Language): string {
  if (from === null && to === null) return { vi: "không quy định thời gian", en: "no time is set" }[language];
  return [
    from === null ? "" : { vi: `từ ${formatDate(from)}`, en: `from ${formatDate(from)}` }[language],
    to === null ? "" : { vi: `đến ${formatDate(to)}`, en: `until ${formatDate(to)}` }[language],
  ]
    .filter((part) => part !== "")
    .join(" ");
}
