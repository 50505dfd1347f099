import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const core = "test/core/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 300_000,
    // Pages keep their tests waiting, as the portals do: a third worker uses the time on a machine with two cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A real browser on a shared machine may miss a beat; a fault of ours fails twice.
    retry: process.env.CI === undefined ? 0 : 1,
    projects: [
      // Core keeps no state: its files may share what one of them has loaded.
      { extends: true, test: { name: "core", include: [core], isolate: false } },
      {
        extends: true,
        test: {
          name: "surfaces",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, core],
          globalSetup: "test/support/built.ts",
        },
      },
    ],
  },
});
