import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellFix, CellMark, FixValue } from "../../../../addin/workbook/port.ts";
import { resultSheetNames } from "../../../../core/files/result-sheet.ts";
import { addSheet, type Book, cellAt, ensureCell, newBook, type Sheet } from "../../../support/office-host/book.ts";
import { type Host, snapshot } from "../../../support/office-host/host.ts";
import { bookOf, openInExcel, reopen, resultSheet } from "./books.ts";

const rows = 14;
const columns = 6;

/** Contents that Excel would change when they are put back carelessly. */
const contents = fc.oneof(
  fc.constantFrom(
    "HTX Sông Xanh",
    "0101234567",
    "1/2",
    "=1+1",
    "'a",
    "-5",
    "+84912",
    "@a",
    "TRUE",
    "may 12",
    "12%",
    "1e5",
    " 7 ",
    "#N/A",
    "Thôn 3, xã Phú Hòa",
    "“”\n\"'",
  ),
  fc.integer({ min: -5, max: 99_999 }),
  fc.double({ min: -10, max: 10, noNaN: true }).filter((value) => !Object.is(value, -0)),
  fc.boolean(),
  fc.constant(""),
);
const formats = fc.constantFrom("General", "General", "@", "dd/mm/yyyy", "#,##0.0", "0%", "0000000000");
const fills = fc.constantFrom(
  null,
  null,
  null,
  { color: "#FFFFFF", pattern: "Solid" },
  { color: "#FBD1CD", pattern: "Solid" },
  { color: "#92D050", pattern: "Gray25" },
);
const cells = fc.record({
  content: contents,
  format: formats,
  fill: fills,
  formula: fc.option(fc.constantFrom("=A1", '="x"&A1', "=SUM(A1:A3)"), { freq: 6 }),
});
const places = fc.record({ row: fc.integer({ min: 0, max: rows - 1 }), column: fc.integer({ min: 0, max: columns - 1 }) });
const values: fc.Arbitrary<FixValue> = fc.oneof(
  contents,
  fc.constant(null),
  fc.constantFrom({ date: "2019-03-15" }, { date: "2019" }, { date: "2019-03" }),
);
const sheetNames = fc.constantFrom("HTX 2024", "Tổ hợp tác", "O'Hara, xã");

type Draft = {
  readonly cells: readonly {
    content: string | number | boolean;
    format: string;
    fill: { color: string; pattern: string } | null;
    formula: string | null;
  }[];
  readonly filtered: boolean;
};

function bookFrom(drafts: readonly Draft[]): Book {
  const book = newBook("so.xlsx", "HTX 2024");
  addSheet(book, "Tổ hợp tác");
  addSheet(book, "O'Hara, xã");
  book.sheets.forEach((sheet, index) => {
    const draft = drafts[index];
    draft?.cells.forEach(({ content, format, fill, formula }, at) => {
      const cell = ensureCell(sheet, Math.floor(at / columns), at % columns);
      Object.assign(cell, { value: content, numberFormat: format, fill, formula });
    });
    if (draft?.filtered) {
      sheet.filter = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
      for (const row of [2, 3, 7]) sheet.hiddenRows.add(row);
    }
  });
  return book;
}

const drafts = fc.array(
  fc.record({ cells: fc.array(cells, { minLength: rows * columns, maxLength: rows * columns }), filtered: fc.boolean() }),
  { minLength: 3, maxLength: 3 },
);
const fixes: fc.Arbitrary<CellFix[]> = fc.array(
  fc.record({ sheet: sheetNames, place: places, value: values }).map(({ sheet, place, value }) => ({ sheet, cell: address(place), value })),
  { maxLength: 25 },
);
const marks: fc.Arbitrary<CellMark[]> = fc.array(
  fc
    .record({ sheet: sheetNames, place: places, severity: fc.constantFrom("error", "warning") })
    .map(({ sheet, place, severity }) => ({ sheet, cell: address(place), severity, message: "Xem lại." })),
  { maxLength: 40 },
);

function address({ row, column }: { row: number; column: number }): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

