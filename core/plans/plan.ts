import { z } from "zod/mini";
import { pilotSchema } from "./pilot/scheme.ts";
import { sheetIds } from "./sheets.ts";

/**
 * A plan as data: what it asks for, by when, of whom, with the words it stands on. Shipped plans, plans read from text
 * and plans that an officer corrected have this one shape. Money is whole VND, shares 0–100, dates ISO.
 */

/** Words that are closed: other programs rely on them. */
export const subjects = [
  "cooperative",
  "union",
  "group",
  "organisation",
  "worker",
  "member",
  "manager",
  "director",
  "class",
  "commune",
  "other",
] as const;
export const measures = ["count", "share", "mean", "sum", "score", "exists", "date"] as const;
export const operators = [">=", ">", "=", "<=", "<", "range", "all", "none"] as const;
/** Units with a meaning of their own; any other text is the plan's own word. */
export const knownUnits = ["count", "%", "VND", "VND/month", "points", "%/year"] as const;
/** Q quantified target, T task with a yes/no result, N wish without a number, D deadline or report, R condition, X item of a dossier. */
export const targetKinds = ["Q", "T", "N", "D", "R", "X"] as const;

const isoDate = z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/));
const text = z.string().check(z.minLength(1));
const nullable = <T extends z.core.SomeType>(schema: T) => z._default(z.nullable(schema), null);
const list = <T extends z.core.SomeType>(schema: T) => z._default(z.array(schema), []);
const rank = z.enum(["good", "fair", "average", "weak", "unrated"]);

/**
 * Which records a target counts. Every condition given must hold; several words in one condition are alternatives. `event` counts
 * what happened inside the period instead of what is true at its end; `where` compares fields of a record.
 */
export const filterSchema = z.strictObject({
  /** Names of entities. When no record has the name, the only entity of the area is meant. */
  name: z.optional(z.array(z.string())),
  kind: z.optional(z.array(z.enum(["cooperative", "union", "group", "creditFund"]))),
  sector: z.optional(z.array(z.string())),
  status: z.optional(z.array(z.string())),
  rank: z.optional(z.array(rank)),
  /** The rank of the rating before the one that `rank` looks at ("đưa 06 HTX yếu lên trung bình"). */
  rankBefore: z.optional(z.array(rank)),
  rated: z.optional(z.boolean()),
  commune: z.optional(z.array(z.string())),
  district: z.optional(z.array(z.string())),
  /** Codes of the scheme of a pilot, or words of the column "Mô hình". */
  model: z.optional(z.array(z.string())),
  event: z.optional(z.enum(["founded", "dissolved", "converted", "stopped"])),
  /** Also what no longer exists at the date but did in the period ("đã từng được chọn"). */
  ever: z.optional(z.boolean()),
  where: z.optional(
    z.array(
      z.strictObject({
        field: z.string(),
        /** `in-period`: a date inside the period of the target. */
        is: z.enum([">=", ">", "=", "<=", "<", "true", "false", "known", "in-period"]),
        value: z.optional(z.union([z.number(), z.string(), z.boolean()])),
        /** Years whose figures must all hold; without it the figures of the period. */
        years: z.optional(z.array(z.number())),
      }),
    ),
  ),
});

/** What is measured: the part of a target that a reading may change. */
const measured = {
  subject: z.enum(subjects),
  indicator: text,
  measure: z.enum(measures),
  operator: z.enum(operators),
  value: z.nullable(z.number()),
  value2: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  for: filterSchema,
  /** Of the records of `for`, those that count; for shares. */
  numerator: z.nullable(filterSchema),
  /** The base of a share, of the records of `for`; always named. `null`: not stated in the text and not chosen. */
  denominator: z.nullable(filterSchema),
  /** The record field of a mean, sum or score, or the part of a share of sums. */
  field: z.nullable(z.string()),
  /** The field that `field` is divided by, both summed first: a share of sums, a weighted mean. */
  over: z.nullable(z.string()),
  /** The field that weighs the values of a mean. */
  weight: z.nullable(z.string()),
  /** The value is the growth in % over `base`; a unit of `%/year` says so by itself. */
  growth: z.enum(["compound", "plain"]),
  /** true: a level at a date; false: a flow inside the period. */
  stock: z.boolean(),
  each: z.nullable(z.enum(["commune", "district", "year"])),
  /** Whether each unit of `each` has to reach the value, or their mean. */
  passRule: z.enum(["all", "mean"]),
  approximate: z.boolean(),
};

/** Another way to read the same words: what it changes. A change has no defaults, or it would change more than it says. */
const readingSchema = z.strictObject({ text, change: z.partial(z.strictObject(measured)) });

