/**
 * Feeds the product with random and spoilt files, texts and pages, and says which case breaks a promise.
 * Run: npm run fuzz -- [--cases N] [--seed S] [--part a,b [--of-whole]] [--from K] [--case K]
 * The same seed, part and number give the same input on every machine; `--case K` runs that one alone, `--from K` goes on with
 * a part that was stopped. With `--of-whole` each part gets as many cases as in a run of N cases of all parts.
 */
import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { Failure, Steps } from "./oracle.ts";
import { domPart, runDomCases } from "./parts/dom.ts";
import { parts } from "./parts/parts.ts";
import { runCase } from "./run-case.ts";
import type { Told } from "./worker.ts";

/** Milliseconds without an end after which a case counts as hanging. */
const hang = 180_000;
const workerPath = fileURLToPath(new URL("./worker.ts", import.meta.url));
const seed = option("--seed") ?? "1";
const cases = Number(option("--cases") ?? 2000);
const all = [...parts.map(({ id, weight }) => ({ id, weight })), domPart];
const wanted = option("--part")?.split(",") ?? all.map(({ id }) => id);
const unknown = wanted.filter((id) => !all.some((part) => part.id === id));
if (unknown.length > 0 || !Number.isSafeInteger(cases) || cases < 1) {
  console.error(`Usage: npm run fuzz -- --cases N --seed S --part ${all.map(({ id }) => id).join("|")}`);
  process.exit(2);
}
const chosen = all.filter(({ id }) => wanted.includes(id));
const first = Number(option("--from") ?? 0);
if (!Number.isSafeInteger(first) || first < 0 || (first > 0 && chosen.length > 1)) {
  console.error("--from K goes on with one part at its case K: name that part with --part.");
  process.exit(2);
}
const single = option("--case");
process.exitCode = single === null ? await runAll() : await runOne(Number(single));

async function runOne(number: number): Promise<number> {
  const part = chosen[0]!.id;
  if (part === domPart.id) return await runDomCases(seed, number, number + 1, stepsOf(part, number + 1));
  const { problem, size, time } = runCase(seed, part, number);
  console.log(problem ?? `case ${number} of ${part}: held, ${size} bytes, ${Math.round(time)} ms`);
  return problem === null ? 0 : 1;
}

async function runAll(): Promise<number> {
  const sum = (process.argv.includes("--of-whole") ? all : chosen).reduce((total, { weight }) => total + weight, 0);
  let failures = 0;
  const start = performance.now();
  let done = 0;
  for (const { id, weight } of chosen) {
    const count = Math.max(1, Math.round((cases * weight) / sum));
    const began = performance.now();
    const steps = stepsOf(id, count);
    const own = id === domPart.id ? await runDomCases(seed, first, count, steps) : await runPart(id, count, steps);
    failures += own;
    done += Math.max(0, count - first);
    console.log(
      `${id.padEnd(7)} ${String(count - first).padStart(6)} cases ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${own} broken`,
    );
  }
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`\n${done} cases, seed ${seed}, ${failures} broken, ${minutes} min, ${cpus().length} cores`);
  return failures === 0 ? 0 : 1;
}

/** Tells a broken promise at once, and every minute how far a part has come: a run that is stopped loses neither. */
function stepsOf(part: string, count: number): Steps {
  let told = performance.now();
  return {
    begins: (number) => {
      if (performance.now() - told < 60_000) return;
      told = performance.now();
      console.log(`${part.padEnd(7)} ${String(number).padStart(6)} of ${count} done`);
    },
    broke: ({ number, problem }) => console.log(`\nnpm run fuzz -- --seed ${seed} --part ${part} --case ${number}\n${problem}\n`),
  };
}

/** Runs the cases of a part, past those that never end; gives how many broke a promise. */
async function runPart(part: string, count: number, { begins, broke }: Steps): Promise<number> {
  let failures = 0;
  const failed = (failure: Failure): void => {
    failures++;
    broke(failure);
  };
  for (let from = first; from < count; ) from = await runStretch(part, from, count, { begins, broke: failed });
  return failures;
}

/** Runs until the end or the first case that hangs or ends its process; gives the number to go on with. */
function runStretch(part: string, from: number, to: number, { begins, broke }: Steps): Promise<number> {
  const child = fork(workerPath, [seed, part, String(from), String(to)], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    let [inHand, since, finished] = [from, performance.now(), false];
    const watch = setInterval(() => {
      if (performance.now() - since > hang) child.kill("SIGKILL");
    }, 500);
    child.on("message", (told: Told) => {
      since = performance.now();
      if ("begins" in told) {
        inHand = told.begins;
        begins(inHand);
      } else if ("done" in told) finished = true;
      else broke(told);
    });
    child.on("exit", (_, signal) => {
      clearInterval(watch);
      if (finished) return resolve(to);
      broke({ number: inHand, problem: signal === "SIGKILL" ? `did not end within ${hang / 1000} s` : "ended the whole process" });
      resolve(inHand + 1);
    });
  });
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}
