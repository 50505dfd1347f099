import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { blocksOf } from "../../../extension/practice/blocks.ts";
import { duringTests } from "../../support/during-tests.ts";
import { pictures, takePicture } from "../../support/pictures.ts";
import { judgeShown, practiceRecord, servePractice, shownOf } from "../support/practice.ts";
import { recordFor } from "../support/records.ts";
import { extensionInside, giveRecords, press, settled } from "./extension.ts";
import { head } from "./pages.ts";
import { testExtension, testSite, thisMachine } from "./test-extension.ts";

/** A portal that nobody knows: one member a page, the list below it, of which a table shows two. */
const detail = `${head("Thêm thành viên")}<h1>Thông tin về thành viên hợp tác xã</h1>
<p><label for="a">Họ và tên thành viên</label> <input id="a"></p>
<p><label for="b">Số định danh cá nhân</label> <input id="b"></p>
<p><label for="c">Vốn góp (VNĐ)</label> <input id="c"></p>
<table><tr><th>STT</th><th>Họ và tên</th></tr><tr><td>1</td><td>LÊ VĂN SƠN</td></tr><tr><td>2</td><td>Vàng A Páo</td></tr></table>`;

const members = ["Trần Thị Mây", "Lê Văn Sơn", "Hoàng Văn Suối"].map((name, at) => ({
  "members.fullName": name,
  "members.personalId": `01907900432${at}`,
  "members.contribution": 5_000_000,
}));

const practice = duringTests(servePractice, (served) => served.close());
const site = testSite({ "/member": detail });
const extension = testExtension({
  folder: () => extensionInside(["http://dangky.xa.gov.vn/*"]),
  hosts: () => ({ "dangky.xa.gov.vn": site().port }),
  allowed: [thisMachine],
});

const offered = (panel: Page) => panel.getByLabel("Mục sẽ điền (Thành viên)");

/** The offer with its proposal, once the panel has looked at the page. */
async function proposal(panel: Page, progress: string): Promise<{ readonly chosen: string; readonly all: readonly string[] }> {
  await panel.getByText(`Đã xong ${progress} mục`).waitFor();
  const all = await offered(panel).locator("option").allTextContents();
  return { chosen: await offered(panel).locator("option:checked").innerText(), all };
}

it("proposes the next member on an empty page, fills the one chosen, and knows those in the list", async () => {
  const record: FormRecord = practiceRecord("members");
  const block = blocksOf("members").find(({ id }) => id === "members")!;
  const names = record.lists.members!.map((one, at) => `${at + 1}. ${one["members.fullName"]}`);
  const pageOf = (item: number): string => `${practice().address}/webforms.html?form=members&skin=long&block=members&item=${item}`;
  const { site: page, panel } = await extension().open(pageOf(0), false);
  await giveRecords(panel, "members", [record]);
  expect(await proposal(panel, "0/3")).toEqual({ chosen: names[0], all: names });
  await press(panel, "Điền mục này");
  const first = judgeShown(record, [block], await shownOf(page, block), 0);
  expect(first.wrong).toEqual([]);
  expect(first.right / first.asked).toBeGreaterThanOrEqual(0.98);
  // What is filled is no empty page any more.
  await offered(panel).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Đã lưu dữ liệu").waitFor();
  await page.getByRole("button", { name: "Trở về" }).click();
  await page.getByRole("cell", { name: String(record.lists.members![0]!["members.fullName"]) }).waitFor();
  await page.getByRole("button", { name: "Tạo mới" }).click();
  const second = await proposal(panel, "1/3");
  expect(second.chosen).toBe(names[1]);
  expect(second.all[0]).toMatch(/đã (?:điền|có trên trang)$/);
  await offered(panel).selectOption("2");
  await press(panel, "Điền mục này");
  const third = judgeShown(record, [block], await shownOf(page, block), 2);
  expect(third.wrong).toEqual([]);
  expect(third.right / third.asked).toBeGreaterThanOrEqual(0.98);
  await page.goto(pageOf(2));
  expect((await proposal(panel, "2/3")).chosen).toBe(names[1]);
  // Nothing is chosen but by the officer's own press.
  await press(panel, "Điền");
  await panel.getByText("hãy chọn một mục").first().waitFor();
  expect(await page.locator('[name$="FULL_NAMEFld"]').inputValue()).toBe("");
});

it("works on a page by its labels alone, and takes no stranger in a table for a member", async () => {
  const record: FormRecord = { ...recordFor("members"), label: "HTX Suối Mơ", lists: { members } };
  const { site: page, panel } = await extension().open("http://dangky.xa.gov.vn/member", false);
  await giveRecords(panel, "members", [record]);
  expect(await proposal(panel, "1/3")).toEqual({
    chosen: "1. Trần Thị Mây",
    all: ["1. Trần Thị Mây", "2. Lê Văn Sơn – đã có trên trang", "3. Hoàng Văn Suối"],
  });
  for (const width of pictures === null ? [] : [360, 400]) {
    await panel.setViewportSize({ width, height: 900 });
    await takePicture(panel, `next-item-${width}`);
  }
  await offered(panel).selectOption("2");
  await press(panel, "Điền mục này");
  expect(await page.locator("#a").inputValue()).toMatch(/^hoàng văn suối$/iu);
  expect(await page.locator("#b").inputValue()).toBe("019079004322");
  // Loaded anew without having been saved: the page's own list does not show what was filled.
  await page.reload();
  await offered(panel).waitFor();
  expect(await proposal(panel, "1/3")).toEqual({
    chosen: "1. Trần Thị Mây",
    all: ["1. Trần Thị Mây", "2. Lê Văn Sơn – đã có trên trang", "3. Hoàng Văn Suối – chưa chắc đã xong"],
  });
  await settled(panel);
  expect(extension().faults).toEqual([]);
});
