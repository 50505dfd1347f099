import type { Deadline, PlanFile } from "../plan.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { type Context, readContexts } from "./context.ts";
import type { Draft } from "./drafts.ts";
import { type Head, readHead } from "./head.ts";
import { lineFinder, readLines } from "./lines.ts";
import { readSource, type Source } from "./source.ts";

/** A sentence with a number that became no target, and why. Offsets count in the text as given; `line` is 1-based. */
export type UnreadSentence = {
  readonly text: string;
  readonly offset: readonly [number, number];
  readonly line: number;
  readonly reason: string;
};

/** A document being read: its parts, and what has been found in them so far. */
export type Reader = {
  readonly source: Source;
  readonly head: Head;
  /** First year of the plan, `null` when the text names none. */
  readonly planStart: number | null;
  readonly period: PlanFile["period"];
  /** The document is written without accents. */
  readonly bare: boolean;
  readonly blocks: readonly Block[];
  /** One for each block. */
  readonly contexts: readonly Context[];
  readonly lineOf: (at: number) => number;
  readonly drafts: Draft[];
  readonly deadlines: Omit<Deadline, "id">[];
  readonly unread: UnreadSentence[];
  /** "Phân công thực hiện: …" of a section, for the targets in it. */
  readonly divisions: Map<string, string[]>;
};

/** Takes a text apart into head, blocks and their contexts. `year` is the plan's when the text names none. */
export function openReader(text: string, year: number | null): Reader {
  const source = readSource(text);
  const lines = readLines(source.text);
  const head = readHead(source.text, lines);
  const bare = !/[\u00c0-\u024f\u1e00-\u1eff]/.test(source.text);
  const blocks = readBlocks(
    source.text,
    lines.filter((line) => line.from >= head.end),
  );
  const planStart = year ?? (head.period.from !== null ? Number(head.period.from.slice(0, 4)) : head.issueYear);
  const timeless = head.period.from === null && head.period.to === null;
  return {
    source,
    head,
    planStart,
    period: timeless && year !== null ? { from: `${year}-01-01`, to: `${year}-12-31` } : head.period,
    bare,
    blocks,
    contexts: readContexts(source, blocks, planStart, bare),
    lineOf: lineFinder(text),
    drafts: [],
    deadlines: [],
    unread: [],
    divisions: new Map(),
  };
}