describe("Hoàn tác", () => {
  // Before 1.9 Excel does not tell white cells from those without a fill.
  test.each(["1.7", "1.9", "1.14", "1.21"])("gives back the book cell by cell, in a new pane too (ExcelApi %s)", async (level) => {
    await fc.assert(
      fc.asyncProperty(
        drafts,
        fc.array(fc.record({ fixes, marks: fc.option(marks), writes: fc.boolean(), rule: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (sheets, steps, all) => {
          const { host, port } = await openInExcel(bookFrom(level === "1.7" ? sheets.map(withoutWhite) : sheets), { level });
          const before = snapshot(host.book);
          for (const [index, step] of steps.entries()) {
            await port.change({
              label: `Bước ${index}`,
              fixes: step.fixes,
              ...(step.marks === null ? {} : { marks: step.marks }),
              sheets: step.writes ? [resultSheet(resultSheetNames.findings, [[index, "01", null, 1]])] : [],
              rules: step.rule
                ? [{ sheet: "HTX 2024", area: "B2:B9", rule: { kind: "list", words: ["Tốt", "Khá"] }, message: "Chọn trong danh sách." }]
                : [],
            });
          }
          const later = await reopen(host);
          if (all) await later.undoAll();
          else while ((await later.undo()) !== null);
          await later.mark([]);
          expect(snapshot(host.book)).toEqual(before);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("puts marks on and off as findings come and go, and leaves every fill as it was", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.array(marks, { minLength: 1, maxLength: 4 }), fc.boolean(), async (sheets, rounds, between) => {
        const { host, port } = await openInExcel(bookFrom(sheets));
        const before = snapshot(host.book);
        let current = port;
        for (const round of rounds) {
          await current.mark(round);
          expect(markedIn(host)).toEqual(new Set([...round.map(({ sheet, cell }) => `${sheet} ${cell}`), ...paintedBefore(sheets)]));
          expect(await current.marked()).toBe(round.length > 0);
          if (between) current = await reopen(host);
          expect(await current.marked()).toBe(round.length > 0);
        }
        await current.undoAll();
        expect(snapshot(host.book)).toEqual(before);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("leaves alone what the officer has changed since", async () => {
    const { host, port } = await openInExcel(
      bookOf([
        ["Tên", "Xếp loại"],
        ["HTX A", "kha"],
        ["HTX B", "tot"],
      ]),
    );
    await port.change({
      label: "Sửa",
      fixes: [
        { sheet: "HTX 2024", cell: "B2", value: "Khá" },
        { sheet: "HTX 2024", cell: "B3", value: "Tốt" },
      ],
      marks: [
        { sheet: "HTX 2024", cell: "A2", severity: "error", message: "x" },
        { sheet: "HTX 2024", cell: "A3", severity: "error", message: "x" },
      ],
    });
    host.person.types("HTX 2024", "B2", "Yếu");
    host.person.colours("HTX 2024", "A2", "#00FF00");
    expect(await port.undo()).toEqual({ label: "Sửa", restored: 1, kept: 1, unmarked: true });
    expect([at(host, "B2")?.value, at(host, "B3")?.value]).toEqual(["Yếu", "tot"]);
    expect([at(host, "A2")?.fill?.color, at(host, "A3")?.fill]).toEqual(["#00FF00", null]);
  });

  test("finds the cells again after rows were put in, taken out, sorted and the sheet was renamed", async () => {
    const { host, port } = await openInExcel(
      bookOf([
        ["Tên", "Mã"],
        ["HTX D", 1],
        ["HTX C", 2],
        ["HTX B", 3],
        ["HTX A", 4],
      ]),
    );
    await port.change({
      label: "Sửa",
      fixes: [2, 3, 4, 5].map((row) => ({ sheet: "HTX 2024", cell: `B${row}`, value: `000${row}` })),
      marks: [3, 4].map((row) => ({ sheet: "HTX 2024", cell: `A${row}`, severity: "warning" as const, message: "x" })),
    });
    host.person.insertsRows("HTX 2024", 2, 2);
    host.person.deletesRows("HTX 2024", 5, 1);
    host.person.renames("HTX 2024", "HTX (mới)");
    const later = await reopen(host);
    expect(await later.undo()).toEqual({ label: "Sửa", restored: 3, kept: 1, unmarked: true });
    expect(host.book.active.rows.map((cells) => cells?.map((cell) => cell?.value))).toEqual([
      ["Tên", "Mã"],
      ["", ""],
      ["", ""],
      ["HTX D", 1],
      ["HTX B", 3],
      ["HTX A", 4],
    ]);
    expect(host.book.active.rows.flatMap((cells) => cells?.map((cell) => cell?.fill) ?? []).filter((fill) => fill !== null)).toEqual([]);

    await later.mark([4, 6].map((row) => ({ sheet: "HTX (mới)", cell: `A${row}`, severity: "error" as const, message: "x" })));
    host.person.sorts("HTX (mới)", "A2:B6", 0);
    await later.undoAll();
    expect(host.book.active.rows.flatMap((cells) => cells?.map((cell) => cell?.fill) ?? []).filter((fill) => fill !== null)).toEqual([]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["HTX (mới)"]);
  });

  test("goes on when the officer has deleted sheets meanwhile", async () => {
    const { host, port } = await openInExcel(bookFrom([]));
    await port.change({
      label: "Ghi",
      fixes: [
        { sheet: "Tổ hợp tác", cell: "A1", value: "x" },
        { sheet: "HTX 2024", cell: "A1", value: "y" },
      ],
      sheets: [resultSheet(resultSheetNames.findings, [[1, "a", null, 1]])],
    });
    host.person.deletesSheet("Tổ hợp tác");
    host.person.deletesSheet(resultSheetNames.findings);
    expect(await port.undo()).toMatchObject({ restored: 1 });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["HTX 2024", "O'Hara, xã"]);
    expect(cellAt(host.book.sheets[0] as Sheet, 0, 0)?.value).toBe("");
  });

  test("keeps the last twenty steps", async () => {
    const { host, port } = await openInExcel(bookOf([["a"]]));
    for (let step = 0; step < 24; step++)
      await port.change({ label: `Bước ${step}`, fixes: [{ sheet: "HTX 2024", cell: "A1", value: step }] });
    expect((await port.steps()).length).toBe(20);
    await port.undoAll();
    expect(at(host, "A1")?.value).toBe(3);
    expect(host.book.sheets.length).toBe(1);
  });

  test("keeps long texts", async () => {
    const long = `${"Xã Phú Hòa – “x” \\ ".repeat(1_700)}`.slice(0, 32_700);
    const { host, port } = await openInExcel(bookOf([[long], ["=…"], [long]]));
    const before = snapshot(host.book);
    await port.change({ label: "Sửa", fixes: ["A1", "A2", "A3"].map((cell) => ({ sheet: "HTX 2024", cell, value: "ngắn" })) });
    await (await reopen(host)).undo();
    expect(snapshot(host.book)).toEqual(before);
  });
});

function at(host: Host, cell: string) {
  return cellAt(host.book.active, Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65);
}

function withoutWhite(draft: Draft): Draft {
  return { ...draft, cells: draft.cells.map((cell) => (cell.fill?.color === "#FFFFFF" ? { ...cell, fill: null } : cell)) };
}

/** Cells in one of the colours of marks. */
function markedIn({ book }: Host): Set<string> {
  const found = new Set<string>();
  for (const sheet of book.sheets) {
    sheet.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (["#FBD1CD", "#FEEBB9"].includes(cell?.fill?.color ?? "")) found.add(`${sheet.name} ${address({ row, column })}`);
      });
    });
  }
  return found;
}

/** Cells that the officer has painted in just our colour. */
function paintedBefore(sheets: readonly Draft[]): string[] {
  return sheets.flatMap((draft, index) =>
    draft.cells.flatMap(({ fill }, cell) =>
      fill?.color === "#FBD1CD"
        ? [`${["HTX 2024", "Tổ hợp tác", "O'Hara, xã"][index]} ${address({ row: Math.floor(cell / columns), column: cell % columns })}`]
        : [],
    ),
  );
}
