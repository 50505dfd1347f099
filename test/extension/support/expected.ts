import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormRecord, FormValue } from "../../../core/forms/record.ts";
import type { Ask } from "../pages/spec.ts";

/** Judges what a page holds after filling, written apart from the engine on purpose. */
export type Verdict = "right" | "wrong" | "empty" | "not-asked";

const types = new Map(formFields.map((field) => [field.id, field.type]));

/** The record's value that a question asks for, `undefined` when the record has none or the page must be left alone. */
export function wantedValue(record: FormRecord, ask: Ask): FormValue | undefined {
  if (ask.truth === null || ask.trap !== undefined) return undefined;
  const value =
    ask.item === undefined
      ? record.fields[ask.truth]
      : record.lists[ask.truth.split(".")[0] === "unit" ? "units" : ask.truth.split(".")[0]!]?.[ask.item]?.[ask.truth];
  return value === null || value === "" ? undefined : value;
}

/** Compares what stands in a box with the truth. */
export function judge(record: FormRecord, ask: Ask, found: string): Verdict {
  const value = wantedValue(record, ask);
  const blank = found === "" || found === "false" || /^[/\s]*$/.test(found);
  if (value === undefined) return blank ? "not-asked" : "wrong";
  if (value === false) return blank || /không/iu.test(found) ? "right" : "wrong";
  if (blank) return "empty";
  return accepts(ask, value, found) ? "right" : "wrong";
}

function accepts(ask: Ask, value: FormValue, found: string): boolean {
  if (ask.words !== undefined) return ask.words.includes(found.toLowerCase().trim());
  if (ask.options !== undefined || ask.after !== undefined) {
    const lists = ask.after === undefined ? [ask.options!] : Object.values(ask.after.options);
    return lists.some((list) => list[String(value)] === found);
  }
  const type = types.get(ask.truth!);
  if (ask.as === "check") return found === "true" && value === true;
  if (type === "money" || type === "integer" || type === "percent") {
    const number = Number(value) / (ask.scale ?? 1);
    return numbers(found).some((reading) => Math.abs(reading - number) < 1e-6 * Math.max(1, Math.abs(number)));
  }
  if (type === "date") {
    const [year, month, day] = String(value).split("-");
    if (/^năm /iu.test(ask.label)) return found === year;
    return [`${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`, `${year}-${month}-${day}`].includes(found);
  }
  if (type === "dayMonth") return found === String(value) || found === String(value).split("/").map(Number).join("/");
  const text = String(value);
  if (ask.capitals === true) return found === text.toUpperCase();
  return found === text || found.toLowerCase() === text.toLowerCase();
}

/** A typed number may have points or commas: every reading of it that is possible. */
function numbers(text: string): readonly number[] {
  const digits = text.replace(/[^\d.,]/g, "");
  const readings = [Number(digits.replace(/\./g, "").replace(",", "."))];
  if (/^\d+\.\d+$/.test(digits)) {
    // "60.3" is a decimal, "1.800.000" and "1.800" in a money box are groups.
    if (!/^\d{1,3}(?:\.\d{3})+$/.test(digits)) return [Number(digits)];
    readings.push(Number(digits));
  }
  return readings.filter(Number.isFinite);
}
