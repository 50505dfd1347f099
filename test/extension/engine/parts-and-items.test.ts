import { describe, expect, it } from "vitest";
import type { FormRecord } from "../../../core/forms/record.ts";
import { testTab } from "../../support/during-tests.ts";
import { filledById, recordOf } from "../support/browser-page.ts";

const tab = testTab();

const filled = (inner: string, record: FormRecord) => filledById(tab(), inner, record);
const boxes = (...labels: readonly (readonly [id: string, label: string])[]): string =>
  labels.map(([id, label]) => `<p><label for="${id}">${label}</label> <input id="${id}"></p>`).join("");

describe("a part of what the box before it asks", () => {
  const year = recordOf("yearly-cooperative", {
    "yearly.members.total": 41,
    "yearly.workers.regular": 30,
    "yearly.workers.female": 17,
    "yearly.workers.members": 22,
    "yearly.revenue.total": 900_000_000,
    "yearly.revenue.members": 500_000_000,
  });

  it("is asked with the words of its whole", async () => {
    expect(
      await filled(
        boxes(
          ["all", "Có bao nhiêu lao động làm việc thường xuyên?"],
          ["women", "Trong số đó bao nhiêu người là nữ?"],
          ["own", "Trong số đó bao nhiêu người là thành viên?"],
          ["revenue", "Tổng doanh thu (đồng)"],
          ["inside", "– từ các thành viên (đồng)"],
        ),
        year,
      ),
    ).toEqual({ all: "30", women: "17", own: "22", revenue: "900000000", inside: "500000000" });
  });

  it("is never a total of something else", async () => {
    expect(await filled(boxes(["costs", "Tổng chi phí (đồng)"], ["inside", "– cho các thành viên"]), year)).toEqual({});
  });
});

describe("items of a list that labels number", () => {
  const members = recordOf(
    "members",
    {},
    {
      members: ["TRẦN MÂY", "LÝ SUỐI", "HỒ LÁ"].map((name, at) => ({ "members.fullName": name, "members.contribution": 1000 * (at + 1) })),
    },
  );

  it("stand in the boxes of their number, whatever the order", async () => {
    expect(
      await filled(
        boxes(["n2", "Họ tên thành viên (2)"], ["c2", "Vốn góp (2), đồng"], ["n1", "Họ tên thành viên (1)"], ["c1", "Vốn góp (1), đồng"]),
        members,
      ),
    ).toEqual({ n1: "TRẦN MÂY", c1: "1000", n2: "LÝ SUỐI", c2: "2000" });
  });

  it("are not told by the numbers of notes", async () => {
    const noted = boxes(["n", "Họ và tên (1)"], ["c", "Vốn góp, đồng (2)"]);
    const one = recordOf("members", {}, { members: [{ "members.fullName": "TRẦN MÂY", "members.contribution": 1000 }] });
    expect(await filled(`<h3>Thành viên</h3>${noted}`, one)).toEqual({ n: "TRẦN MÂY", c: "1000" });
    const two = noted.replaceAll('id="', 'id="b').replaceAll('for="', 'for="b');
    expect(await filled(`<div><h3>Thành viên</h3>${noted}</div><div><h3>Thành viên</h3>${two}</div>`, members)).toEqual({
      n: "TRẦN MÂY",
      c: "1000",
      bn: "LÝ SUỐI",
      bc: "2000",
    });
  });

  it("stand under the heading of their number where only one part is shown", async () => {
    expect(await filled(`<h3>Thành viên thứ ba</h3>${boxes(["n", "Họ và tên"], ["c", "Vốn góp (đồng)"])}`, members)).toEqual({
      n: "HỒ LÁ",
      c: "3000",
    });
  });

  it("are the main line where one box asks for that", async () => {
    const lines = [
      { "businessLines.name": "Trồng chè", "businessLines.code": "0127", "businessLines.main": false },
      { "businessLines.name": "Chế biến chè", "businessLines.code": "1076", "businessLines.main": true },
    ];
    const inner = boxes(["code", "Mã ngành chính"], ["name", "Ngành, nghề kinh doanh chính"]);
    expect(await filled(inner, recordOf("establish", {}, { businessLines: lines }))).toEqual({ code: "1076", name: "Chế biến chè" });
    const unmarked = lines.map((line) => ({ ...line, "businessLines.main": false }));
    expect(await filled(inner, recordOf("establish", {}, { businessLines: unmarked }))).toEqual({});
  });
});

