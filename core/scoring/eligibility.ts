import { citation } from "../law/citation.ts";
import { addMonths, firstDay, formatDate, isIsoDate, lastDay } from "../model/dates.ts";
import { type FieldId, fieldLabel } from "../model/fields.ts";
import { asItIs, inEach, type Said } from "../model/language.ts";
import { formatNumber } from "../model/numbers.ts";
import type { EntityKind, Values } from "../model/records.ts";
import { fold } from "../model/text.ts";
import type { ScoreTable } from "./table.ts";

/** For whom and for when a record is scored. */
export type ScoreContext = {
  /** `null`: nothing says it; the record counts as a cooperative. */
  readonly kind: EntityKind | null;
  readonly year: number;
  /** A second year that may be meant when none is stated: only what holds for both is answered. */
  readonly otherYear?: number | null;
  /** ISO day that counts as today. */
  readonly asOf: string;
};

/** Whether an entity is rated at all. `unknown`: the data leave it open, so no rank is given; `because` says what is missing. */
export type Eligibility = { readonly rated: "yes" | "no" | "unknown"; readonly because: Said | null };

/** Whether a table rates a record: its kind and sector, its age at the end of the year, standstill and dissolution. */
export function eligibilityOf(table: ScoreTable, values: Values, context: ScoreContext): Eligibility {
  const scope = scopeOf(table, values, context.kind);
  if (scope !== null) return scope;
  const first = inYear(table, values, context.year, context.asOf);
  const second = context.otherYear ?? null;
  if (second === null) return first;
  const other = inYear(table, values, second, context.asOf);
  if (first.rated === other.rated) return first;
  const [low, high] = [Math.min(context.year, second), Math.max(context.year, second)];
  const years = { vi: `${low} hay ${high}`, en: `${low} or ${high}` };
  const reason = first.because ?? other.because ?? asItIs("");
  return unknown({
    vi: `Chưa rõ năm đánh giá là ${years.vi}, hai năm cho kết quả khác nhau. ${reason.vi} Hãy ghi năm đánh giá.`,
    en: `It is not clear whether the rating year is ${years.en}, and the two give different results. ${reason.en} Write the rating year.`,
  });
}

/** The date from which operation is counted and what it says for a year; `null` without a date. */
export function ageOf(values: Values, months: number, year: number): { readonly field: FieldId; readonly verdict: Verdict } | null {
  const certificate = verdictOf(values.certificateDate, months, year);
  const founding = verdictOf(values.foundedOn, months, year);
  if (certificate === null) return founding === null ? null : { field: "foundedOn", verdict: founding };
  if (founding === null || founding === certificate) return { field: "certificateDate", verdict: certificate };
  // A certificate issued again later does not make an old cooperative new.
  if (certificate !== "old" && founding === "old" && isReissued(values, months)) return { field: "foundedOn", verdict: "old" };
  return { field: "certificateDate", verdict: certificate === "old" && founding === "young" ? "open" : certificate };
}

/** Old enough, too young, or left open by a date that is not precise or that another date contradicts. */
export type Verdict = "old" | "young" | "open";

const yes: Eligibility = { rated: "yes", because: null };

function no(because: Said): Eligibility {
  return { rated: "no", because };
}

function unknown(because: Said): Eligibility {
  return { rated: "unknown", because };
}

/** Why the table is not for the record at all, `null` when it is. */
function scopeOf(table: ScoreTable, values: Values, stated: EntityKind | null): Eligibility | null {
  const kind = stated ?? "cooperative";
  if (!table.appliesTo.includes(kind)) return no(outOfScope[kind](table));
  if (kind === "creditFund") return null;
  if (isBank(values.name)) return no(outOfScope.creditFund(table));
  if (stated === null && values.sector === "credit") {
    return unknown({
      vi: "Lĩnh vực tín dụng mà chưa ghi loại hình: quỹ tín dụng nhân dân không chấm theo bảng này. Hãy ghi cột “Loại hình”.",
      en: "The sector is credit but no kind is given: people's credit funds are not scored by this table. Fill in the column “Loại hình” (kind).",
    });
  }
  if (table.sector !== null && typeof values.sector === "string" && values.sector !== table.sector) {
    return no({
      vi: `Bảng ${table.document} chỉ dùng cho HTX nông nghiệp; lĩnh vực của đơn vị này khác. Hãy chọn bảng điểm khác.`,
      en: `The table of ${citation(table.document).en} is for agricultural cooperatives only; this entity has another sector. Choose another score table.`,
    });
  }
  return null;
}

