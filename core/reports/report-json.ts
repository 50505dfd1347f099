import type { OpenRow } from "../plans/evaluate/explain.ts";
import { type Figure, figureNote, figureNumber } from "./figure.ts";
import { pieceText } from "./piece.ts";
import type { Block, Lack, Pieces, Report } from "./report.ts";

/** A report as other programs see it: its text, its figures with their rows, what is missing. */
export function reportJson(report: Report): {
  readonly file: string;
  readonly asOf: string;
  readonly period: Report["period"];
  readonly plan: Report["plan"];
  readonly title: string;
  readonly text: readonly string[];
  readonly figures: Iterable<unknown>;
  readonly facts: Report["facts"];
  readonly lacks: readonly unknown[];
  readonly warnings: readonly string[];
} {
  const { file, asOf, period, plan, frame, blocks, figures, facts, lacks, warnings } = report;
  return {
    file,
    asOf,
    period,
    plan,
    title: plainText(frame.subject),
    text: blocks.flatMap(blockLines),
    figures: figures.map(figureJson),
    facts,
    lacks: lacks.map(lackJson),
    warnings: warnings.map(({ vi }) => vi),
  };
}

function figureJson(figure: Figure): unknown {
  const { label, unsure, labels, missing, source } = figure;
  return {
    ...figure,
    label: label.vi,
    unsure: unsure.map(rowJson),
    labels: labels.map(({ vi }) => vi),
    missing: missing.map(({ vi }) => vi),
    source: source.vi,
    text: figureNumber(figure),
    note: figureNote(figure),
  };
}

function lackJson(lack: Lack): unknown {
  return { ...lack, label: lack.label.vi, needs: lack.needs.map(({ vi }) => vi), rows: lack.rows.map(rowJson) };
}

function rowJson(row: OpenRow): unknown {
  return { ...row, because: row.because.vi };
}

/** Pieces as plain text; gaps are "…". */
export function plainText(pieces: Pieces): string {
  return pieces.map((piece) => pieceText(piece).text).join("");
}

/** A block as lines of plain text: a table has one line a row. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [`${block.number}${block.level === 1 ? ":" : block.level === 4 ? ")" : "."} ${plainText(block.text)}`];
    case "paragraph":
      return [plainText(block.pieces)];
    case "item":
      return [`- ${plainText(block.pieces)}`];
    case "todo":
      return [`… (${block.hint})`];
    case "table":
      return [plainText(block.caption), ...block.rows.map((row) => row.map(plainText).join(" | "))];
    case "chart":
      return [`${plainText(block.title)}: ${block.bars.map((bar) => `${bar.label.vi} ${figureNumber(bar) ?? "…"}`).join("; ")}`];
  }
}
