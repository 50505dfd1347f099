import { fold } from "../../model/text.ts";

/** A word of a header: folded, and with its tone for comparing (`null` where the text has no tone marks at all). */
export type HeaderToken = { readonly folded: string; readonly toned: string | null };

/** Splits a lower-case text into words. `ownTones` says whether its words are to be held to their tone marks. */
export function tokensOf(text: string, ownTones: boolean): HeaderToken[] {
  return text
    .split(/[^\p{L}\p{M}\d#]+/u)
    .filter((word) => word !== "")
    .map((word) => ({ folded: word === "#" ? word : fold(word), toned: ownTones ? tonedKey(word) : null }));
}

/** Whether a text is written with Vietnamese tone marks or letters. */
export function hasTones(text: string): boolean {
  return /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu.test(text.normalize("NFC"));
}

/** The letters of a word with its tone after them, so that "hòa" and "hoà", "ký" and "kí" are one word and "hộ" and "hỗ" are two. */
export function tonedKey(word: string): string {
  let key = tonedKeys.get(word);
  if (key === undefined) {
    let tone = "";
    const letters = word
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
        tone = mark;
        return "";
      })
      .normalize("NFC");
    key = (/(?:[bcdđghklmnprstvx]|qu)y$/.test(letters) ? `${letters.slice(0, -1)}i` : letters) + tone;
    if (tonedKeys.size > 20_000) tonedKeys.clear();
    tonedKeys.set(word, key);
  }
  return key;
}

const tonedKeys = new Map<string, string>();
