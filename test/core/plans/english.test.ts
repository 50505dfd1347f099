import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fields, isFieldId } from "../../../core/model/fields.ts";
import type { Book } from "../../../core/model/records.ts";
import { deadlineSource, deadlineText } from "../../../core/plans/deadlines/deadline-words.ts";
import { legalDuties, legalSource } from "../../../core/plans/deadlines/duties.ts";
import { dutyText } from "../../../core/plans/deadlines/duty-words.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../core/plans/evaluate/options.ts";
import { newNames } from "../../../core/plans/new-words.ts";
import { knownUnits } from "../../../core/plans/plan.ts";
import { planText } from "../../../core/plans/plan-words.ts";
import { missingColumn, missingSheet, sheetIds, sheetLabel } from "../../../core/plans/sheets.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { indicatorSaid, planName, targetLine } from "../../../core/plans/target-words.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";
import { unitInPlan, unitText } from "../../../core/plans/unit-words.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";
import { bookWith } from "../scoring/support.ts";

const empty: Book = { file: "", tables: [] };
const small = bookWith({
  rows: [
    {
      name: "HTX Hoa Sen",
      certificateDate: "2024-05-01",
      "members.total": 20,
      "revenue.total": 2_000_000_000,
      rank: "good",
      status: "active",
    },
    { name: "HTX Hoa Mai", certificateDate: "2019", "members.total": null, status: "stopped", rank: null },
    { name: "HTX Hoa Mai", certificateDate: "2019-02", "income.worker": 60_000_000, commune: "Xã Bình Minh", status: null },
  ],
});

describe("duties of the law", () => {
  test.each(legalDuties.map((duty) => [`${duty.id} ${duty.validFrom}`, duty] as const))("%s", (id, { label, from, to, note, ...duty }) => {
    for (const text of [label, from, ...to, ...(note === null ? [] : [note])]) expectBoth({ vi: text, en: dutyText(text, "en") }, id);
    expectEnglish(legalSource(duty.id, "en")!, id);
  });
});

describe("what a book lacks", () => {
  test("is named in both languages", () => {
    for (const id of sheetIds) {
      expectBoth(sheetLabel(id), id);
      expectBoth(missingSheet(id), id);
    }
    for (const { id } of fields) expectBoth(missingColumn(id), id);
  });
});

describe.each(shippedPlans().map((plan) => [plan.id, plan] as const))("plan %s in English", (_, plan) => {
  /** What the plan itself says stays Vietnamese; it stands in quotation marks, or is a unit of its text. */
  const own = [
    ...plan.targets.flatMap((target) => [target.condition, ...target.units, ...target.dataNeeded]),
    ...plan.deadlines.flatMap(({ from, to, senders }) => [from, ...to, ...(senders ?? [])]),
    ...Object.values(plan.area).flat(),
    ...(plan.pilot === undefined || plan.pilot.most === null ? [] : [plan.pilot.most.source]),
    ...["HTX Hoa Sen", "HTX Hoa Mai", "người", "Danh sách"],
  ]
    .filter((text): text is string => typeof text === "string" && text !== "")
    .sort((a, b) => b.length - a.length);
  const foreign = (text: string): string => own.reduce((rest, words) => rest.replaceAll(words, "…"), text.replace(/“[^”]*”/g, "…"));

  test("says every reason, lack and warning of its own in English", () => {
    const ids = plan.targets.map(({ id }) => id);
    const tick = fc.record({ done: fc.constantFrom(true, false, null), on: fc.constantFrom("2024-06-01", null), occurred: fc.boolean() });
    const options = fc.record({
      asOf: fc.constantFrom("2020-01-01", "2024-03-31", "2024-12-31", "2032-01-01"),
      ticks: fc.dictionary(fc.constantFrom(...ids), tick, { maxKeys: 12 }),
      manual: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 100 }), { maxKeys: 6 }),
      groupRule: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom(empty, small), options, (book, chosen: EvaluateOptions) => {
        const result = evaluatePlan(plan, book, { ...chosen, language: "en" });
        const vietnamese = evaluatePlan(plan, book, chosen);
        expect(result.targets.map(({ id, status, actual }) => [id, status, actual])).toEqual(
          vietnamese.targets.map(({ id, status, actual }) => [id, status, actual]),
        );
        for (const target of result.targets) {
          const said = [
            target.text,
            target.because,
            ...target.labels,
            ...target.missingData,
            target.level ?? "-",
            target.remaining?.text ?? "-",
            ...target.units.map(({ because }) => because),
            ...target.readings.map(({ because }) => because),
            ...target.unsure.map(({ because }) => because),
          ];
          for (const text of said) expectEnglish(foreign(text), `${target.id}: ${text}`);
        }
        for (const { text, because } of result.compounds) for (const one of [text, because]) expectEnglish(foreign(one), one);
        for (const warning of result.warnings) expectEnglish(foreign(warning), warning);
        const { exits = [], candidates = [], stages = [] } = result.pilot ?? {};
        const conditions = candidates.flatMap((candidate) => candidate.conditions);
        for (const { because } of [...exits, ...conditions]) expectEnglish(foreign(because), because);
        const labels = [...stages, ...conditions, ...exits.flatMap(({ criteria }) => criteria)].map(({ label }) => label);
        for (const label of [...labels, ...candidates.flatMap(({ missingPapers, openPapers }) => [...missingPapers, ...openPapers])])
          expectEnglish(foreign(label), label);
      }),
      { numRuns: 25 },
    );
  });
});

