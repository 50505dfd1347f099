/** Targets that count together with others: for the whole plan, and for each unit that was given something. */
import type { Language } from "../../model/language.ts";
import type { Compound, PlanFile } from "../plan.ts";
import { planName } from "../target-words.ts";
import { eitherStatus, togetherStatus } from "./judge.ts";
import type { CompoundResult, PlanResult, Scorecard, Status, TargetResult, UnitResult } from "./result.ts";

/** Ids of what was missed: targets that count by themselves, and items that had to hold together. */
export function missedOf(plan: PlanFile, { targets, compounds }: PlanResult): string[] {
  const parts = partsOf(plan);
  return [...targets.filter(({ id }) => !parts.has(id)), ...compounds].filter(({ status }) => status === "missed").map(({ id }) => id);
}

/** How items that hold together stand, for each unit that any of them has, from the results of the plan's targets. */
export function compoundResult(compound: Compound, targets: readonly TargetResult[], language: Language): CompoundResult {
  const byId = new Map(targets.map((target) => [target.id, target] as const));
  const statusOf = (id: string, unit: string | null): Status => {
    const target = byId.get(id);
    if (target === undefined) return "not-measurable";
    return unit === null || target.units.length === 0
      ? target.status
      : (target.units.find((own) => own.unit === unit)?.status ?? "not-measurable");
  };
  const judge = (allOf: readonly (readonly string[])[], unit: string | null): Status =>
    togetherStatus(allOf.map((ids) => eitherStatus(ids.map((id) => statusOf(id, unit)))));
  const whole = (allOf: readonly (readonly string[])[]): Status =>
    compound.units.length === 0 ? judge(allOf, null) : togetherStatus(compound.units.map((unit) => judge(allOf, unit)));
  const units = compound.units.map((unit): UnitResult => {
    const status = judge(compound.allOf, unit);
    return {
      unit,
      status,
      actual: null,
      because: {
        vi: `${compound.allOf.map((ids) => ids.join(" hoặc ")).join("; và ")}.`,
        en: `${compound.allOf.map((ids) => ids.join(" or ")).join("; and ")}.`,
      }[language],
    };
  });
  const done = units.filter(({ status }) => status === "met" || status === "not-applicable").length;
  return {
    id: compound.id,
    text: planName(compound.text, language),
    status: whole(compound.allOf),
    because:
      units.length > 0
        ? { vi: `${done}/${units.length} đơn vị đạt.`, en: `${done} of ${units.length} units met it.` }[language]
        : planName(compound.text, language),
    units,
    readings: compound.readings.map(({ text, allOf }) => ({ text, status: whole(allOf) })),
  };
}

/** One card for each named unit: what it was given, by itself or as one of several, and what must hold together. */
export function scorecards(plan: PlanFile, targets: readonly TargetResult[], compounds: readonly CompoundResult[]): Scorecard[] {
  const cards = new Map<string, Scorecard["items"][number][]>();
  const named = new Set([...plan.targets, ...(plan.compounds ?? [])].flatMap(({ units }) => units));
  const put = (id: string, text: string, units: readonly UnitResult[]): void => {
    for (const { unit, status, actual, because } of units) {
      if (!named.has(unit)) continue;
      const items = cards.get(unit) ?? [];
      items.push({ id, text, status, actual, because });
      cards.set(unit, items);
    }
  };
  for (const { id, text, units } of targets) put(id, text, units);
  for (const { id, text, units } of compounds) put(id, text, units);
  const parts = partsOf(plan);
  return [...cards].map(([unit, items]) => {
    const whole = items.filter(({ id }) => !parts.has(id));
    return { unit, status: togetherStatus(whole.map(({ status }) => status)), items };
  });
}

/** Targets that count only together with others. */
function partsOf({ compounds }: PlanFile): ReadonlySet<string> {
  return new Set((compounds ?? []).flatMap(({ allOf }) => allOf.flat()));
}
