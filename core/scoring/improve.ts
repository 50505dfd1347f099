import type { Said } from "../model/language.ts";
import type { Rank } from "../model/ranks.ts";
import { rankLabels } from "../model/ranks.ts";
import type { Values } from "../model/records.ts";
import { type CompiledNode, type CompiledTable, readInput } from "./compile.ts";
import { fromUnits, toUnits } from "./decimals.ts";
import { evaluate, knockedOut } from "./evaluate.ts";
import { formatPoints } from "./format.ts";
import { assumptionsOf, type Change, changeOf, type Line } from "./improve-words.ts";
import { allSums, holds, largestSums, type RaiseNode, type Settled, type Stretches, smallestFrom } from "./reach.ts";
import { tableText } from "./table-words.ts";

/** What is wanted: a total or a rank, and for each criterion named the points that it must have at least. */
export type Wanted = {
  readonly points?: number;
  readonly rank?: Exclude<Rank, "unrated">;
  readonly noneBelow?: ReadonlyMap<string, number>;
};

/** The smallest sets of changes that reach what is wanted: fewest items first, then fewest points, all in table order. */
export type WaysUp = {
  readonly wanted: number;
  /** Sum of the points that are there, and the most that raising everything would give. */
  readonly current: number;
  readonly highest: number;
  readonly ways: readonly Way[];
  /** There are more ways of the same size than are listed. */
  readonly more: boolean;
  /** False for tables with too many odd sums to follow: the sets are the smallest, but fewer points might do. */
  readonly exact: boolean;
  /** What the ways take for granted. */
  readonly assumptions: readonly Said[];
  /** One sentence on the answer. */
  readonly because: Said;
};

export type Way = { readonly changes: readonly Change[]; readonly total: number };

