/** Turns the example of a rule into a small book, so that every rule can be shown and tried. */
import type { FieldId } from "../model/fields.ts";
import { plainTable } from "../model/plain-table.ts";
import type { Book, EntityKind, SheetKind, Table, Values } from "../model/records.ts";
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
  const plain = plainTable({
    sheet,
    kind,
    year: example.year ?? null,
    fields: [...fields, ...(example.columns ?? [])],
    records: example.rows.map((values, index) => ({
      row: index + 2,
      kind: kindOf(values, kind),
      values,
      inherited: {},
      ...(index === 0 && example.parts !== undefined ? { parts: example.parts } : {}),
    })),
  });
  const { unitFrom } = example;
  return {
    ...plain,
    columns: unitFrom === undefined ? plain.columns : plain.columns.map((column) => ({ ...column, unit: "VND", unitFrom })),
    totals: (example.totals ?? []).map(({ label, values }, index) => ({
      row: rows.length + 2 + index,
      label,
      kind: "total",
      rows,
      values,
    })),
    issues: (example.issues ?? []).map((issue) => ({ ...issue, row: Number(issue.cell.replace(/\D/g, "")) })),
  };
}

function examplesOf(rule: Rule, which: "good" | "bad"): readonly TableExample[] {
  switch (rule.each) {
    case "value":
      return [{ rows: [rule[which]] }];
    case "record":
      return [{ rows: [rule[which]], ...(rule.parts === undefined ? {} : { parts: rule.parts[which] }) }];
    case "table":
      return [rule[which]];
    case "book":
      return rule[which];
  }
}

function kindOf(values: Values, kind: SheetKind): EntityKind | null {
  const said = values.kind;
  if (said === "cooperative" || said === "union" || said === "group" || said === "creditFund") return said;
  return kind === "groups" ? "group" : kind === "members" ? null : "cooperative";
}
