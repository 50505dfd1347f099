import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyScale, readUnit } from "../../../core/model/units.ts";
import { anyText } from "./any-text.ts";

test.each([
  ["(triệu đồng)", 1e6, null, ""],
  ["ĐVT: 1.000 đồng", 1e3, null, ""],
  ["Đơn vị tính: Tr.đ", 1e6, null, ""],
  ["ĐVT triệu đồng", 1e6, null, ""],
  ["Đơn vị: tỷ đồng", 1e9, null, ""],
  ["Tr đồng/năm", 1e6, "year", ""],
  ["Triệu đồng", 1e6, null, ""],
  ["Thu nhập BQ (triệu đồng/người/tháng)", 1e6, "month", "Thu nhập BQ"],
  ["Thu nhập BQ (trđ/ng/th)", 1e6, "month", "Thu nhập BQ"],
  ["Thu nhập (đồng/người/tháng)", 1, "month", "Thu nhập"],
  ["Thu nhập (triệu đồng / người / năm)", 1e6, "year", "Thu nhập"],
  ["Vốn điều lệ (tỷ đ)", 1e9, null, "Vốn điều lệ"],
  ["Vốn điều lệ\n(triệu đồng)", 1e6, null, "Vốn điều lệ"],
  ["Vốn (VNĐ)", 1, null, "Vốn"],
  ["Vốn điều lệ (đồng)", 1, null, "Vốn điều lệ"],
  ["Vốn điều lệ - đồng", 1, null, "Vốn điều lệ"],
  ["Doanh thu, triệu đồng", 1e6, null, "Doanh thu"],
  ["Doanh thu nghìn đồng", 1e3, null, "Doanh thu"],
  ["Doanh thu x 1.000 đồng", 1e3, null, "Doanh thu"],
  ["Vốn ('000đ)", 1e3, null, "Vốn"],
  ["Vốn (10⁶ đ)", 1e6, null, "Vốn"],
  ["Vốn (ngđ)", 1e3, null, "Vốn"],
  ["Doanh thu (tr.)", 1e6, null, "Doanh thu"],
  ["Doanh thu triệu/năm", 1e6, "year", "Doanh thu"],
  ["Doanh thu, triệu đồng / Năm 2023", 1e6, null, "Doanh thu / Năm 2023"],
  ["BIỂU TỔNG HỢP (ĐVT: triệu đồng)", 1e6, null, "BIỂU TỔNG HỢP"],
  ["ĐVT: Triệu đồng, người", 1e6, null, ""],
  ["ĐVT: đồng, triệu đồng", null, null, ""],
  ["Đơn vị tính: Người", null, null, ""],
  ["Thu nhập BQ/tháng", null, "month", "Thu nhập BQ"],
  ["Thu nhập BQ người/ tháng", null, "month", "Thu nhập BQ người"],
  ["Thu nhập bình quân tháng (triệu đồng)", 1e6, "month", "Thu nhập bình quân"],
  ["Thu nhập bình quân / Tháng", null, "month", "Thu nhập bình quân"],
  ["Thu nhập bình quân năm 2023 (triệu đồng/tháng)", 1e6, "month", "Thu nhập bình quân năm 2023"],
  ["Tỷ lệ (%)", null, null, "Tỷ lệ"],
  ["Tỷ lệ %", null, null, "Tỷ lệ"],
  ["Số lao động (người)", null, null, "Số lao động"],
])("%j: scale %d, period %s, rest %j", (text, scale, period, rest) => {
  expect(readUnit(text)).toEqual({ scale, period, rest });
});

test.each([
  "Hội đồng quản trị",
  "Hợp đồng hợp tác",
  "hợp đồng",
  "Đồng bào dân tộc",
  "Cộng đồng",
  "Trung bình",
  "Tỷ lệ vốn góp",
  "Tỷ trọng",
  "Số tháng ngừng hoạt động",
  "Năm thành lập",
  "Tháng/năm thành lập",
  "Ngày/tháng/năm sinh",
  "Ngày, tháng, năm sinh",
  "Thời gian thành lập / Tháng",
  "Doanh thu năm 2023",
  "Người đại diện",
  "Thu nhập BQ/LĐ",
  "Đơn vị",
  "Đơn vị: HTX Phú Hòa",
  "Xã Triệu Phong",
  "Doanh thu trên 1 tỷ đồng",
  "1.000",
  "__proto__",
  "",
])("%j names no unit and stays whole", (text) => {
  expect(readUnit(text)).toEqual({ scale: null, period: null, rest: text });
});

test("a unit in brackets is read behind any heading", () => {
  const headings = fc.constantFrom("Doanh thu", "Vốn điều lệ", "Lợi nhuận sau thuế", "Hội đồng quản trị", "Quỹ lương");
  const units = fc.constantFrom<[string, number]>(
    ["đồng", 1],
    ["nghìn đồng", 1e3],
    ["1.000đ", 1e3],
    ["Triệu đồng", 1e6],
    ["tr.đ", 1e6],
    ["TỶ ĐỒNG", 1e9],
  );
  const periods = fc.constantFrom<[string, "month" | "year" | null]>(["", null], ["/tháng", "month"], ["/người/năm", "year"]);
  fc.assert(
    fc.property(headings, units, periods, (heading, [unit, scale], [per, period]) => {
      expect(readUnit(`${heading} (${unit}${per})`)).toEqual({ scale, period, rest: heading });
    }),
  );
});

describe("any text", () => {
  test("is read without an error, and the rest holds nothing new", () => {
    const near = fc
      .array(fc.constantFrom("(", ")", "triệu", "đồng", "/", "tháng", "ĐVT", ":", " ", "1.000", "%", "đ", "bq", ","))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(anyText, near), (text) => {
        const { rest } = readUnit(text);
        expect(rest.length).toBeLessThanOrEqual(text.normalize("NFC").length);
      }),
    );
  });
});

test("unit words alone", () => {
  expect(["tr.đ", "Triệu đồng", "nghìn", "VNĐ", "1.000 đ", "người", ""].map(moneyScale)).toEqual([1e6, 1e6, 1e3, 1, 1e3, null, null]);
});
