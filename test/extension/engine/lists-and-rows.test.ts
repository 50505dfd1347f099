import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { fill, filledById, formPage, open, recordOf } from "../support/browser-page.ts";

const tab = testTab();
const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const fillOf = async (inner: string, record: FormRecord) => {
  await open(tab(), formPage(inner));
  return fill(tab(), record);
};

it("takes words between dashes for no answer", async () => {
  const record = recordOf("establish", { "headOffice.province": "Tỉnh Thái Nguyên" });
  const list = (prompt: string): string => `<h3>Trụ sở chính</h3><p><label for="p">Tỉnh/TP</label>
    <select id="p"><option value="0">${prompt}</option><option value="4">Tỉnh Cao Bằng</option><option value="19">Tỉnh Thái Nguyên</option></select></p>`;
  for (const prompt of ["-- Tỉnh/TP --", "---Lựa chọn---", "== Tỉnh =="]) expect(await filled(list(prompt), record)).toEqual({ p: "19" });
  // What has been chosen stays.
  expect(await filled(list("Thành phố Hải Phòng"), record)).toEqual({ p: "0" });
});

it("gives each box behind one label the part of the label that is its own", async () => {
  const record = recordOf("dissolve", { "entity.certificateNumber": "120407000012", "entity.certificateDate": "2015-06-18" });
  const row = (label: string, boxes: string): string =>
    `<h3>Thông tin hợp tác xã</h3><table><tr><td>4</td><td>${label}</td>${boxes}</tr></table>`;
  const two = '<td><input id="n"></td><td><input id="d"></td>';
  expect(await filled(row("Giấy chứng nhận đăng ký: số / ngày cấp", two), record)).toEqual({ n: "120407000012", d: "18/06/2015" });
  // Three parts for two boxes tell of neither.
  expect(await filled(row("Giấy chứng nhận đăng ký: số / ngày cấp / nơi cấp", two), record)).toEqual({});
  const place = recordOf("establish", { "headOffice.ward": "Xã Đồng Tâm", "headOffice.street": "Số 1, thôn Nà Lau" });
  const office = '<table><tr><td>Trụ sở chính: Xã/Phường</td><td><input id="w"></td><td><input id="x"></td></tr></table>';
  expect((await filled(office, place)).x).toBeUndefined();
});

it("opens a drop-down whose handle lies inside its frame", async () => {
  const page = `<h3>Người nộp hồ sơ</h3><span id="l">Giới tính</span>
    <div class="el-select" aria-labelledby="l"><div id="g" role="combobox" tabindex="-1"><span class="el-select__selected-item"></span><i>Chọn</i></div>
    <ul role="listbox" hidden><li role="option">Nam</li><li role="option">Nữ</li></ul></div>
    <script>{ const g = document.getElementById("g"), list = g.nextElementSibling;
    g.onclick = () => { list.hidden = !list.hidden; };
    for (const one of list.children) one.onclick = () => { g.firstChild.textContent = one.textContent; list.hidden = true; }; }</script>`;
  const { filled } = await fillOf(page, recordOf("establish", { "filer.gender": "female" }));
  expect(filled.map(({ field, value }) => [field, value])).toEqual([["filer.gender", "Nữ"]]);
});

it("knows a question by the answers that a shut drop-down holds", async () => {
  const page = (options: readonly string[]): string => `<span id="l">Hạch toán</span>
    <div id="h" role="combobox" aria-labelledby="l" tabindex="0"><span>Chọn</span>
    <ul role="listbox" hidden>${options.map((text) => `<li role="option">${text}</li>`).join("")}</ul></div>
    <script>{ const h = document.getElementById("h"), list = h.lastElementChild;
    h.onclick = () => { list.hidden = !list.hidden; };
    for (const one of list.children) one.onclick = (event) => { event.stopPropagation(); h.firstElementChild.textContent = one.textContent; list.hidden = true; }; }</script>`;
  const record = recordOf("establish", { "tax.accounting": "independent" });
  const values = async (options: readonly string[]) => (await fillOf(page(options), record)).filled.map(({ value }) => value);
  expect(await values(["Phụ thuộc", "Độc lập"])).toEqual(["Độc lập"]);
  expect(await values(["Theo tháng", "Theo quý"])).toEqual([]);
});

