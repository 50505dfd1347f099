import type { DeadlineState } from "../deadlines/occurrences.ts";
import type { PilotCondition, PilotScheme } from "./scheme.ts";

/** Yes, no, or not known from the book and the officer's ticks. */
export type Answer = "yes" | "no" | "unknown";

/** What a plan's pilot comes to: who may join, in which order, and who has reached the end. */
export type PilotResult = {
  readonly candidates: readonly Candidate[];
  /** Eligible ones in layers: nobody of a layer meets every priority of another one and more. */
  readonly layers: readonly (readonly string[])[];
  readonly exits: readonly Exit[];
  readonly stages: readonly (PilotScheme["stages"][number] & { readonly state: DeadlineState })[];
  /** How many selected entities follow each model. */
  readonly models: readonly (PilotScheme["models"][number] & { readonly count: number })[];
  readonly warnings: readonly string[];
};

export type Candidate = {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  /** A model of the closed list stands beside it, so it was selected. */
  readonly model: string | null;
  /** Every mandatory condition: `no` when one certainly fails. */
  readonly eligible: Answer;
  readonly conditions: readonly ConditionAnswer[];
  readonly missingPapers: readonly string[];
  /** Papers of which nothing was said yet. */
  readonly openPapers: readonly string[];
  /** 1 is the first layer; `null` for one that is not eligible. */
  readonly layer: number | null;
};

export type ConditionAnswer = {
  readonly id: string;
  readonly label: string;
  readonly group: PilotCondition["group"];
  readonly answer: Answer;
  readonly because: string;
};

/** The exit test of one pilot. */
export type Exit = {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly year: number | null;
  readonly total: number | null;
  readonly totalAnswer: Answer;
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly baseline: number | null;
    readonly now: number | null;
    /** Named in the approved plan as to be perfected; `null`: not said. */
    readonly flagged: boolean | null;
    readonly answer: Answer;
  }[];
  /** Only the flagged criteria, and all of them. */
  readonly flaggedAnswer: Answer;
  readonly allAnswer: Answer;
  readonly because: string;
};
