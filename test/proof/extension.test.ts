import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { giveRecords, press, settled } from "../extension/browser/extension.ts";
import { testPages } from "../extension/browser/pages.ts";
import { testExtension, testSite, thisMachine } from "../extension/browser/test-extension.ts";
import { recordFor } from "../extension/support/records.ts";
import { killAt, killNow, rememberWorkers } from "./killer.ts";
import { foundIn, samplePath } from "./people.ts";

const record = recordFor("establish");
/** What the record says of people: names, personal ids, phones, addresses of mail. */
const people = [...new Set([record.fields, ...Object.values(record.lists).flat()].flatMap((values) => Object.entries(values)))]
  .filter(([id, value]) => /fullName|personalId|phone|email/.test(id) && typeof value === "string" && value.length > 7)
  .map(([, value]) => String(value));

const requests: string[] = [];
const site = testSite(testPages);
const extension = testExtension({ allowed: [thisMachine] });

beforeAll(() => {
  extension().context.on("request", (request) => requests.push(request.url()));
});

/** Stops the background page as the browser does whenever it likes. */
async function stopBackground(panel: Page): Promise<void> {
  const session = await extension().context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

type Store = { readonly storage: Record<"local" | "session", { get: () => Promise<unknown>; set: (items: object) => Promise<void> }> };

const contentOf = (panel: Page, area: "local" | "session"): Promise<string> =>
  panel.evaluate(async (name) => JSON.stringify(await (globalThis as unknown as { chrome: Store }).chrome.storage[name].get()), area);

describe("the extension in a real browser", () => {
  it("fills all the same when the browser's memory is full", async () => {
    const { site: page, panel } = await extension().open(`${site().address}/form`, false);
    await panel.evaluate(() => {
      const { storage } = (globalThis as unknown as { chrome: Store }).chrome;
      const full = (): Promise<void> => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
      storage.local.set = full;
      storage.session.set = full;
    });
    await giveRecords(panel, "establish", [record]);
    await panel.getByText("Bộ nhớ của trình duyệt đã đầy").waitFor();
    await press(panel, "Xem trước");
    await press(panel, "Điền");
    expect(await page.locator("#ten").inputValue()).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await panel.locator("html").getAttribute("data-state")).toBe("ready");
    expect(extension().faults).toEqual([]);
  });

  it("works on when its background page is stopped between any two steps", async () => {
    const { site: page, panel } = await extension().open(`${site().address}/form`, false);
    await stopBackground(panel);
    await giveRecords(panel, "establish", [record]);
    for (const step of ["Xem trước", "Điền", "Đối chiếu", "Đọc trang"]) {
      await stopBackground(panel);
      await press(panel, step);
    }
    expect(await page.locator("#ten").inputValue()).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    await stopBackground(panel);
    await panel.reload();
    await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).waitFor();
    // In the middle of a filling as well.
    await page.reload();
    const filled = press(panel, "Điền");
    await stopBackground(panel);
    await filled;
    expect(await page.locator("#von").inputValue()).toBe("1800000000");
    expect(site().posts).toEqual([]);
    expect(extension().faults).toEqual([]);
  });

  it("opens its records again when the browser ended the worker that holds them", async () => {
    await extension().context.addInitScript(rememberWorkers);
    const { site: page, panel } = await extension().open(`${site().address}/form`, false);
    await killAt(panel, "open");
    await panel.getByLabel("Chọn sổ hoặc tệp hồ sơ").setInputFiles(samplePath);
    await panel.getByText("Trình duyệt đã dừng phần đọc sổ giữa chừng").waitFor();
    expect(await panel.locator("html").getAttribute("data-state")).toBe("error");
    await killAt(panel, null);
    await panel.getByLabel("Chọn sổ hoặc tệp hồ sơ").setInputFiles(samplePath);
    await panel.getByRole("option").nth(1).waitFor();
    await killNow(panel);
    await panel.getByRole("option").nth(1).click();
    await settled(panel);
    await giveRecords(panel, "establish", [record]);
    await killNow(panel);
    await press(panel, "Xem trước");
    await press(panel, "Điền");
    expect(await page.locator("#ten").inputValue()).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await panel.locator("html").getAttribute("data-state")).toBe("ready");
    expect(extension().faults).toEqual([]);
  });

  it("asks nothing of the network by itself", () => {
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((url) => !/^(?:chrome-extension|chrome|blob|data|about):/.test(url) && !url.startsWith(site().address))).toEqual(
      [],
    );
  });

  it("keeps nobody's name or number where it outlives the session", async () => {
    expect(people.length).toBeGreaterThan(4);
    const { panel } = await extension().open(`${site().address}/form`, false);
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    const [local, page] = [
      await contentOf(panel, "local"),
      await panel.evaluate(async () =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          await indexedDB.databases(),
          await caches.keys(),
          document.cookie,
          location.href,
        ]),
      ),
    ];
    expect(people.filter((text) => local.includes(text) || page.includes(text))).toEqual([]);
    // The record in hand is in memory until the session is over: that is where it must be found, or this test looks in vain.
    const session = await contentOf(panel, "session");
    expect(people.some((text) => session.includes(text))).toBe(true);
    await extension().context.close();
    const files = readdirSync(extension().profile, { recursive: true, encoding: "utf8" }).filter(
      (name) => statSync(join(extension().profile, name), { throwIfNoEntry: false })?.isFile() === true,
    );
    expect(files.length).toBeGreaterThan(10);
    // The browser itself keeps what stands in the boxes of an open page, to open it again after a crash: as of any page filled by hand.
    const ours = files.filter((name) => !/(?:^|[\\/])Sessions[\\/]/.test(name));
    const left = ours.flatMap((name) => foundIn(readFileSync(join(extension().profile, name)), people).map((text) => `${name}: ${text}`));
    rmSync(extension().profile, { recursive: true, force: true });
    expect(left).toEqual([]);
  });
});
