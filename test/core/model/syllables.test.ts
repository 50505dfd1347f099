import { expect, test } from "vitest";
import { hasVietnameseLetter, isSpelledSyllable, isSyllable } from "../../../core/model/syllables.ts";

const rightly =
  "hợp tác xã huyện ý yên quốc nghiệp giếng gì gia khoẻ khỏe hoà hòa thúy thuý quý quyết thuở ngoằn nghiêng mười người uống yêu xoong kệ ghế cũng";
const wrongly = "hợpt htx ndân sth tcx ngiệp ce kanh ghanh tac hop mach qướ bcd tổngs";

test.each(rightly.split(" "))("%s is a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSpelledSyllable(word)).toBe(true);
});

test.each(wrongly.split(" "))("%s is none", (word) => {
  expect(isSyllable(word)).toBe(false);
});

test.each(["nghìêp", "qúy", "gíup", "tòan", "ngừơi"])("%s carries its tone in the wrong place", (word) => {
  expect(isSpelledSyllable(word)).toBe(false);
});

test("Vietnamese letters are told from those of other languages", () => {
  expect(["Đồng", "nước", "xã hội"].map(hasVietnameseLetter)).toEqual([true, true, true]);
  expect(["café", "naïve", "niño", "xã", "HTX"].map(hasVietnameseLetter)).toEqual([false, false, false, false, false]);
});
