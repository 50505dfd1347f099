import { batch, computed, effect, signal } from "@preact/signals";
import type { FormId } from "../../../../core/forms/form-field.ts";
import { periodOfBook } from "../../../../core/reports/period.ts";
import { chosenTab } from "../../shell/chosen-tab.ts";
import { asOf, book, bookNumber } from "../../state/book.ts";
import type { YearlyOrder } from "../../worker/form-protocol.ts";

/** The form that records are made for, the words that units are looked for by, and the keys of the units chosen. */
export const form = signal<FormId>("yearly-cooperative");
export const text = signal("");
export const chosen = signal<ReadonlySet<string>>(new Set());
/** The keys of all units on show, whether drawn or not. */
export const keys = signal<readonly string[]>([]);
export const marked = computed(() => keys.value.filter((key) => chosen.value.has(key)));

/** Which year the yearly information is of: what was chosen, else that of the book when it is over, else that of the day that counts as today. */
export const chosenYear = signal<number | null>(null);
export const yearlyYear = computed(() => chosenYear.value ?? periodOfBook("year", asOf.value, book.value?.tables ?? []).year);
export const order = signal<YearlyOrder>({ by: "sending", down: false });

effect(() => {
  void bookNumber.value;
  batch(() => {
    text.value = "";
    chosen.value = new Set();
    keys.value = [];
  });
});

/** Shows the yearly information of a year, as from the report of that year. */
export function openYearly(year: number): void {
  batch(() => {
    chosenYear.value = year;
    if (!form.value.startsWith("yearly-")) form.value = "yearly-cooperative";
    chosenTab.value = "forms";
  });
}

/** Chooses units or lets go of them. */
export function choose(some: readonly string[], on: boolean): void {
  const next = new Set(chosen.value);
  for (const key of some) {
    if (on) next.add(key);
    else next.delete(key);
  }
  chosen.value = next;
}

/** Chooses these units and no others. */
export function chooseOnly(some: readonly string[]): void {
  chosen.value = new Set(some);
}
