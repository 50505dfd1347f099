import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../core/files/open-book.ts";
import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { readXlsx } from "../../../core/files/xlsx.ts";
import { openZip } from "../../../core/files/zip.ts";
import { packageOf, workbookParts } from "../workbook/parts.ts";
import { type Outcome, run, runAlone, start, workFolder } from "./run.ts";

const files = workFolder();

const list = `DANH SÁCH HỢP TÁC XÃ NĂM 2024
TT;Tên HTX;Mã số HTX;Xã;Tổng số thành viên;Tổng số lao động;Lao động là thành viên;Tiêu chí 1;Xếp loại
1;HTX Nông nghiệp Đồng Mơ;0101234567;Xã Đồng Mơ;25;10;12;6;
2;HTX Vận tải Suối Ngọc;;Xã Đồng Mơ;30;20;5;5;
`;
const clean = "TT;Tên HTX;Xã;Tổng số thành viên\n1;HTX Nông nghiệp Đồng Mơ;Xã Đồng Mơ;25\n2;HTX Vận tải Suối Ngọc;Xã Đồng Mơ;30\n";
const book = files.write("DS.csv", list);
const cell = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const xlsx = files.write(
  "sổ hai trang.xlsx",
  packageOf(
    workbookParts([
      {
        name: "HTX 2024",
        xml: `<row r="1">${cell("A1", "Tên HTX")}${cell("B1", "Tổng số thành viên")}</row><row r="2">${cell("A2", "HTX Đồng Mơ")}<c r="B2"><v>25</v></c></row><row r="3">${cell("A3", "HTX Suối Ngọc")}<c r="B3"><v>-3</v></c></row>`,
      },
      {
        name: "Khác",
        xml: `<row r="1">${cell("A1", "Tên HTX")}${cell("B1", "Xã")}</row><row r="2">${cell("A2", "HTX Hòa Sơn")}${cell("B2", "Xã Hòa Sơn")}</row>`,
      },
    ]),
  ),
);

function expectRefusal({ status, out, err }: Outcome, message: RegExp): void {
  expect(err).toMatch(message);
  // One line that ends as a sentence.
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect({ status, out }).toEqual({ status: 2, out: "" });
}

