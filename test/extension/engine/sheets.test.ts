import { expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);

/** A row of cells; "#id" is a text box, "2:Năm" a cell over two columns, "2v3:Năm" over three rows as well. */
const row = (cells: string): string =>
  `<tr>${cells
    .split("|")
    .map((cell) => {
      const [, across, down, text] = /^(?:(\d+)?(?:v(\d))?:)?(.*)$/s.exec(cell.trim())!;
      return `<td colspan="${across ?? 1}" rowspan="${down ?? 1}">${text!.replace(/#(\w+)/, '<input id="$1">')}</td>`;
    })
    .join("")}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.map(row).join("")}</table>`;

const member = (name: string, at: number): Record<string, string | number> => ({
  "members.fullName": name,
  "members.birthDate": `198${at}-02-14`,
  "members.phone": `091234567${at}`,
  "members.contribution": at * 100_000_000,
  "members.certificateNumber": `PVG-0${at}`,
  "members.certificateDate": `2026-09-1${at}`,
});
const three = recordOf("members", {}, { members: [member("VŨ AN", 1), member("LÊ BÌNH", 2), member("HỒ CÚC", 3)] });
const two = recordOf("members", {}, { members: [member("VŨ AN", 1), member("LÊ BÌNH", 2)] });

it.each([["Thành viên 1|Thành viên 2|Thành viên 3"], ["Người thứ nhất|Người thứ hai|Người thứ ba"]])(
  "fills a list whose items are the columns %s",
  async (heads) => {
    const page = `<h3>Danh sách thành viên góp vốn</h3>${table(
      `Nội dung|${heads}`,
      "4:Nhân thân",
      "Họ, chữ đệm và tên|#na|#nb|#nc",
      "Ngày, tháng, năm sinh|#ba|#bb|#bc",
      "Số điện thoại|#pa|#pb|#pc",
      "Số điện thoại người thân|#xa|#xb|#xc",
      "4:Vốn góp",
      "Giá trị phần vốn góp (đồng)|#va|#vb|#vc",
      "Số Giấy chứng nhận phần vốn góp|#ca|#cb|#cc",
    )}`;
    expect(await filled(page, three)).toEqual({
      ...{ na: "VŨ AN", ba: "14/02/1981", pa: "0912345671", va: "100000000", ca: "PVG-01" },
      ...{ nb: "LÊ BÌNH", bb: "14/02/1982", pb: "0912345672", vb: "200000000", cb: "PVG-02" },
      ...{ nc: "HỒ CÚC", bc: "14/02/1983", pc: "0912345673", vc: "300000000", cc: "PVG-03" },
    });
  },
);

it("reads heads of several rows that span each other, with numbers of the columns below, and the lines over the list", async () => {
  const page = table(
    "3:PHỤ LỤC I|3:Mẫu 05",
    "6:DANH SÁCH THÀNH VIÊN",
    "2:Tên hợp tác xã:|4:#name",
    "2:Mã số hợp tác xã:|4:#code",
    "6:&nbsp;",
    "1v3:STT|2:Cá nhân|1v3:Điện thoại|2v2:Giấy chứng nhận phần vốn góp",
    "1v2:Họ và tên|1v2:Ngày sinh",
    "Số|Ngày cấp",
    "(1)|(2)|(3)|(4)|(5)|(6)",
    "1|#na|#ba|#pa|#ca|#da",
    "2|#nb|#bb|#pb|#cb|#db",
  );
  const record = recordOf("members", { "name.vietnamese": "HTX BẾN MƠ", "entity.code": "4600123456" }, two.lists);
  expect(await filled(page, record)).toEqual({
    ...{ name: "HTX BẾN MƠ", code: "4600123456" },
    ...{ na: "VŨ AN", ba: "14/02/1981", pa: "0912345671", ca: "PVG-01", da: "11/09/2026" },
    ...{ nb: "LÊ BÌNH", bb: "14/02/1982", pb: "0912345672", cb: "PVG-02", db: "12/09/2026" },
  });
});

it("takes labels below a block of columns for themselves, and letters over the columns for nothing", async () => {
  const page = table(
    "|A|B|C|D|E|F",
    "1|Ngày thành lập|2:#founded|Điện thoại|2:#phone",
    "2|3:KẾT QUẢ KINH DOANH (triệu đồng)|3:LAO ĐỘNG THƯỜNG XUYÊN (người)",
    "3|Tổng doanh thu|Lợi nhuận trước thuế|Lợi nhuận sau thuế|Tổng số|Là thành viên|Thuê ngoài",
    "4|#revenue|#before|#after|#workers|#members|#hired",
    "5|2:Lao động nữ (người)|#female|2:Kế hoạch doanh thu năm 2027|#plan",
    "6|2:Ghi chú|4:#note",
    "7|Người lập biểu|2:#maker|Ngày lập biểu|2:#made",
  );
  const record = recordOf("yearly-cooperative", {
    "yearly.year": 2026,
    "entity.foundedOn": "2015-06-18",
    "contact.phone": "02083812345",
    "yearly.revenue.total": 4_560_000_000,
    "yearly.profit.beforeTax": 421_000_000,
    "yearly.profit.afterTax": 337_000_000,
    "yearly.members.total": 29,
    "yearly.workers.regular": 34,
    "yearly.workers.members": 22,
    "yearly.workers.hired": 12,
    "yearly.workers.female": 15,
    "yearly.note": "Số liệu chưa kiểm toán",
  });
  const { members = "22", made: _, ...rest } = await filled(page, record);
  expect(members).toBe("22");
  expect(rest).toEqual({
    ...{ founded: "18/06/2015", phone: "02083812345", revenue: "4560", before: "421", after: "337" },
    ...{ workers: "34", hired: "12", female: "15", note: "Số liệu chưa kiểm toán" },
  });
});

const people = table("STT|Họ và tên|Ngày sinh|Điện thoại", "1|#na|#ba|#pa", "2|#nb|#bb|#pb");
const shares = (totals: string): string =>
  table("STT|Vốn góp (đồng)|Số GCN vốn góp|Ngày cấp GCN vốn góp", "1|#va|#ca|#da", "2|#vb|#cb|#db", totals);
const sums = "|#sum|2:Cộng";
const closed = (page: string): string => page.replace('id="sum"', 'id="sum" value="0" readonly');
const named = { na: "VŨ AN", ba: "14/02/1981", pa: "0912345671", nb: "LÊ BÌNH", bb: "14/02/1982", pb: "0912345672" };

it("goes on with the rows of a list in a second table, and takes no row of totals for an item", async () => {
  const page = closed(`<h3>Danh sách thành viên chính thức, thành viên liên kết góp vốn</h3>${people}<h4>Phần vốn góp</h4>${shares(sums)}`);
  expect(await filled(page, two)).toEqual({
    ...named,
    ...{ va: "100000000", ca: "PVG-01", da: "11/09/2026", vb: "200000000", cb: "PVG-02", db: "12/09/2026", sum: "0" },
  });
});

it("does not go on with them in a table for another kind of member, or with other rows", async () => {
  const official = two.lists!.members!.map((item) => ({ ...item, "members.kind": "official" }));
  const other = `<h3>Thành viên chính thức</h3>${people}<h3>Vốn góp của thành viên liên kết góp vốn</h3>${shares("")}`;
  expect(await filled(other, recordOf("members", {}, { members: official }))).not.toHaveProperty("va");
  const longer = `<h3>Danh sách thành viên</h3>${people}<h4>Phần vốn góp</h4>${shares("3|#vc|#cc|#dc")}`;
  expect(await filled(longer, two)).not.toHaveProperty("vc");
});
