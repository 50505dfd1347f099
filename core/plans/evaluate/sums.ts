import { type Fraction, fractionOf } from "../fraction.ts";

/** An exact sum of numbers that may have decimals. */
export type Summing = { readonly add: (value: number) => void; readonly total: () => Fraction };

/** Starts a sum. Whole numbers within the safe range stay plain; the rest is carried exactly. */
export function summing(): Summing {
  let plain = 0;
  let rest: Fraction = { top: 0n, bottom: 1n };
  const carry = (value: number): void => {
    const exact = fractionOf(value);
    if (exact !== null) rest = plus(rest, exact);
  };
  return {
    add: (value) => {
      const next = plain + value;
      if (Number.isSafeInteger(value) && Number.isSafeInteger(next)) plain = next;
      else carry(value);
    },
    total: () => plus({ top: BigInt(plain), bottom: 1n }, rest),
  };
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
