import { fold } from "../../model/text.ts";

/** The levels of places, as alternatives of a pattern. */
export const placeLevels = "(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)";

/** Names of the places that records are chosen by. */
export type Area = { readonly province: string[]; readonly district: string[]; readonly commune: string[] };

/** The first named place of a text, "thành phố Long Khánh"; `null` when it names none. Capitals become names again. */
export function readPlace(words: string): string | null {
  const source = words === words.toUpperCase() ? properCase(words) : words;
  const match = named.exec(source.replace(party, (_, level: string) => `${partyLevels.get(level.toLowerCase()) ?? level} `));
  return match === null ? null : `${levelWord(match[1]!)} ${match[2]!.replace(/\s+/g, " ").trim()}`;
}

/** Level and name of a place for choosing records; empty when the level is not certain. */
export function areaOf(place: string): Area {
  const area: Area = { province: [], district: [], commune: [] };
  const level = beginsWithLevel.exec(place)?.[0];
  if (level === undefined) return area;
  const name = place.slice(level.length + 1);
  if (level === "tỉnh") area.province.push(name);
  else if (level === "thành phố") (centralCities.has(fold(name)) ? area.province : area.district).push(name);
  else if (level === "huyện" || level === "thị xã" || level === "quận") area.district.push(name);
  else area.commune.push(name);
  return area;
}

/** "ỦY BAN NHÂN DÂN TỈNH KON TUM" → "Ủy ban nhân dân tỉnh Kon Tum"; text that is not all capitals stays. */
export function properCase(words: string): string {
  if (words !== words.toUpperCase()) return words;
  let inName = false;
  return words
    .toLowerCase()
    .split(" ")
    .map((word, index, all) => {
      if (abbreviations.has(word)) return word.toUpperCase();
      const level =
        (levels.has(word) && all[index - 1] !== "tác") ||
        (word === "thành" && all[index + 1] === "ủy") ||
        (word === "phố" && all[index - 1] === "thành") ||
        (word === "trấn" && all[index - 1] === "thị");
      if (level) inName = true;
      else if (inName && stops.has(word)) inName = false;
      else if (inName && word !== "ủy" && word !== "uỷ" && word !== "phố" && word !== "trấn") return capital(word);
      return index === 0 ? capital(word) : word;
    })
    .join(" ");
}

const beginsWithLevel = new RegExp(`^${placeLevels}(?= )`, "u");
const named =
  /(?<!\p{L})([Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+((?:\p{Lu}[\p{L}']*|\d{1,2}(?!\S))(?:\s+\p{Lu}[\p{L}']*){0,4})/u;
const party = /(?<!\p{L})(tỉnh|huyện|thành|thị|quận) [uủ][yỷỵ] /giu;
const partyLevels = new Map([
  ["tỉnh", "tỉnh"],
  ["huyện", "huyện"],
  ["thành", "thành phố"],
  ["thị", "thị xã"],
  ["quận", "quận"],
]);
const centralCities = new Set(["ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"]);
const abbreviations = new Set(["ubnd", "hđnd", "htx", "kttt", "tht", "lhhtx", "ocop", "tp", "ktxh"]);
const levels = new Set(["tỉnh", "huyện", "xã", "phường", "quận", "khu"]);
const stops = new Set("năm giai đoạn đến khóa khoá nhiệm kỳ về và trên các số định lần thứ theo phát xây thực trong hội kỳ ban".split(" "));

function levelWord(word: string): string {
  return word.toLowerCase().replace(/^tp\.?$/, "thành phố");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
