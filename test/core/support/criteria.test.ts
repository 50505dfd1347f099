import { describe, expect, it } from "vitest";
import { policies, policyIds } from "../../../core/law/support-policies.ts";
import { isIsoDate } from "../../../core/model/dates.ts";
import type { Values } from "../../../core/model/records.ts";
import { allCriteriaOf, assessSupport } from "../../../core/support/assess.ts";
import { criteria, oneOf } from "../../../core/support/criteria/criteria.ts";
import { noWords } from "../../../core/support/words.ts";
import { book, table } from "../plans/books.ts";
import { asOf, criterionOf, policyOf, stated } from "./books.ts";

/** One cooperative with the figures of some years. */
function years(figures: Readonly<Record<number, Values>>, base: Values = {}, kind: "cooperative" | "union" | "group" = "cooperative") {
  const name = { cooperative: "HTX", union: "LHHTX", group: "THT" }[kind];
  return book(
    ...Object.entries(figures).map(([year, values]) =>
      table([{ name: `${name} Hoa Sen`, code: "3600000001", ...base, ...values, kind }], {
        sheet: `Năm ${year}`,
        year: Number(year),
        kind: kind === "group" ? "groups" : "cooperatives",
      }),
    ),
  );
}

const members = (...counts: (number | null)[]): Readonly<Record<number, Values>> =>
  Object.fromEntries(counts.map((count, at) => [2022 + at, { "members.total": count }]));

describe("criteria and policies", () => {
  it("each carry source, mark, dates and ids of their own", () => {
    const ids = criteria.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(oneOf.map(({ letter }) => letter)).toEqual(["a", "b", "c", "d", "e", "f"]);
    for (const { label, source, mark, from, until, appliesTo } of criteria) {
      expect(label).toMatch(/\p{L}/u);
      expect(source.document.length).toBeGreaterThan(5);
      expect("VPIMDL?").toContain(mark);
      expect(isIsoDate(from)).toBe(true);
      expect(until).toBeNull();
      expect(appliesTo.length).toBeGreaterThan(0);
    }
  });

  it("are the nine policies of Điều 20–28, with criteria that exist and amounts that say how sure they are", () => {
    expect(policies.map(({ id }) => id)).toEqual([...policyIds]);
    expect(policies.map(({ source }) => source.article)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28].map((number) => `Điều ${number}`));
    const known = new Set(["one-of", ...criteria.map(({ id }) => id)]);
    for (const policy of policies) {
      expect(policy.criteria.filter((id) => !known.has(id))).toEqual([]);
      expect(policy.from).toBe("2024-07-01");
      expect(policy.contents.length).toBeGreaterThan(0);
      for (const amount of policy.amounts) {
        expect(amount.least ?? amount.most).not.toBeNull();
        expect(amount.mark).toBe("P");
      }
    }
  });
});

