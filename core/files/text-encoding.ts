/** The encodings that lists in plain text are met in. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252";

/** The text of bytes in one of the encodings, or in another that a page names, in NFC and without byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // windows-1258 writes tone marks as letters of their own.
  return encoding.toLowerCase() === "windows-1258" ? text.normalize("NFC") : text;
}

/**
 * The encoding of a text: by its byte order mark, by the zeros of UTF-16, by being UTF-8, and else one of the two 8-bit
 * ones of Vietnamese Windows. `null` for bytes that are no text.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  let controls = 0;
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1a) controls++;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = start.length / 2;
  if (even + odd > 0) {
    if (odd > pairs * 0.25 && even < pairs * 0.05) return "utf-16le";
    if (even > pairs * 0.25 && odd < pairs * 0.05) return "utf-16be";
    return null;
  }
  if (controls > start.length * 0.02) return null;
  if (isUtf8(bytes)) return "utf-8";
  return isWindows1258(bytes) ? "windows-1258" : "windows-1252";
}

/** Whether bytes are UTF-8. One slip in fifty letters is forgiven: a file cut in the middle of a letter is still UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  let letters = 0;
  let slips = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let following = 0;
    while (following < more && (bytes[at + following + 1]! & 0xc0) === 0x80) following++;
    if (more > 0 && following === more) letters++;
    else slips++;
    at += following;
  }
  return slips * 50 <= letters;
}

/** Huyền, hỏi, ngã, sắc, nặng of windows-1258. */
const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const vowels = new Set([
  ...[..."aeiouyAEIOUY"].map((letter) => letter.charCodeAt(0)),
  0xc2,
  0xc3,
  0xca,
  0xd4,
  0xd5,
  0xdd,
  0xe2,
  0xe3,
  0xea,
  0xf4,
  0xf5,
  0xfd,
]);

/** In windows-1258 tone marks are frequent and stand after vowels; the same bytes of windows-1252 and of old fonts are letters. */
function isWindows1258(bytes: Uint8Array): boolean {
  let high = 0;
  let tones = 0;
  let misplaced = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    high++;
    if (!toneMarks.has(byte)) continue;
    if (at > 0 && vowels.has(bytes[at - 1]!)) tones++;
    else misplaced++;
  }
  return tones > high * 0.15 && misplaced < tones * 0.05 + 1;
}
