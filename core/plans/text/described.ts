import type { Target } from "../plan.ts";

/** What a goal measures, in fields and filters of records, and in words. */
export type Described = Pick<
  Target,
  "indicator" | "for" | "numerator" | "denominator" | "field" | "over" | "stock" | "dataNeeded" | "sheet"
>;

/** A description with everything unsaid at its default. */
export function described(parts: Pick<Described, "indicator"> & Partial<Described>): Described {
  const indicator = parts.indicator.replace(/\s+/g, " ").trim();
  const dataNeeded = [...new Set(parts.dataNeeded)];
  return { for: {}, numerator: null, denominator: null, field: null, stock: false, ...parts, dataNeeded, indicator };
}

/** Words of a plan cut to a name's length, without marks at the ends. */
export function clip(words: string): string {
  const clean = words
    .replace(/^(?:[\s,;:.()+-]|và |trong đó )+/u, "")
    .replace(/(?<![\s,;:.(+-])[\s,;:.(+-]+$/u, "")
    .trim();
  return clean.length <= 110 ? clean : `${clean.slice(0, clean.lastIndexOf(" ", 107))} …`;
}

/** What is said of the things counted, behind their name: "số HTX vận tải có website mỗi năm" → "vận tải có website". */
export function predicateBehind(right: string): string {
  return withoutTimes(clip(right.replace(namesBefore, "").replace(/^\s*trở (?:lên|xuống)(?=[\s,;.]|$)/iu, "")))
    .replace(onlyPlace, "")
    .replace(/^(?:và|hoặc)$/iu, "");
}

/** "toàn tỉnh", "trên địa bàn huyện": where, and nothing of what. */
const onlyPlace =
  /^(?:(?:đang|còn) hoạt động )?(?:(?:trên|ở|tại|trong|của|thuộc) )?(?:(?:địa bàn|phạm vi) )?(?:toàn )?(?:tỉnh|huyện|xã|phường|thị xã|thành phố|thị trấn|quận|khu vực|địa bàn)$/iu;

/** What announces a number, without the words of announcing: "Tỷ lệ HTX có trụ sở đạt" → "HTX có trụ sở". */
export function announced(left: string): string {
  return withoutTimes(left)
    .replace(/^(?:phấn đấu )?(?:tỷ lệ|tổng số|số lượng|số) /iu, "")
    .replace(/ (?:phải )?(?:đạt|là|chiếm|lên|còn|đến)$/iu, "");
}

/** Words without the year or "hằng năm" at their end. */
export function withoutTimes(words: string): string {
  return clip(words.replace(timeBehind, ""));
}

const name =
  "(?:htx|hợp tác xã|tổ hợp tác|tht|liên hiệp htx|liên hiệp hợp tác xã|lhhtx|người lao động|lao động|thành viên|cán bộ quản lý|cán bộ)";
const namesBefore = new RegExp(`^[\\s,]*(?:(?:trong )?(?:tổng )?số )?(?:các )?${name}(?:(?:, ?| và |/)${name}){0,3}(?=[\\s,.]|$)`, "iu");
const timeBehind =
  /(?:^|[\s,:])\s?(?:(?:mỗi|hằng|hàng|\/) ?năm|trong năm|(?:(?:đến|vào|trong) )?(?:(?:cuối|hết) )?năm (?:19|20)\d{2})(?: phải)?[\s,.:]*$/iu;