describe("a members grow", () => {
  it("asks for a rise in each of the two years before", () => {
    expect(criterionOf(years(members(10, 11, 12)), "members-grow")).toMatchObject({ state: "met", mark: "P", missing: [] });
    expect(criterionOf(years(members(10, 11, 11)), "members-grow").state).toBe("not-met");
    expect(criterionOf(years(members(11, 11, 12)), "members-grow").state).toBe("not-met");
    expect(criterionOf(years(members(12, 10, 11)), "members-grow").state).toBe("not-met");
  });

  it("names the cells it rests on and the years that are missing", () => {
    const met = criterionOf(years(members(10, 11, 12)), "members-grow");
    expect(met.cells.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(["Năm 2024!C5", "Năm 2023!C5", "Năm 2022!C5"]);
    const open = criterionOf(years(members(null, 11, 12)), "members-grow");
    expect(open).toMatchObject({ state: "not-known", missing: ["“Tổng số thành viên” năm 2022"] });
    // One year that did not rise is enough to know.
    expect(criterionOf(years(members(null, 12, 11)), "members-grow").state).toBe("not-met");
  });

  it("takes who came and who left where a year-end is missing, and no side where they disagree", () => {
    const flow = (came: number, left: number) =>
      years({ 2023: { "members.total": 10, "members.new": came, "members.left": left }, 2024: { "members.total": 12 } });
    expect(criterionOf(flow(3, 2), "members-grow").state).toBe("met");
    expect(criterionOf(flow(2, 2), "members-grow").state).toBe("not-met");
    const both = years({
      2022: { "members.total": 10 },
      2023: { "members.total": 11, "members.new": 0, "members.left": 4 },
      2024: { "members.total": 12 },
    });
    expect(criterionOf(both, "members-grow").state).toBe("not-known");
  });

  it("cannot be met by one founded since, and does not trust figures without a year", () => {
    const young = years({ 2024: { "members.total": 12, certificateDate: "2024-02-01" } });
    expect(criterionOf(young, "members-grow").state).toBe("not-met");
    expect(criterionOf(years({ 2024: { "members.total": 12, certificateDate: "2023-12-31" } }), "members-grow").state).toBe("not-known");
    const unstated = book(table([{ name: "HTX Hoa Sen", "members.total": 12, "members.new": 2, "members.left": 0 }]));
    expect(criterionOf(unstated, "members-grow").state).toBe("not-known");
    const known = criterionOf(unstated, "members-grow", { dataYear: 2024 });
    expect(known.missing).toEqual(["“Tổng số thành viên” năm 2023", "“Tổng số thành viên” năm 2022"]);
  });

  it("of groups asks only that members develop: to be confirmed, open when the two years differ", () => {
    expect(criterionOf(years(members(10, 11, 12), {}, "group"), "members-grow")).toMatchObject({ state: "met", mark: "I" });
    expect(criterionOf(years(members(12, 11, 10), {}, "group"), "members-grow")).toMatchObject({ state: "not-met", mark: "I" });
    expect(criterionOf(years(members(12, 11, 12), {}, "group"), "members-grow").state).toBe("not-known");
  });
});

describe("b share of internal transactions", () => {
  const share = (inside: number | null, all: number | null, insideBefore: number | null, allBefore: number | null) =>
    years({
      2023: { "revenue.members": insideBefore, "revenue.total": allBefore },
      2024: { "revenue.members": inside, "revenue.total": all },
    });

  it("rises, stays, falls", () => {
    expect(criterionOf(share(300, 900, 200, 900), "internal-share").state).toBe("met");
    expect(criterionOf(share(300, 900, 200, 600), "internal-share").state).toBe("not-met");
    expect(criterionOf(share(299, 900, 200, 600), "internal-share").state).toBe("not-met");
    // Exact where doubles would round: one đồng in ten thousand billion.
    expect(criterionOf(share(3_333_333_333_334, 10_000_000_000_002, 1, 3), "internal-share").state).toBe("not-met");
    expect(criterionOf(share(3_333_333_333_335, 10_000_000_000_002, 1, 3), "internal-share").state).toBe("met");
  });

  it("is open without a figure, and with figures that cannot be", () => {
    expect(criterionOf(share(300, 900, null, 600), "internal-share").missing).toEqual(["“Doanh thu từ thành viên” năm 2023"]);
    expect(criterionOf(share(0, 0, 200, 600), "internal-share").state).toBe("not-known");
    expect(criterionOf(share(901, 900, 200, 600), "internal-share").state).toBe("not-known");
  });
});

describe("c common fund", () => {
  const own = years({ 2024: {} });
  const fund = (commonFund: number, year: number | null = null) => ({ words: stated({ "3600000001": { commonFund, year } }) });

  it("has to be above the minimum of Điều 84: 5 %, of a union 10 %", () => {
    expect(criterionOf(own, "common-fund", fund(5.01)).state).toBe("met");
    expect(criterionOf(own, "common-fund", fund(5)).state).toBe("not-met");
    const union = years({ 2024: {} }, {}, "union");
    expect(criterionOf(union, "common-fund", fund(10)).state).toBe("not-met");
    expect(criterionOf(union, "common-fund", fund(10.5)).state).toBe("met");
  });

  it("is open without a statement, and with one of another year", () => {
    expect(criterionOf(own, "common-fund")).toMatchObject({
      state: "not-known",
      missing: ["tỷ lệ trích quỹ chung không chia năm 2024 (%)"],
    });
    expect(criterionOf(own, "common-fund", fund(9, 2023)).state).toBe("not-known");
    expect(criterionOf(own, "common-fund", fund(9, 2024)).state).toBe("met");
  });
});

describe("d common assets", () => {
  it("compares two year-ends, which the start of the next year may show", () => {
    expect(criterionOf(years({ 2023: { "indivisible.end": 100 }, 2024: { "indivisible.end": 101 } }), "common-assets").state).toBe("met");
    expect(criterionOf(years({ 2023: { "indivisible.end": 100 }, 2024: { "indivisible.end": 100 } }), "common-assets").state).toBe(
      "not-met",
    );
    expect(criterionOf(years({ 2024: { "indivisible.start": 100, "indivisible.end": 101 } }), "common-assets").state).toBe("met");
    expect(criterionOf(years({ 2024: { "indivisible.end": 101 } }), "common-assets")).toMatchObject({
      state: "not-known",
      missing: ["“Tài sản không chia cuối năm” năm 2023"],
    });
  });

  it("is open where the end of one year is not the start of the next", () => {
    expect(
      criterionOf(years({ 2023: { "indivisible.end": 90 }, 2024: { "indivisible.start": 100, "indivisible.end": 101 } }), "common-assets")
        .state,
    ).toBe("not-known");
  });
});

describe("e training", () => {
  const people = (both: number | null = 0) => years({ 2024: { "members.total": 80, "workers.total": 20, "workers.members": both } });
  const trained = (count: number) => ({ words: stated({ "3600000001": { trained: count } }) });

  it("asks for 5 % of members and workers, each counted once; the year was not read, so it stays to be confirmed", () => {
    expect(criterionOf(people(), "training", trained(5))).toMatchObject({ state: "met", mark: "I" });
    expect(criterionOf(people(), "training", trained(4))).toMatchObject({ state: "not-met", mark: "I" });
    expect(criterionOf(people(20), "training", trained(4)).state).toBe("met");
  });

  it("is open between the most and the fewest people there may be, and without a number", () => {
    expect(criterionOf(people(null), "training", trained(4)).state).toBe("not-known");
    expect(criterionOf(people(null), "training", trained(5)).state).toBe("met");
    expect(criterionOf(people(null), "training", trained(3)).state).toBe("not-met");
    expect(criterionOf(people(), "training")).toMatchObject({
      state: "not-known",
      missing: ["số thành viên, người lao động được đào tạo, bồi dưỡng năm 2024"],
    });
    expect(criterionOf(years({ 2024: { "members.total": 80 } }), "training", trained(5)).missing).toEqual(["“Tổng số lao động” năm 2024"]);
  });

  it("of groups asks for any", () => {
    const group = years({ 2024: {} }, {}, "group");
    expect(criterionOf(group, "training", trained(1))).toMatchObject({ state: "met", mark: "I" });
    expect(criterionOf(group, "training", trained(0)).state).toBe("not-met");
  });
});

describe("f new in a difficult area", () => {
  const founded = (day: string) => years({ 2024: { certificateDate: day } });
  const area = (hardArea: boolean | null) => ({ words: stated({ "3600000001": { hardArea } }) });

  it("counts 36 months to the day; what was not read of the line keeps it to be confirmed", () => {
    expect(criterionOf(founded("2022-06-30"), "new-hard-area", area(true))).toMatchObject({ state: "met", mark: "?" });
    expect(criterionOf(founded("2022-06-29"), "new-hard-area", area(true))).toMatchObject({ state: "not-met", mark: "?" });
    expect(criterionOf(founded("2022-06-30"), "new-hard-area", area(false))).toMatchObject({ state: "not-met", mark: "V" });
  });

  it("is open without the area or the day", () => {
    expect(criterionOf(founded("2023-01-01"), "new-hard-area").missing).toEqual(["địa bàn có thuộc vùng khó khăn hay không"]);
    expect(criterionOf(founded("2022"), "new-hard-area", area(true)).state).toBe("not-known");
    expect(criterionOf(years({ 2024: {} }), "new-hard-area", area(true)).state).toBe("not-known");
  });
});

describe("standing", () => {
  it("asks groups for a certificate", () => {
    const group = (certificateNumber: string | null) => book(table([{ name: "THT Tre Xanh", certificateNumber }], { kind: "groups" }));
    expect(criterionOf(group("12/ĐK"), "registered")).toMatchObject({ state: "met", mark: "V" });
    expect(criterionOf(group("Chưa có"), "registered").state).toBe("not-met");
    expect(criterionOf(group(null), "registered")).toMatchObject({ state: "not-known", missing: ["“Số giấy chứng nhận”"] });
  });

  it("takes the officer's word on sanctions; a column of the book alone decides only for groups", () => {
    const own = years({ 2024: { sanctioned: false } });
    expect(criterionOf(own, "no-sanction").state).toBe("not-known");
    expect(criterionOf(years({ 2024: { sanctioned: true } }), "no-sanction").state).toBe("not-known");
    expect(criterionOf(years({ 2024: { sanctioned: false } }, {}, "group"), "no-sanction")).toMatchObject({ state: "met", mark: "I" });
    expect(criterionOf(own, "no-sanction", { words: stated({ "3600000001": { noSanction: true } }) })).toMatchObject({
      state: "met",
      mark: "V",
    });
    expect(criterionOf(own, "no-sanction", { words: stated({ "3600000001": { noSanction: false } }) }).state).toBe("not-met");
  });

  it("shuts out who has ended, not who ends later", () => {
    const ended = (dissolvedOn: string) => years({ 2024: { dissolvedOn } });
    expect(criterionOf(ended("2025-06-30"), "exists").state).toBe("not-met");
    expect(criterionOf(ended("2025-07-01"), "exists").state).toBe("met");
    expect(criterionOf(ended("2025"), "exists").state).toBe("not-known");
    expect(criterionOf(years({ 2024: { status: "dissolved" } }), "exists").state).toBe("not-met");
  });

  it("knows the sector by its column surely, by a name as a guess", () => {
    expect(criterionOf(years({ 2024: { sector: "agriculture" } }), "agricultural")).toMatchObject({ state: "met", mark: "V" });
    expect(criterionOf(years({ 2024: { sector: "transport" } }), "agricultural")).toMatchObject({ state: "not-met", mark: "V" });
    expect(criterionOf(years({ 2024: { sector: "other" } }), "agricultural").state).toBe("not-known");
    const named = book(table([{ name: "HTX Nông nghiệp Hoa Sen" }]));
    expect(criterionOf(named, "agricultural")).toMatchObject({ state: "met", mark: "I" });
  });

  it("knows small ones by the decree's table, and nothing of sectors it does not know", () => {
    const sized = (count: number, sector = "agriculture") =>
      years({ 2024: { sector, "members.total": count, "revenue.total": 60_000_000_000, "capital.end": 60_000_000_000 } });
    expect(criterionOf(sized(199), "small").state).toBe("met");
    expect(criterionOf(sized(200), "small").state).toBe("not-met");
    expect(criterionOf(sized(199, "trade"), "small").state).toBe("not-known");
  });
});

describe("results", () => {
  const clean = stated({ "3600000001": { noSanction: true } });

  it("may be considered when all is known, never surer than the law was read", () => {
    const sure = assessSupport(years(members(10, 11, 12)), { asOf, words: clean });
    expect(sure.resultOf(policyOf(sure, "people"), 0)).toEqual({ outcome: "considered", confirm: false, mark: "P" });
    const words = stated({ "3600000001": { noSanction: true, trained: 50 } });
    const weak = assessSupport(years({ 2024: { "members.total": 40, "workers.total": 10, "workers.members": 0 } }), { asOf, words });
    expect(weak.resultOf(policyOf(weak, "people"), 0)).toEqual({ outcome: "considered", confirm: true, mark: "I" });
    expect(weak.sayOf(policyOf(weak, "people"), 0).because).toContain("Cần đối chiếu");
  });

  it("asks for data while anything that decides is open", () => {
    const open = assessSupport(years(members(10, 11, 12)), { asOf });
    expect(open.resultOf(policyOf(open, "people"), 0)).toMatchObject({ outcome: "needs-data", confirm: false });
    expect(open.sayOf(policyOf(open, "people"), 0)).toMatchObject({
      missing: ["xác nhận của cán bộ về xử phạt, bản án (Điều 18)"],
      missingOneOf: [],
    });
    const none = assessSupport(years({ 2024: {} }), { asOf, words: clean });
    expect(none.sayOf(policyOf(none, "people"), 0).missingOneOf.length).toBe(6);
  });

  it("says no surely only where the law was read, and to be confirmed where a letter was not wholly read", () => {
    const words = stated({ "3600000001": { noSanction: false } });
    const no = assessSupport(years(members(10, 11, 12)), { asOf, words });
    expect(no.resultOf(policyOf(no, "land"), 0)).toEqual({ outcome: "not", confirm: false, mark: "V" });
    const figures = {
      2022: { "members.total": 12, certificateDate: "2015-01-01" },
      2023: { "members.total": 11, "revenue.members": 5, "revenue.total": 10, "indivisible.end": 9 },
      2024: {
        "members.total": 10,
        "revenue.members": 4,
        "revenue.total": 10,
        "indivisible.end": 8,
        "workers.total": 0,
        "workers.members": 0,
      },
    };
    const none = assessSupport(years(figures), { asOf, words: stated({ "3600000001": { noSanction: true, trained: 0, commonFund: 1 } }) });
    expect(none.resultOf(policyOf(none, "land"), 0)).toMatchObject({ outcome: "not", confirm: true });
  });

  it("answers other law before 01/07/2024, and open criteria until the decree of 01/11/2024", () => {
    const own = years(members(10, 11, 12));
    const before = assessSupport(own, { asOf: "2024-06-30", words: clean });
    for (const policy of before.policies) expect(before.resultOf(policy, 0).outcome).toBe("other-law");
    expect(before.sayOf(before.policies[0]!, 0).because).toContain("luật khác");
    const law = assessSupport(own, { asOf: "2024-07-01", words: clean });
    expect(law.resultOf(policyOf(law, "people"), 0).outcome).toBe("needs-data");
    expect(law.criteriaOf(policyOf(law, "people"), 0).find(({ letter }) => letter === "a")).toMatchObject({
      state: "not-known",
      mark: "?",
    });
    const later = years({ 2021: { "members.total": 9 }, ...members(10, 11) });
    expect(criterionOf(later, "members-grow", { asOf: "2024-10-31" }).state).toBe("not-known");
    expect(criterionOf(later, "members-grow", { asOf: "2024-11-01" }).state).toBe("met");
  });

  it("keeps credit funds under their own law, and policies for cooperatives from others", () => {
    const all = book(
      table([
        { name: "QTDND Bình Minh", kind: "creditFund" },
        { name: "LHHTX Bình Minh", kind: "union" },
      ]),
    );
    const found = assessSupport(all, { asOf });
    expect(found.resultOf(policyOf(found, "people"), 0).outcome).toBe("other-law");
    expect(found.resultOf(policyOf(found, "audit-advice"), 1)).toMatchObject({ outcome: "not", confirm: false });
    expect(found.countsOf(policyOf(found, "people"))).toMatchObject({ considered: 0, "needs-data": 1, "other-law": 1 });
  });

  it("says of every criterion in words what it judged", () => {
    const found = assessSupport(years(members(10, 11, 12)), { asOf, words: clean });
    for (const { because, state, missing, label } of allCriteriaOf(found, 0)) {
      expect(because, label).toMatch(/\.$/);
      expect(because).not.toMatch(/NaN|undefined|null/);
      if (state === "not-known") expect(missing.length, label).toBeGreaterThan(0);
    }
  });

  it("does not mix up two of one name", () => {
    const twins = book(
      table([
        { name: "HTX Hoa Sen", commune: "Xã An Bình" },
        { name: "HTX Hoa Sen", commune: "Xã Tân Lập" },
      ]),
    );
    const keys = assessSupport(twins, { asOf, words: noWords }).world.keys();
    expect(new Set(keys).size).toBe(2);
    const words = stated({ [keys[1]!]: { noSanction: true } });
    expect(criterionOf(twins, "no-sanction", { words }, 0).state).toBe("not-known");
    expect(criterionOf(twins, "no-sanction", { words }, 1).state).toBe("met");
  });
});
