import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { accessibilityFaults } from "../../support/access.ts";
import { createHost, snapshot } from "../../support/office-host/host.ts";
import { bookOf } from "../workbook/excel/books.ts";
import { builtPane } from "./built-pane.ts";
import { faultyRows } from "./excel-page.ts";
import { giveBook, overflow, readable } from "./pane-page.ts";
import { messyBook } from "./test-books.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const pane = builtPane();
let page: Page;

beforeEach(async () => {
  page = await pane.open(1280, 800);
});

const card = () => page.getByRole("dialog");
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

async function begin(): Promise<void> {
  await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).click();
  await card().waitFor();
  await page.waitForSelector(readable);
}

/** Whether the frame of the step lies around an element, within a few pixels. */
function ringIsAround(selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const [ring, target] = [document.querySelector(".guide-ring"), document.querySelector(wanted)];
    if (ring === null || target === null) return false;
    const [one, other] = [ring.getBoundingClientRect(), target.getBoundingClientRect()];
    return Math.abs(one.left - other.left) < 6 && Math.abs(one.top - other.top) < 6 && Math.abs(one.width - other.width) < 12;
  }, selector);
}

describe("the first run", () => {
  test("leads through the sample: findings, a try and its undo, ranks, targets, due dates, report", async () => {
    await begin();
    await expect.poll(focused).toBe("Sổ sai ở đâu");
    await expect.poll(() => ringIsAround(".tree-finding")).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Tiếp", exact: true }).click();

    await page.getByRole("button", { name: "Bỏ qua", exact: true }).click();
    await expect.poll(() => ringIsAround(".reason-form")).toBe(true);
    await page.getByRole("button", { name: "Bỏ qua điều này" }).click();
    await card().getByText("bấm Hoàn tác").waitFor();
    await expect.poll(() => ringIsAround(".shell-actions .undo")).toBe(true);
    await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await expect.poll(() => page.getByText("Đã bỏ qua 1").count()).toBe(0);

    const headings: (string | undefined)[] = [];
    for (const name of ["Tiếp", "Tiếp", "Tiếp", "Tiếp"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.waitForSelector(readable);
      await expect.poll(() => page.locator(".guide-ring").count()).toBe(1);
      headings.push(await focused());
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(headings).toEqual(["Ai xếp loại gì, vì sao", "Chỉ tiêu nào chưa đạt", "Sắp đến hạn việc gì", "Báo cáo"]);
    await page.getByRole("button", { name: "Xong", exact: true }).click();
    expect(await card().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  });

  test("shows missed targets and due dates of the sample's own year, and gives day and plan back to the next book", async () => {
    await begin();
    await page.getByRole("tab", { name: "Chỉ tiêu" }).click();
    await page.getByText("Tính đến 31/12/2024 – thay đổi").waitFor();
    await page.keyboard.press("Escape");
    await giveBook(page, messyBook());
    await page.getByRole("heading", { name: "Chọn kế hoạch để theo dõi" }).waitFor();
    expect(await page.getByText("31/12/2024").count()).toBe(0);
  });

  test("keeps nothing but that it was seen, is not offered again, and begins anew from help", async () => {
    await begin();
    await page.keyboard.press("Escape");
    expect(await card().count()).toBe(0);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ "so-htx.guide": "done" });
    await page.reload();
    await page.waitForSelector(readable);
    expect(await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).count()).toBe(0);
    await page.getByRole("button", { name: "Trợ giúp: Bắt đầu" }).click();
    await page.getByRole("button", { name: "Xem hướng dẫn sáu bước" }).click();
    await card().waitFor();
    await page.waitForSelector(readable);
  });

  test("is offered on a sample that is open, too, and brings its own", async () => {
    await page.goto(`${pane.site().address}?sample=gon`);
    await page.getByText("so-mau-gon.xlsx").first().waitFor();
    await page.waitForSelector(readable);
    await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).click();
    await page.getByText("so-mau-xem-thu.xlsx").first().waitFor();
    await card().waitFor();
    await page.waitForSelector(readable);
    expect(await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).count()).toBe(0);
  });

  test("is not offered on an officer's own book in the browser", async () => {
    await giveBook(page, messyBook());
    expect(await page.locator(".guide-offer").count()).toBe(0);
  });

  test("can be declined", async () => {
    await page.getByRole("button", { name: "Không cần" }).click();
    await page.reload();
    await page.waitForSelector(readable);
    expect(await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).count()).toBe(0);
  });

  test("works with the keyboard alone, down to the control that it points at", async () => {
    await page.getByRole("button", { name: "Xem thử với sổ mẫu" }).focus();
    await page.keyboard.press("Enter");
    await card().waitFor();
    await page.waitForSelector(readable);
    await expect.poll(focused).toBe("Sổ sai ở đâu");
    const goTo = async (name: string): Promise<void> => {
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press("Tab");
        if ((await focused()) === name) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await goTo("Tiếp");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Sửa một ô, rồi hoàn tác");
    await expect.poll(() => ringIsAround(".chosen-deeds .button")).toBe(true);
    await goTo("Đến chỗ này");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Bỏ qua");
  });

  test("fits the narrowest window, and its card leaves the control free", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await begin();
    for (let step = 0; step < 5; step += 1) {
      await expect.poll(() => page.locator(".guide-ring").count()).toBe(1);
      expect(await overflow(page)).toBe(0);
      await expect
        .poll(() =>
          page.evaluate(() => {
            const [one, other] = [document.querySelector(".guide-card"), document.querySelector(".guide-ring")].map((element) =>
              element!.getBoundingClientRect(),
            );
            return one!.right <= innerWidth && one!.left >= 0 && (one!.top >= other!.bottom - 4 || one!.bottom <= other!.top + 4);
          }),
        )
        .toBe(true);
      await page.getByRole("button", { name: "Tiếp", exact: true }).click();
      await page.waitForSelector(readable);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("the first run in Excel", () => {
  test("is offered on the open book, points at the real fix, and writes nothing by itself", async () => {
    const host = createHost(bookOf(faultyRows));
    const before = snapshot(host.book);
    const own = await pane.openInExcel(host, { height: 900 });
    await own.getByRole("button", { name: "Xem hướng dẫn" }).click();
    await own.getByRole("dialog").waitFor();
    await own.getByRole("button", { name: "Tiếp", exact: true }).click();
    await own.waitForSelector(readable);
    await expect.poll(() => own.locator(".guide-ring").count()).toBe(1);
    expect(await own.getByRole("dialog").innerText()).toContain("Sửa ô này");
    for (let step = 0; step < 4; step += 1) {
      await own.getByRole("button", { name: "Tiếp", exact: true }).click();
      await own.waitForSelector(readable);
    }
    expect(await accessibilityFaults(own)).toEqual([]);
    await own.getByRole("button", { name: "Xong", exact: true }).click();
    expect(snapshot(host.book)).toEqual(before);
    await own.reload();
    await own.waitForSelector(readable);
    expect(await own.getByRole("button", { name: "Xem hướng dẫn" }).count()).toBe(0);
  });
});

describe("help", () => {
  test("opens on every view, follows it, and gives the keyboard back", async () => {
    await page.goto(`${pane.site().address}?sample=gon`);
    await page.getByText("so-mau-gon.xlsx").first().waitFor();
    await page.waitForSelector(readable);
    await page.getByRole("button", { name: "Trợ giúp: Cột" }).click();
    await expect.poll(focused).toBe("Cột");
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await page.waitForSelector(readable);
      const name = await tab.getAttribute("aria-label");
      const panel = page.getByRole("complementary", { name: name!, exact: true });
      await panel.waitFor();
      expect(await panel.locator(".picture").count()).toBe(1);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Đóng trợ giúp" }).focus();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Trợ giúp: Hỗ trợ");
  });

  test("fits the narrowest window, and says what becomes of data", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole("button", { name: "Trợ giúp: Bắt đầu" }).click();
    await page.getByText("Dữ liệu và quyền riêng tư").click();
    await page.getByText(/Không có máy chủ/).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("and the first run are loaded only when they are wanted", () => {
    const index = readFileSync(join(pane.site().folder, "index.html"), "utf8");
    const scripts = readdirSync(join(pane.site().folder, "assets")).filter((name) => name.endsWith(".js"));
    expect(scripts.filter((name) => /^(?:help-panel|guide)-/.test(name))).toHaveLength(2);
    const first = scripts.filter((name) => index.includes(name));
    expect(first.filter((name) => /help|guide/.test(name))).toEqual([]);
    const text = first.map((name) => readFileSync(join(pane.site().folder, "assets", name), "utf8")).join("");
    expect(text).not.toContain("Máy hiểu sổ này thế nào");
    expect(gzipSync(text).length).toBeLessThan(60_000);
  });
});
