/** Which of a page's options is meant. Two that fit equally well are none: the officer chooses. */
import { hasMarks, keyText, wordsOf } from "./words.ts";

/** The words for one wanted choice, and those of the choices that are not wanted. */
export type WantedChoice = { readonly labels: readonly string[]; readonly others: readonly (readonly string[])[] };

/** The index of the page's option that means the wanted choice, `null` when none does or several do. */
export function chooseOption(texts: readonly string[], wanted: WantedChoice): number | null {
  const options = texts.map((text) => meaningOf(text));
  const common = commonWords(options);
  const labels = wanted.labels.map(meaningOf);
  const others = wanted.others.map((words) => words.map(meaningOf));
  let best = -1;
  let bestScore = 0;
  let second = 0;
  options.forEach((option, index) => {
    const own = closeness(option, labels, common);
    const rival = Math.max(0, ...others.map((words) => closeness(option, words, common)));
    const score = own > rival + 0.05 ? own : 0;
    if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = index;
    } else if (score > second) {
      second = score;
    }
  });
  return bestScore >= 0.55 && bestScore > second + 0.05 ? best : null;
}

/** What a list names: places of which kind matters little (provinces, countries), communes, or words as they are. */
export type ListKind = "province" | "commune" | "other";

/**
 * The index of the option that names the same thing: first with marks, else without when only one fits. The kind of a commune (xã, phường)
 * must not contradict; that of a province may.
 */
export function chooseNamed(texts: readonly string[], value: string, list: ListKind): number | null {
  const wanted = namesOf(value, list);
  const options = texts.map((text) => namesOf(text, list));
  for (const spelling of ["key", "plain"] as const) {
    const hits: number[] = [];
    options.forEach((names, index) => {
      if (names.some((name) => wanted.some((other) => sameName(name, other, spelling, list)))) hits.push(index);
    });
    if (hits.length === 1) return hits[0]!;
    if (hits.length > 1) {
      const exact = hits.filter((index) => keyText(texts[index]!) === keyText(value));
      return exact.length === 1 ? exact[0]! : null;
    }
  }
  return null;
}

/** Words by which pages say yes and no. */
export const yesWords: readonly string[] = ["Có", "Đã", "Đồng ý", "Đúng", "Rồi", "Phải", "Yes", "X"];
export const noWords: readonly string[] = ["Không", "Không đồng ý", "Sai", "Chưa", "Không phải", "No"];

type Meaning = { readonly words: readonly string[]; readonly marked: boolean; readonly plain: readonly string[] };

const abbreviations: ReadonlyMap<string, string> = new Map([
  ["htx", "hợp tác xã"],
  ["lhhtx", "liên hiệp hợp tác xã"],
  ["tht", "tổ hợp tác"],
  ["tv", "thành viên"],
  ["đh", "đại học"],
  ["đt", "đào tạo"],
  ["tc", "trung cấp"],
  ["sc", "sơ cấp"],
  ["hđ", "hoạt động"],
  ["cđ", "cao đẳng"],
  ["male", "nam"],
  ["female", "nữ"],
  ["ngoài", "phi"],
  ["nghỉ", "ngừng"],
  ["hằng", "hàng"],
]);
const fillers = new Set(["cua", "va", "cac", "nhung", "la", "theo", "ve", "tai", "voi", "hoac", "quy", "mo", "linh", "vuc", "viec"]);

function meaningOf(text: string): Meaning {
  // "1 - Nam", "02. Nữ": numbers before a choice are codes. "Nam / Male": the second language repeats the first.
  const bare = text.replace(/^\s*[([]?[0-9a-z]{1,3}[)\]]?\s*[-–.:)]\s*(?=\S)/i, "");
  const parts = bare.split(/(?<!\s)\s+[/|–-]\s+/);
  const own = parts.length > 1 && parts.some(hasMarks) ? parts.filter((part, index) => index === 0 || hasMarks(part)).join(" ") : bare;
  const words = wordsOf(own).flatMap((word) => {
    const whole = abbreviations.get(word.raw);
    return whole === undefined ? [word] : wordsOf(whole);
  });
  const telling = words.filter(({ plain }) => !fillers.has(plain));
  const kept = telling.length > 0 ? telling : words;
  const figure = (word: string): string => word.replace(/^0+(?=\d)/, "");
  return { words: kept.map(({ key }) => figure(key)), marked: hasMarks(own), plain: kept.map(({ plain }) => figure(plain)) };
}

/** Words that every option has say nothing ("HTX nhỏ", "HTX vừa"). */
function commonWords(options: readonly Meaning[]): ReadonlySet<string> {
  if (options.length < 2) return new Set();
  const common = new Set(options[0]!.plain.filter((word) => options.every((option) => option.plain.includes(word))));
  // Where one option is nothing but the common words, they are what it says.
  return options.every(({ plain }) => plain.some((word) => !common.has(word))) ? common : new Set();
}