describe("so-htx", () => {
  it("helps, for every command", async () => {
    const { status, out } = await run("--help");
    expect(status).toBe(0);
    for (const command of ["read", "check", "score", "serve"]) {
      expect(out).toContain(`\n  ${command} `);
      const help = await run(command, "--help");
      expect(help.status).toBe(0);
      expect(help.out).toContain(`so-htx ${command}`);
    }
  });

  it.each<[readonly string[], RegExp]>([
    [[], /Chưa chọn lệnh/],
    [["xoá"], /Không có lệnh “xoá”/],
    [["check"], /Thiếu tên tệp: cách dùng là so-htx check FILE/],
    [["check", "a.csv", "b.csv"], /Thừa “b\.csv”/],
    [["read", "a.csv", "--as-of", "2024-01-01"], /không có tuỳ chọn “--as-of”/],
    [["check", book, "--as-of"], /“--as-of” thiếu giá trị/],
    [["check", book, "--json=có"], /“--json” không nhận giá trị/],
    [["check", book, "--as-of", "2024-02-30"], /Ngày “2024-02-30”/],
    [["check", book, "--as-of", "30/6/2024"], /NĂM-THÁNG-NGÀY/],
    [["score", book, "--table", "tt-99"], /Không có bảng điểm “tt-99”: hãy dùng tt-01-2020/],
    [["read", files.path("không có.xlsx")], /Không tìm thấy tệp/],
    [["read", files.path(".")], /là một thư mục/],
    [["read", book, "--sheet", "Trang 9"], /không có trang “Trang 9”: các trang là “DS”/],
    [["read", book, "--map", book], /không phải JSON hợp lệ/],
    [["read", book, "--map", files.write("khác.json", '{"a":1}')], /so-htx-columns/],
    [
      ["check", files.write("không bảng.csv", "ghi chú\nlinh tinh\n")],
      /“không bảng\.csv” không có bảng nào nhận ra được: đã tìm trong 40 dòng đầu/,
    ],
    [
      ["read", files.write("thiếu tên.csv", "Nội dung;Số lượng;Ghi chú\nabc;1;\n")],
      /dòng 1 trang “thiếu tên”: “Nội dung”, “Số lượng”, “Ghi chú”/,
    ],
    [["read", files.write("trống.xlsx", "")], /“trống\.xlsx” rỗng/],
    [["check", files.write("ảnh.xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2))], /là một tấm ảnh/],
    [["check", files.write("cụt.xlsx", readFileSync(xlsx).subarray(0, 400))], /bị hỏng hoặc chép chưa hết/],
    [["score", files.write("văn\nbản.xlsx", "%PDF-1.7")], /là một tệp PDF/],
    [["targets", book, "--plan", book], /“.*DS\.csv” không phải tệp kế hoạch \(\.json\): .*hãy chạy lệnh plan với nó/],
    [["serve", "x"], /Thừa “x”: cách dùng là so-htx serve\./],
    [["serve", "--port", "80000"], /Cổng “80000” không đúng/],
  ])("%j: says in one line what is wrong", async (args, message) => {
    expectRefusal(await run(...args), message);
  });

  it.skipIf(process.platform === "win32")("waits for no end of a device that has none", async () => {
    expectRefusal(await run("check", "/dev/zero"), /“\/dev\/zero” là một thiết bị/);
  });

  it.each([[[]], [["--help"]], [["check", book, "--as-of", "2024-12-31", "--json"]], [["read", xlsx]]])(
    "%j: the program itself says and ends as its commands do in this process",
    async (args) => {
      expect(await runAlone(...args)).toEqual(await run(...args));
    },
  );

  it("survives a reader that goes away", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index};HTX Số ${index};Xã ${index};-5`).join("\n");
    const child = start(["read", files.write("dài.csv", `TT;Tên HTX;Xã;Tổng số thành viên\n${rows}\n`), "--json"]);
    let err = "";
    child.stderr?.on("data", (text) => {
      err += String(text);
    });
    child.stdout?.once("data", () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, err }).toEqual({ status: 0, err: "" });
  });
});

describe("so-htx read", () => {
  it("shows how a book was understood", async () => {
    const { status, out, err } = await run("read", book);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^Trang “DS”: danh sách hợp tác xã, 2 dòng dữ liệu, tiêu đề ở dòng 2\.\n/);
    expect(out).toMatch(/\n {2}B {4}Tên HTX +Tên HTX +\d+%/);
    expect(out).not.toContain("\u001b");
  });

  it("prints the result of the contract, and nothing else", async () => {
    const { status, out, err } = await run("read", xlsx, "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const result = JSON.parse(out) as { file: string; sheets: Record<string, unknown>[] };
    expect(result.file).toBe("sổ hai trang.xlsx");
    expect(result.sheets.map(({ name }) => name)).toEqual(["HTX 2024", "Khác"]);
    expect(result.sheets[0]).toMatchObject({
      kind: "cooperatives",
      headerRows: [1],
      records: [
        { row: 2, values: { name: "HTX Đồng Mơ", "members.total": 25 } },
        { row: 3, values: { name: "HTX Suối Ngọc", "members.total": -3 } },
      ],
    });
    expect((result.sheets[0]!.columns as object[])[1]).toMatchObject({
      column: "B",
      header: "Tổng số thành viên",
      field: "members.total",
      unit: null,
    });
  });

  it("reads one sheet, its name in any Unicode form", async () => {
    const { out, err } = await run("read", xlsx, "--json", "--sheet", "khác".normalize("NFD"));
    expect(err).toBe("");
    expect((JSON.parse(out) as { sheets: { name: string }[] }).sheets.map(({ name }) => name)).toEqual(["Khác"]);
  });

  it("saves the columns for a later run, which obeys them", async () => {
    const map = files.path("cột.json");
    expect(await run("read", book, "--out", map)).toMatchObject({ status: 0, err: `Đã ghi cách hiểu cột vào ${map}.\n` });
    const saved = JSON.parse(readFileSync(map, "utf8")) as { columns: { header: string; field: string | null }[] };
    const changed = saved.columns.map((column) => (column.field === "members.total" ? { ...column, field: "workers.hired" } : column));
    const again = await run("read", book, "--json", "--map", files.write("cột sửa.json", JSON.stringify({ ...saved, columns: changed })));
    expect((JSON.parse(again.out) as { sheets: { records: { values: object }[] }[] }).sheets[0]!.records[0]!.values).toMatchObject({
      "workers.hired": 25,
    });
    expectRefusal(await run("read", book, "--out", map), /đã có: hãy chọn tên khác, hoặc thêm --force/);
    expect((await run("read", book, "--out", map, "--force")).status).toBe(0);
  });
});

describe("so-htx check", () => {
  it("ends with 1 when there are errors, with 0 when there are none", async () => {
    const wrong = await run("check", book, "--as-of", "2024-12-31");
    expect(wrong).toMatchObject({ status: 1, err: "" });
    expect(wrong.out).toMatch(/\n {2}G3 +lỗi +\S/);
    expect(await run("check", files.write("sạch.csv", clean), "--as-of", "2024-12-31")).toMatchObject({ status: 0, err: "" });
  });

  it("prints the result of the contract", async () => {
    const { status, out } = await run("check", book, "--json", "--as-of", "2024-12-31");
    const result = JSON.parse(out) as {
      file: string;
      summary: { errors: number; warnings: number; records: number };
      findings: Record<string, unknown>[];
    };
    expect([status, result.file, result.summary.records]).toEqual([1, "DS.csv", 2]);
    const { errors, warnings } = result.summary;
    expect(result.findings).toHaveLength(errors + warnings);
    expect(result.findings.find(({ code }) => code === "subset.exceeds")).toMatchObject({
      severity: "error",
      sheet: "DS",
      cell: "G3",
      row: 3,
      found: "12",
    });
    for (const finding of result.findings) {
      expect(Object.keys(finding).sort()).toEqual(["cell", "code", "field", "found", "message", "row", "severity", "sheet", "suggestion"]);
    }
  });

  it("writes a copy with our sheets and leaves the book alone", async () => {
    const before = readFileSync(xlsx);
    const out = files.path("kết quả.xlsx");
    expect(await run("check", xlsx, "--out", out)).toMatchObject({ status: 1, err: `Đã ghi ${out}.\n` });
    const names = readXlsx(openZip(new Uint8Array(readFileSync(out)))).map(({ name }) => name);
    expect(names).toEqual(["HTX 2024", "Khác", resultSheetNames.summary, resultSheetNames.findings]);
    expect(readFileSync(xlsx)).toEqual(before);
    const again = await run("score", out, "--out", out, "--force");
    expectRefusal(again, /trỏ đúng vào sổ gốc/);
  });

  it("never writes over a file unasked, in place, or under a name that Excel refuses", async () => {
    const there = files.write("đã có.xlsx", "x");
    expectRefusal(await run("check", xlsx, "--out", there), /đã có/);
    expect(readFileSync(there, "utf8")).toBe("x");
    expect((await run("check", xlsx, "--out", there, "--force")).status).toBe(1);
    expect(openBook(new Uint8Array(readFileSync(there)), "x").sheets).toHaveLength(2);
    symlinkSync(xlsx, files.path("lối tắt.xlsx"));
    expectRefusal(await run("check", xlsx, "--out", files.path("lối tắt.xlsx"), "--force"), /sổ gốc không được sửa/);
    expectRefusal(await run("check", xlsx, "--out", files.path("bản sao.csv")), /phải có đuôi \.xlsx/);
    expect(existsSync(files.path("bản sao.csv"))).toBe(false);
    expectRefusal(await run("check", xlsx, "--out", files.path("không có/x.xlsx")), /Không ghi được tệp/);
  });

  it("says what the copy of another kind of file lacks", async () => {
    const { err } = await run("check", book, "--out", files.path("từ csv.xlsx"));
    expect(err).toMatch(/^Đã ghi .*từ csv\.xlsx\. Bản sao là sổ \.xlsx mới, .*\n$/);
  });
});

describe("so-htx score", () => {
  it("prints the result of the contract", async () => {
    const { status, out, err } = await run("score", book, "--json", "--as-of", "2024-12-31", "--table", "tt-01-2020");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const result = JSON.parse(out) as { table: object; summary: Record<string, number>; results: { items: object[] }[] };
    expect(result.table).toMatchObject({ id: "tt-01-2020", effectiveFrom: "2020-04-01" });
    expect(result.summary).toMatchObject({ incomplete: 2, rated: 0 });
    expect(result.results).toHaveLength(2);
    expect(result.results[0]).toMatchObject({
      sheet: "DS",
      row: 3,
      name: "HTX Nông nghiệp Đồng Mơ",
      eligible: true,
      total: null,
      rank: "incomplete",
    });
    expect(result.results[0]!.items[0]).toMatchObject({ id: "1", points: 6, source: "entered", mark: expect.stringMatching(/^[VPIL]$/) });
  });

  it("shows a table and counts", async () => {
    const { status, out } = await run("score", book, "--as-of", "2024-12-31");
    expect(status).toBe(0);
    expect(out).toMatch(/tham khảo/);
    expect(out).toMatch(/\n {2}DS +3 +HTX Nông nghiệp Đồng Mơ +Chưa đủ điểm/);
    expect(out).toMatch(/2 chưa đủ điểm\.\n$/);
  });

  it("says where a table of the office is wrong", async () => {
    expectRefusal(await run("score", book, "--table", book), /Bảng điểm “.*DS\.csv” chưa dùng được, 1 chỗ sai; chỗ đầu: trang “DS” ô A1: /);
    expectRefusal(await run("score", book, "--table", files.write("bảng.json", "{}")), /bảng\.json” chưa dùng được/);
  });

  it("writes a copy with points", async () => {
    const out = files.path("điểm.xlsx");
    await run("score", xlsx, "--out", out);
    expect(statSync(out).size).toBeGreaterThan(statSync(xlsx).size);
    const sheets = readXlsx(openZip(new Uint8Array(readFileSync(out))));
    expect(sheets.map(({ name }) => name)).toEqual(["HTX 2024", "Khác", resultSheetNames.summary, resultSheetNames.scores]);
    expect(sheets[3]?.cells[3]?.slice(0, 4)).toEqual([1, "HTX Đồng Mơ", "A2", "Chưa đủ điểm"]);
  });
});
