import { describe, expect, it } from "vitest";
import { comparisonLines, nationalTargets } from "../../../core/plans/national.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";

describe("national targets", () => {
  it("have ids of their own, a document, a year and a mark", () => {
    expect(new Set(nationalTargets.map(({ id }) => id)).size).toBe(nationalTargets.length);
    expect(new Set(nationalTargets.map(({ year }) => year))).toEqual(new Set([2025, 2030, 2045]));
    for (const { document, issuedOn, value, value2, mark, id } of nationalTargets) {
      expect(document).toMatch(/^(?:QĐ|NQ) /);
      expect(issuedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(value2 === null || value2 > value).toBe(true);
      expect(mark, id).toBe(document === "NQ 106/NQ-CP" ? "V" : "P");
    }
  });

  it("stand beside shares that measure the same", () => {
    const lines = new Map(shippedPlans().flatMap(({ targets }) => targets.map((target) => [target.id, comparisonLines(target)] as const)));
    expect(lines.get("LK-11")?.map(({ document, operator, value }) => `${document} ${operator} ${value}`)).toEqual([
      "QĐ 1804/QĐ-TTg >= 60",
      "QĐ 1318/QĐ-TTg (dự thảo tháng 12/2020) > 60",
      "NQ 106/NQ-CP >= 60",
      "QĐ 340/QĐ-TTg range 60",
      "NQ 20-NQ/TW; NQ 09/NQ-CP > 60",
      "NQ 20-NQ/TW; NQ 09/NQ-CP > 90",
    ]);
    expect(lines.get("PM-06")?.length).toBe(1);
    expect(lines.get("LK-12")).toEqual([]);
    expect(lines.get("HN-01")).toEqual([]);
  });
});
