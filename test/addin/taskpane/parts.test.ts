import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay, showDay } from "../../../addin/taskpane/parts/days.ts";
import { folded } from "../../../addin/taskpane/parts/folded.ts";
import { moveInGrid } from "../../../addin/taskpane/parts/grid/keys.ts";
import { columnEdges, columnsBetween, rowsBetween } from "../../../addin/taskpane/parts/grid/layout.ts";
import { formatNumber, readNumber } from "../../../addin/taskpane/parts/numbers.ts";
import { createPages } from "../../../addin/taskpane/parts/pages.ts";
import { weeksOf } from "../../../addin/taskpane/views/calendar/weeks.ts";
import { findingHeight, groupHeight, layoutTree } from "../../../addin/taskpane/views/checks/tree-layout.ts";
import { textLines } from "../../../addin/taskpane/views/plan-editor/text-pieces.ts";
import { barOf } from "../../../addin/taskpane/worker/bar.ts";
import { quoteFinder } from "../../../addin/taskpane/worker/plan-drafts.ts";
import type { FindingGroup } from "../../../addin/taskpane/worker/protocol.ts";
import { rowRanges } from "../../../addin/taskpane/worker/row-ranges.ts";
import { testPlan } from "./test-plans.ts";

describe("numbers and days", () => {
  test.each([
    [0, "0"],
    [79.99, "79,99"],
    [79.999999, "79,999999"],
    [1234567.5, "1.234.567,5"],
    [-1500, "−1.500"],
    [1000, "1.000"],
    [0.1 + 0.2, "0,3"],
  ])("%d is written %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    ["31/12/2025", "2025-12-31"],
    ["1.2.2024", "2024-02-01"],
    ["2024-02-29", "2024-02-29"],
    ["29/02/2023", null],
    ["31/12", null],
    ["12/2025/31", null],
    ["hôm nay", null],
    ["", null],
  ])("the day %s is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    ["1.250", 1250],
    ["84,6", 84.6],
    ["84.6", 84.6],
    ["1.250.000,5", 1_250_000.5],
    ["−3", -3],
    [" 12 ", 12],
    ["1.25.000", null],
    ["1,2,3", null],
    ["12 HTX", null],
    ["", null],
  ])("%s typed is the number %s", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test("a number that is shown is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = digits / 10 ** decimals;
        const shown = formatNumber(value);
        // "1.250" is a thousand and more, so three digits after a comma are the one thing that is typed with care.
        expect(readNumber(shown)).toBe(Number(value.toFixed(9)) + 0);
      }),
    );
  });

  test("words are found whatever their marks and case", () => {
    expect(folded("  Đánh giá,\n xếp LOẠI ")).toBe("danh gia, xep loai");
  });

  test("a day that is shown is read back", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDay(showDay(iso))).toBe(iso);
      }),
    );
  });
});

describe("the grid", () => {
  test("columns in view are those that a pixel of the view lies in", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(widths, fc.nat(3000), fc.nat(1500), (sizes, left, width) => {
        const edges = columnEdges(sizes, 52, 8);
        const start = Math.min(left + 52, edges.at(-1)! - 1);
        const { first, last } = columnsBetween(edges, start, start + width);
        expect(edges[first]!).toBeLessThanOrEqual(start);
        expect(edges[first + 1]!).toBeGreaterThan(start);
        expect(edges[last]!).toBeLessThanOrEqual(start + width);
        expect(last === sizes.length - 1 || edges[last + 1]! > start + width).toBe(true);
      }),
    );
  });

  test("rows in view are those that the window touches, and never one that the sheet does not have", () => {
    expect(rowsBetween(0, 300, 1000)).toEqual({ first: 0, last: 10 });
    expect(rowsBetween(280, 580, 1000)).toEqual({ first: 9, last: 20 });
    expect(rowsBetween(0, 300, 4)).toEqual({ first: 0, last: 3 });
    expect(rowsBetween(0, 300, 0).last).toBe(-1);
  });

  test("keys never lead out of the sheet", () => {
    const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
    const size = { rows: 20, columns: 7, page: 9 };
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(19), fc.nat(6), fc.boolean(), (key, row, column, ctrlKey) => {
        const next = moveInGrid({ key, ctrlKey, metaKey: false, altKey: false }, { row, column }, size);
        expect(next).not.toBeNull();
        expect(next!.row >= 0 && next!.row < 20 && next!.column >= 0 && next!.column < 7).toBe(true);
      }),
    );
    expect(moveInGrid({ key: "a", ctrlKey: false, metaKey: false, altKey: false }, { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe("the tree of findings", () => {
  const groups = (counts: readonly number[]): FindingGroup[] =>
    counts.map((count, index) => ({ key: String(index), code: "code", label: "Loại", severity: "error", sheet: "HTX", count }));

  test("every line of a stretch is found, in order, without gaps", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.nat(2000), fc.integer({ min: 1, max: 900 }), (sizes, top, height) => {
        const layout = layoutTree(groups(sizes), (key) => Number(key) % 2 === 0);
        const lines = layout.between(top, top + height);
        lines.forEach((line, index) => {
          expect(line.top < top + height && line.top + line.height > top).toBe(true);
          if (index > 0) expect(line.top).toBe(lines[index - 1]!.top + lines[index - 1]!.height);
          expect(layout.at(layout.indexOf(line.group, line.finding))).toEqual(line);
        });
        expect(lines.length === 0).toBe(top >= layout.height);
      }),
    );
  });

  test("closed groups are as high as their heads", () => {
    const layout = layoutTree(groups([5, 7]), () => false);
    expect(layout.height).toBe(2 * groupHeight);
    expect(layout.count).toBe(2);
    expect(layoutTree(groups([5, 7]), () => true).height).toBe(2 * groupHeight + 12 * findingHeight);
  });
});

