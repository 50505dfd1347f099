import { type FieldId, fieldDefinition, isFieldId } from "../../model/fields.ts";
import { distinct, type Said } from "../../model/language.ts";
import type { EntityKind } from "../../model/records.ts";
import type { Filter, Where } from "../plan.ts";
import { missingColumn, missingSheet, type SheetId, sheetLabel } from "../sheets.ts";
import { isNumberField } from "./facts.ts";
import type { Scope } from "./select.ts";

/** What a book lacks for some filters: columns by their labels with the sheet they could come from. Empty: nothing. */
export function missingFor(filters: readonly (Filter | null)[], kinds: readonly EntityKind[], scope: Scope): Said[] {
  const { facts } = scope;
  if (!kinds.some((kind) => facts.lists(kind))) return [missingSheet(listSheet(kinds))];
  // A list without a single union still is the list where unions stand.
  const present = kinds.some((kind) => facts.present(kind));
  const asked = present || kinds.every((kind) => kind === "group") ? kinds : [...kinds, ...(["cooperative", "union"] as const)];
  const found = filters.flatMap((filter) => (filter === null ? [] : lacking(filter, asked, scope)));
  return distinct(found);
}

function listSheet(kinds: readonly EntityKind[]): SheetId {
  return kinds.every((kind) => kind === "group") ? "groups" : "organisations";
}

function lacking(filter: Filter, kinds: readonly EntityKind[], scope: Scope): Said[] {
  const { facts } = scope;
  const sheet = listSheet(kinds);
  const empty = (...fields: FieldId[]): boolean => fields.every((field) => !facts.has(field, kinds).value);
  const lacks: Said[] = [];
  const need = (field: FieldId): void => {
    if (empty(field)) lacks.push(missingColumn(field, fieldSheet(field, sheet)));
  };
  for (const field of ["sector", "commune", "district", "status"] as const)
    if (filter[field] !== undefined && filter[field].length > 0) need(field);
  if (filter.model !== undefined && !facts.has("model", kinds).column && empty("model")) lacks.push(missingColumn("model"));
  // A list of an earlier year does not know what happened since.
  const listed = kinds.map((kind) => facts.listYear(kind));
  const newest = listed.includes(null) ? null : Math.max(...(listed as number[]));
  if (filter.event !== undefined && newest !== null && newest < scope.toYear)
    lacks.push({
      vi: `trang “${sheetLabel(sheet).vi}” của năm ${scope.toYear} (sổ mới có năm ${newest})`,
      en: `sheet “${sheetLabel(sheet).en}” of ${scope.toYear} (the book has ${newest} only)`,
    });
  if (filter.event === "founded" || filter.event === "converted") {
    if (empty("foundedOn", "certificateDate"))
      lacks.push(missingColumn(kinds.every((kind) => kind === "group") ? "foundedOn" : "certificateDate", sheet));
    if (filter.event === "converted") need("convertedFromGroup");
  }
  if (filter.event === "dissolved" && empty("dissolvedOn", "status")) lacks.push(missingColumn("dissolvedOn", sheet));
  if (filter.event === "stopped") for (const field of ["status", "statusDate"] as const) need(field);
  if ((filter.rank !== undefined || filter.rated !== undefined) && scope.ratings().known === 0)
    lacks.push({ vi: `${missingColumn("rank").vi} của năm ${scope.toYear}`, en: `${missingColumn("rank").en} of ${scope.toYear}` });
  if (filter.rankBefore !== undefined && scope.ratingsBefore().known === 0)
    lacks.push({ vi: `${missingColumn("rank").vi} của năm ${scope.toYear - 1}`, en: `${missingColumn("rank").en} of ${scope.toYear - 1}` });
  for (const where of filter.where ?? []) lacks.push(...lackingWhere(where, kinds, scope));
  return lacks;
}

/** Fields of base data stand in the list of the kind. */
function fieldSheet(field: FieldId, sheet: SheetId): SheetId | undefined {
  return fieldDefinition(field) === null || !baseFields.has(field) ? undefined : sheet;
}

const baseFields: ReadonlySet<string> = new Set([
  "sector",
  "commune",
  "district",
  "status",
  "statusDate",
  "foundedOn",
  "dissolvedOn",
  "convertedFromGroup",
]);

function lackingWhere({ field, years }: Where, kinds: readonly EntityKind[], { facts, fromYear, toYear, ratings }: Scope): Said[] {
  if (!isFieldId(field)) return [{ vi: `cột “${field}”`, en: `column “${field}”` }];
  if (years !== undefined && isNumberField(field))
    return years
      .filter((year) => facts.figuresOfYear(field, year).known === 0)
      .map((year) => ({ vi: `${missingColumn(field).vi} của năm ${year}`, en: `${missingColumn(field).en} of ${year}` }));
  if (field === "points.total") {
    const { totals } = ratings();
    return totals.every((value) => Number.isNaN(value))
      ? [{ vi: `${missingColumn(field).vi} của năm ${toYear}`, en: `${missingColumn(field).en} of ${toYear}` }]
      : [];
  }
  if (!facts.has(field, kinds).value) return [missingColumn(field)];
  if (!isNumberField(field)) return [];
  return facts.figures(field, fromYear, toYear).known === 0
    ? [{ vi: `${missingColumn(field).vi} của năm ${toYear}`, en: `${missingColumn(field).en} of ${toYear}` }]
    : [];
}
