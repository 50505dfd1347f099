import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);

/** A row of cells; "#id" is a text box, "?id" a tick, "2:Năm" a head over two columns. */
const row = (cells: string): string =>
  `<tr>${cells
    .split("|")
    .map((cell) => {
      const [, across, down, text] = /^(?:(\d)?(?:v(\d))?:)?(.*)$/s.exec(cell.trim())!;
      const box = text!.replace(/#(\w+)/, '<input id="$1">').replace(/\?(\w+)/, '<input type="checkbox" id="$1">');
      return `<td colspan="${across ?? 1}" rowspan="${down ?? 1}">${box}</td>`;
    })
    .join("")}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.map(row).join("")}</table>`;

const person = (id: string, name: string, phone: string, email = ""): FormRecord["fields"] => ({
  [`${id}.fullName`]: name,
  [`${id}.phone`]: phone,
  ...(email === "" ? {} : { [`${id}.email`]: email }),
});
const people = {
  ...person("tax.director", "LÊ VĂN SƠN", "0912345670"),
  ...person("tax.chiefAccountant", "VŨ THỊ HẠNH", "0912345671"),
  "contact.phone": "02083812345",
  "contact.email": "htx@doigio.example",
};
const yearly = (fields: FormRecord["fields"]): FormRecord => recordOf("yearly-cooperative", { "yearly.year": 2026, ...fields });

it("reads persons and places in columns under a head over several, and in rows under one over their attributes", async () => {
  const record = recordOf("establish", people);
  const columns = table(
    "v2:Nội dung|2:Hợp tác xã|2:Nhân sự",
    "Trụ sở chính|Kho hàng|Giám đốc|Kế toán trưởng",
    "Họ và tên|||#dn|#an",
    "Điện thoại|#cp|#xp|#dp|#ap",
    "Email|#ce|#xe||",
  );
  const right = { dn: "LÊ VĂN SƠN", dp: "0912345670", an: "VŨ THỊ HẠNH", ap: "0912345671" };
  expect(await filled(columns, record)).toEqual({ ...right, cp: "02083812345", ce: "htx@doigio.example" });
  const rows = table(
    "v2:Chức danh|1:Định danh|2:Liên hệ",
    "Họ và tên|Điện thoại|Email",
    "Giám đốc|#dn|#dp|#de",
    "Kế toán trưởng|#an|#ap|#ae",
    "Thủ quỹ|#xn|#xp|#xe",
  );
  expect(await filled(rows, record)).toEqual(right);
});

it("ends a numbered heading where the numbers go on in plain lines, not where they begin anew", async () => {
  const record = recordOf(
    "establish",
    { ...people, "name.short": "HTX ĐỒI GIÓ", "capital.charter": 1_800_000_000 },
    { legalRepresentatives: [person("legalRepresentatives", "MA VĂN DU", "0977000111")] },
  );
  const lines = (texts: readonly string[]): string => texts.map((text) => `<p>${text.replace(/#(\w+)/, '<input id="$1">')}</p>`).join("");
  const paper = ["<b>2. Người đại diện theo pháp luật</b>", "Họ tên: #n", "Điện thoại: #p", "3. Điện thoại: #c", "4. Thư điện tử: #e"];
  const right = { n: "MA VĂN DU", p: "0977000111", c: "02083812345", e: "htx@doigio.example" };
  expect(await filled(lines(paper), record)).toEqual(right);
  const anew = ["<b>2. Người đại diện theo pháp luật</b>", "1. Họ tên: #n", "2. Chức danh: #t", "3. Điện thoại: #p"];
  expect(await filled(lines(anew), record)).toEqual({ n: "MA VĂN DU", p: "0977000111" });
  const letters = ["<b>II. Hợp tác xã</b>", "a) Người đại diện theo pháp luật:", "Họ tên: #n", "b) Tên viết tắt: #s", "c) Điện thoại: #c"];
  expect(await filled(lines(letters), record)).toEqual({ n: "MA VĂN DU", s: "HTX ĐỒI GIÓ", c: "02083812345" });
  const bands = table("TT|Nội dung|Kê khai", "1|Tên viết tắt|#s", "2|2:Người đại diện theo pháp luật", "|Họ tên|#n", "3|Điện thoại|#c");
  expect(await filled(bands, record)).toEqual({ s: "HTX ĐỒI GIÓ", n: "MA VĂN DU", c: "02083812345" });
});

