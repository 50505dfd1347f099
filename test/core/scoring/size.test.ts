import { describe, expect, it } from "vitest";
import { type SizeTable, sizeByLaw2023 } from "../../../core/law/size.ts";
import type { Values } from "../../../core/model/records.ts";
import { sectorsOf, sizeFromCapital, sizeFromLaw2023, sizeFromMembers, sizesOf } from "../../../core/scoring/size.ts";

describe("TT 01/2020", () => {
  it.each([
    [49, "micro"],
    [50, "small"],
    [300, "small"],
    [301, "medium"],
    [1000, "medium"],
    [1001, "large"],
  ] as const)("%d members: %s", (members, size) => {
    expect(sizeFromMembers({ "members.total": members }).size).toBe(size);
  });

  it.each([
    [999_999_999, "micro"],
    [1_000_000_000, "small"],
    [4_999_999_999, "small"],
    [5_000_000_000, "medium"],
    [49_999_999_999, "medium"],
    [50_000_000_000, "large"],
  ] as const)("capital of %d: %s", (capital, size) => {
    expect(sizeFromCapital({ "capital.end": capital }).size).toBe(size);
  });

  it("is unknown without the figure", () => {
    const { tt01Members, tt01Capital, nd113 } = sizesOf({});
    expect([tt01Members.size, tt01Capital.size, nd113.size]).toEqual([null, null, null]);
    expect(tt01Members.because).toContain("Tổng số thành viên");
    expect(sizesOf({ "members.total": -4 }).tt01Members.size).toBeNull();
  });
});

const billion = 1_000_000_000;
const figures = (members: number | null, revenue: number | null, capital: number | null, sector = "agriculture"): Values => ({
  "members.total": members,
  "revenue.total": revenue,
  "capital.end": capital,
  sector,
});

describe("NĐ 113/2024", () => {
  it.each([
    ["a, 300, 1 tỷ, 10 tỷ", figures(300, billion, 10 * billion), "large"],
    ["a, 299, 60 tỷ, 20 tỷ", figures(299, 60 * billion, 20 * billion), "medium"],
    ["a, 199, 60 tỷ", figures(199, 60 * billion, null), "small"],
    ["a, 250, 1 tỷ, 2 tỷ", figures(250, billion, 2 * billion), "small"],
    ["a, 49, no money known", figures(49, null, null), "micro"],
    ["a, 49, much money", figures(49, 90 * billion, 90 * billion), "micro"],
    ["b, 120, 85 tỷ", figures(120, 85 * billion, null, "industry"), "large"],
    ["b, 99", figures(99, 85 * billion, 30 * billion, "construction"), null],
    ["d, any", figures(500, 85 * billion, 30 * billion, "trade"), null],
    ["c, any", figures(500, 85 * billion, 30 * billion, "credit"), null],
    ["a, members unknown, little money", figures(null, billion, billion / 2), "micro"],
    ["a, members unknown", figures(null, 60 * billion, null), null],
    ["a, 250, revenue unknown, capital 2 tỷ", figures(250, null, 2 * billion), null],
    ["a, 250, revenue unknown, capital 6 tỷ", figures(250, null, 6 * billion), "medium"],
    ["sector unknown", { "members.total": 10 }, null],
  ] as const)("%s", (_, values, size) => {
    expect(sizeFromLaw2023(values).size).toBe(size);
    expect(sizeFromLaw2023(values).because).toContain("Nghị định 113/2024/NĐ-CP");
  });

  it("uses cells that the office filled in", () => {
    const cell = (value: number) => ({ value, mark: "L" as const });
    const row = (members: number) => ({ members: cell(members), revenue: cell(billion), capital: cell(billion) });
    const table: SizeTable = { ...sizeByLaw2023.items[0].value, d: { small: row(10), medium: row(50), large: row(100) } };
    expect(sizeFromLaw2023(figures(60, 2 * billion, 0, "transport"), table).size).toBe("medium");
    expect(sizeFromLaw2023(figures(9, null, null, "trade"), table).size).toBe("micro");
  });
});

describe("sectors of the decree", () => {
  it.each([
    [{ sector: "agriculture" }, ["a"]],
    [{ sector: "industry" }, ["b"]],
    [{ sector: "environment" }, ["b"]],
    [{ sector: "credit" }, ["c"]],
    [{ sector: "transport" }, ["d"]],
    [{ sector: "other" }, ["a", "b", "c", "d"]],
    [{ industryCode: "0111" }, ["a"]],
    [{ industryCode: "A0322" }, ["a"]],
    [{ industryCode: "08930" }, ["a"]],
    [{ industryCode: "0810" }, ["b"]],
    [{ industryCode: "4100", sector: "construction" }, ["b"]],
    [{ industryCode: "6419" }, ["c"]],
    [{ industryCode: "4711" }, ["d"]],
    [{ industryCode: "0111", sector: "trade" }, ["a", "d"]],
    [{ industryCode: "111" }, ["a", "b", "c", "d"]],
    [{ sector: "__proto__" }, ["a", "b", "c", "d"]],
    [{}, ["a", "b", "c", "d"]],
  ] as const)("%o: %o", (values, expected) => {
    expect(sectorsOf(values)).toEqual(expected);
  });
});
