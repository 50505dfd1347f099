import type { Block, TextBlock } from "./blocks.ts";
import { findMasks, isMasked } from "./masks.ts";
import { namedIn } from "./named.ts";
import { findTimes } from "./periods.ts";
import { findPhrases } from "./phrases.ts";
import { flatten, type Source } from "./source.ts";
import { emptyFrame, type Frame, frameOf, isCollectiveConcept } from "./subjects.ts";
import { tokenize } from "./tokens.ts";
import { concepts } from "./words/concepts.ts";
import { type Zone, zoneOfHeading } from "./zones.ts";

/** What the headings above a block say. */
export type Context = {
  readonly zone: Zone;
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  readonly frame: Frame;
  /** Whether a heading above speaks of organisations or the collective economy. */
  readonly organisation: boolean;
  /** The frame under further words, such as the heading row of a table. */
  readonly frameOf: (words: string, bare: boolean) => Frame;
};

/** The context of every block, in order. */
export function readContexts(source: Source, blocks: readonly Block[], planStart: number | null, bare: boolean): Context[] {
  const { text } = source;
  const own = new Map<TextBlock, Own>();
  const ownOf = (block: TextBlock): Own => {
    let found = own.get(block);
    if (found === undefined) {
      found = readOwn(source, block, planStart, bare);
      own.set(block, found);
    }
    return found;
  };
  let floating: Zone | null = null;
  let ended = false;
  return blocks.map((block) => {
    const chain = block.kind === "text" ? [...block.parents, block] : block.parents;
    if (block.kind === "text") {
      const part = block.marks.some((mark) => mark.type === "part") || /^(?:phụ lục|biểu)/iu.test(text.slice(block.from, block.from + 12));
      const here = ownOf(block);
      if (here.zone === "end") ended = true;
      else if (part) ended = false;
      if (block.parents.length === 0 && block.marks.length === 0 && isCapitals(text, block)) floating = here.zone;
      else if (block.parents.length === 0 && block.marks.length > 0 && here.zone !== null) floating = null;
      // The signature stands below everything.
      if (
        /^\**\s*(?:TM\.|KT\.|T\/M|CHỦ TỊCH|PHÓ CHỦ TỊCH|BÍ THƯ)/u.test(text.slice(block.from, block.from + 30)) &&
        block.marks.length === 0
      )
        ended = true;
    }
    let zone: Zone | null = null;
    let period: Context["period"] = null;
    let frame = emptyFrame;
    let organisation = false;
    for (const link of chain) {
      const said = ownOf(link);
      if (said.zone !== null && !staysClosed(zone, said) && !staysOpen(zone, said)) zone = said.zone;
      if (said.period !== null) period = said.period;
      if (link !== block) {
        if (said.frame !== null) frame = merge(frame, said.frame);
        organisation ||= said.organisation;
      }
    }
    const above = frame;
    const frameUnder = (words: string, plain: boolean): Frame => {
      const tokens = tokenize(words);
      return merge(above, frameOf({ tokens, hits: findPhrases(concepts, tokens, plain) }));
    };
    return { zone: ended ? "end" : (zone ?? floating ?? "none"), period, frame, organisation, frameOf: frameUnder };
  });
}

/** Parts of a situation are situation, unless they set goals. */
function staysClosed(above: Zone | null, said: Own): boolean {
  return above === "situation" && said.zone !== "goal";
}

/** "- Kết quả xếp loại: 80% HTX khá" under a goal is a goal, if no time that has passed stands there. */
function staysOpen(above: Zone | null, said: Own): boolean {
  return above === "goal" && said.zone === "situation" && !said.past;
}

type Own = {
  /** The heading tells of what has been. */
  readonly past: boolean;
  readonly zone: Zone | null;
  readonly period: Context["period"];
  readonly frame: Frame | null;
  readonly organisation: boolean;
};

