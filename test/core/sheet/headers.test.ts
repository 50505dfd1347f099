import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields } from "../../../core/model/fields.ts";
import { matchCriterion } from "../../../core/sheet/criteria.ts";
import { matchHeader } from "../../../core/sheet/header-match.ts";
import { withoutUnit } from "../../../core/sheet/header-unit.ts";
import { isSequenceHeader } from "../../../core/sheet/header-words.ts";

/** Best field by words alone; parents and child are written "Lao động / Nữ". */
function fieldOf(header: string): string | null {
  const [best] = matchHeader(
    header
      .split(" / ")
      .map(withoutUnit)
      .filter((part) => part !== ""),
    "entity",
  );
  return best !== undefined && best.score >= 0.6 ? best.field : null;
}

describe("column names", () => {
  it.each([
    ["Tên hợp tác xã/ Liên hiệp HTX", "name"],
    ["Tên đơn vị kinh tế tập thể", "name"],
    ["Thông tin chung / Tên HTX", "name"],
    ["Mã số thuế/Mã số HTX", "code"],
    ["MS thuế", "code"],
    ["Giấy chứng nhận ĐKKD / Số", "certificateNumber"],
    ["Giấy chứng nhận ĐKKD / Ngày cấp", "certificateDate"],
    ["Ngày, tháng, năm thành lập", "foundedOn"],
    ["Năm TL", "foundedOn"],
    ["Tình trạng HĐ", "status"],
    ["Nơi đặt trụ sở HTX", "address"],
    ["Xã/phường/TT", "commune"],
    ["Địa chỉ / Xã", "commune"],
    ["Huyện (cũ)", "district"],
    ["SĐT liên hệ", "phone"],
    ["ĐT", "phone"],
    ["DT (trđ)", "revenue.total"],
    ["Ngành nghề SXKD", "mainLine"],
    ["Chủ tịch HĐQT kiêm Giám đốc", "representative.name"],
    ["Người đại diện theo pháp luật / Số CCCD", "representative.personalId"],
    ["Số lượng xã viên", "members.total"],
    ["Thành viên / Kết nạp mới", "members.new"],
    ["Thành viên / Giảm", "members.left"],
    ["Hộ ĐB DTTS", "members.ethnicHouseholds"],
    ["Lao động / TS", "workers.total"],
    ["Lao động / Nữ", "workers.female"],
    ["Lao động / Trong đó / Nữ", "workers.female"],
    ["Thành viên (người) / Trong đó / Nữ", null],
    ["TVHTX là nữ", null],
    ["Chỉ tiêu tài chính / Doanh thu", "revenue.total"],
    ["Các chỉ tiêu / VĐL", "capital.charter"],
    ["Chỉ tiêu giao / Doanh thu", "revenue.planned"],
    ["LĐ thuê mướn bên ngoài", "workers.hired"],
    ["Số LĐ tham gia BHXH bắt buộc", "workers.insured"],
    ["Cán bộ quản lý / Trình độ / Đại học, cao đẳng", "managers.university"],
    ["CBQL / Sơ cấp, trung cấp", "managers.vocational"],
    ["Vốn / Điều lệ", "capital.charter"],
    ["Nguồn vốn / Đầu năm", "capital.start"],
    ["Tổng nguồn vốn 31/12/2024", "capital.end"],
    ["Tổng nguồn vốn 01/01/2024", "capital.start"],
    ["Tài sản không chia / Cuối năm", "indivisible.end"],
    ["Doanh thu / Trong đó: với thành viên", "revenue.members"],
    ["Doanh thu bán hàng, CCDV", "revenue.total"],
    ["Lãi (lỗ) trước thuế", "profit.beforeTax"],
    ["Lợi nhuận / Sau thuế", "profit.afterTax"],
    ["Trích lập quỹ / Quỹ ĐTPT", "fund.development"],
    ["Thu nhập BQ của LĐ thường xuyên (tr.đ/người/năm)", "income.worker"],
    ["Kết quả đánh giá, xếp loại", "rank"],
    ["Số tháng ngừng HĐ", "stoppedMonths"],
    ["Tham gia chuỗi liên kết (x)", "flag.valueChain"],
    ["Số thành viên Members (person)", "members.total"],
    ["Doah thu (đồng)", "revenue.total"],
    ["H u y ệ n", "district"],
  ])("%s → %s", (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it.each([
    "Diện tích (ha)",
    "Sản lượng (tấn)",
    "Tỷ lệ hộ nghèo",
    "Thuế đã nộp",
    "Tài sản cố định",
    "Tổng tài sản",
    "Số tài khoản",
    "Ngày cấp CCCD",
    "Nơi cấp",
    "Fax",
  ])("%s is none of ours", (header) => {
    expect(fieldOf(header)).toBeNull();
  });

  it("every field is found by its own names", () => {
    const lost = fields.flatMap((field) =>
      field.headers
        .filter(
          (header) =>
            !matchHeader([header], field.in)
              .slice(0, 2)
              .some((found) => found.field === field.id),
        )
        .map((header) => `${field.id}: ${header}`),
    );
    expect(lost).toEqual([]);
  });

  it("case, tone marks typed apart and blanks do not matter", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields.filter((field) => field.in === "entity")),
        fc.boolean(),
        fc.boolean(),
        (field, upper, spaced) => {
          const written = (text: string) => {
            const cased = upper ? text.toUpperCase() : text;
            return spaced ? `  ${cased.normalize("NFD").replaceAll(" ", "  ")}\n` : cased.normalize("NFD");
          };
          expect(matchHeader([written(field.label.vi)], "entity")[0]).toEqual(matchHeader([field.label.vi], "entity")[0]);
        },
      ),
    );
  });

  it("never throws and gives scores between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }), (path) => {
        for (const { score } of matchHeader(path, "entity")) expect(score > 0 && score <= 1).toBe(true);
      }),
    );
  });
});

describe("running numbers", () => {
  it.each(["STT", "TT", "Số TT", "#", "S.T.T", "STT/No."])("%s", (header) => expect(isSequenceHeader(header)).toBe(true));
  it.each(["Số", "Số thành viên", "TT hoạt động"])("not %s", (header) => expect(isSequenceHeader(header)).toBe(false));
});

describe("criteria", () => {
  it.each([
    [["1a"], "points.1a"],
    [["TC 2"], "points.2"],
    [["Tiêu chí 15"], "points.15"],
    [["5. Chấp hành pháp luật (8đ)"], "points.5"],
    [["1. Vốn của HTX", "a)"], "points.1a"],
    [["Tài sản của hợp tác xã"], "points.2"],
    [["Giải quyết các tranh chấp, khiếu nại"], "points.6"],
  ] as const)("%j → %s", (path, field) => {
    expect(matchCriterion(path)?.field).toBe(field);
  });

  it.each(["Tên HTX", "Xã", "Điện thoại"])("not %s", (header) => expect(matchCriterion([header])?.score ?? 0).toBeLessThan(0.6));
});
