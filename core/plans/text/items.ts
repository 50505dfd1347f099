import { addDays } from "../../model/dates.ts";
import type { Target } from "../plan.ts";
import { withRealAmounts } from "./amounts.ts";
import { type Analysis, analyse, type PlacedTime } from "./analysis.ts";
import { type Assignment, readAssignment } from "./assignments.ts";
import { baseOfChange, isPast, type Reason, timeBehind } from "./baseline.ts";
import type { Context } from "./context.ts";
import type { Goal, Place } from "./goal.ts";
import type { Head } from "./head.ts";
import { maskLabels } from "./masks.ts";
import { type Quality, type QualityGoal, qualitiesOf } from "./qualities.ts";
import { resolveGoal, spokenOf } from "./resolve.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import type { Sentence } from "./sentences.ts";
import { originalSpan, type Source } from "./source.ts";
import { emptyFrame, type Frame } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** A goal with its place, before it becomes a target of the plan. Spans count in the original text. */
export type Item = {
  readonly goal: QualityGoal;
  readonly span: readonly [number, number];
  /** The goal's own words in the original, without its neighbours. */
  readonly words: string;
  readonly period: Target["period"] | null;
  readonly due: string | null;
  readonly each: Target["each"];
  /** "mỗi thôn", "mỗi HTX": a quota for what has no word of its own in the format. */
  readonly eachWords: string | null;
  readonly units: readonly string[];
  readonly base: Target["base"];
  /** Index among the items of the same sentence of the goal this is a part of ("trong đó"). */
  readonly partOf: number | null;
  readonly alternative: boolean;
  readonly support: boolean;
  readonly pastTime: string | null;
};

export type SentenceReading = {
  readonly items: readonly Item[];
  readonly reasons: readonly string[];
  readonly frame: Frame;
  readonly analysis: Analysis;
};

export type Setting = {
  readonly source: Source;
  readonly head: Head;
  readonly planStart: number | null;
  readonly bare: boolean;
  readonly context: Context;
  /** Units of the heading above ("Xã Tân Thới:"). */
  readonly assignment: Assignment | null;
};

/** Reads one sentence of a flat source. */
export function readSentence(setting: Setting, sentence: Sentence, frame: Frame): SentenceReading {
  const { source, head, planStart, bare, context } = setting;
  const analysis = withRealAmounts(analyse(source.text, sentence, planStart, bare));
  const written = (token: Token): string => source.text.slice(token.from, token.to);
  const own = readAssignment(analysis, written);
  const assignment = own ?? setting.assignment;
  const place: Place = {
    zone: context.zone,
    collective: head.collective,
    planStart,
    above: context.frame,
    organisationAbove: context.organisation,
  };
  const segments = segmentsOf(analysis);
  const items: Item[] = [];
  const reasons: string[] = [];
  const bases: { at: number; value: number; period: string | null }[] = [];
  let current = frame;
  let lastTaken = -1;
  segments.forEach((segment, index) => {
    const goal = resolveGoal(analysis, segments, index, current, place);
    if (goal === null) return;
    if (typeof goal === "string") {
      reasons.push(goal);
      const spoken =
        current.subject === null || goal === ("số liệu hiện trạng, kỳ trước" satisfies Reason)
          ? spokenOf(analysis, segments, index, current, place)
          : null;
      if (spoken !== null) current = { ...nextFrame(current, spoken), event: current.event };
      if (goal === ("số liệu hiện trạng, kỳ trước" satisfies Reason) && segment.quantity.value2 === null)
        bases.push({ at: index, value: segment.quantity.value, period: timeWords(analysis, segment) });
      return;
    }
    current = nextFrame(current, goal);
    const item = itemOf(
      setting,
      analysis,
      segments,
      index,
      goal,
      assignment,
      items[items.length - 1] ?? null,
      lastTaken >= 0 && isPart(analysis, segment) ? items.length - 1 : null,
    );
    items.push(item);
    lastTaken = index;
  });
  attachBases(items, bases, analysis, segments);
  for (const quality of qualitiesOf(analysis, place, current, assignment)) items.push(qualityItem(setting, analysis, quality, assignment));
  if (
    items.length === 0 &&
    analysis.masks.length > 0 &&
    reasons.every((reason) => reason === ("không rõ chỉ tiêu hoặc đơn vị" satisfies Reason))
  )
    reasons.length = 0;
  if (reasons.length === 0 && items.length === 0 && analysis.masks.length > 0) reasons.push(maskLabels[analysis.masks[0]!.reason]);
  if (reasons.length === 0 && items.length === 0 && analysis.times.length > 0) reasons.push("thời gian, mốc thời gian" satisfies Reason);
  return { items, reasons, frame: current, analysis };
}

