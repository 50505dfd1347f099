import { citation } from "../law/citation.ts";
import { formatDate } from "../model/dates.ts";
import { fieldLabel } from "../model/fields.ts";
import type { Language } from "../model/language.ts";
import { ageOf } from "./eligibility.ts";
import { pointDoubts } from "./explain-total.ts";
import type { BookScore, EntityScore } from "./score.ts";
import { certainEnd } from "./table.ts";
import { tableText } from "./table-words.ts";

/** What a reader of a result should know besides the points: what was assumed, what does not fit together. */
export function notesOf(book: BookScore, entity: EntityScore, language: Language = "vi"): string[] {
  return [
    ...yearNotes(book, entity, language),
    ...joinNotes(entity, language),
    ...(entity.scored.eligibility.rated === "no"
      ? []
      : [
          ...ageNotes(book, entity, language),
          ...scopeNotes(book, entity, language),
          ...pointDoubts(book.compiled, entity.values, language),
        ]),
  ];
}

function yearNotes({ table, asOf }: BookScore, { year, yearFrom, context }: EntityScore, language: Language): string[] {
  const notes: string[] = [];
  if (yearFrom === "asOf") {
    const other = context.otherYear ?? null;
    notes.push(
      {
        vi: `Sổ không ghi năm đánh giá; lấy năm ${year} theo ngày ${formatDate(asOf)}${other === null ? "" : ` (chỉ kết luận điều đúng cho cả năm ${other})`}.`,
        en: `The book states no rating year; ${year} is taken after ${formatDate(asOf)}${other === null ? "" : ` (only what holds for ${other} too is said)`}.`,
      }[language],
    );
  }
  const end = certainEnd(table);
  if (year < Number(table.effectiveFrom.slice(0, 4)) || (end !== null && `${year}-01-01` >= end)) {
    notes.push(
      {
        vi: `Năm ${year} nằm ngoài thời gian hiệu lực đã biết của ${table.document}.`,
        en: `The year ${year} lies outside the time in which ${citation(table.document).en} is known to be in force.`,
      }[language],
    );
  }
  return notes;
}

function joinNotes({ conflicts, unsure }: EntityScore, language: Language): string[] {
  const notes = conflicts.map(
    ({ field, places }) =>
      ({
        vi: `“${fieldLabel(field, language)}” ghi khác nhau: ${places.map(({ place, value }) => `${place} là ${String(value)}`).join(", ")}; chưa dùng số nào. Hãy sửa cho thống nhất.`,
        en: `“${fieldLabel(field, language)}” is given differently: ${places.map(({ place, value }) => `${place} says ${String(value)}`).join(", ")}; none is used yet. Make them agree.`,
      })[language],
  );
  if (unsure.length > 0)
    notes.push(
      {
        vi: `Có thể cùng một đơn vị với ${unsure.slice(0, 5).join(", ")} nhưng không đủ căn cứ để ghép. Hãy ghi mã số hoặc xã.`,
        en: `It may be the same entity as ${unsure.slice(0, 5).join(", ")}, but there is not enough to join them. Write the code or the commune.`,
      }[language],
    );
  return notes;
}

function ageNotes({ table }: BookScore, { values, year, eligible }: EntityScore, language: Language): string[] {
  const rule = table.unrated.find(({ kind }) => kind === "young");
  if (rule === undefined || !eligible) return [];
  const age = ageOf(values, rule.months, year);
  if (age === null)
    return [
      {
        vi: `Sổ không có ngày cấp giấy chứng nhận hay ngày thành lập: chưa kiểm tra được điều kiện hoạt động đủ ${rule.months} tháng.`,
        en: `The book has neither the date of the certificate nor that of the founding: it cannot be checked whether the entity has operated for ${rule.months} months.`,
      }[language],
    ];
  const reissued = age.field === "foundedOn" && typeof values.certificateDate === "string";
  return reissued && ageOf({ certificateDate: values.certificateDate }, rule.months, year)?.verdict === "young"
    ? [
        {
          vi: `Ngày cấp giấy chứng nhận muộn hơn nhiều so với ngày thành lập: coi là giấy cấp lại, không coi là mới thành lập.`,
          en: "The certificate is much later than the founding: it is taken as issued again, not as newly founded.",
        }[language],
      ]
    : [];
}

function scopeNotes({ table }: BookScore, { values, context }: EntityScore, language: Language): string[] {
  const notes: string[] = [];
  if (context.kind === null)
    notes.push({ vi: "Sổ không ghi loại hình: coi là hợp tác xã.", en: "The book states no kind: taken as a cooperative." }[language]);
  if (context.kind !== null && values.sector === "credit") {
    notes.push(
      {
        vi: "Lĩnh vực tín dụng: nếu là quỹ tín dụng nhân dân thì không chấm theo bảng này. Hãy kiểm tra cột “Loại hình”.",
        en: "The sector is credit: a people's credit fund is not scored by this table. Check the column “Loại hình” (kind).",
      }[language],
    );
  }
  if (table.sector !== null && typeof values.sector !== "string") {
    notes.push(
      {
        vi: `Bảng ${table.document} chỉ dùng cho HTX nông nghiệp; sổ chưa ghi lĩnh vực của đơn vị này.`,
        en: `The table of ${citation(table.document).en} is for agricultural cooperatives only; the book states no sector of this entity.`,
      }[language],
    );
  }
  for (const rule of table.knockOut) {
    if (typeof values[rule.field] !== "boolean")
      notes.push(
        {
          vi: `Chưa biết có ${rule.label} hay không; đang coi là không.`,
          en: `It is not known whether the entity was ${tableText(rule.label, "en")}; taken as no.`,
        }[language],
      );
  }
  return notes;
}
