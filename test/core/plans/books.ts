import type { FieldId } from "../../../core/model/fields.ts";
import type { Book, EntityKind, EntityRecord, Scalar, Table, Values } from "../../../core/model/records.ts";

type Row = Values & { readonly kind?: EntityKind };
type TableOptions = { readonly sheet?: string; readonly kind?: Table["kind"]; readonly year?: number | null; readonly firstRow?: number };

/** A table of rows, with a column for every field that any row names (also with `null`). Rows count from 5. */
export function table(
  rows: readonly Row[],
  { sheet = "Danh sách", kind = "cooperatives", year = null, firstRow = 5 }: TableOptions = {},
): Table {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as FieldId[];
  return {
    sheet,
    kind,
    titles: [],
    year,
    headerRows: [4],
    columns: fields.map((field, index) => ({
      index,
      column: String.fromCharCode(65 + (index % 26)),
      header: field,
      field,
      confidence: 1,
      unit: null,
      scale: 1,
      unitFrom: null,
      dash: null,
      alternatives: [],
      hidden: false,
    })),
    records: rows.map(
      (row, at): EntityRecord => ({
        row: firstRow + at,
        kind: row.kind ?? (kind === "groups" ? "group" : null),
        values: row,
        inherited: {},
      }),
    ),
    totals: [],
    ignoredRows: [],
    issues: [],
    hidden: { sheet: false, rows: [], columns: [] },
  };
}

/** A book of some tables. */
export function book(...tables: readonly Table[]): Book {
  return { file: "so.xlsx", tables };
}

/** Cooperatives with names of their own and the same further values. */
export function many(count: number, values: (at: number) => Readonly<Record<string, Scalar>>, name = "HTX Nông nghiệp"): Row[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${name} Số ${at + 1}`, ...values(at) }) as Row);
}
