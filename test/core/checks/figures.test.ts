import { describe, expect, test } from "vitest";
import type { FieldId } from "../../../core/model/fields.ts";
import { codesOf, findingsOf, inventedNames } from "./tables.ts";

const one = (values: object, more: Parameters<typeof codesOf>[1] = {}) => codesOf([{ name: "HTX Hoa Sen", ...values }], more);

describe("number.negative", () => {
  test.each<FieldId>([
    "members.total",
    "workers.insured",
    "capital.charter",
    "revenue.total",
    "income.worker",
    "points.1a",
    "points.total",
    "stoppedMonths",
  ])("%s cannot be below 0", (field) => {
    expect(one({ [field]: -1 })).toContain("number.negative@B2");
    expect(one({ [field]: 0 })).not.toContain("number.negative@B2");
  });

  test("a loss is no error", () => {
    expect(one({ "profit.beforeTax": -5_000_000, "profit.afterTax": -5_000_000 })).toEqual([]);
  });
});

describe("subset.exceeds", () => {
  test.each<[FieldId, FieldId]>([
    ["members.new", "members.total"],
    ["members.households", "members.total"],
    ["members.ethnicHouseholds", "members.total"],
    ["members.ethnicHouseholds", "members.households"],
    ["workers.members", "workers.total"],
    ["workers.hired", "workers.total"],
    ["workers.female", "workers.total"],
    ["workers.insured", "workers.total"],
    ["managers.university", "managers.total"],
    ["managers.vocational", "managers.total"],
    ["managers.young", "managers.total"],
    ["revenue.members", "revenue.total"],
  ])("%s is part of %s", (part, whole) => {
    const scale = part.startsWith("revenue") ? 1e6 : 1;
    expect(one({ [whole]: 20 * scale, [part]: 20 * scale })).toEqual([]);
    expect(one({ [whole]: 20 * scale, [part]: 21 * scale })).toEqual(["subset.exceeds@C2"]);
    expect(one({ [whole]: null, [part]: 21 * scale })).toEqual([]);
    expect(one({ [whole]: 20 * scale, [part]: null })).toEqual([]);
  });

  test("both amounts stand in the message", () => {
    const [finding] = findingsOf([{ "revenue.total": 2_700_000_000, "revenue.members": 2_800_000_000 }]);
    expect(finding?.message).toContain("2.800.000.000 đồng");
    expect(finding?.message).toContain("2.700.000.000 đồng");
  });

  test("degrees together are not more than the managers", () => {
    expect(one({ "managers.total": 5, "managers.university": 3, "managers.vocational": 2 })).toEqual([]);
    expect(one({ "managers.total": 5, "managers.university": 3, "managers.vocational": 3 })).toEqual(["subset.exceeds@C2"]);
  });

  test("headers that count something else prove nothing", () => {
    const persons = { columnsAs: { "members.ethnicHouseholds": { header: "Thành viên là người DTTS" } } };
    expect(one({ "members.total": 90, "members.households": 20, "members.ethnicHouseholds": 60 }, persons)).toEqual([]);
    const place = { columnsAs: { "members.households": { header: "Tổng số hộ" } } };
    expect(one({ "members.total": 90, "members.households": 400 }, place)).toEqual([]);
    const seasonal = { columnsAs: { "workers.hired": { header: "LĐ thời vụ" } } };
    expect(one({ "workers.total": 9, "workers.hired": 40 }, seasonal)).toEqual([]);
  });

  test("two units of which one is a guess prove nothing", () => {
    const guessed = { columnsAs: { "revenue.members": { scale: 1e6, unitFrom: "magnitude" as const }, "revenue.total": { scale: 1e9 } } };
    expect(one({ "revenue.total": 2e9, "revenue.members": 3e9 }, guessed)).toEqual([]);
    const stated = { columnsAs: { "revenue.members": { scale: 1e6 }, "revenue.total": { scale: 1e9 } } };
    expect(one({ "revenue.total": 2e9, "revenue.members": 3e9 }, stated)).toEqual(["subset.exceeds@C2"]);
  });
});

