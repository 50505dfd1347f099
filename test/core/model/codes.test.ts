import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasCheckDigit, isEmail, readCode, readPersonalId, readPhone, withCheckDigit } from "../../../core/model/codes.ts";
import { anyText } from "./any-text.ts";

const codes = fc
  .stringMatching(/^[0-9]{9}$/)
  .map(withCheckDigit)
  .filter((code): code is string => code !== null);

describe("cooperative codes", () => {
  test("check digit", () => {
    expect(hasCheckDigit("0100109106")).toBe(true);
    expect(hasCheckDigit("0100109107")).toBe(false);
    expect(hasCheckDigit("0100109106001")).toBe(true);
    expect(["", "010010910", "01001091060", "abcdefghij"].map(hasCheckDigit)).toEqual([false, false, false, false]);
    expect(withCheckDigit("010010910")).toBe("0100109106");
    expect(withCheckDigit("01001091")).toBeNull();
  });

  test.each<[string | number, string, boolean]>([
    ["0100109106", "0100109106", false],
    ["0100.109.106", "0100109106", false],
    [" 0100 109 106 ", "0100109106", false],
    ["'0100109106", "0100109106", false],
    ["0100109106-001", "0100109106001", false],
    ["MST: 0100109106", "0100109106", false],
    [100109106, "0100109106", true],
    ["100109106", "0100109106", true],
    [100109106001, "0100109106001", true],
    [100109107, "100109107", false],
    ["010010910", "010010910", false],
    ["45A00012", "45A00012", false],
    ["3,12E+08", "3,12E+08", false],
    ["", "", false],
  ])("%j → %s, lost zero %s", (value, code, lostZero) => {
    expect(readCode(value)).toEqual({ code, lostZero });
  });

  test("round trip, however they are parted", () => {
    fc.assert(
      fc.property(codes, fc.constantFrom("", " ", ".", "-", "\u00a0"), fc.integer({ min: 1, max: 9 }), (code, sign, place) => {
        expect(hasCheckDigit(code)).toBe(true);
        expect(readCode(`${code.slice(0, place)}${sign}${code.slice(place)}`)).toEqual({ code, lostZero: false });
      }),
    );
  });

  test("a zero lost in a number cell is restored", () => {
    const withZero = codes.filter((code) => /^0[1-9]/.test(code));
    fc.assert(
      fc.property(withZero, (code) => {
        expect(readCode(Number(code))).toEqual({ code, lostZero: true });
      }),
    );
  });

  test("one wrong digit is noticed", () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (code, place, more) => {
        const wrong = code.slice(0, place) + ((Number(code[place]) + more) % 10) + code.slice(place + 1);
        expect(hasCheckDigit(wrong)).toBe(false);
      }),
    );
  });
});

describe("personal ids", () => {
  test.each([
    ["001085012345", { value: "001085012345", valid: true, gender: "male", birthYear: 1985 }],
    ["079 300 012345", { value: "079300012345", valid: true, gender: "female", birthYear: 2000 }],
    ["131199012345", { value: "131199012345", valid: true, gender: "female", birthYear: 1999 }],
    ["000085012345", { value: "000085012345", valid: false, gender: null, birthYear: null }],
    ["123456789", { value: "123456789", valid: false, gender: null, birthYear: null }],
    ["C1234567", { value: "C1234567", valid: false, gender: null, birthYear: null }],
    [" ", null],
  ])("%j", (text, reading) => {
    expect(readPersonalId(text)).toEqual(reading);
  });
});

describe("phones", () => {
  test.each<[string | number, string, boolean, boolean]>([
    ["0912345678", "0912345678", true, false],
    ["0912.345.678", "0912345678", true, false],
    ["+84 912 345 678", "0912345678", true, false],
    ["84912345678", "0912345678", true, false],
    [912345678, "0912345678", true, true],
    ["912345678", "0912345678", true, true],
    ["01689123456", "01689123456", true, false],
    ["(028) 3825 1234", "02838251234", true, false],
    ["ĐT: 0912345678", "0912345678", true, false],
    ["1800 1234", "18001234", true, false],
    ["0912345678; 0987654321", "0912345678; 0987654321", true, false],
    ["0912345678 0987654321", "0912345678 0987654321", true, false],
    ["0912345678/ 0987 654 321", "0912345678/ 0987 654 321", true, false],
    ["0912.345.678-0987.654.321", "0912.345.678-0987.654.321", true, false],
    ["0912345678; 09876", "0912345678; 09876", false, false],
    ["091234567", "091234567", false, false],
    ["0612345678", "0612345678", false, false],
    ["Phú Hòa", "Phú Hòa", false, false],
    ["", "", false, false],
  ])("%j → %s, valid %s, lost zero %s", (value, phone, valid, lostZero) => {
    expect(readPhone(value)).toEqual({ value: phone, valid, lostZero });
  });

  test("mobiles read back from every form", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[35789][0-9]{8}$/), (phone) => {
        expect(readPhone(phone).value).toBe(phone);
        expect(readPhone(`+84 ${phone.slice(1)}`)).toEqual({ value: phone, valid: true, lostZero: false });
        expect(readPhone(Number(phone))).toEqual({ value: phone, valid: true, lostZero: true });
      }),
    );
  });
});

test("e-mail addresses", () => {
  expect(["a@b.vn", "htx.phuhoa@example.com.vn"].map(isEmail)).toEqual([true, true]);
  expect(["", "a@b", "@b.vn", "a b@c.vn", "a@b.vn; c@d.vn", "a..b@c.vn", "a@-b.vn", "a@b.vn."].map(isEmail)).toEqual(Array(8).fill(false));
});

test("no value makes a reader fail", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.double(), fc.string({ unit: fc.constantFrom(..."0189+84.-;/ ()aĐ") })), (value) => {
      expect(typeof readCode(value).code).toBe("string");
      expect(typeof readPhone(value).value).toBe("string");
      expect(readPersonalId(value)?.valid ?? false).toBe(
        /^[\s.\-'"`’‘]*(?:\d[\s.\-'"`’‘]*){12}$/.test(String(value)) && readPersonalId(value)!.valid,
      );
      expect(typeof isEmail(String(value))).toBe("boolean");
    }),
  );
});