/** The words that follow "phi", "ngoài", "không" and the like. */
function deniedWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((_, index) => index > 0 && denials.has(words[index - 1]!)));
}

const denials: ReadonlySet<string> = new Set(wordsOf("phi ngoài không chưa").flatMap(({ key, plain }) => [key, plain]));

function closeness(option: Meaning, labels: readonly Meaning[], common: ReadonlySet<string>): number {
  return Math.max(0, ...labels.map((label) => alike(option, label, common)));
}

function alike(option: Meaning, label: Meaning, common: ReadonlySet<string>): number {
  const marked = option.marked && label.marked;
  const mine = (marked ? option.words : option.plain).filter((_, index) => !common.has(option.plain[index]!));
  const whole = marked ? label.words : label.plain;
  const rest = whole.filter((_, index) => !common.has(label.plain[index]!));
  const theirs = rest.length > 0 ? rest : whole;
  if (mine.length === 0 || theirs.length === 0) return 0;
  if (mine.join(" ") === theirs.join(" ")) return 1;
  // "Ngoài nông nghiệp" has the words of "Nông nghiệp" and says the contrary.
  const [denied, affirmed] = [mine, theirs].map(deniedWords);
  if (mine.some((word) => theirs.includes(word) && denied!.has(word) !== affirmed!.has(word))) return 0;
  const left = [...theirs];
  let shared = 0;
  for (const word of mine) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  const dice = (2 * shared) / (mine.length + theirs.length);
  const begins = mine.length > theirs.length && theirs.every((word, index) => mine[index] === word);
  // One says all that the other says, and more.
  const within = shared > 1 && shared === Math.min(mine.length, theirs.length);
  return Math.max(dice, begins ? 0.7 : 0, within ? 0.65 : 0) * 0.99;
}

type Name = { readonly kind: string; readonly key: string; readonly plain: string };

const kinds: ReadonlyMap<string, string> = new Map([
  ["xa", "xa"],
  ["x", "xa"],
  ["phuong", "phuong"],
  ["p", "phuong"],
  ["thi tran", "thi tran"],
  ["tt", "thi tran"],
  ["dac khu", "dac khu"],
  ["tinh", "tinh"],
  ["thanh pho", "thanh pho"],
  ["tp", "thanh pho"],
]);
const aliases: ReadonlyMap<string, string> = new Map([
  ["hcm", "ho chi minh"],
  ["tphcm", "ho chi minh"],
  ["vietnam", "viet nam"],
  ["vn", "viet nam"],
  ["cong hoa xa hoi chu nghia viet nam", "viet nam"],
]);

/** Every name a text gives: as it is, without its brackets, what stands in them, without a code in front. */
function namesOf(text: string, list: ListKind): readonly Name[] {
  const bare = text.replace(/^\s*\d+\s*[-–.:]\s*/, "");
  const inside = /\(([^()]*)\)/.exec(bare)?.[1];
  // "Vietnam / Việt Nam": a second language.
  const sides = list === "other" ? bare.split(/(?<!\s)\s+[/|–-]\s+/) : [];
  const texts = [
    bare,
    bare.replace(/\([^()]*\)/g, " "),
    ...(inside === undefined || list !== "other" ? [] : [inside]),
    ...(sides.length === 2 ? sides : []),
  ];
  return texts.map((one) => nameOf(one, list)).filter(({ plain }) => plain !== "");
}

function nameOf(text: string, list: ListKind): Name {
  const words = wordsOf(text);
  let kind = "";
  let from = 0;
  if (list !== "other") {
    for (const length of [2, 1]) {
      const found = kinds.get(
        words
          .slice(0, length)
          .map(({ plain }) => plain)
          .join(" "),
      );
      // "Xã" is a kind only before a name, and only as it is spelled ("Xa" may be a name).
      if (found === undefined || words.length <= length) continue;
      kind = found;
      from = length;
      break;
    }
  }
  const rest = words.slice(from);
  const plain = rest.map((word) => word.plain.replace(/^0+(?=\d)/, "")).join(" ");
  const alias = aliases.get(plain);
  return { kind, key: alias ?? rest.map((word) => word.key.replace(/^0+(?=\d)/, "")).join(" "), plain: alias ?? plain };
}

function sameName(a: Name, b: Name, spelling: "key" | "plain", list: ListKind): boolean {
  if (a[spelling] !== b[spelling]) return false;
  return list !== "commune" || a.kind === "" || b.kind === "" || a.kind === b.kind;
}
