import { type FieldId, fieldDefinition, isFieldId } from "../../model/fields.ts";
import type { Rank } from "../../model/ranks.ts";
import type { EntityKind } from "../../model/records.ts";
import { fold, nameKey } from "../../model/text.ts";
import type { Filter, Where } from "../plan.ts";
import { type Days, placeWord, remember, type Words } from "./columns.ts";
import { dayRange } from "./days.ts";
import { type Facts, isNumberField } from "./facts.ts";
import { type Ratings, rankBits } from "./ranks.ts";
import type { Condition, Scope } from "./select.ts";
import { narrowing, statesOf } from "./states.ts";

/** The conditions of a filter, each worked out once in a scope; of a `whole` also that its entities are there. */
export function conditionsOf(filter: Filter, kinds: readonly EntityKind[], scope: Scope, whole: boolean): Condition[] {
  const conditions: Condition[] = [];
  if (filter.name !== undefined) conditions.push(nameCondition(filter.name, kinds, scope));
  for (const field of ["sector", "commune", "district"] as const) {
    const wanted = filter[field];
    if (wanted !== undefined && wanted.length > 0) conditions.push(wordCondition(field, wanted, scope));
  }
  if (filter.model !== undefined) conditions.push(modelCondition(filter.model, scope));
  if (filter.status !== undefined) conditions.push(statusCondition(filter.status, scope));
  if (filter.event !== undefined) conditions.push(...eventConditions(filter.event, scope));
  else if (whole && filter.ever === true) conditions.push(existenceInPeriod(scope));
  else if (whole && !(filter.status ?? []).includes("dissolved")) conditions.push(existence(scope));
  if (filter.rated !== undefined) conditions.push(ratedCondition(filter.rated, scope));
  if (filter.rank !== undefined) conditions.push(rankCondition("rank", filter.rank, scope.ratings(), scope));
  if (filter.rankBefore !== undefined) conditions.push(rankCondition("rankBefore", filter.rankBefore, scope.ratingsBefore(), scope));
  for (const where of filter.where ?? []) conditions.push(remembered(scope, `where ${keyOf(where)}`, () => whereCondition(where, scope)));
  return conditions;
}

const keys = new WeakMap<Where, string>();

function keyOf(where: Where): string {
  return remember(keys, where, () => JSON.stringify(where));
}

const precise = (): boolean => false;

function remembered(scope: Scope, key: string, make: () => Condition): Condition {
  let condition = scope.conditions.get(key);
  if (condition === undefined) {
    condition = make();
    scope.conditions.set(key, condition);
  }
  return condition;
}

/** Conditions that are the same whatever the days and years of a target. */
function rememberedForBook({ facts }: Scope, key: string, make: () => Condition): Condition {
  const known = remember<Facts, Map<string, Condition>>(ofBooks, facts, () => new Map());
  if (known.size > mostRemembered) known.clear();
  return remember(known, key, make);
}

const ofBooks = new WeakMap<Facts, Map<string, Condition>>();
const mostRemembered = 1000;

/** A condition from a test of each place. */
function tested(
  field: FieldId | null,
  { facts: { size } }: Scope,
  test: (at: number) => 0 | 1 | 2,
  imprecise: Condition["imprecise"] = precise,
): Condition {
  return { ...statesOf(size, test), field, imprecise };
}

/** A condition on the word of each place: decided once for each different word. */
function byWord(field: FieldId, { codes, words, places }: Words, decide: (word: string, code: number) => 0 | 1 | 2): Condition {
  const found = Uint8Array.from(words, decide);
  // Of many words few are asked for: one commune of a province.
  if (words.length >= fewWords) {
    const lists = places();
    const states = new Uint8Array(codes.length);
    let count = 0;
    for (let code = 0; code < found.length; code++) {
      const state = found[code]!;
      if (state === 0) continue;
      const list = lists[code]!;
      for (let next = 0; next < list.length; next++) states[list[next]!] = state;
      count += list.length;
    }
    return { ...narrowing(states, count), field, imprecise: precise };
  }
  return { ...statesOf(codes.length, (at) => found[codes[at]!]!), field, imprecise: precise };
}

/** From so many words on the places of each are listed. */
const fewWords = 12;

function wordCondition(field: "sector" | "commune" | "district", wanted: readonly string[], scope: Scope): Condition {
  return rememberedForBook(scope, `${field} ${wanted.join("|")}`, () => {
    const keys = new Set(field === "sector" ? wanted : wanted.map(placeWord));
    return byWord(field, scope.facts.words(field), (word, code) => (code === 0 ? 2 : keys.has(word) ? 1 : 0));
  });
}

