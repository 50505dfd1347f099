/** Dates that cannot be: after today, in the wrong order, too early. */

import { compareDates, firstDay, formatDate, lastDay } from "../model/dates.ts";
import { type FieldId, fieldDefinition, fieldLabel, fields } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { recordValue } from "../model/records.ts";
import { perTable } from "./context.ts";
import { allSheets, arithmetic, experience, type Note, ownSource, type Rule, recordRule, valueRule } from "./rule.ts";

/** Dates of things that have happened. A congress and the paying in of capital may be planned. */
const planned: readonly FieldId[] = ["congressDate", "members.contributionDate"];
const dateFields = fields.filter(({ type }) => type === "date").map(({ id }) => id);
const pastFields: readonly FieldId[] = [...dateFields.filter((id) => !planned.includes(id)), "ratingYear"];
const entityDates: readonly FieldId[] = dateFields.filter(
  (id) => fieldDefinition(id)?.in === "entity" && id !== "representative.birthDate",
);

/** The movement of cooperatives began in the 1950s; what is older is a slip or an empty date of Excel. */
const firstYear = "1950";

/** Earlier and later of two dates of one record, and what it means when they stand the wrong way round. */
const orders: readonly { readonly earlier: FieldId; readonly later: FieldId; readonly words: Said }[] = [
  {
    earlier: "foundedOn",
    later: "certificateDate",
    words: { vi: "Ngày cấp giấy chứng nhận trước ngày thành lập", en: "The certificate was issued before the founding" },
  },
  { earlier: "foundedOn", later: "dissolvedOn", words: { vi: "Ngày giải thể trước ngày thành lập", en: "Dissolved before the founding" } },
  {
    earlier: "certificateDate",
    later: "dissolvedOn",
    words: { vi: "Ngày giải thể trước ngày cấp giấy chứng nhận", en: "Dissolved before the certificate was issued" },
  },
  {
    earlier: "foundedOn",
    later: "statusDate",
    words: { vi: "Ngày thay đổi trạng thái trước ngày thành lập", en: "The status changed before the founding" },
  },
  {
    earlier: "certificateDate",
    later: "statusDate",
    words: { vi: "Ngày thay đổi trạng thái trước ngày cấp giấy chứng nhận", en: "The status changed before the certificate was issued" },
  },
  {
    earlier: "foundedOn",
    later: "reportDate",
    words: { vi: "Ngày gửi báo cáo trước ngày thành lập", en: "The report was sent before the founding" },
  },
  {
    earlier: "representative.birthDate",
    later: "reportDate",
    words: { vi: "Ngày gửi báo cáo trước ngày sinh của người đại diện", en: "The report was sent before the representative was born" },
  },
  { earlier: "members.birthDate", later: "members.joinedOn", words: { vi: "Ngày gia nhập trước ngày sinh", en: "Joined before birth" } },
  {
    earlier: "members.birthDate",
    later: "members.contributionDate",
    words: { vi: "Ngày góp vốn trước ngày sinh", en: "Capital paid in before birth" },
  },
];

export const dateRules: readonly Rule[] = [
  valueRule({
    id: "date.future",
    severity: "error",
    label: { vi: "Ngày trong tương lai", en: "Date in the future" },
    source: ownSource("Ngày lấy số liệu của lần kiểm tra", "D"),
    appliesTo: allSheets,
    fields: pastFields,
    gathers: true,
    run: (value, field, _record, { asOf }) => {
      if (!isFuture(String(value), asOf)) return null;
      return {
        message: {
          vi: `${fieldLabel(field)} sau ngày ${formatDate(asOf)} là ngày lấy số liệu. Kiểm tra năm và thứ tự ngày/tháng.`,
          en: `${fieldLabel(field, "en")} is after ${formatDate(asOf)}, the day of the data. Check the year and the order of day and month.`,
        },
      };
    },
    good: { foundedOn: "2020-05-04" },
    bad: { foundedOn: "2063-05-04" },
  }),
  valueRule({
    id: "date.planned",
    severity: "warning",
    label: { vi: "Ngày chưa tới", en: "Date still to come" },
    source: ownSource("Ngày lấy số liệu của lần kiểm tra", "D"),
    appliesTo: allSheets,
    fields: planned,
    gathers: true,
    run: (value, field, _record, { asOf }) => {
      if (!isFuture(String(value), asOf)) return null;
      return {
        message: {
          vi: `${fieldLabel(field)} sau ngày ${formatDate(asOf)}: chỉ là dự kiến, chưa tính là đã thực hiện. Nếu gõ nhầm thì sửa lại.`,
          en: `${fieldLabel(field, "en")} is after ${formatDate(asOf)}: planned only, not counted as done. Correct it if it is mistyped.`,
        },
      };
    },
    good: { congressDate: "2024-04-20" },
    bad: { congressDate: "2063-04-20" },
  }),
  recordRule({
    id: "date.order",
    severity: "warning",
    label: { vi: "Thứ tự ngày không hợp lý", en: "Dates in an impossible order" },
    source: arithmetic,
    appliesTo: allSheets,
    fields: [...new Set(orders.flatMap(({ earlier, later }) => [earlier, later]))],
    run: (record, context) => {
      let notes: Note[] | null = null;
      for (const { earlier, later, words } of ordersIn(context)) {
        const first = recordValue(record, earlier);
        if (typeof first !== "string") continue;
        const second = recordValue(record, later);
        // As texts they are in the right order far more often than not.
        if (typeof second !== "string" || second >= first || compareDates(first, second) !== 1) continue;
        // One wrong date explains every pair it stands in, and one in the future is told already.
        if (isFuture(first, context.asOf) || notes?.some(({ uses }) => uses?.includes(earlier) || uses?.includes(later))) continue;
        const message = {
          vi: `${words.vi}: ${formatDate(second)} trước ${formatDate(first)}. Kiểm tra cả hai ngày.`,
          en: `${words.en}: ${formatDate(second)} is before ${formatDate(first)}. Check both dates.`,
        };
        notes = [...(notes ?? []), { field: later, message, uses: [earlier, later] }];
      }
      return notes;
    },
    good: { foundedOn: "2019", dissolvedOn: "2019-03-15" },
    bad: { foundedOn: "2019-03-16", dissolvedOn: "2019-03-15" },
  }),
  valueRule({
    id: "date.too-early",
    severity: "warning",
    label: { vi: "Ngày quá sớm so với phong trào hợp tác xã", en: "Date too early for the cooperative movement" },
    source: experience,
    appliesTo: ["cooperatives", "groups", "points", "scoreForm"],
    fields: entityDates,
    gathers: true,
    run: (value, field) => {
      const last = String(value) >= firstYear ? null : lastDay(String(value));
      if (last === null || last >= firstYear) return null;
      return {
        message: {
          vi: `${fieldLabel(field)} trước năm ${firstYear} là rất sớm; thường do gõ nhầm năm hoặc ô ngày trống của Excel. Kiểm tra lại.`,
          en: `${fieldLabel(field, "en")} before ${firstYear} is very early; usually the year is mistyped or an empty date cell of Excel is shown. Check it.`,
        },
      };
    },
    good: { foundedOn: "1958" },
    bad: { foundedOn: "1900-01-01" },
  }),
];

/** The pairs that a table has columns for. */
const ordersIn = perTable(({ fields: known }) => orders.filter(({ earlier, later }) => known.has(earlier) && known.has(later)));

function isFuture(date: string, asOf: string): boolean {
  // ISO texts of any precision are in order as texts.
  const first = date <= asOf ? null : firstDay(date);
  return first !== null && first > asOf;
}