it("finds labels to the right of boxes and below them, row by row, and never takes the label of the box before", async () => {
  const record = recordOf("establish", people);
  const right = { n: "LÊ VĂN SƠN", p: "0912345670" };
  const head = "<h3>Giám đốc</h3>";
  expect(await filled(`${head}${table("#n|Họ và tên|#p|Điện thoại")}`, record)).toEqual(right);
  expect(await filled(`${head}${table("#n|#p", "Họ và tên|Điện thoại")}`, record)).toEqual(right);
  expect(await filled(`${head}<p><input id="n"> Họ và tên <input id="p"> Điện thoại</p>`, record)).toEqual(right);
  const parts = (texts: readonly string[]): string => `<div>${texts.map((text) => `<div>${text}</div>`).join("")}</div>`;
  const boxes = ['<input id="n">', '<input id="p">'];
  expect(await filled(`${head}${parts([boxes[0]!, "Họ và tên", boxes[1]!, "Điện thoại"])}`, record)).toEqual(right);
  expect(await filled(`${head}${parts(boxes)}${parts(["Họ và tên", "Điện thoại"])}`, record)).toEqual(right);
  expect(await filled(`${head}<p>${boxes[0]}</p><p><i>(Họ và tên)</i></p><p>${boxes[1]}</p><p><i>(Điện thoại)</i></p>`, record)).toEqual(
    right,
  );
});

it("tells parts from their wholes: “Trong đó” with the row over it, and figures of a branch or the seat from those of all", async () => {
  const record = yearly({
    "yearly.members.total": 29,
    "members.officialCount": 18,
    "yearly.workers.regular": 34,
    "yearly.workers.members": 22,
    "yearly.workers.female": 15,
    "yearly.revenue.total": 4_560_000_000,
  });
  const rows = ["Thành viên|#m", "II. Lao động thường xuyên|#w", "Trong đó là thành viên|#wm", "Trong đó: nữ|#wf"];
  const unit = "<p>Đơn vị tính: triệu đồng</p>";
  const right = { m: "29", w: "34", wm: "22", wf: "15", r: "4560" };
  expect(await filled(`${unit}${table("Chỉ tiêu|Số liệu", ...rows, "Doanh thu|#r", "Trong đó: từ hoạt động khác|#x")}`, record)).toEqual(
    right,
  );
  const split = table("v2:Chỉ tiêu|v2:Tổng số|2:Trong đó", "Trụ sở chính|Chi nhánh", "Doanh thu (triệu đồng)|#r|#s|#b");
  expect(await filled(split, record)).toEqual({ r: "4560" });
  const women = table("v2:Chỉ tiêu|v2:Tổng số|2:Trong đó", "Nam|Nữ", "Thành viên|#m|#mm|#mf", "Lao động|#w|#lm|#wf");
  expect(await filled(women, record)).toEqual({ m: "29", w: "34", wf: "15" });
});

it("takes only the row or column of its own year, however the years stand", async () => {
  const record = yearly({ "yearly.members.total": 29, "yearly.workers.female": 15, "yearly.revenue.total": 4_560_000_000 });
  const heads = ["v2:Năm|Thành viên (người)|Lao động (người)|Tài chính (triệu đồng)", "Tổng số|Nữ|Doanh thu"];
  expect(await filled(table(...heads, "2025|#a|#b|#c", "2026|#m|#f|#r"), record)).toEqual({ m: "29", f: "15", r: "4560" });
  const beside = table("Chỉ tiêu|Năm|Giá trị", "v2:Doanh thu (triệu đồng)|2025|#a", "2026|#r", "v2:Tổng số thành viên|2025|#b", "2026|#m");
  expect(await filled(beside, record)).toEqual({ r: "4560", m: "29" });
  const plans = ["v2:Chỉ tiêu|2:Năm 2025|2:Năm 2026", "Kế hoạch|Thực hiện|Kế hoạch|Thực hiện", "Doanh thu (triệu đồng)|#a|#b|#c|#r"];
  expect(await filled(table(...plans), record)).toEqual({ r: "4560" });
});