it("reads answers that stand before their boxes, and the question before the first of them", async () => {
  const radio = (id: string): string => `<input type="radio" name="s" id="${id}">`;
  const record = recordOf("establish", { "filer.gender": "female" });
  for (const line of [
    `10. Giới tính: <label>Nam ${radio("m")}</label> <label>Nữ ${radio("f")}</label>`,
    `10. Giới tính: Nam ${radio("m")} Nữ ${radio("f")}`,
    `10. Giới tính: Nam ${radio("m")} Nữ ${radio("f")} (bắt buộc)`,
    `10. Giới tính: ${radio("m")} Nam ${radio("f")} Nữ`,
  ])
    expect(await filled(`<h3>Người nộp hồ sơ</h3><p>${line}</p>`, record)).toEqual({ f: "x" });
});

it("offers no person's name where the answers are none", async () => {
  const page = (options: string): string => `<h3>Tổ trưởng (người đại diện cho tổ)</h3><p><label for="k">Người đại diện là</label>
    <select id="k"><option value="">--</option>${options}</select></p>`;
  const record = recordOf("group-establish", { "group.representative.kind": "individual", "group.representative.fullName": "Lò Thị Mận" });
  expect(await filled(page("<option>Một cá nhân</option><option>Một tổ chức có tư cách pháp nhân</option>"), record)).toEqual({
    k: "Một cá nhân",
  });
});

it("leaves numbers of questions and directions out of what is asked", async () => {
  const record = recordOf("dissolve", { "entity.certificatePlace": "Phòng Kinh tế xã Đồng Tâm", "entity.code": "1204070012" });
  const page = `<h3>Thông tin hợp tác xã</h3><table><tr><td>A3.2 Mã số hợp tác xã</td><td><input id="c"></td></tr>
    <tr><td>5</td><td>Nơi cấp giấy chứng nhận nêu tại dòng 4</td><td><input id="p"></td></tr></table>`;
  expect(await filled(page, record)).toEqual({ c: "1204070012", p: "Phòng Kinh tế xã Đồng Tâm" });
});

it("reads numbers with a letter in front, also where the letter has a point", async () => {
  const record = recordOf("establish", { "name.foreign": "NUI XANH COOPERATIVE", "name.short": "HTX NÚI XANH" });
  for (const [first, second] of [
    ["B.2", "B.3"],
    ["II.2.", "II.3."],
    ["B2)", "B3)"],
  ])
    expect(
      await filled(
        `<table><tr><td>${first} Tên bằng tiếng nước ngoài</td><td><input id="f"></td></tr><tr><td>${second} Tên viết tắt</td><td><input id="s"></td></tr></table>`,
        record,
      ),
    ).toEqual({ f: "NUI XANH COOPERATIVE", s: "HTX NÚI XANH" });
});

it("knows the year of a date that offers as many years as a month has days", async () => {
  const options = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, at) => `<option>${from + at}</option>`).join("");
  const page = (years: string): string => `<p><span>Giấy chứng nhận cấp ngày/tháng/năm</span>
    <span><select id="d"><option value="">Ngày</option>${options(1, 31)}</select>
    <select id="m"><option value="">Tháng</option>${options(1, 12)}</select>
    <select id="y"><option value="">Năm</option>${years}</select></span></p>`;
  const record = recordOf("dissolve", { "entity.certificateDate": "2015-06-18" });
  for (const years of [options(1996, 2026), options(2015, 2026), options(1990, 2026)])
    expect(await filled(page(years), record)).toEqual({ d: "18", m: "6", y: "2015" });
});

