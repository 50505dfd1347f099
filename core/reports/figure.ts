import { formatNumber } from "../model/numbers.ts";
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
  /** Vietnamese, as in a list of figures. */
  readonly label: string;
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
  readonly unsure: readonly (RowRef & { readonly because: string })[];
  readonly unsureCount: number;
  /** The days that were looked at (ISO), and the day of the data. */
  readonly window: { readonly from: string; readonly to: string };
  readonly asOf: string;
  /** The period was not over on the day of the data. */
  readonly estimate: boolean;
  /** What is special of the data: "xếp loại năm 2023", "sơ bộ". */
  readonly labels: readonly string[];
  /** What a person would have to add, by the names of columns and sheets. */
  readonly missing: readonly string[];
  /** The file it was read from, or what it was worked out from. */
  readonly source: string;
  /** Ids of the figures that it was worked out from. */
  readonly of: readonly string[];
};

/** The number as a report prints it, without its unit; `null` for a gap. Money in million VND. */
export function figureNumber({ value, low, high, state, unit }: Figure): string | null {
  if (state === "open") return low === null || high === null ? null : `từ ${numberText(low, unit)} đến ${numberText(high, unit)}`;
  return value === null ? null : numberText(value, unit);
}

/** What has to be said beside the number: how many entities it rests on. Empty when nothing. */
export function figureNote({ coverage, isMean, state, labels }: Figure): string {
  if (coverage === null || state === "gap" || (!isMean && state !== "part")) return "";
  const own = labels.filter((label) => label === afterTax || label === wholeYear || label.startsWith("số liệu năm"));
  return [`theo ${formatNumber(coverage.used)}/${formatNumber(coverage.all)} đơn vị có số liệu`, ...own].join("; ");
}

/** What is said of a figure of the year in a report on a part of it. */
export const wholeYear = "số năm ghi trong sổ";

/** What is said of a mean profit that could only be taken after tax. */
export const afterTax = "lãi sau thuế";

/** A figure worked out from others; a gap when one of them is not certain. */
export function derivedFigure(
  id: string,
  label: string,
  unit: FigureUnit,
  from: readonly Figure[],
  how: string,
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
    labels: [...new Set(from.flatMap(({ labels }) => labels))],
    missing: [
      ...new Set(from.flatMap(({ missing, state, label: own }) => (state === "known" ? [] : missing.length > 0 ? missing : [own]))),
    ],
    source: how,
    of: from.map(({ id: own }) => own),
  };
}

function numberText(value: number, unit: FigureUnit): string {
  if (unit === "VND") return formatNumber(value / 1e6, 1);
  return formatNumber(value, unit === "%" ? 1 : 2);
}
