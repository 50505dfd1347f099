/** Runs the rules over a book, a table or one record, and puts what they say into findings. */
import { cut } from "../files/result-sheet.ts";
import { columnIndex } from "../model/cells.ts";
import type { FieldId } from "../model/fields.ts";
import type { Finding } from "../model/findings.ts";
import { type Book, type EntityRecord, recordValue, type Table } from "../model/records.ts";
import { type CheckOptions, type Context, cellOf, contextsOf, headerCellOf, headerOf, isDoubtful, shownIn } from "./context.ts";
import type { BookRule, Note, Notes, RecordRule, Rule, TableRule, ValueRule } from "./rule.ts";
import { rules } from "./rules.ts";

export type { CheckOptions } from "./context.ts";

/** Findings in the order of sheets, rows and columns. `records` counts the rows that were looked at. */
export type CheckOutcome = {
  readonly findings: Finding[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly records: number };
};

/** Checks every table of a book, and the tables against each other. */
export function checkBook(book: Book, options: CheckOptions): CheckOutcome {
  const contexts = contextsOf(book.tables, options);
  const findings = toFindings(contexts.flatMap(hitsOfTable).concat(hitsBetween(contexts)), book.tables);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const records = contexts.reduce((sum, context) => sum + context.table.records.length, 0);
  return { findings, summary: { errors, warnings: findings.length - errors, records } };
}

/** Checks one table alone: duplicates are looked for within it. */
export function checkTable(table: Table, options: CheckOptions): Finding[] {
  return checkBook({ file: "", tables: [table] }, options).findings;
}

/**
 * Checks one record of a table again after a change: all that can be said of it alone, and what the reader has found in
 * its cells. Duplicates, totals and columns need the whole table (`checkTable`).
 */
export function checkRecord(table: Table, record: EntityRecord, options: CheckOptions): Finding[] {
  const own = new Set(record.cells === undefined ? [] : Object.values(record.cells));
  const issues = table.issues.filter((issue) => (record.cells === undefined ? issue.row === record.row : own.has(issue.cell)));
  const contexts = contextsOf([{ ...table, records: [record], totals: [], issues }], options);
  const single = (hit: Hit): boolean => hit.rule.each !== "table" || issues.some((issue) => issue.cell === hit.note.cell);
  return toFindings(contexts.flatMap(hitsOfTable).concat(hitsBetween(contexts)).filter(single), [table]);
}

/** A note with the rule that made it and the place it was made at. */
type Hit = { readonly rule: Rule; readonly context: Context; readonly record: EntityRecord | null; readonly note: Note };

/**
 * A column is at fault, and not its cells, above this share of them and from this many on. An error is a certainty about
 * a cell: when half of a column has it, the column was more likely misunderstood.
 */
const gatherShare = { error: 0.5, warning: 0.8 };
const gatherCells = 10;

function hitsOfTable(context: Context): Hit[] {
  const hits: Hit[] = [];
  const applying = rules.filter((rule) => applies(rule, context));
  const recordRules = applying.filter((rule): rule is RecordRule => rule.each === "record");
  const byField = rulesByField(applying, context);
  for (const record of context.table.records) {
    const { values, inherited } = record;
    for (const { field, valueRules } of byField) {
      const value = values[field] ?? inherited[field];
      if (value === null || value === undefined) continue;
      for (const rule of valueRules) {
        const note = rule.run(value, field, record, context);
        if (note !== null) addHit(hits, rule, context, record, { field, ...note });
      }
    }
    for (const rule of recordRules) {
      const notes = rule.run(record, context);
      if (notes !== null) for (const note of listOf(notes)) addHit(hits, rule, context, record, note);
    }
  }
  for (const rule of applying.filter((candidate): candidate is TableRule => candidate.each === "table"))
    for (const note of listOf(rule.run(context))) addHit(hits, rule, context, note.record ?? null, note);
  return gather(hits, context);
}

/** What the rules say that compare the records of all tables. */
function hitsBetween(contexts: readonly Context[]): Hit[] {
  const hits: Hit[] = [];
  for (const rule of rules.filter((candidate): candidate is BookRule => candidate.each === "book")) {
    const applying = contexts.filter((context) => applies(rule, context));
    if (applying.length === 0) continue;
    for (const note of listOf(rule.run(applying))) {
      const context = applying.find((candidate) => candidate.table === note.table);
      if (context !== undefined) addHit(hits, rule, context, note.record ?? null, note);
    }
  }
  return contexts.flatMap((context) => {
    const own = hits.filter((hit) => hit.context === context);
    return gather(own, context);
  });
}

function applies(rule: Rule, context: Context): boolean {
  if (!rule.appliesTo.includes(context.table.kind)) return false;
  return rule.fields.length === 0 || rule.fields.some((field) => context.fields.has(field));
}

type FieldRules = { readonly field: FieldId; readonly valueRules: ValueRule[] };

