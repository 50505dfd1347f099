/** Words, numbers and marks of a clean text. */
export type Token = {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, as written. */
  readonly text: string;
  /** The key by which words are compared: no tone or letter marks, đ as d, a final y as i. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  readonly upper: boolean;
};

/** Splits a stretch of clean text. Asterisks, underscores and backticks are layout, not text, and vanish. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2a || code === 0x5f || code === 0x60) {
      at++;
      continue;
    }
    let to = at + 1;
    if (isDigit(code)) {
      while (
        to < end &&
        (isDigit(text.charCodeAt(to)) || (isSeparator(text.charCodeAt(to)) && isDigit(text.charCodeAt(to + 1)) && to + 1 < end))
      )
        to++;
      push(tokens, "number", text, at, to);
    } else if (isLetter(code)) {
      while (to < end && isLetter(text.charCodeAt(to))) to++;
      // "m2", "km2", "m3"
      if (
        to - at <= 2 &&
        to < end &&
        /^(?:m|km|M|KM)$/.test(text.slice(at, to)) &&
        /[23]/.test(text[to]!) &&
        !isDigit(text.charCodeAt(to + 1))
      )
        to++;
      push(tokens, "word", text, at, to);
    } else push(tokens, "mark", text, at, to);
    at = to;
  }
  return tokens;
}

/** The comparing key of one word. */
export function plainWord(word: string): string {
  let key = plainWords.get(word);
  if (key === undefined) {
    key = word
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]+/g, "")
      .replace(/đ/g, "d");
    if (key.length > 1 && key.endsWith("y") && !/[aeou]y$/.test(key)) key = `${key.slice(0, -1)}i`;
    if (key === "quy") key = "qui";
    if (plainWords.size > 30000) plainWords.clear();
    plainWords.set(word, key);
  }
  return key;
}

/** A word with its marks, but the tone wherever it stands: hoà is hòa, tỉ is tỷ. */
export function spokenWord(word: string): string {
  let key = spokenWords.get(word);
  if (key === undefined) {
    const apart = word.toLowerCase().normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? "";
    key = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
    if (key.length > 1 && key.endsWith("y") && !/[aeouâư]y$/.test(key)) key = `${key.slice(0, -1)}i`;
    if (key === "quy") key = "qui";
    key += tone;
    if (spokenWords.size > 30000) spokenWords.clear();
    spokenWords.set(word, key);
  }
  return key;
}

const plainWords = new Map<string, string>();
const spokenWords = new Map<string, string>();

function push(tokens: Token[], kind: Token["kind"], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  if (kind !== "word") {
    tokens.push({ kind, text: raw, plain: raw, from, to, upper: false });
    return;
  }
  const lower = raw.toLowerCase();
  tokens.push({ kind, text: lower, plain: plainWord(lower), from, to, upper: raw[0] !== lower[0] });
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x300 && code <= 0x36f);
}
