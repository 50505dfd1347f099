import { expect } from "vitest";
import type { Said } from "../../core/model/language.ts";

/** Letters that Vietnamese has and English has not. */
export const vietnameseLetters = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** What English keeps as it is: quotations, documents of law with their articles, the currency, the name of the product. */
export const kept: readonly RegExp[] = [
  /“[^”]*”/g,
  /(?:Luật|Nghị định|Thông tư|Quyết định)(?: Hợp tác xã)? \d+\/[\p{L}\d/-]+/gu,
  /\d+\/\d{4}\/[\p{L}-]+/gu,
  /(?:Điều|khoản|điểm|Mẫu|Phụ lục) [\p{L}\d.-]+(?:, \d+)*/gu,
  /QĐ \d+\/QĐ-TTg(?: \([^)]*\))?/g,
  /đồng|Sổ HTX/g,
];

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
