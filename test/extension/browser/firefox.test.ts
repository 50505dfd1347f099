import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forms } from "../../../core/forms/form-list.ts";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { blocksOf } from "../../../extension/practice/blocks.ts";
import { serveBuiltPane } from "../../addin/taskpane/site.ts";
import { ratedBook } from "../../addin/taskpane/test-books.ts";
import { type Firefox, type FirefoxTab, findFirefox, startFirefox } from "../../support/firefox.ts";
import { everyKind, type Judged, judgeShown, practiceRecord, servePractice, shownFlat, shownOf } from "../support/practice.ts";
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
  let extension: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "so-htx-firefox-test-"));
    site = await servePages(testPages);
    const built = join(import.meta.dirname, "../../../dist/firefox");
    const manifest = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8")) as {
      browser_specific_settings: { gecko: { id: string } };
    };
    extension = manifest.browser_specific_settings.gecko.id;
    browser = await startFirefox(firefox!, { [extension]: uuid });
    await browser.install(built);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  /** Lets the extension into this machine's pages, as an officer would on the options page. */
  const letIn = async (): Promise<FirefoxTab> => {
    const options = await browser.open(pageOf("options.html"));
    await options.until(`document.documentElement.dataset.state === "ready"`);
    if (!(await options.run<boolean>(`document.body.innerText.includes("Thôi cho phép 127.0.0.1")`))) {
      await options.type("input[type=text]", "http://127.0.0.1");
      await options.click(".card:nth-of-type(2) .field .button");
      await options.until(`document.body.innerText.includes("Thôi cho phép 127.0.0.1")`);
    }
    return options;
  };
  const panelFor = async (options: FirefoxTab, end: string): Promise<FirefoxTab> => {
    const tab = await options.run<number>(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.includes(${JSON.stringify(end)})).id)`,
    );
    const panel = await browser.open(pageOf(`panel.html?tab=${tab}`));
    await panel.until(`document.documentElement.dataset.state === "ready"`);
    return panel;
  };
  const give = async (panel: FirefoxTab, text: string): Promise<void> => {
    const file = join(folder, "thu.so-htx.json");
    writeFileSync(file, text);
    await panel.setFile("input[type=file]", file);
    await panel.until(
      `document.querySelector("[role=option][aria-selected=true]") !== null && document.documentElement.dataset.state === "ready"`,
    );
  };
  const fill = async (panel: FirefoxTab): Promise<void> => {
    await panel.click(".actions .button.primary");
    await panel.until(
      `document.querySelector('table[aria-label="Kết quả điền"]') !== null && document.documentElement.dataset.state === "ready"`,
    );
  };

  it("opens in the side bar by its button, which alone lets it into the page in front, and fills that page", async () => {
    const page = await browser.open(`${site.address}/form`);
    const bar = await browser.pressButton(extension);
    await bar.until(`document.documentElement.dataset.state === "ready"`);
    const text = writeRecordsFile("establish", [recordFor("establish")]);
    await bar.run(`(() => {
      const [input, given] = [document.querySelector("input[type=file]"), new DataTransfer()];
      given.items.add(new File([${JSON.stringify(text)}], "thu.so-htx.json"));
      input.files = given.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await bar.until(`document.querySelector("[role=option][aria-selected=true]") !== null`);
    // Nobody has allowed the host yet.
    expect(await bar.run(`document.body.innerText`)).toContain("Cho phép trên 127.0.0.1");
    await bar.until(`document.querySelector(".actions .button.primary:enabled") !== null`);
    await bar.run(`document.querySelector(".actions .button.primary").click()`);
    await bar.until(`document.querySelector('table[aria-label="Kết quả điền"]') !== null`);
    expect(await page.run(`["ten", "tinh", "von", "mk"].map((id) => document.getElementById(id).value)`)).toEqual([
      "HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ",
      "Tỉnh Thái Nguyên",
      "1800000000",
      "",
    ]);
    expect(site.posts).toEqual([]);
    await page.close();
  });

  it("is let into one host, fills a page from a record, compares it, and sends nothing", async () => {
    const page = await browser.open(`${site.address}/form`);
    const options = await letIn();
    const panel = await panelFor(options, "/form");
    await give(panel, writeRecordsFile("establish", [recordFor("establish")]));
    await fill(panel);
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

  it("fetches records that the pane offers after a click there", async () => {
    const pane = await serveBuiltPane();
    try {
      const own = await browser.open(pane.address);
      await own.until(`document.documentElement.dataset.state === "ready"`);
      const book = join(folder, "so.xlsx");
      writeFileSync(book, ratedBook(5));
      await own.setFile("input[type=file]", book);
      await own.until(`document.querySelector("#tab-forms") !== null && document.documentElement.dataset.state === "ready"`);
      await own.click("#tab-forms");
      await own.until(`document.querySelector(".forms-head input[type=checkbox]") !== null`);
      await own.click(".forms-head input[type=checkbox]");
      await own.until(`document.querySelector(".forms-save .button:last-child:enabled") !== null`);
      const options = await letIn();
      const panel = await panelFor(options, "/so-htx/");
      await own.click(".forms-save .button:last-child");
      await own.until(`document.body.innerText.includes("Lấy từ ngăn Sổ HTX")`);
      await panel.click(".part .button.subtle.wide");
      await panel.until(`document.querySelectorAll("[role=listbox] [role=option]").length === 13`);
    } finally {
      await pane.close();
    }
  });

  it.each(["plain", "survey"])("fills the practice pages, every form in one skin, every kind of box in the other: %s", async (skin) => {
    const practice = await servePractice();
    try {
      const options = await letIn();
      for (const id of skin === "plain" ? forms.map((form) => form.id) : everyKind) {
        const record = practiceRecord(id);
        const page = await browser.open(`${practice.address}/${skin}.html?form=${id}`);
        await page.until(`document.querySelector("h1") !== null`);
        const panel = await panelFor(options, `${skin}.html?form=${id}`);
        try {
          await give(panel, writeRecordsFile(id, [record]));
          await fill(panel);
          const judged = judgeShown(record, blocksOf(id), await shownFlat(asPage(page)));
          expect(judged.wrong, id).toEqual([]);
          expect(judged.right / judged.asked, `${id} ${judged.notes.join("; ")}`).toBeGreaterThanOrEqual(0.98);
          expect(await page.run(`document.documentElement.dataset.sent`), id).toBeNull();
        } finally {
          // A test that is tried again opens the same address, and finds tabs by it.
          await panel.close();
          await page.close();
        }
      }
    } finally {
      practice.close();
    }
  });

  it.each(["suspend", "members"] as const)("fills the WebForms pages block by block, through their reloads: %s", async (form) => {
    const practice = await servePractice();
    try {
      const options = await letIn();
      const record = practiceRecord(form);
      const judged: Judged[] = [];
      for (const block of blocksOf(form)) {
        const item = block.list === null ? "" : "&item=0";
        const end = `webforms.html?skin=long&form=${form}&block=${block.id}${item}`;
        const page = await browser.open(`${practice.address}/${end}`);
        await page.until(`document.querySelector("h2") !== null`);
        const panel = await panelFor(options, end);
        try {
          await give(panel, writeRecordsFile(form, [record]));
          if (block.list !== null) await chooseFirst(panel);
          await fill(panel);
          judged.push(judgeShown(record, [block], await shownOf(asPage(page), block), block.list === null ? null : 0));
          expect(await page.run(`document.documentElement.dataset.sent`), block.id).toBeNull();
        } finally {
          await panel.close();
          await page.close();
        }
      }
      expect(judged.flatMap(({ wrong }) => wrong)).toEqual([]);
      const [asked, right] = [judged.reduce((sum, one) => sum + one.asked, 0), judged.reduce((sum, one) => sum + one.right, 0)];
      expect(asked).toBeGreaterThan(10);
      expect(right / asked, judged.flatMap(({ notes }) => notes).join("; ")).toBeGreaterThanOrEqual(0.98);
    } finally {
      practice.close();
    }
  });
});

/** Says that the first item of a list goes into a page that takes one at a time. */
async function chooseFirst(panel: FirefoxTab): Promise<void> {
  await panel.run(
    `(() => { for (const label of document.querySelectorAll("label")) { if (!label.innerText.includes("Mục điền vào trang")) continue;
      const list = label.control ?? label.querySelector("select"); list.value = "0"; list.dispatchEvent(new Event("change", { bubbles: true })); } })()`,
  );
}

/** As much of a page of the other browsers as the judges of practice pages use. */
function asPage(tab: FirefoxTab): Page {
  const evaluate = (code: string | ((given: unknown) => unknown), given?: unknown): Promise<unknown> =>
    tab.run(typeof code === "string" ? code : `(${code})(${JSON.stringify(given ?? null)})`);
  return { evaluate } as unknown as Page;
}
