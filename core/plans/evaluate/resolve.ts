import { type FieldId, fieldDefinition, isFieldId } from "../../model/fields.ts";
import { isNumberField } from "./facts.ts";
import type { Measured } from "./measurement.ts";

/**
 * A target as books can show it, with what its words leave to common sense filled in; `null` when no book shows it, so that only
 * a person can say. A target that says no more than "so many of something" must never be taken for all there are.
 */
export function resolve(target: Measured): Measured | null {
  switch (target.measure) {
    case "date":
      return null;
    case "share":
      return resolveShare(target);
    case "score":
      return target.field === "rank" ? resolveRank(target) : target;
    case "mean":
    case "sum":
      return resolveFigure(target);
    default:
      return resolveCount(target);
  }
}

/** Subjects that are no records of a book: only a field tells how many there are. */
const countedByField: ReadonlySet<string> = new Set(["worker", "member", "manager", "director", "class", "other"]);

function resolveCount(target: Measured): Measured | null {
  if (target.field !== null) return resolveFigure(target);
  const { subject, stock, for: filter } = target;
  const telling =
    filter.event !== undefined ||
    filter.rank !== undefined ||
    filter.rated !== undefined ||
    filter.status !== undefined ||
    filter.model !== undefined ||
    (filter.where ?? []).length > 0;
  if (!stock && !telling) return null;
  if (!countedByField.has(subject)) return target;
  const field = levels.get(subject);
  return stock && field !== undefined && !telling ? { ...target, field } : null;
}

const levels: ReadonlyMap<string, FieldId> = new Map([
  ["worker", "workers.total"],
  ["member", "members.total"],
  ["manager", "managers.total"],
]);

/** A figure in another unit than its field's, such as so many times another wage, cannot be compared. */
function resolveFigure(target: Measured): Measured | null {
  const { field, unit } = target;
  if (field === null) return null;
  if (!isFieldId(field)) return target;
  if (isGrowth(target)) return target;
  const type = fieldDefinition(field)?.type;
  const isMoney = type === "money" || type === "moneyPerYear";
  if (isMoney && unit !== "VND" && unit !== "VND/month") return null;
  return isMoney || !(unit?.startsWith("lần") ?? false) ? target : null;
}

/** Whether the value compares with a base: a growth in %, or how many times as much. */
export function isGrowth({ growth, unit, base }: Measured): boolean {
  return growth !== undefined || unit === "%/year" || (unit === "lần" && base !== null);
}

function resolveShare(target: Measured): Measured | null {
  const { field, over, numerator } = target;
  if (isGrowth(target)) return field === null ? null : target;
  if (field !== null) {
    const whole = over ?? (isFieldId(field) && isNumberField(field) ? (wholes.get(field) ?? null) : null);
    return whole === null ? null : { ...target, over: whole };
  }
  if (numerator === null) return target.subject === "commune" ? target : null;
  return numerator.event === "dissolved" ? resolveDissolved(target) : target;
}

/** What a part is a part of. */
const wholes: ReadonlyMap<string, FieldId> = new Map([
  ["managers.university", "managers.total"],
  ["managers.vocational", "managers.total"],
  ["managers.young", "managers.total"],
  ["workers.members", "workers.total"],
  ["workers.hired", "workers.total"],
  ["workers.female", "workers.total"],
  ["workers.insured", "workers.total"],
  ["members.new", "members.total"],
  ["members.ethnicHouseholds", "members.households"],
  ["revenue.members", "revenue.total"],
]);

/** The dissolved are no longer there at the end: their base is what stood still or ended, or what was there in the period. */
function resolveDissolved(target: Measured): Measured {
  const all = target.operator === "all";
  const status = target.for.status ?? (all ? ["stopped", "dissolving"] : undefined);
  const base = { ...target.for, ever: true, ...(status === undefined ? {} : { status: [...new Set([...status, "dissolved"])] }) };
  return { ...target, for: base, denominator: {} };
}

/** "Xếp loại khá trở lên" said of one or of each: all that are rated have such a rank. */
function resolveRank(target: Measured): Measured | null {
  if (target.numerator?.rank === undefined) return null;
  return {
    ...target,
    measure: "share",
    operator: "all",
    value: 100,
    value2: null,
    unit: "%",
    field: null,
    denominator: target.denominator ?? { rated: true },
  };
}
