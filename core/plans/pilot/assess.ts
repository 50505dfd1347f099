import { inEach, type Said } from "../../model/language.ts";
import { stateOf } from "../deadlines/occurrences.ts";
import { kindCodes } from "../evaluate/columns.ts";
import { bare, type Core } from "../evaluate/core.ts";
import { entityKey, entityName, placeOf } from "../evaluate/entities.ts";
import { tickOf } from "../evaluate/options.ts";
import type { UnitAnswer, UnitsCore } from "../evaluate/units.ts";
import { sentence, someOf } from "../evaluate/words.ts";
import type { Work } from "../evaluate/work.ts";
import type { Target } from "../plan.ts";
import { indicatorSaid, planName } from "../target-words.ts";
import { type Answered, answerOf, type Inquiry, papersOf, ratingsByYear, type Variant } from "./conditions.ts";
import { type ExitFound, exitOf } from "./exit.ts";
import { modelCodes } from "./models.ts";
import type { Answer, Candidate, PilotResult } from "./result.ts";
import type { PilotScheme } from "./scheme.ts";

/** A pilot under way: its result, and what its targets come to. */
export type Assessed = {
  readonly result: PilotResult;
  /** The core of a target that stands for a condition, a paper or the exit; `null` for other targets. */
  readonly coreOf: (target: Target, change: Variant & { readonly passRule?: string }) => UnitsCore | null;
};

/**
 * Assesses the pilot of a plan: cooperatives and unions that a model or a tick marks, or with `everyone` all of them. Ranking
 * weighs nothing: it only puts nobody before one who meets all the same priorities and more.
 */
export function assessPilot(work: Work, scheme: PilotScheme, everyone = false): Assessed {
  const inquiry = inquiryOf(work, scheme);
  const marked = candidatePlaces(inquiry, everyone);
  const drafts = marked.map((at) => candidateOf(inquiry, at));
  const layers = layersOf(drafts.filter(({ eligible }) => eligible !== "no"));
  const candidates = drafts.map((draft) => ({ ...draft, layer: layerOf(layers, draft.key) }));
  const selected = marked.filter((at) => inquiry.modelOf(at) !== null);
  const exits = selected.map((at) => exitOf(inquiry, at));
  const language = work.options.language ?? "vi";
  const result: PilotResult = {
    candidates,
    layers: layers.map((layer) => layer.map(({ key }) => key)),
    exits: exits.map((exit) => ({ ...exit, because: exit.because[language] })),
    stages: scheme.stages.map((stage) => ({
      ...stage,
      label: planName(stage.label, language),
      state: stateOf({ due: stage.to, lastGoodDay: stage.to }, work.options.asOf, work.plan.document.issuedOn),
    })),
    models: scheme.models.map((model) => ({
      ...model,
      label: planName(model.label, language),
      count: selected.filter((at) => inquiry.modelOf(at) === model.code).length,
    })),
    warnings: warningsOf(inquiry, selected).map((said) => said[language]),
  };
  return { result, coreOf: (target, change) => coreOf(inquiry, selected, exits, target, change) };
}

function inquiryOf(work: Work, scheme: PilotScheme): Inquiry {
  const read = modelCodes(scheme.models);
  const { codes, words } = work.facts.words("model");
  return {
    work,
    scheme,
    modelOf: (at) => (codes[at] === 0 ? null : read(words[codes[at]!]!)),
    ratingsOfYear: ratingsByYear(work),
    keyOf: (at) => entityKey(work.facts.entities[at]!),
  };
}

function candidatePlaces({ work, scheme, modelOf, keyOf }: Inquiry, everyone: boolean): number[] {
  const { facts, area, options } = work;
  const hasTicks = Object.keys(options.ticks ?? {}).length > 0;
  const ids = [...scheme.papers.map(({ id }) => id), ...scheme.conditions.map(({ id }) => id)];
  return facts.entities.flatMap((_, at) => {
    const kind = facts.kinds[at];
    if (area[at] === 0 || (kind !== kindCodes.cooperative && kind !== kindCodes.union)) return [];
    if (everyone || modelOf(at) !== null) return [at];
    return hasTicks && ids.some((id) => tickOf(options, `${id}/${keyOf(at)}`) !== null) ? [at] : [];
  });
}

