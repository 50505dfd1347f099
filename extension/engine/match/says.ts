/** What the words of a text amount to: whether they tell anything, only name somebody, or leave it to others what is asked. */
import { wordsOf } from "../../../core/forms/words.ts";
import { dayWords, figureWords, generalWords } from "./phrases.ts";
import { lightShare, type Reading, readText, type Spelling } from "./read-text.ts";

/** Whether a text says anything at all. */
export function tells(reading: Reading | null): reading is Reading {
  if (reading !== null) for (const share of reading.tokens.values()) if (share >= lightShare) return true;
  return false;
}

/** Whether a text says nothing but whose it is. */
export function onlyNames(reading: Reading | null): boolean {
  if (reading === null) return false;
  const { tokens, stranger } = reading;
  if (stranger !== null) return [...tokens.keys()].every((token) => !token.startsWith("@"));
  return [...tokens].every(([token, share]) => token.startsWith("s.") || share <= lightShare);
}

/** Whether a text says nothing that tells one question from another: "Nội dung", "Thời hạn". */
export function isGeneral({ tokens }: Pick<Reading, "tokens">, spelling: Spelling): boolean {
  general[spelling] ??= new Set(generalWords.split("|").flatMap((words) => [...readText(words, spelling).tokens.keys()]));
  return [...tokens].every(([token, share]) => share < 1 || general[spelling]!.has(token));
}

const general: Partial<Record<Spelling, ReadonlySet<string>>> = {};

/** What a text speaks of, without when: its whole words, sorted. */
export function contentOf({ tokens }: Reading): string {
  const content = [...tokens].filter(([token, share]) => share === 1 && !onlyChange.has(token)).map(([token]) => token);
  return content.sort().join(" ");
}

const onlyChange: ReadonlySet<string> = new Set([
  "@content",
  ...wordsOf("thay đổi điều chỉnh bổ sung sửa sau khi thành").flatMap(({ key, plain }) => [key, plain]),
]);

/** Whether a column says no more than "the figure", of whatever year or day, or "the new value". */
export function isFigureColumn(text: string, reading: Reading): boolean {
  if ((reading.isNew || reading.time !== null) && ["", "@amount"].includes(contentOf(reading))) return true;
  // "Trả lời / Answer": a second language repeats the first.
  const words = wordsOf(text.replace(/\([^()]*\)|\s\/\s[a-z\s]+$/gi, " ")).map(({ plain }) => plain);
  // "Giá trị vốn của từng tài sản" asks of each row what the row names.
  if (
    /(?:^|\s)(?:từng|mỗi)\s/iu.test(text) &&
    (reading.tokens.has("@amount") || figures.has(words[0] ?? "")) &&
    !reading.tokens.has("@percent")
  )
    return true;
  const numbered = words.some((word) => /^\d+$/.test(word));
  return words.every((word) => /^\d+$/.test(word) || figures.has(word) || (numbered && days.has(word)));
}

const plainSet = (words: string): ReadonlySet<string> => new Set(words.split("|").map((word) => wordsOf(word)[0]!.plain));
const figures = plainSet(figureWords);
const days = plainSet(dayWords);
