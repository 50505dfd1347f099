import { describe, expect, test } from "vitest";
import { parts } from "./parts/parts.ts";
import { runCase } from "./run-case.ts";

/** How many cases of each part every build runs; `npm run fuzz` runs as many as one likes. */
const cases: Readonly<Record<string, number>> = { cells: 12, zip: 4, pattern: 20, plan: 15, docx: 15 };
const otherwise = 40;

describe("a fixed share of the fuzzing", () => {
  test.each(parts.map(({ id }) => id))("%s keeps every promise", (id) => {
    const problems: string[] = [];
    for (let number = 0; number < (cases[id] ?? otherwise); number++) {
      const { problem } = runCase("every build", id, number);
      if (problem !== null) problems.push(`npm run fuzz -- --seed "every build" --part ${id} --case ${number}\n${problem}`);
    }
    expect(problems).toEqual([]);
  });

  // Each broke a promise once: columns that no sheet has, quotes of a whole page, patterns that tried again and again, a label lost on its way back,
  // values left of what they are of, a name cut at a blank, an escape closed by the next one.
  test.each([
    ["2026", "xls", 782],
    ["2026", "xls", 1181],
    ["1", "xls", 75],
    ["1", "cells", 141],
    ["1", "xlsx", 383],
    ["1", "json", 404],
    ["1", "text", 268],
    ["2026", "json", 132],
    ["3011", "plan", 1714],
    ["3011", "json", 13290],
    ["3011", "csv", 1319],
    ["3011", "csv", 6798],
  ] as const)("seed %s, %s, case %i is mended", (seed, part, number) => {
    expect(runCase(seed, part, number).problem).toBeNull();
  });

  test("the same case is the same input each time", () => {
    for (const { id } of parts.filter(({ id: own }) => own !== "pattern" && own !== "zip"))
      expect(runCase("again", id, 3).size, id).toBe(runCase("again", id, 3).size);
  });
});
