/** A stretch of clean text that ends where a sentence ends. */
export type Sentence = { readonly from: number; readonly to: number };

/** Splits a block into sentences. Semicolons part clauses, not sentences. */
export function readSentences(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  const close = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && /[\s*\u2022]/.test(text[first]!)) first++;
    while (last > first && /[\s*]/.test(text[last - 1]!)) last--;
    if (last > first) sentences.push({ from: first, to: last });
    start = end;
  };
  for (let at = from; at < to; at++) {
    const sign = text[at]!;
    if (endsSentence(text, at, from, to)) close(at + 1);
    else if ((sign === "-" || sign === "+") && beginsItem(text, at, from, to)) {
      close(at);
      start = at + 1;
    } else if (
      sign === "(" &&
      at > from &&
      /^\(\d{1,2}\)\s\p{Lu}/u.test(text.slice(at, at + 8)) &&
      /[.;:,]\s*$/.test(text.slice(Math.max(from, at - 4), at))
    )
      close(at);
    else if (at - start > long && (sign === ";" || (at - start > longest && /\s/.test(sign)) || at - start > longest * 2)) close(at + 1);
  }
  close(to);
  return sentences;
}

/** Longer stretches without a full stop are cut, at a semicolon if there is one: reading stays linear. */
const long = 1200;
const longest = 2400;

const abbreviation = /(?:^|[\s(.,/-])(?:\p{Lu}|TP|Tp|TX|Tx|TT|Tr|tr|ThS|TS|PGS|GS|KS|Mr|Mrs|ĐC|Đ\/c|đ\/c|v\.v|vv|St|No|Q|P|H|X|t)$/u;

function endsSentence(text: string, at: number, from: number, to: number): boolean {
  const sign = text[at]!;
  if (sign === "!" || sign === "?") return true;
  if (sign !== "." && sign !== "\u2026") return false;
  let next = at + 1;
  while (next < to && /[.\u2026"')*\]]/.test(text[next]!)) next++;
  if (next >= to) return true;
  const before = text.slice(Math.max(from, at - 6), at);
  if (sign === "." && abbreviation.test(before)) return false;
  const gap = /\s/.test(text[next]!);
  let letter = next;
  while (letter < to && /[\s*]/.test(text[letter]!)) letter++;
  const following = text[letter] ?? "";
  if (gap) {
    if (/\p{Lu}|["(+\u2022-]/u.test(following)) return true;
    // "đạt 85%. 100% HTX …"
    return /\d/.test(following) && !/\d$/.test(before);
  }
  return /\p{Ll}{2}$/u.test(before) && /\p{Lu}/u.test(following) && sign === ".";
}

/** A list mark in the middle of a line: "… như sau: - Thành lập 03 HTX; - Củng cố 05 THT". */
function beginsItem(text: string, at: number, from: number, to: number): boolean {
  if (at + 1 >= to || !/\s/.test(text[at + 1]!)) return false;
  let next = at + 1;
  while (next < to && /[\s*]/.test(text[next]!)) next++;
  if (!/[\p{Lu}\d]/u.test(text[next] ?? "")) return false;
  return /[.;:]\s*\**\s*$/.test(text.slice(Math.max(from, at - 6), at));
}
