import type { FieldId } from "../../model/fields.ts";
import type { EntityKind } from "../../model/records.ts";
import type { Filter } from "../plan.ts";
import { kindCodes } from "./columns.ts";
import { conditionsOf } from "./conditions.ts";
import type { Facts } from "./facts.ts";
import type { Ratings } from "./ranks.ts";
import { type Narrowing, narrowing, statesOf } from "./states.ts";

/** One condition of a filter; `field` is what a person would have to fill in where it is left open. */
export type Condition = Narrowing & {
  readonly field: FieldId | null;
  /** Whether the value at a place is there but not precise. */
  readonly imprecise: (at: number) => boolean;
};

/** What a filter selects: how many for certain, and how many the data leave open. */
export type Selection = Narrowing & { readonly certain: number; readonly open: number; readonly conditions: readonly Condition[] };

/** What a selection looks at: the book, the days of the period, the day of a level, the ratings that count. */
export type Scope = {
  readonly facts: Facts;
  /** 1 for entities of the plan's area. */
  readonly area: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** The day at which a level is taken, and the day that counts as today. */
  readonly date: number;
  readonly today: number;
  /** Years of figures that count. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly ratings: () => Ratings;
  readonly ratingsBefore: () => Ratings;
  /** What stands for the words of the column "Mô hình". */
  readonly modelOf: (text: string) => string;
  /** Selections and conditions already made in this scope. */
  readonly selections: Map<string, Selection>;
  readonly conditions: Map<string, Condition>;
  readonly bases: Map<string, Narrowing>;
};

/**
 * The entities of some kinds that a filter selects. Fields that do not exist select nothing for certain. An entity that only a
 * rating knows counts where ratings are asked for.
 */
export function select(filter: Filter, kinds: readonly EntityKind[], scope: Scope, ratings = needsRating(filter)): Selection {
  return selected(filter, kinds, scope, { whole: true, ratings });
}

/** Part of a population that is selected already: whether its entities are still there was asked of the population. */
export function selectPart(filter: Filter, kinds: readonly EntityKind[], scope: Scope): Selection {
  return selected(filter, kinds, scope, { whole: false, ratings: true });
}

type Manner = { readonly whole: boolean; readonly ratings: boolean };

function selected(filter: Filter, kinds: readonly EntityKind[], scope: Scope, { whole, ratings }: Manner): Selection {
  const key = `${whole} ${ratings} ${kinds.join()} ${keyOf(filter)}`;
  let selection = scope.selections.get(key);
  if (selection === undefined) {
    selection = apply(conditionsOf(filter, kinds, scope, whole), kinds, scope, ratings);
    scope.selections.set(key, selection);
  }
  return selection;
}

/** What both of two selections select. */
export function both(a: Selection, b: Selection): Selection {
  return narrowed([a, b], [...a.conditions, ...b.conditions], a.states.length);
}

/** The kinds that a filter is about, from its own words or the subject of the target. */
export function kindsOf(filter: Filter, subject: string): readonly EntityKind[] {
  if (filter.kind !== undefined && filter.kind.length > 0) return filter.kind;
  if (subject === "union") return ["union"];
  if (subject === "group") return ["group"];
  if (subject === "organisation" || subject === "commune") return ["cooperative", "union", "group", "creditFund"];
  return ["cooperative"];
}

/** Whether a filter speaks of ratings, so that entities count which only a rating knows. */
export function needsRating(filter: Filter): boolean {
  return (
    filter.rank !== undefined ||
    filter.rated !== undefined ||
    filter.rankBefore !== undefined ||
    (filter.where ?? []).some(({ field }) => field.startsWith("points.") || field === "rank")
  );
}

const keys = new WeakMap<Filter, string>();

/** The filter as text. Filters of a plan are asked for again and again. */
function keyOf(filter: Filter): string {
  let key = keys.get(filter);
  if (key === undefined) {
    key = JSON.stringify(filter);
    keys.set(filter, key);
  }
  return key;
}

function apply(conditions: readonly Condition[], kinds: readonly EntityKind[], scope: Scope, ratings: boolean): Selection {
  return narrowed([baseOf(kinds, scope, ratings), ...conditions], conditions, scope.facts.size);
}

/** The entities of some kinds in the area. */
function baseOf(kinds: readonly EntityKind[], { facts, area, bases }: Scope, ratings: boolean): Narrowing {
  const key = `${ratings} ${kinds.join()}`;
  let base = bases.get(key);
  if (base === undefined) {
    const wanted = new Uint8Array(4);
    for (const kind of kinds) wanted[kindCodes[kind]] = 1;
    base = statesOf(facts.size, (at) => (area[at] === 1 && (ratings || facts.unlisted[at] === 0) ? wanted[facts.kinds[at]!]! : 0));
    bases.set(key, base);
  }
  return base;
}

/** Goes through the places of the narrowest part only. */
function narrowed(parts: readonly Narrowing[], conditions: readonly Condition[], size: number): Selection {
  const [first, ...rest] = [...parts].sort((a, b) => a.count - b.count);
  const others = rest.map((part) => part.states);
  const { states: own } = first!;
  const from = first!.places();
  const states = new Uint8Array(size);
  const places = new Int32Array(from.length);
  let count = 0;
  let open = 0;
  // Plain counting loops: this is where the time of an evaluation goes.
  for (let next = 0; next < from.length; next++) {
    const at = from[next]!;
    let state = own[at]!;
    for (let other = 0; other < others.length; other++) {
      const found = others[other]![at]!;
      if (found === 0) {
        state = 0;
        break;
      }
      if (found === 2) state = 2;
    }
    if (state === 0) continue;
    states[at] = state;
    places[count++] = at;
    if (state === 2) open++;
  }
  return { ...narrowing(states, count, places.subarray(0, count)), certain: count - open, open, conditions };
}
