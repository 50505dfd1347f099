/** What the engine tells: the steps of a plan, what was left out and why, what was filled. */

import type { FormRecord, FormValue } from "../../core/forms/record.ts";
import type { Said } from "../../core/model/language.ts";
import type { PortalField } from "../portals/portal.ts";

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

/** A value of the record that was not written, with one sentence. */
export type Skip = { readonly field: string; readonly item: number | null; readonly reason: SkipReason; readonly detail: Said };

/** A value that will be written. `item` is the 0-based item of a list, `null` for a field that stands once. */
export type Step = {
  readonly field: string;
  readonly item: number | null;
  /** The box, by the key of the look it was planned on. */
  readonly control: string;
  readonly label: string;
  readonly value: string;
  /** What spoke for the box. */
  readonly because: readonly Said[];
};

export type Plan = { readonly steps: readonly Step[]; readonly skipped: readonly Skip[] };

export type Filled = {
  readonly field: string;
  readonly item: number | null;
  readonly label: string;
  readonly value: string;
  readonly readBack: string;
};

export type FillResult = { readonly filled: readonly Filled[]; readonly skipped: readonly Skip[]; readonly warnings: readonly Said[] };

/** One value of the record beside what its box holds. `empty`: nothing stands there; `unreadable`: the value has no form on this page. */
export type Difference = {
  readonly field: string;
  readonly item: number | null;
  readonly control: string;
  readonly label: string;
  readonly wanted: string;
  readonly found: string;
  /** A box to tick: `wanted` and `found` are the Vietnamese yes or no. */
  readonly tick: boolean;
  readonly state: "same" | "differs" | "empty" | "unreadable";
};

/** `missing` are values of the record that the page has no box for. */
export type PageComparison = {
  readonly rows: readonly Difference[];
  readonly missing: readonly { readonly field: string; readonly item: number | null; readonly detail: Said }[];
};

export type ReadValue = {
  readonly field: string;
  readonly item: number | null;
  readonly label: string;
  readonly found: string;
  readonly value: FormValue;
};
export type UnreadValue = Omit<ReadValue, "value">;

/** A page as a record: `read` says where each value stood, `unread` what was there and is not certain. */
export type PageReading = { readonly record: FormRecord; readonly read: readonly ReadValue[]; readonly unread: readonly UnreadValue[] };

/** Where a filling stands; `filled` is the value just written, `null` when it was not taken. */
export type Progress = { readonly done: number; readonly total: number; readonly label: string; readonly filled: Filled | null };

/** A box as the person who teaches a page sees it. */
export type Description = {
  readonly control: string;
  readonly label: string;
  readonly heading: string;
  readonly value: string;
  readonly options: readonly string[];
  /** How a portal file names the box; `null` when nothing lasting tells it from its neighbours. */
  readonly selector: Omit<PortalField, "field"> | null;
  /** Field ids that the box may ask for, likeliest first. */
  readonly guesses: readonly string[];
};

/** How well a portal file still fits a page. */
export type Health = {
  /** Ids of the pages of the file that this page is; empty when it is none. */
  readonly pages: readonly string[];
  readonly good: number;
  /** Entries without a box, with several where one is meant, or whose box takes another kind of value. */
  readonly faults: readonly { readonly entry: PortalField; readonly fault: "gone" | "several" | "kind"; readonly detail: Said }[];
  /** One sentence. */
  readonly summary: Said;
};
