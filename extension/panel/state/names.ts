import { fieldById } from "../../../core/forms/form-fields.ts";
import { messages } from "./language.ts";

/** The name of a field as the officer reads it: its block, its label, the number of the item. Unknown ids stand for themselves. */
export function fieldName(id: string, item: number | null): string {
  const { blocks, record } = messages.value;
  const field = fieldById(id);
  if (field === null) return id;
  const block = blocks[field.block] ?? "";
  const number = item === null || item === 0 ? "" : ` (${record.item(item + 1)})`;
  return `${block === "" ? "" : `${block}: `}${shortLabel(field.labels[0] ?? id)}${number}`;
}

/** A label without what forms print in brackets. */
export function shortLabel(label: string): string {
  const bare = label.replace(/\s*\((?:ghi bằng|nếu có|bằng số|đối với)[^()]*\)/giu, "").trim();
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare;
}
