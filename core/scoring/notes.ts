import { formatDate } from "../model/dates.ts";
import { fieldLabel } from "../model/fields.ts";
import { ageOf } from "./eligibility.ts";
import { pointDoubts } from "./explain-total.ts";
import type { BookScore, EntityScore } from "./score.ts";
import { certainEnd } from "./table.ts";

/** What a reader of a result should know besides the points: what was assumed, what does not fit together. */
export function notesOf(book: BookScore, entity: EntityScore): string[] {
  return [
    ...yearNotes(book, entity),
    ...joinNotes(entity),
    ...(entity.scored.eligibility.rated === "no"
      ? []
      : [...ageNotes(book, entity), ...scopeNotes(book, entity), ...pointDoubts(book.compiled, entity.values)]),
  ];
}

function yearNotes({ table, asOf }: BookScore, { year, yearFrom, context }: EntityScore): string[] {
  const notes: string[] = [];
  if (yearFrom === "asOf") {
    const other = context.otherYear ?? null;
    notes.push(
      `Sổ không ghi năm đánh giá; lấy năm ${year} theo ngày ${formatDate(asOf)}${other === null ? "" : ` (chỉ kết luận điều đúng cho cả năm ${other})`}.`,
    );
  }
  const end = certainEnd(table);
  if (year < Number(table.effectiveFrom.slice(0, 4)) || (end !== null && `${year}-01-01` >= end)) {
    notes.push(`Năm ${year} nằm ngoài thời gian hiệu lực đã biết của ${table.document}.`);
  }
  return notes;
}

function joinNotes({ conflicts, unsure }: EntityScore): string[] {
  const notes = conflicts.map(
    ({ field, places }) =>
      `“${fieldLabel(field)}” ghi khác nhau: ${places.map(({ place, value }) => `${place} là ${String(value)}`).join(", ")}; chưa dùng số nào. Hãy sửa cho thống nhất.`,
  );
  if (unsure.length > 0)
    notes.push(`Có thể cùng một đơn vị với ${unsure.slice(0, 5).join(", ")} nhưng không đủ căn cứ để ghép. Hãy ghi mã số hoặc xã.`);
  return notes;
}

function ageNotes({ table }: BookScore, { values, year, eligible }: EntityScore): string[] {
  const rule = table.unrated.find(({ kind }) => kind === "young");
  if (rule === undefined || !eligible) return [];
  const age = ageOf(values, rule.months, year);
  if (age === null)
    return [`Sổ không có ngày cấp giấy chứng nhận hay ngày thành lập: chưa kiểm tra được điều kiện hoạt động đủ ${rule.months} tháng.`];
  const reissued = age.field === "foundedOn" && typeof values.certificateDate === "string";
  return reissued && ageOf({ certificateDate: values.certificateDate }, rule.months, year)?.verdict === "young"
    ? [`Ngày cấp giấy chứng nhận muộn hơn nhiều so với ngày thành lập: coi là giấy cấp lại, không coi là mới thành lập.`]
    : [];
}

function scopeNotes({ table }: BookScore, { values, context }: EntityScore): string[] {
  const notes: string[] = [];
  if (context.kind === null) notes.push("Sổ không ghi loại hình: coi là hợp tác xã.");
  if (context.kind !== null && values.sector === "credit") {
    notes.push("Lĩnh vực tín dụng: nếu là quỹ tín dụng nhân dân thì không chấm theo bảng này. Hãy kiểm tra cột “Loại hình”.");
  }
  if (table.sector !== null && typeof values.sector !== "string") {
    notes.push(`Bảng ${table.document} chỉ dùng cho HTX nông nghiệp; sổ chưa ghi lĩnh vực của đơn vị này.`);
  }
  for (const rule of table.knockOut) {
    if (typeof values[rule.field] !== "boolean") notes.push(`Chưa biết có ${rule.label} hay không; đang coi là không.`);
  }
  return notes;
}