it("takes what is paid in for no day of joining", async () => {
  const page = `<h3>Danh sách thành viên</h3><table><tr><td rowspan="2">TT</td><td rowspan="2">Họ và tên</td><td colspan="3">Vốn góp vào HTX</td></tr>
    <tr><td>Giá trị (triệu đồng)</td><td>Tỷ lệ (%)</td><td>Ngày góp</td></tr>
    <tr><td>1</td><td><input id="n"></td><td><input id="a"></td><td><input id="p"></td><td><input id="d"></td></tr></table>`;
  const member = {
    "members.fullName": "Lò Thị Mận",
    "members.contribution": 500_000_000,
    "members.contributionPercent": 25,
    "members.contributionDate": "2026-09-01",
    "members.joinedOn": "2026-08-15",
  };
  expect(await filled(page, recordOf("members", {}, { members: [member] }))).toEqual({
    n: "Lò Thị Mận",
    a: "500",
    p: "25",
    d: "01/09/2026",
  });
});

it("takes “tổ chức” for the entity where the part is headed by the organisation that files", async () => {
  const box = (heading: string): string => `<h3>${heading}</h3><p><label for="n">1. Tên tổ chức (chữ in hoa)</label><input id="n"></p>
    <p><label for="c">2. Mã số đăng ký</label><input id="c"></p>`;
  const record = recordOf("dissolve", { "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ", "entity.code": "1204070012" });
  expect(await filled(box("I. Tổ chức đề nghị giải thể"), record)).toEqual({ n: "HỢP TÁC XÃ ĐỒI GIÓ", c: "1204070012" });
  expect((await filled(box("Tổ chức kiểm toán"), record)).n).toBeUndefined();
});

it("asks for a name whatever paper it stands on, and for the place before the day of the paper", async () => {
  const record = recordOf("change", { "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ", "dossier.place": "Đồng Tâm", "dossier.date": "2026-10-01" });
  const page = `<p><label for="n">Tên đơn vị (ghi đầy đủ theo Giấy chứng nhận) *</label><input id="n"></p>
    <div><input id="p">, lập ngày <input id="d"></div>`;
  expect(await filled(page, record)).toEqual({ n: "HỢP TÁC XÃ ĐỒI GIÓ", p: "Đồng Tâm", d: "01/10/2026" });
});

it("passes over the code that a line bears between its name and its box", async () => {
  const row = (name: string, code: string, id: string): string =>
    `<tr><td>${name}</td><td>${code}</td><td><select id="${id}"><option value="">[chọn]</option><option>1. Chưa qua ĐT</option><option>2. Sơ cấp</option><option>3. TC, CĐ</option><option>4. ĐH trở lên</option></select></td></tr>`;
  const page = `<b>Phần B. Trình độ chuyên môn của cán bộ chủ chốt</b><table><tr><th>Chức danh</th><th>Mã số</th><th>Trình độ được đào tạo</th></tr>
    ${row("Chủ tịch HĐQT", "B01", "c")}${row("Giám đốc (Tổng giám đốc)", "B.02", "g")}</table>`;
  const record = recordOf("yearly-cooperative", { "yearly.training.chairman": "intermediate", "yearly.training.director": "university" });
  expect(await filled(page, record)).toEqual({ c: "3. TC, CĐ", g: "4. ĐH trở lên" });
});

it("takes quarters and months for no codes: a part of the year is none of the year's figures", async () => {
  const row = (part: string, id: string): string => `<tr><td>Tổng doanh thu</td><td>${part}</td><td><input id="${id}"></td></tr>`;
  const table = (head: string): string =>
    `<h3>Số liệu của hợp tác xã</h3><table><tr><th>Chỉ tiêu</th><th>${head}</th><th>Số tiền (đồng)</th></tr>`;
  const record = recordOf("yearly-cooperative", { "yearly.revenue.total": 4_500_000_000 });
  for (const part of ["Q1", "T6"]) expect(await filled(`${table("Kỳ")}${row(part, "p")}</table>`, record)).toEqual({});
  expect(await filled(`${table("Mã số")}${row("C16", "c")}</table>`, record)).toEqual({ c: "4500000000" });
});

