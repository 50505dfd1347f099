import type { FieldId } from "../../model/fields.ts";
import { asItIs, type Language, type Said, together } from "../../model/language.ts";
import { formatNumber } from "../../model/numbers.ts";
import { recordValue } from "../../model/records.ts";
import type { ScoreTable } from "../../scoring/table.ts";
import { tableText } from "../../scoring/table-words.ts";
import { type Entity, entityName } from "../evaluate/entities.ts";
import { tickOf } from "../evaluate/options.ts";
import { rankBits } from "../evaluate/ranks.ts";
import type { Inquiry } from "./conditions.ts";
import type { Answer, Exit } from "./result.ts";

/** An exit test with its reason in every language. */
export type ExitFound = Omit<Exit, "because"> & { readonly because: Said };

/** The exit test of an entity: its total in the last rating year, and each criterion beside its baseline. */
export function exitOf(inquiry: Inquiry, at: number): ExitFound {
  const { work, scheme, keyOf } = inquiry;
  const { exit } = scheme;
  const entity = work.facts.entities[at]!;
  const year = exitYearOf(entity, exit.baselineYear, exit.exitYear);
  const key = keyOf(at);
  const criteria = exit.criteria.map((id) => {
    const baseline = criterionPoints(entity, work.table, id, exit.baselineYear);
    const now = year === null ? null : criterionPoints(entity, work.table, id, year);
    const flagged = tickOf(work.options, `${exit.criteriaTarget}/${key}/${id}`)?.done ?? null;
    const answer: Answer = baseline === null || now === null ? "unknown" : now >= baseline ? "yes" : "no";
    return { id, label: criterionLabel(work.table, id, work.options.language ?? "vi"), baseline, now, flagged, answer };
  });
  const { total, answer: totalAnswer } = totalOf(inquiry, at, year);
  const named = criteria.filter(({ flagged }) => flagged === true);
  const allAnswer = jointly(criteria.map(({ answer }) => answer));
  // Without a word on which criteria are meant, only what holds for all of them is certain.
  const flaggedAnswer = named.length > 0 ? jointly(named.map(({ answer }) => answer)) : allAnswer === "yes" ? "yes" : "unknown";
  const [{ table, record }] = entity.parts;
  return {
    key,
    name: entityName(entity),
    sheet: table.sheet,
    row: record.row,
    year,
    total,
    totalAnswer,
    criteria,
    flaggedAnswer,
    allAnswer,
    because: because({ year, total, criteria, named: named.length, baselineYear: exit.baselineYear }),
  };
}

/** The last rating year after the baseline; `null` without one. */
function exitYearOf({ parts }: Entity, baselineYear: number, exitYear: number): number | null {
  let best: number | null = null;
  for (const { record, ratingYear: year } of parts) {
    if (year === null || year <= baselineYear || year > exitYear || (best !== null && year <= best)) continue;
    if (Object.entries(record.values).some(([field, value]) => (field.startsWith("points.") || field === "rank") && value !== null))
      best = year;
  }
  return best;
}

/** Points typed for a criterion in a year, or the sum of its items when all are typed; `null` otherwise. */
function criterionPoints({ parts }: Entity, table: ScoreTable, id: string, year: number): number | null {
  const typed = (field: string): number | null => {
    for (const part of parts) {
      const value = part.ratingYear === year ? recordValue(part.record, `points.${field}` as FieldId) : null;
      if (typeof value === "number") return value;
    }
    return null;
  };
  const own = typed(id);
  if (own !== null) return own;
  const items = table.groups.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.items ?? [];
  if (items.length < 2) return null;
  let units = 0;
  for (const item of items) {
    const value = typed(item.id);
    if (value === null) return null;
    units += Math.round(value * 1e6);
  }
  return units / 1e6;
}

function criterionLabel(table: ScoreTable, id: string, language: Language): string {
  const criterion = table.groups.flatMap(({ criteria }) => criteria).find((candidate) => candidate.id === id);
  return criterion === undefined ? `${{ vi: "Tiêu chí", en: "Criterion" }[language]} ${id}` : tableText(criterion.label, language);
}

function totalOf({ ratingsOfYear, scheme }: Inquiry, at: number, year: number | null): { total: number | null; answer: Answer } {
  if (year === null) return { total: null, answer: "unknown" };
  const { totals, possible } = ratingsOfYear(year);
  const total = totals[at]!;
  if (!Number.isNaN(total)) return { total, answer: total >= scheme.exit.lowest && total <= scheme.exit.highest ? "yes" : "no" };
  const bits = possible[at]!;
  if (bits === rankBits.good && scheme.exit.lowest <= 80) return { total: null, answer: "yes" };
  return { total: null, answer: (bits & rankBits.good) === 0 && scheme.exit.lowest >= 80 ? "no" : "unknown" };
}

function jointly(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.length === 0 || answers.includes("unknown") ? "unknown" : "yes";
}

type Facts = Pick<Exit, "year" | "total" | "criteria"> & { readonly named: number; readonly baselineYear: number };

function because({ year, total, criteria, named, baselineYear }: Facts): Said {
  if (year === null) return { vi: `Chưa có kết quả đánh giá sau năm ${baselineYear}.`, en: `No evaluation after ${baselineYear} yet.` };
  const lower = criteria.filter(({ answer }) => answer === "no");
  const open = criteria.filter(({ answer }) => answer === "unknown").length;
  const points =
    total === null
      ? { vi: "chưa có tổng điểm", en: "no total points yet" }
      : { vi: `${formatNumber(total)} điểm`, en: `${formatNumber(total)} points` };
  const fallen = lower.map(({ id, baseline, now }) => `${id} (${formatNumber(baseline ?? 0)} → ${formatNumber(now ?? 0)})`);
  return together([
    { vi: `Năm ${year}: ${points.vi}.`, en: `${year}: ${points.en}.` },
    fallen.length > 0
      ? {
          vi: `Tiêu chí thấp hơn năm ${baselineYear}: ${fallen.join(", ")}.`,
          en: `Criteria below those of ${baselineYear}: ${fallen.join(", ")}.`,
        }
      : asItIs(""),
    open > 0
      ? { vi: `${open} tiêu chí chưa đủ điểm hai năm để so.`, en: `${open} criteria lack points of one of the two years.` }
      : asItIs(""),
    named === 0
      ? {
          vi: "Chưa ghi tiêu chí nào “cần hoàn thiện” theo kế hoạch được duyệt.",
          en: "No criterion “to be completed” by the approved plan was noted yet.",
        }
      : asItIs(""),
  ]);
}
