import type { FieldId } from "../../../core/model/fields.ts";
import type { Said } from "../../../core/model/language.ts";
import type { Decision } from "../../../core/reconcile/decisions.ts";
import type { Reconciliation, Side } from "../../../core/reconcile/result.ts";
import type { UnitChange } from "../../../core/reconcile/units.ts";
import type { Call } from "../../../ui/worker/protocol.ts";

/** What the page and the worker say to each other about a second list. The page keeps the file and what the officer decided. */
export type ComparisonCalls = {
  /** Compares the open book with another list. `file: null` takes the list that was opened last; `null` comes back when the worker has none. */
  compare: Call<
    { file: { name: string; bytes: ArrayBuffer } | null; decisions: readonly Decision[]; changes?: readonly UnitChange[] },
    ComparisonOverview | null
  >;
  /** Which communes became which, from a table of units. */
  unitChanges: Call<{ name: string; bytes: ArrayBuffer }, UnitChange[]>;
  /** What the officer decided, from a file of decisions or an earlier copy. */
  decisionFile: Call<{ name: string; bytes: ArrayBuffer }, Decision[]>;
  /** A file of decisions, as `reconcile --decisions` takes it. */
  decisionsSaved: Call<{ decisions: readonly Decision[] }, { name: string; bytes: ArrayBuffer }>;
  /** Rows of one part of the comparison, in the order of the first list. */
  comparisonRows: Call<{ part: ComparisonPart; from: number; count: number }, ComparisonRow[]>;
  /** A copy of the open book with the comparison and the merged list as sheets. */
  comparisonCopy: Call<Record<string, never>, { name: string; bytes: ArrayBuffer; note: Said | null }>;
};

/** What a row of the comparison is about: `differs` includes what was already decided. */
export type ComparisonPart = "differs" | "unsure" | "onlyA" | "onlyB";

export type ComparisonOverview = Pick<Reconciliation, "fileA" | "fileB" | "summary"> & { warnings: string[] };

/** An entity as a line: its name with its commune, and where it stands. `key` is that of decisions. */
export type EntityLine = { key: string; name: string; place: string };

export type ComparisonRow = {
  entity: EntityLine;
  /** The pair's other side; `null` for what is unsure or alone. */
  other: EntityLine | null;
  because: string;
  decided: boolean;
  differences: { field: FieldId; label: string; a: string; b: string; keep: Side | null; because: string }[];
  candidates: (EntityLine & { because: string; against: string })[];
};
