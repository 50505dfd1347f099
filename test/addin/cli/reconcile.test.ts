import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newBook } from "../../../addin/workbook/new-book.ts";
import { readDecisionSheet } from "../../../addin/workbook/reconcile-sheets.ts";
import { openBook, openOwnSheets } from "../../../core/files/open-book.ts";
import type { Reconciliation } from "../../../core/reconcile/result.ts";
import { run, workFolder } from "./run.ts";

const files = workFolder();
const head = "TT;Tên HTX;Mã số HTX;Xã;Người đại diện;Số thành viên";
const same = [
  "1;HTX Nông nghiệp Đồi Chè;0100109106;Phú Lâm;Nguyễn Văn Sáu;20",
  "2;HTX Vận tải Sông Xanh;0105987432;Phú Lâm;Trần Thị Bảy;11",
];
const csv = (name: string, ...rows: string[]): string => files.write(name, [head, ...same, ...rows, ""].join("\n"));
const one = csv("mot.csv", "3;HTX Minh Tân;;Phú Lâm;;9", "4;HTX Chỉ Một;0312345672;Tân Khê;Lê Văn Tám;7");
const two = csv("hai.csv", "3;HTX Minh Tâm;;Phú Lâm;;9", "4;HTX Một Chỉ;0312345672;Tân Khê;Lê Văn Tám;8");

describe("so-htx reconcile", () => {
  it("ends with 0 when the lists agree", async () => {
    const { status, out } = await run("reconcile", one, one);
    expect(status).toBe(0);
    expect(out).toContain("4 giống hẳn");
  });

  it("tells what differs and what a person must decide, and ends with 1", async () => {
    const { status, out, err } = await run("reconcile", one, two, "--json");
    expect([status, err]).toEqual([1, ""]);
    const result = JSON.parse(out) as Reconciliation;
    expect(result.summary).toMatchObject({ a: 4, b: 4, same: 2, differs: 1, unsure: 1, onlyA: 0, onlyB: 0 });
    const [pair] = result.pairs.filter((each) => each.status === "differs");
    expect(pair?.differences.map(({ field }) => field)).toEqual(["name", "members.total"]);
    const table = await run("reconcile", one, two);
    expect(table.out).toContain("Chưa chắc");
    expect(table.out).not.toContain("undefined");
  });

  it("takes up the decisions written into the copy", async () => {
    const book = files.write("mot.xlsx", newBook(openBook(readFileSync(one), "mot.csv")));
    const copy = files.path("doi-chieu.xlsx");
    await run("reconcile", book, two, "--out", copy);
    expect(existsSync(copy)).toBe(true);
    const sheets = openOwnSheets(readFileSync(copy), "doi-chieu.xlsx").sheets;
    const comparison = sheets.find(({ name }) => name.includes("Đối chiếu"))!;
    const header = comparison.cells.findIndex((row) => row?.includes("Quyết định") === true);
    const cells = comparison.cells.map((row) => [...(row ?? [])]);
    const at = cells[header]!.indexOf("Quyết định");
    const asked = cells.findIndex((row) => row[1] === "Chưa chắc");
    expect(asked).toBeGreaterThan(header);
    cells[asked]![at] = "một";
    const differing = cells.findIndex((row) => row.includes("Tổng số thành viên") || row.includes("Số thành viên"));
    cells[differing]![at] = 2;
    const decided = files.write("quyet-dinh.xlsx", newBook({ file: "", sheets: [{ ...comparison, cells }] }));
    const { out } = await run("reconcile", book, two, "--json", "--decisions", decided);
    expect((JSON.parse(out) as Reconciliation).summary).toMatchObject({ unsure: 0, differs: 2 });
    // The next copy holds the decisions by itself.
    const second = files.path("doi-chieu-2.xlsx");
    await run("reconcile", book, two, "--decisions", decided, "--out", second);
    const kept = readDecisionSheet(openOwnSheets(readFileSync(second), "doi-chieu-2.xlsx")) ?? [];
    expect(kept).toEqual(expect.arrayContaining(readDecisionSheet(openOwnSheets(readFileSync(decided), "quyet-dinh.xlsx")) ?? []));
    const third = await run("reconcile", book, two, "--json", "--decisions", second);
    expect(JSON.parse(third.out)).toEqual(JSON.parse(out));
  });

  it("refuses what it cannot use with one line", async () => {
    const wrong = files.write("sai.json", '{"format":"khac"}');
    const empty = files.write("trong.csv", "TT;Ghi chú\n1;abc\n");
    for (const args of [
      [one],
      [one, files.path("khong-co.csv")],
      [one, two, "--decisions", wrong],
      [one, two, "--units", empty],
      [one, empty],
    ]) {
      const { status, out, err } = await run("reconcile", ...args);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^[^\n]+\.\n$/);
    }
  });
});
