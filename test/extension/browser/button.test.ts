import { describe, expect, it } from "vitest";
import { recordFor } from "../support/records.ts";
import { giveRecords, press } from "./extension.ts";
import { cascadePortal, testPages } from "./pages.ts";
import { testExtension, testSite } from "./test-extension.ts";

const record = recordFor("establish");
const site = testSite(testPages);
const extension = testExtension({
  hosts: () => ({ "dangky.xa.gov.vn": site().port, "gov.vn.example.com": site().port, "dichvu.xa.gov.vn": site().port }),
});

describe("the toolbar button, without any host allowed", () => {
  it("lets the panel into that page and no other", async () => {
    const page = await extension().context.newPage();
    await page.goto("http://dichvu.xa.gov.vn/form");
    const { site: shown, panel } = await extension().openByButton("http://dangky.xa.gov.vn/form");
    await panel.getByText("dangky.xa.gov.vn").first().waitFor();
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    expect(await shown.locator("#ten").inputValue()).toBe("HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ");
    expect(await page.locator("#ten").inputValue()).toBe("");
    await shown.goto("http://dichvu.xa.gov.vn/form");
    await press(panel, "Điền");
    await panel.getByRole("alert").getByText("Trình duyệt chưa cho phép tiện ích vào trang này").waitFor();
    expect(await shown.locator("#ten").inputValue()).toBe("");
  });

  it("lasts over the reloads of the same host", async () => {
    const options = await extension().context.newPage();
    await options.goto(`chrome-extension://${extension().id}/options.html`);
    const buffer = Buffer.from(JSON.stringify({ ...cascadePortal, hosts: ["dangky.xa.gov.vn"] }));
    await options.getByLabel("Nhập tệp cổng").setInputFiles({ name: "thu.so-htx-portal.json", mimeType: "application/json", buffer });
    await options.getByText("Đã nhập cổng").waitFor();
    const { site: page, panel } = await extension().openByButton("http://dangky.xa.gov.vn/cascade");
    await giveRecords(panel, "establish", [record]);
    await press(panel, "Điền");
    expect(await page.locator("#b").inputValue()).toBe("5");
    expect(await page.locator("#c").inputValue()).toBe("Số 12, thôn Nà Lau");
  });

  it("does not open a host that only looks like the state's", async () => {
    const { site: page, panel } = await extension().openByButton("http://gov.vn.example.com/form");
    await giveRecords(panel, "establish", [record]);
    await panel.getByText("chỉ giống địa chỉ của cơ quan nhà nước").waitFor();
    expect(await panel.getByRole("button", { name: "Điền", exact: true }).isDisabled()).toBe(true);
    expect(await page.locator("#ten").inputValue()).toBe("");
  });
});
