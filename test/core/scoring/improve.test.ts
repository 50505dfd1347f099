import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { compileTable } from "../../../core/scoring/compile.ts";
import { scoreValues } from "../../../core/scoring/evaluate.ts";
import { waysUp } from "../../../core/scoring/improve.ts";
import type { ScoreCriterion, ScoreItem, ScoreTable } from "../../../core/scoring/table.ts";
import { tableErrors } from "../../../core/scoring/validate.ts";
import { compiled01, compiled09, context, entered, fullPoints, smallTable } from "./support.ts";

/** An item with a band a point, over a field of its own. */
function banded(id: string, field: string, levels: readonly number[]): ScoreItem {
  const bands = levels.map((points, at) => ({
    from: at === 0 ? null : at * 10,
    to: at === levels.length - 1 ? null : (at + 1) * 10,
    fromInclusive: true,
    toInclusive: false,
    points,
    mark: "L" as const,
    label: null,
  }));
  return { ...entered(id, Math.max(...levels)), method: "bands", input: field, bands };
}

const inputFields = ["workers.total", "workers.female", "managers.total", "members.new", "members.left"] as const;

type Made = {
  readonly table: ScoreTable;
  readonly items: readonly ScoreItem[];
  readonly now: readonly (number | null)[];
  readonly values: Values;
};

/** Small tables with typed and banded items, and whole points for some of them. */
const made: fc.Arbitrary<Made> = fc
  .array(
    fc.record({
      criterion: fc.integer({ min: 1, max: 3 }),
      banded: fc.boolean(),
      levels: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 3 }),
      now: fc.nat(2),
      missing: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((drafts) => {
    const sorted = [...drafts].sort((a, b) => a.criterion - b.criterion);
    const counts = new Map<number, number>();
    const items = sorted.map((draft, at) => {
      const place = counts.get(draft.criterion) ?? 0;
      counts.set(draft.criterion, place + 1);
      const id = `${draft.criterion}${"abcde"[place]}`;
      return draft.banded ? banded(id, inputFields[at]!, draft.levels) : entered(id, Math.max(...draft.levels));
    });
    const criteria = [...counts.keys()].map((number): ScoreCriterion => {
      const own = items.filter((_, at) => sorted[at]!.criterion === number);
      return {
        id: String(number),
        label: `Tiêu chí ${number}`,
        max: own.reduce((sum, { max }) => sum + max!, 0),
        mark: "L",
        maxMark: "L",
        items: own,
      };
    });
    const inputs = items.flatMap(({ input }) =>
      input === null
        ? []
        : [
            {
              id: input,
              label: input,
              unit: "",
              formula: { kind: "value" as const, field: input as (typeof inputFields)[number] },
              mark: "L" as const,
              note: null,
            },
          ],
    );
    const table = smallTable([criteria], [criteria.reduce((sum, { max }) => sum + max!, 0)], { inputs });
    const now = items.map((item, at) => {
      const { now: draft, missing, levels } = sorted[at]!;
      return missing ? null : item.input === null ? Math.min(draft, item.max!) : levels[draft % levels.length]!;
    });
    const values = Object.fromEntries(
      items.flatMap((item, at) => {
        const points = now[at];
        if (points === null || points === undefined) return [];
        return [
          item.input === null ? [`points.${item.id}`, points] : [item.input, item.bands.findIndex((band) => band.points === points) * 10],
        ];
      }),
    );
    return { table, items, now, values };
  });

/** All smallest answers by trying everything: fewest items, then fewest points. */
function bruteForce(
  { items, now }: Made,
  target: number,
  baseline: ReadonlyMap<string, number>,
): { count: number; raise: number; sets: Set<string> } | null {
  const choices = items.map((item, at) => {
    const have = now[at] ?? 0;
    const levels =
      item.input === null ? Array.from({ length: item.max! + 1 }, (_, points) => points) : item.bands.map(({ points }) => points);
    return [have, ...levels.filter((points) => points > have)];
  });
  let best: { count: number; raise: number; sets: Set<string> } | null = null;
  const look = (at: number, points: readonly number[]): void => {
    if (at < items.length) {
      for (const choice of choices[at]!) look(at + 1, [...points, choice]);
      return;
    }
    const raises = points.map((value, index) => value - (now[index] ?? 0));
    const raise = raises.reduce((a, b) => a + b, 0);
    const enough =
      points.reduce((a, b) => a + b, 0) >= target &&
      [...baseline].every(
        ([id, least]) => items.reduce((sum, item, index) => (item.id.startsWith(id) ? sum + points[index]! : sum), 0) >= least,
      );
    if (!enough) return;
    const set = items.flatMap(({ id }, index) => (raises[index]! > 0 ? [id] : []));
    const better = best === null || set.length < best.count || (set.length === best.count && raise < best.raise);
    if (better) best = { count: set.length, raise, sets: new Set() };
    if (best !== null && set.length === best.count && raise === best.raise) best.sets.add(set.join(" "));
  };
  look(0, []);
  return best;
}

describe("ways up", () => {
  it("are exactly the smallest ones", () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 20 }), fc.dictionary(fc.constantFrom("1", "2", "3"), fc.nat(6)), (one, wish, least) => {
        fc.pre(tableErrors(one.table).length === 0);
        const baseline = new Map(Object.entries(least).filter(([id]) => one.items.some((item) => item.id.startsWith(id))));
        const target = Math.min(wish, one.table.max);
        const found = waysUp(compileTable(one.table), one.values, { points: target, noneBelow: baseline }, 100);
        const expected = bruteForce(one, target, baseline);
        expect(found.exact).toBe(true);
        if (expected === null) {
          expect(found.ways).toEqual([]);
          return;
        }
        expect(new Set(found.ways.map(({ changes }) => changes.map(({ id }) => id).join(" ")))).toEqual(expected.sets);
        for (const way of found.ways) {
          expect(way.changes).toHaveLength(expected.count);
          expect(way.changes.reduce((sum, { from, to }) => sum + to - (from ?? 0), 0)).toBeCloseTo(expected.raise, 9);
          expect(way.total).toBeGreaterThanOrEqual(target);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reach the rank when they are followed", () => {
    fc.assert(
      fc.property(made, (one) => {
        fc.pre(tableErrors(one.table).length === 0 && one.table.ranks.some(({ id }) => id === "good"));
        const compiled = compileTable(one.table);
        for (const { changes } of waysUp(compiled, one.values, { rank: "good" }).ways) {
          const zeros = Object.fromEntries(one.items.flatMap(({ id }, at) => (one.now[at] === null ? [[`points.${id}`, 0]] : [])));
          const raised = Object.fromEntries(changes.map(({ id, to }) => [`points.${id}`, to]));
          expect(scoreValues(compiled, { ...one.values, ...zeros, ...raised }, context).rank).toBe("good");
        }
      }),
    );
  });
});

