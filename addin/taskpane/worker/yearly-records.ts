import type { FormId } from "../../../core/forms/form-field.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { fold } from "../../../core/model/text.ts";
import { lacksOf, type Sending, type YearlyEntity, yearlyInformationOf } from "../../../core/reports/yearly.ts";
import type { YearlyOrder, YearlyOverview, YearlyQuery, YearlyRow } from "./form-protocol.ts";

/** The yearly information of the units of a form, some of its rows in the order that is asked for; `null` for a form that is no yearly one. */
export function yearlyRows(book: Book, query: YearlyQuery, language: Language): YearlyOverview | null {
  const made = madeOf(book, query, language);
  if (made === null) return null;
  const words = fold(query.text);
  const rows = made.rows.filter(({ label, code }) => words === "" || fold(`${label} ${code}`).includes(words));
  const ordered = [...rows].sort((one, other) => compare(one, other, query.order));
  return {
    window: made.window,
    due: made.due,
    total: rows.length,
    keys: rows.map(({ key }) => key),
    complete: rows.flatMap(({ key, complete }) => (complete ? [key] : [])),
    owing: rows.filter(({ sending }) => sending.state === "owed").length,
    rows: ordered.slice(query.from, query.from + query.count),
    left: made.left,
  };
}

/** The yearly records of the units of the keys, in the order of the book; `null` for a form that is no yearly one. */
export function yearlyRecords(book: Book, form: FormId, year: number, keys: ReadonlySet<string>): YearlyEntity["record"][] | null {
  // What is wrong with a record does not change it, so any day will do.
  const made = yearlyInformationOf(book, form, year, `${year}-12-31`);
  return made?.entities.flatMap(({ record }) => (keys.has(record.key) ? [record] : [])) ?? null;
}

type Made = Pick<YearlyOverview, "window" | "due" | "left"> & { readonly rows: readonly YearlyRow[] };

/** The last one, since the same is sorted and leafed through again and again. */
let last: { readonly book: Book; readonly key: string; readonly made: Made | null } | null = null;

function madeOf(book: Book, { form, year, asOf }: YearlyQuery, language: Language): Made | null {
  const key = `${form} ${year} ${asOf} ${language}`;
  if (last === null || last.book !== book || last.key !== key) last = { book, key, made: make(book, form, year, asOf, language) };
  return last.made;
}

function make(book: Book, form: FormId, year: number, asOf: string, language: Language): Made | null {
  const found = yearlyInformationOf(book, form, year, asOf);
  if (found === null) return null;
  const { window, due, entities, left } = found;
  return {
    window,
    due,
    left: left.map((one) => ({ ...one, because: one.because[language] })),
    rows: entities.map((entity) => rowOf(entity, language)),
  };
}

function rowOf({ record, check, sending, sheet, row }: YearlyEntity, language: Language): YearlyRow {
  const missing = [...lacksOf(check, language)];
  const problems = check.notes.filter(({ severity }) => severity === "error").map(({ message }) => message[language]);
  const [code, commune] = [record.fields["entity.code"], record.fields["headOffice.ward"]];
  return {
    key: record.key,
    label: record.label,
    code: typeof code === "string" ? code : "",
    commune: typeof commune === "string" ? commune : "",
    sheet,
    row,
    asked: check.asked,
    has: check.has,
    missing,
    problems,
    complete: missing.length === 0 && problems.length === 0,
    sending: { ...sending, because: sending.because[language] },
  };
}

/** Who owes comes first, then who may owe; within the same, who lacks least can be sent first. */
const urgency: Readonly<Record<Sending["state"], number>> = { owed: 0, unknown: 1, late: 2, sent: 3 };

function compare(one: YearlyRow, other: YearlyRow, { by, down }: YearlyOrder): number {
  const open = (row: YearlyRow): number => row.missing.length + row.problems.length;
  const byWhat = {
    sending: urgency[one.sending.state] - urgency[other.sending.state],
    missing: open(one) - open(other),
    name: one.label.localeCompare(other.label, "vi"),
  }[by];
  const rest = open(one) - open(other) || one.label.localeCompare(other.label, "vi");
  return (down ? -byWhat : byWhat) || rest;
}
