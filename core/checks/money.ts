/** Money of one entity that does not fit together. What a wrong unit explains is asked, never asserted. */

import { largestContribution } from "../law/members.ts";
import type { Said } from "../model/language.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import type { EntityRecord, PartFigure } from "../model/records.ts";
import { partsTooLarge } from "./beside.ts";
import { type Context, numberOf } from "./context.ts";
import { arithmetic, entitySheets, experience, type Notes, ownSource, type Rule, recordRule, tableRule, valueRule } from "./rule.ts";

const accounting = ownSource("Tổng nguồn vốn gồm vốn chủ sở hữu và nợ phải trả (Thông tư 01/2020/TT-BKHĐT)", "V");

/** Yearly income of a worker outside which the unit or the period is doubted (VND). */
const income = { least: 6_000_000, most: 600_000_000 };

const contribution = largestContribution.items[0];

export const moneyRules: readonly Rule[] = [
  recordRule({
    id: "capital.sum",
    severity: "warning",
    label: {
      vi: "Vốn chủ sở hữu và nợ phải trả không cộng thành tổng nguồn vốn",
      en: "Owners' equity and liabilities do not add up to total capital",
    },
    source: accounting,
    appliesTo: entitySheets,
    fields: ["capital.owners", "capital.liabilities"],
    gathers: true,
    run: (record, context) => {
      const owners = numberOf(record, "capital.owners");
      const total = numberOf(record, "capital.end");
      const liabilities = numberOf(record, "capital.liabilities");
      if (total === null || owners === null) return null;
      if (liabilities === null) {
        if (owners <= total + rounding(context, "capital.end")) return null;
        const message = {
          vi: `Vốn chủ sở hữu (${formatMoney(owners)}) lớn hơn tổng nguồn vốn (${formatMoney(total)}). Kiểm tra hai số và đơn vị tính.`,
          en: `Owners' equity (${formatMoney(owners)}) is more than total capital (${formatMoney(total)}). Check both numbers and their unit.`,
        };
        return { field: "capital.owners", message, uses: ["capital.owners", "capital.end"] };
      }
      if (Math.abs(owners + liabilities - total) <= 2 * rounding(context, "capital.end")) return null;
      const message = {
        vi: `Vốn chủ sở hữu cộng nợ phải trả là ${formatMoney(owners + liabilities)}, khác tổng nguồn vốn ${formatMoney(total)}. Kiểm tra ba số.`,
        en: `Owners' equity plus liabilities is ${formatMoney(owners + liabilities)}, not the total capital of ${formatMoney(total)}. Check the three numbers.`,
      };
      return { field: "capital.end", message, uses: ["capital.end", "capital.owners", "capital.liabilities"] };
    },
    good: { "capital.end": 5_000_000_000, "capital.owners": 4_000_000_000, "capital.liabilities": 1_000_000_000 },
    bad: { "capital.end": 5_000_000_000, "capital.owners": 4_000_000_000, "capital.liabilities": 2_000_000_000 },
  }),
  recordRule({
    id: "capital.charter-exceeds",
    severity: "warning",
    label: { vi: "Vốn điều lệ lớn hơn nhiều lần tổng nguồn vốn", en: "Charter capital many times total capital" },
    source: experience,
    appliesTo: entitySheets,
    fields: ["capital.charter"],
    gathers: true,
    run: (record) => {
      const charter = numberOf(record, "capital.charter");
      const total = numberOf(record, "capital.end");
      // Charter capital may not be paid in, or be lost; a thousand times more is a wrong unit.
      if (charter === null || total === null || total <= 0 || charter <= total * manyTimes) return null;
      const message = {
        vi: `Vốn điều lệ (${formatMoney(charter)}) gấp nhiều lần tổng nguồn vốn (${formatMoney(total)}). Kiểm tra đơn vị tính của hai cột, hoặc vốn điều lệ chưa góp.`,
        en: `Charter capital (${formatMoney(charter)}) is many times total capital (${formatMoney(total)}). Check the unit of both columns, or whether the charter capital was not paid in.`,
      };
      return { field: "capital.charter", message, uses: ["capital.charter", "capital.end"] };
    },
    good: { "capital.charter": 2_000_000_000, "capital.end": 1_500_000_000 },
    bad: { "capital.charter": 2_000_000_000, "capital.end": 15_000_000 },
  }),
  recordRule({
    id: "capital.paid-exceeds",
    severity: "warning",
    label: { vi: "Vốn đã góp lớn hơn vốn điều lệ", en: "Capital paid in more than the charter capital" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["capital.charter"],
    run: (record, context) => (record.parts === undefined ? null : partsTooLarge(record, context, ["paid"])),
    good: { "capital.charter": 2_000_000_000 },
    bad: { "capital.charter": 2_000_000_000 },
    parts: { good: [paid(1_500_000_000)], bad: [paid(2_500_000_000)] },
  }),
  recordRule({
    id: "capital.start-differs",
    severity: "warning",
    label: {
      vi: "Nguồn vốn đầu năm khác cuối năm trước",
      en: "Capital at the start of the year is not that at the end of the year before",
    },
    source: ownSource("Số dư đầu năm là số dư cuối năm trước", "I"),
    appliesTo: entitySheets,
    fields: ["capital.previous", "indivisible.previous"],
    gathers: true,
    run: (record, context) => {
      for (const group of ["capital", "indivisible"] as const) {
        const [start, previous] = [numberOf(record, `${group}.start`), numberOf(record, `${group}.previous`)];
        if (start === null || previous === null || Math.abs(start - previous) <= 2 * rounding(context, `${group}.start`)) continue;
        const message = {
          vi: `Số đầu năm (${formatMoney(start)}) khác số cuối năm trước (${formatMoney(previous)}). Kiểm tra hai số.`,
          en: `The number at the start of the year (${formatMoney(start)}) is not that at the end of the year before (${formatMoney(previous)}). Check both numbers.`,
        };
        return { field: `${group}.start`, message, uses: [`${group}.start`, `${group}.previous`] };
      }
      return null;
    },
    good: { "capital.start": 1_500_000_000, "capital.previous": 1_500_000_000 },
    bad: { "capital.start": 1_500_000_000, "capital.previous": 1_400_000_000 },
  }),
  recordRule({
    id: "indivisible.exceeds",
    severity: "warning",
    label: { vi: "Tài sản không chia lớn hơn tổng nguồn vốn", en: "Indivisible assets more than total capital" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["indivisible.start", "indivisible.end"],
    gathers: true,
    run: (record) => more(record, "indivisible.end", "capital.end") ?? more(record, "indivisible.start", "capital.start"),
    good: { "indivisible.end": 500_000_000, "capital.end": 1_500_000_000 },
    bad: { "indivisible.end": 1_600_000_000, "capital.end": 1_500_000_000 },
  }),
  recordRule({
    id: "profit.exceeds-revenue",
    severity: "warning",
    label: { vi: "Lợi nhuận lớn hơn doanh thu", en: "Profit more than revenue" },
    source: experience,
    appliesTo: entitySheets,
    fields: ["profit.beforeTax", "profit.afterTax"],
    gathers: true,
    run: (record) => more(record, "profit.beforeTax", "revenue.total") ?? more(record, "profit.afterTax", "revenue.total"),
    good: { "profit.beforeTax": 200_000_000, "revenue.total": 2_700_000_000 },
    bad: { "profit.beforeTax": 3_200_000_000, "revenue.total": 2_700_000_000 },
  }),
  recordRule({
    id: "profit.after-tax",
    severity: "warning",
    label: { vi: "Lợi nhuận sau thuế lớn hơn trước thuế", en: "Profit after tax more than before tax" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["profit.afterTax"],
    gathers: true,
    run: (record, context) => more(record, "profit.afterTax", "profit.beforeTax", rounding(context, "profit.afterTax")),
    good: { "profit.beforeTax": 200_000_000, "profit.afterTax": 180_000_000 },
    bad: { "profit.beforeTax": 200_000_000, "profit.afterTax": 220_000_000 },
  }),
  valueRule({
    id: "income.range",
    severity: "warning",
    label: { vi: "Thu nhập bình quân không hợp lý", en: "Mean income not plausible" },
    source: experience,
    appliesTo: entitySheets,
    fields: ["income.worker"],
    gathers: true,
    run: (value) => {
      if (typeof value !== "number" || value <= 0 || (value >= income.least && value <= income.most)) return null;
      const month = formatNumber(value / 12e6, 2);
      return {
        message: {
          vi: `Thu nhập bình quân tính ra ${month} triệu đồng một người mỗi tháng. Kiểm tra đơn vị tính và cột ghi theo tháng hay theo năm.`,
          en: `The mean income comes to ${month} million đồng a person and month. Check the unit, and whether the column is by month or by year.`,
        },
      };
    },
    good: { "income.worker": 60_000_000 },
    bad: { "income.worker": 5_000_000 },
  }),
  recordRule({
    id: "income.period",
    severity: "warning",
    label: { vi: "Thu nhập bình quân lẫn tháng và năm", en: "Mean income by month and by year mixed up" },
    source: arithmetic,
    appliesTo: entitySheets,
    fields: ["wages.total"],
    gathers: true,
    run: (record) => {
      const wages = numberOf(record, "wages.total");
      const workers = numberOf(record, "workers.total");
      const mean = numberOf(record, "income.worker");
      if (wages === null || workers === null || mean === null || wages <= 0 || workers <= 0 || mean <= 0) return null;
      const ratio = wages / workers / mean;
      if (Math.abs(ratio * 12 - 1) > nearly && Math.abs(ratio / 12 - 1) > nearly) return null;
      const message = {
        vi: `Quỹ lương chia cho số lao động là ${formatMoney(Math.round(wages / workers))}, lệch đúng 12 lần so với thu nhập bình quân ${formatMoney(mean)} một năm. Kiểm tra số nào theo tháng, số nào theo năm.`,
        en: `The wage fund divided by the workers is ${formatMoney(Math.round(wages / workers))}, exactly 12 times off the mean income of ${formatMoney(mean)} a year. Check which number is by month and which by year.`,
      };
      return { field: "income.worker", message, uses: ["income.worker", "wages.total", "workers.total"] };
    },
    good: { "wages.total": 600_000_000, "workers.total": 10, "income.worker": 60_000_000 },
    bad: { "wages.total": 40_000_000, "workers.total": 10, "income.worker": 48_000_000 },
  }),
  valueRule({
    id: "contribution.over-max",
    severity: "warning",
    label: { vi: "Một thành viên góp quá tỷ lệ vốn tối đa", en: "A member contributes more than the largest share" },
    source: contribution.source,
    appliesTo: ["members"],
    fields: ["members.contributionPercent"],
    gathers: true,
    run: (value) => {
      const { cooperative, union } = contribution.value;
      if (typeof value !== "number" || value <= cooperative || value > 100) return null;
      return {
        message: {
          vi: `Một thành viên chính thức góp không quá ${cooperative} % vốn điều lệ (liên hiệp HTX: ${union} %). Kiểm tra tỷ lệ, hoặc giảm phần vốn góp.`,
          en: `One official member contributes at most ${cooperative} % of the charter capital (union of cooperatives: ${union} %). Check the share, or reduce the contribution.`,
        },
      };
    },
    good: { "members.contributionPercent": 30 },
    bad: { "members.contributionPercent": 45 },
  }),
  tableRule({
    id: "contribution.sum",
    severity: "warning",
    label: { vi: "Tỷ lệ vốn góp không cộng thành 100 %", en: "Contribution shares do not add up to 100 %" },
    source: ownSource("Luật Hợp tác xã 17/2023/QH15 Điều 4 khoản 23: tỷ lệ trên vốn điều lệ", "I"),
    appliesTo: ["members"],
    fields: ["members.contributionPercent"],
    run: contributionSum,
    good: { rows: [30, 30, 20, 20].map((percent) => ({ "members.contributionPercent": percent })) },
    bad: { rows: [30, 30, 20, 10].map((percent) => ({ "members.contributionPercent": percent })) },
  }),
];

/** The capital paid in beside a charter capital of two billion, for the example. */
function paid(value: number): PartFigure {
  const whole = { header: "Vốn điều lệ", cell: "A2", value: 2_000_000_000, money: true, slack: 0 };
  return { is: "paid", header: "Vốn thực góp", cell: "B2", value, shown: value, whole };
}

const manyTimes = 20;
const nearly = 0.02;

/** Half of the last place that a column shows: thousands, millions and billions are rounded. */
function rounding(context: Context, field: "capital.end" | "capital.start" | "indivisible.start" | "profit.afterTax"): number {
  return (context.columns.get(field)?.scale ?? 1) / 2;
}

type MoneyField =
  | "indivisible.end"
  | "indivisible.start"
  | "capital.end"
  | "capital.start"
  | "profit.beforeTax"
  | "profit.afterTax"
  | "revenue.total";

/** A note when one amount is more than another that should hold it. */
function more(record: EntityRecord, part: MoneyField, whole: MoneyField, tolerance = 0): Notes {
  const less = numberOf(record, part);
  const most = numberOf(record, whole);
  if (less === null || most === null || less <= most + tolerance || (part.startsWith("profit") && less <= 0)) return null;
  const message = {
    vi: `${words[part].vi} (${formatMoney(less)}) lớn hơn ${words[whole].vi.toLowerCase()} (${formatMoney(most)}). Kiểm tra hai số và đơn vị tính.`,
    en: `${words[part].en} (${formatMoney(less)}) exceeds ${words[whole].en.toLowerCase()} (${formatMoney(most)}). Check both numbers and their unit.`,
  };
  return { field: part, message, uses: [part, whole] };
}

const words: Readonly<Record<MoneyField, Said>> = {
  "indivisible.end": { vi: "Tài sản không chia cuối năm", en: "Indivisible assets at the end of the year" },
  "indivisible.start": { vi: "Tài sản không chia đầu năm", en: "Indivisible assets at the start of the year" },
  "capital.end": { vi: "Tổng nguồn vốn", en: "Total capital" },
  "capital.start": { vi: "Tổng nguồn vốn đầu năm", en: "Total capital at the start of the year" },
  "profit.beforeTax": { vi: "Lợi nhuận trước thuế", en: "Profit before tax" },
  "profit.afterTax": { vi: "Lợi nhuận sau thuế", en: "Profit after tax" },
  "revenue.total": { vi: "Doanh thu", en: "Revenue" },
};

/** Only a whole list of members of one entity adds up to 100 %; a sum far from it is another kind of list. */
function contributionSum(context: Context): Notes {
  const { records } = context.table;
  const shares = records.map((record) => numberOf(record, "members.contributionPercent"));
  const known = shares.filter((share) => share !== null);
  const column = context.columns.get("members.contributionPercent");
  const row = context.table.headerRows.at(-1);
  if (known.length < 2 || known.length < records.length || column === undefined || row === undefined) return null;
  const sum = known.reduce((total, share) => total + share, 0);
  // Each share is rounded to the last decimal it shows.
  const tolerance = Math.max(0.1, 0.005 * known.length);
  if (Math.abs(sum - 100) <= tolerance || sum > 150 || sum < 50) return null;
  const message = {
    vi: `Các tỷ lệ vốn góp cộng lại là ${formatNumber(sum, 2)} %, không phải 100 %. Kiểm tra từng tỷ lệ hoặc thành viên còn thiếu.`,
    en: `The contribution shares add up to ${formatNumber(sum, 2)} %, not 100 %. Check every share, and whether a member is missing.`,
  };
  return { field: "members.contributionPercent", cell: `${column.column}${row}`, message, found: column.header };
}
