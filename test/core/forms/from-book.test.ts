import { describe, expect, it } from "vitest";
import { readCsv } from "../../../core/files/csv.ts";
import { checkFormRecord } from "../../../core/forms/check-record.ts";
import type { FormId } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { forms } from "../../../core/forms/form-list.ts";
import { entitiesOf, recordFromBook } from "../../../core/forms/from-book.ts";
import { typedValue } from "../../../core/forms/typed-value.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { recordFor } from "../../extension/support/records.ts";

const asOf = "2026-11-21";

function bookOf(text: string) {
  return readBook({ file: "so.csv", sheets: [readCsv(text, "Danh sách")] });
}

const book = bookOf(`DANH SÁCH HỢP TÁC XÃ NĂM 2025
STT,Tên HTX,Mã số HTX,Địa chỉ,Xã/Phường,Tỉnh,Người đại diện,Giới tính,Số CCCD,Điện thoại,Ngành nghề chính,Mã ngành,Vốn điều lệ (triệu đồng),Tổng số thành viên,Doanh thu (triệu đồng)
1,HTX Nông nghiệp Suối Mây,0105987432,Thôn Nà Lau,Xã Đồng Tâm,Tỉnh Thái Nguyên,Lê Văn Sơn,Nam,019079004321,0912345670,Trồng cây chè,0127,1800,18,2700
2,Liên hiệp HTX Đồi Gió,0101245486,"Thôn 2, xã Văn Lăng",Xã Văn Lăng,Tỉnh Thái Nguyên,Trần Thị Mây,Nữ,019190006543,0977111222,Dịch vụ; vận tải,,900,7,
3,Mây Tre Bản Mới,0105987433,,Xã Văn Lang,Tỉnh Thái Nguyên,,,,,,,,,
4,HTX Chè Bãi Bồi,0101245487,Thôn 4,Xã Đồng Tâm,Tỉnh Thái Nguyên,Ma Văn Lâm,Nam,019079004322,0912345671,Sản xuất chè,1076,700,12,900
5,HTX Rau Suối Lạnh,0101245488,Thôn 5,Xã Đồng Tâm,Tỉnh Thái Nguyên,Hoàng Thị Lan,Nữ,019190006544,0912345672,Trồng rau,0118,650,11,800
6,HTX Vận tải Bến Gỗ,0101245489,Thôn 6,Xã Văn Lang,Tỉnh Thái Nguyên,Lý Văn Tài,Nam,019079004323,0912345673,Vận tải hàng hóa,4933,2500,9,5100`);

const records = (form: FormId) => entitiesOf(book).map(({ place }) => recordFromBook(book, place, form)!);

describe("a record out of a book", () => {
  it("has what the book certainly says, in the terms of the form", () => {
    const [first] = records("establish");
    expect(first!.fields).toMatchObject({
      "name.vietnamese": "HỢP TÁC XÃ NÔNG NGHIỆP SUỐI MÂY",
      "name.prefix": "cooperative",
      "name.own": "NÔNG NGHIỆP SUỐI MÂY",
      "headOffice.street": "Thôn Nà Lau",
      "headOffice.ward": "Xã Đồng Tâm",
      "headOffice.province": "Tỉnh Thái Nguyên",
      "contact.phone": "0912345670",
      "capital.charter": 1_800_000_000,
      "entity.kind": "cooperative",
    });
    expect(first!.lists.legalRepresentatives).toEqual([
      {
        "legalRepresentatives.fullName": "LÊ VĂN SƠN",
        "legalRepresentatives.gender": "male",
        "legalRepresentatives.personalId": "019079004321",
      },
    ]);
    expect(first!.lists.businessLines).toEqual([
      { "businessLines.code": "0127", "businessLines.name": "Trồng cây chè", "businessLines.main": true },
    ]);
  });

  it("takes no address apart and names no line that is two", () => {
    const [, second] = records("establish");
    expect(second!.fields).not.toHaveProperty(["headOffice.street"]);
    expect(second!.lists).not.toHaveProperty("businessLines");
    expect(second!.fields["name.prefix"]).toBe("union");
    expect(records("dissolve")[1]!.fields["headOffice.full"]).toBe("Thôn 2, xã Văn Lăng");
  });

  it("gives a name without its kind no parts, and nothing for empty cells", () => {
    const [, , third] = records("yearly-cooperative");
    expect(third!.fields["name.vietnamese"]).toBe("MÂY TRE BẢN MỚI");
    expect(third!.fields).not.toHaveProperty(["name.prefix"]);
    expect(third!.fields).not.toHaveProperty(["yearly.revenue.total"]);
    expect(third!.lists).not.toHaveProperty("legalRepresentatives");
  });

  it("has for every form only fields of that form", () => {
    for (const { id } of forms) {
      for (const record of records(id)) {
        for (const field of Object.keys(record.fields)) expect(fieldById(field)?.forms, `${id} ${field}`).toContain(id);
      }
    }
    expect(records("yearly-cooperative")[0]!.fields).toMatchObject({
      "yearly.members.total": 18,
      "yearly.revenue.total": 2_700_000_000,
      "yearly.year": 2025,
    });
  });
});

