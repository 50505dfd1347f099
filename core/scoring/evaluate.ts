import { fieldLabel } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import type { Rank, RankResult } from "../model/ranks.ts";
import type { Values } from "../model/records.ts";
import { bandOf, type CompiledNode, type CompiledTable, readInput } from "./compile.ts";
import { fromUnits, toUnits } from "./decimals.ts";
import { type Eligibility, eligibilityOf, type ScoreContext } from "./eligibility.ts";

/** The score of one record. Points are never rounded. */
export type Scored = {
  readonly eligibility: Eligibility;
  /** `null` while points are missing, and for what is not rated at all. */
  readonly total: number | null;
  /** Sum of the points that are there, and the most that can still be reached. */
  readonly lowest: number;
  readonly possible: number;
  readonly rank: RankResult;
};

/** Scores one record. Reads fields only, keeps nothing, never throws. */
export function scoreValues(compiled: CompiledTable, values: Values, context: ScoreContext): Scored {
  const eligibility = withOwnPoints(compiled, values, eligibilityOf(compiled.table, values, context));
  if (eligibility.rated === "no") return { eligibility, total: null, lowest: 0, possible: 0, rank: "unrated" };
  const { low, high, complete } = evaluate(compiled, values);
  return {
    eligibility,
    total: complete ? fromUnits(low) : null,
    lowest: fromUnits(low),
    possible: fromUnits(high),
    rank: eligibility.rated === "unknown" ? "unrated" : (knockedOut(compiled, values) ?? certainRank(compiled, low, high)),
  };
}

/** The rank of a total, `null` outside the scale. */
export function rankOfTotal(compiled: CompiledTable, total: number): RankResult | null {
  return rankOfUnits(compiled, toUnits(total));
}

/** The rank that a knock-out rule sets whatever the points are, `null` when none does. */
export function knockedOut(compiled: CompiledTable, values: Values): Rank | null {
  for (const rule of compiled.table.knockOut) if (values[rule.field] === true) return rule.rank;
  return null;
}

/** Fills the state of every node for a record and answers with that of the total. */
export function evaluate(compiled: CompiledTable, values: Values): CompiledNode["state"] {
  evaluateNode(compiled.root, values);
  return compiled.root.state;
}

/** Points in units from the bands or the rule of an item; `NaN` when its input is not known or lies in no band. */
export function computedPoints(leaf: CompiledNode, values: Values): number {
  if (leaf.input === null) return Number.NaN;
  const value = readInput(leaf.input.formula, values);
  return Number.isNaN(value) ? value : (bandOf(leaf, value)?.points ?? Number.NaN);
}

/** Points of another table must not be ranked by this one: the same numbers mean other criteria there. */
function withOwnPoints(compiled: CompiledTable, values: Values, eligibility: Eligibility): Eligibility {
  if (eligibility.rated !== "yes") return eligibility;
  for (const field of compiled.strangers) {
    if (typeof values[field] !== "number") continue;
    const because: Said = {
      vi: `Có “${fieldLabel(field)}” không thuộc bảng ${compiled.table.document || compiled.table.title}: sổ chấm theo bảng khác. Hãy chọn đúng bảng điểm.`,
      en: `“${fieldLabel(field, "en")}” does not belong to the table ${compiled.table.document || compiled.table.title}: the book is scored by another table. Choose the right one.`,
    };
    return { rated: "unknown", because };
  }
  return eligibility;
}

function evaluateNode(node: CompiledNode, values: Values): void {
  if (node.children.length === 0) evaluateLeaf(node, values);
  else evaluateParts(node, values);
}

function evaluateLeaf(node: CompiledNode, values: Values): void {
  const state = node.state;
  const typed = typedUnits(node, values);
  state.contradicted = false;
  state.flawed = typed === invalid;
  if (typed >= 0) {
    settle(node, typed);
    return;
  }
  state.typed = 0;
  state.typedCount = 0;
  state.typedAll = false;
  state.typedRest = node.max;
  // Points that cannot be right are not replaced by computed ones: the officer meant something.
  const points = typed === invalid ? Number.NaN : computedPoints(node, values);
  const missing = Number.isNaN(points);
  state.complete = !missing;
  state.source = !missing ? "computed" : typed === invalid ? "invalid" : "missing";
  state.low = missing ? 0 : points;
  state.high = missing ? node.max : points;
}

function evaluateParts(node: CompiledNode, values: Values): void {
  const state = node.state;
  let low = 0;
  let openLow = 0;
  let high = 0;
  let openHigh = 0;
  let typed = 0;
  let typedCount = 0;
  let rest = 0;
  let openRest = 0;
  let complete = true;
  let typedAll = true;
  let flawed = false;
  for (const child of node.children) {
    evaluateNode(child, values);
    const part = child.state;
    low += part.low;
    typed += part.typed;
    typedCount += part.typedCount;
    if (!part.complete) complete = false;
    if (!part.typedAll) typedAll = false;
    if (part.flawed) flawed = true;
    if (child.open) {
      openLow += part.low;
      openHigh += part.high;
      openRest += part.typedRest;
    } else {
      high += part.high;
      rest += part.typedRest;
    }
  }
  rest = Math.min(node.max - typed, rest + Math.min(node.openBudget, openRest));
  const own = typedUnits(node, values);
  const tooMuch = low > node.max || openLow > node.openBudget;
  state.flawed = flawed || tooMuch || own === invalid;
  // A sum over a part that cannot be right is not believed either.
  if (own >= 0 && !typedAll && !state.flawed && typed <= own && own <= typed + rest) {
    settle(node, own);
    return;
  }
  // Parts that are typed win over a sum that they contradict.
  state.contradicted = (own >= 0 && own !== typed) || (own === invalid && typedCount > 0);
  state.typed = typed;
  state.typedCount = typedCount;
  state.typedAll = typedAll;
  state.typedRest = Math.max(0, rest);
  if (tooMuch || (own === invalid && typedCount === 0)) {
    state.source = tooMuch ? "conflict" : "invalid";
    state.low = 0;
    state.high = node.max;
    state.complete = false;
    return;
  }
  state.source = "parts";
  state.low = low;
  state.high = Math.min(node.max, high + Math.min(node.openBudget, openHigh));
  state.complete = complete;
}

/** Typed points of the node itself stand for everything below it. */
function settle(node: CompiledNode, units: number): void {
  const state = node.state;
  state.low = units;
  state.high = units;
  state.complete = true;
  state.source = "entered";
  state.typed = units;
  state.typedCount = 1;
  state.typedAll = true;
  state.typedRest = 0;
  state.contradicted = false;
}

const untyped = -1;
const invalid = -2;

/** Units of the points typed for a node; `untyped`, or `invalid` below 0 and above the maximum. */
function typedUnits(node: CompiledNode, values: Values): number {
  const value = values[node.field];
  if (typeof value !== "number" || Number.isNaN(value)) return untyped;
  const units = toUnits(value);
  return units >= 0 && units <= node.max ? units : invalid;
}

/** Ranks are stretches of the scale in order, so two equal ends have one rank between them. */
function certainRank(compiled: CompiledTable, low: number, high: number): RankResult {
  const rank = rankOfUnits(compiled, low);
  return rank !== null && rank === rankOfUnits(compiled, high) ? rank : "incomplete";
}

function rankOfUnits(compiled: CompiledTable, units: number): RankResult | null {
  for (const rank of compiled.ranks) {
    if (units >= rank.from && (rank.toInclusive ? units <= rank.to : units < rank.to)) return rank.id;
  }
  return null;
}
