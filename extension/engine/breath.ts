/** Asked again and again in long work: a promise to await when the page is due its turn, else `null`. */
export type Breathe = () => Promise<void> | null;

/** Lets a page, and a person who wants to stop, have their turn every 60 ms of the page's own time. */
export function breatherOf(view: Window | null): Breathe {
  const now = (): number => view?.performance.now() ?? 0;
  let last = now();
  return () => {
    if (now() - last < longest) return null;
    return turn().then(() => {
      last = now();
    });
  };
}

const longest = 60;

/** One turn for whatever else waits. A timer waits for some milliseconds more than the browser's own scheduler. */
function turn(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  if (scheduler?.postTask !== undefined) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Runs work that pauses by itself after every small step, with a turn for the page in between. */
export async function inTurns<Result>(work: Generator<void, Result>, breathe: Breathe): Promise<Result> {
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done === true) return step.value;
    // The clock is dearer than a step.
    const due = steps % 4 === 0 ? breathe() : null;
    if (due !== null) await due;
  }
}
