import type { FieldId } from "../model/fields.ts";
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
  readonly label: string;
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
  readonly needs: string | null;
  /** Line of Phụ lục 1: part, number (empty for a line below another one), label, unit as printed. */
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
  count("coop.total", "Tổng số hợp tác xã", cooperatives, {}, true, ["I", "1", "Tổng số hợp tác xã", "HTX"]),
  count("coop.funds", "Trong đó: quỹ tín dụng nhân dân", ["creditFund"], {}, true, null),
  count("coop.active", "Số HTX đang hoạt động", cooperatives, { status: ["active"] }, true, [
    "I",
    "",
    "Trong đó: Số HTX đang hoạt động",
    "HTX",
  ]),
  count("coop.suspended", "Số HTX tạm ngừng hoạt động", cooperatives, { status: ["suspended"] }, true, null),
  count("coop.stopped", "Số HTX ngừng hoạt động, chờ giải thể", cooperatives, { status: ["stopped", "dissolving"] }, true, null),
  count("coop.new", "Số HTX thành lập mới", cooperatives, { event: "founded" }, false, ["I", "", "Số HTX thành lập mới", "HTX"]),
  count("coop.dissolved", "Số HTX giải thể", cooperatives, { event: "dissolved" }, false, ["I", "", "Số HTX giải thể", "HTX"]),
  count("coop.goodFair", "Số HTX đạt loại tốt, khá", ["cooperative"], { rated: true, rank: ["good", "fair"] }, true, [
    "I",
    "",
    "Số HTX đạt loại tốt, khá",
    "HTX",
  ]),
  count("coop.rated", "Số HTX được xếp loại", ["cooperative"], { rated: true }, true, null),
  count("coop.good", "Số HTX xếp loại tốt", ["cooperative"], { rated: true, rank: ["good"] }, true, null),
  count("coop.fair", "Số HTX xếp loại khá", ["cooperative"], { rated: true, rank: ["fair"] }, true, null),
  count("coop.average", "Số HTX xếp loại trung bình", ["cooperative"], { rated: true, rank: ["average"] }, true, null),
  count("coop.weak", "Số HTX xếp loại yếu", ["cooperative"], { rated: true, rank: ["weak"] }, true, null),
  sum("coop.members", "Tổng số thành viên HTX", cooperatives, "members.total", true, ["I", "2", "Tổng số thành viên hợp tác xã", "Người"]),
  sum("coop.members.new", "Số thành viên HTX mới", cooperatives, "members.new", false, [
    "I",
    "",
    "Trong đó: Số thành viên mới",
    "Thành viên",
  ]),
  sum("coop.workers", "Tổng số lao động thường xuyên trong HTX", cooperatives, "workers.total", true, [
    "I",
    "3",
    "Tổng số lao động thường xuyên trong HTX",
    "Người",
  ]),
  hand("coop.workers.new", "Số lao động thường xuyên mới", "số lao động thường xuyên mới (sổ không có cột này)", [
    "I",
    "",
    "Trong đó: Số lao động thường xuyên mới",
    "Người",
  ]),
  sum("coop.workers.members", "Số lao động là thành viên HTX", cooperatives, "workers.members", true, [
    "I",
    "",
    "Số lao động là thành viên HTX",
    "Người",
  ]),
  sum("coop.managers", "Tổng số cán bộ quản lý HTX", cooperatives, "managers.total", true, [
    "I",
    "4",
    "Tổng số cán bộ quản lý HTX",
    "Người",
  ]),
  sum("coop.managers.vocational", "Cán bộ quản lý đã qua đào tạo sơ cấp, trung cấp", cooperatives, "managers.vocational", true, [
    "I",
    "",
    "Trong đó: Đã qua đào tạo trình độ sơ cấp, trung cấp",
    "Người",
  ]),
  sum("coop.managers.university", "Cán bộ quản lý đã qua đào tạo cao đẳng, đại học trở lên", cooperatives, "managers.university", true, [
    "I",
    "",
    "Đã qua đào tạo trình độ cao đẳng, đại học trở lên",
    "Người",
  ]),
  mean(
    "coop.revenue",
    "Doanh thu bình quân một HTX",
    cooperatives,
    ["revenue.total"],
    ["I", "5", "Doanh thu bình quân một HTX", "Tr đồng/năm"],
  ),
  mean(
    "coop.revenue.members",
    "Doanh thu cung ứng cho thành viên bình quân một HTX",
    cooperatives,
    ["revenue.members"],
    ["I", "", "Trong đó: Doanh thu cung ứng cho thành viên", "Tr đồng/năm"],
  ),
  mean(
    "coop.profit",
    "Lãi bình quân một HTX",
    cooperatives,
    ["profit.beforeTax", "profit.afterTax"],
    ["I", "6", "Lãi bình quân một HTX", "Tr đồng/năm"],
  ),
  mean(
    "coop.income",
    "Thu nhập bình quân của lao động thường xuyên trong HTX",
    cooperatives,
    ["income.worker"],
    ["I", "7", "Thu nhập bình quân của lao động thường xuyên trong HTX", "Tr đồng/năm"],
  ),
  count("union.total", "Tổng số liên hiệp hợp tác xã", unions, {}, true, ["II", "1", "Tổng số liên hiệp hợp tác xã", "LH HTX"]),
  count("union.new", "Số LHHTX thành lập mới", unions, { event: "founded" }, false, [
    "II",
    "",
    "Trong đó: Số LHHTX thành lập mới",
    "LH HTX",
  ]),
  count("union.dissolved", "Số LHHTX giải thể", unions, { event: "dissolved" }, false, ["II", "", "Số LHHTX giải thể", "LH HTX"]),
  count("union.goodFair", "Số LHHTX đạt loại tốt, khá", unions, { rated: true, rank: ["good", "fair"] }, true, [
    "II",
    "",
    "Số LHHTX đạt loại tốt, khá",
    "LH HTX",
  ]),
  hand("union.cooperatives", "Tổng số HTX thành viên của LHHTX", "số HTX thành viên của từng liên hiệp", [
    "II",
    "2",
    "Tổng số HTX thành viên",
    "HTX",
  ]),
  sum("union.workers", "Tổng số lao động trong LHHTX", unions, "workers.total", true, ["II", "3", "Tổng số lao động trong LHHTX", "Người"]),
  mean(
    "union.revenue",
    "Doanh thu bình quân một LHHTX",
    unions,
    ["revenue.total"],
    ["II", "4", "Doanh thu bình quân một LHHTX", "Tr đồng/năm"],
  ),
  mean(
    "union.profit",
    "Lãi bình quân một LHHTX",
    unions,
    ["profit.beforeTax", "profit.afterTax"],
    ["II", "5", "Lãi bình quân một LHHTX", "Tr đồng/năm"],
  ),
  count("group.total", "Tổng số tổ hợp tác", groups, {}, true, ["III", "1", "Tổng số tổ hợp tác", "THT"]),
  count("group.new", "Số THT thành lập mới", groups, { event: "founded" }, false, ["III", "", "Trong đó: Số THT thành lập mới", "THT"]),
  hand("group.registered", "Số THT có chứng thực, đăng ký", "số THT có chứng thực, đăng ký của UBND cấp xã", [
    "III",
    "",
    "Số THT có chứng thực, đăng ký của UBND cấp xã",
    "THT",
  ]),
  sum("group.members", "Tổng số thành viên THT", groups, "members.total", true, ["III", "2", "Tổng số thành viên THT", "Thành viên"]),
  sum("group.members.new", "Số thành viên THT mới", groups, "members.new", false, ["III", "", "Trong đó: Số thành viên mới", "Thành viên"]),
  mean(
    "group.revenue",
    "Doanh thu bình quân một THT",
    groups,
    ["revenue.total"],
    ["III", "3", "Doanh thu bình quân một THT", "Tr đồng/năm"],
  ),
  mean(
    "group.profit",
    "Lãi bình quân một THT",
    groups,
    ["profit.beforeTax", "profit.afterTax"],
    ["III", "4", "Lãi bình quân một THT", "Tr đồng/năm"],
  ),
];

