import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readRecordsFile } from "../../../core/forms/records-file.ts";
import { launchBrowser } from "../../support/browser.ts";
import { accessibilityFaults, openPane, readable } from "./pane-page.ts";
import { type Site, serveBuiltPane } from "./site.ts";
import { cleanBook } from "./test-books.ts";

vi.setConfig({ testTimeout: 120_000 });

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveBuiltPane();
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

afterEach(async () => {
  await page.context().close();
});

async function chooseAll(): Promise<void> {
  page = (await openPane(browser, site, 450, 900)).page;
  await page
    .getByLabel("Chọn sổ")
    .setInputFiles({ name: "so.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(cleanBook()) });
  await page.waitForSelector(readable);
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
  if ("problem" in read) throw new Error(read.problem);
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
