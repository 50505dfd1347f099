import { hasMarks, type Word, wordsOf } from "../../../core/forms/words.ts";
import {
  abbreviatedPhrases,
  abbreviations,
  concepts,
  formerWords,
  lightWords,
  neutralWords,
  otherWords,
  strangers,
  subjects,
  unitWords,
} from "./phrases.ts";

/** What a text says: tokens with their weight, the subjects it names, and whether it speaks of somebody unknown. */
export type Reading = {
  /** Concepts ("@phone"), subjects ("s.legal") and words, with the share of their weight that counts here. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly subjects: ReadonlySet<string>;
  readonly stranger: boolean;
};

/** How words are compared: with their marks, or without, for pages that have none. */
export type Spelling = "key" | "plain";

/** Share of words that add little, and of words in brackets. */
export const lightShare = 0.25;
export const bracketShare = 0.2;

/** The spelling that a page's texts allow. */
export function spellingOf(texts: Iterable<string>): Spelling {
  for (const text of texts) if (hasMarks(text)) return "key";
  return "plain";
}

/** Reads a label or heading; the result is remembered. */
export function readText(text: string, spelling: Spelling): Reading {
  const remembered = readings[spelling];
  let reading = remembered.get(text);
  if (reading === undefined) {
    reading = read(text, spelling, (word) => word[spelling]);
    if (remembered.size > 20000) remembered.clear();
    remembered.set(text, reading);
  }
  return reading;
}

/** Reads a text afresh; `write` says how a word that belongs to no phrase becomes a token. */
export function read(text: string, spelling: Spelling, write: (word: Word) => string): Reading {
  const index = indexOf(spelling);
  const tokens = new Map<string, number>();
  const named = new Set<string>();
  let stranger = false;
  let former = false;
  for (const { part, share } of partsOf(text.slice(0, 300))) {
    const words = spelledOut(wordsOf(part), spelling);
    for (let at = 0; at < words.length; ) {
      const { token, length } = phraseAt(words, at, spelling, index);
      const word = words[at]!;
      at += length;
      if (token === skip || (token === null && /^\d{1,4}$/.test(word.plain))) continue;
      if (token === light && share < 1) continue;
      if (token === strange) stranger = true;
      if (token === past) former = true;
      if (token?.startsWith("s.")) named.add(token.slice(2));
      const counted = token === light ? lightShare : wholeInBrackets.has(token ?? "") ? 1 : share;
      const plain = token === null || token === light || token === strange;
      const id = token === past ? formerToken : plain ? write(word) : token.startsWith("=") ? write(wordsOf(token)[0]!) : token;
      tokens.set(id, Math.max(tokens.get(id) ?? 0, counted));
    }
  }
  // "Địa chỉ (số nhà, đường)" asks for the part that it names.
  if (tokens.has("@street") && tokens.has("@address") && !["@ward", "@province", "@district"].some((place) => tokens.has(place))) {
    tokens.delete("@address");
    tokens.set("@street", 1);
  }
  const strong = [...named].filter((id) => subjects[id]?.weak === undefined);
  return { tokens, subjects: new Set(strong.length > 0 ? strong : named), stranger: former || (stranger && strong.length === 0) };
}

/** Tokens that keep their whole weight in brackets: they say which of two boxes is meant. */
const wholeInBrackets: ReadonlySet<string> = new Set(["@inWords", "@percent", "@previous", "@amount"]);

const readings: Readonly<Record<Spelling, Map<string, Reading>>> = { key: new Map(), plain: new Map() };
const indexes: Partial<Record<Spelling, ReadonlyMap<string, string>>> = {};
const longestPhrase = 8;

/** All words for what was before are one. */
const formerToken = "@former";

const skip = "-";
const light = "+";
const strange = "!";
const past = "<";
/** What the index holds for the beginning of a longer phrase. */
const begins = "…";

const fullWords: Partial<Record<Spelling, ReadonlyMap<string, readonly Word[]>>> = {};

/** Words with abbreviations spelled out. */
function spelledOut(words: readonly Word[], spelling: Spelling): readonly Word[] {
  fullWords[spelling] ??= new Map(
    [...Object.entries(abbreviations), ...Object.entries(abbreviatedPhrases)].map(([short, long]) => [
      wordsOf(short)
        .map((word) => word[spelling])
        .join(" "),
      wordsOf(long),
    ]),
  );
  const full = fullWords[spelling];
  const out: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < words.length ? full.get(`${words[at]![spelling]} ${words[at + 1]![spelling]}`) : undefined;
    if (pair !== undefined) at++;
    out.push(...(pair ?? full.get(words[at]![spelling]) ?? [words[at]!]));
  }
  return out;
}

