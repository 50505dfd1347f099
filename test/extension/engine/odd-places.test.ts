import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { launchBrowser } from "../../support/browser.ts";
import { fill, formPage, open, plan, recordOf } from "../support/browser-page.ts";

let browser: Browser;
let tab: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  tab = await browser.newPage();
}, 60_000);
afterAll(() => browser.close());

/** What the boxes of a page hold after filling, by id. */
async function filled(inner: string, record: FormRecord): Promise<Record<string, string>> {
  await open(tab, formPage(inner));
  await fill(tab, record);
  return tab.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLInputElement>("[id]"), (box) => {
        const marked = box.type === "radio" || box.type === "checkbox";
        return [box.id, marked ? (box.checked ? "x" : "") : (box.value ?? "")] as const;
      }).filter(([, value]) => value !== ""),
    ),
  );
}

const member = (fullName: string, kind: string | null): Record<string, string> => ({
  "members.fullName": fullName,
  "members.phone": `09${fullName.length}`,
  ...(kind === null ? {} : { "members.kind": kind }),
});
const rows = (ids: readonly string[]): string =>
  ids.map((id) => `<tr><td>1</td><td><input id="${id}"></td><td><input id="${id}p"></td></tr>`).join("");
const memberTable = (head: string, body: string): string =>
  `<h3>${head}</h3><table><tr><th>STT</th><th>Họ và tên</th><th>Điện thoại</th></tr>${body}</table>`;
const section = (text: string): string => `<tr><td colspan="3">${text}</td></tr>`;
const members = (...items: readonly Record<string, string>[]): FormRecord => recordOf("members", {}, { members: items });

it("puts an item only into a row of its own part of a list", async () => {
  const page = memberTable(
    "Danh sách thành viên",
    `${section("A. Thành viên chính thức")}${rows(["a", "b", "c"])}${section("B. Thành viên liên kết góp vốn")}${rows(["d", "e"])}`,
  );
  const record = members(member("VŨ AN", "official"), member("LÊ BÌNH", "linkedContributing"), member("HỒ CÚC", "official"));
  expect(await filled(page, record)).toEqual({ a: "VŨ AN", ap: "095", b: "HỒ CÚC", bp: "096", d: "LÊ BÌNH", dp: "097" });
});

it("fills no row of a parted list where the record does not say of which part an item is", async () => {
  const page = memberTable(
    "Danh sách thành viên",
    `${section("A. Thành viên chính thức")}${rows(["a"])}${section("B. Thành viên liên kết")}${rows(["d"])}`,
  );
  const record = members(member("VŨ AN", "official"), member("LÊ BÌNH", null));
  expect(await filled(page, record)).toEqual({});
  await open(tab, formPage(page));
  expect((await plan(tab, record)).skipped.map(({ reason }) => reason)).toContain("ambiguous");
});

it("leaves out of a list of one kind the items of another, and no item of a list of all kinds", async () => {
  const record = members(member("VŨ AN", "official"), member("LÊ BÌNH", "linkedNonContributing"));
  const two = rows(["a", "b"]);
  expect(await filled(memberTable("Danh sách thành viên liên kết", two), record)).toEqual({ a: "LÊ BÌNH", ap: "097" });
  expect(await filled(memberTable("Danh sách thành viên chính thức, thành viên liên kết", two), record)).toMatchObject({
    a: "VŨ AN",
    b: "LÊ BÌNH",
  });
});

it("leaves the boxes of another cooperative empty though they name a cooperative", async () => {
  const record = recordOf("establish", { "name.vietnamese": "HỢP TÁC XÃ ĐỒI XANH", "capital.charter": 5_000_000 });
  const boxes = (ids: readonly [string, string]): string =>
    `<p><label>Tên hợp tác xã <input id="${ids[0]}"></label></p><p><label>Vốn điều lệ <input id="${ids[1]}"></label></p>`;
  const page = `${boxes(["a", "b"])}<h3>Hợp tác xã khác mà người đại diện đang quản lý</h3>${boxes(["c", "d"])}`;
  expect(Object.keys(await filled(page, record))).toEqual(["a", "b"]);
});

it("takes the letters over the columns of a spreadsheet for no words", async () => {
  const page = `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>1</th><td>Tên hợp tác xã:</td><td><input id="n"></td></tr></table>`;
  expect(await filled(page, recordOf("establish", { "name.vietnamese": "HỢP TÁC XÃ ĐỒI XANH" }))).toEqual({ n: "HỢP TÁC XÃ ĐỒI XANH" });
});
