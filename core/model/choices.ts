/** Words that stand for one of a few choices: kind, status, sector, rank, gender; and ticks. */

import { type Choice, type ChoiceField, type ChoiceWords, choiceWords } from "./choice-words.ts";
import type { Language } from "./language.ts";
import { fold } from "./text.ts";

export type { ChoiceField } from "./choice-words.ts";

/** `value` is the id of the choice. `suggestion` is an id only when the text is nearly certainly a slip of its word. */
export type ChoiceReading = { readonly value: string | null; readonly suggestion: string | null };

/** Reads the choice that a text names. A text that names two, denies one or says more than is known gives `null`. */
export function readChoice(field: ChoiceField, text: string): ChoiceReading {
  if (text.length > longestRemembered) return read(indexes[field], fold(text));
  const readings = remembered[field];
  let reading = readings.get(text);
  if (reading === undefined) {
    reading = read(indexes[field], fold(text));
    if (readings.size > 20000) readings.clear();
    readings.set(text, reading);
  }
  return reading;
}

/** Whether a text has a word of a choice field in it, even one that it denies ("phi nông nghiệp"). */
export function speaksOf(field: ChoiceField, text: string): boolean {
  const { phrases, longest } = indexes[field];
  const words = fold(text.slice(0, longestRemembered)).split(" ");
  return words.some((_, start) =>
    Array.from({ length: longest }, (_, more) => words.slice(start, start + more + 1).join(" ")).some((phrase) => phrases.has(phrase)),
  );
}

/** Longer texts are not kept: a book of nonsense shall not stay in memory. */
const longestRemembered = 400;

/** The label of a choice; the id itself when it is unknown. */
export function choiceLabel(field: ChoiceField, id: string, language: Language = "vi"): string {
  const choice = choiceWords[field].choices.find((known) => known.id === id);
  return (language === "vi" ? choice?.words[0] : choice?.english) ?? id;
}

/** Ids of a choice field, in the order of its list. */
export function choiceIds(field: ChoiceField): readonly string[] {
  return choiceWords[field].choices.map((choice) => choice.id);
}

/** Reads a tick or a yes-or-no word; `null` for an empty cell and for words that say neither. */
export function readFlag(value: string | boolean | number): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value === 1 ? true : value === 0 ? false : null;
  const mark = value.trim();
  if (ticks.has(mark)) return true;
  if (mark === "☐" || mark === "□") return false;
  const words = fold(value);
  if (yesWords.has(words)) return true;
  if (noWords.has(words) || noPhrase.test(words)) return false;
  return yesPhrase.test(words) && !/ (?:khong|chua|ko)(?: |$)/.test(words) ? true : null;
}

/** "ü" and "þ" are the tick and the ticked box of Wingdings. */
const ticks = new Set(["ü", "þ", "✓", "✔", "☑", "√", "✅", "☒", "⊠", "+", "●", "×", "✕", "✖"]);
const yesWords = new Set(["x", "xx", "v", "co", "1", "01", "dat", "da", "true", "yes", "y", "dung"]);
const noWords = new Set(["khong", "chua", "0", "00", "ko", "k", "false", "no", "n", "khg", "sai"]);
const yesPhrase = /^(?:co|da|dat) \S|^(?:ocop )?[1-5] sao$|^(?:ocop|vietgap|globalgap)(?: [1-5] sao)?$/;
const noPhrase = /^(?:khong|chua|ko) \S/;

type Index = {
  readonly words: ChoiceWords;
  /** Folded phrase → id. */
  readonly phrases: ReadonlyMap<string, string>;
  readonly only: ReadonlyMap<string, string>;
  /** Most words of a phrase. */
  readonly longest: number;
  readonly beside: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
};

const indexes: Readonly<Record<ChoiceField, Index>> = {
  kind: buildIndex(choiceWords.kind),
  status: buildIndex(choiceWords.status),
  sector: buildIndex(choiceWords.sector),
  rank: buildIndex(choiceWords.rank),
  gender: buildIndex(choiceWords.gender),
};

const remembered: Readonly<Record<ChoiceField, Map<string, ChoiceReading>>> = {
  kind: new Map(),
  status: new Map(),
  sector: new Map(),
  rank: new Map(),
  gender: new Map(),
};

const none: ChoiceReading = { value: null, suggestion: null };

function buildIndex(words: ChoiceWords): Index {
  const phrases = foldedPhrases(words.choices);
  const never = (words.never ?? []).map((word) => fold(word));
  return {
    words,
    phrases,
    only: foldedPhrases(words.only ?? []),
    longest: Math.max(...[...phrases.keys(), ...never].map((phrase) => phrase.split(" ").length)),
    beside: new Set(words.beside.map((word) => fold(word))),
    never: new Set(never),
  };
}

function foldedPhrases(choices: readonly Choice[]): Map<string, string> {
  return new Map(choices.flatMap(({ id, words }) => words.map((word) => [fold(word), id] as const)));
}

function read(index: Index, text: string): ChoiceReading {
  if (text === "" || text.length > 200) return none;
  const whole = index.phrases.get(text) ?? index.only.get(text);
  if (whole !== undefined) return { value: whole, suggestion: null };
  const words = text.split(" ");
  const found = new Set<string>();
  let known = true;
  // The longest phrase at each place wins: "tạm ngừng hoạt động" does not also say "hoạt động".
  for (let start = 0; start < words.length; ) {
    let length = Math.min(index.longest, words.length - start);
    while (length > 0) {
      const phrase = words.slice(start, start + length).join(" ");
      const id = index.phrases.get(phrase);
      if (id !== undefined) found.add(id);
      else if (index.never.has(phrase)) known = false;
      else {
        length--;
        continue;
      }
      break;
    }
    if (length === 0 && !mayStandBeside(index, words[start]!)) known = false;
    start += Math.max(1, length);
  }
  if (found.size === 1 && known) return { value: [...found][0]!, suggestion: null };
  const slip = found.size > 1 ? null : nearest(index, text);
  return slip === null || (found.size === 1 && !found.has(slip)) ? none : { value: null, suggestion: slip };
}

function mayStandBeside(index: Index, word: string): boolean {
  if (/^\d+(?:d|đ|diem)?$/.test(word)) return index.words.numbers;
  return index.beside.has(word);
}

/** The only choice with a word at most one slip away, in words long enough that a slip cannot make another word. */
function nearest(index: Index, text: string): string | null {
  if (text.length < 4) return null;
  const ids = new Set<string>();
  for (const [phrase, id] of index.phrases) {
    if (phrase.length >= 5 && withinOneSlip(text, phrase)) ids.add(id);
  }
  return ids.size === 1 ? [...ids][0]! : null;
}

/** Whether one letter more, less or other, or two neighbours exchanged, makes the texts equal. */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
