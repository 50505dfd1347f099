import { type ExcelTimes, excelWorkbook } from "../../../../addin/workbook/excel.ts";
import type { WorkbookPort, WorkbookSheet } from "../../../../addin/workbook/port.ts";
import { isCellError, type SheetCells } from "../../../../core/model/cells.ts";
import { addSheet, type Book, type Content, ensureCell, enter, newBook, type Sheet } from "../../../support/office-host/book.ts";
import { createHost, type Host, type HostOptions } from "../../../support/office-host/host.ts";
import { loadOffice } from "../../../support/office-host/node.ts";

/** A book of the host with one sheet of rows; text stays text. */
export function bookOf(rows: readonly (readonly Content[])[], name = "HTX 2024"): Book {
  const book = newBook("so.xlsx", name);
  fillSheet(book.active, rows);
  return book;
}

/** Puts rows into a sheet of the host from A1 on. */
export function fillSheet(sheet: Sheet, rows: readonly (readonly Content[])[]): void {
  rows.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content !== "")
        enter(ensureCell(sheet, row, column), typeof content === "string" && !content.startsWith("=") ? `'${content}` : content);
    });
  });
}

/** Puts cells as the reader of files gives them into a book of the host. */
export function fillFrom(book: Book, cells: SheetCells): Sheet {
  const sheet = book.sheets.find(({ name }) => name === cells.name) ?? addSheet(book, cells.name);
  cells.cells.forEach((line, row) => {
    line?.forEach((value, column) => {
      if (value === null || value === undefined) return;
      const cell = ensureCell(sheet, row, column);
      cell.value = isCellError(value) ? value.error : value;
      cell.numberFormat = cells.formatTable[cells.formats[row]?.[column] ?? 0] ?? "General";
    });
  });
  sheet.merged = [...cells.merged];
  for (const row of cells.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of cells.hiddenColumns) sheet.hiddenColumns.add(column);
  return sheet;
}

/** A book open in Excel: the host, and the port on Microsoft's library over it. */
export async function openInExcel(
  book: Book,
  options: HostOptions = {},
  times: ExcelTimes = {},
): Promise<{ readonly host: Host; readonly port: WorkbookPort }> {
  const host = createHost(book, options);
  return { host, port: await excelWorkbook(loadOffice(host), times) };
}

/** The same host with a new pane: what an officer has after closing and opening it again. */
export async function reopen(host: Host): Promise<WorkbookPort> {
  return excelWorkbook(loadOffice(host));
}

/** A small sheet of results. */
export function resultSheet(name: string, rows: WorkbookSheet["rows"], more: Partial<WorkbookSheet> = {}): WorkbookSheet {
  return {
    name,
    lines: [
      { text: "KẾT QUẢ", look: "title" },
      { text: "Bấm vào cột “Ô” để đến chỗ cần sửa.", look: "note" },
    ],
    columns: [
      { header: "TT", width: 6, look: "integer" },
      { header: "Mã số", width: 14, look: "text" },
      { header: "Ô", width: 9, look: "link" },
      { header: "Điểm", width: 9, look: "decimal" },
    ],
    rows,
    filter: true,
    fixedColumns: 0,
    pagesWide: 1,
    ...more,
  };
}
