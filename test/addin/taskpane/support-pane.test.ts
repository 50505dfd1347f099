import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { readKeptSupport } from "../../../addin/workbook/kept-support.ts";
import { newBook } from "../../../addin/workbook/new-book.ts";
import type { CellValue } from "../../../core/model/cells.ts";
import { registerHeadings } from "../../../core/support/register.ts";
import { accessibilityFaults } from "../../support/access.ts";
import { bookOf, grid } from "../../support/grid.ts";
import { takePicture } from "../../support/pictures.ts";
import { builtPane } from "./built-pane.ts";
import { giveBook, overflow, readable, saved, show } from "./pane-page.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const pane = builtPane();

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

const thisYear = new Date().getFullYear();
const register = grid([Object.values(registerHeadings), ["Vay vốn", "HTX Không Có", null, null, null, null, null, "20 triệu"]], {
  name: "Sổ HTX – Hỗ trợ",
});
const book = newBook(
  bookOf(list(thisYear - 3, [10, 20, 30]), list(thisYear - 2, [11, 21, 30]), list(thisYear - 1, [12, 22, 31]), register),
);

async function openSupport(page: Page): Promise<void> {
  await giveBook(page, book);
  await show(page, "Hỗ trợ");
  await page.waitForSelector(".support-line");
  await page.waitForSelector(readable);
}

describe("the view of support", () => {
  test("lets the officer state, choose and save, and keeps it", async () => {
    const page = await pane.open(450, 800);
    await openSupport(page);
    const line = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /: HTX Nông nghiệp Số 1$/ }) });
    expect(await line.textContent()).toContain("Cần thêm số liệu");
    await line.getByRole("button", { name: /Điều kiện và lựa chọn/ }).click();
    await line
      .getByRole("group", { name: /^Không đang bị xử phạt/ })
      .getByRole("button", { name: "Có" })
      .click();
    await expect.poll(async () => line.textContent(), { timeout: 20_000 }).toContain("Có thể xem xét");
    await line
      .getByRole("group", { name: /^Lựa chọn/ })
      .getByRole("button", { name: "Chọn", exact: true })
      .click();
    await line.getByLabel("Lý do").fill("Gần trụ sở");
    await line.getByLabel("Lý do").blur();
    await expect.poll(async () => line.textContent(), { timeout: 20_000 }).toContain("Đã chọn: Gần trụ sở");
    const { content } = await saved(page, "Lưu bản sao có trang hỗ trợ");
    const kept = readKeptSupport(new Uint8Array(content));
    expect(kept.words.statements.get("3600000001")?.noSanction).toBe(true);
    expect(kept.words.decisions.get("people")?.get("3600000001")).toMatchObject({ chosen: true, reason: "Gần trụ sở" });
    await page.getByRole("button", { name: "Sổ hỗ trợ", exact: true }).click();
    expect(await page.locator(".support-body").textContent()).toContain("HTX Không Có");
  });

  test("states of many in one step with a reason, takes it back, and saves a template of rules that can be loaded", async () => {
    const page = await pane.open(450, 900);
    await openSupport(page);
    const considered = page.getByRole("button", { name: "Có thể xem xét" });
    const before = await considered.textContent();
    await page.getByText("Ghi nhận hàng loạt: không đang bị xử phạt, án").click();
    const state = page.getByRole("button", { name: "Ghi nhận không bị xử phạt" });
    expect(await state.isDisabled()).toBe(true);
    await page.getByLabel("Lý do, căn cứ").fill("theo văn bản trả lời ngày 01/10");
    await page.getByLabel("Lý do, căn cứ").blur();
    await page.getByLabel(/^Các đơn vị đánh dấu/).check();
    await page.getByLabel("Đánh dấu HTX Nông nghiệp Số 2").check();
    await state.click();
    await page.getByText("Đã ghi nhận cho 1 đơn vị.", { exact: false }).first().waitFor();
    await page.getByLabel("Mọi đơn vị chưa được ghi nhận").check();
    await state.click();
    await page.getByText("Đã ghi nhận cho 2 đơn vị.", { exact: false }).first().waitFor();
    await expect.poll(() => considered.textContent()).not.toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    const { content } = await saved(page, "Lưu bản sao có trang hỗ trợ");
    const kept = readKeptSupport(new Uint8Array(content));
    expect(kept.words.statements.get("3600000003")).toMatchObject({ noSanction: true, note: "theo văn bản trả lời ngày 01/10" });
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect.poll(() => considered.textContent()).toBe(before);
    const { content: template } = await saved(page, "Lưu mẫu quy định của tỉnh");
    await page.getByLabel("Nạp quy định địa phương").setInputFiles({ name: "mau.xlsx", mimeType: "", buffer: template });
    await page.getByText("“mau.xlsx” chỉ có dòng ví dụ", { exact: false }).first().waitFor();
    expect(await page.locator(".support-problems").count()).toBe(0);
  });

  test.each([320, 450, 1280])("stands in a window of %d px and can be used by everybody", async (width) => {
    const page = await pane.open(width, 800);
    await openSupport(page);
    await page.getByRole("button", { name: /Điều kiện và lựa chọn: HTX Nông nghiệp Số 1$/ }).click();
    await page.waitForSelector(".support-detail");
    await takePicture(page, `support-${width}`);
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
