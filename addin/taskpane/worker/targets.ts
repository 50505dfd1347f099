import { citation } from "../../../core/law/citation.ts";
import { fieldDefinition, isFieldId } from "../../../core/model/fields.ts";
import type { Language } from "../../../core/model/language.ts";
import { formatNumber } from "../../../core/model/numbers.ts";
import type { Book } from "../../../core/model/records.ts";
import { isTicked } from "../../../core/plans/evaluate/core.ts";
import { countStatuses, evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../core/plans/evaluate/options.ts";
import type { PlanResult, TargetResult } from "../../../core/plans/evaluate/result.ts";
import { formatValue, goalText, periodText } from "../../../core/plans/evaluate/words.ts";
import { workOf } from "../../../core/plans/evaluate/work.ts";
import type { NationalTarget } from "../../../core/plans/national.ts";
import { assessPilot } from "../../../core/plans/pilot/assess.ts";
import type { Candidate } from "../../../core/plans/pilot/result.ts";
import type { PlanFile, Target } from "../../../core/plans/plan.ts";
import { planText } from "../../../core/plans/plan-words.ts";
import { missingColumn } from "../../../core/plans/sheets.ts";
import { planName } from "../../../core/plans/target-words.ts";
import { unitText } from "../../../core/plans/unit-words.ts";
import { barOf } from "./bar.ts";
import type { EvidenceRow, EvidenceSide, PilotOverview, PlanOptions, PlanOverview, TargetCard } from "./plan-protocol.ts";
import { headOf, planOf } from "./plans.ts";
import { tableOf } from "./tables.ts";

/** One evaluation of a plan on a book, and what the page may ask of it. */
export type Evaluated = { readonly plan: PlanFile; readonly options: EvaluateOptions; readonly result: PlanResult; readonly book: Book };

/** Most rows of evidence that a page can go through. */
const mostRows = 5000;

/** Evaluates the chosen plan. Throws `WorkbookError` when it cannot be read any more. */
export function evaluate(book: Book, asked: PlanOptions, language: Language): Evaluated {
  const plan = planOf(asked.plan);
  const options: EvaluateOptions = {
    asOf: asked.asOf,
    table: tableOf(asked.table),
    ticks: asked.words.ticks,
    manual: asked.words.manual,
    readingChoice: asked.words.readings,
    tolerance: asked.tolerance,
    groupRule: asked.groupRule,
    moveWeekends: asked.moveWeekends,
    evidenceLimit: mostRows,
    language,
  };
  return { plan, options, result: evaluatePlan(plan, book, options), book };
}

/** An evaluation as the page shows it. */
export function planOverview({ plan, options, result }: Evaluated, own: boolean, measured: boolean): PlanOverview {
  const language = options.language ?? "vi";
  const byId = new Map(plan.targets.map((target) => [target.id, target] as const));
  const partOf = new Map((plan.compounds ?? []).flatMap(({ id, allOf }) => allOf.flat().map((part) => [part, id] as const)));
  return {
    plan: { ...headOf(plan, language), own, issuedOn: plan.document.issuedOn },
    asOf: result.asOf,
    measured,
    summary: countStatuses(result.targets.filter(({ kind }) => kind !== "N")),
    targets: result.targets.flatMap((target) => {
      const asked = byId.get(target.id);
      return asked === undefined ? [] : [cardOf(target, asked, plan, partOf.get(target.id) ?? null, language)];
    }),
    compounds: result.compounds.map((compound) => ({
      ...compound,
      readings: compound.readings.map((reading) => ({ ...reading, text: planText(reading.text, language) })),
    })),
    scorecards: result.scorecards,
    pilot: pilotOverview(plan, result, language),
    gaps: plan.warnings.filter(({ text }) => isGap.test(text)).map(({ text }) => planText(text, language)),
    warnings: [...new Set(result.warnings)].map((text) => planText(text, language)),
  };
}

const isGap = /^Thiếu phụ lục|không có phụ lục/iu;

/** Rows that a target rests on: those that count, those of the base that do not, those that leave it open. */
export function targetRows({ result }: Evaluated, id: string, side: EvidenceSide): { count: number; rows: EvidenceRow[] } {
  const target = result.targets.find((known) => known.id === id);
  if (target === undefined) return { count: 0, rows: [] };
  if (side === "unsure") return { count: target.unsure.length, rows: [...target.unsure] };
  const rows = side === "for" ? target.evidence : target.against;
  return {
    count: side === "for" ? target.evidenceCount : target.againstCount,
    rows: rows.map((row) => ({ ...row, because: null })),
  };
}

/** Candidates of the plan's pilot: the eligible first, then those of whom something is not known. */
export function candidatesOf({ plan, options, result, book }: Evaluated, everyone: boolean): readonly Candidate[] {
  if (plan.pilot === undefined || result.pilot === null) return [];
  const { candidates } = everyone ? assessPilot(workOf(plan, book, options), plan.pilot, true).result : result.pilot;
  const order = { yes: 0, unknown: 1, no: 2 } as const;
  return [...candidates].sort((a, b) => order[a.eligible] - order[b.eligible] || (a.layer ?? 1e9) - (b.layer ?? 1e9));
}

function cardOf(result: TargetResult, asked: Target, plan: PlanFile, partOf: string | null, language: Language): TargetCard {
  const { evidence: _evidence, against: _against, unsure, national, ...rest } = result;
  const read = { ...result, approximate: asked.approximate, operator: result.operator as Target["operator"] };
  const period = asked.period.from === null && asked.period.to === null ? plan.period : asked.period;
  const unit = shownUnit(asked, result.unit);
  return {
    ...rest,
    missingData: result.missingData.map((text) => missingText(text, language)),
    readings: result.readings.map((reading) => ({ ...reading, text: planText(reading.text, language) })),
    warnings: result.warnings.map((text) => planText(text, language)),
    note: result.note === null ? null : planText(result.note, language),
    section: result.section === null ? null : planName(result.section, language),
    goal: goalText(read, language),
    found: result.actual === null ? null : formatValue(result.actual, unit, result.value, language),
    period: periodText(period.from, period.to, language),
    bar: barOf(read, national),
    defaultReading: asked.readings.some(isDefault) ? asked.readings.findIndex(isDefault) : null,
    unsureCount: unsure.length,
    national: national.map((line) => ({
      id: line.id,
      document: citation(line.document)[language],
      year: line.year,
      sure: line.mark === "V",
      text: nationalText(line, language),
    })),
    ticked: isTicked(asked),
    byHand: takesNumber(asked),
    dated: plan.deadlines.some(({ id, day, date }) => id === asked.id && (day !== null || date !== null)),
    condition: asked.condition,
    recipients: asked.recipients,
    parent: asked.parent,
    partOf,
  };
}

function isDefault({ change }: Target["readings"][number]): boolean {
  return Object.keys(change).length === 0;
}

/** Of places and people what is counted is said in the text already. */
function shownUnit({ measure }: Target, unit: string | null): string | null {
  return measure === "exists" && unit === null ? "count" : unit;
}

/** Whether a number given by hand answers the target: one number for the whole of it. */
function takesNumber({ measure, value, units }: Target): boolean {
  return measure !== "date" && measure !== "exists" && value !== null && units.length === 0;
}

/** What is missing as a person can act on it; the data a plan names are field ids or words. */
function missingText(text: string, language: Language): string {
  return isFieldId(text) && fieldDefinition(text) !== null ? missingColumn(text)[language] : planText(text, language);
}

function nationalText({ operator, value, value2, unit }: NationalTarget, language: Language): string {
  const counted = unit === "%" ? "%" : ` ${unitText(unit, language)}`;
  const shown = formatNumber(value);
  if (operator === "range" && value2 !== null) return `${shown}–${formatNumber(value2)}${counted}`;
  const words = operator === ">" ? { vi: "trên", en: "over" } : { vi: "từ", en: "at least" };
  return `${words[language]} ${shown}${counted}`;
}

function pilotOverview(plan: PlanFile, { pilot }: PlanResult, language: Language): PilotOverview | null {
  if (pilot === null || plan.pilot === undefined) return null;
  const { candidates, layers: _layers, ...rest } = pilot;
  return {
    ...rest,
    candidates: candidates.length,
    scheme: {
      papers: plan.pilot.papers.map(({ id, label }) => ({ id, label: planName(label, language) })),
      exit: plan.pilot.exit,
      conditions: plan.pilot.conditions.map(({ id, label, group, note }) => ({
        id,
        label: planName(label, language),
        group,
        note: note === null ? null : planName(note, language),
      })),
    },
  };
}
