import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import type { EntityKind } from "../model/records.ts";
import type { Filter } from "../plans/plan.ts";
import type { FigureUnit } from "./figure.ts";

/**
 * What reports and annexes count, one object each. Annex labels follow the usual national annex, which could not be read in the original
 * (mark M); the office's own form wins.
 */
export type Indicator = {
  readonly id: string;
  readonly label: Said;
  readonly unit: FigureUnit;
  readonly kinds: readonly EntityKind[];
  /** `hand`: no column of a book says it. */
  readonly measure: "count" | "sum" | "mean" | "hand";
  readonly filter: Filter;
  /** The field of a sum or mean; of several the first that the book has. */
  readonly fields: readonly FieldId[];
  /** true: a level at a date; false: what happens inside the period. */
  readonly stock: boolean;
  /** For `hand`: what a person has to find out. */
  readonly needs: Said | null;
  /** Line of Phụ lục 1, printed in Vietnamese only: part, number (empty for a line below another one), label, unit as printed. */
  readonly annex: { readonly part: "I" | "II" | "III"; readonly number: string; readonly label: string; readonly unit: string } | null;
  readonly mark: Mark;
  readonly source: string;
};

const cooperatives: readonly EntityKind[] = ["cooperative", "creditFund"];
const unions: readonly EntityKind[] = ["union"];
const groups: readonly EntityKind[] = ["group"];

const source = "Phụ lục 1 của báo cáo kinh tế tập thể gửi Bộ, dựng lại theo các kế hoạch đã đọc";

