import type { Fault } from "../../core/model/fault.ts";
import type { Language, Said } from "../../core/model/language.ts";

/** One call of a worker: what goes in and what comes out. */
export type Call<Input, Output> = { readonly input: Input; readonly output: Output };

/** A request of the page. */
export type Request = {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  /** The language of the sentences in the answer. */
  readonly language: Language;
};

/** An answer of the worker: that it is there, with the lock it holds; for each request progress any number of times, then a value or a problem. */
export type Answer<Stage> =
  | { readonly kind: "alive"; readonly lock: string | null }
  | { readonly id: number; readonly kind: "progress"; readonly stage: Stage; readonly fraction: number | null }
  | { readonly id: number; readonly kind: "value"; readonly value: unknown }
  | { readonly id: number; readonly kind: "problem"; readonly message: Said | null; readonly fault: Fault | null };
