import type { EntityKind } from "../../model/records.ts";
import type { Filter, Target } from "../plan.ts";
import { isReadSheet, missingColumn, missingSheet } from "../sheets.ts";
import { mean, quotient, score, total } from "./figures.ts";
import { growthOf } from "./growth.ts";
import {
  anyImprecise,
  type Found,
  filled,
  fromSelection,
  type Measured,
  type Measurement,
  type Missing,
  missing,
  numberOf,
  percent,
  whole,
} from "./measurement.ts";
import { missingFor } from "./missing.ts";
import { isGrowth } from "./resolve.ts";
import { both, kindsOf, needsRating, type Scope, select, selectPart } from "./select.ts";

/** Measures a resolved target in a scope. `units` are the communes a share of communes is taken of. */
export function measure(target: Measured | null, sheet: Target["sheet"], scope: Scope, units: readonly string[]): Measurement {
  if (sheet !== undefined && sheet !== null && !isReadSheet(sheet)) return { kind: "by-hand", missing: [missingSheet(sheet)] };
  if (target === null) return { kind: "by-hand", missing: [] };
  const kinds = kindsOf(target.for, target.subject);
  const inFilters = missingFor([target.for, target.numerator, target.denominator], kinds, scope);
  if (inFilters.length > 0) return missing(inFilters);
  if (isGrowth(target)) return growthOf(target, kinds, scope);
  if (target.subject === "commune") return ofCommunes(target, kinds, scope, units);
  const divides = (target.over ?? null) !== null;
  switch (target.measure) {
    case "share":
      return divides ? quotient(target, kinds, scope, true) : share(target, kinds, scope);
    case "mean":
      return divides ? quotient(target, kinds, scope, false) : mean(target, kinds, scope);
    case "sum":
      return total(target, kinds, scope);
    case "score":
      return score(target, kinds, scope);
    default:
      return target.field === null ? count(target, kinds, scope) : total(target, kinds, scope);
  }
}

const everyone: Filter = { ever: true };

function count({ for: filter }: Measured, kinds: readonly EntityKind[], scope: Scope): Found {
  const selection = select(filter, kinds, scope);
  const { certain, open } = selection;
  const all = filled(select(everyone, kinds, scope));
  return {
    ...fromSelection(selection),
    low: whole(certain),
    high: whole(certain + open),
    actual: certain,
    used: all - Math.min(open, all),
    all,
    base: selection.states,
    rating: needsRating(filter),
  };
}

const anything: Filter = {};

function share(target: Measured, kinds: readonly EntityKind[], scope: Scope): Measurement {
  const ratedOnly = target.denominator?.rated === true;
  const population = select(target.for, kinds, scope, ratedOnly || needsRating(target.for));
  const denominator = target.denominator === null ? null : selectPart(target.denominator, kinds, scope);
  const base = denominator === null ? population : both(population, denominator);
  const numerator = selectPart(target.numerator ?? anything, kinds, scope);
  let yes = 0;
  let no = 0;
  let open = 0;
  let maybeYes = 0;
  let maybeNo = 0;
  let maybeOpen = 0;
  const counted = new Uint8Array(scope.facts.size);
  const unsure = new Uint8Array(scope.facts.size);
  for (const at of base.places()) {
    const state = numerator.states[at]!;
    const isSure = base.states[at] === 1;
    if (isSure) {
      if (state === 1) {
        yes++;
        counted[at] = 1;
      } else if (state === 0) no++;
      else open++;
    } else if (state === 1) maybeYes++;
    else if (state === 0) maybeNo++;
    else maybeOpen++;
    if (!isSure || state === 2) unsure[at] = 2;
  }
  if (yes + no + open + maybeYes + maybeNo + maybeOpen === 0) return emptyBase(target);
  const conditions = [...population.conditions, ...(denominator?.conditions ?? []), ...numerator.conditions];
  return {
    kind: "found",
    low: percent(yes, yes + no + open + maybeNo + maybeOpen),
    high: percent(yes + open + maybeYes + maybeOpen, yes + open + maybeYes + maybeOpen + no),
    actual: numberOf(percent(yes, yes + no)),
    used: yes + no,
    all: ratedOnly ? filled(population) : yes + no + open + maybeYes + maybeNo + maybeOpen,
    parts: { top: yes, bottom: yes + no },
    counted,
    base: base.states,
    yes,
    no,
    open: { states: unsure, conditions, imprecise: () => anyImprecise(unsure, conditions) },
    year: null,
    rating: [target.for, target.numerator, target.denominator].some((filter) => filter !== null && needsRating(filter)),
  };
}

function emptyBase(target: Measured): Missing {
  const what =
    target.denominator?.rated === true
      ? { vi: "đơn vị nào được xếp loại", en: "ranked entity" }
      : { vi: "đơn vị nào thuộc mẫu số của chỉ tiêu", en: "entity in the base of the target" };
  return { kind: "missing", missing: [], because: { vi: `Sổ chưa có ${what.vi}.`, en: `The book has no ${what.en}.` } };
}

/** Communes in which something is selected, counted or as a share of the communes named (else of those in the book). */
function ofCommunes(target: Measured, kinds: readonly EntityKind[], scope: Scope, units: readonly string[]): Measurement {
  if (!scope.facts.has("commune", kinds).value) return missing([missingColumn("commune")]);
  const selection = select(target.numerator ?? target.for, kinds, scope);
  const { codes, words } = scope.facts.words("commune");
  const best = new Map<string, number>();
  const everywhere = new Set<string>();
  for (let at = 0; at < codes.length; at++) {
    const commune = words[codes[at]!]!;
    if (codes[at] === 0 || scope.area[at] === 0) continue;
    everywhere.add(commune);
    const state = selection.states[at]!;
    if (state === 1 || (state === 2 && best.get(commune) !== 1)) best.set(commune, state);
  }
  const states = [...best.values()];
  const certain = states.filter((state) => state === 1).length;
  const possible = states.length;
  const share = target.measure === "share";
  const bottom = units.length > 0 ? units.length : everywhere.size;
  if (share && units.length === 0)
    return missing([
      { vi: "danh sách xã, phường của địa bàn (mẫu số của tỷ lệ)", en: "the list of the place's communes (the base of the share)" },
    ]);
  return {
    ...fromSelection(selection),
    low: share ? percent(certain, bottom) : whole(certain),
    high: share ? percent(possible, bottom) : whole(possible),
    actual: share ? numberOf(percent(certain, bottom)) : certain,
    used: everywhere.size,
    all: bottom,
    parts: share ? { top: certain, bottom } : null,
    base: selection.states,
    rating: needsRating(target.for),
  };
}
