import { checkFormRecord, type RecordCheck } from "../forms/check-record.ts";
import { englishName } from "../forms/field-words.ts";
import type { FormField, FormId } from "../forms/form-field.ts";
import { recordFromBook } from "../forms/from-book.ts";
import type { FormRecord, FormValue, FormValues } from "../forms/record.ts";
import { valueOn } from "../law/parameter.ts";
import { yearlyInformation } from "../law/yearly-information.ts";
import { formatDate } from "../model/dates.ts";
import type { Language, Said } from "../model/language.ts";
import type { Book, EntityKind } from "../model/records.ts";
import { recordValue } from "../model/records.ts";
import { dayRange } from "../plans/evaluate/days.ts";
import { type Entity, entityName, joinEntities, type Part } from "../plans/evaluate/entities.ts";
import { factsOf } from "../plans/evaluate/facts.ts";

/** Forms of yearly information by what they are called and whom they are for. */
export const yearlyForms: readonly { readonly id: FormId; readonly name: string; readonly kinds: readonly EntityKind[] }[] = [
  { id: "yearly-group", name: "VII-1", kinds: ["group"] },
  { id: "yearly-cooperative", name: "VII-2", kinds: ["cooperative"] },
  { id: "yearly-union", name: "VII-3", kinds: ["union"] },
];

/** Whether the yearly information was sent, as far as the book says. */
export type Sending = { readonly state: "sent" | "late" | "owed" | "unknown"; readonly on: string | null; readonly because: Said };

/** The yearly information of one entity: the record for the form, what it lacks, whether it was sent. */
export type YearlyEntity = {
  readonly record: FormRecord;
  readonly check: RecordCheck;
  readonly sending: Sending;
  readonly sheet: string;
  readonly row: number;
};

export type YearlyInformationResult = {
  readonly form: FormId;
  readonly year: number;
  /** ISO days, both included, and the last day to send. */
  readonly window: { readonly from: string; readonly to: string };
  readonly due: string;
  readonly entities: readonly YearlyEntity[];
  /** Entities of the kind that owe nothing for this year, with the reason. */
  readonly left: readonly { readonly name: string; readonly sheet: string; readonly row: number; readonly because: Said }[];
};

/**
 * Form VII-1, VII-2 or VII-3 for every entity of its kind: figures of that year only, who the entity is from its latest list. Entities
 * that came into being after the window or ended before it owe nothing. `null` for a form that is no yearly one.
 */
export function yearlyInformationOf(book: Book, form: FormId, year: number, asOf: string): YearlyInformationResult | null {
  const meant = yearlyForms.find(({ id }) => id === form);
  if (meant === undefined) return null;
  const { from, to, due } = valueOn(yearlyInformation, `${year}-12-01`).value;
  const window = { from: isoDay(year - 1, from), to: isoDay(year, to) };
  const dueDay = isoDay(year, due);
  const facts = factsOf(book);
  const [founded, dissolved] = [facts.founded(), facts.dissolved()];
  const [first, last] = [dayRange(window.from)?.low ?? 0, dayRange(window.to)?.high ?? 0];
  const entities: YearlyEntity[] = [];
  const left: YearlyInformationResult["left"][number][] = [];
  joinEntities(book).entities.forEach((entity, at) => {
    if (!entity.listed || entityName(entity) === "") return;
    const [{ table, record }] = entity.parts;
    const place = { name: entityName(entity), sheet: table.sheet, row: record.row };
    if (form === "yearly-cooperative" && entity.kind === "creditFund")
      left.push({
        ...place,
        because: { vi: "quỹ tín dụng nhân dân: Ngân hàng Nhà nước tổng hợp", en: "people's credit fund: the State Bank collects its data" },
      });
    if (!meant.kinds.includes(entity.kind)) return;
    if (founded.known[at] === 1 && founded.low[at]! > last)
      left.push({
        ...place,
        because: {
          vi: `thành lập sau ngày ${formatDate(window.to)}, thuộc kỳ số liệu sau`,
          en: `founded after ${formatDate(window.to)}, belongs to the next period`,
        },
      });
    else if (dissolved.known[at] === 1 && dissolved.high[at]! < first)
      left.push({
        ...place,
        because: { vi: `đã giải thể trước ngày ${formatDate(window.from)}`, en: `dissolved before ${formatDate(window.from)}` },
      });
    else {
      const own = yearlyRecord(book, entity, form, year, window);
      entities.push({
        record: own,
        check: checkFormRecord(own, asOf),
        sending: sendingOf(book, entity, year, dueDay, asOf),
        sheet: table.sheet,
        row: record.row,
      });
    }
  });
  return { form, year, window, due: dueDay, entities, left };
}

/** What the book lacks of the information itself, by labels; what belongs to the day of sending (the dossier) is not counted. */
export function lacksOf({ missing }: RecordCheck, language: Language = "vi"): readonly string[] {
  const nameOf = ({ id, labels }: FormField): string => (language === "en" ? englishName(id) : null) ?? labels[0] ?? id;
  return [...new Set(missing.flatMap(({ field }) => (field.block === "dossier" ? [] : [nameOf(field)])))];
}

