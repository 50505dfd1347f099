import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { compileTable } from "../../../core/scoring/compile.ts";
import { rankOfTotal, scoreValues } from "../../../core/scoring/evaluate.ts";
import type { ScoreCriterion, ScoreTable } from "../../../core/scoring/table.ts";
import { tableErrors } from "../../../core/scoring/validate.ts";
import { context, entered, smallTable } from "./support.ts";

/** A small table: one or two groups of criteria with one to three items, some maxima unknown. */
const tables: fc.Arbitrary<ScoreTable> = fc
  .array(
    fc.array(fc.record({ maxima: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }), open: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .filter((groups) => groups.flat().reduce((sum, { maxima }) => sum + maxima.length, 0) <= 5)
  .map((groups) => {
    let number = 0;
    const built = groups.map((criteria) =>
      criteria.map(({ maxima, open }): ScoreCriterion => {
        const id = String(++number);
        const max = maxima.reduce((sum, value) => sum + value, 0);
        const items =
          maxima.length === 1
            ? [entered(id, open ? null : max)]
            : maxima.map((value, at) => entered(`${id}${"abc"[at]}`, open && at === 0 ? null : value));
        return { id, label: `Tiêu chí ${id}`, max: open ? null : max, mark: "L", maxMark: open ? "?" : "L", items };
      }),
    );
    return smallTable(
      built,
      groups.map((criteria) => criteria.reduce((sum, { maxima }) => sum + maxima.reduce((all, value) => all + value, 0), 0)),
    );
  })
  .filter((table) => tableErrors(table).length === 0);

type Filling = ReadonlyMap<string, number>;

/** Every way to give whole points that the known maxima allow. */
function fillings(table: ScoreTable): Filling[] {
  const items = table.groups.flatMap((group) =>
    group.criteria.flatMap((criterion) => criterion.items.map((item) => ({ id: item.id, max: item.max ?? criterion.max ?? group.max }))),
  );
  let all: Map<string, number>[] = [new Map()];
  for (const { id, max } of items)
    all = all.flatMap((filling) => Array.from({ length: max + 1 }, (_, points) => new Map(filling).set(id, points)));
  return all.filter((filling) => allowed(table, filling));
}

function allowed(table: ScoreTable, filling: Filling): boolean {
  return table.groups.every((group) => {
    const known = group.criteria.reduce((sum, { max }) => sum + (max ?? 0), 0);
    const open = group.criteria.filter(({ max }) => max === null).reduce((sum, criterion) => sum + pointsOf(criterion, filling), 0);
    return open <= group.max - known && group.criteria.every((criterion) => itemsAllowed(criterion, filling, group.max - known));
  });
}

function itemsAllowed(criterion: ScoreCriterion, filling: Filling, openMax: number): boolean {
  const max = criterion.max ?? openMax;
  const known = criterion.items.reduce((sum, item) => sum + (item.max ?? 0), 0);
  const open = criterion.items.filter((item) => item.max === null).reduce((sum, { id }) => sum + filling.get(id)!, 0);
  return open <= Math.max(0, max - known) && pointsOf(criterion, filling) <= max;
}

function pointsOf(criterion: ScoreCriterion, filling: Filling): number {
  return criterion.items.reduce((sum, { id }) => sum + filling.get(id)!, 0);
}

/** What of a filling is typed: points of items, sums of criteria, groups and the total. */
function sumsOf(table: ScoreTable, filling: Filling): Map<string, number> {
  const sums = new Map<string, number>(filling);
  let total = 0;
  for (const group of table.groups) {
    const inGroup = group.criteria.reduce((sum, criterion) => {
      sums.set(criterion.id, pointsOf(criterion, filling));
      return sum + pointsOf(criterion, filling);
    }, 0);
    sums.set(group.id, inGroup);
    total += inGroup;
  }
  return sums.set("total", total);
}

describe("certainty", () => {
  it("gives a rank exactly when every way to fill the gaps gives the same one, and the tightest ends", () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.infiniteStream(fc.boolean()), (table, pick, shown) => {
        const all = fillings(table);
        const truth = sumsOf(table, all[pick % all.length]!);
        const typed = [...truth].filter(() => shown.next().value === true);
        const values: Values = Object.fromEntries(typed.map(([id, points]) => [`points.${id}`, points]));
        const fitting = all
          .map((filling) => sumsOf(table, filling))
          .filter((sums) => typed.every(([id, points]) => sums.get(id) === points));
        const totals = fitting.map((sums) => sums.get("total")!);
        const compiled = compileTable(table);
        const scored = scoreValues(compiled, values, context);
        const ranks = new Set(totals.map((total) => rankOfTotal(compiled, total)));
        expect(scored.rank).toBe(ranks.size === 1 ? [...ranks][0] : "incomplete");
        expect([scored.lowest, scored.possible]).toEqual([Math.min(...totals), Math.max(...totals)]);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of groups, criteria and items", () => {
    fc.assert(
      fc.property(tables, fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 12, maxLength: 12 }), (table, points) => {
        const ids = table.groups.flatMap((group) => [
          group.id,
          ...group.criteria.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]),
        ]);
        const values: Values = Object.fromEntries(
          ids.flatMap((id, at) => (points[at] === undefined || points[at] < 0 ? [] : [[`points.${id}`, points[at]]])),
        );
        const turned: ScoreTable = {
          ...table,
          groups: table.groups
            .map((group) => ({ ...group, criteria: group.criteria.map((c) => ({ ...c, items: c.items.toReversed() })).toReversed() }))
            .toReversed(),
        };
        expect(scoreValues(compileTable(turned), values, context)).toEqual(scoreValues(compileTable(table), values, context));
      }),
    );
  });
});
