import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accessibilityFaults as pageFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { giveBook, overflow as pageOverflow, readable, saved, show as showTab } from "./pane-page.ts";
import { scratchFile } from "./site.ts";
import { cleanBook, longBook, messyBook, sheetNames } from "./test-books.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const pane = builtPane();
let page: Page;
let longPath: string;

beforeAll(() => {
  longPath = scratchFile("dai.xlsx");
  writeFileSync(longPath, longBook(20_000, 20));
});

beforeEach(async () => {
  page = await pane.open(1280, 800);
});

const open = (bytes: Uint8Array, name?: string): Promise<void> => giveBook(page, bytes, name);
const show = (tab: string): Promise<void> => showTab(page, tab);

async function openPath(path: string): Promise<void> {
  await page.getByLabel("Chọn sổ").setInputFiles(path);
  await page.waitForSelector(readable);
}

const accessibilityFaults = (): Promise<string[]> => pageFaults(page);
const overflow = (): Promise<number> => pageOverflow(page);

describe("first screen", () => {
  test("says what will happen and where the data stays", async () => {
    expect(await page.getByLabel("Chọn sổ").count()).toBe(1);
    const contract = ["Cột", "Kiểm tra", "Chấm điểm", "Chỉ tiêu", "Lịch", "Báo cáo", "Điền biểu mẫu"];
    expect(await page.getByRole("tab").allTextContents()).toEqual(expect.arrayContaining(contract));
    expect(await page.getByText("Dữ liệu ở lại trên máy này.").count()).toBeGreaterThan(0);
    expect(await page.getByRole("listitem").count()).toBe(3);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("changes to English and back", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("tab", { name: "Columns" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await page.getByRole("tab", { name: "Columns" }).waitFor();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await page.getByRole("tab", { name: "Cột" }).waitFor();
  });

  test("a file dropped on the page is opened", async () => {
    const bytes = Buffer.from(messyBook()).toString("base64");
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], "tha.xlsx"));
      return data;
    }, bytes);
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await page.getByText("tha.xlsx").first().waitFor();
    await page.waitForSelector(readable);
    expect(await page.getByRole("heading", { name: "HTX 2024" }).count()).toBe(1);
  });

  test("opens the sample that the address asks for, and by its button", async () => {
    await page.goto(`${pane.site().address}?sample=lon-xon`);
    await page.getByText("so-mau-lon-xon.xlsx").first().waitFor();
    await page.waitForSelector(readable);
    await page.goto(pane.site().address);
    await page.getByRole("button", { name: "Mở sổ mẫu" }).click();
    await page.getByText("so-mau-gon.xlsx").first().waitFor();
    await page.waitForSelector(readable);
    expect(await page.getByRole("tab", { name: "Kiểm tra" }).count()).toBe(1);
  });

  test("loads at most 90 kB of packed script, and the reader of workbooks only with a book", () => {
    const index = readFileSync(join(pane.site().folder, "index.html"), "utf8");
    const scripts = readdirSync(join(pane.site().folder, "assets")).filter((name) => name.endsWith(".js"));
    const first = scripts.filter((name) => index.includes(name));
    expect(first.length).toBeGreaterThan(0);
    const packed = first.reduce((sum, name) => sum + gzipSync(readFileSync(join(pane.site().folder, "assets", name))).length, 0);
    expect(packed).toBeLessThanOrEqual(90_000);
    expect(index).not.toMatch(/worker-[^"]*\.js/);
  });
});

