import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { fileWorkbook } from "../../../addin/workbook/file-port.ts";
import { isOurSheet, type WorkbookPort } from "../../../addin/workbook/port.ts";
import { WorkbookError } from "../../../core/files/errors.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { formatAt, formatKind, type SheetCells } from "../../../core/model/cells.ts";
import { makeBook } from "../../fixtures/books/book.ts";
import { styles } from "../../fixtures/books/books.ts";
import { emptySheet, put } from "../../fixtures/books/draft.ts";
import { writeXlsx } from "../../fixtures/books/xlsx.ts";
import { newBook } from "../../support/office-host/book.ts";
import { fillFrom, openInExcel, resultSheet } from "./excel/books.ts";

/** A book open through a port, and a look at the values of a sheet behind its back. */
type Opened = { readonly port: WorkbookPort; readonly values: (sheet: string) => unknown[][] | null };

const implementations: readonly {
  readonly name: string;
  readonly seesMerged: boolean;
  readonly open: (bytes: Uint8Array, file: string) => Promise<Opened>;
}[] = [
  {
    name: "a file",
    seesMerged: true,
    open: async (bytes, file) => {
      const port = fileWorkbook(bytes, file);
      return {
        port,
        values: (sheet) => {
          const found = read(port.copy().bytes).Sheets[sheet];
          return found === undefined ? null : trimmed(utils.sheet_to_json<unknown[]>(found, { header: 1, defval: "" }));
        },
      };
    },
  },
  ...["1.7", "1.14", "1.21"].map((level) => ({
    name: `Excel with ExcelApi ${level}`,
    seesMerged: level !== "1.7",
    open: async (bytes: Uint8Array, file: string): Promise<Opened> => {
      const { port, host } = await openInExcel(hostBook(bytes, file), { level });
      return {
        port,
        values: (name) => {
          const sheet = host.book.sheets.find((one) => one.name === name);
          return sheet === undefined ? null : trimmed(sheet.rows.map((cells) => Array.from(cells ?? [], (cell) => cell?.value ?? "")));
        },
      };
    },
  })),
];

describe.each(implementations)("the port over $name", ({ open, seesMerged }) => {
  test("lists the officer's sheets in order, with what is hidden", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    expect(await port.sheets()).toEqual([
      { name: "HTX 2024", hidden: false },
      { name: "Danh mục", hidden: true },
    ]);
  });

  test("reads values as they are: zeros in front, dates as serial numbers, errors, hidden rows, merged cells", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    const [sheet, list] = await port.read(["HTX 2024", "Danh mục"]);
    expect(sheet?.cells[2]).toEqual(["HTX Sông Xanh", "0101234567", 45_000, 12.5]);
    expect(sheet?.cells[3]).toEqual(["HTX Đồi Chè", null, 43_500, { error: "#REF!" }]);
    expect(formatKind(formatAt(sheet as SheetCells, 2, 2))).toBe("date");
    expect(sheet?.merged).toEqual(seesMerged ? [{ top: 0, left: 0, bottom: 0, right: 3 }] : []);
    expect(sheet?.hiddenRows).toEqual([3]);
    expect(list).toMatchObject({ name: "Danh mục", hidden: true, cells: [["Xã Phú Hòa"]] });
  });

  test("says in a sentence that a sheet is gone", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    await expect(port.read(["Không có"])).rejects.toThrow(WorkbookError);
    await expect(port.read(["Không có"])).rejects.toThrow(/“Không có”/);
  });

  test("reading can be stopped", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    await expect(port.read(["HTX 2024"], { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  test("writes sheets whose texts stay texts, and takes them back step by step", async () => {
    const { port, values } = await open(sampleBook(), "so.xlsx");
    const { findings } = resultSheetNames;
    const link = { text: "B4", sheet: "HTX 2024", cell: "B4" };
    await port.change({
      label: "Ghi kết quả",
      sheets: [
        resultSheet(findings, [
          [1, "0101234567", link, 2.5],
          [2, "=1+1", link, null],
          [3, "-5", null, 0],
        ]),
      ],
    });
    expect(values(findings)?.slice(3)).toEqual([
      [1, "0101234567", "B4", 2.5],
      [2, "=1+1", "B4"],
      [3, "-5", "", 0],
    ]);
    await port.change({ label: "Ghi lại", sheets: [resultSheet(findings, [[1, "0309999999", link, 7]])] });
    expect(values(findings)?.slice(3)).toEqual([[1, "0309999999", "B4", 7]]);
    expect(await port.steps()).toEqual(["Ghi lại", "Ghi kết quả"]);

    expect(await port.undo()).toMatchObject({ label: "Ghi lại", kept: 0 });
    expect(values(findings)?.slice(3)).toEqual([
      [1, "0101234567", "B4", 2.5],
      [2, "=1+1", "B4"],
      [3, "-5", "", 0],
    ]);
    expect(await port.undo()).toMatchObject({ label: "Ghi kết quả" });
    expect(values(findings)).toBeNull();
    expect(await port.undo()).toBeNull();
    expect(await port.steps()).toEqual([]);
  });

  test("takes back everything at once", async () => {
    const { port, values } = await open(sampleBook(), "so.xlsx");
    await port.change({ label: "Một", sheets: [resultSheet(resultSheetNames.findings, [[1, "a", null, 1]])] });
    await port.change({ label: "Hai", sheets: [resultSheet(resultSheetNames.scores, [[1, "b", null, 1]])] });
    expect(await port.undoAll()).toMatchObject({ kept: 0 });
    expect(values(resultSheetNames.findings)).toBeNull();
    expect(values(resultSheetNames.scores)).toBeNull();
    expect(await port.undoAll()).toBeNull();
  });

  test("never lists or reads its own sheets as the officer's", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    const [before] = await port.read(["HTX 2024"]);
    await port.change({
      label: "Ghi",
      sheets: [resultSheet(resultSheetNames.summary, [[1, "a", null, 1]])],
      marks: [{ sheet: "HTX 2024", cell: "B4", severity: "error", message: "Thiếu mã số." }],
    });
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["HTX 2024", "Danh mục"]);
    expect((await port.read(["HTX 2024"]))[0]).toEqual(before);
  });

  test("remembers texts and forgets them", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    await port.remember(
      new Map([
        ["cot", '{"a":1}'],
        ["bo-qua", "x"],
      ]),
    );
    await port.remember(
      new Map([
        ["bo-qua", null],
        ["chua-co", null],
      ]),
    );
    expect([...(await port.recall())]).toEqual([["cot", '{"a":1}']]);
  });

  test("marks as many cells as it says it can", async () => {
    const { port } = await open(sampleBook(), "so.xlsx");
    const marked = await port.mark([{ sheet: "HTX 2024", cell: "B4", severity: "error", message: "Thiếu mã số." }]);
    expect(marked).toBe(port.can.mark ? 1 : 0);
    expect(await port.mark([])).toBe(0);
  });
});