export const targetSchema = z.strictObject({
  id: text,
  kind: z.enum(targetKinds),
  /** The target in one line, as shown. */
  text,
  /** Word for word from the document (line ends as blanks), the section it stands in, the line where it begins, offsets in the text. */
  quote: text,
  section: nullable(z.string()),
  line: nullable(z.number()),
  offset: nullable(z.tuple([z.number(), z.number()])),
  subject: measured.subject,
  indicator: measured.indicator,
  measure: measured.measure,
  operator: measured.operator,
  value: z._default(measured.value, null),
  value2: z._default(measured.value2, null),
  unit: z._default(measured.unit, null),
  for: z._default(measured.for, {}),
  numerator: z._default(measured.numerator, null),
  denominator: z._default(measured.denominator, null),
  field: z._default(measured.field, null),
  over: z.optional(measured.over),
  weight: z.optional(measured.weight),
  growth: z.optional(measured.growth),
  stock: z._default(measured.stock, false),
  each: z._default(measured.each, null),
  passRule: z.optional(measured.passRule),
  approximate: z._default(measured.approximate, false),
  /** Named units that each have to reach the value (wards, communes), when `each` is a place. */
  units: list(z.string()),
  /** Place and people the target speaks of, in the plan's words. */
  scope: z._default(z.string(), ""),
  period: z.strictObject({ from: nullable(isoDate), to: nullable(isoDate) }),
  due: nullable(isoDate),
  /** What the plan itself gives as the state before (X4, X24): never the goal. */
  base: nullable(z.strictObject({ value: z.nullable(z.number()), period: nullable(z.string()) })),
  parent: nullable(z.string()),
  /** The condition that must occur first ("khi gặp", "nếu có"). */
  condition: nullable(z.string()),
  responsible: list(z.string()),
  recipients: list(z.string()),
  /** Ids of record fields, and in words what stands in no field. */
  dataNeeded: list(z.string()),
  /** Alternatives to the default reading, shown beside it. */
  readings: list(readingSchema),
  /** More is neither good nor bad (R22), or the item is only listed. */
  informational: z._default(z.boolean(), false),
  /** The text gives no number: the computed value is only a proposal that the officer confirms. */
  confirm: z.optional(z.boolean()),
  /** The sheet that shows the result when no record field does: one of `sheetIds`. */
  sheet: z.optional(z.nullable(z.enum(sheetIds))),
  note: nullable(z.string()),
  warnings: list(z.string()),
});

/** A duty that comes back or falls once: `months` with a `day`, or one `date`. `before` makes the day itself late. */
export const deadlineSchema = z.strictObject({
  id: text,
  text,
  quote: nullable(z.string()),
  from: text,
  /** The bodies that owe it one by one, when `from` names them together ("UBND các phường, xã"). */
  senders: z.optional(z.array(z.string())),
  to: z.array(z.string()),
  months: list(z.number()),
  /** Day of the month; 0 is its last day; `null`: the text sets none. */
  day: nullable(z.number()),
  date: nullable(isoDate),
  before: z._default(z.boolean(), false),
  /** First and last year of a duty that comes back. */
  years: nullable(z.tuple([z.number(), z.number()])),
  source: z._default(z.string(), ""),
});

const anyOfAll = z.array(z.array(z.string()));

/** Items that hold together: each inner list needs one of its targets, all lists must hold; for each unit when there are any. */
const compoundSchema = z.strictObject({
  id: text,
  text,
  allOf: anyOfAll,
  units: list(z.string()),
  readings: list(z.strictObject({ text, allOf: anyOfAll })),
});

export const planSchema = z.strictObject({
  format: z.literal("so-htx-plan"),
  version: z.literal(1),
  id: text,
  title: text,
  place: z.string(),
  /** Level and names the plan speaks for, to choose its records; empty: the whole book. */
  area: z._default(z.strictObject({ province: list(z.string()), district: list(z.string()), commune: list(z.string()) }), {
    province: [],
    district: [],
    commune: [],
  }),
  document: z.strictObject({ number: nullable(z.string()), issuedOn: nullable(isoDate), issuer: nullable(z.string()) }),
  period: z.strictObject({ from: nullable(isoDate), to: nullable(isoDate) }),
  targets: z.array(targetSchema),
  deadlines: list(deadlineSchema),
  compounds: z.optional(z.array(compoundSchema)),
  /** The scheme of a pilot: who may join, by what they are chosen, what they must reach. */
  pilot: z.optional(pilotSchema),
  /** Slips and contradictions of the document, with the lines and targets they touch. */
  warnings: list(z.strictObject({ text, lines: list(z.number()), targets: list(z.string()) })),
});

export type Filter = z.infer<typeof filterSchema>;
export type Where = NonNullable<Filter["where"]>[number];
export type Reading = z.infer<typeof readingSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Compound = z.infer<typeof compoundSchema>;
export type PlanFile = z.infer<typeof planSchema>;
/** A plan as it is written down: what has a default may be left out. */
export type PlanInput = z.input<typeof planSchema>;
export type TargetInput = z.input<typeof targetSchema>;
export type DeadlineInput = z.input<typeof deadlineSchema>;
