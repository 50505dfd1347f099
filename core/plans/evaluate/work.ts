import { valueOn } from "../../law/parameter.ts";
import { selfRatingDeadline } from "../../law/rating.ts";
import { formatDate, isIsoDate } from "../../model/dates.ts";
import type { Said } from "../../model/language.ts";
import type { Book } from "../../model/records.ts";
import { fold } from "../../model/text.ts";
import type { ScoreTable } from "../../scoring/table.ts";
import { tt012020 } from "../../scoring/tables/tt-01-2020.ts";
import { modelCodes } from "../pilot/models.ts";
import type { PlanFile, Target } from "../plan.ts";
import { placeWord } from "./columns.ts";
import { dayOf, earliest, isoOfDay, lastDayOf, latest, yearOfDay } from "./days.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Course } from "./judge.ts";
import type { EvaluateOptions } from "./options.ts";
import { type Ratings, ratingsOf } from "./ranks.ts";
import type { Scope } from "./select.ts";

/** One evaluation of a plan on a book: what every target of it needs. */
export type Work = {
  readonly plan: PlanFile;
  readonly facts: Facts;
  readonly options: EvaluateOptions;
  readonly today: number;
  readonly area: Uint8Array;
  readonly warnings: readonly Said[];
  readonly scopeOf: (period: Period) => Scope;
  readonly courseOf: (target: Pick<Target, "period" | "due" | "informational">) => Course;
  /** By which points become ranks. */
  readonly table: ScoreTable;
  /** Whether the ratings of a scope are of the year before the one the target speaks of, and what to say of them. */
  readonly ratingNote: (scope: Scope) => { readonly previous: boolean; readonly label: Said | null };
};

export type Period = Target["period"];

/** Prepares an evaluation. A day that is no date counts as before everything. */
export function workOf(plan: PlanFile, book: Book, options: EvaluateOptions): Work {
  const facts = factsOf(book);
  const today = isIsoDate(options.asOf) ? lastDayOf(options.asOf, latest) : earliest;
  const { area, warnings } = areaOf(plan, facts);
  const modelOf = modelReader(plan);
  const table = options.table ?? tt012020;
  const scopes = new Map<string, Scope>();
  const ratingsIn = (from: number, to: number): Ratings => {
    return ratingsOf(facts, table, { from, to, unstated: true }, options.asOf);
  };
  const scopeOf = (period: Period): Scope => {
    const whole = periodOf(period, plan);
    const { from, to } = windowOf(whole, options);
    const key = `${from} ${to}`;
    let scope = scopes.get(key);
    if (scope === undefined) {
      const date = Math.min(today, to);
      const fromYear = yearOfDay(whole.from);
      const toYear = yearOfDay(date === latest ? today : date);
      const own = (): Ratings => currentRatings(ratingsIn, fromYear, toYear);
      scope = {
        facts,
        area,
        from,
        to: date,
        date,
        today,
        fromYear: Math.min(fromYear, toYear),
        toYear,
        ratings: own,
        ratingsBefore: () => ratingsIn(0, (own().year ?? toYear) - 1),
        modelOf,
        selections: new Map(),
        conditions: new Map(),
        bases: new Map(),
      };
      scopes.set(key, scope);
    }
    return scope;
  };
  return {
    plan,
    facts,
    options,
    today,
    area,
    warnings: [...facts.warnings, ...warnings],
    scopeOf,
    table,
    courseOf: (target) => courseOf(target, plan, today, options),
    ratingNote: (scope) => ratingNote(scope, options.asOf),
  };
}

/** The days of a target's period; what it leaves open the plan says. */
function periodOf({ from, to }: Period, plan: PlanFile): { from: number; to: number } {
  const whole = from === null && to === null ? plan.period : { from, to };
  return { from: dayOf(whole.from, earliest), to: lastDayOf(whole.to, latest) };
}

