import type { SheetCells } from "../../../core/model/cells.ts";
import { factsOf } from "../../../core/plans/evaluate/facts.ts";
import { evidenceFor } from "../../../core/support/evidence.ts";
import type { Register } from "../../../core/support/register.ts";
import { type KeptSupport, keptRegister, readKeptSheets, readKeptSupport } from "../../workbook/kept-support.ts";
import type { Held } from "./held.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import { planOf } from "./plans.ts";

/** The register of the open book as it stands on a day; `null` without one. */
export function registerOf(held: Held, asOf: string): Register | null {
  return keptRegister(keptOf(held), factsOf(held.book), { asOf });
}

/** What the register of the open book adds to the officer's words on a plan. */
export function withRegister(options: PlanOptions, held: Held): PlanOptions {
  const facts = factsOf(held.book);
  const register = registerOf(held, options.asOf);
  if (register === null) return options;
  const shown = evidenceFor(planOf(options.plan), register, {
    asOf: options.asOf,
    kindOf: (at) => facts.entities[at]?.kind ?? "cooperative",
  });
  const { ticks, manual } = options.words;
  return { ...options, words: { ...options.words, ticks: { ...shown.ticks, ...ticks }, manual: { ...shown.manual, ...manual } } };
}

/** What the sheets of support in the open book hold. */
export function keptOf({ bytes, own }: Held): KeptSupport {
  const source = bytes ?? own;
  const kept = remembered.get(source) ?? (bytes === null ? readKeptSheets(own) : readKeptSupport(bytes));
  remembered.set(source, kept);
  return kept;
}

// The bytes of a book, and the sheets as they were read, never change, so they are looked through once.
const remembered = new WeakMap<Uint8Array | readonly SheetCells[], KeptSupport>();
