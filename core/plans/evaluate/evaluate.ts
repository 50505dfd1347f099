import { inEach, type Said, together } from "../../model/language.ts";
import type { Book } from "../../model/records.ts";
import { undatedOf } from "../deadlines/occurrences.ts";
import { comparisonLines } from "../national.ts";
import { type Assessed, assessPilot } from "../pilot/assess.ts";
import type { PlanFile, Target } from "../plan.ts";
import { planText } from "../plan-words.ts";
import { targetLine } from "../target-words.ts";
import { compoundResult, scorecards } from "./compounds.ts";
import { bare, type Core, evaluateCore, type Read } from "./core.ts";
import { isoOfDay, lastDayOf, latest, monthsBetween } from "./days.ts";
import { deadlineResults, evaluateDuty } from "./duty.ts";
import { countedRows, type OpenRow, openRows, otherRows } from "./explain.ts";
import { type Course, lackOf, neededOf, progressOf } from "./judge.ts";
import type { EvaluateOptions } from "./options.ts";
import type { PlanResult, ReadingResult, Status, TargetResult } from "./result.ts";
import { sumWarnings } from "./tree.ts";
import { evaluatePlaces, evaluateYears, type UnitsCore } from "./units.ts";
import { formatValue, monthsText, sentence } from "./words.ts";
import { type Work, workOf } from "./work.ts";

/**
 * Evaluates a plan on a book as of a day: every target with value, status, rows and other readings, the days of its duties,
 * the card of each unit that was given something. Never throws on what a book or plan holds; missing data stay missing.
 */
export function evaluatePlan(plan: PlanFile, book: Book, options: EvaluateOptions): PlanResult {
  return evaluateWithWords(plan, book, options).result;
}

/** What is said of a target in every language; its result has it in the language that was asked for. */
export type TargetWords = {
  readonly text: Said;
  readonly missing: readonly Said[];
  readonly labels: readonly Said[];
  readonly unsure: readonly OpenRow[];
};

/** `evaluatePlan` with the words of the targets, by their ids, in every language. */
export function evaluateWithWords(
  plan: PlanFile,
  book: Book,
  options: EvaluateOptions,
): { readonly result: PlanResult; readonly words: ReadonlyMap<string, TargetWords> } {
  const work = workOf(plan, book, options);
  const language = options.language ?? "vi";
  const pilot = plan.pilot === undefined ? null : assessPilot(work, plan.pilot);
  const wanted = options.only === undefined ? plan.targets : plan.targets.filter(({ id }) => options.only?.includes(id));
  const evaluated = wanted.map((target) => targetResult(work, target, pilot));
  const targets = evaluated.map(({ result }) => result);
  const compounds = (plan.compounds ?? []).map((compound) => compoundResult(compound, targets, language));
  const result: PlanResult = {
    plan: { id: plan.id, title: plan.title, place: plan.place },
    asOf: options.asOf,
    targets,
    deadlines: deadlineResults(work),
    warnings: [
      ...plan.warnings.map(({ text, lines }) => {
        const said = planText(text, language);
        return lines.length === 0 ? said : `${said} (${{ vi: "dòng", en: "line" }[language]} ${lines.join(", ")})`;
      }),
      ...work.warnings.map((said) => said[language]),
      ...(pilot?.result.warnings ?? []),
      ...sumWarnings(plan, targets).map((said) => said[language]),
    ],
    summary: countStatuses(targets),
    undated: plan.deadlines.flatMap((deadline) => undatedOf(deadline) ?? []),
    compounds,
    scorecards: scorecards(plan, targets, compounds),
    pilot: pilot?.result ?? null,
  };
  return { result, words: new Map(evaluated.map(({ result: { id }, words }) => [id, words] as const)) };
}

function targetResult(work: Work, target: Target, pilot: Assessed | null): { result: TargetResult; words: TargetWords } {
  const choice = chosenReading(target, work.options);
  const read: Read = choice === null ? target : { ...target, ...target.readings[choice]?.change };
  const { core, units } = evaluateRead(work, target, read, pilot, choice === null ? {} : (target.readings[choice]?.change ?? {}));
  const remaining = remainingOf(core, read, work, work.courseOf(target));
  const { found } = core;
  const language = work.options.language ?? "vi";
  const limit = work.options.evidenceLimit ?? 200;
  const { from, to } = work.scopeOf(target.period);
  const words: TargetWords = {
    text: targetLine(target),
    missing: core.missing,
    labels: core.labels,
    unsure: found === null ? [] : openRows(work.facts, found, Math.min(limit, 50)),
  };
  const result: TargetResult = {
    id: target.id,
    text: words.text[language],
    subject: read.subject,
    indicator: read.indicator,
    operator: read.operator,
    value: read.value,
    value2: read.value2,
    unit: read.unit,
    scope: target.scope,
    due: target.due ?? target.period.to,
    actual: core.actual,
    coverage: core.coverage,
    status: core.status,
    because: (remaining === null || remaining.lack === null ? core.because : together([core.because, remaining.text]))[language],
    missingData: words.missing.map((said) => said[language]),
    readings: target.readings.map((_, at) => readingResult(work, target, at, choice, core, pilot)),
    window: { from: isoOfDay(from), to: isoOfDay(to) },
    kind: target.kind,
    quote: target.quote,
    section: target.section,
    line: target.line,
    responsible: target.responsible,
    informational: target.informational || target.kind === "N",
    level: core.level?.[language] ?? null,
    labels: words.labels.map((said) => said[language]),
    needed: found === null ? null : neededOf(found, read),
    progress: progressOf(core.actual, read),
    remaining: remaining === null ? null : { ...remaining, text: remaining.text[language] },
    evidence: found === null ? [] : countedRows(work.facts, found, limit),
    evidenceCount: found?.yes ?? 0,
    against: found === null ? [] : otherRows(work.facts, found, limit),
    againstCount: found?.no ?? 0,
    unsure: words.unsure.map((row) => ({ ...row, because: row.because[language] })),
    units: units.map((unit) => ({ ...unit, because: unit.because[language] })),
    national: comparisonLines(read),
    warnings: target.warnings,
    note: target.note,
  };
  return { result, words };
}

