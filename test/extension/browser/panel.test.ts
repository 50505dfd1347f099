import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { recordFor } from "../support/records.ts";
import { extensionInside, giveRecords, press, settled } from "./extension.ts";
import { cascadePortal, testPages } from "./pages.ts";
import { testExtension, testSite, thisMachine } from "./test-extension.ts";

const record = recordFor("establish");
const sample = join(import.meta.dirname, "../../../addin/taskpane/samples/so-mau-gon.xlsx");

const site = testSite(testPages);
const extension = testExtension({
  folder: () => extensionInside(["http://gov.vn.example.com/*"]),
  hosts: () => ({ "gov.vn.example.com": site().port, "dangky.xa.gov.vn": site().port }),
  allowed: [thisMachine],
});

async function openFor(path: string): Promise<{ site: Page; panel: Page; tab: number }> {
  return extension().open(`${site().address}${path}`, false);
}

const rowsOf = (panel: Page, table: string) => panel.getByRole("table", { name: table }).getByRole("row");
const textIn = (page: Page, selector: string): Promise<string> => page.locator(selector).inputValue();

describe("filling a page", () => {
  it("previews, fills, reads back, outlines, and leaves the sending to the officer", async () => {
    const { site: page, panel } = await openFor("/form");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Xem trước");
    expect(await rowsOf(panel, "Sẽ điền").count()).toBeGreaterThan(5);
    expect(await textIn(page, "#ten")).toBe("");
    await press(panel, "Điền");
    expect(await textIn(page, "#ten")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await textIn(page, "#tinh")).toBe("Tỉnh Thái Nguyên");
    expect(await textIn(page, "#von")).toBe("1800000000");
    expect(await textIn(page, "#mk")).toBe("");
    const row = panel.getByRole("table", { name: "Kết quả điền" }).getByRole("row", { name: /Vốn điều lệ/ });
    expect(await row.textContent()).toContain("Đã điền");
    expect(await row.textContent()).toContain("1800000000");
    expect(await page.locator("#ten").evaluate((element) => element.style.outline)).not.toBe("");
    await press(panel, "Bỏ đánh dấu");
    expect(await page.locator("#ten").getAttribute("style")).toBeNull();
    expect(site().posts).toEqual([]);
    expect(await panel.locator("html").getAttribute("data-state")).toBe("ready");
  });

  it("compares, and shows what differs first", async () => {
    const { site: page, panel } = await openFor("/form");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await page.locator("#von").fill("1800000001");
    await press(panel, "Đối chiếu");
    const first = rowsOf(panel, "Kết quả đối chiếu").nth(1);
    expect(await first.textContent()).toContain("Vốn điều lệ");
    expect(await first.textContent()).toContain("Khác");
    expect(await first.textContent()).toContain("1800000001");
    expect(await rowsOf(panel, "Kết quả điền").count()).toBeGreaterThan(1);
  });

  it("reads a page back into a record that can be saved", async () => {
    const { site: page, panel } = await openFor("/form");
    await page.locator("#ten").fill("HỢP TÁC XÃ BẢN MÂY");
    await page.locator("#von").fill("1.250.000.000");
    await press(panel, "Đọc trang");
    await panel.getByRole("table", { name: "Đọc được từ trang" }).waitFor();
    await press(panel, "Dùng hồ sơ này");
    await panel.getByRole("option", { name: /BẢN MÂY/ }).waitFor();
    const download = panel.waitForEvent("download");
    await panel.getByRole("button", { name: "Lưu hồ sơ ra tệp" }).first().click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/BẢN MÂY.*\.so-htx\.json$/);
    const saved = JSON.parse(readFileSync(await file.path(), "utf8"));
    expect(saved).toMatchObject({
      format: "so-htx-records",
      version: 1,
      form: "establish",
      records: [{ fields: { "name.vietnamese": "HỢP TÁC XÃ BẢN MÂY", "capital.charter": 1_250_000_000 } }],
    });
  });

  it("goes on over the reloads that a portal file names, and keeps the state of the dossier", async () => {
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    await options.getByLabel("Nhập tệp cổng").setInputFiles({
      name: "thu.so-htx-portal.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(cascadePortal)),
    });
    await options.getByText("Đã nhập cổng “Cổng thử”.").waitFor();
    const { site: page, panel, tab } = await openFor("/cascade");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    expect(await textIn(page, "#a")).toBe("19");
    expect(await textIn(page, "#b")).toBe("5");
    expect(await textIn(page, "#c")).toBe("Số 12, thôn Nà Lau");
    expect(site().posts).toEqual(["/cascade ctl00$C$ADDRCtl$CITY_IDFld"]);
    expect(await panel.getByText("Trang đã tải lại 1 lần").count()).toBe(1);
    expect(await panel.getByRole("table", { name: "Kết quả điền" }).getByText("Đã điền").count()).toBe(3);
    const block = panel.getByRole("listitem").filter({ hasText: /^Địa chỉ(?! nhận| trụ sở)/ });
    expect(await block.getAttribute("aria-current")).toBe("step");
    expect(await block.textContent()).toContain("Đã điền");
    await panel.reload();
    await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).waitFor();
    await panel.getByText(/^1\/\d+ khối/).waitFor();
    const again = await extension().panelFor(tab);
    await again.getByText(/^1\/\d+ khối/).waitFor();
    await options.getByRole("button", { name: "Xóa “Cổng thử”" }).click();
    await options.getByText("Chưa có cổng nào").waitFor();
    await options.close();
  });
});

