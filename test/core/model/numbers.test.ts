import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  detectNumberStyle,
  formatMoney,
  formatNumber,
  type NumberReading,
  type NumberStyle,
  readNumber,
  timesExactly,
} from "../../../core/model/numbers.ts";
import { anyText } from "./any-text.ts";

type Read = Extract<NumberReading, { kind: "number" }>;

function reads(value: number, more: Partial<Read> = {}): Read {
  return { kind: "number", value, scale: null, period: null, percent: false, ambiguous: false, ...more };
}

const dotThousands: NumberStyle = { thousands: ".", decimal: "," };
const commaThousands: NumberStyle = { thousands: ",", decimal: "." };
const noStyle: NumberStyle = { thousands: null, decimal: null };

describe("readNumber", () => {
  test.each<[string, Read]>([
    ["0", reads(0)],
    ["05", reads(5)],
    ["1.234,5", reads(1234.5)],
    ["2.700", reads(2700)],
    ["1.234.567", reads(1234567)],
    ["1,234,567.8", reads(1234567.8)],
    ["1.5", reads(1.5)],
    ["12.75", reads(12.75)],
    ["0,125", reads(0.125)],
    ["0.125", reads(0.125)],
    ["1234,567", reads(1234.567)],
    ["-12", reads(-12)],
    ["−12", reads(-12)],
    ["- 1.500", reads(-1500)],
    ["+12", reads(12)],
    ["(1.500)", reads(-1500)],
    ["1 234 567", reads(1234567)],
    ["1\u00a0234\u202f567", reads(1234567)],
    ["1 234,5", reads(1234.5)],
    ["1'234", reads(1234)],
    ["'0123", reads(123)],
    ["１２", reads(12)],
    ["12*", reads(12)],
    ["12 (1)", reads(12)],
    ["12.", reads(12)],
    ["12 người", reads(12)],
    ["45 HTX", reads(45)],
    ["60 thành viên", reads(60)],
    ["12 thành viên chính thức", reads(12)],
    ["1.200 ha", reads(1200)],
    ["12%", reads(12, { percent: true })],
    ["8,5 %", reads(8.5, { percent: true })],
    ["33.333%", reads(33.333, { percent: true })],
    ["lỗ 50 triệu", reads(-50e6, { scale: 1e6 })],
    ["âm 12", reads(-12)],
    ["1,8 tỷ", reads(1_800_000_000, { scale: 1e9 })],
    ["20,9triệu đồng", reads(20_900_000, { scale: 1e6 })],
    ["250.000.000đồng", reads(250_000_000, { scale: 1 })],
    ["02 tỷ", reads(2e9, { scale: 1e9 })],
    ["5 tr.đ", reads(5e6, { scale: 1e6 })],
    ["5trđ", reads(5e6, { scale: 1e6 })],
    ["500 ngàn", reads(500_000, { scale: 1e3 })],
    ["1.500.000 VNĐ", reads(1_500_000, { scale: 1 })],
    ["3,2 triệu/ tháng", reads(3_200_000, { scale: 1e6, period: "month" })],
    ["60 triệu đồng/người/năm", reads(60_000_000, { scale: 1e6, period: "year" })],
    ["5 triệu 1 tháng", reads(5_000_000, { scale: 1e6, period: "month" })],
    ["1 tỷ 200 triệu", reads(1_200_000_000, { scale: 1e9 })],
    ["1 tỷ 200 triệu 500 nghìn đồng", reads(1_200_500_000, { scale: 1e9 })],
    ["1 tỷ rưỡi", reads(1_500_000_000, { scale: 1e9 })],
    ["(2 tỷ đồng)", reads(-2e9, { scale: 1e9 })],
    ["khoảng 12", reads(12, { ambiguous: true })],
    ["hơn 2 tỷ", reads(2e9, { scale: 1e9, ambiguous: true })],
    ["> 50", reads(50, { ambiguous: true })],
    ["15 (05 nữ)", reads(15, { ambiguous: true })],
    ["1.200 (đã kiểm toán)", reads(1200, { ambiguous: true })],
    ["1.000.000.000 đồng (một tỷ đồng)", reads(1e9, { scale: 1 })],
    ["20 (hai mươi)", reads(20)],
    ["07 thành viên (trong đó 02 nữ)", reads(7, { ambiguous: true })],
    ["1,23E+09", reads(1_230_000_000, { ambiguous: true })],
  ])("%j", (text, reading) => {
    expect(readNumber(text)).toEqual(reading);
  });

  test.each([
    "21,096,4",
    "3,207,5",
    "1.23.456",
    "12.5.3",
    "1.234.56",
    "0.123.456",
    "5 triệu tỷ",
    "200 triệu 1 tỷ",
    "5tr5",
    "2 tỷ 5",
    "2,5 tỷ rưỡi",
    "17/29",
    "15/3/2019",
    "12 trang",
    "(05 HTX)",
    "(12%)",
    "Phú Hòa",
    "Hai mươi",
    "=12",
    "#REF!",
    "12 34",
    "1e400",
    "--5",
    "HTX 12",
    "5 ha; 10 hộ",
  ])("%j cannot be read", (text) => {
    expect(readNumber(text)).toEqual({ kind: "unreadable" });
  });

  test.each([
    ["", "empty"],
    [" \u00a0", "empty"],
    ["-", "dash"],
    [" – ", "dash"],
    ["---", "dash"],
    ["…", "unknown"],
    ["x", "unknown"],
    ["Chưa có", "unknown"],
    ["không rõ", "unknown"],
    ["KXĐ", "unknown"],
  ])("%j is %s", (text, kind) => {
    expect(readNumber(text)).toEqual({ kind });
  });

  test.each([
    ["02-03", 2, 3],
    ["65 - 70%", 65, 70],
    ["từ 10 đến 12", 10, 12],
    ["1.200 – 1.500", 1200, 1500],
    ["2 - 3 tỷ", 2e9, 3e9],
    ["1,5-2 triệu/tháng", 1_500_000, 2_000_000],
  ])("%j is a range", (text, from, to) => {
    expect(readNumber(text)).toEqual({ kind: "range", from, to });
  });
});

