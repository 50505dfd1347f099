import { describe, expect, it } from "vitest";
import { freshTab } from "../../support/during-tests.ts";
import { fill, open, formPage as page, recordOf } from "../support/browser-page.ts";

const tab = freshTab();

const filer = recordOf("establish", { "filer.gender": "female" });

/** Answers that a page draws itself; `tag` is what they are made of. A click sets one and clears its neighbours, a moment later. */
const drawn = (tag: string): string =>
  page(
    `<h3>Người nộp hồ sơ</h3><div role="radiogroup" aria-label="Giới tính">${["Nam", "Nữ"]
      .map((text) => `<${tag} role="radio" aria-checked="false" tabindex="0"><i></i>${text}</${tag.split(" ")[0]}>`)
      .join("")}</div>`,
    `globalThis.sent = 0; document.querySelector("form").onsubmit = (event) => { event.preventDefault(); sent++; };
     for (const one of document.querySelectorAll("[role=radio]"))
       one.onclick = () => setTimeout(() => { for (const other of document.querySelectorAll("[role=radio]")) other.setAttribute("aria-checked", String(other === one)); }, 30);`,
  );
const chosen = () => tab().$$eval("[role=radio][aria-checked=true]", (marks) => marks.map((mark) => mark.textContent));

describe("marks that a page draws itself", () => {
  it.each(["div", "span", 'button type="button"'])("chooses among %s by their role", async (tag) => {
    await open(tab(), drawn(tag));
    expect((await fill(tab(), filer)).filled).toMatchObject([{ field: "filer.gender" }]);
    expect(await chosen()).toEqual(["Nữ"]);
  });

  it("never presses one that would send the form", async () => {
    await open(tab(), drawn("button"));
    await fill(tab(), filer);
    expect(await chosen()).toEqual([]);
    expect(await tab().evaluate("sent")).toBe(0);
  });

  it("ticks and reads back a drawn tick", async () => {
    await open(
      tab(),
      page(
        '<span role="checkbox" aria-checked="false" tabindex="0" aria-label="Thay đổi tên hợp tác xã" style="display:inline-block;width:16px;height:16px"></span>',
        'document.querySelector("[role=checkbox]").onclick = (event) => event.currentTarget.setAttribute("aria-checked", "true");',
      ),
    );
    expect((await fill(tab(), recordOf("change", { "change.name": true }))).filled).toMatchObject([{ field: "change.name" }]);
    expect(await tab().getAttribute("[role=checkbox]", "aria-checked")).toBe("true");
  });
});

/** A drop-down with its arrow as text; `value` is where the choice shows, `opener` what a click opens it by, else the whole. */
const list = (host: string, opener: string, value: string): string =>
  page(
    `<h3>Người nộp hồ sơ</h3><label id=l>Giới tính</label>${host}`,
    `const host = document.querySelector("[role=combobox]");
     (host.querySelector("${opener}") ?? host).onclick = () => {
       const pane = document.body.appendChild(document.createElement("div"));
       for (const text of ["Nam", "Nữ"]) {
         const option = pane.appendChild(document.createElement("div"));
         option.setAttribute("role", "option");
         option.textContent = text;
         option.onclick = () => { host.querySelector("${value}").textContent = text; pane.remove(); };
       }
     };`,
  );

describe("drop-downs of plain elements", () => {
  const combobox = 'role="combobox" aria-haspopup="listbox" aria-labelledby=l tabindex=0';
  it.each([
    ["an arrow that is a sign", `<div ${combobox}><b></b><i>▾</i></div>`, "host", "b"],
    ["an arrow that is an icon's name", `<div ${combobox}><b></b><i>arrow_drop_down</i></div>`, "host", "b"],
    [
      "a list of Angular Material",
      `<mat-select ${combobox}><div class="mat-mdc-select-trigger"><span class="mat-mdc-select-value-text"></span><i>▾</i></div></mat-select>`,
      ".mat-mdc-select-trigger",
      ".mat-mdc-select-value-text",
    ],
    [
      "a list of JSF with a list of its own behind it",
      `<div ${combobox} class="ui-selectonemenu"><div style="position:absolute;left:-9999px"><input readonly><select><option>Nam<option>Nữ</select></div><span class="ui-selectonemenu-label">Chọn</span><div class="ui-selectonemenu-trigger">▾</div></div>`,
      ".ui-selectonemenu-trigger",
      ".ui-selectonemenu-label",
    ],
  ])("%s is no choice and does not keep from choosing", async (_, host, opener, value) => {
    await open(tab(), list(host, opener, value));
    await fill(tab(), filer);
    expect(await tab().textContent(value)).toBe("Nữ");
  });
});

describe("whose and when", () => {
  it("a heading that compares years leaves the time to the columns", async () => {
    const head = "<tr><th>Chỉ tiêu</th><th>Năm trước</th><th>Năm báo cáo</th></tr>";
    const row = "<tr><td>Tổng số thành viên</td><td><input name=a></td><td><input name=b></td></tr>";
    await open(tab(), page(`<h3>Thông tin hằng năm – so sánh các năm</h3><table>${head}${row}</table>`));
    await fill(tab(), recordOf("yearly-cooperative", { "yearly.year": 2026, "yearly.members.total": 29 }));
    expect([await tab().inputValue("[name=a]"), await tab().inputValue("[name=b]")]).toEqual(["", "29"]);
  });

  it.each(["Đơn vị kiểm toán", "Đơn vị tư vấn lập hồ sơ", "Đơn vị cung cấp vật tư"])("“%s” is not the cooperative", async (heading) => {
    await open(tab(), page(`<h3>${heading}</h3><label>Tên đơn vị <input></label><label>Điện thoại <input></label>`));
    await fill(tab(), recordOf("change", { "name.vietnamese": "HỢP TÁC XÃ ĐỒI GIÓ", "contact.phone": "02083812345" }));
    expect(await tab().$$eval("input", (boxes) => boxes.map(({ value }) => value))).toEqual(["", ""]);
  });
});
