import { fold } from "../model/text.ts";
import type { PlanFile } from "../plans/plan.ts";
import type { OfficeLevel } from "./offices.ts";
import { periodAfter, periodWords, type ReportPeriod } from "./period.ts";
import { fact, gap, say } from "./piece.ts";
import type { Frame, Pieces } from "./report.ts";

/** The place a report is about: from the officer, else from the plan; empty when nobody says it. */
export function placeOf(plan: PlanFile | null, given: string | null): string {
  const place = given ?? plan?.place ?? "";
  return (place.split(/[,;(]/)[0] ?? "")
    .trim()
    .replace(/^(?:TP|T\.P)\.? ?(?=\p{Lu})/u, "thành phố ")
    .replace(/^TX\.? ?(?=\p{Lu})/u, "thị xã ")
    .replace(/^P\. ?(?=\p{Lu})/u, "phường ");
}

/** The level that a plan's own area speaks of on a day; the district of old is the commune's business now. */
export function levelOf(plan: PlanFile | null, place: string, day: string): string {
  const word = fold(place);
  if (/^(?:xa|phuong|thi tran|dac khu) /.test(word)) return "commune";
  if (isDistrict(place) || ((plan?.area.district.length ?? 0) > 0 && !/^tinh /.test(word)))
    return day < districtsEnd ? "district" : "commune";
  if ((plan?.area.commune.length ?? 0) > 0) return "commune";
  return plan === null ? "commune" : "province";
}

/** Head, title, Kính gửi, Nơi nhận and signature of a report. */
export function frameOf(office: OfficeLevel, place: string, period: ReportPeriod, asOf: string, planRecipients: readonly string[]): Frame {
  const own = isEnded(office, place, asOf) ? "" : place;
  const fill = (text: string): Pieces => namedPieces(text, own);
  const recipients = [...planRecipients, ...office.recipients.filter((one) => !planRecipients.includes(one))];
  const year = fact(String(period.year), "kỳ báo cáo");
  const area = place === "" ? gap("địa bàn") : fact(place, "địa bàn báo cáo");
  return {
    above: office.above === "" ? [] : office.above.split("\n").map(fill),
    body: office.body.split("\n").map(fill),
    number: [...say`Số: ${gap("số")}/`, ...fill(office.symbol)],
    placeAndDate: [
      own === "" ? gap("địa danh") : fact(bareName(own), "địa bàn báo cáo"),
      ...say`, ngày ${gap("ngày")} tháng ${gap("tháng")} năm ${fact(asOf.slice(0, 4), "ngày lập báo cáo")}`,
    ],
    title: say`BÁO CÁO`,
    subject: subjectOf(period, year, area),
    recipients: recipients.length === 0 ? [say`${gap("nơi nhận báo cáo")}`] : recipients.map(fill),
    receivers: [say`Như trên`, ...office.copies.map(fill), say`Lưu: VT`],
    signature: office.signature,
  };
}

/** Whether a place of the district level is named for an office of another level on a day when there are no districts any more. */
export function isEnded({ id }: OfficeLevel, place: string, asOf: string): boolean {
  return asOf >= districtsEnd && id.startsWith("commune") && isDistrict(place);
}

/** Bodies that the plan itself sends this kind of report to, for the office of the plan. */
export function planRecipientsOf(plan: PlanFile | null, period: ReportPeriod): string[] {
  if (plan === null) return [];
  const sender = bareSender(plan.document.issuer ?? "");
  if (sender === "") return [];
  const fits = (months: readonly number[]): boolean =>
    period.kind === "quarter" ? months.length === 4 : period.kind === "half" ? months.length <= 2 : months.length <= 1;
  const named = plan.deadlines.filter(
    ({ from, text, months }) => bareSender(from) === sender && fold(text).includes("bao cao") && fits(months),
  );
  return [...new Set(named.flatMap(({ to }) => to))];
}

/** From this day on there are provinces and communes only. */
const districtsEnd = "2025-07-01";

/** Six cities are provinces; any other city was a district. */
function isDistrict(place: string): boolean {
  const word = fold(place);
  return /^(?:huyen|quan|thi xa) /.test(word) || (/^thanh pho /.test(word) && !centralCities.has(word));
}

const centralCities: ReadonlySet<string> = new Set(
  ["ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"].map((name) => `thanh pho ${name}`),
);

function subjectOf(period: ReportPeriod, year: Pieces[number], area: Pieces[number]): Pieces {
  const words = periodWords(period);
  if (period.kind === "quarter") {
    const next = periodAfter(period);
    const following = next.year === period.year ? [] : say` năm ${fact(String(next.year), "kỳ báo cáo")}`;
    return say`Tình hình kinh tế tập thể ${words} năm ${year}, nhiệm vụ ${periodWords(next)}${following} trên địa bàn ${area}`;
  }
  if (period.kind === "half") {
    const next = period.part === 1 ? "sáu tháng cuối năm" : "năm sau";
    return say`Tình hình kinh tế tập thể ${words} ${year}, nhiệm vụ ${next} trên địa bàn ${area}`;
  }
  return say`Tình hình phát triển kinh tế tập thể năm ${year}, kế hoạch năm ${fact(String(period.year + 1), "kỳ báo cáo")} trên địa bàn ${area}`;
}

/** A text of an office with the place and the names that follow from it. */
function namedPieces(text: string, place: string): Pieces {
  const ward = /^(?:phuong) /.test(fold(place));
  const values: ReadonlyMap<string, string | null> = new Map([
    ["NƠI", place === "" ? null : place.toUpperCase()],
    ["nơi", place === "" ? null : place],
    ["PHÒNG", ward ? "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ" : "PHÒNG KINH TẾ"],
    ["KÝ HIỆU", ward ? "KTHTĐT" : "KT"],
  ]);
  return text.split(/(\{[^{}]{1,20}\})/).flatMap((part) => {
    if (part === "") return [];
    if (!part.startsWith("{")) return [fact(part, "cơ quan báo cáo")];
    const value = values.get(part.slice(1, -1));
    return [value === undefined ? fact(part, "cơ quan báo cáo") : value === null ? gap("tên địa bàn") : fact(value, "địa bàn báo cáo")];
  });
}

/** "xã Phú Hòa" → "Phú Hòa": the place before a date stands without its unit. */
function bareName(place: string): string {
  return place.replace(/^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /iu, "");
}

function bareSender(name: string): string {
  return fold(name)
    .replace(/\b(?:uy ban nhan dan|ubnd)\b/g, "")
    .replace(/\b(?:tp|thanh pho|tinh|huyen|thi xa|tx|xa|phuong)\b/g, "")
    .replace(/[^a-z0-9 ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
