import type { PolicyId } from "../../law/support-policies.ts";

/** How the register answers a task: classes held, people in them, entities supported, rows, or sums of money. */
export type TaskMeasure = "classes" | "learners" | "entities" | "rows" | "amount";

/** One thing about support that a body owes by a plan. */
export type SupportTask = {
  readonly id: string;
  readonly section: string;
  readonly line: number | null;
  /** Word for word from the document. */
  readonly quote: string;
  readonly text: string;
  /** Who leads, then who helps. */
  readonly bodies: readonly string[];
  /** `null` ends: the document names none. */
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** The document's own words on the time. */
  readonly when: string;
  readonly policies: readonly PolicyId[];
  /** Kinds of the register that show it; empty: the register cannot show it. */
  readonly kinds: readonly string[];
  readonly measure: TaskMeasure;
  /** Folded words of which one has to stand in a row of the register; empty: every row of the kinds counts. */
  readonly rowWords: readonly string[];
  /** Targets of the plan that say the same. */
  readonly targets: readonly string[];
};
