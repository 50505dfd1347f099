import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { extensionIds } from "../../../core/forms/hand-over.ts";
import { serveBuiltPane } from "../../addin/taskpane/site.ts";
import { ratedBook } from "../../addin/taskpane/test-books.ts";
import { duringTests } from "../../support/during-tests.ts";
import { testExtension } from "./test-extension.ts";

vi.setConfig({ testTimeout: 60_000 });

const site = duringTests(serveBuiltPane, (served) => served.close());
const extension = testExtension({ hosts: () => ({ "so-htx.donvi.example": Number(new URL(site().address).port) }) });
/** The pane as an office serves it: a host that may not speak to the extension by itself. */
const office = "http://so-htx.donvi.example/so-htx/";

/** Opens the book in the pane and chooses the first units of the form. */
async function chooseUnits(pane: Page, count: number): Promise<void> {
  await pane
    .getByLabel("Chọn sổ")
    .setInputFiles({ name: "so.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(ratedBook(5)) });
  await pane.getByRole("tab", { name: "Điền biểu mẫu" }).click();
  await pane.getByRole("combobox", { name: "Biểu mẫu" }).selectOption("establish");
  const boxes = pane.getByRole("list", { name: "Đơn vị có thể lập hồ sơ" }).getByRole("checkbox");
  for (let at = 0; at < count; at++) await boxes.nth(at).check();
}

const badge = async (): Promise<string> => {
  const worker = extension().context.serviceWorkers()[0] ?? (await extension().context.waitForEvent("serviceworker"));
  return worker.evaluate(() => {
    type Action = { action: { getBadgeText: (of: object) => Promise<string> } };
    return (globalThis as unknown as { chrome: Action }).chrome.action.getBadgeText({});
  });
};

describe("records from the pane", () => {
  it("go straight to the extension, which has the id that the pane knows, and are taken by the officer", async () => {
    expect(extensionIds).toContain(extension().id);
    const pane = await extension().context.newPage();
    await pane.goto(site().address);
    await chooseUnits(pane, 2);
    await pane.getByText("Trình duyệt này có tiện ích Sổ HTX").waitFor();
    const panel = await extension().panelFor(1);
    expect(await panel.getByText("từ ngăn Sổ HTX?").count()).toBe(0);
    await pane.bringToFront();
    await pane.getByRole("button", { name: "Gửi sang trình duyệt" }).click();
    await pane.getByText("Đã gửi 2 hồ sơ sang tiện ích Sổ HTX").first().waitFor();
    await expect.poll(badge).toBe("2");
    await panel.bringToFront();
    await panel.getByText("Nhận 2 hồ sơ từ ngăn Sổ HTX?").waitFor();
    expect(await panel.getByRole("listbox").getByRole("option").count()).toBe(0);
    await panel.getByRole("button", { name: "Nhận", exact: true }).click();
    await panel.getByText("2 hồ sơ", { exact: true }).waitFor();
    expect(await panel.getByRole("listbox").getByRole("option").count()).toBe(2);
    await expect.poll(badge).toBe("");
    expect(await panel.getByText("từ ngăn Sổ HTX?").count()).toBe(0);
    await panel.getByRole("button", { name: "Xóa hồ sơ" }).click();
    await pane.close();
    await panel.close();
  });

  it("can be declined, and what is no records file is refused before the officer hears of it", async () => {
    const pane = await extension().context.newPage();
    await pane.goto(site().address);
    const say = (message: unknown): Promise<unknown> =>
      pane.evaluate(
        ([id, said]) =>
          new Promise((resolve) => {
            type Runtime = { runtime: { sendMessage: (id: string, message: unknown, answer: (given: unknown) => void) => void } };
            (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage(id as string, said, (given) =>
              resolve(given ?? null),
            );
          }),
        [extension().id, message],
      );
    const panel = await extension().panelFor(1);
    expect(await say({ soHtx: "records", text: "{}" })).toMatchObject({ problem: { vi: expect.stringContaining("không phải tệp hồ sơ") } });
    const file = `{"format":"so-htx-records","version":1,"form":"establish","records":[{"key":"1","label":"HTX Đồi Gió","fields":{},"lists":{}}]}`;
    expect(await say({ soHtx: "records", text: file.replace('"version":1', '"version":9') })).toMatchObject({
      problem: { vi: expect.stringContaining("phiên bản khác") },
    });
    expect(await badge()).toBe("");
    expect(await say({ soHtx: "records", text: file })).toEqual({ soHtx: "taken", count: 1 });
    await panel.bringToFront();
    await panel.getByText("Nhận 1 hồ sơ từ ngăn Sổ HTX?").waitFor();
    await panel.getByRole("button", { name: "Không nhận" }).click();
    await expect.poll(badge).toBe("");
    expect(await panel.getByRole("listbox").getByRole("option").count()).toBe(0);
    await pane.close();
    await panel.close();
  });

  it("are fetched from a pane that may not send, after a click there and the toolbar button, once", async () => {
    const { site: pane, panel } = await extension().openByButton(office);
    expect(await pane.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe("undefined");
    await panel.getByRole("button", { name: "Lấy từ ngăn Sổ HTX" }).click();
    await panel.getByRole("alert").getByText("không có hồ sơ chờ nhận").waitFor();
    await pane.bringToFront();
    await chooseUnits(pane, 3);
    await pane.getByText("Không gửi thẳng được từ đây").waitFor();
    await pane.getByRole("button", { name: "Gửi sang trình duyệt" }).click();
    await pane.getByText("Lấy từ ngăn Sổ HTX").first().waitFor();
    await panel.bringToFront();
    await panel.getByRole("button", { name: "Lấy từ ngăn Sổ HTX" }).click();
    await panel.getByText("3 hồ sơ", { exact: true }).waitFor();
    expect(await panel.getByRole("listbox").getByRole("option").count()).toBe(3);
    await panel.getByRole("button", { name: "Lấy từ ngăn Sổ HTX" }).click();
    await panel.getByRole("alert").getByText("không có hồ sơ chờ nhận").waitFor();
    expect(await panel.getByRole("listbox").getByRole("option").count()).toBe(3);
    expect(extension().faults).toEqual([]);
  });
});
