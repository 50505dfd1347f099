import fc from "fast-check";
import { expect, test } from "vitest";
import { citation } from "../../../core/law/citation.ts";
import { policies } from "../../../core/law/support-policies.ts";
import { legalDuties } from "../../../core/plans/deadlines/duties.ts";
import { expectEnglish } from "../../support/languages.ts";

test("documents of law are cited in English, their numbers as they are", () => {
  expect(citation("Nghị định 77/2019/NĐ-CP, Điều 29 khoản 3").en).toBe("Decree 77/2019/NĐ-CP, Article 29 clause 3");
  expect(citation("Luật Hợp tác xã 17/2023/QH15, Điều 18 khoản 2 điểm a").en).toBe(
    "Law on Cooperatives 17/2023/QH15, Article 18 clause 2 point a",
  );
});

test("every duty and policy of the law cites a document, never a quotation", () => {
  const sources = [
    ...legalDuties.map(({ source }) => source),
    ...policies.flatMap(({ source, amounts }) => [source, ...amounts.map((one) => one.source)]),
  ];
  for (const { document, article } of sources)
    for (const text of [document, article ?? "Điều 1"]) {
      expectEnglish(citation(text).en, text);
      expect(citation(text).en).not.toContain("“");
    }
});

test("other words of an office are quoted whole; Vietnamese stays as it is given", () => {
  expect(citation("Công văn của Sở Tài chính").en).toBe("“Công văn của Sở Tài chính”");
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(citation(text).vi).toBe(text);
      expectEnglish(`a ${citation(text.replaceAll(/[“”]/gu, "")).en.replaceAll(/undefined|null|NaN|\[object/gu, "")}`, text);
    }),
  );
});
