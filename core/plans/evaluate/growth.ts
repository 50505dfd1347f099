import { isFieldId } from "../../model/fields.ts";
import type { EntityKind } from "../../model/records.ts";
import { compareFractions, dividedBy, type Fraction, fractionOf, toNumber } from "../fraction.ts";
import { missingColumn } from "../sheets.ts";
import { dataOfTarget, type Found, type Measured, type Missing, missing } from "./measurement.ts";
import { type Scope, select } from "./select.ts";
import { summing } from "./sums.ts";

/**
 * Growth in % (or how many times as much) of a sum (or a mean) over the base of the target: a year of the book, or the value
 * that the plan gives. With the unit %/year it is the growth of one year, compound unless the target says plain. Only entities
 * with both years are compared.
 */
export function growthOf(target: Measured, kinds: readonly EntityKind[], scope: Scope): Found | Missing {
  const { field, base } = target;
  if (field === null || !isFieldId(field)) return missing([dataOfTarget]);
  const baseYear = yearIn(base?.period ?? null) ?? scope.toYear - 1;
  const now = scope.facts.figures(field, baseYear + 1, scope.toYear);
  const nowYear = now.year ?? scope.toYear;
  if (now.known === 0)
    return missing([{ vi: `${missingColumn(field).vi} của năm ${scope.toYear}`, en: `${missingColumn(field).en} of ${scope.toYear}` }]);
  const before = scope.facts.figuresOfYear(field, baseYear);
  const given = base?.value ?? null;
  if (before.known === 0 && given === null)
    return missing([{ vi: `${missingColumn(field).vi} của năm ${baseYear}`, en: `${missingColumn(field).en} of ${baseYear}` }]);
  const selection = select(target.for, kinds, scope);
  const counted = new Uint8Array(scope.facts.size);
  const [top, bottom] = [summing(), summing()];
  let used = 0;
  let all = 0;
  for (const at of selection.places()) {
    all++;
    const [value, old] = [now.numbers[at]!, before.numbers[at]!];
    if (Number.isNaN(value) || (given === null && Number.isNaN(old)) || selection.states[at] === 2) continue;
    counted[at] = 1;
    used++;
    top.add(value);
    if (given === null) bottom.add(old);
  }
  const current = target.measure === "mean" && given !== null ? dividedBy(top.total(), { top: BigInt(used), bottom: 1n }) : top.total();
  const start = given === null ? bottom.total() : fractionOf(given);
  const quotient = current === null || start === null || start.top <= 0n ? null : dividedBy(current, start);
  if (quotient === null || used === 0)
    return missing([
      {
        vi: `${missingColumn(field).vi} của cả hai năm ${baseYear} và ${nowYear}`,
        en: `${missingColumn(field).en} of both ${baseYear} and ${nowYear}`,
      },
    ]);
  const years = target.unit === "%/year" ? Math.max(1, nowYear - baseYear) : 1;
  const growth = growthBy(target, quotient, years);
  return {
    kind: "found",
    low: growth,
    high: growth,
    actual: toNumber(growth),
    used,
    all,
    parts: null,
    counted,
    base: selection.states,
    yes: used,
    no: 0,
    open: { states: new Uint8Array(0), conditions: [], imprecise: () => false },
    year: now.year,
    rating: false,
  };
}

function growthBy({ unit, growth }: Measured, quotient: Fraction, years: number): Fraction {
  if (unit === "lần") return quotient;
  return growth === "plain" ? plainGrowth(quotient, years) : compoundGrowth(quotient, years);
}

/** The year that a period such as "2024", "năm 2024" or "2024-12-31" names, `null` without one. */
function yearIn(period: string | null): number | null {
  const year = period === null ? null : /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(period)?.[0];
  return year === null || year === undefined ? null : Number(year);
}

function plainGrowth({ top, bottom }: Fraction, years: number): Fraction {
  return { top: (top - bottom) * 100n, bottom: bottom * BigInt(years) };
}

/** The yearly growth in %. A growth that a decimal number gives exactly is that number, not a neighbour of it. */
function compoundGrowth(quotient: Fraction, years: number): Fraction {
  if (years === 1) return plainGrowth(quotient, 1);
  const near = (toNumber(quotient) ** (1 / years) - 1) * 100;
  const round = fractionOf(Math.round(near * 1e6) / 1e6) ?? plainGrowth(quotient, years);
  const factor = { top: round.bottom * 100n + round.top, bottom: round.bottom * 100n };
  const power = { top: factor.top ** BigInt(years), bottom: factor.bottom ** BigInt(years) };
  return compareFractions(power, quotient) === 0 ? round : (fractionOf(near) ?? round);
}
