import { citation } from "../law/citation.ts";
import type { LegalParameter } from "../law/parameter.ts";
import { type Amount, type Policy, policies as shippedPolicies } from "../law/support-policies.ts";
import { formatDate } from "../model/dates.ts";
import type { Language, Said } from "../model/language.ts";
import { inForce, type Mark } from "../model/law.ts";
import type { Book, EntityKind } from "../model/records.ts";
import { kindCodes } from "../plans/evaluate/columns.ts";
import { type Answer, isWeak, marksBySureness, plain, type State, type UsedCell, type Verdict, verdict } from "./answer.ts";
import { oneOf, criteria as shippedCriteria } from "./criteria/criteria.ts";
import type { Criterion } from "./criteria/criterion.ts";
import { audit } from "./criteria/standing.ts";
import { localAnswer } from "./local-answers.ts";
import { sayResult } from "./result-words.ts";
import type { LocalCriterion } from "./rules.ts";
import { supportText } from "./support-words.ts";
import { type SupportOptions, type World, worldOf } from "./world.ts";

/** What an entity may expect of a policy. `other-law`: another law holds, which was not read. */
export const outcomes = ["considered", "needs-data", "not", "other-law"] as const;
export type Outcome = (typeof outcomes)[number];

/** The result of one entity and policy. `confirm`: law that was only inferred or not wholly read decides it. */
export type PolicyResult = { readonly outcome: Outcome; readonly confirm: boolean; readonly mark: Mark };

/** What stands behind one criterion of one entity. */
export type CriterionResult = Head & {
  readonly because: string;
  readonly cells: readonly UsedCell[];
  readonly missing: readonly string[];
};

/** A criterion answered in every language. */
export type CriterionAnswer = Head & Answer;

type Head = {
  readonly id: string;
  readonly label: string;
  readonly letter: string | null;
  readonly state: State;
  readonly mark: Mark;
  /** Whether it is one of those of which one is enough. */
  readonly oneOf: boolean;
};

/** A policy as it holds on the day, with what the place has added. */
export type HeldPolicy = Policy & {
  readonly local: readonly LocalCriterion[];
  readonly localAmounts: readonly Amount[];
  readonly needsAudit: boolean;
};

/** A result in words: one or two sentences, what is missing, and what any one letter of Điều 18 would need. */
export type SaidResult = { readonly because: string; readonly missing: readonly string[]; readonly missingOneOf: readonly string[] };

/** Everything assessed on one day. Entities are numbered as in `world.facts`; words are made when asked for. */
export type Assessment = {
  readonly world: World;
  readonly policies: readonly HeldPolicy[];
  /** Entities of the lists; what only a rating knows is left out. */
  readonly places: readonly number[];
  readonly resultOf: (policy: HeldPolicy, at: number) => PolicyResult;
  /** The criteria that a policy asks of an entity, in words. */
  readonly criteriaOf: (policy: HeldPolicy, at: number, language?: Language) => CriterionResult[];
  readonly sayOf: (policy: HeldPolicy, at: number, language?: Language) => SaidResult;
  readonly countsOf: (policy: HeldPolicy) => Readonly<Record<Outcome, number>> & { readonly confirm: number };
};

/** Assesses every entity of a book for every policy of the law in force on a day. Never throws on what a book holds. */
export function assessSupport(book: Book, options: SupportOptions): Assessment {
  const world = worldOf(book, options);
  const policies = shippedPolicies.map((policy) => held(policy, world));
  const places = Array.from({ length: world.facts.size }, (_, at) => at).filter((at) => world.facts.unlisted[at] === 0);
  const asked = shippedCriteria.filter(({ id }) => id !== audit.id || policies.some(({ needsAudit }) => needsAudit));
  const answered = new Map(asked.map((criterion) => [criterion.id, codesOf(world, criterion)] as const));
  const several = oneOfCodes(world, answered);
  const local = new Map(policies.flatMap((policy) => policy.local.map((own) => [own.id, localCodes(world, own)] as const)));
  const codeLists = (policy: HeldPolicy): readonly Uint8Array[] => [
    ...policy.criteria.flatMap((id) => (id === "one-of" ? [several] : (answered.get(id) ?? []))),
    ...policy.local.flatMap(({ id }) => local.get(id) ?? []),
    ...(policy.needsAudit ? [answered.get(audit.id) ?? new Uint8Array(world.facts.size).fill(notAsked)] : []),
  ];
  const results = new Map(policies.map((policy) => [policy.id, resultCodes(world, policy, codeLists(policy))] as const));
  const resultOf = (policy: HeldPolicy, at: number): PolicyResult => resultFrom(results.get(policy.id)?.[at] ?? 0);
  return {
    world,
    policies,
    places,
    resultOf,
    criteriaOf: (policy, at, language = "vi") => criteriaIn(world, policy, at).map((answer) => inWords(answer, language)),
    sayOf: (policy, at, language = "vi") => {
      const { because, missing, missingOneOf } = sayResult(world, policy, resultOf(policy, at), criteriaIn(world, policy, at), at);
      const say = (said: Said): string => said[language];
      return { because: say(because), missing: missing.map(say), missingOneOf: missingOneOf.map(say) };
    },
    countsOf: (policy) => {
      const counts = { considered: 0, "needs-data": 0, not: 0, "other-law": 0, confirm: 0 };
      for (const at of places) {
        const { outcome, confirm } = resultOf(policy, at);
        counts[outcome]++;
        if (confirm) counts.confirm++;
      }
      return counts;
    },
  };
}

