import { beforeEach, describe, expect, test } from "vitest";
import type { FindingFilter, RatingOptions, Session } from "../../../addin/taskpane/worker/protocol.ts";
import { createSession } from "../../../addin/taskpane/worker/session.ts";
import { writeIgnored } from "../../../addin/workbook/ignored-findings.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { readRecordsFile } from "../../../core/forms/records-file.ts";
import { registerHeadings } from "../../../core/support/register.ts";
import { messyBook } from "./test-books.ts";

const quiet = (): void => undefined;
const options: RatingOptions = { asOf: "2025-01-31", year: 2024, table: { id: "tt-01-2020" } };
const everything: FindingFilter = { severity: null, code: null, text: "" };
const known = { memory: null };
const { sheets } = openBook(messyBook(), "so.xlsx");

let session: Session;

beforeEach(() => {
  session = createSession();
  session.openCells({ name: "so.xlsx", sheets, ...known }, quiet);
});

function rows(filter: FindingFilter = everything) {
  return session
    .findingGroups({ filter }, quiet)
    .flatMap(({ key, count }) => session.findings({ filter, group: key, from: 0, count }, quiet));
}

describe("a book that is open in Excel", () => {
  test("is understood like its file", () => {
    const file = createSession();
    const opened = file.open({ name: "so.xlsx", bytes: messyBook().slice().buffer as ArrayBuffer, ...known }, quiet);
    expect(session.openCells({ name: "so.xlsx", sheets, ...known }, quiet)).toEqual(opened);
    expect(session.check(options, quiet)).toEqual(file.check(options, quiet));
  });

  test("takes rows and sheets as they are now; what was found elsewhere keeps its key", () => {
    session.check(options, quiet);
    const before = rows();
    const date = before.find(({ found }) => found === "31/02/2019")!;
    const line = [...(sheets[0]?.cells[date.row] ?? [])];
    line[date.column] = 43_539;
    const formats = line.map((_, column) => (column === date.column ? "dd/mm/yyyy" : "General"));
    session.update(
      { rows: [{ sheet: date.sheet, top: date.row, bottom: date.row, cells: [line], formats: [formats] }], sheets: [] },
      quiet,
    );
    expect(session.cellMarks({}, quiet)).toBeNull();
    session.check(options, quiet);
    const after = rows();
    expect(after.some(({ key }) => key === date.key)).toBe(false);
    expect(new Set(before.map(({ key }) => key))).toEqual(new Set([...after.map(({ key }) => key), date.key]));
    const again = session.update({ rows: [], sheets: [{ ...sheets[0]!, name: "Thêm" }] }, quiet);
    expect(again.sheets.map(({ name }) => name)).toEqual(["HTX 2024", "SELECT", "Thêm"]);
  });

  test("findings that are left as they are count, mark and are written no more, until they are looked at again", () => {
    const { errors, warnings } = session.check(options, quiet);
    const first = rows()[0]!;
    const left = session.ignore({ ignored: writeIgnored(new Map([[first.key, "đã xem hồ sơ"]])) }, quiet);
    expect(left).toMatchObject({ ignored: 1 });
    expect((left?.errors ?? 0) + (left?.warnings ?? 0)).toBe(errors + warnings - 1);
    expect(rows().some(({ key }) => key === first.key)).toBe(false);
    expect(rows({ ...everything, ignored: true })).toMatchObject([{ key: first.key, reason: "đã xem hồ sơ" }]);
    expect(session.finding({ key: first.key }, quiet)).toMatchObject({ reason: "đã xem hồ sơ" });
    expect(session.cellMarks({}, quiet)?.length).toBe(errors + warnings - 1);
    const written = session.liveSheets({ ...options, plan: null }, quiet).find(({ name }) => name === resultSheetNames.findings);
    expect(written?.rows.length).toBe(errors + warnings - 1);
    expect(written?.lines.map(({ text }) => text).join("\n")).toContain("1 điều đã được cán bộ xem và bỏ qua");
    expect(session.check(options, quiet).ignored).toBe(1);
    expect(session.ignore({ ignored: null }, quiet)).toMatchObject({ errors, warnings, ignored: 0 });
  });

  test("only what is certain is fixed unasked", () => {
    session.check(options, quiet);
    const certain = session.fixes({ keys: null }, quiet);
    const { certain: counted } = session.check(options, quiet);
    expect(certain.length).toBe(counted);
    const possible = rows().filter(({ fix }) => fix === "possible");
    for (const { key, cell } of possible) expect(session.fixes({ keys: [key] }, quiet)).toMatchObject([{ cell }]);
    for (const { key, fix } of rows()) if (fix === null) expect(session.fixes({ keys: [key] }, quiet)).toEqual([]);
  });

  test("only the targets are written when only they are asked for", () => {
    const plan = {
      plan: { id: "long-khanh-2024" },
      asOf: options.asOf,
      table: options.table,
      words: { ticks: {}, manual: {}, readings: {} },
      tolerance: 0,
      groupRule: false,
      moveWeekends: false,
    };
    const names = session.liveSheets({ ...options, plan, only: "targets" }, quiet).map(({ name }) => name);
    expect(names).toContain(resultSheetNames.targets);
    expect(names).not.toContain(resultSheetNames.findings);
    expect(session.liveSheets({ ...options, plan: null, only: "targets" }, quiet)).toEqual([]);
  });
});