const outOfScope: Readonly<Record<EntityKind, (table: ScoreTable) => Said>> = {
  cooperative: (table) => ({
    vi: `Bảng “${table.title}” không dùng cho hợp tác xã. Hãy chọn bảng điểm khác.`,
    en: `The table “${table.title}” is not for cooperatives. Choose another score table.`,
  }),
  union: (table) => ({
    vi: `Bảng “${table.title}” không dùng cho liên hiệp hợp tác xã. Hãy chọn bảng điểm khác.`,
    en: `The table “${table.title}” is not for unions of cooperatives. Choose another score table.`,
  }),
  group: () => ({
    vi: "Tổ hợp tác không thuộc phạm vi bảng này. Muốn chấm, hãy nạp bảng điểm của đơn vị dành cho tổ hợp tác.",
    en: "Cooperative groups are outside this table. To score them, load your office's own table for groups.",
  }),
  creditFund: () => ({
    vi: "Tổ chức tín dụng là hợp tác xã được đánh giá theo quy định của Ngân hàng Nhà nước, không chấm theo bảng này.",
    en: "Credit institutions that are cooperatives are rated by rules of the State Bank, not scored by this table.",
  }),
};

function isBank(name: Values["name"]): boolean {
  if (typeof name !== "string" || !/^\s*n/i.test(name)) return false;
  return /^ngan hang (?:hop tac xa|htx|hop tac)\b/.test(fold(name));
}

/** The rules that look at a year: dissolution, standstill, age. What is certainly out comes before what is open. */
function inYear(table: ScoreTable, values: Values, year: number, asOf: string): Eligibility {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const gone = dissolution(values, end);
  if (gone.rated === "no") return gone;
  let open = gone.rated === "unknown" ? gone : null;
  for (const rule of table.unrated) {
    const found = rule.kind === "young" ? age(values, rule.months, year) : standstill(values, rule.months, { start, end, asOf });
    if (found.rated === "no") return found;
    if (found.rated === "unknown") open ??= found;
  }
  return open ?? yes;
}

function age(values: Values, months: number, year: number): Eligibility {
  const found = ageOf(values, months, year);
  if (found === null || found.verdict === "old") return yes;
  const date = String(values[found.field]);
  const label = inEach((language) => fieldLabel(found.field, language));
  if (found.verdict === "young") {
    return no({
      vi: `${label.vi} ${formatDate(date)}: đến 31/12/${year} hoạt động chưa đủ ${months} tháng nên không đánh giá, không xếp loại.`,
      en: `${label.en} ${formatDate(date)}: by 31/12/${year} it had not operated for ${months} months, so it is not rated.`,
    });
  }
  return unknown(
    values.foundedOn !== undefined && values.foundedOn !== null && found.field === "certificateDate"
      ? {
          vi: `Ngày cấp giấy chứng nhận ${formatDate(date)} và ngày thành lập ${formatDate(String(values.foundedOn))} không khớp: chưa rõ đã hoạt động đủ ${months} tháng. Hãy kiểm tra hai ngày này.`,
          en: `The certificate of ${formatDate(date)} and the founding on ${formatDate(String(values.foundedOn))} do not agree: it is not clear whether it has operated for ${months} months. Check both dates.`,
        }
      : {
          vi: `${label.vi} ${formatDate(date)} chưa đủ chi tiết để biết đã hoạt động đủ ${months} tháng. Hãy ghi đủ ngày, tháng, năm.`,
          en: `${label.en} ${formatDate(date)} is not precise enough to know whether it has operated for ${months} months. Write day, month and year.`,
        },
  );
}

function verdictOf(date: Values["certificateDate"], months: number, year: number): Verdict | null {
  if (typeof date !== "string" || !isIsoDate(date)) return null;
  // Months since year 0. The year ends with a day 31, so months alone decide.
  const end = year * 12 + 11;
  const earliest = monthIndex(date, 0) + months;
  const latest = monthIndex(date, 11) + months;
  if (latest <= end) return "old";
  return earliest > end ? "young" : "open";
}

/** Months since year 0 of an ISO date; `otherwise` stands for a month that is not named. */
function monthIndex(date: string, otherwise: number): number {
  return Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) - 1 : otherwise);
}

function isReissued(values: Values, months: number): boolean {
  return monthIndex(String(values.certificateDate), 0) - monthIndex(String(values.foundedOn), 11) > months;
}

