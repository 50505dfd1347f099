/** Points as whole billionths, so that sums are exact: 79.99 never becomes 80, and 0.1 + 0.2 is 0.3. */

const scale = 1e9;

/** Units of a number of points. Digits beyond the ninth decimal are noise of binary arithmetic and are dropped. */
export function toUnits(points: number): number {
  return Math.round(points * scale);
}

/** Points of a number of units, the decimal number nearest to them. */
export function fromUnits(units: number): number {
  return units / scale;
}
