import { describe, expect, it } from "vitest";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import { prepareBook } from "../../../../core/plans/evaluate/prepare.ts";
import { shippedPlans } from "../../../../core/plans/shipped.ts";
import { tt012020 } from "../../../../core/scoring/tables/tt-01-2020.ts";
import { book, many, table } from "../books.ts";

const made = () =>
  book(
    table(
      many(20, (at) => ({
        certificateDate: `${2010 + at}-03-04`,
        commune: at % 2 === 0 ? "Hàng Gòn" : "Xuân Tân",
        rank: at % 3 === 0 ? "good" : "fair",
        "members.total": 10 + at,
        "revenue.total": at * 100_000_000,
        "flag.ocop": at % 4 === 0,
      })),
    ),
  );

describe("a prepared book", () => {
  it("gives the same results as one that was not prepared", () => {
    const prepared = made();
    prepareBook(prepared, { table: tt012020, asOf: "2024-12-31" });
    for (const plan of shippedPlans())
      expect(evaluatePlan(plan, prepared, { asOf: "2024-12-31" })).toEqual(evaluatePlan(plan, made(), { asOf: "2024-12-31" }));
  });

  it("may hold nothing, and be prepared without a day", () => {
    for (const empty of [book(), book(table([]))]) {
      prepareBook(empty, null);
      prepareBook(empty, { table: tt012020, asOf: "chưa rõ" });
      expect(evaluatePlan(shippedPlans()[0]!, empty, { asOf: "2024-12-31" }).targets.length).toBeGreaterThan(0);
    }
  });
});
