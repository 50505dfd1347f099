import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Said } from "../../../core/model/language.ts";
import type { Scalar } from "../../../core/model/records.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { type Figure, figureNote, figureNumber } from "../../../core/reports/figure.ts";
import { annexKinds, annexSectors, indicators } from "../../../core/reports/indicators.ts";
import { pieceText } from "../../../core/reports/piece.ts";
import type { Report } from "../../../core/reports/report.ts";
import { reportJson } from "../../../core/reports/report-json.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";
import { planWith } from "../plans/plans.ts";
import { changed, report, wholeBook } from "./made.ts";

/** Everything that a report says of its figures in both languages; the names of targets are those of the plan. */
function wordsOf({ figures, lacks, blocks }: Report): Said[] {
  const all = [...figures, ...blocks.flatMap((block) => (block.kind === "chart" ? block.bars : []))];
  return [
    ...all.flatMap(({ label, labels, missing, unsure }) => [label, ...labels, ...missing, ...unsure.map(({ because }) => because)]),
    ...all.flatMap(({ of, source }) => (of.length > 0 ? [source] : [])),
    ...lacks.flatMap(({ label, needs, rows }) => [label, ...needs, ...rows.map(({ because }) => because)]),
  ];
}

const before = changed((row, at) => ({ ...row, rank: at === 0 ? "weak" : (row.rank ?? null), "revenue.total": 1_000_000 }));

describe("what is said of figures", () => {
  test("every indicator, sector and kind has a name of its own in both languages", () => {
    const labels = [...indicators, ...annexSectors, ...annexKinds].map(({ label }) => label);
    for (const label of labels) expectBoth(label, label.vi);
    expect(new Set(labels.map(({ en }) => en)).size).toBe(labels.length);
    for (const { needs } of indicators) if (needs !== null) expectBoth(needs, needs.vi);
  });

  test("is English in every kind of report on every shipped plan", () => {
    for (const plan of [null, ...shippedPlans()])
      for (const when of ["2024-Q2", "2024-H1", "2024", "2025"]) {
        const { report: own } = report(wholeBook, { plan, when, asOf: "2025-03-03", previous: before });
        const words = wordsOf(own);
        expect(words.length).toBeGreaterThan(60);
        for (const said of words) expectBoth(said, `${plan?.id} ${when}: ${said.vi}`);
      }
  });

  test("is English on any book, and the numbers are the same", () => {
    const scalar = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 1e9 }), fc.constantFrom("active", "2024-03", "xa", "__proto__"));
    const field = fc.constantFrom(
      "status",
      "certificateDate",
      "members.total",
      "revenue.total",
      "sector",
      "commune",
      "rank",
      "dissolvedOn",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), field, scalar), { maxLength: 12 }), (edits) => {
        const own = changed((row, at) => {
          const next: Record<string, Scalar> = { ...row };
          for (const [place, key, now] of edits) if (place === at) next[key] = now;
          return next as never;
        });
        const { report: made } = report(own, { previous: before });
        for (const said of wordsOf(made)) expectBoth(said, said.vi);
        for (const figure of made.figures) expect(digits(figureNumber(figure, "en"))).toEqual(digits(figureNumber(figure)));
      }),
      { numRuns: 40 },
    );
  });

  test("names of communes are quoted; a target is called what the plan calls it", () => {
    const { report: own } = report(wholeBook);
    const places = own.figures.filter(({ id }) => id.includes(".commune."));
    expect(places.map(({ label }) => label.en)).toContain("Total number of cooperatives: “Xã Hoa Sen”");
    const plan = planWith([{ id: "own", text: "Vườn rau sạch của ba xã", value: 3, period: { from: "2024-01-01", to: "2024-12-31" } }]);
    expect(report(wholeBook, { plan }).report.figures.find(({ id }) => id === "target.own")?.label.en).toBe("Vườn rau sạch của ba xã");
  });

  test("ends, notes and estimates of a number are said in the language that is asked for", () => {
    const { report: open } = report(
      changed((row, at) => (at < 2 ? { ...row, status: null } : row)),
      { asOf: "2024-10-10", when: "2024" },
    );
    const one = (id: string): Figure => open.figures.find((figure) => figure.id === id)!;
    expect([figureNumber(one("coop.active")), figureNumber(one("coop.active"), "en")]).toEqual(["từ 2 đến 4", "2 to 4"]);
    expect(figureNote(one("coop.revenue"), "en")).toMatch(/^by \d of \d entities with data/u);
    expect(pieceText({ kind: "figure", figure: one("coop.revenue") }, "en").text).toMatch(/^estimated /u);
    for (const figure of open.figures) if (figureNote(figure) !== "") expectEnglish(figureNote(figure, "en"), figure.id);
  });

  test("the report itself and its JSON hold no English", () => {
    const { report: own } = report(wholeBook, { previous: before, plan: shippedPlans()[0]! });
    const json = JSON.stringify(reportJson(own), (_key, value: unknown) =>
      value !== null && typeof value === "object" && !Array.isArray(value) && !(Symbol.iterator in value) && "en" in value ? "BOTH" : value,
    );
    expect(json).not.toContain("BOTH");
    for (const { label } of indicators) expect(json).not.toContain(label.en);
    expect(json).toContain("Tổng số hợp tác xã");
  });
});

function digits(text: string | null): string[] | null {
  return text === null ? null : (text.match(/[\d.,-]+/gu) ?? []);
}