/** Which reading counts: the officer's choice, else the one that changes nothing (the default put into words), else none of them. */
function chosenReading({ id, readings }: Target, { readingChoice }: EvaluateOptions): number | null {
  const chosen = readingChoice !== undefined && Object.hasOwn(readingChoice, id) ? readingChoice[id] : undefined;
  if (chosen !== undefined && readings[chosen] !== undefined) return chosen;
  const unchanged = readings.findIndex(({ change }) => Object.keys(change).length === 0);
  return unchanged < 0 ? null : unchanged;
}

function readingResult(work: Work, target: Target, at: number, choice: number | null, chosen: Core, pilot: Assessed | null): ReadingResult {
  const { text, change } = target.readings[at]!;
  const core = at === choice ? chosen : evaluateRead(work, target, { ...target, ...change }, pilot, change).core;
  return { text, status: core.status, actual: core.actual, because: core.because[work.options.language ?? "vi"], chosen: at === choice };
}

function evaluateRead(
  work: Work,
  target: Target,
  read: Read,
  pilot: Assessed | null,
  change: Target["readings"][number]["change"],
): UnitsCore {
  if (target.kind === "N")
    return {
      core: bare("not-measurable", {
        vi: "Mong muốn, kế hoạch không nêu con số: chỉ liệt kê, không chấm.",
        en: "A wish; the plan names no number: listed only, not judged.",
      }),
      units: [],
    };
  const piloted = pilot?.coreOf(target, change) ?? null;
  if (piloted !== null) return piloted;
  if (target.measure === "date") return evaluateDuty(work, target);
  if (read.each === "year") return evaluateYears(work, read);
  const scope = work.scopeOf(target.period);
  if (read.each !== null) return evaluatePlaces(work, read, scope);
  return { core: evaluateCore(work, read, scope, target.id), units: [] };
}

type Remaining = Omit<NonNullable<TargetResult["remaining"]>, "text"> & { readonly text: Said };

/** What the rest of the period asks for, while there is a rest and something is lacking. */
function remainingOf({ status, found }: Core, read: Read, work: Work, { over, started, end }: Course): Remaining | null {
  if (status !== "not-due" || over || !started || end === null) return null;
  const months = monthsBetween(work.today, lastDayOf(end, latest));
  const needed = found === null ? null : neededOf(found, read);
  const lack = needed !== null ? needed.more : found === null ? null : lackOf(found, read);
  if (lack === null || lack <= 0)
    return { lack: null, months, text: { vi: `Còn ${monthsText(months)}.`, en: `${sentence(monthsText(months, "en"))} left.` } };
  const counted = read.measure === "count" || needed !== null;
  const rounded = counted ? Math.ceil(lack) : lack;
  const isYearly = read.unit === "VND" && read.measure === "mean";
  const isRest = isYearly || read.measure === "share";
  const shown = inEach((language) => formatValue(rounded, needed === null ? read.unit : unitWord(read)[language], null, language));
  const text = {
    vi: `Còn thiếu ${shown.vi}${isRest ? ` (còn ${monthsText(months)})` : ` trong ${monthsText(months)}`}.`,
    en: `Still lacking ${shown.en}${isRest ? ` (${monthsText(months, "en")} left)` : ` within ${monthsText(months, "en")}`}.`,
  };
  return { lack: rounded, months, text };
}

function unitWord({ over = null }: Read): Said {
  return over === null ? { vi: "đơn vị", en: "entities" } : { vi: "người", en: "persons" };
}

/** How many targets have each status. */
export function countStatuses(targets: readonly Pick<TargetResult, "status">[]): PlanResult["summary"] {
  const counts: Record<Status, number> = {
    met: 0,
    missed: 0,
    "not-due": 0,
    "not-measurable": 0,
    "not-applicable": 0,
    "past-before-issue": 0,
  };
  for (const { status } of targets) counts[status]++;
  return counts;
}
