import { expect } from "vitest";
import type { Said } from "../../core/model/language.ts";

/** Letters that Vietnamese has and English has not. */
export const vietnameseLetters = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** What English keeps as it is: quotations, the numbers of documents of law, the currency, the name of the product. */
export const kept: readonly RegExp[] = [/“[^”]*”/g, /\d+\/[\p{L}\d/-]+/gu, /đồng|Sổ HTX/g];

/** The Vietnamese that stands in an English text of the product; empty when it is all English. */
function vietnameseIn(english: string): string {
  const rest = kept.reduce((text, pattern) => text.replace(pattern, ""), english);
  return vietnameseLetters.test(rest) ? rest : "";
}

/** That an English text is there, is English, and holds nothing but words. */
export function expectEnglish(english: string, of: string): void {
  expect(english.trim(), of).not.toBe("");
  expect(vietnameseIn(english), of).toBe("");
  expect(english, of).not.toMatch(/undefined|null|NaN|\[object/);
}

/** That a text is said in both languages, and differently. */
export function expectBoth(said: Said, of: string): void {
  expect(said.vi.trim(), of).not.toBe("");
  expectEnglish(said.en, of);
  expect(said.en, of).not.toBe(said.vi);
}
