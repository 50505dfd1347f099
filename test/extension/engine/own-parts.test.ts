import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const box = (id: string, label: string): string => `<p><label>${label} <input id="${id}"></label></p>`;
const part = (legend: string, ...inner: readonly string[]): string => `<fieldset><legend>${legend}</legend>${inner.join("")}</fieldset>`;
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

it("never takes the steps of a form for a heading of the portal's, and leaves a search box alone", async () => {
  const record = recordOf("dissolve", { "entity.code": "0105987432", "dossier.place": "Đồng Tâm" });
  const steps = "<div>1 Tra cứu › 2 Khai báo › 3 Xác nhận</div>";
  expect(await filled(`${steps}${box("p", "Địa danh")}${box("c", "Mã số")}`, record)).toEqual({ p: "Đồng Tâm", c: "0105987432" });
  const search =
    '<p><label for="t">Tìm thủ tục</label><select id="t"><option>Thành lập mới</option><option>Tạm ngừng</option></select></p>';
  const list = await filled(
    `${search}${box("s", "Tra cứu số điện thoại")}${box("p", "Số điện thoại")}`,
    recordOf("establish", { "dossier.registrationType": "suspend", "contact.phone": "02083812345" }),
  );
  expect(list).toEqual({ t: "Thành lập mới", p: "02083812345" });
});

it("takes “đơn vị chủ quản” for the cooperative, and steps in parts of parts for no table", async () => {
  const record = recordOf(
    "branch",
    { "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ", "entity.code": "0105987432" },
    { units: [{ "unit.name": "CHI NHÁNH SUỐI MÂY", "unit.code": "0105987432001", "unit.head.fullName": "MA THỊ CHIÊM" }] },
  );
  const steps = "<ol><li>Đơn vị chủ quản</li><li>Đơn vị phụ thuộc</li><li>Người nộp</li></ol>";
  const own = part("Bước 1. Đơn vị chủ quản (HTX, LHHTX)", box("n", "Tên đơn vị chủ quản"), box("c", "Mã số đơn vị chủ quản"));
  const unit = part(
    "Bước 2. Đơn vị phụ thuộc",
    part("Tên gọi", box("un", "Tên đơn vị phụ thuộc"), box("uc", "Mã số đơn vị phụ thuộc")),
    part("Người đứng đầu", box("h", "Họ, chữ đệm và tên")),
  );
  expect(await filled(`${steps}${own}${unit}`, record)).toEqual({
    n: "HỢP TÁC XÃ ĐỒI GIÓ",
    c: "0105987432",
    un: "CHI NHÁNH SUỐI MÂY",
    uc: "0105987432001",
    h: "MA THỊ CHIÊM",
  });
});

it("takes a heading that only says what the entity is for its own, and who issued a form for nobody's", async () => {
  const phone = { "contact.phone": "02083812345" };
  for (const legend of ["Giới thiệu tổ hợp tác", "Địa chỉ văn phòng chính", "Biểu số 03 Ban hành theo Công văn của Sở Tài chính"])
    expect([legend, await filled(part(legend, box("p", "Điện thoại")), recordOf("yearly-group", phone))]).toEqual([
      legend,
      { p: "02083812345" },
    ]);
  const organisation = part("Tổ chức", box("n", "Tên viết tắt"), box("p", "Điện thoại"));
  const record = recordOf("establish", { "name.short": "HTX ĐỒI GIÓ", ...phone });
  expect(await filled(organisation, record)).toEqual({ n: "HTX ĐỒI GIÓ", p: "02083812345" });
  expect(await filled(part("Thành viên góp vốn", organisation), record)).toEqual({});
  // Beside "Cá nhân" an organisation is what somebody may be.
  expect(await filled(part("Cá nhân", box("i", "Họ tên")) + organisation, record)).toEqual({});
});

it("goes on with the entity behind the office that takes the papers", async () => {
  const record = recordOf("group-establish", { "name.vietnamese": "TỔ HỢP TÁC SUỐI LẠNH", "headOffice.street": "Thôn Nà Lau" });
  const inner = part(
    "Tổ hợp tác",
    box("o", "UBND cấp xã nhận thông báo"),
    box("n", "Tên tổ hợp tác (chữ in hoa)"),
    box("s", "Số nhà, thôn"),
  );
  expect(await filled(inner, record)).toEqual({ n: "TỔ HỢP TÁC SUỐI LẠNH", s: "Thôn Nà Lau" });
});

