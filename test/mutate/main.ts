/**
 * Puts small faults into core, one at a time, and counts how many of them the tests of core notice.
 * Run: npm run mutate -- [--seed S] [--count N] [--under core/checks]
 * Works on a copy: the source itself is never changed.
 */
import { type ChildProcess, fork } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomFrom } from "../fixtures/books/random.ts";
import type { Answer, Order } from "./child.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { testsByFile } from "./related.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const copy = join(root, ".cache/mutate");
const seed = option("--seed", "1");
const count = Number(option("--count", "60"));
const under = option("--under", "core").replace(/\/$/, "");
/** Milliseconds after which a mutant that never ends counts as noticed; far above what all tests of core take. */
const longest = 600_000;

const files = readdirSync(join(root, under), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(under, name))
  .sort();
// As they are now: who goes on working on the source meanwhile changes nothing of the run.
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")] as const));
const all = [...texts].flatMap(([file, text]) => mutantsOf(file, text));
const chosen = randomFrom(`mutate ${seed}`).shuffle(all).slice(0, count);
console.log(`${all.length} places in ${files.length} files of ${under}; ${chosen.length} tried, seed ${seed}`);

makeCopy();
const tests = testsByFile(copy, ["core", "test"]);
let child: ChildProcess | null = null;
let [noticed, endless] = [0, 0];
if (
  await run(
    [],
    [...new Set(files.flatMap((file) => tests.get(file) ?? []))].filter((test) => test.startsWith("test/core/")),
  )
) {
  console.error("The tests fail without any mutant: mend them first.");
  process.exit(1);
}
const survivors: Mutant[] = [];
for (const [at, mutant] of chosen.entries()) {
  const text = texts.get(mutant.file)!;
  writeFileSync(join(copy, mutant.file), text.slice(0, mutant.start) + mutant.by + text.slice(mutant.end));
  const failed = await isNoticed(mutant.file);
  writeFileSync(join(copy, mutant.file), text);
  if (failed) noticed++;
  else survivors.push(mutant);
  if (!failed) console.log(`survived ${describe(mutant, text)}`);
  if ((at + 1) % 10 === 0) console.log(`${at + 1} tried, ${noticed} noticed`);
}
(child as ChildProcess | null)?.kill();
const { low, high } = interval(noticed, chosen.length);
console.log(
  `score ${percent(noticed / chosen.length)} (${noticed} of ${chosen.length}, ${endless} of them without an end; 95 % interval ${percent(low)} to ${percent(high)})`,
);

/** Whether a test of core fails: those of the file's own folder first, then all that import it. */
async function isNoticed(file: string): Promise<boolean> {
  const related = (tests.get(file) ?? []).filter((test) => test.startsWith("test/core/"));
  const folder = `test/core/${file.split("/")[1]}/`;
  const near = related.filter((test) => test.startsWith(folder));
  const far = related.filter((test) => !test.startsWith(folder));
  return (await run([file], near)) || (await run([], far));
}

async function run(changed: readonly string[], wanted: readonly string[]): Promise<boolean> {
  if (wanted.length === 0 && changed.length === 0) return false;
  child ??= await start();
  const running = child;
  return new Promise((resolve) => {
    const over = (failed: boolean): void => {
      clearTimeout(timer);
      running.removeAllListeners();
      resolve(failed);
    };
    const timer = setTimeout(() => {
      running.kill("SIGKILL");
      child = null;
      endless++;
      over(true);
    }, longest);
    running.once("message", (answer: Answer) => over("failed" in answer && answer.failed));
    running.once("exit", () => {
      child = null;
      over(true);
    });
    const order: Order = { changed, tests: wanted };
    running.send(order);
  });
}

function start(): Promise<ChildProcess> {
  const started = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), [copy], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve) => {
    started.once("message", () => resolve(started));
  });
}

function makeCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of ["core", "test", "ui", "addin", "extension", "package.json", "tsconfig.json"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
}

function describe({ file, start: from, end, by, kind }: Mutant, text: string): string {
  const line = text.slice(0, from).split("\n").length;
  const short = (words: string) => words.replace(/\s+/g, " ").slice(0, 90);
  return `${file}:${line} ${kind}: ${short(text.slice(from, end))}  ⇒  ${short(by)}`;
}

/** Wilson's interval of a share. */
function interval(hits: number, of: number): { low: number; high: number } {
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: middle - half, high: middle + half };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}
