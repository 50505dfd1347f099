import { plainTable } from "../../../core/model/plain-table.ts";
import type { Book, EntityKind, EntityRecord, Scalar, Table, Values } from "../../../core/model/records.ts";

type Row = Values & { readonly kind?: EntityKind };
type TableOptions = { readonly sheet?: string; readonly kind?: Table["kind"]; readonly year?: number | null; readonly firstRow?: number };

/** A table of rows, with a column for every field that any row names (also with `null`). Rows count from 5. */
export function table(
  rows: readonly Row[],
  { sheet = "Danh sách", kind = "cooperatives", year = null, firstRow = 5 }: TableOptions = {},
): Table {
  const records = rows.map(
    (row, at): EntityRecord => ({
      row: firstRow + at,
      kind: row.kind ?? (kind === "groups" ? "group" : null),
      values: row,
      inherited: {},
    }),
  );
  return plainTable({ sheet, kind, year, headerRow: 4, records });
}

/** A book of some tables. */
export function book(...tables: readonly Table[]): Book {
  return { file: "so.xlsx", tables };
}

/** Cooperatives with names of their own and the same further values. */
export function many(count: number, values: (at: number) => Readonly<Record<string, Scalar>>, name = "HTX Nông nghiệp"): Row[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${name} Số ${at + 1}`, ...values(at) }) as Row);
}
