/** Vietnamese typed with the fonts of before Unicode: TCVN3 (ABC, .VnTime) and VNI-Windows. The file holds Latin-1 letters instead. */
import { hasVietnameseLetter, isSpelledSyllable, isSyllable } from "./syllables.ts";

export type LegacyFont = "tcvn3" | "vni";

/**
 * The legacy font a text was typed with, `null` for ordinary text. Sure only where words make no sense as they stand and
 * are Vietnamese syllables when converted; one short word alone is not enough. Asked before the text is cleaned: the soft
 * hyphen is a letter of TCVN3.
 */
export function detectLegacyFont(text: string): LegacyFont | null {
  if (!mayBeLegacy(text)) return null;
  const composed = text.normalize("NFC");
  if (hasVietnameseLetter(composed) || isPlausible(composed)) return null;
  const tcvn3 = evidence(withHyphenHorns(composed), (word) => tcvn3Word(withLostHorn(word)), certainTcvn3, 4);
  const vni = evidence(composed, vniWord, certainVni, 5);
  if (tcvn3 === 0 && vni === 0) return null;
  // "Löu" could be either; ñ and ö are common in VNI and rare in TCVN3.
  return tcvn3 > vni || (tcvn3 === vni && !/[ñö]/i.test(composed)) ? "tcvn3" : "vni";
}

/** The same text in Unicode (NFC). Capitals of all-capital fonts (.VnTimeH) are restored where the other letters show them. */
export function toUnicode(text: string, font: LegacyFont): string {
  const composed = text.normalize("NFC");
  if (font === "vni") return convertWords(composed, vniWord).normalize("NFC");
  const source = withHyphenHorns(composed).replace(legacyWords, withLostHorn);
  return restoreCapitals(source, convertWords(source, tcvn3Word)).normalize("NFC");
}

/** Latin-1 letters or signs, and no letter that only Unicode Vietnamese has. */
function mayBeLegacy(text: string): boolean {
  let found = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x1ea0 && code <= 0x1ef9) return false;
    if (code > 0xa0 && code <= 0xff) found = true;
  }
  return found;
}

/** Whether every word with a mark is a Vietnamese syllable as it stands. */
function isPlausible(text: string): boolean {
  const words = text.match(legacyWords) ?? [];
  return words.every((word) => !/[\u00a1-\u00ff]/.test(word) || isSyllable(word.toLowerCase()));
}

/** Runs of Latin-1 letters and signs. */
const legacyWords = /[A-Za-z\u00a1-\u00ff]+/g;

/** Signs that mean themselves when they stand alone; no Vietnamese word is written with these letters only. */
const loneSigns = new Set(["·", "§", "©", "°", "±", "×", "÷", "»", "¿", "¡"]);

/** Signs between letters, or at the end where no footnote or trade mark stands: only TCVN3 writes them. */
const certainTcvn3 = /[a-z][¡-§¨-¬®µ-¹»-¾×÷][a-z]|^[®§«¡-¦][a-z]|[a-z][¶¸¬¨»¼½¾·]$/i;
/** A vowel with a mark of its own after it; French has aï, oû, eé. */
const certainVni = /^ñ[aeiouyôöæóòíì]|[aeouôö][øõåã]|[aouôö]ù|[ôö][ûï]|uûy|ænh$/i;

function convertWords(text: string, convert: (word: string) => string): string {
  return text.replace(legacyWords, (word) => (loneSigns.has(word) ? word : convert(word)));
}

/** How many letters of the text make sense only in the font; 0 when too few or when other words speak against it. */
function evidence(text: string, convert: (word: string) => string, certain: RegExp, enough: number): number {
  let letters = 0;
  let against = 0;
  let words = 0;
  let sure = false;
  for (const [word] of text.matchAll(legacyWords)) {
    if (!/[\u00a1-\u00ff]/.test(word)) {
      // Words of another language speak for that language; capitals begin names and abbreviations.
      if (/^[a-z]{4,}$/.test(word) && !looksVietnamese(word)) against++;
      continue;
    }
    // "NÑ", "QÑ": abbreviations with the Đ of VNI.
    if (loneSigns.has(word) || /[A-Z]Ñ|Ñ[A-Z]/.test(word)) continue;
    words++;
    const converted = convert(word);
    const plausible = isSyllable(word.toLowerCase());
    if (!isSpelledSyllable(converted.toLowerCase())) against++;
    else if (!plausible && /[A-Za-z]/.test(word) && !/^µ[a-z]$/i.test(word)) {
      letters += word.length;
      sure ||= certain.test(word);
    }
  }
  if (against * 4 > words) return 0;
  return letters >= enough || sure ? letters : 0;
}

