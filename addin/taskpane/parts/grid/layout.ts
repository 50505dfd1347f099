import type { Stretch } from "../stretch.ts";

/** Height of a row and of the head, and width of the row numbers, in pixels. */
export const rowHeight = 28;
export const headHeight = 28;
export const numberWidth = 52;

/** Left edges of the columns and, last, the right edge of the sheet. Widths are in characters of `character` pixels. */
export function columnEdges(widths: readonly number[], firstEdge: number, character: number): number[] {
  const edges = [firstEdge];
  for (const width of widths) edges.push(edges.at(-1)! + Math.round(width * character) + 18);
  return edges;
}

/** The columns between two places. `edges` as {@link columnEdges} gives them. */
export function columnsBetween(edges: readonly number[], left: number, right: number): Stretch {
  const first = Math.max(0, firstAbove(edges, left) - 1);
  const last = Math.min(edges.length - 2, firstAbove(edges, right) - 1);
  return { first, last: Math.max(first, last) };
}

/** The rows between two heights of a sheet whose head stays in view. */
export function rowsBetween(top: number, bottom: number, count: number): Stretch {
  const first = Math.max(0, Math.floor(top / rowHeight) - 1);
  return { first, last: Math.min(count - 1, Math.ceil((bottom - headHeight) / rowHeight)) };
}

function firstAbove(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
