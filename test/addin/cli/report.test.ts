import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxText } from "../../../core/files/docx.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { readRecordsFile } from "../../../core/forms/records-file.ts";
import { withCheckDigit } from "../../../core/model/codes.ts";
import { type Outcome, run, workFolder } from "./run.ts";

const files = workFolder();
const head = "TT;Tên HTX;Mã số;Ngày cấp GCN;Xã;Trạng thái;Số thành viên;Doanh thu (triệu đồng);Xếp loại;Ngày gửi báo cáo";
const codeOf = (at: number): string => withCheckDigit(`01000001${at}`.padEnd(9, "0")) ?? "";
const line = (at: number, rank: string, members: string, sent: string): string =>
  `${at};HTX Nông nghiệp Số ${at};${codeOf(at)};10/05/20${at === 3 ? 24 : 15};Xã Hoa Sen;Đang hoạt động;${members};${at * 100};${rank};${sent}`;
const book = files.write(
  "so.csv",
  [head, line(1, "Khá", "20", "10/12/2024"), line(2, "Tốt", "31", ""), line(3, "", "12", "18/12/2024"), ""].join("\n"),
);
const before = files.write("truoc.csv", [head, line(1, "Yếu", "18", ""), line(2, "Tốt", "30", ""), ""].join("\n"));

function expectRefusal({ status, out, err }: Outcome, message: RegExp): void {
  expect(err).toMatch(message);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect({ status, out }).toEqual({ status: 2, out: "" });
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(files.path(name)));

describe("so-htx report", () => {
  it("writes the report and the annexes, and says what is missing", async () => {
    const base = ["report", book, "--plan", "long-khanh-2024", "--as-of", "2024-12-31", "--previous", before];
    const docx = await run(...base, "--out", files.path("a.docx"));
    expect([docx.status, docx.err]).toEqual([1, expect.stringMatching(/Đã ghi .*a\.docx.* số liệu chưa đủ.*\nChỉ tiêu chưa đạt: LK-/)]);
    expect(docx.out).toContain("Số liệu còn thiếu");
    const text = docxText(bytesOf("a.docx"));
    for (const words of [
      "có 3 hợp tác xã",
      "thành lập mới 1 hợp tác xã",
      "63 người",
      "THÀNH PHỐ LONG KHÁNH",
      "So với kỳ trước",
      "HTX Nông nghiệp Số 3",
    ])
      expect(text).toContain(words);
    const xlsx = await run(...base, "--out", files.path("a.xlsx"));
    expect(xlsx.status).toBe(1);
    expect(openBook(bytesOf("a.xlsx"), "a.xlsx").sheets[0]?.name).toBe("Phụ lục 1");
    expectRefusal(await run(...base, "--out", files.path("a.xlsx")), /--force/);
  }, 60_000);

  it("prints every figure with its rows as JSON, without a plan and without a file", async () => {
    const { status, out } = await run(
      "report",
      book,
      "--kind",
      "quarter",
      "--period",
      "quý II/2024",
      "--place",
      "xã Hoa Sen",
      "--as-of",
      "2024-07-01",
      "--json",
    );
    expect(status).toBe(0);
    const made = JSON.parse(out) as {
      title: string;
      figures: { id: string; value: number; evidence: unknown[]; window: unknown }[];
      lacks: unknown[];
    };
    expect(made.title).toContain("quý II năm 2024");
    expect(made.figures.find(({ id }) => id === "coop.new")).toMatchObject({
      value: 1,
      evidence: [{ row: 4 }],
      window: { from: "2024-04-01", to: "2024-06-30" },
    });
    expect(made.lacks.length).toBeGreaterThan(3);
  });

  it("writes evaluation forms for all or for one", async () => {
    const forms = ["report", book, "--kind", "evaluation", "--as-of", "2024-12-31"];
    expect((await run(...forms, "--out", files.path("e.docx"))).err).toContain("3 bảng đánh giá");
    expect((await run(...forms, "--only", codeOf(2), "--out", files.path("one.docx"))).err).toContain("1 bảng đánh giá");
    expect(docxText(bytesOf("one.docx"))).toContain("HTX Nông nghiệp Số 2");
    expectRefusal(await run(...forms, "--only", "ai đó", "--out", files.path("none.docx")), /không có đơn vị nào/);
  }, 60_000);

  it("refuses with one line", async () => {
    const out = ["--out", files.path("z.docx"), "--as-of", "2024-12-31"];
    const broken = files.write("hong.docx", "PK\u0003\u0004 hỏng");
    const blank = files.write(
      "khong-cho.docx",
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>',
        ),
      }),
    );
    expectRefusal(await run("report", book), /Thiếu --out/);
    expectRefusal(await run("report", book, ...out, "--period", "2025"), /chưa bắt đầu/);
    expectRefusal(await run("report", book, ...out, "--kind", "year", "--period", "2024-Q1"), /--kind year/);
    expectRefusal(await run("report", book, ...out, "--office", "khong-co"), /commune/);
    expectRefusal(await run("report", book, "--out", files.path("z.docx"), "--office", "district", "--as-of", "2026-01-01"), /kết thúc/);
    expectRefusal(await run("report", book, ...out, "--template", broken), /hong\.docx.*hỏng/);
    expectRefusal(await run("report", book, ...out, "--template", blank), /khong-cho\.docx.*không có chỗ nào/);
  }, 120_000);
});

describe("so-htx handoff", () => {
  it("writes records that the extension reads, with completeness and who owes", async () => {
    const { status, out, err } = await run("handoff", book, "--form", "VII-2", "--as-of", "2024-12-20", "--out", files.path("h.json"));
    expect([status, err]).toEqual([0, expect.stringContaining("3 hồ sơ")]);
    expect(out).toContain("1 đơn vị chưa gửi");
    expect(out).toContain("sau hạn 15/12/2024");
    const file = readRecordsFile(readFileSync(files.path("h.json"), "utf8"));
    expect(file).toMatchObject({
      form: "yearly-cooperative",
      left: [],
      records: [{ fields: { "yearly.members.total": 20, "yearly.revenue.total": 100_000_000 } }, {}, {}],
    });
  });

  it("ends with 1 when a value is wrong, refuses with one line", async () => {
    const wrong = files.write("sai.csv", [head, line(1, "Khá", "20", "").replace(codeOf(1), "0100000000"), ""].join("\n"));
    const phone = files.write("dt.csv", "TT;Tên HTX;Mã số\n1;HTX Một;12345\n2;HTX Hai;0100109106\n3;HTX Ba;0100109107\n");
    expect((await run("handoff", wrong, "--form", "VII-2", "--as-of", "2024-12-20", "--json")).status).toBeLessThan(2);
    expect((await run("handoff", phone, "--form", "change", "--json")).status).toBe(1);
    expectRefusal(await run("handoff", book, "--form", "VII-9", "--out", files.path("x.json")), /VII-1/);
    expectRefusal(await run("handoff", book, "--form", "VII-1", "--out", files.path("x.json")), /không có đơn vị nào/);
    expectRefusal(await run("handoff", book, "--form", "VII-2", "--out", files.path("x.txt")), /\.json/);
  }, 60_000);
});
