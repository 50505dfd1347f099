import { describe, expect, it } from "vitest";
import type { Book } from "../../../../core/model/records.ts";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../../core/plans/evaluate/options.ts";
import { findPlan } from "../../../../core/plans/shipped.ts";
import { book, many, table } from "../books.ts";

function targetOf(plan: string, of: Book, options: EvaluateOptions) {
  const result = evaluatePlan(findPlan(plan)!, of, options);
  return (id: string) => result.targets.find((target) => target.id === id)!;
}

describe("Hà Nội 2024", () => {
  const plan = "ha-noi-2024";
  const asOf = "2024-12-31";
  const cooperatives = (count: number, values: Parameters<typeof many>[1]) => book(table(many(count, values)));

  it("counts cooperatives, unions and groups apart", () => {
    const rows = [
      ...many(100, () => ({ certificateDate: "2024-04-04" })),
      ...many(3, () => ({ certificateDate: "2020-04-04" }), "HTX Cũ"),
      { name: "Liên hiệp HTX Một", kind: "union" as const, certificateDate: "2024-01-01" },
      { name: "Liên hiệp HTX Hai", kind: "union" as const, certificateDate: "2024-12-31" },
      { name: "QTDND Ba", kind: "creditFund" as const, certificateDate: "2024-02-02" },
    ];
    const groups = table(
      many(144, () => ({ foundedOn: "2024-08-01" }), "THT"),
      { kind: "groups", sheet: "THT" },
    );
    const target = targetOf(plan, book(table(rows), groups), { asOf });
    expect(target("HN-01")).toMatchObject({ status: "met", actual: 100 });
    expect(target("HN-01").readings[1]).toMatchObject({ status: "met", actual: 101 });
    expect(target("HN-02")).toMatchObject({ status: "met", actual: 2 });
    expect(target("HN-03")).toMatchObject({ status: "missed", actual: 144 });
  });

  it("finds no new union in a list that has none", () => {
    expect(
      targetOf(
        plan,
        cooperatives(3, () => ({ certificateDate: "2020-01-01" })),
        { asOf },
      )("HN-02"),
    ).toMatchObject({
      status: "missed",
      actual: 0,
    });
  });

  it.each([
    [12, "missed", null],
    [13, "met", null],
    [14, "met", "Đạt mức cao"],
    [15, "met", "Đạt mức cao, vượt mức trên"],
  ])("HN-04: %i of 20 good or fair", (good, status, level) => {
    const target = targetOf(
      plan,
      cooperatives(20, (at) => ({ rank: at < good ? "good" : "weak" })),
      { asOf },
    );
    expect(target("HN-04")).toMatchObject({ status, level, actual: good * 5 });
  });

  it("takes means over those that reported, and prints how many", () => {
    const target = targetOf(
      plan,
      cooperatives(10, (at) => ({
        "revenue.total": at < 4 ? 2_700_000_000 : null,
        "income.worker": at < 2 ? (at === 0 ? 50_000_000 : 70_000_000) : null,
        "workers.total": at === 0 ? 30 : 10,
        "profit.beforeTax": at === 0 ? 199_999_999 : null,
      })),
      { asOf },
    );
    expect(target("HN-10")).toMatchObject({ status: "met", actual: 2_700_000_000, coverage: { used: 4, all: 10 } });
    expect(target("HN-10").because).toContain("4/10 đơn vị có số liệu");
    expect(target("HN-11")).toMatchObject({ status: "met", actual: 60_000_000 });
    expect(target("HN-11").readings[1]).toMatchObject({ status: "missed", actual: 55_000_000 });
    expect(target("HN-12")).toMatchObject({ status: "missed", actual: 199_999_999 });
    expect(target("HN-12").readings[1]?.status).toBe("not-measurable");
  });

  it("does not use figures of another year", () => {
    const target = targetOf(
      plan,
      book(
        table(
          many(3, () => ({ "revenue.total": 9_000_000_000 })),
          { year: 2023 },
        ),
      ),
      { asOf },
    );
    expect(target("HN-10")).toMatchObject({ status: "not-measurable", actual: null });
    expect(target("HN-10").missingData.join()).toContain("2024");
  });

  it("shows dissolved ones as progress, neither good nor bad", () => {
    const rows = (count: number) =>
      cooperatives(40, (at) => ({ status: at < count ? "dissolved" : "active", dissolvedOn: at < count ? "2024-05-05" : null }));
    expect(targetOf(plan, rows(10), { asOf })("HN-13")).toMatchObject({ status: "not-measurable", actual: 10, progress: 0.3333 });
    expect(targetOf(plan, rows(30), { asOf })("HN-13")).toMatchObject({ status: "met", progress: 1 });
    const undated = cooperatives(40, (at) => ({ status: at < 3 ? "dissolved" : "active" }));
    expect(targetOf(plan, undated, { asOf })("HN-13")).toMatchObject({ status: "not-measurable", actual: 0 });
  });

  it("needs both numbers of HN-05 by hand, and says which sheet would show them", () => {
    const of = cooperatives(1, () => ({ rank: "good" }));
    expect(targetOf(plan, of, { asOf })("HN-05")).toMatchObject({
      status: "not-measurable",
      missingData: ["trang “Lớp đào tạo, bồi dưỡng”"],
    });
    const target = targetOf(plan, of, { asOf, manual: { "HN-05": 47, "HN-05b": { value: 2703, note: "lượt" } } });
    expect([target("HN-05").status, target("HN-05b").status]).toEqual(["met", "missed"]);
  });

  it("asks all that are subject to rating, not the young ones", () => {
    const of = cooperatives(4, (at) => ({ certificateDate: at === 3 ? "2024-09-09" : "2015-01-01", rank: at < 3 ? "fair" : null }));
    expect(targetOf(plan, of, { asOf })("HN-17")).toMatchObject({ status: "met" });
    const one = cooperatives(4, (at) => ({ certificateDate: "2015-01-01", rank: at < 3 ? "fair" : null }));
    expect(targetOf(plan, one, { asOf })("HN-17")).toMatchObject({ status: "missed", actual: 75 });
  });

  it("reads empty cells of a column of ticks as no, and of a column with words as unknown", () => {
    const ticks = cooperatives(4, (at) => ({ dataConverted: at < 3 ? true : null }));
    expect(targetOf(plan, ticks, { asOf })("HN-19")).toMatchObject({ status: "missed", actual: 75 });
    const words = cooperatives(4, (at) => ({ dataConverted: at < 2 ? true : at === 2 ? null : false }));
    expect(targetOf(plan, words, { asOf })("HN-19").status).toBe("missed");
    const open = cooperatives(4, (at) => ({ dataConverted: at < 3 ? true : null, note: "x" }));
    expect(targetOf(plan, open, { asOf })("HN-19").status).toBe("missed");
  });

  it("says that the annex is missing", () => {
    const of = cooperatives(1, () => ({ rank: "good" }));
    const result = evaluatePlan(findPlan(plan)!, of, { asOf });
    expect(result.warnings.join()).toContain("Thiếu Phụ lục 1");
    expect(result.targets.find(({ id }) => id === "HN-14")?.note).toContain("không có trong tệp");
  });
});

