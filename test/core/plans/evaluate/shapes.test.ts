import { describe, expect, it } from "vitest";
import type { Book } from "../../../../core/model/records.ts";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../../core/plans/evaluate/options.ts";
import type { PlanInput, TargetInput } from "../../../../core/plans/plan.ts";
import { book, many, table } from "../books.ts";
import { planWith } from "../plans.ts";

const asOf = "2026-12-31";

function only(target: Partial<TargetInput>, of: Book, options: Partial<EvaluateOptions> = {}) {
  return evaluatePlan(planWith([target]), of, { asOf, ...options }).targets[0]!;
}

function both(targets: readonly Partial<TargetInput>[], of: Book, more: Partial<PlanInput> = {}, options: Partial<EvaluateOptions> = {}) {
  return evaluatePlan(planWith(targets, more), of, { asOf, ...options });
}

const list = (count: number, values: Parameters<typeof many>[1], year: number | null = null) => table(many(count, values), { year });

describe("shapes that the shipped plans do not have", () => {
  it("X1: a level at the end of the year beside what was founded in it", () => {
    const of = book(
      list(6, (at) => ({
        certificateDate: at < 2 ? "2026-05-05" : "2015-01-01",
        status: at === 5 ? "dissolved" : "active",
        dissolvedOn: at === 5 ? "2026-06-06" : null,
      })),
    );
    const { targets } = both(
      [
        { value: 5, stock: true, for: { kind: ["cooperative"] } },
        { value: 2, parent: "T-1", for: { kind: ["cooperative"], event: "founded" } },
      ],
      of,
    );
    expect(targets.map(({ actual, status }) => [actual, status])).toEqual([
      [5, "met"],
      [2, "met"],
    ]);
    expect(both([{ value: 6, stock: true }], of, {}, { asOf: "2026-06-05" }).targets[0]).toMatchObject({ actual: 6, status: "met" });
  });

  it("X2: about a number, with a tolerance that is 0 unless set", () => {
    const of = book(list(1, () => ({ "members.total": 1240 })));
    const target = { subject: "member", measure: "sum", value: 1250, field: "members.total", stock: true, approximate: true } as const;
    expect(only(target, of).status).toBe("missed");
    expect(only(target, of, { tolerance: 1 }).status).toBe("met");
    expect(only(target, of, { tolerance: 0.7 }).status).toBe("missed");
  });

  it("X3: a share of a base that is named", () => {
    const of = book(
      list(10, (at) => ({ sector: at < 8 ? "trade" : "transport", status: at < 7 ? "active" : "stopped", rank: at < 5 ? "good" : "weak" })),
    );
    const target = {
      measure: "share",
      value: 72,
      unit: "%",
      for: { kind: ["cooperative"], sector: ["trade"] },
      denominator: { status: ["active"] },
      numerator: { rank: ["good", "fair"] },
    } as const satisfies Partial<TargetInput>;
    expect(only(target, of)).toMatchObject({ status: "missed", coverage: { used: 7, all: 7 }, needed: { count: 6, of: 7, more: 1 } });
  });

  it("X6: money per month against income per year", () => {
    const of = (income: number) => book(list(2, () => ({ "income.worker": income })));
    const target = { subject: "worker", measure: "mean", value: 6_400_000, unit: "VND/month", field: "income.worker" } as const;
    expect(only(target, of(76_800_000))).toMatchObject({ status: "met", actual: 6_400_000 });
    expect(only(target, of(76_799_999)).status).toBe("missed");
  });

  it("X7: a quota for each commune, or for their mean", () => {
    const of = book(
      list(6, (at) => ({
        commune: ["Một", "Một", "Một", "Hai", "Ba", "Ba"][at]!,
        certificateDate: at === 3 ? "2015-01-01" : "2026-02-02",
      })),
    );
    const target = { value: 1, each: "commune", for: { kind: ["cooperative"], event: "founded" } } as const satisfies Partial<TargetInput>;
    expect(only(target, of)).toMatchObject({ status: "missed", actual: 5 });
    expect(only(target, of).units.map(({ unit, status }) => `${unit} ${status}`)).toEqual(["Một met", "Hai missed", "Ba met"]);
    expect(only({ ...target, passRule: "mean" }, of).status).toBe("met");
    expect(only({ ...target, units: ["Một", "Bốn"] }, of).units.map(({ status }) => status)).toEqual(["met", "missed"]);
  });

  it("X7: does not judge a commune by records that name none", () => {
    const of = book(list(2, (at) => ({ commune: at === 0 ? "Một" : null, certificateDate: "2026-02-02" })));
    const target = only({ value: 2, each: "commune", units: ["Một"], for: { event: "founded" } }, of);
    expect(target).toMatchObject({ status: "not-measurable", actual: 1 });
  });

  it("X8: how many communes have one, and the share of them", () => {
    const of = book(list(5, (at) => ({ commune: ["Một", "Một", "Hai", "Ba", "Ba"][at]!, sector: at < 3 ? "trade" : "transport" })));
    const target = {
      subject: "commune",
      for: { kind: ["cooperative"], sector: ["trade"] },
      stock: true,
    } as const satisfies Partial<TargetInput>;
    expect(only({ ...target, value: 2 }, of)).toMatchObject({ status: "met", actual: 2 });
    const units = ["Một", "Hai", "Ba", "Bốn"];
    expect(only({ ...target, measure: "share", value: 75, unit: "%", units }, of)).toMatchObject({ status: "missed", actual: 50 });
    expect(only({ ...target, measure: "share", value: 75, unit: "%" }, of).status).toBe("not-measurable");
  });

  it("X10: one number for several kinds", () => {
    const of = book(
      table([...many(3, () => ({ certificateDate: "2026-01-05" })), { name: "LHHTX Một", kind: "union", certificateDate: "2026-01-05" }]),
    );
    expect(only({ subject: "organisation", value: 4, for: { kind: ["cooperative", "union"], event: "founded" } }, of)).toMatchObject({
      status: "met",
      actual: 4,
    });
  });

  it("X11: from weak to average, by two ratings", () => {
    const ratings = (year: number, rank: (at: number) => string) =>
      table(
        many(4, (at) => ({ rank: rank(at) })),
        { kind: "points", sheet: `Điểm ${year}`, year },
      );
    const of = book(
      ratings(2025, (at) => (at < 3 ? "weak" : "good")),
      ratings(2026, (at) => (at < 2 ? "average" : "weak")),
    );
    const target = {
      value: 2,
      for: { kind: ["cooperative"], rankBefore: ["weak"], rank: ["average", "fair", "good"] },
    } as const satisfies Partial<TargetInput>;
    expect(only(target, of)).toMatchObject({ status: "met", actual: 2 });
    expect(only({ ...target, value: 3 }, of).status).toBe("missed");
  });

  it("X12: growth over a base year, of one year and compound of several", () => {
    const year = (of: number, value: number) =>
      table(
        many(2, () => ({ "revenue.total": value })),
        { sheet: `${of}`, year: of },
      );
    const target = { subject: "cooperative", measure: "sum", field: "revenue.total", base: { value: null, period: "2024" } } as const;
    const two = book(year(2024, 100), year(2026, 121));
    expect(only({ ...target, value: 10, unit: "%/year" }, two)).toMatchObject({ status: "met", actual: 10 });
    expect(only({ ...target, value: 10.000001, unit: "%/year" }, two).status).toBe("missed");
    expect(only({ ...target, value: 21, unit: "%", growth: "compound" }, two)).toMatchObject({ status: "met", actual: 21 });
    expect(only({ ...target, value: 10.5, unit: "%/year", growth: "plain" }, two)).toMatchObject({ status: "met", actual: 10.5 });
    expect(only({ ...target, value: 10, unit: "%/year" }, book(year(2026, 121)))).toMatchObject({ status: "not-measurable" });
    expect(only({ ...target, value: 10, unit: "%/year" }, book(year(2026, 121))).missingData.join()).toContain("2024");
  });

  it("X13, X19: parts that ask for more than the whole, or come to more", () => {
    const targets = [
      { value: 21, for: { event: "founded" } },
      { value: 13, parent: "T-1", for: { sector: ["agriculture"], event: "founded" } },
      { value: 9, parent: "T-1", for: { sector: ["trade"], event: "founded" } },
    ] as const satisfies Partial<TargetInput>[];
    const { warnings } = both(targets, book(list(1, () => ({ certificateDate: "2026-01-01", sector: "trade" }))));
    expect(warnings.some((text) => text.includes("T-2 + T-3 cộng lại 22"))).toBe(true);
    const { warnings: right } = both(
      [targets[0], { ...targets[1], value: 12 }, targets[2]],
      book(list(1, () => ({ certificateDate: "2026-01-01" }))),
    );
    expect(right.some((text) => text.includes("cộng lại"))).toBe(false);
  });

  it("X14, X15, X20, X26: what stands in no book is entered by hand", () => {
    const of = book(list(1, () => ({ rank: "good" })));
    const target = { subject: "other", measure: "count", value: 3, unit: "phiên chợ" } as const;
    expect(only(target, of).status).toBe("not-measurable");
    expect(only(target, of, { manual: { "T-1": 3 } })).toMatchObject({ status: "met", actual: 3 });
    expect(only({ ...target, sheet: "external", measure: "share", value: 15, unit: "%" }, of).missingData).toEqual([
      "trang “Số liệu ngoài sổ”",
    ]);
  });

  it("X16: a quota of every year", () => {
    const of = book(list(6, (at) => ({ certificateDate: `${[2024, 2024, 2025, 2026, 2026, 2026][at]}-03-03` })));
    const target = {
      value: 2,
      each: "year",
      period: { from: "2024-01-01", to: "2027-12-31" },
      for: { event: "founded" },
    } as const satisfies Partial<TargetInput>;
    const { status, units } = only(target, of);
    expect(units.map(({ unit, status: own, actual }) => `${unit} ${own} ${actual}`)).toEqual(["2024 met 2", "2025 missed 1", "2026 met 3"]);
    expect(status).toBe("missed");
  });

  it("X18: lower is better, or none at all", () => {
    const of = (weak: number) => book(list(50, (at) => ({ rank: at < weak ? "weak" : "fair" })));
    const share = {
      measure: "share",
      operator: "<",
      value: 4,
      unit: "%",
      numerator: { rank: ["weak"] },
      denominator: { rated: true },
    } as const satisfies Partial<TargetInput>;
    expect([1, 2].map((weak) => only(share, of(weak)).status)).toEqual(["met", "missed"]);
    const none = { operator: "none", for: { kind: ["cooperative"], rank: ["weak"] } } as const satisfies Partial<TargetInput>;
    expect([0, 1].map((weak) => only(none, of(weak)).status)).toEqual(["met", "missed"]);
    expect(only(none, of(0), { asOf: "2026-05-05" })).toMatchObject({ status: "met" });
  });

  it("X23: a maximum holds until it is passed", () => {
    const of = book(list(4, () => ({ certificateDate: "2026-02-02" })));
    const target = { operator: "<=", for: { event: "founded" } } as const satisfies Partial<TargetInput>;
    expect([3, 4].map((value) => only({ ...target, value }, of).status)).toEqual(["missed", "met"]);
  });

  it("X24, X29: from a base, or not below it", () => {
    const of = book(list(32, () => ({ certificateDate: "2015-01-01" })));
    expect(only({ value: 32, stock: true, base: { value: 30, period: "2025" } }, of)).toMatchObject({ status: "met", actual: 32 });
  });

  it("sums a field of a flow, and says which rows have none", () => {
    const of = book(list(3, (at) => ({ "members.new": at === 0 ? null : 5 })));
    const target = { subject: "member", measure: "sum", field: "members.new", unit: "người" } as const;
    expect(only({ ...target, value: 10 }, of).status).toBe("met");
    const open = only({ ...target, value: 11 }, of);
    expect(open).toMatchObject({ status: "not-measurable", actual: 10, coverage: { used: 2, all: 3 } });
    expect(open.unsure.map(({ row }) => row)).toEqual([5]);
    expect(only({ ...target, value: 9, operator: "<=" }, of).status).toBe("missed");
  });

  it("measures a mean with those that may not belong where they would change it", () => {
    const of = (value: number) => book(list(3, (at) => ({ status: at === 2 ? null : "active", "revenue.total": at === 2 ? value : 100 })));
    const target = {
      measure: "mean",
      value: 90,
      unit: "VND",
      field: "revenue.total",
      for: { status: ["active"] },
    } as const satisfies Partial<TargetInput>;
    expect(only(target, of(80)).status).toBe("met");
    expect(only(target, of(60)).status).toBe("not-measurable");
    expect(only(target, of(75)).status).toBe("met");
  });

  it("never takes so many of something for all there are", () => {
    const of = book(
      list(20, () => ({
        certificateDate: "2015-01-01",
        "members.total": 50,
        "managers.total": 3,
        "income.worker": 90_000_000,
        commune: "Một",
      })),
    );
    const cases: readonly Partial<TargetInput>[] = [
      { value: 5, for: { kind: ["cooperative"] } },
      { subject: "class", value: 5, stock: true },
      { subject: "director", value: 5, stock: true },
      { subject: "manager", value: 10 },
      { subject: "commune", value: 1 },
      { measure: "share", value: 50, unit: "%", stock: true },
      { subject: "worker", measure: "share", value: 50, unit: "%", stock: true },
      { subject: "worker", measure: "mean", value: 1.2, unit: "lần mức lương tối thiểu vùng", field: "income.worker" },
      { subject: "member", measure: "mean", value: 120, unit: "count", field: "income.worker" },
      { measure: "sum", value: 5, stock: true },
    ];
    for (const target of cases) expect(only(target, of), JSON.stringify(target)).toMatchObject({ status: "not-measurable", actual: null });
  });

  it("fills in what a part is a part of, and which field counts people", () => {
    const of = book(list(2, () => ({ "managers.total": 4, "managers.university": 1, "members.total": 30 })));
    expect(
      only({ subject: "manager", measure: "share", value: 25, unit: "%", field: "managers.university", stock: true }, of),
    ).toMatchObject({
      status: "met",
      actual: 25,
    });
    expect(only({ subject: "member", value: 60, stock: true }, of)).toMatchObject({ status: "met", actual: 60 });
  });

  it("reads a rank that all are to have", () => {
    const target = {
      measure: "score",
      field: "rank",
      unit: "rank",
      numerator: { rank: ["good", "fair"] },
      stock: true,
    } as const satisfies Partial<TargetInput>;
    const of = (ranks: readonly string[]) => book(list(ranks.length, (at) => ({ rank: ranks[at]! })));
    expect(only(target, of(["fair", "good"])).status).toBe("met");
    expect(only(target, of(["fair", "weak"])).status).toBe("missed");
    expect(only(target, of(["fair", "unrated"])).status).toBe("met");
  });

  it("compares how many times as much with a base", () => {
    const year = (of: number, value: number) =>
      table(
        many(2, () => ({ "members.total": value })),
        { sheet: `${of}`, year: of },
      );
    const target = {
      subject: "member",
      value: 1.5,
      unit: "lần",
      field: "members.total",
      base: { value: null, period: "2025" },
      stock: true,
    } as const;
    expect(only(target, book(year(2025, 100), year(2026, 150)))).toMatchObject({ status: "met", actual: 1.5 });
    expect(only(target, book(year(2025, 100), year(2026, 149)))).toMatchObject({ status: "missed", actual: 1.49 });
  });

  it("takes what stood still as the base of what is to be dissolved", () => {
    const of = (statuses: readonly string[]) =>
      book(
        list(statuses.length, (at) => ({
          status: statuses[at]!,
          dissolvedOn: statuses[at] === "dissolved" ? (at === 0 ? "2019-01-01" : "2026-05-05") : null,
        })),
      );
    const target = {
      measure: "share",
      operator: "all",
      value: 100,
      unit: "%",
      numerator: { event: "dissolved" },
      denominator: { status: ["active"] },
    } as const satisfies Partial<TargetInput>;
    expect(only(target, of(["dissolved", "active", "dissolved", "stopped"]))).toMatchObject({ status: "missed", actual: 50 });
    expect(only(target, of(["dissolved", "active", "dissolved"]))).toMatchObject({ status: "met", actual: 100 });
    expect(only(target, of(["active", "active"])).status).toBe("not-applicable");
    expect(
      only({ ...target, operator: ">=", value: 25, denominator: null }, of(["active", "dissolved", "active", "active"])),
    ).toMatchObject({
      status: "met",
      actual: 25,
    });
  });

  it("asks for the column and the sheet it could come from", () => {
    const of = book(list(2, () => ({ name: "HTX Một" })));
    expect(only({ measure: "mean", value: 1, unit: "VND", field: "revenue.total" }, of).missingData).toEqual([
      "cột “Doanh thu” (trang “Số liệu năm của từng HTX”)",
    ]);
    expect(only({ value: 1, for: { event: "founded" } }, of).missingData).toEqual([
      "cột “Ngày cấp giấy chứng nhận” (trang “Danh sách HTX, LHHTX”)",
    ]);
    expect(only({ value: 1, for: { event: "dissolved" } }, of).missingData).toEqual(["cột “Ngày giải thể” (trang “Danh sách HTX, LHHTX”)"]);
    expect(only({ value: 1, stock: true, for: { where: [{ field: "flag.ocop", is: "true" }] } }, of).missingData.join()).toContain("OCOP");
    expect(only({ value: 1, stock: true, for: { commune: ["Một"] } }, of).missingData.join()).toContain("Xã/Phường");
  });

  it("does not show 84,996 % as the 85 % it misses", () => {
    const of = book(list(1, () => ({ "workers.insured": 84_996, "workers.total": 100_000 })));
    const target = { measure: "share", value: 85, unit: "%", field: "workers.insured", over: "workers.total", stock: true } as const;
    expect(only(target, of).status).toBe("missed");
    expect(only(target, of).because).toContain("84,996%");
  });

  it("waits for a period that has not begun", () => {
    const of = book(list(3, () => ({ certificateDate: "2026-02-02" })));
    expect(only({ value: 1, for: { event: "founded" } }, of, { asOf: "2025-06-06" })).toMatchObject({ status: "not-due" });
  });
});

