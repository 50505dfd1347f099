import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { resultSheets } from "../../../../addin/workbook/results.ts";
import { checkBook } from "../../../../core/checks/check.ts";
import { openBook } from "../../../../core/files/open-book.ts";
import type { SheetCells } from "../../../../core/model/cells.ts";
import { scoreBook } from "../../../../core/scoring/score.ts";
import { scoreTables } from "../../../../core/scoring/table.ts";
import { readBook } from "../../../../core/sheet/read.ts";
import { country } from "../../../fixtures/books/country.ts";
import { ensureCell, newBook } from "../../../support/office-host/book.ts";
import type { Host, Traffic } from "../../../support/office-host/host.ts";
import { fillFrom, openInExcel } from "./books.ts";

/** The biggest request that we allow ourselves, and the biggest answer that Excel on the web gives. */
const mostSent = 4_000_000;
const mostReceived = 5 * 1024 * 1024;

let cells: SheetCells;

beforeAll(() => {
  const path = join(import.meta.dirname, "../../../../.cache/excel/country-5000.xlsx");
  country(path, 5_000, 60);
  const [sheet] = openBook(new Uint8Array(readFileSync(path)), "danh-sach.xlsx").sheets;
  if (sheet === undefined) throw new Error("no sheet");
  cells = sheet;
});

function countryBook() {
  const book = newBook("danh-sach.xlsx", cells.name);
  fillFrom(book, cells);
  return book;
}

function bytes(traffic: readonly Traffic[]): number {
  return traffic.reduce((sum, { sent, received }) => sum + sent + received, 0);
}

describe("5,000 rows × 60 columns", () => {
  test("check, score and write back: at most 6 syncs, no bytes to speak of beyond the blocks themselves", async () => {
    const { host, port } = await openInExcel(countryBook());
    host.traffic.length = 0;
    const names = (await port.sheets()).map(({ name }) => name);
    const read = await port.read(names);
    const reading = [...host.traffic];
    expect(read[0]?.cells).toEqual(cells.cells);

    const data = readBook({ file: port.name, sheets: read }, {});
    const table = scoreTables[0];
    if (table === undefined) throw new Error("no table");
    const check = checkBook(data, { asOf: "2025-01-01", table });
    const score = scoreBook(data, { asOf: "2025-01-01", table });
    const sheets = resultSheets({ book: data, asOf: "2025-01-01", check, score });
    const marks = check.findings.map(({ sheet, cell, severity, message }) => ({ sheet, cell, severity, message }));
    const { marked } = await port.change({ label: "Ghi kết quả", sheets, marks });
    expect(marked).toBe(new Set(marks.map(({ cell }) => cell)).size);

    const rawRead = size(read[0]?.cells.map((line) => Array.from({ length: 60 }, (_, column) => line?.[column] ?? "")));
    const rawWritten = sheets.reduce((sum, { rows }) => sum + size(rows), 0);
    expect(host.traffic.length).toBeLessThanOrEqual(6);
    expect(bytes(reading)).toBeLessThan(rawRead * 1.05);
    expect(bytes(host.traffic)).toBeLessThan((rawRead + rawWritten) * 1.2);
    expect(worst(host)).toEqual({ sent: true, received: true });
  });

  test("one changed cell is read and marked anew with 2 syncs, and little is moved", async () => {
    const { host, port } = await openInExcel(countryBook());
    const mark = (cell: string) => ({ sheet: cells.name, cell, severity: "error" as const, message: "Xem lại." });
    const marks = Array.from({ length: 300 }, (_, index) => mark(`C${10 + index * 7}`));
    await port.mark(marks);
    host.person.types(cells.name, "E1500", "31/02/2020");
    host.traffic.length = 0;
    const rows = await port.readRows({ sheet: cells.name, area: "E1500" });
    expect([rows?.top, rows?.bottom, rows?.cells[0]?.[4], rows?.cells[0]?.length]).toEqual([1_499, 1_499, "31/02/2020", 60]);
    expect(await port.mark([...marks.slice(1), mark("E1500"), mark("F1500")])).toBe(301);
    expect(host.traffic.length).toBe(2);
    expect(bytes(host.traffic)).toBeLessThan(40_000);
    const fill = (row: number, column: number) => ensureCell(host.book.active, row, column).fill?.color ?? null;
    expect([fill(9, 2), fill(16, 2), fill(1_499, 4), fill(1_499, 5)]).toEqual([null, "#FBD1CD", "#FBD1CD", "#FBD1CD"]);
  });

  test("fixing 4,000 cells at once and taking it back stays within the limits", async () => {
    const { host, port } = await openInExcel(countryBook());
    const before = cells.cells.slice(4, 4_004).map((line) => line?.[2]);
    host.traffic.length = 0;
    await port.change({
      label: "Sửa",
      fixes: before.map((_, index) => ({ sheet: cells.name, cell: `C${index + 5}`, value: String(index).padStart(10, "0") })),
    });
    expect(host.traffic.length).toBeLessThanOrEqual(3);
    expect(await port.undo()).toMatchObject({ restored: 4_000, kept: 0 });
    expect(before).toEqual(host.book.active.rows.slice(4, 4_004).map((line) => line?.[2]?.value));
    expect(worst(host)).toEqual({ sent: true, received: true });
  });
});

test("200,000 used rows are read in blocks, with progress, and reading can be stopped", async () => {
  const book = newBook("dai.xlsx", "Dài");
  for (let row = 0; row < 200_000; row++) {
    for (let column = 0; column < 5; column++)
      ensureCell(book.active, row, column).value = column === 0 ? `Hợp tác xã dịch vụ nông nghiệp số ${row}` : row * column;
  }
  const { host, port } = await openInExcel(book);
  const progress: number[] = [];
  const [sheet] = await port.read(["Dài"], { onProgress: (fraction) => progress.push(fraction) });
  expect([sheet?.cells.length, sheet?.cells[199_999]?.[4]]).toEqual([200_000, 799_996]);
  expect(progress.length).toBeGreaterThan(3);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(worst(host)).toEqual({ sent: true, received: true });

  const stop = new AbortController();
  await expect(port.read(["Dài"], { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow("Đã dừng theo yêu cầu.");
});

function size(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Whether no request and no answer was too big. */
function worst({ traffic }: Host): { readonly sent: boolean; readonly received: boolean } {
  return {
    sent: traffic.every(({ sent }) => sent < mostSent),
    received: traffic.every(({ received, error }) => received < mostReceived && error === null),
  };
}
