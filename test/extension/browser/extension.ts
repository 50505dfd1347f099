import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { FormId } from "../../../core/forms/form-field.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { findBrowser, patience, quietFlags } from "../../support/browser.ts";
import { vietnameseOnPage } from "../../support/vietnamese-on-page.ts";

const root = join(import.meta.dirname, "../../..");

export type Extension = {
  readonly context: BrowserContext;
  readonly id: string;
  /** The folder in which the browser keeps what it keeps. */
  readonly profile: string;
  /** Whatever the extension's pages asked of the network, and their errors. */
  readonly faults: string[];
  /** Opens an address in a tab and the panel for it in another. `allow`: let the extension into the host first. */
  readonly open: (address: string, allow?: boolean) => Promise<{ readonly site: Page; readonly panel: Page; readonly tab: number }>;
  readonly panelFor: (tab: number) => Promise<Page>;
  readonly allow: (origin: string) => Promise<void>;
  /** Opens an address and presses the toolbar button there, which lets the extension into that page and opens the side panel. */
  readonly openByButton: (address: string) => Promise<{ readonly site: Page; readonly panel: Page; readonly tab: number }>;
  readonly close: () => Promise<void>;
};

/** The folder of the built extension for Chromium. */
export const builtExtension = join(root, "dist/chromium");

/** A copy of it that may enter some hosts from the start, as a press of its button would let it (a browser without a window has no button). */
export function extensionInside(hosts: readonly string[]): string {
  const folder = join(root, ".cache/e2e/inside");
  rmSync(folder, { recursive: true, force: true });
  cpSync(builtExtension, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}

/** A real Chromium with the extension loaded. `hosts`: names that lead to a port of this machine over http ("a.gov.vn": 8080). */
export async function startWithExtension(folder: string, hosts: Readonly<Record<string, number>> = {}): Promise<Extension> {
  const profile = mkdtempSync(join(tmpdir(), "so-htx-extension-"));
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    channel: "chromium",
    headless: true,
    acceptDownloads: true,
    args: [
      ...quietFlags,
      "--enable-unsafe-extension-debugging",
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=${rules.join(",")}`,
      "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
    ],
  });
  context.setDefaultTimeout(patience);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const id = new URL(worker.url()).host;
  const faults: string[] = [];
  const watch = (page: Page): void => {
    page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && page.url().startsWith("chrome-extension:")) faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (page.url().startsWith("chrome-extension:") && !/^(?:chrome-extension|blob|data):/.test(request.url()))
        faults.push(`request ${request.url()}`);
    });
  };
  context.on("page", watch);
  const allow = async (origin: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto("chrome://extensions/");
    await page.evaluate(
      async ([extension, host]) => {
        type Private = { developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> } };
        await (globalThis as unknown as { chrome: Private }).chrome.developerPrivate.addHostPermission(extension!, host!);
      },
      [id, origin],
    );
    // The browser's own question cannot be answered without a window; with the host granted beforehand it is not asked.
    await page.goto(`chrome-extension://${id}/options.html`);
    await page.getByLabel("Tên máy chủ").fill(origin.replace(/\/\*$/, ""));
    await page.getByRole("button", { name: "Cho phép", exact: true }).click();
    await page.getByRole("button", { name: `Thôi cho phép ${new URL(origin).hostname}` }).waitFor();
    await page.close();
  };
  const panelFor = async (tab: number): Promise<Page> => {
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${id}/panel.html?tab=${tab}`);
    await panel.waitForSelector('html[data-state="ready"]');
    return panel;
  };
  return {
    context,
    id,
    profile,
    faults,
    allow,
    panelFor,
    open: async (address, allowed = true) => {
      if (allowed) await allow(`${new URL(address).protocol}//${new URL(address).hostname}/*`);
      const site = await context.newPage();
      await site.goto(address);
      const tab = await tabOf(context, site);
      return { site, tab, panel: await panelFor(tab) };
    },
    openByButton: async (address) => {
      const site = await context.newPage();
      await site.goto(address);
      const tab = await tabOf(context, site);
      await pressButton(context, id, address);
      return { site, tab, panel: await panelFor(tab) };
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Gives records to a panel and waits until they can be used. */
export async function giveRecords(panel: Page, form: FormId, records: readonly FormRecord[]): Promise<void> {
  await panel.getByLabel("Chọn sổ hoặc tệp hồ sơ").setInputFiles({
    name: "thu.so-htx.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeRecordsFile(form, records)),
  });
  await panel.getByRole("option").first().waitFor();
  await settled(panel);
}

/** Presses a button of the panel and waits until the work is over. */
export async function press(panel: Page, name: string): Promise<void> {
  await panel.getByRole("button", { name, exact: true }).click();
  await settled(panel);
}

/** Waits until nothing is being worked on. */
export async function settled(panel: Page): Promise<void> {
  await panel.waitForFunction(() => document.documentElement.dataset.state !== "busy");
}

/**
 * Vietnamese in a page of the extension that speaks English. What the record, the page, the form and the portal say is marked as
 * Vietnamese; a book's name is what its officer called it.
 */
export function vietnameseOfOurs(page: Page): Promise<string[]> {
  return vietnameseOnPage(page, ["Sổ HTX", "Tiếng Việt", "Cốc Cốc"]);
}

/** Presses the extension's toolbar button on the page of an address. */
async function pressButton(context: BrowserContext, id: string, address: string): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  // Newer calls of the debugger than the types know.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  type Targets = { readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[] };
  const { targetInfos } = (await send("Target.getTargets", { filter: [{ type: "tab" }] })) as Targets;
  const target = targetInfos.findLast(({ url }) => url === address);
  if (target === undefined) throw new Error(`no tab shows ${address}`);
  await send("Extensions.triggerAction", { id, targetId: target.targetId });
  await session.detach();
}

/** The number of the tab that a page stands in: the one that is active while the page is in front. */
async function tabOf(context: BrowserContext, page: Page): Promise<number> {
  await page.bringToFront();
  context.setDefaultTimeout(patience);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  return worker.evaluate(async () => {
    type Tabs = { tabs: { query: (query: object) => Promise<{ id: number }[]> } };
    const [tab] = await (globalThis as unknown as { chrome: Tabs }).chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab!.id;
  });
}
