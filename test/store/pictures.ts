/**
 * Pictures for the stores, made from the sample books and practice pages, with invented people only: `npm run store:pictures` writes them to
 * `dist/store`. Chrome and Firefox take 1280×800, AppSource 1366×768.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { builtExtension, startWithExtension } from "../extension/browser/extension.ts";
import { servePractice } from "../extension/support/practice.ts";
import { launchBrowser } from "../support/browser.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist/store");
const sample = join(root, "addin/taskpane/samples/so-mau-gon.xlsx");
const languages = ["vi", "en"] as const;
type Language = (typeof languages)[number];

mkdirSync(folder, { recursive: true });
const site = await servePractice();
const browser = await launchBrowser();
try {
  for (const language of languages) await takeAddin(browser, language);
  await takeExtension(browser);
} finally {
  await browser.close();
  site.close();
}

/** The pane on the sample, one picture a job. */
async function takeAddin(own: Browser, language: Language): Promise<void> {
  const page = await own.newPage({ viewport: { width: 1366, height: 768 } });
  const home = site.address.replace("/tap-dien", "/");
  await page.goto(home);
  await page.evaluate((chosen) => {
    localStorage.setItem("so-htx.language", chosen);
    localStorage.setItem("so-htx.plan", "long-khanh-2024");
    localStorage.setItem("so-htx.guide", "done");
  }, language);
  await page.clock.setFixedTime(new Date("2024-12-31T09:00:00"));
  await page.goto(`${home}?sample=xem-thu`);
  await page.locator(".shell-file", { hasText: ".xlsx" }).waitFor();
  const jobs: readonly (readonly [tab: string, prepare: (page: Page) => Promise<void>])[] = [
    ["checks", (shown) => shown.locator(".tree-finding").first().click()],
    ["scores", (shown) => shown.locator(".score-row:not(.score-row-head)").nth(5).click()],
    ["targets", (shown) => shown.locator(".summary-count:has(.missed)").click()],
    ["calendar", (shown) => shown.locator(".month-strip button").nth(11).click()],
    ["reports", async () => {}],
  ];
  for (const [at, [tab, prepare]] of jobs.entries()) {
    await page.locator(`#tab-${tab}`).click();
    await ready(page);
    await prepare(page);
    await ready(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path: join(folder, `addin-${at + 1}-${tab}-${language}.png`) });
  }
  await page.close();
}

/** The panel beside a practice page: the record in hand, what would be filled, what was filled. */
async function takeExtension(own: Browser): Promise<void> {
  const extension = await startWithExtension(builtExtension);
  try {
    await extension.allow("http://127.0.0.1/*");
    const { site: page, panel } = await extension.open(`${site.address}/plain.html?form=yearly-cooperative`, false);
    await page.setViewportSize({ width: 880, height: 800 });
    await panel.setViewportSize({ width: 400, height: 800 });
    for (const language of languages) {
      await page.reload();
      await panel.evaluate(async (chosen) => {
        type Storage = { storage: { local: { set: (values: object) => Promise<void> } } };
        await (globalThis as unknown as { chrome: Storage }).chrome.storage.local.set({ language: chosen });
      }, language);
      await panel.reload();
      await ready(panel);
      await panel.locator("input[type=file]").setInputFiles(sample);
      await panel.locator("[role=option]").nth(3).click();
      await ready(panel);
      await panel.locator("select").first().selectOption("yearly-cooperative");
      await ready(panel);
      for (const [at, [name, button]] of [["record", null] as const, ["preview", 0] as const, ["filled", 1] as const].entries()) {
        if (button !== null) await panel.locator(".action-row button").nth(button).click();
        await ready(panel);
        const pictures = [await page.screenshot(), await panel.screenshot()] as const;
        writeFileSync(join(folder, `extension-${at + 1}-${name}-${language}.png`), await side(own, pictures));
      }
    }
  } finally {
    await extension.close();
  }
}

/** A page and the panel as the browser shows them, side by side on 1280×800. */
async function side(own: Browser, pictures: readonly [Buffer, Buffer]): Promise<Buffer> {
  const page = await own.newPage({ viewport: { width: 1280, height: 800 } });
  const [left, right] = pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`);
  await page.setContent(
    `<body style="margin:0;display:flex"><img width="880" height="800" src="${left}"><img width="400" height="800" style="outline:1px solid #ccc" src="${right}">`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const made = await page.screenshot();
  await page.close();
  return made;
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector("html[data-state=ready]");
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  await page.waitForSelector("html[data-state=ready]");
}

const sizes = [...languages].flatMap((language) => [`addin-1-checks-${language}.png`, `extension-1-record-${language}.png`]);
for (const name of sizes) {
  const bytes = readFileSync(join(folder, name));
  console.log(`dist/store/${name} ${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`);
}
