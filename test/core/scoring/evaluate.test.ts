import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { type CompiledTable, compileTable } from "../../../core/scoring/compile.ts";
import { rankOfTotal, scoreValues } from "../../../core/scoring/evaluate.ts";
import { itemScores } from "../../../core/scoring/explain.ts";
import { maximumOf } from "../../../core/scoring/table.ts";
import { compiled01, compiled09, context, fullPoints, tt01 } from "./support.ts";

const score = (values: Values) => scoreValues(compiled01, values, context);

/** The points that the bands give an item. */
function bandPoints(compiled: CompiledTable, id: string, values: Values): number | null {
  const item = itemScores(compiled, values).find((line) => line.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item.proposed;
}

/** The full points with one criterion lowered so that the total is as wanted. */
function pointsFor(total: number): Values {
  const scaled = Object.entries(fullPoints).map(([field, points]) => [field, (Number(points) * Math.floor(total)) / 100] as const);
  const sum = scaled.reduce((all, [, points]) => all + Math.floor(points * 100), 0) / 100;
  return Object.fromEntries(
    scaled.map(([field, points], at) => [
      field,
      at === 0 ? Math.floor(points * 100) / 100 + (total - sum) : Math.floor(points * 100) / 100,
    ]),
  );
}

describe("ranks", () => {
  it.each([
    [100, "good"],
    [80, "good"],
    [79.99, "fair"],
    [79.5, "fair"],
    [65, "fair"],
    [64.99, "average"],
    [50, "average"],
    [49.99, "weak"],
    [0, "weak"],
    [79.99999999, "fair"],
  ] as const)("a typed total of %d is %s", (total, rank) => {
    expect(score({ "points.total": total })).toMatchObject({ total, rank, lowest: total, possible: total });
    expect(rankOfTotal(compiled01, total)).toBe(rank);
  });

  it("takes the rank of the sum of the criteria, unrounded", () => {
    expect(score(fullPoints)).toMatchObject({ total: 100, rank: "good" });
    expect(score({ ...fullPoints, "points.10": 0, "points.11": 0, "points.15": 0 })).toMatchObject({ total: 80, rank: "good" });
    expect(score({ ...fullPoints, "points.10": 0, "points.11": 0, "points.15": 0, "points.1": 6.99 })).toMatchObject({
      total: 79.99,
      rank: "fair",
    });
  });

  it("adds decimals exactly", () => {
    // 0.1 + 0.2 and their like must neither lift a total over a limit nor keep it below.
    const tenths = {
      ...fullPoints,
      "points.1": 6.7,
      "points.2": 5.6,
      "points.3": 10.3,
      "points.10": 0,
      "points.11": 0,
      "points.12": 7.9,
      "points.15": 1.5,
      "points.14": 6,
    };
    const sum = [6.7, 5.6, 10.3, 6, 8, 6, 6, 6, 4, 0, 0, 7.9, 6, 6, 1.5];
    expect(score(tenths).total).toBe(Math.round(sum.reduce((a, b) => a + b, 0) * 10) / 10);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 15, maxLength: 15 }), (hundredths) => {
        const fields = Object.keys(fullPoints);
        const values = Object.fromEntries(fields.map((field, at) => [field, hundredths[at]! / 100]));
        expect(score(values).total).toBe(hundredths.reduce((a, b) => a + b, 0) / 100);
      }),
    );
  });

  it("reaches every total exactly", () => {
    for (const total of [50, 65, 80]) {
      expect(score(pointsFor(total)).total).toBe(total);
    }
  });
});

describe("missing points", () => {
  it("keeps the rank open when two groups are there", () => {
    expect(score({ "points.I": 28, "points.II": 26 })).toMatchObject({ total: null, lowest: 54, possible: 94, rank: "incomplete" });
  });

  it("is certain of Tốt with 30 + 30 + 20 and gaps in group III", () => {
    expect(score({ "points.I": 30, "points.II": 30, "points.10": 12, "points.11": 8 })).toMatchObject({
      total: null,
      lowest: 80,
      possible: 100,
      rank: "good",
    });
  });

  it("lets an unknown maximum take what the group leaves", () => {
    expect(score({ "points.10": 35 }).possible).toBe(100);
    expect(score({ ...fullPoints, "points.15": null })).toMatchObject({ total: null, lowest: 98, possible: 100, rank: "good" });
    expect(scoreValues(compiled09, { "points.1": 30, "points.2": 10, "points.3": 10 }, context)).toMatchObject({
      lowest: 50,
      possible: 92,
    });
  });

  it("counts nothing as 0", () => {
    expect(score({})).toMatchObject({ total: null, lowest: 0, possible: 100, rank: "incomplete" });
    expect(score({ ...fullPoints, "points.9": null })).toMatchObject({ total: null, lowest: 96, rank: "good" });
    expect(score({ ...fullPoints, "points.9": 0 }).total).toBe(96);
  });
});

