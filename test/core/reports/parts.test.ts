import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlan } from "../../../core/plans/shipped.ts";
import { levelOf, placeOf } from "../../../core/reports/frame.ts";
import { placeName } from "../../../core/reports/named-places.ts";
import { officeItems, officeOn, readOffice } from "../../../core/reports/offices.ts";
import { periodAfter, periodBefore, periodOfBook, periodOn, periodWords, readPeriod } from "../../../core/reports/period.ts";
import { reportJson } from "../../../core/reports/report-json.ts";
import { yearlyInformationOf } from "../../../core/reports/yearly.ts";
import { book, table } from "../plans/books.ts";
import { report, wholeBook } from "./made.ts";

describe("periods", () => {
  test("as people write them", () => {
    for (const text of ["2024-Q3", "quý III/2024", "Quí 3 năm 2024", "Q3 2024", "q.3-2024"])
      expect(readPeriod(text, null), text).toMatchObject({ kind: "quarter", year: 2024, part: 3, from: "2024-07-01", to: "2024-09-30" });
    for (const text of ["2024-H1", "6 tháng đầu năm 2024", "6 tháng 2024"])
      expect(readPeriod(text, null), text).toMatchObject({ kind: "half", part: 1, to: "2024-06-30" });
    expect(readPeriod("6 tháng cuối năm 2024", null)).toMatchObject({ part: 2, to: "2024-12-31" });
    expect(readPeriod("năm 2024", null)).toMatchObject({ kind: "year", from: "2024-01-01", to: "2024-12-31" });
    for (const text of ["", "x", "Q5 2024", "2024-13", "quý 2", "24"]) expect(readPeriod(text, null), text).toBeNull();
    expect(readPeriod("2024-Q1", "year")).toBeNull();
  });

  test("of the year that the book names when it is over, else of the day", () => {
    const tables = [{ year: 2023 }, { year: null }, { year: 2024 }];
    expect(periodOfBook("quarter", "2026-02-01", tables)).toMatchObject({ year: 2024, part: 4, to: "2024-12-31" });
    expect(periodOfBook("half", "2026-02-01", tables)).toMatchObject({ year: 2024, part: 2 });
    expect(periodOfBook("year", "2025-01-10", tables)).toMatchObject({ year: 2024, part: 1 });
    expect(periodOfBook("quarter", "2024-05-10", tables)).toMatchObject({ year: 2024, part: 2 });
    expect(periodOfBook("quarter", "2024-05-10", [{ year: null }])).toEqual(periodOn("quarter", "2024-05-10"));
  });

  test("any text is read or refused, and the period before the one after is the same", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const read = readPeriod(text, null);
        if (read !== null) expect(periodBefore(periodAfter(read))).toEqual(read);
      }),
    );
    expect(periodBefore(periodOn("quarter", "2024-02-01"))).toMatchObject({ year: 2023, part: 4 });
    expect(periodWords(periodOn("quarter", "2024-11-30"))).toBe("quý IV");
  });
});

describe("who reports to whom", () => {
  test("items have a source and a mark, and of one level no two hold on a day", () => {
    for (const { value, source, mark } of officeItems) expect([value.label, source.document, mark].every(Boolean)).toBe(true);
    for (const day of ["2020-01-01", "2025-06-30", "2025-07-01", "2026-07-22", "2026-07-23", "2030-01-01"]) {
      const held = officeItems.filter(({ from, until }) => from <= day && (until === null || day < until)).map(({ value }) => value.id);
      expect(new Set(held).size, day).toBe(held.length);
    }
  });

  test("the district ends on 1/7/2025", () => {
    expect(officeOn("district", "2025-06-30")).toHaveProperty("office");
    expect(officeOn("district", "2025-07-01")).toHaveProperty("problem");
    expect(officeOn("commune", "2025-06-30")).toMatchObject({ office: { recipients: ["Phòng Tài chính - Kế hoạch"] } });
    expect(officeOn("commune", "2026-07-23")).toMatchObject({ office: { recipients: ["Sở Tài chính"] } });
    expect(officeOn("toString", "2024-01-01")).toHaveProperty("problem");
  });

  test("the level follows from the place and the day", () => {
    const plan = findPlan("long-khanh-2024");
    expect([levelOf(plan, placeOf(plan, null), "2024-12-01"), levelOf(plan, placeOf(plan, null), "2026-01-01")]).toEqual([
      "district",
      "commune",
    ]);
    expect(levelOf(null, "phường Hoa Sen", "2024-12-01")).toBe("commune");
    expect(levelOf(findPlan("ha-noi-2024"), placeOf(findPlan("ha-noi-2024"), null), "2024-12-01")).toBe("province");
    expect(levelOf(findPlan("kon-tum-2021-2025"), placeOf(findPlan("kon-tum-2021-2025"), null), "2024-12-01")).toBe("province");
  });

  test("the name of an ended district is never put over a commune's report", () => {
    const { report: own } = report(wholeBook, { plan: findPlan("long-khanh-2024"), place: null, asOf: "2026-02-02" });
    expect(own.warnings.map(({ vi }) => vi).join()).toContain("đã kết thúc từ 01/7/2025");
    expect(JSON.stringify(own.frame.body)).not.toContain("LONG KHÁNH");
  });

  test("an office of one's own, or one sentence on what is wrong", () => {
    expect(readOffice({ body: "TRUNG TÂM X", recipients: ["Sở Y"] })).toMatchObject({ office: { body: "TRUNG TÂM X" } });
    for (const wrong of [null, [], "x", {}, { body: 1 }, { body: "A", extra: 1 }]) expect(readOffice(wrong)).toHaveProperty("problem");
  });
});

