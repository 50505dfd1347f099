/** English of the names of indicators, by the parts of which the reader made them; words of the document are quoted. */
import type { Said } from "../model/language.ts";
import { rankLabels } from "../model/ranks.ts";
import { eventNames, moneyNames, nouns, persons, personTraits, sectorNames, states, traitNames } from "./text/name-parts.ts";

/** The English of an indicator's name. Words that are no part of a name of ours stand in “…” as they are. */
export function indicatorInEnglish(indicator: string): string {
  if (indicator.length > longestName) return quoted(indicator);
  const growth = after(indicator, "Mức tăng ");
  if (growth !== null) return `Increase in ${lowered(nameInEnglish(raised(growth)))}`;
  for (const [vi, en] of changes)
    if (indicator.endsWith(vi)) return `${en} in the ${lowered(nameInEnglish(indicator.slice(0, -vi.length)))}`;
  return nameInEnglish(indicator);
}

const changes = [
  [" tăng thêm", "Increase"],
  [" giảm", "Decrease"],
] as const;

/** Names that the reader makes are far shorter. */
const longestName = 400;

function nameInEnglish(name: string): string {
  return fixed.get(name) ?? meanOf(name) ?? sumOf(name) ?? numberOf(name) ?? quoted(name);
}

const fixed: ReadonlyMap<string, string> = new Map([
  ["Số lớp đào tạo, bồi dưỡng", "Number of training classes"],
  ["Tỷ lệ hộ thành viên là người dân tộc thiểu số", "Share of member households of ethnic minorities"],
  ["Chỉ tiêu khác", "Other target"],
]);

/** "Doanh thu bình quân một HTX", "Số thành viên bình quân một HTX" */
function meanOf(name: string): string | null {
  const [what, whom] = cut(name, " bình quân một ");
  const one = oneNouns.get(whom);
  if (one === undefined) return null;
  const said = moneys.get(what) ?? numberOf(what) ?? quoted(what);
  return said.startsWith("“") ? `Mean of ${said} per ${one}` : `Mean ${lowered(said)} per ${one}`;
}

/** "Tổng doanh thu của HTX", "Thu nhập bình quân của lao động", "Xếp loại của HTX (xếp loại khá trở lên)" */
function sumOf(name: string): string | null {
  const [whole, aside] = asideOf(name);
  const [what, whom] = cut(whole, " của ");
  const of = subjects.get(whom);
  if (of === undefined) return null;
  const total = after(what, "Tổng ");
  const sum = total === null ? undefined : moneys.get(raised(total));
  const said = titles.get(what) ?? moneys.get(what) ?? (sum === undefined ? undefined : `Total ${lowered(sum)}`);
  return said === undefined ? null : `${said} of ${of}${aside}`;
}

const titles: ReadonlyMap<string, string> = new Map([
  ["Thu nhập bình quân", "Mean income"],
  ["Tổng điểm đánh giá", "Total points"],
  ["Xếp loại", "Rank"],
]);

/** "Tổng số HTX", "Số HTX nông nghiệp thành lập mới", "Tỷ lệ xã, phường có HTX" */
function numberOf(name: string): string | null {
  const [whole, aside] = asideOf(name);
  const found = heads.find(([vi]) => whole.startsWith(vi));
  if (found === undefined) return null;
  const [vi, en] = found;
  return `${en} ${countedIn(whole.slice(vi.length))}${aside}`;
}

const heads = [
  ["Tổng số ", "Total number of"],
  ["Số ", "Number of"],
  ["Tỷ lệ ", "Share of"],
] as const;

/** What is counted, with what is said of it: "HTX nông nghiệp thành lập mới, xếp loại tốt". */
function countedIn(words: string): string {
  for (const [vi, en] of communes) {
    const rest = after(words, vi);
    if (rest !== null) return `${en} ${countedIn(rest)}`;
  }
  const noun = longest(subjects, words);
  if (noun === null) return quoted(words);
  const [what, rest] = noun;
  if (rest.startsWith(",")) return quoted(words);
  const fresh = rest === "mới" || rest.startsWith("mới ");
  const [adjective, behind] = fresh ? ["new", rest.slice(4)] : sectorIn(rest);
  return [adjective, what, predicatesIn(behind)].filter((part) => part !== "").join(" ");
}

