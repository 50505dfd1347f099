/**
 * The shape of every rule. A rule looks at one value, one record, one table, or all tables of a book, and answers with
 * notes; `check.ts` adds code, severity, sheet and address. To add a rule, copy its neighbour in the file of its family.
 */

import type { FieldId } from "../model/fields.ts";
import type { Severity } from "../model/findings.ts";
import type { Said } from "../model/language.ts";
import type { Mark, Source } from "../model/law.ts";
import type { CellIssue, EntityRecord, PartFigure, SheetKind, Table, Values } from "../model/records.ts";
import type { Context } from "./context.ts";

/** What a rule says about one cell. */
export type Note = {
  /** The field whose cell is meant; `null` only with a `cell`. */
  readonly field: FieldId | null;
  /** What is wrong and what to do. */
  readonly message: Said;
  /** The record whose cell is meant, in rules of a table or a book. */
  readonly record?: EntityRecord;
  /** The table whose cell is meant, in rules of a book. */
  readonly table?: Table;
  /** The address, for a cell that belongs to no record: a header, a total. */
  readonly cell?: string;
  /** The cell's own text, when the value of the field is not it. */
  readonly found?: string;
  readonly suggestion?: string | number | null;
  /** Every field the note rests on (default: `field`). A doubtful cell under one of them silences the note. */
  readonly uses?: readonly FieldId[];
};

/** Nothing, one note, or several: a rule that finds nothing allocates nothing. */
export type Notes = Note | readonly Note[] | null;

/** What every rule says about itself. */
export type RuleHead = {
  /** The code of its findings. */
  readonly id: string;
  readonly severity: Severity;
  /** A few words. */
  readonly label: Said;
  readonly source: Source;
  readonly appliesTo: readonly SheetKind[];
  /** The fields it looks at; it runs only where the table has one of them. Empty: it looks at the table itself. */
  readonly fields: readonly FieldId[];
  /** Said once at the header when nearly every row has it: then the column is the cause, not the rows. */
  readonly gathers?: true;
};

/** Looks at one value that is not empty, under each of its fields. */
export type ValueRule = RuleHead & {
  readonly each: "value";
  readonly run: (value: string | number | boolean, field: FieldId, record: EntityRecord, context: Context) => Omit<Note, "field"> | null;
  readonly good: Values;
  readonly bad: Values;
};

/** Looks at one record. */
export type RecordRule = RuleHead & {
  readonly each: "record";
  readonly run: (record: EntityRecord, context: Context) => Notes;
  readonly good: Values;
  readonly bad: Values;
  /** What the row of an example holds beside its fields. */
  readonly parts?: { readonly good: readonly PartFigure[]; readonly bad: readonly PartFigure[] };
};

/** Looks at a whole table: its columns, totals, and what was found while it was read. */
export type TableRule = RuleHead & {
  readonly each: "table";
  readonly run: (context: Context) => Notes;
  readonly good: TableExample;
  readonly bad: TableExample;
};

/** Looks at all tables of a book that it applies to, one after another. */
export type BookRule = RuleHead & {
  readonly each: "book";
  readonly run: (contexts: readonly Context[]) => Notes;
  readonly good: readonly TableExample[];
  readonly bad: readonly TableExample[];
};

export type Rule = ValueRule | RecordRule | TableRule | BookRule;

/** A table in short, for the example of a rule: rows 2, 3, … under a header in row 1. */
export type TableExample = {
  readonly rows: readonly Values[];
  /** What the first row holds beside its fields. */
  readonly parts?: readonly PartFigure[];
  readonly issues?: readonly Pick<CellIssue, "code" | "cell" | "field" | "found" | "suggestion">[];
  readonly totals?: readonly { readonly label: string; readonly values: Values }[];
  /** Columns that hold no value in any row. */
  readonly columns?: readonly FieldId[];
  readonly unitFrom?: "magnitude";
  readonly year?: number;
  readonly kind?: SheetKind;
};

/** A rule about one value. */
export function valueRule(rule: Omit<ValueRule, "each">): ValueRule {
  return { each: "value", ...rule };
}

/** A rule about one record. */
export function recordRule(rule: Omit<RecordRule, "each">): RecordRule {
  return { each: "record", ...rule };
}

/** A rule about one table. */
export function tableRule(rule: Omit<TableRule, "each">): TableRule {
  return { each: "table", ...rule };
}

/** A rule about the tables of a book. */
export function bookRule(rule: Omit<BookRule, "each">): BookRule {
  return { each: "book", ...rule };
}

/** A source that is no document of law: arithmetic, the meaning of a field, what officers know. */
export function ownSource(document: string, mark: Mark): Source {
  return { document, mark };
}

/** Plain arithmetic: a part and its whole, a sum and its parts. */
export const arithmetic: Source = ownSource("Quy tắc số học", "D");

/** What a field of the data means and may hold. */
export const dataContract: Source = ownSource("Quy ước dữ liệu của Sổ HTX", "D");

/** What officers know from experience: a reason to look, never a proof. */
export const experience: Source = ownSource("Kinh nghiệm rà soát sổ sách", "M");

/** Lists with one row an entity. */
export const entitySheets: readonly SheetKind[] = ["cooperatives", "groups", "points"];

/** Every kind of sheet that has records. */
export const allSheets: readonly SheetKind[] = ["cooperatives", "groups", "points", "scoreForm", "members"];
