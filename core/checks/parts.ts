/** Parts and their wholes, counts that must add up, and the fewest members. */

import { citation } from "../law/citation.ts";
import { minimumMembers } from "../law/members.ts";
import { valueOn } from "../law/parameter.ts";
import { type FieldId, fieldDefinition, fieldLabel, fields } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import type { PartFigure } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { partsTooLarge } from "./beside.ts";
import { type Context, headerOf, numberOf, perTable } from "./context.ts";
import { criterionFields } from "./points.ts";
import { allSheets, arithmetic, dataContract, entitySheets, type Note, type Rule, recordRule, valueRule } from "./rule.ts";

/** A part that can never be more than its whole, where the part's header allows that reading. */
type Whole = { readonly part: FieldId; readonly whole: FieldId; readonly only?: readonly string[]; readonly not?: readonly string[] };

const wholes: readonly Whole[] = [
  { part: "members.new", whole: "members.total" },
  // "Số hộ" alone may be the households of the place.
  { part: "members.households", whole: "members.total", only: ["thanh vien", "tv", "xa vien", "to vien", "htx"] },
  { part: "members.ethnicHouseholds", whole: "members.total" },
  // "Thành viên là người DTTS" counts persons, who may be more than the households.
  { part: "members.ethnicHouseholds", whole: "members.households", only: ["ho"] },
  { part: "workers.members", whole: "workers.total" },
  // Seasonal workers are not among the regular ones.
  { part: "workers.hired", whole: "workers.total", not: ["thoi vu", "mua vu"] },
  { part: "workers.female", whole: "workers.total" },
  { part: "workers.insured", whole: "workers.total" },
  { part: "managers.university", whole: "managers.total" },
  { part: "managers.vocational", whole: "managers.total" },
  { part: "managers.young", whole: "managers.total" },
  { part: "revenue.members", whole: "revenue.total" },
];

const minimum = minimumMembers.items[0];

/** Counts and money that no loss can make negative. */
const unsigned = fields.filter(({ type, signed }) => signed === undefined && isNumeric(type)).map(({ id }) => id);

