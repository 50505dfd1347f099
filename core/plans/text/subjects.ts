import type { Target } from "../plan.ts";
import type { Analysis } from "./analysis.ts";
import type { Hit } from "./phrases.ts";
import type { Concept, EventId, MoneyId } from "./words/concepts.ts";

export type Subject = Target["subject"];
export type OrganisationId = Extract<Concept, { kind: "organisation" }>["id"];

/** What has been spoken of so far: an amount that names no subject of its own takes it from here. */
export type Frame = {
  readonly subject: Subject | null;
  readonly organisations: readonly OrganisationId[];
  /** The organisations called by name. */
  readonly names: readonly string[];
  readonly money: MoneyId | null;
  readonly mean: boolean;
  readonly total: boolean;
  readonly event: EventId | null;
  /** The words announce a number of things: "Số lượng HTX:". */
  readonly counting: boolean;
};

export const emptyFrame: Frame = {
  subject: null,
  organisations: [],
  names: [],
  money: null,
  mean: false,
  total: false,
  event: null,
  counting: false,
};

/** The subject a concept stands for, `null` when it stands for none. */
export function subjectOf(concept: Concept): Subject | null {
  switch (concept.kind) {
    case "organisation":
      return concept.id === "any" ? "organisation" : concept.id === "creditFund" ? "cooperative" : concept.id;
    case "person":
      return concept.id === "official" || concept.id === "adherent" ? null : concept.id;
    case "class":
      return "class";
    default:
      return null;
  }
}

/** The subject of several organisations that share a number. */
export function subjectOfOrganisations(ids: readonly OrganisationId[]): Subject | null {
  const subjects = new Set(ids.map((id) => subjectOf({ kind: "organisation", id })));
  if (subjects.size === 0) return null;
  return subjects.size === 1 ? [...subjects][0]! : "organisation";
}

/** Hits inside a stretch of tokens. */
export function hitsIn({ hits }: Pick<Analysis, "hits">, from: number, to: number): Hit<Concept>[] {
  return hits.filter((hit) => hit.from >= from && hit.to <= to);
}

/** The money last spoken of among hits. */
export function lastMoney(hits: readonly Hit<Concept>[]): MoneyId | null {
  const meaning = hits.findLast((hit) => hit.meaning.kind === "money")?.meaning;
  return meaning?.kind === "money" ? meaning.id : null;
}

/** Whether a concept is an organisation of the collective economy, or that economy as a whole. */
export function isCollectiveConcept({ kind }: Concept): boolean {
  return kind === "organisation" || kind === "economy";
}

/**
 * The organisations named together: the first of a stretch and those joined to it ("HTX, THT", "HTX/LHHTX"). A union behind the
 * words of a cooperative ("HTX của liên hiệp") is another matter.
 */
export function organisationsIn(analysis: Pick<Analysis, "hits" | "tokens">, from: number, to: number): OrganisationId[] {
  const found: OrganisationId[] = [];
  let end = -1;
  for (const { meaning, from: start, to: stop } of hitsIn(analysis, from, to)) {
    if (meaning.kind !== "organisation") continue;
    if (found.length > 0 && !analysis.tokens.slice(end, start).every((token) => joining.has(token.text))) break;
    if (!found.includes(meaning.id)) found.push(meaning.id);
    end = stop;
  }
  return found;
}

const joining = new Set([",", "/", "và", "hoặc", "các", "-", "(", ")"]);

/** The person first named in a stretch, behind "số" or "tỷ lệ" when these stand there. */
export function personIn(analysis: Pick<Analysis, "hits" | "tokens">, from: number, to: number): Subject | null {
  const people = hitsIn(analysis, from, to).filter((hit) => hit.meaning.kind === "person");
  const head = lastHead(analysis, from, to);
  const chosen = people.find((hit) => hit.from >= head) ?? people[people.length - 1];
  return chosen === undefined ? null : subjectOf(chosen.meaning);
}

/** The place of the last "số", "tổng số", "tỷ lệ" that a subject follows; `from` when there is none. */
export function lastHead({ hits, tokens }: Pick<Analysis, "hits" | "tokens">, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const text = tokens[at]!.text;
    const ratio = hits.some(
      (hit) => hit.to === at + 1 && (hit.meaning.kind === "ratio" || hit.meaning.kind === "total") && tokens[at]!.text !== "chiếm",
    );
    if (!ratio && text !== "số" && text !== "lượng") continue;
    const follows = hits.some((hit) => hit.from > at && hit.to <= to && isSubjectConcept(hit.meaning) && hit.from <= at + 4);
    if (follows) return at + 1;
  }
  return from;
}

/** Whether a concept may be what a goal is about. */
export function isSubjectConcept(concept: Concept): boolean {
  return (
    concept.kind === "organisation" ||
    concept.kind === "person" ||
    concept.kind === "household" ||
    concept.kind === "people" ||
    concept.kind === "class" ||
    (concept.kind === "place" && concept.id !== "village") ||
    concept.kind === "output"
  );
}

/** The frame that a heading or an introduction gives to what stands under it; `names`: the organisations it calls by name. */
export function frameOf(analysis: Pick<Analysis, "hits" | "tokens">, names: readonly string[] = []): Frame {
  const to = analysis.tokens.length;
  const hits = analysis.hits;
  const head = lastHead(analysis, 0, to);
  const first = hits.find(
    (hit) => hit.from >= head && (hit.meaning.kind === "organisation" || hit.meaning.kind === "person" || hit.meaning.kind === "class"),
  );
  const money = hits.find((hit) => hit.meaning.kind === "money")?.meaning;
  const event = hits.findLast((hit) => hit.meaning.kind === "event")?.meaning;
  return {
    subject: first === undefined ? null : subjectOf(first.meaning),
    organisations: organisationsIn(analysis, 0, to),
    names,
    money: money?.kind === "money" ? money.id : null,
    mean: hits.some((hit) => hit.meaning.kind === "mean"),
    total: hits.some((hit) => hit.meaning.kind === "total"),
    event: event?.kind === "event" ? event.id : null,
    counting: head > 0,
  };
}
