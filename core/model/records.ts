import type { FieldId } from "./fields.ts";

/** What a sheet lists. `members` are persons; `points` and `scoreForm` are ratings. */
export type SheetKind = "cooperatives" | "groups" | "points" | "scoreForm" | "members" | "other";

/** What an entity is: hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác, quỹ tín dụng nhân dân. */
export type EntityKind = "cooperative" | "union" | "group" | "creditFund";

/** A read value: money in whole VND, shares 0–100, dates ISO as precise as the cell, text NFC. `null` is unknown, never 0. */
export type Scalar = string | number | boolean | null;

/** The values of one record by field. A field without a column is absent; an empty cell is `null`. */
export type Values = { [field in FieldId]?: Scalar };

/** The unit a column is written in. `perMonth` covers money per month; the exact factor is `Column.scale`. */
export type Unit = "VND" | "thousandVND" | "millionVND" | "billionVND" | "perMonth";

/** One column of a table as it was understood. */
export type Column = {
  /** 0-based index in the sheet, and its letters. */
  readonly index: number;
  readonly column: string;
  /** Header text, merged parents joined with " / ". */
  readonly header: string;
  readonly field: FieldId | null;
  /** 0–1: how sure the match is. 1 when a person said it. */
  readonly confidence: number;
  readonly unit: Unit | null;
  /** What a bare number of the column is multiplied with to reach the field's own unit (×1e6 for triệu đồng, ×12 more per month). */
  readonly scale: number;
  /** Where the unit was read: the header, a line above the table, the size of the numbers (a guess to confirm), or the person. */
  readonly unitFrom: "header" | "title" | "magnitude" | "person" | null;
  /** What "-" means in the column. */
  readonly dash: 0 | null;
  /** Other fields that the column could be, best first, for the person to choose from. */
  readonly alternatives: readonly { readonly field: FieldId; readonly confidence: number }[];
  /** The officer has hidden it. */
  readonly hidden: boolean;
};

/** A figure in a column of no field of ours, beside what its heading makes it a part of. */
export type PartFigure = {
  /**
   * `part` of its whole, `paid` of the charter capital, the `sum` of several parts that share nothing, all that a `total` adds
   * up by the numbers of its columns ("7=8+9"), or a `share` in per cent.
   */
  readonly is: "part" | "paid" | "sum" | "total" | "share";
  /** Its heading, the address of its cell and what stands there: a count, whole VND, or per cent. Of a sum and a total the cell is that of the whole. */
  readonly header: string;
  readonly cell: string;
  readonly value: number;
  /** The number as the cell shows it. */
  readonly shown: number;
  /** What it is a part of, `null` for a share. `slack` is what rounding explains. */
  readonly whole: {
    readonly header: string;
    readonly cell: string;
    readonly value: number;
    readonly money: boolean;
    readonly slack: number;
  } | null;
};

/** One entity (or person, in `members`) of a table. */
export type EntityRecord = {
  /** 1-based row; of a score form the row of its first criterion. */
  readonly row: number;
  /** From the kind column, the group heading, the name's prefix, or the kind of sheet; `null` when none of them says. */
  readonly kind: EntityKind | null;
  readonly values: Values;
  /** Values that stand in a group heading above the row ("Xã Phú Hòa") or in the title, not in a cell of the row. */
  readonly inherited: Values;
  /** Addresses of the values when they are not in the row (score forms). */
  readonly cells?: { readonly [field in FieldId]?: string };
  /** What its row holds beside our fields that must not be more than its whole. */
  readonly parts?: readonly PartFigure[];
};

/** Why a row is no record. */
export type IgnoredReason = "title" | "header" | "numbering" | "group" | "total" | "note" | "signature" | "blank";

/** A row that sums others: typed total or group row. Rows are 1-based; `rows` are the records it covers. */
export type TotalRow = {
  readonly row: number;
  readonly label: string;
  readonly kind: "total" | "group";
  readonly rows: readonly number[];
  readonly values: Values;
};

/** A typed total over figures of no field of ours, beside what they add up to. */
export type TypedSum = {
  readonly cell: string;
  /** What stands over the figures, and what the total is called. */
  readonly header: string;
  readonly label: string;
  /** Whether the total stands in the last column and not in the last row. */
  readonly across: boolean;
  readonly typed: number;
  readonly sum: number;
  /** How many figures were added up, and how many cells between them are empty. */
  readonly known: number;
  readonly blank: number;
};

/** Something found while a cell was read. The rules of `core/checks/cells.ts` put it into words. */
export type CellIssue = {
  readonly code:
    | "number.unreadable"
    | "number.ambiguous"
    | "unit.suspicious"
    | "date.unreadable"
    | "cell.error"
    | "text.legacy-font"
    | "text.formula"
    | "status.unknown"
    | "choice.unknown"
    | "code.lost-zero";
  /** 1-based row and the address. */
  readonly row: number;
  readonly cell: string;
  readonly field: FieldId | null;
  /** The cell's own text. */
  readonly found: string;
  /** The right value when it is certain, else `null`. */
  readonly suggestion: string | number | null;
};

/** One table of one sheet. A sheet with several tables stands several times in a book. */
export type Table = {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** Text of the title rows, top down. */
  readonly titles: readonly string[];
  /** Year named by the title ("NĂM 2024"), if one. */
  readonly year: number | null;
  /** 1-based rows of the header block, numbering row not included. */
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly records: readonly EntityRecord[];
  readonly totals: readonly TotalRow[];
  /** Totals over what is no field of ours, of which others in the same place are right: they are sums. */
  readonly sums?: readonly TypedSum[];
  readonly ignoredRows: readonly { readonly row: number; readonly reason: IgnoredReason }[];
  readonly issues: readonly CellIssue[];
  /** What the officer has hidden: the sheet, 1-based rows of the table, letters of columns. */
  readonly hidden: { readonly sheet: boolean; readonly rows: readonly number[]; readonly columns: readonly string[] };
};

/** A book as it was understood. */
export type Book = { readonly file: string; readonly tables: readonly Table[] };

/** The address of a record's field: its own cell, or the row under the field's column; `null` when the field has no cell. */
export function addressOf(table: Table, record: EntityRecord, field: FieldId): string | null {
  const own = record.cells?.[field];
  if (own !== undefined) return own;
  const column = columnOf(table, field);
  return column === null || record.cells !== undefined ? null : `${column.column}${record.row}`;
}

/** The column of a field, `null` when the table has none. */
export function columnOf(table: Table, field: FieldId): Column | null {
  return table.columns.find((column) => column.field === field) ?? null;
}

/** A value of a record, from its own cells or else from what stands above it. `null` is unknown. */
export function recordValue(record: EntityRecord, field: FieldId): Scalar {
  return record.values[field] ?? record.inherited[field] ?? null;
}
