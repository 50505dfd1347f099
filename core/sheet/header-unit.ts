import { readUnit, type UnitReading } from "../model/units.ts";

/** Words of other languages for units of money and periods, as donors' forms and exports have them. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/\b(?:vnd|dong) (million|billion|thousand)s?\b/giu, "$1 vnd"],
  [/\b(?:millions?|mill?\.|mio\.?|mln\.?)(?: of)?(?= ?(?:vnd|vnđ|dong|đồng|đ)\b)/giu, "triệu"],
  [/\b(?:billions?|bil\.|bio\.?|bn\.?)(?: of)?(?= ?(?:vnd|vnđ|dong|đồng|đ)\b)/giu, "tỷ"],
  [/\b(?:thousands?)(?: of)?(?= ?(?:vnd|vnđ|dong|đồng|đ)\b)/giu, "nghìn"],
  [/\/ ?month\b|\bper month\b|\bmonthly\b/giu, "/tháng"],
  [/\/ ?(?:year|annum)\b|\bper (?:year|annum)\b/giu, "/năm"],
  [/\/ ?(?:person|worker|capita|head)\b|\bper (?:person|worker|capita|head)\b/giu, "/người"],
];

/** The unit of money and the period that a header or a title names; English words for them are understood. */
export function headerUnit(text: string): UnitReading {
  return readUnit(/[a-z]{3}/i.test(text) ? foreign.reduce((rest, [word, own]) => rest.replace(word, own), text) : text);
}

/** A header text without its unit words: "Doanh thu (triệu đồng)" → "Doanh thu". */
export function withoutUnit(text: string): string {
  let rest = withoutUnits.get(text);
  if (rest === undefined) {
    const reading = headerUnit(text);
    // "Đ/c", "Đ/chỉ" is địa chỉ, not đồng.
    rest = /^đ\s*\/\s*ch?/iu.test(text.trim()) ? text : reading.rest;
    if (signOfChange.test(text)) rest = "tăng giảm";
    if (/trong đó\s*:/iu.test(text) && reading.scale === null) rest = text;
    if (withoutUnits.size > 5000) withoutUnits.clear();
    withoutUnits.set(text, rest);
  }
  return rest;
}

/** "+/-", "(±)", "Δ": how much a figure changed, never the figure itself. */
const signOfChange = /^[\s(]*(?:\+\s*[/,;]?\s*\(?[-–−]|[-–−]\s*[/,;]?\s*\(?\+|±|[∆Δ])[\s)%]*$/u;
const withoutUnits = new Map<string, string>();
