/** One form for the signs of numbers and dates, before they are read. */

/**
 * The text in NFC on one line: full-width digits and signs as ASCII, minus signs as "-", one kind of blank and apostrophe,
 * no invisible marks, no apostrophe of Excel's text cells at the front.
 */
export function plainLine(text: string): string {
  let line = text;
  if (!isPlain(text)) {
    line = text
      .normalize("NFC")
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/g, "")
      .replace(/[\u2010-\u2012\u2212]/g, "-")
      .replace(/[\u2018\u2019\u2032`\u00b4]/g, "'")
      .replace(/\s+/g, " ");
  }
  line = line.trim();
  return line.charCodeAt(0) === 0x27 ? line.slice(1).trimStart() : line;
}

/** Whether a text holds an ASCII digit. */
export function hasDigit(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** Printable ASCII without doubled blanks, and composed Latin letters. */
function isPlain(text: string): boolean {
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20 ? previous === 0x20 : code < 0x20 || code === 0x60 || (code > 0x7e && !isLatinLetter(code))) return false;
    previous = code;
  }
  return true;
}

function isLatinLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00);
}