describe("both ports read the same", () => {
  const made = styles.filter(({ set }) => set === "build").map((style) => makeBook(style, 7, false));

  test.each(made.map((book) => [book.file, book] as const))("%s", async (file, { bytes }) => {
    const cells = openBook(bytes, file).sheets;
    const { port } = await openInExcel(hostBook(bytes, file));
    const read = await port.read(cells.map(({ name }) => name));
    expect(read.map(seen)).toEqual(cells.map(seen));
  });
});

/** What the reader of tables can see of a sheet: the formats of numbers, errors as their text, everything else as it is. */
function seen(sheet: SheetCells): unknown {
  const cells = trimmed(
    sheet.cells.map((line, row) =>
      Array.from(line ?? [], (value, column) => {
        if (typeof value === "number") return [value, formatAt(sheet, row, column)];
        return typeof value === "object" ? (value?.error ?? "") : (value ?? "");
      }),
    ),
  );
  const { name, hidden, merged, hiddenRows, hiddenColumns } = sheet;
  return {
    name,
    hidden,
    cells,
    merged: merged.filter(({ top }) => top < cells.length),
    hiddenRows: hiddenRows.filter((row) => row < cells.length),
    hiddenColumns,
  };
}

/** Lines without the empty cells at their ends, without the empty lines at the end. */
function trimmed(lines: readonly (readonly unknown[])[]): unknown[][] {
  const short = lines.map((line) => line.slice(0, line.findLastIndex((value) => value !== "") + 1));
  return short.slice(0, short.findLastIndex((line) => line.length > 0) + 1);
}

function hostBook(bytes: Uint8Array, file: string) {
  const { sheets } = openBook(bytes, file);
  const book = newBook(file, sheets[0]?.name);
  for (const sheet of sheets) fillFrom(book, sheet).visibility = sheet.hidden ? "Hidden" : "Visible";
  return book;
}

function sampleBook(): Uint8Array {
  const sheet = emptySheet("HTX 2024");
  put(sheet, 0, 0, { value: "DANH SÁCH HỢP TÁC XÃ NĂM 2024" });
  sheet.merged.push({ top: 0, left: 0, bottom: 0, right: 3 });
  ["Tên HTX", "Mã số", "Ngày cấp", "Doanh thu"].forEach((value, column) => {
    put(sheet, 1, column, { value });
  });
  put(sheet, 2, 0, { value: "HTX Sông Xanh" });
  put(sheet, 2, 1, { value: "0101234567", format: "@" });
  put(sheet, 2, 2, { value: 45_000, format: "dd/mm/yyyy" });
  put(sheet, 2, 3, { value: 12.5 });
  put(sheet, 3, 0, { value: "HTX Đồi Chè" });
  put(sheet, 3, 2, { value: 43_500, format: "dd/mm/yyyy" });
  put(sheet, 3, 3, { value: { error: "#REF!" } });
  sheet.hiddenRows.add(3);
  const list = emptySheet("Danh mục");
  list.hidden = true;
  put(list, 0, 0, { value: "Xã Phú Hòa" });
  return writeXlsx([sheet, list], { font: "Times New Roman", size: 12 });
}

test("knows its own sheets by name, whatever Unicode form the book has", () => {
  expect(["Sổ HTX – Lỗi", "Sổ HTX – Hoàn tác", "Sổ HTX – Bản trước 3.1", "SỔ HTX – ĐIỂM".normalize("NFD")].map(isOurSheet)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["HTX 2024", "Sổ HTX", "Sổ HTX 2024"].map(isOurSheet)).toEqual([false, false, false]);
});