/** A year of reports begins on 15/12 of the year before and ends on 14/12. Other periods are the same for every kind of year. */
function windowOf({ from, to }: { from: number; to: number }, { yearKind }: EvaluateOptions): { from: number; to: number } {
  const years = yearKind === "report" && from % 10_000 === 101 && to % 10_000 === 1231;
  return years ? { from: (yearOfDay(from) - 1) * 10_000 + 1215, to: yearOfDay(to) * 10_000 + 1214 } : { from, to };
}

function courseOf(
  target: Pick<Target, "period" | "due" | "informational">,
  plan: PlanFile,
  today: number,
  options: EvaluateOptions,
): Course {
  const { period } = target;
  const window = windowOf(periodOf(period, plan), options);
  const end = target.due ?? isoOfDay(window.to) ?? period.to ?? plan.period.to;
  const last = lastDayOf(end, latest);
  const issued = plan.document.issuedOn;
  return {
    started: today >= (period.from === null ? earliest : window.from),
    over: today >= last,
    beforeIssue: issued !== null && last < dayOf(issued, earliest),
    informational: target.informational,
    end,
  };
}

/** Of a plan for one year the ratings of that year, else of the year before; of a longer one the last there are. */
function currentRatings(ratingsIn: (from: number, to: number) => Ratings, fromYear: number, toYear: number): Ratings {
  if (fromYear < toYear) return ratingsIn(Math.max(0, fromYear - 1), toYear);
  const own = ratingsIn(toYear, toYear);
  return own.known > 0 ? own : ratingsIn(toYear - 1, toYear - 1);
}

function ratingNote(scope: Scope, asOf: string): { previous: boolean; label: Said | null } {
  const { year } = scope.ratings();
  if (year === null) return { previous: false, label: { vi: "sổ không ghi năm xếp loại", en: "no year of the ranks in the book" } };
  if (year < scope.toYear)
    return { previous: scope.fromYear === scope.toYear, label: { vi: `xếp loại năm ${year}`, en: `ranks of ${year}` } };
  const { month, day } = valueOn(selfRatingDeadline, asOf).value;
  return { previous: false, label: scope.today <= year * 10_000 + month * 100 + day ? { vi: "sơ bộ", en: "preliminary" } : null };
}

/** Entities of the plan's place. A level that the book does not know, or knows nothing of the plan's place at, decides nothing. */
function areaOf(plan: PlanFile, facts: Facts): { area: Uint8Array; warnings: Said[] } {
  const area = new Uint8Array(facts.size).fill(1);
  const warnings: Said[] = [];
  for (const level of ["province", "district", "commune"] as const) {
    const names = plan.area[level];
    if (names.length === 0) continue;
    const wanted = new Set(names.map(placeWord));
    const { codes, words } = facts.words(level);
    const inside = words.map((word) => wanted.has(word));
    if (words.length < 2) continue;
    if (!inside.includes(true)) {
      warnings.push({
        vi: `Sổ không ghi đơn vị nào thuộc ${names.join(", ")}: tính trên toàn bộ sổ. Hãy kiểm tra lại sổ và kế hoạch.`,
        en: `The book names no entity of “${names.join(", ")}”: the whole book is counted. Check the book and the plan.`,
      });
      continue;
    }
    let outside = 0;
    codes.forEach((code, at) => {
      if (code === 0 || inside[code] === true) return;
      area[at] = 0;
      outside++;
    });
    if (outside > 0)
      warnings.push({
        vi: `Không tính ${outside} đơn vị ngoài địa bàn ${names.join(", ")}.`,
        en: `${outside} entities outside ${names.join(", ")} are not counted.`,
      });
  }
  return { area, warnings };
}

/** What stands for a text of the column "Mô hình": the code of the plan's scheme, else the folded words. */
function modelReader({ pilot }: PlanFile): (text: string) => string {
  const codes = pilot === undefined ? null : modelCodes(pilot.models);
  return (text) => codes?.(text) ?? fold(text);
}

/** "ngày 15/04/2024" of the day a plan was signed, `null` when it is not known to the day. */
export function issuedText(plan: PlanFile): string | null {
  const { issuedOn } = plan.document;
  return issuedOn === null || issuedOn.length < 10 ? null : formatDate(issuedOn);
}
