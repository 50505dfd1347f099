import { isCellError, type SheetCells } from "../model/cells.ts";
import { readFlag } from "../model/choices.ts";
import { readPhone } from "../model/codes.ts";
import { type FieldId, fieldDefinition } from "../model/fields.ts";
import type { CellIssue, Column, EntityKind, EntityRecord, Scalar, SheetKind } from "../model/records.ts";
import { inUnicode, plainText, sheetFont } from "./cell-text.ts";
import { nameAndAddress, nameAndPhone } from "./combined.ts";
import { kindOfName } from "./kinds.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { Heading, LeftOutRow, SortedRow } from "./rows.ts";
import { type Titles, titleValues } from "./titles.ts";
import { asksForAddress, readColumn, suspiciousUnits } from "./values.ts";

/** The records of a table with their canonical values; what cannot be read goes to `issues`. */
export function readRecords(
  sheet: SheetCells,
  columns: readonly Column[],
  matched: readonly MatchedColumn[],
  rows: readonly SortedRow[],
  recordRows: readonly number[],
  kind: SheetKind,
  titles: Titles,
  issues: CellIssue[],
): EntityRecord[] {
  const sink = (issue: CellIssue) => issues.push(issue);
  const named = readFields(sheet, columns, matched, recordRows, sink);
  for (const { column, values } of named) {
    const type = fieldDefinition(column.field ?? "")?.type;
    if (type === "money" || type === "moneyPerYear") suspiciousUnits(column, values, recordRows, sheet, sink);
  }
  const headings = headingsOf(rows);
  const ownKind: EntityKind | null = kind === "groups" ? "group" : kind === "members" ? null : "cooperative";
  const fromTitle = titleValues(titles, sheet.name);
  const names = named.find(({ field }) => field === "name")?.values;
  const kinds = named.find(({ field }) => field === "kind")?.values;
  return recordRows.map((row, at) => {
    const values: { [field in FieldId]?: Scalar } = {};
    for (const one of named) values[one.field] = one.values[at] ?? null;
    const heading = headings.get(row);
    const name = names?.[at];
    const said = kinds?.[at];
    return {
      row: row + 1,
      kind:
        (typeof said === "string" ? (said as EntityKind) : null) ??
        (typeof name === "string" ? kindOfName(name) : null) ??
        heading?.kind ??
        ownKind,
      values,
      inherited: heading === undefined ? fromTitle : { ...fromTitle, ...heading.values },
    };
  });
}

type FieldValues = { readonly column: Column; readonly field: FieldId; readonly values: readonly Scalar[] };

/** The values of every field, column by column; answers spread over several columns become one value. */
function readFields(
  sheet: SheetCells,
  columns: readonly Column[],
  matched: readonly MatchedColumn[],
  rows: readonly number[],
  sink: (issue: CellIssue) => void,
): FieldValues[] {
  const fields: FieldValues[] = [];
  const spread = new Map<FieldId, { column: Column; values: Scalar[] }>();
  const merge = (column: Column, field: FieldId, values: readonly Scalar[]) => {
    const known = spread.get(field);
    if (known === undefined) spread.set(field, { column, values: [...values] });
    else
      values.forEach((value, at) => {
        // Two answers to one question are none.
        if (value !== null) known.values[at] = known.values[at] === null || known.values[at] === undefined ? value : null;
      });
  };
  columns.forEach((column, at) => {
    const answer = matched[at]?.answer ?? null;
    if (column.field === null) return;
    if (answer === null) {
      fields.push({ column, field: column.field, values: readColumn(sheet, column, rows, sink) });
      return;
    }
    const marked = rows.map((row) => {
      const cell = sheet.cells[row]?.[column.index] ?? null;
      return answer.value !== null && cell !== null && !isCellError(cell) && readFlag(cell) === true;
    });
    const values = answer.value === null ? readColumn(sheet, column, rows, sink) : marked.map((mark) => (mark ? answer.value : null));
    merge(column, column.field, values);
    const { also } = answer;
    if (also !== null)
      merge(
        column,
        also.field,
        values.map((value) => (value === null ? null : also.value)),
      );
  });
  const taken = new Set(fields.map(({ field }) => field));
  fields.push(...fieldsBeside(sheet, columns, rows).filter(({ field }) => !taken.has(field)));
  for (const [field, { column, values }] of spread) if (!taken.has(field)) fields.push({ column, field, values });
  return fields;
}

/** What stands in the cells of another field: the phone beside a person's name, the address below the entity's. */
function fieldsBeside(sheet: SheetCells, columns: readonly Column[], rows: readonly number[]): FieldValues[] {
  const found: FieldValues[] = [];
  const add = (field: FieldId, besides: FieldId, read: (cell: string, column: Column) => string | null) => {
    const column = columns.find((one) => one.field === besides);
    if (column === undefined) return;
    const values = rows.map((row) => {
      const cell = sheet.cells[row]?.[column.index];
      return typeof cell === "string" ? read(cell, column) : null;
    });
    if (values.some((value) => value !== null)) found.push({ column, field, values });
  };
  const font = sheetFont(sheet);
  add("phone", "representative.name", (cell) => {
    const phone = nameAndPhone(plainText(cell, font))?.phone;
    return phone === undefined ? null : readPhone(phone).value;
  });
  add("address", "name", (cell, column) =>
    /[\r\n]/.test(cell) ? (nameAndAddress(inUnicode(cell, font), asksForAddress(column))?.address ?? null) : null,
  );
  return found;
}

/** What the headings above each record row say. A heading ends those of its own level and below it, whether it is understood or not. */
function headingsOf(rows: readonly SortedRow[]): ReadonlyMap<number, Heading> {
  const above = new Map<number, Heading>();
  let open: readonly OpenHeading[] = [];
  for (const row of rows) {
    if (row.is === "record") {
      if (open.length > 0) above.set(row.row, joined(open));
    } else if (row.is === "group" && (row.mark !== "" || row.heading !== null)) {
      const said = { mark: row.mark, heading: row.heading ?? { values: {} } };
      const ended = open.findIndex((one) => one.mark === said.mark && (said.mark !== "" || endsUnmarked(said.heading, one.heading)));
      open = [...(ended < 0 ? open : open.slice(0, ended)), said];
    }
  }
  return above;
}

type OpenHeading = { readonly mark: LeftOutRow["mark"]; readonly heading: Heading };

/** Without numbering the level of a heading is what it speaks of; a kind of entity stands above all else. */
function endsUnmarked(later: Heading, earlier: Heading): boolean {
  return later.kind !== undefined || Object.keys(later.values).some((field) => Object.hasOwn(earlier.values, field));
}

function joined(open: readonly OpenHeading[]): Heading {
  let all: Heading = { values: {} };
  for (const { heading } of open) {
    const { kind = all.kind, values } = heading;
    const place = values.district === undefined ? {} : { commune: null };
    all = { ...(kind === undefined ? {} : { kind }), values: { ...all.values, ...place, ...values } };
  }
  return all;
}
