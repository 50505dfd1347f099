import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { country } from "../../fixtures/books/country.ts";
import { findSheet, newBook } from "../../support/office-host/book.ts";
import { createHost, type Traffic } from "../../support/office-host/host.ts";
import { fillFrom } from "../workbook/excel/books.ts";
import { builtPane } from "./built-pane.ts";
import { readable } from "./pane-page.ts";
import { scratchFile } from "./site.ts";

// A real browser, and 300,000 cells.
vi.setConfig({ testTimeout: 240_000 });

const pane = builtPane();

test("5,000 rows × 60 columns in the pane: read, check, score and write in 6 syncs and hardly more than the blocks", async () => {
  const path = scratchFile("country-5000.xlsx");
  country(path, 5_000, 60);
  const [cells] = openBook(new Uint8Array(readFileSync(path)), "danh-sach.xlsx").sheets;
  if (cells === undefined) throw new Error("no sheet");
  const book = newBook("danh-sach.xlsx", cells.name);
  fillFrom(book, cells);
  const host = createHost(book, { level: "1.17" });
  const page = await pane.openInExcel(host, { search: "?tab=checks" });
  const opened = host.traffic.length;

  host.traffic.length = 0;
  await page.getByRole("button", { name: "Đọc lại sổ" }).click();
  await page.getByRole("button", { name: "Ghi kết quả vào sổ" }).click({ timeout: 120_000 });
  await page
    .getByText(/Đã ghi 3 trang/)
    .first()
    .waitFor({ timeout: 120_000 });
  await page.waitForSelector(readable);
  const work = [...host.traffic];

  const rawRead = size(cells.cells.map((line) => Array.from({ length: 60 }, (_, column) => line?.[column] ?? "")));
  const written = [resultSheetNames.findings, resultSheetNames.scores, resultSheetNames.summary];
  const rawWritten = written.reduce(
    (sum, name) => sum + size(findSheet(book, name)?.rows.map((row) => row?.map((cell) => cell?.formula ?? cell?.value ?? ""))),
    0,
  );

  host.traffic.length = 0;
  host.person.types(cells.name, "E1500", "31/02/2020");
  await page.locator(".tree-finding, .tree-group").first().waitFor();
  await expect.poll(() => findSheet(book, cells.name)?.rows[1_499]?.[4]?.fill?.color ?? null, { timeout: 60_000 }).not.toBeNull();
  await page.waitForSelector(readable);
  const again = [...host.traffic];

  process.stdout.write(
    `5,000 × 60 in the pane: opening ${opened} syncs; read + check + score + write ${work.length} syncs, ` +
      `${(bytes(work) / (rawRead + rawWritten)).toFixed(2)} × the raw blocks, largest request ${(Math.max(...work.map(({ sent }) => sent)) / 1e6).toFixed(2)} MB, ` +
      `largest answer ${(Math.max(...work.map(({ received }) => received)) / 1e6).toFixed(2)} MB; re-check of a cell ${again.length} syncs, ${bytes(again)} bytes\n`,
  );
  expect(work.length).toBeLessThanOrEqual(6);
  expect(bytes(work)).toBeLessThan((rawRead + rawWritten) * 1.2);
  expect(work.every(({ sent, error }) => sent < 4_000_000 && error === null)).toBe(true);
  expect(again.length).toBeLessThanOrEqual(2);
});

function bytes(traffic: readonly Traffic[]): number {
  return traffic.reduce((sum, { sent, received }) => sum + sent + received, 0);
}

function size(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
