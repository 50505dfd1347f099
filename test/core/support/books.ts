import type { SheetCells } from "../../../core/model/cells.ts";
import type { Book } from "../../../core/model/records.ts";
import {
  type Assessment,
  allCriteriaOf,
  assessSupport,
  type CriterionResult,
  type HeldPolicy,
  policyIn,
} from "../../../core/support/assess.ts";
import { registerHeadings } from "../../../core/support/register.ts";
import { noStatement, type Statement, type SupportWords } from "../../../core/support/words.ts";
import type { SupportOptions } from "../../../core/support/world.ts";
import { grid } from "../../support/grid.ts";

/** The day of most tests: the figures of 2024, 2023 and 2022 count. */
export const asOf = "2025-06-30";

/** One criterion of the first entity of a book. */
export function criterionOf(book: Book, id: string, options: Partial<SupportOptions> = {}, at = 0): CriterionResult {
  const found = allCriteriaOf(assessSupport(book, { asOf, ...options }), at).find((criterion) => criterion.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

/** A policy of an assessment. */
export function policyOf(assessment: Assessment, id: string): HeldPolicy {
  const policy = policyIn(assessment, id);
  if (policy === null) throw new Error(`no policy ${id}`);
  return policy;
}

/** What an officer states of entities, by key. */
export function stated(statements: Readonly<Record<string, Partial<Statement>>>): SupportWords {
  return {
    statements: new Map(Object.entries(statements).map(([key, own]) => [key, { ...noStatement, ...own }])),
    decisions: new Map(),
  };
}

/** A register sheet of some rows; what a row does not name is empty. Rows count from 2. */
export function registerSheet(rows: readonly Partial<Record<keyof typeof registerHeadings, string | number>>[]): SheetCells {
  const keys = Object.keys(registerHeadings) as (keyof typeof registerHeadings)[];
  return grid([keys.map((key) => registerHeadings[key]), ...rows.map((row) => keys.map((key) => row[key] ?? null))], {
    name: "Sổ HTX – Hỗ trợ",
  });
}
