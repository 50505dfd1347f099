import { formatDate } from "../../model/dates.ts";
import { formatMoney, formatNumber } from "../../model/numbers.ts";
import type { Target } from "../plan.ts";
import type { Status } from "./result.ts";

/** Vietnamese words of the statuses. */
export const statusLabels: Readonly<Record<Status, string>> = {
  met: "Đạt",
  missed: "Chưa đạt",
  "not-due": "Chưa đến hạn",
  "not-measurable": "Chưa đo được",
  "not-applicable": "Không phát sinh",
  "past-before-issue": "Đã qua trước khi ban hành",
};

type Goal = Pick<Target, "operator" | "value" | "value2" | "unit" | "approximate">;

/** A value with its unit: "84,62%", "2.700.000.000 đồng", "3 HTX". Digits are kept where rounding would reach another number. */
export function formatValue(value: number, unit: string | null, than: number | null = null): string {
  switch (unit) {
    case "%":
      return `${careful(value, than)}%`;
    case "%/year":
      return `${careful(value, than)}%/năm`;
    case "VND":
      return money(value, than);
    case "VND/month":
      return `${money(value, than)}/tháng`;
    case "points":
      return `${formatNumber(value, 6)} điểm`;
    case "count":
    case null:
      return formatNumber(value, 4);
    default:
      return `${formatNumber(value, 4)} ${unit}`;
  }
}

/** What the target wants: "từ 85%", "trên 1.500.000.000 đồng", "từ 2 đến 3 THT". */
export function goalText({ operator, value, value2, unit, approximate }: Goal): string {
  if (operator === "all") return "tất cả (100%)";
  if (operator === "none") return "không có trường hợp nào";
  if (value === null) return "có thực hiện";
  const shown = formatValue(value, unit);
  const about = approximate ? "khoảng " : "";
  switch (operator) {
    case ">":
      return `trên ${shown}`;
    case "<":
      return `dưới ${shown}`;
    case "<=":
      return `không quá ${about}${shown}`;
    case "=":
      return `đúng ${shown}`;
    case "range":
      return value2 === null ? `từ ${shown}` : `từ ${formatValue(value, null)} đến ${formatValue(value2, unit)}`;
    default:
      return approximate ? `khoảng ${shown}` : `từ ${shown}`;
  }
}

/** A stretch of time: "4 tháng", from two years on "5 năm", for the last month "tháng cuối". */
export function monthsText(months: number): string {
  if (months <= 1) return "tháng cuối";
  return months < 24 ? `${months} tháng` : `${Math.floor(months / 12)} năm`;
}

/** A period for people: "năm 2024", "01/04/2024–30/06/2024", "đến 31/12/2030". */
export function periodText(from: string | null, to: string | null): string {
  if (to === null) return from === null ? "" : `từ ${formatDate(from)}`;
  if (from === null) return `đến ${formatDate(to)}`;
  return from.slice(5) === "01-01" && to.slice(5) === "12-31" && from.slice(0, 4) === to.slice(0, 4)
    ? `năm ${to.slice(0, 4)}`
    : `${formatDate(from)}–${formatDate(to)}`;
}

/** At most five of a list and how many more there are. */
export function someOf(items: readonly string[], most = 5): string {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")} và ${items.length - most} trường hợp khác`;
}

/** The first letter as a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function careful(value: number, than: number | null): string {
  const short = formatNumber(value, 2);
  return than !== null && value !== than && short === formatNumber(than, 2) ? formatNumber(value, 8) : short;
}

function money(value: number, than: number | null): string {
  const short = formatMoney(value);
  return than !== null && value !== than && short === formatMoney(than) ? `${formatNumber(value, 4)} đồng` : short;
}