function nextFrame(frame: Frame, goal: Goal): Frame {
  return {
    subject: goal.subject === "other" && goal.measure !== "share" ? frame.subject : goal.subject,
    organisations: goal.features.organisations.length > 0 ? goal.features.organisations.slice(0, 1) : frame.organisations,
    money: goal.features.money ?? frame.money,
    mean: goal.measure === "mean",
    total: goal.measure === "sum",
    event: goal.features.event,
    education: goal.features.education !== null,
    counting: goal.measure === "count",
  };
}

function itemOf(
  setting: Setting,
  analysis: Analysis,
  segments: readonly Segment[],
  index: number,
  goal: Goal,
  assignment: Assignment | null,
  previous: Item | null,
  partOf: number | null,
): Item {
  const segment = segments[index]!;
  // "19 HTX xếp loại tốt, chiếm 38%": the share is of the same things.
  const same = goal.measure === "share" && previous?.goal.measure === "count" && previous.goal.subject === goal.subject;
  const followed = same && /^(?:\(|,)?\s*(?:chiếm|đạt tỷ lệ|tương đương|đạt|tỷ lệ)?\s*$/u.test(goal.features.left) ? previous : null;
  const base = baseOfChange(analysis, segments, index);
  const from = Math.min(base?.leftFrom ?? segment.leftFrom, segment.quantity.from);
  const to = Math.max(segment.rightTo, segment.quantity.to);
  const time = timeOf(analysis, segment, from);
  const quota = quotaOf(analysis, segment, goal, assignment);
  return {
    goal: {
      ...goal,
      features: followed === null ? goal.features : { ...followed.goal.features, left: goal.features.left, right: goal.features.right },
      note: null,
    },
    ...spanOf(setting.source, analysis, from, to, segment.quantity.from),
    ...periodOf(time, setting),
    ...quota,
    base:
      base === null || base.quantity.value2 !== null
        ? baseYear(analysis, segment, goal)
        : { value: base.quantity.value, period: timeWords(analysis, base) },
    partOf,
    alternative: false,
    support: /(?:tư vấn|hướng dẫn|vận động|hỗ trợ)/u.test(goal.features.left),
    pastTime: time !== null && isPast(time.time, setting.planStart) ? time.time.end : null,
  };
}

function qualityItem(setting: Setting, analysis: Analysis, quality: Quality, assignment: Assignment | null): Item {
  const segment = {
    leftFrom: quality.from,
    head: quality.to,
    rightTo: quality.to,
    clauseFrom: quality.from,
    comparisons: [],
    quantity: { from: quality.to, to: quality.to, numberTo: quality.to, per: [], perYear: false },
  } as unknown as Segment;
  const time = timeOf(analysis, segment, quality.from);
  const whole = assignment !== null && assignment.names.length > 0;
  return {
    goal: quality.goal,
    ...spanOf(setting.source, analysis, quality.from, quality.to, quality.from),
    ...periodOf(time, setting),
    each: whole ? assignment.level : null,
    eachWords: null,
    units: whole ? assignment.names : [],
    base: null,
    partOf: null,
    alternative: quality.alternative,
    support: false,
    pastTime: null,
  };
}

/** The stretch from the first to the last word, without marks at its ends. */
function spanOf(
  source: Source,
  { tokens }: Analysis,
  from: number,
  to: number,
  numberAt: number,
): { span: [number, number]; words: string } {
  let first = Math.min(shortened(tokens, from, numberAt), tokens.length - 1);
  let last = Math.min(to, tokens.length) - 1;
  while (
    first < last &&
    (tokens[first]!.kind === "mark" ? !/[([≥≤<>~]/.test(tokens[first]!.text) : /^(?:và|với|cho|nhưng|gồm)$/u.test(tokens[first]!.text))
  )
    first++;
  while (last > first && tokens[last]!.kind === "mark" && /[,;:.(-]/.test(tokens[last]!.text)) last--;
  const span = originalSpan(source, tokens[first]!.from, tokens[last]!.to);
  return { span, words: source.text.slice(tokens[first]!.from, tokens[last]!.to) };
}

/** A long way to the number is cut at a comma: the last parts say what is counted. */
function shortened(tokens: readonly Token[], from: number, numberAt: number): number {
  const number = tokens[Math.min(numberAt, tokens.length - 1)]!;
  if (number.from - (tokens[from]?.from ?? 0) <= longestLead) return from;
  for (let at = from; at < numberAt; at++) {
    if (tokens[at]!.text === "," && number.from - tokens[at]!.from <= longestLead) return at + 1;
  }
  return from;
}

const longestLead = 180;

/** The time an amount is set for: named behind it, else the last one before it in its sentence. */
function timeOf(analysis: Analysis, segment: Segment, from: number): PlacedTime | null {
  const behind = segment.quantity.from < analysis.tokens.length ? timeBehind(analysis, segment.quantity, segment.rightTo) : null;
  if (behind !== null && behind.time.role !== "base") return behind;
  const own = analysis.times.filter((time) => time.time.role !== "base" && time.from >= from && time.from < segment.rightTo);
  const inside = own.find((time) => time.time.kind !== "year" || time.from < segment.quantity.from) ?? own[0];
  if (inside !== undefined) return inside;
  const before = analysis.times.filter((time) => time.time.role !== "base" && time.from < from && analysis.bracket[time.from] === -1);
  return before[before.length - 1] ?? null;
}

function periodOf(time: PlacedTime | null, { context }: Setting): { period: Target["period"] | null; due: string | null } {
  if (time === null) return { period: context.period, due: null };
  const { role, start, end, kind } = time.time;
  if (role === "before") return { period: { from: context.period?.from ?? null, to: end }, due: addDays(end, -1) };
  if (role === "by") return { period: { from: context.period?.from ?? null, to: end }, due: kind === "day" ? end : null };
  if (role === "since") return { period: { from: start, to: context.period?.to ?? null }, due: null };
  return { period: { from: start, to: end }, due: kind === "day" ? end : null };
}

/** Who or what each has to reach the amount. */
function quotaOf(
  analysis: Analysis,
  { quantity, clauseFrom, rightTo }: Segment,
  goal: Goal,
  assignment: Assignment | null,
): Pick<Item, "each" | "eachWords" | "units"> {
  const { tokens } = analysis;
  const names = assignment === null ? [] : assignment.names;
  const flow = quantity.kind === "count" || quantity.kind === "percent" || quantity.kind === "ratio";
  if (names.length > 0 && assignment !== null) return { each: assignment.level, eachWords: null, units: names };
  if (quantity.per.some((word) => /^(?:xã|phường)$/u.test(word))) return { each: "commune", eachWords: null, units: [] };
  if (quantity.per.some((word) => word === "huyện")) return { each: "district", eachWords: null, units: [] };
  if (!flow) return { each: null, eachWords: null, units: [] };
  if (quantity.perYear && goal.unit !== "%/year") return { each: "year", eachWords: null, units: [] };
  let each: Item["each"] = null;
  let eachWords: string | null = null;
  for (let at = clauseFrom; at < Math.min(tokens.length, Math.max(quantity.from, rightTo)); at++) {
    const word = tokens[at]!.text;
    const next = tokens[at + 1]?.text ?? "";
    if (at >= quantity.from && !(word === "mỗi" || word === "từng" || word === "/")) continue;
    if ((word === "hằng" || word === "hàng") && next === "năm" && at < quantity.from) each = "year";
    if (word !== "mỗi" && word !== "từng") continue;
    if (next === "năm") each = goal.unit === "%/year" ? each : "year";
    else if (
      next === "xã" ||
      next === "phường" ||
      next === "địa" ||
      (next === "thị" && tokens[at + 2]?.text === "trấn") ||
      (next === "đơn" && at < quantity.from) ||
      next === "đặc"
    )
      each = "commune";
    else if (next === "huyện" || next === "quận" || (next === "thị" && tokens[at + 2]?.text === "xã")) each = "district";
    else if (at < quantity.from) eachWords = `mỗi ${eachName(analysis, at + 1)}`;
  }
  const yearly = tokens
    .slice(clauseFrom, quantity.from)
    .map((token) => token.text)
    .join(" ");
  if (each === null && /bình quân (?:hàng |hằng )?năm/u.test(yearly) && goal.unit !== "%/year") each = "year";
  return { each: goal.growth && each === "year" ? null : each, eachWords, units: [] };
}

function eachName(analysis: Analysis, at: number): string {
  const hit = analysis.hits.find((candidate) => candidate.from === at);
  return textOf(analysis, at, hit?.to ?? at + 1);
}

function textOf({ tokens, text }: Analysis, from: number, to: number): string {
  const last = tokens[to - 1];
  return last === undefined ? "" : text.slice(tokens[from]!.from, last.to);
}

function isPart({ tokens }: Analysis, segment: Segment): boolean {
  const words = tokens
    .slice(segment.leftFrom, segment.quantity.from)
    .map((token) => token.text)
    .join(" ");
  return /trong đó|gồm|bao gồm|riêng/u.test(words);
}

/** "(năm trước 38 HTX)" behind "41 HTX" is the base of that goal. */
function attachBases(
  items: Item[],
  bases: readonly { at: number; value: number; period: string | null }[],
  analysis: Analysis,
  segments: readonly Segment[],
): void {
  for (const { at, value, period } of bases) {
    const bracket = analysis.bracket[segments[at]!.quantity.from]!;
    if (bracket < 0) continue;
    const before = items.findLastIndex((_, index) => index < items.length);
    const item = items[before];
    const previous = segments[at - 1];
    if (item === undefined || previous === undefined || item.base !== null || previous.quantity.to > bracket) continue;
    if (previous.quantity.kind !== segments[at]!.quantity.kind || item.goal.value !== previous.quantity.value) continue;
    items[before] = { ...item, base: { value, period } };
  }
}

function timeWords(analysis: Analysis, segment: Segment): string | null {
  const behind = timeBehind(analysis, segment.quantity, segment.rightTo);
  const before = analysis.times.filter((time) => time.to <= segment.quantity.from && segment.quantity.from - time.to <= 4);
  const time = behind ?? before[before.length - 1];
  return time === undefined ? null : time.time.kind === "day" ? time.time.end : time.time.start.slice(0, 4);
}

/** "tăng 40% so với năm 2025": the base has a year but no value. */
function baseYear(analysis: Analysis, segment: Segment, goal: Goal): Target["base"] {
  if (!goal.growth) return null;
  const time = analysis.times.find(
    (candidate) =>
      candidate.time.role === "base" &&
      candidate.from >= segment.leftFrom &&
      candidate.from <= Math.max(segment.rightTo, segment.quantity.to + 8),
  );
  return time === undefined ? null : { value: null, period: time.time.start.slice(0, 4) };
}

export const startingFrame = emptyFrame;
