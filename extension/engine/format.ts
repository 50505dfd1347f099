import type { FormField } from "../../core/forms/form-field.ts";
import { type PageFormat, pageText, plainFormat } from "../../core/forms/page-values.ts";
import type { FormValue } from "../../core/forms/record.ts";
import { plainText } from "../../core/forms/words.ts";
import type { PortalField } from "../portals/portal.ts";
import type { SeenControl } from "./seen.ts";
import { moneyUnit } from "./units.ts";

/** How a control wants its value, by its labels, unit texts, placeholder, length and kind. */
export function formatOf(control: SeenControl, field: FormField, entry: PortalField | null): PageFormat {
  const own = control.texts.filter(({ source }) => source !== "name").slice(0, 2);
  const labels = [...own.map(({ text }) => text), control.row, control.column];
  const label = labels.join(" ");
  const inWords = /bằng chữ|bang chu/iu.test(label);
  const unit = field.type === "money" ? moneyUnit([...labels, ...control.units, ...control.headings.slice(0, control.sections)]) : null;
  const hints = `${control.placeholder} ${label}`;
  const order = /y{4}\s*[-/.]\s*m/i.test(hints) ? "ymd" : /m{2}\s*[-/.]\s*d{2}\s*[-/.]\s*y/i.test(hints) ? "mdy" : "dmy";
  return {
    ...plainFormat,
    scale: unit?.scale ?? null,
    perMonth: (unit?.perMonth === true || ofMonth(label)) && field.unit?.includes("năm") === true,
    inWords: inWords && field.type === "money",
    decimal: control.kind === "number" || /\d\.\d{1,2}(?!\d)/.test(control.placeholder) ? "." : ",",
    order,
    separator: order === "ymd" ? "-" : (/(?:d{1,2}|y{4}|m{1,2})\s*([-/.])\s*(?:d|m|y)/i.exec(hints)?.[1] ?? "/"),
    yearOnly: field.type === "date" && wantsYear(control, label),
    capitals: field.type === "upperText" && (entry?.capitals === true || /in hoa|chữ hoa|viết hoa/iu.test(label)),
    maxLength: control.kind === "text" ? control.maxLength : null,
  };
}

/** "Thu nhập bình quân tháng", "một tháng", "hằng tháng"; "12 tháng" is a year. */
function ofMonth(label: string): boolean {
  return /(?<!\d )(?:^| )(?:thang|month)(?! \d)(?: |$)/.test(plainText(label));
}

/** "Năm sinh", "Năm thành lập" ask for the year alone unless the box is made for a whole date. */
function wantsYear(control: SeenControl, label: string): boolean {
  if (control.maxLength === 4) return true;
  if (/[dm]{1,2}\s*[-/.]\s*[dmy]|__/i.test(control.placeholder) || control.kind === "date") return false;
  if (/(?:^| )ngay thang nam(?: |$)/.test(plainText(label))) return false;
  const words = plainText(label.replace(/\([^()]*\)/g, " "));
  return (control.kind === "number" || /(?:^| )nam /.test(`${words} `)) && !/(?:^| )(?:ngay|thang)(?: |$)/.test(words);
}

/** A text in one other spelling, for boxes that do not take the first; `null` where there is none. */
export function otherSpelling(control: SeenControl, field: FormField, raw: FormValue, text: string, format: PageFormat): string | null {
  const isNumber = typeof raw === "number" && (!Number.isInteger(raw) || /[.,]/.test(text));
  const other: Partial<PageFormat> | null =
    field.type === "date" && control.kind === "text"
      ? format.order === "dmy"
        ? { order: "ymd", separator: "-" }
        : { order: "dmy", separator: "/" }
      : isNumber
        ? { decimal: format.decimal === "," ? "." : "," }
        : null;
  if (other === null) return null;
  const made = pageText(field, raw, { ...format, ...other });
  return "text" in made && made.text !== text ? made.text : null;
}
