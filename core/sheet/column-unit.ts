import type { FieldDefinition } from "../model/fields.ts";
import type { Column, Unit } from "../model/records.ts";
import type { UnitReading } from "../model/units.ts";
import { headerUnit } from "./header-unit.ts";
import type { ColumnProfile } from "./profile.ts";

type ColumnUnit = Pick<Column, "unit" | "scale" | "unitFrom">;

const noUnit: ColumnUnit = { unit: null, scale: 1, unitFrom: null };
const unitNames = new Map<number, Unit>([
  [1, "VND"],
  [1e3, "thousandVND"],
  [1e6, "millionVND"],
  [1e9, "billionVND"],
]);
const scales: Readonly<Record<Unit, number>> = { VND: 1, thousandVND: 1e3, millionVND: 1e6, billionVND: 1e9, perMonth: 12 };

/**
 * The unit that a column of money is written in: what a person said, else its header, the title, or, where none of them
 * names one, the size of its numbers. Other columns have none.
 */
export function columnUnit(
  definition: FieldDefinition,
  header: string,
  from: {
    readonly profile: ColumnProfile;
    readonly titleUnit: UnitReading | null;
    /** The one unit that the other headers of the table name. */
    readonly namedScale: number | null;
    readonly person: Unit | undefined;
  },
): ColumnUnit {
  const { profile, titleUnit, namedScale, person } = from;
  if (definition.type !== "money" && definition.type !== "moneyPerYear") return noUnit;
  const perYear = definition.type === "moneyPerYear";
  const own = headerUnit(header);
  const monthly = perYear && (own.period === "month" || (own.period === null && titleUnit?.period === "month"));
  const months = monthly ? 12 : 1;
  const name = (scale: number): Unit | null => (monthly ? "perMonth" : (unitNames.get(scale) ?? null));
  if (person !== undefined)
    return {
      unit: person,
      scale: person === "perMonth" ? 12 * (own.scale ?? titleUnit?.scale ?? 1) : scales[person] * months,
      unitFrom: "person",
    };
  if (own.scale !== null) return { unit: name(own.scale), scale: own.scale * months, unitFrom: "header" };
  if (titleUnit !== null && titleUnit.scale !== null)
    return { unit: name(titleUnit.scale), scale: titleUnit.scale * months, unitFrom: "title" };
  const guessed = unitByMagnitude(profile, definition, namedScale);
  if (guessed !== null) return { unit: name(guessed), scale: guessed * months, unitFrom: "magnitude" };
  return { unit: monthly ? "perMonth" : null, scale: months, unitFrom: monthly ? "header" : null };
}

/**
 * No unit is written for the column: numbers that no cooperative could have in đồng are in the unit that the rest of the table names,
 * else in triệu đồng. Shown as a guess to confirm.
 */
function unitByMagnitude(profile: ColumnProfile, definition: FieldDefinition, namedScale: number | null): number | null {
  if (profile.number < 0.5 || profile.median === 0) return null;
  const median = Math.abs(profile.median);
  if (namedScale !== null && definition.type === "money") {
    const fits = namedScale > 1 && median < fewestDong && median * namedScale < mostDong;
    if (fits) return namedScale;
  }
  const smallest = definition.type === "moneyPerYear" ? 1000 : 100_000;
  return median < smallest ? 1e6 : null;
}

/** Sums below are no đồng beside columns in a larger unit; sums above are no cooperative's. */
const fewestDong = 10_000_000;
const mostDong = 1e13;
