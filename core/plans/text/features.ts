import type { Analysis, FigureCondition } from "./analysis.ts";
import type { Hit } from "./phrases.ts";
import type { Segment } from "./segments.ts";
import { type Frame, hitsIn, lastMoney, type OrganisationId, organisationsIn } from "./subjects.ts";
import type { Concept, EventId, MoneyId, TraitId } from "./words/concepts.ts";

export type Rank = "good" | "fair" | "average" | "weak";

/** What the words around an amount say about the things it counts. */
export type Features = {
  readonly event: EventId | null;
  readonly money: MoneyId | null;
  readonly ranks: readonly Rank[];
  /** The rank stands for itself alone, because better ones have numbers of their own. */
  readonly rankAlone?: boolean;
  /** "hoạt động hiệu quả": a quality that is no rank. */
  readonly quality: boolean;
  readonly traits: readonly TraitId[];
  readonly status: "active" | "stopped" | null;
  readonly sectors: readonly string[];
  readonly education: "university" | "vocational" | "trained" | null;
  readonly organisations: readonly OrganisationId[];
  /** Those of them that are named in one breath first: "lao động trong HTX, THT". */
  readonly together: readonly OrganisationId[];
  /** The names of the organisations it is of, none for all of them. */
  readonly names: readonly string[];
  readonly isNew: boolean;
  readonly female: boolean;
  readonly minority: boolean;
  /** The words before and behind the amount, for people. */
  readonly left: string;
  readonly right: string;
  /** The noun of the amount and the words behind it. */
  readonly named: string;
  /** The same words without those whose meaning is counted (traits, ranks, figures). */
  readonly unsaid: { readonly left: string; readonly named: string };
  /** What figures say of the organisations: "có doanh thu trên 10 tỷ đồng". */
  readonly figures: readonly Figure[];
};

/** `where` is empty when no field holds the figure. */
export type Figure = Pick<FigureCondition, "where"> & { readonly words: string };

/** The words behind the name of what is counted, where no number stands before it. */
export function behindName(analysis: Analysis, from: number, to: number): Pick<Features, "right" | "named" | "unsaid"> {
  const said = textBetween(analysis, from, to);
  return { right: said, named: said, unsaid: { left: "", named: unsaidBetween(analysis, from, to) } };
}