describe("pages that are not what they should be", () => {
  it("nothing fits: told, and untouched", async () => {
    const { site: page, panel } = await openFor("/nothing");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.getByText("Trang này không có ô nào khớp với hồ sơ").waitFor();
    expect(await textIn(page, "#x")).toBe("");
  });

  it("the session has ended, or the portal reports a fault: told, and untouched", async () => {
    const { site: page, panel } = await openFor("/login");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.getByText("Trang đang hỏi mật khẩu").waitFor();
    expect(await page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value).join(""))).toBe("");
    await page.goto(`${site().address}/busy`);
    await press(panel, "Điền");
    await panel.getByText("Cổng đang báo lỗi hoặc quá tải").waitFor();
  });

  it("the form stands in a frame of another host: told which", async () => {
    const { panel } = await openFor("/frame");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.getByText("khung của máy chủ khác (“localhost”)").waitFor();
  });

  it("the page leaves in the middle: told, and nothing is filled on the next", async () => {
    const { site: page, panel } = await openFor("/leaving");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.getByText("Trang đã chuyển sang nơi khác").waitFor();
    await page.waitForURL(/\/other$/);
    expect(await textIn(page, "input")).toBe("");
    expect(await rowsOf(panel, "Kết quả điền").count()).toBeGreaterThan(1);
  });

  it("a host that only looks like the state's is refused before anything is asked of it", async () => {
    await extension().allow("http://dangky.xa.gov.vn/*");
    const good = await extension().open("http://dangky.xa.gov.vn/form", false);
    await good.panel.getByText("Trang của cơ quan nhà nước").waitFor();
    const bad = await extension().open("http://gov.vn.example.com/form", false);
    await giveRecords(bad.panel, "establish", [record]);
    await bad.panel.getByText("chỉ giống địa chỉ của cơ quan nhà nước").waitFor();
    for (const name of ["Xem trước", "Điền", "Đối chiếu", "Đọc trang", "Dạy trang này"])
      expect(await bad.panel.getByRole("button", { name, exact: true }).isDisabled(), name).toBe(true);
    const alike = await extension().context.newPage();
    await alike.goto(`chrome-extension://${extension().id}/options.html`);
    await alike.getByLabel("Tên máy chủ").fill("gov.vn.example.com");
    await alike.getByRole("button", { name: "Cho phép", exact: true }).click();
    await alike.getByText("chỉ giống địa chỉ của cơ quan nhà nước").waitFor();
  });

  it("two tabs: each panel fills its own", async () => {
    const first = await openFor("/form");
    const second = await openFor("/form");
    await giveRecords(first.panel, "establish", [record]);
    await giveRecords(second.panel, "establish", [recordFor("establish", 1)]);
    await press(first.panel, "Điền");
    expect(await textIn(first.site, "#ten")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await textIn(second.site, "#ten")).toBe("");
    await press(second.panel, "Điền");
    expect(await textIn(second.site, "#ten")).toBe(recordFor("establish", 1).fields["name.vietnamese"]);
    expect(await textIn(first.site, "#ten")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
  });

  it("a page of 5,000 boxes: what fits is filled, and nothing else", async () => {
    const { site: page, panel } = await openFor("/many");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    expect(await textIn(page, "#ten")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await page.evaluate(() => [...document.querySelectorAll("input")].filter(({ value }) => value !== "").length)).toBe(1);
  });

  it("stopped in the middle of a long list: what was filled is told, the rest untouched, and the next press goes on", async () => {
    const { site: page, panel } = await openFor("/rows");
    const members = Array.from({ length: 300 }, (_, item) => ({
      "members.fullName": `NGUYỄN VĂN ${item}`,
      "members.personalId": `0190790${10000 + item}`,
      "members.contribution": 1_000_000 + item,
    }));
    await giveRecords(panel, "members", [{ form: "members", key: "1", label: "HTX ĐỒI GIÓ", fields: {}, lists: { members } }]);
    const filled = (): Promise<number> =>
      page.evaluate(() => [...document.querySelectorAll("input")].filter(({ value }) => value !== "").length);
    await panel.getByRole("button", { name: "Điền", exact: true }).click();
    await page.waitForFunction(() => [...document.querySelectorAll("input")].filter(({ value }) => value !== "").length > 20);
    await press(panel, "Dừng");
    const first = await filled();
    expect(first).toBeLessThan(900);
    await panel.getByText("Đã dừng theo yêu cầu").waitFor();
    await panel.getByText(`Đã điền ${first} ô, để lại ${900 - first}.`).waitFor();
    await panel.getByRole("button", { name: "Điền", exact: true }).click();
    await page.waitForFunction(
      (before) => [...document.querySelectorAll("input")].filter(({ value }) => value !== "").length > before,
      first,
    );
    await press(panel, "Dừng");
    expect(await filled()).toBeGreaterThan(first);
    expect(await page.evaluate(() => [...document.querySelectorAll("input")].slice(0, 10).map(({ value }) => value))).toEqual(
      [0, 1]
        .flatMap((item) => [`NGUYỄN VĂN ${item}`, "", `0190790${10000 + item}`, "", String(1_000_000 + item)])
        .map((value, at) => expect.stringMatching(at % 5 === 1 || at % 5 === 3 ? /^$/ : new RegExp(`^(?:${value})?$`))),
    );
  });

  it("a tab that is gone: told", async () => {
    const { site: page, panel } = await openFor("/form");
    await giveRecords(panel, "establish", [record]);
    await page.close();
    await press(panel, "Điền");
    await panel.getByText("Không còn trang đó").waitFor();
    expect(await panel.locator("html").getAttribute("data-state")).toBe("error");
  });
});