/** The policy of an id as it holds in an assessment, `null` for an unknown id. */
export function policyIn({ policies }: Assessment, id: string): HeldPolicy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}

/** All criteria of an entity once, whatever policies ask for them. */
export function allCriteriaOf({ world }: Assessment, at: number): CriterionResult[] {
  return shippedCriteria.flatMap((criterion) => {
    const answer = criterionResult(world, criterion, at);
    return answer === null ? [] : [inWords(answer, "vi")];
  });
}

function inWords(answer: CriterionAnswer, language: Language): CriterionResult {
  return {
    ...answer,
    label: supportText(answer.label, language),
    because: answer.because[language],
    missing: answer.missing.map((said) => said[language]),
  };
}

function held(policy: Policy, { rules, asOf }: World): HeldPolicy {
  const holds = (span: { from: string; until: string | null }): boolean => span.from <= asOf && (span.until === null || asOf < span.until);
  const own = { id: policy.id };
  return {
    ...policy,
    amounts: policy.amounts.filter(holds),
    local: (rules?.criteria ?? []).filter((rule) => rule.policy === own.id && holds(rule)),
    localAmounts: (rules?.amounts ?? []).filter((rule) => rule.policy === own.id && holds(rule)),
    needsAudit: (rules?.audits ?? []).some((rule) => rule.policy === own.id && holds(rule)),
  };
}

/** State in the lower bits, mark above: a book of a country is assessed without keeping an object for each answer. */
const states: readonly State[] = ["not-met", "met", "not-known"];
const [notMet, notKnown] = [0, 2];
/** The criterion is not for such an entity. */
const notAsked = 255;

function codeOf({ state, mark }: Verdict): number {
  return states.indexOf(state) + 4 * marksBySureness.indexOf(mark);
}

function stateIn(code: number): State {
  return states[code & 3]!;
}

function markIn(code: number): Mark {
  return marksBySureness[code >> 2]!;
}

function codesOf(world: World, criterion: Criterion): Uint8Array {
  const codes = new Uint8Array(world.facts.size).fill(notAsked);
  const early = isBeforeDetail(criterion, world.asOf) ? codeOf(verdict("not-known", "?")) : null;
  const asked = kindsAsked(criterion.appliesTo);
  for (let at = 0; at < codes.length; at++)
    if (asked[world.facts.kinds[at]!] === 1) codes[at] = early ?? codeOf(criterion.judge(world, at));
  return codes;
}

/** Whether the decree that gives the criterion its number is not in force yet. */
function isBeforeDetail({ detail }: Criterion, asOf: string): boolean {
  return detail !== null && inForce(detail.items, asOf) === null;
}

function sayBeforeDetail(detail: LegalParameter<unknown>): Answer {
  const [{ source, from }] = detail.items;
  const day = formatDate(from);
  return plain(
    {
      vi: `${source.document} có hiệu lực từ ${day}: trước ngày đó chưa có cách tính.`,
      en: `${citation(source.document).en} is in force from ${day}: before that day there is no way to compute it.`,
    },
    [{ vi: `quy định chi tiết áp dụng trước ${day}`, en: `detailed rules that applied before ${day}` }],
  );
}

/** One that is met is enough, the surest of them; "not" only when all of them are not met, as surely as the weakest. */
function oneOfCodes({ facts }: World, answered: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const codes = new Uint8Array(facts.size).fill(notAsked);
  const lists = oneOf.flatMap(({ id }) => answered.get(id) ?? []);
  for (let at = 0; at < codes.length; at++) {
    let best = notAsked;
    for (const list of lists) {
      const code = list[at]!;
      if (code !== notAsked && (best === notAsked || counts(code, best))) best = code;
    }
    codes[at] = best;
  }
  return codes;
}

