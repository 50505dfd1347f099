import { isSyllable } from "../model/syllables.ts";
import { cleanText, fold } from "../model/text.ts";
import { abbreviations, spellOut } from "./words/abbreviations.ts";
import { isOther } from "./words/other.ts";
import { phrases } from "./words/phrases.ts";
import { type HeaderToken, hasTones, tokensOf } from "./words/spelling.ts";
import { phraseIndex } from "./words/trie.ts";
import { conceptWeights, otherWeight, stopWords, unknownWeight } from "./words/weights.ts";

/**
 * Header texts as sets of concepts. Officers write the same thing as "Tổng số LĐ là TV", "lao động thành viên" or
 * "Số lao động đồng thời là xã viên"; concepts make these equal, so a field needs one spelling of each idea only.
 */

/** The concepts of one header text, with the years it names ("Doanh thu 2024"). `part`: it leaves out some of the text. */
export type HeaderWords = { readonly concepts: readonly string[]; readonly years: readonly number[]; readonly part: number };

/** How much a concept says about the field: filler words little, everything else fully. */
export function conceptWeight(concept: string): number {
  return conceptWeights.get(concept) ?? (isOther(concept) ? otherWeight : knownConcepts.has(concept) ? 1 : unknownWeight);
}

const knownConcepts: ReadonlySet<string> = new Set(phrases.map(([concept]) => concept));
const index = phraseIndex(phrases);
const stops = phraseIndex([["stop", stopWords]]);

const maximumReadings = 6;
/** Readings that leave out what stands in brackets or after a slash, and those of one item of a list, count a little less. */
const shortened = 1;
export const listed = 2;
/** "Số, ngày cấp": the first of two that share their noun. */
const leading = 3;

/**
 * The readings of a header text, the likeliest first. An empty text has one reading without concepts.
 * Unit words should be taken out before (`withoutUnit`).
 */
export function headerReadings(text: string): readonly HeaderWords[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const readings = makeReadings(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, readings);
  return readings;
}

const cache = new Map<string, readonly HeaderWords[]>();

function makeReadings(text: string): HeaderWords[] {
  const clean = splitGlued(cleanText(text))
    .toLowerCase()
    .replace(/(?<!\p{L})đ\s*\/\s*c(?:h[ỉi])?(?!\p{L})/gu, "địa chỉ")
    // "Xã/HTX": places head the groups, the column holds the names.
    .replace(/^(?:tên )?(?:xã|phường|xã, phường|huyện|địa bàn|địa phương)\s*[/,-]\s*(?:tên )?(?:htx|hợp tác xã|tht)$/u, "tên htx")
    .replace(/^(?:câu|mục|cột)?\s*\(?\d{1,2}(?:\.\d{1,2})?\s*[:.)\-–]\s*/u, "");
  const readings = readWords(clean, 0);
  const years = readings[0]?.years ?? [];
  // "Tăng/giảm" is one idea, whatever stands before its slash.
  if (readings[0]?.concepts.length === 1 && knownConcepts.has(readings[0].concepts[0] ?? "")) return readings;
  const seen = new Set([clean]);
  const more = (part: string, kind: number) => {
    const trimmed = part.trim();
    if (seen.has(trimmed) || fold(trimmed).length < 2) return;
    seen.add(trimmed);
    readings.push(
      ...readWords(trimmed, kind)
        .slice(0, 2)
        .map((reading) => ({ ...reading, years })),
    );
  };
  // What stands in brackets or after a slash often only explains: "Tên HTX (viết in hoa)", "Tên doanh nghiệp/HTX".
  const unbracketed = clean.replace(/\([^()]*\)/g, " ").trim();
  more(unbracketed, shortened);
  for (const cut of [/[/\n]/, /\stheo\s/, /\sđối với\s/, /\strên địa bàn(?:\s|$)/, /\s(?:tính đến|đến ngày|tại thời điểm)\s/])
    more(unbracketed.split(cut)[0] ?? "", shortened);
  // "Tên, địa chỉ HTX", "Điện thoại và email": two columns in one, the first of them leads.
  more(unbracketed.split(/[,;&+]|\s-\s|\svà\s|\skèm\s/u)[0] ?? "", listed);
  // "Số, ngày cấp GCN": the number leads.
  more(clean.replace(/(số)\s*(?:[,;&/-]|và)\s*ngày(?: tháng năm)?(?: cấp)?/u, "$1"), leading);
  // "Tên, địa chỉ HTX" says "tên HTX" as well.
  more(clean.replace(/^(tên)\s*(?:[,;&/-]|và)\s.*?(?=(?:htx|hợp tác xã|tht|tổ hợp tác|đơn vị)$)/u, "$1 "), leading);
  more(clean.replace(/^(ghi chú)\s.*$/u, "$1"), shortened);
  return readings.slice(0, maximumReadings + 4);
}

