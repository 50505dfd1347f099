import { describe, expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import type { SkipReason } from "../../../extension/engine/result.ts";
import { freshTab } from "../../support/during-tests.ts";
import { fill, open, formPage as page, plan, recordOf } from "../support/browser-page.ts";

const tab = freshTab();

type Case = {
  readonly what: string;
  readonly html: string;
  readonly record: FormRecord;
  readonly reason: SkipReason | null;
  /** What the named box must hold afterwards. */
  readonly holds?: string;
};

const phone = recordOf("establish", { "contact.phone": "02083812345" });
const gender = recordOf("establish", { "filer.gender": "female" });
const kind = recordOf("establish", { "entity.kind": "union" });
const count = recordOf("establish", { "members.officialCount": 7 });
const kindOptions = (first: string): string =>
  page(
    `<label>Loại hình <select name="x">${first}<option value="1">Hợp tác xã</option><option value="2">Liên hiệp hợp tác xã</option></select></label>`,
  );

const cases: readonly Case[] = [
  { what: "no box", html: page("<label>Ghi chú <input name=x></label>"), record: phone, reason: "no-match", holds: "" },
  {
    what: "a field that no dictionary has",
    html: page("<label>X <input name=x></label>"),
    record: recordOf("establish", { "no.such": "1" }),
    reason: "no-match",
    holds: "",
  },
  {
    what: "two boxes that ask alike",
    html: page("<label>Điện thoại <input name=x></label><label>Điện thoại <input></label>"),
    record: phone,
    reason: "ambiguous",
    holds: "",
  },
  {
    what: "several items and one place",
    html: page("<h3>Người đại diện theo pháp luật</h3><label>Họ và tên <input name=x></label>"),
    record: recordOf(
      "establish",
      {},
      {
        legalRepresentatives: [{ "legalRepresentatives.fullName": "A B" }, { "legalRepresentatives.fullName": "C D" }],
      },
    ),
    reason: "ambiguous",
    holds: "",
  },
  {
    what: "a hidden box",
    html: page('<label style="display:none">Điện thoại <input name=x></label>'),
    record: phone,
    reason: "hidden",
    holds: "",
  },
  {
    what: "a box pushed off the page",
    html: page('<div style="position:absolute;left:-9999px"><label>Điện thoại <input name=x></label></div>'),
    record: phone,
    reason: "hidden",
    holds: "",
  },
  {
    what: "a read-only box",
    html: page("<label>Điện thoại <input name=x readonly></label>"),
    record: phone,
    reason: "read-only",
    holds: "",
  },
  { what: "a disabled box", html: page("<label>Điện thoại <input name=x disabled></label>"), record: phone, reason: "disabled", holds: "" },
  {
    what: "a disabled fieldset",
    html: page("<fieldset disabled><label>Điện thoại <input name=x></label></fieldset>"),
    record: phone,
    reason: "disabled",
    holds: "",
  },
  {
    what: "another value",
    html: page("<label>Điện thoại <input name=x value='0912'></label>"),
    record: phone,
    reason: "already-filled",
    holds: "0912",
  },
  {
    what: "the same value",
    html: page("<label>Điện thoại <input name=x value='0208 381 2345'></label>"),
    record: phone,
    reason: "already-filled",
    holds: "0208 381 2345",
  },
  { what: "a list on a real option", html: kindOptions(""), record: kind, reason: "already-filled", holds: "1" },
  { what: "a list on “Chọn …”", html: kindOptions("<option>Chọn loại hình</option>"), record: kind, reason: null, holds: "2" },
  { what: "a list on “--”", html: kindOptions("<option value=-1>--</option>"), record: kind, reason: null, holds: "2" },
  { what: "a list on “… Vui lòng chọn”", html: kindOptions("<option>[ Vui lòng chọn ]</option>"), record: kind, reason: null, holds: "2" },
  { what: "a list on an empty option", html: kindOptions("<option></option>"), record: kind, reason: null, holds: "2" },
  {
    what: "a bare 0 in a number box",
    html: page("<label>Số lượng thành viên chính thức <input type=number name=x value=0></label>"),
    record: count,
    reason: null,
    holds: "7",
  },
  {
    what: "a bare 0 in a text box",
    html: page("<label>Số lượng thành viên chính thức <input name=x value='0'></label>"),
    record: count,
    reason: null,
    holds: "7",
  },
  {
    what: "“0,00 đ”",
    html: page("<label>Vốn điều lệ <input name=x inputmode=numeric value='0,00 đ'></label>"),
    record: recordOf("establish", { "capital.charter": 5_000_000 }),
    reason: null,
    holds: "5000000",
  },
  {
    what: "a 7 in a number box",
    html: page("<label>Số lượng thành viên chính thức <input type=number name=x value=9></label>"),
    record: count,
    reason: "already-filled",
    holds: "9",
  },
  {
    what: "an untouched mask",
    html: page("<h3>Người nộp hồ sơ</h3><label>Ngày sinh <input name=x value='__/__/____'></label>"),
    record: recordOf("establish", { "filer.birthDate": "1980-02-01" }),
    reason: null,
    holds: "01/02/1980",
  },
  {
    what: "a list without the value",
    html: page(
      "<h3>Người nộp hồ sơ</h3><label>Giới tính <select name=x><option value=''>Chọn</option><option>Nam</option><option>Khác</option></select></label>",
    ),
    record: gender,
    reason: "no-option",
    holds: "",
  },
  {
    what: "a list where two options fit",
    html: page(
      "<label>Xã/Phường/Đặc khu <select name=x><option value=''>Chọn</option><option>Phường An Hải</option><option>Xã An Hải</option></select></label>",
    ),
    record: recordOf("establish", { "headOffice.ward": "An Hải" }),
    reason: "no-option",
    holds: "",
  },
  {
    what: "no value",
    html: page("<label>Điện thoại <input name=x></label>"),
    record: recordOf("establish", { "contact.phone": null }),
    reason: "no-value",
    holds: "",
  },
  {
    what: "a value that is no date",
    html: page("<label>Ngày bắt đầu hoạt động <input name=x></label>"),
    record: recordOf("establish", { "tax.startDate": "2026-02-31" }),
    reason: "invalid-value",
    holds: "",
  },
  {
    what: "a year where a day is asked",
    html: page("<label>Ngày bắt đầu hoạt động <input name=x></label>"),
    record: recordOf("establish", { "tax.startDate": "2026" }),
    reason: "invalid-value",
    holds: "",
  },
  {
    what: "a text longer than the box",
    html: page("<label>Điện thoại <input name=x maxlength=5></label>"),
    record: phone,
    reason: "invalid-value",
    holds: "",
  },
  {
    what: "a share of million where whole ones are asked",
    html: page("<label>Vốn điều lệ (triệu đồng) <input type=number step=1 name=x></label>"),
    record: recordOf("establish", { "capital.charter": 1_250_500 }),
    reason: "invalid-value",
    holds: "",
  },
  {
    what: "a page that empties the box every time",
    html: page(
      "<label>Điện thoại <input name=x></label>",
      "document.querySelector('[name=x]').addEventListener('change', (e) => setTimeout(() => { e.target.value = ''; document.body.append(document.createElement('input')); }, 10))",
    ),
    record: phone,
    reason: "read-back-differs",
    holds: "",
  },
  {
    what: "a box that keeps something else",
    html: page(
      "<label>Điện thoại <input name=x></label>",
      "document.querySelector('[name=x]').addEventListener('input', (e) => { if (e.target.value) e.target.value = '12'; })",
    ),
    record: phone,
    reason: "read-back-differs",
  },
  {
    what: "a page that puts its own value there",
    html: page(
      "<h3>Người nộp hồ sơ</h3><label>Số định danh cá nhân <input name=id></label><label>Họ và tên <input name=x></label>",
      "document.querySelector('[name=id]').addEventListener('change', () => { document.querySelector('[name=x]').value = 'TRẦN VĂN KHÁC'; })",
    ),
    record: recordOf("establish", { "filer.personalId": "019190006543", "filer.fullName": "HOÀNG THỊ LAN" }),
    reason: "portal-filled",
    holds: "TRẦN VĂN KHÁC",
  },
  {
    what: "a list that sends the page when it changes",
    html: page(
      "<label>Loại hình <select name=x onchange='this.form.submit()'><option value=''>Chọn</option><option value=2>Liên hiệp hợp tác xã</option><option>Hợp tác xã</option></select></label>",
    ),
    record: kind,
    reason: "disabled",
    holds: "",
  },
  {
    what: "a list that reloads the page and that no portal file names",
    html: page(
      "<label>Loại hình <select name=x onchange=\"__doPostBack('x','')\"><option value=''>Chọn</option><option value=2>Liên hiệp hợp tác xã</option><option>Hợp tác xã</option></select></label>",
    ),
    record: kind,
    reason: "disabled",
    holds: "",
  },
  {
    what: "a box that goes away in the middle",
    html: page(
      "<label>Loại hình <select name=k><option value=''>Chọn</option><option>Liên hiệp hợp tác xã</option><option>Hợp tác xã</option></select></label><label id=l>Điện thoại <input></label>",
      "document.querySelector('[name=k]').addEventListener('change', () => document.querySelector('#l').remove())",
    ),
    record: recordOf("establish", { "entity.kind": "union", "contact.phone": "02083812345" }),
    reason: "page-changed",
  },
];

describe("what is not filled, and why", () => {
  for (const { what, html, record, reason, holds } of cases) {
    it(`${reason ?? "filled"}: ${what}`, async () => {
      await open(tab(), html);
      const result = await fill(tab(), record);
      if (holds !== undefined) expect(await tab().inputValue("[name=x]", { timeout: 2000 })).toBe(holds);
      const reasons = result.skipped.map((skip) => skip.reason);
      if (reason === null) expect(reasons).toEqual([]);
      else expect(reasons).toContain(reason);
      for (const { detail } of result.skipped) expect(detail).toMatch(/^[\p{Lu}“][^\n]+[.!?]$/u);
    });
  }

  it("tells the same in the plan, touching nothing", async () => {
    for (const { html, record, reason } of cases.slice(0, 12)) {
      await open(tab(), html);
      await tab().evaluate(() => {
        const place = globalThis as unknown as { events: number };
        place.events = 0;
        for (const name of ["input", "change", "focus", "click", "keydown"]) addEventListener(name, () => place.events++, true);
      });
      const made = await plan(tab(), record);
      expect(made.skipped.map((skip) => skip.reason)).toContain(reason);
      expect(await tab().evaluate("events")).toBe(0);
    }
  });

  it("fills a field in both places that ask for it, in words and figures, in đồng and in millions", async () => {
    await open(
      tab(),
      page(
        "<label>Vốn điều lệ (bằng số; VNĐ) <input name=a></label><label>Vốn điều lệ (bằng chữ) <input name=b></label><label>Vốn điều lệ (triệu đồng) <input name=c></label>",
      ),
    );
    const { filled, skipped } = await fill(tab(), recordOf("establish", { "capital.charter": 1_250_000_000 }));
    expect(await tab().inputValue("[name=a]")).toBe("1250000000");
    expect(await tab().inputValue("[name=b]")).toBe("Một tỷ hai trăm năm mươi triệu đồng");
    expect(await tab().inputValue("[name=c]")).toBe("1250");
    expect([filled.length, skipped]).toEqual([3, []]);
  });

  it("takes the unit of a hint or a description, not the amount of an example", async () => {
    await open(
      tab(),
      page(
        '<div><label for=a>Vốn điều lệ</label><div class="hint">Đơn vị: triệu đồng</div><input id=a name=a></div>' +
          '<label for=b>Vốn điều lệ</label><input id=b name=b aria-describedby=more><p class="help" id=more>Nhập theo nghìn đồng</p>' +
          '<div><label for=c>Vốn điều lệ</label><div class="hint">Tối thiểu 1 tỷ đồng</div><input id=c name=c></div>',
      ),
    );
    await fill(tab(), recordOf("establish", { "capital.charter": 1_250_000_000 }));
    const held = async (name: string): Promise<string> => (await tab().inputValue(`[name=${name}]`)).replaceAll(".", "");
    expect([await held("a"), await held("b"), await held("c")]).toEqual(["1250", "1250000", "1250000000"]);
  });

  it("reads items of two rows each by the place of a cell in a head of two rows", async () => {
    const head =
      "<tr><th rowspan=2>STT</th><th>Họ và tên</th><th>Ngày sinh</th></tr><tr><th>Địa chỉ liên lạc</th><th>Vốn góp (triệu đồng)</th></tr>";
    const item = (number: number): string =>
      `<tr><td rowspan=2>${number}</td><td><input></td><td><input></td></tr><tr><td><input></td><td><input></td></tr>`;
    const members = [1, 2].map((number) => ({
      "members.fullName": `A ${number}`,
      "members.birthDate": `197${number}-02-03`,
      "members.address": `Thôn ${number}`,
      "members.contribution": number * 5_000_000,
    }));
    const held = ["A 1", "03/02/1971", "Thôn 1", "5", "A 2", "03/02/1972", "Thôn 2", "10"];
    for (const body of [`<tbody>${item(1)}${item(2)}</tbody>`, `<tbody>${item(1)}</tbody><tbody>${item(2)}</tbody>`]) {
      await open(tab(), page(`<h3>Danh sách thành viên</h3><table><thead>${head}</thead>${body}</table>`));
      await fill(tab(), recordOf("members", {}, { members }));
      expect(await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value))).toEqual(held);
    }
  });

  it("puts what stands once into the first of several empty rows, and nowhere beside what stands there already", async () => {
    const row = "<tr><td><input></td><td><input></td></tr>";
    const table = (first: string): string =>
      page(`<h3>Danh sách chủ nợ</h3><table><tr><th>Tên chủ nợ</th><th>Số nợ (đồng)</th></tr>${first}${row}</table>`);
    const record = recordOf("dissolve", { "dissolution.creditor.name": "Công ty A", "dissolution.creditor.amount": 45_500_000 });
    const values = (): Promise<readonly string[]> => tab().$$eval("input", (boxes) => boxes.map(({ value }) => value.replaceAll(".", "")));
    await open(tab(), table(row));
    await fill(tab(), record);
    expect(await values()).toEqual(["Công ty A", "45500000", "", ""]);
    await open(tab(), table("<tr><td><input value='Công ty B'></td><td><input></td></tr>"));
    await fill(tab(), record);
    expect(await values()).toEqual(["Công ty B", "", "", ""]);
  });

  it("knows place and day at the end of a paper, and no other day behind a comma", async () => {
    const day = "ngày <input size=2> tháng <input size=2> năm <input size=4>";
    const record = recordOf("dissolve", { "dossier.place": "An Hải", "dossier.date": "2026-08-31" });
    const values = (): Promise<readonly string[]> => tab().$$eval("input", (boxes) => boxes.map(({ value }) => value));
    for (const line of [`<p><i><input>, ${day}</i></p>`, `<p><i><input>, <span>${day}</span></i></p>`]) {
      await open(tab(), page(line));
      await fill(tab(), record);
      expect(await values()).toEqual(["An Hải", "31", "08", "2026"]);
    }
    await open(tab(), page(`<p>Quyết định số <input>, ${day}</p>`));
    await fill(tab(), record);
    expect(await values()).toEqual(["", "", "", ""]);
  });

  it("reads what a row asks with the help of the head over its label, and where the column asks of each row", async () => {
    const row = (label: string): string => `<tr><td>${label}</td><td><input></td><td><input></td></tr>`;
    const head = (first: string, second: string): string => `<tr><td>${first}</td><td>${second}</td><td>Tỷ trọng (%)</td></tr>`;
    await open(
      tab(),
      page(
        `<table>${head("Nguồn vốn", "Số tiền (nghìn đồng)")}${row("Ngân sách nhà nước")}</table>` +
          `<table>${head("Loại tài sản", "Giá trị vốn của từng tài sản trong vốn điều lệ (bằng số, VNĐ)")}${row("Vàng")}</table>`,
      ),
    );
    const capital = {
      "capital.source.stateBudget": 200_000_000,
      "capital.source.stateBudgetPercent": 12.5,
      "capital.asset.gold": 40_000_000,
      "capital.asset.goldPercent": 2.5,
    };
    await fill(tab(), recordOf("establish", capital));
    const values = await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value.replaceAll(".", "").replace(",", ".")));
    expect(values).toEqual(["200000", "12.5", "40000000", "2.5"]);
  });

  it("ticks what changes where the question over the ticks says that they are changes", async () => {
    const ticks = "<label><input type=checkbox name=a>Vốn điều lệ</label> <label><input type=checkbox name=b>Địa chỉ trụ sở</label>";
    const record = recordOf("change", { "change.charterCapital": true });
    await open(tab(), page(`<div>Thay đổi nội dung nào?</div><div>${ticks}</div>`));
    await fill(tab(), record);
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ checked }) => checked))).toEqual([true, false]);
    await open(tab(), page(`<div>Giấy tờ kèm theo</div><div>${ticks}</div>`));
    await fill(tab(), record);
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ checked }) => checked))).toEqual([false, false]);
  });

  it("knows whose boxes are that say themselves what they ask, by the question over them", async () => {
    const group = "<input placeholder='Họ và tên'><input placeholder='Số điện thoại'>";
    await open(
      tab(),
      page(
        `<div class=a><div>Ai làm tổ trưởng?</div>${group}</div><div class=a><div>Ai đi nộp hồ sơ?</div>${group}</div><div class=a><div>Ai giới thiệu?</div>${group}</div>`,
      ).replace("<h2>Hợp tác xã</h2>", ""),
    );
    const record = recordOf("group-establish", {
      "group.representative.fullName": "A B",
      "filer.fullName": "C D",
      "filer.phone": "0912345678",
    });
    await fill(tab(), record);
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value))).toEqual(["A B", "", "C D", "0912345678", "", ""]);
  });

  it("reads the day of a paper behind its number, and no tabs as headings", async () => {
    await open(tab(), page("<p>Theo Nghị quyết số <input name=a> ngày <input name=b> của Đại hội thành viên</p>"));
    await fill(tab(), recordOf("dissolve", { "dissolution.resolutionNumber": "12/NQ", "dissolution.resolutionDate": "2026-09-15" }));
    expect([await tab().inputValue("[name=a]"), await tab().inputValue("[name=b]")]).toEqual(["12/NQ", "15/09/2026"]);
    const tabs = "<ul><li>Hợp tác xã</li><li>Nội dung cũ</li></ul>";
    await open(tab(), page(`${tabs}<p>Điện thoại của hợp tác xã: <input name=a></p>`));
    await fill(tab(), recordOf("change", { "contact.phone": "02083812345" }));
    expect(await tab().inputValue("[name=a]")).toBe("02083812345");
  });

  it("takes the unit behind a box on its line, and the row's label for the first of two boxes in a cell", async () => {
    const amount = "<tr><td>Vốn tư nhân</td><td><input name=a> triệu đồng, trong đó bằng đất <input name=b> triệu đồng</td></tr>";
    await open(tab(), page(`<table>${amount}</table>`));
    await fill(tab(), recordOf("establish", { "capital.source.private": 1_500_000_000 }));
    expect([await tab().inputValue("[name=a]"), await tab().inputValue("[name=b]")].map((text) => text.replaceAll(".", ""))).toEqual([
      "1500",
      "",
    ]);
  });

  it("reads a figure's label behind its day, and the label of the next line whole", async () => {
    await open(tab(), page("<p>Số thành viên đến 31/12/2026: <input name=a></p>"));
    await fill(tab(), recordOf("yearly-cooperative", { "yearly.year": 2026, "yearly.members.total": 29 }));
    expect(await tab().inputValue("[name=a]")).toBe("29");
    await open(
      tab(),
      page("<table><tr><td>Giám đốc:<br>Họ, chữ đệm và tên: <input name=a><br>Điện thoại: <input name=b></td></tr></table>"),
    );
    await fill(tab(), recordOf("establish", { "tax.director.fullName": "A B", "tax.director.phone": "0912345670" }));
    expect([await tab().inputValue("[name=a]"), await tab().inputValue("[name=b]")]).toEqual(["A B", "0912345670"]);
  });

  it("never gives a share to a box that only asks for a share of something", async () => {
    await open(tab(), page("<p>Tỷ lệ (%): <input></p>"));
    await fill(tab(), recordOf("establish", {}, { members: [{ "members.fullName": "A", "members.contributionPercent": 5 }] }));
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value))).toEqual([""]);
  });

  it("takes three boxes between strokes for a date", async () => {
    await open(
      tab(),
      page("<h3>Người đại diện theo pháp luật</h3><p>Sinh ngày: <input size=2 name=a> / <input size=2 name=b> / <input size=4 name=c></p>"),
    );
    const birth = [{ "legalRepresentatives.fullName": "A B", "legalRepresentatives.birthDate": "1970-12-05" }];
    await fill(tab(), recordOf("establish", {}, { legalRepresentatives: birth }));
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value))).toEqual(["05", "12", "1970"]);
  });
});
