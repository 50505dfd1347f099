import { formFields } from "./dictionary.ts";
import type { FormField, FormId } from "./form-field.ts";

const byId: ReadonlyMap<string, FormField> = new Map(formFields.map((field) => [field.id, field]));

/** The field of an id, `null` when there is none. */
export function fieldById(id: string): FormField | null {
  return byId.get(id) ?? null;
}

/** The fields a form can ask for, in the order of the dictionary. */
export function fieldsOf(form: FormId): readonly FormField[] {
  return formFields.filter((field) => field.forms.includes(form));
}

/** The lists of a form: which fields repeat in it. */
export function listsOf(form: FormId): ReadonlyMap<string, readonly FormField[]> {
  const lists = new Map<string, FormField[]>();
  for (const field of fieldsOf(form)) {
    if (field.repeats !== null) lists.set(field.repeats, [...(lists.get(field.repeats) ?? []), field]);
  }
  return lists;
}
