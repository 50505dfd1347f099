import { describe, expect, it } from "vitest";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { pageClient } from "../../../extension/engine/client.ts";
import { portalOf } from "../../../extension/engine/describe.ts";
import { portalFor, portals } from "../../../extension/portals/portal-list.ts";
import { readPortal } from "../../../extension/portals/read-portal.ts";
import { testBrowser } from "../../support/during-tests.ts";
import { recordOf } from "../support/browser-page.ts";
import { connect } from "../support/page-port.ts";

describe("the shipped portals", () => {
  for (const portal of portals) {
    it(`${portal.id} is a portal file that reads back as itself`, () => {
      const read = readPortal(JSON.parse(JSON.stringify(portal)));
      if ("problem" in read) throw new Error(read.problem.vi);
      expect(read.portal.pages.map(({ fields }) => fields)).toEqual(portal.pages.map(({ fields }) => fields));
      expect(read.portal.hosts).toEqual(portal.hosts);
      expect(portal.basis).not.toBe("");
      expect("VPIML?").toContain(portal.mark);
    });

    it(`${portal.id} names fields of the dictionary, and buttons that the engine may press`, () => {
      const ids = portal.pages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const page of portal.pages) {
        for (const { field } of page.fields) if (field !== null) expect(fieldById(field)?.id).toBe(field);
        for (const { text } of page.buttons ?? []) expect(text).not.toMatch(/lưu|gửi|nộp|ký|xóa|bắt đầu|cập nhật/iu);
      }
    });
  }

  it("belong to their exact hosts", () => {
    expect(portalFor("hokinhdoanh.dkkd.gov.vn")?.id).toBe("hokinhdoanh");
    expect(portalFor("HOKINHDOANH.dkkd.gov.vn")?.id).toBe("hokinhdoanh");
    for (const host of [
      "hokinhdoanh.dkkd.gov.vn.example.com",
      "evilhokinhdoanh.dkkd.gov.vn",
      "gov.vn",
      "dkkd.gov.vn",
      "x.dichvucong.gov.vn",
      "",
    ])
      expect([host, portalFor(host)]).toEqual([host, null]);
  });
});

describe("a portal file from elsewhere", () => {
  const good = JSON.parse(JSON.stringify(portals[0]));
  for (const [what, data] of [
    ["nothing", null],
    ["a list", []],
    ["another format", { ...good, format: "so-htx-records" }],
    ["another version", { ...good, version: 2 }],
    ["no host", { ...good, hosts: [] }],
    ["a host that is a pattern", { ...good, hosts: ["*.gov.vn"] }],
    ["a host with a path", { ...good, hosts: ["gov.vn/evil"] }],
    ["an unknown field", { ...good, pages: [{ id: "a", title: "", has: [], fields: [{ field: "__proto__", name: "x" }] }] }],
    ["an entry without a sign", { ...good, pages: [{ id: "a", title: "", has: [], fields: [{ field: "contact.phone" }] }] }],
    [
      "a button that saves",
      { ...good, pages: [{ id: "a", title: "", has: [], fields: [], buttons: [{ does: "save", list: "members", text: "Lưu" }] }] },
    ],
  ] as const) {
    it(`is refused in one Vietnamese sentence: ${what}`, () => {
      const read = readPortal(data);
      expect("problem" in read && read.problem.vi).toMatch(/^[\p{Lu}“].+\.$/u);
    });
  }
});

