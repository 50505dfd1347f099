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
    const read = readPortalFile(writePortalFile(taught));
    expect(read).toMatchObject({ portal: taught });
    if ("portal" in read) expect(readPortalFile(writePortalFile(read.portal))).toEqual(read);
  });

  it("say what is wrong with other files", () => {
    const problem = (value: unknown): string => {
      const read = readPortalFile(typeof value === "string" ? value : JSON.stringify(value));
      return "problem" in read ? read.problem.vi : "";
    };
    expect(problem("{")).toContain("không phải tệp cổng");
    expect(problem({})).toContain("không phải");
    expect(problem({ ...taught, version: 2 })).toContain("phiên bản khác");
    expect(problem({ ...taught, hosts: ["*"] })).toContain("tên máy chủ");
    expect(problem({ ...taught, hosts: ["*.gov.vn"] })).toContain("tên máy chủ");
    expect(problem({ ...taught, hosts: [] })).not.toBe("");
    expect(problem({ ...taught, pages: [] })).toContain("không có trang nào");
    expect(problem("x".repeat(3_000_000))).toContain("quá lớn");
  });

  it("are refused with fields that the dictionary does not have, and with buttons that save, send or sign", () => {
    const page = taught.pages[0]!;
    const withPage = (more: object): string => {
      const read = readPortalFile(JSON.stringify({ ...taught, pages: [{ ...page, ...more }] }));
      return "problem" in read ? read.problem.vi : "";
    };
    const button = (text: string, name?: string) => ({
      buttons: [{ does: "addRow", list: "members", text, ...(name === undefined ? {} : { name }) }],
    });
    expect(withPage(button("Thêm dòng"))).toBe("");
    for (const text of ["Lưu", "LƯU", "Nộp hồ sơ", "Lưu & tiếp tục", "Ký số", "Gửi", "Submit"])
      expect(withPage(button(text)), text).toContain("không nhận tệp này");
    expect(withPage(button("Thêm", "ctl00$btnSave"))).toContain("không nhận tệp này");
    expect(withPage({ buttons: [{ does: "submit", list: "members", text: "Thêm" }] })).not.toBe("");
    expect(withPage({ fields: [{ field: "__proto__", name: "x" }] })).not.toBe("");
    expect(withPage({ fields: [{ field: "name.own" }] })).not.toBe("");
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
