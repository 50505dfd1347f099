import type { CellValue, SheetCells } from "../model/cells.ts";
import { noSheets, WorkbookError } from "./errors.ts";
import { inCalendar1900, makeFormats } from "./formats.ts";
import { serialFromIso } from "./iso-date.ts";
import { lastColumn, lastRow, makeCellBudget, makeSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";
import { attribute, isSet, readXml, textOf, type XmlView } from "./xml.ts";

/** The sheets of a workbook in the XML of Excel 2003. Throws `WorkbookError` when it is broken, has no sheet or too many cells. */
export function readXml2003(bytes: Uint8Array): SheetCells[] {
  const formats = makeFormats();
  const budget = makeCellBudget();
  const formatOf = new Map<string, number>();
  const sheets: { name: string; hidden: boolean; content: SheetBuilder }[] = [];
  let sheet: SheetBuilder = makeSheetBuilder(formats, budget);
  let style = "";
  let date1904 = false;
  let row = -1;
  let rowStyle: string | null = null;
  let column = -1;
  let head = -1;
  let cellStyle: string | null = null;
  let across = 0;
  let type: string | null = null;
  let text = "";
  let comment = false;
  let reading: "data" | "visible" | null = null;

  const open = (name: string, attributes: XmlView): void => {
    switch (name) {
      case "Style":
        style = attribute(attributes, "ID") ?? "";
        break;
      case "NumberFormat": {
        const code = attribute(attributes, "Format") ?? "General";
        formatOf.set(style, formats.index(namedFormats.get(code) ?? code));
        break;
      }
      case "Date1904":
        date1904 = true;
        break;
      case "Worksheet":
        sheet = makeSheetBuilder(formats, budget);
        sheets.push({ name: attribute(attributes, "Name") ?? "", hidden: false, content: sheet });
        row = -1;
        head = -1;
        break;
      case "Visible":
        reading = "visible";
        text = "";
        break;
      case "Column": {
        head = indexOf(attributes, head, lastColumn);
        const last = Math.min(head + spanOf(attributes, "Span"), lastColumn);
        if (isSet(attributes, "Hidden")) sheet.hideColumns(head, last);
        head = last;
        break;
      }
      case "Row":
        row = indexOf(attributes, row, lastRow);
        rowStyle = attribute(attributes, "StyleID");
        column = -1;
        across = 0;
        if (isSet(attributes, "Hidden")) sheet.hideRow(row);
        break;
      case "Cell": {
        column = indexOf(attributes, column + across, lastColumn);
        across = spanOf(attributes, "MergeAcross");
        const down = spanOf(attributes, "MergeDown");
        if (across > 0 || down > 0) sheet.merge({ top: row, left: column, bottom: row + down, right: column + across });
        cellStyle = attribute(attributes, "StyleID") ?? rowStyle ?? "Default";
        break;
      }
      case "Comment":
        comment = true;
        break;
      case "Data":
        if (comment) break;
        reading = "data";
        type = attribute(attributes, "Type");
        text = "";
        break;
    }
  };

  const close = (name: string): void => {
    switch (name) {
      case "Comment":
        comment = false;
        break;
      case "Data": {
        if (comment) break;
        reading = null;
        const styled = formatOf.get(cellStyle ?? "") ?? 0;
        const format = type === "DateTime" && !formats.isDate(styled) ? formats.index("dd/mm/yyyy") : styled;
        const value = cellValue(type, text);
        // A date of type DateTime names its day; only a bare number depends on the calendar of the book.
        sheet.set(column, inCalendar1900(value, format, formats, date1904 && type === "Number"), format);
        break;
      }
      case "Row":
        sheet.endRow(row);
        break;
      case "Visible":
        reading = null;
        if (text.trim() !== "SheetVisible") sheets.at(-1)!.hidden = true;
        break;
    }
  };

  readXml("Workbook", bytes, {
    open,
    close,
    text: (view) => {
      if (reading !== null) text += textOf(view);
    },
  });
  if (sheets.length === 0) throw noSheets();
  return sheets.map(({ name, hidden, content }) => ({ name, hidden, formatTable: formats.table, ...content.content() }));
}

function cellValue(type: string | null, text: string): CellValue {
  if (text === "") return null;
  switch (type) {
    case "Number": {
      const number = Number(text);
      return Number.isFinite(number) ? number : text;
    }
    case "DateTime":
      return serialFromIso(text) ?? text;
    case "Boolean":
      return text === "1";
    case "Error":
      return { error: text };
    default:
      return text;
  }
}

/** The 0-based place of a row, column or cell: stated, or after the one before. */
function indexOf(attributes: XmlView, before: number, last: number): number {
  const stated = Number(attribute(attributes, "Index") ?? 0);
  const index = Number.isInteger(stated) && stated > 0 ? stated - 1 : before + 1;
  if (index > last)
    throw new WorkbookError({
      vi: "có ô nằm ngoài trang tính: hãy mở bằng Excel, lưu lại rồi chọn lại.",
      en: "has cells outside the sheet: open it with Excel, save it and choose it again.",
    });
  return index;
}

function spanOf(attributes: XmlView, name: string): number {
  const span = Number(attribute(attributes, name) ?? 0);
  return Number.isInteger(span) && span > 0 ? Math.min(span, lastRow) : 0;
}

/** Number formats that this file type calls by name. */
const namedFormats = new Map([
  ["General Number", "General"],
  ["General Date", "m/d/yyyy h:mm"],
  ["Long Date", "d mmmm yyyy"],
  ["Medium Date", "d-mmm-yy"],
  ["Short Date", "m/d/yyyy"],
  ["Long Time", "h:mm:ss AM/PM"],
  ["Medium Time", "h:mm AM/PM"],
  ["Short Time", "h:mm"],
  ["Currency", "#,##0.00"],
  ["Fixed", "0.00"],
  ["Standard", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Scientific", "0.00E+00"],
]);