/** Gathers them from the words of a segment; `from` is where its words begin. */
export function featuresOf(analysis: Analysis, segment: Segment, from: number, frame: Frame): Features {
  const { quantity, rightTo, shared } = segment;
  const left = hitsIn(analysis, from, quantity.from);
  const own = [
    ...hitsIn(analysis, quantity.numberTo, Math.max(rightTo, quantity.to)),
    ...(shared === null ? [] : hitsIn(analysis, shared.from, shared.to)),
  ];
  const behind = (text: typeof textBetween, start: number): string =>
    `${text(analysis, start, rightTo)} ${shared === null ? "" : text(analysis, shared.from, shared.to)}`.trim();
  const counts = quantity.noun?.concept?.kind === "organisation";
  const all = [...left, ...own];
  // "Củng cố HTX Phú Hòa, thành lập 02 HTX": a number of organisations is of none by name.
  const named = counts ? [] : analysis.calledByName.filter((one) => one.from >= from && one.to <= Math.max(rightTo, quantity.to));
  const inName = (hit: Hit<Concept>): boolean => named.some((one) => one.from <= hit.from && hit.to <= one.to);
  const goesOn = !counts && all.every((hit) => hit.meaning.kind !== "organisation");
  const events = eventsIn(analysis, left);
  const builders = buildsByTrade(analysis, quantity.to);
  const ownEvents = eventsIn(analysis, own).filter((id) => !(builders && id === "build"));
  const ranks = ranksOf(analysis, left, quantity.from);
  const education = all.find((hit) => hit.meaning.kind === "education")?.meaning;
  const status = [...own, ...left].find((hit) => hit.meaning.kind === "status" && hit.meaning.id !== "new")?.meaning;
  const before = textBetween(analysis, from, segment.head);
  const bare = ranks.length === 0 && ![...all].some((hit) => counted.has(hit.meaning.kind));
  const adds = counts && bare && asksForMore(before);
  const said = strongest(events);
  return {
    event:
      // "Có 05 HTX tham gia chuỗi" founds none.
      (said === "join" && counts && growing.test(before) ? "found" : said) ??
      strongest(ownEvents) ??
      (adds ? "found" : beginsAnew(analysis, from, quantity.from) ? null : frame.event),
    money: lastMoney(left),
    ranks: ranks.length > 0 ? ranks : ranksOf(analysis, own, rightTo),
    quality: all.some((hit) => hit.meaning.kind === "rank" && hit.meaning.id === "quality"),
    traits: unique(all.flatMap((hit) => (hit.meaning.kind === "trait" ? [hit.meaning.id] : []))),
    status: status?.kind === "status" && status.id !== "new" ? status.id : null,
    sectors: unique([
      ...(builders ? ["construction"] : []),
      ...[...own, ...left].flatMap((hit) =>
        hit.meaning.kind === "sector"
          ? !inName(hit) && qualifies(analysis, hit, from, segment)
            ? [hit.meaning.id]
            : []
          : hit.meaning.kind === "organisation" && hit.meaning.sector !== undefined && !inName(hit)
            ? [hit.meaning.sector]
            : [],
      ),
    ]),
    education: education?.kind === "education" ? education.id : null,
    organisations: unique(all.flatMap((hit) => (hit.meaning.kind === "organisation" ? [hit.meaning.id] : []))),
    together: organisationsIn(analysis, from, Math.max(rightTo, quantity.to)),
    names: goesOn ? frame.names : named.map(({ text }) => text),
    isNew: all.some((hit) => hit.meaning.kind === "status" && hit.meaning.id === "new"),
    female: all.some((hit) => hit.meaning.kind === "female"),
    minority: all.some((hit) => hit.meaning.kind === "minority"),
    left: textBetween(analysis, from, segment.head),
    right: behind(textBetween, quantity.to),
    named: behind(textBetween, quantity.numberTo),
    unsaid: { left: unsaidBetween(analysis, from, segment.head), named: behind(unsaidBetween, quantity.numberTo) },
    figures: analysis.conditions
      .filter((condition) => condition.from >= from && condition.to <= Math.max(rightTo, quantity.to))
      .map(({ where, ...place }) => ({ where, words: textBetween(analysis, place.from, place.to) })),
  };
}

const growing = /(?:phát triển|kết nạp|thu hút|gia nhập|vận động)/iu;

/** "Có thêm 02 HTX", "kết nạp thêm 200 thành viên", but not "tăng thêm 5 HTX", which asks for a change. */
export function asksForMore(left: string): boolean {
  return /(?:^|[\s,;:])thêm[\s:]*$/iu.test(left) && !/(?:tăng|giảm) thêm[\s:]*$/iu.test(left);
}

/** Whether a line of business is that of the organisations: "HTX sản xuất nông nghiệp", "lĩnh vực vận tải", not "xúc tiến thương mại". */
function qualifies({ tokens, hits }: Analysis, hit: Hit<Concept>, from: number, { quantity, head }: Segment): boolean {
  if (hit.to === head || (hit.to === head - 1 && tokens[hit.to]?.kind === "mark")) return true;
  for (let at = hit.from - 1; at >= from; at--) {
    const before = hits.find((other) => other.to === at + 1);
    if (before?.meaning.kind === "organisation" || (at >= quantity.from && at < quantity.numberTo)) return true;
    if (before?.meaning.kind === "sector") at = before.from;
    else if (tokens[at]!.kind === "mark" && tokens[at]!.text !== ",") return true;
    else if (/^(?:vực|ngành|khối|nghề)$/u.test(tokens[at]!.text)) return true;
    else if (!ofBusiness.has(tokens[at]!.text)) return false;
  }
  return true;
}

