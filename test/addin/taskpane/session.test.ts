import { beforeEach, describe, expect, test } from "vitest";
import type { FindingFilter, RatingOptions, Session } from "../../../addin/taskpane/worker/protocol.ts";
import { createSession } from "../../../addin/taskpane/worker/session.ts";
import { cleanBook, messyBook, sheetNames, unnamedBook } from "./test-books.ts";

const quiet = (): void => undefined;
const options: RatingOptions = { asOf: "2025-01-31", year: 2024, table: { id: "tt-01-2020" } };
const everything: FindingFilter = { severity: null, code: null, text: "" };

let session: Session;

beforeEach(() => {
  session = createSession();
});

function open(bytes: Uint8Array, memory: string | null = null): ReturnType<Session["open"]> {
  return session.open({ name: "so.xlsx", bytes: bytes.slice().buffer as ArrayBuffer, memory }, quiet);
}

describe("the open book", () => {
  test("is shown with its tables, rows left out and what is hidden", () => {
    const book = open(messyBook());
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["HTX 2024", false],
      ["SELECT", true],
    ]);
    const table = book.tables.find(({ sheet }) => sheet === "HTX 2024")!;
    expect(table).toMatchObject({ kind: "cooperatives", records: 7, headerRows: [4], year: 2024, hiddenRows: 1 });
    expect(table.ignored).toContainEqual({ reason: "total", rows: "12", count: 1 });
    const revenue = table.columns.find(({ field }) => field === "revenue.total")!;
    expect(revenue).toMatchObject({ column: "M", unit: "millionVND", unitFrom: "header", takesUnit: true, takesDash: true });
    expect(table.columns.find(({ field }) => field === "capital.end")!.hasDash).toBe(true);
    expect(table.columns.find(({ field }) => field === "name")!.samples[0]).toBe("HTX Nông nghiệp Phú Hòa");
  });

  test("a memory that cannot be read counts as none", () => {
    for (const memory of ["", "{", "[]", '{"format":"so-htx-columns","version":1,"columns":[{"header":"x","field":"nonsense"}]}']) {
      expect(open(messyBook(), memory).records).toBe(7);
    }
  });

  test("a correction changes the memory; without it the book is as before", () => {
    const before = open(messyBook());
    const table = before.tables[0]!;
    const last = table.columns.at(-1)!;
    const { memory, overview } = session.correct({ table: table.id, column: last.index, field: "note", unit: null, dash: null }, quiet);
    expect(overview.tables[0]!.columns.at(-1)).toMatchObject({ field: "note", confidence: 1, doubt: null });
    expect(memory).not.toContain("Bình Minh");
    expect(open(messyBook(), memory).tables[0]!.columns.at(-1)!.field).toBe("note");
    expect(session.reread({ memory: null }, quiet)).toEqual(before);
  });

  test("a column without a heading is corrected for this book alone, sheet by sheet", () => {
    const before = open(unnamedBook());
    const [first, second] = before.tables;
    const column = first!.columns.find(({ unnamed }) => unnamed)!;
    expect(column.header).toBe("");
    const said = { column: column.index, unit: null, dash: null } as const;
    const one = session.correct({ table: first!.id, field: "note", ...said }, quiet);
    const both = session.correct({ table: second!.id, field: "address", ...said }, quiet);
    const fieldsOf = (book: typeof before) => book.tables.map(({ columns }) => columns.find(({ index }) => index === column.index)!.field);
    expect(fieldsOf(one.overview)).toEqual(["note", null]);
    expect(fieldsOf(both.overview)).toEqual(["note", "address"]);
    expect(both.overview.tables[0]!.columns.find(({ index }) => index === column.index)!.unnamed).toBe(true);
    expect(both.overview.records).toBe(before.records);
    // What was said is not remembered for other books, and can be taken back.
    expect(JSON.parse(both.memory).columns).toEqual([]);
    expect(fieldsOf(open(unnamedBook(), both.memory))).toEqual([null, null]);
    expect(fieldsOf(session.reread({ memory: both.memory, unnamed: both.unnamed }, quiet))).toEqual(["note", "address"]);
    const undone = session.correct({ table: first!.id, field: null, ...said }, quiet);
    expect(fieldsOf(undone.overview)).toEqual([null, "address"]);
  });

  test("a file that is no workbook is one Vietnamese sentence", () => {
    expect(() => open(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toThrow(/^Tệp “so.xlsx” .*hãy/);
  });
});

describe("findings", () => {
  test("groups and pages hold every finding once", () => {
    open(messyBook());
    const { errors, warnings } = session.check(options, quiet);
    expect(errors).toBeGreaterThan(0);
    const groups = session.findingGroups({ filter: everything }, quiet);
    const rows = groups.flatMap(({ key, count }) => session.findings({ filter: everything, group: key, from: 0, count }, quiet));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(errors + warnings);
    expect(groups.map(({ severity }) => severity)).toEqual([...groups.map(({ severity }) => severity)].sort());
    const date = rows.find(({ found }) => found === "31/02/2019")!;
    expect(date).toMatchObject({ cell: "D8", row: 7, column: 3, severity: "error", field: "Ngày cấp giấy chứng nhận" });
  });

  test("words are found without tone marks", () => {
    open(messyBook());
    session.check(options, quiet);
    const filter = { ...everything, text: "khong phai la mot ngay" };
    expect(session.findingGroups({ filter }, quiet)).toHaveLength(1);
    expect(session.findingGroups({ filter: { ...everything, text: "không có đâu" } }, quiet)).toEqual([]);
  });

  test("a book without faults has none", () => {
    open(cleanBook());
    expect(session.check(options, quiet)).toMatchObject({ errors: 0, warnings: 0, records: 1 });
  });

  test("nothing is there before the check, and after a correction", () => {
    open(messyBook());
    expect(session.findingGroups({ filter: everything }, quiet)).toEqual([]);
    session.check(options, quiet);
    session.reread({ memory: null }, quiet);
    expect(session.findingGroups({ filter: everything }, quiet)).toEqual([]);
  });
});

