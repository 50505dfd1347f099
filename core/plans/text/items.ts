import type { Target } from "../plan.ts";
import { withRealAmounts } from "./amounts.ts";
import { type Analysis, analyse } from "./analysis.ts";
import { type Assignment, assignmentOf, readAssignment } from "./assignments.ts";
import { baseOfChange, type Reason } from "./baseline.ts";
import { baseBefore, baseBehind } from "./bases.ts";
import type { Context } from "./context.ts";
import { withoutTimes } from "./described.ts";
import { withFigureConditions } from "./figure-conditions.ts";
import { type Goal, type Place, wordsOf } from "./goal.ts";
import type { Head } from "./head.ts";
import { periodOf, timeOf } from "./item-times.ts";
import { maskLabels } from "./masks.ts";
import { type Quality, type QualityGoal, qualitiesOf } from "./qualities.ts";
import { quotaOf } from "./quotas.ts";
import { resolveGoal, spokenOf } from "./resolve.ts";
import { type Segment, segmentsOf, stretchOf } from "./segments.ts";
import type { Sentence } from "./sentences.ts";
import type { Source } from "./source.ts";
import { spanOf } from "./spans.ts";
import type { Frame } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** A goal with its place, before it becomes a target of the plan. Spans count in the original text. */
export type Item = {
  readonly goal: QualityGoal;
  readonly span: readonly [number, number];
  /** The goal's own words, without its neighbours. */
  readonly words: string;
  readonly period: Target["period"] | null;
  readonly due: string | null;
  readonly each: Target["each"];
  /** "mỗi thôn", "mỗi HTX": a quota for what has no word of its own in the format. */
  readonly eachWords: string | null;
  readonly units: readonly string[];
  /** Places that reach it together. */
  readonly within: Pick<Assignment, "level" | "names"> | null;
  readonly base: Target["base"];
  /** Index among the items of the same sentence of the goal this is a part of ("trong đó"). */
  readonly partOf: number | null;
  /** One of two ways that the text leaves open ("hoặc"). */
  readonly alternative: boolean;
};

/** An amount that is no goal, with its words. Its span counts in the original text. */
export type Refused = { readonly reason: string; readonly span: readonly [number, number] };

/** What a sentence holds. `reasons` say why nothing in it is a goal; `frame` is what the next sentence goes on from. */
export type SentenceReading = {
  readonly items: readonly Item[];
  /** The amounts beside the goals that belong to none of them. */
  readonly refused: readonly Refused[];
  readonly reasons: readonly string[];
  readonly frame: Frame;
  readonly analysis: Analysis;
};

/** Where a sentence stands. */
export type Setting = {
  readonly source: Source;
  readonly head: Head;
  readonly planStart: number | null;
  /** The document is written without accents. */
  readonly bare: boolean;
  readonly context: Context;
  /** Units of the heading above ("Xã Tân Thới:"). */
  readonly assignment: Assignment | null;
};