describe("columns", () => {
  test("show how every sheet was understood", async () => {
    await open(messyBook());
    expect(await page.getByRole("heading", { name: "2 trang trong sổ" }).count()).toBe(1);
    expect(await page.getByRole("button", { name: /SELECT.*đang ẩn/ }).count()).toBe(1);
    const facts = await page.locator(".facts").textContent();
    expect(facts).toContain("hàng 4");
    expect(facts).toContain("tên bảng: hàng 1–2");
    expect(facts).toContain("dòng tổng: hàng 12");
    expect(facts).toContain("1 hàng đang ẩn");
    const column = page.locator(".column", { hasText: "Tổng nguồn vốn cuối năm" });
    expect(await column.textContent()).toContain("triệu đồng");
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("a correction is used, taken back, and remembered for the next book with the heading", async () => {
    await open(messyBook());
    await page.getByRole("button", { name: "Sửa cột Q: Mục khác" }).click();
    await page.getByRole("combobox", { name: "Trường của cột Q" }).selectOption({ label: "Ghi chú" });
    await page.getByRole("button", { name: "Dùng lựa chọn này, cột Q" }).click();
    const taken = page.locator(".column", { hasText: "Mục khác" }).locator(".column-field");
    await expect.poll(() => taken.textContent()).toContain("Ghi chú");

    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Sửa cột Q: Mục khác");

    const kept = await page.evaluate(() => ({ ...localStorage }));
    expect(JSON.parse(kept["so-htx.columns"]!)).toMatchObject({ format: "so-htx-columns", columns: [{ field: "note" }] });
    expect(JSON.stringify(kept)).not.toContain("Bình Minh");

    await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await expect.poll(() => taken.textContent()).toContain("Không dùng cột này");
    await expect.poll(() => page.getByRole("button", { name: "Hoàn tác", exact: true }).isDisabled()).toBe(true);

    await page.getByRole("button", { name: "Sửa cột Q: Mục khác" }).click();
    await page.getByRole("combobox", { name: "Trường của cột Q" }).selectOption({ label: "Ghi chú" });
    await page.getByRole("button", { name: "Dùng lựa chọn này, cột Q" }).click();
    await expect.poll(() => taken.textContent()).toContain("Ghi chú");
    await page.reload();
    await page.waitForSelector(readable);
    await open(messyBook(), "nam-sau.xlsx");
    expect(await taken.textContent()).toContain("Ghi chú");
  });

  test("the unit of a column can be corrected", async () => {
    await open(messyBook());
    await page.getByRole("button", { name: /^Sửa cột M/ }).click();
    await page.getByRole("combobox", { name: "Đơn vị của cột M" }).selectOption({ label: "tỷ đồng" });
    await page.getByRole("combobox", { name: "Nghĩa của dấu “-” trong cột M" }).selectOption({ label: "bằng 0" });
    await page.getByRole("button", { name: "Dùng lựa chọn này, cột M" }).click();
    await expect.poll(() => page.locator(".column", { hasText: "Doanh thu (triệu đồng)" }).textContent()).toContain("tỷ đồng");
  });
});

describe("checks", () => {
  test("findings lead to their cells", async () => {
    await open(messyBook());
    await show("Kiểm tra");
    const tree = page.getByRole("tree", { name: "Những điều cần xem" });
    await tree.getByRole("treeitem", { name: /Mã số sai chữ số kiểm tra/ }).waitFor();
    const finding = tree.getByRole("treeitem", { name: /^D8/ });
    await finding.click();
    await page.waitForSelector(readable);
    expect(await page.locator(".preview-cell").textContent()).toContain("D8");
    expect(await page.locator(".chosen").textContent()).toContain("31/02/2019");
    const cell = page.getByRole("gridcell", { name: "31/02/2019" });
    expect(await cell.getAttribute("aria-selected")).toBe("true");
    expect(await cell.getAttribute("aria-invalid")).toBe("true");
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("are filtered by severity, kind and text", async () => {
    await open(messyBook());
    await show("Kiểm tra");
    const groups = page.locator(".tree-group");
    await groups.first().waitFor();
    await page.getByRole("button", { name: /^Cảnh báo/ }).click();
    await expect.poll(() => groups.filter({ hasText: "Lỗi:" }).count()).toBe(0);
    expect(await groups.count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Tất cả/ }).click();
    await page.getByLabel("Loại").selectOption({ index: 1 });
    await expect.poll(() => groups.count()).toBe(1);
    await page.getByLabel("Loại").selectOption({ index: 0 });
    await page.getByLabel("Lọc theo chữ").fill("31/02");
    await expect.poll(() => page.locator(".tree-finding").allTextContents()).toEqual([expect.stringContaining("31/02/2019")]);
    await page.getByLabel("Lọc theo chữ").fill("không có ở đâu cả");
    await page.getByText("Không có điều nào hợp với bộ lọc").waitFor();
  });

  test("a book without faults says so", async () => {
    await open(cleanBook());
    await show("Kiểm tra");
    expect(await page.getByRole("heading", { name: "Không thấy lỗi nào" }).count()).toBe(1);
  });
});

describe("findings that are left as they are", () => {
  test("are out of the list with their reason, also the next time the book is opened, and can be looked at again", async () => {
    await open(messyBook());
    await show("Kiểm tra");
    await page.locator(".tree-finding", { hasText: "31/02/2019" }).click();
    await page.getByRole("button", { name: "Bỏ qua", exact: true }).click();
    await page.getByLabel("Lý do bỏ qua").fill("giấy gốc ghi như vậy");
    await page.getByRole("button", { name: "Bỏ qua điều này" }).click();
    await expect.poll(() => page.locator(".tree-finding", { hasText: "31/02/2019" }).count()).toBe(0);
    expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage })))).not.toContain("31/02/2019");
    await page.reload();
    await page.waitForSelector(readable);
    await open(messyBook());
    await show("Kiểm tra");
    await page.getByRole("button", { name: "Đã bỏ qua 1" }).click();
    await page.locator(".tree-finding", { hasText: "31/02/2019" }).click();
    await page.getByText("Bỏ qua vì: giấy gốc ghi như vậy").waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "Xem xét lại" }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Đã bỏ qua/ }).count()).toBeLessThanOrEqual(1);
  });
});