describe("due dates of the shipped plans", () => {
  test.each(shippedPlans().flatMap(({ id, deadlines }) => deadlines.map((deadline) => [`${id} ${deadline.id}`, deadline] as const)))(
    "%s",
    (id, deadline) => {
      expectBoth({ vi: deadline.text, en: deadlineText(deadline.text, "en") }, id);
      expectBoth({ vi: deadlineSource(deadline, "vi"), en: deadlineSource(deadline, "en") }, id);
    },
  );

  test("names that the reader gives are English, the document's own words stay", () => {
    const text =
      "KẾ HOẠCH\nPhát triển hợp tác xã năm 2027\nII. TỔ CHỨC\nCác xã báo cáo hằng quý về Phòng Kinh tế trước ngày 15 tháng cuối quý.";
    const { deadlines } = readPlanText(text).plan;
    expect(deadlines.map((deadline) => deadlineText(deadline.text, "en"))).toEqual(["Quarterly report"]);
    expect(deadlineText("Họp giao ban", "en")).toBe("Họp giao ban");
  });
});

describe("words of a plan's own", () => {
  test("the models of its pilot", () => {
    for (const { pilot } of shippedPlans())
      for (const { label, code } of pilot?.models ?? []) expectBoth({ vi: label, en: planName(label, "en") }, code);
  });

  test("the units in which it counts", () => {
    const units = shippedPlans().flatMap(({ targets }) => targets.map(({ unit }) => unit));
    const known = new Set<string | null>([null, ...knownUnits]);
    for (const unit of new Set(units.filter((one) => !known.has(one)))) expectBoth({ vi: unit!, en: unitText(unit!, "en") }, unit!);
    expect(["người", "đơn vị", "lớp", "lượt HTX/THT"].map((unit) => unitText(unit, "en"))).toEqual([
      "persons",
      "entities",
      "classes",
      "attendances of cooperatives/groups",
    ]);
    expect(unitText("Hợp đồng", "en", 1)).toBe("contract");
    expect(unitText("bao tải", "en")).toBe("bao tải");
    expect(unitText("lớp/bao tải", "en")).toBe("lớp/bao tải");
    expect(unitText("__proto__", "en")).toBe("__proto__");
  });

  test("a unit typed in English is the plan's own word for it", () => {
    for (const unit of ["người", "lớp", "hợp đồng/dự án", "quý"]) {
      expect(unitInPlan(unitText(unit, "en"))).toBe(unit);
      expect(unitInPlan(unitText(unit, "en", 1))).toBe(unit);
    }
    expect(["Classes", "cooperatives", "groups"].map(unitInPlan)).toEqual(["lớp", "hợp tác xã", "tổ hợp tác"]);
    for (const typed of ["bags", "class/bag", "", "__proto__", "HTX"]) expect(unitInPlan(typed)).toBe(typed);
  });

  test("what was added and not named yet", () => {
    for (const { vi, en } of newNames) {
      expectBoth({ vi, en }, vi);
      expect([planName(vi, "en"), deadlineText(vi, "en"), indicatorSaid(vi).en]).toEqual([en, en, en]);
    }
  });
});

