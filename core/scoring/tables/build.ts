import type { Mark } from "../../model/law.ts";
import type { Band, ScoreCriterion, ScoreItem } from "../table.ts";

/** Short ways to write a table down, so that a table file reads like the annex. */

type Ends = { readonly fromInclusive?: false; readonly toInclusive?: true; readonly label?: string };

/** A band from `from` to below `to`; the ends may say otherwise. */
export function band(from: number | null, to: number | null, points: number, mark: Mark, ends: Ends = {}): Band {
  return {
    from,
    to,
    fromInclusive: ends.fromInclusive ?? true,
    toInclusive: ends.toInclusive ?? false,
    points,
    mark,
    label: ends.label ?? null,
  };
}

/** An item whose points the officer types. */
export function entered(
  id: string,
  label: string,
  max: number | null,
  mark: Mark,
  more: { input?: string; note?: string } = {},
): ScoreItem {
  return { id, label, max, mark, input: more.input ?? null, method: "entered", bands: [], rule: null, note: more.note ?? null };
}

/** An item with bands over an input. */
export function banded(
  id: string,
  label: string,
  max: number,
  mark: Mark,
  input: string,
  bands: readonly Band[],
  note?: string,
): ScoreItem {
  return { id, label, max, mark, input, method: "bands", bands, rule: null, note: note ?? null };
}

/** An item with all its points when the input is above 0, none otherwise. */
export function increase(id: string, label: string, max: number, mark: Mark, input: string, ruleMark: Mark, note?: string): ScoreItem {
  const rule = { above: 0, points: max, otherwise: 0, mark: ruleMark };
  return { id, label, max, mark, input, method: "increase", bands: [], rule, note: note ?? null };
}

/** A criterion with sub-items. */
export function criterion(
  id: string,
  label: string,
  max: number | null,
  mark: Mark,
  maxMark: Mark,
  items: readonly ScoreItem[],
): ScoreCriterion {
  return { id, label, max, mark, maxMark, items };
}

/** A criterion without sub-items; `maxMark` is the mark of its maximum. */
export function single(
  id: string,
  label: string,
  max: number | null,
  maxMark: Mark,
  more: { input?: string; note?: string } = {},
): ScoreCriterion {
  return { id, label, max, mark: "V", maxMark, items: [entered(id, label, max, maxMark, more)] };
}
