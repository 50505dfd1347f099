import { asItIs, distinct, type Said, together as togetherSaid } from "../../model/language.ts";
import { dividedBy, type Fraction } from "../fraction.ts";
import { indicatorSaid } from "../target-words.ts";
import { bare, type Core, evaluateCore, isTicked, type Read } from "./core.ts";
import { yearOfDay } from "./days.ts";
import { holds, togetherStatus } from "./judge.ts";
import { missingFor } from "./missing.ts";
import { manualOf, tickOf } from "./options.ts";
import type { UnitResult } from "./result.ts";
import { kindsOf, type Scope } from "./select.ts";
import { plus } from "./sums.ts";
import { formatValue, goalText, sentence, someOf } from "./words.ts";
import type { Period, Work } from "./work.ts";

/** A quota for each of several units: what each has reached and what they come to together. */
export type UnitsCore = { readonly core: Core; readonly units: readonly UnitAnswer[] };

/** What one unit has reached. */
export type UnitAnswer = Omit<UnitResult, "because"> & { readonly because: Said };

/** Evaluates a target for each commune or district: those it names, else those of the book. A tick or number for the whole wins. */
export function evaluatePlaces(work: Work, target: Read, scope: Scope): UnitsCore {
  const level = target.each === "district" ? "district" : "commune";
  const whole = tickOf(work.options, target.id);
  if (manualOf(work.options, target.id) !== null || (whole?.done !== undefined && whole.done !== null && isTicked(target)))
    return { core: evaluateCore(work, target, scope, target.id), units: [] };
  const named = target.units.length > 0;
  const places = named ? target.units : placesOf(scope, level);
  if (places.length === 0) {
    const lacks = missingFor([target.for, { [level]: ["-"] }], kindsOf(target.for, target.subject), scope);
    return {
      core: bare(
        "not-measurable",
        {
          vi: `Sổ chưa có ${togetherSaid(lacks, "; ").vi || "xã, phường nào"}.`,
          en: `The book does not have ${togetherSaid(lacks, "; ").en || "any commune"}.`,
        },
        lacks,
      ),
      units: [],
    };
  }
  const cores = places.map((unit) => ({
    unit,
    core: evaluateCore(work, { ...target, each: null, for: { ...target.for, [level]: [unit] }, units: [] }, scope, `${target.id}/${unit}`),
  }));
  return together(
    work,
    target,
    cores,
    named ? { vi: "đơn vị được giao", en: "units given it" } : { vi: "xã, phường có tên trong sổ", en: "communes named in the book" },
  );
}

/** Evaluates a target for each year of its period up to today, the sum beside them. */
export function evaluateYears(work: Work, target: Read): UnitsCore {
  const scope = work.scopeOf(target.period);
  const first = yearOfDay(scope.from);
  const last = Math.min(yearOfDay(work.today), Number((target.period.to ?? work.plan.period.to ?? "9999").slice(0, 4)));
  if (first < 1900 || first > last || last - first > 100)
    return { core: evaluateCore(work, { ...target, each: null }, scope, target.id), units: [] };
  const cores = Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    const period: Period = { from: `${year}-01-01`, to: `${year}-12-31` };
    const read = { ...target, each: null, period, due: null };
    return { unit: year, core: evaluateCore(work, read, work.scopeOf(period), `${target.id}/${year}`) };
  });
  return together(work, target, cores, { vi: "năm", en: "years" });
}

/** Communes or districts of the plan's area that the book names, by their first spelling. */
function placesOf({ facts, area }: Scope, level: "commune" | "district"): string[] {
  const { codes, words, spelled } = facts.words(level);
  const found = new Map<string, string>();
  codes.forEach((code, at) => {
    if (code !== 0 && area[at] === 1 && !found.has(words[code]!)) found.set(words[code]!, spelled[code]!);
  });
  return [...found.values()].slice(0, 1000);
}

type UnitCore = { readonly unit: string; readonly core: Core };