describe("pages", () => {
  test("rows are fetched once, and again after a failure", async () => {
    const asked: number[] = [];
    const problems: unknown[] = [];
    let failing = false;
    const pages = createPages<number>(
      async (from, count) => {
        asked.push(from);
        if (failing) throw new Error("no");
        return Array.from({ length: count }, (_, index) => from + index);
      },
      (reason) => problems.push(reason),
    );
    expect(pages.at(0)).toBeNull();
    pages.want(0, 150);
    pages.want(50, 120);
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual([0, 100]);
    expect([pages.at(0), pages.at(150), pages.at(250)]).toEqual([0, 150, null]);
    failing = true;
    pages.want(200, 210);
    await new Promise((resolve) => setTimeout(resolve));
    expect(problems).toHaveLength(1);
    failing = false;
    pages.want(200, 210);
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.at(205)).toBe(205);
  });
});

test("rows in words", () => {
  expect(rowRanges([1, 2, 3, 6, 8, 9])).toBe("1–3, 6, 8–9");
  expect(rowRanges([9, 1])).toBe("1, 9");
  expect(rowRanges([])).toBe("");
  expect(rowRanges([1, 3, 5, 7, 9, 11, 13, 15, 17, 19])).toBe("");
});

describe("plans", () => {
  test("the weeks of a month hold each of its days once, under its weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf(year, month);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
        expect(days).toEqual([...new Set(days)].sort());
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, at) => {
            if (day !== null) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(at);
          });
        }
      }),
    );
  });

  test("the pieces of the lines are the text, each in the quotes that stand over it", () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: fc.constantFrom("a", "ế", " ", "\n", "5") }), spans, (text, places) => {
        const targets = places.map(([a, b], at) => ({
          ...testPlan().targets[0]!,
          id: `T-${at}`,
          offset: [Math.min(a, b), Math.max(a, b)] as [number, number],
        }));
        const lines = textLines(text, { plan: { ...testPlan(), targets }, unread: [] });
        expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join("")).join("\n")).toBe(text);
        for (const { at, pieces } of lines) {
          let place = at;
          for (const piece of pieces) {
            for (let letter = place; letter < place + piece.text.length; letter += 1) {
              const over = targets.filter(({ offset: [from, to] }) => from <= letter && letter < to).map(({ id }) => id);
              expect([...piece.ids].sort()).toEqual(over.sort());
            }
            place += piece.text.length;
          }
        }
      }),
    );
  });

  test("a quote is found where it stands, whatever became of its blanks and dashes", () => {
    const text = "Kế hoạch\r\n - Thành lập mới từ 02 \u2013 03 HTX\r\n   trong năm.\n\n\u201cKhá\u201d";
    const find = quoteFinder(text);
    const place = find("thành lập mới từ 02 - 03 HTX trong năm")!;
    expect(text.slice(...place)).toBe("Thành lập mới từ 02 \u2013 03 HTX\r\n   trong năm");
    expect(text.slice(...find('"khá"')!)).toBe("\u201cKhá\u201d");
    expect(find("không có ở đây")).toBeNull();
    expect(find("   ")).toBeNull();
  });

  test("any stretch of a text is found in it", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "b", "ế", " ", "\n", "-") }),
        fc.nat(60),
        fc.nat(60),
        (text, a, b) => {
          const quote = text.slice(Math.min(a, b), Math.max(a, b));
          const flat = (words: string): string => words.replace(/\s+/g, " ").trim();
          if (flat(quote) === "") return;
          const place = quoteFinder(text)(quote);
          expect(place).not.toBeNull();
          expect(flat(text.slice(...place!))).toBe(flat(quote));
        },
      ),
    );
  });

  test.each([
    [
      { operator: ">=", value: 85, value2: null, unit: "%", actual: 50 },
      { found: 50, from: 85, to: null, goal: 85 },
    ],
    [
      { operator: "<=", value: 4, value2: null, unit: "%", actual: 10 },
      { found: 10, from: 0, to: 4 },
    ],
    [
      { operator: "range", value: 2, value2: 3, unit: "HTX", actual: null },
      { found: null, goal2: 83.33, to: 83.33 },
    ],
    [
      { operator: "all", value: null, value2: null, unit: "%", actual: 50 },
      { goal: 100, from: 100, to: 100 },
    ],
    [
      { operator: "none", value: null, value2: null, unit: "HTX", actual: 2 },
      { goal: 0, from: 0, to: 0 },
    ],
  ])("%j stands on its bar", (target, bar) => {
    expect(barOf(target, [])).toMatchObject(bar);
  });

  test.each([
    [{ operator: ">=", value: null, value2: null, unit: null, actual: 3 }],
    [{ operator: ">=", value: 5, value2: null, unit: "VND", actual: -3 }],
  ])("%j has no bar", (target) => {
    expect(barOf(target, [])).toBeNull();
  });
});
