import type { Mark } from "../model/law.ts";
import type { Target } from "./plan.ts";

/** What a national target is about; shares of the same key are shown beside a plan's own target. */
export type NationalKey =
  | "groups"
  | "groupMembers"
  | "cooperatives"
  | "cooperativeMembers"
  | "unions"
  | "unionMembers"
  | "newOrganisations"
  | "rankedFair"
  | "managersUniversity"
  | "directorsTrained"
  | "highTech"
  | "valueChain"
  | "population"
  | "pilots";

/** One target of a national document. Numbers stand as they were read; `mark` says how sure they are. */
export type NationalTarget = {
  readonly id: string;
  readonly document: string;
  /** ISO day of signature. */
  readonly issuedOn: string;
  /** Year by which it is to be reached. */
  readonly year: number;
  readonly key: NationalKey;
  /** Vietnamese. */
  readonly indicator: string;
  readonly operator: ">=" | ">" | "range";
  readonly value: number;
  readonly value2: number | null;
  /** `%`, or the thing counted. */
  readonly unit: string;
  readonly mark: Mark;
  /** Only in a draft of the document. */
  readonly draft: boolean;
};

/** National targets for 2025, 2030 and 2045 (paraphrases unless marked V: read the original before printing one). */
export const nationalTargets: readonly NationalTarget[] = [
  ...of("QĐ 1804/QĐ-TTg", "2020-11-13", 2025, [
    ["newOrganisations", "Tổ chức kinh tế tập thể thành lập mới", ">=", 10_000, "tổ chức"],
    ["cooperativeMembers", "Thành viên", ">=", 8_000_000, "người"],
    ["rankedFair", "Tỷ lệ HTX xếp loại khá trở lên", ">=", 60, "%"],
    ["managersUniversity", "Tỷ lệ cán bộ quản lý có trình độ cao đẳng, đại học", ">=", 20, "%"],
  ]),
  ...of("QĐ 1318/QĐ-TTg", "2021-07-22", 2025, [
    ["groups", "Số tổ hợp tác", ">=", 134_000, "THT"],
    ["groupMembers", "Thành viên tổ hợp tác", ">=", 1_800_000, "người"],
    ["cooperatives", "Số hợp tác xã", ">=", 35_000, "HTX"],
    ["cooperativeMembers", "Thành viên hợp tác xã", ">=", 7_100_000, "người"],
    ["unions", "Số liên hiệp hợp tác xã", ">=", 210, "LHHTX"],
    ["unionMembers", "Hợp tác xã thành viên của liên hiệp", ">=", 1_100, "HTX"],
  ]),
  ...of(
    "QĐ 1318/QĐ-TTg (dự thảo tháng 12/2020)",
    "2021-07-22",
    2025,
    [
      ["rankedFair", "Tỷ lệ HTX xếp loại tốt, khá", ">", 60, "%"],
      ["managersUniversity", "Tỷ lệ cán bộ quản lý có trình độ cao đẳng, đại học", ">=", 24, "%"],
      ["highTech", "Số HTX ứng dụng công nghệ cao", ">", 3_000, "HTX"],
      ["valueChain", "Tỷ lệ HTX nông nghiệp liên kết theo chuỗi giá trị", ">=", 35, "%"],
    ],
    true,
  ),
  ...of("QĐ 340/QĐ-TTg", "2021-03-12", 2030, [
    ["groups", "Số tổ hợp tác", ">=", 140_000, "THT"],
    ["groupMembers", "Thành viên tổ hợp tác", ">=", 2_000_000, "người"],
    ["cooperatives", "Số hợp tác xã", ">=", 45_000, "HTX"],
    ["cooperativeMembers", "Thành viên hợp tác xã", ">=", 8_000_000, "người"],
    ["unions", "Số liên hiệp hợp tác xã", ">=", 340, "LHHTX"],
    ["unionMembers", "Hợp tác xã thành viên của liên hiệp", ">=", 1_700, "HTX"],
    ["rankedFair", "Tỷ lệ HTX xếp loại tốt, khá", "range", [60, 70], "%"],
    ["managersUniversity", "Tỷ lệ cán bộ quản lý tốt nghiệp cao đẳng, đại học", ">=", 25, "%"],
    ["directorsTrained", "Tỷ lệ giám đốc được đào tạo sơ cấp nghề giám đốc", ">=", 80, "%"],
    ["highTech", "Số HTX ứng dụng công nghệ cao", ">", 5_000, "HTX"],
    ["valueChain", "Tỷ lệ HTX nông nghiệp liên kết theo chuỗi giá trị", ">=", 50, "%"],
  ]),
  ...of("NQ 20-NQ/TW; NQ 09/NQ-CP", "2022-06-16", 2030, [
    ["groups", "Số tổ hợp tác", ">=", 140_000, "THT"],
    ["groupMembers", "Thành viên tổ hợp tác", ">=", 2_000_000, "người"],
    ["cooperatives", "Số hợp tác xã", ">=", 45_000, "HTX"],
    ["cooperativeMembers", "Thành viên hợp tác xã", ">=", 8_000_000, "người"],
    ["unions", "Số liên hiệp hợp tác xã", ">=", 340, "LHHTX"],
    ["unionMembers", "Hợp tác xã thành viên của liên hiệp", ">=", 1_700, "HTX"],
    ["rankedFair", "Tỷ lệ tổ chức kinh tế tập thể đạt loại tốt, khá", ">", 60, "%"],
    ["valueChain", "Trong số tốt, khá: tỷ lệ tham gia liên kết theo chuỗi giá trị", ">=", 50, "%"],
    ["highTech", "Số HTX ứng dụng công nghệ cao", ">", 5_000, "HTX"],
  ]),
  ...of("NQ 20-NQ/TW; NQ 09/NQ-CP", "2022-06-16", 2045, [
    ["population", "Tỷ lệ dân số tham gia kinh tế tập thể", ">=", 20, "%"],
    ["rankedFair", "Tỷ lệ tổ chức kinh tế tập thể hoạt động hiệu quả", ">", 90, "%"],
    ["valueChain", "Trong số hiệu quả: tỷ lệ tham gia liên kết theo chuỗi giá trị", ">=", 75, "%"],
  ]),
  ...of("NQ 106/NQ-CP", "2023-07-18", 2025, [["rankedFair", "Tỷ lệ HTX nông nghiệp xếp loại tốt, khá", ">=", 60, "%"]], false, "V"),
  ...of("QĐ 167/QĐ-TTg", "2021-02-03", 2025, [["pilots", "Số HTX, LHHTX thí điểm cả nước", ">=", 300, "HTX"]]),
];