it("leaves what an office writes, whatever stands beside it", async () => {
  const page = `<h3>Phiếu thu thập thông tin hợp tác xã</h3><table><tr><td>Tổng điều tra hằng năm<br>Phiếu số 4</td><td>Số phiếu (CQ Thống kê ghi): <input id="s"></td></tr></table>
    <p><label for="n">Tên hợp tác xã</label><input id="n"></p>`;
  const record = recordOf("yearly-cooperative", { "yearly.year": 2026, "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ" });
  expect(await filled(page, record)).toEqual({ n: "HỢP TÁC XÃ ĐỒI GIÓ" });
});

it("takes lines as headings whose number is bold apart, and a question as the heading of the lines numbered below it", async () => {
  const page = `<h3>Tờ khai đăng ký thuế</h3>
    <div><b>[04]</b> <b>Địa chỉ trụ sở chính</b></div><div><div>[04a] Số nhà, đường: <input id="h"></div><div>[04b] Điện thoại: <input id="p"></div></div>
    <div><b>[05]</b> <b>Địa chỉ nhận thông báo thuế</b> <label><input type="radio" name="r" value="C"> Trùng trụ sở chính</label> <label><input type="radio" name="r" id="k" value="K"> Khác trụ sở chính</label></div>
    <div><div>[05a] Số nhà, đường: <input id="t"></div><div>[05b] Điện thoại: <input id="q"></div></div>
    <div><b>[06]</b> Vốn điều lệ (đồng): <input id="c"></div>`;
  const record = recordOf("establish", {
    "headOffice.street": "Số 12, thôn Nà Lau",
    "contact.phone": "02083812345",
    "tax.noticeAddress.street": "Số 5, đường Hồ Chùa",
    "tax.noticeAddress.phone": "0987654320",
    "capital.charter": 900_000_000,
  });
  expect(await filled(page, record)).toMatchObject({
    h: "Số 12, thôn Nà Lau",
    p: "02083812345",
    t: "Số 5, đường Hồ Chùa",
    q: "0987654320",
    c: "900000000",
  });
});

it("opens a list by what frames it, where the page does not say so", async () => {
  const page = `<style>.cb{cursor:pointer}</style><span id="l">Phân loại theo quy mô</span>
    <div class="cb" aria-labelledby="l"><input type="hidden" id="v"><span>Chọn quy mô</span><ul role="listbox" hidden><li role="option">HTX quy mô siêu nhỏ</li><li role="option">HTX quy mô nhỏ</li></ul></div>
    <script>
      const frame = document.querySelector(".cb"), list = frame.querySelector("ul");
      frame.addEventListener("click", ({ target }) => {
        if (target.getAttribute("role") === "option") frame.querySelector("span").textContent = document.getElementById("v").value = target.textContent;
        list.hidden = !list.hidden;
      });
    </script>`;
  expect(await filled(page, recordOf("yearly-cooperative", { "entity.sizeClass": "small" }))).toEqual({ v: "HTX quy mô nhỏ" });
});

it("leaves a box that its list hangs under to itself, whatever frames both", async () => {
  const page = `<h3>Trụ sở chính</h3><div><span id="l">Tỉnh/Thành phố</span></div>
    <div style="cursor:pointer" aria-labelledby="l"><input id="t" aria-labelledby="l"><ul role="listbox" hidden><li role="option">Tỉnh Thái Nguyên</li></ul></div>`;
  expect(await filled(page, recordOf("establish", { "headOffice.province": "Tỉnh Thái Nguyên" }))).toEqual({ t: "Tỉnh Thái Nguyên" });
});

it("counts what is bold twice over once: a sentence that begins with a name in bold heads nothing", async () => {
  const page = `<h3>Trụ sở hợp tác xã</h3><p><b><strong>Người đại diện theo pháp luật</strong></b> ký, đóng dấu.</p>
    <p><label for="p">Điện thoại</label><input id="p"></p>`;
  const person = { "legalRepresentatives.fullName": "Lò Thị Mận", "legalRepresentatives.phone": "0912345678" };
  const record = recordOf("establish", { "contact.phone": "02083812345" }, { legalRepresentatives: [person] });
  expect(await filled(page, record)).toEqual({ p: "02083812345" });
});
