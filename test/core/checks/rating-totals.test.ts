import { describe, expect, test } from "vitest";
import { checkTable } from "../../../core/checks/check.ts";
import type { FieldId } from "../../../core/model/fields.ts";
import type { Table, TotalRow, Values } from "../../../core/model/records.ts";
import { tt092017 } from "../../../core/scoring/tables/tt-09-2017.ts";
import { codesOf, codesOfBook, findingsOf, options, tableOf } from "./tables.ts";

const one = (values: object, more: Parameters<typeof codesOf>[1] = {}) =>
  codesOf([{ name: "HTX Hoa Sen", ...values }], { kind: "points", ...more });

/** All items of a cooperative with 90 points. */
const full: Values = {
  ...{
    "points.1a": 5,
    "points.1b": 1,
    "points.2a": 4,
    "points.2b": 1,
    "points.3a": 3,
    "points.3b": 3,
    "points.3c": 4,
    "points.4a": 2,
    "points.4b": 2,
    "points.4c": 2,
  },
  ...{ "points.5": 8, "points.6": 6, "points.7a": 2, "points.7b": 1.5, "points.7c": 1.5, "points.8": 5, "points.9": 3 },
  ...{ "points.10": 8, "points.11": 7, "points.12": 6, "points.13": 6, "points.14": 5, "points.15": 4 },
};

describe("points.over-max", () => {
  test.each<[FieldId, number]>([
    ["points.1a", 6],
    ["points.1", 7],
    ["points.4c", 2],
    ["points.5", 8],
    ["points.I", 30],
    ["points.III", 40],
    ["points.10", 40],
    ["points.total", 100],
  ])("%s has at most %f", (field, most) => {
    expect(one({ [field]: most })).toEqual([]);
    expect(one({ [field]: most + 0.5 })).toEqual(["points.over-max@B2"]);
  });

  test("criteria without a known maximum share what the group leaves them", () => {
    expect(one({ "points.10": 20, "points.11": 20 })).toEqual([]);
    expect(one({ "points.10": 20, "points.11": 21 })).toEqual(["points.over-max@C2"]);
  });

  test("groups of cooperation and credit funds are not judged by the table", () => {
    expect(codesOf([{ name: "THT Hoa Sen", kind: "group", "points.1a": 9, rank: "good", "points.total": 20 }], { kind: "points" })).toEqual(
      [],
    );
    expect(codesOf([{ name: "QTDND Hoa Sen", kind: "creditFund", "points.1a": 9, rank: "good" }], { kind: "points" })).toEqual([
      "rank.other-rules@D2",
    ]);
  });
});

describe("points.total-mismatch", () => {
  test("a total is the sum of all its parts, to the hundredth", () => {
    expect(one({ ...full, "points.total": 90 })).toEqual([]);
    expect(one({ ...full, "points.total": 90.004 })).toEqual([]);
    expect(one({ ...full, "points.total": 90.5 })).toEqual(["points.total-mismatch@Y2"]);
    expect(one({ ...full, "points.total": 89.99 })).toEqual(["points.total-mismatch@Y2"]);
  });

  test("with parts missing only what they cannot become is wrong", () => {
    const parts = { "points.1a": 5, "points.1b": null };
    expect(one({ ...parts, "points.1": 6 })).toEqual([]);
    expect(one({ ...parts, "points.1": 6.5 })).toEqual(["points.total-mismatch@D2"]);
    expect(one({ ...parts, "points.1": 4 })).toEqual(["points.total-mismatch@D2"]);
    expect(one({ "points.I": 20, "points.II": 20, "points.total": 90 })).toEqual(["points.total-mismatch@D2"]);
    expect(one({ "points.I": 20, "points.II": 20, "points.total": 80 })).toEqual([]);
  });

  test("a total that follows a wrong sum is not wrong once more", () => {
    const sums = { "points.1a": 5, "points.1b": 1, "points.1": 7, "points.I": 27, "points.II": 30, "points.III": 30, "points.total": 87 };
    expect(one(sums)).toEqual(["points.total-mismatch@D2"]);
  });

  test("points that cannot be right explain the sum", () => {
    expect(one({ ...full, "points.1a": 8, "points.total": 90 })).toEqual(["points.over-max@B2"]);
  });

  test("binary noise is no difference", () => {
    expect(one({ "points.7a": 0.1, "points.7b": 0.2, "points.7c": 0.3, "points.7": 0.6 })).toEqual([]);
  });
});

