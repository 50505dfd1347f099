/**
 * Which sums of raises can be reached with how many changed items, under the limits of criteria and groups. Everything
 * is in whole units, so the answers are exact.
 */

/** Stretches of whole numbers, ends included, in order and apart from each other. */
export type Stretches = readonly (readonly [number, number])[];

/** A part of a table: one item with the raises it allows, or several parts with limits on their sum. */
export type RaiseNode =
  | { readonly kind: "item"; readonly index: number; readonly raises: Stretches }
  /** The sum of the raises below lies between `need` and `room`. */
  | { readonly kind: "parts"; readonly parts: readonly RaiseNode[]; readonly need: number; readonly room: number };

/** What is settled for an item: left alone, changed by one of these raises, or (absent) open. */
export type Settled = ReadonlyMap<number, "kept" | Stretches>;

/** The largest sum with exactly n changed items, for n up to `most`; minus infinity where none is allowed. */
export function largestSums(node: RaiseNode, most: number, settled: Settled): readonly number[] {
  if (node.kind === "item") return choices(node, most, settled).map((raises) => raises.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY);
  let sums: readonly number[] = [0];
  for (const part of node.parts) {
    const theirs = largestSums(part, most, settled);
    const next = new Array<number>(Math.min(most, sums.length + theirs.length - 2) + 1).fill(Number.NEGATIVE_INFINITY);
    for (const [count, ours] of sums.entries()) {
      for (const [more, other] of theirs.entries()) {
        if (count + more < next.length) next[count + more] = Math.max(next[count + more]!, ours + other);
      }
    }
    sums = next;
  }
  // Only parts without bands have less room than their items, and those fill any room exactly.
  return sums.map((sum) => (sum < node.need ? Number.NEGATIVE_INFINITY : Math.min(sum, node.room)));
}

/**
 * All sums with exactly n changed items, for n up to `most`; `null` for a table with so many odd sums that they cannot
 * all be followed.
 */
export function allSums(node: RaiseNode, most: number, settled: Settled): readonly Stretches[] | null {
  if (node.kind === "item") return choices(node, most, settled);
  let sums: readonly Stretches[] = [[[0, 0]]];
  for (const part of node.parts) {
    const theirs = allSums(part, most, settled);
    const added = theirs === null ? null : addSums(sums, theirs, most);
    if (added === null) return null;
    sums = added;
  }
  return sums.map((stretches) => between(stretches, node.need, node.room));
}

/** Whether a number lies in one of the stretches. */
export function holds(stretches: Stretches, value: number): boolean {
  return stretches.some(([from, to]) => from <= value && value <= to);
}

/** The smallest number of the stretches that is not below `value`, `null` when all are. */
export function smallestFrom(stretches: Stretches, value: number): number | null {
  for (const [from, to] of stretches) if (to >= value) return Math.max(from, value);
  return null;
}

/** Raises of one item without and with a change. */
function choices(node: RaiseNode & { kind: "item" }, most: number, settled: Settled): readonly Stretches[] {
  const state = settled.get(node.index);
  const kept: Stretches = state === undefined || state === "kept" ? [[0, 0]] : [];
  return most === 0 ? [kept] : [kept, state === "kept" ? [] : (state ?? node.raises)];
}

/** More stretches than quarters of 100 points would need. */
const mostStretches = 400;

function addSums(left: readonly Stretches[], right: readonly Stretches[], most: number): readonly Stretches[] | null {
  const sums: [number, number][][] = Array.from({ length: Math.min(most, left.length + right.length - 2) + 1 }, () => []);
  for (const [count, ours] of left.entries()) {
    for (const [more, theirs] of right.entries()) {
      const target = sums[count + more];
      if (target === undefined) continue;
      for (const [a, b] of ours) for (const [c, d] of theirs) target.push([a + c, b + d]);
    }
  }
  const apart = sums.map(joined);
  return apart.some(({ length }) => length > mostStretches) ? null : apart;
}

/** In order, with overlapping and touching stretches as one. */
function joined(stretches: [number, number][]): Stretches {
  stretches.sort((a, b) => a[0] - b[0]);
  const apart: [number, number][] = [];
  for (const [from, to] of stretches) {
    const last = apart[apart.length - 1];
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

function between(stretches: Stretches, from: number, to: number): Stretches {
  return stretches.flatMap(([a, b]) => (b < from || a > to ? [] : [[Math.max(a, from), Math.min(b, to)] as const]));
}