describe("counts that add up", () => {
  test("members among the workers and hired ones make all workers", () => {
    expect(one({ "workers.total": 20, "workers.members": 12, "workers.hired": 8 })).toEqual([]);
    expect(one({ "workers.total": 20, "workers.members": 12, "workers.hired": 9 })).toEqual(["workers.sum@B2"]);
    expect(one({ "workers.total": 20, "workers.members": 12, "workers.hired": null })).toEqual([]);
    expect(one({ "workers.total": 20, "workers.members": 22, "workers.hired": 9 })).toEqual(["subset.exceeds@C2"]);
  });

  test("more working members than members is a warning; a union counts cooperatives", () => {
    expect(one({ "members.total": 20, "workers.members": 25 })).toEqual(["workers.more-than-members@C2"]);
    expect(codesOf([{ name: "LHHTX Hoa Sen", kind: "union", "members.total": 6, "workers.members": 25 }])).toEqual([]);
  });

  test.each([
    ["HTX Hoa Sen", "cooperative", 5],
    ["LHHTX Hoa Sen", "union", 3],
    ["THT Hoa Sen", "group", 2],
  ])("%s, %s: at least %i members", (name, kind, least) => {
    const members = (count: number, more: object = {}) => codesOf([{ name, kind, "members.total": count, ...more }]);
    expect(members(least)).toEqual([]);
    expect(members(least - 1)).toEqual(["members.too-few@C2"]);
    expect(members(least - 1, { status: "dissolved" })).toEqual([]);
  });

  test("the law is named", () => {
    const [finding] = findingsOf([{ "members.total": 4 }]);
    expect(finding?.message).toMatch(/5 thành viên.*Luật Hợp tác xã 17\/2023\/QH15/);
  });

  test("a year has twelve months", () => {
    expect(one({ stoppedMonths: 12 })).toEqual([]);
    expect(one({ stoppedMonths: 13 })).toEqual(["months.over-year@B2"]);
  });
});

describe("money", () => {
  test("owners' equity and liabilities make the total capital, as far as rounding allows", () => {
    const capital = (end: number, owners: number, liabilities: number | null, scale = 1) =>
      one(
        { "capital.end": end, "capital.owners": owners, "capital.liabilities": liabilities },
        { columnsAs: { "capital.end": { scale }, "capital.owners": { scale }, "capital.liabilities": { scale } } },
      );
    expect(capital(5e9, 4e9, 1e9)).toEqual([]);
    expect(capital(5e9, 4e9, 2e9)).toEqual(["capital.sum@B2"]);
    expect(capital(5_001e6, 4_000e6, 1_000e6, 1e6)).toEqual([]);
    expect(capital(5_003e6, 4_000e6, 1_000e6, 1e6)).toEqual(["capital.sum@B2"]);
    expect(capital(5e9, 6e9, null)).toEqual(["capital.sum@C2"]);
    expect(capital(5e9, 4e9, null)).toEqual([]);
    // A cooperative that owes more than it has.
    expect(capital(5e9, -1e9, 6e9)).toEqual(["number.negative@C2"]);
  });

  test.each([
    [{ "capital.charter": 3e9, "capital.end": 1e9 }, []],
    [{ "capital.charter": 3e9, "capital.end": 3e6 }, ["capital.charter-exceeds@B2"]],
    [{ "capital.start": 1e9, "capital.previous": 1e9 }, []],
    [{ "capital.start": 1e9, "capital.previous": 2e9 }, ["capital.start-differs@B2"]],
    [{ "indivisible.start": 1e9, "indivisible.previous": 2e9 }, ["capital.start-differs@B2"]],
    [{ "indivisible.end": 2e9, "capital.end": 1e9 }, ["indivisible.exceeds@B2"]],
    [{ "profit.beforeTax": 2e9, "revenue.total": 1e9 }, ["profit.exceeds-revenue@B2"]],
    [{ "profit.beforeTax": -2e9, "revenue.total": 1e9 }, []],
    [{ "profit.beforeTax": 2e8, "profit.afterTax": 2e8 }, []],
    [{ "profit.beforeTax": 2e8, "profit.afterTax": 3e8 }, ["profit.after-tax@C2"]],
    [{ "profit.beforeTax": -3e8, "profit.afterTax": -2e8 }, []],
    [{ "income.worker": 6e6 }, []],
    [{ "income.worker": 5.9e6 }, ["income.range@B2"]],
    [{ "income.worker": 6e8 }, []],
    [{ "income.worker": 6.1e8 }, ["income.range@B2"]],
    [{ "income.worker": 0 }, []],
    [{ "wages.total": 6e8, "workers.total": 10, "income.worker": 6e7 }, []],
    [{ "wages.total": 5e7, "workers.total": 10, "income.worker": 6e7 }, ["income.period@D2"]],
    [{ "wages.total": 6e8, "workers.total": 0, "income.worker": 6e7 }, []],
  ])("%j: %j", (values, codes) => {
    expect(one(values)).toEqual(codes);
  });
});

