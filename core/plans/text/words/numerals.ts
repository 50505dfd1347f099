import { spokenWord, type Token } from "../tokens.ts";

/** A number in words. `to` is one past its last token. */
type Numeral = { readonly value: number; readonly to: number; readonly words: number };

/**
 * Reads "mười lăm", "hai mươi mốt", "ba trăm hai mươi", "một nghìn hai trăm" from a token on; `null` when it begins with no number.
 * A lone "năm" is a year, not five: it is read only inside a longer number.
 */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | null {
  let total = 0;
  let group = 0;
  let last = -1;
  let largest = 0;
  let index = at;
  for (; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== "word") break;
    const word = spokenWord(token.text);
    const unit = units.get(word);
    const scale = scales.get(word);
    const tail = tails.get(word);
    if (unit !== undefined) {
      if (last === 0) break;
      group += unit;
      last = 0;
    } else if (tail !== undefined && last >= 10) {
      group += tail;
      last = 0;
    } else if (word === mươi && last === 0) {
      // "hai mươi": the unit just read counts tens.
      const digit = group % 10;
      if (digit === 0) break;
      group += digit * 9;
      last = 10;
    } else if (word === mười && (last < 0 || last >= 100)) {
      group += 10;
      last = 10;
    } else if (word === trăm && last === 0) {
      const digit = group % 10;
      group += digit * 99;
      last = 100;
    } else if ((word === lẻ || word === linh) && last >= 100) last = 101;
    else if (scale !== undefined && last >= 0) {
      // "Một nghìn năm trăm tỷ": a larger scale counts all that was said before it.
      total = scale > largest && largest > 0 ? (total + group) * scale : total + group * scale;
      largest = scale;
      group = 0;
      last = 1000;
    } else break;
  }
  if (index === at) return null;
  const value = total + group;
  if (value === 0) return null;
  if (index - at === 1 && spokenWord(tokens[at]!.text) === năm) return null;
  return { value, to: index, words: index - at };
}

/** "ba phần tư", "hai phần ba", "một nửa": a share in %. */
export function readFractionWords(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  const word = spokenWord(first.text);
  if (word === nửa) return { value: 50, to: at + 1, words: 1 };
  const top = units.get(word);
  if (top === undefined) return null;
  const second = tokens[at + 1];
  if (second?.kind !== "word") return null;
  if (top === 1 && spokenWord(second.text) === nửa) return { value: 50, to: at + 2, words: 2 };
  const third = tokens[at + 2];
  if (spokenWord(second.text) !== phần || third?.kind !== "word") return null;
  const name = spokenWord(third.text);
  const bottom = name === tư ? 4 : units.get(name);
  if (bottom === undefined || bottom <= top) return null;
  return { value: Number(((top / bottom) * 100).toFixed(2)), to: at + 3, words: 3 };
}

const năm = spokenWord("năm");
const tư = spokenWord("tư");
const mươi = spokenWord("mươi");
const mười = spokenWord("mười");
const trăm = spokenWord("trăm");
const lẻ = spokenWord("lẻ");
const linh = spokenWord("linh");
const phần = spokenWord("phần");
const nửa = spokenWord("nửa");

const units = new Map(
  ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"].map((word, index) => [spokenWord(word), index + 1] as const),
);
const tails = new Map([
  [spokenWord("mốt"), 1],
  [spokenWord("tư"), 4],
  [spokenWord("lăm"), 5],
  [spokenWord("nhăm"), 5],
]);
const scales = new Map([
  [spokenWord("nghìn"), 1e3],
  [spokenWord("ngàn"), 1e3],
  [spokenWord("triệu"), 1e6],
  [spokenWord("tỷ"), 1e9],
]);
