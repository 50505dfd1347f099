import type { Annexes } from "./annexes.ts";
import type { Figure } from "./figure.ts";
import type { Piece } from "./piece.ts";
import type { Block, Frame, Pieces, Report } from "./report.ts";

/** The evidence list of a report: its figures by id, each once, and its facts with their sources. */
export function evidenceOf(frame: Frame, blocks: readonly Block[], annexes: Annexes): Pick<Report, "figures" | "facts"> {
  const figures = new Map<string, Figure>();
  const facts = new Map<string, { text: string; source: string }>();
  const put = (figure: Figure): void => {
    if (!figures.has(figure.id)) figures.set(figure.id, figure);
  };
  for (const piece of piecesOf(frame, blocks)) {
    if (piece.kind === "figure") put(piece.figure);
    else if (piece.kind === "fact") facts.set(`${piece.source}\n${piece.text}`, { text: piece.text, source: piece.source });
  }
  for (const block of blocks) if (block.kind === "chart") block.bars.forEach(put);
  for (const { before, part, year } of annexes.one) for (const figure of [before, part, year]) if (figure !== null) put(figure);
  for (const { total, sectors, unknown } of annexes.two) for (const figure of [total, ...sectors, unknown]) put(figure);
  for (const { figures: own } of annexes.communes.lines) own.forEach(put);
  return { figures: [...figures.values()], facts: [...facts.values()] };
}

/** Every piece of a report, in reading order. */
export function* piecesOf(frame: Frame, blocks: readonly Block[]): Generator<Piece> {
  for (const line of [...frame.above, ...frame.body, frame.number, frame.placeAndDate, frame.title, frame.subject, ...frame.recipients])
    yield* line;
  for (const block of blocks) for (const line of linesOf(block)) yield* line;
  for (const line of frame.receivers) yield* line;
}

function linesOf(block: Block): readonly Pieces[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
    case "item":
      return [block.pieces];
    case "table":
      return [block.caption, ...block.columns.map(({ header }) => header), ...block.rows.flat()];
    case "chart":
      return [block.title];
    case "todo":
      return [];
  }
}
