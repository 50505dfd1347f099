/** A book taken through everything that the product does with one. */
import { evaluationDocx } from "../../addin/documents/evaluation-docx.ts";
import { reportDocx } from "../../addin/documents/report-docx.ts";
import { reportXlsx } from "../../addin/documents/report-xlsx.ts";
import { saveCopy } from "../../addin/workbook/copy.ts";
import { newBook } from "../../addin/workbook/new-book.ts";
import { readDecisionSheet, reconcileSheets } from "../../addin/workbook/reconcile-sheets.ts";
import { resultSheets } from "../../addin/workbook/results.ts";
import { checkBook } from "../../core/checks/check.ts";
import { docxText } from "../../core/files/docx.ts";
import { openBook, openOwnSheets } from "../../core/files/open-book.ts";
import type { ResultSheet } from "../../core/files/result-sheet.ts";
import { findEntry, openZip, unpack } from "../../core/files/zip.ts";
import { forms } from "../../core/forms/form-list.ts";
import { entitiesOf, recordFromBook } from "../../core/forms/from-book.ts";
import { readRecordsFile, writeRecordsFile } from "../../core/forms/records-file.ts";
import { type BookCells, cellAt } from "../../core/model/cells.ts";
import type { Book } from "../../core/model/records.ts";
import { evaluatePlan } from "../../core/plans/evaluate/evaluate.ts";
import { findPlan, shippedPlanIds } from "../../core/plans/shipped.ts";
import { noDecisions } from "../../core/reconcile/decisions.ts";
import { mergeLists } from "../../core/reconcile/merge.ts";
import { reconcile } from "../../core/reconcile/reconcile.ts";
import { evaluationForms } from "../../core/reports/lists.ts";
import { makeReport } from "../../core/reports/make-report.ts";
import { officeOn } from "../../core/reports/offices.ts";
import { readPeriod } from "../../core/reports/period.ts";
import { reportJson } from "../../core/reports/report-json.ts";
import { allYearlyInformation } from "../../core/reports/yearly.ts";
import { headingOf, scoreHeadJson, scoreResultJson } from "../../core/scoring/result-json.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import { scoreTables } from "../../core/scoring/table.ts";
import { readJson } from "../../core/sheet/json.ts";
import { memoryOf, readMemory } from "../../core/sheet/memory.ts";
import { readBook } from "../../core/sheet/read.ts";
import { assessSupport } from "../../core/support/assess.ts";
import { supportJson } from "../../core/support/result-json.ts";
import { noWords } from "../../core/support/words.ts";
import type { Random } from "../fixtures/books/random.ts";
import { broken, mustBeSame, mustBeSentence, wellFormed } from "./oracle.ts";

const asOf = "2024-12-31";
const table = scoreTables[0]!;

/** Reads, checks and scores a book and, at times, does the rest: targets, support, comparison, papers, copies. Throws when a promise is broken. */
export function takeThrough(random: Random, cells: BookCells): void {
  const book = readBook(cells, {});
  mustBeSame(readJson(book), readJson(readBook(cells, {})), "reading twice differs");
  const check = checkBook(book, { asOf, table });
  for (const { message, cell, row } of check.findings) {
    mustBeSentence(message.replace(/[\r\n\u0000]+/g, " "));
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell) || !Number.isSafeInteger(row)) throw broken(`a finding at ${cell}`);
  }
  const score = scoreBook(book, { asOf, table });
  JSON.stringify([scoreHeadJson(score), [...scoreResultJson(score)]]);
  if (random.chance(0.25)) copyMustReadBack(cells, resultSheets({ book, asOf, check, score }));
  if (random.chance(0.1)) takeThroughPlan(random, book);
  if (random.chance(0.1)) takeThroughSupport(book);
  if (random.chance(0.1)) takeThroughForms(random, book);
  if (random.chance(0.05)) takeThroughReports(random, book);
  if (random.chance(0.1)) takeThroughComparison(cells, book);
  if (random.chance(0.2)) memoryMustReadBack(book);
}

