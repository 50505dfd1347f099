import { expect, test } from "vitest";
import { reason, reasonWords } from "../../../core/reconcile/evidence.ts";
import { reconcile } from "../../../core/reconcile/reconcile.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";
import { bookWith } from "../scoring/support.ts";

test("every reason for matching is said in both languages", () => {
  for (const [name, bit] of Object.entries(reason)) expectBoth({ vi: reasonWords(bit), en: reasonWords(bit, "en") }, name);
});

test("a comparison in English finds the same and says it in English", () => {
  const [one, other] = [
    [
      { name: "HTX Hoa Sen", code: "0100109106", commune: "Xã Bình Minh", foundedOn: "2019-03", "members.total": 12 },
      { name: "HTX Hoa Mai", code: "0105987432", "representative.name": "Lê Thị Hoa" },
      { name: "HTX Ruộng Xanh", commune: "Xã Phú Hòa", "members.total": 30 },
      { name: null, code: "0300588569" },
    ],
    [
      { name: "HTX Hoa Sen Mới", code: "0100109106", commune: "Xã Bình Minh", foundedOn: "2019-03-15", "members.total": 15 },
      { name: "HTX Hoa Mai", code: "0105987433", "representative.name": "Le Thi Hoa" },
      { name: "HTX Ruộng Xanh", commune: "Xã Phú Hòa", "members.total": null },
      { name: "HTX Ruộng Xanh", commune: "Xã Phú Hòa", "members.total": 31 },
    ],
  ].map((rows) => bookWith({ rows }));
  const vietnamese = reconcile(one!, other!);
  const english = reconcile(one!, other!, { language: "en" });
  expect(english.summary).toEqual(vietnamese.summary);
  expect(english.summary.differs + english.summary.unsure).toBeGreaterThan(0);
  const said = [
    ...english.pairs.flatMap(({ because, differences }) => [because, ...differences.flatMap((found) => [found.label, found.because])]),
    ...english.unsure.flatMap(({ candidates }) => candidates.flatMap(({ because, against }) => [because, against])),
    ...[...english.onlyA, ...english.onlyB].flatMap(({ near }) => (near === null ? [] : [near.because])),
    ...english.warnings,
  ];
  for (const text of said) expectEnglish(text, text);
});
