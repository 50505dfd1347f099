import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isFieldId } from "../../../core/model/fields.ts";
import { findPlan, shippedPlanIds, shippedPlans } from "../../../core/plans/shipped.ts";

const folder = join(import.meta.dirname, "../../fixtures/plans/seeds");

/** Ids of all items of the four documents: 39 + 40 + 20 + 29. */
const items = [
  ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"].map(
    (n) => `LK-${n}`,
  ),
  ...["21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35a", "35b", "35c", "36", "37"].map(
    (n) => `LK-${n}`,
  ),
  ...numbers("KT", 40),
  ...numbers("PM", 20),
  ...numbers("HN", 29),
];

function numbers(code: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${code}-${String(at + 1).padStart(2, "0")}`);
}

/** The text with every run of blanks, line ends and page breaks as one blank. */
function joined(id: string): string {
  return readFileSync(join(folder, `${id}.txt`), "utf8")
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

describe("the shipped plans", () => {
  it("hold all 128 items, and further targets only where one item has two numbers", () => {
    // The first four; what is shipped besides has ids of its own.
    const four = ["long-khanh-2024", "kon-tum-2021-2025", "pho-minh-2030", "ha-noi-2024"].map((id) => findPlan(id));
    const ids = four.flatMap((plan) => plan?.targets.map(({ id }) => id) ?? []);
    expect(items.length).toBe(128);
    expect(items.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !items.includes(id))).toEqual(["LK-05b", "HN-05b"]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have the kinds of the catalogue", () => {
    const counts = new Map<string, number>();
    for (const { targets } of shippedPlans()) {
      for (const { id, kind } of targets) if (items.includes(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries([...counts].sort())).toEqual({ D: 13, N: 13, Q: 49, R: 12, T: 37, X: 4 });
  });

  it.each(shippedPlanIds)("%s quotes its document word for word, at the line it names", (id) => {
    const plan = findPlan(id)!;
    const text = joined(id);
    const lines = readFileSync(join(folder, `${id}.txt`), "utf8")
      .normalize("NFC")
      .split("\n");
    for (const target of plan.targets) {
      expect(text.includes(target.quote), `${target.id}: ${target.quote}`).toBe(true);
      const from = lines
        .slice((target.line ?? 0) - 1)
        .join(" ")
        .replace(/\s+/g, " ");
      const firstLine = (lines[(target.line ?? 0) - 1] ?? "").replace(/\s+/g, " ").length;
      const at = from.indexOf(target.quote);
      expect(at >= 0 && at <= firstLine, `${target.id} at line ${target.line}`).toBe(true);
    }
    for (const { id: deadline, quote } of plan.deadlines) expect(quote === null || text.includes(quote), deadline).toBe(true);
  });

  it.each(shippedPlanIds)("%s points warnings at lines and targets that are there", (id) => {
    const plan = findPlan(id)!;
    const lines = readFileSync(join(folder, `${id}.txt`), "utf8").split("\n");
    const ids = new Set(plan.targets.map((target) => target.id));
    for (const warning of plan.warnings) {
      expect(
        warning.lines.every((line) => (lines[line - 1] ?? "").trim() !== ""),
        `${warning.text} ${warning.lines}`,
      ).toBe(true);
      expect(
        warning.targets.filter((target) => !ids.has(target)),
        warning.text,
      ).toEqual([]);
    }
  });

  it.each(shippedPlanIds)("%s names fields that exist, and a due date or period where the text gives one", (id) => {
    for (const target of findPlan(id)!.targets) {
      const fields = [target.field, target.over, target.weight].filter((field) => field !== null && field !== undefined);
      for (const filter of [target.for, target.numerator, target.denominator])
        for (const { field } of filter?.where ?? []) fields.push(field);
      expect(
        fields.filter((field) => !isFieldId(field)),
        target.id,
      ).toEqual([]);
      expect(target.text, target.id).not.toBe("");
      expect(target.indicator, target.id).not.toMatch(/^[a-z ]+$/);
    }
  });

  it("never let a reading change more than it says", () => {
    for (const plan of shippedPlans()) {
      for (const target of plan.targets) {
        const [first] = target.readings;
        if (first !== undefined) expect(Object.keys(first.change), target.id).toEqual([]);
        for (const { text, change } of target.readings.slice(1))
          expect(Object.keys(change).length, `${target.id} ${text}`).toBeGreaterThan(0);
      }
    }
  });

  it("give every named unit of Long Khánh: 1 + 4 + 10", () => {
    const plan = findPlan("long-khanh-2024")!;
    const named = plan.targets.filter(({ id }) => ["LK-33", "LK-34", "LK-35a"].includes(id)).flatMap(({ units }) => units);
    expect(new Set(named).size).toBe(15);
    expect(plan.targets.find(({ id }) => id === "LK-36")?.units.length).toBe(15);
  });
});
