import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import { factsOf } from "../../../core/plans/evaluate/facts.ts";
import { findPlan, shippedPlanIds } from "../../../core/plans/shipped.ts";
import { checklistOf, tasksOf } from "../../../core/support/checklist/checklist.ts";
import { evidenceFor } from "../../../core/support/evidence.ts";
import { supportKinds } from "../../../core/support/kinds.ts";
import { readRegister } from "../../../core/support/register.ts";
import { book, table } from "../plans/books.ts";
import { registerSheet } from "./books.ts";

const folder = join(import.meta.dirname, "../../fixtures/plans/seeds");

/** Sections of the four plans that speak of support, with the words that each has to have among its tasks, its leader and its time. */
const items: readonly (readonly [plan: string, section: string, words: readonly string[], leader: string, to: string | null])[] = [
  ["long-khanh-2024", "III.1", ["Giám đốc, Ban kiểm soát", "cấp xã"], "Phòng Tài chính - Kế hoạch", "2024-12-31"],
  ["long-khanh-2024", "III.2", ["triển lãm", "chuỗi", "Dầu Giây"], "Phòng Kinh tế", "2024-12-31"],
  ["long-khanh-2024", "III.3", ["VietGap", "khoa học"], "Phòng Kinh tế", "2024-12-31"],
  ["long-khanh-2024", "III.4", ["hồ sơ", "tín chấp", "Quỹ trợ vốn"], "Phòng Tài chính - Kế hoạch", "2024-12-31"],
  ["long-khanh-2024", "III.5", ["chợ", "nước sạch", "cây xanh"], "Phòng Quản lý đô thị", "2024-12-31"],
  ["long-khanh-2024", "III.6", ["124/2021/TT-BTC"], "Phòng Tài chính - Kế hoạch", "2024-12-31"],
  ["long-khanh-2024", "III.7", ["trụ sở"], "Phòng Tài nguyên và Môi trường", null],
  ["long-khanh-2024", "III.8", ["vốn, giống", "thiên tai"], "Phòng Kinh tế", "2024-12-31"],
  ["kon-tum-2021-2025", "V.1", ["193/2013/NĐ-CP"], "UBND các huyện, thành phố", "2025-12-31"],
  ["kon-tum-2021-2025", "V.2", ["100%"], "Sở Tài chính", "2025-12-31"],
  ["kon-tum-2021-2025", "V.3.a", ["đầu tư công"], "Sở Kế hoạch và Đầu tư Kon Tum", "2025-12-31"],
  ["kon-tum-2021-2025", "V.4", ["ngân sách"], "UBND các huyện, thành phố", "2025-12-31"],
  ["kon-tum-2021-2025", "VI.2.a", ["phê duyệt Kế hoạch"], "UBND các huyện, thành phố", "2025-12-31"],
  ...["a", "b", "c", "d", "e", "f"].map(
    (letter, at) =>
      [
        "pho-minh-2030",
        `2.2.${letter}`,
        [["đào tạo", "đất", "chuyển đổi số", "thị trường", "kết cấu hạ tầng", "bảo hiểm xã hội"][at]!],
        "UBND phường Phổ Minh",
        null,
      ] as const,
  ),
  [
    "ha-noi-2024",
    "II.2",
    ["47 lớp", "2.704", "lao động trẻ", "điểm giới thiệu", "53 HTX", "24 HTX"],
    "Liên minh HTX Thành phố",
    "2024-12-31",
  ],
  ["ha-noi-2024", "III.4.c", ["4010", "2085", "Phụ lục 08"], "Sở Nông nghiệp và Phát triển nông thôn", "2024-12-31"],
  ["ha-noi-2024", "III.4.d", ["đất"], "Sở Tài nguyên và Môi trường", "2024-12-31"],
  ["ha-noi-2024", "III.4.h", ["tín dụng"], "Ngân hàng Nhà nước Việt Nam - Chi nhánh thành phố Hà Nội", "2024-12-31"],
  ["ha-noi-2024", "III.4.i", ["thuế"], "Cục Thuế Hà Nội", "2024-12-31"],
];

