import { describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { calendarOf } from "../../../../core/plans/deadlines/calendar.ts";
import { legalDeadlines, legalDuties, levelsOf } from "../../../../core/plans/deadlines/duties.ts";
import { arrivalOf, occurrencesOf, stateOf, undatedOf, weekdayOf } from "../../../../core/plans/deadlines/occurrences.ts";
import { type Deadline, type DeadlineInput, deadlineSchema } from "../../../../core/plans/plan.ts";
import { findPlan } from "../../../../core/plans/shipped.ts";
import { planWith } from "../plans.ts";

const duty = (plan: string, id: string): Deadline => findPlan(plan)!.deadlines.find((deadline) => deadline.id === id)!;
const own = (more: Partial<DeadlineInput>): Deadline =>
  z.parse(deadlineSchema, { id: "D", text: "Báo cáo", from: "A", to: ["B"], ...more });

describe("the calendar that follows from the plans", () => {
  it("LK-26 and LK-36: the 10th of the last month of a quarter", () => {
    for (const id of ["LK-26", "LK-36"]) {
      const days = occurrencesOf(duty("long-khanh-2024", id), 2024);
      const dates = [...new Set(days.map(({ due, lastGoodDay, weekday, weekend }) => `${due} ${lastGoodDay} ${weekday} ${weekend}`))];
      expect(dates).toEqual([
        "2024-03-10 2024-03-10 Chủ nhật true",
        "2024-06-10 2024-06-10 thứ Hai false",
        "2024-09-10 2024-09-10 thứ Ba false",
        "2024-12-10 2024-12-10 thứ Ba false",
      ]);
      expect(days.length).toBe(id === "LK-26" ? 4 : 60);
    }
  });

  it("LK-29: two rows for two recipients", () => {
    const days = occurrencesOf(duty("long-khanh-2024", "LK-29"), 2024);
    expect(days.map(({ due, weekday, to }) => `${due} ${weekday} ${to.join()}`)).toEqual(
      ["2024-03-20 thứ Tư", "2024-06-20 thứ Năm", "2024-09-20 thứ Sáu", "2024-12-20 thứ Sáu"].flatMap((day) => [
        `${day} Ban chỉ đạo Xây dựng và Phát triển kinh tế tập thể tỉnh`,
        `${day} Thành ủy`,
      ]),
    );
    expect(new Set(days.map(({ key }) => key)).size).toBe(8);
  });

  it("KT-33: before 30/6, so on 29/6", () => {
    const days = [2021, 2022, 2023, 2024, 2025].flatMap((year) => occurrencesOf(duty("kon-tum-2021-2025", "KT-33"), year));
    expect(days.map(({ due, lastGoodDay, weekday }) => `${due} ${lastGoodDay} ${weekday}`)).toEqual([
      "2021-06-30 2021-06-29 thứ Ba",
      "2022-06-30 2022-06-29 thứ Tư",
      "2023-06-30 2023-06-29 thứ Năm",
      "2024-06-30 2024-06-29 thứ Bảy",
      "2025-06-30 2025-06-29 Chủ nhật",
    ]);
    expect(occurrencesOf(duty("kon-tum-2021-2025", "KT-33"), 2026)).toEqual([]);
  });

  it("KT-34: before 20/12, so on 19/12", () => {
    const days = [2021, 2022, 2023, 2024, 2025].flatMap((year) => occurrencesOf(duty("kon-tum-2021-2025", "KT-34"), year));
    expect(days.map(({ lastGoodDay, weekday }) => `${lastGoodDay} ${weekday}`)).toEqual([
      "2021-12-19 Chủ nhật",
      "2022-12-19 thứ Hai",
      "2023-12-19 thứ Ba",
      "2024-12-19 thứ Năm",
      "2025-12-19 thứ Sáu",
    ]);
  });

  it("HN-27: before 10/12/2024, so on Monday 09/12/2024, once", () => {
    const days = occurrencesOf(duty("ha-noi-2024", "HN-27"), 2024);
    expect(days).toMatchObject([{ due: "2024-12-10", lastGoodDay: "2024-12-09", weekday: "thứ Hai", before: true }]);
    expect(occurrencesOf(duty("ha-noi-2024", "HN-27"), 2025)).toEqual([]);
  });

  it("the stages of the pilot", () => {
    const dues = ["KT-05", "KT-26", "KT-06", "KT-07"].map(
      (id) => occurrencesOf(duty("kon-tum-2021-2025", id), id === "KT-05" || id === "KT-26" ? 2021 : 2025)[0]?.due,
    );
    expect(dues).toEqual(["2021-09-30", "2021-12-31", "2025-06-30", "2025-09-30"]);
  });

  it("LK-05 and KT-35 have no day", () => {
    expect(undatedOf(duty("long-khanh-2024", "LK-05"))).toMatchObject({ timesAYear: 12, to: ["Phòng Tài chính - Kế hoạch"] });
    expect(undatedOf(duty("kon-tum-2021-2025", "KT-35"))).toMatchObject({ timesAYear: 2 });
    expect(occurrencesOf(duty("long-khanh-2024", "LK-05"), 2024)).toEqual([]);
    const { undated } = calendarOf(findPlan("long-khanh-2024")!, 2024, { asOf: "2024-05-01", law: false });
    expect(undated.map(({ id }) => id)).toEqual(["LK-05", "LK-05b"]);
  });
});

describe("states", () => {
  const strict = { due: "2024-06-30", lastGoodDay: "2024-06-29", before: true };

  it.each([
    ["2024-06-28", "upcoming", "in-time"],
    ["2024-06-29", "today", "in-time"],
    ["2024-06-30", "today", "close"],
    ["2024-07-01", "past", "late"],
  ])("of a strict day on %s", (day, state, arrival) => {
    expect(stateOf(strict, day, null)).toBe(state);
    expect(arrivalOf(strict, day)).toBe(arrival);
  });

  it("of a day that may be used", () => {
    const day = { due: "2024-06-10", lastGoodDay: "2024-06-10", before: false };
    expect(["2024-06-09", "2024-06-10", "2024-06-11"].map((asOf) => stateOf(day, asOf, null))).toEqual(["upcoming", "today", "past"]);
    expect(["2024-06-10", "2024-06-11"].map((sent) => arrivalOf(day, sent))).toEqual(["in-time", "late"]);
  });

  it("before the plan was signed, but not on the day itself nor when only the year is known", () => {
    const of = (due: string, issued: string | null) => stateOf({ due, lastGoodDay: due }, "2024-12-31", issued);
    expect(of("2024-04-14", "2024-04-15")).toBe("before-issue");
    expect(of("2024-04-15", "2024-04-15")).toBe("past");
    expect(of("2024-03-10", "2024")).toBe("past");
    expect(of("2023-12-31", "2024")).toBe("before-issue");
  });

  it("marks the quarter before signature in the calendar of Long Khánh", () => {
    const { days } = calendarOf(findPlan("long-khanh-2024")!, 2024, { asOf: "2024-06-10", law: false });
    const states = new Map(days.map(({ id, due, state }) => [`${id} ${due}`, state]));
    expect(states.get("LK-26 2024-03-10")).toBe("before-issue");
    expect(states.get("LK-26 2024-06-10")).toBe("today");
    expect(states.get("LK-29 2024-06-20")).toBe("upcoming");
    expect(days.map(({ lastGoodDay }) => lastGoodDay)).toEqual([...days.map(({ lastGoodDay }) => lastGoodDay)].sort());
  });
});

describe("rules", () => {
  it("takes the last day of a month, and cuts days that a month does not have", () => {
    const due = (more: Partial<DeadlineInput>, year: number) => occurrencesOf(own(more), year).map((day) => day.due);
    expect(due({ months: [2, 4], day: 0 }, 2024)).toEqual(["2024-02-29", "2024-04-30"]);
    expect(due({ months: [2], day: 31 }, 2023)).toEqual(["2023-02-28"]);
    expect(due({ months: [12, 3, 3], day: 5 }, 2024)).toEqual(["2024-03-05", "2024-12-05"]);
    expect(due({ months: [13, 0, -1], day: 5 }, 2024)).toEqual([]);
    expect(due({ date: "2024" }, 2024)).toEqual(["2024-12-31"]);
    expect(due({ date: "2024-02" }, 2024)).toEqual(["2024-02-29"]);
  });

  it("crosses the end of a month or year when the day itself is late", () => {
    expect(occurrencesOf(own({ months: [1, 4], day: 1, before: true }), 2024).map(({ lastGoodDay }) => lastGoodDay)).toEqual([
      "2023-12-31",
      "2024-03-31",
    ]);
  });

  it("moves weekends only when asked to", () => {
    const sunday = own({ months: [3], day: 10 });
    expect(occurrencesOf(sunday, 2024)[0]?.lastGoodDay).toBe("2024-03-10");
    expect(occurrencesOf(sunday, 2024, { moveWeekends: true })[0]).toMatchObject({ lastGoodDay: "2024-03-11", weekend: false });
  });

  it("knows the weekdays of a whole week", () => {
    expect(["2024-06-09", "2024-06-10", "2024-06-14", "2024-06-15"].map((day) => weekdayOf(day))).toEqual([
      "Chủ nhật",
      "thứ Hai",
      "thứ Sáu",
      "thứ Bảy",
    ]);
    expect(weekdayOf("1969-12-28")).toBe("Chủ nhật");
    expect(weekdayOf("2024")).toBe("");
  });
});

describe("duties of the law", () => {
  it("have an id of their own, a source with its mark and days that a calendar has", () => {
    expect(new Set(legalDuties.map(({ id }) => id)).size).toBe(legalDuties.length);
    for (const { id, label, source, mark, validFrom, validUntil, month, day } of legalDuties) {
      expect(id).toMatch(/^law\.[a-z0-9-]+$/);
      expect(label).not.toBe("");
      expect(source.document).toMatch(/^(?:Thông tư|Nghị định|Luật)/);
      expect(["V", "P", "I", "D"]).toContain(mark);
      expect(validUntil === null || validFrom < validUntil, id).toBe(true);
      expect((month === null) === (day === null), id).toBe(true);
    }
  });

  const days = (year: number, levels: Parameters<typeof legalDeadlines>[1]) =>
    legalDeadlines(year, levels).flatMap((deadline) => occurrencesOf(deadline, year).map(({ id, lastGoodDay }) => `${id} ${lastGoodDay}`));

  it("are the fixed dates of a commune after 1/7/2025", () => {
    expect(days(2026, ["organisation", "commune"]).sort()).toEqual([
      "law.agriculture-self-score 2026-03-31",
      "law.congress 2026-04-30",
      "law.group-report 2026-12-15",
      "law.group-summary 2026-12-30",
      "law.self-rating 2026-12-15",
      "law.vii-1-3 2026-12-15",
      "law.vii-4-commune 2026-12-18",
    ]);
  });

  it("change with the law: the district ends on 1/7/2025", () => {
    expect(days(2024, ["district"])).toContain("law.vii-4-district 2024-12-18");
    expect(days(2025, ["district"])).not.toContain("law.vii-4-district 2025-12-18");
    expect(days(2025, ["district"])).toContain("law.group-summary-district 2025-01-15");
    expect(days(2024, ["commune"])).toContain("law.group-summary-to-district 2024-12-30");
    expect(days(2025, ["commune"])).toContain("law.vii-4-commune 2025-12-18");
    expect(days(2023, ["organisation"])).not.toContain("law.vii-1-3 2023-12-15");
  });

  it("name the one without a day from 2026 on", () => {
    const undated = (year: number) =>
      calendarOf(planWith([], { area: { commune: ["Một"] } }), year, { asOf: "2026-01-01" }).undated.map(({ id }) => id);
    expect(undated(2026)).toEqual(["law.registration-report-commune"]);
    expect(undated(2025)).toEqual([]);
  });

  it("concern the level of the plan and the levels below it", () => {
    expect(levelsOf({ province: ["Một"], district: [], commune: ["Hai"] })).toEqual(["organisation", "commune"]);
    expect(levelsOf({ province: ["Một"], district: ["Hai"], commune: [] })).toContain("district");
    expect(levelsOf({ province: ["Một"], district: [], commune: [] })).toContain("province");
  });
});