describe("contributions of members", () => {
  const shares = (...percents: (number | null)[]) =>
    codesOf(
      percents.map((percent, index) => ({ "members.fullName": `Lê Văn ${index + 1}`, "members.contributionPercent": percent })),
      { kind: "members" },
    );

  test("one member has at most 30 %", () => {
    expect(shares(30, 30, 30, 10)).toEqual([]);
    expect(shares(31, 30, 30, 9)).toEqual(["contribution.over-max@B2"]);
    expect(shares(131)).toEqual(["share.over-whole@B2"]);
  });

  test("all of them make 100 %, as far as rounding allows", () => {
    expect(shares(30, 30, 30, 9)).toEqual(["contribution.sum@B1"]);
    expect(shares(14.29, 14.29, 14.29, 14.29, 14.29, 14.29, 14.29)).toEqual([]);
    expect(shares(30, 30, null, 9)).toEqual([]);
    // The members of several cooperatives under one another.
    expect(shares(30, 30, 20, 20, 30, 30, 20, 20)).toEqual([]);
  });
});

describe("status", () => {
  test.each([
    [{ status: "dissolved", dissolvedOn: null }, ["status.date-missing@C2"]],
    [{ status: "dissolved", dissolvedOn: null, statusDate: "2020-01-01" }, []],
    [{ status: "stopped", statusDate: null }, ["status.date-missing@C2"]],
    [{ status: "stopped", dissolvedOn: null }, []],
    [{ status: "active", statusDate: null }, []],
    [{ status: "active", dissolvedOn: "2020-01-01" }, ["status.contradicts-date@B2"]],
    [{ status: "dissolving", dissolvedOn: "2020-01-01" }, []],
    [{ status: null }, ["status.missing@B2"]],
    [{ status: "suspended", statusDate: "2022-12-31" }, []],
    [{ status: "suspended", statusDate: "2022-12-30" }, ["status.suspended-too-long@C2"]],
    [{ status: "suspended", statusDate: "2022" }, []],
    [{ status: "suspended", statusDate: "2021" }, ["status.suspended-too-long@C2"]],
    [{ status: "stopped", statusDate: "2023-12-31" }, []],
    [{ status: "stopped", statusDate: "2023-12-30" }, ["status.stopped-too-long@C2"]],
    [{ status: "active", statusDate: "2010-12-30" }, []],
  ])("%j: %j", (values, codes) => {
    expect(one(values)).toEqual(codes);
  });
});

describe("columns", () => {
  const names = inventedNames(4);
  const rows = (field: FieldId, values: readonly (number | null)[]) =>
    values.map((value, index) => ({ name: names[index] ?? null, [field]: value }));

  test("a column without any value is told once", () => {
    expect(codesOf(rows("revenue.total", [null, null, null]))).toEqual(["column.empty@B1"]);
    expect(codesOf(rows("revenue.total", [null, null]))).toEqual([]);
    expect(codesOf(rows("revenue.total", [null, 9e8, null]))).toEqual([]);
    expect(codesOf(rows("note", [null, null, null]))).toEqual([]);
    expect(codesOf(rows("code", [null, null, null]))).toEqual(["code.missing@B2", "code.missing@B3", "code.missing@B4"]);
  });

  test("a guessed unit is to be confirmed", () => {
    const columnsAs = { "revenue.total": { unit: "millionVND" as const, scale: 1e6, unitFrom: "magnitude" as const, header: "Doanh thu" } };
    const [finding, ...more] = findingsOf(rows("revenue.total", [9e8]), { columnsAs });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "unit.guessed", cell: "B1", found: "Doanh thu" });
    expect(finding?.message).toContain("triệu đồng");
  });

  test("a wrong unit in nearly all cells is told at the header", () => {
    const many = inventedNames(12).map((name) => ({ name, "revenue.total": 2_700 }));
    const issues = many.map((_, index) => ({
      code: "unit.suspicious" as const,
      cell: `B${index + 2}`,
      field: "revenue.total" as const,
      found: "2.700",
      suggestion: 2_700_000_000,
    }));
    expect(codesOf(many, { issues })).toEqual(["unit.suspicious@B1"]);
    expect(codesOf(many, { issues: issues.slice(0, 3) })).toEqual(["unit.suspicious@B2", "unit.suspicious@B3", "unit.suspicious@B4"]);
    expect(findingsOf(many, { issues: issues.slice(0, 1) })[0]?.message).toContain("2.700.000.000 đồng");
  });
});
