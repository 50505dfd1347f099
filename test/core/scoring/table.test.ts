import { describe, expect, it } from "vitest";
import { isFieldId } from "../../../core/model/fields.ts";
import { formulaFields } from "../../../core/scoring/compile.ts";
import { certainEnd, findScoreTable, scoreTables } from "../../../core/scoring/table.ts";
import { readTableJson } from "../../../core/scoring/table-json.ts";
import { tableErrors } from "../../../core/scoring/validate.ts";
import { tt01, tt09 } from "./support.ts";

describe("shipped tables", () => {
  it.each(scoreTables.map((table) => [table.id, table] as const))("%s is sound", (id, table) => {
    expect(findScoreTable(id)).toBe(table);
    expect(tableErrors(table)).toEqual([]);
    for (const { formula } of table.inputs) for (const field of formulaFields(formula)) expect(isFieldId(field)).toBe(true);
  });

  it.each(scoreTables.map((table) => [table.id, table] as const))("%s comes back from JSON as it is", (_, table) => {
    expect(readTableJson(JSON.parse(JSON.stringify(table)))).toEqual({ table, errors: [] });
  });

  it("carry the marks of what was read", () => {
    const marks = (table: typeof tt01) =>
      table.groups.flatMap(({ criteria }) =>
        criteria.flatMap(({ items }) => items.map(({ id, mark, max }) => `${id} ${max ?? "?"} ${mark}`)),
      );
    expect(marks(tt01).join(", ")).toBe(
      "1a 6 V, 1b 1 V, 2a 5 V, 2b 1 P, 3a 4 P, 3b 3 P, 3c 4 P, 4a 2 P, 4b 2 P, 4c 2 P, 5 8 P, 6 6 P, 7a 2 P, 7b 2 P, 7c 2 P, 8 6 P, 9 4 P, 10 ? ?, 11 ? ?, 12 ? ?, 13 ? ?, 14 ? ?, 15 ? ?",
    );
    expect(marks(tt09).join(", ")).toBe("1a 8 P, 1b 10 P, 1c 10 P, 1d 5 P, 1e 5 P, 2a 8 P, 2b ? ?, 3 ? ?, 4 ? ?, 5 ? ?, 6 ? ?");
    const bands = tt01.groups.flatMap(({ criteria }) => criteria.flatMap(({ items }) => items.flatMap((item) => item.bands)));
    expect(new Set(bands.map(({ mark }) => mark))).toEqual(new Set(["I"]));
  });

  it("say no end that is not certain", () => {
    expect(tt01.effectiveTo).toBe("?");
    expect(tt01.effectiveToCandidates.map(({ firstDayOut }) => firstDayOut)).toEqual(["2024-07-01", "2025-09-18"]);
    expect(certainEnd(tt01)).toBeNull();
  });
});

describe("a table file", () => {
  const small = {
    id: "don-vi-a",
    title: "Bảng của xã A",
    effectiveFrom: "2024-01-01",
    appliesTo: ["group"],
    max: 10,
    ranks: [
      { id: "good", label: "Tốt", from: 8, to: 10, toInclusive: true },
      { id: "weak", label: "Chưa tốt", from: 0, to: 8 },
    ],
    groups: [
      {
        id: "I",
        label: "Chung",
        max: 10,
        criteria: [
          {
            id: "1",
            label: "Số thành viên",
            max: 6,
            items: [
              {
                id: "1",
                label: "Số thành viên",
                max: 6,
                method: "bands",
                input: "Tổng số thành viên",
                bands: [
                  { to: 5, points: 0 },
                  { from: 5, points: 6 },
                ],
              },
            ],
          },
          { id: "2", label: "Nền nếp" },
        ],
      },
    ],
  };

  it("may leave out what is plain", () => {
    const { table, errors } = readTableJson(small);
    expect(errors).toEqual([]);
    const [first, second] = table!.groups[0]!.criteria;
    expect(first!.items[0]).toMatchObject({
      mark: "L",
      bands: [
        { from: null, to: 5, fromInclusive: true, toInclusive: false, mark: "L" },
        { from: 5, to: null },
      ],
    });
    expect(table!.inputs[0]).toMatchObject({ formula: { kind: "value", field: "members.total" } });
    expect(second).toMatchObject({ max: null, items: [{ id: "2", method: "entered", max: null, mark: "?" }] });
  });

  it.each([
    [null, ""],
    [{ ...small, ranks: [] }, "rank id"],
    [{ ...small, max: 12 }, "table max"],
    [{ ...small, effectiveFrom: "2024" }, "effectiveFrom"],
    [{ ...small, ranks: [{ ...small.ranks[0], from: 9 }, small.ranks[1]] }, "rank weak to"],
    [{ ...small, groups: [{ ...small.groups[0], max: -1 }] }, "groups.0.max"],
    [{ ...small, groups: [{ ...small.groups[0], criteria: [{ id: "x", label: "Sai mã", max: 10 }] }] }, "criterion x id"],
    [{ ...small, knockOut: [{ id: "k", label: "k", field: "name", rank: "weak" }] }, "knockOut k field"],
  ])("is refused with a Vietnamese reason (%#)", (data, path) => {
    const { table, errors } = readTableJson(data);
    expect(table).toBeNull();
    expect(errors.map((error) => error.path)).toContain(path);
    for (const { message } of errors) expect(message).toMatch(/[À-ỹ].*\.$/u);
  });

  it("is refused for bands with gaps, overlaps and too many points", () => {
    const withBands = (bands: readonly object[]) =>
      readTableJson({
        ...small,
        max: 6,
        ranks: [{ id: "good", label: "Tốt", from: 0, to: 6, toInclusive: true }],
        groups: [
          {
            id: "I",
            label: "Chung",
            max: 6,
            criteria: [
              { id: "1", label: "a", max: 6, items: [{ id: "1a", label: "a", max: 6, method: "bands", input: "revenue.total", bands }] },
            ],
          },
        ],
      });
    expect(
      withBands([
        { to: 5, points: 0 },
        { from: 5, points: 6 },
      ]).errors,
    ).toEqual([]);
    expect(
      withBands([
        { to: 5, points: 0 },
        { from: 6, points: 6 },
      ]).errors,
    ).toHaveLength(1);
    expect(
      withBands([
        { to: 5, points: 0 },
        { from: 4, points: 6 },
      ]).errors,
    ).toHaveLength(1);
    expect(
      withBands([
        { to: 5, toInclusive: true, points: 0 },
        { from: 5, points: 6 },
      ]).errors,
    ).toHaveLength(1);
    expect(
      withBands([
        { to: 5, points: 0 },
        { from: 5, points: 7 },
      ]).errors,
    ).toHaveLength(1);
    expect(withBands([{ from: 5, to: 3, points: 0 }]).errors).toHaveLength(1);
    expect(withBands([]).errors).toHaveLength(1);
  });
});
