import { z } from "zod/mini";
import { formatDate } from "../model/dates.ts";
import type { Language } from "../model/language.ts";
import { entityName } from "../plans/evaluate/entities.ts";
import { type Assessment, allCriteriaOf, type CriterionResult, type HeldPolicy, outcomes } from "./assess.ts";
import { type TaskResult, taskStates } from "./checklist/checklist.ts";
import { candidatesOf, priorities } from "./compare.ts";
import { criteria, oneOf } from "./criteria/criteria.ts";
import type { Register } from "./register.ts";
import type { SupportWords } from "./words.ts";

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const mark = z.enum(["V", "P", "I", "M", "D", "L", "?"]);
const kind = z.enum(["cooperative", "union", "group", "creditFund"]);
const source = z.strictObject({ document: z.string(), article: z.nullable(z.string()), mark });
const texts = z.array(z.string());
const count = z.int().check(z.minimum(0));

const criterion = z.strictObject({
  id: z.string(),
  label: z.string(),
  letter: z.nullable(z.string()),
  /** One of those of which one is enough. */
  oneOf: z.boolean(),
  state: z.enum(["met", "not-met", "not-known"]),
  mark,
  because: z.string(),
  /** Addresses such as "Danh sách!D12". */
  cells: texts,
  missing: texts,
});

const policyResult = z.strictObject({
  id: z.string(),
  result: z.enum(outcomes),
  confirm: z.boolean(),
  mark,
  because: z.string(),
  missing: texts,
  /** One line a letter of Điều 18 of which one is enough; empty when one is met already. */
  missingOneOf: texts,
});

const amount = z.strictObject({
  label: z.string(),
  least: z.nullable(z.number()),
  most: z.nullable(z.number()),
  unit: z.enum(["%", "VND", "minimumWage"]),
  per: z.nullable(z.string()),
  source,
  mark,
});

const policy = z.strictObject({
  id: z.string(),
  label: z.string(),
  source,
  mark,
  from: day,
  until: z.nullable(day),
  for: z.array(kind),
  contents: texts,
  criteria: z.array(
    z.strictObject({ id: z.string(), label: z.string(), letter: z.nullable(z.string()), oneOf: z.boolean(), source, mark }),
  ),
  amounts: z.array(amount),
  counts: z.strictObject({ considered: count, needsData: count, not: count, otherLaw: count, confirm: count }),
});

const decision = z.strictObject({ chosen: z.boolean(), reason: z.nullable(z.string()), on: z.nullable(z.string()) });

const comparison = z.strictObject({
  policy: z.string(),
  priorities: z.array(z.strictObject({ id: z.string(), label: z.string(), as: z.enum(["number", "yes-no"]), source, mark })),
  candidates: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      result: z.enum(outcomes),
      confirm: z.boolean(),
      /** In the order of the priorities; `null` is not known. */
      figures: z.array(z.nullable(z.number())),
      /** The places that are possible; both the same when the place is certain. */
      place: z.strictObject({ from: count, to: count }),
      decision: z.nullable(decision),
    }),
  ),
});

const problem = z.strictObject({ sheet: z.string(), cell: z.string(), severity: z.enum(["error", "warning"]), message: z.string() });

const register = z.strictObject({
  sheet: z.string(),
  rows: z.array(
    z.strictObject({
      row: count,
      kind: z.string(),
      policy: z.string(),
      key: z.nullable(z.string()),
      name: z.nullable(z.string()),
      class: z.nullable(z.string()),
      from: z.nullable(day),
      to: z.nullable(day),
      persons: z.nullable(z.number()),
      amount: z.nullable(z.number()),
      fund: z.nullable(z.string()),
      decision: z.nullable(z.string()),
      decidedOn: z.nullable(day),
      note: z.nullable(z.string()),
    }),
  ),
  problems: z.array(problem),
});

const task = z.strictObject({
  id: z.string(),
  section: z.string(),
  line: z.nullable(count),
  quote: z.string(),
  text: z.string(),
  bodies: texts,
  period: z.strictObject({ from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  when: z.string(),
  targets: texts,
  found: z.nullable(z.number()),
  needed: z.nullable(z.number()),
  state: z.enum(taskStates),
  because: z.string(),
  rows: z.array(count),
});

/** What `support --json` prints. `support.schema.json` is made of it. */
export const supportResultSchema = z.strictObject({
  file: z.string(),
  asOf: day,
  policies: z.array(policy),
  results: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      kind,
      sheet: z.string(),
      row: count,
      criteria: z.array(criterion),
      policies: z.array(policyResult),
    }),
  ),
  comparison: z.nullable(comparison),
  register: z.nullable(register),
  checklist: z.nullable(z.array(task)),
  warnings: texts,
});

export type SupportResult = z.infer<typeof supportResultSchema>;

/** The parts of the JSON result besides the entities. `only`: the policy that was asked for. */
export type SupportParts = {
  readonly assessment: Assessment;
  readonly only: HeldPolicy | null;
  readonly words: SupportWords;
  readonly register: Register | null;
  readonly checklist: readonly TaskResult[] | null;
  readonly warnings: readonly string[];
};

