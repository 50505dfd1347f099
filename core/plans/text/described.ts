import type { Target } from "../plan.ts";

/** What a goal measures, in fields and filters of records, and in words. */
export type Described = Pick<
  Target,
  "indicator" | "for" | "numerator" | "denominator" | "field" | "over" | "stock" | "dataNeeded" | "sheet"
>;

/** A description with everything unsaid at its default. */
export function described(parts: Pick<Described, "indicator"> & Partial<Described>): Described {
  const indicator = parts.indicator.replace(/\s+/g, " ").trim();
  return { for: {}, numerator: null, denominator: null, field: null, stock: false, dataNeeded: [], ...parts, indicator };
}

/** Words of a plan cut to a name's length, without marks at the ends. */
export function clip(words: string): string {
  const clean = words
    .replace(/^(?:[\s,;:.()+-]|và |trong đó )+/u, "")
    .replace(/[\s,;:.(+-]+$/u, "")
    .trim();
  return clean.length <= 110 ? clean : `${clean.slice(0, clean.lastIndexOf(" ", 107))} …`;
}
