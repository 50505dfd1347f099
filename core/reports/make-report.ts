import { asItIs, distinct, inEach, type Said } from "../model/language.ts";
import type { Book } from "../model/records.ts";
import { calendarOf } from "../plans/deadlines/calendar.ts";
import { evaluateWithWords, type TargetWords } from "../plans/evaluate/evaluate.ts";
import type { EvaluateOptions } from "../plans/evaluate/options.ts";
import type { PlanResult, TargetResult } from "../plans/evaluate/result.ts";
import { workOf } from "../plans/evaluate/work.ts";
import type { PlanFile } from "../plans/plan.ts";
import { annexesOf } from "./annexes.ts";
import { bodyOf, targetUnit } from "./body.ts";
import { compareBooks } from "./compare.ts";
import { evidenceOf } from "./evidence.ts";
import { derivedFigure, type Figure, labelWith } from "./figure.ts";
import { frameOf, isEnded, placeOf, planRecipientsOf } from "./frame.ts";
import { indicators } from "./indicators.ts";
import { type MeasuredFigure, type Measuring, measureFigure } from "./measure-figure.ts";
import type { OfficeLevel } from "./offices.ts";
import { makePeriod, periodAfter, periodBefore, type ReportPeriod } from "./period.ts";
import type { Report } from "./report.ts";

export type ReportOptions = Omit<EvaluateOptions, "only" | "yearKind"> & {
  readonly period: ReportPeriod;
  readonly office: OfficeLevel;
  /** The place when no plan names it, or another one than the plan's. */
  readonly place?: string | null;
  /** The book of the period before. */
  readonly previous?: Book | null;
};

/** A report with the measurements that the annexes' formulas rest on. */
export type MadeReport = { readonly report: Report; readonly result: PlanResult | null; readonly measuring: Measuring };

/**
 * Says everything a periodic report says, from a book, a plan and the officer's words, as data. Numbers come from the evaluator of plans and
 * carry their rows; what is not certain is a gap. Never throws on what a book or plan holds.
 */
export function makeReport(book: Book, plan: PlanFile | null, options: ReportOptions): MadeReport {
  const { period, office, previous = null } = options;
  const evidenceLimit = options.evidenceLimit ?? 200;
  const measuring: Measuring = { work: workOf(plan ?? noPlan, book, options), period, evidenceLimit };
  const measured = measureAll(measuring);
  const figure = (id: string): Figure => measured.get(id)!.figure;
  const asOf = figure("coop.total").asOf;
  const earlier = previous === null ? null : earlierOf(plan, previous, options, evidenceLimit);
  const half = halfOf(measuring, options.asOf);
  const annexes = annexesOf({ now: measured, before: yearBefore(earlier), half, plan, measuring });
  const { result, words } = plan === null ? noResult : evaluateWithWords(plan, book, { ...options, evidenceLimit });
  const targetFigures = new Map(
    (result?.targets ?? []).map((target) => [target.id, targetFigure(target, words.get(target.id)!, asOf, book.file)] as const),
  );
  const comparison = earlier === null ? null : compareBooks(measuring, earlier.measuring, measured, earlier.measured);
  const place = placeOf(plan, options.place ?? null);
  const material = {
    period,
    asOf,
    place,
    figure,
    shares: sharesOf(figure),
    annexes,
    plan,
    result,
    targetFigures,
    comparison,
    duties: plan === null ? [] : dutiesAfter(plan, period, options),
  };
  const frame = frameOf(office, place, period, options.asOf, planRecipientsOf(plan, period));
  const blocks = bodyOf(material);
  const { figures, facts } = evidenceOf(frame, blocks, annexes);
  const report: Report = {
    period,
    asOf,
    file: book.file,
    place,
    plan: plan === null ? null : { id: plan.id, title: plan.title },
    frame,
    blocks,
    annexes,
    comparison,
    figures,
    facts,
    lacks: figures.flatMap((own) => lackOf(own) ?? []),
    warnings: [...warningsOfSetting(place, options), ...warningsOfFigures(measuring, figure)],
  };
  return { report, result, measuring };
}

