import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const radio = (name: string, texts: readonly string[]): string =>
  texts.map((text, at) => `<label><input type="radio" name="${name}" id="${name}${at}">${text}</label>`).join("");

it("knows a question by its answers where its label is general or lacking, and not where the label asks something else", async () => {
  const record = recordOf("suspend", { "suspension.kind": "resume", "suspension.subject": "entity" });
  const kinds = ["Tạm ngừng", "Tiếp tục"];
  const subjects = ["Bản thân hợp tác xã", "Chi nhánh", "Văn phòng đại diện"];
  expect(await filled(`<p>Nội dung thông báo</p><p>${radio("k", kinds)}</p><p>${radio("s", subjects)}</p>`, record)).toEqual({
    k1: "x",
    s0: "x",
  });
  expect(await filled(`<p>Máy bơm của trạm</p><p>${radio("k", kinds)}</p>`, record)).toEqual({});
  const establish = recordOf("establish", { "entity.establishmentBasis": "convertedFromGroup", "tax.vatMethod": "deduction" });
  const bases = ["Thành lập mới", "Tổ chức lại", "Chuyển đổi"];
  const methods = ["Khấu trừ", "Trực tiếp trên GTGT", "Trực tiếp trên doanh số"];
  expect(await filled(`<p>Trường hợp: ${radio("b", bases)}</p><p>Phương pháp: ${radio("m", methods)}</p>`, establish)).toEqual({
    b2: "x",
    m0: "x",
  });
});

it("leaves answers that several people are asked for to the place, and lists with an answer of another kind", async () => {
  const record = recordOf("establish", { "filer.gender": "female", "tax.director.gender": "male" });
  expect(await filled(`<p>${radio("g", ["Nam", "Nữ"])}</p>`, record)).toEqual({});
  const suspend = recordOf("suspend", {}, { units: [{ "unit.kind": "branch" }] });
  expect(await filled(`<p>${radio("u", ["Trụ sở", "Chi nhánh", "Văn phòng đại diện"])}</p>`, suspend)).toEqual({});
});

it("fills a box that two fields may ask for where the record says the same under both", async () => {
  const box = '<p><label for="n">Số thành viên</label> <input id="n"></p>';
  const group = (members: number): FormRecord => recordOf("yearly-group", { "group.memberCount": 12, "yearly.members.total": members });
  expect(await filled(box, group(12))).toEqual({ n: "12" });
  expect(await filled(box, group(15))).toEqual({});
});

it("ticks what changes where a column holds nothing but marks, also beside another column", async () => {
  const record = recordOf("change", { "change.name": true, "change.legalRepresentative": true, "change.tax": false });
  const rows = ["Tên", "Người đại diện theo pháp luật", "Thông tin đăng ký thuế"];
  const table = (head: string, more: string): string =>
    `<table><tr><th>Nội dung</th><th>${head}</th><th>Trạng thái</th></tr>${rows
      .map((row, at) => `<tr><td>${row}</td><td><input type="checkbox" id="t${at}"></td><td>${more}</td></tr>`)
      .join("")}</table>`;
  const ticked = { t0: "x", t1: "x" };
  expect(await filled(`<h3>Thay đổi nội dung đăng ký</h3>${table("Đánh dấu X", "Chưa kê khai")}`, record)).toEqual(ticked);
  expect(await filled(table("Có thay đổi", "Chưa kê khai"), record)).toEqual(ticked);
  expect(await filled(`<h3>Nội dung ghi trên giấy chứng nhận</h3>${table("Đánh dấu X", "")}`, record)).toEqual({});
});

it("ends a period with what began it, in one line, in hints and below a heading that says only “Thời hạn”", async () => {
  const yearly = recordOf("yearly-cooperative", {
    "yearly.year": 2026,
    "yearly.periodFrom": "2025-12-15",
    "yearly.periodTo": "2026-12-14",
  });
  const line = 'Năm: <input id="y"> (Số liệu từ ngày <input id="a"> đến hết ngày <input id="b">)';
  const period = { a: "15/12/2025", b: "14/12/2026" };
  expect(await filled(`<p>${line}</p>`, yearly)).toEqual({ y: "2026", ...period });
  expect(await filled('<p>Kỳ số liệu: <input id="a" placeholder="từ ngày"> <input id="b" placeholder="đến ngày"></p>', yearly)).toEqual(
    period,
  );
  expect(await filled('<h3>BÁO CÁO TÌNH HÌNH HOẠT ĐỘNG NĂM <input id="y"></h3>', yearly)).toEqual({ y: "2026" });
  const suspend = recordOf("suspend", { "suspension.from": "2026-12-01", "suspension.to": "2027-05-31" });
  const hints = '<div>Thời hạn</div><div><input id="a" placeholder="Từ ngày"> – <input id="b" placeholder="Đến hết ngày"></div>';
  expect(await filled(`<div>${hints}</div>`, suspend)).toEqual({ a: "01/12/2026", b: "31/05/2027" });
});

