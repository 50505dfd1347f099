import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();
const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const box = (id: string, label: string, more = ""): string => `<p><label for="${id}">${label}</label> <input id="${id}"${more}></p>`;

it("heads a table by the table of heads before it, whose row of filters is no row of the list", async () => {
  const members = ["Trần Thị Mây", "Hoàng Văn Suối"].map((name, at) => ({
    "members.fullName": name,
    "members.contribution": (at + 1) * 5_000_000,
  }));
  const record = recordOf("members", {}, { members });
  const row = (n: number): string => `<tr><td>${n}</td><td><input id="n${n}"></td><td><input id="v${n}"></td></tr>`;
  const heads = "<tr><th>STT</th><th>Họ và tên</th><th>Phần vốn góp (1.000 đ)</th></tr>";
  const filters = '<tr><th></th><th><input id="f" aria-label="Lọc" placeholder="Lọc..."></th><th></th></tr>';
  const page = (head: string): string =>
    `<h3>Danh sách thành viên</h3><div><div><table><thead>${head}${filters}</thead></table></div><div><table>${row(1)}${row(2)}</table></div></div>`;
  expect(await filled(page(heads), record)).toEqual({ n1: "Trần Thị Mây", v1: "5000", n2: "Hoàng Văn Suối", v2: "10000" });
  // A table of another width heads nothing.
  expect(await filled(page("<tr><th>STT</th><th>Họ và tên</th></tr>"), record)).toEqual({});
});

it("reads a unit between a box and the label that floats over it", async () => {
  const record = recordOf("establish", { "capital.charter": 1_800_000_000 });
  const page = `<div><input id="v"><span>triệu đồng</span><span><label for="v">Vốn điều lệ</label></span></div>`;
  expect(await filled(page, record)).toEqual({ v: "1800" });
});

it("takes “Tiền VNĐ” for what was brought in, and the head of its column for the unit", async () => {
  const record = recordOf("establish", { "capital.asset.vnd": 1_000_000_000, "capital.asset.gold": 2_000_000 });
  const page = (head: string): string => `<h3>Tài sản góp vốn</h3><table><tr><th>Loại tài sản</th><th>${head}</th></tr>
    <tr><td>Tiền VNĐ</td><td><input id="a"></td></tr><tr><td>Vàng</td><td><input id="b"></td></tr></table>`;
  expect(await filled(page("Giá trị (1.000 đồng)"), record)).toEqual({ a: "1000000", b: "2000" });
  expect(await filled(page("Giá trị"), record)).toEqual({ a: "1000000000", b: "2000000" });
  const yearly = recordOf("yearly-cooperative", { "yearly.revenue.total": 31_200_000_000 });
  expect(await filled(`<p>Đơn vị tiền: Đồng Việt Nam</p>${box("r", "Tổng doanh thu")}`, yearly)).toEqual({ r: "31200000000" });
});

it("asks for a whole date where the label says day, month and year, and for the year where nothing but it stands before the box", async () => {
  const record = recordOf("establish", { "filer.birthDate": "1979-02-14" });
  const part = "<h3>Người nộp hồ sơ</h3>";
  expect(await filled(`${part}${box("d", "Năm sinh đầy đủ (ngày/tháng/năm)")}`, record)).toEqual({ d: "14/02/1979" });
  expect(await filled(`${part}${box("d", "Năm sinh")}`, record)).toEqual({ d: "1979" });
  const yearly = recordOf("yearly-cooperative", { "yearly.year": 2026, "entity.legalStatus": "active" });
  const title =
    '<p align="center"><b>THÔNG TIN VỀ TÌNH HÌNH HOẠT ĐỘNG CỦA HỢP TÁC XÃ</b><br>Năm <input id="y" size="4" title="Năm báo cáo"></p>';
  expect(await filled(title, yearly)).toEqual({ y: "2026" });
});

it("puts a date together from lists of which the years are few", async () => {
  const list = (id: string, first: string, from: number, to: number): string => {
    const options = Array.from({ length: to - from + 1 }, (_, at) => `<option>${String(from + at).padStart(2, "0")}</option>`).join("");
    return `<div><label for="${id}">${first}</label><select id="${id}"><option value="">${first}</option>${options}</select></div>`;
  };
  const page = `<fieldset><legend>Hợp đồng hợp tác</legend><fieldset><legend>Ngày ký</legend>
    ${list("d", "Ngày", 1, 31)}${list("m", "Tháng", 1, 12)}${list("y", "Năm", 2022, 2030)}</fieldset></fieldset>`;
  const record = recordOf("group-establish", { "group.contractDate": "2026-08-20" });
  expect(await filled(page, record)).toEqual({ d: "20", m: "08", y: "2026" });
});

it("names a drop-down by its label, not by what it shows itself", async () => {
  const page = `<h3>Trụ sở chính</h3><div><label>Tỉnh/Thành phố</label><span><select id="s" style="display:none"><option value="">-- Chọn --</option>
    <option>Tỉnh Thái Nguyên</option><option>Tỉnh Lào Cai</option></select><span role="combobox" aria-labelledby="shown" tabindex="0"
    aria-haspopup="listbox"><span id="shown">-- Chọn --</span></span></span></div>`;
  const record = recordOf("establish", { "headOffice.province": "Tỉnh Thái Nguyên" });
  expect(await filled(page, record)).toEqual({ s: "Tỉnh Thái Nguyên" });
});

it("calls a tick by its column, not by what it sends, and by the words before it where none stand behind", async () => {
  const businessLines = [
    { "businessLines.name": "Trồng chè", "businessLines.main": true },
    { "businessLines.name": "Bán buôn chè", "businessLines.main": false },
  ];
  const row = (n: number): string =>
    `<tr><td>${n}</td><td><input id="n${n}"></td><td><input type="checkbox" id="c${n}" value="1"></td></tr>`;
  const page = `<h3>Ngành nghề kinh doanh</h3><table><tr><th>STT</th><th>Tên ngành</th><th>Là ngành chính</th></tr>${row(1)}${row(2)}</table>`;
  expect(await filled(page, recordOf("establish", {}, { businessLines }))).toEqual({ n1: "Trồng chè", c1: "x", n2: "Bán buôn chè" });
  const tax = recordOf("establish", { "tax.consolidated": true });
  expect(await filled('<div><span>[08d] Có BCTC hợp nhất</span><input type="checkbox" id="t"></div>', tax)).toEqual({ t: "x" });
});
