import type { Target } from "../plan.ts";
import type { Analysis } from "./analysis.ts";
import { type Features, featuresOf } from "./features.ts";
import type { Hit } from "./phrases.ts";
import type { Quantity } from "./quantities.ts";
import type { Segment } from "./segments.ts";
import { type Frame, hitsIn, type Subject } from "./subjects.ts";
import type { Concept } from "./words/concepts.ts";
import type { Zone } from "./zones.ts";

/** What an amount asks for. */
export type Goal = {
  readonly subject: Subject;
  readonly measure: Target["measure"];
  readonly operator: Target["operator"];
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  readonly growth: boolean;
  readonly features: Features;
  /** More is neither good nor bad. */
  readonly informational: boolean;
  /** Persons of the classes counted right before: "05 lớp cho 250 cán bộ quản lý". */
  readonly taught?: boolean;
  /** Persons for whom something is done: "bao tiêu sản phẩm cho 500 thành viên". */
  readonly served?: boolean;
  /** A part of the number before it that only names a place or a sector: "(nông nghiệp 6, phi nông nghiệp 4)". */
  readonly part?: boolean;
  /** "Tỷ lệ … 02 người": the words and the unit disagree. */
  readonly unitClash: boolean;
};

/** Where a sentence stands. */
export type Place = {
  readonly zone: Zone;
  /** The whole document speaks of cooperatives. */
  readonly collective: boolean;
  readonly planStart: number | null;
  /** The plan is that of a province, a district or a commune. */
  readonly local: boolean;
  /** Frame of the headings above. */
  readonly above: Frame;
  /** Whether a heading above speaks of organisations. */
  readonly organisationAbove: boolean;
};

/** An amount with all that may say what it means. */
export type Scope = {
  readonly analysis: Analysis;
  readonly segment: Segment;
  readonly next: Segment | null;
  readonly quantity: Quantity;
  /** Where the words begin that say what is meant; for "từ A lên B" those before A. */
  readonly from: number;
  readonly frame: Frame;
  readonly place: Place;
};

/** A goal with the amount's own comparison; `parts` says what it measures and may set anything else. */
export function goalOf(scope: Scope, parts: Pick<Goal, "subject" | "measure" | "unit"> & Partial<Goal>): Goal {
  const { quantity } = scope;
  return {
    ...operatorOf(scope),
    value: quantity.value,
    value2: quantity.value2,
    growth: false,
    features: featuresIn(scope),
    informational: false,
    unitClash: false,
    ...parts,
  };
}

/** What the words of an amount say. A heading that calls an organisation by name speaks of it until another is spoken of. */
export function featuresIn({ analysis, segment, from, frame, place }: Scope): Features {
  return featuresOf(analysis, segment, from, frame.organisations.length > 0 ? frame : { ...frame, names: place.above.names });
}

/** The comparison that the words before and behind an amount make; a bare number is at least. */
export function operatorOf(
  scope: Pick<Scope, "analysis" | "quantity" | "from"> & { readonly segment: Pick<Segment, "comparisons"> },
): Pick<Goal, "operator" | "approximate"> {
  const { segment, quantity } = scope;
  const right = rightComparison(scope);
  const approximate = segment.comparisons.includes("approx") || /dự kiến/u.test(wordsBefore(scope));
  if (quantity.value2 !== null) return { operator: "range", approximate };
  const decisive = segment.comparisons.find((word) => word === ">=" || word === ">" || word === "<" || word === "<=" || word === "=");
  if (decisive !== undefined) return { operator: right === "up" && decisive === ">" ? ">=" : decisive, approximate };
  if (right === "down") return { operator: "<=", approximate };
  if (right === "up") return { operator: ">=", approximate };
  // ", còn lại 8 HTX …" is the rest of a whole, not a fall.
  const falls = segment.comparisons.includes("downTo") && !/^(?:[,;] )?còn lại$/u.test(wordsBefore(scope));
  return { operator: falls ? "<=" : ">=", approximate };
}

/** "trở lên", "trở xuống" behind the number or its noun. */
export function rightComparison({ analysis: { tokens }, quantity }: Pick<Scope, "analysis" | "quantity">): "up" | "down" | null {
  for (const at of [quantity.to, quantity.numberTo]) {
    if (tokens[at]?.plain === "tro" && tokens[at + 1]?.plain === "len") return "up";
    if (tokens[at]?.plain === "tro" && tokens[at + 1]?.plain === "xuong") return "down";
    if (tokens[at]?.text === "hoặc" && tokens[at + 1]?.text === "hơn") return "up";
  }
  return null;
}

/** Concepts of the words before an amount. */
export function hitsBefore({ analysis, from, quantity }: Scope): Hit<Concept>[] {
  return hitsIn(analysis, from, quantity.from);
}

/** The words before an amount, lower case. */
export function wordsBefore({ analysis, from, quantity }: Pick<Scope, "analysis" | "from" | "quantity">): string {
  return wordsOf(analysis, from, quantity.from);
}

/** The words behind an amount that belong to it, lower case. */
export function wordsBehind({ analysis, segment, quantity }: Scope): string {
  return wordsOf(analysis, quantity.to, segment.rightTo);
}

/** Lower-case words of a stretch of tokens. */
export function wordsOf({ tokens }: Pick<Analysis, "tokens">, from: number, to: number): string {
  return tokens
    .slice(Math.max(0, from), Math.max(from, to))
    .map((token) => token.text)
    .join(" ");
}

/** Whether persons are counted, not organisations or places. */
export function isPersonSubject(subject: Subject | null): subject is "member" | "worker" | "manager" | "director" {
  return subject === "member" || subject === "worker" || subject === "manager" || subject === "director";
}

/** Whether the words of an amount name an organisation. */
export function namesOrganisation({ analysis, segment, from }: Scope): boolean {
  return hitsIn(analysis, from, segment.rightTo).some((hit) => hit.meaning.kind === "organisation");
}
