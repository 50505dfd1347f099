import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeKey, readPlaceHeading } from "../../../core/model/places.ts";
import { anyText } from "./any-text.ts";

describe("placeKey", () => {
  test.each([
    ["Xã Bình Minh", "Bình Minh"],
    ["xã Bình Minh", "XÃ BÌNH MINH"],
    ["X. Bình Minh", "Bình Minh"],
    ["P. 4", "Phường 4"],
    ["P4", "Phường 04"],
    ["TT. Long Hồ", "Thị trấn Long Hồ"],
    ["TP. Long Khánh", "thành phố Long Khánh"],
    ["T.P Long Khánh", "Long Khánh"],
    ["TX Bình Minh", "Thị xã Bình Minh"],
    ["H. Long Mỹ", "Huyện Long Mĩ"],
    ["Đặc khu Phú Quý", "Phú Quí"],
    ["xa phu hoa", "Xã Phú Hoà"],
    ["UBND xã Phú Hòa", "Phú Hòa"],
    ["Xã Phú Hòa (cũ)", "Phú Hòa"],
    ["Xã Phú Hòa, huyện Long Mỹ", "xã Phú Hòa"],
    ["TP.HCM", "Thành phố Hồ Chí Minh"],
    ["Thừa Thiên - Huế", "Tỉnh Thừa Thiên Huế"],
  ])("%s = %s", (one, other) => {
    expect(placeKey(one)).toBe(placeKey(other));
  });

  test.each([
    ["Xã Tân Phú", "Xã Tân Phú Đông"],
    ["Phường 4", "Phường 14"],
    ["Phường Tịnh Biên", "Phường Biên"],
    ["Huyền Hội", "Xã Hội"],
    ["Quán Hàu", "Hàu"],
    ["Xã Phú Hòa", "Xã Hòa Phú"],
  ])("%s ≠ %s", (one, other) => {
    expect(placeKey(one)).not.toBe(placeKey(other));
  });

  test("does not depend on the Unicode form and survives any text", () => {
    fc.assert(fc.property(anyText, (text) => placeKey(text.normalize("NFD")) === placeKey(text.normalize("NFC"))));
  });
});

describe("readPlaceHeading", () => {
  test.each([
    ["I. Xã Phú Hòa", "commune", "Xã Phú Hòa"],
    ["II Xã Phú Hòa", "commune", "Xã Phú Hòa"],
    ["I.1. Xã Tân An", "commune", "Xã Tân An"],
    ["- Xã Phú Hòa: 5 HTX", "commune", "Xã Phú Hòa"],
    ["Phường 3 (05 HTX)", "commune", "Phường 3"],
    ["P. 3", "commune", "Phường 3"],
    ["PHƯỜNG HỘI AN", "commune", "Phường Hội An"],
    ["Xã Hợp Tiến", "commune", "Xã Hợp Tiến"],
    ["TT. Long Hồ", "commune", "Thị trấn Long Hồ"],
    ["Đặc khu Phú Quý", "commune", "Đặc khu Phú Quý"],
    ["Xã Ia H'Drai", "commune", "Xã Ia H'Drai"],
    ["Xã Tân Thành (cũ)", "commune", "Xã Tân Thành"],
    ["UBND xã Phú Hòa", "commune", "Xã Phú Hòa"],
    ["HUYỆN LONG MỸ", "district", "Huyện Long Mỹ"],
    ["A. HUYỆN LONG MỸ (12 HTX)", "district", "Huyện Long Mỹ"],
    ["1. TP. Long Khánh", "district", "Thành phố Long Khánh"],
    ["THỊ XÃ BÌNH MINH", "district", "Thị xã Bình Minh"],
    ["Tỉnh Kon Tum", "province", "Tỉnh Kon Tum"],
    ["Thành phố Hà Nội", "province", "Thành phố Hà Nội"],
  ])("%j: %s %s", (text, level, name) => {
    expect(readPlaceHeading(text)).toEqual({ level, name });
  });

  test.each([
    "",
    "HTX Phú Hòa",
    "Xã",
    "Xã, phường",
    "Huyện/Thành phố",
    "Xã viên",
    "XÃ VIÊN",
    "XÃ HỘI",
    "TỈNH ỦY",
    "PHƯỜNG XÃ",
    "TT",
    "TT Tên HTX",
    "Tổng xã Phú Hòa",
    "X. NÔNG NGHIỆP",
    "H. Khác",
    "Xã Phú Hòa, huyện Long Mỹ",
    "Hợp tác xã Phú Hòa",
    "Xã hội hóa",
  ])("%j names no place alone", (text) => {
    expect(readPlaceHeading(text)).toBeNull();
  });

  test("survives any text", () => {
    const near = fc
      .array(fc.constantFrom("Xã", "xã", "TP.", "P.", "I.", " ", "Phú", "3", "(", ")", ":", "-", "HTX"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(anyText, near), (text) => {
        const heading = readPlaceHeading(text);
        if (heading !== null) expect(heading.name.length).toBeGreaterThan(2);
      }),
    );
  });
});