function readOwn(source: Source, block: TextBlock, planStart: number | null, bare: boolean): Own {
  const whole = flatten(source, block.from, Math.min(block.to, block.from + 400)).text;
  const colon = whole.search(/:(?!\d)/);
  const stop = whole.search(/[.;](?:\s|$)/);
  const opens = /:["')*\s]*$/.test(source.text.slice(Math.max(block.from, block.to - 6), block.to));
  const cut = colon >= 0 && (stop < 0 || colon < stop) ? colon : stop >= 0 && !(opens && colon >= 0) ? stop : whole.length;
  const heading = whole.slice(0, cut);
  const numbered = block.marks.length > 0 || isCapitals(source.text, block) || opens;
  const isHeading = numbered && heading.length <= 220;
  const end = /^\**\s*nơi nhận/iu.test(heading);
  const said = opens ? whole : heading;
  const tokens = isHeading || opens ? tokenize(said) : [];
  const hits = findPhrases(concepts, tokens, bare);
  const period = isHeading ? periodOf(heading, planStart) : null;
  const passed = isHeading && period === null && isPastHeading(heading, planStart);
  const past =
    passed ||
    /(?:đạt được|đã thực hiện|thực hiện|tồn tại|hạn chế|nguyên nhân|thực trạng|hiện trạng)/iu.test(heading) ||
    hasPastYear(heading, planStart);
  const announced = opens || (isHeading && cut === whole.length);
  return {
    zone: end ? "end" : isHeading ? (isItem(heading) ? null : (zoneOfHeading(heading) ?? (passed ? "situation" : null))) : null,
    past,
    period,
    frame:
      announced && tokens.length > 0 ? frameOf({ hits, tokens }, bare ? [] : namedIn(tokens, hits, said).map(({ text }) => text)) : null,
    organisation: hits.some(({ meaning }) => isCollectiveConcept(meaning)),
  };
}

/** The time a heading sets: "đến năm 2030", "giai đoạn 2026 - 2030", "Quý II/2027". Past times set none. */
function periodOf(text: string, planStart: number | null): Context["period"] {
  const masks = findMasks(text, 0, text.length);
  const times = findTimes(text, 0, text.length, planStart).filter(
    (time) => time.role !== "base" && !isMasked(time, masks) && !(time.kind === "day" && time.role === "in"),
  );
  const wanted = times.filter((time) => planStart === null || Number(time.end.slice(0, 4)) >= planStart);
  const time = wanted.find((candidate) => candidate.kind === "years") ?? wanted[0];
  if (time === undefined) return null;
  return { from: time.role === "by" || time.role === "before" ? null : time.start, to: time.end };
}

/** "- Năm 2025:" above figures of a plan for 2026. */
function isPastHeading(text: string, planStart: number | null): boolean {
  if (planStart === null) return false;
  const words = text.trim();
  const times = findTimes(text, 0, text.length, planStart);
  return (
    times.length > 0 &&
    words.length <= 40 &&
    /^(?:kết quả |ước |thực hiện )?(?:trong )?(?:năm|giai đoạn|nhiệm kỳ|quý|6 tháng)/iu.test(words) &&
    times.every((time) => Number(time.end.slice(0, 4)) < planStart)
  );
}

/** "3. Tổng vốn điều lệ đạt 96 tỷ đồng" is a goal, not a heading: a number beside years and dates stands in it. */
function isItem(heading: string): boolean {
  return /\d/.test(
    heading
      .replace(/(?:năm|giai đoạn|nhiệm kỳ|quý|tháng|ngày|phần|phụ lục|chương|điều|số|khóa)\s*(?:[\dIVX]+(?:\s?[-/]\s?)?)+/giu, "")
      .replace(/(?:19|20)\d{2}/g, "")
      .replace(/(?<!\d)\d+\s?(?:tháng|năm)/giu, ""),
  );
}

function hasPastYear(heading: string, planStart: number | null): boolean {
  return planStart !== null && findTimes(heading, 0, heading.length, planStart).some((time) => Number(time.end.slice(0, 4)) < planStart);
}

function merge(above: Frame, below: Frame): Frame {
  return {
    subject: below.subject ?? above.subject,
    organisations: below.organisations.length > 0 ? below.organisations : above.organisations,
    names: below.organisations.length > 0 ? below.names : above.names,
    money: below.money ?? above.money,
    mean: below.money === null ? above.mean || below.mean : below.mean,
    total: below.total || above.total,
    event: below.event ?? above.event,
    counting: below.counting || above.counting,
  };
}

function isCapitals(text: string, block: TextBlock): boolean {
  const words = text.slice(block.from, Math.min(block.to, block.from + 200));
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words);
}
