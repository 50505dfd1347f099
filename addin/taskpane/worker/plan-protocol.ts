import type { Said } from "../../../core/model/language.ts";
import type { DeadlineState, Undated } from "../../../core/plans/deadlines/occurrences.ts";
import type { ManualValue, Tick } from "../../../core/plans/evaluate/options.ts";
import type { PlanResult, RowRef, Status, TargetResult } from "../../../core/plans/evaluate/result.ts";
import type { NationalTarget } from "../../../core/plans/national.ts";
import type { Candidate, Exit, PilotResult } from "../../../core/plans/pilot/result.ts";
import type { PilotScheme } from "../../../core/plans/pilot/scheme.ts";
import type { PlanFile, Target } from "../../../core/plans/plan.ts";
import type { Call, FieldGroup, TableChoice } from "./protocol.ts";

/**
 * What the page and the worker say to each other about plans. The page keeps which plan was chosen and what the officer
 * ticked; every question carries both, so a worker that was ended and started again answers the same.
 */
export type PlanCalls = {
  /** The plans that are shipped. */
  plans: Call<Record<string, never>, PlanHead[]>;
  /** A plan of the office: a plan file is ready for use, the text of a plan has to be looked over first. */
  openPlan: Call<PlanSource, OpenedPlan>;
  /** Every target of a plan on the open book; without a book on an empty one. */
  evaluate: Call<PlanOptions, PlanOverview>;
  /** Rows that a target rests on, in the order of the book. */
  targetRows: Call<PlanOptions & { id: string; side: EvidenceSide }, { count: number; rows: EvidenceRow[] }>;
  /** Candidates of the plan's pilot: those that a model or a tick marks, or every cooperative and union. */
  candidates: Call<PlanOptions & { everyone: boolean; from: number; count: number }, { total: number; rows: Candidate[] }>;
  /** The due dates of a year, those of the law among them when they are wanted. */
  calendar: Call<CalendarQuery, CalendarYear>;
  /** The same as a calendar file, one series a duty. */
  calendarFile: Call<CalendarQuery, { name: string; bytes: ArrayBuffer }>;
  /** A plan to be corrected, with its quotes found in the text of its document when that is given. */
  draft: Call<{ plan: PlanFile | PlanChoice; document: PlanSource | null }, PlanDraft>;
  /** A target out of a stretch of the text, as far as it can be read. */
  targetFrom: Call<{ plan: PlanFile; text: string; from: number; to: number }, Target>;
  /** The stretch of a text in which a quote stands; `null` when it stands nowhere. */
  findQuote: Call<{ text: string; quote: string }, [number, number] | null>;
  /** The line of a target whose numbers were changed. */
  retold: Call<{ before: Target; after: Target }, string>;
  /** The words from which filters and fields are chosen. */
  vocabulary: Call<Record<string, never>, Vocabulary>;
  /** A plan as it stands, checked: its text as a file, or what is wrong with it. */
  checkPlan: Call<{ plan: PlanFile }, { json: string; name: string; problems: Said[] }>;
};

/** A shipped plan by its id, or the text of a plan file. */
export type PlanChoice = { id: string } | { own: string };

/** A file by its name and bytes, or text that was pasted. */
export type PlanSource = { name: string; bytes: ArrayBuffer } | { text: string };

export type PlanHead = { id: string; title: string; place: string; document: string; period: string; targets: number };

/** A plan file as text, what was made out of a document, or why there is neither. */
export type OpenedPlan = { json: string } | { draft: PlanDraft } | { problems: Said[] };

/** What the officer has said of the items of a plan; keys as in the options of the evaluation. */
export type OfficerWords = {
  ticks: Record<string, Tick>;
  manual: Record<string, ManualValue>;
  readings: Record<string, number>;
};

export type PlanOptions = {
  plan: PlanChoice;
  asOf: string;
  table: TableChoice;
  words: OfficerWords;
  /** In % of the value, for "khoảng". */
  tolerance: number;
  groupRule: boolean;
  moveWeekends: boolean;
};

export type PlanOverview = {
  plan: PlanHead & { own: boolean; issuedOn: string | null };
  asOf: string;
  /** Whether a book is open; without one nothing is measured. */
  measured: boolean;
  /** Wishes are not counted. */
  summary: Record<Status, number>;
  targets: TargetCard[];
  compounds: PlanResult["compounds"];
  scorecards: PlanResult["scorecards"];
  pilot: PilotOverview | null;
  /** What the document itself lacks, so that not all it asks for can be known: an annex that is not there. */
  gaps: string[];
  warnings: string[];
};

/** `year`: `null` is the plan's own year that is nearest to today. */
export type CalendarQuery = PlanOptions & { year: number | null; law: boolean };

export type CalendarYear = {
  plan: PlanHead;
  year: number;
  /** First and last year that can be looked at. */
  years: [number, number];
  days: CalendarEntry[];
  undated: readonly Undated[];
};

/** One day on which a duty falls: its senders and recipients with what was recorded of each. */
export type CalendarEntry = {
  id: string;
  text: string;
  due: string;
  lastGoodDay: string;
  weekday: string;
  weekend: boolean;
  before: boolean;
  state: DeadlineState;
  source: string;
  fromLaw: boolean;
  rows: CalendarRow[];
};

/** `key` is that of the officer's tick; `arrival` and `sentOn` are `null` while nothing was recorded. */
export type CalendarRow = {
  key: string;
  from: string;
  to: readonly string[];
  sentOn: string | null;
  arrival: "in-time" | "close" | "late" | null;
};

/** A target with its result, without the rows it rests on. Texts are made for showing. */
export type TargetCard = Omit<TargetResult, "evidence" | "against" | "unsure" | "national"> & {
  goal: string;
  found: string | null;
  /** Who and what is measured, and over which stretch of time. */
  period: string;
  bar: TargetBar | null;
  /** The reading that puts the default into words; `null`: the target itself is the default and none of its readings. */
  defaultReading: number | null;
  unsureCount: number;
  national: NationalLine[];
  /** Whether the officer's tick decides, and whether a number can be given by hand. */
  ticked: boolean;
  byHand: boolean;
  /** Whether its days stand in the calendar. */
  dated: boolean;
  condition: string | null;
  recipients: string[];
  parent: string | null;
  /** Part of items that only count together. */
  partOf: string | null;
};

/** Where things stand on a bar, in % of its length. `to` is `null` where every value from `from` on is good. */
export type TargetBar = { found: number | null; from: number; to: number | null; goal: number; goal2: number | null; national: number[] };

export type NationalLine = { text: string; sure: boolean } & Pick<NationalTarget, "id" | "document" | "year">;

export type EvidenceSide = "for" | "against" | "unsure";
export type EvidenceRow = RowRef & { because: string | null };

export type PilotOverview = Omit<PilotResult, "candidates" | "layers" | "exits"> & {
  candidates: number;
  exits: readonly Exit[];
  scheme: Pick<PilotScheme, "papers" | "exit"> & { conditions: { id: string; label: string; group: string; note: string | null }[] };
};

export type Word = { id: string; label: string };
export type Vocabulary = { fields: FieldGroup[]; kinds: Word[]; sectors: Word[]; statuses: Word[]; ranks: Word[] };

/** A plan while it is looked over. Offsets count in `text`; a target whose quote was not found has none. */
export type PlanDraft = {
  plan: PlanFile;
  /** The text of the document; `null` when only the plan file is there. */
  text: string | null;
  unread: { text: string; offset: [number, number]; line: number; reason: string }[];
  notes: string[];
};