describe("teaching a page", () => {
  const browser = testBrowser();

  /** A page that numbers its boxes anew, moves them about and speaks of nothing the dictionary knows. */
  const page = (salt: number, extra = ""): string => `<!doctype html><meta charset=utf-8><title>Hệ thống</title>${extra}
<h3>Khối A</h3><div><label for=i${salt}1>Mục 01</label><input id=i${salt}1 name="f_${salt}871"></div><div><label for=i${salt}2>Mục 02</label><input id=i${salt}2 name="f_${salt}872"></div>
<h3>Khối B</h3><div><label for=i${salt}3>Mục 01</label><input id=i${salt}3 name="f_${salt}873"></div><div><label for=i${salt}4>Ô riêng</label><select id=i${salt}4 name="soLuong"><option value="">Chọn<option>6<option>7</select></div>
<table><tr><th>Cột X<th>Cột Y</tr><tr><td><input name="r[0].x"><td><input name="r[0].y"></tr><tr><td><input name="r[1].x"><td><input name="r[1].y"></tr></table>`;

  it("gives selectors that find the same boxes after the page was built anew", async () => {
    const first = await browser().newPage();
    await first.setContent(page(1));
    const client = pageClient(await connect(first));
    const taught = [];
    for (const [box, field] of [
      ["#i11", "contact.phone"],
      ["#i12", "contact.email"],
      ["#i13", "filer.phone"],
      ["#i14", "members.officialCount"],
      ['[name="r[0].x"]', "members.fullName"],
      ['[name="r[0].y"]', "members.contribution"],
    ] as const) {
      await first.focus(box);
      const found = await client.describe("establish");
      const selector = await client.selector(found!.control, field);
      expect(selector, box).not.toBe(null);
      taught.push({ field, selector: selector! });
    }
    expect(taught.map(({ selector }) => selector)).toEqual([
      { label: "Mục 01", heading: "Khối A" },
      { label: "Mục 02" },
      { label: "Mục 01", heading: "Khối B" },
      { name: "soLuong" },
      { name: "x" },
      { name: "y" },
    ]);
    const read = readPortal(JSON.parse(JSON.stringify(portalOf("htx.example", "Hệ thống", taught))));
    if ("problem" in read) throw new Error(read.problem.vi);
    const profile = read.portal;
    await first.close();

    const tab = await browser().newPage();
    await tab.setContent(page(2, "<p>Thông báo mới</p>"));
    const again = pageClient(await connect(tab));
    expect(await again.health(profile)).toMatchObject({ pages: ["taught"], good: 6, faults: [] });
    const record = recordOf(
      "establish",
      { "contact.phone": "02083812345", "contact.email": "a@b.example", "filer.phone": "0977111222", "members.officialCount": 7 },
      {
        members: [
          { "members.fullName": "LÊ VĂN SƠN", "members.contribution": 5_000_000 },
          { "members.fullName": "TRIỆU THỊ MAI", "members.contribution": 6_000_000 },
        ],
      },
    );
    const { filled, skipped } = await again.fill(record, { profile });
    expect(skipped).toEqual([]);
    expect(filled).toHaveLength(8);
    expect(await tab.inputValue("#i23")).toBe("0977111222");
    expect(await tab.inputValue('[name="r[1].y"]')).toBe("6000000");
    expect((await again.compare(record, { profile })).rows.every(({ state }) => state === "same")).toBe(true);
    const back = await again.read("establish", profile);
    expect(back.record.fields).toEqual(record.fields);
    expect(back.record.lists).toEqual(record.lists);
    await tab.close();
  });

  it("says when the page has changed", async () => {
    const tab = await browser().newPage();
    const profile = portalOf("htx.example", "Hệ thống", [
      { field: "contact.phone", selector: { label: "Mục 01", heading: "Khối A" } },
      { field: "contact.email", selector: { label: "Mục 02" } },
      { field: "members.officialCount", selector: { name: "soLuong" } },
    ]);
    await tab.setContent(page(3).replace("Mục 02", "Mục mới"));
    const changed = await pageClient(await connect(tab)).health(profile);
    expect(changed.faults.map(({ fault, entry }) => [fault, entry.label])).toEqual([["gone", "Mục 02"]]);
    expect(changed.summary.vi).toContain("Trang đã thay đổi: 1 trong 3 ô");
    await tab.close();
    const other = await browser().newPage();
    await other.setContent("<input name=q>");
    expect((await pageClient(await connect(other)).health(profile)).summary.vi).toContain("không nhận ra trang này");
    await other.close();
  });
});
