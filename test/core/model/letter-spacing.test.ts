import fc from "fast-check";
import { expect, test } from "vitest";
import { joinLetterSpaced } from "../../../core/model/letter-spacing.ts";
import { anyText } from "./any-text.ts";

const spaced = [
  "Huyện Ý Yên 60",
  "TỔNG SỐ",
  "TỔNG CỘNG",
  "Hợp tác xã",
  "DANH SÁCH HỢP TÁC XÃ",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "BÁO CÁO",
  "Nguyễn Văn An",
  "Ghi chú",
  "Kế hoạch năm 2024",
  "THÔNG TIN",
  "NĂM 2024",
  "YẾU",
  "LĨNH VỰC",
  "Xã Phú Hòa 12",
  "ỦY BAN NHÂN DÂN",
];

test.each(spaced)("joins %j typed with blanks between all letters", (text) => {
  expect(joinLetterSpaced([...text.replace(/ /g, "")].join(" "))).toBe(text);
});

test.each([...spaced, "Tên HTX", "SỐ TT"])("joins %j typed with wider blanks between words", (text) => {
  const wide = text
    .split(" ")
    .map((word) => [...word].join(" "))
    .join("   ");
  expect(joinLetterSpaced(wide)).toBe(text);
});

test("joins a letter-spaced part of a line", () => {
  expect(joinLetterSpaced("T Ổ N G S Ố - TOTAL")).toBe("TỔNG SỐ - TOTAL");
  expect(joinLetterSpaced("Mục H u y ệ n Ý Yên")).toBe("Mục Huyện Ý Yên");
});

test("keeps marks beside their words", () => {
  expect(joinLetterSpaced("S ố  l ư ợ n g  ( n g ư ờ i ) :")).toBe("Số lượng (người):");
});

test.each([
  "A B",
  "A B C D",
  "Tổ 1 2",
  "N V A",
  "Nguyễn V A",
  "1 2 3 4 5",
  "x x x x",
  "Tổ 1 ấp 2 A B",
  "S T T",
  "U B N D",
  "Hợp tác xã Ý Yên 6",
  "a b c d e g",
  "- - - -",
  "",
  " ",
])("leaves %j alone", (text) => {
  expect(joinLetterSpaced(text)).toBe(text);
});

test("loses no letter of any text", () => {
  const bare = (text: string): string => text.replace(/\s+/g, "");
  const mixed = fc.string({ unit: fc.constantFrom(..."aăoểnghtxTỔSỐ12  .-(") });
  fc.assert(fc.property(fc.oneof(mixed, anyText), (text) => bare(joinLetterSpaced(text)) === bare(text)));
});
