import { broken, type FuzzPart } from "../oracle.ts";
import { bookParts } from "./books.ts";
import { documentParts } from "./documents.ts";
import { packageParts } from "./packages.ts";
import { mustGrowLinearly, type Pattern, patternsOfSource } from "./patterns.ts";

let known: readonly Pattern[] | null = null;

/** One regular expression of the source a case. */
const patterns: FuzzPart = {
  id: "pattern",
  weight: 0.3,
  run: (random) => {
    known ??= patternsOfSource();
    if (known.length < 500) throw broken("the source has fewer patterns than it had");
    const pattern = random.pick(known);
    mustGrowLinearly(pattern);
    return 1_000_000;
  },
};

/** Every kind of input that is read without a browser. */
export const parts: readonly FuzzPart[] = [...bookParts, ...documentParts, ...packageParts, patterns];
