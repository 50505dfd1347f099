import { describe, expect, it } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { eligibilityOf, type ScoreContext } from "../../../core/scoring/eligibility.ts";
import { scoreValues } from "../../../core/scoring/evaluate.ts";
import { expectBoth } from "../../support/languages.ts";
import { compiled01, context, fullPoints, tt01, tt09 } from "./support.ts";

const rated = (values: Values, more: Partial<ScoreContext> = {}) => eligibilityOf(tt01, values, { ...context, ...more }).rated;

describe("age at the end of the year", () => {
  it.each([
    ["2022-12-31", "yes"],
    ["2023-01-01", "no"],
    ["2023-02-01", "no"],
    ["2022-12", "yes"],
    ["2023-01", "no"],
    ["2022", "yes"],
    ["2023", "no"],
    ["2024-05-01", "no"],
    ["1998", "yes"],
    ["năm 2023", "yes"],
  ] as const)("certificate of %s: %s in 2023", (certificateDate, expected) => {
    expect(rated({ certificateDate })).toBe(expected);
    expect(rated({ foundedOn: certificateDate })).toBe(expected);
  });

  it("is not known to be too short without a date", () => {
    expect(rated({})).toBe("yes");
  });

  it("does not take a certificate issued again for a new cooperative", () => {
    expect(rated({ certificateDate: "2023-06-01", foundedOn: "1998" })).toBe("yes");
    expect(rated({ certificateDate: "2023-02-01", foundedOn: "2022-12-20" })).toBe("no");
    expect(rated({ certificateDate: "2021-02-01", foundedOn: "2023-06-20" })).toBe("unknown");
  });

  it("answers for a year that nobody stated only what holds for both", () => {
    expect(rated({ certificateDate: "2023-05-01" }, { otherYear: 2024 })).toBe("unknown");
    expect(rated({ certificateDate: "2022-05-01" }, { otherYear: 2024 })).toBe("yes");
    expect(rated({ certificateDate: "2024-05-01" }, { otherYear: 2024 })).toBe("no");
  });
});

describe("standstill in the year", () => {
  it.each([
    [{ stoppedMonths: 3 }, "yes"],
    [{ stoppedMonths: 3.5 }, "no"],
    [{ stoppedMonths: 4 }, "no"],
    [{ status: "active" }, "yes"],
    [{ status: "stopped" }, "unknown"],
    [{ status: "suspended" }, "unknown"],
    [{ status: "stopped", stoppedMonths: 2 }, "yes"],
    [{ status: "stopped", statusDate: "2021-05-03" }, "no"],
    [{ status: "stopped", statusDate: "2023-09-30" }, "no"],
    [{ status: "stopped", statusDate: "2023-10-01" }, "yes"],
    [{ status: "stopped", statusDate: "2023" }, "unknown"],
    [{ status: "stopped", statusDate: "2023-03" }, "no"],
    [{ status: "stopped", statusDate: "2024-01-10" }, "yes"],
    [{ status: "suspended", statusDate: "2023-02-01", stoppedMonths: 1 }, "unknown"],
    [{ status: "dissolving" }, "unknown"],
    [{ status: "dissolving", stoppedMonths: 0 }, "yes"],
    [{ status: "pending" }, "unknown"],
    [{ status: "dissolved" }, "unknown"],
    [{ status: "dissolved", dissolvedOn: "2023-08" }, "no"],
    [{ status: "dissolved", statusDate: "2022" }, "no"],
    [{ status: "dissolved", dissolvedOn: "2024-01-05" }, "yes"],
    [{ dissolvedOn: "2023-12-31" }, "no"],
  ] as const)("%o: %s", (values, expected) => {
    expect(rated(values)).toBe(expected);
  });

  it("does not count months that are still to come", () => {
    expect(rated({ status: "stopped", statusDate: "2023-09-15" }, { asOf: "2023-11-21" })).toBe("unknown");
    expect(rated({ status: "stopped", statusDate: "2023-08-15" }, { asOf: "2023-11-21" })).toBe("no");
  });

  it("has no part in TT 09/2017", () => {
    expect(eligibilityOf(tt09, { stoppedMonths: 8 }, context).rated).toBe("yes");
  });
});

describe("who is scored", () => {
  it.each([
    ["creditFund", {}, "no"],
    ["group", {}, "no"],
    ["union", {}, "yes"],
    [null, {}, "yes"],
    [null, { sector: "credit" }, "unknown"],
    ["cooperative", { name: "Ngân hàng hợp tác xã chi nhánh Ba Sao" }, "no"],
  ] as const)("%s %o: %s", (kind, values, expected) => {
    expect(rated(values, { kind })).toBe(expected);
  });

  it("limits TT 09/2017 to agricultural cooperatives", () => {
    const by09 = (values: Values, kind: ScoreContext["kind"] = "cooperative") => eligibilityOf(tt09, values, { ...context, kind }).rated;
    expect([by09({ sector: "agriculture" }), by09({ sector: "trade" }), by09({}), by09({}, "union")]).toEqual(["yes", "no", "yes", "no"]);
  });

  it("gives no rank and a reason whenever it is not sure", () => {
    for (const values of [{ status: "stopped" }, { certificateDate: "2023-05-01" }, { stoppedMonths: 5 }] as const) {
      const scored = scoreValues(compiled01, { ...fullPoints, ...values }, context);
      expect(scored.rank).toBe("unrated");
      expect(scored.eligibility.because?.vi).toMatch(/\p{L}.*\.$/u);
      expectBoth(scored.eligibility.because!, "eligibility");
    }
  });
});