const ofBusiness = new Set(", và là trong thuộc về hoạt động loại hình dịch vụ sản xuất kinh doanh chuyên làm các số".split(" "));

/** What is done; "ngừng hoạt động nhưng chưa giải thể" denies it. */
function eventsIn({ tokens }: Analysis, hits: ReturnType<typeof hitsIn>): EventId[] {
  return hits.flatMap(({ meaning, from }) =>
    meaning.kind === "event" && !/^(?:chưa|không)$/u.test(tokens[from - 1]?.text ?? "") ? [meaning.id] : [],
  );
}

/** "02 HTX xây dựng" are builders, "02 HTX xây dựng nhãn hiệu" build something. */
function buildsByTrade({ tokens, hits }: Analysis, to: number): boolean {
  const organisation = hits.some((hit) => hit.meaning.kind === "organisation" && hit.to === to);
  const next = tokens[to + 2];
  return organisation && tokens[to]?.text === "xây" && tokens[to + 1]?.text === "dựng" && (next === undefined || next.kind === "mark");
}

/** "…, lũy kế đến cuối năm có 505 HTX" tells a level, whatever was founded before it; "trong đó có 02 …" goes on. */
function beginsAnew({ tokens }: Analysis, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map((token) => token.text);
  const part = words.some((word, at) => (word === "trong" && words[at + 1] === "đó") || word === "gồm" || word === "riêng");
  return (
    !part && words.some((word, at) => word === "có" || word === "lũy" || word === "luỹ" || (word === "tổng" && words[at + 1] === "số"))
  );
}

/** Of several verbs the one that changes what is counted: "tư vấn, hướng dẫn thành lập mới" founds. */
function strongest(events: readonly EventId[]): EventId | null {
  for (const id of ["convert", "dissolve", "found", "join", "keep", "strengthen"] as const) if (events.includes(id)) return id;
  return events[events.length - 1] ?? null;
}

/** The last group of rank words of a stretch: "tốt, khá", "khá trở lên". */
function ranksOf({ tokens }: Analysis, hits: ReturnType<typeof hitsIn>, to: number): Rank[] {
  const found: Rank[] = [];
  let end = -1;
  for (const { meaning, from, to: stop } of [...hits].reverse()) {
    if (meaning.kind !== "rank" || meaning.id === "quality") continue;
    if (end >= 0 && !tokens.slice(stop, end).every((token) => joining.has(token.text))) break;
    found.unshift(meaning.id);
    if (end < 0 && stop < to && tokens[stop]?.plain === "tro" && tokens[stop + 1]?.plain === "len") found.unshift(...above(meaning.id));
    end = from;
  }
  return unique(found);
}

function above(rank: Rank): Rank[] {
  return rank === "weak" ? ["good", "fair", "average"] : rank === "average" ? ["good", "fair"] : rank === "fair" ? ["good"] : [];
}

const joining = new Set([",", "và", "hoặc", "/", "-", "loại", "đến", "hạng", "xếp"]);

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function textBetween({ tokens, text }: Analysis, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? "" : text.slice(first.from, last.to);
}

/** The words of a stretch that are not counted by themselves, with a semicolon for each gap. */
function unsaidBetween(analysis: Analysis, from: number, to: number): string {
  const { hits, conditions, places, calledByName, tokens } = analysis;
  const gaps = [...hits.filter(({ meaning }) => counted.has(meaning.kind)), ...conditions, ...places, ...calledByName].filter(
    (gap) => gap.from >= from && gap.to <= to,
  );
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const gap = gaps.find((candidate) => candidate.from === at);
    words.push(gap === undefined ? (tokens[at]?.text ?? "") : ";");
    if (gap !== undefined) at = gap.to - 1;
  }
  return words.join(" ");
}

const counted = new Set(["trait", "rank", "rating", "status", "education"]);
