import * as XLSX from "@e965/xlsx";
import { newBook } from "../../../addin/workbook/new-book.ts";
import { checkBook } from "../../../core/checks/check.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";
import { countryRuns } from "../support/country.ts";
import type { Section } from "../support/line.ts";
import { table } from "../support/score-rows.ts";
import { heapInUse, least } from "../support/timing.ts";

const asOf = "2024-12-31";

/** Reading, checking and scoring a file beside the bare parsing of the same file, in time and memory. */
export const reading: Section = async ({ quick, rows, put }) => {
  const bytes = newBook(noisyPair("bench", rows).a);
  const bare = least(() => XLSX.read(bytes, { dense: true }).SheetNames.length);
  const opened = least(() => openBook(bytes, "so.xlsx").sheets.length);
  const whole = least(() => {
    const book = readBook(openBook(bytes, "so.xlsx"), {});
    return checkBook(book, { asOf, table }).findings.length + scoreBook(book, { asOf, table }).results.length;
  });
  put("open a book / SheetJS parsing it", opened / bare, "×", `${rows} records`);
  put("open + read + check + score / SheetJS parsing it", whole / bare, "×", `${rows} records`);
  const before = heapInUse();
  const book = readBook(openBook(bytes, "so.xlsx"), {});
  put("memory of a book that was read", (heapInUse() - before) / book.tables[0]!.records.length, "bytes/record", "");
  const [lines, columns] = quick ? [5000, 60] : [35_041, 60];
  const country = await countryRuns(quick ? 1 : 3, lines, columns);
  const note = `${lines} × ${columns}, each in a process of its own`;
  put("open + read + check + score / SheetJS: time on the clock", country.whole.wall / country.bare.wall, "×", note);
  put("open + read + check + score / SheetJS: highest memory", country.whole.rss / country.bare.rss, "×", note);
};