describe("a new book", () => {
  test("is handed over as a file that opens", async () => {
    const { name, path } = await saved(page, "Tạo sổ mới");
    expect(name).toMatch(/^so-htx-\d{4}\.xlsx$/);
    await page.getByText(/Đã tạo “so-htx-/).waitFor();
    await openPath(path);
    expect(await page.getByRole("button", { name: /Tổ hợp tác/ }).count()).toBe(1);
  });
});

describe("points", () => {
  test("list, detail and ways up", async () => {
    await open(messyBook());
    await show("Chấm điểm");
    expect(await page.getByRole("heading", { name: /Chấm điểm theo bộ tiêu chí .*\(tham khảo\)/ }).count()).toBe(1);
    const list = page.getByRole("grid", { name: "Điểm và xếp loại" });
    await list.getByRole("row", { name: /Bình Minh/ }).click();
    const detail = page.getByRole("region", { name: "Chi tiết điểm" });
    await detail.getByRole("heading", { name: "HTX Dịch vụ Bình Minh" }).waitFor();
    await detail.getByText("chưa đối chiếu bản gốc", { exact: true }).first().waitFor();
    await detail.getByText("chưa biết – nhập tay", { exact: true }).first().waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await detail.getByRole("button", { name: /^Khá \(từ 65 điểm\)/ }).click();
    await expect.poll(() => detail.locator(".ways").textContent()).toMatch(/Cách 1|điểm/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  test("the list is sorted and filtered", async () => {
    await open(messyBook());
    await show("Chấm điểm");
    const names = page.locator(".score-row:not(.score-row-head) .name");
    await expect.poll(() => names.first().textContent()).toBe("HTX Nông nghiệp Phú Hòa");
    await page.getByRole("columnheader", { name: "Tên" }).getByRole("button").click();
    await expect.poll(() => names.first().textContent()).toBe("HTX Chăn nuôi Hòa Phát");
    await page.getByRole("columnheader", { name: "Điểm" }).getByRole("button").click();
    await expect.poll(() => names.first().textContent()).toBe("HTX Vận tải Thành Công");
    await page.getByLabel("Lọc theo tên").fill("lang sen");
    await expect.poll(() => names.allTextContents()).toEqual(["HTX Thủ công Làng Sen"]);
  });

  test("another score table and the office's own", async () => {
    await open(messyBook());
    await show("Chấm điểm");
    await page.getByRole("combobox", { name: "Bảng điểm" }).selectOption("tt-09-2017");
    await page.getByRole("heading", { name: /09\/2017/ }).waitFor();
    await page.waitForSelector(readable);
    await page.getByText(/năm đánh giá theo sổ/).click();
    const { content: template } = await saved(page, "Lưu bảng mẫu");
    await page.getByLabel("Nạp bảng điểm").setInputFiles({ name: "bang-diem.xlsx", mimeType: "", buffer: template });
    await expect.poll(() => page.getByRole("combobox", { name: "Bảng điểm" }).inputValue()).toBe("own");
    await page.waitForSelector(readable);
    await page.getByLabel("Nạp bảng điểm").setInputFiles({ name: "so.xlsx", mimeType: "", buffer: Buffer.from(messyBook()) });
    await page.getByText(/Không thấy dòng tiêu đề/).waitFor();
  });
});

describe("results", () => {
  test("are prepared, taken back, and saved in a copy", async () => {
    await openPath(join(pane.site().folder, "samples/so-mau-gon.xlsx"));
    await page.getByRole("button", { name: "Ghi kết quả vào sổ" }).click();
    await page.getByText(/Bản sao sẽ có thêm/).waitFor();
    await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
    await expect.poll(() => page.getByText(/Bản sao sẽ có thêm/).count()).toBe(0);

    const { name, content: copy } = await saved(page, "Lưu bản sao");
    expect(name).toMatch(/\.xlsx$/);
    expect(name).not.toBe("so-mau-gon.xlsx");
    await page
      .getByText(/Đã lưu bản sao/)
      .first()
      .waitFor();
    const sheets = sheetNames(new Uint8Array(copy));
    const before = sheetNames(readFileSync(join(pane.site().folder, "samples/so-mau-gon.xlsx")));
    expect(sheets.slice(0, before.length)).toEqual(before);
    expect(sheets.filter((name) => name.startsWith("Sổ HTX"))).toHaveLength(3);

    await page.waitForSelector(readable);
    const facts = await page.locator(".facts").textContent();
    await open(new Uint8Array(copy), "ban-sao.xlsx");
    expect(await page.locator(".facts").textContent()).toBe(facts);
  });
});

describe("trouble", () => {
  test("a broken file is one sentence, and the book before it stays", async () => {
    await open(messyBook());
    const broken = messyBook().slice(0, 3000);
    await page.getByLabel("Chọn sổ").setInputFiles({ name: "hong.xlsx", mimeType: "", buffer: Buffer.from(broken) });
    await page.waitForSelector("html[data-state=error]");
    const alert = await page.getByRole("alert").textContent();
    expect(alert).toContain("hong.xlsx");
    expect(await page.getByRole("heading", { name: "HTX 2024" }).count()).toBe(1);
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "Đã hiểu" }).click();
    await page.waitForSelector(readable);
    await show("Kiểm tra");
    await page.locator(".tree-finding").first().waitFor();
  });

  test("work is stopped and the book before it is still there", async () => {
    await open(messyBook());
    await page.getByLabel("Chọn sổ").setInputFiles(longPath);
    expect(await page.locator("html").getAttribute("data-state")).toBe("busy");
    await page.getByRole("button", { name: "Dừng", exact: true }).click();
    await page.waitForSelector(readable);
    expect(await page.locator(".shell-file").textContent()).toBe("so.xlsx");
    await show("Kiểm tra");
    await page.locator(".tree-finding").first().click();
    await page.getByRole("gridcell", { selected: true }).waitFor();
  });

  test("checking is stopped, and goes on when it is wanted", async () => {
    // At the moment when the columns are shown, the check has just begun.
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const stop = [...document.querySelectorAll("button")].find((button) => button.textContent?.trim() === "Dừng");
        if (document.querySelector(".facts") === null || stop === undefined) return;
        observer.disconnect();
        stop.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByLabel("Chọn sổ").setInputFiles(longPath);
    await page.getByText("20.000 dòng").first().waitFor({ timeout: 60_000 });
    await page.waitForSelector(readable);
    await page.getByRole("tab", { name: "Kiểm tra", exact: true }).click();
    await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
    await page.locator(".tree-group").first().waitFor({ timeout: 120_000 });
  });
});

describe("without a mouse", () => {
  test("from the first tab to a finding, its cell, and a cooperative's points", async () => {
    await open(messyBook());
    await page.getByRole("tab", { name: "Cột" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Kiểm tra");
    await page.locator(".tree-finding").first().waitFor();

    const tree = page.getByRole("tree");
    await tabTo("tree");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const id = await tree.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${id}"]`).getAttribute("aria-selected")).toBe("true");
    const cell = await page.locator(".preview-cell b").textContent();

    await tabTo("grid");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".preview-cell b").textContent()).not.toBe(cell);
    await page.keyboard.press("Control+End");
    await expect.poll(() => page.locator(".preview-cell b").textContent()).toBe("Q14");

    await page.getByRole("tab", { name: "Kiểm tra" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".score-row", { hasText: "HTX Dịch vụ Bình Minh" }).waitFor();
    await tabTo("grid");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "HTX Dịch vụ Bình Minh" }).waitFor();
  });
});

