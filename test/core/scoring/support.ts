import { plainTable } from "../../../core/model/plain-table.ts";
import type { Book, EntityKind, EntityRecord, SheetKind, Table, Values } from "../../../core/model/records.ts";
import { compileTable } from "../../../core/scoring/compile.ts";
import type { ScoreContext } from "../../../core/scoring/eligibility.ts";
import { findScoreTable, type ScoreCriterion, type ScoreItem, type ScoreTable } from "../../../core/scoring/table.ts";

export const tt01 = findScoreTable("tt-01-2020")!;
export const tt09 = findScoreTable("tt-09-2017")!;
export const compiled01 = compileTable(tt01);
export const compiled09 = compileTable(tt09);

export const context: ScoreContext = { kind: "cooperative", year: 2023, asOf: "2024-01-15" };

/** Points of every criterion of TT 01/2020 that add up to 100. */
export const fullPoints: Values = {
  "points.1": 7,
  "points.2": 6,
  "points.3": 11,
  "points.4": 6,
  "points.5": 8,
  "points.6": 6,
  "points.7": 6,
  "points.8": 6,
  "points.9": 4,
  "points.10": 10,
  "points.11": 8,
  "points.12": 8,
  "points.13": 6,
  "points.14": 6,
  "points.15": 2,
};

type SheetOf = {
  readonly sheet?: string;
  readonly kind?: SheetKind;
  readonly year?: number | null;
  readonly rows: readonly Values[];
  readonly kinds?: readonly (EntityKind | null)[];
  readonly inherited?: Values;
};

/** A book of tables with a column for every field of their rows; rows start at 2. */
export function bookWith(...sheets: readonly SheetOf[]): Book {
  return { file: "so.xlsx", tables: sheets.map(tableWith) };
}

function tableWith({ sheet = "Danh sách", kind = "cooperatives", year = null, rows, kinds, inherited = {} }: SheetOf): Table {
  const records = rows.map(
    (values, at): EntityRecord => ({
      row: at + 2,
      kind: kinds?.[at] === undefined ? "cooperative" : (kinds[at] ?? null),
      values,
      inherited,
    }),
  );
  return plainTable({ sheet, kind, year, records });
}

/** An item whose points are typed. */
export function entered(id: string, max: number | null): ScoreItem {
  return { id, label: `Mục ${id}`, max, mark: max === null ? "?" : "L", input: null, method: "entered", bands: [], rule: null, note: null };
}

/** A small table of typed points. Ranks: good from 80 %, fair from 65 %, average from 50 % of the maximum. */
export function smallTable(
  groups: readonly (readonly ScoreCriterion[])[],
  maxima: readonly number[],
  more: Partial<ScoreTable> = {},
): ScoreTable {
  const max = maxima.reduce((sum, value) => sum + value, 0);
  const ends = [max, Math.ceil(max * 0.8), Math.ceil(max * 0.65), Math.ceil(max * 0.5), 0];
  const names = ["good", "fair", "average", "weak"] as const;
  return {
    id: "don-vi-thu",
    title: "Bảng thử",
    document: "01/QĐ-THU",
    issuedOn: null,
    effectiveFrom: "2020-01-01",
    effectiveTo: null,
    effectiveToCandidates: [],
    appliesTo: ["cooperative"],
    sector: null,
    max,
    unrated: [],
    knockOut: [],
    ranks: names.flatMap((id, at) =>
      ends[at + 1]! < ends[at]! ? [{ id, label: id, from: ends[at + 1]!, to: ends[at]!, toInclusive: at === 0, mark: "L" as const }] : [],
    ),
    inputs: [],
    groups: groups.map((criteria, at) => ({
      id: ["I", "II", "III", "IV"][at]!,
      label: `Nhóm ${at + 1}`,
      max: maxima[at]!,
      mark: "L",
      criteria,
    })),
    ...more,
  };
}
