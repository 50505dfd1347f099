import { hasMarks, wordsOf } from "../../core/forms/words.ts";

/** A unit of money as the page names it: VND per unit, and whether the amount is one of a month. */
export type MoneyUnit = { readonly scale: number; readonly perMonth: boolean };

/** The unit of money that the first telling text names, `null` when none does. "Doanh thu trên 1 tỷ đồng" names an amount, no unit. */
export function moneyUnit(texts: readonly string[]): MoneyUnit | null {
  let asAsset: MoneyUnit | null = null;
  // "Vốn mới (triệu)": what stands in brackets is said alone.
  for (const text of texts.flatMap((one) => [one, ...inBrackets(one)])) {
    const words = unitWords(text.slice(0, 200));
    for (let at = 0; at < words.length; at++) {
      const scale = scaleAt(words, at);
      if (scale === null) continue;
      const tail = words.slice(at, at + 8);
      const unit = { scale, perMonth: tail.includes("thang") || tail.includes("month") };
      if (!namesAsset(words, at)) return unit;
      asAsset ??= unit;
    }
  }
  return asAsset;
}

function inBrackets(text: string): readonly string[] {
  return [...text.matchAll(/[([]([^()[\]]{2,20})[)\]]/g)].map(([, inner]) => inner!);
}

/** The words without marks; with marks that make another word of them ("đóng", "tý") they are no units. */
function unitWords(text: string): readonly string[] {
  const marked = hasMarks(text);
  // "1.000đ", "500tr".
  return wordsOf(text.replace(/₫/g, " vnd ").replace(stuckUnit, "$1 ")).map(({ plain, key }) =>
    marked && spelled.has(plain) && !spelled.get(plain)!.has(key) ? key : plain,
  );
}

const stuckUnit = /(\d)(?=(?:đ|vnđ|vnd|đồng|tr|triệu|tỷ)(?!\p{L}))/giu;

/** How the words of units are spelled. */
const spelled: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ["dong", "đồng"],
    ["ty", "tỷ"],
    ["ti", "tỉ"],
    ["trieu", "triệu"],
    ["nghin", "nghìn"],
    ["ngan", "ngàn"],
  ].map(([plain, written]) => [plain!, new Set(wordsOf(written!).map(({ key }) => key))]),
);

const scales: ReadonlyMap<string, number> = new Map([
  ["ty", 1e9],
  ["ti", 1e9],
  ["trieu", 1e6],
  ["tr", 1e6],
  ["trd", 1e6],
  ["nghin", 1e3],
  ["ngan", 1e3],
  ["billion", 1e9],
  ["bn", 1e9],
  ["million", 1e6],
  ["millions", 1e6],
  ["mil", 1e6],
  ["mln", 1e6],
  ["thousand", 1e3],
]);
const currencies = new Set(["dong", "vnd", "d", "dongs"]);

function scaleAt(words: readonly string[], at: number): number | null {
  const word = words[at]!;
  const scale = scales.get(word);
  const before = words[at - 1] ?? "";
  if (scale !== undefined) {
    if (/^\d+$/.test(before) && before !== "1") return null;
    const next = words[at + 1];
    if (word === "trd" || (next !== undefined && currencies.has(next))) return scale;
    // "Triệu" alone is a unit only when nothing else stands there; "tỷ lệ" is none.
    return words.length <= 2 && word !== "tr" && next !== "le" ? scale : null;
  }
  if (!currencies.has(word) || scales.has(before)) return null;
  // "1.000 đồng", "1.000.000 đ".
  let zeros = 0;
  for (let back = at - 1; back >= 0 && words[back] === "000"; back--) zeros++;
  if (zeros > 0 && words[at - 1 - zeros] === "1") return 1000 ** zeros;
  if (word === "vnd") return 1;
  if (word === "d") return words.length <= 2 || before === "tinh" ? 1 : null;
  // "Hợp đồng", "hội đồng", "đồng thời", "đồng Việt Nam" as a kind of asset.
  return ["hop", "hoi", "lao", "cong"].includes(before) || ["thoi", "y", "nghiep"].includes(words[at + 1] ?? "") ? null : 1;
}

/** "Tiền VNĐ", "Đồng Việt Nam" as what was brought in, beside "Quyền sử dụng đất": another text may say the unit better. */
function namesAsset(words: readonly string[], at: number): boolean {
  const isAlone = words.slice(0, at).every((word) => word === "tien" || /^(?:\d+|[a-z])$/.test(word));
  return isAlone && (words[at - 1] === "tien" || words.slice(at, at + 3).join(" ") === "dong viet nam");
}

/** Whether a text is only a unit, a hint or a sign. */
export function isBareUnit(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || (words.every(({ plain }) => isOfUnit(plain)) && moneyUnit([text]) !== null)) return true;
  return words.length <= 3 && counted.has(words.map(({ plain }) => plain).join(" "));
}

/** Words that stand in a unit of money and nowhere else beside it: "triệu đồng/người/năm", "ĐVT: 1.000 đồng". */
function isOfUnit(word: string): boolean {
  return scales.has(word) || currencies.has(word) || besideUnits.has(word) || /^\d+$/.test(word);
}

const besideUnits = new Set("thang|nam|nguoi|lao|dong|dvt|don|vi|tinh|tien|viet|month|year|per|person|moi|mot".split("|"));

const counted = new Set(
  "nguoi|thanh vien|lao dong|ho|to vien|tv|thang|nam|ngay|ha|m2|hop tac xa|htx|to|don vi|so|chu so|ky tu|nguoi nam|trieu|ty|nghin".split(
    "|",
  ),
);
