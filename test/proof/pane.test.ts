import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readable } from "../addin/taskpane/pane-page.ts";
import { type Site, serveBuiltPane } from "../addin/taskpane/site.ts";
import { findBrowser, quietFlags } from "../support/browser.ts";
import { foundIn, samplePath, samplePeople } from "./people.ts";

const people = samplePeople();
const profile = mkdtempSync(join(tmpdir(), "so-htx-pane-"));
const requests: string[] = [];
const refused: string[] = [];
let site: Site;
let context: BrowserContext | null = null;
let page: Page;

beforeAll(async () => {
  site = await serveBuiltPane();
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    args: [...quietFlags],
    acceptDownloads: true,
  });
  context.on("request", (request) => requests.push(request.url()));
  page = context.pages()[0] ?? (await context.newPage());
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(site.address);
  await page.waitForSelector(readable);
  await page.getByLabel("Chọn sổ").setInputFiles(samplePath);
  await page.waitForSelector(readable);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.waitForSelector(readable, { timeout: 120_000 });
  }
});

afterAll(async () => {
  await context?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true });
});

describe("a session with the pane", () => {
  it("shows the people of the book, so that there is something to leave behind", async () => {
    expect(people.length).toBeGreaterThan(20);
    await page.getByRole("tab", { name: "Cột", exact: true }).click();
    await page.waitForSelector(readable);
    const shown = await page.locator("body").innerHTML();
    expect(people.some((text) => shown.includes(text))).toBe(true);
  });

  it("asks nothing of anybody but its own address", () => {
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((url) => !url.startsWith(site.address) && !url.startsWith("blob:"))).toEqual([]);
    expect(refused).toEqual([]);
  });

  it("leaves nobody's name or number in any store of the browser", async () => {
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const boxes = await caches.keys();
      return {
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: databases.map(({ name }) => name),
        boxes,
        cookies: document.cookie,
        address: location.href,
        title: document.title,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      };
    });
    expect(kept.databases).toEqual([]);
    expect(kept.boxes).toEqual([]);
    expect(kept.cookies).toBe("");
    expect(kept.workers).toBe(0);
    expect(await context!.cookies()).toEqual([]);
    expect(people.filter((text) => JSON.stringify(kept).includes(text))).toEqual([]);
  });

  it("leaves nobody's name or number on the disk once the browser is closed", async () => {
    await context!.close();
    context = null;
    const files = readdirSync(profile, { recursive: true, encoding: "utf8" }).map((name) => join(profile, name));
    const plain = files.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
    expect(plain.length).toBeGreaterThan(5);
    expect(plain.flatMap((path) => foundIn(readFileSync(path), people).map((text) => `${path}: ${text}`))).toEqual([]);
  });
});
