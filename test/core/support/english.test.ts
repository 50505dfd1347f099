import { describe, expect, test } from "vitest";
import { policies } from "../../../core/law/support-policies.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { assessSupport } from "../../../core/support/assess.ts";
import { checklistOf } from "../../../core/support/checklist/checklist.ts";
import { priorities } from "../../../core/support/compare.ts";
import { criteria } from "../../../core/support/criteria/criteria.ts";
import { supportKinds } from "../../../core/support/kinds.ts";
import { supportText } from "../../../core/support/support-words.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";
import { bookWith } from "../scoring/support.ts";

const book = bookWith({
  rows: [
    {
      name: "HTX Hoa Sen",
      code: "0100109106",
      certificateDate: "2024-05-01",
      "members.total": 20,
      "workers.total": 12,
      sector: "agriculture",
    },
    { name: "HTX Hoa Mai", foundedOn: "2019", status: "dissolved", dissolvedOn: "2024", "members.total": null },
    {
      name: "HTX Hoa Lan",
      foundedOn: "2018-02-03",
      sanctioned: true,
      "revenue.total": 2_000_000_000,
      "capital.end": 500_000_000,
      "members.total": 9,
    },
    { name: "QTDND Bình Minh", kind: "creditFund" },
    { name: "Tổ hợp tác Ruộng Xanh", kind: "group", sector: "trade", commune: "Xã Bình Minh" },
  ],
});

describe("support in English", () => {
  test("names of policies, criteria, priorities and kinds of support are all there", () => {
    const names = [
      ...policies.flatMap(({ label, contents, amounts }) => [label, ...contents, ...amounts.map((amount) => amount.label)]),
      ...criteria.map(({ label }) => label),
      ...priorities.map(({ label }) => label),
      ...supportKinds.map(({ label }) => label),
    ];
    for (const name of names) expectBoth({ vi: name, en: supportText(name, "en") }, name);
  });

  test.each(["2023-06-01", "2024-08-01", "2026-03-01"])("every result and criterion on %s", (asOf) => {
    const assessment = assessSupport(book, { asOf });
    for (const policy of assessment.policies) {
      for (const at of assessment.places) {
        const { because, missing, missingOneOf } = assessment.sayOf(policy, at, "en");
        for (const text of [because, ...missing, ...missingOneOf]) expectEnglish(text, policy.id);
        const found = assessment.criteriaOf(policy, at, "en");
        expect(found.map(({ id, state }) => [id, state])).toEqual(assessment.criteriaOf(policy, at).map(({ id, state }) => [id, state]));
        for (const { id, label, because: why, missing: lacks } of found) for (const text of [label, why, ...lacks]) expectEnglish(text, id);
      }
    }
  });

  test.each(shippedPlans().map((plan) => [plan.id, plan] as const))("what %s asks of every body", (_, plan) => {
    for (const asOf of ["2021-01-01", "2024-06-30", "2031-01-01"])
      for (const { id, text, when, because } of checklistOf(plan, null, { asOf, kindOf: () => "cooperative", language: "en" }))
        for (const said of [text, when, because]) expectEnglish(said, id);
  });
});
