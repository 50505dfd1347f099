/** How well the words of a question are those with which a field is asked for. */
import { plainText } from "../../../core/forms/words.ts";
import { denies, type KnownField, type Lexicon, type Variant } from "./lexicon.ts";
import type { Asking } from "./question.ts";
import { lightShare, type Reading } from "./read-text.ts";

/** The words of a question that tell something, and their weight together. */
export type Telling = {
  readonly tokens: readonly string[];
  readonly weight: number;
  /** All words of the question with what each weighs among them: 0 for those that add little beside others. */
  readonly words: readonly { readonly token: string; readonly weight: number; readonly full: number }[];
  readonly denies: boolean;
};

/** What of a question tells; light words count only where nothing else stands. */
export function tellingOf({ tokens }: Reading, lexicon: Lexicon): Telling {
  let lightOnly = true;
  for (const share of tokens.values()) if (share > lightShare) lightOnly = false;
  const words: Telling["words"][number][] = [];
  const counted: string[] = [];
  let all = 0;
  for (const [token, share] of tokens) {
    const full = lexicon.weight(token);
    const counts = lightOnly || share > lightShare;
    const weight = counts ? full * share : 0;
    words.push({ token, weight, full });
    if (!counts) continue;
    counted.push(token);
    all += weight;
  }
  return { tokens: counted, weight: all, words, denies: denies(tokens) };
}

/**
 * What each word of a question counts for a field where the variant in hand does not have it; `null` when no variant of the field could
 * score more than `least`.
 */
export function elsewhereOf(telling: Telling, known: KnownField, least: number): readonly number[] | null {
  const elsewhere: number[] = [];
  let most = 0;
  for (const { token, weight } of telling.words) {
    const counted = weight * shareOf(token, known);
    elsewhere.push(counted);
    most += known.tokens.has(token) ? weight : counted;
  }
  return most / telling.weight > least ? elsewhere : null;
}

function shareOf(token: string, known: KnownField): number {
  if (token === "s.main" || (token.startsWith("s.") && known.subjects.has(token.slice(2)))) return 1;
  if (known.vocabulary.has(token)) return 0.85;
  return saysItsUnit(token, known) ? 0.9 : 0;
}

/**
 * How much of the question's words the variant has, and the other way round: 0–1. `elsewhere`: by `elsewhereOf`; `over`: the headings that may
 * complete a label.
 */
export function wordScore(
  ask: Asking,
  telling: Telling,
  elsewhere: readonly number[],
  over: readonly Reading[],
  variant: Variant,
  known: KnownField,
  lexicon: Lexicon,
): number {
  const { tokens } = ask.reading;
  const asked = telling.weight;
  let matched = 0;
  let explained = 0;
  let told = false;
  for (let at = 0; at < telling.words.length; at++) {
    const { token, weight, full } = telling.words[at]!;
    const wanted = variant.tokens.get(token);
    if (wanted === undefined) explained += elsewhere[at]!;
    else {
      explained += weight;
      matched += full * wanted;
      if (weight > 0) told = true;
    }
  }
  if (variant.tokens.size === 0) return subjectAlone(ask, known, explained / asked);
  // The heading may complete a label, not replace it.
  if (matched === 0 || !told || matched < variant.weight * 0.3) return 0;
  for (const [token, share] of variant.tokens) {
    if (tokens.has(token)) continue;
    if (token === "s.main" && known.subjects.has("main")) matched += lexicon.weight(token) * share;
    else if (ask.beside?.tokens.has(token)) matched += lexicon.weight(token) * share * 0.8;
    else if (over.some((heading) => heading.tokens.has(token))) matched += lexicon.weight(token) * share * 0.75;
  }
  const recall = matched / variant.weight;
  // Of a long official label people print a part; enough of its own words are enough.
  const enough = matched > 4.5 && explained > asked * 0.95 ? recall + (1 - recall) * 0.4 : recall;
  return enough * (explained / asked) * (variant.denies === telling.denies ? 1 : 0.7);
}

/** "Hợp tác xã" alone asks for its name, "Trụ sở chính" for its address. */
function subjectAlone(ask: Asking, known: KnownField, explained: number): number {
  const { tokens } = ask.reading;
  const ofSeat = (): boolean => /(?:^| )(?:tru so|head office)(?: |$)/.test(plainText(ask.text));
  if (known.subjects.has("main") && (known.field.id === "headOffice.full") !== ofSeat()) return 0;
  if (![...known.subjects].some((subject) => tokens.has(`s.${subject}`))) return 0;
  // "Số thành viên" asks for a number, not for the member.
  const counted = [...tokens.values()].includes(lightShare);
  return explained ** 1.5 * (counted ? 0.6 : 1);
}

function saysItsUnit(token: string, { field }: KnownField): boolean {
  if (token === "@inWords" || token === "@amount") return field.type === "money";
  return token === "@percent" && field.type === "percent";
}