const communes = [
  ["xã, phường có ", "communes with"],
  ["xã, phường trắng ", "communes without"],
] as const;

/** A sector is one only where nothing but known words stand behind it: "HTX xây dựng nhãn hiệu" builds nothing. */
function sectorIn(words: string): [string, string] {
  const found = longest(sectors, words);
  return found === null || !beginsKnown(found[1]) ? ["", words] : found;
}

/** What is said of the things counted, part by part; from the first unknown part on quoted. */
function predicatesIn(words: string): string {
  const said: string[] = [];
  let rest = words;
  while (rest !== "") {
    const found = predicateIn(rest);
    if (found === null) return [said.join(", "), quoted(rest)].filter((part) => part !== "").join(" ");
    said.push(found[0]);
    rest = found[1].replace(/^,? /u, "");
  }
  return said.join(", ");
}

/** The known part at the beginning and what stands behind it; `null` where the words go on as the document's own. */
function predicateIn(words: string): [string, string] | null {
  const found = ranksIn(words) ?? longest(predicates, words);
  return found === null || !(found[1].startsWith(", ") || beginsKnown(found[1])) ? null : found;
}

function beginsKnown(rest: string): boolean {
  return rest === "" || predicateIn(rest.trimStart()) !== null;
}

/** "xếp loại tốt, khá", "xếp loại khá trở lên" */
function ranksIn(words: string): [string, string] | null {
  let rest = after(words, "xếp loại ");
  if (rest === null) return null;
  const said: string[] = [];
  for (let next = longest(ranks, rest); next !== null; next = longest(ranks, rest)) {
    said.push(next[0]);
    rest = next[1];
    const further = after(rest, ", ");
    if (further === null || longest(ranks, further) === null) break;
    rest = further;
  }
  if (said.length === 0) return null;
  const better = after(rest.trimStart(), "trở lên");
  return better === null ? [`rated ${said.join(", ")}`, rest] : [`rated ${said.join(", ")} or better`, better];
}

/** A name without what stands in brackets at its end, and that in English. */
function asideOf(name: string): [string, string] {
  const open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
  return open < 0 ? [name, ""] : [name.slice(0, open), ` (${predicatesIn(name.slice(open + 2, -1))})`];
}

/** The longest of the phrases with which words begin, in English, and the words behind it. */
function longest(phrases: ReadonlyMap<string, string>, words: string): [string, string] | null {
  let found: string | null = null;
  for (const phrase of phrases.keys())
    if (phrase.length > (found?.length ?? 0) && words.startsWith(phrase) && /^(?:[ ,]|$)/u.test(words.slice(phrase.length))) found = phrase;
  return found === null ? null : [phrases.get(found)!, words.slice(found.length).replace(/^ /u, "")];
}

function englishOf(parts: Iterable<Said>): Map<string, string> {
  return new Map(Array.from(parts, ({ vi, en }) => [vi, en] as const));
}

const moneys = englishOf(moneyNames.values());
const sectors = englishOf(sectorNames.values());
const predicates = englishOf([...eventNames.values(), ...traitNames.values(), ...Object.values(states), ...Object.values(personTraits)]);
const ranks = new Map(Object.values(rankLabels).map(({ vi, en }) => [vi.toLowerCase(), en.toLowerCase()] as const));
const subjects = new Map([
  ...englishOf(nouns.values()),
  ...englishOf(Object.values(persons)),
  ["THT", "cooperative groups"] as const,
  ["LHHTX", "unions of cooperatives"] as const,
]);
const oneNouns = new Map(Array.from(nouns.values(), ({ vi, one }) => [vi, one] as const));

function after(words: string, start: string): string | null {
  return words.startsWith(start) ? words.slice(start.length) : null;
}

function cut(words: string, between: string): [string, string] {
  const at = words.lastIndexOf(between);
  return at < 0 ? [words, ""] : [words.slice(0, at), words.slice(at + between.length)];
}

function quoted(words: string): string {
  return `“${words}”`;
}

function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