/** The rules of one value, by the fields that the table has. */
function rulesByField(applying: readonly Rule[], context: Context): FieldRules[] {
  const byField = new Map<FieldId, FieldRules>();
  for (const rule of applying) {
    if (rule.each !== "value") continue;
    for (const field of rule.fields) {
      if (!context.fields.has(field)) continue;
      const entry = byField.get(field) ?? { field, valueRules: [] };
      entry.valueRules.push(rule);
      byField.set(field, entry);
    }
  }
  return [...byField.values()];
}

/** Keeps a note unless it rests on a cell about which the reader has spoken already. */
function addHit(hits: Hit[], rule: Rule, context: Context, record: EntityRecord | null, note: Note): void {
  if (record !== null && note.cell === undefined) {
    const uses = note.uses ?? (note.field === null ? [] : [note.field]);
    if (uses.some((field) => isDoubtful(context, record, field))) return;
  }
  hits.push({ rule, context, record, note });
}

/** Puts the notes that nearly every row has into one note at the header. */
function gather(hits: readonly Hit[], context: Context): Hit[] {
  if (hits.length < gatherCells) return [...hits];
  const kept: Hit[] = [];
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (hit.rule.gathers !== true || hit.record === null) kept.push(hit);
    else {
      const key = `${hit.rule.id} ${hit.note.field}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [hit]);
      else group.push(hit);
    }
  }
  const told = [...groups.values()].flatMap((group) => (group.length < gatherCells ? null : atHeader(group, context)) ?? group);
  return kept.concat(told);
}

/** One note at the header instead of a group of them; `null` where it is not the column that is at fault. */
function atHeader(group: readonly Hit[], context: Context): Hit | null {
  const [first] = group;
  const field = first?.note.field ?? null;
  const cell = field === null ? null : headerCellOf(context, field);
  if (first === undefined || first.record === null || field === null || cell === null) return null;
  const { records } = context.table;
  const empty = recordValue(first.record, field) === null;
  const cells = empty ? records.length : records.filter((record) => recordValue(record, field) !== null).length;
  if (group.length <= cells * gatherShare[first.rule.severity]) return null;
  const share = `${group.length}/${cells}`;
  const message = {
    vi:
      `${share} ${empty ? "dòng" : "ô"} của cột “${headerOf(context, field)}” cùng một điểm: ${first.rule.label.vi}. ` +
      `Kiểm tra xem cột đã được hiểu đúng chưa. Ví dụ dòng ${first.record.row}: ${first.note.message.vi}`,
    en:
      `${share} ${empty ? "rows" : "cells"} of column “${headerOf(context, field, "en")}” have the same point: ${first.rule.label.en}. ` +
      `Check whether the column was understood. For example row ${first.record.row}: ${first.note.message.en}`,
  };
  return { rule: first.rule, context, record: null, note: { field, cell, message, found: headerOf(context, field) } };
}

function toFindings(hits: readonly Hit[], tables: readonly Table[]): Finding[] {
  const sheets = new Map<string, number>();
  for (const table of tables) if (!sheets.has(table.sheet)) sheets.set(table.sheet, sheets.size);
  const order = new Map(rules.map((rule, index) => [rule.id, index]));
  const placed = hits.map((hit) => {
    const finding = toFinding(hit);
    const column = columnIndex(/^[A-Z]{1,3}/.exec(finding.cell)?.[0] ?? "");
    return { finding, sheet: sheets.get(finding.sheet) ?? 0, column, rule: order.get(finding.code) ?? 0 };
  });
  placed.sort((a, b) => a.sheet - b.sheet || a.finding.row - b.finding.row || a.column - b.column || a.rule - b.rule);
  return placed.map(({ finding }) => finding);
}

function toFinding({ rule, context, record, note }: Hit): Finding {
  const cell = note.cell ?? (record === null ? "A1" : cellOf(context, record, note.field));
  return {
    code: rule.id,
    severity: rule.severity,
    sheet: context.table.sheet,
    cell,
    row: Number(/(?<!\d)\d+$/.exec(cell)?.[0] ?? record?.row ?? 0),
    field: note.field,
    message: inShort(note.message.vi),
    english: inShort(note.message.en),
    found: note.found ?? (record === null || note.field === null ? "" : shownIn(context, note.field, recordValue(record, note.field))),
    suggestion: note.suggestion ?? null,
  };
}

/** A message with what it quotes from cells cut to what a person reads: a cell may hold a whole page. */
function inShort(message: string): string {
  if (message.length <= 300) return message;
  const cutQuotes = message.replace(/“[^“”]{101,}”/g, (quote) => `“${cut(quote.slice(1, -1), 80).trimEnd()}…”`);
  return cutQuotes.length <= longestMessage ? cutQuotes : `${cut(cutQuotes, longestMessage - 1).trimEnd()}…`;
}

const longestMessage = 800;

function listOf(notes: Notes): readonly Note[] {
  if (notes === null) return [];
  return Array.isArray(notes) ? notes : [notes as Note];
}
