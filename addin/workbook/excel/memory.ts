import type { BookState } from "./book-state.ts";
import type { Fills } from "./fills.ts";
import type { MarkGroup } from "./journal.ts";

/** What the port knows of the book from its last look; nothing of it is needed to undo, all of that is in the book. */
export type Memory = {
  /** Whether the journal was there; `null` when nobody has looked yet. */
  journal: boolean | null;
  /** Marks that this session has put on show, by sheet and place; `null` when it does not know. */
  shown: Shown | null;
  /** Whether the last look found marks of ours; `null` when nobody has looked yet. */
  marked: boolean | null;
  /** How the anchors of the marks read when `shown` was true; rows that moved make it untrue. */
  anchors: string;
  /** What a reading of touched rows brought along for the marks that follow it. */
  ahead: Ahead | null;
};

/** Mark colours by sheet name and place key. */
export type Shown = Map<string, Map<string, string>>;

/** Answers that were fetched together with something else, good until anything else happens. */
export type Ahead = { readonly state: BookState; readonly marks: Marks; readonly fills: Fills };

export type Marks = { readonly groups: readonly MarkGroup[]; readonly free: number };

export const noMarks: Marks = { groups: [], free: 1 };

/** What is known of a book before anything was done to it. */
export function newMemory(): Memory {
  return { journal: null, shown: null, marked: null, anchors: "", ahead: null };
}

/** Takes note of the marks that were just put on show. */
export function keepShown(memory: Memory, { shown, marks }: { readonly shown: Shown; readonly marks: Marks }): void {
  memory.shown = shown;
  memory.anchors = anchorsOf(marks);
  memory.marked = [...shown.values()].some((cells) => cells.size > 0);
}

/** A text that changes whenever a marked cell has moved. */
export function anchorsOf({ groups }: Marks): string {
  return JSON.stringify(groups.map(({ sheet, areas }) => [sheet, areas]));
}
