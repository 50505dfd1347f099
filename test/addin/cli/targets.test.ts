import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Outcome, root, run, workFolder } from "./run.ts";

const files = workFolder();
const head = "TT;Tên HTX;Ngày cấp GCN;Xã;Trạng thái;Xếp loại";
const rows = Array.from(
  { length: 13 },
  (_, at) => `${at + 1};HTX Nông nghiệp Số ${at + 1};10/05/20${at === 0 ? 24 : 15};Hàng Gòn;Đang hoạt động;`,
);
const book = (fair: number, name: string): string =>
  files.write(name, [head, ...rows.map((row, at) => `${row}${at < fair ? "Khá" : "Trung bình"}`), ""].join("\n"));
const short = book(11, "thieu.csv");
const enough = book(12, "du.csv");
const seed = join(root, "test/fixtures/plans/seeds/ha-noi-2024.txt");

type Item = { readonly id: string; readonly state?: string };
type Result = {
  readonly plan: { readonly id: string; readonly format?: string; readonly targets?: readonly Item[] };
  readonly asOf: string;
  readonly targets: readonly Item[];
  readonly deadlines: readonly Item[];
  readonly undated: readonly Item[];
  readonly warnings: readonly string[];
  readonly unread: readonly unknown[];
};

const json = ({ out }: Outcome): Result => JSON.parse(out) as Result;

function expectRefusal({ status, out, err }: Outcome, message: RegExp): void {
  expect(err).toMatch(message);
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect({ status, out }).toEqual({ status: 2, out: "" });
}

describe("so-htx targets", () => {
  it("says what is missed, and ends with 1", async () => {
    const outcome = await run("targets", short, "--plan", "long-khanh-2024", "--as-of", "2024-12-31", "--json");
    expect([outcome.status, outcome.err]).toEqual([1, ""]);
    const result = json(outcome);
    expect(result.plan.id).toBe("long-khanh-2024");
    expect(result.asOf).toBe("2024-12-31");
    const target = (id: string) => result.targets.find((one) => one.id === id);
    expect(target("LK-11")).toMatchObject({ status: "missed", value: 85, operator: ">=", unit: "%", coverage: { used: 13, all: 13 } });
    expect(target("LK-07")).toMatchObject({ status: "met", actual: 1 });
    expect(target("LK-33")).toMatchObject({ status: "met" });
    expect(result.deadlines.some(({ id, state }) => id === "LK-26" && state === "before-issue")).toBe(true);
    expect(result.warnings.length).toBeGreaterThan(10);
  });

  it("ends with 0 when nothing is missed, and reads as a table", async () => {
    const { status, out } = await run("targets", enough, "--plan", "long-khanh-2024", "--as-of", "2024-12-31");
    expect(status).toBe(0);
    expect(out).toContain("LK-11");
    expect(out).toContain("12/13 = 92,31%");
    expect(out).toContain("Hàng Gòn");
    expect(out).not.toContain("undefined");
  });

  it("uses a plan file that was read from a text", async () => {
    const plan = files.path("ke-hoach.json");
    const read = await run("plan", seed, "--out", plan);
    expect(read.status).toBe(0);
    expect(existsSync(plan)).toBe(true);
    const { status } = await run("targets", enough, "--plan", plan, "--json", "--as-of", "2024-06-30");
    expect(status).toBe(0);
    expectRefusal(await run("plan", seed, "--out", plan), /đã có/);
  });

  it("refuses what is no plan, with the line and what is known", async () => {
    expectRefusal(await run("targets", enough), /Thiếu --plan/);
    expectRefusal(await run("targets", enough, "--plan", "khong-co"), /long-khanh-2024/);
    expectRefusal(await run("targets", enough, "--plan", files.write("hong.json", "{")), /không phải JSON/);
    const plan = JSON.parse(readFileSync(files.path("ke-hoach.json"), "utf8"));
    plan.targets[0].unit = "zorkmid";
    expectRefusal(
      await run("targets", enough, "--plan", files.write("sai.json", JSON.stringify(plan, null, 1))),
      /[Dd]òng \d+.*zorkmid.*VND\/month/,
    );
  });
});

describe("so-htx plan", () => {
  it("lists targets and what it did not take", async () => {
    const outcome = await run("plan", seed, "--json");
    expect(outcome.status).toBe(0);
    const { plan, unread } = json(outcome);
    expect(plan.format).toBe("so-htx-plan");
    expect(plan.targets?.length).toBeGreaterThan(10);
    expect(unread.every((text) => typeof text === "string")).toBe(true);
    const { out } = await run("plan", seed);
    expect(out).toContain("chỉ tiêu");
  });

  it("reads a Word document like its text", async () => {
    const text = readFileSync(seed, "utf8");
    const paragraphs = text
      .split("\n")
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</w:t></w:r></w:p>`);
    const document = zipSync({
      "word/document.xml": strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`,
      ),
    });
    const [fromWord, fromText] = [
      json(await run("plan", files.write("ke-hoach.docx", document), "--json")),
      json(await run("plan", seed, "--json")),
    ];
    expect(fromWord.plan.targets?.map(({ id }) => id)).toEqual(fromText.plan.targets?.map(({ id }) => id));
    expect(fromWord.unread).toEqual(fromText.unread);
  });

  it("refuses pictures, old documents and what is cut off, in one sentence", async () => {
    expectRefusal(await run("plan", files.write("anh.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))), /^Tệp “anh\.docx” là ảnh/);
    expectRefusal(
      await run("plan", files.write("cu.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))),
      /Word kiểu cũ/,
    );
    expectRefusal(await run("plan", files.write("hong.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))), /bị hỏng|không phải/);
  });

  it("says when there is no target", async () => {
    const { status, out } = await run("plan", files.write("trong.txt", "Kính gửi các đơn vị.\n"));
    expect(status).toBe(0);
    expect(out).toContain("Không tìm thấy chỉ tiêu nào");
    expectRefusal(await run("plan", files.path("khong-co.txt")), /Không tìm thấy tệp/);
  });
});

describe("so-htx calendar", () => {
  it("lists the days of a year", async () => {
    const outcome = await run("calendar", "--plan", "long-khanh-2024", "--year", "2024", "--as-of", "2024-06-10", "--json");
    expect(outcome.status).toBe(0);
    const { deadlines, undated } = json(outcome);
    const own = deadlines.filter(({ id }) => id === "LK-29");
    expect(own.length).toBe(8);
    expect(own[0]).toMatchObject({ due: "2024-03-20", lastGoodDay: "2024-03-20", state: "before-issue" });
    expect(undated.map(({ id }) => id)).toContain("LK-05");
    const { out } = await run("calendar", "--plan", "ha-noi-2024", "--year", "2024");
    expect(out).toContain("09/12/2024");
    expect(out).toContain("văn bản ghi trước 10/12/2024");
  });

  it("writes a calendar file and nothing over another", async () => {
    const path = files.path("lich.ics");
    const { status } = await run("calendar", "--plan", "kon-tum-2021-2025", "--year", "2024", "--as-of", "2024-01-01", "--out", path);
    expect(status).toBe(0);
    expect(readFileSync(path, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(readFileSync(path, "utf8")).toContain("DTSTART;VALUE=DATE:20240629");
    expectRefusal(await run("calendar", "--plan", "kon-tum-2021-2025", "--out", path), /đã có/);
    expectRefusal(await run("calendar", "--plan", "kon-tum-2021-2025", "--out", files.path("lich.txt")), /\.ics/);
    expectRefusal(await run("calendar", "--plan", "kon-tum-2021-2025", "--year", "hai"), /bốn chữ số/);
  });
});
