/** Text of cells: one form for showing (`cleanText`) and one for comparing (`fold`, `nameKey`). */
import { joinLetterSpaced } from "./letter-spacing.ts";
import { kindPrefixes, writeOut } from "./name-words.ts";

/**
 * The key by which texts are compared: lower case without tone marks, đ as d, every run of punctuation and blanks as
 * one blank, trimmed. NFC and NFD, hoà and hòa give the same key. Zero-width characters vanish.
 */
export function fold(text: string): string {
  const length = text.length;
  if (length > foldBuffer.length) return foldSlowly(text);
  let end = 0;
  let blank = true;
  let changed = false;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const folded = code < foldTable.length ? foldTable[code]! : beyondTable;
    if (folded === beyondTable) return foldSlowly(text);
    changed ||= folded !== code;
    if (folded === 0 || (folded === 0x20 && blank)) continue;
    foldBuffer[end++] = folded;
    blank = folded === 0x20;
  }
  if (blank && end > 0) end--;
  if (!changed && end === length) return text;
  return String.fromCharCode.apply(null, foldBuffer.subarray(0, end) as unknown as number[]);
}

/**
 * A cell's text as it should be shown and stored: NFC, trimmed, invisible characters removed, every run of blanks and
 * line breaks as one blank, letter-spaced text joined. Legacy fonts are recognised before this (`detectLegacyFont`).
 */
export function cleanText(text: string): string {
  const length = text.length;
  let blanks = 0;
  let previous = 0x20;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (previous === 0x20) return cleanSlowly(text);
      blanks++;
    } else if (code < 0x20 || (code > 0x7e && !isOrdinary(code))) {
      return cleanSlowly(text);
    }
    previous = code;
  }
  if (previous === 0x20 && length > 0) return cleanSlowly(text);
  // Ordinary text has a blank every four letters, letter-spaced text every second.
  return blanks * 3 > length ? joinLetterSpaced(text) : text;
}

/** A folded word with i for a final y, since "Mỹ" and "Mĩ", "Quy" and "Qui" are the same name. */
export function sameVowel(word: string): string {
  return word.endsWith("y") && /(?:[bcdghklmnpqrstvx]|qu)y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** Words that say "not known" in a cell that should hold a value: "…", "x", "chưa có", "không rõ". The text is clean. */
export function isUnknownWord(text: string): boolean {
  if (text.length > 24) return false;
  return /^(?:…|\.{2,}|\?+|\/+|\*+)$/.test(text) || unknownWords.has(fold(text));
}

/**
 * The key by which names of entities are compared: folded, the kind in one spelling ("Hợp tác xã", "HTX"), common
 * abbreviations written out ("NN", "DVTM"), fillers dropped. Names of different kinds keep different keys.
 */
export function nameKey(name: string): string {
  if (name.length > longestRemembered) return buildNameKey(fold(name));
  let key = nameKeys.get(name);
  if (key === undefined) {
    key = buildNameKey(fold(name));
    if (nameKeys.size > 50000) nameKeys.clear();
    nameKeys.set(name, key);
  }
  return key;
}

/** Marks a code point that the table does not cover. */
const beyondTable = 0xffff;

/** Latin letters, combining marks, Vietnamese letters and general punctuation; the rest takes the slow way. */
const tableSize = 0x2070;

const foldTable = buildFoldTable();
const foldBuffer = new Uint16Array(512);

const nameKeys = new Map<string, string>();
/** Longer texts are not kept: a book of nonsense shall not stay in memory. */
const longestRemembered = 400;

const unknownWords = new Set(
  [
    "x",
    "na",
    "n a",
    "null",
    "chưa có",
    "chưa rõ",
    "không rõ",
    "ko rõ",
    "k rõ",
    "không biết",
    "chưa biết",
    "chưa xác định",
    "không xác định",
    "kxđ",
    "cxđ",
    "không có",
    "ko có",
    "k có",
    "không có số liệu",
    "chưa có số liệu",
    "không có thông tin",
    "chưa có thông tin",
    "chưa cập nhật",
    "đang cập nhật",
    "chưa báo cáo",
    "không báo cáo",
    "chưa thống kê",
    "chưa cung cấp",
    "không cung cấp",
    "không",
    "ko",
    "chưa",
  ].map((word) => fold(word)),
);

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(tableSize).fill(beyondTable);
  for (let code = 0; code < tableSize; code++) {
    if (code >= 0x370 && code < 0x1e00) continue;
    const folded = foldLetter(String.fromCharCode(code));
    if (folded.length <= 1) table[code] = folded === "" ? 0 : folded.charCodeAt(0);
  }
  return table;
}

function foldSlowly(text: string): string {
  return foldLetter(text).trim();
}

function foldLetter(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/gu, "")
    .replace(/[đð]/g, "d")
    .replace(/[\uff10-\uff19\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}

/** Letters and marks that stay as they are in clean text: Latin, Vietnamese, general punctuation without its blanks and invisible marks. */
function isOrdinary(code: number): boolean {
  if (code < 0x300) return code > 0xa0 && code !== 0xad;
  if (code < 0x1e00) return false;
  return code < 0x1f00 || (code >= 0x2010 && code <= 0x2027);
}

function cleanSlowly(text: string): string {
  const visible = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000e-\u001f\u007f]+/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .trim();
  return joinLetterSpaced(visible).replace(/\s+/g, " ").normalize("NFC");
}

function buildNameKey(folded: string): string {
  // "HTXNN Phú Hòa": the kind glued to the abbreviation that follows.
  let rest = folded.replace(/^(lhhtx|htx|tht)(?=[b-df-hj-np-tvwxz]{2,8} )/, "$1 ");
  let kind = "";
  for (const [id, prefixes] of kindPrefixes) {
    const prefix = prefixes.find((candidate) => rest === candidate || rest.startsWith(`${candidate} `));
    if (prefix === undefined) continue;
    kind = id;
    rest = rest.slice(prefix.length + 1);
    break;
  }
  const words = rest.split(" ").filter((word) => word !== "" && word !== "va");
  const written = words.map((word, index) => {
    if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, "");
    // "số 1" and "1" name the same unit.
    if (word === "so" && /^\d+$/.test(words[index + 1] ?? "")) return "";
    return sameVowel(writeOut(word));
  });
  return [kind, ...written].filter((word) => word !== "").join(" ");
}
