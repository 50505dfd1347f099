/** What an officer types for a field, as its canonical value. */
import type { FormField } from "./form-field.ts";
import { plainFormat } from "./page-values.ts";
import { readPageText } from "./read-value.ts";
import type { FormValue } from "./record.ts";

/** The canonical value of a typed text, in the unit of the dictionary; `null` for an empty text, `undefined` when it is not certain. */
export function typedValue(field: FormField, text: string): FormValue | undefined {
  const clean = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (clean === "") return null;
  if (field.type === "flag") return clean === "yes" ? true : clean === "no" ? false : undefined;
  if (field.options !== null) return field.options.some(({ value }) => value === clean) ? clean : undefined;
  if (field.type === "upperText") return clean.toUpperCase();
  return readPageText(field, clean, plainFormat) ?? undefined;
}