describe("Phổ Minh 2030 and 2045", () => {
  const plan = "pho-minh-2030";
  const one = (values: Readonly<Record<string, string | number | boolean | null>>, name = "HTX NN Phổ Minh") =>
    book(table([{ name, commune: "Phường Phổ Minh", ...values }], { year: 2025 }));

  it("takes the one cooperative by name, else the only one", () => {
    const two = book(
      table([
        { name: "Hợp tác xã Nông nghiệp Phổ Minh", "members.total": 1105 },
        { name: "HTX Vận tải Khác", "members.total": 5 },
      ]),
    );
    expect(targetOf(plan, two, { asOf: "2026-01-01" })("PM-01")).toMatchObject({ actual: 1105, status: "met" });
    expect(targetOf(plan, one({ "members.total": 900 }, "HTX DVNN Số 1"), { asOf: "2026-01-01" })("PM-01")).toMatchObject({ actual: 900 });
  });

  it("reads “trên 1,5 tỷ” strictly", () => {
    const status = (revenue: number, asOf = "2030-12-31") => targetOf(plan, one({ "revenue.total": revenue }), { asOf })("PM-07").status;
    expect(status(1_500_000_000)).toBe("missed");
    expect(status(1_500_000_001)).toBe("met");
    expect(status(1_500_000_000, "2026-01-01")).toBe("not-due");
  });

  it("takes the members as at least, and keeps 2045 open when 2030 is over", () => {
    const target = targetOf(plan, one({ "members.total": 1104 }), { asOf: "2031-01-01" });
    expect([target("PM-01").status, target("PM-10").status]).toEqual(["missed", "not-due"]);
  });

  it.each([
    [0, "missed", "missed"],
    [1, "met", "met"],
    [2, "met", "met"],
  ])("%i of 2 managers with a degree", (university, by2030, range) => {
    const of = one({ "managers.university": university, "managers.total": 2 });
    expect(targetOf(plan, of, { asOf: "2030-12-31" })("PM-05")).toMatchObject({ status: by2030, actual: university * 50 });
    expect(targetOf(plan, of, { asOf: "2045-12-31" })("PM-13")).toMatchObject({ status: range });
  });

  it("is met by a trained director of the one cooperative, with a tolerance as well", () => {
    expect(targetOf(plan, one({ "director.trained": true }), { asOf: "2030-12-31" })("PM-06").status).toBe("met");
    expect(targetOf(plan, one({ "director.trained": false }), { asOf: "2030-12-31", tolerance: 5 })("PM-06").status).toBe("missed");
  });

  it("counts a rank from khá on", () => {
    const status = (rank: string) => targetOf(plan, one({ rank }), { asOf: "2030-12-31" })("PM-02").status;
    expect([status("good"), status("fair"), status("average"), status("unrated")]).toEqual(["met", "met", "missed", "not-measurable"]);
  });

  it("shows national lines beside shares", () => {
    const target = targetOf(plan, one({ "director.trained": true }), { asOf: "2026-01-01" });
    expect(target("PM-06").national.map(({ document, value }) => [document, value])).toEqual([["QĐ 340/QĐ-TTg", 80]]);
    expect(target("PM-05").national.map(({ year }) => year)).toEqual([2025, 2025, 2030]);
    expect(target("PM-01").national).toEqual([]);
  });
});
