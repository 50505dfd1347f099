import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plus, summing } from "../../../core/plans/evaluate/sums.ts";
import { ceiling, compareFractions, dividedBy, fractionOf, ratio, timesFraction, toNumber } from "../../../core/plans/fraction.ts";

describe("exact fractions", () => {
  it("know that 11 of 13 is not 85 % and 17 of 20 is", () => {
    const goal = fractionOf(85)!;
    expect(compareFractions(ratio(1100n, 13n)!, goal)).toBe(-1);
    expect(compareFractions(ratio(1700n, 20n)!, goal)).toBe(0);
    expect(compareFractions(ratio(1200n, 13n)!, goal)).toBe(1);
  });

  it("take a decimal number as it is written", () => {
    expect(fractionOf(0.1)).toEqual({ top: 1n, bottom: 10n });
    expect(fractionOf(-2.5e-7)).toEqual({ top: -25n, bottom: 100_000_000n });
    expect(fractionOf(1e21)).toEqual({ top: 10n ** 21n, bottom: 1n });
    expect(fractionOf(Number.NaN)).toBeNull();
    expect(fractionOf(Number.POSITIVE_INFINITY)).toBeNull();
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        (value) => toNumber(fractionOf(value)!) === value || Math.abs(toNumber(fractionOf(value)!) - value) < 1e-9,
      ),
    );
  });

  it("compare, multiply and divide like numbers", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    const fraction = fc.tuple(whole, fc.integer({ min: 1, max: 1000 })).map(([top, bottom]) => ratio(BigInt(top), BigInt(bottom))!);
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compareFractions(a, b)).toBe(-compareFractions(b, a) + 0);
        expect(toNumber(timesFraction(a, b))).toBeCloseTo(toNumber(a) * toNumber(b), 8);
        const quotient = dividedBy(a, b);
        if (b.top === 0n) expect(quotient).toBeNull();
        else expect(toNumber(quotient!)).toBeCloseTo(toNumber(a) / toNumber(b), 6);
        expect(Number(ceiling(a))).toBe(Math.ceil(Number(a.top) / Number(a.bottom)) + 0);
        expect(toNumber(plus(a, b))).toBeCloseTo(toNumber(a) + toNumber(b), 8);
      }),
    );
  });

  it("adds what doubles cannot", () => {
    const sum = summing();
    for (const value of [0.1, 0.2, Number.MAX_SAFE_INTEGER, 5, -0.3]) sum.add(value);
    expect(compareFractions(sum.total(), { top: BigInt(Number.MAX_SAFE_INTEGER) + 5n, bottom: 1n })).toBe(0);
  });
});