describe("typed points on several levels", () => {
  it("lets a typed criterion stand for its items", () => {
    expect(score({ "points.1": 6 })).toMatchObject({ lowest: 6, possible: 99 });
    const items = itemScores(compiled01, { ...fullPoints });
    expect(items.filter(({ source }) => source === "missing")).toEqual([]);
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, at) => String(at + 1)));
    expect(items.reduce((sum, { points }) => sum + points!, 0)).toBe(100);
  });

  it("lets typed items win over a typed criterion that they contradict", () => {
    expect(score({ "points.1": 7, "points.1a": 4, "points.1b": 1 })).toMatchObject({ lowest: 5, possible: 98 });
    expect(score({ "points.1": 2, "points.1a": 4 })).toMatchObject({ lowest: 4, possible: 98 });
    expect(score({ "points.1": 6, "points.1a": 4 })).toMatchObject({ lowest: 4, possible: 98 });
    expect(score({ "points.1": 5, "points.1a": 4 })).toMatchObject({ lowest: 5, possible: 98 });
  });

  it("lets items win over a typed total that they contradict", () => {
    expect(score({ ...fullPoints, "points.total": 85 })).toMatchObject({ total: 100, rank: "good" });
    expect(score({ "points.total": 85, "points.1": 2, "points.2": 2, "points.3": 2 })).toMatchObject({
      total: null,
      lowest: 6,
      possible: 82,
    });
  });

  it("believes a total that partly typed points allow", () => {
    expect(score({ "points.total": 85, "points.I": 28, "points.II": 26 })).toMatchObject({ total: 85, rank: "good" });
    expect(score({ "points.total": 95, "points.I": 28, "points.II": 26 })).toMatchObject({ total: null, possible: 94 });
  });

  it("lets typed points win over computed ones", () => {
    const figures: Values = { "capital.start": 2e9, "capital.end": 2e9, "capital.previous": 1e9 };
    expect(bandPoints(compiled01, "1a", figures)).toBe(3);
    expect(score({ ...figures, "points.1a": 5 })).toMatchObject({ lowest: 6 });
    expect(score({ ...figures, "points.1": 7 })).toMatchObject({ lowest: 7 });
    expect(score({ ...figures, "points.total": 90 })).toMatchObject({ total: 90, rank: "good" });
  });
});

describe("points that cannot be right", () => {
  it.each([
    ["criterion above its maximum", { ...fullPoints, "points.1": 8 }, 93, 100],
    ["item above its maximum", { "points.5": 8.5 }, 0, 100],
    ["below 0", { "points.5": -1 }, 0, 100],
    ["group III above 40", { "points.10": 30, "points.11": 20 }, 0, 100],
    [
      "criteria with unknown maxima above what is left for them",
      { "points.1": 0, "points.10": 20, "points.11": 20, "points.12": 1 },
      0,
      93,
    ],
    ["a total above 100", { "points.total": 101 }, 0, 100],
  ] as const)("counts %s as open", (_, values, lowest, possible) => {
    expect(score(values)).toMatchObject({ total: null, lowest, possible });
  });

  it("holds the criteria of TT 09/2017 with unknown maxima to 62 together", () => {
    const typed = (points: number): Values => ({
      "points.1": 20,
      "points.2": points,
      "points.3": 10,
      "points.4": 10,
      "points.5": 10,
      "points.6": 10,
    });
    expect(scoreValues(compiled09, typed(22), context)).toMatchObject({ total: 82, rank: "good" });
    expect(scoreValues(compiled09, typed(23), context)).toMatchObject({ total: null, lowest: 0, possible: 100, rank: "incomplete" });
  });

  it("does not believe a total over a wrong item", () => {
    expect(score({ "points.total": 85, "points.5": 9 })).toMatchObject({ total: null, rank: "incomplete" });
  });

  it("does not put computed points in place of wrong ones", () => {
    expect(score({ "revenue.total": 2e9, "points.3a": 9 })).toMatchObject({ lowest: 0, possible: 100 });
  });
});

