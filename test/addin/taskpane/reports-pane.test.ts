import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { docxText } from "../../../core/files/docx.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { accessibilityFaults } from "../../support/access.ts";
import { builtPane } from "./built-pane.ts";
import { giveBook, overflow, readable, saved, show } from "./pane-page.ts";
import { ratedBook } from "./test-books.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const pane = builtPane();
let page: Page;

beforeEach(async () => {
  page = await pane.open(1280, 900);
});

const workbook = (fair: number, name = "so.xlsx") => ({ name, mimeType: "", buffer: Buffer.from(ratedBook(fair)) });

async function openReport(): Promise<void> {
  await giveBook(page, ratedBook(11));
  await show(page, "Báo cáo");
  await page.getByRole("heading", { name: "Xem trước" }).waitFor();
  await page.waitForSelector(readable);
}

describe("the tab Báo cáo", () => {
  test("shows the report, what it lacks, and the rows behind a number", async () => {
    await openReport();
    const article = page.getByRole("article");
    await expect.poll(() => article.innerText()).toContain("hợp tác xã được xếp loại");
    expect(await article.innerText()).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    await page.getByText("Số liệu cần bổ sung").click();
    const lacks = page.locator("details", { hasText: "Số liệu cần bổ sung" });
    await expect.poll(() => lacks.getByRole("listitem").count()).toBeGreaterThan(10);
    expect(await page.getByLabel("Năm báo cáo").inputValue()).toBe("2024");
    await page
      .getByRole("button", { name: /Căn cứ của “Tổng số hợp tác xã”/ })
      .first()
      .click();
    const region = page.getByRole("region", { name: /Căn cứ của/ });
    expect(await region.innerText()).toMatch(/Tính từ 13 dòng/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await region.getByRole("button", { name: "Đóng" }).click();
    expect(await region.count()).toBe(0);
  });

  test("follows kind, period and the day; compares with the book before", async () => {
    await openReport();
    await page.getByLabel("Loại báo cáo").selectOption({ label: "Quý" });
    await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: "Quý I" });
    await page.getByRole("article").getByText("quý I năm", { exact: false }).first().waitFor();
    await page.getByLabel("Địa bàn").fill("xã Hoa Sen");
    await page.getByLabel("Địa bàn").press("Tab");
    await page.getByRole("article").getByText("XÃ HOA SEN", { exact: true }).waitFor();
    await page.getByLabel("Chọn sổ kỳ trước").setInputFiles(workbook(9, "truoc.xlsx"));
    await page.getByText("Sổ kỳ trước: truoc.xlsx").waitFor();
    await page.getByRole("article").getByText("So với kỳ trước", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Bỏ Sổ kỳ trước: truoc.xlsx" }).click();
    await expect.poll(() => page.getByRole("article").getByText("So với kỳ trước", { exact: true }).count()).toBe(0);
  });

  test("saves the report, the annexes and the evaluation forms", async () => {
    await openReport();
    const report = await saved(page, "Lưu báo cáo (.docx)");
    expect(report.name).toMatch(/^bao-cao-ktt-nam-\d{4}\.docx$/);
    expect(docxText(report.content)).toContain("hợp tác xã được xếp loại");
    const annexes = await saved(page, "Lưu phụ lục (.xlsx)");
    expect(openBook(annexes.content, annexes.name).sheets[0]?.name).toBe("Phụ lục 1");
    const forms = await saved(page, "Lưu bảng đánh giá Phụ lục 2 (.docx)");
    expect(docxText(forms.content)).toContain("BẢNG ĐÁNH GIÁ HỢP TÁC XÃ NĂM");
  });

  test("a template that cannot be used is told in one sentence", async () => {
    await openReport();
    await page.getByLabel("Chọn mẫu của đơn vị (.docx)").setInputFiles({ name: "mau.docx", mimeType: "", buffer: Buffer.from("hỏng") });
    await page.getByText("Mẫu: mau.docx").waitFor();
    await page.getByRole("button", { name: "Lưu báo cáo (.docx)" }).click();
    await page.getByText(/mau\.docx.*không phải là văn bản Word/).waitFor();
  });

  test("fits the narrowest pane, also in English", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openReport();
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Preview" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