function candidateOf(inquiry: Inquiry, at: number): Omit<Candidate, "layer"> {
  const language = inquiry.work.options.language ?? "vi";
  const entity = inquiry.work.facts.entities[at]!;
  const [{ table, record }] = entity.parts;
  const conditions = inquiry.scheme.conditions.map((condition) => {
    const { id, label, group } = condition;
    const { answer, because } = answerOf(inquiry, condition, at);
    return { id, label: planName(label, language), group, answer, because: because[language] };
  });
  const { missing, open } = papersOf(inquiry, at);
  const mandatory = conditions.filter(({ group }) => group === "mandatory").map(({ answer }) => answer);
  return {
    key: inquiry.keyOf(at),
    name: entityName(entity),
    sheet: table.sheet,
    row: record.row,
    model: inquiry.modelOf(at),
    eligible: allOf(mandatory),
    conditions,
    missingPapers: missing.map((label) => planName(label, language)),
    openPapers: open.map((label) => planName(label, language)),
  };
}

type Draft = Omit<Candidate, "layer">;

/** Peels off those whom nobody left surpasses. Who meets the same priorities stands in the same layer. */
function layersOf(candidates: readonly Draft[]): Draft[][] {
  const byPriorities = new Map<string, Draft[]>();
  for (const draft of candidates) {
    const key = prioritiesOf(draft).join();
    byPriorities.set(key, [...(byPriorities.get(key) ?? []), draft]);
  }
  const layers: Draft[][] = [];
  let rest = [...byPriorities.values()];
  while (rest.length > 0) {
    const front = rest.filter(([one]) => !rest.some(([other]) => surpasses(prioritiesOf(other!), prioritiesOf(one!))));
    layers.push(front.flat());
    rest = rest.filter((group) => !front.includes(group));
  }
  return layers;
}

function prioritiesOf({ conditions }: Draft): string[] {
  return conditions.filter(({ group, answer }) => group === "priority" && answer === "yes").map(({ id }) => id);
}

/** Whether one meets every priority the other meets, and more. */
function surpasses(one: readonly string[], other: readonly string[]): boolean {
  return one.length > other.length && other.every((id) => one.includes(id));
}

function layerOf(layers: readonly (readonly Draft[])[], key: string): number | null {
  const index = layers.findIndex((layer) => layer.some((draft) => draft.key === key));
  return index < 0 ? null : index + 1;
}

function warningsOf({ work, scheme, modelOf }: Inquiry, selected: readonly number[]): Said[] {
  const warnings: Said[] = [];
  if (scheme.most !== null && selected.length > scheme.most.count)
    warnings.push({
      vi: `Sổ ghi ${selected.length} đơn vị thí điểm, ${scheme.most.source} chỉ cho tối đa ${scheme.most.count}.`,
      en: `The book names ${selected.length} pilots; ${scheme.most.source} allows at most ${scheme.most.count}.`,
    });
  const { entities } = work.facts;
  const { codes } = work.facts.words("model");
  const unread = entities.flatMap((entity, at) => (codes[at] !== 0 && modelOf(at) === null ? [placeOf(entity.parts[0])] : []));
  if (unread.length > 0)
    warnings.push({
      vi: `Cột “Mô hình” ghi khác ${scheme.models.length} mô hình của kế hoạch: ${someOf(unread)}.`,
      en: `The column “Mô hình” (model) differs from the ${scheme.models.length} models of the plan: ${someOf(unread, 5, "en")}.`,
    });
  return warnings;
}