function readWords(clean: string, part: number): HeaderWords[] {
  const years: number[] = [];
  const dated = clean.replace(/(?<!\d)0?1[/.-]0?1(?!\d)/g, " đầu năm $&").replace(/(?<!\d)31[/.-]12(?!\d)/g, " cuối năm $&");
  // Days and years are not words of the header, but which year a column shows matters.
  const bare = dated.replace(/(?:\d{1,2}[/.-]){1,2}((?:19|20)\d\d)|(?:^|[^\d])((?:19|20)\d\d)(?!\d)/g, (_, ofDay, alone) => {
    years.push(Number(ofDay ?? alone));
    return " ";
  });
  const toned = hasTones(bare);
  const words = bare.split(/[^\p{L}\p{M}\d#]+/u).filter((word) => word !== "");
  const raw = words.flatMap((word) => tokensOf(word, toned));
  let variants: HeaderToken[][] = [[]];
  let phraseEnd = 0;
  for (const [at, word] of words.entries()) {
    // "Th. lập", "thư ĐT": a phrase as it stands needs no spelling out.
    const length = at < phraseEnd || raw.length !== words.length ? 0 : (index.at(raw, at)?.length ?? 0);
    if (length > 1) phraseEnd = at + length;
    const expansions = at < phraseEnd ? [] : expansionsOf(word);
    const chosen = variants.length * expansions.length > maximumReadings ? expansions.slice(0, 1) : expansions;
    variants =
      chosen.length === 0
        ? variants.map((variant) => [...variant, ...tokensOf(word, toned)])
        : chosen.flatMap((expansion) => variants.map((variant) => [...variant, ...spelled(expansion)]));
  }
  // "Số thành viên / Members": without the words of the other language.
  const vietnamese = words.filter((word) => isSyllable(word) || abbreviations.has(abbreviationKey(word)) || index.has(fold(word)));
  if (vietnamese.length > 0 && vietnamese.length < words.length)
    variants.push(
      vietnamese.flatMap((word) => {
        const [expansion] = expansionsOf(word);
        return expansion === undefined ? tokensOf(word, toned) : spelled(expansion);
      }),
    );
  return variants.map((tokens) => ({ concepts: toConcepts(tokens), years, part }));
}

/** What an abbreviation may stand for, none for a word of its own. */
function expansionsOf(word: string): readonly string[] {
  const key = abbreviationKey(word);
  return abbreviations.get(key) ?? (index.has(fold(word)) || isSyllable(word) ? [] : spellOut(key));
}

/** The words of an expansion; those written without tone marks fit any tone. */
function spelled(expansion: string): HeaderToken[] {
  return expansion.split(" ").flatMap((word) => tokensOf(word, hasTones(word)));
}

/** Without tone marks, but with its đ: ĐT is điện thoại, DT doanh thu. */
function abbreviationKey(word: string): string {
  return word
    .replace(/đ/g, "\u0001")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\u0001/g, "đ");
}

/** "VốnĐiềuLệ" and "Vốn điều lệ(tr.đ)" into words. */
function splitGlued(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, "$1 $2");
}

function toConcepts(tokens: readonly HeaderToken[]): string[] {
  const concepts = new Set<string>();
  let at = 0;
  while (at < tokens.length) {
    const phrase = index.at(tokens, at);
    const stop = stops.at(tokens, at);
    if (phrase !== null && phrase.length >= (stop?.length ?? 0)) {
      concepts.add(phrase.concept);
      at += phrase.length;
      continue;
    }
    const word = tokens[at]?.folded ?? "";
    if (stop === null && !/^\d*$/.test(word)) concepts.add(word);
    at += stop?.length ?? 1;
  }
  return [...concepts];
}

/** Whether a header is the running number of the rows (STT, TT, Số TT, #). */
export function isSequenceHeader(text: string): boolean {
  const folded = fold(text);
  return sequenceHeaders.has(folded) || sequenceTails.test(folded) || /^#|^№$/.test(text.trim());
}

const sequenceTails = /^(?:stt|so tt|tt) (?:no|number|chung|rieng|xa|huyen|htx|tht|cu|moi|trong (?:xa|huyen))$/;

const sequenceHeaders = new Set(["stt", "tt", "so tt", "s t t", "so thu tu", "thu tu", "no", "s no", "sl no", "order"]);
