/** Figures in columns of no field of ours against what they are a part of. */
import type { Said } from "../model/language.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import type { EntityRecord, PartFigure } from "../model/records.ts";
import { exceeds } from "../sheet/part-figures.ts";
import type { Context } from "./context.ts";
import type { Note } from "./rule.ts";

/** What is more than its whole in the row of a record, of the kinds of part asked for. A sum is not told where one of its parts is. */
export function partsTooLarge(record: EntityRecord, context: Context, kinds: readonly PartFigure["is"][]): Note[] {
  if (record.parts === undefined) return [];
  const told = new Set<string>();
  return record.parts.flatMap((part): Note[] => {
    if (!kinds.includes(part.is) || !exceeds(part)) return [];
    const { cell, whole } = part;
    const place = whole?.cell ?? cell;
    if (context.doubtful.has(cell) || context.doubtful.has(place) || told.has(place)) return [];
    // The members of a union are cooperatives, those counted under "nữ" are persons.
    if (record.kind === "union" && whole?.money === false) return [];
    told.add(place);
    return [{ field: null, cell, message: wordsFor(part), found: formatNumber(part.shown) }];
  });
}

function wordsFor({ is, header, value, whole }: PartFigure): Said {
  if (whole === null)
    return {
      vi: `“${header}” ghi ${formatNumber(value)} %: một phần không thể quá 100 %. Kiểm tra dấu phẩy và nhập lại.`,
      en: `“${header}” says ${formatNumber(value)} %: a part cannot be more than 100 %. Check the decimal comma and type it again.`,
    };
  const shown = whole.money ? formatMoney : (number: number): string => formatNumber(number);
  if (is === "paid")
    return {
      vi: `“${header}” (${shown(value)}) lớn hơn vốn điều lệ (${shown(whole.value)}). Kiểm tra hai số và đơn vị tính, hoặc đăng ký thay đổi vốn điều lệ.`,
      en: `“${header}” (${shown(value)}) is more than the charter capital (${shown(whole.value)}). Check both numbers and their unit, or register the change of the charter capital.`,
    };
  if (is === "total")
    return {
      vi: `“${whole.header}” ghi ${shown(whole.value)} nhưng “${header}” là ${shown(value)}, lệch ${shown(Math.abs(value - whole.value))}. Kiểm tra các số.`,
      en: `“${whole.header}” says ${shown(whole.value)}, but “${header}” makes ${shown(value)}, ${shown(Math.abs(value - whole.value))} off. Check the numbers.`,
    };
  const [part, sum] = is === "sum" ? (["cộng lại là", "add up to"] as const) : (["ghi", "says"] as const);
  return {
    vi: `“${header}” ${part} ${shown(value)}, lớn hơn “${whole.header}” là ${shown(whole.value)}. Sửa số sai.`,
    en: `“${header}” ${sum} ${shown(value)}, more than “${whole.header}” with ${shown(whole.value)}. Correct the wrong number.`,
  };
}