/** A named entity; when nobody has the name, the only one of its kind in the area. */
function nameCondition(names: readonly string[], kinds: readonly EntityKind[], scope: Scope): Condition {
  const { facts, area } = scope;
  const words = facts.words("name");
  const bare = (key: string): string => key.replace(/^(?:htx|lhhtx|tht|qtdnd) /, "");
  const wanted = new Set(names.map((name) => bare(nameKey(name))));
  if (words.words.some((word, code) => code !== 0 && wanted.has(bare(word))))
    return byWord("name", words, (word, code) => (code !== 0 && wanted.has(bare(word)) ? 1 : 0));
  const there = existence(scope).states;
  const all = facts.entities.filter(({ kind, listed }, at) => kinds.includes(kind) && listed && area[at] === 1 && there[at] !== 0);
  const [only] = all;
  return tested("name", scope, (at) => (all.length === 1 && facts.entities[at] === only ? 1 : 0));
}

/** Only what was chosen has a model written beside it. */
function modelCondition(models: readonly string[], scope: Scope): Condition {
  const wanted = new Set(models.map(scope.modelOf));
  return byWord("model", scope.facts.words("model"), (word, code) => (code !== 0 && wanted.has(scope.modelOf(word)) ? 1 : 0));
}

/** A status is that of today; before the day it began it says nothing. */
function statusCondition(statuses: readonly string[], scope: Scope): Condition {
  return remembered(scope, `status ${statuses.join("|")}`, () => {
    const { facts, date } = scope;
    const { codes, words } = facts.words("status");
    const since = facts.days("statusDate");
    const dissolved = facts.dissolved();
    const wanted = new Set(statuses);
    const found = Uint8Array.from(words, (word, code) => (code === 0 ? 2 : wanted.has(word) ? 1 : 0));
    const gone = wanted.has("dissolved") ? 1 : 0;
    return tested("status", scope, (at) => {
      if (dissolved.high[at]! <= date) return gone;
      return since.known[at] === 1 && since.low[at]! > date ? 2 : (found[codes[at]!] as 0 | 1 | 2);
    });
  });
}

/** Whether an entity is there at the day of a level. A dissolution without a day has happened by today, perhaps earlier. */
function existence(scope: Scope): Condition {
  return remembered(scope, "existence", () => {
    const { facts, date, today } = scope;
    const founded = facts.founded();
    const dissolved = facts.dissolved();
    const { codes, words } = facts.words("status");
    const pending = words.indexOf("pending");
    const test = (at: number): 0 | 1 | 2 => {
      if (founded.known[at] === 1 && founded.low[at]! > date) return 0;
      if (dissolved.high[at]! <= date || (dissolved.known[at] === 0 && date >= today)) return 0;
      if (pending > 0 && codes[at] === pending) return 0;
      return dissolved.low[at]! <= date || (founded.known[at] === 1 && founded.high[at]! > date) ? 2 : 1;
    };
    return tested("foundedOn", scope, test, () => true);
  });
}

/** Whether an entity was there at any time of the period: what ended before it is not meant. */
function existenceInPeriod(scope: Scope): Condition {
  return remembered(scope, "existence in period", () => {
    const { low, high } = scope.facts.dissolved();
    const { from } = scope;
    return tested(
      "dissolvedOn",
      scope,
      (at) => (high[at]! < from ? 0 : low[at]! < from ? 2 : 1),
      () => true,
    );
  });
}

function eventConditions(event: NonNullable<Filter["event"]>, scope: Scope): Condition[] {
  const { facts } = scope;
  if (event === "dissolved") return [remembered(scope, "dissolved", () => within(facts.dissolved(), "dissolvedOn", scope))];
  if (event === "stopped") {
    const status = byWord("status", facts.words("status"), (word, code) =>
      code === 0 ? 2 : word === "stopped" || word === "suspended" ? 1 : 0,
    );
    return [status, within(facts.days("statusDate"), "statusDate", scope)];
  }
  const founded = remembered(scope, "founded", () => within(facts.founded(), "foundedOn", scope));
  if (event === "founded") return [founded];
  return [founded, flagCondition(facts.flags("convertedFromGroup"), "convertedFromGroup", true, scope)];
}

/** A day inside the period: certain, impossible, or left open by a date that is missing or not precise. */
function within({ low, high, known }: Days, field: FieldId, scope: Scope, ends: { from: number; to: number } = scope): Condition {
  const { from, to } = ends;
  const test = (at: number): 0 | 1 | 2 => {
    if (low[at]! > to || high[at]! < from) return 0;
    return low[at]! >= from && high[at]! <= to && known[at] === 1 ? 1 : 2;
  };
  return tested(field, scope, test, (at) => known[at] === 1);
}

