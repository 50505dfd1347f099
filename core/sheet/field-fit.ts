import type { FieldDefinition } from "../model/fields.ts";
import type { ColumnProfile } from "./profile.ts";

/**
 * How well a column's cells fit a field: 0 (cannot be) to 1.15 (typical). An empty column fits everything a little less.
 */
export function fieldFit(field: Pick<FieldDefinition, "id" | "type">, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.92;
  switch (field.type) {
    case "integer":
      return (
        numeric(profile, 1) *
        (profile.negative >= 0.25 && profile.filled >= 8 ? 0.55 : 1) *
        (profile.whole >= 0.5 * profile.number ? 1 : 0.85) *
        (profile.phone > 0.7 && profile.median > 1e8 ? 0.3 : 1)
      );
    case "number":
      return numeric(profile, 1);
    case "money":
    case "moneyPerYear":
      return numeric(profile, 1);
    case "share":
      return numeric(profile, 1) * (profile.median <= 100 ? 1 : 0.4);
    case "points":
      return numeric(profile, 1) * (profile.median <= 100 ? 1 : 0.3);
    case "year":
      return profile.year >= 0.7 ? 1.05 : profile.year > 0 ? 0.6 : 0.3;
    case "date": {
      const dates = Math.min(
        1,
        profile.date + profile.year + (profile.number > 0.5 && profile.median > 10_000 && profile.median < 80_000 ? profile.whole : 0),
      );
      return dates >= 0.6 ? 1.05 : dates >= 0.25 ? 0.9 : profile.text > 0.6 ? 0.4 : 0.5;
    }
    case "code":
      return profile.code >= 0.4 ? 1.08 : profile.text > 0.7 ? 0.45 : profile.whole > 0.6 && profile.median >= 1e6 ? 0.95 : 0.6;
    case "phone":
      return profile.phone >= 0.4 ? 1.1 : profile.checkedCode > 0.5 ? 0.4 : profile.text > 0.8 ? 0.55 : 0.7;
    case "personalId":
      return profile.personalId >= 0.4 ? 1.12 : profile.text > 0.8 ? 0.4 : 0.75;
    case "email":
      return profile.email >= 0.3 ? 1.15 : 0.4;
    case "flag":
      return profile.flag >= 0.5 ? 1.08 : profile.number > 0.6 && profile.median > 1 ? 0.35 : 0.75;
    case "choice":
      return fitChoice(field.id, profile);
    case "name":
      return profile.number + profile.date > 0.6 || isTicked(profile) || repeatsItself(profile)
        ? 0.15
        : profile.entityName >= 0.4
          ? 1.12
          : profile.personName > 0.6
            ? 0.55
            : 0.95;
    case "text":
      return fitText(field.id, profile);
  }
}

function numeric(profile: ColumnProfile, full: number): number {
  return profile.number >= 0.6 ? full : profile.number >= 0.3 ? 0.655 * full : 0.3 * full;
}

function fitChoice(field: string, profile: ColumnProfile): number {
  const base = field.slice(field.lastIndexOf(".") + 1);
  const known =
    base === "kind"
      ? profile.choice.kind
      : base === "status"
        ? profile.choice.status
        : base === "sector"
          ? profile.choice.sector
          : base === "rank"
            ? profile.choice.rank
            : base === "gender"
              ? profile.choice.gender
              : 0;
  if (known >= 0.5) return 1.12;
  if (profile.number > 0.6) return 0.25;
  return known >= 0.2 ? 0.95 : base === "gender" ? 0.35 : base === "rank" ? 0.45 : 0.7;
}

/** The same few texts again and again: a choice, not names. */
function repeatsItself(profile: ColumnProfile): boolean {
  return profile.filled >= 6 && profile.distinct < 0.35;
}

/** "Có", "Không", "x" down a column: whatever its header says, it is a question, not a text. */
function isTicked(profile: ColumnProfile): boolean {
  return profile.flag > 0.7;
}

function fitText(field: string, profile: ColumnProfile): number {
  if (isTicked(profile) && field !== "note" && field !== "members.note") return 0.25;
  switch (field) {
    case "representative.name":
    case "members.fullName":
      return profile.number > 0.5 ? 0.2 : profile.entityName > 0.5 ? 0.25 : profile.personName >= 0.5 ? 1.12 : 0.9;
    case "representative.title":
    case "members.title":
      return profile.number > 0.8 || profile.personName > 0.6 ? 0.5 : 1;
    case "commune":
      return profile.number > 0.7 || profile.entityName > 0.5
        ? 0.3
        : profile.communeName >= 0.4
          ? 1.1
          : profile.fullAddress > 0.5
            ? 0.6
            : profile.longText > 0.5
              ? 0.6
              : profile.personName > 0.7
                ? 0.8
                : 0.98;
    case "district":
      return profile.number > 0.7 || profile.entityName > 0.5
        ? 0.3
        : profile.districtName >= 0.4
          ? 1.1
          : profile.longText > 0.5
            ? 0.6
            : 0.98;
    case "mainLine":
      // The same few sectors down the column are a classification, not what each one does.
      return profile.number > 0.6 ? 0.25 : profile.choice.sector >= 0.7 && profile.filled >= 4 ? 0.9 : 1;
    case "address":
    case "members.address":
      return profile.number > 0.6
        ? 0.25
        : profile.fullAddress > 0.5
          ? 1.12
          : profile.entityName > 0.5
            ? 0.5
            : profile.communeName > 0.7
              ? 0.6
              : 1.02;
    case "note":
    case "members.note":
      return 1;
    case "certificateNumber":
      return profile.date > 0.6 ? 0.3 : profile.checkedCode > 0.7 ? 0.85 : 1.02;
    case "industryCode":
      return profile.text > 0.8 && profile.number < 0.1 ? 0.8 : 1;
    default:
      return profile.number > 0.8 ? 0.5 : 1;
  }
}
