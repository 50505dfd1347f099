import { type BookCells, cellAt, type SheetCells } from "../../../core/model/cells.ts";
import { fieldDefinition, fieldLabel } from "../../../core/model/fields.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book, Column, IgnoredReason, Table } from "../../../core/model/records.ts";
import { fold } from "../../../core/model/text.ts";
import { displayText } from "./display-text.ts";
import { fieldGroups, takes } from "./field-choices.ts";
import type { BookOverview, ColumnOverview, Doubt, TableOverview } from "./protocol.ts";
import { rowRanges } from "./row-ranges.ts";
import { isUnnamed, unnamedColumns } from "./unnamed-columns.ts";

/** Below this confidence a person should look at a column. */
const sureFrom = 0.7;
/** A column that was left without a field is shown as doubtful when another field came this near. */
const nearFrom = 0.45;
/** What stands above every official list says nothing about this one. */
const nationalLines = new Set(["cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"]);
/** Rows that samples and dashes are looked for in. */
const sampledRows = 2000;

/** How a book was understood, in the form that the page shows. */
export function overviewOf(cells: BookCells, book: Book, words: BookOverview["words"] = null, language: Language = "vi"): BookOverview {
  const sheets = new Map(cells.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = book.tables.flatMap((table, id) => {
    const sheet = sheets.get(table.sheet);
    return sheet === undefined || table.columns.length === 0 ? [] : [tableOverview(sheet, table, id, language)];
  });
  return {
    file: book.file,
    words,
    records: tables.reduce((sum, table) => sum + table.records, 0),
    sheets: cells.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, rows: sheet.cells.length, columns: widthOf(sheet) })),
    tables,
    fieldGroups: fieldGroups(language),
  };
}

/** Number of columns that hold anything. */
export function widthOf(sheet: SheetCells): number {
  let width = 0;
  for (const row of sheet.cells) if (row !== undefined && row.length > width) width = row.length;
  return width;
}

function tableOverview(sheet: SheetCells, table: Table, id: number, language: Language): TableOverview {
  const rows = table.records.slice(0, sampledRows).map((record) => record.row - 1);
  return {
    id,
    sheet: table.sheet,
    kind: table.kind,
    titles: table.titles.filter((title) => !nationalLines.has(fold(title))),
    year: table.year,
    headerRows: [...table.headerRows],
    records: table.records.length,
    columns: [...table.columns, ...unnamedColumns(sheet, table, rows)].map((column) => ({
      ...columnOverview(sheet, column, rows, table.kind === "other", language),
      unnamed: isUnnamed(table, column.index),
    })),
    ignored: ignoredRows(table),
    hiddenSheet: table.hidden.sheet,
    hiddenRows: table.hidden.rows.length,
    hiddenColumns: [...table.hidden.columns],
  };
}

function columnOverview(
  sheet: SheetCells,
  column: Column,
  rows: readonly number[],
  unread: boolean,
  language: Language,
): Omit<ColumnOverview, "unnamed"> {
  const { index, header, field, confidence, unit, unitFrom, dash, hidden } = column;
  const definition = field === null ? null : fieldDefinition(field);
  const samples: string[] = [];
  let hasDash = false;
  for (const row of rows) {
    const value = cellAt(sheet, row, index);
    if (value === null) continue;
    const text = displayText(sheet, row, index).trim();
    if (text === "-" || text === "–") hasDash = true;
    else if (samples.length < 3 && text !== "" && !samples.includes(text)) samples.push(text);
  }
  return {
    index,
    column: column.column,
    header,
    field,
    label: field === null ? null : fieldLabel(field, language),
    confidence,
    unit,
    unitFrom,
    dash,
    ...(definition === null ? { takesUnit: false, takesDash: false } : takes(definition)),
    hasDash,
    doubt: unread ? null : doubtOf(column),
    alternatives: column.alternatives.slice(0, 4).map((choice) => ({ field: choice.field, label: fieldLabel(choice.field, language) })),
    hidden,
    samples,
  };
}

function doubtOf({ field, confidence, unitFrom, alternatives }: Column): Doubt | null {
  if (confidence >= 1) return null;
  if (field === null) return (alternatives[0]?.confidence ?? 0) >= nearFrom ? "field" : null;
  if (unitFrom === "magnitude") return "unit";
  return confidence < sureFrom ? "field" : null;
}

function ignoredRows(table: Table): TableOverview["ignored"] {
  const byReason = new Map<IgnoredReason, number[]>();
  for (const { row, reason } of table.ignoredRows) {
    const rows = byReason.get(reason);
    if (rows === undefined) byReason.set(reason, [row]);
    else rows.push(row);
  }
  // Rows of headings are said on their own.
  return [...byReason]
    .filter(([reason]) => reason !== "header" && reason !== "blank")
    .map(([reason, rows]) => ({ reason, rows: rowRanges(rows), count: rows.length }));
}
