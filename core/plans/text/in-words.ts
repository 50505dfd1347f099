import { formatNumber } from "../../model/numbers.ts";
import type { Target } from "../plan.ts";

/** A target in one line: "Số HTX thành lập mới: từ 2 đến 3". */
export function goalInWords(
  indicator: string,
  { operator, value, value2, unit, approximate, each }: Pick<Target, "operator" | "value" | "value2" | "unit" | "approximate" | "each">,
): string {
  const quota = each === null ? "" : eachWords[each];
  if (operator === "none") return `${indicator}: ${quota}không có`;
  if (operator === "all") return `${indicator}: ${quota}tất cả (100%)`;
  if (value === null) return operator === ">" ? `${indicator}: ${quota}tăng so với đầu kỳ` : indicator;
  const about = approximate ? "khoảng " : "";
  const behind = unitInWords(unit);
  if (operator === "range") return `${indicator}: ${quota}${about}từ ${amount(value, unit)} đến ${amount(value2 ?? value, unit)}${behind}`;
  const comparison = approximate && operator === ">=" ? "" : comparisonWords[operator];
  return `${indicator}: ${quota}${about}${comparison}${amount(value, unit)}${behind}`;
}

const eachWords = { commune: "mỗi xã, phường ", district: "mỗi huyện ", year: "mỗi năm " } as const;
const comparisonWords = { ">=": "ít nhất ", ">": "trên ", "=": "", "<=": "không quá ", "<": "dưới " } as const;
const unitWords = new Map([
  ["count", ""],
  ["VND", " đồng"],
  ["VND/month", " đồng/tháng"],
  ["points", " điểm"],
  ["%", "%"],
  ["%/year", "%/năm"],
]);

function unitInWords(unit: string | null): string {
  return unit === null ? "" : (unitWords.get(unit) ?? ` ${unit}`);
}

function amount(value: number, unit: string | null): string {
  if (unit !== "VND" && unit !== "VND/month") return formatNumber(value);
  if (value >= 1e9) return `${formatNumber(value / 1e9)} tỷ`;
  return value >= 1e6 ? `${formatNumber(value / 1e6)} triệu` : formatNumber(value);
}
