import type { LegalParameter } from "./parameter.ts";

/** Digits of an entity's code (it is the tax code) and of a dependent unit's code. */
export const codeLength: LegalParameter<{ readonly entity: number; readonly unit: number }> = {
  id: "code.length",
  label: "Số chữ số của mã số HTX và mã số đơn vị phụ thuộc",
  items: [
    {
      value: { entity: 10, unit: 13 },
      from: "2021-01-17",
      until: null,
      source: { document: "Thông tư 105/2020/TT-BTC, giữ lại ở Thông tư 90/2026/TT-BTC", article: "Điều 5", mark: "P" },
      mark: "P",
    },
  ],
};

/**
 * Check digit of the 10-digit code: 10 − (Σ weight · digit mod 11). A remainder of 0 gives 10: such a base can carry no
 * check digit, some libraries take 0; the sources contradict each other, so it is never more than a doubt.
 */
export const codeCheckDigit: LegalParameter<{
  readonly weights: readonly number[];
  readonly modulus: number;
  readonly minus: number;
}> = {
  id: "code.check-digit",
  label: "Chữ số kiểm tra của mã số thuế",
  items: [
    {
      value: { weights: [31, 29, 23, 19, 17, 13, 7, 5, 3], modulus: 11, minus: 10 },
      from: "2021-01-17",
      until: null,
      source: { document: "Công thức trong các thư viện mã nguồn mở, tính lại trên mã số thật", mark: "V" },
      mark: "V",
    },
  ],
};

/** Digits of a personal id, and what its digits say: digit 4 is century and sex (even: male), digits 5–6 the year of birth. */
export const personalId: LegalParameter<{ readonly length: number; readonly oldLength: number; readonly firstCentury: number }> = {
  id: "personal-id.form",
  label: "Số định danh cá nhân: 12 chữ số, chữ số thứ 4 chỉ giới tính và thế kỷ sinh",
  items: [
    {
      value: { length: 12, oldLength: 9, firstCentury: 1900 },
      from: "2016-01-01",
      until: null,
      source: { document: "Nghị định 137/2015/NĐ-CP Điều 13; Thông tư 07/2016/TT-BCA", article: "Điều 7", mark: "P" },
      mark: "P",
    },
  ],
};

/** Digits of a telephone number that the portals accept. */
export const phoneLength: LegalParameter<{ readonly fewest: number; readonly most: number }> = {
  id: "phone.length",
  label: "Số chữ số của số điện thoại",
  items: [
    {
      value: { fewest: 8, most: 15 },
      from: "2025-07-01",
      until: null,
      source: { document: "Cổng thông tin đăng ký doanh nghiệp", mark: "P" },
      mark: "P",
    },
  ],
};

/** Words that a name begins with, by kind. */
export const namePrefixes: LegalParameter<{ readonly cooperative: string; readonly union: string; readonly group: string }> = {
  id: "name.prefixes",
  label: "Cụm từ mở đầu của tên theo loại hình",
  items: [
    {
      value: { cooperative: "Hợp tác xã", union: "Liên hiệp hợp tác xã", group: "Tổ hợp tác" },
      from: "2024-07-01",
      until: null,
      source: { document: "Luật Hợp tác xã 17/2023/QH15 Điều 50 khoản 1; Nghị định 77/2019/NĐ-CP", article: "Điều 13 khoản 2", mark: "V" },
      mark: "V",
    },
  ],
};
