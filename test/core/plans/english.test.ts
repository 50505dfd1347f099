import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fields, isFieldId } from "../../../core/model/fields.ts";
import type { Book } from "../../../core/model/records.ts";
import { legalDuties, legalSource } from "../../../core/plans/deadlines/duties.ts";
import { dutyText } from "../../../core/plans/deadlines/duty-words.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../../../core/plans/evaluate/options.ts";
import { planText } from "../../../core/plans/plan-words.ts";
import { missingColumn, missingSheet, sheetIds } from "../../../core/plans/sheets.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";
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
    for (const id of sheetIds) expectBoth(missingSheet(id), id);
    for (const { id } of fields) expectBoth(missingColumn(id), id);
  });
});

describe.each(shippedPlans().map((plan) => [plan.id, plan] as const))("plan %s in English", (_, plan) => {
  /** What the plan itself says stays Vietnamese; it stands in quotation marks, or is a unit of its text. */
  const own = [
    ...plan.targets.flatMap((target) => [
      target.indicator,
      target.condition,
      target.text,
      target.unit,
      ...target.units,
      ...target.dataNeeded,
    ]),
    ...plan.targets.flatMap(({ readings }) => readings.map(({ change }) => change.indicator)),
    ...plan.deadlines.flatMap(({ from, to, senders }) => [from, ...to, ...(senders ?? [])]),
    ...Object.values(plan.area).flat(),
    ...(plan.pilot?.papers ?? []).map(({ label }) => label),
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
        for (const warning of result.warnings) expectEnglish(foreign(warning), warning);
        for (const { because } of [
          ...(result.pilot?.exits ?? []),
          ...(result.pilot?.candidates ?? []).flatMap(({ conditions }) => conditions),
        ])
          expectEnglish(foreign(because), because);
      }),
      { numRuns: 25 },
    );
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
