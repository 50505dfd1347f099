import { expect, test } from "vitest";
import { patchRows } from "../../../../addin/workbook/excel/patch-rows.ts";
import { formatAt } from "../../../../core/model/cells.ts";
import { ensureCell } from "../../../support/office-host/book.ts";
import { bookOf, openInExcel } from "./books.ts";

test("rows read anew make the sheet that a whole reading gives", async () => {
  const book = bookOf([
    ["Tên", "Ngày", "Số"],
    ["HTX A", 45_000, 1],
    ["HTX B", 45_100, 2],
    ["HTX C", 45_200, 3],
  ]);
  for (const row of [1, 2, 3]) ensureCell(book.active, row, 1).numberFormat = "dd/mm/yyyy";
  const { host, port } = await openInExcel(book);
  let [sheet] = await port.read(["HTX 2024"]);
  ensureCell(book.active, 2, 2).numberFormat = "0%";
  host.person.types("HTX 2024", "C3", 0.5);
  host.person.types("HTX 2024", "A4:C4", "");
  host.person.types("HTX 2024", "D6", "thêm");
  for (const area of ["C3", "A4:C4", "D6"]) {
    const patch = await port.readRows({ sheet: "HTX 2024", area });
    if (sheet === undefined || patch === null) throw new Error("nothing was read");
    sheet = patchRows(sheet, patch);
  }
  const [whole] = await port.read(["HTX 2024"]);
  if (sheet === undefined || whole === undefined) throw new Error("nothing was read");
  const lines = (one: typeof whole) =>
    Array.from(one.cells, (line, row) =>
      Array.from({ length: 4 }, (_, column) => [
        line?.[column] ?? null,
        typeof line?.[column] === "number" ? formatAt(one, row, column) : null,
      ]),
    );
  expect(lines(sheet)).toEqual(lines(whole));
  expect(formatAt(sheet, 2, 2)).toBe("0%");
});

test("an area that is too high, or unknown, asks for the whole sheet", async () => {
  const { port } = await openInExcel(bookOf([["a"]]));
  expect(await port.readRows({ sheet: "HTX 2024", area: null })).toBeNull();
  expect(await port.readRows({ sheet: "HTX 2024", area: "A:A" })).toBeNull();
  expect(await port.readRows({ sheet: "HTX 2024", area: "A1:B9000" })).toBeNull();
});
