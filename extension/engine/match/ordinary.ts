import { wordsOf } from "../../../core/forms/words.ts";
import type { Lexicon } from "./lexicon.ts";
import { headingWords } from "./people.ts";
import type { Reading, Spelling } from "./read-text.ts";

/** The share of words that no field is asked with and no heading is made of. */
export function shareUnknown({ tokens }: Reading, lexicon: Lexicon): number {
  const ordinary = ordinaryWords(lexicon.spelling);
  let all = 0;
  let unknown = 0;
  for (const [token, share] of tokens) {
    if (share < 1) continue;
    all++;
    if (!token.startsWith("@") && !token.startsWith("s.") && !lexicon.knows(token) && !ordinary.has(token)) unknown++;
  }
  return all === 0 ? 0 : unknown / all;
}

/** Whether a word says no more than that a part of the page begins. */
export function isOrdinary(token: string, spelling: Spelling): boolean {
  return ordinaryWords(spelling).has(token);
}

const ordinary: Partial<Record<Spelling, ReadonlySet<string>>> = {};

function ordinaryWords(spelling: Spelling): ReadonlySet<string> {
  ordinary[spelling] ??= new Set(headingWords.split("|").flatMap((words) => wordsOf(words).map((word) => word[spelling])));
  return ordinary[spelling];
}
