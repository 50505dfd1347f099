import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { accessibilityFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { openPane, overflow, readable } from "./pane-page.ts";
import { messyBook } from "./test-books.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** What must never be in a report: of the book, of its file, of where the page is served. */
const secrets = ["Bình Minh", "Mây Bạc", "019079004321", "so-cua-may", "127.0.0.1"];

const pane = builtPane();
let page: Page;

// What breaks here is meant to: the page is not one that must not.
beforeEach(async () => {
  ({ page } = await openPane(pane.browser(), pane.site(), 1280, 800));
});

afterEach(async () => {
  await page.context().close();
});

/** The report as the officer sees it before copying. */
async function reportOnShow(): Promise<string> {
  await page.getByText("Xem báo lỗi").click();
  const text = await page.getByRole("textbox", { name: "Xem báo lỗi" }).inputValue();
  for (const secret of secrets) expect(text).not.toContain(secret);
  return text;
}

test("an error that nobody caught: one sentence, and a report without anything of the book", async () => {
  await page.evaluate(() => {
    setTimeout(() => Promise.reject(new RangeError("Ô B7 của so-cua-may.xlsx: Nguyễn Thị Mây Bạc, 019079004321")));
  });
  await page.waitForSelector("html[data-state=error]");
  expect(await page.getByRole("alert").innerText()).toContain("Việc này không làm được");
  const text = await reportOnShow();
  expect(text).toMatch(/^Sổ HTX \d+\.\d+\.\d+ – pane\nChrome \d+/);
  expect(text).toContain("RangeError: …");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Chép báo lỗi" }).click();
  await page.getByText("Đã chép. Báo lỗi không có chữ nào của sổ").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(page)).toBe(0);
});

test("where copying is refused the report stands ready to be copied by hand", async () => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
    setTimeout(() => Promise.reject(new Error("x")));
  });
  await page.getByRole("button", { name: "Chép báo lỗi" }).click();
  await page.getByText("hãy nhấn Ctrl+C").waitFor();
  expect(await page.evaluate(() => getSelection()?.toString() ?? "")).toContain("Sổ HTX");
});

test("an error in the worker names its step and our own files", async () => {
  await page.route(/worker-[^/]*\.js$/, async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    const body = `const real = String.prototype.normalize; String.prototype.normalize = function (form) {
      if (String(this).includes("Bình Minh")) throw new TypeError("Nguyễn Thị Mây Bạc " + this); return real.call(this, form); };
      ${readFileSync(join(pane.site().folder, "assets", name), "utf8")}`;
    await route.fulfill({ body, contentType: "text/javascript" });
  });
  await page.getByLabel("Chọn sổ").setInputFiles({ name: "so-cua-may.xlsx", mimeType: "", buffer: Buffer.from(messyBook()) });
  await page.waitForSelector("html[data-state=error]");
  const text = await reportOnShow();
  expect(text).toContain("TypeError: …");
  expect(text).toMatch(/\nassets\/worker-[\w-]+\.js:\d+:\d+/);
  expect(text).toMatch(/columns \/ \w+/);
});

test("an error in drawing a view stays in that view", async () => {
  await page.goto(`${pane.site().address}?sample=gon`);
  await page.getByText("so-mau-gon.xlsx").first().waitFor();
  await page.waitForSelector(readable);
  await page.evaluate(() => {
    const real = Array.prototype.map;
    // The row of weekdays in the calendar.
    Array.prototype.map = function (this: unknown[], ...rest: Parameters<typeof real>) {
      if (this[0] === "T2" && (globalThis as { healed?: boolean }).healed !== true) throw new TypeError("Nguyễn Thị Mây Bạc");
      return real.apply(this, rest);
    } as typeof real;
  });
  await page.getByRole("tab", { name: "Lịch" }).click();
  await page.locator(".plan-choices button").first().click();
  await page.getByRole("heading", { name: "Phần này không hiện được" }).waitFor();
  expect(await reportOnShow()).toContain("calendar / draw");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("tab", { name: "Kiểm tra" }).click();
  await page.getByRole("heading", { name: "Không thấy lỗi nào" }).waitFor();
  await page.getByRole("tab", { name: "Lịch" }).click();
  await page.getByRole("heading", { name: "Phần này không hiện được" }).waitFor();
  await page.evaluate(() => {
    (globalThis as { healed?: boolean }).healed = true;
  });
  await page.getByRole("button", { name: "Mở lại phần này" }).click();
  await page.getByRole("heading", { name: /Hạn báo cáo năm/ }).waitFor();
});

test("a foreseen problem is no error to report", async () => {
  await page.getByLabel("Chọn sổ").setInputFiles({ name: "hong.xlsx", mimeType: "", buffer: Buffer.from(messyBook().slice(0, 2000)) });
  await page.waitForSelector("html[data-state=error]");
  expect(await page.getByRole("button", { name: "Chép báo lỗi" }).count()).toBe(0);
});
