import type { Said } from "../../../core/model/language.ts";
import type { CriterionResult, Outcome } from "../../../core/support/assess.ts";
import type { TaskResult } from "../../../core/support/checklist/checklist.ts";
import type { SheetProblem } from "../../../core/support/own-sheet.ts";
import type { LocalRules } from "../../../core/support/rules.ts";
import type { Decision, Statement, SupportWords } from "../../../core/support/words.ts";
import type { Call } from "../../../ui/worker/protocol.ts";
import type { WorkbookSheet } from "../../workbook/port.ts";
import type { PlanChoice } from "./plan-protocol.ts";

/** What the page and the worker say to each other about support. The page keeps the officer's words and the rules of the place. */
export type SupportCalls = {
  /** Counts of every policy, the register with what is wrong in it, and what every body owes. */
  support: Call<SupportQuery, SupportOverview>;
  /** Entities under one policy, candidates first in the law's order. */
  supportRows: Call<
    SupportQuery & { policy: string; outcome: Outcome | null; from: number; count: number },
    { total: number; rows: SupportLine[] }
  >;
  /** Keys of the entities under a policy of whom nobody has said yet whether they serve a sanction; `outcome: null` for all of them. */
  unsaidKeys: Call<SupportQuery & { policy: string; outcome: Outcome | null }, string[]>;
  /** The criteria of one entity under a policy. */
  supportDetail: Call<SupportQuery & { policy: string; id: number }, SupportDetail | null>;
  /** Reads the rules of the place from a workbook. */
  supportRules: Call<{ name: string; bytes: ArrayBuffer }, { rules: LocalRules | null; problems: Said[] }>;
  /** A book in which an office writes the rules of its province. */
  rulesTemplate: Call<Record<string, never>, { name: string; bytes: ArrayBuffer }>;
  /** Our sheets on support for a book that is open in Excel. */
  liveSupportSheets: Call<SupportQuery & { policy: string }, WorkbookSheet[]>;
  /** A copy of the open book with our sheets on support; `policy`: whose candidates are written side by side. */
  supportCopy: Call<SupportQuery & { policy: string }, { name: string; bytes: ArrayBuffer; note: Said | null }>;
};

/** `year`: that of figures where the book states none. `words: null` takes what the open book holds. */
export type SupportQuery = {
  asOf: string;
  year: number | null;
  words: SupportWords | null;
  rules: LocalRules | null;
  plan: PlanChoice | null;
};

export type SupportOverview = {
  heading: string;
  /** Why nothing can be said, before the law of 2023. */
  earlier: string | null;
  policies: PolicyCount[];
  /** What the open book holds of the officer's words. */
  words: SupportWords;
  /** Whether the book has a sheet in which they stand. */
  hasWords: boolean;
  register: { rows: number; amount: string; problems: SheetProblem[] } | null;
  tasks: TaskResult[];
  warnings: string[];
};

export type PolicyCount = {
  id: string;
  label: string;
  article: string;
  contents: string[];
  amounts: string[];
  counts: Record<Outcome, number>;
};

export type SupportLine = {
  id: number;
  key: string;
  name: string;
  sheet: string;
  row: number;
  outcome: Outcome;
  confirm: boolean;
  because: string;
  missing: string[];
  missingOneOf: string[];
  /** The places that are possible among candidates, `null` for others. */
  place: string | null;
  /** Priorities of which something is known, in the law's order. */
  figures: { label: string; text: string }[];
  decision: Decision | null;
};

export type SupportDetail = { key: string; criteria: CriterionResult[]; statement: Statement };
