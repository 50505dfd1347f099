import { englishName } from "../../../core/forms/field-words.ts";
import type { FormField } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import type { FormValues } from "../../../core/forms/record.ts";
import { language, messages } from "./language.ts";

/** The name of a field as the officer reads it: its block, its label, the number of the item. Unknown ids stand for themselves. */
export function fieldName(id: string, item: number | null): string {
  const { blocks, record } = messages.value;
  const field = fieldById(id);
  if (field === null) return id;
  const block = blocks[field.block] ?? "";
  const number = item === null || item === 0 ? "" : ` (${record.item(item + 1)})`;
  const label = (language.value === "en" ? englishName(id) : null) ?? labelOf(field);
  return `${block === "" ? "" : `${block}: `}${label}${number}`;
}

/** An item of a list by its number and by the value by which a person knows it. */
export function itemName(values: FormValues, item: number): string {
  const named = Object.entries(values).find(
    ([id, value]) => /(?:fullName|organisationName|\.name|\.code)$/.test(id) && fieldById(id) !== null && value !== null && value !== "",
  );
  return named === undefined ? messages.value.record.item(item + 1) : `${item + 1}. ${named[1]}`;
}

/** The unit of a field in the language in use. */
export function unitName(unit: string): string {
  return (language.value === "en" ? englishUnits.get(unit) : undefined) ?? unit;
}

const englishUnits: ReadonlyMap<string, string> = new Map([
  ["HTX", "cooperatives"],
  ["hộ, tổ", "households, groups"],
  ["ngày", "days"],
  ["người", "persons"],
  ["thành viên", "members"],
  ["triệu đồng", "million VND"],
  ["triệu đồng/năm", "million VND a year"],
  ["tổ chức", "organisations"],
]);

/** The shortest telling label of a field: the official one unless it is long and a short one follows. */
function labelOf({ labels }: FormField): string {
  const official = shortLabel(labels[0] ?? "");
  if (official.length <= 36) return official;
  return labels.map(shortLabel).find((label) => label.length > 3 && label.length <= 36) ?? official;
}

/** A label without what forms print in brackets. */
export function shortLabel(label: string): string {
  const bare = label.replace(/\s*\((?:ghi bằng|nếu có|bằng số|đối với)[^()]*\)/giu, "").trim();
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare;
}
