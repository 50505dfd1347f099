import { type FieldId, fieldDefinition, fields, isFieldId } from "../model/fields.ts";
import { fold } from "../model/text.ts";
import type { ScoreInput } from "./table.ts";
import { scoreTables } from "./table.ts";

/** Fields whose number a table may look at directly. */
const numberTypes = new Set(["integer", "number", "money", "moneyPerYear", "share"]);

/**
 * The input that an office means: the id or name of an input of the shipped tables, or the id or name of a field with
 * a number. `null` when the text names neither.
 */
export function inputNamed(text: string): ScoreInput | null {
  const wanted = text.trim();
  const shipped = shippedInputs.get(wanted) ?? [...shippedInputs.values()].find(({ label }) => fold(label) === fold(wanted));
  if (shipped !== undefined) return shipped;
  const field = isFieldId(wanted)
    ? wanted
    : (fields.find(({ label, in: holder }) => holder === "entity" && fold(label.vi) === fold(wanted))?.id ?? null);
  return field === null ? null : fieldInput(field);
}

/** The input that is a field's own number, `null` for a field that has none. */
function fieldInput(field: FieldId): ScoreInput | null {
  const definition = fieldDefinition(field);
  if (definition === null || !numberTypes.has(definition.type)) return null;
  const unit = definition.type === "share" ? "%" : definition.type.startsWith("money") ? "VND" : "";
  return { id: field, label: definition.label.vi, unit, formula: { kind: "value", field }, mark: "L", note: null };
}

const shippedInputs: ReadonlyMap<string, ScoreInput> = new Map(
  scoreTables.flatMap(({ inputs }) => inputs.map((input) => [input.id, input] as const)),
);
