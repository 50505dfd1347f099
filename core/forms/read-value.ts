/** The way back: what a page shows → the canonical value. What cannot be read for certain is `null`. */
import { isCalendarDay } from "./calendar-day.ts";
import type { FormField } from "./form-field.ts";
import { dictionaryScale, type PageFormat } from "./page-values.ts";
import type { FormValue } from "./record.ts";

/** The canonical value of a text of a page, `null` when it is not certain. Choices and ticks are not read here. */
export function readPageText(field: FormField, text: string, format: PageFormat): FormValue {
  const clean = text.normalize("NFC").trim();
  if (clean === "") return null;
  switch (field.type) {
    case "money": {
      if (format.inWords || format.perMonth) return null;
      const number = readNumber(clean, format.decimal);
      if (number === null || number < 0) return null;
      const amount = Number((number * (format.scale ?? dictionaryScale(field))).toPrecision(15));
      return Number.isSafeInteger(amount) ? amount : null;
    }
    case "integer": {
      const number = readNumber(clean, format.decimal);
      return number !== null && Number.isSafeInteger(number) ? number : null;
    }
    case "percent": {
      const share = readNumber(clean.replace(/(?<!\s)\s*%$/, ""), format.decimal);
      // "1.234" is more likely a share of one per cent and a bit than a thousand.
      return share !== null && share > 100 && /[.,]/.test(clean) ? null : share;
    }
    case "date":
      return readDate(clean, format);
    case "dayMonth": {
      const [, day = "", month = ""] = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(clean) ?? [];
      return isCalendarDay(2000, Number(month), Number(day)) ? `${day.padStart(2, "0")}/${month.padStart(2, "0")}` : null;
    }
    default:
      return clean;
  }
}

/** A number with its thousands in groups of three; a single group behind a sign that may be a decimal sign is not certain. */
function readNumber(text: string, decimal: PageFormat["decimal"]): number | null {
  const bare = text.replace(/[\s\u00a0]+|(?:vnđ|vnd|đồng|đ)$/giu, "");
  if (/^\d+$/.test(bare)) return Number(bare);
  const other = decimal === "," ? "." : ",";
  for (const [group, point] of [
    [other, decimal],
    [decimal, other],
  ] as const) {
    const [whole = "", fraction, ...more] = bare.split(point);
    if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) continue;
    const groups = whole.split(group);
    const grouped = groups.length > 1 && /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((part) => /^\d{3}$/.test(part));
    if (!grouped && !/^\d+$/.test(whole)) continue;
    // "1.234" under the page's own decimal sign may be either.
    if (fraction?.length === 3 && groups.length === 1 && point !== decimal) return null;
    return Number(`${groups.join("")}${fraction === undefined ? "" : `.${fraction}`}`);
  }
  return null;
}

function readDate(text: string, format: PageFormat): string | null {
  if (/^\d{4}$/.test(text)) return format.yearOnly ? text : null;
  const numbers = /^(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})$/.exec(text)?.slice(1) ?? [];
  const [a = "", b = "", c = ""] = numbers;
  const [year, month, day] = a.length === 4 ? [a, b, c] : format.order === "mdy" ? [c, a, b] : [c, b, a];
  if (year.length !== 4 || !isCalendarDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
