import type { Mark } from "../model/law.ts";
import { formatNumber } from "../model/numbers.ts";
import type { Band, RankBand } from "./table.ts";

/** Points for people: every decimal that counts, so that 79,99 is never shown as 80. */
export function formatPoints(points: number): string {
  return Number.isSafeInteger(points) && points >= 0 && points < 1000 ? String(points) : formatNumber(points, 9);
}

/** A quantity with its unit: "2.350.000.000 đồng", "98,5%", "1.200.000 đồng/thành viên". */
export function formatQuantity(value: number, unit: string): string {
  return `${Number.isSafeInteger(value) ? grouped(value) : formatNumber(value)}${unitSuffix(unit)}`;
}

/** A band in words: "từ 1.000.000.000 đến dưới 5.000.000.000 đồng". */
export function formatBand(band: Pick<Band, "from" | "to" | "fromInclusive" | "toInclusive" | "label">, unit: string): string {
  if (band.label !== null) return band.label;
  const { from, to } = band;
  const lower = from === null ? "" : `${band.fromInclusive ? "từ" : "trên"} ${formatNumber(from)}`;
  const upper = to === null ? "" : `${band.toInclusive ? "đến" : "đến dưới"} ${formatNumber(to)}`;
  if (from === null && to === null) return "mọi giá trị";
  if (to === null) return `${lower}${unitSuffix(unit)}${band.fromInclusive ? " trở lên" : ""}`;
  if (from === null || (from === 0 && band.fromInclusive))
    return `${band.toInclusive ? "từ" : "dưới"} ${formatNumber(to)}${unitSuffix(unit)}${band.toInclusive ? " trở xuống" : ""}`;
  return `${lower} ${upper}${unitSuffix(unit)}`;
}

/** The ends of a rank in words: "từ 65 đến dưới 80 điểm". */
export function formatRankBand(rank: RankBand): string {
  if (rank.from === 0) return `${rank.toInclusive ? "từ" : "dưới"} ${formatPoints(rank.to)} điểm${rank.toInclusive ? " trở xuống" : ""}`;
  return `từ ${formatPoints(rank.from)} đến ${rank.toInclusive ? "" : "dưới "}${formatPoints(rank.to)} điểm`;
}

/** What is said beside points whose limits have this mark; empty for what was read. */
export function markNote(mark: Mark): string {
  return markNotes.get(mark) ?? "";
}

/** The marks that results show. */
export type ShownMark = "V" | "P" | "I" | "L";

/** The mark that results show for points of a part; `otherwise` stands for a part of which nothing was read. */
export function shownMark(mark: Mark, otherwise: ShownMark = "I"): ShownMark {
  return mark === "V" || mark === "P" || mark === "I" || mark === "L" ? mark : otherwise;
}

const markNotes: ReadonlyMap<Mark, string> = new Map([
  ["I", "chưa đối chiếu bản gốc"],
  ["M", "chưa đối chiếu bản gốc"],
  ["L", "theo bảng của đơn vị"],
]);

/** Whole numbers fill most sentences of a long list; they need no rounding. */
function grouped(value: number): string {
  let digits = String(Math.abs(value));
  let text = "";
  for (; digits.length > 3; digits = digits.slice(0, -3)) text = `.${digits.slice(-3)}${text}`;
  return `${value < 0 ? "-" : ""}${digits}${text}`;
}

function unitSuffix(unit: string): string {
  if (unit === "") return "";
  if (unit.startsWith("%")) return unit;
  if (unit === "VND") return " đồng";
  return ` ${unit.startsWith("VND") ? `đồng${unit.slice(3)}` : unit}`;
}
