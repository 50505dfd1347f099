import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { en } from "../../../addin/taskpane/messages/messages.en.ts";
import { vi as vietnamese } from "../../../addin/taskpane/messages/messages.vi.ts";
import { launchBrowser } from "../../support/browser.ts";
import { createHost } from "../../support/office-host/host.ts";
import { vietnameseOnPage } from "../../support/vietnamese-on-page.ts";
import { bookOf } from "../workbook/excel/books.ts";
import { faultyRows, openExcelPane } from "./excel-page.ts";
import { openPane, readable } from "./pane-page.ts";
import { type Site, serveBuiltPane } from "./site.ts";
import { walkViews } from "./view-walk.ts";

// Every view, in a real browser on a busy machine.
vi.setConfig({ testTimeout: 400_000 });

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveBuiltPane();
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Where the book, a plan or the law speak: their words stay as they are. Everything else is the pane's own. */
const data = [
  "[lang=vi]",
  // The book: sheets, headings, cells, names, the preview.
  ".sheet-name, .facts h2, .facts-titles, .column-samples, .column-header, .column-edit, .column-editor, .table-title, .shell-file",
  ".grid, .preview-cell, .preview .select, .tree-sheet, .tree-change, .detail h2 + p",
  "#panel-forms .check .quiet, .support-line > p.quiet, .support-name, .comparison-files b, .comparison-line, .comparison-warnings li",
  // Plans: places, documents, bodies, days of a plan's own, and units of what was measured.
  ".plan-choices, .plan-head > p, .target-facts > p:first-child, #panel-targets option, .tick, .checklist-units, .checklist-item p",
  ".unit-card, .matrix, .plan-editor .editor-words, .editor-text, .plan-fields, .agenda-item:not(.law), .calendar-head p, .month-table li, .month-day, .calendar-undated li",
  ".support-body h3, .support-line:has(.support-task)",
  // The report is a Vietnamese document.
  "#panel-reports option, #panel-reports article, #panel-reports .evidence, .report-form p, .report-lacks li",
].join(", ");

/** The name of the product, and of the other language. */
const allowed = ["Sổ HTX", "Tiếng Việt", "Cốc Cốc", "– Chỉ tiêu", "– Hỗ trợ", "đồng"];

describe("the pane in English", () => {
  test("shows no Vietnamese of its own in any view, and no Vietnamese sentence of the message files wherever it might stand", async () => {
    const { page, outside } = await openPane(browser, site, 1280, 800);
    const sentences = sentencesOf(vietnamese, en);
    expect(sentences.size).toBeGreaterThan(300);
    const found: string[] = [];
    await walkViews(page, site, "en", async (name) => {
      const texts = [...(await vietnameseOnPage(page, data, allowed)), ...(await textsOnPage(page)).filter((text) => sentences.has(text))];
      found.push(...texts.map((text) => `${name}: ${text}`));
    });
    await page.context().close();
    expect(found).toEqual([]);
    expect(outside).toEqual([]);
  });
});

describe("a bar", () => {
  test("is said again in the language that is chosen while it stands", async () => {
    const { page } = await openPane(browser, site, 1280, 800);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "hỏng.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 no book") });
    const bar = page.getByRole("alert");
    await bar.getByText("Tệp “hỏng.xlsx”").waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await bar.getByText("The file “hỏng.xlsx”").waitFor();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await bar.getByText("Tệp “hỏng.xlsx”").waitFor();
    await page.context().close();
  });
});

describe("the pane in Excel, in English", () => {
  test("shows no Vietnamese of its own, from its first line on", async () => {
    const host = createHost(bookOf(faultyRows));
    const { page, context, outside } = await openExcelPane(browser, site, host, { width: 400 });
    // The choice is remembered also where the pane is closed before English has come.
    await page.route(/messages\.en/, (route) => new Promise((go) => setTimeout(go, 1_000)).then(() => route.continue()), { times: 1 });
    await page.getByRole("button", { name: "English" }).click();
    await page.reload();
    await page.waitForSelector("html[lang=en]");
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await page.waitForSelector(readable);
      found.push(...(await vietnameseOnPage(page, data, allowed)).map((text) => `${name}: ${text}`));
    };
    await look("opened");
    for (const tab of ["columns", "checks", "scores", "targets", "calendar", "reports", "forms", "comparison", "support"]) {
      await page.locator(`#tab-${tab}`).click();
      await look(tab);
    }
    await page.locator("#tab-checks").click();
    await page.locator(".tree-finding").first().click();
    await look("chosen");
    await page.getByRole("button", { name: "Write results" }).click();
    await look("written");
    const bar = page.locator(".bar.info").filter({ hasText: /sheets “Sổ HTX – …” written/ });
    const said = await bar.textContent();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await bar.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "English" }).click();
    await bar.waitFor();
    expect(await bar.textContent()).toBe(said);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await look("undo");
    await context.close();
    expect(found).toEqual([]);
    expect(outside).toEqual([]);
  });

  test("says why it does not open in the language chosen before", async () => {
    const host = createHost(bookOf(faultyRows), { level: "1.6" });
    const { page, context } = await openExcelPane(browser, site, host);
    await page.evaluate(() => localStorage.setItem("so-htx.language", "en"));
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("This version of Excel is too old");
    expect(await vietnameseOnPage(page, data, allowed)).toEqual([]);
    await context.close();
  });
});

/** The texts of the page but for those of the book, the plan and the report, which may say what a message says. */
function textsOnPage(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(own) === null) all.push(node.textContent?.trim() ?? "");
    return all;
  }, ".column-header, .column-field, .column-editor, .target, #panel-reports article");
}

/** The fixed Vietnamese texts that English says otherwise, and that no book or plan would say. */
function sentencesOf(one: unknown, other: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (text: unknown, english: unknown): void => {
    if (typeof text === "string") {
      if (text !== english && text.length > 12) found.add(text);
    } else if (typeof text === "object" && text !== null) {
      for (const [key, value] of Object.entries(text)) visit(value, (english as Record<string, unknown>)[key]);
    }
  };
  visit(one, other);
  return found;
}
