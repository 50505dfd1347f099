import { describe, expect, it } from "vitest";
import { type ClientPort, pageClient } from "../../../extension/engine/client.ts";
import type { Answer } from "../../../extension/engine/messages.ts";
import type { Glimpse } from "../../../extension/engine/seen.ts";
import { freshTab } from "../../support/during-tests.ts";
import { recordOf } from "../support/browser-page.ts";
import { connect } from "../support/page-port.ts";

const tab = freshTab();

const form = `<!doctype html><meta charset="utf-8"><title>Đăng ký</title><h1>Đăng ký hợp tác xã</h1>
<h2>Hợp tác xã</h2>
<label>Tên hợp tác xã viết bằng tiếng Việt <input name="ten"></label>
<label>Vốn điều lệ (VNĐ) <input name="von"></label>
<label>Điện thoại <input name="phone" value="02083811111"></label>
<label>Số lượng thành viên chính thức <input name="tv"></label>`;

const record = recordOf("establish", {
  "name.vietnamese": "HỢP TÁC XÃ SUỐI MƠ",
  "capital.charter": 1_250_000_000,
  "contact.phone": "02083812345",
  "members.officialCount": 12,
  "contact.email": "htx@suoimo.example",
});

describe("the client of the content script", () => {
  it("plans, fills with progress and compares, the record staying on its side", async () => {
    await tab().setContent(form);
    const page = pageClient(await connect(tab()));
    const plan = await page.plan(record);
    expect(plan.steps.map(({ field, value }) => [field, value])).toEqual([
      ["name.vietnamese", "HỢP TÁC XÃ SUỐI MƠ"],
      ["capital.charter", "1250000000"],
      ["members.officialCount", "12"],
    ]);
    const told: string[] = [];
    const result = await page.fill(record, { onProgress: ({ filled }) => told.push(filled?.field ?? "") });
    expect(told).toEqual(["name.vietnamese", "capital.charter", "members.officialCount"]);
    expect(result.filled.map(({ readBack }) => readBack)).toEqual(["HỢP TÁC XÃ SUỐI MƠ", "1250000000", "12"]);
    expect(result.skipped.map(({ field, reason }) => [field, reason])).toEqual([
      ["contact.phone", "already-filled"],
      ["contact.email", "no-match"],
    ]);
    const compared = await page.compare(record);
    expect(compared.rows.filter(({ state }) => state === "differs").map(({ field, found, wanted }) => [field, found, wanted])).toEqual([
      ["contact.phone", "02083811111", "02083812345"],
    ]);
    expect(compared.rows).toHaveLength(4);
    expect(compared.missing.map(({ field }) => field)).toEqual(["contact.email"]);
  });

  it("reads the page back into a record", async () => {
    await tab().setContent(form);
    await tab().fill("[name=ten]", "HỢP TÁC XÃ SUỐI MƠ");
    await tab().fill("[name=von]", "1.250.000.000");
    await tab().fill("[name=tv]", "mười hai");
    const { record: read, unread } = await pageClient(await connect(tab())).read("establish");
    expect(read.fields).toEqual({
      "name.vietnamese": "HỢP TÁC XÃ SUỐI MƠ",
      "capital.charter": 1_250_000_000,
      "contact.phone": "02083811111",
    });
    expect(unread).toEqual([expect.objectContaining({ field: "members.officialCount", found: "mười hai" })]);
  });

  it("picks a box by a click that the page never sees, and outlines it until the port closes", async () => {
    await tab().setContent(`${form}<script>window.clicks = 0; addEventListener("click", () => window.clicks++);</script>`);
    const page = pageClient(await connect(tab()));
    const picking = page.pick("establish");
    await tab().waitForTimeout(100);
    await tab().click("h2");
    await tab().click("[name=von]");
    const found = await picking;
    expect(found).toMatchObject({ label: "Vốn điều lệ (VNĐ)", selector: { name: "von" } });
    expect(found?.guesses[0]).toBe("capital.charter");
    expect(await tab().evaluate("clicks")).toBe(0);
    await page.marks([{ control: found!.control, look: "taught" }]);
    expect(await tab().locator("[name=von]").getAttribute("style")).toContain("outline");
    page.close();
    await expect.poll(() => tab().locator("[name=von]").getAttribute("style")).toBe(null);
  });

  it("ends a picking by Escape and by its signal", async () => {
    await tab().setContent(form);
    const page = pageClient(await connect(tab()));
    const first = page.pick(null);
    await tab().waitForTimeout(100);
    await tab().keyboard.press("Escape");
    expect(await first).toBe(null);
    const stop = new AbortController();
    const second = page.pick(null, stop.signal);
    stop.abort();
    expect(await second).toBe(null);
  });

  it("asks back which option is meant in lists whose options come late", async () => {
    await tab().setContent(`<!doctype html><meta charset="utf-8"><h1>Đăng ký hợp tác xã</h1><h2>Địa chỉ trụ sở chính</h2>
      <p><label for="t">Tỉnh/Thành phố</label> <select id="t"><option value="">-- Chọn --<option>Tỉnh Bắc Sơn<option>Thành phố Hà Nội</select></p>
      <p><label for="x">Xã/Phường</label> <select id="x" disabled><option value="">-- Chọn --</select></p>
      <h2>Người nộp hồ sơ</h2><p><label id="g">Giới tính</label> <span role="combobox" aria-labelledby="g" tabindex="0" style="display:inline-block;width:9em;height:1.4em"><b></b></span></p>
      <script>
        const [first, late] = document.querySelectorAll("select");
        first.onchange = () => setTimeout(() => {
          late.disabled = false;
          for (const text of ["Xã Khuổi Lá", "Phường Suối Mơ", "Xã Suối Mơ"]) late.add(new Option(text, text));
        }, 200);
        const list = document.querySelector("[role=combobox]");
        list.onclick = () => setTimeout(() => {
          const pane = document.body.appendChild(document.createElement("div"));
          for (const text of ["Male (Nam)", "Female (Nữ)"]) {
            const option = pane.appendChild(document.createElement("div"));
            option.setAttribute("role", "option");
            option.textContent = text;
            option.onclick = () => { list.querySelector("b").textContent = text.slice(0, -5); pane.remove(); };
          }
        }, 60);
      </script>`);
    const page = pageClient(await connect(tab()));
    const { filled } = await page.fill(
      recordOf("establish", { "headOffice.province": "Bắc Sơn", "headOffice.ward": "Xã Suối Mơ", "filer.gender": "female" }),
    );
    expect(filled.map(({ field, readBack }) => [field, readBack])).toEqual([
      ["headOffice.province", "Tỉnh Bắc Sơn"],
      ["filer.gender", "Female"],
      ["headOffice.ward", "Xã Suối Mơ"],
    ]);
  });

  it("stops between two values and says what was left", async () => {
    const slow = "addEventListener('change', () => { const end = performance.now() + 300; while (performance.now() < end); });";
    const ids = ["email", "website", "fax"].map((id) => `contact.${id}`);
    const more = ["Thư điện tử", "Website", "Fax", "Tên viết tắt", "Tên bằng tiếng nước ngoài"].map(
      (text) => `<label>${text} <input></label>`,
    );
    await tab().setContent(`${form}${more.join("")}<script>${slow}</script>`);
    const page = pageClient(await connect(tab()));
    const stop = new AbortController();
    const values = {
      ...record.fields,
      "contact.website": "htx.example",
      "contact.fax": "02083812346",
      "name.short": "HTX SM",
      "name.foreign": "SM",
    };
    const result = await page.fill(recordOf("establish", values), { signal: stop.signal, onProgress: () => stop.abort() });
    const left = result.skipped.filter(({ reason }) => reason === "page-changed").map(({ field }) => field);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set([...result.filled.map(({ field }) => field), ...left])).toEqual(
      new Set(["name.vietnamese", "capital.charter", "members.officialCount", "name.short", "name.foreign", ...ids]),
    );
  });

  it("tells what was filled when the tab goes elsewhere in the middle", async () => {
    await tab().setContent(form);
    const page = pageClient(await connect(tab()));
    const result = await page.fill(record, {
      onProgress: () => {
        tab()
          .goto("about:blank")
          .catch(() => undefined);
      },
    });
    expect(result.filled[0]?.field).toBe("name.vietnamese");
    await page.left;
    await expect(page.plan(record)).rejects.toMatchObject({ said: { vi: expect.stringContaining("Trang đã chuyển đi") } });
  });

  it.each([
    ["says how many boxes wait in parts that are not open", { "tax.employees": 25, "tax.startDate": "2026-11-01" }, 1],
    ["says nothing of them where the page has a box for all", {}, 0],
  ])("%s", async (_, more, count) => {
    const tax = ["Ngày bắt đầu hoạt động", "Tổng số lao động dự kiến", "Tên giám đốc", "Điện thoại của giám đốc"];
    const shut = tax.map((label, at) => `<p><label for="t${at}">${label}</label> <input id="t${at}"></p>`).join("");
    await tab().setContent(`${form}<section hidden>${shut}</section>`);
    const { "contact.email": _email, ...fields } = record.fields;
    const given = count === 0 ? fields : { ...record.fields, ...more };
    const { warnings } = await pageClient(await connect(tab())).fill(recordOf("establish", given));
    const told = "Trang còn 4 ô đang ẩn, trong thẻ hoặc mục chưa mở: hãy mở ra rồi điền tiếp.";
    expect(warnings.map(({ vi }) => vi)).toEqual(Array(count).fill(told));
  });

  it("ends a filling when what the page tells cannot be planned, and lets the page go", async () => {
    const asked: string[] = [];
    let hear: (answer: Answer) => void = () => undefined;
    const port: ClientPort = {
      postMessage: (request) => {
        asked.push(request.ask);
        if (request.ask === "fill") hear({ id: request.id, toPlan: { controls: [null as unknown as Glimpse], mine: [] } });
      },
      onMessage: {
        addListener: (listen) => {
          hear = listen;
        },
      },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => undefined,
    };
    await expect(pageClient(port).fill(record)).rejects.toBeInstanceOf(TypeError);
    expect(asked).toEqual(["fill", "cancel"]);
  });

  it("tells of which list a page takes one item, as long as nobody has written any", async () => {
    const box = (id: string, label: string): string => `<p><label for="${id}">${label}</label> <input id="${id}"></p>`;
    const names = ["Trần Thị Mây", "Hoàng Văn Suối"].map((name) => ({ "members.fullName": name, "members.contribution": 5 }));
    const two = recordOf("members", { "name.vietnamese": "HTX SUỐI MƠ" }, { members: names });
    await tab().setContent(
      '<!doctype html><meta charset="utf-8"><title>Thành viên</title><h1>Thông tin về thành viên hợp tác xã</h1><main></main>',
    );
    const page = pageClient(await connect(tab()));
    const open = async (boxes: string, record = two): Promise<readonly string[]> => {
      await tab()
        .locator("main")
        .evaluate((main, inner) => {
          main.innerHTML = inner;
        }, boxes);
      return page.emptyPlaces(record);
    };
    const one = `${box("a", "Họ và tên thành viên")}${box("b", "Vốn góp (VNĐ)")}`;
    expect(await open(one)).toEqual(["members"]);
    expect(await open(one.replace('id="b"', 'id="b" value="7"'))).toEqual([]);
    expect(await open(box("b", "Vốn góp (VNĐ)"))).toEqual([]);
    const row = "<tr><td><input></td><td><input></td></tr>";
    expect(await open(`<table><tr><th>Họ và tên thành viên</th><th>Vốn góp (VNĐ)</th></tr>${row}${row}</table>`)).toEqual([]);
    expect(await open(one, { ...two, lists: { members: names.slice(1) } })).toEqual([]);
  });
});
