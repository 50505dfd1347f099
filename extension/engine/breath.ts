/** Asked again and again in long work: a promise to await when the page is due its turn, else `null`. */
export type Breathe = () => Promise<void> | null;

/** Lets a page, and a person who wants to stop, have their turn every 30 ms of the page's own time. */
export function breatherOf(view: Window | null): Breathe {
  const now = (): number => view?.performance.now() ?? 0;
  let last = now();
  return () => {
    if (now() - last < longest) return null;
    return new Promise((resolve) => {
      (view ?? globalThis).setTimeout(() => {
        last = now();
        resolve();
      }, 0);
    });
  };
}

const longest = 30;

/** Runs work that pauses by itself, with a turn for the page in between. */
export async function inTurns<Result>(work: Generator<void, Result>, breathe: Breathe): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const turn = breathe();
    if (turn !== null) await turn;
  }
}
