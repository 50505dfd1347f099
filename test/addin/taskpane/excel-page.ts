import type { Browser, Page } from "playwright-core";
import { patience } from "../../support/browser.ts";
import type { Content } from "../../support/office-host/book.ts";
import { openPaneInHost } from "../../support/office-host/browser.ts";
import type { Host } from "../../support/office-host/host.ts";
import { type PanePage, watched } from "./pane-page.ts";
import type { Site } from "./site.ts";

const settled = "html[data-state=ready], html[data-state=error]";

/** `search` is what a button of the ribbon adds; without `whenReady` the book is still being read when the pane is given. */
export type ExcelOptions = { readonly search?: string; readonly width?: number; readonly height?: number; readonly whenReady?: boolean };

/** Opens the pane on the book of a host, in a browser that has never seen it. */
export async function openExcelPane(
  browser: Browser,
  site: Site,
  host: Host,
  { search = "", width = 350, height = 1400, whenReady = true }: ExcelOptions = {},
): Promise<PanePage> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, reducedMotion: "reduce" });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const outside = watched(page, [site.address, "https://appsforoffice.microsoft.com/"]);
  await openPaneInHost(page, host, `${site.address}taskpane.html${search}`);
  if (whenReady) await page.waitForSelector(settled);
  return { page, outside };
}

/** Waits until the pane has done what it was asked for. */
export async function done(page: Page): Promise<void> {
  // The state turns busy within the click itself.
  await page.waitForSelector(settled);
}

/** Shows a view by the name of its tab. */
export async function show(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await done(page);
}

/** Presses a button by its name. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: typeof name === "string" }).click();
  await done(page);
}

/** A list with one cell of each kind of finding that has a certain value, some doubtful ones, and a right row. Nobody of these exists. */
export const faultyRows: readonly (readonly Content[])[] = [
  ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"],
  [
    "TT",
    "Tên HTX",
    "Mã số HTX",
    "Ngày thành lập",
    "Xã/Phường",
    "Tổng số thành viên",
    "Tổng số lao động",
    "Vốn điều lệ (triệu đồng)",
    "Trạng thái",
  ],
  [1, "HTX Nông nghiệp Sông Xanh", 100_109_106, 43_539, "Xã Phú Hòa", 25, 12, 1_200, "Đang hoạt động"],
  [2, "HTX Dịch vụ Đồi Chè", 200_109_103, "2019-31-03", "Xã Phú Hòa", 40, 8, 800, "Đang hoạt động"],
  [3, "HTX Vận tải Biển Bạc", "0300109104", 42_000, "Xã An Lạc", 3, 5, 2_500, "Đang hoạt độg"],
  [4, "HTX Xây dựng Núi Đá", "0400109107", 41_000, "Xã An Lạc", 18, 9, 900, "Đang hoạt động"],
  [5, "HTX Chăn nuôi Đồng Cỏ", "0500109108", 40_500, "Xã Bình Yên", 22, 14, 1_100, "Tạm ngừng hoạt động"],
];