function joined(id: string): string {
  return readFileSync(join(folder, `${id}.txt`), "utf8")
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

describe("the tasks of the four plans", () => {
  it.each(items)("%s %s", (plan, section, words, leader, to) => {
    const tasks = tasksOf(findPlan(plan)!).filter((task) => task.section === section);
    const quotes = tasks.map(({ quote }) => quote).join(" | ");
    for (const word of words) expect(quotes).toContain(word);
    expect(tasks.map(({ bodies }) => bodies[0])).toContain(leader);
    expect(tasks.map(({ period }) => period.to)).toContain(to);
  });

  it.each(shippedPlanIds)("%s: every task has body, time and words of the document at its line", (id) => {
    const plan = findPlan(id)!;
    const text = joined(id);
    const lines = readFileSync(join(folder, `${id}.txt`), "utf8")
      .normalize("NFC")
      .split("\n");
    const kinds = new Set(supportKinds.map((kind) => kind.id));
    const tasks = tasksOf(plan);
    expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
    for (const task of tasks) {
      expect(task.bodies.length, task.id).toBeGreaterThan(0);
      expect(task.when, task.id).toMatch(/\p{L}|\d/u);
      expect(text.includes(task.quote), `${task.id}: ${task.quote}`).toBe(true);
      const from = lines
        .slice((task.line ?? 1) - 1)
        .join(" ")
        .replace(/\s+/g, " ");
      expect(from.indexOf(task.quote), task.id).toBeLessThan(1500);
      expect(from.indexOf(task.quote), task.id).toBeGreaterThanOrEqual(0);
      expect(task.kinds.filter((kind) => !kinds.has(kind))).toEqual([]);
      for (const target of task.targets)
        expect(
          plan.targets.some((own) => own.id === target),
          target,
        ).toBe(true);
    }
    const answered = plan.targets.filter(({ sheet }) => sheet === "support" || sheet === "classes").map((target) => target.id);
    expect(answered.filter((target) => !tasks.some(({ targets }) => targets.includes(target)))).toEqual([]);
  });
});

const list = book(table([{ name: "HTX Hoa Sen" }, { name: "HTX Tre Xanh" }, { name: "THT Bình Minh", kind: "group" }], { year: 2024 }));
const asOf = "2024-10-31";
const haNoi = findPlan("ha-noi-2024")!;
const facts = factsOf(list);
const options = { asOf, kindOf: (at: number) => facts.entities[at]!.kind };
const register = readRegister(
  registerSheet([
    { kind: "Lớp đào tạo, bồi dưỡng", klass: "L1", from: "01/03/2024", to: "05/03/2024", persons: 40 },
    { kind: "Lớp đào tạo, bồi dưỡng", klass: "L2", from: "01/04/2024", to: "05/04/2024" },
    { kind: "Lớp đào tạo, bồi dưỡng", klass: "L3", from: "01/12/2024", to: "05/12/2024", persons: 30 },
    { kind: "Lớp đào tạo, bồi dưỡng", klass: "L0", from: "01/12/2023", to: "05/12/2023", persons: 30 },
    { kind: "Dự lớp", entity: "HTX Hoa Sen", klass: "L1", persons: 5 },
    { kind: "Dự lớp", entity: "HTX Hoa Sen", klass: "L2", persons: 7 },
    { kind: "Dự lớp", entity: "HTX Tre Xanh", klass: "L2", persons: 2 },
    { kind: "Điểm giới thiệu sản phẩm", entity: "HTX Hoa Sen", decidedOn: "01/05/2024", decision: "1" },
    { kind: "Điểm giới thiệu sản phẩm", entity: "THT Bình Minh", decidedOn: "01/05/2024", decision: "1" },
    { kind: "Lao động trẻ về làm việc", entity: "HTX Tre Xanh", persons: 1, decidedOn: "01/05/2024", decision: "2" },
  ]),
  facts,
  { asOf },
)!;

describe("what the register shows", () => {
  it("counts classes, attendances and cooperatives of the period by the day", () => {
    expect(register.problems).toEqual([]);
    const found = new Map(checklistOf(haNoi, register, options).map((task) => [task.targets[0] ?? task.id, task] as const));
    expect(found.get("HN-05")).toMatchObject({ found: 2, needed: 47, state: "partly", rows: [2, 3] });
    expect(found.get("HN-05b")).toMatchObject({ found: 49, needed: 2704 });
    // A group is no cooperative.
    expect(found.get("HN-08")).toMatchObject({ found: 1, needed: 15 });
    expect(found.get("HN-06")).toMatchObject({ found: 0, state: "open" });
    const later = checklistOf(haNoi, register, { ...options, asOf: "2025-01-01" }).find(({ targets }) => targets[0] === "HN-05");
    expect(later).toMatchObject({ found: 3, state: "past-due" });
  });

  it("says nothing of what cannot be known without a register, and that a disaster has to happen first", () => {
    expect(checklistOf(haNoi, null, options).every(({ found }) => found === null)).toBe(true);
    const disaster = checklistOf(findPlan("long-khanh-2024")!, register, options).find(({ id }) => id === "LK-III.8");
    expect(disaster).toMatchObject({ state: "no-case", found: 0 });
  });

  it("feeds the targets of a plan, leaves open what it does not show", () => {
    const { manual, ticks } = evidenceFor(haNoi, register, options);
    expect(Object.keys(manual).sort()).toEqual(["HN-05", "HN-05b", "HN-07", "HN-08"]);
    expect(ticks).toEqual({});
    const { targets } = evaluatePlan(haNoi, list, { asOf, manual });
    expect(targets.find(({ id }) => id === "HN-05b")).toMatchObject({ actual: 49, status: "not-due" });
    expect(targets.find(({ id }) => id === "HN-06")).toMatchObject({ actual: null });
    const longKhanh = evidenceFor(findPlan("long-khanh-2024")!, register, options);
    // The class does not say that it was for directors.
    expect(longKhanh.ticks).toEqual({});
    const named = readRegister(
      registerSheet([{ kind: "Lớp đào tạo, bồi dưỡng", klass: "Kế toán HTX khóa 1", from: "02/05/2024", to: "04/05/2024" }]),
      facts,
      { asOf },
    )!;
    expect(evidenceFor(findPlan("long-khanh-2024")!, named, options).ticks).toMatchObject({ "LK-15": { done: true, on: "2024-05-02" } });
  });

  it("makes tasks of any plan's own targets", () => {
    const [sample] = haNoi.targets;
    const own = {
      ...haNoi,
      id: "xa-an-binh-2024",
      targets: [
        {
          ...sample!,
          id: "X-1",
          sheet: "support" as const,
          subject: "cooperative" as const,
          text: "Hỗ trợ gian hàng cho 1 HTX",
          quote: "hỗ trợ gian hàng cho 01 HTX",
          indicator: "Số HTX",
          value: 1,
          measure: "count" as const,
          kind: "Q" as const,
          operator: ">=" as const,
        },
        { ...sample!, id: "X-2", sheet: "support" as const, text: "Tổ chức hội nghị", quote: "tổ chức hội nghị", indicator: "Hội nghị" },
      ],
    };
    const [first, second] = checklistOf(own, register, options);
    expect(first).toMatchObject({ found: 1, needed: 1, state: "recorded", kinds: ["showroom"], bodies: sample!.responsible });
    expect(second).toMatchObject({ state: "not-shown", found: null });
    expect(Object.keys(evidenceFor(own, register, options).manual)).toEqual(["X-1"]);
  });
});
