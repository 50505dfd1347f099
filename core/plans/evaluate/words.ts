import { formatDate } from "../../model/dates.ts";
import type { Language } from "../../model/language.ts";
import { formatMoney, formatNumber } from "../../model/numbers.ts";
import type { Target } from "../plan.ts";
import { unitText } from "../unit-words.ts";
import type { Status } from "./result.ts";

/** Vietnamese words of the statuses, as documents write them. */
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
export function formatValue(value: number, unit: string | null, than: number | null = null, language: Language = "vi"): string {
  const words = unitWords[language];
  switch (unit) {
    case "%":
      return `${careful(value, than)}%`;
    case "%/year":
      return `${careful(value, than)}%/${words.year}`;
    case "VND":
      return money(value, than);
    case "VND/month":
      return `${money(value, than)}/${words.month}`;
    case "points":
      return `${formatNumber(value, 6)} ${words.points}`;
    case "count":
    case null:
      return formatNumber(value, 4);
    default:
      return `${formatNumber(value, 4)} ${unitText(unit, language, value)}`;
  }
}

const unitWords = {
  vi: { year: "năm", month: "tháng", points: "điểm" },
  en: { year: "year", month: "month", points: "points" },
} as const;

/** What the target wants: "từ 85%", "trên 1.500.000.000 đồng", "từ 2 đến 3 THT". */
export function goalText({ operator, value, value2, unit, approximate }: Goal, language: Language = "vi"): string {
  const words = goalWords[language];
  if (operator === "all") return words.all;
  if (operator === "none") return words.none;
  if (value === null) return words.exists;
  const shown = formatValue(value, unit, null, language);
  switch (operator) {
    case ">":
      return words.over(shown);
    case "<":
      return words.under(shown);
    case "<=":
      return words.atMost(approximate ? words.about(shown) : shown);
    case "=":
      return words.exactly(shown);
    case "range":
      return value2 === null ? words.atLeast(shown) : words.range(formatValue(value, null), formatValue(value2, unit, null, language));
    default:
      return approximate ? words.about(shown) : words.atLeast(shown);
  }
}

const vietnameseGoals = {
  all: "tất cả (100%)",
  none: "không có trường hợp nào",
  exists: "có thực hiện",
  about: (value: string) => `khoảng ${value}`,
  over: (value: string) => `trên ${value}`,
  under: (value: string) => `dưới ${value}`,
  atMost: (value: string) => `không quá ${value}`,
  atLeast: (value: string) => `từ ${value}`,
  exactly: (value: string) => `đúng ${value}`,
  range: (from: string, to: string) => `từ ${from} đến ${to}`,
};

const goalWords: Readonly<Record<Language, typeof vietnameseGoals>> = {
  vi: vietnameseGoals,
  en: {
    all: "all (100%)",
    none: "none",
    exists: "done",
    about: (value) => `about ${value}`,
    over: (value) => `over ${value}`,
    under: (value) => `under ${value}`,
    atMost: (value) => `at most ${value}`,
    atLeast: (value) => `at least ${value}`,
    exactly: (value) => `exactly ${value}`,
    range: (from, to) => `${from} to ${to}`,
  },
};

/** A stretch of time: "4 tháng", from two years on "5 năm", for the last month "tháng cuối". */
export function monthsText(months: number, language: Language = "vi"): string {
  if (months <= 1) return { vi: "tháng cuối", en: "less than a month" }[language];
  const years = Math.floor(months / 12);
  return months < 24 ? { vi: `${months} tháng`, en: `${months} months` }[language] : { vi: `${years} năm`, en: `${years} years` }[language];
}

/** A period for people: "năm 2024", "01/04/2024–30/06/2024", "đến 31/12/2030". */
export function periodText(from: string | null, to: string | null, language: Language = "vi"): string {
  if (to === null) return from === null ? "" : { vi: `từ ${formatDate(from)}`, en: `since ${formatDate(from)}` }[language];
  if (from === null) return { vi: `đến ${formatDate(to)}`, en: `until ${formatDate(to)}` }[language];
  return from.slice(5) === "01-01" && to.slice(5) === "12-31" && from.slice(0, 4) === to.slice(0, 4)
    ? { vi: `năm ${to.slice(0, 4)}`, en: to.slice(0, 4) }[language]
    : `${formatDate(from)}–${formatDate(to)}`;
}

/** At most five of a list and how many more there are. */
export function someOf(items: readonly string[], most = 5, language: Language = "vi"): string {
  const rest = items.length - most;
  if (rest <= 0) return items.join(", ");
  return `${items.slice(0, most).join(", ")}${{ vi: ` và ${rest} trường hợp khác`, en: ` and ${rest} others` }[language]}`;
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
