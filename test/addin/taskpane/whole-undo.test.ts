import fc from "fast-check";
import { expect, test } from "vitest";
import { createSession } from "../../../addin/taskpane/worker/session.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { makeBook } from "../../fixtures/books/book.ts";
import { styles } from "../../fixtures/books/books.ts";
import { newBook } from "../../support/office-host/book.ts";
import { snapshot } from "../../support/office-host/host.ts";
import { fillFrom, openInExcel, reopen } from "../workbook/excel/books.ts";

const quiet = (): void => undefined;
const options = { asOf: "2025-01-31", year: 2024, table: { id: "tt-01-2020" } } as const;
const plan = {
  plan: { id: "long-khanh-2024" },
  asOf: options.asOf,
  table: options.table,
  words: { ticks: {}, manual: {}, readings: {} },
  tolerance: 0,
  groupRule: false,
  moveWeekends: false,
};

test("all that the pane does to the books of many offices is taken back cell by cell, by a pane that was opened later", async () => {
  const books = styles.filter(({ storage }) => storage === undefined || storage.as === "xlsx" || storage.as === "xlsx-foreign");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...books),
      fc.integer({ min: 1, max: 1_000 }),
      fc.shuffledSubarray(["fixes", "possible", "write", "rules", "targets"] as const, { minLength: 1 }),
      fc.constantFrom("1.9", "1.14", "1.17"),
      async (style, seed, steps, level) => {
        const made = openBook(makeBook(style, seed, false).bytes, "so.xlsx");
        const book = newBook("so.xlsx", made.sheets[0]?.name ?? "Trang");
        for (const sheet of made.sheets) fillFrom(book, sheet);
        const { host, port } = await openInExcel(book, { level });
        const before = snapshot(host.book);

        const session = createSession();
        const names = (await port.sheets()).map(({ name }) => name);
        session.openCells({ name: port.name, sheets: await port.read(names), memory: null }, quiet);
        session.check(options, quiet);
        const marks = session.cellMarks({}, quiet) ?? [];
        const doubtful = session
          .findingGroups({ filter: { severity: null, code: null, text: "" } }, quiet)
          .flatMap(({ key, count }) =>
            session.findings({ filter: { severity: null, code: null, text: "" }, group: key, from: 0, count }, quiet),
          )
          .filter(({ fix }) => fix === "possible")
          .map(({ key }) => key);
        for (const step of steps) {
          if (step === "fixes") await port.change({ label: step, fixes: session.fixes({ keys: null }, quiet) });
          if (step === "possible") await port.change({ label: step, fixes: session.fixes({ keys: doubtful }, quiet) });
          if (step === "rules") await port.change({ label: step, rules: session.inputRules({ asOf: options.asOf }, quiet) });
          if (step === "targets")
            await port.change({ label: step, sheets: session.liveSheets({ ...options, plan, only: "targets" }, quiet) });
          if (step === "write")
            await port.change({ label: step, sheets: session.liveSheets({ ...options, plan: null }, quiet), marks, comments: marks });
        }
        const later = await reopen(host);
        while ((await later.undo()) !== null);
        expect(snapshot(host.book)).toEqual(before);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});
