import type { Severity } from "../../../core/model/findings.ts";
import type { Said } from "../../../core/model/language.ts";
import type { Mark } from "../../../core/model/law.ts";
import type { Rank, RankResult } from "../../../core/model/ranks.ts";
import type { IgnoredReason, SheetKind, Unit } from "../../../core/model/records.ts";
import type { Call } from "../../../ui/worker/protocol.ts";
import type { Certainty } from "../../workbook/finding-fixes.ts";
import type { ComparisonCalls } from "./comparison-protocol.ts";
import type { FormCalls } from "./form-protocol.ts";
import type { LiveCalls } from "./live-protocol.ts";
import type { OfficerWords, PlanCalls, PlanOptions } from "./plan-protocol.ts";
import type { ReportCalls } from "./report-protocol.ts";
import type { SupportCalls } from "./support-protocol.ts";

/**
 * What the page and the worker say to each other. The worker holds the book; the page asks for what it shows, never for
 * all of it. Rows and columns of places are 0-based, those of texts ("D12") as in Excel.
 */
export type Calls = BookCalls & PlanCalls & ReportCalls & ComparisonCalls & LiveCalls & FormCalls & SupportCalls;

type BookCalls = {
  /** Reads a file and how its sheets are to be understood; replaces the book that was open. */
  open: Call<OpenInput, BookOverview>;
  /** Understands the open book anew, after a correction or with another memory. */
  reread: Call<{ memory: string | null; unnamed?: readonly UnnamedColumn[] }, BookOverview>;
  /** The open book as it is understood, in the language in use; `null` when none is open. */
  overview: Call<Record<string, never>, BookOverview | null>;
  /** What the memory becomes when a person says what a column is. */
  correct: Call<Correction, { memory: string; unnamed: UnnamedColumn[]; overview: BookOverview }>;
  /** Counts of the findings; makes them when they are not there yet. */
  check: Call<RatingOptions, CheckOverview>;
  findingGroups: Call<{ filter: FindingFilter }, FindingGroup[]>;
  findings: Call<{ filter: FindingFilter; group: string; from: number; count: number }, FindingRow[]>;
  /** One finding by its key; `null` when it is no longer there. */
  finding: Call<{ key: string }, FindingRow | null>;
  /** Which findings the officer leaves as they are, with the reasons; the counts as they are then. */
  ignore: Call<{ ignored: string | null }, CheckOverview | null>;
  /** Counts of the ranks; scores when that is not done yet. */
  score: Call<RatingOptions, ScoreOverview>;
  scoreRows: Call<ScoreQuery & { from: number; count: number }, { total: number; rows: ScoreRow[] }>;
  scoreDetail: Call<{ id: number }, ScoreDetail | null>;
  /** Ways for one cooperative to reach a rank. */
  waysUp: Call<{ id: number; rank: WantedRank }, Ways>;
  /** Reads a score table of the office from a workbook. */
  readTable: Call<{ name: string; bytes: ArrayBuffer }, { table: string | null; problems: Said[] }>;
  /** An empty score table to fill in, as a workbook. */
  tableTemplate: Call<{ table: string }, { name: string; bytes: ArrayBuffer }>;
  gridShape: Call<{ sheet: string }, GridShape>;
  gridWindow: Call<GridWindowInput, GridWindow>;
  /** The sheets that a saved copy gains. */
  resultSheets: Call<CopyOptions, { name: string; rows: number }[]>;
  /** A copy of the book with the result sheets; `note` is a sentence on what the copy does not have of the original. */
  saveCopy: Call<CopyOptions, { name: string; bytes: ArrayBuffer; note: Said | null }>;
};

export type CallName = keyof Calls;
export type Input<Name extends CallName> = Calls[Name]["input"];
export type Output<Name extends CallName> = Calls[Name]["output"];

/** The worker's side of every call. */
export type Session = { readonly [Name in CallName]: (input: Input<Name>, progress: Progress) => Output<Name> };

/** Tells what is being done and how far it is, 0–1. */
export type Progress = (stage: Stage, fraction?: number | null) => void;

/** What the worker is doing; the page puts it into words. */
export type Stage =
  | "load"
  | "open"
  | "read"
  | "check"
  | "score"
  | "plan"
  | "planText"
  | "results"
  | "report"
  | "save"
  | "compare"
  | "write"
  | "undo"
  | "support";

/** A file and what is known about it. `memory` is the text kept from earlier books, `null` when there is none. */
export type OpenInput = OpenKnowing & { name: string; bytes: ArrayBuffer };

/** What is known about a book when it is opened: the memory, columns without a heading, findings that were left as they are. */
export type OpenKnowing = { memory: string | null; unnamed?: readonly UnnamedColumn[]; ignored?: string | null };

/** The day that ages are counted to, the year of ratings (`null`: as the book says), and the score table. */
export type RatingOptions = { asOf: string; year: number | null; table: TableChoice };
/** What goes into the copy: points and findings, and the targets of a plan when one is chosen. */
export type CopyOptions = RatingOptions & { plan?: PlanOptions | null };
/** A shipped table by its id, or the text of the office's own table. */
export type TableChoice = { id: string } | { own: string };

/** A person's word on a column; without a unit the heading decides on it. */
export type Correction = {
  table: number;
  column: number;
  field: string | null;
  unit: Unit | null;
  dash: 0 | null;
};

/** A person's word on a column without a heading: it holds for this place of this book alone. */
export type UnnamedColumn = Omit<Correction, "table"> & { sheet: string; headerRow: number };

