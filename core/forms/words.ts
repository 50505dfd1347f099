/** Words of Vietnamese texts, compared with their marks where the text has any. */

/** One word: `key` keeps the marks (the tone at the end, so that "hoà" and "hòa" are one), `plain` has none, `raw` is as it was written. */
export type Word = { readonly key: string; readonly plain: string; readonly raw: string };

/** The words of a text, lower case; "%" counts as a word. Short texts are remembered: labels are asked for again and again. */
export function wordsOf(text: string): readonly Word[] {
  if (text === "") return none;
  const remembered = texts.get(text);
  if (remembered !== undefined) return remembered;
  const words = text.normalize("NFC").toLowerCase().match(wordPattern)?.map(wordOf) ?? none;
  if (text.length <= 100) {
    if (texts.size >= 2000) texts.clear();
    texts.set(text, words);
  }
  return words;
}

/** Forgets the texts that were remembered: values of records may be among them. */
export function forgetTexts(): void {
  texts.clear();
}

/** Whether a text has Vietnamese letters: only then do missing marks mean something. */
export function hasMarks(text: string): boolean {
  return /[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]/.test(text);
}

/** Letters and digits without marks, words parted by one blank. */
export function plainText(text: string): string {
  return wordsOf(text)
    .map(({ plain }) => plain)
    .join(" ");
}

/** Words with their marks, parted by one blank. */
export function keyText(text: string): string {
  return text === ""
    ? ""
    : wordsOf(text)
        .map(({ key }) => key)
        .join(" ");
}

/** Whether two texts are the same but for case, marks placement and punctuation. */
export function sameText(a: string, b: string): boolean {
  return keyText(a) === keyText(b) || (!(hasMarks(a) && hasMarks(b)) && plainText(a) === plainText(b));
}

const none: readonly Word[] = [];
const wordPattern = /[\p{L}\p{N}]+|%/gu;
const texts = new Map<string, readonly Word[]>();
const known = new Map<string, Word>();
const tones = "\u0300\u0301\u0303\u0309\u0323";

function wordOf(word: string): Word {
  let found = known.get(word);
  if (found === undefined) {
    const letters = word.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters)?.[0];
    const plain = letters.replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
    const base = letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
    // "Mỹ" and "Mĩ", "lý" and "lí" are the same syllable.
    const vowel = /[bcdghklmnpqrstvx]y$/.test(base) ? `${base.slice(0, -1)}i` : base;
    found = { key: tone === undefined ? vowel : vowel + tones.indexOf(tone), plain, raw: word };
    if (known.size > 20000) known.clear();
    known.set(word, found);
  }
  return found;
}
