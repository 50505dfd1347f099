/** Names of entities taken apart, so that two can be compared word by word. */
import { distance } from "fastest-levenshtein";
import { isFoldedSyllable } from "../model/syllables.ts";
import { nameKey } from "../model/text.ts";

/** A name ready to be compared. `text` is how it is written, `kind` the word its key begins with ("htx"), `key` and `words` the folded rest. */
export type Name = {
  readonly text: string;
  readonly key: string;
  readonly kind: string | null;
  readonly words: readonly string[];
};

/**
 * How alike two names are. `same`: the same words. `slip`: the same but for letters that make no Vietnamese word. `marks`: the same
 * letters with other tone marks. `shorter`: one leaves out words of a trade. `near`: one word reads otherwise. `part`: some words in common.
 */
export type Likeness = "same" | "slip" | "marks" | "shorter" | "near" | "part" | "other";

/** Takes a name apart. */
export function readName(text: string): Name {
  const [first = "", ...rest] = nameKey(text).split(" ");
  const kind = kindWords.has(first) ? first : null;
  const words = kind === null && first !== "" ? [first, ...rest] : rest;
  return { text, key: words.join(" "), kind, words };
}

/** Compares two names by their words; what kind they name is not asked. */
export function compareNames(one: Name, other: Name): Likeness {
  const [left, right] = [one.words.slice(), other.words.slice()];
  takeCommon(left, right);
  if (left.length === 0 && right.length === 0) {
    // "Dịch vụ nông nghiệp" and "Nông nghiệp dịch vụ" are one trade; "Minh Tân" and "Tân Minh" are two names.
    if (ownWords(one) !== ownWords(other)) return "near";
    return sameMarks(one, other) ? "same" : "marks";
  }
  if (left.length > 4 || right.length > 4) return shared(one, left) * 2 >= one.words.length + left.length ? "part" : "other";
  // "Phuhoa" and "Phú Hòa": words written together, or parted by a slip.
  const [here, there] = [left.join(""), right.join("")];
  if (here === there) return "slip";
  if (left.some(isNumber) || right.some(isNumber)) return "other";
  if (isOneLetterApart(here, there) && left.every(isFoldedSyllable) !== right.every(isFoldedSyllable)) return "slip";
  const changed = pairTypos(left, right);
  if (left.length === 0 && right.length === 0) {
    if (changed.length > 1) return one.words.length > 3 ? "near" : "part";
    return changed.every(([a, b]) => isSlip(a, b)) ? "slip" : "near";
  }
  const names = shared(one, left) - countTrade(one.words) + countTrade(left);
  if (left.length > 0 && right.length > 0) return names > 0 && [...left, ...right].every(isTrade) ? "part" : "other";
  if (changed.length > 0) return names > 1 ? "part" : "other";
  const missing = left.length > 0 ? left : right;
  if (missing.every(isTrade) && names > 0) return "shorter";
  return names > 0 ? "part" : "other";
}

/** Words that say what a cooperative does, not which one it is. Folded. */
const tradeWords = new Set(
  `nong nghiep dich vu tong hop thuong mai san xuat kinh doanh xay dung van tai lam thuy san che bien nuoi trong chan moi truong ve sinh du lich huu co
  giao thong ngu nghiep tieu thu cong cao vat lieu xuat nhap khau tieu thu nong san rau an toan sach cong nghe kieu moi va tin dung nhan dan quy`.split(
    /\s+/,
  ),
);

const kindWords = new Set(["htx", "lhhtx", "tht", "qtdnd"]);

/** Whether a word says what a cooperative does, not which one it is. */
export function isTrade(word: string): boolean {
  return tradeWords.has(word);
}

function ownWords({ words }: Name): string {
  return words.filter((word) => !isTrade(word)).join(" ");
}

function countTrade(words: readonly string[]): number {
  return words.filter(isTrade).length;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || /^[ivx]+$/.test(word);
}

function shared({ words }: Name, left: readonly string[]): number {
  return words.length - left.length;
}

/** Removes what stands in both. */
function takeCommon(left: string[], right: string[]): void {
  for (let at = left.length - 1; at >= 0; at--) {
    const there = right.indexOf(left[at]!);
    if (there < 0) continue;
    left.splice(at, 1);
    right.splice(there, 1);
  }
}

/** Removes words that differ by one letter and gives them back as pairs. */
function pairTypos(left: string[], right: string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = left.length - 1; at >= 0; at--) {
    const word = left[at]!;
    const there = right.findIndex((other) => isOneLetterApart(word, other));
    if (there < 0) continue;
    pairs.push([word, right[there]!]);
    left.splice(at, 1);
    right.splice(there, 1);
  }
  return pairs;
}

function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.max(one.length, other.length) < 3) return false;
  return distance(one, other) <= 1 || isSwapped(one, other);
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** One of the two is no Vietnamese word, so it is a slip of the other. */
function isSlip(one: string, other: string): boolean {
  return isFoldedSyllable(one) !== isFoldedSyllable(other);
}

/** Whether words that both spell with marks carry the same ones. */
function sameMarks(one: Name, other: Name): boolean {
  if (one.text === other.text) return true;
  const marked = markedWords(other.text);
  for (const [word, form] of markedWords(one.text)) {
    const there = marked.get(word);
    if (there !== undefined && there !== form) return false;
  }
  return true;
}

/** Words that are spelt with marks, by the word without them. */
function markedWords(text: string): ReadonlyMap<string, string> {
  const marked = new Map<string, string>();
  for (const raw of text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)) {
    const { plain, form } = spellingOf(raw);
    if (form !== plain) marked.set(plain, form);
  }
  return marked;
}

/** A word without marks, and with its tone behind the letters, so that "hoà" and "hòa" are alike. */
function spellingOf(word: string): { readonly plain: string; readonly form: string } {
  let known = spellings.get(word);
  if (known === undefined) {
    const apart = word.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
    known = {
      plain: apart.replace(/\p{M}+/gu, "").replace(/đ/g, "d"),
      form: apart.replace(tone, "") + (apart.match(tone) ?? []).join(""),
    };
    if (spellings.size > 20000) spellings.clear();
    spellings.set(word, known);
  }
  return known;
}

// Names are made of few words: each is taken apart once.
const spellings = new Map<string, { readonly plain: string; readonly form: string }>();
