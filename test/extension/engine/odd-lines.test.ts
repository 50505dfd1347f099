import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const line = (inner: string): string => `<p>${inner}</p><p>Kính gửi: <input id="to"></p>`;
const day = recordOf("establish", { "dossier.date": "2026-10-05", "dossier.recipient": "UBND xã Bến Mơ" });

it.each([
  ["in a row", `<input id="place">, ngày <input id="d"> tháng <input id="m"> năm <input id="y">`],
  ["together in an element", `<input id="place">, ngày <b><input id="d"> tháng <input id="m"> năm <input id="y"></b>`],
  ["each in an element", `<input id="place">, ngày <b><input id="d"></b> tháng <i><input id="m"></i> năm <b><input id="y"></b>`],
  ["behind words in elements", `<input id="place">, <i>ngày</i> <input id="d"> <i>tháng</i> <input id="m"> <i>năm</i> <input id="y">`],
])("writes a date into its three boxes within a line, %s", async (_, inner) => {
  expect(await filled(line(inner), day)).toEqual({ to: "UBND xã Bến Mơ", d: "05", m: "10", y: "2026" });
});

it.each([
  ["whose year is printed", `<input id="place">, ngày <input id="d"> tháng <input id="m"> năm 2026`],
  ["parted by strokes", `Ngày lập: <span><input id="d"></span> / <span><input id="m"></span> / <span><input id="y"></span>`],
])("types no whole date into the box for the day of a date %s", async (_, inner) => {
  const { d = "", m = "" } = (await filled(line(inner), day)) as Record<string, string>;
  expect([d, m].join(" ")).toMatch(/^(?:05 10| )$/);
});

it("reads the label below a box and its unit", async () => {
  const card = (id: string, unit: string, label: string): string =>
    `<div class="card"><input id="${id}"><span class="u">${unit}</span><div class="t">${label}</div></div>`;
  const page = `<h3>Con người</h3><div>${card("a", "thành viên", "Tổng số thành viên")}${card("b", "người", "Lao động nữ")}</div>
    <h3>Kinh doanh</h3><div>${card("c", "triệu đồng", "Lợi nhuận trước thuế")}${card("d", "%", "Tỷ lệ doanh thu nội bộ")}</div>`;
  const record = recordOf("yearly-union", {
    "yearly.members.total": 41,
    "yearly.workers.female": 17,
    "yearly.profit.beforeTax": 421_500_000,
    "yearly.revenue.internalShare": 60.3,
  });
  expect(await filled(page, record)).toMatchObject({
    a: "41",
    b: "17",
    c: expect.stringMatching(/^421[,.]5$/),
    d: expect.stringMatching(/^60[,.]3$/),
  });
});

it("reads a paper, who issued it and when within one sentence, and persons who are called ông/bà", async () => {
  const page = `<p>Giấy chứng nhận đăng ký số <input id="number"> do <input id="place"> cấp <b>ngày <input id="d"> tháng <input id="m"> năm
    <input id="y"></b>; trụ sở chính tại <input id="office">.</p>
    <p>Người đại diện theo pháp luật của hợp tác xã là ông/bà <input id="who">, số điện thoại <input id="phone">.</p>`;
  const record = recordOf(
    "suspend",
    {
      "entity.certificateNumber": "120407000012",
      "entity.certificatePlace": "Phòng Tài chính Bến Mơ",
      "entity.certificateDate": "2015-06-18",
      "headOffice.full": "Thôn Ba, xã Bến Mơ",
    },
    { legalRepresentatives: [{ "legalRepresentatives.fullName": "VŨ AN", "legalRepresentatives.phone": "0912345671" }] },
  );
  expect(await filled(page, record)).toEqual({
    ...{ number: "120407000012", place: "Phòng Tài chính Bến Mơ", d: "18", m: "06", y: "2015" },
    ...{ office: "Thôn Ba, xã Bến Mơ", who: "VŨ AN", phone: "0912345671" },
  });
});
