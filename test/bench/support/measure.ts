import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { FieldId } from "../../../core/model/fields.ts";
import type { Finding } from "../../../core/model/findings.ts";
import { type Book, type EntityRecord, recordValue, type Scalar, type Table } from "../../../core/model/records.ts";
import { findScoreTable } from "../../../core/scoring/table.ts";
import { readBook } from "../../../core/sheet/read.ts";
import type { ColumnTruth, MadeBook, Planted, TableTruth } from "../../fixtures/books/draft.ts";
import { foldBlanks, sameValue } from "./compare.ts";

/** How many of how many. */
export type Share = { right: number; all: number };

/** One thing that was read wrongly, for the lists. */
export type Miss = { readonly book: string; readonly place: string; readonly text: string };

/** What came out of one book. */
export type Measured = {
  readonly book: MadeBook;
  readonly columns: Share;
  /** Of the columns that are a field: those read as it. */
  readonly fieldColumns: Share;
  /** Right columns of at least 0.9 confidence among the right ones, wrong ones below 0.75 among the wrong ones. */
  readonly sureRight: Share;
  readonly unsureWrong: Share;
  readonly values: Share;
  readonly records: Share;
  readonly tableKinds: Share;
  readonly recordKinds: Share;
  readonly headerRows: Share;
  readonly ignoredRows: Share;
  extraRecords: number;
  readonly planted: Map<string, Share>;
  readonly suggestions: Share;
  readonly falseErrors: Finding[];
  readonly rows: number;
  readonly misses: { columns: Miss[]; values: Miss[]; records: Miss[]; kinds: Miss[]; planted: Miss[]; suggestions: Miss[] };
  readonly failure: string | null;
};

/** The day that counts as today: after every date of the clean books. */
const asOf = "2026-01-15";

