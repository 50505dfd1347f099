import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { patience } from "../../support/browser.ts";
import type { Site } from "./site.ts";

/** What the page looks like when nothing is being worked on. */
export const readable = "html[data-state=ready]";

/** A page with the pane, and everything that must not happen in it: requests to elsewhere, scripts that break. */
export type PanePage = { readonly page: Page; readonly outside: string[] };

/** Opens the pane in a window of its own. */
export async function openPane(browser: Browser, site: Site, width: number, height: number): Promise<PanePage> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const outside = watched(page, [site.address]);
  await page.goto(site.address);
  await page.waitForSelector(readable);
  return { page, outside };
}

/** What happens in a page from now on that must not: requests to other addresses than these, scripts that break. */
export function watched(page: Page, addresses: readonly string[]): string[] {
  const outside: string[] = [];
  const known = [...addresses, "blob:"];
  page.on("request", (request) => {
    if (!known.some((address) => request.url().startsWith(address))) outside.push(request.url());
  });
  page.on("pageerror", (error) => outside.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") outside.push(message.text());
  });
  return outside;
}

/** Opens a book in the pane and waits until it is read. */
export async function giveBook(page: Page, bytes: Uint8Array, name = "so.xlsx"): Promise<void> {
  await page.getByLabel("Chọn sổ", { exact: true }).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await page.waitForSelector(readable);
}

/** Shows a view by the name of its tab. */
export async function show(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab, exact: true }).click();
  await page.waitForSelector(readable);
}

/** The file that a button saves. */
export async function saved(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly path: string; readonly content: Buffer }> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await saving;
  const path = await download.path();
  return { name: download.suggestedFilename(), path, content: readFileSync(path) };
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