function coreOf(
  inquiry: Inquiry,
  selected: readonly number[],
  exits: readonly ExitFound[],
  target: Target,
  change: Variant & { passRule?: string },
): UnitsCore | null {
  const { scheme, work } = inquiry;
  const condition = scheme.conditions.find(({ id }) => id === target.id);
  const isPaper = scheme.papers.some(({ id }) => id === target.id);
  const isExit = target.id === scheme.exit.totalTarget || target.id === scheme.exit.criteriaTarget;
  if (condition === undefined && !isPaper && !isExit) return null;
  const whole = tickOf(work.options, target.id)?.done ?? null;
  if (whole !== null && !isExit) return null;
  if (selected.length === 0)
    return {
      core: bare(
        "not-measurable",
        {
          vi: "Sổ chưa ghi HTX thí điểm nào (cột “Mô hình”, trang “HTX thí điểm”).",
          en: "The book names no pilot cooperative yet (column “Mô hình”, sheet “HTX thí điểm”).",
        },
        [{ vi: "cột “Mô hình” (trang “HTX thí điểm”)", en: "column “Mô hình” (sheet “HTX thí điểm”)" }],
      ),
      units: [],
    };
  const answers = selected.map((at, index): { unit: string; answered: Answered; actual: number | null } => {
    const unit = entityName(work.facts.entities[at]!);
    if (condition !== undefined) return { unit, answered: answerOf(inquiry, condition, at, change), actual: null };
    if (isPaper) return { unit, answered: paper(inquiry, target.id, at), actual: null };
    const exit = exits[index]!;
    if (target.id === scheme.exit.totalTarget)
      return { unit, answered: { answer: exit.totalAnswer, because: exit.because }, actual: exit.total };
    const answer = change.passRule === "all" ? exit.allAnswer : exit.flaggedAnswer;
    return { unit, answered: { answer, because: exit.because }, actual: null };
  });
  return together(work, target, answers);
}

function paper({ work, keyOf }: Inquiry, id: string, at: number): Answered {
  const done = tickOf(work.options, `${id}/${keyOf(at)}`)?.done ?? null;
  if (done === null) return { answer: "unknown", because: { vi: "Chưa đánh dấu.", en: "Not ticked yet." } };
  return { answer: done ? "yes" : "no", because: done ? { vi: "Đã nộp.", en: "Handed in." } : { vi: "Chưa nộp.", en: "Not handed in." } };
}

function together(work: Work, target: Target, answers: readonly { unit: string; answered: Answered; actual: number | null }[]): UnitsCore {
  const { over, informational, started } = work.courseOf(target);
  const statusOf = (answer: Answer): Core["status"] => {
    if (answer === "yes") return "met";
    if (!started || (answer === "no" && !over)) return "not-due";
    if (answer === "unknown") return over ? "not-measurable" : "not-due";
    return informational ? "not-measurable" : "missed";
  };
  const units: UnitAnswer[] = answers.map(({ unit, answered, actual }) => ({
    unit,
    status: statusOf(answered.answer),
    actual,
    because: answered.because,
  }));
  const yes = answers.filter(({ answered }) => answered.answer === "yes").length;
  const known = answers.filter(({ answered }) => answered.answer !== "unknown").length;
  const short = answers
    .filter(({ answered }) => answered.answer !== "yes")
    .map(({ unit, answered }) => inEach((language) => `${unit} (${answered.because[language]})`));
  const totals = answers.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const because = {
    vi: `${sentence(target.indicator)}: ${yes}/${answers.length} đơn vị thí điểm đạt.${
      short.length > 0
        ? ` Chưa đạt hoặc chưa rõ: ${someOf(
            short.map(({ vi }) => vi),
            3,
          )}.`
        : ""
    }`,
    en: `${indicatorSaid(target.indicator).en}: ${yes} of ${answers.length} pilots met it.${
      short.length > 0
        ? ` Not met or not clear: ${someOf(
            short.map(({ en }) => en),
            3,
            "en",
          )}.`
        : ""
    }`,
  };
  const core: Core = {
    ...bare(statusOf(allOf(answers.map(({ answered }) => answered.answer))), because),
    actual: totals.length > 0 ? Math.min(...totals) : known === 0 ? null : yes,
    coverage: { used: known, all: answers.length },
  };
  return { core, units };
}

function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