describe("names of indicators", () => {
  test.each([
    ["Số HTX nông nghiệp thành lập mới, xếp loại tốt", "Number of agricultural cooperatives newly founded, rated good"],
    ["Tỷ lệ HTX xếp loại khá trở lên", "Share of cooperatives rated fair or better"],
    ["Mức tăng doanh thu bình quân một HTX", "Increase in mean revenue per cooperative"],
    ["Số HTX công nghiệp, tiểu thủ công nghiệp thành lập mới", "Number of industrial and craft cooperatives newly founded"],
    ["Số tổ hợp tác tăng thêm", "Increase in the number of cooperative groups"],
    ["Tỷ lệ xã, phường có HTX xếp loại tốt", "Share of communes with cooperatives rated good"],
    ["Nộp ngân sách bình quân một HTX", "Mean payments to the state budget per cooperative"],
    ["Số thành viên mới", "Number of new members"],
    ["Số thành viên được hỗ trợ, phục vụ", "Number of members supported or served"],
    ["Số lao động đã qua đào tạo", "Number of workers already trained"],
    ["Số HTX thành lập mới (thanh niên khởi nghiệp)", "Number of cooperatives newly founded (“thanh niên khởi nghiệp”)"],
    ["Xếp loại của HTX (xếp loại khá trở lên)", "Rank of cooperatives (rated fair or better)"],
    // Words of the document that begin like a part of ours are the document's.
    ["Số HTX xây dựng nhãn hiệu", "Number of cooperatives “xây dựng nhãn hiệu”"],
    ["Tỷ lệ HTX được hỗ trợ vay vốn", "Share of cooperatives “được hỗ trợ vay vốn”"],
    ["Số HTX, tổ hợp tác", "Number of “HTX, tổ hợp tác”"],
    ["Sản lượng tiêu thụ qua HTX", "“Sản lượng tiêu thụ qua HTX”"],
  ])("%s", (indicator, english) => {
    expect(indicatorSaid(indicator)).toEqual({ vi: indicator, en: english });
  });

  test("of any words: what is not English is quoted, however long they are", () => {
    const parts = [
      "Số ",
      "Tỷ lệ ",
      "Mức tăng ",
      "HTX ",
      "lao động ",
      "xếp loại ",
      "khá",
      "giải thể ",
      " bình quân một HTX",
      " của ",
      "(",
      ")",
      ", ",
    ];
    const words = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(words, (name) => {
        expectEnglish(indicatorSaid(name).en.replaceAll(/null|undefined|NaN/g, ""), name);
      }),
    );
    expect(indicatorSaid(`Số HTX ${"giải thể ".repeat(50_000)}`).en).toMatch(/^“/u);
  });

  test("a goal that the reader worded is worded again, one that an officer worded stays", () => {
    const [target] = readPlanText("KẾ HOẠCH\nPhát triển hợp tác xã năm 2027\nI. MỤC TIÊU\n- Mỗi xã thành lập mới ít nhất 02 HTX.").plan
      .targets;
    expect(targetLine(target!).en).toBe("Number of cooperatives newly founded: at least 2 in each commune");
    expect(targetLine({ ...target!, text: "Hai HTX mới" }).en).toBe("Hai HTX mới");
  });
});

describe("what the reader says of a plan", () => {
  const folder = join(import.meta.dirname, "../../fixtures/plans/build");
  const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

  test.each(texts)("%s", (_, text) => {
    const { plan, unread, notes } = readPlanText(text);
    const said = [
      ...unread.map(({ reason }) => reason),
      ...notes,
      ...plan.warnings.map((warning) => warning.text),
      ...plan.targets.flatMap(({ readings, note, warnings }) => [
        ...readings.map((reading) => reading.text),
        ...(note === null ? [] : [note]),
        ...warnings,
      ]),
    ];
    for (const target of plan.targets) {
      expectEnglish(indicatorSaid(target.indicator).en, target.indicator);
      expect(targetLine(target).en, target.text).not.toBe(target.text);
    }
    for (const one of new Set(said)) expectBoth({ vi: one, en: planText(one, "en") }, one);
  });

  test("and what was added to the shipped plans", () => {
    // The same in both languages.
    const alike = new Set(["“Luật Hợp tác xã số 17/2023” = Luật 17/2023/QH15"]);
    for (const { targets, compounds, warnings: found } of shippedPlans())
      for (const one of [
        ...found.map(({ text }) => text),
        ...targets.flatMap(({ readings, warnings, note, dataNeeded }) => [
          ...readings.map(({ text }) => text),
          ...warnings,
          ...(note === null ? [] : [note]),
          ...dataNeeded.filter((data) => !isFieldId(data)),
        ]),
        ...(compounds ?? []).flatMap(({ readings }) => readings.map(({ text }) => text)),
      ])
        if (!alike.has(one)) expectBoth({ vi: one, en: planText(one, "en") }, one);
  });

  test("of data that no field holds, where the document gives no words for it", () => {
    for (const one of ["số liệu ngoài sổ", "dấu hiệu “kiểu mới” của từng đơn vị", "danh sách học viên"])
      expectBoth({ vi: one, en: planText(one, "en") }, one);
    expect(planText("hồ sơ vay", "en")).toBe("hồ sơ vay");
  });
});
