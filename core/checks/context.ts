/** What rules ask of a table, worked out once: its fields, its columns, the cells that were not read surely. */

import { choiceLabel } from "../model/choices.ts";
import { formatDate, isIsoDate } from "../model/dates.ts";
import { type FieldId, fieldDefinition, fieldLabel } from "../model/fields.ts";
import type { Language } from "../model/language.ts";
import { formatNumber } from "../model/numbers.ts";
import { type CellIssue, type Column, columnOf, type EntityRecord, recordValue, type Scalar, type Table } from "../model/records.ts";
import { type CompiledTable, compileTable } from "../scoring/compile.ts";
import type { ScoreTable } from "../scoring/table.ts";

/** What a run of checks is told. */
export type CheckOptions = {
  /** ISO day that counts as today. */
  readonly asOf: string;
  /** The score table by which points and ranks are judged. */
  readonly table: ScoreTable;
  /** The year that ratings are of where the book states none. */
  readonly ratingYear?: number;
};

/** One table with what the rules need to know about it. */
export type Context = {
  readonly table: Table;
  readonly asOf: string;
  /** The year of ratings where the book states none; `null`: not said. */
  readonly ratingYear: number | null;
  /** The score table, made ready. Its nodes hold the last record evaluated (`core/checks/points.ts`). */
  readonly scores: CompiledTable;
  /** Every field that some record of the table may hold. */
  readonly fields: ReadonlySet<FieldId>;
  readonly columns: ReadonlyMap<FieldId, Column>;
  /** What the reader has found, by address: a cell that is told already carries no further findings. */
  readonly doubtful: ReadonlyMap<string, CellIssue>;
};

/** Works out the contexts of tables that are checked together. */
export function contextsOf(tables: readonly Table[], options: CheckOptions): Context[] {
  const scores = compileTable(options.table);
  return tables.map((table) => contextOf(table, options, scores));
}

function contextOf(table: Table, { asOf, ratingYear }: CheckOptions, scores: CompiledTable): Context {
  const columns = new Map<FieldId, Column>();
  for (const column of table.columns) if (column.field !== null && !columns.has(column.field)) columns.set(column.field, column);
  return {
    table,
    asOf,
    ratingYear: ratingYear ?? null,
    scores,
    fields: fieldsOf(table, columns),
    columns,
    doubtful: new Map(table.issues.map((issue) => [issue.cell, issue])),
  };
}

/** Works something out once for each table. */
export function perTable<T>(compute: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, { readonly value: T }>();
  return (context) => {
    let found = known.get(context);
    if (found === undefined) {
      found = { value: compute(context) };
      known.set(context, found);
    }
    return found.value;
  };
}

/** A value of a record as text, `null` when it is none. */
export function textOf(record: EntityRecord, field: FieldId): string | null {
  const value = recordValue(record, field);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A value of a record as number, `null` when it is none. */
export function numberOf(record: EntityRecord, field: FieldId): number | null {
  const value = recordValue(record, field);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A value of a record as ISO date of any precision, `null` when it is none. */
export function dateOf(record: EntityRecord, field: FieldId): string | null {
  const value = recordValue(record, field);
  return typeof value === "string" && isIsoDate(value) ? value : null;
}

/** The cell of a record's field; where the field has none, the cell that names the record. */
export function cellOf(context: Context, record: EntityRecord, field: FieldId | null): string {
  if (record.cells !== undefined) {
    const own = field === null ? undefined : record.cells[field];
    return own ?? record.cells.name ?? record.cells["points.total"] ?? Object.values(record.cells)[0] ?? `A${record.row}`;
  }
  const column = (field === null ? undefined : context.columns.get(field)) ?? context.columns.get("name") ?? context.table.columns[0];
  return `${column?.column ?? "A"}${record.row}`;
}

/** Whether the reader has found something about the cell of a record's field. */
export function isDoubtful(context: Context, record: EntityRecord, field: FieldId): boolean {
  if (context.doubtful.size === 0) return false;
  const column = context.columns.get(field);
  const cell = record.cells?.[field] ?? (column === undefined ? null : `${column.column}${record.row}`);
  return cell !== null && context.doubtful.has(cell);
}

/** The header cell of a field's column, `null` when it has no column. */
export function headerCellOf(context: Context, field: FieldId): string | null {
  const column = columnOf(context.table, field);
  const row = context.table.headerRows.at(-1);
  return column === null || row === undefined ? null : `${column.column}${row}`;
}

/** The header of a field's column, or the field's own label. */
export function headerOf(context: Context, field: FieldId, language: Language = "vi"): string {
  const header = context.columns.get(field)?.header;
  return header === undefined || header === "" ? fieldLabel(field, language) : header;
}

/** A value as the officer sees it in the cell: in the column's unit, dates as dd/mm/yyyy. */
export function shownIn(context: Context, field: FieldId, value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (typeof value === "number") {
    if (fieldDefinition(field)?.type === "year") return String(value);
    const scale = context.columns.get(field)?.scale ?? 1;
    return formatNumber(scale === 0 ? value : value / scale);
  }
  if (fieldDefinition(field)?.type === "date") return formatDate(value);
  if (field === "rank" || field === "status" || field === "kind" || field === "sector") return choiceLabel(field, value);
  return field === "representative.gender" || field === "members.gender" ? choiceLabel("gender", value) : value;
}

function fieldsOf(table: Table, columns: ReadonlyMap<FieldId, Column>): ReadonlySet<FieldId> {
  const fields = new Set<FieldId>(columns.keys());
  let inherited: object | null = null;
  for (const record of table.records) {
    // Rows under one heading share what they inherit.
    if (record.inherited !== inherited) addFields(fields, record.inherited);
    inherited = record.inherited;
    if (record.cells !== undefined) addFields(fields, record.values);
  }
  return fields;
}

function addFields(fields: Set<FieldId>, values: object): void {
  for (const field of Object.keys(values)) fields.add(field as FieldId);
}
