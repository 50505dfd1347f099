import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, formPage, open, plan, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
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
  await open(tab(), formPage(page));
  expect((await plan(tab(), record)).skipped.map(({ reason }) => reason)).toContain("ambiguous");
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

it("reads what is counted behind the gaps of a sentence, and no words that end what the gap before asks", async () => {
  const record = recordOf("establish", { "members.officialCount": 6, "members.linkedContributingCount": 2 });
  const [a, b] = [`<input id="a">`, `<input id="b">`];
  expect(await filled(`<p>Khi đăng ký có ${a} thành viên chính thức và ${b} thành viên liên kết góp vốn.</p>`, record)).toEqual({
    a: "6",
    b: "2",
  });
  expect(await filled(`<p>Hợp tác xã ${a} thành viên chính thức và ${b}</p>`, record)).toEqual({});
});

it("takes “chiếm … %” for the share of what the gap before it asks", async () => {
  const record = recordOf("establish", { "capital.source.private": 5_000_000, "capital.source.privatePercent": 40 });
  const page = (words: string): string => `<p>Vốn tư nhân <input id="a"> đồng, ${words} <input id="b"> %.</p>`;
  expect(await filled(page("chiếm"), record)).toEqual({ a: "5000000", b: "40" });
  expect(await filled(page("lãi suất"), record)).toEqual({ a: "5000000" });
});

it("goes on with a person begun by name under a heading of business lines, and not where nobody is named", async () => {
  const record = recordOf("establish", { "filer.fullName": "VŨ AN", "filer.phone": "0912", "filer.birthDate": "1980-02-03" });
  const date = `ngày <input id="d" size="2"> tháng <input id="m" size="2"> năm <input id="y" size="4">`;
  const page = (name: string): string =>
    `<h3>Ngành, nghề kinh doanh</h3><p>Tên ngành: <input></p><p>${name}: <input id="n">, sinh <span>${date}</span>, điện thoại <input id="p">.</p>`;
  expect(await filled(page("Người nộp hồ sơ"), record)).toEqual({ n: "VŨ AN", d: "03", m: "02", y: "1980", p: "0912" });
  expect(await filled(page("Thủ kho"), record)).toEqual({});
});

it("reads a label with its English behind it", async () => {
  const record = recordOf("dissolve", { "name.vietnamese": "HTX ĐỒI XANH", "entity.code": "0105987432" });
  const box = (text: string, id: string): string => `<p><label for="${id}">${text}</label> <input id="${id}"></p>`;
  const page = box("<span>Tên hợp tác xã</span> <span>Name of cooperative</span>", "n") + box("<span>Mã số</span> <span>Code</span>", "c");
  expect(await filled(page, record)).toEqual({ n: "HTX ĐỒI XANH", c: "0105987432" });
});

it("knows the boxes of a date by “ng”, “th”, “năm”", async () => {
  const boxes = ["ng", "th", "năm"].map((text, at) => `<input id="d${at}" size="4" placeholder="${text}">`).join("");
  const page = `<div>Ngày cấp giấy chứng nhận đăng ký</div><div>${boxes}</div>`;
  expect(await filled(page, recordOf("dissolve", { "entity.certificateDate": "2019-12-02" }))).toEqual({ d0: "02", d1: "12", d2: "2019" });
});

it("takes what follows a colon in a row of changes for its detail", async () => {
  const record = recordOf("change", { "change.headOffice": true, "change.tax": true, "tax.employees": 25 });
  const row = (text: string, id: string): string =>
    `<tr><td>${text}</td><td><input type="checkbox" id="${id}"></td><td><input></td><td><input id="${id}n"></td></tr>`;
  const head = "<tr><th>Nội dung</th><th>Có thay đổi</th><th>Trước khi thay đổi</th><th>Sau khi thay đổi</th></tr>";
  const page = (kind: string): string =>
    `<table>${head}${row(`Trụ sở ${kind}: số nhà, đường, thôn`, "a")}${row("Thông tin đăng ký thuế: tổng số lao động", "b")}</table>`;
  expect(await filled(page("chính"), record)).toEqual({ a: "x", b: "x", bn: "25" });
  expect(await filled(page("của chi nhánh"), record)).toEqual({ b: "x", bn: "25" });
});