describe("a table with many odd points", () => {
  it("still gets the fewest items, and says that fewer points might do", () => {
    const maxima = Array.from({ length: 20 }, (_, at) => 4 + Math.round(((at * 7919) % 1000) * 1000 + at) / 1e6);
    const items = maxima.map((max, at) =>
      banded(
        String(at + 1),
        "workers.total",
        [0, max * 0.123457, max * 0.413, max * 0.7771, max].map((points) => Math.round(points * 1e6) / 1e6),
      ),
    );
    const criteria = items.map(
      (item): ScoreCriterion => ({ id: item.id, label: item.label, max: item.max, mark: "L", maxMark: "L", items: [item] }),
    );
    const total = Math.round(items.reduce((sum, { max }) => sum + max! * 1e6, 0)) / 1e6;
    const formula = { kind: "value", field: "workers.total" } as const;
    const table = smallTable([criteria], [total], {
      inputs: [{ id: "workers.total", label: "Lao động", unit: "", formula, mark: "L", note: null }],
    });
    expect(tableErrors(table)).toEqual([]);
    const wanted = total * 0.6;
    const found = waysUp(compileTable(table), {}, { points: wanted });
    const largest = items.map(({ max }) => max!).sort((a, b) => b - a);
    let fewest = 0;
    for (let sum = 0; sum < wanted; fewest++) sum += largest[fewest]!;
    expect(found.exact).toBe(false);
    expect(found.assumptions.map(({ vi }) => vi).join(" ")).toContain("quá nhiều mức điểm lẻ");
    expect(found.ways).toHaveLength(10);
    for (const { changes, total: reached } of found.ways) {
      expect(changes).toHaveLength(fewest);
      expect(reached).toBeGreaterThanOrEqual(wanted);
    }
  });
});

