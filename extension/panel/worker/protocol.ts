/** What the panel asks its worker: the worker holds the book or the file, the panel holds the record in hand. */

import type { FormId } from "../../../core/forms/form-field.ts";
import type { FormRecord } from "../../../core/forms/record.ts";
import type { Said } from "../../../core/model/language.ts";
import type { Call } from "../../../ui/worker/protocol.ts";

/** One line of the list of records; `find` is what the search looks in, folded. */
export type Item = { readonly label: string; readonly detail: string; readonly find: string };

/** A source of records that was opened. `form` is the form of a records file, `null` for a book, which serves every form. */
export type Overview = {
  readonly form: FormId | null;
  readonly items: readonly Item[];
  /** Sentences on what was left out. */
  readonly left: readonly Said[];
};

export type Note = {
  readonly field: string | null;
  readonly item: number | null;
  readonly severity: "error" | "warning";
  readonly message: Said;
};
export type Gap = { readonly field: string; readonly item: number | null };

/** A record with what its form needs and what is wrong with it. `bookNotes` speak of cells of the book. */
export type Prepared = {
  readonly record: FormRecord;
  readonly asked: number;
  readonly has: number;
  readonly missing: readonly Gap[];
  readonly notes: readonly Note[];
  readonly bookNotes: readonly Note[];
};

/** Calls of the worker. `asOf` is the ISO day that counts as today. */
export type Calls = {
  readonly open: Call<{ readonly name: string; readonly bytes: ArrayBuffer }, Overview>;
  readonly openText: Call<{ readonly name: string; readonly text: string }, Overview>;
  readonly record: Call<{ readonly index: number; readonly form: FormId; readonly asOf: string }, Prepared>;
  readonly check: Call<{ readonly record: FormRecord; readonly asOf: string }, Prepared>;
  /** The text of the whole file when it is a records file, `null` for a book. */
  readonly fileText: Call<null, string | null>;
};

export type CallName = keyof Calls;
