/** A canonical value: ISO dates, whole VND, ids of options, flags as booleans, `dd/mm` for days of a year. `null` is unknown. */
export type FormValue = string | number | boolean | null;

/** Values by field id. */
export type FormValues = { readonly [field: string]: FormValue };

/** One record of a records file, with the form it is for. Fields that repeat stand under `lists`, one object an item. */
export type FormRecord = {
  readonly form: string;
  readonly key: string;
  readonly label: string;
  readonly fields: FormValues;
  readonly lists: { readonly [list: string]: readonly FormValues[] };
};