export type BookOverview = {
  file: string;
  /** What the officer said of the items of plans, when the book is a copy that holds it; by the id of the plan. */
  words: { plan: string; words: OfficerWords } | null;
  records: number;
  sheets: SheetOverview[];
  tables: TableOverview[];
  fieldGroups: FieldGroup[];
};

/** One sheet of the file, whether or not a table was found in it. */
export type SheetOverview = { name: string; hidden: boolean; rows: number; columns: number };

export type TableOverview = {
  id: number;
  sheet: string;
  kind: SheetKind;
  titles: string[];
  year: number | null;
  headerRows: number[];
  records: number;
  columns: ColumnOverview[];
  ignored: { reason: IgnoredReason; rows: string; count: number }[];
  hiddenSheet: boolean;
  hiddenRows: number;
  hiddenColumns: string[];
};

/** Why a person should look at a column: its field or its unit is a guess. */
export type Doubt = "field" | "unit";

export type ColumnOverview = {
  index: number;
  column: string;
  header: string;
  /** No heading stands above it: what is said of it holds for this book alone. */
  unnamed: boolean;
  field: string | null;
  label: string | null;
  confidence: number;
  unit: Unit | null;
  unitFrom: "header" | "title" | "magnitude" | "person" | null;
  dash: 0 | null;
  /** Whether a unit, or a meaning of "-", can be said of the column. */
  takesUnit: boolean;
  takesDash: boolean;
  hasDash: boolean;
  doubt: Doubt | null;
  alternatives: { field: string; label: string }[];
  hidden: boolean;
  /** Texts of the first cells that hold something. */
  samples: string[];
};

/** Fields to choose from; `group` is put into words by the page. */
export type FieldGroup = { group: FieldGroupName; in: "entity" | "member"; fields: FieldChoice[] };
export type FieldGroupName = "identity" | "place" | "business" | "representative" | "people" | "money" | "rating" | "flags" | "member";
export type FieldChoice = { field: string; label: string; takesUnit: boolean; takesDash: boolean };

/** `ignored` findings are in no other count; `certain` ones have a value that can be written without asking. */
export type CheckOverview = {
  errors: number;
  warnings: number;
  records: number;
  ignored: number;
  certain: number;
  codes: { code: string; label: string; count: number }[];
};

/** `ignored`: only those that were left as they are; else only the others. */
export type FindingFilter = { severity: Severity | null; code: string | null; text: string; ignored?: boolean };

/** Findings of one code in one sheet. */
export type FindingGroup = { key: string; code: string; label: string; severity: Severity; sheet: string; count: number };

export type FindingRow = {
  id: number;
  /** The same for the same finding after a new check. */
  key: string;
  severity: Severity;
  sheet: string;
  cell: string;
  row: number;
  column: number;
  /** Label of the field, `null` when the finding is about none. */
  field: string | null;
  message: string;
  found: string;
  suggestion: string | null;
  /** Whether the suggestion can be written into the cell, and whether the officer has to agree first. */
  fix: Certainty | null;
  /** Why the officer leaves it as it is. */
  reason: string | null;
};

export type ScoreOverview = {
  table: { id: string; title: string; document: string; own: boolean };
  tables: { id: string; title: string }[];
  total: number;
  counts: Record<RankResult, number>;
};

export type ScoreSort = "row" | "name" | "rank" | "total";
export type ScoreQuery = { rank: RankResult | null; text: string; sort: ScoreSort; descending: boolean };

/** Which rule a size class comes from: the law in force, or total capital or members by the circular. */
export type SizeRule = "law" | "capital" | "members";

export type ScoreRow = {
  id: number;
  sheet: string;
  row: number;
  name: string;
  rank: RankResult;
  /** `null` while points are missing; then the total lies between `lowest` and `highest`. */
  total: number | null;
  lowest: number;
  highest: number;
  size: { word: string; by: SizeRule } | null;
};

export type ScoreDetail = ScoreRow & {
  /** One sentence on total and rank, and whatever else has to be said. */
  explanation: string;
  notes: string[];
  year: number;
  sizes: { members: SizeWord; capital: SizeWord; law: SizeWord };
  groups: ScoreItemGroup[];
  /** Ranks above the present one, for which ways may be asked. */
  ranksAbove: { rank: WantedRank; from: number }[];
};

export type SizeWord = { size: string | null; because: string };
export type ScoreItemGroup = { id: string; label: string; max: number | null; items: ScoreItem[] };

export type ScoreItem = {
  id: string;
  label: string;
  max: number | null;
  points: number | null;
  source: "computed" | "entered" | "missing";
  mark: Mark;
  because: string;
  /** What the bands give, also beside points that were entered. */
  proposed: number | null;
};

/** A rank that can be worked for. */
export type WantedRank = Exclude<Rank, "unrated">;

/** The smallest ways to a rank: each a list of items to raise. `because` says it in one sentence, also when there is none. */
export type Ways = { because: string; assumptions: string[]; more: boolean; ways: Way[] };

/** Items to raise, each in one sentence, and the total that they give together. */
export type Way = { total: number; steps: { id: string; because: string }[] };

/** What the preview needs to lay a sheet out. Widths are in characters. */
export type GridShape = { sheet: string; rows: number; columns: number; widths: number[]; hiddenColumns: number[] };

export type GridWindowInput = { sheet: string; top: number; left: number; bottom: number; right: number };

/** A rectangle of cell texts with what is known about their rows and cells; `bottom` and `right` are included. */
export type GridWindow = GridWindowInput & {
  texts: string[][];
  /** "n" where the cell is a number or date (set right), else "t". One string a row. */
  kinds: string[];
  rows: { kind: RowKind; hidden: boolean }[];
  marks: { row: number; column: number; severity: Severity }[];
};

export type RowKind = "record" | "outside" | IgnoredReason;
