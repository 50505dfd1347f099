import { describe, expect, it } from "vitest";
import type { Book } from "../../../../core/model/records.ts";
import { missedOf } from "../../../../core/plans/evaluate/compounds.ts";
import { evaluatePlan } from "../../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../../core/plans/evaluate/options.ts";
import { findPlan } from "../../../../core/plans/shipped.ts";
import { book, many, table } from "../books.ts";

const plan = findPlan("long-khanh-2024")!;
const yearEnd = "2024-12-31";

function targetsOf(of: Book, options: EvaluateOptions) {
  const result = evaluatePlan(plan, of, options);
  return { result, target: (id: string) => result.targets.find((target) => target.id === id)! };
}

/** Cooperatives with so many of each rank. */
function ranked(counts: Readonly<Record<string, number>>, more: Readonly<Record<string, string>> = {}) {
  const ranks = Object.entries(counts).flatMap(([rank, count]) => Array.from({ length: count }, () => rank));
  return table(many(ranks.length, (at) => ({ rank: ranks[at]!, status: "active", certificateDate: "2015-01-01", ...more })));
}

function groupsFounded(days: readonly (string | null)[], communes: readonly string[] = []) {
  const rows = many(days.length, (at) => ({ foundedOn: days[at]!, commune: communes[at] ?? "Xuân Hòa" }), "THT Rau");
  return table(rows, { sheet: "THT", kind: "groups" });
}