function measureAll(measuring: Measuring): ReadonlyMap<string, MeasuredFigure> {
  return new Map(indicators.map((indicator) => [indicator.id, measureFigure(measuring, indicator)] as const));
}

type Earlier = { readonly measuring: Measuring; readonly measured: ReadonlyMap<string, MeasuredFigure> };

/** The book before, as of the last day of the period before. */
function earlierOf(plan: PlanFile | null, book: Book, options: ReportOptions, evidenceLimit: number): Earlier {
  const period = periodBefore(options.period);
  const measuring = { work: workOf(plan ?? noPlan, book, { ...options, asOf: period.to }), period, evidenceLimit };
  return { measuring, measured: measureAll(measuring) };
}

/** Figures for "Thực hiện năm trước": only a yearly report looks back a whole year. */
function yearBefore(earlier: Earlier | null): ReadonlyMap<string, Figure> {
  if (earlier === null || earlier.measuring.period.kind !== "year") return new Map();
  return new Map(
    [...earlier.measured].map(([id, { figure }]) => [
      id,
      { ...figure, id: `${id}.before`, label: labelWith(figure.label, { vi: "năm trước", en: "the year before" }) },
    ]),
  );
}

/** What happened in the first half of the year is certain by its days; a level in the middle of the year no book tells. */
function halfOf(measuring: Measuring, asOf: string): ReadonlyMap<string, Figure> {
  const period = makePeriod("half", measuring.period.year, 1);
  if (asOf < period.to || measuring.period.kind === "half") return new Map();
  const events = indicators.filter(({ filter }) => filter.event !== undefined);
  return new Map(
    events.map((indicator) => {
      const { figure } = measureFigure({ ...measuring, period }, indicator);
      return [
        indicator.id,
        { ...figure, id: `${figure.id}.half`, label: labelWith(figure.label, { vi: "sáu tháng đầu năm", en: "first half of the year" }) },
      ];
    }),
  );
}

function sharesOf(figure: (id: string) => Figure): ReadonlyMap<string, Figure> {
  const share = (id: string, label: Said, part: Figure, whole: Figure): readonly [string, Figure] => {
    const how = inEach((language) => `${part.label[language]} / ${whole.label[language]}`);
    return [id, derivedFigure(`share.${id}`, label, "%", [part, whole], how, ([a, b]) => (b! > 0 && a! <= b! ? (a! / b!) * 100 : null))];
  };
  return new Map([
    share(
      "goodFair",
      { vi: "Tỷ lệ HTX tốt, khá trong số HTX được xếp loại", en: "Share of good and fair among the cooperatives rated" },
      figure("coop.goodFair"),
      figure("coop.rated"),
    ),
    share(
      "managers.vocational",
      {
        vi: "Tỷ lệ cán bộ quản lý qua đào tạo sơ cấp, trung cấp",
        en: "Share of managers with elementary or intermediate vocational training",
      },
      figure("coop.managers.vocational"),
      figure("coop.managers"),
    ),
    share(
      "managers.university",
      { vi: "Tỷ lệ cán bộ quản lý có trình độ cao đẳng, đại học", en: "Share of managers with a college or university degree" },
      figure("coop.managers.university"),
      figure("coop.managers"),
    ),
  ]);
}

function targetFigure(target: TargetResult, words: TargetWords, asOf: string, file: string): Figure {
  const { actual, coverage, window } = target;
  const { text, missing, labels, unsure } = words;
  const counted = actual !== null && unsure.length > 0 && targetUnit(target.unit) === "count";
  return {
    id: `target.${target.id}`,
    label: text,
    unit: targetUnit(target.unit),
    state: actual === null ? "gap" : counted ? "open" : unsure.length > 0 || target.status === "not-measurable" ? "part" : "known",
    value: counted ? null : actual,
    low: counted ? actual : null,
    high: counted && unsure.length < mostUnsure ? actual + unsure.length : null,
    isMean: false,
    coverage,
    evidence: target.evidence,
    evidenceCount: target.evidenceCount,
    unsure,
    unsureCount: unsure.length,
    window: { from: window.from ?? "", to: window.to ?? "" },
    asOf,
    estimate: false,
    labels,
    missing,
    source: asItIs(file),
    of: [],
  };
}