/** Every indicator, in the order of Phụ lục 1. */
export const indicators: readonly Indicator[] = [
  count("coop.total", { vi: "Tổng số hợp tác xã", en: "Total number of cooperatives" }, cooperatives, {}, true, [
    "I",
    "1",
    "Tổng số hợp tác xã",
    "HTX",
  ]),
  count("coop.funds", { vi: "Trong đó: quỹ tín dụng nhân dân", en: "Of which: people’s credit funds" }, ["creditFund"], {}, true, null),
  count(
    "coop.active",
    { vi: "Số HTX đang hoạt động", en: "Number of cooperatives that are active" },
    cooperatives,
    { status: ["active"] },
    true,
    ["I", "", "Trong đó: Số HTX đang hoạt động", "HTX"],
  ),
  count(
    "coop.suspended",
    { vi: "Số HTX tạm ngừng hoạt động", en: "Number of cooperatives suspended" },
    cooperatives,
    { status: ["suspended"] },
    true,
    null,
  ),
  count(
    "coop.stopped",
    { vi: "Số HTX ngừng hoạt động, chờ giải thể", en: "Number of cooperatives stopped or awaiting dissolution" },
    cooperatives,
    { status: ["stopped", "dissolving"] },
    true,
    null,
  ),
  count("coop.new", { vi: "Số HTX thành lập mới", en: "Number of cooperatives newly founded" }, cooperatives, { event: "founded" }, false, [
    "I",
    "",
    "Số HTX thành lập mới",
    "HTX",
  ]),
  count("coop.dissolved", { vi: "Số HTX giải thể", en: "Number of cooperatives dissolved" }, cooperatives, { event: "dissolved" }, false, [
    "I",
    "",
    "Số HTX giải thể",
    "HTX",
  ]),
  count(
    "coop.goodFair",
    { vi: "Số HTX đạt loại tốt, khá", en: "Number of cooperatives rated good or fair" },
    ["cooperative"],
    { rated: true, rank: ["good", "fair"] },
    true,
    ["I", "", "Số HTX đạt loại tốt, khá", "HTX"],
  ),
  count("coop.rated", { vi: "Số HTX được xếp loại", en: "Number of cooperatives rated" }, ["cooperative"], { rated: true }, true, null),
  count(
    "coop.good",
    { vi: "Số HTX xếp loại tốt", en: "Number of cooperatives rated good" },
    ["cooperative"],
    { rated: true, rank: ["good"] },
    true,
    null,
  ),
  count(
    "coop.fair",
    { vi: "Số HTX xếp loại khá", en: "Number of cooperatives rated fair" },
    ["cooperative"],
    { rated: true, rank: ["fair"] },
    true,
    null,
  ),
  count(
    "coop.average",
    { vi: "Số HTX xếp loại trung bình", en: "Number of cooperatives rated average" },
    ["cooperative"],
    { rated: true, rank: ["average"] },
    true,
    null,
  ),
  count(
    "coop.weak",
    { vi: "Số HTX xếp loại yếu", en: "Number of cooperatives rated weak" },
    ["cooperative"],
    { rated: true, rank: ["weak"] },
    true,
    null,
  ),
  sum(
    "coop.members",
    { vi: "Tổng số thành viên HTX", en: "Total number of members of cooperatives" },
    cooperatives,
    "members.total",
    true,
    ["I", "2", "Tổng số thành viên hợp tác xã", "Người"],
  ),
  sum(
    "coop.members.new",
    { vi: "Số thành viên HTX mới", en: "Number of new members of cooperatives" },
    cooperatives,
    "members.new",
    false,
    ["I", "", "Trong đó: Số thành viên mới", "Thành viên"],
  ),
  sum(
    "coop.workers",
    { vi: "Tổng số lao động thường xuyên trong HTX", en: "Total number of regular workers in cooperatives" },
    cooperatives,
    "workers.total",
    true,
    ["I", "3", "Tổng số lao động thường xuyên trong HTX", "Người"],
  ),
  hand(
    "coop.workers.new",
    { vi: "Số lao động thường xuyên mới", en: "Number of new regular workers" },
    { vi: "số lao động thường xuyên mới (sổ không có cột này)", en: "the number of new regular workers (books have no such column)" },
    ["I", "", "Trong đó: Số lao động thường xuyên mới", "Người"],
  ),
  sum(
    "coop.workers.members",
    { vi: "Số lao động là thành viên HTX", en: "Number of workers who are members of cooperatives" },
    cooperatives,
    "workers.members",
    true,
    ["I", "", "Số lao động là thành viên HTX", "Người"],
  ),
  sum(
    "coop.managers",
    { vi: "Tổng số cán bộ quản lý HTX", en: "Total number of managers of cooperatives" },
    cooperatives,
    "managers.total",
    true,
    ["I", "4", "Tổng số cán bộ quản lý HTX", "Người"],
  ),
  sum(
    "coop.managers.vocational",
    { vi: "Cán bộ quản lý đã qua đào tạo sơ cấp, trung cấp", en: "Managers with elementary or intermediate vocational training" },
    cooperatives,
    "managers.vocational",
    true,
    ["I", "", "Trong đó: Đã qua đào tạo trình độ sơ cấp, trung cấp", "Người"],
  ),
  sum(
    "coop.managers.university",
    { vi: "Cán bộ quản lý đã qua đào tạo cao đẳng, đại học trở lên", en: "Managers with a college or university degree or higher" },
    cooperatives,
    "managers.university",
    true,
    ["I", "", "Đã qua đào tạo trình độ cao đẳng, đại học trở lên", "Người"],
  ),
  mean(
    "coop.revenue",
    { vi: "Doanh thu bình quân một HTX", en: "Mean revenue per cooperative" },
    cooperatives,
    ["revenue.total"],
    ["I", "5", "Doanh thu bình quân một HTX", "Tr đồng/năm"],
  ),
  mean(
    "coop.revenue.members",
    { vi: "Doanh thu cung ứng cho thành viên bình quân một HTX", en: "Mean revenue per cooperative from supplies to members" },
    cooperatives,
    ["revenue.members"],
    ["I", "", "Trong đó: Doanh thu cung ứng cho thành viên", "Tr đồng/năm"],
  ),
  mean(
    "coop.profit",
    { vi: "Lãi bình quân một HTX", en: "Mean profit per cooperative" },
    cooperatives,
    ["profit.beforeTax", "profit.afterTax"],
    ["I", "6", "Lãi bình quân một HTX", "Tr đồng/năm"],
  ),
  mean(
    "coop.income",
    { vi: "Thu nhập bình quân của lao động thường xuyên trong HTX", en: "Mean income of regular workers in cooperatives" },
    cooperatives,
    ["income.worker"],
    ["I", "7", "Thu nhập bình quân của lao động thường xuyên trong HTX", "Tr đồng/năm"],
  ),
  count("union.total", { vi: "Tổng số liên hiệp hợp tác xã", en: "Total number of unions of cooperatives" }, unions, {}, true, [
    "II",
    "1",
    "Tổng số liên hiệp hợp tác xã",
    "LH HTX",
  ]),
  count("union.new", { vi: "Số LHHTX thành lập mới", en: "Number of unions newly founded" }, unions, { event: "founded" }, false, [
    "II",
    "",
    "Trong đó: Số LHHTX thành lập mới",
    "LH HTX",
  ]),
  count("union.dissolved", { vi: "Số LHHTX giải thể", en: "Number of unions dissolved" }, unions, { event: "dissolved" }, false, [
    "II",
    "",
    "Số LHHTX giải thể",
    "LH HTX",
  ]),
  count(
    "union.goodFair",
    { vi: "Số LHHTX đạt loại tốt, khá", en: "Number of unions rated good or fair" },
    unions,
    { rated: true, rank: ["good", "fair"] },
    true,
    ["II", "", "Số LHHTX đạt loại tốt, khá", "LH HTX"],
  ),
  hand(
    "union.cooperatives",
    { vi: "Tổng số HTX thành viên của LHHTX", en: "Total number of member cooperatives of unions" },
    { vi: "số HTX thành viên của từng liên hiệp", en: "the number of member cooperatives of each union" },
    ["II", "2", "Tổng số HTX thành viên", "HTX"],
  ),
  sum("union.workers", { vi: "Tổng số lao động trong LHHTX", en: "Total number of workers in unions" }, unions, "workers.total", true, [
    "II",
    "3",
    "Tổng số lao động trong LHHTX",
    "Người",
  ]),
  mean(
    "union.revenue",
    { vi: "Doanh thu bình quân một LHHTX", en: "Mean revenue per union" },
    unions,
    ["revenue.total"],
    ["II", "4", "Doanh thu bình quân một LHHTX", "Tr đồng/năm"],
  ),
  mean(
    "union.profit",
    { vi: "Lãi bình quân một LHHTX", en: "Mean profit per union" },
    unions,
    ["profit.beforeTax", "profit.afterTax"],
    ["II", "5", "Lãi bình quân một LHHTX", "Tr đồng/năm"],
  ),
  count("group.total", { vi: "Tổng số tổ hợp tác", en: "Total number of cooperative groups" }, groups, {}, true, [
    "III",
    "1",
    "Tổng số tổ hợp tác",
    "THT",
  ]),
  count(
    "group.new",
    { vi: "Số THT thành lập mới", en: "Number of cooperative groups newly founded" },
    groups,
    { event: "founded" },
    false,
    ["III", "", "Trong đó: Số THT thành lập mới", "THT"],
  ),
  hand(
    "group.registered",
    { vi: "Số THT có chứng thực, đăng ký", en: "Number of cooperative groups certified or registered" },
    {
      vi: "số THT có chứng thực, đăng ký của UBND cấp xã",
      en: "the number of cooperative groups certified or registered by the commune’s People’s Committee",
    },
    ["III", "", "Số THT có chứng thực, đăng ký của UBND cấp xã", "THT"],
  ),
  sum(
    "group.members",
    { vi: "Tổng số thành viên THT", en: "Total number of members of cooperative groups" },
    groups,
    "members.total",
    true,
    ["III", "2", "Tổng số thành viên THT", "Thành viên"],
  ),
  sum(
    "group.members.new",
    { vi: "Số thành viên THT mới", en: "Number of new members of cooperative groups" },
    groups,
    "members.new",
    false,
    ["III", "", "Trong đó: Số thành viên mới", "Thành viên"],
  ),
  mean(
    "group.revenue",
    { vi: "Doanh thu bình quân một THT", en: "Mean revenue per cooperative group" },
    groups,
    ["revenue.total"],
    ["III", "3", "Doanh thu bình quân một THT", "Tr đồng/năm"],
  ),
  mean(
    "group.profit",
    { vi: "Lãi bình quân một THT", en: "Mean profit per cooperative group" },
    groups,
    ["profit.beforeTax", "profit.afterTax"],
    ["III", "4", "Lãi bình quân một THT", "Tr đồng/năm"],
  ),
];