function phraseAt(
  words: readonly Word[],
  at: number,
  spelling: Spelling,
  index: ReadonlyMap<string, string>,
): { readonly token: string | null; readonly length: number } {
  let phrase = "";
  let token: string | null = null;
  let length = 1;
  for (let end = at; end < words.length && end - at < longestPhrase; end++) {
    phrase = end === at ? words[end]![spelling] : `${phrase} ${words[end]![spelling]}`;
    const found = index.get(phrase);
    if (found === undefined) break;
    if (found === begins) continue;
    token = found;
    length = end - at + 1;
  }
  return { token, length };
}

/** Phrase → token; the first to claim a phrase keeps it. Beginnings of phrases are there too, so that a search may stop early. */
function indexOf(spelling: Spelling): ReadonlyMap<string, string> {
  const made = indexes[spelling];
  if (made !== undefined) return made;
  const index = new Map<string, string>();
  const add = (phrases: string, token: string): void => {
    for (const phrase of phrases.split("|")) {
      const words = wordsOf(phrase).map((word) => word[spelling]);
      const key = words.join(" ");
      // Without marks "bàn", "bán" and "ban" look alike.
      if (token === strange && spelling === "plain" && key.length < 5) continue;
      const known = index.get(key);
      if (known === undefined || known === begins) index.set(key, token);
      for (let length = 1; length < words.length; length++) {
        const start = words.slice(0, length).join(" ");
        if (!index.has(start)) index.set(start, begins);
      }
    }
  };
  for (const [id, { phrases }] of Object.entries(subjects)) add(phrases, `s.${id}`);
  for (const [id, phrases] of Object.entries(concepts)) add(phrases, `@${id}`);
  for (const [word, phrases] of Object.entries(otherWords)) add(phrases, `=${word}`);
  add(formerWords, past);
  add(unitWords, skip);
  add(neutralWords, skip);
  add(lightWords, light);
  add(strangers, strange);
  indexes[spelling] = index;
  return index;
}

/** The text without its number in front; what stands in brackets explains, and counts less; a second language repeats. */
function partsOf(text: string): readonly { readonly part: string; readonly share: number }[] {
  let rest = text.trim();
  for (let turn = 0; turn < 3; turn++) rest = rest.replace(numbering, "");
  const sides = rest.split(/\s\/\s/);
  const kept = sides.length > 1 && hasMarks(rest) ? sides.filter((side, index) => index === 0 || hasMarks(side)).join(" / ") : rest;
  return kept.split(/[([]/).flatMap((piece, index) => {
    const end = index === 0 ? -1 : piece.search(/[)\]]/);
    const inside = { part: end < 0 ? piece : piece.slice(0, end), share: index === 0 ? 1 : bracketShare };
    return end < 0 ? [inside] : [inside, { part: piece.slice(end + 1), share: 1 }];
  });
}

/** "a/ ", "1.2." and the like; "P/X" is no number but an abbreviation. */
const numbering =
  /^(?!\p{L}\/\p{L}(?!\p{L}))(?:[-+*•–—:.,;\s]+|\(?(?:[ivxlcIVXLC]{1,5}|[a-zđA-ZĐ]?\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.):/\]-]+(?=\s|\p{L})|(?:[Pp]hần|PHẦN|[Bb]ước|BƯỚC|[Mm]ục|MỤC) [\da-zA-Z]{1,3}\s*[:.]\s*)/u;
