import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLine } from "../../../core/plans/json-lines.ts";
import { readPlanFile } from "../../../core/plans/read-plan-file.ts";
import { findPlan, shippedPlanIds } from "../../../core/plans/shipped.ts";
import { expectBoth } from "../../support/languages.ts";

type Json = Record<string, unknown> & { targets: Record<string, unknown>[]; deadlines: Record<string, unknown>[] };

/** A plan file with something changed, and the line on which a text first stands in it. */
function changed(change: (plan: Json) => void): { errors: readonly string[]; lineOf: (text: string) => number } {
  const plan = JSON.parse(JSON.stringify(findPlan("ha-noi-2024"))) as Json;
  change(plan);
  const text = JSON.stringify(plan, null, 2);
  const reading = readPlanFile(text);
  return {
    errors: ("errors" in reading ? reading.errors : []).map((error) => {
      // A key that somebody wrote stands in the place as it was written.
      expectBoth({ vi: error.vi, en: error.en.replace(/^[^:]*: /, "") }, error.vi);
      return error.vi;
    }),
    lineOf: (part) => text.slice(0, text.indexOf(part)).split("\n").length,
  };
}

describe("plan files", () => {
  it.each(shippedPlanIds)("reads %s back as it was", (id) => {
    expect(readPlanFile(JSON.stringify(findPlan(id)))).toEqual({ plan: findPlan(id) });
    expect(readPlanFile(JSON.parse(JSON.stringify(findPlan(id))))).toEqual({ plan: findPlan(id) });
  });

  it("names target, line and what is known for an unknown unit", () => {
    const { errors, lineOf } = changed((plan) => {
      plan.targets[3]!.unit = "zorkmid";
    });
    expect(errors.length).toBe(1);
    expect(errors[0]).toContain("HN-04");
    expect(errors[0]).toContain("unit");
    expect(errors[0]).toContain("zorkmid");
    expect(errors[0]).toContain("count, %, VND, VND/month, points, %/year");
    expect(errors[0]).toContain(`Dòng ${lineOf("zorkmid")},`);
  });

  it("knows the plan's own word, and money that is not in đồng", () => {
    const unit = (word: string) =>
      changed((plan) => {
        plan.targets[9]!.unit = word;
      }).errors;
    expect(unit("VND")).toEqual([]);
    expect(unit("HTX")).toEqual([]);
    expect(unit("triệu đồng").length).toBe(1);
    expect(unit("tỷ đồng").length).toBe(1);
    expect(unit("USD").length).toBe(1);
    expect(changed((plan) => (plan.targets[4]!.unit = "lớp")).errors).toEqual([]);
  });

  it("names the field of a filter that does not exist, and lists those that do", () => {
    const { errors, lineOf } = changed((plan) => {
      plan.targets[0]!.for = { where: [{ field: "doanhThu", is: ">", value: 1 }] };
    });
    expect(errors.length).toBe(1);
    expect(errors[0]).toContain(`Dòng ${lineOf("doanhThu")},`);
    expect(errors[0]).toContain("HN-01");
    expect(errors[0]).toContain("doanhThu");
    expect(errors[0]).toContain("revenue.total");
  });

  it("names a condition that no filter has, and lists those it has", () => {
    const [error = ""] = changed((plan) => {
      plan.targets[0]!.for = { huyện: ["Một"] };
    }).errors;
    expect(error).toContain("huyện");
    expect(error).toContain("commune, district");
  });

  it("names words outside the closed lists", () => {
    const first = (change: (plan: Json) => void) => changed(change).errors[0] ?? "";
    expect(first((plan) => (plan.targets[0]!.operator = "≥"))).toContain(">=, >, =, <=, <, range, all, none");
    expect(first((plan) => (plan.targets[0]!.measure = "đếm"))).toContain("count, share, mean");
    expect(first((plan) => (plan.targets[0]!.for = { sector: ["nong nghiep"] }))).toContain("agriculture");
    expect(first((plan) => (plan.targets[0]!.for = { status: ["open"] }))).toContain("dissolving");
    expect(first((plan) => (plan.targets[0]!.field = "name"))).toContain("không phải số");
    expect(first((plan) => (plan.targets[0]!.value = "100"))).toContain("cần số");
    expect(first((plan) => (plan.targets[0]!.parent = "HN-99"))).toContain("HN-99");
    expect(first((plan) => (plan.targets[1]!.id = "HN-01"))).toContain("hai lần");
    expect(first((plan) => (plan.targets[0]!.period = { from: "1/1/2024", to: null }))).toContain("1/1/2024");
    expect(first((plan) => (plan.targets[3]!.value2 = 1))).toContain("mức trên");
    expect(first((plan) => (plan.deadlines[0]!.months = [13]))).toContain("tháng");
    expect(first((plan) => (plan.targets[0]!.readings = [{ text: "x", change: { field: "thu" } }]))).toContain("thu");
    expect(first((plan) => delete (plan as Record<string, unknown>).targets)).toContain("targets");
  });

  it("says what is wrong with what is no plan at all", () => {
    for (const json of ["", "{", "[]", "null", "3", '"x"', "{}", undefined, null, 5, [], { targets: {} }]) {
      const reading = readPlanFile(json);
      expect("errors" in reading && reading.errors.length > 0).toBe(true);
    }
  });

  it("is harmless to odd keys", () => {
    const reading = readPlanFile('{"__proto__": {"polluted": true}, "constructor": 1}');
    expect("errors" in reading).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("never throws, and tells at most twenty errors and how many more", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const reading = readPlanFile(JSON.stringify(json));
        return "plan" in reading || (reading.errors.length > 0 && reading.errors.length <= 21);
      }),
    );
    const { errors } = changed((plan) => {
      for (const target of plan.targets) target.unit = "zorkmid";
    });
    expect(errors.length).toBe(21);
    expect(errors[20]).toContain("10 lỗi khác");
  });
});

describe("lines of a JSON text", () => {
  const text = '{\n "a": [1,\n  {"b\\n": "x\\"}",\n   "c": {"d": []}}\n ],\n "e": 2\n}';

  it.each([
    [[], 1],
    [["a"], 2],
    [["a", 0], 2],
    [["a", 1], 3],
    [["a", 1, "b\n"], 3],
    [["a", 1, "c"], 4],
    [["a", 1, "c", "d"], 4],
    [["e"], 6],
    [["a", 7], 2],
    [["nowhere"], 1],
  ] as const)("%j is on line %i", (path, line) => {
    expect(jsonLine(text, path)).toBe(line);
  });

  it("never throws or hangs on what is no JSON", () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.oneof(fc.string(), fc.nat(5))), (broken, path) => jsonLine(broken, path) >= 1));
  });
});
