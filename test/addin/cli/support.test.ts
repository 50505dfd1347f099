import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { supportSchemaText } from "../../../addin/cli/schema/support.ts";
import { newBook } from "../../../addin/workbook/new-book.ts";
import type { CellValue } from "../../../core/model/cells.ts";
import { registerHeadings } from "../../../core/support/register.ts";
import { type SupportResult, supportResultSchema } from "../../../core/support/result-json.ts";
import { ruleHeadings } from "../../../core/support/rules.ts";
import { bookOf, grid } from "../../support/grid.ts";
import { type Outcome, root, run, workFolder } from "./run.ts";

const files = workFolder();
const day = ["--as-of", "2025-06-30"];

function list(year: number, members: readonly number[]): ReturnType<typeof grid> {
  const rows = members.map((count, at): CellValue[] => [
    at + 1,
    `HTX Nông nghiệp Số ${at + 1}`,
    String(3_600_000_001 + at),
    "Xã Hàng Gòn",
    "Nông nghiệp",
    "10/05/2015",
    count,
  ]);
  const head = ["TT", "Tên HTX", "Mã số HTX", "Xã", "Lĩnh vực", "Ngày cấp GCN", "Tổng số thành viên"];
  return grid([[`DANH SÁCH HỢP TÁC XÃ NĂM ${year}`], head, ...rows], { name: `Năm ${year}` });
}

const years = [list(2022, [10, 20, 30]), list(2023, [11, 21, 30]), list(2024, [12, 22, 31])];
const register = (...rows: CellValue[][]) => grid([["SỔ HỖ TRỢ"], Object.values(registerHeadings), ...rows], { name: "Sổ HTX – Hỗ trợ" });
const plain = files.write("ba-nam.xlsx", newBook(bookOf(...years)));
const showroom = [
  "Điểm giới thiệu sản phẩm",
  "HTX Nông nghiệp Số 1",
  null,
  null,
  null,
  null,
  null,
  20_000_000,
  "Ngân sách tỉnh",
  "1/QĐ",
  "01/03/2025",
];
const kept = files.write("co-so.xlsx", newBook(bookOf(...years, register(showroom))));
const wrong = files.write(
  "so-sai.xlsx",
  newBook(bookOf(...years, register(showroom, ["Vay vốn", "HTX Không Có", null, null, null, null, null, "20 triệu"]))),
);
const decisions = files.write(
  "ghi-nhan.json",
  JSON.stringify({
    format: "so-htx-support",
    version: 1,
    statements: { "3600000001": { noSanction: true }, "3600000002": { noSanction: true }, "9999999999": { noSanction: true } },
    decisions: { market: { "3600000001": { chosen: true, reason: "Hàng OCOP", on: "2025-06-01" } } },
  }),
);

function json({ out, err }: Outcome): SupportResult {
  expect(err).toBe("");
  const parsed = z.safeParse(supportResultSchema, JSON.parse(out));
  expect(parsed.error?.issues ?? []).toEqual([]);
  return JSON.parse(out) as SupportResult;
}

function expectRefusal({ status, out, err }: Outcome, message: RegExp): void {
  expect(err).toMatch(message);
  expect({ status, out }).toEqual({ status: 2, out: "" });
}

