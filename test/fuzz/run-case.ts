import { randomFrom } from "../fixtures/books/random.ts";
import { prototypesMustBeClean } from "./oracle.ts";
import { parts } from "./parts/parts.ts";

/** What came of a case: `problem` is null when every promise held. `size` in bytes or characters, `time` in milliseconds of computing, whatever else the machine does. */
export type CaseResult = { readonly problem: string | null; readonly size: number; readonly time: number };

/** Runs one case again and again the same: the seed, the part and the number name it. */
export function runCase(seed: string, partId: string, number: number): CaseResult {
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) throw new Error(`There is no part ${partId}.`);
  const start = process.cpuUsage();
  let size = 0;
  let problem: string | null = null;
  try {
    size = part.run(randomFrom(`${seed}/${partId}/${number}`));
    prototypesMustBeClean();
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 14).join("\n") : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  return { problem, size, time: (user + system) / 1000 };
}

/** The longest that an input may take, in milliseconds: a start and a share of its size. Far above what it needs, far below a hang. */
export function timeAllowed(size: number): number {
  return 2500 + size * 0.02;
}
