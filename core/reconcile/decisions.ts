/** What a person has decided about two lists, kept for the next comparison. */

import { z } from "zod";
import { isFieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";

/** One decision: two entities are one or are not (`fields` then empty), or which side is right in a field of a pair. */
const decision = z.strictObject({
  a: z.string().min(1).max(400),
  b: z.string().min(1).max(400),
  verdict: z.enum(["same", "different"]),
  keep: z.array(z.strictObject({ field: z.string().refine(isFieldId), side: z.enum(["a", "b"]) })).optional(),
});

const decisionFile = z.strictObject({
  format: z.literal("so-htx-decisions"),
  version: z.literal(1),
  decisions: z.array(decision).max(200_000),
});

export type Decision = z.infer<typeof decision>;

/** Decisions by the keys of the two entities. */
export type Decisions = { readonly of: (a: string, b: string) => Decision | null; readonly all: readonly Decision[] };

/** Nothing decided yet. */
export const noDecisions: Decisions = makeDecisions([]);

/** The decisions of a list; a later one about the same two entities wins. */
export function makeDecisions(all: readonly Decision[]): Decisions {
  const known = new Map(all.map((one) => [keyOf(one.a, one.b), one]));
  return { of: (a, b) => known.get(keyOf(a, b)) ?? null, all };
}

/** Reads a file of decisions. `error` is one predicate: what is wrong and what to do. */
export function readDecisions(json: unknown): { readonly decisions: Decisions } | { readonly error: Said } {
  const read = parsed(json);
  if (read?.success === true) return { decisions: makeDecisions(read.data.decisions) };
  const issue = read?.error.issues[0];
  return {
    error: {
      vi: `không phải tệp quyết định của Sổ HTX (sai ở “${issue?.path.join(".") || "đầu tệp"}”): hãy chọn tệp do lệnh reconcile ghi ra.`,
      en: `is no file of decisions of Sổ HTX (wrong at “${issue?.path.join(".") || "the beginning"}”): choose a file that the comparison has saved.`,
    },
  };
}

/** The file of decisions, as it is written. */
export function decisionsJson(all: readonly Decision[]): unknown {
  return { format: "so-htx-decisions", version: 1, decisions: all };
}

/** `null` when the checks themselves break: a length of zod's is asked of any object that claims to have one. */
function parsed(json: unknown): ReturnType<typeof decisionFile.safeParse> | null {
  try {
    return decisionFile.safeParse(json);
  } catch {
    return null;
  }
}

function keyOf(a: string, b: string): string {
  return JSON.stringify([a, b]);
}
