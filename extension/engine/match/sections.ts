/** Lists whose rows a page parts by what their items are: "A. Thành viên chính thức", "B. Thành viên liên kết". */
import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormField, FormOption } from "../../../core/forms/form-field.ts";
import type { FormValues } from "../../../core/forms/record.ts";
import { wordsOf } from "../../../core/forms/words.ts";
import type { Match } from "./match-page.ts";

/** A box of a row. */
type Placed = { readonly match: Match };

/** Which items a list takes in which row; `false` where a record does not say to which part an item belongs. */
export type Parting = { readonly told: boolean; readonly takes: (row: number, item: number) => boolean };

/** How the headings over the rows of a list part its items. `ofRow`: the boxes of each row. */
export function partingOf(list: string, items: readonly FormValues[], ofRow: ReadonlyMap<number | null, readonly Placed[]>): Parting {
  const parts = formFields
    .filter((field) => field.repeats === list && (field.options?.length ?? 0) > 1)
    .flatMap((field) => {
      const rows = new Map([...ofRow].map(([row, slots]) => [row, valuesOver(slots, field)] as const));
      const named = [...rows.values()].filter((values) => values !== null);
      const several = new Set(named.map(({ values }) => [...values].sort().join())).size > 1;
      return several || named.some(({ certain }) => certain) ? [{ id: field.id, rows, named, several }] : [];
    });
  const takes = (row: number, item: number): boolean =>
    parts.every(({ id, rows, named }) => {
      const value = String(items[item]?.[id] ?? "");
      const own = rows.get(row) ?? null;
      if (value === "") return true;
      // Rows over which nothing is said are for what has no part of its own.
      return own === null ? !named.some(({ values }) => values.has(value)) : own.values.has(value);
    });
  return { told: parts.every(({ id, several }) => !several || items.every((item) => (item?.[id] ?? "") !== "")), takes };
}

/** The kinds of item that the headings over a row of a list name, as one text; empty where they name none. */
export function kindsNamed(list: string, slots: readonly Placed[]): string {
  const fields = formFields.filter((field) => field.repeats === list && (field.options?.length ?? 0) > 1);
  return fields.flatMap((field) => [...(valuesOver(slots, field)?.values ?? [])].map((value) => `${field.id} ${value}`)).join();
}

/** Whether an item of a list is known again by a field: a name or a number of its own. */
export function isTelling({ id, type }: FormField): boolean {
  return /(?:fullName|personalId|\.code|\.name|organisationName|organisationCode)$/.test(id) && type !== "choice";
}

/** `certain`: the words name the item itself ("thành viên liên kết"), not only something that an item may be ("cá nhân"). */
type Named = { readonly values: ReadonlySet<string>; readonly certain: boolean };

/** The choices of a field that the nearest heading over a row names, `null` where none does or all are named. */
function valuesOver(slots: readonly Placed[], { options }: FormField): Named | null {
  for (const { match } of slots) {
    for (const text of match.control.headings.slice(0, match.control.sections)) {
      const named = namedIn(text, options ?? []);
      if (named.values.size > 0) return named.values.size === options?.length ? null : named;
    }
  }
  return null;
}

/** Words that begin a choice name it, three or more of them or all: "Thành viên liên kết" is any of those; the longest choice wins. */
function namedIn(text: string, options: readonly FormOption[]): Named {
  const words = wordsOf(text).map(({ plain }) => plain);
  const labels = options.flatMap(({ value, labels: own }) =>
    own.map((label) => ({ value, words: wordsOf(label).map(({ plain }) => plain) })),
  );
  const values = new Set<string>();
  let certain = false;
  for (let at = 0; at < words.length; ) {
    const runs = labels.map(({ value, words: own }) => {
      let length = 0;
      while (length < own.length && own[length] === words[at + length]) length++;
      return { value, length, isNamed: length >= 3 || (length === 2 && own.length === 2) };
    });
    const longest = Math.max(0, ...runs.filter(({ isNamed }) => isNamed).map(({ length }) => length));
    for (const { value, length, isNamed } of runs) if (isNamed && length === longest) values.add(value);
    certain ||= longest >= 3 && options.every(({ labels: [label = ""] }) => wordsOf(label)[0]?.plain === words[at]);
    at += Math.max(1, longest);
  }
  return { values, certain };
}