/** Reads one sentence of a flat source. */
export function readSentence(setting: Setting, sentence: Sentence, frame: Frame): SentenceReading {
  const { source, head, planStart, bare, context } = setting;
  const analysis = withFigureConditions(withRealAmounts(analyse(source.text, sentence, planStart, bare)));
  const written = (token: Token): string => source.text.slice(token.from, token.to);
  const assignment = readAssignment(analysis, written) ?? setting.assignment;
  const own = [...head.area.commune, ...head.area.district];
  const place: Place = {
    zone: context.zone,
    collective: head.collective,
    planStart,
    local: own.length > 0 || /^(?:tỉnh|thành phố|tp|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s/iu.test(head.place),
    above: context.frame,
    organisationAbove: context.organisation,
  };
  const segments = segmentsOf(analysis);
  const items: Item[] = [];
  const reasons: string[] = [];
  const refused: Refused[] = [];
  let current = frame;
  // "hiện đạt 48%, đến năm 2030 đạt 65%": the state says what the goal is of.
  let told: Goal | null = null;
  segments.forEach((segment, index) => {
    const goal = resolveGoal(analysis, segments, index, current, place);
    if (goal === null) return;
    const last = items[items.length - 1] ?? null;
    if (typeof goal !== "string") {
      current = nextFrame(current, goal);
      const before = told;
      told = null;
      const whole = last?.goal.part === true ? last.partOf : items.length - 1;
      const partOf = last !== null && (goal.part === true || isPart(analysis, segment)) ? whole : null;
      const alike = items.findLast((item) => item.goal.measure === goal.measure) ?? null;
      items.push({
        ...itemOf(
          setting,
          analysis,
          segments,
          index,
          followedBy(withRankAlone(goal, alike), before ?? last?.goal ?? null),
          assignmentOf(analysis, segment, assignment, own),
        ),
        partOf,
      });
      return;
    }
    reasons.push(goal);
    const state = goal === ("số liệu hiện trạng, kỳ trước" satisfies Reason);
    const spoken = current.subject === null || state ? spokenOf(analysis, segments, index, current, place) : null;
    if (state) told = spoken;
    if (spoken !== null) current = { ...nextFrame(current, spoken), event: current.event };
    const base = state && last !== null ? baseBehind(analysis, segments, index, last.goal.value) : null;
    if (last !== null && base !== null && last.base === null) items[items.length - 1] = { ...last, base };
    else if (baseOfChange(analysis, segments, index + 1) === null)
      refused.push({
        reason: goal,
        ...spanOf(source, analysis, segment.leftFrom, Math.max(segment.rightTo, segment.quantity.to), segment.quantity.from),
      });
  });
  for (const quality of qualitiesOf(analysis, place, current, assignment)) items.push(qualityItem(setting, analysis, quality, assignment));
  return { items, refused, reasons: reasonsOf(analysis, reasons), frame: current, analysis };
}

/** Numbers of documents and dates explain themselves when no amount does. */
function reasonsOf({ masks, times }: Analysis, reasons: readonly string[]): readonly string[] {
  const unclear = reasons.every((reason) => reason === ("không rõ chỉ tiêu hoặc đơn vị" satisfies Reason));
  if (unclear && masks.length > 0) return [maskLabels[masks[0]!.reason]];
  return reasons.length === 0 && times.length > 0 ? ["thời gian, mốc thời gian" satisfies Reason] : reasons;
}

function nextFrame(frame: Frame, goal: Goal): Frame {
  return {
    subject: goal.subject === "other" && goal.measure !== "share" ? frame.subject : goal.subject,
    organisations: goal.features.organisations.length > 0 ? goal.features.organisations.slice(0, 1) : frame.organisations,
    names: goal.features.names,
    money: goal.features.money ?? frame.money,
    mean: goal.measure === "mean",
    total: goal.measure === "sum",
    event: goal.features.event,
    counting: goal.measure === "count",
  };
}

/** "tốt: 3; khá: 4": the second number leaves out what the first has counted. */
function withRankAlone(goal: Goal, alike: Item | null): Goal {
  const alone = alike !== null && `${alike.goal.features.ranks}` === "good" && `${goal.features.ranks}` === "fair";
  return alone ? { ...goal, features: { ...goal.features, rankAlone: true } } : goal;
}

/** "19 HTX xếp loại tốt, chiếm 38%", "năm 2027 đạt 18%, năm 2030 đạt 30%": the number is of what was just spoken of. */
function followedBy(goal: Goal, previous: Pick<Goal, "subject" | "measure" | "unit" | "features"> | null): Goal {
  if (previous !== null && isNextForWhom(goal, previous)) return { ...goal, features: { ...goal.features, left: previous.features.left } };
  if (previous === null || previous.subject !== goal.subject) return goal;
  const { left, right, sectors } = goal.features;
  const { measure, unit, features } = previous;
  if (goal.part === true) return { ...goal, features: { ...features, sectors: sectors.length > 0 ? sectors : features.sectors } };
  if (goal.measure === "share" && measure === "count") {
    const refers = /^(?:\(|,)?\s*(?:chiếm|đạt tỷ lệ|tương đương|tỷ lệ)\s*$/u.test(left);
    // "03 HTX công nghệ cao; 50% HTX có hợp đồng": a share that names whom it counts speaks of something else.
    const bare = /^(?:\(|,)?\s*(?:đạt\s*)?$/u.test(left) && goal.features.organisations.length === 0;
    return refers || bare ? { ...goal, features: { ...features, left, right } } : goal;
  }
  const unnamed = goal.subject === "other" || (goal.measure === "share" && withoutTimes(right) === "");
  const goesOn = onlyTime.test(left) || (right.trim() !== "" && /^[\s,;]*và\s*$/u.test(left));
  return unnamed && measure === goal.measure && unit === goal.unit && goesOn ? { ...goal, features } : goal;
}

/** "Trao máy tính cho 15 HTX và 10 THT": what is done is done for both. */
function isNextForWhom({ measure, features }: Goal, previous: Pick<Goal, "measure" | "features">): boolean {
  return (
    measure === "count" &&
    previous.measure === "count" &&
    features.organisations.length > 0 &&
    /^[\s,]*(?:và\s*)?$/iu.test(features.left) &&
    /(?:^|\s)(?:cho|đối với|tại)[\s:]*$/iu.test(previous.features.left)
  );
}

const onlyTime =
  /^[\s,;:]*(?:và )?(?:(?:đến|vào|từ) )?(?:hết |cuối )?năm (?:19|20)\d{2}(?: (?:phấn đấu|phải))?(?: (?:đạt|là|có|tăng lên|lên))?[\s:]*$/iu;

function itemOf(
  setting: Setting,
  analysis: Analysis,
  segments: readonly Segment[],
  index: number,
  goal: Goal,
  assignment: Assignment | null,
): Item {
  const segment = segments[index]!;
  const { base, leftFrom } = baseBefore(analysis, segments, index, goal);
  const from = Math.min(leftFrom, segment.quantity.from);
  const to = Math.max(segment.rightTo, segment.quantity.to);
  return {
    goal: { ...goal, note: null },
    ...spanOf(setting.source, analysis, from, to, segment.quantity.from),
    ...periodOf(timeOf(analysis, segment, from), setting.context),
    ...quotaOf(analysis, segment, goal, assignment),
    within: assignment?.together === true ? assignment : null,
    base,
    partOf: null,
    alternative: false,
  };
}

function qualityItem(
  { source, context }: Setting,
  analysis: Analysis,
  { goal, from, to, alternative }: Quality,
  assignment: Assignment | null,
): Item {
  const given = assignment !== null && assignment.names.length > 0;
  return {
    goal,
    ...spanOf(source, analysis, from, to, from),
    ...periodOf(timeOf(analysis, stretchOf(from, to), from), context),
    each: given ? assignment.level : null,
    eachWords: null,
    units: given ? assignment.names : [],
    within: null,
    base: null,
    partOf: null,
    alternative,
  };
}

function isPart(analysis: Analysis, { leftFrom, quantity }: Segment): boolean {
  return /trong đó|gồm|riêng/u.test(wordsOf(analysis, leftFrom, quantity.from));
}
