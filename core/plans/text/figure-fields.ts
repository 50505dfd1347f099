/** The record fields of the figures that plans speak of. */
import type { Where } from "../plan.ts";
import type { MoneyId } from "./words/concepts.ts";

/** Money of one organisation; what is not here stands in no field. */
export const moneyFields: ReadonlyMap<MoneyId, string> = new Map([
  ["revenue", "revenue.total"],
  ["profit", "profit.beforeTax"],
  ["charter", "capital.charter"],
  ["capital", "capital.end"],
  ["assets", "indivisible.end"],
]);

/** All persons of a kind in one organisation. */
export const personTotals = { member: "members.total", worker: "workers.total", manager: "managers.total" } as const;

/** An organisation that a woman leads. */
export const ledByWoman: Where = { field: "representative.gender", is: "=", value: "female" };
