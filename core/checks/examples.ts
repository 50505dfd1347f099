/** Turns the example of a rule into a small book, so that every rule can be shown and tried. */
import { columnLetters } from "../model/cells.ts";
import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { Book, Column, EntityKind, SheetKind, Table, Values } from "../model/records.ts";
import type { Rule, TableExample } from "./rule.ts";

/** The day on which the examples are looked at. */
export const exampleDay = "2026-09-01";

/** The book of a rule's example: one sheet for a value, a record or a table, several where the rule compares sheets. */
export function exampleBook(rule: Rule, which: "good" | "bad"): Book {
  const [kind = "cooperatives"] = rule.appliesTo;
  const examples = examplesOf(rule, which);
  return {
    file: "vi-du.xlsx",
    tables: examples.map((example, index) => exampleTable(example, example.kind ?? kind, `Trang ${index + 1}`)),
  };
}

/** A table with a header in row 1 and a record in every row below; fields stand in columns A, B, … in the order met. */
export function exampleTable(example: TableExample, kind: SheetKind, sheet: string): Table {
  const fields = [
    ...new Set(
      [...example.rows, ...(example.totals ?? []).map(({ values }) => values)].flatMap((values) => Object.keys(values) as FieldId[]),
    ),
  ];
  const rows = example.rows.map((_, index) => index + 2);
  return {
    sheet,
    kind,
    titles: [],
    year: example.year ?? null,
    headerRows: [1],
    columns: [...fields, ...(example.columns ?? [])].map((field, index) => exampleColumn(field, index, example)),
    records: example.rows.map((values, index) => ({ row: index + 2, kind: kindOf(values, kind), values, inherited: {} })),
    totals: (example.totals ?? []).map(({ label, values }, index) => ({
      row: rows.length + 2 + index,
      label,
      kind: "total",
      rows,
      values,
    })),
    ignoredRows: [],
    issues: (example.issues ?? []).map((issue) => ({ ...issue, row: Number(issue.cell.replace(/\D/g, "")) })),
    hidden: { sheet: false, rows: [], columns: [] },
  };
}

function examplesOf(rule: Rule, which: "good" | "bad"): readonly TableExample[] {
  switch (rule.each) {
    case "value":
    case "record":
      return [{ rows: [rule[which]] }];
    case "table":
      return [rule[which]];
    case "book":
      return rule[which];
  }
}

function exampleColumn(field: FieldId, index: number, { unitFrom }: TableExample): Column {
  return {
    index,
    column: columnLetters(index),
    header: fieldLabel(field),
    field,
    confidence: 1,
    unit: unitFrom === undefined ? null : "VND",
    scale: 1,
    unitFrom: unitFrom ?? null,
    dash: null,
    alternatives: [],
    hidden: false,
  };
}

function kindOf(values: Values, kind: SheetKind): EntityKind | null {
  const said = values.kind;
  if (said === "cooperative" || said === "union" || said === "group" || said === "creditFund") return said;
  return kind === "groups" ? "group" : kind === "members" ? null : "cooperative";
}