it("leaves the period of something else, and gives no fiscal year to a period that does not name it", async () => {
  const suspend = recordOf("suspend", { "suspension.from": "2026-12-01", "suspension.to": "2027-05-31" });
  const other = '<p>Văn bản ủy quyền có hiệu lực từ ngày <input id="a"> đến ngày <input id="b"></p>';
  expect(await filled(other, suspend)).toEqual({});
  const tax = { "tax.fiscalYearStart": "01/01", "tax.fiscalYearEnd": "31/12" };
  const group = recordOf("group-establish", { ...tax, "group.contractEnd": "2029-08-20" });
  expect(await filled('<h3>Hợp đồng hợp tác</h3><p>Đến ngày <input id="e"></p>', group)).toEqual({ e: "20/08/2029" });
  expect(await filled('<h3>Thời gian thuê đất</h3><p>Đến ngày <input id="e"></p>', group)).toEqual({});
  const inLine = '<p>Năm tài chính: từ <input id="a" placeholder="ngày/tháng"> đến <input id="b" placeholder="ngày/tháng"></p>';
  expect(await filled(inLine, recordOf("establish", tax))).toEqual({ a: "01/01", b: "31/12" });
});

it("writes the name below a signature where the page asks for it nowhere else", async () => {
  const record = recordOf(
    "dissolve",
    { "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ" },
    { legalRepresentatives: [{ "legalRepresentatives.fullName": "LÊ VĂN SƠN" }] },
  );
  const signed = '<p>NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT<br><i>(Ký, ghi rõ họ tên)</i><br><input id="s"></p>';
  const written = '<p>Người lập biểu<br>(Ký, họ tên)<br><input id="w"></p>';
  expect(await filled(`${signed}${written}`, record)).toEqual({ s: "LÊ VĂN SƠN" });
  expect(await filled(`<p>Họ tên người đại diện theo pháp luật: <input id="n"></p>${signed}`, record)).toEqual({ n: "LÊ VĂN SƠN" });
});

it("takes “Bằng số” for the amount that the heading names, before and after a change", async () => {
  const record = recordOf("change", { "change.previousCharterCapital": 950_000_000, "capital.charter": 1_800_000_000 });
  expect(await filled('<fieldset><legend>Vốn điều lệ (đồng)</legend><p>Bằng số: <input id="n"></p></fieldset>', record)).toEqual({
    n: "1800000000",
  });
  const table =
    '<h3>Vốn điều lệ</h3><table><tr><th></th><th>Trước thay đổi</th><th>Sau thay đổi</th></tr><tr><td>Bằng số (VNĐ)</td><td><input id="a"></td><td><input id="b"></td></tr></table>';
  expect(await filled(table, record)).toEqual({ a: "950000000", b: "1800000000" });
  expect(await filled('<h3>Giá trị tài sản bảo đảm</h3><p>Bằng số: <input id="n"></p>', record)).toEqual({});
});

it("takes a label that joins two people for the one whom the form asks for", async () => {
  const label = '<p>Giám đốc/Người đại diện theo pháp luật: <input id="n"></p>';
  const lists = { legalRepresentatives: [{ "legalRepresentatives.fullName": "LÊ VĂN SƠN" }] };
  expect(await filled(label, recordOf("yearly-cooperative", {}, lists))).toEqual({ n: "LÊ VĂN SƠN" });
  expect(await filled(label, recordOf("establish", { "tax.director.fullName": "VŨ THỊ HẠNH" }, lists))).toEqual({});
});

it("leaves the address of anything that is not the seat", async () => {
  const record = recordOf("establish", { "headOffice.street": "Số 12, thôn Nà Lau", "contact.phone": "02083812345" });
  const parts = '<label>Số nhà, đường <input id="s"></label><label>Điện thoại <input id="p"></label>';
  for (const heading of ["Địa chỉ kho của HTX", "Địa chỉ sản xuất", "Địa chỉ nhận TB thuế"])
    expect(await filled(`<h3>${heading}</h3>${parts}<h3>Khác</h3><label>Ghi chú <input></label>`, record), heading).toEqual({});
  expect(await filled(`<h3>Địa chỉ trụ sở chính</h3>${parts}<h3>Khác</h3><label>Ghi chú <input></label>`, record)).toEqual({
    s: "Số 12, thôn Nà Lau",
    p: "02083812345",
  });
});

