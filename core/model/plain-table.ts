import { columnLetters } from "./cells.ts";
import { type FieldId, fieldLabel } from "./fields.ts";
import type { EntityRecord, SheetKind, Table } from "./records.ts";

type Plain = {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly year?: number | null;
  /** The 1-based row of the header; records bring their own. */
  readonly headerRow?: number;
  /** The fields of columns A, B, …; default: all that any record names, in the order met. */
  readonly fields?: readonly FieldId[];
  readonly records: readonly EntityRecord[];
};

/** A table that was not read from a sheet: every column under the Vietnamese label of its field, nothing left out, nothing doubted. */
export function plainTable({ sheet, kind, year = null, headerRow = 1, fields, records }: Plain): Table {
  const used = fields ?? [...new Set(records.flatMap(({ values }) => Object.keys(values) as FieldId[]))];
  return {
    sheet,
    kind,
    titles: [],
    year,
    headerRows: [headerRow],
    columns: used.map((field, index) => ({
      index,
      column: columnLetters(index),
      header: fieldLabel(field),
      field,
      confidence: 1,
      unit: null,
      scale: 1,
      unitFrom: null,
      dash: null,
      alternatives: [],
      hidden: false,
    })),
    records,
    totals: [],
    ignoredRows: [],
    issues: [],
    hidden: { sheet: false, rows: [], columns: [] },
  };
}