/** The JSON result with its entities made one by one while they are written. */
export function supportJson(
  parts: SupportParts,
): Omit<SupportResult, "results"> & { readonly results: Iterable<SupportResult["results"][number]> } {
  const { assessment, only, register: own, checklist, warnings } = parts;
  const asked = only === null ? assessment.policies : [only];
  const { facts, asOf } = assessment.world;
  return {
    file: facts.book.file,
    asOf,
    policies: asked.map((held) => policyJson(assessment, held)),
    results: entitiesJson(assessment, only),
    comparison: only === null ? null : comparisonJson(parts, only),
    register: own === null ? null : registerJson(own, assessment),
    checklist: checklist === null ? null : checklist.map(taskJson),
    warnings: [...facts.warnings.map(({ vi }) => vi), ...warnings],
  };
}

/** One line about the law by which was assessed. */
export function supportHeading(asOf: string, language: Language = "vi"): string {
  return {
    vi: `Xét hỗ trợ theo Luật Hợp tác xã 17/2023/QH15, Nghị định 113/2024/NĐ-CP, tính đến ${formatDate(asOf)} (tham khảo)`,
    en: `Support under Law on Cooperatives 17/2023/QH15, Decree 113/2024/NĐ-CP, as of ${formatDate(asOf)} (for reference)`,
  }[language];
}

function* entitiesJson(assessment: Assessment, only: HeldPolicy | null): Generator<SupportResult["results"][number]> {
  const { world, places, policies } = assessment;
  const asked = only === null ? policies : [only];
  for (const at of places) {
    const entity = world.facts.entities[at]!;
    const [{ table, record }] = entity.parts;
    const found = only === null ? allCriteriaOf(assessment, at) : assessment.criteriaOf(only, at);
    yield {
      key: world.keys()[at]!,
      name: entityName(entity),
      kind: entity.kind,
      sheet: table.sheet,
      row: record.row,
      criteria: found.map(criterionJson),
      policies: asked.map((held) => {
        const { outcome, confirm, mark: own } = assessment.resultOf(held, at);
        const { because, missing, missingOneOf } = assessment.sayOf(held, at);
        return { id: held.id, result: outcome, confirm, mark: own, because, missing: [...missing], missingOneOf: [...missingOneOf] };
      }),
    };
  }
}

function criterionJson({ cells, missing, ...rest }: CriterionResult): SupportResult["results"][number]["criteria"][number] {
  return { ...rest, cells: cells.map(({ sheet, cell }) => `${sheet}!${cell}`), missing: [...missing] };
}

function policyJson(assessment: Assessment, held: HeldPolicy): SupportResult["policies"][number] {
  const { id, label, from, until, mark: own } = held;
  const asked = criteria.filter(
    (one) =>
      held.criteria.includes(one.id) ||
      (held.criteria.includes("one-of") && oneOf.includes(one)) ||
      (held.needsAudit && one.id === "audit"),
  );
  const { considered, not, confirm, "needs-data": needsData, "other-law": otherLaw } = assessment.countsOf(held);
  return {
    id,
    label,
    source: sourceJson(held.source),
    mark: own,
    from,
    until,
    for: [...held.for],
    contents: [...held.contents],
    criteria: [
      ...asked.map((one) => ({
        id: one.id,
        label: one.label,
        letter: one.letter,
        oneOf: oneOf.includes(one),
        source: sourceJson(one.source),
        mark: one.mark,
      })),
      ...held.local.map((one) => ({
        id: one.id,
        label: one.label,
        letter: null,
        oneOf: false,
        source: sourceJson(one.source),
        mark: "L" as const,
      })),
    ],
    amounts: [...held.amounts, ...held.localAmounts].map((one) => ({
      label: one.label,
      least: one.least,
      most: one.most,
      unit: one.unit,
      per: one.per,
      source: sourceJson(one.source),
      mark: one.mark,
    })),
    counts: { considered, needsData, not, otherLaw, confirm },
  };
}

function comparisonJson({ assessment, words }: SupportParts, held: HeldPolicy): NonNullable<SupportResult["comparison"]> {
  const { world } = assessment;
  const decisions = words.decisions.get(held.id);
  return {
    policy: held.id,
    priorities: priorities.map((one) => ({ id: one.id, label: one.label, as: one.as, source: sourceJson(one.source), mark: one.mark })),
    candidates: candidatesOf(assessment, held).map(({ at, result, figures, best, worst }) => {
      const key = world.keys()[at]!;
      return {
        key,
        name: entityName(world.facts.entities[at]!),
        result: result.outcome,
        confirm: result.confirm,
        figures: [...figures],
        place: { from: best, to: worst },
        decision: decisions?.get(key) ?? null,
      };
    }),
  };
}

function registerJson({ sheet, rows, problems }: Register, { world }: Assessment): NonNullable<SupportResult["register"]> {
  return {
    sheet,
    rows: rows.map(({ row, kind: own, at, name, klass, from, to, persons, amount: money, fund, decision: number, decidedOn, note }) => ({
      row,
      kind: own.id,
      policy: own.policy,
      key: at === null ? null : world.keys()[at]!,
      name,
      class: klass,
      from,
      to,
      persons,
      amount: money,
      fund,
      decision: number,
      decidedOn,
      note,
    })),
    problems: problems.map((one) => ({ ...one, message: one.message.vi })),
  };
}

function taskJson({
  policies: _policies,
  kinds: _kinds,
  measure: _measure,
  rowWords: _words,
  ...rest
}: TaskResult): NonNullable<SupportResult["checklist"]>[number] {
  return { ...rest, bodies: [...rest.bodies], targets: [...rest.targets], rows: [...rest.rows] };
}

function sourceJson({ document, article, mark: own }: HeldPolicy["source"]): SupportResult["policies"][number]["source"] {
  return { document, article: article ?? null, mark: own };
}
