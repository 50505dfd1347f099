import { isIsoDate, lastDay } from "../model/dates.ts";
import { fold } from "../model/text.ts";

/** How often a report comes: quý, 6 tháng, năm. */
export type ReportKind = "quarter" | "half" | "year";
export const reportKinds: readonly ReportKind[] = ["quarter", "half", "year"];

/** The stretch a report speaks of: ISO days, both included. `part` is the quarter (1–4) or half (1–2), 1 for a year. */
export type ReportPeriod = {
  readonly kind: ReportKind;
  readonly year: number;
  readonly part: number;
  readonly from: string;
  readonly to: string;
};

/** The period of a kind that a day lies in. */
export function periodOn(kind: ReportKind, day: string): ReportPeriod {
  const month = Number(day.slice(5, 7)) || 1;
  return makePeriod(kind, Number(day.slice(0, 4)), Math.ceil(month / monthsOf[kind]));
}

/**
 * The period that a report is most likely for: of the year that the titles of the book name, its last part, when that year is over on
 * `day`; else the one that the day lies in.
 */
export function periodOfBook(kind: ReportKind, day: string, tables: readonly { readonly year: number | null }[]): ReportPeriod {
  const years = tables.flatMap(({ year }) => year ?? []);
  const newest = years.length === 0 ? null : Math.max(...years);
  return newest === null || newest >= Number(day.slice(0, 4)) ? periodOn(kind, day) : makePeriod(kind, newest, 12 / monthsOf[kind]);
}

/**
 * Reads a period as people write it: "2024-Q1", "quý I/2024", "Q2 2024", "6 tháng đầu năm 2024", "2024-H2", "năm 2024", "2024". `kind`
 * decides when the words name only a year. `null` when it is no period.
 */
export function readPeriod(text: string, kind: ReportKind | null): ReportPeriod | null {
  const plain = fold(text)
    .replace(/[-/.,_]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60);
  const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(plain)?.[1];
  if (year === undefined) return null;
  const rest = plain
    .replace(year, " ")
    .replace(/\bnam\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const quarter = /^(?:q|quy|qui) ?(i{1,3}|iv|[1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return matching(makePeriod("quarter", Number(year), romans.get(quarter) ?? Number(quarter)), kind);
  const half = /^(?:h ?([12])|6 thang(?: (dau|cuoi))?|(?:nua|6t) ?(dau|cuoi)?)$/.exec(rest);
  if (half !== null) {
    const second = half[1] === "2" || half[2] === "cuoi" || half[3] === "cuoi";
    return matching(makePeriod("half", Number(year), second ? 2 : 1), kind);
  }
  if (rest === "") return kind === null || kind === "year" ? makePeriod("year", Number(year), 1) : null;
  return null;
}

/** The period before. */
export function periodBefore({ kind, year, part }: ReportPeriod): ReportPeriod {
  return part > 1 ? makePeriod(kind, year, part - 1) : makePeriod(kind, year - 1, 12 / monthsOf[kind]);
}

/** The period after. */
export function periodAfter({ kind, year, part }: ReportPeriod): ReportPeriod {
  return part < 12 / monthsOf[kind] ? makePeriod(kind, year, part + 1) : makePeriod(kind, year + 1, 1);
}

/** The words of a period without its year: "quý I", "sáu tháng đầu năm", "năm". */
export function periodWords({ kind, part }: ReportPeriod): string {
  if (kind === "quarter") return `quý ${["I", "II", "III", "IV"][part - 1] ?? ""}`;
  if (kind === "half") return part === 1 ? "sáu tháng đầu năm" : "sáu tháng cuối năm";
  return "năm";
}

/** A period of its own: the first half of a year, a whole year. */
export function makePeriod(kind: ReportKind, year: number, part: number): ReportPeriod {
  const months = monthsOf[kind];
  const two = (month: number): string => String(month).padStart(2, "0");
  const end = `${year}-${two(part * months)}`;
  return { kind, year, part, from: `${year}-${two((part - 1) * months + 1)}-01`, to: isIsoDate(end) ? (lastDay(end) ?? end) : end };
}

const monthsOf: Readonly<Record<ReportKind, number>> = { quarter: 3, half: 6, year: 12 };
const romans: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

function matching(period: ReportPeriod, kind: ReportKind | null): ReportPeriod | null {
  return kind === null || kind === period.kind ? period : null;
}