describe("the pilot: 80 points, no criterion below its baseline", () => {
  const values: Values = {
    ...fullPoints,
    "points.1": null,
    "capital.start": 2e9,
    "capital.end": 2e9,
    "capital.previous": 1e9,
    "points.5": 4,
    "points.8": 2,
    "points.10": 2,
    "points.11": 2,
    "points.12": 2,
  };

  it("names the changes, the figures they need and what they take for granted", () => {
    const found = waysUp(compiled01, values, { rank: "good", noneBelow: new Map([["5", 6]]) });
    expect(found).toMatchObject({ wanted: 80, current: 69, exact: true });
    for (const { changes, total } of found.ways) {
      expect(changes.find(({ id }) => id === "5")!.to).toBeGreaterThanOrEqual(6);
      expect(total).toBeGreaterThanOrEqual(80);
    }
    const capital = found.ways.flatMap(({ changes }) => changes).find(({ id }) => id === "1a");
    expect(capital).toMatchObject({ from: 3, to: 6, input: { now: 2e9, atLeast: 5e10, inclusive: true } });
    expect(capital!.because.vi).toContain("cần thêm 48.000.000.000 đồng");
    expect(found.assumptions.map(({ vi }) => vi).join(" ")).toContain("chưa đối chiếu bản gốc");
  });

  it("does not raise items whose maximum is not known while there is another way", () => {
    const found = waysUp(compiled01, values, { rank: "good" });
    expect(found.ways.flatMap(({ changes }) => changes.map(({ id }) => Number.parseInt(id, 10))).every((id) => id < 10)).toBe(true);
    expect(found.assumptions.map(({ vi }) => vi).join(" ")).toContain("Không nâng mục 10");
    const needed = waysUp(compiled01, values, { points: 90 });
    expect(needed.assumptions.map(({ vi }) => vi).join(" ")).toContain("Điểm tối đa của mục");
    const before = waysUp(compiled01, values, { points: 70, noneBelow: new Map([["10", 4]]) });
    expect(before.ways).toHaveLength(1);
    expect(before.ways[0]!.changes).toMatchObject([{ id: "10", from: 2, to: 4 }]);
  });

  it("never lets open items take more than is left for them together", () => {
    const typed: Values = { "points.1": 20, "points.2": 10, "points.3": 10, "points.4": 10, "points.5": 10, "points.6": 10 };
    const found = waysUp(compiled09, typed, { points: 100 }, 20);
    expect(found.ways.map(({ changes }) => changes.map(({ id, to }) => `${id} ${to}`))).toEqual(
      ["2", "3", "4", "5", "6"].map((id) => ["1 38", `${id} 22`]),
    );
    expect(found.highest).toBe(100);
  });

  it("has nothing to do, or no way at all", () => {
    expect(waysUp(compiled01, fullPoints, { rank: "good" }).ways).toEqual([{ changes: [], total: 100 }]);
    expect(waysUp(compiled01, fullPoints, { points: 101 }).ways).toEqual([]);
    expect(waysUp(compiled01, { "points.total": 70 }, { rank: "good" }).because.vi).toContain("chỉ có tổng điểm");
    expect(waysUp(compiled09, { sanctioned: true }, { rank: "good" }).because.vi).toContain("Yếu dù tổng điểm bao nhiêu");
    expect(waysUp(compiled01, { "points.1": 3 }, { rank: "weak" }).ways).toEqual([{ changes: [], total: 3 }]);
  });

  it("is the same every time, and says when there is more", () => {
    const [first, again] = [waysUp(compiled01, {}, { rank: "good" }, 3), waysUp(compiled01, {}, { rank: "good" }, 3)];
    expect(first).toEqual(again);
    expect(first).toMatchObject({ more: true, ways: [{}, {}, {}] });
    expect(first.assumptions[0]?.vi).toContain("được coi là 0 điểm");
  });
});