describe("bands of TT 01/2020", () => {
  const ends = [
    ["1a", (value: number): Values => ({ "capital.start": value, "capital.end": value }), [0, 1e8, 5e8, 1e9, 5e9, 1e10, 5e10]],
    ["3a", (value: number): Values => ({ "revenue.total": value }), [0, 1e8, 1e9, 5e9, 1e10]],
  ] as const;

  it.each(ends)("%s: the lower end belongs to the band", (id, valuesOf, limits) => {
    for (const [points, limit] of limits.entries()) {
      expect(bandPoints(compiled01, id, valuesOf(limit))).toBe(points);
      if (points > 0) expect(bandPoints(compiled01, id, valuesOf(limit - 1))).toBe(points - 1);
    }
    expect(bandPoints(compiled01, id, valuesOf(-1))).toBeNull();
  });

  it("2a and 3c give 0 only for nothing", () => {
    const assets = (value: number): Values => ({ "indivisible.start": value, "indivisible.end": value });
    expect([0, 1, 1e8 - 1, 1e8, 5e8, 1e9, 2e9].map((value) => bandPoints(compiled01, "2a", assets(value)))).toEqual([0, 1, 1, 2, 3, 4, 5]);
    const profit = (value: number) => bandPoints(compiled01, "3c", { "profit.beforeTax": value });
    expect([-5e9, 0, 1, 2e8 - 1, 2e8, 5e8, 1e9].map(profit)).toEqual([0, 0, 1, 1, 2, 3, 4]);
  });

  it("1b looks at the rise over the year before", () => {
    const rise = (end: number, previous: number) => bandPoints(compiled01, "1b", { "capital.end": end, "capital.previous": previous });
    expect([rise(2, 1), rise(1, 1), rise(1, 2)]).toEqual([1, 0, 0]);
    expect(bandPoints(compiled01, "1b", { "capital.end": 2 })).toBeNull();
  });

  it("takes owners' equity and liabilities for total capital", () => {
    expect(bandPoints(compiled01, "1a", { "capital.start": 1e9, "capital.owners": 6e8, "capital.liabilities": 4e8 })).toBe(3);
    expect(bandPoints(compiled01, "1a", { "capital.start": 1e9, "capital.owners": 6e8 })).toBeNull();
  });
});

describe("TT 09/2017", () => {
  it("compares shares without rounding", () => {
    const share = (fund: number, income: number | null) =>
      bandPoints(compiled09, "1d", { "fund.development": fund, "profit.afterTax": income });
    expect([share(20, 100), share(19.999, 100), share(0, null), share(5, null), share(5, -3), share(5, 0)]).toEqual([
      5,
      0,
      0,
      null,
      null,
      null,
    ]);
    const plan = (revenue: number, planned: number) =>
      bandPoints(compiled09, "1a", { "revenue.total": revenue, "revenue.planned": planned });
    expect([plan(100, 100), plan(99, 100), plan(120, 100), plan(1199, 1000)]).toEqual([4, 0, 8, 4]);
  });

  it("ranks a sanctioned cooperative Yếu whatever its total", () => {
    expect(scoreValues(compiled09, { "points.total": 91, sanctioned: true }, context)).toMatchObject({ total: 91, rank: "weak" });
    expect(scoreValues(compiled09, { "points.total": 91, sanctioned: false }, context)).toMatchObject({ rank: "good" });
    expect(scoreValues(compiled09, { sanctioned: true }, context)).toMatchObject({ total: null, rank: "weak" });
    expect(scoreValues(compiled01, { "points.total": 91, sanctioned: true }, context)).toMatchObject({ rank: "good" });
  });
});

describe("points of another table", () => {
  it("are not ranked", () => {
    expect(scoreValues(compiled09, fullPoints, context)).toMatchObject({ rank: "unrated", eligibility: { rated: "unknown" } });
    expect(scoreValues(compiled09, { "points.total": 90, "points.II": 28 }, context).rank).toBe("unrated");
    expect(scoreValues(compiled09, { "points.total": 90, "points.15": null, phone: "0912345678" }, context).rank).toBe("good");
  });

  it("are not taken for strangers when they are finer items of a criterion of the table", () => {
    expect(score({ ...fullPoints, "points.5a": 3 })).toMatchObject({ total: 100, rank: "good" });
  });
});

describe("maximumOf", () => {
  it("knows groups, criteria, items and the total", () => {
    expect(["total", "I", "1", "1a", "5", "10", "99"].map((id) => maximumOf(tt01, id))).toEqual([100, 30, 7, 6, 8, null, null]);
  });
});

describe("any input", () => {
  it("never throws and never gives a rank outside the scale", () => {
    const fields = [
      ...compiled01.fields,
      "certificateDate",
      "foundedOn",
      "status",
      "statusDate",
      "dissolvedOn",
      "stoppedMonths",
      "kind",
      "sector",
      "name",
    ];
    const value = fc.oneof(
      fc.double(),
      fc.integer({ min: -5, max: 120 }),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.constant("2023"),
      fc.constant("stopped"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), fc.constantFrom(compiled01, compiled09), (values, compiled) => {
        const scored = scoreValues(compiled, values as Values, context);
        expect(["good", "fair", "average", "weak", "unrated", "incomplete"]).toContain(scored.rank);
        expect(scored.lowest).toBeGreaterThanOrEqual(0);
        expect(scored.possible).toBeLessThanOrEqual(100);
        expect(scored.lowest).toBeLessThanOrEqual(scored.possible);
        if (scored.total !== null) expect([scored.lowest, scored.possible]).toEqual([scored.total, scored.total]);
        for (const item of itemScores(compiled, values as Values)) expect(item.because).toMatch(/\.$/);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps records apart", () => {
    const compiled = compileTable(tt01);
    const first = scoreValues(compiled, fullPoints, context);
    scoreValues(compiled, {}, context);
    expect(scoreValues(compiled, fullPoints, context)).toEqual(first);
  });
});
