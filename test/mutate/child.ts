/** Runs test files again and again in one process, which the parent may end when they never do. */
import { resolve } from "node:path";
import { createVitest } from "vitest/node";

/** An order: which files changed since the last, which tests to run. The answer: whether one of them failed. */
export type Order = { readonly changed: readonly string[]; readonly tests: readonly string[] };
export type Answer = { readonly ready: true } | { readonly failed: boolean; readonly ran: number };

const root = process.argv[2]!;
const vitest = await createVitest("test", {
  root,
  watch: false,
  config: false,
  include: ["test/core/**/*.test.ts"],
  pool: "threads",
  isolate: false,
  maxWorkers: 1,
  fileParallelism: false,
  bail: 1,
  testTimeout: 60_000,
  reporters: [{}],
});
await vitest.standalone();
const specifications = await vitest.globTestSpecifications();
const tell = (answer: Answer): void => {
  process.send?.(answer);
};
process.on("message", async ({ changed, tests }: Order) => {
  for (const file of changed) vitest.invalidateFile(resolve(root, file));
  const wanted = new Set(tests.map((test) => resolve(root, test)));
  const chosen = specifications.filter(({ moduleId }) => wanted.has(moduleId));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen, true);
  const failed = unhandledErrors.length > 0 || testModules.some((module) => module.state() === "failed");
  tell({ failed, ran: chosen.length });
});
tell({ ready: true });