function together(work: Work, target: Read, cores: readonly UnitCore[], what: Said): UnitsCore {
  const units = cores.map(({ unit, core: { status, actual, because } }) => ({ unit, status, actual, because }));
  const founds = cores.flatMap(({ core: { found } }) => (found === null ? [] : [found]));
  const missing = distinct(cores.flatMap(({ core }) => core.missing));
  const labels = distinct(cores.flatMap(({ core }) => core.labels));
  const adds = target.measure === "count" || target.measure === "sum";
  const values = cores.flatMap(({ core: { actual } }) => (actual === null ? [] : [actual]));
  const actual = values.length === 0 ? null : adds ? values.reduce((sum, value) => sum + value, 0) : Math.min(...values);
  const statuses = units.map(({ status }) => status);
  const done = statuses.filter((status) => status === "met" || status === "not-applicable").length;
  const byMean = target.passRule === "mean" && founds.length === cores.length;
  const mean = byMean ? meanOf(founds.map(({ low }) => low)) : null;
  const held = mean === null ? null : holds({ low: mean, high: mean }, target, work.options.tolerance ?? 0);
  const status = held === "yes" && !statuses.includes("not-measurable") ? "met" : togetherStatus(statuses);
  const short = units.filter((unit) => unit.status !== "met" && unit.status !== "not-applicable").map(({ unit }) => unit);
  const goal =
    target.measure === "exists"
      ? asItIs("")
      : {
          vi: ` (mỗi nơi cần ${goalText(target)}${adds && actual !== null ? `, cộng lại ${formatValue(actual, target.unit)}` : ""})`,
          en: ` (wanted in each: ${goalText(target, "en")}${adds && actual !== null ? `; together ${formatValue(actual, target.unit, null, "en")}` : ""})`,
        };
  const because = {
    vi: `${sentence(target.indicator)}: ${done}/${units.length} ${what.vi} đạt${goal.vi}.`,
    en: `${indicatorSaid(target.indicator).en}: ${done} of the ${units.length} ${what.en} met it${goal.en}.`,
  };
  const lacks = missing.length > 0 && target.measure !== "exists" ? togetherSaid(missing, "; ") : null;
  const rest = {
    vi: `Chưa đạt hoặc chưa rõ: ${someOf(short)}.${lacks === null ? "" : ` Sổ chưa có ${lacks.vi}.`}`,
    en: `Not met or not clear: ${someOf(short, 5, "en")}.${lacks === null ? "" : ` The book does not have ${lacks.en}.`}`,
  };
  const isDone = status === "met" || status === "not-applicable" || short.length === 0;
  const core: Core = {
    status,
    actual,
    coverage: coverageOf(founds, cores.length),
    because: isDone ? because : togetherSaid([because, rest]),
    missing,
    found: merged(founds),
    level: null,
    labels,
  };
  return { core, units };
}

function coverageOf(founds: readonly NonNullable<Core["found"]>[], count: number): Core["coverage"] {
  if (founds.length === 0) return null;
  const first = founds[0]!;
  // Of counts every unit looks at the whole book; of shares and means each has records of its own.
  if (founds.every(({ all }) => all === first.all)) return { used: Math.min(...founds.map(({ used }) => used)), all: first.all };
  return {
    used: founds.reduce((sum, { used }) => sum + used, 0),
    all: Math.max(
      count,
      founds.reduce((sum, { all }) => sum + all, 0),
    ),
  };
}

function meanOf(values: readonly (Fraction | null)[]): Fraction | null {
  let sum: Fraction = { top: 0n, bottom: 1n };
  for (const value of values) {
    if (value === null) return null;
    sum = plus(sum, value);
  }
  return dividedBy(sum, { top: BigInt(values.length), bottom: 1n });
}

/** Searching for the few places of a unit is far quicker than asking every place. */
function copyState(from: Uint8Array, to: Uint8Array, state: 1 | 2): void {
  for (let at = from.indexOf(state); at >= 0; at = from.indexOf(state, at + 1)) to[at] = state;
}

/** The rows of all units as one, for evidence. */
function merged(founds: readonly NonNullable<Core["found"]>[]): Core["found"] {
  const [first, ...rest] = founds;
  if (first === undefined || rest.length === 0) return first ?? null;
  const size = Math.max(...founds.map(({ counted }) => counted.length));
  const counted = new Uint8Array(size);
  const base = new Uint8Array(size);
  const open = new Uint8Array(size);
  for (const found of founds) {
    copyState(found.counted, counted, 1);
    copyState(found.base, base, 1);
    copyState(found.open.states, open, 2);
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    ...first,
    low: null,
    high: null,
    parts: null,
    counted,
    base,
    yes: sum(founds.map(({ yes }) => yes)),
    no: sum(founds.map(({ no }) => no)),
    open: { ...first.open, states: open, conditions: founds.flatMap(({ open: { conditions } }) => conditions) },
  };
}