function flagCondition(flags: Uint8Array, field: FieldId, wanted: boolean, scope: Scope): Condition {
  const yes = wanted ? 1 : 0;
  return tested(field, scope, (at) => (flags[at] === 2 ? 2 : flags[at] === yes ? 1 : 0));
}

/** An entity without a rank has not been rated so far. */
function ratedCondition(wanted: boolean, scope: Scope): Condition {
  return remembered(scope, `rated ${wanted}`, () => {
    const { rated } = scope.ratings();
    return tested("rank", scope, (at) => ((rated[at] === 1) === wanted ? 1 : 0));
  });
}

function rankCondition(key: string, ranks: readonly Rank[], { possible, rated }: Ratings, scope: Scope): Condition {
  return remembered(scope, `${key} ${ranks.join("|")}`, () => {
    const mask = ranks.reduce((bits, rank) => bits | rankBits[rank], 0);
    const test = (at: number): 0 | 1 | 2 => {
      const bits = possible[at]!;
      return (bits & mask) === 0 ? 0 : (bits & ~mask) === 0 ? 1 : 2;
    };
    return tested("rank", scope, test, (at) => rated[at] === 1);
  });
}

function whereCondition(where: Where, scope: Scope): Condition {
  const { field } = where;
  if (!isFieldId(field)) return tested(null, scope, () => 2);
  if (field === "points.total" && where.years === undefined) return numbersCondition(where, field, [scope.ratings().totals], scope);
  if (isNumberField(field)) {
    const { facts } = scope;
    const columns =
      where.years === undefined
        ? [facts.figures(field, scope.fromYear, scope.toYear).numbers]
        : where.years.map((year) => facts.figuresOfYear(field, year).numbers);
    return numbersCondition(where, field, columns, scope);
  }
  const type = fieldDefinition(field)?.type;
  if (type === "flag") return flagWhere(where, field, scope);
  if (type === "date") return dateWhere(where, field, scope);
  return textWhere(where, field, scope);
}

function numbersCondition(where: Where, field: FieldId, columns: readonly Float64Array[], scope: Scope): Condition {
  const holds = comparison(where);
  const blank = where.is === "known" ? 0 : 2;
  return tested(field, scope, (at) => {
    let state: 0 | 1 | 2 = 1;
    for (const numbers of columns) {
      const value = numbers[at]!;
      if (Number.isNaN(value)) state = state === 0 ? 0 : blank;
      else if (!holds(value)) return 0;
    }
    return state;
  });
}

function comparison({ is, value }: Where): (number: number) => boolean {
  const than = typeof value === "number" ? value : Number.NaN;
  switch (is) {
    case ">=":
      return (number) => number >= than;
    case ">":
      return (number) => number > than;
    case "=":
      return (number) => number === than;
    case "<=":
      return (number) => number <= than;
    case "<":
      return (number) => number < than;
    default:
      return () => true;
  }
}

function flagWhere({ is, value }: Where, field: FieldId, scope: Scope): Condition {
  const flags = scope.facts.flags(field);
  if (is === "known") return tested(field, scope, (at) => (flags[at] === 2 ? 0 : 1));
  return flagCondition(flags, field, is === "false" ? false : is === "=" ? value !== false : true, scope);
}

function dateWhere({ is, value }: Where, field: FieldId, scope: Scope): Condition {
  const days = scope.facts.days(field);
  if (is === "known") return tested(field, scope, (at) => (days.known[at] === 1 ? 1 : 0));
  if (is === "in-period") return within(days, field, scope);
  const day = typeof value === "string" ? dayRange(value) : null;
  if (day === null) return tested(field, scope, () => 2);
  const ends: Readonly<Record<string, readonly [number, number]>> = {
    ">=": [day.low, Number.MAX_SAFE_INTEGER],
    ">": [day.high + 1, Number.MAX_SAFE_INTEGER],
    "<=": [0, day.high],
    "<": [0, day.low - 1],
  };
  const [from, to] = ends[is] ?? [day.low, day.high];
  return within(days, field, scope, { from, to });
}

function textWhere({ is, value }: Where, field: FieldId, scope: Scope): Condition {
  const wanted = typeof value === "string" ? fold(value) : "";
  return byWord(field, scope.facts.words(field), (word, code) => {
    if (code === 0) return is === "known" ? 0 : 2;
    return is === "known" || fold(word) === wanted ? 1 : 0;
  });
}
