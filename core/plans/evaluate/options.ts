import type { Language } from "../../model/language.ts";
import type { ScoreTable } from "../../scoring/table.ts";

/** What the officer has said of an item that no list shows. */
export type Tick = {
  /** Done, not done, or (`null`) not said. */
  readonly done?: boolean | null;
  /** ISO day of doing or sending. */
  readonly on?: string | null;
  /** For conditional items: whether the condition has come up. */
  readonly occurred?: boolean | null;
  readonly note?: string | null;
};

/** A number that the officer gives for a target that no list shows. */
export type ManualValue = { readonly value: number; readonly note?: string | null };

export type EvaluateOptions = {
  /** ISO day that counts as today. */
  readonly asOf: string;
  /** By target id, `id/unit` for one unit, `id/due` or `id/due/sender` for one day of a duty, `id/entity` for a paper of a pilot. */
  readonly ticks?: Readonly<Record<string, Tick>>;
  readonly manual?: Readonly<Record<string, ManualValue | number>>;
  /** Tolerance in % of the value for what the plan says about ("khoảng"). Default 0: read as at least. */
  readonly tolerance?: number;
  /** By target id the number of the reading that counts instead of the default: 0 is the first alternative. */
  readonly readingChoice?: Readonly<Record<string, number>>;
  /** Table by which points become ranks. Default: Thông tư 01/2020/TT-BKHĐT. */
  readonly table?: ScoreTable;
  /** The office has a rule of its own for groups, so that their ranks are more than somebody's word. */
  readonly groupRule?: boolean;
  readonly moveWeekends?: boolean;
  /** `report`: whole years run from 15/12 of the year before to 14/12, as in the yearly reports of the law. Default: calendar years. */
  readonly yearKind?: "plan" | "report";
  /** Most rows of evidence of a target. */
  readonly evidenceLimit?: number;
  /** The language of reasons and warnings; what a plan says stays Vietnamese. Default: Vietnamese. */
  readonly language?: Language;
  /** Only these targets. */
  readonly only?: readonly string[];
};

/** What the officer ticked under the first of some keys; `null` when nothing. */
export function tickOf({ ticks }: EvaluateOptions, ...keys: readonly string[]): Tick | null {
  for (const key of keys) {
    const tick = ticks !== undefined && Object.hasOwn(ticks, key) ? ticks[key] : undefined;
    if (tick !== undefined) return tick;
  }
  return null;
}

/** The number that the officer gave for a target. */
export function manualOf({ manual }: EvaluateOptions, id: string): ManualValue | null {
  const given = manual !== undefined && Object.hasOwn(manual, id) ? manual[id] : undefined;
  if (given === undefined) return null;
  const value = typeof given === "number" ? { value: given } : given;
  return Number.isFinite(value.value) ? value : null;
}
