import { batch, effect, signal } from "@preact/signals";
import type { FormId } from "../../../../core/forms/form-field.ts";
import { bookNumber } from "../../state/book.ts";

/** The form that records are made for, the words that units are looked for by, and the keys of the units chosen. */
export const form = signal<FormId>("yearly-cooperative");
export const text = signal("");
export const chosen = signal<ReadonlySet<string>>(new Set());

effect(() => {
  void bookNumber.value;
  batch(() => {
    text.value = "";
    chosen.value = new Set();
  });
});

/** Chooses units or lets go of them. */
export function choose(keys: readonly string[], on: boolean): void {
  const next = new Set(chosen.value);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  chosen.value = next;
}
