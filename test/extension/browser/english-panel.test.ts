import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { writeRecordsFile } from "../../../core/forms/records-file.ts";
import { pictures, takePicture } from "../../support/pictures.ts";
import { recordFor } from "../support/records.ts";
import { press, settled, vietnameseOfOurs } from "./extension.ts";
import { cascadePortal, testPages } from "./pages.ts";
import { testExtension, testSite, thisMachine } from "./test-extension.ts";

vi.setConfig({ testTimeout: 120_000 });

const record = recordFor("establish");
const sample = join(import.meta.dirname, "../../../addin/taskpane/samples/so-mau-lon-xon.xlsx");

const site = testSite(testPages);
const extension = testExtension({ allowed: [thisMachine] });

beforeAll(async () => {
  const options = await extension().context.newPage();
  await options.goto(`chrome-extension://${extension().id}/options.html`);
  await options.getByRole("button", { name: "English" }).click();
  await options.getByText("Sổ HTX: options").waitFor();
  await options.close();
});

const found: string[] = [];
async function look(page: Page, name: string): Promise<void> {
  if (pictures !== null) {
    await page.setViewportSize({ width: 420, height: 900 });
    await takePicture(page, name, true);
  }
  for (const fold of await page.locator("details:not([open]) > summary").all()) await fold.click();
  found.push(...(await vietnameseOfOurs(page)).map((text) => `${name}: ${text}`));
}

async function openFor(path: string, records: readonly (typeof record)[]): Promise<{ site: Page; panel: Page }> {
  const { site: page, panel } = await extension().open(`${site().address}${path}`, false);
  if (records.length > 0) {
    const buffer = Buffer.from(writeRecordsFile("establish", records));
    await give(panel, { name: "test.so-htx.json", mimeType: "application/json", buffer });
  }
  return { site: page, panel };
}

async function give(panel: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await panel.getByLabel("Choose a book or a records file").setInputFiles(file);
  await panel.getByRole("option").first().waitFor();
  await settled(panel);
}

describe("the panel in English", () => {
  it("shows no Vietnamese of its own in any view, and says every refusal of a page in English", async () => {
    const { panel } = await openFor("/refusals", []);
    await look(panel, "1-empty");
    await give(panel, sample);
    await panel.getByRole("option").nth(2).click();
    await settled(panel);
    for (const form of ["change", "members", "group-establish", "branch", "suspend", "dissolve", "yearly-group", "yearly-cooperative"]) {
      await panel.getByRole("combobox", { name: "Form", exact: true }).selectOption(form);
      await settled(panel);
      await look(panel, `2-book-${form}`);
    }
    const wide = { ...record, fields: { ...record.fields, "capital.charter": 1_800_000_500 } };
    const { site: page, panel: refused } = await openFor("/refusals", [wide]);
    await press(refused, "Preview");
    await look(refused, "3-preview");
    await press(refused, "Fill");
    await refused.getByRole("table", { name: "Result of filling" }).waitFor();
    await look(refused, "4-refusals");
    const said = (await refused.locator(".report").allTextContents()).join(" ");
    for (const sentence of [
      "holds “HỢP TÁC XÃ KHÁC”",
      "is read-only",
      "is locked",
      "the box takes 4",
      "does not offer “Tỉnh Thái Nguyên”",
      "emptied the box “Điện thoại”",
      "changed the box “Thư điện tử” to “khac@vidu.vn”",
      "is another person’s",
      "The page has no such box",
    ])
      expect(said).toContain(sentence);
    await press(refused, "Compare");
    await look(refused, "5-compare");
    await press(refused, "Read page");
    await look(refused, "6-read");
    await refused.getByRole("button", { name: "Teach this page" }).click();
    await look(refused, "7-waiting");
    await page.bringToFront();
    await page.locator("#von").click();
    await refused.bringToFront();
    await refused.getByRole("combobox", { name: "This box is" }).waitFor();
    await look(refused, "8-taught");
    await refused.getByRole("button", { name: "Note it" }).click();
    await refused.getByText("1 box taught").waitFor();
    await look(refused, "9-lesson");
    await refused.getByRole("button", { name: "Stop teaching" }).click();
    for (const path of ["/nothing", "/login", "/busy", "/frame", "/leaving"]) {
      const { panel: other } = await openFor(path, [record]);
      await press(other, "Fill");
      await look(other, `10${path.replace("/", "-")}`);
      await other.close();
    }
    expect(found.splice(0)).toEqual([]);
  });

  it("shows none beside a portal, on the options page, and in what they refuse", async () => {
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    await look(options, "20-options");
    const files: readonly unknown[] = [
      {},
      { ...cascadePortal, version: 2 },
      { ...cascadePortal, hosts: [] },
      { ...cascadePortal, hosts: ["*"] },
      { ...cascadePortal, pages: [] },
      { ...cascadePortal, pages: 1 },
      { ...cascadePortal, pages: [{ ...cascadePortal.pages[0], fields: 1 }] },
      { ...cascadePortal, pages: [{ ...cascadePortal.pages[0], fields: [{ field: "x", name: "x" }] }] },
      { ...cascadePortal, pages: [{ ...cascadePortal.pages[0], buttons: [1] }] },
      { ...cascadePortal, pages: [{ ...cascadePortal.pages[0], buttons: [{ does: "addRow", list: "members", text: "Lưu" }] }] },
      cascadePortal,
    ];
    for (const [at, file] of files.entries()) {
      const buffer = Buffer.from(JSON.stringify(file));
      await options.getByLabel("Import a portal file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
      await options.locator(at === files.length - 1 ? ".bar.info" : ".bar.error").waitFor();
      await look(options, `21-options-${at}`);
    }
    const { panel } = await openFor("/cascade", [record]);
    await press(panel, "Fill");
    await panel.getByRole("heading", { name: "Blocks" }).waitFor();
    await look(panel, "22-dossier");
    await press(panel, "Check the portal file");
    await look(panel, "23-portal-file");
    expect(found.splice(0)).toEqual([]);
  });

  it("says a bar again in the language that is chosen while it stands", async () => {
    const { panel } = await openFor("/refusals", []);
    const files = panel.getByLabel("Choose a book or a records file");
    await files.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    const bar = panel.getByRole("alert");
    const english = await bar.locator(".grow").textContent();
    await panel.getByRole("button", { name: "Tiếng Việt" }).click();
    await bar.getByText("hồ sơ").waitFor();
    await panel.getByRole("button", { name: "English" }).click();
    expect(await bar.locator(".grow").textContent()).toBe(english);
    await panel.close();
  });

  it("says a report again in the language that is chosen after it was made", async () => {
    const { panel } = await openFor("/refusals", [record]);
    await press(panel, "Fill");
    await panel.getByRole("button", { name: "Tiếng Việt" }).click();
    await panel.getByRole("table", { name: "Kết quả điền" }).getByText("chỉ để đọc").first().waitFor();
    await panel.getByRole("button", { name: "English" }).click();
    await panel.getByRole("table", { name: "Result of filling" }).getByText("is read-only").first().waitFor();
  });
});
