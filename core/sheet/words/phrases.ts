import { englishPhrases } from "./english.ts";
import { entityPhrases } from "./entity.ts";
import { figurePhrases } from "./figures.ts";
import { otherPhrases } from "./others.ts";

/**
 * Phrases of one idea and the concept they stand for; several are parted by "|". The longest phrase of a header wins,
 * of equal ones the earlier. Tone marks count where the header has them ("hộ" is not "hỗ"), so phrases are written in full.
 */
export type Phrases = readonly (readonly [concept: string, phrases: string])[];

/** Everything the reader knows to read above a column. */
export const phrases: Phrases = [...englishPhrases, ...entityPhrases, ...figurePhrases, ...otherPhrases];
