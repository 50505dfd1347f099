import { expect, it } from "vitest";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const yearly = recordOf("yearly-group", {
  "yearly.year": 2026,
  "yearly.revenue.total": 5_000_000,
  "contact.email": "to@vidu.example",
  "entity.foundedOn": "2019-11-22",
});

it("heeds the Vietnamese part of a label that says the same in English", async () => {
  const label = (id: string, own: string, other: string) =>
    `<div><label><span style="display:block">${own}</span><span style="display:block">${other}</span><input id="${id}"></label></div>`;
  const page =
    label("year", "Năm báo cáo", "Reporting year") +
    label("founded", "Ngày thành lập", "Date of foundation (dd/mm/yyyy)") +
    label("revenue", "Doanh thu (đồng)", "Revenue (VND)");
  expect(await filledById(tab(), page, yearly)).toEqual({ year: "2026", founded: "22/11/2019", revenue: "5000000" });
});

it("takes a word that Vietnamese forms have borrowed for no translation", async () => {
  const page = `<p><label>Địa chỉ <b>Email</b> <input id="mail"></label></p>`;
  expect(await filledById(tab(), page, yearly)).toEqual({ mail: "to@vidu.example" });
});

it("reads the row's label past a column of how to write", async () => {
  const row = (id: string, text: string, how: string) => `<tr><td>1</td><td>${text}</td><td>${how}</td><td><input id="${id}"></td></tr>`;
  const page = `<table><tr><th>TT</th><th>Nội dung</th><th>Định dạng</th><th>Số liệu</th></tr>${row("founded", "Ngày thành lập", "dd/mm/yyyy")}${row("mail", "Thư điện tử", "chữ thường")}</table>`;
  expect(await filledById(tab(), page, yearly)).toEqual({ founded: "22/11/2019", mail: "to@vidu.example" });
});

it("lets a name that only counts the boxes say nothing", async () => {
  const page = `<dl><dt>Năm báo cáo</dt><dd><input id="year" aria-label="Câu 1"></dd><dt>Thư điện tử</dt><dd><input id="mail" title="Trả lời câu 2"></dd></dl>`;
  expect(await filledById(tab(), page, yearly)).toEqual({ year: "2026", mail: "to@vidu.example" });
});

it("takes the way through the steps of a page for no heading", async () => {
  const page = `<div><b>1 Tra cứu</b> › <span>2 Khai báo</span> › <span>3 Đính kèm</span></div><p>Năm báo cáo <input id="year"></p>`;
  expect(await filledById(tab(), page, yearly)).toEqual({ year: "2026" });
});

it("sees a drawn list that shows its own name as empty", async () => {
  const page = `<div role="combobox" id="status" aria-labelledby="said" tabindex="0" onclick="document.getElementById('all').hidden=false"><div><span id="shown"></span><span>▾</span></div><label id="said">Tình trạng hoạt động</label></div>
    <ul id="all" role="listbox" hidden><li role="option" onclick="document.getElementById('shown').textContent=this.textContent;document.getElementById('copy').value=this.textContent;this.parentNode.hidden=true">Đang hoạt động</li><li role="option">Tạm ngừng kinh doanh</li></ul><input id="copy" hidden>`;
  expect(await filledById(tab(), page, recordOf("yearly-group", { "entity.legalStatus": "active" }))).toMatchObject({
    copy: "Đang hoạt động",
  });
});
