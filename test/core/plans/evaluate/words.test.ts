import { describe, expect, it } from "vitest";
import { formatValue, goalText, monthsText, periodText } from "../../../../core/plans/evaluate/words.ts";

describe("values and goals in words", () => {
  it.each([
    [84.6153846, "%", 85, "84,62%"],
    [84.996, "%", 85, "84,996%"],
    [2_700_000_000, "VND", null, "2.700.000.000 đồng"],
    [5_000_000, "VND/month", null, "5.000.000 đồng/tháng"],
    [1_499_999_999.6, "VND", 1_500_000_000, "1.499.999.999,6 đồng"],
    [7.5, "%/year", null, "7,5%/năm"],
    [79.99, "points", 80, "79,99 điểm"],
    [3, "THT", null, "3 THT"],
    [1105, "count", null, "1.105"],
  ] as const)("%d %s", (value, unit, than, text) => {
    expect(formatValue(value, unit, than)).toBe(text);
  });

  it.each([
    [{ operator: ">=", value: 85, unit: "%" }, "từ 85%"],
    [{ operator: ">", value: 1_500_000_000, unit: "VND" }, "trên 1.500.000.000 đồng"],
    [{ operator: "range", value: 2, value2: 3, unit: "THT" }, "từ 2 đến 3 THT"],
    [{ operator: "<=", value: 3, unit: "lao động" }, "không quá 3 lao động"],
    [{ operator: "<", value: 4, unit: "%" }, "dưới 4%"],
    [{ operator: "=", value: 2, unit: "người" }, "đúng 2 người"],
    [{ operator: ">=", value: 80, unit: "%", approximate: true }, "khoảng 80%"],
    [{ operator: "all", value: 100, unit: "%" }, "tất cả (100%)"],
    [{ operator: "none", value: 0, unit: "HTX" }, "không có trường hợp nào"],
    [{ operator: ">=", value: null, unit: "lớp" }, "có thực hiện"],
  ] as const)("%j", (goal, text) => {
    expect(goalText({ value2: null, approximate: false, ...goal })).toBe(text);
  });

  it("speaks of time and periods", () => {
    expect([1, 4, 23, 24, 60].map((months) => monthsText(months))).toEqual(["tháng cuối", "4 tháng", "23 tháng", "2 năm", "5 năm"]);
    expect(periodText("2024-01-01", "2024-12-31")).toBe("năm 2024");
    expect(periodText("2024-04-01", "2024-06-30")).toBe("01/04/2024–30/06/2024");
    expect(periodText(null, "2030-12-31")).toBe("đến 31/12/2030");
    expect(periodText("2024-01-01", null)).toBe("từ 01/01/2024");
  });
});
