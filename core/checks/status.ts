/** Status and its dates: what is missing, what contradicts, what has lasted longer than the law allows. */
import { citation } from "../law/citation.ts";
import { valueOn } from "../law/parameter.ts";
import { longestSuspension, silentStopMonths } from "../law/status.ts";
import { addMonths, firstDay, formatDate, lastDay } from "../model/dates.ts";
import type { FieldId } from "../model/fields.ts";
import { type EntityRecord, recordValue } from "../model/records.ts";
import { dateOf, shownIn } from "./context.ts";
import { dataContract, type Rule, recordRule } from "./rule.ts";

/** Statuses that begin on a day that matters. */
const dated = new Set(["suspended", "stopped", "dissolved"]);

/** Statuses that a day of dissolution in the past contradicts. */
const living = new Set(["active", "suspended", "stopped", "pending"]);

export const statusRules: readonly Rule[] = [
  recordRule({
    id: "status.missing",
    severity: "warning",
    label: { vi: "Thiếu trạng thái hoạt động", en: "Status missing" },
    source: dataContract,
    appliesTo: ["cooperatives", "groups"],
    fields: ["status"],
    gathers: true,
    run: (record) =>
      recordValue(record, "status") === null
        ? {
            field: "status",
            message: {
              vi: "Chưa ghi trạng thái hoạt động nên không đếm được vào nhóm nào. Chọn một trạng thái của danh mục.",
              en: "No status is given, so the entity is counted nowhere. Choose a status of the list.",
            },
          }
        : null,
    good: { name: "HTX Hoa Sen", status: "active" },
    bad: { name: "HTX Hoa Sen", status: null },
  }),
  recordRule({
    id: "status.date-missing",
    severity: "warning",
    label: { vi: "Có trạng thái nhưng thiếu ngày", en: "Status without its date" },
    source: dataContract,
    appliesTo: ["cooperatives", "groups"],
    fields: ["statusDate", "dissolvedOn"],
    run: (record, context) => {
      const status = recordValue(record, "status");
      if (typeof status !== "string" || !dated.has(status)) return null;
      const columns: FieldId[] = status === "dissolved" ? ["dissolvedOn", "statusDate"] : ["statusDate"];
      const present = columns.filter((field) => context.columns.has(field));
      const [first] = present;
      if (first === undefined || present.some((field) => recordValue(record, field) !== null)) return null;
      const message = {
        vi: `Trạng thái “${shownIn(context, "status", status)}” nhưng chưa ghi từ ngày nào. Bổ sung ngày theo quyết định hoặc thông báo.`,
        en: `The status is “${shownIn(context, "status", status)}” but since when is not said. Fill in the date of the decision or notice.`,
      };
      return { field: first, message, uses: [...present, "status"] };
    },
    good: { status: "dissolved", dissolvedOn: "2023-05-10" },
    bad: { status: "dissolved", dissolvedOn: null },
  }),
  recordRule({
    id: "status.contradicts-date",
    severity: "warning",
    label: { vi: "Có ngày giải thể nhưng trạng thái chưa giải thể", en: "Date of dissolution, but the status is another" },
    source: dataContract,
    appliesTo: ["cooperatives", "groups"],
    fields: ["dissolvedOn"],
    run: (record, context) => {
      const date = dateOf(record, "dissolvedOn");
      const status = recordValue(record, "status");
      if (date === null || typeof status !== "string" || !living.has(status)) return null;
      const last = lastDay(date);
      if (last === null || last > context.asOf) return null;
      const message = {
        vi: `Đã giải thể ngày ${formatDate(date)} nhưng trạng thái ghi “${shownIn(context, "status", status)}”. Sửa trạng thái hoặc xóa ngày giải thể.`,
        en: `Dissolved on ${formatDate(date)}, but the status says “${shownIn(context, "status", status)}”. Correct the status or delete the date of dissolution.`,
      };
      return { field: "status", message, uses: ["status", "dissolvedOn"] };
    },
    good: { status: "dissolved", dissolvedOn: "2023-05-10" },
    bad: { status: "active", dissolvedOn: "2023-05-10" },
  }),
  recordRule({
    id: "status.suspended-too-long",
    severity: "warning",
    label: { vi: "Tạm ngừng quá thời hạn", en: "Suspended beyond the time limit" },
    source: longestSuspension.items[0].source,
    appliesTo: ["cooperatives", "groups"],
    fields: ["statusDate"],
    run: (record, { asOf }) => {
      const { value, source } = valueOn(longestSuspension, asOf);
      const since = sinceOverdue(record, "suspended", value.inRow, asOf);
      if (since === null) return null;
      const message = {
        vi: `Tạm ngừng từ ${formatDate(since)}, quá ${value.inRow} tháng liên tiếp (${source.document}). Yêu cầu đơn vị hoạt động trở lại hoặc giải thể, rồi cập nhật trạng thái.`,
        en: `Suspended since ${formatDate(since)}, more than ${value.inRow} months in a row (${citation(source.document).en}). Ask the entity to resume or to dissolve, then update the status.`,
      };
      return { field: "statusDate", message, uses: ["statusDate", "status"] };
    },
    good: { status: "suspended", statusDate: "2026-01-05" },
    bad: { status: "suspended", statusDate: "2022-01-05" },
  }),
  recordRule({
    id: "status.stopped-too-long",
    severity: "warning",
    label: { vi: "Ngừng hoạt động lâu, thuộc diện xem xét thu hồi", en: "Stopped for long: the certificate may be revoked" },
    source: silentStopMonths.items[0].source,
    appliesTo: ["cooperatives"],
    fields: ["statusDate"],
    run: (record, { asOf }) => {
      if (record.kind === "group") return null;
      const { value, source } = valueOn(silentStopMonths, asOf);
      const since = sinceOverdue(record, "stopped", value, asOf);
      if (since === null) return null;
      const message = {
        vi: `Ngừng hoạt động từ ${formatDate(since)}, quá ${value} tháng. Nếu không thông báo thì thuộc diện thu hồi giấy chứng nhận (${source.document}, ${source.article}). Rà soát để xử lý.`,
        en: `Stopped since ${formatDate(since)}, more than ${value} months. Without a notice the certificate is to be revoked (${citation(`${citation(source.document).en}, ${source.article}`).en}). Look into it.`,
      };
      return { field: "statusDate", message, uses: ["statusDate", "status"] };
    },
    good: { status: "stopped", statusDate: "2026-01-05" },
    bad: { status: "stopped", statusDate: "2022-01-05" },
  }),
];

/** The date of a status that has lasted more than so many months for certain, else `null`. */
function sinceOverdue(record: EntityRecord, status: string, months: number, asOf: string): string | null {
  if (recordValue(record, "status") !== status) return null;
  const since = dateOf(record, "statusDate");
  const latest = since === null ? null : lastDay(since);
  const end = latest === null ? null : addMonths(latest, months);
  return since !== null && end !== null && (firstDay(end) ?? end) < asOf ? since : null;
}
