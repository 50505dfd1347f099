import type { Said } from "../../model/language.ts";
import { type Fraction, ratio, toNumber } from "../fraction.ts";
import type { Target } from "../plan.ts";
import type { Condition, Selection } from "./select.ts";
import type { States } from "./states.ts";

/** What of a target says how it is measured; a reading replaces some of it. */
export type Measured = Pick<
  Target,
  | "subject"
  | "indicator"
  | "measure"
  | "operator"
  | "value"
  | "value2"
  | "unit"
  | "for"
  | "numerator"
  | "denominator"
  | "field"
  | "over"
  | "weight"
  | "growth"
  | "stock"
  | "approximate"
  | "base"
  | "informational"
>;

/** A value between two ends, equal when the data leave nothing open; `null` is no end. */
export type Found = {
  readonly kind: "found";
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  /** The value over what is certain, as shown; `null` when there is nothing to show. */
  readonly actual: number | null;
  /** How many records had the data, of how many. */
  readonly used: number;
  readonly all: number;
  /** For shares: how many of how many. */
  readonly parts: { readonly top: number; readonly bottom: number } | null;
  /** Places of entities that count (1), of the base, and of those left open (2) with the conditions that leave them so. */
  readonly counted: States;
  readonly base: States;
  /** How many count for certain, and how many of a share's base certainly do not. */
  readonly yes: number;
  readonly no: number;
  readonly open: { readonly states: States; readonly conditions: readonly Condition[]; readonly imprecise: () => boolean };
  /** The year of the figures, when they state one. */
  readonly year: number | null;
  readonly rating: boolean;
};

/** Nothing to measure: what is missing, in words a person can act on. */
export type Missing = { readonly kind: "missing"; readonly missing: readonly Said[]; readonly because: Said };

/** Nothing stands in a book for this: only a person can say. */
export type ByHand = { readonly kind: "by-hand"; readonly missing: readonly Said[] };

export type Measurement = Found | Missing | ByHand;

/** What is missing, as one sentence. */
export function missing(parts: readonly Said[]): Missing {
  return {
    kind: "missing",
    missing: parts,
    because: {
      vi: `Sổ chưa có ${parts.map(({ vi }) => vi).join("; ")}.`,
      en: `The book does not have ${parts.map(({ en }) => en).join("; ")}.`,
    },
  };
}

/** What is missing where nothing says which data are meant. */
export const dataOfTarget: Said = { vi: "số liệu của chỉ tiêu này", en: "the data of this target" };

/** What a measurement by a selection alone says of the entities. */
export function fromSelection({
  states,
  conditions,
  certain,
  open,
}: Selection): Pick<Found, "kind" | "parts" | "counted" | "yes" | "no" | "open" | "year"> {
  return {
    kind: "found",
    parts: null,
    counted: states,
    yes: certain,
    no: 0,
    open: { states, conditions, imprecise: () => open > 0 && anyImprecise(states, conditions) },
    year: null,
  };
}

/** Whether some entity is left open by a value that is there but not precise. */
export function anyImprecise(states: States, conditions: readonly Condition[]): boolean {
  return states.some((state, at) => state === 2 && conditions.some((condition) => condition.states[at] === 2 && condition.imprecise(at)));
}

/** How many a selection has, for certain or left open. */
export function filled({ certain, open }: Pick<Selection, "certain" | "open">): number {
  return certain + open;
}

/** A whole number as a fraction. */
export function whole(value: number): Fraction {
  return { top: BigInt(value), bottom: 1n };
}

/** top / bottom in %, `null` for an empty bottom. */
export function percent(top: number, bottom: number): Fraction | null {
  return ratio(BigInt(top) * 100n, BigInt(bottom));
}

/** A fraction as a number for showing. */
export function numberOf(value: Fraction | null): number | null {
  return value === null ? null : toNumber(value);
}
