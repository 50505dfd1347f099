/** What the engine tells: the steps of a plan, what was left out and why, what was filled. */

export type SkipReason =
  | "no-match"
  | "ambiguous"
  | "hidden"
  | "read-only"
  | "disabled"
  | "already-filled"
  | "no-option"
  | "no-value"
  | "invalid-value"
  | "page-changed"
  | "portal-filled"
  | "read-back-differs";

/** A value of the record that was not written, with one Vietnamese sentence. */
export type Skip = { readonly field: string; readonly reason: SkipReason; readonly detail: string };

/** A value that will be written. `item` is the 0-based item of a list, `null` for a field that stands once. */
export type Step = {
  readonly field: string;
  readonly item: number | null;
  /** The box, by the key of the look it was planned on. */
  readonly control: string;
  readonly label: string;
  readonly value: string;
  /** What spoke for the box, in Vietnamese. */
  readonly because: readonly string[];
};

export type Plan = { readonly steps: readonly Step[]; readonly skipped: readonly Skip[] };

export type Filled = { readonly field: string; readonly label: string; readonly value: string; readonly readBack: string };

export type FillResult = { readonly filled: readonly Filled[]; readonly skipped: readonly Skip[]; readonly warnings: readonly string[] };
