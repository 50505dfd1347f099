import type { FieldId } from "../model/fields.ts";
import type { Book, Column, EntityRecord, Scalar, Table } from "../model/records.ts";

/** One column of `read --json`. `scale`, `unitFrom`, `alternatives` and `hidden` say more than the contract asks. */
type ColumnJson = Pick<Column, "column" | "header" | "field" | "confidence" | "unit" | "scale" | "unitFrom" | "alternatives" | "hidden">;

/** One sheet (one table of it) of `read --json`. */
export type SheetJson = {
  readonly name: string;
  readonly kind: Table["kind"];
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnJson[];
  readonly records: readonly Pick<EntityRecord, "row" | "values">[];
  readonly ignoredRows: Table["ignoredRows"];
  readonly hidden: Table["hidden"];
};

/** The result of `read --json` (a `ReadResult`). */
export type ReadJson = { readonly file: string; readonly sheets: readonly SheetJson[] };

/** A book as other programs see it. */
export function readJson(book: Book): ReadJson {
  return { file: book.file, sheets: book.tables.map(sheetJson) };
}

/** One table as other programs see it. */
function sheetJson(table: Table): SheetJson {
  return {
    name: table.sheet,
    kind: table.kind,
    headerRows: table.headerRows,
    columns: table.columns.map(({ column, header, field, confidence, unit, scale, unitFrom, alternatives, hidden }) => ({
      column,
      header,
      field,
      confidence,
      unit,
      scale,
      unitFrom,
      alternatives,
      hidden,
    })),
    // What a group heading says of its rows is theirs as well.
    records: table.records.map(({ row, values, inherited }) => ({ row, values: withInherited(values, inherited) })),
    ignoredRows: table.ignoredRows,
    hidden: table.hidden,
  };
}

function withInherited(values: EntityRecord["values"], inherited: EntityRecord["inherited"]): EntityRecord["values"] {
  const merged: { [field in FieldId]?: Scalar } = { ...values };
  for (const field of Object.keys(inherited) as FieldId[]) merged[field] ??= inherited[field] ?? null;
  return merged;
}
