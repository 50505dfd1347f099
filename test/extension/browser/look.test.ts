import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../../support/access.ts";
import { takePicture } from "../../support/pictures.ts";
import { recordFor } from "../support/records.ts";
import { giveRecords, press, settled, vietnameseOfOurs } from "./extension.ts";
import { cascadePortal, testPages } from "./pages.ts";
import { testExtension, testSite, thisMachine } from "./test-extension.ts";

const record = recordFor("establish");

const site = testSite(testPages);
const extension = testExtension({ allowed: [thisMachine] });

/** The first look is judged by everything, the others by their colours. */
const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none", judged: "all" },
  { name: "dark", colorScheme: "dark", forcedColors: "none", judged: "colours" },
  { name: "contrast", colorScheme: "dark", forcedColors: "active", judged: "colours" },
] as const;

/** Looks at a page in every width, both colour schemes and the high contrast of Windows. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name: look, colorScheme, forcedColors, judged } of looks) {
    // Colours that are still on their way are none of either look.
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    for (const width of [320, 400, 600]) {
      await page.setViewportSize({ width, height: 900 });
      await takePicture(page, `${name}-${width}-${look}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wider > 0) faults.push(`${name} ${width} ${look}: ${wider} pixels too wide`);
    }
    faults.push(...(await accessibilityFaults(page, judged)).map((fault) => `${name} ${look}: ${fault}`));
  }
  return faults;
}

describe("the panel", () => {
  it("has no fault of access and fits its width in every state", async () => {
    const { panel, site: page } = await extension().open(`${site().address}/form`, false);
    expect(await lookAt(panel, "1-empty")).toEqual([]);
    await giveRecords(panel, "establish", [
      record,
      { ...recordFor("establish", 1), fields: { "name.vietnamese": "HTX", "contact.phone": "1" }, lists: {} },
    ]);
    await panel.getByRole("option").nth(1).click();
    await panel.getByText("thông tin bắt buộc").click();
    expect(await lookAt(panel, "2-lacking")).toEqual([]);
    await panel.getByRole("option").first().click();
    await press(panel, "Xem trước");
    await press(panel, "Điền");
    expect(await lookAt(panel, "3-filled")).toEqual([]);
    await takePicture(page, "page-filled", true);
    await panel.getByRole("button", { name: "Dạy trang này" }).click();
    await page.bringToFront();
    await page.locator("#von").click();
    await panel.bringToFront();
    await panel.getByRole("combobox", { name: "Ô này là" }).waitFor();
    expect(await lookAt(panel, "4-teaching")).toEqual([]);
    await panel.getByRole("button", { name: "English" }).click();
    await panel.getByText("Fill in forms").first().waitFor({ state: "attached" });
    expect(await lookAt(panel, "5-english")).toEqual([]);
    for (const button of await panel.getByRole("button", { name: /^Help: / }).all()) await button.click();
    expect(await vietnameseOfOurs(panel)).toEqual([]);
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    await options.getByRole("button", { name: "Help: Options" }).click();
    expect(await vietnameseOfOurs(options)).toEqual([]);
    await options.close();
    await panel.getByRole("button", { name: "Tiếng Việt" }).click();
    await panel.getByRole("button", { name: "Thôi dạy" }).click();
  });

  it("shows the blocks of a portal and the state of each", async () => {
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    const buffer = Buffer.from(JSON.stringify(cascadePortal));
    await options.getByLabel("Nhập tệp cổng").setInputFiles({ name: "thu.so-htx-portal.json", mimeType: "application/json", buffer });
    await options.getByText("Đã nhập cổng").waitFor();
    expect(await lookAt(options, "7-options")).toEqual([]);
    const { panel } = await extension().open(`${site().address}/cascade`, false);
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.getByRole("heading", { name: "Khối dữ liệu" }).scrollIntoViewIfNeeded();
    expect(await lookAt(panel, "6-dossier")).toEqual([]);
  });

  it("unfolds help at every part, also of the options page, with the privacy notes there", async () => {
    const { panel } = await extension().open(`${site().address}/cascade`, false);
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Xem trước");
    for (const button of await panel.getByRole("button", { name: /^Trợ giúp: / }).all()) {
      await button.click();
      expect(await button.getAttribute("aria-expanded")).toBe("true");
    }
    expect(await panel.locator(".help-inline .picture").count()).toBeGreaterThanOrEqual(5);
    expect(await lookAt(panel, "8-help")).toEqual([]);
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    await options.getByRole("button", { name: "Trợ giúp: Tùy chọn" }).click();
    await options.getByText("Tiện ích chỉ xem và điền trang").waitFor();
    expect(await lookAt(options, "9-options-help")).toEqual([]);
  });

  it("tells an unforeseen error in one sentence, and its report holds nothing of the record", async () => {
    const { panel } = await extension().open(`${site().address}/form`, false);
    await giveRecords(panel, "establish", [record]);
    const before = extension().faults.length;
    await panel.evaluate(() => {
      setTimeout(() => {
        throw new TypeError("HỢP TÁC XÃ ĐỒI GIÓ 019079004321 so-cua-may.xlsx");
      });
    });
    await panel.getByText("Việc này không làm được").waitFor();
    await panel.getByText("Xem báo lỗi").click();
    const text = await panel.getByRole("textbox", { name: "Xem báo lỗi" }).inputValue();
    expect(text).toMatch(/^Sổ HTX \d+\.\d+\.\d+ – panel\nChrome/);
    expect(text).toContain("TypeError: …");
    for (const secret of ["ĐỒI", "019079004321", "so-cua-may", extension().id]) expect(text).not.toContain(secret);
    expect(await lookAt(panel, "10-fault")).toEqual([]);
    // The error was meant.
    extension().faults.splice(before);
  });

  it("is worked with the keyboard alone", async () => {
    const { panel, site: page } = await extension().open(`${site().address}/form`, false);
    await giveRecords(panel, "establish", [record, recordFor("establish", 1)]);
    await panel.bringToFront();
    const goTo = async (role: string, name: string): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        await panel.keyboard.press("Tab");
        const reached = await panel.evaluate(() => {
          const active = document.activeElement;
          const label = active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active.labels?.[0]?.textContent : null;
          return `${active?.getAttribute("role") ?? active?.localName} ${active?.getAttribute("aria-label") ?? label ?? active?.textContent}`;
        });
        if (reached === `${role} ${name}`) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await goTo("listbox", "Danh sách hồ sơ");
    await panel.keyboard.press("ArrowDown");
    await panel.keyboard.press("End");
    await settled(panel);
    expect(await panel.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
    await panel.keyboard.press("Home");
    await settled(panel);
    await goTo("button", "Điền");
    await panel.keyboard.press("Enter");
    await panel.getByRole("table", { name: "Kết quả điền" }).waitFor();
    await settled(panel);
    expect(await page.locator("#ten").inputValue()).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
  });
});
