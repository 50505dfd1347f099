import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { buildExtension } from "../../../extension/build/build.ts";
import { type Firefox, findFirefox, startFirefox } from "../../support/firefox.ts";
import { recordFor } from "../support/records.ts";
import { testPages } from "./pages.ts";
import { servePages, type TestSite } from "./site.ts";

const firefox = findFirefox();
if (firefox === null) console.log("Firefox is not installed: the extension is not tried in it (apt-get install firefox-esr).");

const uuid = "6b1a7e36-3a75-4b0e-8a57-2c2b5f3f6d10";
const pageOf = (name: string): string => `moz-extension://${uuid}/${name}`;

describe.skipIf(firefox === null)("the extension in Firefox", () => {
  let browser: Firefox;
  let site: TestSite;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "so-htx-firefox-test-"));
    site = await servePages(testPages);
    const built = (await buildExtension(join(import.meta.dirname, "../../../.cache/e2e/firefox"))).firefox;
    const manifest = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8")) as {
      browser_specific_settings: { gecko: { id: string } };
    };
    browser = await startFirefox(firefox!, { [manifest.browser_specific_settings.gecko.id]: uuid });
    await browser.install(built);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it("is let into one host, fills a page from a record, compares it, and sends nothing", async () => {
    const page = await browser.open(`${site.address}/form`);
    const options = await browser.open(pageOf("options.html"));
    await options.until(`document.documentElement.dataset.state === "ready"`);
    await options.type("input[type=text]", "http://127.0.0.1");
    await options.click(".card:nth-of-type(2) .field .button");
    await options.until(`document.body.innerText.includes("Thôi cho phép 127.0.0.1")`);
    const tab = await options.run<number>(`chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith("/form")).id)`);
    const panel = await browser.open(pageOf(`panel.html?tab=${tab}`));
    await panel.until(`document.documentElement.dataset.state === "ready"`);
    const file = join(folder, "thu.so-htx.json");
    writeFileSync(file, writeRecordsFile("establish", [recordFor("establish")]));
    await panel.setFile("input[type=file]", file);
    await panel.until(
      `document.querySelector("[role=option][aria-selected=true]") !== null && document.documentElement.dataset.state === "ready"`,
    );
    await panel.click(".actions .button.primary");
    await panel.until(
      `document.querySelector('table[aria-label="Kết quả điền"]') !== null && document.documentElement.dataset.state === "ready"`,
    );
    expect(await page.run(`document.getElementById("ten").value`)).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await page.run(`document.getElementById("tinh").value`)).toBe("Tỉnh Thái Nguyên");
    expect(await page.run(`document.getElementById("von").value`)).toBe("1800000000");
    expect(await page.run(`document.getElementById("mk").value`)).toBe("");
    await page.run(`document.getElementById("von").value = "1"`);
    await panel.click(".actions .button:nth-of-type(3)");
    await panel.until(`document.querySelector('table[aria-label="Kết quả đối chiếu"] tbody tr')?.innerText.includes("Khác")`);
    expect(site.posts).toEqual([]);
    const kept = await options.run<string>(`chrome.storage.local.get(null).then((all) => JSON.stringify(all))`);
    expect(kept).not.toContain("ĐỒI GIÓ");
  });
});
