import type { Language, Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import { formatNumber } from "../model/numbers.ts";
import type { Band, RankBand } from "./table.ts";
import { tableText } from "./table-words.ts";

/** Points for people: every decimal that counts, so that 79,99 is never shown as 80. */
export function formatPoints(points: number): string {
  return Number.isSafeInteger(points) && points >= 0 && points < 1000 ? String(points) : formatNumber(points, 9);
}

/** A quantity with its unit: "2.350.000.000 đồng", "98,5%", "1.200.000 đồng/thành viên". */
export function formatQuantity(value: number, unit: string, language: Language = "vi"): string {
  return `${Number.isSafeInteger(value) ? grouped(value) : formatNumber(value)}${unitSuffix(unit, language)}`;
}

/** A band in words: "từ 1.000.000.000 đến dưới 5.000.000.000 đồng". */
export function formatBand(band: Pick<Band, "from" | "to" | "fromInclusive" | "toInclusive" | "label">, unit: string): Said {
  if (band.label !== null) return { vi: band.label, en: tableText(band.label, "en") };
  return { vi: vietnameseBand(band, unitSuffix(unit, "vi")), en: englishBand(band, unitSuffix(unit, "en")) };
}

type Ends = Pick<Band, "from" | "to" | "fromInclusive" | "toInclusive">;

function vietnameseBand({ from, to, fromInclusive, toInclusive }: Ends, unit: string): string {
  const lower = from === null ? "" : `${fromInclusive ? "từ" : "trên"} ${formatNumber(from)}`;
  const upper = to === null ? "" : `${toInclusive ? "đến" : "đến dưới"} ${formatNumber(to)}`;
  if (from === null && to === null) return "mọi giá trị";
  if (to === null) return `${lower}${unit}${fromInclusive ? " trở lên" : ""}`;
  if (from === null || (from === 0 && fromInclusive))
    return `${toInclusive ? "từ" : "dưới"} ${formatNumber(to)}${unit}${toInclusive ? " trở xuống" : ""}`;
  return `${lower} ${upper}${unit}`;
}

function englishBand({ from, to, fromInclusive, toInclusive }: Ends, unit: string): string {
  const upper = to === null ? "" : `${toInclusive ? "at most" : "under"} ${formatNumber(to)}${unit}`;
  if (from === null && to === null) return "any value";
  if (to === null) return `${fromInclusive ? "at least" : "over"} ${formatNumber(from ?? 0)}${unit}`;
  if (from === null || (from === 0 && fromInclusive)) return upper;
  return `${fromInclusive ? "from" : "over"} ${formatNumber(from)} to ${upper}`;
}

/** The ends of a rank in words: "từ 65 đến dưới 80 điểm". */
export function formatRankBand(rank: RankBand, language: Language = "vi"): string {
  const [from, to] = [formatPoints(rank.from), formatPoints(rank.to)];
  if (language === "en") {
    const upper = `${rank.toInclusive ? "at most" : "under"} ${to} points`;
    return rank.from === 0 ? upper : `from ${from} to ${upper}`;
  }
  if (rank.from === 0) return `${rank.toInclusive ? "từ" : "dưới"} ${to} điểm${rank.toInclusive ? " trở xuống" : ""}`;
  return `từ ${from} đến ${rank.toInclusive ? "" : "dưới "}${to} điểm`;
}

/** What is said beside points whose limits have this mark; `null` for what was read. */
export function markNote(mark: Mark): Said | null {
  return markNotes.get(mark) ?? null;
}

/** The marks that results show. */
export type ShownMark = "V" | "P" | "I" | "L";

/** The mark that results show for points of a part; `otherwise` stands for a part of which nothing was read. */
export function shownMark(mark: Mark, otherwise: ShownMark = "I"): ShownMark {
  return mark === "V" || mark === "P" || mark === "I" || mark === "L" ? mark : otherwise;
}

const unchecked: Said = { vi: "chưa đối chiếu bản gốc", en: "not checked against the original" };

const markNotes: ReadonlyMap<Mark, Said> = new Map([
  ["I", unchecked],
  ["M", unchecked],
  ["L", { vi: "theo bảng của đơn vị", en: "by the office's own table" }],
]);

/** Whole numbers fill most sentences of a long list; they need no rounding. */
function grouped(value: number): string {
  let digits = String(Math.abs(value));
  let text = "";
  for (; digits.length > 3; digits = digits.slice(0, -3)) text = `.${digits.slice(-3)}${text}`;
  return `${value < 0 ? "-" : ""}${digits}${text}`;
}

function unitSuffix(unit: string, language: Language): string {
  if (unit === "") return "";
  const said = tableText(unit, language);
  if (unit.startsWith("%")) return said;
  if (unit === "VND") return " đồng";
  return ` ${said.startsWith("VND") ? `đồng${said.slice(3)}` : said}`;
}
