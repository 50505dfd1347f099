/** Chooses, among pairs that may be one entity, those that are one for certain: each entity in at most one pair. */

/** A possible pair: places in the two lists, how strong it is, and whether it is strong enough to be certain if nothing rivals it. */
export type Edge = { readonly a: number; readonly b: number; readonly score: number; readonly certain: boolean };

/**
 * The certain pairs, by the best assignment of all. A pair is certain only when every other way to assign the entities around it is
 * weaker by the margin; what is left open is for a person.
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  const open = new Set(edges);
  const byA = grouped(edges, ({ a }) => a);
  const byB = grouped(edges, ({ b }) => b);
  const chosen: E[] = [];
  const choose = (edge: E): void => {
    chosen.push(edge);
    for (const other of [...(byA.get(edge.a) ?? []), ...(byB.get(edge.b) ?? [])]) open.delete(other);
  };
  const strongest = edges.filter(({ certain }) => certain).sort((one, other) => other.score - one.score);
  // Every choice takes rivals away from others, so another round may choose more.
  for (let more = true; more; ) {
    more = false;
    for (const edge of strongest) {
      if (!open.has(edge) || isRivalled(edge, byA, byB, open)) continue;
      choose(edge);
      more = true;
    }
  }
  for (const part of parts(byA, byB, open)) for (const edge of bestOfPart(part)) choose(edge);
  return chosen;
}

/** A rival within this of the best leaves the pair open. */
const margin = 3;

/** Larger crowds of rivals are left to a person: nobody could follow why one was chosen. */
const largestPart = 12;

function isRivalled<E extends Edge>(edge: E, byA: Groups<E>, byB: Groups<E>, open: ReadonlySet<E>): boolean {
  const rivals = (list: readonly E[] | undefined): boolean =>
    list?.some((other) => other !== edge && open.has(other) && other.score > edge.score - margin) === true;
  return rivals(byA.get(edge.a)) || rivals(byB.get(edge.b));
}

type Groups<E> = ReadonlyMap<number, readonly E[]>;

/** Edges by one of their ends, in the order given. */
export function grouped<E extends Edge>(edges: readonly E[], keyOf: (edge: E) => number): Groups<E> {
  const groups = new Map<number, E[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group === undefined) groups.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}

/** The open edges in pieces that have no entity in common. */
function parts<E extends Edge>(byA: Groups<E>, byB: Groups<E>, open: ReadonlySet<E>): E[][] {
  const seen = new Set<E>();
  const found: E[][] = [];
  for (const start of open) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const edge of part) {
      for (const other of [...(byA.get(edge.a) ?? []), ...(byB.get(edge.b) ?? [])]) {
        if (seen.has(other) || !open.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    found.push(part);
  }
  return found;
}

function bestOfPart<E extends Edge>(part: readonly E[]): E[] {
  const rows = [...grouped(part, ({ a }) => a).values()];
  const columns = new Set(part.map(({ b }) => b));
  if (rows.length > largestPart || columns.size > largestPart) return [];
  const best = bestAssignment(rows, null);
  return best.edges.filter((edge) => edge.certain && best.total - bestAssignment(rows, edge).total >= margin);
}

type Assignment<E> = { readonly total: number; readonly edges: readonly E[] };

/** The assignment of the highest sum, without one edge. Row by row, over the sets of columns taken. */
function bestAssignment<E extends Edge>(rows: readonly (readonly E[])[], without: E | null): Assignment<E> {
  const columns = new Map<number, number>();
  for (const { b } of rows.flat()) if (!columns.has(b)) columns.set(b, columns.size);
  let states = new Map<number, Assignment<E>>([[0, { total: 0, edges: [] }]]);
  for (const row of rows) {
    const next = new Map(states);
    for (const [taken, { total, edges }] of states) {
      for (const edge of row) {
        const bit = 1 << columns.get(edge.b)!;
        if (edge === without || (taken & bit) !== 0) continue;
        const known = next.get(taken | bit);
        if (known === undefined || known.total < total + edge.score)
          next.set(taken | bit, { total: total + edge.score, edges: [...edges, edge] });
      }
    }
    states = next;
  }
  return [...states.values()].reduce((best, state) => (state.total > best.total ? state : best));
}
