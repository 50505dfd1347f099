import type { Assignment } from "./assignments.ts";
import type { TableBlock } from "./blocks.ts";
import { readBodies } from "./bodies.ts";
import type { Context } from "./context.ts";
import { addItem, type Draft } from "./drafts.ts";
import { readSentence } from "./items.ts";
import { readStretch } from "./read-stretch.ts";
import type { Reader } from "./reader.ts";
import { originalSpan, quoteOf, type Source } from "./source.ts";
import { emptyFrame } from "./subjects.ts";
import { readTableBlock, type TableGoal } from "./tables.ts";
import type { Zone } from "./zones.ts";

/** Reads a table: a goal per value, and the sentences in its cells. */
export function readTable(reader: Reader, block: TableBlock, context: Context): void {
  if (context.zone === "end") return;
  const { goals, texts, reason } = readTableBlock(reader.source, block, reader.planStart);
  if (reason !== null) leaveUnread(reader, block, reason);
  const zone = zoneOfTable(context.zone);
  readGoals(reader, goals, block, { ...context, zone });
  for (const { cell, name, responsible } of texts) {
    const frame = name === "" ? context.frame : context.frameOf(name, reader.bare);
    const bodies = responsible === "" ? [] : readBodies(responsible);
    readStretch(reader, cell.from, cell.to, { block, context: { ...context, zone, frame }, assignment: null, bodies });
  }
}

/** A table sets goals unless the headings above say that it tells of what is. */
function zoneOfTable(zone: Zone): Zone {
  return zone === "none" || zone === "purpose" || zone === "organisation" || zone === "task" ? "goal" : zone;
}

function readGoals(reader: Reader, goals: readonly TableGoal[], block: TableBlock, context: Context): void {
  let parent: Draft | null = null;
  for (const goal of goals) {
    const assignment: Assignment | null = goal.unit === null ? null : { level: "commune", names: [goal.unit], to: 0 };
    const period = goal.year === null ? context.period : { from: `${goal.year}-01-01`, to: `${goal.year}-12-31` };
    const frame = goal.group === null ? context.frame : context.frameOf(goal.group, reader.bare);
    const { head, planStart, bare } = reader;
    const setting = { source: sourceOf(goal), head, planStart, bare, context: { ...context, period, frame }, assignment };
    const { items, refused, reasons } = readSentence(setting, { from: 0, to: goal.text.length }, emptyFrame);
    const [item] = items;
    if (item === undefined) {
      const reason = refused[0]?.reason ?? reasons[0];
      const text = quoteOf(reader.source, goal.span);
      if (reason !== undefined) reader.unread.push({ text, offset: [...goal.span], line: reader.lineOf(goal.span[0]), reason });
      continue;
    }
    const whole: Draft | null = goal.part && parent !== null && parent.target.value !== null ? parent : null;
    const made: Draft = addItem(
      reader,
      { ...item, span: goal.span, period: item.period ?? period, eachWords: goal.village ?? item.eachWords },
      block,
      context,
      [],
      whole,
    );
    if (whole === null) parent = made;
  }
}

/** The sentence of a value as a text of its own; its places are those of the value. */
function sourceOf({ text, span }: TableGoal): Source {
  const offsets = new Int32Array(text.length + 1).fill(span[0]);
  offsets[text.length] = span[1];
  return { original: text, text, offsets };
}

/** Tables in the head of a document are its frame, and no table of numbers. */
const lastHeadLine = 12;

function leaveUnread(reader: Reader, { rows, line }: TableBlock, reason: string): void {
  const first = rows[0]?.[0];
  const last = rows[rows.length - 1]?.at(-1);
  if (line <= lastHeadLine || first === undefined || last === undefined) return;
  const offset = originalSpan(reader.source, first.from, last.to);
  reader.unread.push({ text: quoteOf(reader.source, offset).slice(0, 400), offset, line: reader.lineOf(offset[0]), reason });
}
