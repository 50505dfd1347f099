/** Runs cases in a process of its own, so that one which never ends can be stopped. Tells the number in hand before it begins with it. */
import { runCase, timeAllowed } from "./run-case.ts";

/** What the process tells: the case it begins, one that broke a promise, or that all are done. */
export type Told = { readonly begins: number } | { readonly number: number; readonly problem: string } | { readonly done: true };

const [seed = "", part = "", from = "0", to = "0"] = process.argv.slice(2);
for (let number = Number(from); number < Number(to); number++) {
  tell({ begins: number });
  let result = runCase(seed, part, number);
  // A busy machine may take a pause: only what is slow three times is slow.
  for (let turn = 0; turn < 2 && result.problem === null && result.time > timeAllowed(result.size); turn++) {
    const again = runCase(seed, part, number);
    if (again.time < result.time) result = again;
  }
  const slow = result.problem === null && result.time > timeAllowed(result.size);
  const problem = slow ? `took ${Math.round(result.time)} ms for ${result.size}` : result.problem;
  if (problem !== null) tell({ number, problem });
}
tell({ done: true });
process.disconnect();

function tell(told: Told): void {
  process.send?.(told);
}
