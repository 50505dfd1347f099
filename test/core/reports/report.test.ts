import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scalar } from "../../../core/model/records.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import type { Filter, TargetInput } from "../../../core/plans/plan.ts";
import { findPlan, shippedPlans } from "../../../core/plans/shipped.ts";
import { piecesOf } from "../../../core/reports/evidence.ts";
import { figureNote, figureNumber } from "../../../core/reports/figure.ts";
import { annexSectors, indicators } from "../../../core/reports/indicators.ts";
import { pieceText } from "../../../core/reports/piece.ts";
import type { Report } from "../../../core/reports/report.ts";
import { blockLines, reportJson } from "../../../core/reports/report-json.ts";
import { expectBoth } from "../../support/languages.ts";
import { planWith } from "../plans/plans.ts";
import { changed, report, rows, wholeBook } from "./made.ts";

const figure = (own: Report, id: string) => own.figures.find((one) => one.id === id) ?? null;
const value = (own: Report, id: string): number | null => figure(own, id)?.value ?? null;

/** What of the text of a report has digits and stands in no figure and no fact. */
function strayNumbers(own: Report): string[] {
  const known = new Set(own.figures.map(({ id }) => id));
  const stray: string[] = [];
  for (const piece of piecesOf(own.frame, own.blocks)) {
    const { text } = pieceText(piece);
    if (piece.kind === "words" && /\p{N}/u.test(text)) stray.push(text);
    if (piece.kind === "gap" && /\p{N}/u.test(text)) stray.push(text);
    if (piece.kind === "fact" && piece.source === "") stray.push(text);
    if ((piece.kind === "figure" || piece.kind === "note") && !known.has(piece.figure.id)) stray.push(piece.figure.id);
    if (piece.kind === "figure" && /\p{N}/u.test(text) && !text.includes(figureNumber(piece.figure) ?? "?")) stray.push(text);
    if (piece.kind === "note" && text !== "" && !text.includes(figureNote(piece.figure))) stray.push(text);
  }
  for (const line of own.frame.signature) if (/\p{N}/u.test(line)) stray.push(line);
  for (const block of own.blocks) if (block.kind === "todo" && /\p{N}/u.test(block.hint)) stray.push(block.hint);
  return stray;
}

