/** What numbers at the start of headings count: the columns, or the criteria. */
import type { FieldId } from "../model/fields.ts";
import { matchCriterion } from "./criteria.ts";
import type { HeaderBlock } from "./header-block.ts";
import { matchHeader } from "./header-match.ts";

/** "1. Tên HTX | 2. Mã số thuế | 3. …": numbers that count the columns are not those of criteria. */
export function numbersItsColumns(block: HeaderBlock): boolean {
  const named = block.columns.filter(({ path, words }) => {
    if (!/^\s*(?:câu\s*)?\(?\d{1,2}\s*[.):]/iu.test(path.at(-1) ?? "")) return false;
    const [best] = matchHeader(words, "entity");
    return best !== undefined && best.score >= 0.75 && identifying.has(best.field);
  });
  return named.length >= 3;
}

/**
 * "5. CHPL (8)" among "4. Trích quỹ (6)" and "6. Tranh chấp (6)": where most numbers agree with their names, the others count too.
 * Gives the criteria by column, `null` where numbers say nothing.
 */
export function countedCriteria(block: HeaderBlock): ReadonlyMap<number, FieldId> | null {
  const found: { column: number; number: number; agrees: boolean }[] = [];
  for (const { column, path, words } of block.columns) {
    const number = Number(/^\s*(\d{1,2})\s*[.):-]\s*\p{L}/u.exec(path.at(-1) ?? "")?.[1] ?? Number.NaN);
    if (!Number.isNaN(number)) found.push({ column, number, agrees: matchCriterion(words)?.field === `points.${number}` });
  }
  const rising = found.every(({ number }, at) => at === 0 || number === (found[at - 1]?.number ?? 0) + 1);
  if (found.length < 5 || !rising || found[0]?.number !== 1 || found.filter(({ agrees }) => agrees).length < 0.5 * found.length)
    return null;
  return new Map(found.map(({ column, number }) => [column, `points.${number}` as const]));
}

const identifying: ReadonlySet<FieldId> = new Set<FieldId>([
  "name",
  "code",
  "phone",
  "email",
  "address",
  "commune",
  "district",
  "representative.name",
  "foundedOn",
  "certificateDate",
  "certificateNumber",
  "members.total",
  "workers.total",
]);
