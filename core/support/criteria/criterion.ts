import type { LegalParameter } from "../../law/parameter.ts";
import type { Mark, Source } from "../../model/law.ts";
import type { EntityKind } from "../../model/records.ts";
import type { Answer, Verdict } from "../answer.ts";
import type { World } from "../world.ts";

/** One criterion. To add one, copy a neighbour, put it into the list of `criteria.ts` and its id into the policies that ask for it. */
export type Criterion = {
  readonly id: string;
  /** Vietnamese, a few words; `letter` is that of the law's list. */
  readonly label: string;
  readonly letter: string | null;
  readonly source: Source;
  /** How surely the words of the criterion were read. */
  readonly mark: Mark;
  readonly from: string;
  readonly until: string | null;
  readonly appliesTo: readonly EntityKind[];
  /** The number in the law that it needs; before that number is in force the criterion is not known. `null`: it needs none. */
  readonly detail: LegalParameter<unknown> | null;
  /** Whether the entity numbered `at` meets it on the day of the application. */
  readonly judge: (world: World, at: number) => Verdict;
  /** The same in words, with the cells used and what is missing. */
  readonly say: (world: World, at: number) => Answer;
};
