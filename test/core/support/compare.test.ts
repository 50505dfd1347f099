import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessSupport } from "../../../core/support/assess.ts";
import { candidatesOf, priorities } from "../../../core/support/compare.ts";
import { book, table } from "../plans/books.ts";
import { asOf, policyOf, stated } from "./books.ts";

type Given = { members: number | null; insured: number | null; clean: boolean };

/** Candidates for land: new entities in a difficult area count, so that only sanctions and priorities differ. */
function candidates(given: readonly Given[]) {
  const list = (year: number, add: number) =>
    table(
      given.map(({ members, insured }, at) => ({
        name: `HTX Số ${at}`,
        code: String(3_600_000_000 + at),
        "members.total": members === null ? null : members + add,
        "workers.insured": insured,
        "indivisible.end": year,
      })),
      { sheet: `Năm ${year}`, year },
    );
  const words = stated(Object.fromEntries(given.map(({ clean }, at) => [String(3_600_000_000 + at), clean ? { noSanction: true } : {}])));
  const assessment = assessSupport(book(list(2024, 0), list(2023, 0)), { asOf, words });
  return candidatesOf(assessment, policyOf(assessment, "land"));
}

describe("choosing", () => {
  it("compares in the order of Điều 18 khoản 3, without weights", () => {
    expect(priorities.map(({ id }) => id).slice(0, 4)).toEqual(["members", "members-disabled", "members-ethnic", "insured"]);
    for (const { source } of priorities) expect(source.article).toBe("Điều 18 khoản 3");
    const [first, second] = candidates([
      { members: 20, insured: 90, clean: true },
      { members: 21, insured: 0, clean: true },
    ]);
    expect([first?.at, first?.best, first?.worst]).toEqual([1, 1, 1]);
    expect([second?.at, second?.best, second?.worst]).toEqual([0, 2, 2]);
    expect(priorities[first!.figures.findIndex((figure, at) => figure !== second!.figures[at])]?.id).toBe("members");
  });

  it("does not order two when what comes first between them is not known", () => {
    const found = candidates([
      { members: 20, insured: 90, clean: true },
      { members: 20, insured: 0, clean: true },
      { members: null, insured: 0, clean: true },
    ]);
    expect(found.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
  });

  it("gives no place away to somebody who may not qualify", () => {
    const found = candidates([
      { members: 30, insured: null, clean: false },
      { members: 20, insured: null, clean: true },
    ]);
    expect(found.map(({ at, best, worst }) => [at, best, worst])).toEqual([
      [0, 1, 1],
      [1, 1, 2],
    ]);
  });

  it("puts the true place of everybody within its bounds, however the unknown turns out", () => {
    const figure = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.record({ members: figure, insured: figure, clean: fc.constant(true) }), { minLength: 2, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 }),
        (given, fill) => {
          const found = candidates(given);
          const truth = given.map(({ members, insured }, at) => [members ?? fill[at * 2]!, insured ?? fill[at * 2 + 1]!] as const);
          for (const { at, best, worst } of found) {
            // Priorities between them are unknown for all: those equal in members may take any order.
            const ahead = truth.filter(([members]) => members > truth[at]![0]).length;
            const level = truth.filter(([members]) => members === truth[at]![0]).length;
            expect(best).toBeLessThanOrEqual(ahead + 1);
            expect(worst).toBeGreaterThanOrEqual(ahead + level);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