describe("the check of a record", () => {
  it("finds a complete record complete", () => {
    for (const { id } of forms) {
      const { missing, notes } = checkFormRecord(recordFor(id), asOf);
      expect(
        missing.map(({ field }) => field.id),
        id,
      ).toEqual([]);
      expect(
        notes.filter(({ severity }) => severity === "error"),
        id,
      ).toEqual([]);
    }
  });

  it("names what is missing, single and in lists", () => {
    const { missing } = checkFormRecord({ form: "establish", key: "1", label: "", fields: {}, lists: {} }, asOf);
    const ids = missing.map(({ field }) => field.id);
    expect(ids).toEqual(
      expect.arrayContaining(["name.vietnamese", "headOffice.ward", "legalRepresentatives.fullName", "businessLines.code"]),
    );
    expect(ids).not.toContain("capital.foreignEquivalent");
  });

  it("finds wrong values by their type and by the rules of books", () => {
    const whole = recordFor("establish");
    const wrong = {
      ...whole,
      fields: {
        ...whole.fields,
        "dossier.date": "2026-02-31",
        "contact.phone": "12",
        "capital.charter": -5.5,
        "entity.establishmentBasis": "merged",
      },
      lists: {
        ...whole.lists,
        legalRepresentatives: [{ ...whole.lists.legalRepresentatives![0], "legalRepresentatives.personalId": "123" }],
      },
    };
    const fields = checkFormRecord(wrong, asOf).notes.map(({ field }) => field);
    for (const id of ["dossier.date", "contact.phone", "capital.charter", "entity.establishmentBasis", "legalRepresentatives.personalId"])
      expect(fields).toContain(id);
    const code = checkFormRecord({ ...recordFor("change"), fields: { ...recordFor("change").fields, "entity.code": "0105987433" } }, asOf);
    expect(code.notes).toEqual([expect.objectContaining({ field: "entity.code", severity: "error" })]);
  });
});

describe("a typed value", () => {
  const typed = (id: string, text: string) => typedValue(fieldById(id)!, text);
  it("becomes canonical", () => {
    expect(typed("dossier.date", "5/10/2026")).toBe("2026-10-05");
    expect(typed("capital.charter", "1.800.000.000")).toBe(1_800_000_000);
    expect(typed("yearly.revenue.total", "2.700")).toBe(2_700_000_000);
    expect(typed("tax.fiscalYearStart", "1/1")).toBe("01/01");
    expect(typed("filer.fullName", " Hoàng  Thị Lan ")).toBe("HOÀNG THỊ LAN");
    expect(typed("entity.marketAccessCommitment", "no")).toBe(false);
    expect(typed("filer.gender", "female")).toBe("female");
  });
  it("is nothing when empty and not certain when it cannot be read", () => {
    expect(typed("dossier.date", " ")).toBeNull();
    expect(typed("dossier.date", "31/02/2026")).toBeUndefined();
    expect(typed("capital.charter", "nhiều")).toBeUndefined();
    expect(typed("filer.gender", "x")).toBeUndefined();
  });
});