describe("points.incomplete", () => {
  test("a column that is empty in this row is named, one that is not there is not", () => {
    const [finding] = findingsOf([{ ...full, "points.8": null, "points.3b": null, "points.total": 82 }], { kind: "points" });
    expect(finding).toMatchObject({ code: "points.incomplete", cell: "X2" });
    expect(finding?.message).toContain("mục 3b, 8.");
    expect(one({ "points.total": 82 })).toEqual([]);
  });

  test("points of a whole criterion stand for its items", () => {
    expect(one({ "points.1": 6, "points.1a": null, "points.1b": null, "points.total": 82 })).toEqual([]);
    expect(one({ "points.1": null, "points.1a": 5, "points.1b": 1, "points.total": 82 })).toEqual([]);
  });
});

describe("points.differs", () => {
  test("typed points that the bands would give otherwise", () => {
    const [finding] = findingsOf([{ name: "HTX Hoa Sen", "revenue.total": 2_700_000_000, "points.3a": 4 }]);
    expect(finding).toMatchObject({ code: "points.differs", cell: "C2", found: "4" });
    expect(finding?.message).toMatch(/4 điểm.*2 điểm.*chưa đối chiếu/);
    expect(one({ "revenue.total": 2_700_000_000, "points.3a": 2 })).toEqual([]);
    expect(one({ "revenue.total": null, "points.3a": 4 })).toEqual([]);
  });
});

describe("rank.mismatch", () => {
  test.each([
    [100, "good"],
    [80, "good"],
    [79.99, "fair"],
    [65, "fair"],
    [64.99, "average"],
    [50, "average"],
    [49.99, "weak"],
    [0, "weak"],
  ])("%f points are %s", (total, right) => {
    for (const rank of ["good", "fair", "average", "weak"]) {
      expect(one({ "points.total": total, rank })).toEqual(rank === right ? [] : ["rank.mismatch@C2"]);
    }
  });

  test("the right rank is suggested in the officer's word", () => {
    expect(findingsOf([{ "points.total": 70, rank: "good" }])).toMatchObject([{ found: "Tốt", suggestion: "Khá" }]);
  });

  test("without a total the parts decide when nothing can change the rank", () => {
    expect(one({ "points.I": 30, "points.II": 30, "points.III": 20, rank: "fair" })).toEqual(["rank.mismatch@E2"]);
    expect(one({ "points.I": 28, "points.II": 26, rank: "good" })).toEqual([]);
    expect(one({ "points.I": 10, "points.II": 9, rank: "good" })).toEqual(["rank.mismatch@D2"]);
    expect(one({ "points.I": 10, "points.II": 11, rank: "average" })).toEqual([]);
  });

  test("where total and parts disagree, a rank that fits one of them is let be", () => {
    expect(one({ "points.I": 30, "points.II": 30, "points.III": 25, "points.total": 75, rank: "good" })).toEqual([
      "points.total-mismatch@E2",
    ]);
    expect(one({ "points.I": 30, "points.II": 30, "points.III": 25, "points.total": 75, rank: "fair" })).toEqual([
      "points.total-mismatch@E2",
    ]);
    expect(one({ "points.I": 30, "points.II": 30, "points.III": 25, "points.total": 75, rank: "weak" })).toEqual([
      "points.total-mismatch@E2",
      "rank.mismatch@F2",
    ]);
  });

  test("a sanction sets the rank where the table says so", () => {
    const table = tableOf([{ name: "HTX Hoa Sen", "points.total": 91, sanctioned: true, rank: "good" }], {}, "points");
    expect(checkTable(table, { ...options, table: tt092017 }).map(({ code }) => code)).toEqual(["rank.mismatch"]);
    expect(checkTable(table, options)).toEqual([]);
  });
});