describe("one separator before three digits", () => {
  test.each<[string, NumberStyle, boolean, Read]>([
    ["1.234", noStyle, false, reads(1234)],
    ["1.234", noStyle, true, reads(1234)],
    ["1.234", dotThousands, false, reads(1234)],
    ["1.234", { thousands: null, decimal: "." }, false, reads(1.234)],
    ["1.234", commaThousands, false, reads(1.234)],
    ["1.234", commaThousands, true, reads(1234, { ambiguous: true })],
    ["36,508", noStyle, false, reads(36.508, { ambiguous: true })],
    ["36,508", noStyle, true, reads(36508, { ambiguous: true })],
    ["36,508", { thousands: ",", decimal: null }, true, reads(36508)],
    ["36,508", commaThousands, false, reads(36508)],
    ["36,508", { thousands: null, decimal: "," }, false, reads(36.508)],
    ["36,508", { thousands: ".", decimal: null }, false, reads(36.508)],
    ["36,508", dotThousands, true, reads(36508, { ambiguous: true })],
  ])("%j in %j, integers %s", (text, style, integers, reading) => {
    expect(readNumber(text, style, integers)).toEqual(reading);
  });
});

describe("detectNumberStyle", () => {
  test.each<[string[], NumberStyle]>([
    [[], noStyle],
    [["12", "2.700", "x"], noStyle],
    [["1.234.567", "12"], { thousands: ".", decimal: null }],
    [["1,5", "2,25"], { thousands: null, decimal: "," }],
    [["1.234,5"], dotThousands],
    [["1,234.5", "2,000"], commaThousands],
    [["1.5", "2.25", "1.234"], { thousands: null, decimal: "." }],
    [["1.234.567", "2.345.678", "1,5", "3.5"], dotThousands],
    [["1,8 tỷ", "2,5 triệu đồng"], { thousands: null, decimal: "," }],
    [["21,096,4", "15.3.2019", "1.2.3"], noStyle],
  ])("%j", (texts, style) => {
    expect(detectNumberStyle(texts)).toEqual(style);
  });

  test("one slip does not turn a column of thousands into decimals", () => {
    const style = detectNumberStyle(["1.200", "2.500", "12.5", "3.400"]);
    expect(readNumber("1.200", style)).toEqual(reads(1200));
  });
});

