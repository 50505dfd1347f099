import { journalName } from "../port.ts";
import type { Session } from "./api.ts";
import { askState, type BookState, sheetNamed } from "./book-state.ts";
import { askMarks } from "./journal.ts";
import { type Marks, type Memory, noMarks } from "./memory.ts";
import { codeOf } from "./problems.ts";

/** What one look at the book brings: its state, the marks that were kept, and what else was asked. */
export type Seen<T> = { readonly state: BookState; readonly marks: Marks; readonly answer: T };

/**
 * Looks at the book with one request, two when a journal turned up that was not known. `ask` may add questions of its own; it may run
 * twice. Throws what Excel throws.
 */
export async function look<T>({ run }: Session, memory: Memory, ask: (context: Excel.RequestContext) => () => T): Promise<Seen<T>> {
  const once = (withMarks: boolean): Promise<Seen<T>> =>
    run(async (context, sync) => {
      const state = askState(context);
      const marks = withMarks ? askMarks(context) : null;
      const answer = ask(context);
      await sync();
      return { state: state(), marks: marks?.() ?? noMarks, answer: answer() };
    });
  const known = memory.journal === true;
  let seen: Seen<T>;
  try {
    seen = await once(known);
  } catch (error) {
    if (!known || codeOf(error) !== "ItemNotFound") throw error;
    // Somebody has deleted the journal.
    memory.journal = false;
    seen = await once(false);
  }
  const there = sheetNamed(seen.state, journalName) !== undefined;
  if (there && memory.journal !== true) seen = await once(true);
  memory.journal = there;
  memory.marked = seen.marks.groups.length > 0;
  return seen;
}
