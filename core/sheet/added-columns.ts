/** Columns that the row of their numbers calls the sum of others: "(1) | (2) | (3)=(4)+(5) | (4) | (5)". */
import type { SheetCells } from "../model/cells.ts";
import type { HeaderBlock } from "./header-block.ts";
import { headerCells } from "./header-rows.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { PartColumn } from "./part-columns.ts";

/** The sums that the numbering of a table states, by places in the list of its columns. What a rule of its own adds up is left to it. */
export function addedColumns(sheet: SheetCells, block: HeaderBlock, columns: readonly MatchedColumn[]): PartColumn[] {
  if (block.numberingRow === null) return [];
  const numbering = headerCells(sheet, block.numberingRow);
  const places = new Map<string, number>();
  for (const { column, text } of numbering) {
    const at = columns.findIndex(({ index }) => index === column);
    const number = own.exec(text)?.[1];
    if (at >= 0 && number !== undefined) places.set(number, places.has(number) ? -1 : at);
  }
  return numbering.flatMap(({ text }): PartColumn[] => {
    const formula = sum.exec(text);
    const whole = places.get(formula?.[1] ?? "");
    if (formula === null || whole === undefined || whole < 0) return [];
    const terms = [...(formula[2] ?? "").matchAll(term)].map(([, sign, number]) => ({
      at: places.get(number ?? "") ?? -1,
      sign: sign === "-" ? -1 : 1,
    }));
    const parts = terms.map(({ at }) => at);
    if (parts.length < 2 || parts.some((at) => at < 0 || at === whole) || new Set(parts).size < parts.length) return [];
    const fields = new Set([whole, ...parts].map((at) => columns[at]?.field ?? ""));
    if (ruled.some((known) => known.length === fields.size && known.every((field) => fields.has(field)))) return [];
    return [{ is: "total", parts, signs: terms.map(({ sign }) => sign), whole }];
  });
}

const own = /^\(?\[?(\d{1,3})\]?\)?\s*(?:=|$)/;
const sum = /^\(?(\d{1,3})\)?\s*=\s*(\(?\d{1,3}\)?(?:\s*[+–-]\s*\(?\d{1,3}\)?)+)\)?$/;
const term = /(?:([+–-])\s*)?\(?(\d{1,3})\)?/g;

/** `workers.sum` and `capital.sum` say these themselves. */
const ruled = [
  ["workers.total", "workers.members", "workers.hired"],
  ["capital.end", "capital.owners", "capital.liabilities"],
] as const;
