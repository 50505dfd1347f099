import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../../support/during-tests.ts";
import { contentScript, fill, open, recordOf } from "../support/browser-page.ts";
import { engineScript } from "../support/fill-page.ts";

const engine = join(import.meta.dirname, "../../../extension/engine");

/** The sources of the engine by path. */
function sources(folder = engine): readonly (readonly [string, string])[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : [[path.slice(engine.length + 1), readFileSync(path, "utf8")] as const];
  });
}

describe("code that can submit", () => {
  for (const [name, script] of [
    ["fill.js", engineScript],
    ["content.js", contentScript],
  ] as const) {
    it(`is not in ${name}`, () => {
      const code = script();
      expect(
        code.match(/requestSubmit|\.submit\b|\[[`"']submit[`"']\]|"Enter"|`Enter`|'Enter'|keyCode:13|__doPostBack|__EVENTTARGET/g),
      ).toBe(null);
      // No way to make code from text, to leave the page or to talk to anybody.
      expect(
        code.match(
          /\beval\(|new Function|setTimeout\([`"']|location\s*=|location\.(?:href|assign|replace)|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|import\(/g,
        ),
      ).toBe(null);
    });
  }

  it("clicks in two places only: ticks, and buttons that a portal file names", () => {
    const clicks = sources().flatMap(([path, text]) =>
      text.split("\n").flatMap((line) => (/\.click\(/.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(clicks).toEqual([
      'fill/act.ts: if (isChecked(box) !== on && (box.localName === "input" || !couldSend(box))) box.click();',
      "fill/act.ts: button.click();",
    ]);
    const events = sources().filter(([, text]) => /dispatchEvent\(/.test(text));
    expect(events.map(([path]) => path)).toEqual(["fill/act.ts"]);
    const users = sources().filter(([, text]) => /\bpress\(/.test(text));
    expect(users.map(([path]) => path).sort()).toEqual(["fill/act.ts", "fill/buttons.ts"]);
  });
});

describe("a page that waits to be submitted", () => {
  const browser = testBrowser();

  const fields = `<label>Điện thoại <input name=p></label><label>Loại hình <select name=k><option value="">Chọn</option><option>Hợp tác xã</option><option>Liên hiệp hợp tác xã</option></select></label>`;
  const record = recordOf("establish", { "contact.phone": "02083812345", "entity.kind": "union", "filer.fullName": "A B" });
  const button = (text: string, does: "addRow" | "takeOver" = "addRow") => ({
    format: "so-htx-portal" as const,
    version: 1 as const,
    id: "x",
    name: "x",
    hosts: ["x.example"],
    basis: "",
    mark: "L",
    pages: [{ id: "p", title: "", has: [], fields: [], buttons: [{ does, list: "members", text }] }],
  });
  const members = recordOf("establish", {}, { members: [{ "members.fullName": "A" }, { "members.fullName": "B" }] });

  for (const [what, html] of [
    ["a submit button beside every box", `<form>${fields}<button>Lưu</button><input type=submit value="Nộp"><input type=image></form>`],
    [
      "drop-downs that are submit buttons",
      `<form><span>Loại hình</span><button role=combobox aria-haspopup=listbox>Chọn</button>${fields}</form>`,
    ],
    [
      "a drop-down that is a link elsewhere",
      `<form action="/x">Loại hình <a role=combobox aria-haspopup=listbox href="/gone">Chọn</a>${fields}</form>`,
    ],
    [
      "a list of options that submit",
      `<form>Loại hình <div role=combobox tabindex=0 aria-expanded=true aria-controls=l>Chọn</div><div role=listbox id=l><button role=option>Hợp tác xã</button><button role=option>Liên hiệp hợp tác xã</button></div><label>Điện thoại <input></label></form>`,
    ],
    ["a form that submits itself on change", `<form onchange="this.requestSubmit()">${fields}</form>`],
    [
      "a form that submits itself on input from a script",
      `<form id=f>${fields}</form><script>document.addEventListener("input", () => f.requestSubmit())</script>`,
    ],
  ] as const) {
    it(what, async () => {
      const tab = await browser().newPage();
      const left: string[] = [];
      await tab.route("**/*", (route) => {
        left.push(route.request().url());
        return route.fulfill({ body: "<p>gone</p>", contentType: "text/html" });
      });
      await open(tab, `<!doctype html><meta charset=utf-8><h2>Hợp tác xã</h2>${html}`);
      await tab.evaluate(() => {
        const place = globalThis as unknown as { sent: number };
        place.sent = 0;
        document.addEventListener("submit", (event) => {
          if (!event.defaultPrevented) place.sent++;
          event.preventDefault();
        });
      });
      await fill(tab, record);
      expect(await tab.evaluate("sent")).toBe(0);
      expect(left).toEqual([]);
      await tab.close();
    });
  }

  it("buttons that save, send or delete stay unpressed even when a portal file names them", async () => {
    const tab = await browser().newPage();
    for (const text of [
      "Lưu",
      "Lưu và thêm dòng",
      "Nộp hồ sơ",
      "Gửi",
      "Ký số",
      "Xóa dòng",
      "Bắt đầu",
      "Cập nhật",
      "Submit",
      "Xác nhận",
      "Thêm dòng và lưu",
      "Hoàn thành",
      "Tiếp tục",
    ]) {
      await open(
        tab,
        `<!doctype html><meta charset=utf-8><h2>Danh sách thành viên</h2><table><tr><th>Họ và tên<th>Vốn góp</tr><tr><td><input><td><input></tr></table><button type=button>${text}</button><script>window.pressed=0;document.querySelector("button").onclick=()=>window.pressed++</script>`,
      );
      await fill(tab, members, { profile: button(text) });
      expect([text, await tab.evaluate("pressed")]).toEqual([text, 0]);
    }
    await tab.close();
  });

  it("“Thêm dòng” is pressed only when a portal file names it, as often as rows are missing", async () => {
    const tab = await browser().newPage();
    const html = `<!doctype html><meta charset=utf-8><h2>Danh sách thành viên</h2><table id=t><tr><th>Họ và tên<th>Vốn góp</tr><tr><td><input><td><input></tr></table><button type=button>Thêm dòng</button><script>window.pressed=0;document.querySelector("button").onclick=()=>{window.pressed++;t.insertAdjacentHTML("beforeend","<tr><td><input><td><input></tr>")}</script>`;
    await open(tab, html);
    await fill(tab, members);
    expect(await tab.evaluate("pressed")).toBe(0);
    await open(tab, html);
    const { filled } = await fill(tab, members, { profile: button("Thêm dòng") });
    expect(await tab.evaluate("pressed")).toBe(1);
    expect(filled.map(({ item, readBack }) => [item, readBack])).toEqual([
      [0, "A"],
      [1, "B"],
    ]);
    await tab.close();
  });
});
