import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { compileTable } from "../../../core/scoring/compile.ts";
import { scoreValues } from "../../../core/scoring/evaluate.ts";
import { itemScores } from "../../../core/scoring/explain.ts";
import { explainTotal } from "../../../core/scoring/explain-total.ts";
import { waysUp } from "../../../core/scoring/improve.ts";
import { sizesOf } from "../../../core/scoring/size.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { tableText } from "../../../core/scoring/table-words.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";

const figures = {
  certificateDate: "2019-03-15",
  "capital.start": 2_000_000_000,
  "capital.end": 2_400_000_000,
  "capital.previous": 1_900_000_000,
  "indivisible.start": 0,
  "indivisible.end": 50_000_000,
  "indivisible.previous": 0,
  "revenue.total": 2_700_000_000,
  "revenue.planned": 3_000_000_000,
  "profit.beforeTax": -5_000_000,
  "profit.afterTax": 40_000_000,
  "members.total": 25,
  "fund.development": 8_000_000,
  "fund.reserve": 2_000_000,
} satisfies Values;

const points = ["1", "1a", "1b", "2", "2a", "3a", "5", "10", "I", "total"].map((id) => `points.${id}` as const);

describe.each(scoreTables.map((table) => [table.id, table] as const))("table %s in English", (_, table) => {
  const compiled = compileTable(table);

  test("has English for everything it says", () => {
    const labels = [
      table.title,
      ...table.unrated.map(({ label }) => label),
      ...table.knockOut.map(({ label }) => label),
      ...table.ranks.map(({ label }) => label),
      ...table.inputs.flatMap(({ label, unit }) => [label, unit].filter((text) => text !== "VND" && text !== "%" && text !== "")),
      ...compiled.nodes.map(({ label }) => label),
      ...compiled.leaves.flatMap(({ bands }) => bands.map(({ text }) => text.vi)).filter((text) => !/\d|mọi/.test(text)),
    ];
    for (const label of labels) expectBoth({ vi: label, en: tableText(label, "en") }, label);
    for (const band of compiled.leaves.flatMap(({ bands }) => bands)) expectBoth(band.text, band.text.vi);
  });

  test("gives every reason, sum, size and way in English whatever is known of a record", () => {
    const known = fc.subarray(Object.keys(figures) as (keyof typeof figures)[]);
    const typed = fc.dictionary(fc.constantFrom(...points), fc.integer({ min: -1, max: 110 }), { maxKeys: 4 });
    fc.assert(
      fc.property(known, typed, fc.boolean(), (fields, entered, sanctioned) => {
        const values: Values = { ...Object.fromEntries(fields.map((field) => [field, figures[field]])), ...entered, sanctioned };
        const scored = scoreValues(compiled, values, { kind: "cooperative", year: 2024, asOf: "2025-03-01" });
        const items = itemScores(compiled, values, undefined, "en");
        const vietnamese = itemScores(compiled, values);
        expect(items.map(({ id, points: given }) => [id, given])).toEqual(vietnamese.map(({ id, points: given }) => [id, given]));
        for (const { id, label, because } of items) {
          expectEnglish(label, id);
          expectEnglish(because, id);
          expect(because).toMatch(/\.$/);
        }
        expectEnglish(explainTotal(compiled, values, scored, items, "en"), "total");
        for (const { because } of Object.values(sizesOf(values, "en"))) expectEnglish(because, "size");
        const { because, assumptions, ways } = waysUp(compiled, values, { rank: "good" }, 2);
        for (const said of [because, ...assumptions, ...ways.flatMap(({ changes }) => changes.map((change) => change.because))])
          expectBoth(said, "way");
      }),
      { numRuns: 60 },
    );
  });
});
