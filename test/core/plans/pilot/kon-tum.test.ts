import { describe, expect, it } from "vitest";
import type { Scalar, Table } from "../../../../core/model/records.ts";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions, Tick } from "../../../../core/plans/evaluate/options.ts";
import { workOf } from "../../../../core/plans/evaluate/work.ts";
import { assessPilot } from "../../../../core/plans/pilot/assess.ts";
import { modelCodes } from "../../../../core/plans/pilot/models.ts";
import { findPlan } from "../../../../core/plans/shipped.ts";
import { book, many, table } from "../books.ts";

const plan = findPlan("kon-tum-2021-2025")!;
const scheme = plan.pilot!;
const code = (at: number): string => `61000000${String(at + 10)}`;

function list(count: number, values: (at: number) => Readonly<Record<string, Scalar>> = () => ({})): Table {
  return table(many(count, (at) => ({ code: code(at), model: "1a", status: "active", certificateDate: "2015-01-01", ...values(at) })));
}

function profits(count: number, value: (at: number, year: number) => Scalar): Table[] {
  return [2018, 2019, 2020].map((year) =>
    table(
      many(count, (at) => ({ code: code(at), "profit.afterTax": value(at, year) })),
      { sheet: `Năm ${year}`, year },
    ),
  );
}

/** Points of the 15 criteria with a total of 30 + 30 + 40 less what is taken away. */
const full = [7, 6, 11, 6, 8, 6, 6, 6, 4, 10, 10, 10, 5, 3, 2];
function points(count: number, year: number, of: (at: number) => readonly number[]): Table {
  const rows = many(count, (at) => ({
    code: code(at),
    ...Object.fromEntries(of(at).map((value, index) => [`points.${index + 1}`, value])),
  }));
  return table(rows, { sheet: `Điểm ${year}`, kind: "points", year });
}

const less = (taken: Readonly<Record<number, number>>): number[] => full.map((value, at) => value - (taken[at + 1] ?? 0));

function evaluate(tables: readonly Table[], options: Partial<EvaluateOptions> = {}) {
  const result = evaluatePlan(plan, book(...tables), { asOf: "2026-01-01", ...options });
  return { pilot: result.pilot!, result, target: (id: string) => result.targets.find((target) => target.id === id)! };
}

/** Ticks of every paper and of the conditions that only a person can confirm. */
function papers(count: number, but: Readonly<Record<string, boolean>> = {}): Record<string, Tick> {
  const ids = ["KT-21", "KT-22", "KT-23", "KT-24", "KT-08", "KT-13"];
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => ids.map((id) => [`${id}/${code(at)}`, { done: but[`${id}/${at}`] ?? true }] as const)).flat(),
  );
}