/** Whether a code counts before another among those of which one is enough. */
function counts(code: number, than: number): boolean {
  const [rank, other] = [importance[code & 3]!, importance[than & 3]!];
  if (rank !== other) return rank > other;
  return stateIn(code) === "not-met" ? surer(than, code) : surer(code, than);
}

/** Of the states in their order: not met, met, not known. */
const importance = [0, 2, 1];

function surer(a: number, b: number): boolean {
  return a >> 2 < b >> 2;
}

function localCodes(world: World, own: LocalCriterion): Uint8Array {
  return Uint8Array.from({ length: world.facts.size }, (_, at) => codeOf(localAnswer(own, world, at)));
}

function resultCodes(world: World, policy: HeldPolicy, lists: readonly Uint8Array[]): Uint8Array {
  const codes = new Uint8Array(world.facts.size);
  const inLaw = policy.from <= world.asOf && (policy.until === null || world.asOf < policy.until);
  if (!inLaw) return codes.fill(otherLaw);
  const asked: Asked = { mark: marksBySureness.indexOf(policy.mark), kinds: kindsAsked(policy.for) };
  for (let at = 0; at < codes.length; at++) codes[at] = resultCode(world, asked, lists, at);
  return codes;
}

/** A policy in numbers: its mark, and 1 for each kind of entity that it is for. */
type Asked = { readonly mark: number; readonly kinds: Uint8Array };

function kindsAsked(kinds: readonly EntityKind[]): Uint8Array {
  return Uint8Array.from(Object.keys(kindCodes), (kind) => ((kinds as readonly string[]).includes(kind) ? 1 : 0));
}

/** Outcome in the lower bits, the weakest mark that decides above. */
function packed(outcome: Outcome, mark: number): number {
  return outcomes.indexOf(outcome) + 4 * mark;
}

const otherLaw = packed("other-law", marksBySureness.indexOf("?"));

function resultFrom(code: number): PolicyResult {
  const outcome = outcomes[code & 3]!;
  const mark = markIn(code);
  return { outcome, mark, confirm: (outcome === "considered" || outcome === "not") && isWeak(mark) };
}

function resultCode({ facts }: World, policy: Asked, lists: readonly Uint8Array[], at: number): number {
  const kind = facts.kinds[at]!;
  if (kind === kindCodes.creditFund) return otherLaw;
  if (policy.kinds[kind] === 0) return packed("not", policy.mark);
  let mark = policy.mark;
  let open = false;
  /** Of what is not met the surest decides; of what is met the weakest. */
  let against = notAsked;
  for (const list of lists) {
    const code = list[at]!;
    if (code === notAsked) continue;
    const state = code & 3;
    if (state === notMet) against = against === notAsked || surer(code, against) ? code : against;
    else if (state === notKnown) open = true;
    else mark = Math.max(mark, code >> 2);
  }
  if (against === notAsked) return packed(open ? "needs-data" : "considered", mark);
  // Law that was not wholly read does not say no while other things are open.
  if (open && isWeak(markIn(against))) return packed("needs-data", against >> 2);
  return packed("not", Math.max(policy.mark, against >> 2));
}

function criteriaIn(world: World, policy: HeldPolicy, at: number): CriterionAnswer[] {
  const asked = policy.criteria.flatMap((id): readonly Criterion[] =>
    id === "one-of" ? oneOf : shippedCriteria.filter((own) => own.id === id),
  );
  const own = policy.local.map(
    (rule): CriterionAnswer => ({ id: rule.id, label: rule.label, letter: null, oneOf: false, ...localAnswer(rule, world, at) }),
  );
  return [...[...asked, ...(policy.needsAudit ? [audit] : [])].flatMap((criterion) => criterionResult(world, criterion, at) ?? []), ...own];
}

function criterionResult(world: World, criterion: Criterion, at: number): CriterionAnswer | null {
  if (!criterion.appliesTo.includes(world.kindOf(at))) return null;
  const { id, label, letter, detail } = criterion;
  const head = { id, label, letter, oneOf: oneOf.includes(criterion) };
  if (detail !== null && isBeforeDetail(criterion, world.asOf))
    return { ...head, ...verdict("not-known", "?"), ...sayBeforeDetail(detail) };
  return { ...head, ...criterion.judge(world, at), ...criterion.say(world, at) };
}
