import { fieldDefinition } from "../../../core/model/fields.ts";
import type { Scalar } from "../../../core/model/records.ts";

/** Whether a read value is the expected one, in canonical form: money within half a đồng, text without regard to blanks, digits of phones and codes alone. */
export function sameValue(field: string, expected: Scalar, got: Scalar): boolean {
  if (expected === null || got === null) return expected === got;
  const type = fieldDefinition(field)?.type;
  if (type === "money" || type === "moneyPerYear") return typeof got === "number" && Math.abs(got - Number(expected)) <= 0.5;
  if (type === "phone") return phoneDigits(expected) === phoneDigits(got);
  if (type === "code" || type === "personalId") return letters(expected) === letters(got);
  // Headings write places in capitals or with a small letter.
  if (field === "commune" || field === "district" || field === "province")
    return foldBlanks(String(expected)).toLowerCase() === foldBlanks(String(got)).toLowerCase();
  if (typeof expected === "number") return typeof got === "number" && Math.abs(got - expected) < 1e-6;
  if (typeof expected === "string" && typeof got === "string") return foldBlanks(expected) === foldBlanks(got);
  return expected === got;
}

/** Text in NFC with single blanks. */
export function foldBlanks(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function phoneDigits(value: Scalar): string {
  return String(value)
    .replace(/\D/g, "")
    .replace(/^84(?=\d{9,10}$)/, "0");
}

function letters(value: Scalar): string {
  return String(value).replace(/[^\p{L}\p{N}]/gu, "");
}
