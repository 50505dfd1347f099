import type { FieldId } from "../model/fields.ts";
import type { HeaderColumn } from "./header-block.ts";
import type { correctionFor } from "./memory.ts";
import type { ColumnProfile } from "./profile.ts";
import type { SpreadAnswer } from "./spread.ts";

/** Below this agreement of words and cells a column is left without a field. */
export const acceptance = 0.6;

/** `words` is how well the header alone agrees, `score` the same with the cells. */
export type Candidate = { readonly field: FieldId; readonly score: number; readonly words: number };
/** A column while its field is looked for. */
export type LookedColumn = {
  readonly header: HeaderColumn;
  /** The whole heading as one text. */
  readonly text: string;
  readonly profile: ColumnProfile;
  readonly sequence: boolean;
  /** Years that the heading names. */
  readonly years: readonly number[];
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** What a person said of a column with this heading. */
  readonly corrected: ReturnType<typeof correctionFor>;
  /** What a question that is spread over several columns makes of this one. */
  answer: SpreadAnswer | null;
  field: FieldId | null;
  score: number;
};
