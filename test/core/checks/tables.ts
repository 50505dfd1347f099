import { checkBook, checkTable } from "../../../core/checks/check.ts";
import { exampleTable } from "../../../core/checks/examples.ts";
import type { TableExample } from "../../../core/checks/rule.ts";
import type { FieldId } from "../../../core/model/fields.ts";
import type { Finding } from "../../../core/model/findings.ts";
import type { Column, SheetKind, Table, Values } from "../../../core/model/records.ts";
import { tt012020 } from "../../../core/scoring/tables/tt-01-2020.ts";

/** The day and the score table of these tests. */
export const options = { asOf: "2024-12-31", table: tt012020 };

/** What a test may say about a table beside its rows. */
export type More = Omit<TableExample, "rows"> & { readonly columnsAs?: Partial<Record<FieldId, Partial<Column>>> };

/** A table of invented rows; the first row stands in row 2. */
export function tableOf(rows: readonly Values[], more: More = {}, kind: SheetKind = more.kind ?? "cooperatives", sheet = "DS HTX"): Table {
  const table = exampleTable({ ...more, rows }, kind, sheet);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, ...(column.field === null ? {} : more.columnsAs?.[column.field]) })),
  };
}

/** Findings of one table. */
export function findingsOf(rows: readonly Values[], more: More = {}): Finding[] {
  return checkTable(tableOf(rows, more), options);
}

/** Codes with their cells, "code.length@B2", in the order of the findings. */
export function codesOf(rows: readonly Values[], more: More = {}): string[] {
  return findingsOf(rows, more).map(({ code, cell }) => `${code}@${cell}`);
}

/** Codes with sheet and cell of several tables checked together. */
export function codesOfBook(tables: readonly Table[]): string[] {
  return checkBook({ file: "so.xlsx", tables }, options).findings.map(({ code, sheet, cell }) => `${code}@${sheet}!${cell}`);
}

/** Names that differ and begin as they should. */
export function inventedNames(count: number): string[] {
  const first = ["Hoa", "Tân", "Phú", "An", "Bình", "Thành", "Đông", "Minh", "Xuân", "Long"];
  const second = ["Sen", "Mai", "Lợi", "Hòa", "Khê", "Thịnh", "Giang", "Điền", "Vinh", "Cường"];
  return Array.from(
    { length: count },
    (_, index) => `HTX ${first[index % 10]} ${second[Math.floor(index / 10) % 10]} ${Math.floor(index / 100) + 1}`,
  );
}