describe("points", () => {
  const query = { rank: null, text: "", sort: "row", descending: false } as const;

  test("rows, counts and details agree", () => {
    open(messyBook());
    const overview = session.score(options, quiet);
    const { total, rows } = session.scoreRows({ ...query, from: 0, count: 100 }, quiet);
    expect(total).toBe(overview.total);
    expect(rows.filter(({ rank }) => rank === "incomplete")).toHaveLength(overview.counts.incomplete);
    for (const row of rows) {
      const detail = session.scoreDetail({ id: row.id }, quiet)!;
      const points = detail.groups.flatMap(({ items }) => items).reduce((sum, item) => sum + (item.points ?? 0), 0);
      expect(points).toBeCloseTo(row.lowest, 9);
      expect(row.lowest).toBeLessThanOrEqual(row.highest);
    }
  });

  test("what nobody has read is entered by hand, what was inferred says so", () => {
    open(messyBook());
    session.score(options, quiet);
    const items = session.scoreDetail({ id: 0 }, quiet)!.groups.flatMap(({ items }) => items);
    expect(items.find(({ id }) => id === "1a")).toMatchObject({ source: "computed", mark: "I" });
    expect(items.find(({ id }) => id === "5")).toMatchObject({ source: "missing", mark: "?", points: null });
  });

  test("the list is sorted and filtered", () => {
    open(messyBook());
    session.score(options, quiet);
    const names = (change: object): string[] =>
      session.scoreRows({ ...query, ...change, from: 0, count: 9 }, quiet).rows.map(({ name }) => name);
    expect(names({ sort: "name" })[0]).toBe("HTX Chăn nuôi Hòa Phát");
    expect(names({ sort: "row", descending: true })[0]).toBe("HTX Môi trường Xanh Sạch");
    expect(names({ text: "lang sen" })).toEqual(["HTX Thủ công Làng Sen"]);
    const { rows } = session.scoreRows({ ...query, sort: "total", descending: true, from: 0, count: 9 }, quiet);
    const points = rows.map(({ lowest }) => lowest);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  test("ways up come with a sentence", () => {
    open(messyBook());
    session.score(options, quiet);
    const ways = session.waysUp({ id: 0, rank: "fair" }, quiet);
    expect(ways.because).not.toBe("");
    for (const way of ways.ways) expect(way.total).toBeGreaterThanOrEqual(65);
  });

  test("the template of a table is read back as the office's own", () => {
    const { bytes } = session.tableTemplate({ table: "tt-09-2017" }, quiet);
    const { table, problems } = session.readTable({ name: "bang.xlsx", bytes }, quiet);
    expect(problems).toEqual([]);
    open(messyBook());
    expect(session.score({ ...options, table: { own: table! } }, quiet).table.own).toBe(true);
  });

  test("a table of the office that cannot be read any more gives way to a shipped one", () => {
    open(messyBook());
    expect(session.score({ ...options, table: { own: "{}" } }, quiet).table).toMatchObject({ id: "tt-01-2020", own: false });
  });
});

describe("the grid", () => {
  test("shows cells as the book has them, with what is wrong", () => {
    open(messyBook());
    session.check(options, quiet);
    expect(session.gridShape({ sheet: "HTX 2024" }, quiet)).toMatchObject({ rows: 14, columns: 17 });
    const window = session.gridWindow({ sheet: "HTX 2024", top: 3, left: 0, bottom: 7, right: 3 }, quiet);
    expect(window.texts[0]).toEqual(["STT", "Tên HTX", "Mã số HTX", "Ngày cấp GCN"]);
    expect(window.rows.map(({ kind }) => kind)).toEqual(["header", "record", "record", "record", "record"]);
    expect(window.rows[3]!.hidden).toBe(true);
    expect(window.kinds[1]).toBe("nttt");
    expect(window.marks).toContainEqual({ row: 7, column: 3, severity: "error" });
  });
});

describe("the copy", () => {
  test("holds the result sheets, which are no data when it is opened again", () => {
    const before = open(messyBook());
    const announced = session.resultSheets(options, quiet);
    const { name, bytes } = session.saveCopy(options, quiet);
    expect(name).not.toBe("so.xlsx");
    expect(sheetNames(new Uint8Array(bytes))).toEqual(expect.arrayContaining(announced.map((sheet) => sheet.name)));
    const again = session.open({ name, bytes, memory: null }, quiet);
    expect(again.records).toBe(before.records);
    expect(again.tables.map(({ sheet }) => sheet)).toEqual(before.tables.map(({ sheet }) => sheet));
  });
});