describe("ranks and eligibility", () => {
  const rated = (values: object, year: number | null = 2023) => one({ rank: "good", ...values }, year === null ? {} : { year });

  test.each([
    [{ certificateDate: "2022-12-31" }, []],
    [{ certificateDate: "2023-01-01" }, ["rank.not-eligible@B2"]],
    [{ certificateDate: "2023-05-12" }, ["rank.not-eligible@B2"]],
    [{ foundedOn: "2024" }, ["rank.not-eligible@B2"]],
    [{ foundedOn: "2022" }, []],
    [{ stoppedMonths: 3 }, []],
    [{ stoppedMonths: 4 }, ["rank.not-eligible@B2"]],
    [{ certificateDate: null }, []],
  ])("%j in 2023: %j", (values, codes) => {
    expect(rated(values)).toEqual(codes);
  });

  test("the year comes from the row, the rank's header, the title", () => {
    expect(rated({ certificateDate: "2023-05-12", ratingYear: 2024 }, null)).toEqual([]);
    expect(rated({ certificateDate: "2023-05-12", ratingYear: 2023 }, null)).toEqual(["rank.not-eligible@B2"]);
    const header = { columnsAs: { rank: { header: "Xếp loại năm 2023" } } };
    expect(one({ rank: "good", certificateDate: "2023-05-12" }, { ...header, year: 2024 })).toEqual(["rank.not-eligible@B2"]);
  });

  test("without a year both years that may be meant must agree", () => {
    expect(rated({ certificateDate: "2024-05-12" }, null)).toEqual(["rank.not-eligible@B2"]);
    expect(rated({ certificateDate: "2023-05-12" }, null)).toEqual([]);
  });

  test("a year that the officer says counts where the book states none", () => {
    const table = (year?: number): Table =>
      tableOf([{ name: "HTX Hoa Sen", rank: "good", certificateDate: "2023-05-12" }], year === undefined ? {} : { year }, "points");
    const codes = (of: Table, ratingYear: number): string[] => checkTable(of, { ...options, ratingYear }).map(({ code }) => code);
    expect(codes(table(), 2023)).toEqual(["rank.not-eligible"]);
    expect(codes(table(), 2024)).toEqual([]);
    expect(codes(table(2024), 2023)).toEqual([]);
  });

  test("points of what is not rated are told where no rank is", () => {
    expect(codesOf([{ "points.total": 60, rank: null, stoppedMonths: 5 }], { kind: "points" })).toEqual(["rank.not-eligible@A2"]);
    expect(codesOf([{ "points.total": null, rank: "unrated", stoppedMonths: 5 }], { kind: "points" })).toEqual([]);
  });

  test("what another sheet knows of the entity counts", () => {
    const list = tableOf([{ name: "HTX Hoa Sen", code: "0100109106", certificateDate: "2024-02-01" }]);
    const points = tableOf(
      [{ name: "HTX Hoa Sen", code: "0100109106", "points.total": 85, rank: "good" }],
      { year: 2024 },
      "points",
      "Điểm",
    );
    expect(codesOfBook([list, points])).toEqual(["rank.not-eligible@Điểm!D2"]);
    expect(codesOfBook([points])).toEqual([]);
  });

  test("a dissolved entity has no rank", () => {
    expect(rated({ dissolvedOn: "2023-06-01" })).toEqual(["rank.dissolved@B2"]);
    expect(rated({ status: "dissolved" })).toEqual(["rank.dissolved@B2"]);
    expect(rated({ dissolvedOn: "2024-06-01" })).toEqual([]);
    expect(one({ rank: "unrated", dissolvedOn: "2023-06-01" }, { year: 2023 })).toEqual([]);
  });

  test("a rank needs points where the table has a place for them", () => {
    expect(one({ rank: "good", "points.total": null })).toEqual(["rank.without-points@B2"]);
    expect(one({ rank: "good" })).toEqual([]);
    expect(one({ rank: "good", "points.total": null, "points.I": 27, "points.II": 28, "points.III": 30 })).toEqual([]);
    expect(one({ rank: "unrated", "points.total": 62 })).toEqual(["rank.unrated-with-points@B2"]);
    expect(one({ rank: "unrated", "points.total": 0 })).toEqual([]);
  });

  test("a row of another year than the title is a slip, a table of several years is not", () => {
    const years = (...list: number[]) =>
      codesOf(
        list.map((ratingYear) => ({ ratingYear })),
        { year: 2023, kind: "points" },
      );
    expect(years(2023, 2023, 2023, 2023, 2023, 2022)).toEqual(["rating.year@A7"]);
    expect(years(2022, 2022, 2023, 2023)).toEqual([]);
    expect(years(2022, 2022, 2022)).toEqual(["rating.year@A2"]);
  });

  test("two sheets that differ about one entity are told", () => {
    const sheet = (values: Values, kind: "cooperatives" | "points", name: string) =>
      tableOf([{ code: "0100109106", ...values }], { year: 2023 }, kind, name);
    expect(codesOfBook([sheet({ "members.total": 30 }, "cooperatives", "DS"), sheet({ "members.total": 32 }, "points", "Điểm")])).toEqual([
      "figures.differ@Điểm!B2",
    ]);
    expect(
      codesOfBook([sheet({ certificateDate: "2019" }, "cooperatives", "DS"), sheet({ certificateDate: "2019-03-15" }, "points", "Điểm")]),
    ).toEqual([]);
  });
});

