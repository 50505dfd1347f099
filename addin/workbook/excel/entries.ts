import { formatKind } from "../../../core/model/cells.ts";
import { formatDate, serialFromDate } from "../../../core/model/dates.ts";
import type { FixValue } from "../port.ts";

/** What is put into a cell: a number format first, when it has to change, and then the content as Excel is to be given it. */
export type Entry = { readonly format: string | null; readonly content: string | number | boolean };

/** Text as Excel keeps it in a cell of a number format, whatever it looks like: nothing of it runs, counts or becomes a date. */
export function textContent(text: string, format: string): string {
  if (text === "") return "";
  if (/^[=+\-@']/.test(text)) return `'${text}`;
  return format === "@" || isPlainText(text) ? text : `'${text}`;
}

/** Whether Excel leaves a text alone in a cell of any format: it begins with a letter and reads neither as a date nor as a truth value. */
function isPlainText(text: string): boolean {
  return (
    /^\p{L}/u.test(text) &&
    !/^(?:true|false)\s*$/i.test(text) &&
    !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|th(?:á|a)?ng|thg)[\p{L}.]*[\s,/-]*\d/iu.test(text)
  );
}

/** What a new value needs in a cell that has a number format now. Codes and other texts of digits become text cells, dates look like dates. */
export function entryOf(value: FixValue, format: string): Entry {
  if (value === null) return { format: null, content: "" };
  if (typeof value === "string") {
    const needed = /^[\d\s.,:/-]+$/.test(value) ? "@" : format;
    return { format: needed === format ? null : needed, content: textContent(value, needed) };
  }
  if (typeof value === "object") {
    const serial = serialFromDate(value.date);
    if (serial !== null) return { format: formatKind(format) === "date" ? null : "dd/mm/yyyy", content: serial };
    return entryOf(/^\d{4}$/.test(value.date) ? Number(value.date) : formatDate(value.date), format);
  }
  // A number in a text cell would stay text.
  return { format: format === "@" ? "General" : null, content: value };
}

/** The content that gives a cell back what it held: its formula, its text or its value. */
export function contentOf(value: unknown, formula: unknown, format: string): string | number | boolean {
  // A text that begins with "=" looks like a formula that gives itself.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula) return formula;
  if (typeof value === "string") return textContent(value, format);
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}

/** Whether a cell holds a formula. */
export function hasFormula(value: unknown, formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/**
 * The number formats to set before and after a content that a cell is given back, `null` where there is nothing to set. A number or a
 * formula in a cell that was made a text cell later would become text there, so that format comes last.
 */
export function formatsToRestore(
  content: string | number | boolean,
  format: string,
  current: string,
): { readonly format: string | null; readonly finalFormat: string | null } {
  const isText = typeof content === "string" && !content.startsWith("=");
  if (format === "@" && !isText) return { format: "General", finalFormat: "@" };
  return { format: format === current ? null : format, finalFormat: null };
}
