/** Dates that cannot be: after today, in the wrong order, too early. */
import { compareDates, firstDay, formatDate, lastDay } from "../model/dates.ts";
import { type FieldId, fieldDefinition, fieldLabel, fields } from "../model/fields.ts";
import { recordValue } from "../model/records.ts";
import { type Context, perTable } from "./context.ts";
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
const orders: readonly { readonly earlier: FieldId; readonly later: FieldId; readonly words: string }[] = [
  { earlier: "foundedOn", later: "certificateDate", words: "Ngày cấp giấy chứng nhận trước ngày thành lập" },
  { earlier: "foundedOn", later: "dissolvedOn", words: "Ngày giải thể trước ngày thành lập" },
  { earlier: "certificateDate", later: "dissolvedOn", words: "Ngày giải thể trước ngày cấp giấy chứng nhận" },
  { earlier: "foundedOn", later: "statusDate", words: "Ngày thay đổi trạng thái trước ngày thành lập" },
  { earlier: "certificateDate", later: "statusDate", words: "Ngày thay đổi trạng thái trước ngày cấp giấy chứng nhận" },
  { earlier: "foundedOn", later: "reportDate", words: "Ngày gửi báo cáo trước ngày thành lập" },
  { earlier: "representative.birthDate", later: "reportDate", words: "Ngày gửi báo cáo trước ngày sinh của người đại diện" },
  { earlier: "members.birthDate", later: "members.joinedOn", words: "Ngày gia nhập trước ngày sinh" },
  { earlier: "members.birthDate", later: "members.contributionDate", words: "Ngày góp vốn trước ngày sinh" },
];

export const dateRules: readonly Rule[] = [
  valueRule({
    id: "date.future",
    severity: "error",
    label: "Ngày trong tương lai",
    source: ownSource("Ngày lấy số liệu của lần kiểm tra", "D"),
    appliesTo: allSheets,
    fields: pastFields,
    gathers: true,
    run: (value, field, _record, { asOf }) => {
      // ISO texts of any precision are in order as texts.
      if (String(value) <= asOf) return null;
      const first = typeof value === "number" ? `${value}-01-01` : firstDay(String(value));
      if (first === null || first <= asOf) return null;
      return { message: `${fieldLabel(field)} sau ngày ${formatDate(asOf)} là ngày lấy số liệu. Kiểm tra năm và thứ tự ngày/tháng.` };
    },
    good: { foundedOn: "2020-05-04" },
    bad: { foundedOn: "2063-05-04" },
  }),
  valueRule({
    id: "date.planned",
    severity: "warning",
    label: "Ngày chưa tới",
    source: ownSource("Ngày lấy số liệu của lần kiểm tra", "D"),
    appliesTo: allSheets,
    fields: planned,
    gathers: true,
    run: (value, field, _record, { asOf }) => {
      const first = String(value) <= asOf ? null : firstDay(String(value));
      if (first === null || first <= asOf) return null;
      return {
        message: `${fieldLabel(field)} sau ngày ${formatDate(asOf)}: chỉ là dự kiến, chưa tính là đã thực hiện. Nếu gõ nhầm thì sửa lại.`,
      };
    },
    good: { congressDate: "2024-04-20" },
    bad: { congressDate: "2063-04-20" },
  }),
  recordRule({
    id: "date.order",
    severity: "warning",
    label: "Thứ tự ngày không hợp lý",
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
        if (isFuture(first, context) || notes?.some(({ uses }) => uses?.includes(earlier) || uses?.includes(later))) continue;
        const message = `${words}: ${formatDate(second)} trước ${formatDate(first)}. Kiểm tra cả hai ngày.`;
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
    label: "Ngày quá sớm so với phong trào hợp tác xã",
    source: experience,
    appliesTo: ["cooperatives", "groups", "points", "scoreForm"],
    fields: entityDates,
    gathers: true,
    run: (value, field) => {
      const last = String(value) >= firstYear ? null : lastDay(String(value));
      if (last === null || last >= firstYear) return null;
      return {
        message: `${fieldLabel(field)} trước năm ${firstYear} là rất sớm; thường do gõ nhầm năm hoặc ô ngày trống của Excel. Kiểm tra lại.`,
      };
    },
    good: { foundedOn: "1958" },
    bad: { foundedOn: "1900-01-01" },
  }),
];

/** The pairs that a table has columns for. */
const ordersIn = perTable(({ fields: known }) => orders.filter(({ earlier, later }) => known.has(earlier) && known.has(later)));

function isFuture(date: string, { asOf }: Context): boolean {
  const first = firstDay(date);
  return first !== null && first > asOf;
}
