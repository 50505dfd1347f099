import { HyperFormula } from "hyperformula";
import { describe, expect, test } from "vitest";
import { liveResults } from "../../../../addin/workbook/excel/live-results.ts";
import { resultSheets } from "../../../../addin/workbook/results.ts";
import { checkBook } from "../../../../core/checks/check.ts";
import { openBook } from "../../../../core/files/open-book.ts";
import { headerRowOf, type ResultSheet, resultSheetNames } from "../../../../core/files/result-sheet.ts";
import { scoreBook } from "../../../../core/scoring/score.ts";
import { scoreTables } from "../../../../core/scoring/table.ts";
import { readBook } from "../../../../core/sheet/read.ts";
import { makeBook } from "../../../fixtures/books/book.ts";
import { styles } from "../../../fixtures/books/books.ts";
import { type Cell, findSheet, newBook, type Sheet } from "../../../support/office-host/book.ts";
import { openInExcel } from "./books.ts";

/** Result sheets of a book with points of every criterion. */
function results(): ResultSheet[] {
  const style = styles.find(({ id }) => id === "diem-tc1-tc15");
  if (style === undefined) throw new Error("no style with points");
  const made = makeBook(style, 3, true);
  const book = readBook(openBook(made.bytes, made.file), {});
  const table = scoreTables[0];
  if (table === undefined) throw new Error("no table");
  const options = { asOf: "2025-01-01", table };
  return resultSheets({ book, asOf: options.asOf, check: checkBook(book, options), score: scoreBook(book, options) });
}

describe("live results", () => {
  test("compute to just what a file holds", async () => {
    const sheets = results();
    const live = liveResults(sheets);
    const { host, port } = await openInExcel(newBook());
    await port.change({ label: "Ghi", sheets: live });
    const scores = live.find(({ name }) => name === resultSheetNames.scores);
    expect(scores?.formulas?.length).toBe(1);
    expect(scores?.colors?.map(({ word }) => word)).toEqual(["Tốt", "Khá", "Trung bình", "Yếu"]);

    // The calculator knows no Vietnamese sheet names. Texts are given as such: what looks like a date must not become one.
    const plain = (text: string) => sheets.reduce((changed, { name }, index) => changed.replaceAll(`'${name}'`, `Sheet_${index}_`), text);
    const contentOf = ({ formula, value }: Cell) => (formula !== null ? plain(formula) : typeof value === "string" ? `'${value}` : value);
    const rowsOf = (name: string) =>
      (findSheet(host.book, name) as Sheet).rows.map((cells) =>
        Array.from(cells ?? [], (cell) => (cell === undefined ? null : contentOf(cell))),
      );
    const calculated = HyperFormula.buildFromSheets(
      Object.fromEntries(sheets.map(({ name }, index) => [`Sheet_${index}_`, rowsOf(name)])),
      { licenseKey: "gpl-v3" },
    );
    for (const [number, sheet] of sheets.entries()) {
      const id = calculated.getSheetId(`Sheet_${number}_`) ?? 0;
      sheet.rows.forEach((row, index) => {
        row.forEach((value, col) => {
          const cell = calculated.getCellValue({ sheet: id, row: headerRowOf(sheet) + index, col });
          const wanted = typeof value === "object" && value !== null ? value.text : (value ?? "");
          expect(cell ?? "", `${sheet.name} ${index} ${col}`).toEqual(typeof wanted === "number" ? expect.closeTo(wanted, 9) : wanted);
        });
      });
    }
  });

  test("put a chart of the ranks beside the summary", async () => {
    const { host, port } = await openInExcel(newBook());
    await port.change({ label: "Ghi", sheets: liveResults(results()) });
    const summary = findSheet(host.book, resultSheetNames.summary) as Sheet;
    const [chart] = summary.charts;
    expect(chart?.name).toBe("Kết quả xếp loại");
    const [first, last] = (/!A(\d+):B(\d+)$/.exec(chart?.source ?? "") ?? []).slice(1).map(Number);
    expect(summary.rows.slice((first ?? 0) - 1, last).map((cells) => cells?.[0]?.value)).toEqual([
      "– Tốt",
      "– Khá",
      "– Trung bình",
      "– Yếu",
    ]);
  });

  test("have no formula where the sum is not the total", () => {
    const sheets = results().map((sheet) => {
      if (sheet.name !== resultSheetNames.scores) return sheet;
      const total = sheet.columns.findIndex(({ header }) => header === "Tổng điểm");
      return {
        ...sheet,
        rows: sheet.rows.map((row, index) => row.map((value, column) => (index === 0 && column === total ? 99.5 : value))),
      };
    });
    expect(liveResults(sheets).find(({ name }) => name === resultSheetNames.scores)?.formulas).toBeUndefined();
  });
});
