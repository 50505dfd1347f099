import { distinct, inEach, type Language, type Said } from "../model/language.ts";
import { formatNumber } from "../model/numbers.ts";
import type { OpenRow } from "../plans/evaluate/explain.ts";
import type { Coverage, RowRef } from "../plans/evaluate/result.ts";

/** What a figure counts. Money is whole VND, shares are 0–100. */
export type FigureUnit = "count" | "VND" | "%";

/**
 * How much is known: `known` whole; `part` only of the entities that have the number (a sum is then not the whole); `open` between two
 * ends; `gap` nothing.
 */
export type FigureState = "known" | "part" | "open" | "gap";

/** One number of a report with everything it rests on. */
export type Figure = {
  readonly id: string;
  /** As in a list of figures. */
  readonly label: Said;
  readonly unit: FigureUnit;
  readonly state: FigureState;
  /** `null` unless it is certain. */
  readonly value: number | null;
  /** The ends of an open figure. */
  readonly low: number | null;
  readonly high: number | null;
  /** A mean says of how many entities it is. */
  readonly isMean: boolean;
  readonly coverage: Coverage | null;
  /** Rows that count, at most as many as asked for, and how many there are. */
  readonly evidence: readonly RowRef[];
  readonly evidenceCount: number;
  /** Rows that leave it open, with what is missing in them. */
  readonly unsure: readonly OpenRow[];
  readonly unsureCount: number;
  /** The days that were looked at (ISO), and the day of the data. */
  readonly window: { readonly from: string; readonly to: string };
  readonly asOf: string;
  /** The period was not over on the day of the data. */
  readonly estimate: boolean;
  /** What is special of the data: "xếp loại năm 2023", "sơ bộ". */
  readonly labels: readonly Said[];
  /** What a person would have to add, by the names of columns and sheets. */
  readonly missing: readonly Said[];
  /** The file it was read from, or what it was worked out from. */
  readonly source: Said;
  /** Ids of the figures that it was worked out from. */
  readonly of: readonly string[];
};

/** The number as a report prints it, without its unit; `null` for a gap. Money in million VND. */
export function figureNumber({ value, low, high, state, unit }: Figure, language: Language = "vi"): string | null {
  if (state !== "open") return value === null ? null : numberText(value, unit);
  if (low === null || high === null) return null;
  const [from, to] = [numberText(low, unit), numberText(high, unit)];
  return { vi: `từ ${from} đến ${to}`, en: `${from} to ${to}` }[language];
}

/** What has to be said beside the number: how many entities it rests on. Empty when nothing. */
export function figureNote({ coverage, isMean, state, labels }: Figure, language: Language = "vi"): string {
  if (coverage === null || state === "gap" || (!isMean && state !== "part")) return "";
  const own = labels.filter(({ vi }) => vi === afterTax.vi || vi === wholeYear.vi || vi.startsWith("số liệu năm"));
  const [used, all] = [formatNumber(coverage.used), formatNumber(coverage.all)];
  const counted = { vi: `theo ${used}/${all} đơn vị có số liệu`, en: `by ${used} of ${all} entities with data` };
  return [counted, ...own].map((said) => said[language]).join("; ");
}

/** What is said of a figure of the year in a report on a part of it. */
export const wholeYear: Said = { vi: "số năm ghi trong sổ", en: "the year’s figure in the book" };

/** What is said of a mean profit that could only be taken after tax. */
export const afterTax: Said = { vi: "lãi sau thuế", en: "profit after tax" };

/** A label with what tells it apart from others: "Tổng số thành viên HTX (năm trước)". */
export function labelWith(label: Said, aside: Said): Said {
  return inEach((language) => `${label[language]} (${aside[language]})`);
}

/** A figure worked out from others; a gap when one of them is not certain. */
export function derivedFigure(
  id: string,
  label: Said,
  unit: FigureUnit,
  from: readonly Figure[],
  how: Said,
  work: (values: readonly number[]) => number | null,
): Figure {
  const values = from.flatMap(({ value, state }) => (value === null || state === "part" ? [] : [value]));
  const value = values.length === from.length ? work(values) : null;
  const [first] = from;
  return {
    id,
    label,
    unit,
    state: value === null ? "gap" : "known",
    value,
    low: null,
    high: null,
    isMean: false,
    coverage: null,
    evidence: first?.evidence ?? [],
    evidenceCount: first?.evidenceCount ?? 0,
    unsure: [],
    unsureCount: 0,
    window: first?.window ?? { from: "", to: "" },
    asOf: first?.asOf ?? "",
    estimate: from.some(({ estimate }) => estimate),
    labels: distinct(from.flatMap(({ labels }) => labels)),
    missing: distinct(from.flatMap(({ missing, state, label: own }) => (state === "known" ? [] : missing.length > 0 ? missing : [own]))),
    source: how,
    of: from.map(({ id: own }) => own),
  };
}

function numberText(value: number, unit: FigureUnit): string {
  if (unit === "VND") return formatNumber(value / 1e6, 1);
  return formatNumber(value, unit === "%" ? 1 : 2);
}
