import type { DeadlineState, Occurrence, Undated } from "../deadlines/occurrences.ts";
import type { NationalTarget } from "../national.ts";
import type { PilotResult } from "../pilot/result.ts";
import type { targetKinds } from "../plan.ts";

/** What an evaluation says of a plan on a day. The keys of the contract stand first in every part. */
export type PlanResult = {
  readonly plan: { readonly id: string; readonly title: string; readonly place: string };
  readonly asOf: string;
  readonly targets: readonly TargetResult[];
  readonly deadlines: readonly DeadlineResult[];
  readonly warnings: readonly string[];
  readonly summary: Readonly<Record<Status, number>>;
  /** Duties whose day the text does not set. */
  readonly undated: readonly Undated[];
  /** Items that hold together, and one card for each unit that the plan gives something to. */
  readonly compounds: readonly CompoundResult[];
  readonly scorecards: readonly Scorecard[];
  readonly pilot: PilotResult | null;
};

export type Status = "met" | "missed" | "not-due" | "not-measurable" | "not-applicable" | "past-before-issue";

export type TargetResult = {
  readonly id: string;
  readonly text: string;
  readonly subject: string;
  readonly indicator: string;
  readonly operator: string;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string | null;
  readonly scope: string;
  readonly due: string | null;
  readonly actual: number | null;
  readonly coverage: Coverage | null;
  readonly status: Status;
  /** One Vietnamese sentence or two. */
  readonly because: string;
  readonly missingData: readonly string[];
  readonly readings: readonly ReadingResult[];
  /** The days that were looked at: from the start of the period to its end or the day of the evaluation. */
  readonly window: { readonly from: string | null; readonly to: string | null };
  readonly kind: (typeof targetKinds)[number];
  readonly quote: string;
  readonly section: string | null;
  readonly line: number | null;
  readonly responsible: readonly string[];
  /** Not scored: never missed, and no part of an exit status. */
  readonly informational: boolean;
  /** "Đạt mức cao" and such, `null` when there is nothing to add to the status. */
  readonly level: string | null;
  /** What is special of the data: "xếp loại năm 2023", "sơ bộ", "ước". */
  readonly labels: readonly string[];
  /** For shares: how many of how many would do, and how many more that is. */
  readonly needed: { readonly count: number; readonly of: number; readonly more: number } | null;
  /** Share of the goal reached, 1 is all of it; `null` where it makes no sense. */
  readonly progress: number | null;
  /** What is left to do in what time. */
  readonly remaining: { readonly lack: number | null; readonly months: number; readonly text: string } | null;
  /** Rows that count, and rows of the base that do not; at most as many as asked for. */
  readonly evidence: readonly RowRef[];
  readonly evidenceCount: number;
  readonly against: readonly RowRef[];
  readonly againstCount: number;
  /** Rows that leave the answer open, with what is missing in them. */
  readonly unsure: readonly (RowRef & { readonly because: string })[];
  readonly units: readonly UnitResult[];
  readonly national: readonly NationalTarget[];
  readonly warnings: readonly string[];
  readonly note: string | null;
};

export type Coverage = { readonly used: number; readonly all: number };
export type RowRef = { readonly sheet: string; readonly row: number; readonly name: string };
export type ReadingResult = {
  readonly text: string;
  readonly status: Status;
  readonly actual: number | null;
  readonly because: string;
  /** Whether it is the reading that the status rests on. */
  readonly chosen: boolean;
};

/** What one of the units has reached: a ward, a commune, a year, a pilot. */
export type UnitResult = { readonly unit: string; readonly status: Status; readonly actual: number | null; readonly because: string };

export type DeadlineResult = {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly due: string;
  readonly lastGoodDay: string;
  readonly state: DeadlineState;
  /** When it was sent, and whether that was in time; `null`: not recorded. */
  readonly sentOn: string | null;
  readonly arrival: "in-time" | "close" | "late" | null;
} & Pick<Occurrence, "key" | "before" | "weekday" | "weekend" | "source">;

export type CompoundResult = {
  readonly id: string;
  readonly text: string;
  readonly status: Status;
  readonly because: string;
  readonly units: readonly UnitResult[];
  readonly readings: readonly { readonly text: string; readonly status: Status }[];
};

export type Scorecard = {
  readonly unit: string;
  readonly status: Status;
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly status: Status;
    readonly actual: number | null;
    readonly because: string;
  }[];
};
