import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, fold, isUnknownWord, nameKey } from "../../../core/model/text.ts";
import { anyText } from "./any-text.ts";

const letters = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghikmnoôơpqrstuưvxyĂÂĐÊÔƠƯáàảãạấầẩẫậắằẳẵặÉỆỐỜỬỴ -–/.,()1%\u00a0") });

describe("fold", () => {
  test.each([
    ["Hợp tác xã", "hop tac xa"],
    ["  ĐỊA  CHỈ:  (Thôn/Xã) ", "dia chi thon xa"],
    ["Hoà Bình – hòa bình", "hoa binh hoa binh"],
    ["Số\u00a0TT", "so tt"],
    ["Mã\u200bsố", "maso"],
    ["１２", "12"],
    ["Ðồng", "dong"],
    ["", ""],
    ["…", ""],
    ["__proto__", "proto"],
  ])("%j → %j", (text, key) => {
    expect(fold(text)).toBe(key);
  });

  test("is idempotent", () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  test("does not tell NFC from NFD", () => {
    fc.assert(fc.property(fc.oneof(anyText, letters), (text) => fold(text.normalize("NFD")) === fold(text.normalize("NFC"))));
  });

  test("gives lower case words parted by single blanks", () => {
    fc.assert(fc.property(letters, (text) => /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(fold(text))));
  });

  test("ignores case", () => {
    fc.assert(fc.property(letters, (text) => fold(text.toUpperCase()) === fold(text)));
  });
});

describe("cleanText", () => {
  test.each([
    ["Hợp tác xã", "Hợp tác xã"],
    ["  Hợp\n tác\t xã ", "Hợp tác xã"],
    ["Số\u00a0điện\u00a0thoại", "Số điện thoại"],
    ["\ufeffTên\u200b HTX\u200e", "Tên HTX"],
    ["Tiê\u0301n Đạt", "Tiến Đạt"],
    ["T Ổ N G   S Ố", "TỔNG SỐ"],
    ["line\r\nbreak", "line break"],
    [" ", ""],
    ["A B", "A B"],
    ["–", "–"],
  ])("%j → %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("leaves no blank at the ends, no doubled blank and no invisible mark", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(clean.trim().normalize("NFC"));
        expect(clean).not.toMatch(/\s{2}|[\n\t\u00a0\u200b\u200e\ufeff]/);
      }),
    );
  });

  test("is idempotent and keeps the key of ordinary text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Hợp", "tác", "xã", "số", "12", "Phú", "Hòa,", "(cũ)", "-")), (words) => {
        const text = words.join(" ");
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(fold(cleanText(` ${words.join("\n ")} `))).toBe(fold(text));
      }),
    );
  });
});

test.each(["…", "...", "x", "X", "chưa có", "Không rõ", "KXĐ", "?", "n/a", "chưa có số liệu"])(
  "%j says that a value is not known",
  (text) => {
    expect(isUnknownWord(text)).toBe(true);
  },
);

test.each(["", "-", "12", "Phú Hòa", "xx", "có", "không hoạt động"])("%j does not say that a value is not known", (text) => {
  expect(isUnknownWord(text)).toBe(false);
});

describe("nameKey", () => {
  test.each([
    ["HTX NN Phú Hòa", "Hợp tác xã nông nghiệp Phú Hoà"],
    ["HTXNN Phú Hòa", "HTX nông nghiệp Phú Hòa"],
    ["HTX DV-NN Tân Lập", "Hợp tác xã Dịch vụ nông nghiệp Tân Lập"],
    ["HTX SXTMDV Tân Lập", "HTX sản xuất, thương mại và dịch vụ Tân Lập"],
    ["LH HTX Sông Xanh", "Liên hiệp hợp tác xã Sông Xanh"],
    ["THT Sông Xanh", "Tổ hợp tác Sông Xanh"],
    ["QTDND Sông Xanh", "Quỹ tín dụng nhân dân Sông Xanh"],
    ["HTX số 01 Phú Mỹ", "HTX 1 Phú Mĩ"],
    ["HTX GTVT Sông Xanh", "Hợp tác xã giao thông vận tải Sông Xanh"],
  ])("%s = %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ["HTX Phú Hòa", "THT Phú Hòa"],
    ["HTX Phú Hòa", "LHHTX Phú Hòa"],
    ["HTX Phú Hòa", "Phú Hòa"],
    ["HTX nông nghiệp Phú Hòa", "HTX dịch vụ nông nghiệp Phú Hòa"],
    ["HTX Phú Hòa 1", "HTX Phú Hòa 2"],
    ["HTX Thanh Xuân", "HTX Xuân Thanh"],
  ])("%s ≠ %s", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test("survives any text", () => {
    fc.assert(fc.property(anyText, (text) => nameKey(text) === nameKey(text.normalize("NFD"))));
  });
});