describe("what a report says", () => {
  const { report: made } = report();

  test("the numbers of the book, dissolved and not rated ones apart", () => {
    expect(value(made, "coop.total")).toBe(5);
    expect(value(made, "coop.funds")).toBe(1);
    expect(value(made, "coop.active")).toBe(4);
    expect(value(made, "coop.new")).toBe(1);
    expect(value(made, "coop.dissolved")).toBe(1);
    expect([value(made, "coop.rated"), value(made, "coop.goodFair"), value(made, "coop.average")]).toEqual([3, 2, 1]);
    expect(value(made, "coop.members")).toBe(962);
    expect(value(made, "union.total")).toBe(1);
    expect([value(made, "group.total"), value(made, "group.new"), value(made, "group.members")]).toEqual([2, 1, 11]);
  });

  test("each certain count carries exactly its rows", () => {
    expect(figure(made, "coop.new")?.evidence).toEqual([{ sheet: "Danh sách", row: 8, name: "HTX Bốn" }]);
    for (const { id, state, value: own, evidenceCount, coverage, isMean, of, unit } of made.figures) {
      if (state === "known" && unit === "count" && coverage === null && !isMean && of.length === 0 && !id.startsWith("target."))
        expect([id, evidenceCount]).toEqual([id, own]);
    }
  });

  test("a mean says of how many it is, a part of a sum is marked", () => {
    const revenue = figure(made, "coop.revenue");
    expect(revenue?.coverage).toEqual({ used: 5, all: 5 });
    expect(revenue === null ? "" : figureNote(revenue)).toContain("theo 5/5 đơn vị");
    const { report: some } = report(changed((row, at) => (at === 1 ? { ...row, "members.total": null } : row)));
    expect(figure(some, "coop.members")).toMatchObject({ state: "part", value: 921, coverage: { used: 4, all: 5 } });
    expect(blockLines(some.blocks.find((block) => blockLines(block)[0]?.includes("Tổng số thành viên"))!)[0]).toContain(
      "921 người (theo 4/5 đơn vị có số liệu)",
    );
  });

  test("what is not certain is a gap with its ends, never 0 and never a guess", () => {
    const { report: open } = report(changed((row, at) => (at < 2 ? { ...row, status: null } : row)));
    expect(figure(open, "coop.active")).toMatchObject({ state: "open", value: null, low: 2, high: 4, unsureCount: 2 });
    const { report: none } = report(changed(({ status: _status, "profit.beforeTax": _profit, ...row }) => row));
    expect(figure(none, "coop.active")).toMatchObject({ state: "gap", value: null });
    expect(figure(none, "coop.profit")?.missing[0]?.vi).toContain("Lợi nhuận trước thuế");
    const text = reportJson(none).text.join("\n");
    expect(text).toContain("… hợp tác xã đang hoạt động");
    expect(none.lacks.map(({ figure: id }) => id)).toEqual(expect.arrayContaining(["coop.active", "coop.profit"]));
    expect(none.annexes.one.find(({ indicator }) => indicator === "coop.active")?.year?.value).toBeNull();
  });

  test("before the end of the year figures of the year are estimates, levels are of the day", () => {
    const { report: early } = report(wholeBook, { asOf: "2024-10-10" });
    expect(early.asOf).toBe("2024-10-10");
    expect(figure(early, "coop.revenue")?.estimate).toBe(true);
    expect(reportJson(early).text.join("\n")).toMatch(/Doanh thu bình quân một hợp tác xã: ước /);
    expect(figure(report().report, "coop.revenue")?.estimate).toBe(false);
  });

  test("a quarter counts what happened in it and the level at its end", () => {
    const { report: second } = report(wholeBook, { when: "quý II/2024", asOf: "2024-12-31" });
    expect([value(second, "coop.new"), value(second, "coop.dissolved"), value(second, "coop.total")]).toEqual([1, 0, 6]);
    const { report: first } = report(wholeBook, { when: "2024-Q1", asOf: "2024-12-31" });
    expect([value(first, "coop.new"), value(first, "coop.total"), value(first, "group.new")]).toEqual([0, 5, 1]);
    expect(reportJson(first).title).toContain("quý I năm 2024, nhiệm vụ quý II");
  });

  test("in a part of a year nothing of the year is passed off as of the part", () => {
    const { report: half } = report(
      changed((row) => ({ ...row, "members.new": 3 })),
      { when: "2024-H1", asOf: "2024-07-05" },
    );
    expect(figure(half, "coop.members.new")).toMatchObject({ state: "gap", value: null });
    expect(figure(half, "coop.revenue")?.labels.map(({ vi }) => vi)).toContain("số năm ghi trong sổ");
    const line = (id: string) => half.annexes.one.find(({ indicator }) => indicator === id);
    expect([line("coop.revenue")?.part, line("coop.total")?.year]).toEqual([null, null]);
    expect([line("coop.total")?.part?.value, line("coop.new")?.part?.value]).toEqual([6, 1]);
    expect(value(report(changed((row) => ({ ...row, "members.new": 3 }))).report, "coop.members.new")).toBe(15);
  });

  test("the year of the book is not the year of the report: no figure is carried over", () => {
    const { report: later } = report(wholeBook, { when: "2025", asOf: "2025-06-30" });
    expect(value(later, "coop.revenue")).toBeNull();
    expect(value(later, "coop.new")).toBeNull();
    expect(later.warnings.map(({ vi }) => vi).join()).toContain("Sổ ghi năm 2024");
  });
});

