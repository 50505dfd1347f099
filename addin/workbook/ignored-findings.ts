import type { Finding } from "../../core/model/findings.ts";
import { type Book, recordValue } from "../../core/model/records.ts";

/** Findings that the officer leaves as they are: reasons by the keys of the findings. */
export type IgnoredFindings = ReadonlyMap<string, string>;

/**
 * A function that gives the key of a finding: the same for the same finding of the same unit wherever its row has moved, another one as
 * soon as the cell says something else. Nothing of the book can be read from a key.
 */
export function findingKeys(book: Book): (finding: Finding) => string {
  const units = new Map<string, string>();
  for (const table of book.tables) {
    for (const record of table.records) {
      const [name, code, person] = [recordValue(record, "name"), recordValue(record, "code"), recordValue(record, "members.fullName")];
      if (name !== null || code !== null || person !== null)
        units.set(`${record.row} ${table.sheet}`, JSON.stringify([name, code, person]));
    }
  }
  return ({ code, sheet, cell, row, field, found }) =>
    hash(JSON.stringify([code, sheet, field, found, units.get(`${row} ${sheet}`) ?? cell]));
}

/** Ignored findings as they were kept; what cannot be read counts as none. */
export function readIgnored(text: string | null): IgnoredFindings {
  try {
    const read: unknown = text === null ? null : JSON.parse(text);
    if (!Array.isArray(read)) return new Map();
    return new Map(
      read.flatMap((entry: unknown): [string, string][] =>
        Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string" ? [[entry[0], entry[1]]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** Ignored findings as a text to keep; `null` when there are none. */
export function writeIgnored(ignored: IgnoredFindings): string | null {
  return ignored.size === 0 ? null : JSON.stringify([...ignored]);
}

/** 53 bits of a text, as 11 letters and digits. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, "0");
}
