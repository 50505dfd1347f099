import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { readRecordsFile } from "../../../core/forms/records-file.ts";
import { accessibilityFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { giveBook, overflow } from "./pane-page.ts";
import { cleanBook } from "./test-books.ts";

vi.setConfig({ testTimeout: 120_000 });

const pane = builtPane();
let page: Page;

async function chooseAll(): Promise<void> {
  page = await pane.open(450, 900);
  await giveBook(page, cleanBook());
  await page.getByRole("tab", { name: "Điền biểu mẫu" }).click();
  await page.getByLabel(/^Chọn cả/).check();
}

test("records are copied for the extension to be pasted", async () => {
  await chooseAll();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Gửi sang trình duyệt" }).click();
  await page
    .getByText(/Đã chép \d+ hồ sơ/)
    .first()
    .waitFor();
  const read = readRecordsFile(await page.evaluate(() => navigator.clipboard.readText()));
  if ("problem" in read) throw new Error(read.problem.vi);
  expect(read.form).toBe("yearly-cooperative");
  expect(read.records.length).toBeGreaterThan(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("a host that keeps the clipboard to itself is told, with what to do instead", async () => {
  await chooseAll();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await page.getByRole("button", { name: "Gửi sang trình duyệt" }).click();
  await page.getByText("không cho chép").first().waitFor();
});

test("the yearly information says who owes and what is missing, is sorted by it, and its complete records are handed over", async () => {
  page = await pane.open(450, 900);
  const head = "Danh sách hợp tác xã năm 2024\nTT;Tên HTX;Xã;Ngày cấp GCN;Số thành viên;Ngày gửi báo cáo\n";
  const lines = [
    "1;HTX Chè Đồi Cao;Xã Hoa Sen;10/05/2015;20;10/12/2024",
    "2;HTX Vận tải Đường Xa;Xã Hoa Sen;10/05/2016;;",
    "3;HTX Rau Sớm Mai;Xã Hoa Sen;20/12/2024;12;",
  ];
  await giveBook(page, Buffer.from(`${head}${lines.join("\n")}\n`), "so.csv");
  await page.getByRole("tab", { name: "Báo cáo" }).click();
  await page.getByLabel("Năm báo cáo").selectOption("2024");
  await page.getByRole("button", { name: /^Thông tin hằng năm 2024/ }).click();
  const table = page.getByRole("table", { name: "Thông tin hằng năm của từng đơn vị" });
  await table.getByRole("row").nth(1).getByText("HTX Vận tải Đường Xa").waitFor();
  await page.getByText("Số liệu từ 15/12/2023 đến 14/12/2024, hạn gửi 15/12/2024.").waitFor();
  await page.getByText("2 đơn vị: 1 chưa gửi", { exact: false }).waitFor();
  await page.getByText("1 đơn vị không thuộc kỳ này").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await table.getByRole("button", { name: "Đơn vị" }).click();
  await table.getByRole("row").nth(1).getByText("HTX Chè Đồi Cao").waitFor();
  expect(await table.getByRole("columnheader", { name: "Đơn vị" }).getAttribute("aria-sort")).toBe("ascending");
  await table.getByRole("row").nth(1).getByRole("checkbox").check();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Gửi sang trình duyệt" }).click();
  await page.getByText("Đã chép 1 hồ sơ").first().waitFor();
  const read = readRecordsFile(await page.evaluate(() => navigator.clipboard.readText()));
  expect(read).toMatchObject({ form: "yearly-cooperative", records: [{ label: "HTX Chè Đồi Cao", fields: { "yearly.year": 2024 } }] });
});
