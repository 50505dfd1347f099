import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { fill, filledById, formPage, open, recordOf } from "../support/browser-page.ts";

const tab = testTab();
const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const box = (id: string, label: string, more = ""): string => `<p><label for="${id}">${label}</label> <input id="${id}"${more}></p>`;

it("writes no words of an answer into a box that has room for a code, and says so", async () => {
  const record = recordOf("yearly-cooperative", { "yearly.training.chairman": "university" });
  const short = box("a", "Trình độ Chủ tịch HĐQT", ' maxlength="1"');
  expect(await filled(short, record)).toEqual({});
  await open(tab(), formPage(short));
  const { skipped } = await fill(tab(), record);
  expect(skipped.find(({ field }) => field === "yearly.training.chairman")).toMatchObject({
    reason: "invalid-value",
    detail: expect.stringContaining("ô chỉ nhận 1"),
  });
  expect(Object.keys(await filled(box("a", "Trình độ Chủ tịch HĐQT"), record))).toEqual(["a"]);
});

it("takes numbered persons of a register of members for its members, and elsewhere for nobody", async () => {
  const members = ["Trần Thị Mây", "Hoàng Văn Suối"].map((name) => ({ "members.fullName": name }));
  const page = `<h3>Người thứ nhất</h3>${box("a", "Họ tên (1)")}<h3>Người thứ hai</h3>${box("b", "Họ tên (2)")}`;
  expect(await filled(page, recordOf("members", {}, { members }))).toEqual({ a: "Trần Thị Mây", b: "Hoàng Văn Suối" });
  expect(await filled(page, recordOf("establish", { "filer.fullName": "Trần Thị Mây" }))).toEqual({});
});

it("knows a comrade from an address, an owner's 's from a word, and a total behind a comma", async () => {
  const yearly = recordOf("yearly-cooperative", {
    "yearly.training.director": "university",
    "yearly.revenue.total": 5_000_000,
    "headOffice.full": "Thôn Ba, xã Bến Mơ",
  });
  const page = `<h3>Trình độ</h3>${box("who", "Đ/c Giám đốc: trình độ đào tạo")}<h3>Tài chính (đồng)</h3>${box("sum", "Doanh thu, tổng cộng")}
    <h3>Trụ sở</h3>${box("where", "Đ/c trụ sở chính")}`;
  expect(await filled(page, yearly)).toMatchObject({ who: expect.stringMatching(/\p{L}/u), sum: "5000000", where: "Thôn Ba, xã Bến Mơ" });
  const filer = recordOf("establish", { "filer.fullName": "HOÀNG THỊ LAN", "filer.email": "lan@mail.example" });
  expect(await filled(`<h3>6. APPLICANT</h3>${box("n", "Applicant's full name")}${box("e", "Applicant’s email")}`, filer)).toEqual({
    n: "HOÀNG THỊ LAN",
    e: "lan@mail.example",
  });
});

it("takes an organisation alone over a part for the cooperative, and beside persons for a member", async () => {
  const record = recordOf("establish", { "name.short": "HTX ĐG", "name.foreign": "DOI GIO" });
  const page = `<h3>Bước 1/4 · Tổ chức</h3>${box("a", "Tên tiếng Anh")}${box("b", "Tên viết tắt")}`;
  expect(await filled(page, record)).toEqual({ a: "DOI GIO", b: "HTX ĐG" });
  expect(await filled(`${page}<h3>Cá nhân</h3>${box("c", "Họ tên")}`, record)).toEqual({});
});
