import { asItIs, type Said } from "../model/language.ts";
import type { EntityKind } from "../model/records.ts";
import { isoOfDay } from "../plans/evaluate/days.ts";
import { entityName } from "../plans/evaluate/entities.ts";
import { countedRows, type OpenRow, openRows } from "../plans/evaluate/explain.ts";
import type { Facts } from "../plans/evaluate/facts.ts";
import { measure } from "../plans/evaluate/measure.ts";
import type { Found, Measured, Measurement } from "../plans/evaluate/measurement.ts";
import { numberOf } from "../plans/evaluate/measurement.ts";
import type { RowRef } from "../plans/evaluate/result.ts";
import type { Scope } from "../plans/evaluate/select.ts";
import { needsRating } from "../plans/evaluate/select.ts";
import type { Work } from "../plans/evaluate/work.ts";
import { missingColumn } from "../plans/sheets.ts";
import { afterTax, type Figure, wholeYear } from "./figure.ts";
import type { Indicator } from "./indicators.ts";
import type { ReportPeriod } from "./period.ts";

/** A figure with the places of the evaluation behind it. `found` is `null` for a gap; `numbers` are those of a sum or mean. */
export type MeasuredFigure = { readonly figure: Figure; readonly found: Found | null; readonly numbers: Float64Array | null };

/** What measures the indicators of a report: an evaluation of the plan on a book, the period, most rows of evidence. */
export type Measuring = { readonly work: Work; readonly period: ReportPeriod; readonly evidenceLimit: number };

/** Measures an indicator by the evaluator of plans, so that a report and a plan's targets never disagree. */
export function measureFigure(measuring: Measuring, indicator: Indicator): MeasuredFigure {
  const { work, period, evidenceLimit } = measuring;
  const scope = work.scopeOf({ from: period.from, to: period.to });
  const asOf = isoOfDay(scope.date) ?? period.to;
  const window = { from: indicator.stock ? asOf : period.from, to: asOf };
  const plain = {
    id: indicator.id,
    label: indicator.label,
    unit: indicator.unit,
    isMean: indicator.measure === "mean",
    window,
    asOf,
    estimate: !indicator.stock && indicator.measure !== "count" && asOf < period.to,
    source: asItIs(work.facts.book.file),
    of: [],
  };
  const nothing = (missing: readonly Said[]): MeasuredFigure => ({ figure: { ...plain, ...gap, missing }, found: null, numbers: null });
  if (indicator.measure === "hand") return nothing([indicator.needs ?? indicator.label]);
  // Books keep what came in over a year in one column: how much of it fell into a quarter nobody can say.
  if (indicator.measure === "sum" && !indicator.stock && period.kind !== "year")
    return nothing([
      {
        vi: `${indicator.label.vi} trong kỳ (sổ chỉ ghi theo năm)`,
        en: `${indicator.label.en} in the period (the book has it by year only)`,
      },
    ]);
  const measured = measureAny(indicator, scope);
  if (measured.kind !== "found") return nothing(measured.missing.length > 0 ? measured.missing : [indicator.label]);
  const field = measured.field;
  const numbers = field === null ? null : work.facts.figures(field, scope.fromYear, scope.toYear).numbers;
  const { low, high, actual, used, all } = measured;
  const [least, most] = [numberOf(low), numberOf(high)];
  const isOpen = indicator.measure === "count" && least !== most;
  const unsureCount = countOf(measured.open.states);
  return {
    figure: {
      ...plain,
      state: isOpen ? "open" : indicator.measure === "sum" && used < all ? "part" : actual === null ? "gap" : "known",
      value: isOpen ? null : actual,
      low: isOpen ? least : null,
      high: isOpen ? most : null,
      coverage: indicator.measure === "count" ? null : { used, all },
      evidence: countedRows(work.facts, measured, evidenceLimit),
      evidenceCount: measured.yes,
      unsure: openRows(work.facts, measured, Math.min(evidenceLimit, 50)),
      unsureCount,
      labels: [
        ...labelsOf(work, scope, indicator, measured, field !== null && indicator.fields.indexOf(field) > 0),
        ...(indicator.measure === "mean" && period.kind !== "year" ? [wholeYear] : []),
      ],
      missing: [],
    },
    found: measured,
    numbers,
  };
}

/** What is known of a figure while its data are missing. */
const gap = {
  state: "gap",
  value: null,
  low: null,
  high: null,
  coverage: null,
  evidence: [],
  evidenceCount: 0,
  unsure: [],
  unsureCount: 0,
  labels: [],
} as const;

