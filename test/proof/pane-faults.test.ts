import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { overflow, readable } from "../addin/taskpane/pane-page.ts";
import { serveBuiltPane } from "../addin/taskpane/site.ts";
import { messyBook } from "../addin/taskpane/test-books.ts";
import { duringTests, testBrowser } from "../support/during-tests.ts";
import { killAt, killNow, rememberWorkers } from "./killer.ts";
import { samplePath } from "./people.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const site = duringTests(serveBuiltPane, (served) => served.close());
const browser = testBrowser();
let faults: string[] = [];

afterEach(async () => {
  for (const context of browser().contexts()) await context.close();
});

/** The pane in a window of its own; `before` runs in it before anything of the page. */
async function openPane(before: (() => void) | null = null): Promise<Page> {
  const page = await (await browser().newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.addInitScript(rememberWorkers);
  if (before !== null) await page.addInitScript(before);
  await page.goto(site().address);
  await page.waitForSelector(readable);
  return page;
}

const messy = { name: "so-lon-xon.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(messyBook()) };
const died = "Trình duyệt đã dừng phần đọc sổ giữa chừng";

async function choose(page: Page, file: string | typeof messy): Promise<void> {
  await page.getByLabel("Chọn sổ").setInputFiles(file);
  await page.waitForSelector("html:not([data-state=busy])");
}

const tab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await page.waitForSelector("html:not([data-state=busy])");
};

describe("a worker that the browser ends", () => {
  it.each(["read", "score"])(
    "at the step %s of opening a book: one sentence, the book before stays, and it opens when tried again",
    async (stage) => {
      const page = await openPane();
      await choose(page, samplePath);
      await killAt(page, stage);
      await choose(page, messy);
      const alert = page.getByRole("alert");
      expect(await alert.count()).toBe(1);
      expect(await alert.locator("p").innerText()).toMatch(new RegExp(`^${died}[^.]+\\.$`));
      expect(await page.locator("html").getAttribute("data-state")).toBe("error");
      await killAt(page, null);
      if (stage === "read") {
        // The sentence has gone to nothing else: the book that was open answers.
        expect(await page.locator("body").innerText()).toContain("so-mau-gon.xlsx");
        await tab(page, "Chấm điểm");
      }
      await alert.getByRole("button", { name: "Thử lại" }).click();
      await page.getByText("so-lon-xon.xlsx").first().waitFor();
      await page.waitForSelector(readable);
      expect(await alert.count()).toBe(0);
      await tab(page, "Kiểm tra");
      await page
        .getByText(/\d+ lỗi/)
        .first()
        .waitFor();
      expect(faults).toEqual([]);
    },
  );

  it("while nothing is done: the book is opened again unseen, with what the officer said of it", async () => {
    const page = await openPane();
    await choose(page, messy);
    await leaveOne(page);
    await killNow(page);
    await tab(page, "Cột");
    await tab(page, "Chấm điểm");
    await tab(page, "Kiểm tra");
    await seeLeft(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("when the file is gone from the disk meanwhile: one sentence that says to choose it again", async () => {
    const page = await openPane();
    const path = join(mkdtempSync(join(tmpdir(), "so-htx-gone-")), "so-tam.xlsx");
    writeFileSync(path, messyBook());
    await choose(page, path);
    rmSync(dirname(path), { recursive: true });
    await killNow(page);
    await tab(page, "Chấm điểm");
    await page.getByText("Không đọc được tệp: từ khi chọn").waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    await choose(page, messy);
    await page.waitForSelector(readable);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("in the middle of saving a copy: one sentence, and the next try saves it", async () => {
    const page = await openPane();
    await choose(page, messy);
    await killAt(page, "save");
    await page.getByRole("button", { name: "Lưu bản sao" }).click();
    await page.getByText(died).first().waitFor();
    await killAt(page, null);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lưu bản sao" }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.waitForSelector(readable);
  });
});

/** Leaves a finding as it is, with a reason. */
async function leaveOne(page: Page): Promise<void> {
  await tab(page, "Kiểm tra");
  await page.locator(".tree-finding", { hasText: "31/02/2019" }).click();
  await page.getByRole("button", { name: "Bỏ qua", exact: true }).click();
  await page.getByLabel("Lý do bỏ qua").fill("giấy gốc ghi như vậy");
  await page.getByRole("button", { name: "Bỏ qua điều này" }).click();
  await page.waitForSelector(readable);
}

/** Waits until that finding stands among those that were left, with the reason. */
async function seeLeft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đã bỏ qua 1" }).click();
  await page.locator(".tree-finding", { hasText: "31/02/2019" }).click();
  await page.getByText("Bỏ qua vì: giấy gốc ghi như vậy").waitFor();
}

/** Runs in the page: fills the browser's store until it takes not one letter more. */
function fillStore(): void {
  for (let length = 4_000_000; length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; ; at++) {
      try {
        localStorage.setItem(`other ${length} ${at}`, "x".repeat(length));
      } catch {
        break;
      }
    }
  }
}

/** Runs in the page: no store may be touched, as where an office blocks them or in a page within another site. */
function blockStores(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(globalThis, name, {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
}

describe("a browser that keeps nothing", () => {
  it.each([
    ["is full", null],
    ["is blocked", blockStores],
  ])("whose store %s: everything works, and one sentence says what is not kept", async (_, before) => {
    const page = await openPane(before);
    await choose(page, messy);
    if (before === null) await page.evaluate(fillStore);
    await leaveOne(page);
    const told = page.getByText("Trình duyệt không cho nhớ thêm trên máy này");
    expect(await told.innerText()).toContain(": lý do bỏ qua vẫn dùng được");
    // It is remembered as long as the page is open, also for a worker that is started anew.
    await killNow(page);
    await tab(page, "Chấm điểm");
    await tab(page, "Kiểm tra");
    await seeLeft(page);
    await page.getByRole("status").filter({ hasText: "Trình duyệt không cho nhớ" }).getByRole("button", { name: "Đã hiểu" }).click();
    expect(await told.count()).toBe(0);
    for (const name of ["Cột", "Chỉ tiêu", "Lịch", "Báo cáo", "Đối chiếu", "Hỗ trợ", "Điền biểu mẫu"]) await tab(page, name);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("The browser lets nothing more be remembered on this machine").waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toBe(0);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save a copy" }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.waitForSelector(readable);
    expect(faults).toEqual([]);
  });
});