it("reads the column over a cell of several boxes", async () => {
  const record = recordOf("change", { "headOffice.street": "Số 12, thôn Nà Lau", "headOffice.ward": "Xã Đồng Tâm" });
  const cell = (id: string): string => `<td><label>Xã <input id="${id}w"></label><label>Số nhà, thôn <input id="${id}s"></label></td>`;
  const table = `<h3>Trụ sở chính</h3><table><tr><th>Nội dung cũ</th><th>Nội dung mới</th></tr><tr>${cell("a")}${cell("b")}</tr></table>`;
  expect(await filled(table, record)).toEqual({ bw: "Xã Đồng Tâm", bs: "Số 12, thôn Nà Lau" });
});

it("reads what a page lays out like a table: lines of parts under a line of heads, and a grid", async () => {
  const record = recordOf("yearly-cooperative", { "yearly.year": 2026, "yearly.members.total": 29, "yearly.revenue.total": 4_560_000_000 });
  const parts = [
    "Chỉ tiêu",
    "Kế hoạch",
    "Thực hiện",
    "Tổng số thành viên",
    '<input id="a">',
    '<input id="b">',
    "Doanh thu (triệu đồng)",
    '<input id="c">',
    '<input id="d">',
  ];
  const inLines = [0, 3, 6].map(
    (at) =>
      `<div style="display:flex">${parts
        .slice(at, at + 3)
        .map((part) => `<div>${part}</div>`)
        .join("")}</div>`,
  );
  const right = { b: "29", d: "4560" };
  expect(await filled(inLines.join(""), record)).toEqual(right);
  const inGrid = parts.map((part) => (part.startsWith("<") ? part : `<span>${part}</span>`)).join("");
  const grid = `<div style="display:grid;grid-template-columns:2fr 1fr 1fr">${inGrid.replace("Kế hoạch", "Năm 2025").replace("Thực hiện", "Năm 2026")}</div>`;
  expect(await filled(grid, record)).toEqual(right);
});

it("reads the boxes of a line by what the whole line is about", async () => {
  const record = recordOf("yearly-cooperative", {
    "yearly.profit.beforeTax": 421_000_000,
    "yearly.profit.afterTax": 337_000_000,
    "yearly.revenue.total": 4_560_000_000,
    "yearly.workers.female": 15,
  });
  const profit = '<p>6. Lợi nhuận: trước thuế <input id="a"> triệu đồng; sau thuế <input id="b"> triệu đồng</p>';
  const workers = '<p>4. Tổng số lao động: <input id="t"> người, trong đó nữ: <input id="f"> người</p>';
  const plan = '<p>9. Dự kiến năm sau: doanh thu <input id="c"> triệu đồng, lợi nhuận sau thuế <input id="d"> triệu đồng</p>';
  expect(await filled(`${profit}${workers}${plan}`, record)).toEqual({ a: "421", b: "337", f: "15" });
});

it("reads marks in whatever way they are written", async () => {
  const record = recordOf("suspend", { "suspension.from": "2026-12-01", "suspension.to": "2027-05-31" });
  const line = "Tạm ngừng kinh doanh từ ngày □ đến hết ngày □".normalize("NFD");
  let count = 0;
  expect(await filled(`<p>${line.replace(/□/g, () => `<input id="d${count++}">`)}</p>`, record)).toEqual({
    d0: "01/12/2026",
    d1: "31/05/2027",
  });
});

it("leaves capital and members of another organisation, periods of before, and the figures of one line of business", async () => {
  const record = recordOf("yearly-cooperative", {
    "capital.charter": 1_800_000_000,
    "yearly.members.total": 29,
    "yearly.revenue.total": 4_560_000_000,
  });
  const others =
    '<h3>Doanh nghiệp trực thuộc HTX</h3><p>Vốn điều lệ: <input id="c"></p><h3>Tổ hợp tác trên địa bàn</h3><p>Số thành viên: <input id="m"></p>';
  const lines = '<table><tr><th>Ngành</th><th>Doanh thu</th></tr><tr><td>Trồng trọt</td><td><input id="r"></td></tr></table>';
  expect(await filled(`${others}<h3>Cơ cấu</h3>${lines}`, record)).toEqual({});
  const suspend = recordOf("suspend", { "suspension.from": "2026-12-01", "suspension.to": "2027-05-31" });
  expect(await filled('<p>Đăng ký tạm ngừng lần trước: từ ngày <input id="a"> đến ngày <input id="b"></p>', suspend)).toEqual({});
});

it("keeps a person's questions together where every label of the line is bold", async () => {
  const line = '<p><b>7. Người nộp:</b> <input id="n"> <b>ĐT:</b> <input id="p"></p>';
  expect(await filled(line, recordOf("suspend", { "filer.fullName": "HOÀNG THỊ LAN", "filer.phone": "0977111222" }))).toEqual({
    n: "HOÀNG THỊ LAN",
    p: "0977111222",
  });
});