test("places of templates are found whatever way they are written", () => {
  for (const text of ["Tổng số HTX", "tong_so_htx", " TỔNG SỐ  HTX "]) expect(placeName(text)).toBe("tong_so_htx");
  expect(placeName("coop.total")).toBe(placeName("COOP_TOTAL"));
});

test("a report as JSON holds its text, its figures and what is missing", () => {
  const made = reportJson(report().report);
  expect(made.text.join("\n")).toContain("có 5 hợp tác xã (trong đó có 1 quỹ tín dụng nhân dân)");
  expect([...made.figures].length).toBeGreaterThan(40);
});

describe("yearly information", () => {
  const one = (values: Readonly<Record<string, string | number | null>>, year: number | null = 2024) =>
    book(table([{ name: "HTX Một", code: "0100000001", certificateDate: "2015-01-01", ...values }], { year }));
  const made = (own: ReturnType<typeof one>, year = 2024, asOf = "2024-12-20") =>
    yearlyInformationOf(own, "yearly-cooperative", year, asOf)!;

  test("the window is 15/12 to 14/12, due on 15/12", () => {
    expect(made(one({}))).toMatchObject({ window: { from: "2023-12-15", to: "2024-12-14" }, due: "2024-12-15" });
    expect(made(one({})).entities[0]?.record.fields).toMatchObject({
      "yearly.year": 2024,
      "yearly.periodFrom": "2023-12-15",
      "yearly.periodTo": "2024-12-14",
      "yearly.economicType": "cooperative",
    });
  });

  test("founded on 20/12 belongs to the year after; dissolved before the window owes nothing", () => {
    expect(
      made(one({ certificateDate: "2024-12-20" }))
        .left.map(({ because }) => because.vi)
        .join(),
    ).toContain("kỳ số liệu sau");
    expect(made(one({ certificateDate: "2024-12-20" }), 2025, "2025-12-01").entities).toHaveLength(1);
    expect(made(one({ certificateDate: "2024-12-14" })).entities).toHaveLength(1);
    expect(made(one({ status: "dissolved", dissolvedOn: "2023-12-14" })).entities).toHaveLength(0);
    expect(made(one({ status: "dissolved", dissolvedOn: "2023-12-15" })).entities).toHaveLength(1);
  });

  test("figures of another year are left out, two different ones of one year too", () => {
    const figures = (own: ReturnType<typeof one>) => made(own).entities[0]?.record.fields;
    expect(figures(one({ "revenue.total": 5 }, 2024))).toHaveProperty(["yearly.revenue.total"], 5);
    expect(figures(one({ "revenue.total": 5 }, null))).toHaveProperty(["yearly.revenue.total"], 5);
    expect(figures(one({ "revenue.total": 5 }, 2023))).not.toHaveProperty(["yearly.revenue.total"]);
    const twice = book(
      table([{ name: "HTX Một", code: "0100000001", "revenue.total": 5 }], { year: 2024 }),
      table([{ name: "HTX Một", code: "0100000001", "revenue.total": 6 }], { sheet: "Khác", year: 2024 }),
    );
    expect(yearlyInformationOf(twice, "yearly-cooperative", 2024, "2024-12-20")?.entities[0]?.record.fields).not.toHaveProperty([
      "yearly.revenue.total",
    ]);
  });

  test("who still owes", () => {
    const state = (reportDate: string | null) => made(one({ reportDate })).entities[0]?.sending.state;
    expect([state("2024-12-10"), state("2024-12-18"), state(null), state("2024-03-01")]).toEqual(["sent", "late", "owed", "sent"]);
    expect(made(one({ reportDate: "2024-03-01" }, null)).entities[0]?.sending.state).toBe("unknown");
    expect(made(one({})).entities[0]?.sending.state).toBe("unknown");
  });

  test("other kinds have forms of their own; other forms are none of these", () => {
    expect(yearlyInformationOf(wholeBook, "yearly-union", 2024, "2024-12-01")?.entities).toHaveLength(1);
    expect(yearlyInformationOf(wholeBook, "yearly-group", 2024, "2024-12-01")?.entities).toHaveLength(2);
    const coop = yearlyInformationOf(wholeBook, "yearly-cooperative", 2024, "2024-12-01");
    expect(coop?.entities.map(({ record }) => record.label)).not.toContain("QTDND Sáu");
    expect(coop?.left.map(({ name }) => name)).toContain("QTDND Sáu");
    expect(yearlyInformationOf(wholeBook, "establish", 2024, "2024-12-01")).toBeNull();
  });
});
