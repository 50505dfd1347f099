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
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("blob:")) outside.push(request.url());
  });
  page.on("pageerror", (error) => outside.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") outside.push(message.text());
  });
  await page.goto(site.address);
  await page.waitForSelector(readable);
  return { page, outside };
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
