import type { PlanDraft } from "../../worker/plan-protocol.ts";

/** A stretch of a line that stands in the same quotes; `untaken`: its numbers became no target. */
export type Piece = { readonly text: string; readonly ids: readonly string[]; readonly untaken: boolean };
/** A line of the document: where it begins in the text, and its pieces in order. */
export type TextLine = { readonly at: number; readonly pieces: readonly Piece[] };

type Span = { readonly from: number; readonly to: number; readonly id: string | null };

/** The lines of a document with the quotes that stand in them; together the pieces are the text without its line ends. */
export function textLines(text: string, { plan, unread }: Pick<PlanDraft, "plan" | "unread">): TextLine[] {
  const spans: Span[] = [
    ...plan.targets.flatMap(({ id, offset }) => (offset === null ? [] : [{ from: offset[0], to: offset[1], id }])),
    ...unread.map(({ offset: [from, to] }) => ({ from, to, id: null })),
  ]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const lines: TextLine[] = [];
  let next = 0;
  let open: Span[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    open = open.filter(({ to }) => to > at);
    while (next < spans.length && spans[next]!.from < end) open.push(spans[next++]!);
    lines.push({ at, pieces: piecesOf(text, at, end, open) });
    at = end + 1;
  }
  return lines;
}

function piecesOf(text: string, from: number, to: number, spans: readonly Span[]): Piece[] {
  const inside = spans.filter((span) => span.from < to && span.to > from);
  if (inside.length === 0) return [{ text: text.slice(from, to), ids: [], untaken: false }];
  const edges = new Set([from, to]);
  for (const span of inside) for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge);
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!;
    const over = inside.filter((span) => span.from <= start && span.to >= end);
    return {
      text: text.slice(start, end),
      ids: over.flatMap(({ id }) => (id === null ? [] : [id])),
      untaken: over.some(({ id }) => id === null),
    };
  });
}
