/** Words of entity names: how the kinds begin a name, and the abbreviations inside it. All folded. */

/** Kind and the beginnings of a name that say it, the longer before the shorter. */
export const kindPrefixes: readonly (readonly [string, readonly string[]])[] = [
  [
    "lhhtx",
    [
      "lien hiep cac hop tac xa",
      "lien hiep hop tac xa",
      "lien hiep cac htx",
      "lien hiep htx",
      "lh hop tac xa",
      "lh htx",
      "lhhtx",
      "lien hiep",
    ],
  ],
  ["htx", ["hop tac xa", "ht xa", "htx", "h t x"]],
  ["tht", ["to hop tac", "tht", "t h t"]],
  ["qtdnd", ["quy tin dung nhan dan", "quy tdnd", "qtdnd", "qtd nhan dan", "quy tin dung", "qtd"]],
];

/** Abbreviations and what they stand for. They hold no vowel, so no syllable of a name looks like them. */
const abbreviations = new Map([
  ["nn", "nong nghiep"],
  ["dv", "dich vu"],
  ["tm", "thuong mai"],
  ["sx", "san xuat"],
  ["kd", "kinh doanh"],
  ["xd", "xay dung"],
  ["vt", "van tai"],
  ["ln", "lam nghiep"],
  ["ts", "thuy san"],
  ["nts", "nuoi trong thuy san"],
  ["cb", "che bien"],
  ["mt", "moi truong"],
  ["vs", "ve sinh"],
  ["dl", "du lich"],
  ["hc", "huu co"],
  ["th", "tong hop"],
  ["gt", "giao thong"],
  ["nl", "nong lam"],
  ["nlnn", "nong lam ngu nghiep"],
  ["nln", "nong lam nghiep"],
  ["ttcn", "tieu thu cong nghiep"],
  ["cnc", "cong nghe cao"],
  ["vlxd", "vat lieu xay dung"],
  ["xnk", "xuat nhap khau"],
]);

const longest = Math.max(...[...abbreviations.keys()].map((word) => word.length));

/** Abbreviations that mean something else when they stand alone ("TH", "CN" may be a brand). */
const onlyInside = new Set(["th", "vs", "gt", "nl", "hc", "dl"]);

/** Writes out an abbreviation, also one put together ("tmdv", "dvnn"); any other word comes back unchanged. */
export function writeOut(word: string): string {
  if (word.length < 2 || word.length > 12 || /[aeiouy0-9]/.test(word) || onlyInside.has(word)) return word;
  return takeApart(word) ?? word;
}

function takeApart(word: string): string | null {
  if (word === "") return "";
  for (let length = Math.min(longest, word.length); length >= 2; length--) {
    const words = abbreviations.get(word.slice(0, length));
    const rest = words === undefined ? null : takeApart(word.slice(length));
    if (rest !== null) return rest === "" ? words! : `${words} ${rest}`;
  }
  return null;
}
