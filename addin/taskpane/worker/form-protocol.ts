import type { FormId } from "../../../core/forms/form-field.ts";
import type { Call } from "./protocol.ts";

/** What the page asks about records for the browser extension. */
export type FormCalls = {
  /** The units of the book that a form is for, with how much of it the book can fill in. Words are looked for in names. */
  formRecords: Call<FormQuery & { from: number; count: number }, { total: number; keys: string[]; rows: FormRow[] }>;
  /** A records file with the units of the keys, in the order of the book. */
  recordsFile: Call<{ form: FormId; keys: readonly string[] }, { name: string; bytes: ArrayBuffer; count: number }>;
};

export type FormQuery = { form: FormId; asOf: string; text: string };

/** `asked`: fields that the form can ask for; `has`: those that the book fills in; `missing`: needed ones that it does not. */
export type FormRow = {
  key: string;
  label: string;
  commune: string;
  sheet: string;
  row: number;
  asked: number;
  has: number;
  missing: string[];
  problems: string[];
};
