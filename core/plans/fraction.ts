/** Exact fractions, so that 11 of 13 is not 85 % and 8.5 of 10 is. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

/** The exact fraction of a decimal number as it is written; `null` when it is not finite. */
export function fractionOf(value: number): Fraction | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n };
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const top = BigInt(whole + decimals);
  return power >= 0 ? { top: top * 10n ** BigInt(power), bottom: 1n } : { top, bottom: 10n ** BigInt(-power) };
}

/** `top` / `bottom` with a positive bottom; `null` for a bottom of 0. */
export function ratio(top: bigint, bottom: bigint): Fraction | null {
  if (bottom === 0n) return null;
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** a − b as its sign: -1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a × b. */
export function timesFraction(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** a / b; `null` when b is 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | null {
  return ratio(a.top * b.bottom, a.bottom * b.top);
}

/** The nearest number, for showing and for JSON. */
export function toNumber({ top, bottom }: Fraction): number {
  const [upper, lower] = [Number(top), Number(bottom)];
  if (Number.isSafeInteger(upper) && Number.isSafeInteger(lower)) return upper / lower;
  const whole = top / bottom;
  // Twelve decimals of the rest keep what a double can hold of a share or a mean.
  const rest = ((top % bottom) * 1_000_000_000_000n) / bottom;
  return Number(whole) + Number(rest) / 1e12;
}

/** The smallest whole number that is not below the fraction. */
export function ceiling({ top, bottom }: Fraction): bigint {
  const whole = top / bottom;
  return top % bottom > 0n ? whole + 1n : whole;
}