/** Dissolution up to the end of the year. */
function dissolution(values: Values, end: string): Eligibility {
  const dissolved = values.status === "dissolved";
  const date = isoOf(values.dissolvedOn) ?? (dissolved ? isoOf(values.statusDate) : null);
  if (date === null)
    return dissolved
      ? unknown({
          vi: "Đã giải thể nhưng chưa rõ ngày. Hãy ghi cột “Ngày giải thể”.",
          en: "It is dissolved, but since when is not clear. Fill in the column “Ngày giải thể” (dissolved on).",
        })
      : yes;
  if (lastDay(date)! <= end)
    return no({
      vi: `Đã giải thể ngày ${formatDate(date)} nên không đánh giá, không xếp loại.`,
      en: `Dissolved on ${formatDate(date)}, so it is not rated.`,
    });
  if (firstDay(date)! > end) return yes;
  return unknown({
    vi: `Ngày giải thể ${formatDate(date)} chưa đủ chi tiết. Hãy ghi đủ ngày, tháng, năm.`,
    en: `The date of dissolution ${formatDate(date)} is not precise enough. Write day, month and year.`,
  });
}

type Year = { readonly start: string; readonly end: string; readonly asOf: string };

/** Standstill within the year: the months that are stated, and what status and its date say. */
function standstill(values: Values, months: number, year: Year): Eligibility {
  const stated = typeof values.stoppedMonths === "number" && values.stoppedMonths >= 0 ? values.stoppedMonths : null;
  if (stated !== null && stated > months) {
    return no({
      vi: `Ngừng hoạt động ${formatNumber(stated)} tháng trong năm (trên ${months} tháng) nên không đánh giá, không xếp loại.`,
      en: `Stopped for ${formatNumber(stated)} months of the year (more than ${months}), so it is not rated.`,
    });
  }
  const word = typeof values.status === "string" ? standstillWords.get(values.status) : undefined;
  if (word === undefined) return yes;
  const date = isoOf(values.statusDate);
  if (date !== null && firstDay(date)! > year.end) return yes;
  const found = word.stopped && date !== null ? stopFrom(date, months, year) : "open";
  const says = {
    vi: `Trạng thái “${word.label.vi}”${date === null ? "" : ` từ ${formatDate(date)}`}`,
    en: `The status “${word.label.en}”${date === null ? "" : ` since ${formatDate(date)}`}`,
  };
  if (found === "over" && stated === null)
    return no({
      vi: `${says.vi}: trên ${months} tháng trong năm nên không đánh giá, không xếp loại.`,
      en: `${says.en}: more than ${months} months of the year, so it is not rated.`,
    });
  if (found === "under" || (found === "open" && stated !== null)) return yes;
  if (found === "over")
    return unknown({
      vi: `${says.vi} không khớp với số tháng ngừng hoạt động đã ghi (${formatNumber(stated!)}). Hãy kiểm tra lại.`,
      en: `${says.en} does not fit the number of months stopped (${formatNumber(stated!)}). Check it.`,
    });
  return unknown({
    vi: `${says.vi}: chưa rõ đã ngừng bao lâu trong năm. Hãy ghi “Số tháng ngừng hoạt động” hoặc “Ngày thay đổi trạng thái”.`,
    en: `${says.en}: it is not clear for how long it was stopped in the year. Fill in “Số tháng ngừng hoạt động” (months stopped) or “Ngày thay đổi trạng thái” (status changed on).`,
  });
}

const standstillWords: ReadonlyMap<string, { readonly label: Said; readonly stopped: boolean }> = new Map([
  ["stopped", { label: { vi: "ngừng hoạt động", en: "stopped" }, stopped: true }],
  ["suspended", { label: { vi: "tạm ngừng kinh doanh", en: "suspended" }, stopped: true }],
  ["dissolving", { label: { vi: "đang làm thủ tục giải thể", en: "dissolving" }, stopped: false }],
  ["pending", { label: { vi: "chờ phê duyệt", en: "pending approval" }, stopped: false }],
]);

/** Whether a stop that began on a date and still lasts is over or under so many months of the year. */
function stopFrom(date: string, months: number, year: Year): "over" | "under" | "open" {
  const until = isIsoDate(year.asOf) && year.asOf < year.end ? year.asOf : year.end;
  const earliest = later(firstDay(date)!, year.start);
  const latest = later(lastDay(date)!, year.start);
  if (addMonths(latest, months)! < until) return "over";
  return addMonths(earliest, months)! >= year.end ? "under" : "open";
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function isoOf(value: Values["statusDate"]): string | null {
  return typeof value === "string" && isIsoDate(value) ? value : null;
}
