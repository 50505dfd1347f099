import type { FormId } from "../../../core/forms/form-field.ts";
import type { Sending } from "../../../core/reports/yearly.ts";
import type { Call } from "../../../ui/worker/protocol.ts";

/** What the page asks about records for the browser extension. */
export type FormCalls = {
  /** The units of the book that a form is for, with how much of it the book can fill in. Words are looked for in names. */
  formRecords: Call<FormQuery & { from: number; count: number }, { total: number; keys: string[]; rows: FormRow[] }>;
  /** Yearly information of every unit of a form: who owes, what is missing. `null` for a form that is no yearly one. */
  yearly: Call<YearlyQuery, YearlyOverview | null>;
  /** A records file with the units of the keys, in the order of the book. `year` counts for yearly information. */
  recordsFile: Call<{ form: FormId; year: number; keys: readonly string[] }, { name: string; bytes: ArrayBuffer; count: number }>;
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

export type YearlyOrder = { by: "sending" | "missing" | "name"; down: boolean };

export type YearlyQuery = FormQuery & { year: number; order: YearlyOrder; from: number; count: number };

/** `window`: ISO days of the figures, both included. `complete`: keys of units that lack nothing. `left`: units that owe nothing for the year. */
export type YearlyOverview = {
  window: { from: string; to: string };
  due: string;
  total: number;
  keys: string[];
  complete: string[];
  owing: number;
  rows: YearlyRow[];
  left: { name: string; sheet: string; row: number; because: string }[];
};

export type YearlyRow = FormRow & {
  code: string;
  complete: boolean;
  sending: Omit<Sending, "because"> & { because: string };
};