it("fills of a table of many cooperatives only the row that bears the record's name", async () => {
  const record = yearly({
    "name.vietnamese": "HỢP TÁC XÃ NÔNG NGHIỆP ĐỒI GIÓ",
    "yearly.members.total": 29,
    "yearly.revenue.total": 5_000_000,
  });
  const head = "<h3>Tổng hợp các hợp tác xã trên địa bàn</h3>";
  const columns = "TT|Tên hợp tác xã|Số thành viên|Doanh thu (triệu đồng)";
  const others = ["1|HTX Nông nghiệp|#a|#b", "2|HTX Nông nghiệp Đồi Gió|#m|#r", "3|HTX Nông nghiệp Đồi Gió 2|#c|#d", "|Toàn xã|#e|#f"];
  expect(await filled(`${head}${table(columns, ...others)}`, record)).toEqual({ m: "29", r: "5" });
  expect(await filled(`<h3>Danh sách hợp tác xã trên địa bàn</h3>${table(columns, "1|#n|#a|#b", "2|#o|#c|#d")}`, record)).toEqual({});
});

it("chooses among ticks that stand in columns under their answers", async () => {
  const items = [
    { "members.fullName": "VŨ AN", "members.gender": "male", "members.kind": "linkedContributing" },
    { "members.fullName": "LÊ BÌNH", "members.gender": "female", "members.kind": "official" },
  ];
  const heads = ["v2:Họ tên|2:Giới tính|v2:Vốn góp (đồng)|2:Loại thành viên", "Nam|Nữ|Chính thức|Liên kết góp vốn"];
  const rows = ["#a|?am|?af|#ac|?ao|?al", "#b|?bm|?bf|#bc|?bo|?bl"];
  expect(await filled(`<h3>Danh sách thành viên</h3>${table(...heads, ...rows)}`, recordOf("members", {}, { members: items }))).toEqual({
    a: "VŨ AN",
    am: "x",
    al: "x",
    b: "LÊ BÌNH",
    bf: "x",
    bo: "x",
  });
});

it("takes a suspension told of before for the record's where the page resumes business, and for an earlier one elsewhere", async () => {
  const record = recordOf("suspend", { "suspension.from": "2026-12-01", "suspension.to": "2027-05-31" });
  const told = '<p>Đã thông báo tạm ngừng kinh doanh từ ngày <input id="a"> đến hết ngày <input id="b"></p>';
  expect(await filled(`<h3>Thông báo tiếp tục kinh doanh trở lại</h3>${told}`, record)).toEqual({ a: "01/12/2026", b: "31/05/2027" });
  expect(await filled(`<h3>Thông báo tạm ngừng kinh doanh</h3>${told}`, record)).toEqual({});
});

it("reads what changes where the rows say only before and after, and the ends of a period in one row", async () => {
  const record = recordOf("change", { "change.previousCharterCapital": 950_000_000, "capital.charter": 1_800_000_000 });
  const rows = table("Trước khi thay đổi|#a", "Sau khi thay đổi|#b");
  expect(await filled(`<h3>Vốn điều lệ</h3>${rows}`, record)).toEqual({ a: "950000000", b: "1800000000" });
  const period = yearly({ "yearly.periodFrom": "2025-12-15", "yearly.periodTo": "2026-12-14" });
  expect(await filled(table("Kỳ số liệu|Từ|#a|Đến|#b"), period)).toMatchObject({ a: "15/12/2025" });
});

it("knows the code of a business line by “Mã” alone where the heading names the lines", async () => {
  const record = recordOf("establish", {}, { businessLines: [{ "businessLines.code": "0127" }, { "businessLines.code": "1076" }] });
  expect(await filled(`<h3>Ngành, nghề kinh doanh</h3>${table("STT|Mã", "1|#a", "2|#b")}`, record)).toEqual({ a: "0127", b: "1076" });
  expect(await filled(`<h3>Sản phẩm</h3>${table("STT|Mã", "1|#a", "2|#b")}`, record)).toEqual({});
});