describe("dark", () => {
  test("every view can be read", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await accessibilityFaults()).toEqual([]);
    await openPath(join(pane.site().folder, "samples/so-mau-lon-xon.xlsx"));
    expect(await accessibilityFaults()).toEqual([]);
    await show("Kiểm tra");
    await page.locator(".tree-finding").first().click();
    await page.getByRole("gridcell", { selected: true }).waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await show("Chấm điểm");
    await page.locator(".score-row:not(.score-row-head)").first().click();
    await page.locator(".detail h2").waitFor();
    expect(await accessibilityFaults()).toEqual([]);
  });
});

describe("small windows", () => {
  test("320 px wide: no view scrolls sideways", async () => {
    await page.context().close();
    page = await pane.open(320, 700);
    expect(await overflow()).toBe(0);
    await open(messyBook());
    expect(await overflow()).toBe(0);
    await page.getByRole("button", { name: "Sửa cột Q: Mục khác" }).click();
    expect(await overflow()).toBe(0);
    await show("Kiểm tra");
    await page.locator(".tree-finding").first().click();
    await page.getByRole("gridcell", { selected: true }).waitFor();
    expect(await overflow()).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("grid").count()).toBe(0);
    expect(await focusedRole()).toBe("tree");
    await show("Chấm điểm");
    await page.locator(".score-row:not(.score-row-head)").first().click();
    await page.getByRole("button", { name: "Danh sách" }).waitFor();
    expect(await overflow()).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("grid", { name: "Điểm và xếp loại" }).waitFor();
    await expect.poll(focusedRole).toBe("grid");
  });
});

function focusedRole(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("role"));
}

/** Presses Tab until an element of a role has the focus. */
async function tabTo(role: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    if ((await focusedRole()) === role) return;
  }
  throw new Error(`Tab never reached a ${role}`);
}