const wholes = fc.integer({ min: 0, max: 999_999_999_999 });
const fractions = fc.stringMatching(/^(?:\d{0,2}[1-9])?$/);

/** Writes digits as officers do: "." between thousands, "," before decimals. */
function written(whole: number, fraction: string): string {
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === "" ? grouped : `${grouped},${fraction}`;
}

describe("numbers written the Vietnamese way read back exactly", () => {
  test("in a column of that style", () => {
    fc.assert(
      fc.property(wholes, fractions, fc.boolean(), (whole, fraction, negative) => {
        const text = `${negative ? "-" : ""}${written(whole, fraction)}`;
        const value = Number(`${whole}.${fraction}`);
        expect(readNumber(text, dotThousands)).toEqual(reads(negative ? 0 - value : value));
      }),
    );
  });

  test("with a unit of money, as whole đồng", () => {
    const units = fc.constantFrom<[string, number]>(
      ["đồng", 0],
      ["nghìn đồng", 3],
      ["ngàn", 3],
      ["triệu", 6],
      ["tr", 6],
      ["trđ", 6],
      ["tr.đ", 6],
      ["triệu đồng", 6],
      ["tỷ", 9],
      ["tỉ đồng", 9],
    );
    const periods = fc.constantFrom<[string, "month" | "year" | null]>(
      ["", null],
      ["/tháng", "month"],
      ["/người/năm", "year"],
      ["/ năm", "year"],
    );
    const small = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(small, fractions, units, fc.constantFrom("", " "), periods, (whole, fraction, [unit, power], blank, [per, period]) => {
        const reading = readNumber(`${written(whole, fraction)}${blank}${unit}${per}`, dotThousands);
        expect(reading).toEqual(reads(Number(`${whole}.${fraction}e${power}`), { scale: 10 ** power, period }));
      }),
    );
  });

  test("as formatNumber writes them", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const value = Number(`${whole}.${String(hundredths).padStart(2, "0")}`);
        expect(readNumber(formatNumber(value), dotThousands)).toEqual(reads(value === 0 ? 0 : value));
      }),
    );
  });

  test("with blanks between thousands", () => {
    fc.assert(
      fc.property(wholes, (whole) => {
        expect(readNumber(written(whole, "").replace(/\./g, " "))).toEqual(reads(whole));
      }),
    );
  });
});

test("a number is never read where two units clash or groups are broken", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 3, maxLength: 5 }), fc.constantFrom(".", ","), (groups, sign) => {
      const well = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3 && !groups[0]!.startsWith("0");
      expect(readNumber(groups.join(sign)).kind).toBe(well ? "number" : "unreadable");
    }),
  );
});

test("no text makes the reader fail, and every value is finite", () => {
  const near = fc
    .array(fc.constantFrom("1", "23", "456", ".", ",", " ", "-", "(", ")", "tỷ", "triệu", "đồng", "/", "tháng", "%", "e+9", "'", "rưỡi"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(anyText, near), fc.boolean(), (text, integers) => {
      const reading = readNumber(text, noStyle, integers);
      if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
      if (reading.kind === "range") expect(reading.from).toBeLessThanOrEqual(reading.to);
    }),
  );
});

test("timesExactly leaves no floating noise", () => {
  expect(timesExactly(20.9, 1e6)).toBe(20_900_000);
  expect(timesExactly(1.1, 1e6)).toBe(1_100_000);
  expect(timesExactly(0.07, 100)).toBe(7);
  expect(timesExactly(3.2, 12e6)).toBe(38_400_000);
  expect(timesExactly(5e-7, 1e6)).toBe(0.5);
  expect(timesExactly(-2.3, 1)).toBe(-2.3);
});

test("numbers are shown the Vietnamese way", () => {
  expect(formatNumber(1234567.5)).toBe("1.234.567,5");
  expect(formatNumber(0)).toBe("0");
  expect(formatNumber(-1500)).toBe("-1.500");
  expect(formatNumber(1.005, 2)).toBe("1,01");
  expect(formatNumber(-0.001, 2)).toBe("0");
  expect(formatNumber(12, 2)).toBe("12");
  expect(formatNumber(Number.NaN)).toBe("");
  expect(formatMoney(250_000_000)).toBe("250.000.000 đồng");
});