/** National shares that measure what a target measures, the nearest year first. Counts of the whole country are no measure of a place. */
export function comparisonLines(target: Pick<Target, "measure" | "numerator" | "field" | "over">): NationalTarget[] {
  const key = keyOf(target);
  if (key === null) return [];
  return nationalTargets.filter((national) => national.key === key && national.unit === "%").sort((a, b) => a.year - b.year);
}

type Line = readonly [NationalKey, string, NationalTarget["operator"], number | readonly [number, number], string];

function of(document: string, issuedOn: string, year: number, lines: readonly Line[], draft = false, mark: Mark = "P"): NationalTarget[] {
  return lines.map(([key, indicator, operator, value, unit]) => ({
    id: `${document.split(" ")[1] ?? document}.${year}.${key}${draft ? ".draft" : ""}`,
    document,
    issuedOn,
    year,
    key,
    indicator,
    operator,
    value: typeof value === "number" ? value : value[0],
    value2: typeof value === "number" ? null : value[1],
    unit,
    mark,
    draft,
  }));
}

function keyOf({ measure, numerator, field, over }: Pick<Target, "measure" | "numerator" | "field" | "over">): NationalKey | null {
  if (measure !== "share") return null;
  if (field === "managers.university" && (over ?? null) !== null) return "managersUniversity";
  const ranks = numerator?.rank;
  if (ranks?.includes("fair") && ranks.every((rank) => rank === "good" || rank === "fair")) return "rankedFair";
  const fields = (numerator?.where ?? []).map((where) => where.field);
  if (fields.includes("director.trained")) return "directorsTrained";
  return fields.includes("flag.valueChain") ? "valueChain" : null;
}
