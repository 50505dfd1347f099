import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";

/** Whether a criterion is met, as far as book and law say it. */
export type State = "met" | "not-met" | "not-known";

/** What a criterion comes to for one entity. `mark`: how surely the law behind it was read. */
export type Verdict = { readonly state: State; readonly mark: Mark };

/** A cell that an answer rests on. */
export type UsedCell = { readonly sheet: string; readonly cell: string; readonly field: FieldId };

/** A verdict in words: one sentence, the cells it rests on, and what is missing to know more. */
export type Answer = { readonly because: Said; readonly cells: readonly UsedCell[]; readonly missing: readonly Said[] };

/** The marks, the surest first. */
export const marksBySureness: readonly Mark[] = ["V", "D", "L", "P", "I", "M", "?"];

// One object for each verdict that there is: a country's book asks for half a million.
const verdicts = new Map(
  (["met", "not-met", "not-known"] as const).map(
    (state) => [state, new Map(marksBySureness.map((mark): [Mark, Verdict] => [mark, { state, mark }]))] as const,
  ),
);

/** The verdict of a state and mark. */
export function verdict(state: State, mark: Mark): Verdict {
  return verdicts.get(state)?.get(mark) ?? { state, mark };
}

/** Words without cells. */
export function plain(because: Said, missing: readonly Said[] = []): Answer {
  return { because, cells: [], missing };
}

/** The less certain of two marks. */
export function weaker(a: Mark, b: Mark): Mark {
  return marksBySureness.indexOf(a) >= marksBySureness.indexOf(b) ? a : b;
}

/** Whether law of this mark carries no more than "to be confirmed". */
export function isWeak(mark: Mark): boolean {
  return mark === "I" || mark === "M" || mark === "?";
}