describe("records for the browser extension", () => {
  test("are listed for the form and saved as a file that reads back", () => {
    const query = { form: "yearly-cooperative", asOf: options.asOf, text: "" } as const;
    const { total, keys, rows: listed } = session.formRecords({ ...query, from: 0, count: 3 }, quiet);
    expect(listed.length).toBe(Math.min(3, total));
    expect(keys.length).toBe(total);
    expect(listed[0]?.has).toBeGreaterThan(3);
    const found = session.formRecords({ ...query, text: "binh minh", from: 0, count: 9 }, quiet);
    expect(found.rows.map(({ label }) => label)).toEqual(["HTX Dịch vụ Bình Minh"]);

    const file = session.recordsFile({ form: "yearly-cooperative", year: 2024, keys: keys.slice(0, 2) }, quiet);
    expect(file).toMatchObject({ name: "so-yearly-cooperative.so-htx.json", count: 2 });
    const read = readRecordsFile(new TextDecoder().decode(file.bytes));
    expect(read).toMatchObject({ form: "yearly-cooperative", left: [] });
    expect("records" in read && read.records.map(({ key }) => key)).toEqual(keys.slice(0, 2));
    expect(session.formRecords({ ...query, form: "yearly-group", from: 0, count: 9 }, quiet).total).toBe(0);
  });

  test("of a year say who owes and what is missing, in the order that is asked for, and are saved as the yearly information", () => {
    const owing = createSession();
    const rows = [
      ["TT", "Tên HTX", "Xã", "Ngày cấp GCN", "Số thành viên", "Doanh thu (triệu đồng)", "Ngày gửi báo cáo"],
      [1, "HTX Nông nghiệp Bến Tre Xanh", "Xã Hoa Sen", "10/05/2015", 20, 900, "10/12/2024"],
      [2, "HTX Vận tải Đường Xa", "Xã Hoa Sen", "10/05/2016", null, null, null],
      [3, "HTX Chè Đồi Cao", "Xã Hoa Sen", "10/05/2017", 31, 700, "20/12/2024"],
      [4, "HTX Rau Sớm Mai", "Xã Hoa Sen", "20/12/2024", 12, null, null],
    ];
    const text = rows.map((row) => row.map((value) => value ?? "").join(";")).join("\n");
    owing.open(
      { name: "so-2024.csv", memory: null, bytes: new TextEncoder().encode(`Danh sách hợp tác xã năm 2024\n${text}\n`).buffer },
      quiet,
    );
    const query = { form: "yearly-cooperative", year: 2024, asOf: "2024-12-31", text: "", from: 0, count: 9 } as const;
    const of = (by: "sending" | "missing" | "name", down = false) => owing.yearly({ ...query, order: { by, down } }, quiet);
    const made = of("sending");
    expect(made).toMatchObject({ window: { from: "2023-12-15", to: "2024-12-14" }, due: "2024-12-15", total: 3, owing: 1 });
    expect(made?.rows.map(({ label, sending }) => [label, sending.state])).toEqual([
      ["HTX Vận tải Đường Xa", "owed"],
      ["HTX Chè Đồi Cao", "late"],
      ["HTX Nông nghiệp Bến Tre Xanh", "sent"],
    ]);
    expect(made?.left).toEqual([expect.objectContaining({ name: "HTX Rau Sớm Mai", because: expect.stringContaining("kỳ số liệu sau") })]);
    expect(of("sending", true)?.rows[0]?.sending.state).toBe("sent");
    expect(of("name")?.rows.map(({ label }) => label[4])).toEqual(["C", "N", "V"]);
    expect(of("missing", true)?.rows[0]?.label).toBe("HTX Vận tải Đường Xa");
    expect(of("missing", true)?.rows[0]?.missing.join()).toMatch(/thành viên/i);
    const file = owing.recordsFile({ form: "yearly-cooperative", year: 2024, keys: made?.keys.slice(0, 1) ?? [] }, quiet);
    const read = readRecordsFile(new TextDecoder().decode(file.bytes));
    expect(read).toMatchObject({ records: [{ fields: { "yearly.year": 2024, "yearly.periodTo": "2024-12-14" } }] });
    expect(owing.yearly({ ...query, form: "establish", order: { by: "name", down: false } }, quiet)).toBeNull();
  });
});

describe("our sheets in a book that is open in Excel", () => {
  const register = (amount: number) =>
    openBook(
      new TextEncoder().encode(
        `${Object.values(registerHeadings).join(";")}\nVay vốn;HTX Dịch vụ Bình Minh;;;;;;${amount};Quỹ;1/QĐ;01/03/2024\n`,
      ),
      "x.csv",
    ).sheets.map((sheet) => ({ ...sheet, name: resultSheetNames.supportRegister }));
  const support = { asOf: options.asOf, year: 2024, words: null, rules: null, plan: null };
  const report = { plan: null, asOf: "2024-12-31", table: options.table, kind: "year", year: 2024, part: 1 } as const;
  const reported = (): string =>
    JSON.stringify(session.report({ ...report, office: null, place: "xã Hoa Sen", previous: null }, quiet).report.blocks);

  test("the register is read, followed, and stands in the report", () => {
    expect(session.support(support, quiet).register).toBeNull();
    expect(reported()).not.toContain("theo sổ hỗ trợ");
    session.takeOwn({ own: register(20_000_000) }, quiet);
    expect(session.support(support, quiet).register).toMatchObject({ rows: 1, amount: "20.000.000 đồng" });
    expect(reported()).toContain("20.000.000 đồng");
    session.takeOwn({ own: register(30_000_000) }, quiet);
    expect(session.support(support, quiet).register).toMatchObject({ amount: "30.000.000 đồng" });
    session.openCells({ name: "so.xlsx", sheets, own: register(40_000_000), ...known }, quiet);
    expect(session.support(support, quiet).register).toMatchObject({ amount: "40.000.000 đồng" });
  });
});
