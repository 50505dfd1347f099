import { randomFrom } from "../fixtures/books/random.ts";
import { prototypesMustBeClean } from "./oracle.ts";
import { parts } from "./parts/parts.ts";

/** What came of a case: `problem` is null when every promise held. `size` in bytes or characters, `time` in milliseconds. */
export type CaseResult = { readonly problem: string | null; readonly size: number; readonly time: number };

/** Runs one case again and again the same: the seed, the part and the number name it. */
export function runCase(seed: string, partId: string, number: number): CaseResult {
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) throw new Error(`There is no part ${partId}.`);
  const start = performance.now();
  let size = 0;
  let problem: string | null = null;
  try {
    size = part.run(randomFrom(`${seed}/${partId}/${number}`));
    prototypesMustBeClean();
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 7).join("\n") : String(error);
  }
  return { problem, size, time: performance.now() - start };
}

/** The longest that an input may take, in milliseconds: a start and a share of its size. Far above what it needs, far below a hang. */
export function timeAllowed(size: number): number {
  return 2500 + size * 0.02;
}
