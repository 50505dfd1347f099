import { z } from "zod/mini";

/**
 * The scheme of a pilot as data: the closed list of models, the conditions to join, the papers of a dossier, the
 * stages and what a pilot must have reached at its end.
 */

const text = z.string().check(z.minLength(1));
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** How a condition is tested. `tick`: only the officer can say; the other tests look at the book and may be overruled by a tick. */
const testSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tick") }),
  z.strictObject({ kind: z.literal("active-in-model") }),
  z.strictObject({ kind: z.literal("profit"), field: text, years: z.array(z.number()) }),
  z.strictObject({ kind: z.literal("points"), year: z.number(), atLeast: z.number() }),
  z.strictObject({ kind: z.literal("papers") }),
  z.strictObject({ kind: z.literal("flags"), anyOf: z.array(text) }),
  z.strictObject({ kind: z.literal("share"), field: text, over: text, atLeast: z.number() }),
]);

export const pilotSchema = z.strictObject({
  models: z.array(z.strictObject({ code: text, label: text, branch: z.enum(["agriculture", "other"]), line: z.nullable(z.number()) })),
  /** `id` is the target that the condition stands for. */
  conditions: z.array(
    z.strictObject({
      id: text,
      label: text,
      group: z.enum(["mandatory", "priority"]),
      test: testSchema,
      /** Vietnamese remark on what the text leaves open. */
      note: z.nullable(z.string()),
    }),
  ),
  /** `id` is the target of the paper. */
  papers: z.array(z.strictObject({ id: text, label: text })),
  stages: z.array(
    z.strictObject({
      id: text,
      label: text,
      from: z.nullable(isoDay),
      to: isoDay,
      /** Another day that the same plan gives. */
      otherTo: z.nullable(isoDay),
      targets: z.array(text),
    }),
  ),
  /** What is reached at the end: a total between two ends, and no flagged criterion below the baseline. */
  exit: z.strictObject({
    totalTarget: text,
    criteriaTarget: text,
    lowest: z.number(),
    highest: z.number(),
    baselineYear: z.number(),
    /** Last rating year that counts. */
    exitYear: z.number(),
    criteria: z.array(text),
  }),
  /** Most entities that the parent decision allows, with its name; `null`: no limit. */
  most: z.nullable(z.strictObject({ count: z.number(), source: text })),
});

export type PilotScheme = z.infer<typeof pilotSchema>;
export type PilotCondition = PilotScheme["conditions"][number];