/** Throws unless a copy with these sheets reads back as it was written: text as text, the officer's sheets as they were. */
function copyMustReadBack(cells: BookCells, sheets: readonly ResultSheet[]): void {
  const plain = newBook(cells);
  const before = openBook(plain, "so.xlsx");
  const copy = saveCopy(plain, "so.xlsx", sheets).bytes;
  const officers = (sheets: BookCells["sheets"]) => sheets.map((sheet) => ({ ...sheet, formatTable: null }));
  mustBeSame(officers(openBook(copy, "so.xlsx").sheets), officers(before.sheets), "the officer's sheets differ in the copy");
  const own = openOwnSheets(copy, "so.xlsx").sheets;
  for (const sheet of sheets) {
    const read = own.find(({ name }) => name === sheet.name);
    if (read === undefined) throw broken(`the copy has no sheet ${sheet.name}`);
    sheet.rows.forEach((row, at) => {
      row.forEach((value, column) => {
        const wanted = typeof value === "object" && value !== null ? value.text : value;
        const found = cellAt(read, sheet.lines.length + 1 + at, column);
        if (typeof wanted === "string" && wanted !== "" && !isSameText(wanted, found)) {
          throw broken(
            `${sheet.name} ${at} ${column}: ${JSON.stringify(wanted).slice(0, 120)} reads back as ${JSON.stringify(found).slice(0, 120)}`,
          );
        }
        if (typeof wanted === "number" && Number.isFinite(wanted) && found !== wanted)
          throw broken(`${wanted} reads back as ${String(found)}`);
      });
    });
  }
  const zip = openZip(copy);
  const known = new Set(openZip(plain).entries.map(({ name }) => name));
  for (const entry of zip.entries) {
    if (!entry.name.startsWith("xl/worksheets/") || known.has(entry.name)) continue;
    if (/<f[ >]/.test(new TextDecoder().decode(unpack(zip, entry)))) throw broken(`${entry.name} holds a formula`);
  }
  if (findEntry(zip, "[Content_Types].xml") === null) throw broken("the copy lost its types");
}

/** Excel keeps 32,767 letters of a cell and no half letters; line ends are one. */
function isSameText(wanted: string, found: unknown): boolean {
  const kept = (text: string): string =>
    wellFormed(text)
      .replace(/\r\n?/g, "\n")
      .replace(/[\ufffe\uffff]/g, "\ufffd");
  if (typeof found !== "string") return false;
  const [one, other] = [kept(wanted), kept(found)];
  return one === other || (wanted.length > 32_000 && one.startsWith(other.slice(0, -1)));
}

function takeThroughPlan(random: Random, book: Book): void {
  const plan = findPlan(random.pick(shippedPlanIds))!;
  const result = evaluatePlan(plan, book, { asOf, table, groupRule: false });
  mustBeSame(result, evaluatePlan(plan, book, { asOf, table, groupRule: false }), "targets differ when evaluated twice");
  for (const { because } of result.targets) mustBeSentence(because.replace(/[\r\n]+/g, " ").slice(0, 900));
}

function takeThroughSupport(book: Book): void {
  const assessment = assessSupport(book, { asOf: "2025-06-30" });
  const json = supportJson({ assessment, only: null, words: noWords, register: null, checklist: null, warnings: [] });
  JSON.stringify({ ...json, results: [...json.results] });
}

function takeThroughForms(random: Random, book: Book): void {
  const form = random.pick(forms).id;
  const records = entitiesOf(book).flatMap(({ place }) => recordFromBook(book, place, form) ?? []);
  JSON.stringify(allYearlyInformation(book, 2024, asOf));
  if (records.length === 0) return;
  const text = writeRecordsFile(form, records);
  const back = readRecordsFile(text);
  if ("problem" in back) throw broken(`our own records file is refused: ${back.problem}`);
  mustBeSame(JSON.parse(writeRecordsFile(form, back.records)).records.length, records.length, "records are lost in their file");
}

function takeThroughReports(random: Random, book: Book): void {
  const office = officeOn(random.pick(["commune", "district", "province"]), asOf);
  if ("problem" in office) return;
  const plan = random.chance(0.5) ? findPlan(random.pick(shippedPlanIds)) : null;
  const { report, result } = makeReport(book, plan, {
    asOf,
    table,
    period: readPeriod("2024", null)!,
    office: office.office,
    place: null,
    groupRule: false,
  });
  JSON.stringify(reportJson(report));
  docxText(reportDocx(report));
  const score = scoreBook(book, { asOf, table });
  const shown = evaluationForms(score, null);
  if (shown.length > 0) docxText(evaluationDocx(shown, headingOf(score)));
  openBook(reportXlsx({ report, result, ranked: [], dossiers: [], yearly: [] }), "bao-cao.xlsx");
}

function takeThroughComparison(cells: BookCells, book: Book): void {
  const other = readBook({ file: "khac.xlsx", sheets: cells.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells].reverse() })) }, {});
  const result = reconcile(book, other);
  JSON.stringify(result);
  const sheets = reconcileSheets(result, mergeLists(book, other, result, noDecisions), noDecisions);
  const copy = saveCopy(newBook(cells), "so.xlsx", sheets).bytes;
  if (readDecisionSheet(openOwnSheets(copy, "so.xlsx")) === null) throw broken("the decisions of a comparison do not read back");
}

function memoryMustReadBack(book: Book): void {
  const memory = memoryOf(book);
  const back = readMemory(JSON.parse(JSON.stringify(memory)));
  if ("error" in back) throw broken(`our own map is refused: ${back.error}`);
}