describe("entities that stand in several sheets", () => {
  const target = { value: 3, stock: true, for: { kind: ["cooperative"] } } as const satisfies Partial<TargetInput>;
  const first = table(
    [
      { name: "HTX Nông nghiệp Một", code: "3600000001", commune: "Một" },
      { name: "HTX Nông nghiệp Hai", commune: "Một" },
      { name: "HTX Nông nghiệp Hai", commune: "Hai" },
    ],
    { sheet: "Danh sách" },
  );

  it("counts them once, by code or by name and commune", () => {
    const second = table(
      [
        { name: "Hợp tác xã NN 1", code: "3600000001", "revenue.total": 5 },
        { name: "HTX NN Hai", commune: "Xã Hai", "revenue.total": 7 },
      ],
      { sheet: "Số liệu" },
    );
    const of = book(first, second);
    expect(only(target, of)).toMatchObject({ actual: 3 });
    const sum = only({ measure: "sum", value: 12, field: "revenue.total", unit: "VND" }, of);
    expect(sum).toMatchObject({ actual: 12, coverage: { used: 2, all: 3 } });
  });

  it("says what it could not tell apart", () => {
    const of = book(first, table([{ name: "HTX Nông nghiệp Hai", "revenue.total": 7 }], { sheet: "Số liệu" }));
    expect(both([target], of).warnings.some((text) => text.includes("Số liệu!5"))).toBe(true);
  });

  it("takes the lists of several years for one, and their figures by year", () => {
    const year = (of: number, value: number) =>
      table(
        many(3, () => ({ "revenue.total": value })),
        { sheet: `${of}`, year: of },
      );
    const of = book(year(2024, 1), year(2025, 2), year(2026, 3));
    expect(only(target, of)).toMatchObject({ actual: 3 });
    expect(only({ measure: "mean", value: 3, unit: "VND", field: "revenue.total" }, of)).toMatchObject({ actual: 3, status: "met" });
  });

  it("takes figures that two sheets of one year give differently for unknown", () => {
    const year = (sheet: string, value: number) =>
      table(
        many(2, (at) => ({ "revenue.total": at === 0 ? value : 10 })),
        { sheet, year: 2026 },
      );
    const mean = only({ measure: "mean", value: 10, unit: "VND", field: "revenue.total" }, book(year("A", 5), year("B", 6)));
    expect(mean).toMatchObject({ actual: 10, coverage: { used: 1, all: 2 } });
  });

  it("counts a row with the same code and name twice in one sheet once", () => {
    const row = { name: "HTX Một", code: "3600000001" };
    expect(only({ ...target, value: 1 }, book(table([row, row, { name: "HTX Hai", code: "3600000001" }])))).toMatchObject({ actual: 2 });
  });

  it("does not count an entity that only a rating knows, but rates it", () => {
    const of = book(table(many(2, () => ({ code: null }))), table([{ name: "HTX Lạ", rank: "good" }], { kind: "points", sheet: "Điểm" }));
    const { targets, warnings } = both(
      [target, { measure: "share", value: 100, unit: "%", numerator: { rank: ["good"] }, denominator: { rated: true } }],
      of,
    );
    expect(targets[0]?.actual).toBe(2);
    expect(targets[1]).toMatchObject({ actual: 100, coverage: { used: 1, all: 3 } });
    expect(warnings.some((text) => text.includes("Điểm!5"))).toBe(true);
  });
});
