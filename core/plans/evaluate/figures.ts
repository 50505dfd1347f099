import { type FieldId, isFieldId } from "../../model/fields.ts";
import type { EntityKind } from "../../model/records.ts";
import { dividedBy, type Fraction, fractionOf, timesFraction, toNumber } from "../fraction.ts";
import { missingColumn } from "../sheets.ts";
import {
  anyImprecise,
  dataOfTarget,
  filled,
  fromSelection,
  type Measured,
  type Measurement,
  type Missing,
  missing,
  numberOf,
} from "./measurement.ts";
import { type Condition, type Scope, select } from "./select.ts";
import { countOf, narrowing, type States } from "./states.ts";
import { plus, summing } from "./sums.ts";

/** The mean of the entities that have the field. Those that may not belong are put where they change most. */
export function mean(target: Measured, kinds: readonly EntityKind[], scope: Scope): Measurement {
  const read = numbersOf(target.field, kinds, scope);
  if (read.kind === "missing") return read;
  const weights = (target.weight ?? null) === null ? null : numbersOf(target.weight ?? null, kinds, scope);
  if (weights?.kind === "missing") return weights;
  const selection = select(target.for, kinds, scope);
  const counted = new Uint8Array(scope.facts.size);
  const sum = summing();
  const weight = summing();
  const maybe: number[] = [];
  let used = 0;
  for (const at of selection.places()) {
    const state = selection.states[at];
    const value = read.numbers[at]!;
    const by = weights === null ? 1 : weights.numbers[at]!;
    if (Number.isNaN(value) || Number.isNaN(by)) continue;
    if (state === 2) {
      maybe.push(value);
      continue;
    }
    counted[at] = 1;
    used++;
    weight.add(by);
    if (weights === null) sum.add(value);
    else sum.add(value * by);
  }
  const value = dividedBy(sum.total(), weight.total());
  if (value === null && maybe.length === 0) return missingFigure(target.field, read.year, scope);
  const scaled = inUnit(target);
  const lowest = weights === null ? pulled(value, used, sum.total(), maybe, 1) : value;
  const highest = weights === null ? pulled(value, used, sum.total(), maybe, -1) : value;
  return {
    ...fromSelection(selection),
    low: scaled(lowest),
    high: scaled(highest),
    actual: numberOf(scaled(value)),
    used,
    all: filled(selection),
    counted,
    base: selection.states,
    yes: used,
    no: 0,
    year: read.year,
    rating: false,
  };
}

/** The mean moved down (`direction` 1) or up (-1) as far as the values that may belong can move it. */
function pulled(value: Fraction | null, used: number, sum: Fraction, maybe: readonly number[], direction: 1 | -1): Fraction | null {
  const moving = summing();
  let best = value;
  let count = used;
  for (const next of [...maybe].sort((a, b) => (a - b) * direction)) {
    if (best !== null && (next - toNumber(best)) * direction >= 0) break;
    moving.add(next);
    count++;
    const moved = moving.total();
    best = dividedBy(
      { top: sum.top * moved.bottom + moved.top * sum.bottom, bottom: sum.bottom * moved.bottom },
      { top: BigInt(count), bottom: 1n },
    );
  }
  return best;
}

/** Σ field / Σ over, of the entities that have both: a share of sums (in %) or a weighted mean. */
export function quotient(target: Measured, kinds: readonly EntityKind[], scope: Scope, inPercent: boolean): Measurement {
  const upper = numbersOf(target.field, kinds, scope);
  const lower = numbersOf(target.over ?? null, kinds, scope);
  if (upper.kind === "missing") return upper;
  if (lower.kind === "missing") return lower;
  const selection = select(target.for, kinds, scope);
  const counted = new Uint8Array(scope.facts.size);
  const top = summing();
  const bottom = summing();
  let used = 0;
  for (const at of selection.places()) {
    if (selection.states[at] !== 1) continue;
    const [value, by] = [upper.numbers[at]!, lower.numbers[at]!];
    if (Number.isNaN(value) || Number.isNaN(by)) continue;
    counted[at] = 1;
    used++;
    top.add(value);
    bottom.add(by);
  }
  const value = dividedBy(top.total(), bottom.total());
  if (value === null) return missingFigure(target.field, upper.year, scope);
  const shown = inPercent ? timesFraction(value, { top: 100n, bottom: 1n }) : value;
  return {
    ...fromSelection(selection),
    low: shown,
    high: shown,
    actual: toNumber(shown),
    used,
    all: filled(selection),
    parts: inPercent ? { top: toNumber(top.total()), bottom: toNumber(bottom.total()) } : null,
    counted,
    base: selection.states,
    yes: used,
    no: 0,
    year: upper.year,
    rating: false,
  };
}

