import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A real browser on a shared machine may miss a beat; a fault of ours fails twice.
    retry: process.env.CI === undefined ? 0 : 1,
  },
});
