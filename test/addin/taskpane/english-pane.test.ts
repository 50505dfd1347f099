import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { en } from "../../../addin/taskpane/messages/messages.en.ts";
import { vi as vietnamese } from "../../../addin/taskpane/messages/messages.vi.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import { sheetIds, sheetLabel } from "../../../core/plans/sheets.ts";
import { shippedPlans } from "../../../core/plans/shipped.ts";
import { indicatorSaid, targetLine } from "../../../core/plans/target-words.ts";
import { annexSectors, indicators } from "../../../core/reports/indicators.ts";
import { tasksOf } from "../../../core/support/checklist/checklist.ts";
import { createHost } from "../../support/office-host/host.ts";
import { vietnameseOnPage } from "../../support/vietnamese-on-page.ts";
import { bookOf } from "../workbook/excel/books.ts";
import { builtPane } from "./built-pane.ts";
import { faultyRows } from "./excel-page.ts";
import { readable } from "./pane-page.ts";
import { walkViews } from "./view-walk.ts";

// Every view, in a real browser on a busy machine.
vi.setConfig({ testTimeout: 400_000 });

const pane = builtPane();

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
    const page = await pane.open(1280, 800);
    const sentences = new Set([...sentencesOf(vietnamese, en), ...namesWithEnglish()]);
    expect(sentences.size).toBeGreaterThan(500);
    const found: string[] = [];
    await walkViews(page, pane.site(), "en", async (name) => {
      const texts = [...(await vietnameseOnPage(page, allowed)), ...(await textsOnPage(page)).filter((text) => sentences.has(text))];
      found.push(...texts.map((text) => `${name}: ${text}`));
    });
    expect(found).toEqual([]);
  });
});

describe("a bar", () => {
  test("is said again in the language that is chosen while it stands", async () => {
    const page = await pane.open(1280, 800);
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
  });
});

test("a step that can be undone is named in the language of the moment", async () => {
  const page = await pane.open(1280, 800);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(join(import.meta.dirname, "../../../addin/taskpane/samples/so-mau-gon.xlsx"));
  await page.getByRole("button", { name: "Ghi kết quả vào sổ" }).click();
  const step = page.locator(".shell-actions .undo[title]");
  await step.waitFor();
  expect(await step.getAttribute("title")).toBe(vietnamese.book.undoResults);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(`.shell-actions .undo[title="${en.book.undoResults}"]`).waitFor();
});

test("a plan that is corrected in English keeps its own words but for what was typed", async () => {
  const page = await pane.open(1280, 900);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("#tab-targets").click();
  await page.locator(".plan-choices button").first().click();
  await page.locator(".plan-edit").click();
  const line = page.locator('[data-line="LK-07"]');
  const edit = line.getByRole("button", { name: "Edit, LK-07" });
  await edit.click();
  const own = shippedPlans()[0]!.targets.find(({ id }) => id === "LK-07")!;
  expect(await line.getByLabel("Content").inputValue()).toBe(targetLine(own).en);
  expect(await line.getByLabel("Indicator").inputValue()).toBe(indicatorSaid(own.indicator).en);
  expect(await line.getByLabel("Sentence of the document").getAttribute("lang")).toBe("vi");
  await line.getByText(`“${own.text}”`).waitFor();
  expect(await line.getByLabel("Unit").inputValue()).toBe("cooperatives");
  await line.getByLabel("Unit").fill("classes");
  await line.getByLabel("Indicator").fill("Vườn rau");
  await line.getByRole("button", { name: "Keep" }).click();
  await edit.click();
  expect(await line.getByLabel("Unit").inputValue()).toBe("classes");
  expect(await line.getByLabel("Indicator").getAttribute("lang")).toBe("vi");
  await page.locator(".editor-deadlines summary").click();
  await page.getByRole("button", { name: "Add a due date" }).click();
  expect(await page.getByLabel("Duty").inputValue()).toBe("Report");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save plan file" }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), "utf8")) as PlanFile;
  expect(saved.targets.find(({ id }) => id === "LK-07")).toMatchObject({
    text: own.text,
    quote: own.quote,
    unit: "lớp",
    indicator: "Vườn rau",
  });
  expect(saved.deadlines.at(-1)).toMatchObject({ text: "Báo cáo", from: "chưa ghi nơi gửi" });
});

test("what a number of the report rests on is said in English", async () => {
  const page = await pane.open(1280, 900);
  await page.getByRole("button", { name: "English" }).click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(join(import.meta.dirname, "../../../addin/taskpane/samples/so-mau-lon-xon.xlsx"));
  await page.locator("#tab-reports").click();
  await page.locator(".report-lacks summary").first().click();
  await page.locator(".report-lacks").getByText("Mean profit per cooperative", { exact: true }).waitFor();
  expect(await page.locator(".report-lacks b[lang=vi]").count()).toBe(0);
  const found: string[] = [];
  const seen = new Set<string | null>();
  for (const button of await page.locator(".report-page button").all()) {
    const name = await button.getAttribute("aria-label");
    if (seen.has(name)) continue;
    seen.add(name);
    await button.click();
    found.push(...(await vietnameseOnPage(page, allowed)));
  }
  expect(seen.size).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

describe("the pane in Excel, in English", () => {
  test("shows no Vietnamese of its own, from its first line on", async () => {
    const host = createHost(bookOf(faultyRows));
    const page = await pane.openInExcel(host, { width: 400 });
    // The choice is remembered also where the pane is closed before English has come.
    await page.route(/messages\.en/, (route) => new Promise((go) => setTimeout(go, 1_000)).then(() => route.continue()), { times: 1 });
    await page.getByRole("button", { name: "English" }).click();
    await page.reload();
    await page.waitForSelector("html[lang=en]");
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await page.waitForSelector(readable);
      found.push(...(await vietnameseOnPage(page, allowed)).map((text) => `${name}: ${text}`));
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
    expect(found).toEqual([]);
  });

  test("says why it does not open in the language chosen before", async () => {
    const host = createHost(bookOf(faultyRows), { level: "1.6" });
    const page = await pane.openInExcel(host);
    await page.evaluate(() => localStorage.setItem("so-htx.language", "en"));
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("This version of Excel is too old");
    expect(await vietnameseOnPage(page, allowed)).toEqual([]);
  });
});

/** The texts of the page and of its boxes, but for those of the book, the document and the report, which may say what a text of ours says. */
function textsOnPage(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest(own) === null) all.push(node.textContent?.trim() ?? "");
    for (const box of document.body.querySelectorAll("input")) all.push(box.value);
    return all;
  }, ".grid, .column-header, .column-samples, .document, .report-page");
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

/** What the shipped plans, their support, missing sheets and figures of reports are called where the pane speaks Vietnamese. */
function namesWithEnglish(): string[] {
  const ofPlans = shippedPlans().flatMap((plan) => [
    ...plan.targets.flatMap(({ text, indicator }) => [text, indicator]),
    ...plan.deadlines.map(({ text }) => text),
    ...tasksOf(plan).map(({ text }) => text),
    ...(plan.pilot?.models ?? []).map(({ label }) => label),
    ...(plan.pilot?.conditions ?? []).map(({ label }) => label),
    ...(plan.pilot?.stages ?? []).map(({ label }) => label),
  ]);
  const ofReports = [...indicators, ...annexSectors].map(({ label }) => label.vi);
  return [...ofPlans, ...ofReports, ...sheetIds.map((id) => sheetLabel(id).vi)];
}