describe("records", () => {
  it("come from a book: searched, chosen, checked, completed", async () => {
    const { panel } = await openFor("/form");
    await panel.getByLabel("Chọn sổ hoặc tệp hồ sơ").setInputFiles(sample);
    await panel.getByText("34 hồ sơ").waitFor();
    await panel.getByRole("searchbox", { name: "Tìm" }).fill("mây");
    await panel.getByRole("searchbox", { name: "Tìm" }).fill("thanh cong vat lieu");
    await panel.getByText("1 trong 34 hồ sơ").waitFor();
    await panel.getByRole("option").first().click();
    await panel.getByRole("combobox", { name: "Biểu mẫu" }).selectOption("yearly-cooperative");
    const missing = panel.locator("details", { hasText: "thông tin bắt buộc" });
    await missing.locator("summary").click();
    const before = await missing.locator(".field").count();
    await missing.getByLabel("Hồ sơ: Ngày, tháng, năm").fill("31/02/2026");
    await missing.getByLabel("Hồ sơ: Ngày, tháng, năm").blur();
    await panel.getByText("Chưa đọc được").waitFor();
    await missing.getByLabel("Hồ sơ: Ngày, tháng, năm").fill("5/10/2026");
    await missing.getByLabel("Hồ sơ: Ngày, tháng, năm").blur();
    await panel.waitForFunction((count) => document.querySelectorAll("details .field").length === count, before - 1);
  });

  it("that are broken, foreign or hostile are told plainly, and the records before stay", async () => {
    const { panel } = await openFor("/form");
    await giveRecords(panel, "establish", [record]);
    const give = async (text: string, name = "x.so-htx.json"): Promise<string> => {
      await panel.getByLabel("Chọn sổ hoặc tệp hồ sơ").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
      await panel.waitForSelector('html[data-state="error"]');
      const words = await panel.getByRole("alert").innerText();
      await panel.getByRole("button", { name: "Đã hiểu" }).click();
      return words;
    };
    expect(await give("{")).toContain("JSON bị hỏng");
    expect(await give('{"format":"so-htx-records","version":9}')).toContain("phiên bản khác");
    expect(await give("PK\u0003\u0004 hỏng", "so.xlsx")).toContain("so.xlsx");
    expect(await give("", "so.csv")).toContain("rỗng");
    expect(await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).count()).toBe(1);
    const hostile = {
      ...record,
      label: "<img src=x onerror=alert(1)>",
      fields: { ...record.fields, "name.vietnamese": "<script>alert(1)</script>" },
    };
    await giveRecords(panel, "establish", [hostile]);
    expect(await panel.getByRole("option", { name: "<img src=x onerror=alert(1)>" }).count()).toBe(1);
    expect(await panel.locator(".list img").count()).toBe(0);
  });

  it("keep the officer's own values when the form or the record changes", async () => {
    const { panel } = await openFor("/form");
    await giveRecords(panel, "suspend", [{ ...recordFor("suspend"), fields: {}, lists: {} }, recordFor("suspend", 1)]);
    await panel.getByRole("option").first().click();
    await settled(panel);
    await panel.getByText("thông tin bắt buộc").click();
    await panel.getByLabel("Hồ sơ: Địa danh").fill("Bản Mây");
    await panel.getByLabel("Hồ sơ: Địa danh").blur();
    await settled(panel);
    for (const choose of ["dissolve", "suspend"]) {
      await panel.getByRole("combobox", { name: "Biểu mẫu" }).selectOption(choose);
      await settled(panel);
    }
    await panel.getByRole("option").nth(1).click();
    await panel.getByRole("option").first().click();
    await settled(panel);
    const download = panel.waitForEvent("download");
    await panel.getByRole("button", { name: "Lưu hồ sơ ra tệp" }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    expect(saved.records[0].fields).toEqual({ "dossier.place": "Bản Mây" });
  });

  it("are forgotten after half an hour without use, with every report that names them", async () => {
    const { panel } = await openFor("/form");
    await panel.clock.install();
    await panel.reload();
    await panel.waitForSelector('html[data-state="ready"]');
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    await panel.clock.fastForward("29:00");
    expect(await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).count()).toBe(1);
    await panel.clock.fastForward("02:00");
    await panel.getByText("Đã xóa hồ sơ khỏi bộ nhớ sau 30 phút").waitFor();
    expect(await panel.locator("body").innerText()).not.toContain("ĐỒI GIÓ");
    expect(
      await panel.evaluate(() =>
        (globalThis as unknown as { chrome: { storage: { session: { get: (key: null) => Promise<object> } } } }).chrome.storage.session.get(
          null,
        ),
      ),
    ).toEqual({});
  });

  it("can be pasted, stay for a reload, and are cleared on request", async () => {
    const { panel } = await openFor("/form");
    await panel.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      JSON.stringify({ format: "so-htx-records", version: 1, form: "establish", records: [record] }),
    );
    await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).waitFor();
    await settled(panel);
    await panel.reload();
    await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).waitFor();
    await panel.getByRole("button", { name: "Xóa hồ sơ" }).click();
    await panel.getByText("Đã xóa hồ sơ khỏi bộ nhớ.").waitFor();
    await panel.reload();
    await panel.waitForSelector('html[data-state="ready"]');
    expect(await panel.getByRole("option", { name: /ĐỒI GIÓ/ }).count()).toBe(0);
  });
});