describe("the 12 models", () => {
  const read = modelCodes(scheme.models);

  it("are a closed list with the letters of the print", () => {
    expect(scheme.models.map((model) => model.code)).toEqual(["1a", "1b", "1c", "1d", "1đ", "1e", "1g", "1h", "2a", "2b", "2c", "2d"]);
  });

  it.each([
    ["1a", "1a"],
    ["1.đ", "1đ"],
    ["Mô hình 1d", "1d"],
    ["2c) tiểu thủ công nghiệp", "2c"],
    ["HTX giao thông vận tải", "2b"],
    ["Mô hình hợp tác xã ứng phó biến đổi khí hậu", "1d"],
    ["sản xuất sản phẩm OCOP, gắn với du lịch nông thôn, miền núi", "1e"],
    ["1f", null],
    ["HTX kiểu mới", null],
    ["", null],
    ["HTX", null],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("numbers of pilots", () => {
  it.each([
    [4, "missed", false],
    [5, "met", false],
    [6, "met", true],
  ])("%i pilots", (count, status, tooMany) => {
    const { target, result } = evaluate([list(count)]);
    for (const id of ["KT-01", "KT-04", "KT-25"]) expect(target(id)).toMatchObject({ status, actual: count });
    expect(target("KT-01").readings[1]?.status).toBe(count === 5 ? "met" : "missed");
    expect(result.warnings.some((text) => text.includes("chỉ cho tối đa 5"))).toBe(tooMany);
  });

  it("asks for the column of models, and warns of words that are none of the 12", () => {
    expect(evaluate([table(many(5, () => ({ status: "active" })))]).target("KT-01")).toMatchObject({ status: "not-measurable" });
    const { target, result } = evaluate([list(6, (at) => ({ model: at === 5 ? "HTX kiểu mới" : "1a" }))]);
    expect(target("KT-01").actual).toBe(5);
    expect(result.warnings.some((text) => text.includes("Danh sách!10"))).toBe(true);
  });

  it("still counts a pilot that has been dissolved since", () => {
    const { target } = evaluate([
      list(5, (at) => ({ status: at === 0 ? "dissolved" : "active", dissolvedOn: at === 0 ? "2024-01-01" : null })),
    ]);
    expect(target("KT-01").actual).toBe(5);
  });
});

describe("conditions to join", () => {
  it("wants profit in each of the three years, and never guesses a missing one", () => {
    const answers = (value: (at: number, year: number) => Scalar) => {
      const { pilot } = evaluate([list(1), ...profits(1, value)]);
      return pilot.candidates[0]!.conditions.find(({ id }) => id === "KT-10")!.answer;
    };
    expect(answers(() => 1)).toBe("yes");
    expect(answers((_, year) => (year === 2019 ? 0 : 5))).toBe("no");
    expect(answers((_, year) => (year === 2019 ? -5 : 5))).toBe("no");
    expect(answers((_, year) => (year === 2019 ? null : 5))).toBe("unknown");
    expect(answers((_, year) => (year === 2018 ? -1 : null))).toBe("no");
  });

  it("cannot take one that is younger than the three years", () => {
    const { pilot } = evaluate([list(1, () => ({ certificateDate: "2019-02-02" })), ...profits(1, () => 5)]);
    expect(pilot.candidates[0]!.conditions.find(({ id }) => id === "KT-10")?.answer).toBe("no");
  });

  it("shows the other readings of profit", () => {
    const { target } = evaluate([list(1), ...profits(1, (_, year) => (year === 2019 ? 0 : 5))]);
    expect(target("KT-10").readings.map(({ status }) => status)).toEqual(["missed", "not-measurable", "met"]);
  });

  it.each([
    [{ 5: 8, 6: 6, 7: 6, 8: 6, 9: 4, 10: 5 }, "yes", 65],
    [{ 5: 8, 6: 6, 7: 6, 8: 6, 9: 4, 10: 5.5 }, "no", 64.5],
  ])("rating of 2020 %j", (taken, answer, total) => {
    const { pilot } = evaluate([list(1), points(1, 2020, () => less(taken))]);
    const found = pilot.candidates[0]!.conditions.find(({ id }) => id === "KT-12")!;
    expect(found.answer).toBe(answer);
    expect(found.because).toContain(String(total).replace(".", ","));
  });

  it("does not take the rating of another year for that of 2020", () => {
    const { pilot } = evaluate([list(1), points(1, 2021, () => full)]);
    expect(pilot.candidates[0]!.conditions.find(({ id }) => id === "KT-12")?.answer).toBe("unknown");
  });

  it("names the papers that are missing", () => {
    const tables = [list(2), ...profits(2, () => 5), points(2, 2020, () => full)];
    const { pilot, target } = evaluate(tables, { ticks: papers(2, { "KT-22/1": false }) });
    expect(pilot.candidates.map(({ eligible, missingPapers }) => [eligible, missingPapers])).toEqual([
      ["yes", []],
      ["no", ["Báo cáo tài chính 03 năm gần nhất"]],
    ]);
    expect([target("KT-11").status, target("KT-22").status, target("KT-21").status]).toEqual(["missed", "missed", "met"]);
    expect(evaluate(tables).pilot.candidates[0]).toMatchObject({ eligible: "unknown", missingPapers: [] });
    expect(evaluate(tables).pilot.candidates[0]?.openPapers.length).toBe(4);
  });

  it("wants 20 % of the member households exactly", () => {
    const answers = evaluate([
      list(4, (at) => ({ "members.households": 15, "members.ethnicHouseholds": [2, 3, 4, null][at]! })),
    ]).pilot.candidates.map(({ conditions }) => conditions.find(({ id }) => id === "KT-18")!.answer);
    expect(answers).toEqual(["no", "yes", "yes", "unknown"]);
  });

  it("wants it active", () => {
    const answers = evaluate([list(3, (at) => ({ status: ["active", "stopped", null][at]! }))]).pilot.candidates.map(
      ({ conditions }) => conditions.find(({ id }) => id === "KT-09")!.answer,
    );
    expect(answers).toEqual(["yes", "no", "unknown"]);
  });
});

describe("ranking of candidates", () => {
  it("puts nobody before one who meets the same priorities and more, and weighs nothing", () => {
    const ticks = {
      ...papers(4),
      [`KT-14/${code(0)}`]: { done: true },
      [`KT-17/${code(0)}`]: { done: true },
      [`KT-14/${code(1)}`]: { done: true },
      [`KT-15/${code(2)}`]: { done: true },
    };
    const { pilot } = evaluate([list(4), ...profits(4, () => 5), points(4, 2020, () => full)], { ticks });
    expect(pilot.layers).toEqual([[code(0), code(2)], [code(1)], [code(3)]]);
    expect(pilot.candidates.map(({ layer }) => layer)).toEqual([1, 2, 1, 3]);
  });

  it("leaves out who certainly fails a mandatory condition", () => {
    const { pilot } = evaluate([list(2), ...profits(2, (at) => (at === 0 ? -1 : 5)), points(2, 2020, () => full)], { ticks: papers(2) });
    expect(pilot.candidates.map(({ layer }) => layer)).toEqual([null, 1]);
  });

  it("can look at everyone in the book", () => {
    const of = book(table(many(30, () => ({ status: "active", certificateDate: "2015-01-01" }))));
    const { result } = assessPilot(workOf(plan, of, { asOf: "2021-08-01" }), scheme, true);
    expect(result.candidates.length).toBe(30);
    expect(evaluatePlan(plan, of, { asOf: "2021-08-01" }).pilot?.candidates).toEqual([]);
  });
});

describe("the exit test", () => {
  const exit = (start: readonly number[], end: readonly number[], options: Partial<EvaluateOptions> = {}) =>
    evaluate([list(1), points(1, 2020, () => start), points(1, 2025, () => end)], options);
  const baseline = less({ 1: 3, 5: 4, 10: 6, 11: 5 });

  it("wants 80 points at least", () => {
    expect(exit(baseline, less({ 10: 10, 11: 10 })).target("KT-27")).toMatchObject({ status: "met", actual: 80 });
    expect(exit(baseline, less({ 10: 10, 11: 10, 12: 0.5 })).target("KT-27")).toMatchObject({ status: "missed", actual: 79.5 });
  });

  it("wants no flagged criterion below its baseline, whatever the total is", () => {
    const fallen = less({ 9: 1, 10: 0 });
    const flagged = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`KT-28/${code(0)}/${id}`, { done: true }]));
    expect(exit(baseline, fallen, { ticks: flagged("9", "1") }).target("KT-28").status).toBe("missed");
    expect(exit(baseline, fallen, { ticks: flagged("1", "10") }).target("KT-28").status).toBe("met");
    expect(exit(baseline, fallen).target("KT-28").status).toBe("not-measurable");
    expect(exit(baseline, fallen).target("KT-28").readings[1]?.status).toBe("missed");
    expect(exit(baseline, full).target("KT-28").status).toBe("met");
  });

  it("adds the items of a criterion where only they are typed", () => {
    const own = (a: number, b: number, year: number) =>
      table([{ name: "HTX Nông nghiệp Số 1", code: code(0), "points.1a": a, "points.1b": b }], { sheet: `${year}`, kind: "points", year });
    const { pilot } = evaluate([list(1), own(4, 1, 2020), own(3, 1, 2025)]);
    expect(pilot.exits[0]?.criteria[0]).toMatchObject({ id: "1", baseline: 5, now: 4, answer: "no" });
  });

  it("has nothing to compare before a rating after the baseline", () => {
    const { target } = evaluate([list(1), points(1, 2020, () => full)], { asOf: "2023-05-05" });
    expect([target("KT-27").status, target("KT-28").status]).toEqual(["not-due", "not-due"]);
    expect(evaluate([list(1), points(1, 2020, () => full)]).target("KT-27").status).toBe("not-measurable");
  });

  it("wants every pilot to be Tốt", () => {
    const end = (at: number) => (at === 0 ? full : less({ 10: 10, 11: 10, 12: 1 }));
    const tables = [list(2), points(2, 2025, end)];
    expect(evaluate(tables).target("KT-02")).toMatchObject({ status: "missed", actual: 50, needed: { count: 2, of: 2, more: 1 } });
    expect(evaluate([list(2), points(2, 2025, () => full)]).target("KT-02")).toMatchObject({ status: "met" });
  });
});

describe("stages", () => {
  it("show both days on which the first one ends", () => {
    const { pilot, result } = evaluate([list(1)], { asOf: "2021-11-01" });
    expect(pilot.stages.map(({ to, otherTo, state }) => [to, otherTo, state])).toEqual([
      ["2021-09-30", "2021-12-31", "past"],
      ["2025-06-30", null, "upcoming"],
      ["2025-09-30", "2025-12-31", "upcoming"],
    ]);
    expect(result.deadlines.filter(({ id }) => id === "KT-05" || id === "KT-26").map(({ due, state }) => [due, state])).toEqual([
      ["2021-09-30", "past"],
      ["2021-12-31", "upcoming"],
    ]);
  });
});