/** The sectors of Phụ lục 2 with the words of the book's sectors that belong to each. */
export const annexSectors: readonly { readonly id: string; readonly label: Said; readonly sectors: readonly string[] }[] = [
  {
    id: "agriculture",
    label: { vi: "Nông - lâm - ngư - diêm nghiệp", en: "Agriculture, forestry, fishery, salt" },
    sectors: ["agriculture"],
  },
  { id: "industry", label: { vi: "Công nghiệp - tiểu thủ công nghiệp", en: "Industry and crafts" }, sectors: ["industry"] },
  { id: "construction", label: { vi: "Xây dựng", en: "Construction" }, sectors: ["construction"] },
  { id: "credit", label: { vi: "Tín dụng (quỹ tín dụng nhân dân)", en: "Credit (people’s credit funds)" }, sectors: ["credit"] },
  { id: "trade", label: { vi: "Thương mại, dịch vụ", en: "Trade and services" }, sectors: ["trade"] },
  { id: "transport", label: { vi: "Vận tải", en: "Transport" }, sectors: ["transport"] },
  { id: "other", label: { vi: "Khác", en: "Other" }, sectors: ["environment", "other"] },
];

/** The kinds of Phụ lục 2, with the indicator whose entities are told apart. */
export const annexKinds = [
  { id: "coop", label: { vi: "Hợp tác xã", en: "Cooperatives" }, total: "coop.total" },
  { id: "union", label: { vi: "Liên hiệp hợp tác xã", en: "Unions of cooperatives" }, total: "union.total" },
  { id: "group", label: { vi: "Tổ hợp tác", en: "Cooperative groups" }, total: "group.total" },
] as const;

type AnnexLine = readonly [part: "I" | "II" | "III", number: string, label: string, unit: string] | null;

function base(id: string, label: Said, kinds: readonly EntityKind[], line: AnnexLine): Omit<Indicator, "unit" | "measure" | "stock"> {
  const annex = line === null ? null : { part: line[0], number: line[1], label: line[2], unit: line[3] };
  return { id, label, kinds, filter: {}, fields: [], needs: null, annex, mark: "M", source };
}

function count(id: string, label: Said, kinds: readonly EntityKind[], filter: Filter, stock: boolean, line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "count", measure: "count", filter, stock };
}

function sum(id: string, label: Said, kinds: readonly EntityKind[], field: FieldId, stock: boolean, line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "count", measure: "sum", fields: [field], stock };
}

function mean(id: string, label: Said, kinds: readonly EntityKind[], fields: readonly FieldId[], line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "VND", measure: "mean", fields, stock: false };
}

function hand(id: string, label: Said, needs: Said, line: AnnexLine): Indicator {
  return { ...base(id, label, [], line), unit: "count", measure: "hand", needs, stock: true };
}