/**
 * A counting figure told apart, such as by commune or sector: one figure for each part. `parts` says to which one an entity belongs, -1 to
 * none; together they are the whole.
 */
export function partition(
  { figure, found }: MeasuredFigure,
  { work: { facts }, evidenceLimit }: Measuring,
  parts: Int32Array,
  names: readonly { readonly id: string; readonly label: Said }[],
): Figure[] {
  if (found === null) return names.map((name) => ({ ...figure, ...name }));
  const sorted = names.map(() => ({ yes: 0, evidence: [] as RowRef[], open: 0, unsure: [] as OpenRow[] }));
  const openAll = openRows(facts, found, facts.size);
  let nextOpen = 0;
  for (let at = 0; at < found.counted.length; at++) {
    const isOpen = found.open.states[at] === 2;
    const row = isOpen ? openAll[nextOpen++] : undefined;
    const own = sorted[parts[at] ?? -1];
    if (own === undefined) continue;
    if (row !== undefined) {
      own.open++;
      if (own.unsure.length < mostPartRows) own.unsure.push(row);
    } else if (found.counted[at] === 1) {
      own.yes++;
      if (own.evidence.length < Math.min(mostPartRows, evidenceLimit)) own.evidence.push(rowOf(facts, at));
    }
  }
  return sorted.map(({ yes, evidence, open, unsure }, at) => ({
    ...figure,
    ...names[at]!,
    state: open > 0 ? "open" : "known",
    value: open > 0 ? null : yes,
    low: open > 0 ? yes : null,
    high: open > 0 ? yes + open : null,
    evidence,
    evidenceCount: yes,
    unsure,
    unsureCount: open,
  }));
}

/** Most rows that one part of a figure carries: a list of communes has thousands of parts. */
const mostPartRows = 50;

/** The row by which an entity is shown. */
export function rowOf({ entities }: Facts, at: number): RowRef {
  const entity = entities[at]!;
  const [{ table, record }] = entity.parts;
  return { sheet: table.sheet, row: record.row, name: entityName(entity) };
}

type FoundField = Found & { readonly field: Indicator["fields"][number] | null };

/** By the first of the fields that the book has; what is missing is asked for by the first one. */
function measureAny(indicator: Indicator, scope: Scope): FoundField | Exclude<Measurement, Found> {
  if (indicator.fields.length === 0) {
    const own = measure(asked(indicator, null), undefined, scope, []);
    return own.kind === "found" ? { ...own, field: null } : own;
  }
  let first: Exclude<Measurement, Found> | null = null;
  for (const field of indicator.fields) {
    const own = measure(asked(indicator, field), undefined, scope, []);
    if (own.kind === "found" && (own.actual !== null || indicator.measure === "count")) return { ...own, field };
    first ??= own.kind === "found" ? { kind: "missing", missing: [missingColumn(field)], because: asItIs("") } : own;
  }
  return first ?? { kind: "by-hand", missing: [] };
}

function asked({ label, measure: how, unit, kinds, filter, stock }: Indicator, field: string | null): Measured {
  return {
    subject: subjectOf(kinds),
    indicator: label.vi,
    measure: how === "hand" ? "exists" : how,
    operator: ">=",
    value: null,
    value2: null,
    unit: unit === "VND" ? "VND" : "count",
    for: { ...filter, kind: [...kinds] },
    numerator: null,
    denominator: null,
    field,
    stock,
    approximate: false,
    base: null,
    informational: true,
  };
}

function subjectOf([first]: readonly EntityKind[]): Measured["subject"] {
  return first === "union" ? "union" : first === "group" ? "group" : "cooperative";
}

function labelsOf(work: Work, scope: Scope, { filter, measure: how, fields }: Indicator, found: Found, second: boolean): Said[] {
  const labels: Said[] = [];
  if (needsRating(filter)) {
    const { label } = work.ratingNote(scope);
    if (label !== null) labels.push(label);
  }
  if (how !== "count" && found.year === null)
    labels.push({ vi: "sổ không ghi năm số liệu", en: "the book does not name the year of the data" });
  if (found.year !== null && found.year !== scope.toYear) labels.push({ vi: `số liệu năm ${found.year}`, en: `data of ${found.year}` });
  if (second && fields[0] === "profit.beforeTax") labels.push(afterTax);
  return labels;
}

function countOf(states: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < states.length; at++) if (states[at] === 2) count++;
  return count;
}
