import { cellAt, isCellError, type SheetCells } from "../model/cells.ts";
import { detectLegacyFont, type LegacyFont, toUnicode } from "../model/legacy-fonts.ts";
import { isSyllable } from "../model/syllables.ts";
import { cleanText } from "../model/text.ts";

/**
 * A cell as plain Unicode text: cleaned, out of a legacy font, numbers in their shortest form, "" for an empty cell. Of a
 * text longer than `longest` only the beginning is read.
 */
export function cellText(sheet: SheetCells, row: number, column: number, longest = Number.POSITIVE_INFINITY): string {
  const value = cellAt(sheet, row, column);
  if (value === null) return "";
  if (typeof value === "string") return plainText(value.length > longest ? value.slice(0, longest) : value, sheetFont(sheet));
  return isCellError(value) ? value.error : String(value);
}

/** Text cleaned and brought out of TCVN3 or VNI; `font` is what the sheet around it is written in. */
export function plainText(text: string, font: SheetFont | null = null): string {
  return cleanText(inUnicode(text, font));
}

/** Text brought out of TCVN3 or VNI, its lines as they are. */
export function inUnicode(text: string, font: SheetFont | null): string {
  const own = legacyFontOf(text, font);
  return own === null ? text : toUnicode(text, own);
}

/** The legacy font of one text: by itself, or, where it is too short to tell, by the sheet's font when only that makes words of it. */
export function legacyFontOf(text: string, sheetFont: SheetFont | null): LegacyFont | null {
  const own = detectLegacyFont(text);
  if (sheetFont === null || own === sheetFont.font || !/[^\u0000-\u007f]/.test(text)) return own;
  const inSheetFont = oddWords(text).every((word) => isWordly(toUnicode(word, sheetFont.font)));
  // "Coäng" is "Cộng" in VNI and "Coọng" in TCVN3: the sheet decides.
  if (own !== null) return sheetFont.mostly && inSheetFont ? sheetFont.font : own;
  // In a sheet that is mostly legacy, "Ghi chó" is "Ghi chú" although both are words.
  if (inSheetFont) return sheetFont.mostly || !oddWords(text).every(isWordly) ? sheetFont.font : null;
  // "THÒ TRAÁN IA DRAÊM": a name of another language among words that only the sheet's font makes.
  const odd = oddWords(text).map((word) => ({ before: isWordly(word), after: isWordly(toUnicode(word, sheetFont.font)) }));
  if (sheetFont.mostly && odd.some(({ before, after }) => after && !before) && odd.every(({ before, after }) => after || !before))
    return sheetFont.font;
  // A slip in a legacy text ("XuÊt s¾c" typed as "XuÊt s¨c") is no word either way; it is no Unicode text in such a sheet.
  return sheetFont.mostly && oddWords(text).every((word) => !isWordly(word)) ? sheetFont.font : null;
}

/** The words of a text that are not plain ASCII; "HTX DVNN" reads the same in every font. */
function oddWords(text: string): string[] {
  return text.split(/[\s.,;:()/&"]+/).filter((word) => /[^\u0000-\u007f]/.test(word));
}

/** Whether a word is made of syllables, or of consonants alone, as "trđ" and "HĐ" are. */
function isWordly(word: string): boolean {
  // "s¨c" holds a sign that is no letter: a letter of a legacy font.
  if (/[^\p{L}\p{M}\u0000-\u007f\u2010-\u2026]/u.test(word)) return false;
  return cleanText(word)
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .every((part) => /^[bcdđghklmnpqrstvx]*$/.test(part) || isSyllable(part.normalize("NFC")));
}

/** The legacy font of a sheet, and whether most of its texts are in it. */
export type SheetFont = { readonly font: LegacyFont; readonly mostly: boolean };

const sheetFonts = new WeakMap<SheetCells, { readonly font: SheetFont | null }>();
/** How many texts of a sheet vote on its font, and the share that decides. */
const votingTexts = 400;
const votingShare = 0.15;

/** The legacy font that a sheet is written in, `null` for Unicode. */
export function sheetFont(sheet: SheetCells): SheetFont | null {
  let known = sheetFonts.get(sheet);
  if (known === undefined) {
    known = { font: voteFont(sheet) };
    sheetFonts.set(sheet, known);
  }
  return known.font;
}

function voteFont(sheet: SheetCells): SheetFont | null {
  const votes = { tcvn3: 0, vni: 0 };
  let texts = 0;
  for (const row of sheet.cells) {
    for (const value of row ?? []) {
      if (typeof value !== "string" || value.length < 3 || !/[^\u0000-\u007f]/.test(value)) continue;
      const font = detectLegacyFont(value);
      if (font !== null) votes[font]++;
      if (++texts >= votingTexts) break;
    }
    if (texts >= votingTexts) break;
  }
  const best = votes.tcvn3 >= votes.vni ? "tcvn3" : "vni";
  return votes[best] >= 3 && votes[best] >= votingShare * texts ? { font: best, mostly: votes[best] >= 0.5 * texts } : null;
}

/** Whether a text is an Excel error written out, as CSV files have it. */
export function isErrorText(text: string): boolean {
  return text.startsWith("#") && /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text.trim());
}

/** Whether a row has no content between two columns (ends included). */
export function isBlankRow(sheet: SheetCells, row: number, left: number, right: number): boolean {
  const cells = sheet.cells[row];
  if (cells === undefined) return true;
  for (let column = left; column <= right && column < cells.length; column++) {
    const value = cells[column];
    if (value !== null && value !== undefined && !(typeof value === "string" && value.trim() === "")) return false;
  }
  return true;
}

/** The text of each filled cell of a row, with its column. */
export function filledCells(
  sheet: SheetCells,
  row: number,
): { readonly column: number; readonly text: string; readonly number: boolean }[] {
  const cells = sheet.cells[row];
  if (cells === undefined) return [];
  const filled: { column: number; text: string; number: boolean }[] = [];
  for (let column = 0; column < cells.length; column++) {
    const text = cellText(sheet, row, column);
    if (text !== "") filled.push({ column, text, number: typeof cells[column] === "number" });
  }
  return filled;
}
