import { useLayoutEffect } from "preact/hooks";
import { report } from "../state/work.ts";

/**
 * Asks when the view appears and whenever an input changes; an answer that comes after the next question is dropped. `ask` gives `null`
 * where there is nothing to ask.
 */
export function useAsked<Answer>(ask: () => Promise<Answer> | null, take: (answer: Answer) => void, inputs: readonly unknown[]): void {
  useLayoutEffect(() => {
    let wanted = true;
    ask()?.then((answer) => {
      if (wanted) take(answer);
    }, report);
    return () => {
      wanted = false;
    };
  }, inputs);
}