describe("LK-11: HTX khá 85 %", () => {
  it.each([
    // ⌈0,85 n⌉: the table of the readings.
    [{ fair: 11, average: 2 }, "missed", 84.6154, { count: 12, of: 13, more: 1 }],
    [{ fair: 12, average: 1 }, "met", 92.3077, { count: 12, of: 13, more: 0 }],
    [{ fair: 17, average: 3 }, "met", 85, { count: 17, of: 20, more: 0 }],
    [{ fair: 16, average: 4 }, "missed", 80, { count: 17, of: 20, more: 1 }],
    [{ fair: 6, average: 1 }, "met", 85.7143, { count: 6, of: 7, more: 0 }],
    [{ fair: 5, average: 1 }, "missed", 83.3333, { count: 6, of: 6, more: 1 }],
    [{ good: 5, fair: 0, average: 0 }, "met", 100, { count: 5, of: 5, more: 0 }],
    [{ fair: 34, average: 6 }, "met", 85, { count: 34, of: 40, more: 0 }],
  ])("%j is %s", (counts, status, actual, needed) => {
    const { target } = targetsOf(book(ranked(counts)), { asOf: yearEnd });
    expect(target("LK-11").status).toBe(status);
    expect(target("LK-11").actual).toBeCloseTo(actual, 3);
    expect(target("LK-11").needed).toEqual(needed);
  });

  it("shows five readings, the default first", () => {
    const { target } = targetsOf(book(ranked({ good: 9, fair: 8, average: 3 })), { asOf: yearEnd });
    expect(target("LK-11").readings.map(({ status, chosen }) => [status, chosen])).toEqual([
      ["met", true],
      ["missed", false],
      ["met", false],
      ["met", false],
      ["missed", false],
    ]);
  });

  it("leaves unrated ones out of the default and in the base of all", () => {
    const { target } = targetsOf(book(ranked({ fair: 17, average: 3, unrated: 5 })), { asOf: yearEnd });
    expect(target("LK-11")).toMatchObject({ status: "met", actual: 85, coverage: { used: 20, all: 25 } });
    expect(target("LK-11").readings[3]).toMatchObject({ status: "missed", actual: 68 });
  });

  it("lets the officer choose another reading", () => {
    const options = { asOf: yearEnd, readingChoice: { "LK-11": 1 } };
    const { target } = targetsOf(book(ranked({ good: 10, fair: 10 })), options);
    expect(target("LK-11").status).toBe("missed");
    expect(target("LK-11").readings.map(({ chosen }) => chosen)).toEqual([false, true, false, false, false]);
  });

  it("is not due before the year is over, unless it holds", () => {
    expect(targetsOf(book(ranked({ fair: 11, average: 2 })), { asOf: "2024-12-30" }).target("LK-11").status).toBe("not-due");
    expect(targetsOf(book(ranked({ fair: 12, average: 1 })), { asOf: "2024-12-30" }).target("LK-11").status).toBe("met");
    expect(targetsOf(book(ranked({ fair: 11, average: 2 })), { asOf: "2025-06-01" }).target("LK-11").status).toBe("missed");
  });

  it("uses the ratings of the year before only until the year is over, and says so", () => {
    const old = table(
      many(13, (at) => ({ rank: at < 12 ? "fair" : "average" })),
      { kind: "points", year: 2023 },
    );
    const before = targetsOf(book(old), { asOf: "2024-12-10" }).target("LK-11");
    expect(before).toMatchObject({ status: "met", labels: ["xếp loại năm 2023"] });
    const after = targetsOf(book(old), { asOf: yearEnd }).target("LK-11");
    expect(after).toMatchObject({ status: "not-measurable" });
    expect(after.actual).toBeCloseTo(92.31, 1);
    const fresh = table(
      many(13, () => ({ rank: "fair" })),
      { kind: "points", year: 2024 },
    );
    expect(targetsOf(book(fresh), { asOf: "2024-12-10" }).target("LK-11").labels).toEqual([
      "sơ bộ",
      "thang điểm 01/2020/TT-BKHĐT (tham khảo)",
    ]);
  });

  it("asks for the column when no rank is known", () => {
    const { target } = targetsOf(book(table(many(3, () => ({ status: "active" })))), { asOf: yearEnd });
    expect(target("LK-11")).toMatchObject({ status: "not-measurable", actual: null });
    expect(target("LK-11").missingData.join()).toContain("Xếp loại");
    expect(target("LK-11").missingData.join()).toContain("Đánh giá, xếp loại");
  });

  it("names the rows that count and those that do not", () => {
    const { target } = targetsOf(book(ranked({ fair: 2, average: 1 })), { asOf: yearEnd });
    expect(target("LK-11").evidence.map(({ sheet, row }) => [sheet, row])).toEqual([
      ["Danh sách", 5],
      ["Danh sách", 6],
    ]);
    expect(target("LK-11").against.map(({ row }) => row)).toEqual([7]);
  });

  it("takes the rank from the points where none is typed", () => {
    const points = (sum: readonly number[]) => Object.fromEntries(sum.map((value, at) => [`points.${at + 1}`, value]));
    const good = points([7, 6, 11, 6, 8, 6, 6, 6, 4, 5, 5, 5, 5, 5, 5]);
    const weak = points([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const of = book(
      table(
        many(4, (at) => ({ certificateDate: "2015-01-01", ...(at < 3 ? good : weak) })),
        { kind: "points", year: 2024 },
      ),
    );
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-11")).toMatchObject({ actual: 75, status: "missed" });
  });
});

describe("LK-12, LK-09: trung bình 15 %, never missed", () => {
  it("is met below and never red above", () => {
    expect(targetsOf(book(ranked({ fair: 19, average: 1 })), { asOf: yearEnd }).target("LK-12")).toMatchObject({
      status: "met",
      actual: 5,
    });
    const many = targetsOf(book(ranked({ fair: 11, average: 2 })), { asOf: yearEnd });
    expect(many.target("LK-12")).toMatchObject({ status: "not-measurable", informational: true });
    expect(missedOf(plan, many.result)).not.toContain("LK-12");
  });
});

describe("LK-06, LK-07: ranges of founded ones", () => {
  it.each([
    [1, "missed", null],
    [2, "met", null],
    [3, "met", "Đạt mức cao"],
    [4, "met", "Đạt mức cao, vượt mức trên"],
  ])("%i groups at the end of the year", (count, status, level) => {
    const founded = Array.from({ length: count }, (_, at) => `2024-0${at + 1}-15`);
    const { target } = targetsOf(book(groupsFounded([...founded, "2023-12-31", "2025-01-01"])), { asOf: yearEnd });
    expect(target("LK-06")).toMatchObject({ status, level, actual: count });
  });

  it("is met at once when reached early, else says what the rest of the year asks for", () => {
    expect(targetsOf(book(groupsFounded(["2024-02-01", "2024-03-01"])), { asOf: "2024-04-15" }).target("LK-06").status).toBe("met");
    const open = targetsOf(book(groupsFounded([])), { asOf: "2024-08-31" }).target("LK-06");
    expect(open).toMatchObject({ status: "not-measurable" });
    const one = targetsOf(book(groupsFounded(["2020-01-01"])), { asOf: "2024-08-31" }).target("LK-06");
    expect(one).toMatchObject({ status: "not-due", actual: 0, progress: 0 });
    expect(one.remaining).toMatchObject({ lack: 2, months: 4, text: "Còn thiếu 2 THT trong 4 tháng." });
  });

  it("does not count what comes after the day", () => {
    const of = book(groupsFounded(["2024-05-01", "2024-11-01"]));
    expect(targetsOf(of, { asOf: "2024-06-30" }).target("LK-06").actual).toBe(1);
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-06").actual).toBe(2);
  });

  it("is not measurable where an imprecise date decides, with the row", () => {
    const clear = targetsOf(book(groupsFounded(["2024-05-01", "2024-06", "2019"])), { asOf: yearEnd }).target("LK-06");
    expect(clear).toMatchObject({ status: "met", actual: 2 });
    const halves = book(groupsFounded(["2024-05-01", "2024", "2019"]));
    const open = targetsOf(halves, { asOf: "2024-10-01" }).target("LK-06");
    expect(open).toMatchObject({ status: "not-measurable", actual: 1 });
    expect(open.unsure).toMatchObject([{ sheet: "THT", row: 6, because: "“Ngày thành lập” chưa đủ chi tiết" }]);
    expect(targetsOf(halves, { asOf: yearEnd }).target("LK-06").status).toBe("met");
  });

  it("is not measurable after the year where a missing date decides, and not due before", () => {
    const of = book(groupsFounded(["2024-05-01", null, "2019-01-01"]));
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-06")).toMatchObject({ status: "not-measurable", coverage: { used: 2, all: 3 } });
    expect(targetsOf(of, { asOf: "2024-10-01" }).target("LK-06").status).toBe("not-due");
  });

  it("asks for the sheet of groups when there is none", () => {
    const { target } = targetsOf(book(ranked({ fair: 3 })), { asOf: yearEnd });
    expect(target("LK-06")).toMatchObject({ status: "not-measurable", missingData: ["trang “Danh sách THT”"] });
  });

  it("counts by the year of plans, or by that of reports", () => {
    const of = book(groupsFounded(["2023-12-20", "2024-05-01", "2024-12-20"]));
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-06")).toMatchObject({ actual: 2, window: { from: "2024-01-01", to: "2024-12-31" } });
    const report = targetsOf(of, { asOf: yearEnd, yearKind: "report" }).target("LK-06");
    expect(report).toMatchObject({ actual: 2, window: { from: "2023-12-15", to: "2024-12-14" } });
    expect(report.evidence.map(({ row }) => row)).toEqual([5, 6]);
    expect(targetsOf(book(groupsFounded(["2024-05-01"])), { asOf: "2024-12-14", yearKind: "report" }).target("LK-06").status).toBe(
      "missed",
    );
    expect(targetsOf(book(groupsFounded(["2024-05-01"])), { asOf: "2024-12-14" }).target("LK-06").status).toBe("not-due");
  });

  it("does not take a certificate that was issued again for a founding", () => {
    const rows = [
      { name: "HTX Cũ", foundedOn: "2010-05-01", certificateDate: "2024-03-01" },
      { name: "HTX Mới", foundedOn: "2023-12-20", certificateDate: "2024-01-10" },
    ];
    expect(targetsOf(book(table(rows)), { asOf: yearEnd }).target("LK-07")).toMatchObject({ actual: 1, status: "met" });
  });

  it("does not judge this year by a list of last year", () => {
    const { target } = targetsOf(
      book(
        table(
          many(3, () => ({ certificateDate: "2015-01-01" })),
          { year: 2023 },
        ),
      ),
      { asOf: yearEnd },
    );
    expect(target("LK-07")).toMatchObject({ status: "not-measurable" });
    expect(target("LK-07").missingData.join()).toContain("2024");
  });
});

describe("groups have no scale", () => {
  const of = book(
    table(
      many(4, () => ({ rank: "fair", foundedOn: "2020-01-01" }), "THT Rau"),
      { kind: "groups", sheet: "THT" },
    ),
  );

  it("shows the officer's own word and measures nothing", () => {
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-08")).toMatchObject({ status: "not-measurable", actual: 100 });
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-28").status).toBe("not-measurable");
  });

  it("measures with a rule of the office", () => {
    expect(targetsOf(of, { asOf: yearEnd, groupRule: true }).target("LK-08").status).toBe("met");
  });
});

describe("what is given to wards and communes", () => {
  const wards = ["Phường Xuân Tân", "Xuân An", "P. Phú Bình", "Suối Tre"];

  it("asks each of the four wards for one", () => {
    const three = targetsOf(
      book(groupsFounded(["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"], [...wards.slice(0, 3), "Xuân Hòa"])),
      {
        asOf: yearEnd,
      },
    ).target("LK-34");
    expect(three).toMatchObject({ status: "missed", actual: 3 });
    expect(three.units.map(({ unit, status }) => [unit, status])).toEqual([
      ["Xuân Tân", "met"],
      ["Xuân An", "met"],
      ["Phú Bình", "met"],
      ["Suối Tre", "missed"],
    ]);
    expect(three.readings[1]).toMatchObject({ status: "met", actual: 3 });
    const all = targetsOf(
      book(
        groupsFounded(
          wards.map(() => "2024-03-03"),
          wards,
        ),
      ),
      { asOf: "2024-06-01" },
    );
    expect(all.target("LK-34").status).toBe("met");
  });

  it("asks Hàng Gòn for an agricultural service cooperative", () => {
    const row = (sector: string | null, name = "HTX Hàng Gòn") => ({ name, sector, commune: "Xã Hàng Gòn", certificateDate: "2024-05-05" });
    const status = (rows: Parameters<typeof table>[0]) => targetsOf(book(table(rows)), { asOf: yearEnd }).target("LK-33").status;
    expect(status([row("agriculture")])).toBe("met");
    expect(status([row("transport")])).toBe("missed");
    expect(status([row(null, "HTX dịch vụ nông nghiệp Hàng Gòn"), row("transport", "HTX Vận tải")])).toBe("met");
    expect(status([row(null), row("transport", "HTX Vận tải")])).toBe("not-measurable");
  });

  it("finds the ward in a longer name, or in the address", () => {
    const rows = [
      { name: "THT Một", foundedOn: "2024-01-01", commune: "Phường Xuân Tân, TP Long Khánh", address: null },
      { name: "THT Hai", foundedOn: "2024-01-01", commune: null, address: "Khu phố 2, phường Xuân An, TP Long Khánh" },
      { name: "THT Ba", foundedOn: "2024-01-01", commune: "Phú Bình (cũ)", address: "phường Suối Tre" },
      { name: "THT Bốn", foundedOn: "2024-01-01", commune: null, address: "Phường Suối Tre" },
    ];
    const { target } = targetsOf(book(table(rows, { kind: "groups", sheet: "THT" })), { asOf: yearEnd });
    expect(target("LK-34").status).toBe("met");
  });

  const communes = plan.compounds![0]!.units;
  const lists = (stopped: readonly string[], dissolved: readonly string[] = []) =>
    book(
      table([
        ...many(10, (at) => ({
          commune: communes[at]!,
          status: "active",
          certificateDate: "2015-01-01",
          "members.new": 2,
          convertedFromGroup: false,
          dissolvedOn: null,
        })),
        ...stopped.map((commune, at) => ({ name: `HTX Ngừng ${at}`, commune, status: "stopped" })),
        ...dissolved.map((commune, at) => ({ name: `HTX Tan ${at}`, commune, status: "dissolved", dissolvedOn: "2024-07-07" })),
      ]),
    );

  it("finds nothing to dissolve where nothing stands still", () => {
    const { target } = targetsOf(lists([]), { asOf: yearEnd });
    expect(target("LK-35c").status).toBe("not-applicable");
    expect(target("LK-35c").units.every(({ status }) => status === "not-applicable")).toBe(true);
  });

  it("proposes and lets the officer decide, since the text gives no number", () => {
    const { target, result } = targetsOf(lists(["Xuân Hòa"], ["Xuân Lập"]), { asOf: yearEnd });
    expect(target("LK-35a")).toMatchObject({ status: "not-measurable", actual: 20 });
    expect(target("LK-35a").units[0]?.because).toContain("Số liệu cho thấy có kết quả");
    const units = new Map(target("LK-35c").units.map(({ unit, because, status }) => [unit, { because, status }]));
    expect(units.get("Xuân Hòa")).toMatchObject({ status: "not-measurable" });
    expect(units.get("Xuân Hòa")?.because).toContain("0/1");
    expect(units.get("Xuân Lập")?.because).toContain("1/1");
    expect(missedOf(plan, result)).not.toContain("LK-35");
    const ticks = Object.fromEntries([
      ...communes.map((unit) => [`LK-35a/${unit}`, { done: unit !== "Bàu Sen" }]),
      ["LK-35b/Bàu Sen", { done: true }],
      ["LK-35c/Xuân Hòa", { done: true }],
      ["LK-35c/Xuân Lập", { done: true }],
    ]);
    const ticked = targetsOf(lists(["Xuân Hòa"], ["Xuân Lập"]), { asOf: yearEnd, ticks });
    expect(ticked.result.compounds[0]).toMatchObject({ id: "LK-35", status: "met" });
    expect(missedOf(plan, ticked.result)).not.toContain("LK-35a");
    const refused = targetsOf(lists(["Xuân Hòa"]), { asOf: yearEnd, ticks: { ...ticks, "LK-35c/Xuân Hòa": { done: false } } });
    expect(refused.result.compounds[0]).toMatchObject({ status: "missed" });
    expect(missedOf(plan, refused.result)).toContain("LK-35");
    expect(refused.result.compounds[0]?.readings.map(({ status }) => status)).toEqual(["missed", "missed", "met"]);
  });

  it("gives each of the 15 units a card", () => {
    const { result } = targetsOf(lists([]), { asOf: yearEnd });
    expect(result.scorecards.length).toBe(15);
    const card = result.scorecards.find(({ unit }) => unit === "Hàng Gòn");
    expect(card?.items.map(({ id }) => id)).toEqual(["LK-04", "LK-32", "LK-33", "LK-36"]);
  });
});

describe("tasks, wishes, reports", () => {
  const empty = book(ranked({ fair: 1 }));

  it("never scores a wish", () => {
    const { result } = targetsOf(empty, { asOf: "2026-01-01" });
    const wishes = result.targets.filter(({ kind }) => kind === "N");
    expect(wishes.length).toBe(5);
    expect(wishes.every(({ status, informational }) => status === "not-measurable" && informational)).toBe(true);
  });

  it("asks for ticks, never guesses", () => {
    expect(targetsOf(empty, { asOf: "2024-11-01" }).target("LK-14").status).toBe("not-due");
    expect(targetsOf(empty, { asOf: yearEnd }).target("LK-14").status).toBe("not-measurable");
    const ticked = (done: boolean, asOf = yearEnd) =>
      targetsOf(empty, { asOf, ticks: { "LK-14": { done, on: "2024-12-20" } } }).target("LK-14");
    expect(ticked(true).status).toBe("met");
    expect(ticked(false).status).toBe("missed");
    expect(ticked(false, "2024-11-01").status).toBe("not-due");
  });

  it("never turns “một số” red", () => {
    const { target } = targetsOf(empty, {
      asOf: yearEnd,
      ticks: { "LK-03": { done: false }, "LK-10": { done: false }, "LK-18": { done: false } },
    });
    for (const id of ["LK-03", "LK-10", "LK-18"]) expect(target(id).status).toBe("not-measurable");
  });

  it("knows what was over before the plan was signed", () => {
    const of = book(table(many(4, () => ({ congressDate: "2024-03-02", certificateDate: "2015-01-01" }))));
    expect(targetsOf(of, { asOf: yearEnd }).target("LK-02")).toMatchObject({ status: "past-before-issue", actual: 100 });
  });

  it("has nothing to do without a disaster", () => {
    expect(targetsOf(empty, { asOf: yearEnd }).target("LK-25").status).toBe("not-applicable");
    const ticks = { "LK-25": { occurred: true } };
    expect(targetsOf(empty, { asOf: yearEnd, ticks }).target("LK-25").status).toBe("not-measurable");
    expect(targetsOf(empty, { asOf: yearEnd, ticks: { "LK-25": { occurred: true, done: true } } }).target("LK-25").status).toBe("met");
  });

  it("judges reports by what was recorded of each day", () => {
    const sent = (days: Readonly<Record<string, string>>, asOf = yearEnd) => {
      const ticks = Object.fromEntries(Object.entries(days).map(([due, on]) => [`LK-26/${due}`, { on }]));
      return targetsOf(empty, { asOf, ticks }).target("LK-26").status;
    };
    expect(sent({}, "2024-07-01")).toBe("not-due");
    expect(sent({})).toBe("not-measurable");
    expect(sent({ "2024-06-10": "2024-06-10", "2024-09-10": "2024-09-01", "2024-12-10": "2024-12-09" })).toBe("met");
    expect(sent({ "2024-06-10": "2024-06-11" }, "2024-07-01")).toBe("missed");
  });

  it("takes a number that the officer gives", () => {
    const { target } = targetsOf(empty, { asOf: yearEnd, manual: { "LK-13": 2 } });
    expect(target("LK-13")).toMatchObject({ status: "met", actual: 2, coverage: null });
    expect(targetsOf(empty, { asOf: yearEnd, manual: { "LK-13": 1 } }).target("LK-13").status).toBe("missed");
    expect(targetsOf(empty, { asOf: yearEnd }).target("LK-13").status).toBe("not-measurable");
  });
});

describe("the result of the contract", () => {
  it("has every key, in the closed words, and can be written as JSON", () => {
    const { result } = targetsOf(book(ranked({ fair: 3, average: 1 })), { asOf: "2024-10-01" });
    expect(result.plan).toEqual({ id: "long-khanh-2024", title: plan.title, place: "TP Long Khánh, tỉnh Đồng Nai" });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    for (const target of result.targets) {
      for (const key of ["id", "text", "subject", "indicator", "operator", "scope", "because"] as const)
        expect(typeof target[key]).toBe("string");
      expect(target.because).not.toBe("");
      expect(target.readings.every(({ text, status }) => text !== "" && status.length > 0)).toBe(true);
    }
    for (const deadline of result.deadlines) {
      expect(deadline.lastGoodDay <= deadline.due).toBe(true);
      expect(["past", "today", "upcoming", "before-issue"]).toContain(deadline.state);
    }
  });

  it("speaks only of the plan's place, unless the book knows nothing of it", () => {
    const rows = many(10, (at) => ({ district: at < 6 ? "TP Long Khánh" : "Huyện Xuân Lộc", rank: at < 6 ? "fair" : "weak" }));
    expect(targetsOf(book(table(rows)), { asOf: yearEnd }).target("LK-11")).toMatchObject({ actual: 100, coverage: { used: 6, all: 6 } });
    const elsewhere = targetsOf(book(table(many(4, () => ({ district: "Huyện Long Mỹ", rank: "fair" })))), { asOf: yearEnd });
    expect(elsewhere.target("LK-11").status).toBe("met");
    expect(elsewhere.result.warnings.some((text) => text.includes("tính trên toàn bộ sổ"))).toBe(true);
  });
});
