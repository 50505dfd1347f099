import type { Mark } from "../model/law.ts";

/** Forms of registration and yearly information; titles stand in `form-list.ts`. */
export type FormId =
  | "establish"
  | "change"
  | "members"
  | "group-establish"
  | "branch"
  | "suspend"
  | "dissolve"
  | "yearly-group"
  | "yearly-cooperative"
  | "yearly-union";

/** How the canonical value of a form field looks: see `value-problem.ts`. */
export type FormFieldType =
  | "text"
  | "upperText"
  | "code"
  | "phone"
  | "email"
  | "date"
  | "dayMonth"
  | "integer"
  | "money"
  | "percent"
  | "choice"
  | "flag";

/** One choice: the canonical value and the words that forms print for it, the official first. */
export type FormOption = { readonly value: string; readonly labels: readonly string[] };

/** The lists of a record: fields that repeat stand there, one object an item. */
export type ListId = "businessLines" | "members" | "legalRepresentatives" | "beneficialOwners" | "units";

/** One field of the registration forms. */
export type FormField = {
  readonly id: string;
  readonly block: string;
  /** Official label first, then the variants of sibling forms and of sheets. */
  readonly labels: readonly string[];
  readonly type: FormFieldType;
  /** What the number on the form means; the canonical money is always whole VND. */
  readonly unit: string | null;
  /** The list the field is a column of, `null` for a field that stands once. */
  readonly repeats: ListId | null;
  /** `null`: free, or a list that lives outside (provinces, communes, countries, ethnic groups, currencies). */
  readonly options: readonly FormOption[] | null;
  readonly forms: readonly FormId[];
  readonly required: boolean | "conditional";
  /** Ends of control names on the sister portals, whole `$`-separated segments. */
  readonly nameSuffixes: readonly string[];
  readonly basis: string;
  readonly mark: Mark;
};

type Rest = Pick<FormField, "forms" | "required" | "basis" | "mark"> &
  Partial<Pick<FormField, "unit" | "repeats" | "options" | "nameSuffixes">>;

/** A field of the dictionary; what is left out is empty. */
export function formField(id: string, block: string, type: FormFieldType, labels: readonly string[], rest: Rest): FormField {
  return { id, block, labels, type, unit: null, repeats: null, options: null, nameSuffixes: [], ...rest };
}
