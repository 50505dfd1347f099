import { cellAt, formatAt, formatKind, isCellError, type SheetCells } from "../../../core/model/cells.ts";
import { dateFromSerial, formatDate } from "../../../core/model/dates.ts";
import { detectLegacyFont, toUnicode } from "../../../core/model/legacy-fonts.ts";
import { formatNumber } from "../../../core/model/numbers.ts";

/** A cell much as Excel would show it in Vietnam: dates as dd/mm/yyyy, "." between thousands where the format has them. */
export function displayText(sheet: SheetCells, row: number, column: number): string {
  const value = cellAt(sheet, row, column);
  if (value === null) return "";
  if (typeof value === "string") return readable(value).replace(/[\r\n\t]+/g, " ");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  const format = formatAt(sheet, row, column);
  switch (formatKind(format)) {
    case "date": {
      const date = dateFromSerial(value);
      return date === null ? plainNumber(value) : formatDate(date);
    }
    case "percent":
      return `${formatNumber(value * 100, 2)}%`;
    case "zeros":
      return String(value).padStart(format.length, "0");
    default:
      return format.includes("#,##") || format.includes("# ##") ? formatNumber(value, 2) : plainNumber(value);
  }
}

/** Whether the cell stands on the right, as numbers and dates do. */
export function standsRight(sheet: SheetCells, row: number, column: number): boolean {
  return typeof cellAt(sheet, row, column) === "number";
}

/** Text typed in a font of before Unicode is unreadable in any other font. */
function readable(text: string): string {
  const font = detectLegacyFont(text);
  return font === null ? text : toUnicode(text, font);
}

function plainNumber(value: number): string {
  return String(value).replace(".", ",");
}