/** Whether a word without marks could be a Vietnamese syllable; a stop at the end needs a tone that is not written here. */
function looksVietnamese(word: string): boolean {
  const lower = word.toLowerCase();
  return isSyllable(lower) || isSyllable(lower.replace(/([aeiouy])(?=(?:ch|[cpt])$)/, "$1\u0301").normalize("NFC"));
}

const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  pairs(
    "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ",
  ),
);

function pairs(text: string): [string, string][] {
  const letters = [...text];
  return letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1]!] as [string, string]] : []));
}

function tcvn3Word(word: string): string {
  let converted = "";
  for (const letter of word) converted += tcvn3Letters.get(letter) ?? letter;
  return converted;
}

/** The ư of TCVN3 is the soft hyphen; programs show it as a hyphen ("n-íc"). */
function withHyphenHorns(text: string): string {
  return text.replace(/(?<![A-Za-z])[A-Za-z]+-[\u00a1-\u00ff][A-Za-z]*/g, (word) => {
    const horned = word.replace("-", "\u00ad");
    return isSpelledSyllable(tcvn3Word(horned).toLowerCase()) ? horned : word;
  });
}

/** Programs that drop the soft hyphen leave "th¬ng" for "thương": an ơ that makes no syllable without it. */
function withLostHorn(word: string): string {
  const place = word.search(/[¬êëìíî]/);
  if (place < 1 || word[place - 1] === "\u00ad" || isSyllable(tcvn3Word(word).toLowerCase())) return word;
  const horned = `${word.slice(0, place)}\u00ad${word.slice(place)}`;
  return isSpelledSyllable(tcvn3Word(horned).toLowerCase()) ? horned : word;
}

/** The fonts ending in H show small letters as capitals: "HîP T¸C X·" is "HỢP TÁC XÃ". */
function restoreCapitals(source: string, converted: string): string {
  const shouting = /[A-Z][A-Z]|[\u00a1-\u00ff][A-Z]/.test(source.replace(/\b(?:HTX|LHHTX|THT|UBND|QTDND)\b/g, ""));
  if (shouting && !/[a-z]/.test(source)) return converted.toUpperCase();
  return converted.replace(/\p{L}+/gu, (word) => (/\p{Ll}\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word));
}

/** What a mark after a vowel stands for, in NFD order: the mark of the letter, then the tone. */
const vniMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: "\u0301",
    ø: "\u0300",
    û: "\u0309",
    õ: "\u0303",
    ï: "\u0323",
    â: "\u0302",
    á: "\u0302\u0301",
    à: "\u0302\u0300",
    å: "\u0302\u0309",
    ã: "\u0302\u0303",
    ä: "\u0302\u0323",
    ê: "\u0306",
    é: "\u0306\u0301",
    è: "\u0306\u0300",
    ú: "\u0306\u0309",
    ü: "\u0306\u0303",
    ë: "\u0306\u0323",
  }),
);

/** Letters that VNI writes with one character; í and ì are the same as in Latin-1. */
const vniLetters: ReadonlyMap<string, string> = new Map(pairs("ñđôơöưæỉóĩòịîỵÑĐÔƠÖƯÆỈÓĨÒỊÎỴ"));

function vniWord(word: string): string {
  let converted = "";
  for (let index = 0; index < word.length; index++) {
    const letter = word[index]!;
    const mark = vniMarks.get((word[index + 1] ?? "").toLowerCase());
    if (mark !== undefined && takes(letter.toLowerCase(), mark)) {
      converted += ((vniLetters.get(letter) ?? letter) + mark).normalize("NFC");
      index++;
    } else converted += vniLetters.get(letter) ?? letter;
  }
  return converted;
}

/** Tones go on every vowel, the roof on a, e, o, the breve on a. */
function takes(vowel: string, mark: string): boolean {
  if (mark.startsWith("\u0306")) return vowel === "a";
  if (mark.startsWith("\u0302")) return vowel === "a" || vowel === "e" || vowel === "o";
  return "aeouyôö".includes(vowel);
}