it("takes text in a column of boxes for a value, and asks no amount of before in words", async () => {
  const record = recordOf(
    "change",
    { "capital.charter": 1_800_000_000, "change.previousCharterCapital": 950_000_000 },
    { legalRepresentatives: [{ "legalRepresentatives.fullName": "LÊ VĂN SƠN", "legalRepresentatives.phone": "0912345670" }] },
  );
  const inner = `<table>${row("Thông tin", "Trước khi thay đổi", "Sau khi thay đổi")}
    <tr><td colspan="3">Người đại diện theo pháp luật</td></tr>
    ${row("Họ và tên", '<input id="xn">', '<input id="n">')}${row("Điện thoại", "đã có trong hệ thống", '<input id="p">')}
    <tr><td colspan="3">Vốn điều lệ</td></tr>
    ${row("Vốn điều lệ (VNĐ)", '<input id="xc">', '<input id="c">')}${row("Vốn điều lệ bằng chữ", '<input id="xw">', '<input id="w">')}</table>`;
  expect(await filled(inner, record)).toEqual({
    n: "LÊ VĂN SƠN",
    p: "0912345670",
    xc: "950000000",
    c: "1800000000",
    w: "Một tỷ tám trăm triệu đồng",
  });
});

it("reads before and after below a head of values, in rows, and in the words of a change", async () => {
  const record = recordOf("change", {
    "name.short": "HTX ĐỒI GIÓ",
    "capital.charter": 1_800_000_000,
    "change.previousCharterCapital": 950_000_000,
  });
  const heads = `<tr><td rowspan="2">Nội dung</td><td colspan="2">Giá trị</td></tr>${row("Trước khi thay đổi", "Sau khi thay đổi")}`;
  expect(await filled(`<table>${heads}${row("Tên viết tắt", '<input id="x">', '<input id="n">')}</table>`, record)).toEqual({
    n: "HTX ĐỒI GIÓ",
  });
  const capital = { b: "950000000", a: "1800000000" };
  const rows = `${row("", "Số tiền")}${row("Đã đăng ký", '<input id="b">')}${row("Đăng ký mới", '<input id="a">')}`;
  expect(await filled(`<h3>Vốn điều lệ (đồng)</h3><table>${rows}</table>`, record)).toEqual(capital);
  const words = part("Thay đổi vốn điều lệ", box("b", "Vốn trước khi thay đổi (đồng)"), box("a", "Vốn sau khi thay đổi (đồng)"));
  expect(await filled(words, record)).toEqual(capital);
});

it("ticks “Có thay đổi” in the row of what changes", async () => {
  const tick = (id: string): string => `<label><input type="checkbox" id="${id}"> Có thay đổi</label>`;
  const record = recordOf("change", { "change.charterCapital": true, "change.headOffice": false, "change.businessLines": true });
  const rows = `${row("Địa chỉ trụ sở chính", tick("o"))}${row("Vốn điều lệ", tick("c"))}${row("Ngành, nghề kinh doanh", tick("l"))}`;
  expect(await filled(`<table>${row("Nội dung", "Đánh dấu")}${rows}</table>`, record)).toEqual({ c: "x", l: "x" });
});

it("reads what columns are parts of by the lowest head, and a total by the heading right over it", async () => {
  const record = recordOf("yearly-cooperative", {
    "yearly.year": 2026,
    "yearly.members.joined": 3,
    "yearly.members.total": 29,
    "yearly.workers.regular": 34,
  });
  const heads = `<tr><td rowspan="2">Tổng số</td><td colspan="2">Biến động trong năm</td></tr>${row("Gia nhập", "Ra khỏi")}`;
  const table = `<h3>1. Thành viên</h3><table>${heads}${row('<input id="m">', '<input id="j">', '<input id="x">')}</table>`;
  expect(await filled(table, record)).toEqual({ m: "29", j: "3" });
  const nested = part("Thành viên, lao động", part("Lao động làm việc thường xuyên", box("w", "Tổng số")));
  expect(await filled(nested, record)).toEqual({ w: "34" });
});