describe("no number without evidence", () => {
  test("in every kind of report on every shipped plan", () => {
    for (const plan of [null, ...shippedPlans()]) {
      for (const when of ["2024-Q1", "2024-Q4", "2024-H1", "2024-H2", "2024"]) {
        const { report: own } = report(wholeBook, { plan, when, previous: changed((row, at) => ({ ...row, "members.total": at * 7 })) });
        expect(strayNumbers(own), `${plan?.id} ${when}`).toEqual([]);
      }
    }
  });

  test("on any book", () => {
    const scalar = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -5, max: 1e9 }),
      fc.constantFrom("active", "2024-03-03", "2024", "HTX 5", "__proto__"),
    );
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
        const { report: made } = report(own, { plan: findPlan("ha-noi-2024") });
        expect(strayNumbers(made)).toEqual([]);
        for (const { state, value: now } of made.figures) if (state === "gap" || state === "open") expect(now).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe("annexes", () => {
  test("say what the evaluator of plans says", () => {
    const whole = (id: string, filter: Filter, more: Partial<TargetInput> = {}): Partial<TargetInput> => ({
      id,
      value: 0,
      for: { ...filter, kind: ["cooperative", "creditFund"] },
      period: { from: "2024-01-01", to: "2024-12-31" },
      ...more,
    });
    const plan = planWith(
      [
        whole("new", { event: "founded" }),
        whole("active", { status: ["active"] }, { stock: true }),
        whole("mean", {}, { measure: "mean", field: "revenue.total", unit: "VND" }),
        whole("members", {}, { measure: "sum", field: "members.total" }),
      ],
      { period: { from: "2024-01-01", to: "2024-12-31" } },
    );
    const result = evaluatePlan(plan, wholeBook, { asOf: "2024-12-31" });
    const actual = (id: string) => result.targets.find((target) => target.id === id)?.actual ?? null;
    const { report: made } = report();
    const line = (id: string) => made.annexes.one.find(({ indicator }) => indicator === id)?.year?.value;
    expect([line("coop.new"), line("coop.active"), line("coop.revenue"), line("coop.members")]).toEqual(
      ["new", "active", "mean", "members"].map(actual),
    );
  });

  test("sectors and communes add up to their totals, on any book", () => {
    const sector = fc.constantFrom(null, "agriculture", "trade", "credit", "other", "environment", "chưa rõ");
    const commune = fc.constantFrom(null, "Xã Hoa Sen", "xã Hoa Sen", "Xã Hoa Mai", "Xã Hoa <Cúc>", "P. 4", "__proto__");
    fc.assert(
      fc.property(fc.array(fc.tuple(sector, commune), { minLength: rows.length, maxLength: rows.length }), (places) => {
        const { report: made } = report(changed((row, at) => ({ ...row, sector: places[at]![0], commune: places[at]![1] })));
        for (const { total, sectors, unknown } of made.annexes.two) {
          expect(sectors).toHaveLength(annexSectors.length);
          expect([...sectors, unknown].reduce((sum, own) => sum + (own.value ?? Number.NaN), 0)).toBe(total.value);
        }
        const { totals, lines } = made.annexes.communes;
        totals.forEach((total, at) => {
          if (total.value !== null) expect(lines.reduce((sum, own) => sum + (own.figures[at]?.value ?? Number.NaN), 0)).toBe(total.value);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("the plan's own targets stand in the column of the plan", () => {
    const { report: made } = report(wholeBook, { plan: findPlan("long-khanh-2024"), place: null });
    const planned = (id: string) => made.annexes.one.find(({ indicator }) => indicator === id)?.planned;
    expect(planned("coop.new")).toMatchObject({ text: "1 - 2", target: "LK-07" });
    expect(planned("group.new")).toMatchObject({ text: "2 - 3", target: "LK-06" });
    expect(planned("coop.dissolved")).toBeNull();
  });

  test("every indicator is one object with a label, a source and a mark", () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { label, source, mark, measure, needs, fields } of indicators) {
      expect([source, mark].every((text) => text !== "")).toBe(true);
      expectBoth(label, label.vi);
      expect(measure === "hand" ? needs : fields.length > 0 === (measure !== "count")).toBeTruthy();
    }
  });
});

describe("beside the book of the period before", () => {
  const before = changed((row, at) => {
    if (at === 3) return { ...row, name: "HTX Đã Ngừng", code: "0100000099", certificateDate: "2012-01-01" };
    return {
      ...row,
      rank: at === 1 ? "average" : (row.rank ?? null),
      ratingYear: 2023,
      "revenue.total": 100_000_000,
      status: "active",
      dissolvedOn: null,
    };
  });
  const earlier = { ...before, tables: before.tables.map((own) => ({ ...own, year: 2023 })) };
  const { report: made } = report(
    changed((row) => ({ ...row, ratingYear: 2024 })),
    { previous: earlier },
  );

  test("new, gone, risen and grown", () => {
    expect(made.comparison?.addedRows.map(({ name }) => name)).toEqual(["HTX Bốn"]);
    expect(made.comparison?.goneRows.map(({ name }) => name)).toEqual(["HTX Đã Ngừng"]);
    expect(made.comparison?.ranks.map(({ name, before: old, now, up }) => [name, old, now, up])).toEqual([
      ["HTX Hai", "Trung bình", "Khá", true],
    ]);
    const revenue = made.comparison?.growth.find(({ now }) => now.id === "coop.revenue");
    expect(revenue?.change.value).toBeCloseTo((revenue?.now.value ?? 0) - (revenue?.before.value ?? 0));
    expect(made.annexes.one.find(({ indicator }) => indicator === "coop.revenue")?.before?.value).toBeGreaterThan(0);
  });

  test("what may or may not be the same is left open, not counted as new", () => {
    const named = (name: string, commune: string) =>
      changed((row, at) => (at === 0 ? { ...row, name, code: null, commune, certificateDate: null } : row));
    const twins = changed((row, at) =>
      at < 2 ? { ...row, name: "HTX Sen Hồng", code: null, commune: "Xã Hoa Sen", certificateDate: null } : row,
    );
    const { report: own } = report(named("HTX Sen Hồng", "Xã Hoa Sen"), { previous: twins });
    expect(own.comparison?.added).toMatchObject({ state: "open", value: null, low: 1, high: 2 });
    expect(own.comparison?.addedRows.map(({ name }) => name)).toEqual(["HTX Hai"]);
    expect(own.comparison?.gone).toMatchObject({ state: "open", low: 0, high: 2 });
    const { report: other } = report(named("HTX Mây Trắng", "Xã Hoa Sen"), { previous: named("HTX Đá Núi", "Xã Khác") });
    expect(other.comparison?.addedRows.map(({ name }) => name)).toEqual(["HTX Mây Trắng"]);
    expect(other.comparison?.goneRows.map(({ name }) => name)).toEqual(["HTX Đá Núi"]);
  });
});