describe("teaching a page", () => {
  it("takes clicks on boxes, makes a portal of them, and fills by it from then on", async () => {
    const { site: page, panel } = await openFor("/nothing");
    await giveRecords(panel, "establish", [record]);
    await panel.getByRole("button", { name: "Dạy trang này" }).click();
    await panel.getByText("Đang chờ: hãy bấm vào một ô trên trang").waitFor();
    await page.bringToFront();
    await page.locator("#x").click();
    await panel.bringToFront();
    await panel.getByText("Ô “Số hiệu trạm đo mưa”").waitFor();
    await panel.getByRole("combobox", { name: "Ô này là" }).selectOption("name.short");
    await panel.getByRole("button", { name: "Ghi nhận" }).click();
    await panel.getByText("Đã dạy 1 ô").waitFor();
    await panel.getByRole("button", { name: "Dừng" }).click();
    await settled(panel);
    const download = panel.waitForEvent("download");
    await panel.getByRole("button", { name: "Xuất tệp cổng" }).click();
    expect(JSON.parse(readFileSync(await (await download).path(), "utf8"))).toMatchObject({
      format: "so-htx-portal",
      hosts: ["127.0.0.1"],
    });
    await panel.getByRole("button", { name: "Lưu cổng" }).click();
    await panel.getByText("Đã lưu cổng").waitFor();
    await press(panel, "Điền");
    expect(await textIn(page, "#x")).toBe("HTX ĐỒI GIÓ");
    await press(panel, "Kiểm tra tệp cổng");
    await panel.getByText("còn đúng với trang này").waitFor();
  });
});

