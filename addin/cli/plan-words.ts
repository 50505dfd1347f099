import { factsOf } from "../../core/plans/evaluate/facts.ts";
import type { EvaluateOptions } from "../../core/plans/evaluate/options.ts";
import type { PlanFile } from "../../core/plans/plan.ts";
import { evidenceFor } from "../../core/support/evidence.ts";
import type { Register } from "../../core/support/register.ts";
import { keptRegister, readKeptSupport } from "../workbook/kept-support.ts";
import { readOfficerWords } from "../workbook/target-sheets.ts";
import type { OpenedBook } from "./input.ts";

/** What a book holds for a plan beside its lists: the officer's words, which win, and what the register of support shows. */
export function planWords(
  { book, bytes }: OpenedBook,
  plan: PlanFile | null,
  asOf: string,
): { readonly words: Pick<EvaluateOptions, "ticks" | "manual" | "readingChoice">; readonly register: Register | null } {
  const kept = readOfficerWords(bytes);
  const own = kept !== null && kept.plan === plan?.id ? kept.words : null;
  const facts = factsOf(book);
  const register = keptRegister(readKeptSupport(bytes), facts, { asOf });
  const options = { asOf, kindOf: (at: number) => facts.entities[at]?.kind ?? ("cooperative" as const) };
  const shown = register === null || plan === null ? null : evidenceFor(plan, register, options);
  return {
    register,
    words: {
      ticks: { ...shown?.ticks, ...own?.ticks },
      manual: { ...shown?.manual, ...own?.manual },
      ...(own === null ? {} : { readingChoice: own.readings }),
    },
  };
}
