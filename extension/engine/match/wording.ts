/** How well the words of a question are those with which a field is asked for. */
import { plainText } from "../../../core/forms/words.ts";
import type { KnownField, Lexicon, Variant } from "./lexicon.ts";
import type { Asking } from "./question.ts";
import { lightShare, type Reading } from "./read-text.ts";

/** The words of a question that tell something, and their weight together. */
export type Telling = {
  readonly tokens: readonly string[];
  readonly weight: number;
  /** It has nothing but words that add little elsewhere. */
  readonly lightOnly: boolean;
};

/** What of a question tells; light words count only where nothing else stands. */
export function tellingOf({ tokens }: Reading, lexicon: Lexicon): Telling {
  const whole = [...tokens].filter(([, share]) => share > lightShare);
  const counted = whole.length > 0 ? whole : [...tokens];
  const weight = counted.reduce((sum, [token, share]) => sum + lexicon.weight(token) * share, 0);
  return { tokens: counted.map(([token]) => token), weight, lightOnly: whole.length === 0 };
}

/** How much of the question's words the variant has, and the other way round: 0–1. `over`: the headings that may complete a label. */
export function wordScore(
  ask: Asking,
  telling: Telling,
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
  for (const [token, share] of tokens) {
    const weight = share > lightShare || telling.lightOnly ? lexicon.weight(token) * share : 0;
    const wanted = variant.tokens.get(token);
    if (wanted !== undefined) {
      explained += weight;
      matched += lexicon.weight(token) * wanted;
      if (weight > 0) told = true;
    } else if (token === "s.main" || (token.startsWith("s.") && known.subjects.has(token.slice(2)))) {
      explained += weight;
    } else if (known.vocabulary.has(token)) {
      explained += weight * 0.85;
    } else if (saysItsUnit(token, known)) {
      explained += weight * 0.9;
    }
  }
  if (variant.tokens.size === 0) return subjectAlone(ask, known, explained / asked);
  if (matched === 0 || !told) return 0;
  const own = matched;
  for (const [token, share] of variant.tokens) {
    if (tokens.has(token)) continue;
    if (token === "s.main" && known.subjects.has("main")) matched += lexicon.weight(token) * share;
    else if (ask.beside?.tokens.has(token)) matched += lexicon.weight(token) * share * 0.8;
    else if (over.some((heading) => heading.tokens.has(token))) matched += lexicon.weight(token) * share * 0.75;
  }
  // The heading may complete a label, not replace it.
  if (own < variant.weight * 0.3) return 0;
  const recall = matched / variant.weight;
  // Of a long official label people print a part; enough of its own words are enough.
  const enough = matched > 4.5 && explained > asked * 0.95 ? recall + (1 - recall) * 0.4 : recall;
  return enough * (explained / asked) * (denies(variant.tokens) === denies(tokens) ? 1 : 0.7);
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

/** "Góp vốn" and "không góp vốn" differ by the one word that counts; "có … không" only asks. */
function denies(words: ReadonlyMap<string, number>): boolean {
  return (words.has("không") || words.has("khong")) && !words.has("co1") && !words.has("co");
}