/** Reads and checks one book and compares with its truth. A reader that throws has everything wrong. */
export function measureBook(made: MadeBook): Measured {
  let book: Book = { file: made.file, tables: [] };
  let findings: readonly Finding[] = [];
  let failure: string | null = null;
  try {
    book = readBook(openBook(made.bytes, made.file), {});
    findings = checkBook(book, { asOf, table: findScoreTable("tt-01-2020")! }).findings;
  } catch (error) {
    failure = error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1] ?? ""}` : String(error);
  }
  const result: Measured = {
    book: made,
    columns: none(),
    fieldColumns: none(),
    sureRight: none(),
    unsureWrong: none(),
    values: none(),
    records: none(),
    tableKinds: none(),
    recordKinds: none(),
    headerRows: none(),
    ignoredRows: none(),
    extraRecords: 0,
    planted: new Map(),
    suggestions: none(),
    falseErrors: falseErrors(made, findings),
    rows: made.truth.tables.reduce((sum, table) => sum + table.records.length, 0),
    misses: { columns: [], values: [], records: [], kinds: [], planted: [], suggestions: [] },
    failure,
  };
  const matched = new Set<Table>();
  // A text file holds one sheet; its name is not part of the file.
  const oneSheet = made.file.endsWith(".csv");
  for (const truth of made.truth.tables) {
    const table = matchTable(truth, book.tables, matched, oneSheet);
    if (table !== null) matched.add(table);
    // A header repeated on every printed page may end one table and begin the next: no record is lost by that.
    const later =
      table === null
        ? []
        : book.tables.filter(
            (other) => !matched.has(other) && other.sheet === table.sheet && sharesColumns(truth, other) && continues(truth, table, other),
          );
    for (const other of later) matched.add(other);
    const whole = table === null || later.length === 0 ? table : joined(table, later);
    compareTable(truth, whole, result);
  }
  let extra = 0;
  for (const table of book.tables) {
    if (!matched.has(table) && table.kind !== "other") extra += table.records.length;
  }
  for (const name of made.truth.otherSheets) {
    const good = book.tables.every((table) => table.sheet !== name || table.kind === "other" || table.records.length === 0);
    count(result.tableKinds, good);
    if (!good) result.misses.kinds.push({ book: made.file, place: name, text: "taken for a list" });
  }
  for (const planted of made.truth.planted) comparePlanted(planted, findings, oneSheet, result);
  result.extraRecords += extra;
  return result;
}

function compareTable(truth: TableTruth, table: Table | null, result: Measured): void {
  const file = result.book.file;
  const kindRight = table !== null && (table.kind === truth.kind || table.kind === truth.orKind);
  count(result.tableKinds, kindRight);
  if (!kindRight) result.misses.kinds.push({ book: file, place: truth.sheet, text: `${truth.kind} → ${table?.kind ?? "no table"}` });
  if (truth.kind !== "scoreForm") {
    const rows = table?.headerRows ?? [];
    count(result.headerRows, rows[0] === truth.headerRows[0] && rows.at(-1) === truth.headerRows.at(-1));
  }
  for (const [letters, expected] of Object.entries(truth.columns)) {
    if (expected === "any") continue;
    const column = table?.columns.find((candidate) => candidate.column === letters);
    const good = table !== null && allows(expected, column?.field ?? null);
    count(result.columns, good);
    if (!Array.isArray(expected) && expected !== null) count(result.fieldColumns, good);
    if (column !== undefined && column.field !== null) {
      if (good) count(result.sureRight, column.confidence >= 0.9);
      else count(result.unsureWrong, column.confidence < 0.75);
      // A column of nothing that was taken for a field gives each of its records a wrong value.
      if (!good && expected === null) countInvented(truth, table, column.field, result);
    }
    if (!good)
      result.misses.columns.push({
        book: file,
        place: `${truth.sheet}!${letters}`,
        text: `${truth.headers[letters]} → ${column?.field ?? "–"} ${column?.field ? column.confidence : ""} (expected ${show(expected)})`,
      });
  }
  const found = new Map((table?.records ?? []).map((record) => [record.row, record]));
  for (const expected of truth.records) {
    const record = found.get(expected.row) ?? (truth.kind === "scoreForm" ? table?.records[0] : undefined);
    count(result.records, record !== undefined);
    if (record === undefined)
      result.misses.records.push({
        book: file,
        place: `${truth.sheet}!${expected.row}`,
        text: `missing: ${expected.values.name ?? expected.values["members.fullName"] ?? ""}`,
      });
    if (expected.kind !== undefined && expected.kind !== null) count(result.recordKinds, record?.kind === expected.kind);
    for (const [field, value] of Object.entries(expected.values) as [string, Scalar][])
      compareValue(truth, expected.row, record, field, value, result);
  }
  const rows = new Set(truth.records.map((record) => record.row));
  if (truth.kind !== "scoreForm") {
    for (const record of table?.records ?? []) {
      if (rows.has(record.row)) continue;
      result.extraRecords++;
      result.misses.records.push({
        book: file,
        place: `${truth.sheet}!${record.row}`,
        text: `extra: ${record.values.name ?? "(no name)"}`,
      });
    }
  }
  for (const row of truth.ignored) {
    if (row.reason === "blank") continue;
    count(
      result.ignoredRows,
      table?.headerRows.includes(row.row) === true
        ? row.reason === "header"
        : table?.ignoredRows.some((one) => one.row === row.row && one.reason === row.reason) === true,
    );
  }
}

function countInvented(truth: TableTruth, table: Table | null, field: FieldId, result: Measured): void {
  const rows = new Map(truth.records.map((record) => [record.row, record.values]));
  for (const record of table?.records ?? []) {
    const value = record.values[field] ?? null;
    const expected = rows.get(record.row);
    // Where the field is judged by itself, it is counted there.
    if (expected === undefined || value === null || field in expected) continue;
    count(result.values, false);
    result.misses.values.push({
      book: result.book.file,
      place: `${truth.sheet}!${record.row}`,
      text: `${field}: nothing → ${show(value)}`,
    });
  }
}

function compareValue(
  truth: TableTruth,
  row: number,
  record: EntityRecord | undefined,
  field: string,
  expected: Scalar,
  result: Measured,
): void {
  const got = record === undefined ? null : recordValue(record, field as "name");
  if (expected === null && got === null) return;
  // Sums of groups are no values that anybody asked for: right or left out.
  if (/^points\.[IVX]+$/.test(field) && got === null) return;
  const good = record !== undefined && sameValue(field, expected, got);
  count(result.values, good);
  if (!good)
    result.misses.values.push({
      book: result.book.file,
      place: `${truth.sheet}!${row}`,
      text: `${field}: ${show(expected)} → ${show(got)}`,
    });
}

function comparePlanted(planted: Planted, findings: readonly Finding[], oneSheet: boolean, result: Measured): void {
  const share = result.planted.get(planted.code) ?? none();
  result.planted.set(planted.code, share);
  const hit = findings.find(
    (finding) => finding.code === planted.code && (oneSheet || finding.sheet === planted.sheet) && planted.cells.includes(finding.cell),
  );
  count(share, hit !== undefined);
  if (hit === undefined) {
    const other = findings
      .filter((finding) => (oneSheet || finding.sheet === planted.sheet) && planted.cells.includes(finding.cell))
      .map((finding) => finding.code);
    result.misses.planted.push({
      book: result.book.file,
      place: `${planted.sheet}!${planted.cells.join(" ")}`,
      text: `${planted.code}${other.length > 0 ? ` (found ${other.join(", ")})` : ""}`,
    });
  }
  if (planted.suggestion === undefined || hit === undefined) return;
  // Capitals with a tone mark do not exist in TCVN3: whether a letter was one is lost.
  const shown = (value: unknown) =>
    planted.code === "text.legacy-font" ? foldBlanks(String(value)).toLowerCase() : foldBlanks(String(value));
  const good = shown(hit.suggestion) === shown(planted.suggestion);
  count(result.suggestions, good);
  if (!good)
    result.misses.suggestions.push({
      book: result.book.file,
      place: `${planted.sheet}!${hit.cell}`,
      text: `${planted.code}: ${show(planted.suggestion)} → ${show(hit.suggestion)}`,
    });
}

function falseErrors(made: MadeBook, findings: readonly Finding[]): Finding[] {
  const oneSheet = made.file.endsWith(".csv");
  const planted = new Set(made.truth.planted.flatMap((one) => one.cells.map((cell) => (oneSheet ? cell : `${one.sheet}!${cell}`))));
  return findings.filter((finding) => {
    if (finding.severity !== "error" || planted.has(oneSheet ? finding.cell : `${finding.sheet}!${finding.cell}`)) return false;
    return !made.truth.tolerated.some(
      (one) =>
        (oneSheet || one.sheet === finding.sheet) &&
        (one.row === undefined || one.row === finding.row) &&
        (one.cell === undefined || one.cell === finding.cell) &&
        one.codes.includes(finding.code),
    );
  });
}

function matchTable(truth: TableTruth, tables: readonly Table[], taken: ReadonlySet<Table>, oneSheet: boolean): Table | null {
  const own = tables.filter((table) => (oneSheet || table.sheet === truth.sheet) && !taken.has(table) && sharesColumns(truth, table));
  const rows = new Set(truth.records.map((record) => record.row));
  const closeness = (table: Table): number =>
    table.records.filter((record) => rows.has(record.row)).length +
    (table.headerRows.some((row) => truth.headerRows.includes(row)) ? 1000 : 0);
  const best = [...own].sort((a, b) => closeness(b) - closeness(a))[0];
  return best !== undefined && (closeness(best) > 0 || own.length === 1) ? best : null;
}

/** Tables may stand side by side: those of other columns are other tables. */
function sharesColumns(truth: TableTruth, table: Table): boolean {
  const letters = Object.keys(truth.columns);
  return letters.length === 0 || table.columns.length === 0 || table.columns.some((column) => letters.includes(column.column));
}

/** The rest of a table under a repeated header: records of the truth, none of them read already. */
function continues(truth: TableTruth, table: Table, other: Table): boolean {
  const rows = new Set(truth.records.map((record) => record.row));
  for (const record of table.records) rows.delete(record.row);
  return other.kind === table.kind && other.records.length > 0 && other.records.every((record) => rows.has(record.row));
}

function joined(table: Table, later: readonly Table[]): Table {
  const headers = later.flatMap((other) => other.headerRows.map((row) => ({ row, reason: "header" as const })));
  return {
    ...table,
    records: [...table.records, ...later.flatMap((other) => other.records)],
    ignoredRows: [...table.ignoredRows, ...headers, ...later.flatMap((other) => other.ignoredRows)],
  };
}

function allows(truth: ColumnTruth, field: string | null): boolean {
  return Array.isArray(truth) ? (truth as readonly (string | null)[]).includes(field) : truth === field;
}

function none(): Share {
  return { right: 0, all: 0 };
}

function count(share: Share, good: boolean): void {
  share.all++;
  if (good) share.right++;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