describe("totals", () => {
  const rows = [
    { name: "HTX Hoa Sen", "members.total": 12, "revenue.total": 1_200_000_000 },
    { name: "HTX Hoa Mai", "members.total": 30, "revenue.total": 800_400_000 },
    { name: "HTX Hoa Đào", "members.total": null, "revenue.total": 500_300_000 },
  ];
  const total = (values: Values, more: Partial<TotalRow> = {}, columnsAs = {}, records = rows): string[] => {
    const table: Table = {
      ...tableOf(records, { columnsAs }),
      totals: [{ row: 5, label: "Tổng cộng", kind: "total", rows: [2, 3, 4], values, ...more }],
    };
    return codesOfBook([table]);
  };

  test("counts are exact; a blank is unknown", () => {
    expect(total({ "members.total": 42 })).toEqual([]);
    expect(total({ "members.total": 43 })).toEqual(["total.mismatch@DS HTX!B5"]);
    expect(total({ "members.total": 41 })).toEqual(["total.mismatch@DS HTX!B5"]);
  });

  test("a group row sums its own rows", () => {
    expect(total({ "members.total": 12 }, { kind: "group", rows: [2], label: "Xã Phú Hòa" })).toEqual([]);
    expect(total({ "members.total": 42 }, { kind: "group", rows: [2], label: "Xã Phú Hòa" })).toEqual(["total.mismatch@DS HTX!B5"]);
  });

  test("money in đồng is exact, in millions rounding is no error", () => {
    expect(total({ "revenue.total": 2_500_700_000 })).toEqual([]);
    expect(total({ "revenue.total": 2_500_700_001 })).toEqual(["total.mismatch@DS HTX!C5"]);
    const millions = { "revenue.total": { scale: 1e6 } };
    expect(total({ "revenue.total": 2_501_000_000 }, {}, millions)).toEqual([]);
    expect(total({ "revenue.total": 2_502_000_000 }, {}, millions)).toEqual(["total.mismatch@DS HTX!C5"]);
  });

  test("means and shares are no sums", () => {
    expect(total({ "members.total": 14 }, { label: "Bình quân" })).toEqual([]);
    expect(
      total(
        { "income.worker": 5 },
        {},
        {},
        rows.map((row) => ({ ...row, "income.worker": 60_000_000 })),
      ),
    ).toEqual([]);
  });

  test("nothing is said of a column without any value", () => {
    expect(total({ "members.total": 42 }, { rows: [4] })).toEqual([]);
  });

  test("what could not be read may fill a gap, but takes nothing away", () => {
    const unread = (typed: number, suggestion: number | null) => {
      const table = tableOf(rows, { issues: [{ code: "number.unreadable", cell: "B4", field: "members.total", found: "l0", suggestion }] });
      return codesOfBook([
        { ...table, totals: [{ row: 5, label: "Tổng", kind: "total", rows: [2, 3, 4], values: { "members.total": typed } }] },
      ]).slice(1);
    };
    expect(unread(52, null)).toEqual([]);
    expect(unread(40, null)).toEqual(["total.mismatch@DS HTX!B5"]);
  });

  test("a total that fits the value that was meant is right", () => {
    const wrong = rows.map((row, index) => (index === 0 ? { ...row, "revenue.total": 1_200 } : row));
    const issues = [
      { code: "unit.suspicious" as const, cell: "C2", field: "revenue.total" as const, found: "1.200", suggestion: 1_200_000_000 },
    ];
    const typed = (value: number) =>
      codesOfBook([
        {
          ...tableOf(wrong, { issues }),
          totals: [{ row: 5, label: "Tổng", kind: "total", rows: [2, 3, 4], values: { "revenue.total": value } }],
        },
      ]);
    expect(typed(2_500_700_000)).toEqual(["unit.suspicious@DS HTX!C2"]);
    expect(typed(1_300_701_200)).toEqual(["unit.suspicious@DS HTX!C2"]);
    expect(typed(2_600_000_000)).toEqual(["unit.suspicious@DS HTX!C2", "total.mismatch@DS HTX!C5"]);
  });

  test.each([
    ["Tổng cộng: 3 HTX", []],
    ["Tổng cộng: 03 hợp tác xã", []],
    ["Tổng cộng: 4 HTX", ["total.count@DS HTX!A5"]],
    ["Tổng cộng", []],
    ["Tổng cộng: 2 HTX, 1 LHHTX", []],
    ["Tổng cộng: 4 THT", []],
    ["Tổng số 300 thành viên", []],
  ])("%s: %j", (label, codes) => {
    expect(total({}, { label })).toEqual(codes);
  });
});
