import type { Book, EntityKind, Scalar } from "../../../core/model/records.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import { type MadeReport, makeReport, type ReportOptions } from "../../../core/reports/make-report.ts";
import { officeOn } from "../../../core/reports/offices.ts";
import { readPeriod } from "../../../core/reports/period.ts";
import { book, table } from "../plans/books.ts";

type Row = Readonly<Record<string, Scalar>> & { readonly kind?: EntityKind };

/** Rows of an invented commune: 6 cooperatives (one a credit fund, one dissolved in the year), one union. */
export const rows: readonly Row[] = [
  {
    name: "HTX Một",
    code: "0100000001",
    commune: "Xã Hoa Sen",
    sector: "agriculture",
    status: "active",
    certificateDate: "2015-03-02",
    dissolvedOn: null,
    "members.total": 100,
    "workers.total": 10,
    "workers.members": 8,
    "revenue.total": 1_000_000_000,
    "profit.beforeTax": 50_000_000,
    rank: "good",
  },
  {
    name: "HTX Hai",
    code: "0100000002",
    commune: "Xã Hoa Sen",
    sector: "agriculture",
    status: "active",
    certificateDate: "2016-01-05",
    dissolvedOn: null,
    "members.total": 41,
    "workers.total": 7,
    "workers.members": 5,
    "revenue.total": 500_000_000,
    "profit.beforeTax": -10_000_000,
    rank: "fair",
  },
  {
    name: "HTX Ba",
    code: "0100000003",
    commune: "Xã Hoa Mai",
    sector: "trade",
    status: "suspended",
    certificateDate: "2018-09-09",
    dissolvedOn: null,
    "members.total": 9,
    "workers.total": 3,
    "workers.members": 0,
    "revenue.total": 123_456_789,
    "profit.beforeTax": 1,
    rank: "average",
  },
  {
    name: "HTX Bốn",
    code: "0100000004",
    commune: "Xã Hoa Mai",
    sector: "transport",
    status: "active",
    certificateDate: "2024-05-20",
    dissolvedOn: null,
    "members.total": 12,
    "workers.total": 4,
    "workers.members": 4,
    "revenue.total": 77_000_000,
    "profit.beforeTax": 5_000_000,
    rank: null,
  },
  {
    name: "HTX Năm",
    code: "0100000005",
    commune: "Xã Hoa Mai",
    sector: "construction",
    status: "dissolved",
    certificateDate: "2010-02-02",
    dissolvedOn: "2024-08-15",
    "members.total": 20,
    "workers.total": 1,
    "workers.members": 1,
    "revenue.total": 10_000_000,
    "profit.beforeTax": 0,
    rank: null,
  },
  {
    name: "QTDND Sáu",
    code: "0100000006",
    commune: "Xã Hoa Sen",
    sector: null,
    status: "active",
    certificateDate: "2001-01-01",
    dissolvedOn: null,
    "members.total": 800,
    "workers.total": 12,
    "workers.members": 12,
    "revenue.total": 9_000_000_000,
    "profit.beforeTax": 700_000_000,
    rank: null,
    kind: "creditFund",
  },
  {
    name: "LHHTX Bảy",
    code: "0100000007",
    commune: "Xã Hoa Mai",
    sector: "agriculture",
    status: "active",
    certificateDate: "2020-06-06",
    dissolvedOn: null,
    "members.total": 4,
    "workers.total": 6,
    "workers.members": null,
    "revenue.total": 3_000_000_000,
    "profit.beforeTax": 20_000_000,
    rank: "fair",
    kind: "union",
  },
];

/** The same rows with some values changed. */
export function changed(change: (row: Row, at: number) => Row): Book {
  return book(table(rows.map(change) as never, { year: 2024 }), groups);
}

const groups = table(
  [
    { name: "THT Rau", commune: "Xã Hoa Sen", foundedOn: "2024-02-02", "members.total": 5, sector: "agriculture" },
    { name: "THT Cá", commune: "Xã Hoa Mai", foundedOn: "2019-04-01", "members.total": 6, sector: "agriculture" },
  ],
  { sheet: "THT", kind: "groups", year: 2024 },
);

export const wholeBook: Book = changed((row) => row);

/** A report of the commune, by default of the year 2024 as of its last day. */
export function report(
  own: Book = wholeBook,
  change: Partial<ReportOptions> & { readonly plan?: PlanFile | null; readonly when?: string } = {},
): MadeReport {
  const { plan = null, when = "2024", ...options } = change;
  const asOf = options.asOf ?? "2024-12-31";
  const found = officeOn("commune", asOf);
  if ("problem" in found) throw new Error(found.problem.vi);
  const period = readPeriod(when, null);
  if (period === null) throw new Error(when);
  return makeReport(own, plan, { asOf, period, office: found.office, place: "xã Hoa Sen", ...options });
}