/** All three forms of a year, those with nobody to send them left out. */
export function allYearlyInformation(book: Book, year: number, asOf: string): YearlyInformationResult[] {
  return yearlyForms.flatMap(({ id }) => {
    const made = yearlyInformationOf(book, id, year, asOf);
    return made === null || made.entities.length === 0 ? [] : [made];
  });
}

/** The record of an entity out of all its rows: of figures those of the year, of everything else the latest list. */
function yearlyRecord(book: Book, entity: Entity, form: FormId, year: number, window: { from: string; to: string }): FormRecord {
  const fields = new Map<string, FormValue>();
  const lists = new Map<string, readonly FormValues[]>();
  const disputed = new Set<string>();
  const stated = entity.parts.some((part) => part.year === year);
  const parts = [...entity.parts].filter(({ list }) => list).sort((a, b) => (b.year ?? 9999) - (a.year ?? 9999));
  for (const part of parts) {
    const own = recordOf(book, part, form);
    if (own === null) continue;
    const ofYear = part.year === year || (part.year === null && !stated);
    for (const [id, value] of Object.entries(own.fields)) {
      const isFigure = figureFields.has(id) || (id.startsWith("yearly.") && !steadyFields.has(id));
      if (isFigure && !ofYear) continue;
      const known = fields.get(id);
      if (known === undefined) fields.set(id, value);
      else if (isFigure && known !== value) disputed.add(id);
    }
    for (const [list, items] of Object.entries(own.lists)) if (!lists.has(list)) lists.set(list, items);
  }
  for (const id of disputed) fields.delete(id);
  fields.set("yearly.year", year);
  fields.set("yearly.periodFrom", window.from);
  fields.set("yearly.periodTo", window.to);
  if (form !== "yearly-group") {
    fields.set("entity.kind", entity.kind);
    fields.set("yearly.economicType", entity.kind);
  }
  const [{ table, record }] = entity.parts;
  return {
    form,
    key: `${table.sheet} / ${record.row}`,
    label: entityName(entity),
    fields: Object.fromEntries(fields),
    lists: Object.fromEntries(lists),
  };
}

/** Numbers that belong to a year although their id does not say so, and lines that hold for longer than one. */
const figureFields: ReadonlySet<string> = new Set(["group.memberCount"]);
const steadyFields: ReadonlySet<string> = new Set(["yearly.economicType", "yearly.mainField", "yearly.model"]);

function recordOf(book: Book, { table, record }: Part, form: FormId): FormRecord | null {
  const at = book.tables.indexOf(table);
  const place = { table: at, record: table.records.indexOf(record) };
  return at < 0 || place.record < 0 ? null : recordFromBook(book, place, form);
}

/**
 * What the book's column "Ngày gửi báo cáo" says. Only a day from December on, or one in a list of that very year, is certainly the
 * sending of this year's information: an earlier day may be that of another report.
 */
function sendingOf(book: Book, entity: Entity, year: number, due: string, asOf: string): Sending {
  const days = entity.parts.flatMap((part) => {
    const day = recordValue(part.record, "reportDate");
    return typeof day === "string" && day.length === 10 && day <= asOf ? [{ day, stated: part.year === year }] : [];
  });
  const sure = days.find(({ day, stated }) => (day >= `${year}-12-01` && day <= `${year + 1}-06-30`) || (stated && day >= `${year}-01-01`));
  if (sure !== undefined) {
    const late = sure.day > due;
    return {
      state: late ? "late" : "sent",
      on: sure.day,
      because: late
        ? {
            vi: `Gửi ngày ${formatDate(sure.day)}, sau hạn ${formatDate(due)}.`,
            en: `Sent on ${formatDate(sure.day)}, after the due date ${formatDate(due)}.`,
          }
        : { vi: `Đã gửi ngày ${formatDate(sure.day)}.`, en: `Sent on ${formatDate(sure.day)}.` },
    };
  }
  const [other] = days;
  if (other !== undefined)
    return {
      state: "unknown",
      on: other.day,
      because: {
        vi: `Ngày gửi ${formatDate(other.day)} có thể là của báo cáo khác: hãy kiểm tra.`,
        en: `The day ${formatDate(other.day)} may be that of another report: check it.`,
      },
    };
  const hasColumn = factsOf(book).has("reportDate", [entity.kind]).column;
  if (!hasColumn)
    return {
      state: "unknown",
      on: null,
      because: { vi: "Sổ không có cột “Ngày gửi báo cáo”.", en: "The book has no column “Ngày gửi báo cáo” (report sent on)." },
    };
  return {
    state: "owed",
    on: null,
    because:
      asOf > due
        ? { vi: `Chưa ghi ngày gửi, đã quá hạn ${formatDate(due)}.`, en: `No day of sending; the due date ${formatDate(due)} is over.` }
        : { vi: `Chưa ghi ngày gửi, hạn ${formatDate(due)}.`, en: `No day of sending; due ${formatDate(due)}.` },
  };
}

function isoDay(year: number, { month, day }: { readonly month: number; readonly day: number }): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
