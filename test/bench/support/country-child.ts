import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { findScoreTable } from "../../../core/scoring/table.ts";
import { readBook } from "../../../core/sheet/read.ts";

// One measured run in a process of its own: "bare" reads the file with SheetJS alone, "whole" does all that a person waits for.
const [way = "", path = ""] = process.argv.slice(2);
const stages: Record<string, number> = {};
let last = performance.now();
const start = last;

const seen = way === "bare" ? bare() : whole();
process.stdout.write(JSON.stringify({ wall: performance.now() - start, rss: process.resourceUsage().maxRSS * 1024, stages, seen }));

function bare(): Record<string, number> {
  const book = XLSX.read(readFileSync(path), { dense: true });
  stage("XLSX.read");
  return { sheets: book.SheetNames.length };
}

function whole(): Record<string, number> {
  const options = { asOf: "2025-03-31", table: findScoreTable("tt-01-2020")! };
  const book = readBook(openWhole(), {});
  stage("readBook");
  const { summary } = checkBook(book, options);
  stage("checkBook");
  const score = scoreBook(book, options);
  stage("scoreBook");
  const columns = book.tables[0]?.columns.filter((column) => column.field !== null).length ?? 0;
  return { records: summary.records, columns, errors: summary.errors, warnings: summary.warnings, scored: score.results.length };
}

function openWhole(): ReturnType<typeof openBook> {
  const cells = openBook(readFileSync(path), path);
  stage("openBook");
  return cells;
}

function stage(name: string): void {
  const now = performance.now();
  stages[name] = now - last;
  last = now;
}
