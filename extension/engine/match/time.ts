/** Of which time a box is, and which paper was asked for before it. */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";
import { labelOf } from "./question.ts";
import { type Reading, readText, type Spelling } from "./read-text.ts";
import { contentOf } from "./says.ts";
import type { Paper, Situation } from "./situation.ts";
import type { Frame } from "./whose.ts";

/** The nearest words that speak of a time decide, but "mới" on the box or over it ends the search. */
export function timeOf(
  control: SeenControl,
  own: Reading | null,
  page: { readonly renewed: ReadonlySet<string>; readonly resumes: boolean },
  spelling: Spelling,
  { form, year }: Frame,
): Situation["time"] {
  const near = [labelOf(control), control.row, control.column];
  // "Tên hiện tại" is what was before only beside "Tên mới"; a column of what stands is always beside another.
  const isStanding = (reading: Reading): boolean =>
    reading.time === "standing" && form === "change" && !reading.isNew && page.renewed.has(contentOf(reading));
  const isOther = ({ time }: Reading): boolean => time === "other" || (time === "expected" && form?.startsWith("yearly") === true);
  for (const [index, text] of near.entries()) {
    if (text === "") continue;
    const reading = index === 0 && own !== null ? own : readText(text, spelling);
    if (isOfAnotherYear(text, index === 2 || /^\d{4}$/.test(text), year) || isOther(reading)) return "other";
    const inColumn = index === 2 && form === "change" && reading.time === "standing" && !reading.isNew;
    if (resumed.test(plainText(text)) && form === "suspend") return page.resumes ? null : "former";
    if (reading.time === "former" || inColumn || isStanding(reading)) return "former";
  }
  if (near.some((text) => text !== "" && readText(text, spelling).isNew)) return null;
  for (const text of control.headings.slice(0, control.sections)) {
    if (comparing.test(plainText(text))) continue;
    const reading = readText(text, spelling);
    if (isOfAnotherYear(text, false, year) || isOther(reading)) return "other";
    if (reading.time === "former" || isStanding(reading)) return "former";
    if (reading.isNew) return null;
  }
  return null;
}

/** A suspension that was told of before: the one that the record ends, where the page resumes business. */
export const resumed = /(?:^| )da (?:(?:thong bao|dang ky) )?tam ngung(?: |$)|(?:^| )tam ngung (?:[a-z]+ ){0,3}truoc day(?: |$)/;

/** Headings over columns of several times: the columns say which is which. */
const comparing = /(?:^| )(?:so sanh|doi chieu|cac nam|cac ky|qua (?:tung )?nam)(?: |$)/;

/** A column that names its year is that year's; elsewhere only "năm 2025" names one. */
function isOfAnotherYear(text: string, isColumn: boolean, year: number | null): boolean {
  if (year === null) return false;
  const years = [...text.matchAll(isColumn ? /(?<!\d)((?:19|20)\d\d)(?!\d)/g : /(?:năm|nam|year)\s+((?:19|20)\d\d)(?!\d)/giu)].map(
    ([, found]) => found!,
  );
  return years.length > 0 && !years.includes(String(year));
}

/** The paper that the first of some readings to name one speaks of. */
export function paperOf(readings: readonly Reading[]): Paper | null {
  for (const { tokens } of readings) {
    if (tokens.has("@certificate")) return "certificate";
    if (tokens.has("@passport")) return "passport";
    if (tokens.has("@personalId")) return "personalId";
  }
  return null;
}