/** Finds the ways up for one record. `cap`: the most ways that are listed. */
export function waysUp(compiled: CompiledTable, values: Values, wanted: Wanted, cap = 10): WaysUp {
  const state = evaluate(compiled, values);
  const target = toUnits(wanted.points ?? compiled.table.ranks.find(({ id }) => id === wanted.rank)?.from ?? 0);
  if (state.source === "entered")
    return noWay(target, state.low, state.low, {
      vi: "Sổ chỉ có tổng điểm: cần điểm từng tiêu chí mới biết nên nâng mục nào.",
      en: "The book has total points only: points of the criteria are needed to know which items to raise.",
    });
  const knock = knockedOut(compiled, values);
  const noneBelow = wanted.noneBelow ?? new Map();
  const free = prepare(compiled, values, noneBelow, true);
  const current = sum(free.lines.map(({ now }) => now));
  const highest = current + mostRaise(free);
  const knockOut = compiled.table.knockOut[0]?.label ?? "";
  if (knock !== null && wanted.rank !== undefined && wanted.rank !== knock) {
    return noWay(target, current, highest, {
      vi: `Năm nay xếp loại ${rankLabels[knock].vi} dù tổng điểm bao nhiêu (${knockOut}).`,
      en: `This year the rank is ${rankLabels[knock].en.toLowerCase()} whatever the total is (${tableText(knockOut, "en")}).`,
    });
  }
  const raise = Math.max(0, target - current);
  // An item may not be able to take points beyond a maximum that nobody knows: such ways come only when there is no other.
  const careful = prepare(compiled, values, noneBelow, false);
  const carefulGoal = smallestGoal(careful, raise);
  const [search, goal] = carefulGoal === null ? [free, smallestGoal(free, raise)] : [careful, carefulGoal];
  if (goal === null) {
    return noWay(target, current, highest, {
      vi: `Nâng mọi mục đến mức cao nhất đã biết cũng chưa đạt (tổng cao nhất ${formatPoints(fromUnits(highest))} điểm hoặc có tiêu chí không lên được mức tối thiểu).`,
      en: `Even with every item at its highest known level it is not reached (highest total ${formatPoints(fromUnits(highest))} points, or a criterion cannot come up to its minimum).`,
    });
  }
  const { sets, more } = smallestSets(search, goal, cap);
  const ways = sets.map((set) => wayOf(search, set, goal, current));
  const reached = ways[0]?.total ?? fromUnits(current);
  const changed = new Set(ways.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const exact = goal.raise !== null;
  return {
    wanted: fromUnits(target),
    current: fromUnits(current),
    highest: fromUnits(highest),
    ways,
    more,
    exact,
    assumptions: assumptionsOf(search.lines, changed, search.hidden, exact),
    because:
      goal.count === 0
        ? { vi: `Đã đạt: ${formatPoints(fromUnits(current))} điểm.`, en: `Reached already: ${formatPoints(fromUnits(current))} points.` }
        : {
            vi: `Cần nâng ít nhất ${goal.count} mục: từ ${formatPoints(fromUnits(current))} lên ${formatPoints(reached)} điểm.`,
            en: `At least ${goal.count} items have to be raised: from ${formatPoints(fromUnits(current))} to ${formatPoints(reached)} points.`,
          },
  };
}

type Search = {
  readonly lines: readonly Line[];
  readonly tree: RaiseNode;
  /** Criteria whose minimum cannot be looked at, because only their group has points. */
  readonly hidden: readonly string[];
};

/** `raise` is the smallest sum not below `least`, `null` where the sums cannot all be followed. */
type Goal = { readonly count: number; readonly least: number; readonly raise: number | null };

/** `openFree`: items without a known maximum may take all that their group leaves; else only what a criterion had before. */
function prepare(compiled: CompiledTable, values: Values, noneBelow: ReadonlyMap<string, number>, openFree: boolean): Search {
  const lines: Line[] = [];
  const hidden: string[] = [];
  const nodeOf = (node: CompiledNode, above: number): RaiseNode => {
    const least = node.level === "criterion" ? toUnits(noneBelow.get(node.id) ?? 0) : above;
    const whole = node.children.length === 0 || node.state.source === "entered" || node.state.source === "invalid";
    if (whole) {
      for (const child of node.level === "group" ? node.children : []) if (noneBelow.has(child.id)) hidden.push(child.id);
      const line = lineOf(node, values, openFree ? node.max : least);
      lines.push(line);
      const item: RaiseNode = { kind: "item", index: lines.length - 1, raises: line.raises };
      return node.level === "criterion" && least > line.now
        ? { kind: "parts", parts: [item], need: least - line.now, room: Number.MAX_SAFE_INTEGER }
        : item;
    }
    const first = lines.length;
    const known = node.children.filter(({ open }) => !open).map((child) => nodeOf(child, least));
    const middle = lines.length;
    const open = node.children.filter((child) => child.open).map((child) => nodeOf(child, least));
    const nowOf = (from: number, to: number) => sum(lines.slice(from, to).map(({ now }) => now));
    const pool: RaiseNode = { kind: "parts", parts: open, need: 0, room: node.openBudget - nowOf(middle, lines.length) };
    const now = nowOf(first, lines.length);
    const parts = open.length === 0 ? known : [...known, pool];
    return { kind: "parts", parts, need: node.level === "criterion" ? Math.max(0, least - now) : 0, room: node.max - now };
  };
  const tree = nodeOf(compiled.root, 0);
  return { lines, tree, hidden };
}

function lineOf(node: CompiledNode, values: Values, openMax: number): Line {
  const now = node.state.complete ? node.state.low : 0;
  const value = node.input === null ? Number.NaN : readInput(node.input.formula, values);
  const levels = [...new Set(node.bands.map(({ points }) => points))].filter((points) => points > now).sort((a, b) => a - b);
  const max = node.open ? Math.min(node.max, openMax) : node.max;
  const free: Stretches = max > now ? [[1, max - now]] : [];
  return {
    node,
    now,
    missing: !node.state.complete,
    value,
    raises: node.bands.length > 0 ? levels.map((points) => [points - now, points - now] as const) : free,
  };
}

function mostRaise({ tree, lines }: Search): number {
  return Math.max(0, ...largestSums(withoutNeeds(tree), lines.length, new Map()));
}

function withoutNeeds(node: RaiseNode): RaiseNode {
  return node.kind === "item" ? node : { ...node, need: 0, parts: node.parts.map(withoutNeeds) };
}

/** Fewest items, then fewest points. */
function smallestGoal({ tree, lines }: Search, least: number): Goal | null {
  const count = largestSums(tree, lines.length, new Map()).findIndex((sum) => sum >= least);
  if (count < 0) return null;
  const sums = allSums(tree, count, new Map());
  return { count, least, raise: smallestFrom(sums?.[count] ?? [], least) };
}

/** All sets of so many items with which exactly this raise can be reached, in table order, up to a cap. */
function smallestSets(search: Search, goal: Goal, cap: number): { sets: number[][]; more: boolean } {
  const sets: number[][] = [];
  const settled = new Map<number, "kept" | Stretches>();
  const look = (at: number, chosen: readonly number[]): void => {
    if (sets.length > cap || !fits(search, goal, settled)) return;
    const line = search.lines[at];
    if (line === undefined) {
      sets.push([...chosen]);
      return;
    }
    if (line.raises.length > 0) {
      settled.set(at, line.raises);
      look(at + 1, [...chosen, at]);
    }
    settled.set(at, "kept");
    look(at + 1, chosen);
    settled.delete(at);
  };
  look(0, []);
  return { sets: sets.slice(0, cap), more: sets.length > cap };
}

/** Whether what is settled still leads to the goal. */
function fits({ tree }: Search, { count, least, raise }: Goal, settled: Settled): boolean {
  if (raise === null) return (largestSums(tree, count, settled)[count] ?? Number.NEGATIVE_INFINITY) >= least;
  return holds(allSums(tree, count, settled)?.[count] ?? [], raise);
}

/** One concrete way with a set of items: bands as low as they go, entered points filled up from the first item. */
function wayOf(search: Search, set: readonly number[], goal: Goal, current: number): Way {
  const settled = new Map<number, "kept" | Stretches>(search.lines.map((line, at) => [at, set.includes(at) ? line.raises : "kept"]));
  const isBanded = (at: number) => search.lines[at]!.node.bands.length > 0;
  const raises = new Map<number, number>();
  const settle = (at: number, raise: number) => {
    settled.set(at, [[raise, raise]]);
    raises.set(at, raise);
  };
  const fitting = (at: number, allowed: Stretches) => fits(search, goal, new Map(settled).set(at, allowed));
  for (const at of set.filter(isBanded)) {
    const levels = search.lines[at]!.raises;
    settle(at, (levels.find((level) => fitting(at, [level])) ?? levels.at(-1)!)[0]);
  }
  for (const at of set.filter((other) => !isBanded(other))) {
    const [from, to] = search.lines[at]!.raises[0]!;
    // With the sum given the first items take all they can; else each takes no more than it must.
    settle(
      at,
      goal.raise !== null
        ? lastWhere(from, to, (raise) => fitting(at, [[raise, to]]))
        : to - lastWhere(0, to - from, (less) => fitting(at, [[from, to - less]])),
    );
  }
  const changes = set.map((at) => changeOf(search.lines[at]!, raises.get(at)!));
  return { changes, total: fromUnits(current + sum([...raises.values()])) };
}

/** The last whole number between two for which something holds that holds for the first and ends once. */
function lastWhere(from: number, to: number, test: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function noWay(wanted: number, current: number, highest: number, because: Said): WaysUp {
  const points = { wanted: fromUnits(wanted), current: fromUnits(current), highest: fromUnits(highest) };
  return { ...points, ways: [], more: false, exact: true, assumptions: [], because };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
