import { type FieldId, fieldLabel } from "../../model/fields.ts";
import type { Filter, Reading, Target } from "../plan.ts";
import { conditionsOf } from "./filters.ts";
import type { Item } from "./items.ts";

/** Where the words allow another reading than the default: each rule gives the alternatives and a note. */
type Rule = (
  item: Item,
  target: Target,
) => { readonly readings?: readonly Reading[]; readonly note?: string; readonly warning?: string } | null;

/** The alternatives of a target, with what the officer should know. */
export function readingsOf(item: Item, target: Target): Pick<Target, "readings" | "note" | "warnings"> {
  const found = rules.flatMap((rule) => rule(item, target) ?? []);
  const notes = [item.goal.note, ...found.map(({ note }) => note ?? null)].filter((note) => note !== null);
  return {
    readings: found.flatMap(({ readings }) => readings ?? []),
    note: notes.length === 0 ? null : notes.join(" "),
    warnings: found.flatMap(({ warning }) => (warning === undefined ? [] : [warning])),
  };
}

const rules: readonly Rule[] = [
  // R1
  (item, target) => {
    const { ranks } = item.goal.features;
    if (target.measure !== "share" || target.numerator?.rank === undefined || !ranks.includes("fair")) return null;
    const readings: Reading[] = [];
    if (ranks.length === 1)
      readings.push({
        text: "Chỉ loại khá, trên số được xếp loại",
        change: { numerator: { rank: ["fair"] }, denominator: { rated: true } },
      });
    if (target.denominator?.status === undefined)
      readings.push({ text: "Trên số đang hoạt động", change: { denominator: { status: ["active"] } } });
    readings.push({ text: "Trên tổng số", change: { denominator: {} } });
    return { readings };
  },
  // R2
  (item, target) =>
    item.goal.informational && target.measure === "share"
      ? {
          readings: [{ text: "Đúng bằng tỷ lệ này", change: { operator: "=" } }],
          note: "Tỷ lệ loại trung bình, yếu được hiểu là không quá mức này; chỉ để tham khảo.",
        }
      : null,
  // R3
  (_, target) =>
    target.subject === "group" && target.numerator?.rank !== undefined
      ? { warning: "Chưa có thang xếp loại THT dùng chung cả nước: chưa đo được cho đến khi có quy định của địa phương." }
      : null,
  // R4
  (_, target) =>
    target.operator === "range" && target.value !== null && target.value2 !== null
      ? {
          readings: [{ text: "Phải đạt mức trên", change: { operator: ">=", value: target.value2, value2: null } }],
          note: "Đạt từ mức dưới; vượt mức trên vẫn là đạt.",
        }
      : null,
  // R5
  (item, target) =>
    item.units.length > 1 && target.measure === "count" && !/mỗi|từng/u.test(item.words)
      ? { readings: [{ text: "Các đơn vị cùng đạt chung số này", change: { each: null } }], note: "Hiểu là mỗi đơn vị đạt số này." }
      : null,
  // R15
  (item) =>
    item.goal.unitClash
      ? {
          readings: [{ text: "Hiểu là tỷ lệ", change: { measure: "share", unit: "%" } }],
          warning: "Viết “tỷ lệ” nhưng đơn vị là người: hiểu là số người.",
        }
      : null,
  // R17
  (_, target) => (target.approximate ? { note: "Số ước chừng: tính đạt từ đúng số này, có thể đặt sai số." } : null),
  // R18
  (_, target) =>
    target.operator === ">" && target.value !== null ? { readings: [{ text: "Từ mức này trở lên", change: { operator: ">=" } }] } : null,
  // R19
  (_, target) =>
    target.measure === "mean" && target.field !== null && target.field !== "income.worker"
      ? { note: "Bình quân của các đơn vị có số liệu." }
      : target.field === "income.worker" && target.measure === "mean"
        ? { readings: [{ text: "Bình quân có trọng số theo số lao động", change: { weight: "workers.total" } }] }
        : null,
  (_, target) =>
    target.field === "profit.beforeTax" && target.measure !== "count"
      ? { readings: [{ text: "Lợi nhuận sau thuế", change: { field: "profit.afterTax" } }] }
      : null,
  // R20
  (item, target) =>
    target.for.event === "founded" && /tư vấn|hướng dẫn/u.test(item.words)
      ? { note: "Tính số đã thành lập trong kỳ, không tính số được tư vấn." }
      : null,
  // R21
  (item, target) =>
    (target.subject === "manager" || target.subject === "member") && target.sheet === "classes"
      ? { note: item.words.includes("lượt") ? "Tính theo lượt người." : "Chưa rõ tính theo người hay lượt người." }
      : null,
  // R22
  (_, target) =>
    target.for.event === "dissolved" && target.measure === "count" && target.informational
      ? {
          readings: [{ text: "Không quá số này", change: { operator: "<=" } }],
          note: "Số giải thể chỉ theo dõi tiến độ, không đánh giá tốt xấu.",
        }
      : null,
  // X7
  (item) => (item.eachWords === null ? null : { note: `Áp dụng cho ${item.eachWords}.` }),
  // X9
  (item, target) => {
    if (!item.goal.features.quality || item.goal.features.ranks.length > 0) return null;
    const note = "“Hiệu quả”, “chất lượng” không phải hạng của thang điểm.";
    const rank: Filter["rank"] = ["good", "fair"];
    if (target.measure === "share")
      return { readings: [{ text: "Hiểu là loại tốt, khá", change: { numerator: { rank }, denominator: { rated: true } } }], note };
    return target.measure === "count" && target.sheet == null && !target.stock
      ? { readings: [{ text: "Hiểu là xếp loại tốt, khá", change: { for: { ...target.for, rank }, stock: true } }], note }
      : null;
  },
  // "HTX công nghệ cao và có website": fields hold less than the words ask.
  (item, target) => {
    const where = conditionsOf(item.goal.features);
    if (target.measure !== "share" || target.numerator !== null || target.sheet != null || where.length === 0) return null;
    return {
      readings: [
        { text: `Chỉ xét ${where.map(({ field }) => fieldLabel(field as FieldId)).join(", ")}`, change: { numerator: { where } } },
      ],
    };
  },
  // X13
  (item, target) => (item.partOf !== null && target.measure === "share" ? { note: "Tỷ lệ tính trên phần vừa nêu trước đó." } : null),
  // X14, X15
  (_, target) => (target.sheet === "external" && target.measure === "share" ? { note: "Cần số liệu ngoài sổ." } : null),
];
