import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { en } from "../../../addin/taskpane/messages/messages.en.ts";
import { vi as vietnamese } from "../../../addin/taskpane/messages/messages.vi.ts";
import { sheetIds, sheetLabel } from "../../../core/plans/sheets.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { tasksOf } from "../../../core/support/checklist/checklist.ts";
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

/** What the book, a plan or a report says stands in elements of Vietnamese, or in quotation marks. */
const data = "[lang=vi]";

/** Names that stand in English sentences: the other language, a browser, places and bodies of the plans, sheets of the sample book. */
const allowed = [
  "Tiếng Việt",
  "Cốc Cốc",
  ...["DS HTX (sửa)", "HTX điển hình", "Danh sách HTX", ...namesInPlans()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
  // The letters of lists in documents: "III.4.đ", "1đ".
  "(?<=[\\d.])đ(?![\\p{L}])",
];

describe("the pane in English", () => {
  test("shows no Vietnamese of its own in any view, and none that has English marked as a quotation", async () => {
    const { page, outside } = await openPane(browser, site, 1280, 800);
    const sentences = new Set([...sentencesOf(vietnamese, en), ...namesWithEnglish()]);
    expect(sentences.size).toBeGreaterThan(500);
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

/**
 * The texts of the page, which may say what a text of ours says where they are of the book, of the document, or of the report: that is
 * Vietnamese to its last line, and so are the names of its figures.
 */
function textsOnPage(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(own) === null) all.push(node.textContent?.trim() ?? "");
    return all;
  }, ".grid, .column-header, .column-samples, .document, .report-page, .report-lacks, .report-evidence");
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

/** Places and bodies, as the shipped plans name them; the longest first, for one may stand in another. */
function namesInPlans(): string[] {
  const names = shippedPlans().flatMap(({ targets, deadlines }) => [
    ...targets.flatMap(({ units, responsible, recipients }) => [...units, ...responsible, ...recipients]),
    ...deadlines.flatMap(({ from, to, senders }) => [from, ...to, ...(senders ?? [])]),
  ]);
  return [...new Set(names)].sort((one, other) => other.length - one.length);
}

/** What the shipped plans, their support and missing sheets are called where the pane speaks Vietnamese. */
function namesWithEnglish(): string[] {
  const ofPlans = shippedPlans().flatMap((plan) => [
    ...plan.targets.map(({ text }) => text),
    ...plan.deadlines.map(({ text }) => text),
    ...tasksOf(plan).map(({ text }) => text),
    ...(plan.pilot?.models ?? []).map(({ label }) => label),
    ...(plan.pilot?.conditions ?? []).map(({ label }) => label),
    ...(plan.pilot?.stages ?? []).map(({ label }) => label),
  ]);
  return [...ofPlans, ...sheetIds.map((id) => sheetLabel(id).vi)];
}