describe("words that exclude a field", () => {
  it("are the opposite of its own", async () => {
    const record = recordOf("yearly-cooperative", { "yearly.profit.afterTax": 337_000_000 });
    expect(await filled(boxes(["before", "Lợi nhuận HTX khi chưa trừ thuế (đồng)"]), record)).toEqual({});
    expect(await filled(boxes(["after", "Lợi nhuận HTX đã trừ thuế (đồng)"]), record)).toEqual({ after: "337000000" });
  });

  it("are those of an amount where a name is asked", async () => {
    const record = recordOf("dissolve", { "dissolution.creditor.name": "Ông LÊ NÚI" });
    expect(await filled(`<h3>Chủ nợ</h3>${boxes(["amount", "Nợ bao nhiêu (nghìn đồng)"])}`, record)).toEqual({});
    expect(await filled(boxes(["who", "Hợp tác xã còn nợ ai?"]), record)).toEqual({ who: "Ông LÊ NÚI" });
  });

  it("are missing where a day of the fiscal year would stand in any period", async () => {
    const record = recordOf("change", { "tax.fiscalYearStart": "01/04", "dossier.date": "2026-05-02" });
    expect(await filled(boxes(["any", "Áp dụng từ ngày nào?"]), record)).toEqual({});
    expect(await filled(boxes(["paper", "Giấy chứng nhận đã được cấp: vào ngày"]), record)).toEqual({});
    expect(await filled(boxes(["year", "Năm tài chính áp dụng từ ngày"]), record)).toEqual({ year: "01/04" });
  });
});

it("takes “đơn vị” for the branch beside a cooperative that the page names", async () => {
  const record = recordOf(
    "branch",
    { "name.vietnamese": "HỢP TÁC XÃ SUỐI MƠ", "name.short": "HTX SM", "tax.employees": 7 },
    { units: [{ "unit.name": "CHI NHÁNH SUỐI MƠ", "unit.shortName": "CN SM", "unit.ward": "Xã Khuổi Lá" }] },
  );
  const inner = boxes(
    ["main", "Tên hợp tác xã"],
    ["name", "Tên đơn vị (tiếng Việt)"],
    ["short", "Tên đơn vị (viết tắt)"],
    ["ward", "Địa chỉ đơn vị: xã/phường"],
    ["workers", "Số LĐ của CN"],
  );
  expect(await filled(inner, record)).toEqual({
    main: "HỢP TÁC XÃ SUỐI MƠ",
    name: "CHI NHÁNH SUỐI MƠ",
    short: "CN SM",
    ward: "Xã Khuổi Lá",
    workers: "7",
  });
});

it("hears of whom a sentence speaks from its end", async () => {
  const record = recordOf(
    "establish",
    { "filer.fullName": "MÃ NÚI" },
    { legalRepresentatives: [{ "legalRepresentatives.fullName": "ĐỖ ĐÈO" }] },
  );
  const sentence = (end: string): string =>
    `<p>Tôi là <input id="who">, dân tộc <input id="people">, giữ chức danh <input id="title"> ${end}.</p>`;
  expect(await filled(sentence("và là người đại diện theo pháp luật của hợp tác xã"), record)).toEqual({ who: "ĐỖ ĐÈO" });
  expect(await filled(sentence("của hợp tác xã"), record)).toEqual({ who: "MÃ NÚI" });
});
