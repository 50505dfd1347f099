import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book, Scalar, Table } from "../../../../core/model/records.ts";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import { findPlan, shippedPlanIds } from "../../../../core/plans/shipped.ts";
import { book, table } from "../books.ts";
import { planWith } from "../plans.ts";

const word = (...words: readonly (string | null)[]) => fc.constantFrom(...words);
const day = fc.oneof(
  fc.constant(null),
  fc
    .tuple(
      fc.integer({ min: 2018, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(
      ([year, month, date, precision]) =>
        [
          `${year}`,
          `${year}-${String(month).padStart(2, "0")}`,
          `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
        ][precision]!,
    ),
);
const number = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 5 });
const flag = fc.constantFrom(true, false, null);

const row = fc.record({
  name: fc.integer({ min: 1, max: 40 }).map((at) => `HTX Nông nghiệp Số ${at}`),
  code: fc.option(fc.integer({ min: 1, max: 40 }).map((at) => `36000000${String(at).padStart(2, "0")}`)),
  commune: word("Hàng Gòn", "Xuân Tân", "Phường Xuân Hòa", "Bàu Sen", null),
  sector: word("agriculture", "trade", null),
  status: word("active", "stopped", "dissolving", "dissolved", "pending", null),
  statusDate: day,
  certificateDate: day,
  foundedOn: day,
  dissolvedOn: fc.option(day, { freq: 1 }),
  rank: word("good", "fair", "average", "weak", "unrated", null),
  model: word("1a", "2d", "HTX kiểu mới", null),
  "members.total": number(500),
  "members.new": number(9),
  "members.households": number(20),
  "members.ethnicHouseholds": number(20),
  "workers.total": number(50),
  "managers.total": number(5),
  "managers.university": number(5),
  "director.trained": flag,
  "revenue.total": number(9_000_000_000),
  "profit.beforeTax": fc.option(fc.integer({ min: -900_000_000, max: 900_000_000 })),
  "income.worker": number(90_000_000),
  convertedFromGroup: flag,
  congressDate: day,
});
const rows = fc.array(row, { maxLength: 14 });
const tables = fc
  .array(
    fc.tuple(rows, fc.constantFrom<Table["kind"]>("cooperatives", "groups", "points"), fc.constantFrom(null, 2020, 2023, 2024, 2025)),
    { maxLength: 4 },
  )
  .map((all) => all.map(([values, kind, year], at) => table(values as never, { sheet: `Trang ${at}`, kind, year })));
const asOf = fc.constantFrom("2020-01-01", "2021-08-15", "2024-04-15", "2024-08-31", "2024-12-31", "2026-02-28", "2046-01-01", "x", "2024");

const statuses = ["met", "missed", "not-due", "not-measurable", "not-applicable", "past-before-issue"];

describe("evaluation", () => {
  it("never throws, always answers with a status and a reason, and is never green or red on nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedPlanIds), tables, asOf, (id, all, today) => {
        const result = evaluatePlan(findPlan(id)!, book(...all), { asOf: today });
        for (const target of result.targets) {
          expect(statuses).toContain(target.status);
          expect(target.because.length).toBeGreaterThan(5);
          if (target.coverage !== null) expect(target.coverage.used).toBeLessThanOrEqual(target.coverage.all);
          if (target.informational) expect(target.status).not.toBe("missed");
        }
        if (all.length === 0) expect(result.targets.filter(({ status }) => status === "met" || status === "missed")).toEqual([]);
        JSON.stringify(result);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of records", () => {
    const plan = findPlan("long-khanh-2024")!;
    const seen = (of: Book) =>
      evaluatePlan(plan, of, { asOf: "2024-12-31" }).targets.map(({ id, status, actual, coverage, readings }) => ({
        id,
        status,
        actual,
        coverage,
        readings: readings.map((reading) => [reading.status, reading.actual]),
      }));
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ name }) => name, maxLength: 14 }), fc.nat(), (values, seed) => {
        const coded = values.map((value, at) => ({ ...value, code: `37000000${at + 10}` }));
        const shuffled = [...coded].sort((a, b) => ((Number(a.code) * (seed + 7)) % 101) - ((Number(b.code) * (seed + 7)) % 101));
        expect(seen(book(table(shuffled as never)))).toEqual(seen(book(table(coded as never))));
      }),
      { numRuns: 60 },
    );
  });

  it("gives a share that only rises when one more is good", () => {
    const share = planWith([
      {
        measure: "share",
        value: 85,
        unit: "%",
        numerator: { rank: ["good", "fair"] },
        denominator: { rated: true },
        for: { kind: ["cooperative"] },
      },
    ]);
    const of = (good: number, all: number) =>
      evaluatePlan(
        share,
        book(table(Array.from({ length: all }, (_, at) => ({ name: `HTX ${at + 1}`, rank: at < good ? "fair" : "weak" })))),
        {
          asOf: "2026-12-31",
        },
      ).targets[0]!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (all, pick) => {
        const good = pick % all;
        const [less, more] = [of(good, all), of(good + 1, all)];
        expect(more.actual).toBeGreaterThan(less.actual!);
        expect(less.status).toBe(good * 100 >= 85 * all ? "met" : "missed");
        expect(less.needed).toEqual({ count: Math.ceil((85 * all) / 100), of: all, more: Math.max(0, Math.ceil((85 * all) / 100) - good) });
      }),
    );
  });

  it("never turns green or red by what is not known", () => {
    const plan = planWith([
      { value: 3, for: { kind: ["cooperative"], event: "founded" } },
      {
        measure: "share",
        operator: "all",
        value: 100,
        unit: "%",
        numerator: { where: [{ field: "director.trained", is: "true" }] },
        denominator: {},
      },
      { subject: "member", measure: "sum", value: 40, field: "members.total", stock: true },
    ]);
    const filled = fc.record({
      certificateDate: fc.constantFrom("2026-03-03", "2020-01-01"),
      "director.trained": fc.boolean(),
      "members.total": fc.integer({ min: 0, max: 20 }),
    });
    const status = (values: readonly Readonly<Record<string, Scalar>>[]) =>
      evaluatePlan(plan, book(table(values.map((value, at) => ({ name: `HTX ${at + 1}`, ...value })) as never)), {
        asOf: "2026-12-31",
      }).targets.map((target) => target.status);
    fc.assert(
      fc.property(
        fc.array(filled, { minLength: 2, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
        (values, hidden) => {
          // A column of ticks alone would say no where it is empty: one clear no keeps it a column of words.
          const known = [...values, { certificateDate: "2020-01-01", "director.trained": false, "members.total": 0 }];
          const fields = ["certificateDate", "director.trained", "members.total"] as const;
          const blanked = known.map((value, at) =>
            Object.fromEntries(
              fields.map((field, index) => [field, at < known.length - 1 && hidden[(at * 3 + index) % 18] ? null : value[field]]),
            ),
          );
          const [whole, partly] = [status(known), status(blanked)];
          partly.forEach((found, at) => {
            if (found === "met" || found === "missed") expect(found).toBe(whole[at]);
          });
        },
      ),
    );
  });
});