describe("the context menu and the keys", () => {
  const wish = (message: object): Promise<unknown> =>
    extension()
      .context.serviceWorkers()[0]!
      .evaluate(
        (value) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }
          ).chrome.runtime.sendMessage(value),
        message,
      );

  it("ask what the box is that was clicked, and fill the page", async () => {
    const { site: page, panel, tab } = await openFor("/form");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Xem trước");
    await page.locator("#tat").click({ button: "right" });
    await wish({ teach: tab });
    await panel.getByText("Ô “Tên hợp tác xã viết tắt (nếu có)”").waitFor();
    await panel.getByRole("button", { name: "Thôi dạy" }).click();
    await wish({ fill: tab + 1000 });
    expect(await textIn(page, "#ten")).toBe("");
    await wish({ fill: tab });
    await panel.getByRole("table", { name: "Kết quả điền" }).waitFor();
    await settled(panel);
    expect(await textIn(page, "#ten")).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
  });
});

describe("privacy", () => {
  it("nothing of a record is at rest, and nothing was asked of the network", async () => {
    const worker = extension().context.serviceWorkers()[0]!;
    const kept = await worker.evaluate(async () => {
      type Storage = { storage: { local: { get: (key: null) => Promise<object> } } };
      return JSON.stringify(await (globalThis as unknown as { chrome: Storage }).chrome.storage.local.get(null));
    });
    for (const text of ["ĐỒI GIÓ", "019079004321", "LÊ VĂN SƠN", "1800000000"]) expect(kept).not.toContain(text);
    expect(extension().faults).toEqual([]);
  });
});