export const partRules: readonly Rule[] = [
  valueRule({
    id: "number.negative",
    severity: "error",
    label: { vi: "Số âm", en: "Negative number" },
    source: dataContract,
    appliesTo: allSheets,
    fields: [...unsigned, ...criterionFields],
    gathers: true,
    run: (value, field) =>
      typeof value === "number" && value < 0
        ? {
            message: {
              vi: `${fieldLabel(field)} không thể là số âm. Kiểm tra dấu trừ và nhập lại.`,
              en: `${fieldLabel(field, "en")} cannot be negative. Check the minus sign and type it again.`,
            },
          }
        : null,
    good: { "members.total": 12, "profit.beforeTax": -5_000_000 },
    bad: { "members.total": -12 },
  }),
  recordRule({
    id: "subset.exceeds",
    severity: "error",
    label: { vi: "Phần lớn hơn tổng", en: "Part larger than its whole" },
    source: arithmetic,
    appliesTo: allSheets,
    fields: [...new Set(wholes.flatMap(({ part, whole }) => [part, whole]))],
    gathers: true,
    run: (record, context) => {
      let notes: Note[] | null = null;
      for (const { part, whole } of wholesIn(context)) {
        const less = record.values[part];
        const more = record.values[whole];
        if (typeof less !== "number" || typeof more !== "number" || less <= more || more < 0) continue;
        if (notes?.some(({ field }) => field === part)) continue;
        notes = [...(notes ?? []), { field: part, message: exceeding(part, less, whole, more), uses: [part, whole] }];
      }
      if (record.parts !== undefined) notes = [...(notes ?? []), ...partsTooLarge(record, context, ["part", "sum"])];
      if (notes !== null && notes.length > 0) return notes;
      const university = numberOf(record, "managers.university");
      const vocational = numberOf(record, "managers.vocational");
      const managers = numberOf(record, "managers.total");
      if (university === null || vocational === null || managers === null || university + vocational <= managers) return null;
      const message = {
        vi: `Cán bộ quản lý có bằng cấp (${university} + ${vocational}) nhiều hơn tổng số cán bộ quản lý (${managers}). Sửa số sai.`,
        en: `Managers with a degree (${university} + ${vocational}) are more than all managers (${managers}). Correct the wrong number.`,
      };
      return { field: "managers.university", message, uses: ["managers.university", "managers.vocational", "managers.total"] };
    },
    good: { "workers.total": 20, "workers.members": 20 },
    bad: { "workers.total": 20, "workers.members": 21 },
  }),
  recordRule({
    id: "workers.sum",
    severity: "warning",
    label: {
      vi: "Lao động thành viên và thuê ngoài không cộng thành tổng",
      en: "Member workers and hired workers do not add up to the total",
    },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["workers.total"],
    gathers: true,
    run: (record) => {
      const total = numberOf(record, "workers.total");
      const members = numberOf(record, "workers.members");
      const hired = numberOf(record, "workers.hired");
      // A part larger than the whole is told by itself.
      if (total === null || members === null || hired === null || members + hired === total || members > total || hired > total)
        return null;
      const message = {
        vi: `Lao động là thành viên (${formatNumber(members)}) cộng thuê ngoài (${formatNumber(hired)}) là ${formatNumber(members + hired)}, khác tổng số lao động ${formatNumber(total)}. Kiểm tra ba số.`,
        en: `Workers who are members (${formatNumber(members)}) plus hired workers (${formatNumber(hired)}) make ${formatNumber(members + hired)}, not the total of ${formatNumber(total)}. Check the three numbers.`,
      };
      return { field: "workers.total", message, uses: ["workers.total", "workers.members", "workers.hired"] };
    },
    good: { "workers.total": 20, "workers.members": 12, "workers.hired": 8 },
    bad: { "workers.total": 20, "workers.members": 12, "workers.hired": 6 },
  }),
  recordRule({
    id: "columns.sum",
    severity: "warning",
    label: { vi: "Cột tổng không bằng các cột cộng lại", en: "Column is not the sum of the columns it is said to add up" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: [],
    run: (record, context) => (record.parts === undefined ? null : partsTooLarge(record, context, ["total"])),
    good: { name: "HTX Hoa Sen" },
    bad: { name: "HTX Hoa Sen" },
    parts: { good: [added(20)], bad: [added(21)] },
  }),
  recordRule({
    id: "workers.more-than-members",
    severity: "warning",
    label: { vi: "Lao động là thành viên nhiều hơn số thành viên", en: "More workers who are members than members" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["workers.members"],
    gathers: true,
    run: (record) => {
      const workers = numberOf(record, "workers.members");
      const members = numberOf(record, "members.total");
      // A household is one member and may send several workers; a union counts cooperatives.
      if (workers === null || members === null || workers <= members || record.kind === "union") return null;
      const message = {
        vi: `Lao động là thành viên (${formatNumber(workers)}) nhiều hơn số thành viên (${formatNumber(members)}). Chỉ đúng khi thành viên là hộ; nếu không thì sửa số sai.`,
        en: `Workers who are members (${formatNumber(workers)}) are more than the members (${formatNumber(members)}). That is right only where members are households; otherwise correct the wrong number.`,
      };
      return { field: "workers.members", message, uses: ["workers.members", "members.total"] };
    },
    good: { "members.total": 20, "workers.members": 20 },
    bad: { "members.total": 20, "workers.members": 35 },
  }),
  recordRule({
    id: "members.too-few",
    severity: "warning",
    label: { vi: "Ít thành viên hơn mức tối thiểu", en: "Fewer members than the least number" },
    source: minimum.source,
    appliesTo: entitySheets,
    fields: ["members.total"],
    gathers: true,
    run: (record, { asOf }) => {
      const members = numberOf(record, "members.total");
      if (members === null || members < 0 || record.kind === null || record.values.status === "dissolved") return null;
      const { value, source } = valueOn(minimumMembers, asOf);
      const least = value[record.kind];
      if (least === null || members >= least) return null;
      const message = {
        vi: `Chỉ có ${formatNumber(members)} thành viên; ${fewestWords[record.kind].vi} cần ít nhất ${least} thành viên chính thức (${source.document}, ${source.article}). Kiểm tra lại số thành viên.`,
        en: `Only ${formatNumber(members)} members; a ${fewestWords[record.kind].en} needs at least ${least} official members (${citation(`${citation(source.document).en}, ${source.article}`).en}). Check the number of members.`,
      };
      return { field: "members.total", message };
    },
    good: { name: "HTX Hoa Sen", "members.total": 5 },
    bad: { name: "HTX Hoa Sen", "members.total": 4 },
  }),
  valueRule({
    id: "months.over-year",
    severity: "warning",
    label: { vi: "Số tháng ngừng trong năm lớn hơn 12", en: "More than 12 months stopped in a year" },
    source: arithmetic,
    appliesTo: allSheets,
    fields: ["stoppedMonths"],
    gathers: true,
    run: (value) =>
      typeof value === "number" && value > 12
        ? {
            message: {
              vi: "Số tháng ngừng hoạt động trong năm không thể quá 12. Chỉ tính các tháng của năm đánh giá.",
              en: "An entity cannot be stopped for more than 12 months of a year. Count only the months of the rating year.",
            },
          }
        : null,
    good: { stoppedMonths: 12 },
    bad: { stoppedMonths: 30 },
  }),
  recordRule({
    id: "share.over-whole",
    severity: "error",
    label: { vi: "Tỷ lệ trên 100 %", en: "Share above 100 %" },
    source: arithmetic,
    appliesTo: ["members", ...entitySheets],
    fields: [],
    run: (record, context) => {
      const share = record.values["members.contributionPercent"];
      if (typeof share !== "number" || share <= 100) return record.parts === undefined ? null : partsTooLarge(record, context, ["share"]);
      const message = {
        vi: `${fieldLabel("members.contributionPercent")} không thể quá 100 %. Kiểm tra dấu phẩy và nhập lại.`,
        en: `${fieldLabel("members.contributionPercent", "en")} cannot be more than 100 %. Check the decimal comma and type it again.`,
      };
      return { field: "members.contributionPercent", message };
    },
    good: { "members.contributionPercent": 12.5 },
    bad: { "members.contributionPercent": 250 },
  }),
];

/** Two columns that a third one adds up to twenty, for the example. */
function added(value: number): PartFigure {
  const whole = { header: "Tổng số lớp", cell: "B2", value: 20, money: false, slack: 0 };
  return { is: "total", header: "Lớp của tỉnh + Lớp của huyện", cell: "B2", value, shown: 20, whole };
}

const fewestWords = {
  cooperative: { vi: "hợp tác xã", en: "cooperative" },
  union: { vi: "liên hiệp hợp tác xã", en: "union of cooperatives" },
  group: { vi: "tổ hợp tác", en: "cooperative group" },
  creditFund: { vi: "quỹ tín dụng nhân dân", en: "people's credit fund" },
};

function isNumeric(type: string): boolean {
  return ["integer", "number", "money", "moneyPerYear", "share", "points", "year"].includes(type);
}

/** The pairs that a table has columns for. */
const wholesIn = perTable((context) =>
  wholes.filter((pair) => context.fields.has(pair.part) && context.fields.has(pair.whole) && isReadSo(pair, context)),
);

function isReadSo({ part, whole, only, not }: Whole, context: Context): boolean {
  const header = ` ${fold(headerOf(context, part))} `;
  const has = (words: string): boolean => header.includes(` ${words} `);
  if ((only !== undefined && !only.some(has)) || not?.some(has)) return false;
  const [column, other] = [context.columns.get(part), context.columns.get(whole)];
  // Two units of which one is a guess prove nothing.
  return column?.scale === other?.scale || (column?.unitFrom !== "magnitude" && other?.unitFrom !== "magnitude");
}

function exceeding(part: FieldId, less: number, whole: FieldId, more: number): Said {
  const shown = fieldDefinition(part)?.type === "money" ? formatMoney : (value: number): string => formatNumber(value);
  return {
    vi: `${fieldLabel(part)} (${shown(less)}) lớn hơn ${fieldLabel(whole).toLowerCase()} (${shown(more)}). Sửa một trong hai số.`,
    en: `${fieldLabel(part, "en")} (${shown(less)}) exceeds ${fieldLabel(whole, "en").toLowerCase()} (${shown(more)}). Correct one of the two numbers.`,
  };
}
