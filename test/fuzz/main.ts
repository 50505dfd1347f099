/**
 * Feeds the product with random and spoilt files, texts and pages, and says which case breaks a promise.
 * Run: npm run fuzz -- [--cases N] [--seed S] [--part a,b] [--case K]
 * The same seed, part and number give the same input on every machine; `--case K` runs that one alone.
 */
import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { domPart, runDomCases } from "./parts/dom.ts";
import { parts } from "./parts/parts.ts";
import { runCase } from "./run-case.ts";
import type { Told } from "./worker.ts";

type Failure = { readonly part: string; readonly number: number; readonly problem: string };

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
const single = option("--case");
process.exitCode = single === null ? await runAll() : await runOne(Number(single));

async function runOne(number: number): Promise<number> {
  const part = chosen[0]!.id;
  if (part === domPart.id) return (await runDomCases(seed, number, number + 1)).length;
  const { problem, size, time } = runCase(seed, part, number);
  console.log(problem ?? `case ${number} of ${part}: held, ${size} bytes, ${Math.round(time)} ms`);
  return problem === null ? 0 : 1;
}

async function runAll(): Promise<number> {
  const sum = chosen.reduce((total, { weight }) => total + weight, 0);
  const failures: Failure[] = [];
  const start = performance.now();
  let done = 0;
  for (const { id, weight } of chosen) {
    const count = Math.max(1, Math.round((cases * weight) / sum));
    const began = performance.now();
    const own = id === domPart.id ? await runDomCases(seed, 0, count) : await runPart(id, count);
    failures.push(...own.map((failure) => ({ part: id, ...failure })));
    done += count;
    console.log(
      `${id.padEnd(6)} ${String(count).padStart(6)} cases ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${own.length} broken`,
    );
  }
  for (const { part, number, problem } of failures.slice(0, 40)) {
    console.log(`\nnpm run fuzz -- --seed ${seed} --part ${part} --case ${number}\n${problem}`);
  }
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`\n${done} cases, seed ${seed}, ${failures.length} broken, ${minutes} min, ${cpus().length} cores`);
  return failures.length === 0 ? 0 : 1;
}

/** Runs the cases of a part, past those that never end. */
async function runPart(part: string, count: number): Promise<{ number: number; problem: string }[]> {
  const failures: { number: number; problem: string }[] = [];
  for (let from = 0; from < count; ) from = await runStretch(part, from, count, failures);
  return failures;
}

/** Runs until the end or the first case that hangs or ends its process; gives the number to go on with. */
function runStretch(part: string, from: number, to: number, failures: { number: number; problem: string }[]): Promise<number> {
  const child = fork(workerPath, [seed, part, String(from), String(to)], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    let [inHand, since, finished] = [from, performance.now(), false];
    const watch = setInterval(() => {
      if (performance.now() - since > hang) child.kill("SIGKILL");
    }, 500);
    child.on("message", (told: Told) => {
      since = performance.now();
      if ("begins" in told) inHand = told.begins;
      else if ("done" in told) finished = true;
      else failures.push(told);
    });
    child.on("exit", (_, signal) => {
      clearInterval(watch);
      if (finished) return resolve(to);
      failures.push({ number: inHand, problem: signal === "SIGKILL" ? `did not end within ${hang / 1000} s` : "ended the whole process" });
      resolve(inHand + 1);
    });
  });
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}