/** So many open rows an evaluation names at most. */
const mostUnsure = 50;

/** Duties of the plan and the law whose last good day lies in the next period, each once whoever owes it. */
function dutiesAfter(plan: PlanFile, period: ReportPeriod, options: ReportOptions): ReturnType<typeof calendarOf>["days"] {
  const next = periodAfter(period);
  const seen = new Set<string>();
  return calendarOf(plan, next.year, { ...options, law: true })
    .days.filter(({ lastGoodDay }) => lastGoodDay >= next.from && lastGoodDay <= next.to)
    .filter(({ id, due, to }) => {
      const key = `${id} ${due} ${to.join()}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** What a figure lacks; one that is known, or is worked out from others, lacks nothing of its own. */
function lackOf(own: Figure): Report["lacks"][number] | null {
  const { id, label, state, of, unsure, unsureCount } = own;
  if (state === "known" || of.length > 0) return null;
  return { figure: id, label, state, needs: needsOf(own), rows: unsure.slice(0, mostShown), rowCount: unsureCount };
}

/** Rows that a lack names. */
const mostShown = 20;

function needsOf({ missing, unsure, label }: Figure): readonly Said[] {
  if (missing.length > 0) return missing;
  return unsure.length > 0 ? distinct(unsure.map(({ because }) => because)) : [label];
}

/** What a reader should know of the place and the period. */
function warningsOfSetting(place: string, { office, period, asOf }: ReportOptions): Said[] {
  const warnings: Said[] = [];
  if (isEnded(office, place, asOf))
    warnings.push({
      vi: `${place} thuộc cấp huyện, đã kết thúc từ 01/7/2025: tên cơ quan để trống, hãy ghi địa bàn của cấp xã.`,
      en: `“${place}” is a district; districts ended on 01/7/2025: the name of the office is left empty, give a place of the commune.`,
    });
  if (period.from > asOf)
    warnings.push({
      vi: "Kỳ báo cáo chưa bắt đầu vào ngày số liệu: mọi con số mới là hiện trạng trước kỳ.",
      en: "The period has not begun on the day of the data: all figures are of before the period.",
    });
  return warnings;
}

/** What a reader should know of the figures: what the evaluation said, and sums that do not fit together. */
function warningsOfFigures({ work, period }: Measuring, figure: (id: string) => Figure): Said[] {
  const warnings = [...work.warnings];
  const over = (part: string, whole: string): void => {
    const [a, b] = [figure(part), figure(whole)];
    if (a.value !== null && b.value !== null && a.value > b.value)
      warnings.push({
        vi: `“${a.label.vi}” lớn hơn “${b.label.vi}”: hãy kiểm tra lại sổ.`,
        en: `“${a.label.en}” is more than “${b.label.en}”: check the book.`,
      });
  };
  for (const [part, whole] of [
    ["coop.active", "coop.total"],
    ["coop.members.new", "coop.members"],
    ["coop.workers.members", "coop.workers"],
    ["coop.managers.university", "coop.managers"],
  ] as const)
    over(part, whole);
  const years = work.facts.book.tables.flatMap(({ kind, year }) =>
    year !== null && (kind === "cooperatives" || kind === "groups") ? [year] : [],
  );
  if (years.length > 0 && !years.includes(period.year))
    warnings.push({
      vi: `Sổ ghi năm ${[...new Set(years)].join(", ")}, báo cáo cho năm ${period.year}: số liệu có thể chưa cập nhật.`,
      en: `The book is of ${[...new Set(years)].join(", ")}, the report of ${period.year}: the figures may not be up to date.`,
    });
  return distinct(warnings);
}

const noResult = { result: null, words: new Map<string, TargetWords>() } as const;

const noPlan: PlanFile = {
  format: "so-htx-plan",
  version: 1,
  id: "",
  title: "",
  place: "",
  area: { province: [], district: [], commune: [] },
  document: { number: null, issuedOn: null, issuer: null },
  period: { from: null, to: null },
  targets: [],
  deadlines: [],
  warnings: [],
};
