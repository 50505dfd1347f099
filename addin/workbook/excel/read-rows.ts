import type { CellChange, RowPatch } from "../port.ts";
import { type Session, since } from "./api.ts";
import { cellValue, rangeAt } from "./blocks.ts";
import { askArea, makeFills } from "./fills.ts";
import { look } from "./look.ts";
import { askShown } from "./marks.ts";
import type { Memory } from "./memory.ts";
import { areaOf } from "./places.ts";
import { codeOf, sheetGone } from "./problems.ts";

/**
 * Reads the rows that a change touches, with one request, and along with them what new marks on them will need. `null` when so much has
 * changed that the sheet should be read as a whole, or nobody knows what.
 */
export async function readTouchedRows(session: Session, memory: Memory, { sheet, area }: CellChange): Promise<RowPatch | null> {
  const touched = area === null ? null : areaOf(area);
  if (touched === null || touched.bottom - touched.top >= mostRows) return null;
  const fills = makeFills();
  try {
    const { state, marks, answer } = await look(session, memory, (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const rows = rangeAt(worksheet, { top: touched.top, left: 0, bottom: touched.bottom, right: mostColumns - 1 });
      rows.load("values,numberFormat");
      const used = worksheet.getUsedRangeOrNullObject(true).untrack();
      used.load("columnIndex,columnCount");
      const isFew = touched.bottom - touched.top < fewRows && session.features.level >= since.areas;
      const put = isFew
        ? askArea(worksheet, sheet, { top: touched.top, left: 0, bottom: touched.bottom, right: filledColumns - 1 }, fills)
        : () => {};
      const verify = askShown(context, memory.shown, new Set([sheet]), session.features, fills);
      return () => {
        put();
        verify();
        return { values: rows.values, formats: rows.numberFormat, width: used.isNullObject ? 0 : used.columnIndex + used.columnCount };
      };
    });
    memory.ahead = { state, marks, fills };
    if (answer.width > mostColumns) return null;
    return {
      sheet,
      top: touched.top,
      bottom: touched.bottom,
      cells: answer.values.map((line) => line.slice(0, answer.width).map(cellValue)),
      formats: answer.formats.map((line) => line.slice(0, answer.width).map((format) => String(format ?? "General"))),
    };
  } catch (error) {
    throw codeOf(error) === "ItemNotFound" ? sheetGone(sheet) : error;
  }
}

/** More rows than that are read with the whole sheet. */
const mostRows = 400;
/** Columns read of a row; a wider sheet is read as a whole. */
const mostColumns = 120;
/** So many rows, and columns of them, bring their fills along for the marks that follow. */
const fewRows = 5;
const filledColumns = 100;