describe("so-htx support", () => {
  it("says in words which rows of a book it cannot tell apart", async () => {
    const rows: CellValue[][] = [1, 2].map((at) => [at, "HTX Bình Minh", null, null]);
    const twins = (year: number) => grid([["TT", "Tên HTX", "Xã", "Số thành viên"], ...rows], { name: `Năm ${year}` });
    const { out } = await run("support", files.write("trung-ten.xlsx", newBook(bookOf(twins(2023), twins(2024)))), ...day);
    expect(out).toContain("Chưa phân biệt được các dòng sau");
    expect(out).not.toContain("[object");
  });

  it("prints what its JSON Schema says", async () => {
    expect(JSON.parse(readFileSync(join(root, "addin/cli/schema/support.schema.json"), "utf8"))).toEqual(JSON.parse(supportSchemaText()));
    const outcome = await run("support", plain, ...day, "--json");
    expect(outcome.status).toBe(0);
    const result = json(outcome);
    expect(result.asOf).toBe("2025-06-30");
    expect(result.policies.map(({ id }) => id)).toContain("audit-advice");
    expect(result.results.map(({ key }) => key)).toEqual(["3600000001", "3600000002", "3600000003"]);
    const [first, , third] = result.results;
    expect(first?.criteria.find(({ id }) => id === "members-grow")).toMatchObject({
      state: "met",
      mark: "P",
      cells: ["Năm 2024!G3", "Năm 2023!G3", "Năm 2022!G3"],
    });
    expect(first?.policies.find(({ id }) => id === "people")).toMatchObject({ result: "needs-data", missingOneOf: [] });
    expect(third?.criteria.find(({ id }) => id === "members-grow")?.state).toBe("not-met");
    expect([result.comparison, result.register, result.checklist]).toEqual([null, null, null]);
  });

  it("compares the candidates of a policy with the officer's words", async () => {
    const result = json(await run("support", plain, ...day, "--json", "--policy", "market", "--decisions", decisions));
    expect(result.policies.length).toBe(1);
    expect(result.policies[0]?.counts).toMatchObject({ considered: 2, needsData: 1 });
    expect(result.comparison?.candidates.map(({ key, place }) => [key, place.from, place.to])).toEqual([
      ["3600000003", 1, 1],
      ["3600000002", 1, 2],
      ["3600000001", 2, 3],
    ]);
    expect(result.comparison?.candidates.at(-1)?.decision).toEqual({ chosen: true, reason: "Hàng OCOP", on: "2025-06-01" });
    expect(result.warnings.join(" ")).toContain("9999999999");
    const { out } = await run("support", plain, ...day, "--policy", "market", "--decisions", decisions);
    expect(out).toContain("Có thể xem xét");
    expect(out).toContain("chọn: Hàng OCOP");
    expect(out).not.toMatch(/undefined|NaN|null/);
  });

  it("answers other law before 01/07/2024", async () => {
    const outcome = await run("support", plain, "--as-of", "2024-06-30", "--json");
    expect(
      json(outcome)
        .results.flatMap(({ policies }) => policies.map(({ result }) => result))
        .every((result) => result === "other-law"),
    ).toBe(true);
    const { out } = await run("support", plain, "--as-of", "2024-06-30");
    expect(out).toContain("luật khác");
  });

  it("reads the register of the book, tells its errors at the cell and ends with 1", async () => {
    const good = await run("support", kept, ...day, "--json", "--plan", "ha-noi-2024");
    expect(good.status).toBe(0);
    const result = json(good);
    expect(result.register?.rows).toMatchObject([{ kind: "showroom", key: "3600000001", amount: 20_000_000, decidedOn: "2025-03-01" }]);
    expect(result.checklist?.length).toBeGreaterThan(15);
    const bad = await run("support", wrong, ...day);
    expect(bad.status).toBe(1);
    expect(bad.out).toMatch(/B4 +lỗi +Không có đơn vị/);
    expect(bad.out).toMatch(/H4 +lỗi +“20 triệu” ghi theo đơn vị khác/);
  });

  it("feeds the targets of a plan", async () => {
    const before = JSON.parse((await run("targets", plain, "--plan", "ha-noi-2024", "--as-of", "2024-06-30", "--json")).out);
    const sheet = register([...showroom.slice(0, 10), "01/03/2024"]);
    const fed = files.write("co-so-2024.xlsx", newBook(bookOf(...years, sheet)));
    const after = JSON.parse((await run("targets", fed, "--plan", "ha-noi-2024", "--as-of", "2024-06-30", "--json")).out);
    const actual = (result: { targets: { id: string; actual: number | null }[] }) =>
      result.targets.find(({ id }) => id === "HN-08")?.actual;
    expect([actual(before), actual(after)]).toEqual([null, 1]);
  });

  it("writes sheets into a copy and reads them back", async () => {
    const out = files.path("ban-sao.xlsx");
    const first = await run("support", wrong, ...day, "--policy", "market", "--decisions", decisions, "--out", out);
    expect(first.err).toContain("Đã ghi");
    const again = json(await run("support", out, ...day, "--policy", "market", "--json"));
    expect(again.policies[0]?.counts).toMatchObject({ considered: 2 });
    expect(again.comparison?.candidates.at(-1)?.decision).toEqual({ chosen: true, reason: "Hàng OCOP", on: "2025-06-01" });
    // What could not be read is kept for the officer to mend.
    expect(again.register?.problems.map(({ message }) => message).join(" ")).toContain("HTX Không Có");
    expectRefusal(await run("support", plain, ...day, "--out", out), /đã có/);
  });

  it("takes local rules, or says what is wrong with them", async () => {
    const rules = (...rows: CellValue[][]) => newBook(bookOf(grid([Object.values(ruleHeadings), ...rows], { name: "Quy định" })));
    const own = files.write(
      "quy-dinh.xlsx",
      rules(["Tiêu chí thêm", "market", "Từ 20 thành viên", "Tổng số thành viên", 20, null, null, null, "NQ 5", "01/01/2025", null]),
    );
    const result = json(await run("support", plain, ...day, "--json", "--policy", "market", "--rules", own));
    expect(result.policies[0]?.criteria.at(-1)).toMatchObject({ id: "local-2", mark: "L" });
    expect(result.results[0]?.policies[0]).toMatchObject({ result: "not", confirm: false, mark: "L" });
    const bad = files.write(
      "quy-dinh-sai.xlsx",
      rules(["Tiêu chí thêm", "market", "Từ 20 thành viên", "Số con trâu", 20, null, null, null, "NQ 5", "01/01/2025", null]),
    );
    expectRefusal(await run("support", plain, ...day, "--rules", bad), /trang “Quy định” ô D2.*Số con trâu/);
  });

  it("refuses what it does not know in one line", async () => {
    expectRefusal(await run("support", plain, "--policy", "nha-o"), /people.*agriculture/);
    expectRefusal(await run("support", plain, "--decisions", files.write("hong.json", "{")), /không phải JSON/);
    expectRefusal(await run("support", plain, "--rules", files.path("khong-co.xlsx")), /Không tìm thấy/);
    expectRefusal(await run("support", plain, "--data-year", "nay"), /bốn chữ số/);
    expectRefusal(await run("support"), /Thiếu tên tệp/);
  });

  it("writes a template of local rules that is taken back without a complaint", async () => {
    const path = files.path("mau-quy-dinh.xlsx");
    const made = await run("support", "--rules-template", path);
    expect([made.status, made.out, made.err]).toEqual([0, "", expect.stringContaining("Đã ghi mẫu quy định")]);
    const used = await run("support", plain, ...day, "--rules", path);
    expect([used.status, used.err]).toEqual([0, expect.stringContaining("chỉ có dòng ví dụ")]);
    const again = await run("support", "--rules-template", path);
    expect([again.status, again.err]).toEqual([2, expect.stringMatching(/^[^\n]*--force[^\n]*\n$/)]);
    expect((await run("support")).status).toBe(2);
  }, 60_000);
});