/** The sum of a field. Where it is not reported the sum may be more (and less, where losses are possible). */
export function total(target: Measured, kinds: readonly EntityKind[], scope: Scope): Measurement {
  const read = numbersOf(target.field, kinds, scope);
  if (read.kind === "missing") return read;
  const selection = select(target.for, kinds, scope);
  const counted = new Uint8Array(scope.facts.size);
  const unsure = new Uint8Array(scope.facts.size);
  const [certain, below, above] = [summing(), summing(), summing()];
  let used = 0;
  let blank = 0;
  for (const at of selection.places()) {
    const state = selection.states[at];
    const value = read.numbers[at]!;
    if (Number.isNaN(value) || state === 2) unsure[at] = 2;
    if (Number.isNaN(value)) blank++;
    else if (state === 2) (value < 0 ? below : above).add(value);
    else {
      counted[at] = 1;
      used++;
      certain.add(value);
    }
  }
  if (used === 0 && filled(selection) > 0) return missingFigure(target.field, read.year, scope);
  const field = target.field as FieldId;
  const conditions = [...selection.conditions, blankIn(field, unsure)];
  return {
    kind: "found",
    low: blank > 0 && mayBeNegative(field) ? null : plus(certain.total(), below.total()),
    high: blank > 0 ? null : plus(certain.total(), above.total()),
    actual: toNumber(certain.total()),
    used,
    all: filled(selection),
    parts: null,
    counted,
    base: selection.states,
    yes: used,
    no: 0,
    open: { states: unsure, conditions, imprecise: () => anyImprecise(unsure, selection.conditions) },
    year: read.year,
    rating: false,
  };
}

/** Where nothing else is open, it is the field itself that is blank. */
function blankIn(field: FieldId, states: States): Condition {
  return { ...narrowing(states, countOf(states)), field, imprecise: () => false };
}

function mayBeNegative(field: FieldId): boolean {
  return field.startsWith("profit.");
}

/** Every entity has to reach the value: shown is the one that is worst. */
export function score(target: Measured, kinds: readonly EntityKind[], scope: Scope): Measurement {
  const field = target.field ?? "points.total";
  const read =
    field === "points.total"
      ? ({ kind: "numbers", numbers: scope.ratings().totals, year: scope.ratings().year } as const)
      : numbersOf(field, kinds, scope);
  if (read.kind === "missing") return read;
  const selection = select(target.for, kinds, scope);
  const counted = new Uint8Array(scope.facts.size);
  const unsure = new Uint8Array(scope.facts.size);
  const upward = target.operator !== "<=" && target.operator !== "<";
  let worst: number | null = null;
  let used = 0;
  for (const at of selection.places()) {
    const value = read.numbers[at]!;
    if (Number.isNaN(value) || selection.states[at] === 2) unsure[at] = 2;
    if (Number.isNaN(value) || selection.states[at] === 2) continue;
    counted[at] = 1;
    used++;
    worst = worst === null ? value : upward ? Math.min(worst, value) : Math.max(worst, value);
  }
  if (worst === null) return missingFigure(field, read.year, scope);
  const exact = fractionOf(worst);
  const all = filled(selection);
  return {
    kind: "found",
    low: used < all && upward ? null : exact,
    high: used < all && !upward ? null : exact,
    actual: worst,
    used,
    all,
    parts: null,
    counted,
    base: selection.states,
    yes: used,
    no: 0,
    open: { states: unsure, conditions: [blankIn(field as FieldId, unsure)], imprecise: () => false },
    year: read.year,
    rating: field.startsWith("points."),
  };
}

type Numbers = { readonly kind: "numbers"; readonly numbers: Float64Array; readonly year: number | null };

/** The figures of a field in the years that count, or the words for what is missing. */
function numbersOf(name: string | null, kinds: readonly EntityKind[], scope: Scope): Numbers | Missing {
  if (name === null || !isFieldId(name)) return missing([dataOfTarget]);
  const { facts, fromYear, toYear } = scope;
  if (!facts.has(name, kinds).column && !facts.has(name, kinds).value) return missing([missingColumn(name)]);
  const { numbers, year, known } = facts.figures(name, fromYear, toYear);
  return known === 0 ? missingFigure(name, null, scope) : { kind: "numbers", numbers, year };
}

function missingFigure(field: string | null, year: number | null, scope: Scope): Missing {
  if (field === null || !isFieldId(field)) return missing([dataOfTarget]);
  return missing([
    { vi: `${missingColumn(field).vi} của năm ${year ?? scope.toYear}`, en: `${missingColumn(field).en} of ${year ?? scope.toYear}` },
  ]);
}

/** Income is kept per year; a plan may ask for it per month. */
function inUnit({ unit }: Measured): (value: Fraction | null) => Fraction | null {
  return (value) => (value !== null && unit === "VND/month" ? { top: value.top, bottom: value.bottom * 12n } : value);
}
