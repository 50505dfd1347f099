import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portalOf } from "../../../extension/engine/describe.ts";
import { readPortalFile, writePortalFile } from "../../../extension/portals/portal-file.ts";

const taught = portalOf("dangky.xa.gov.vn", "Địa chỉ", [
  { field: "headOffice.street", selector: { name: "ADDRCtl$STREET_NUMBERFld" } },
  { field: null, selector: { label: "Tổng cộng" } },
]);

describe("portal files", () => {
  it("come back as they were written", () => {
    expect(readPortalFile(writePortalFile(taught))).toEqual({ portal: taught });
  });

  it("say what is wrong with other files", () => {
    const problem = (value: unknown): string => {
      const read = readPortalFile(typeof value === "string" ? value : JSON.stringify(value));
      return "problem" in read ? read.problem : "";
    };
    expect(problem("{")).toContain("không phải tệp cổng");
    expect(problem({})).toContain("không phải tệp cổng");
    expect(problem({ ...taught, version: 2 })).toContain("phiên bản khác");
    expect(problem({ ...taught, hosts: ["*"] })).toContain("tên máy chủ");
    expect(problem({ ...taught, hosts: ["*.gov.vn"] })).toContain("tên máy chủ");
    expect(problem({ ...taught, hosts: [] })).toContain("tên máy chủ");
    expect(problem({ ...taught, pages: [] })).toContain("không có trang nào");
    expect(problem("x".repeat(3_000_000))).toContain("quá lớn");
  });

  it("lose fields that the dictionary does not have, and buttons that save, send or sign", () => {
    const page = taught.pages[0]!;
    const hostile = {
      ...taught,
      pages: [
        {
          ...page,
          fields: [...page.fields, { field: "__proto__", name: "x" }, { field: "name.own" }],
          buttons: [
            { does: "addRow", list: "members", text: "Thêm dòng" },
            { does: "addRow", list: "members", text: "Lưu" },
            { does: "open", list: "members", text: "Nộp hồ sơ" },
            { does: "takeOver", list: "members", text: "Thêm", name: "ctl00$btnSave" },
            { does: "submit", list: "members", text: "Thêm" },
          ],
        },
      ],
    };
    const read = readPortalFile(JSON.stringify(hostile));
    if ("problem" in read) throw new Error(read.problem);
    expect(read.portal.pages[0]!.fields).toHaveLength(2);
    expect(read.portal.pages[0]!.buttons?.map(({ text }) => text)).toEqual(["Thêm dòng"]);
  });

  it("never throw", () => {
    fc.assert(fc.property(fc.json(), (text) => typeof readPortalFile(text) === "object"));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (pages) => typeof readPortalFile(JSON.stringify({ ...taught, pages: [pages, ...taught.pages] })) === "object",
      ),
    );
  });
});