/** The sectors of Phụ lục 2 with the words of the book's sectors that belong to each. */
export const annexSectors: readonly { readonly id: string; readonly label: string; readonly sectors: readonly string[] }[] = [
  { id: "agriculture", label: "Nông - lâm - ngư - diêm nghiệp", sectors: ["agriculture"] },
  { id: "industry", label: "Công nghiệp - tiểu thủ công nghiệp", sectors: ["industry"] },
  { id: "construction", label: "Xây dựng", sectors: ["construction"] },
  { id: "credit", label: "Tín dụng (quỹ tín dụng nhân dân)", sectors: ["credit"] },
  { id: "trade", label: "Thương mại, dịch vụ", sectors: ["trade"] },
  { id: "transport", label: "Vận tải", sectors: ["transport"] },
  { id: "other", label: "Khác", sectors: ["environment", "other"] },
];

/** The kinds of Phụ lục 2, with the indicator whose entities are told apart. */
export const annexKinds = [
  { id: "coop", label: "Hợp tác xã", total: "coop.total" },
  { id: "union", label: "Liên hiệp hợp tác xã", total: "union.total" },
  { id: "group", label: "Tổ hợp tác", total: "group.total" },
] as const;

type AnnexLine = readonly [part: "I" | "II" | "III", number: string, label: string, unit: string] | null;

function base(id: string, label: string, kinds: readonly EntityKind[], line: AnnexLine): Omit<Indicator, "unit" | "measure" | "stock"> {
  const annex = line === null ? null : { part: line[0], number: line[1], label: line[2], unit: line[3] };
  return { id, label, kinds, filter: {}, fields: [], needs: null, annex, mark: "M", source };
}

function count(id: string, label: string, kinds: readonly EntityKind[], filter: Filter, stock: boolean, line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "count", measure: "count", filter, stock };
}

function sum(id: string, label: string, kinds: readonly EntityKind[], field: FieldId, stock: boolean, line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "count", measure: "sum", fields: [field], stock };
}

function mean(id: string, label: string, kinds: readonly EntityKind[], fields: readonly FieldId[], line: AnnexLine): Indicator {
  return { ...base(id, label, kinds, line), unit: "VND", measure: "mean", fields, stock: false };
}

function hand(id: string, label: string, needs: string, line: AnnexLine): Indicator {
  return { ...base(id, label, [], line), unit: "count", measure: "hand", needs, stock: true };
}
