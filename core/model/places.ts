/** Names of communes, districts and provinces as lists write them. */
import { fold, sameVowel } from "./text.ts";

export type PlaceLevel = "commune" | "district" | "province";

/** A group heading that names a place, with its kind written out: "P. 3" → "Phường 3", "HUYỆN LONG MỸ" → "Huyện Long Mỹ". */
export type PlaceHeading = { readonly level: PlaceLevel; readonly name: string };

/** The key by which places of one level are compared: "Xã Bình Minh" = "Bình Minh", "P. 4" = "Phường 04", "TP.HCM" = "Hồ Chí Minh". */
export function placeKey(text: string): string {
  let key = placeKeys.get(text);
  if (key === undefined) {
    key = buildKey(text.normalize("NFC").toLowerCase());
    if (placeKeys.size > 20000) placeKeys.clear();
    placeKeys.set(text, key);
  }
  return key;
}

/** Reads "I. Xã Phú Hòa", "HUYỆN LONG MỸ", "Phường 3 (05 HTX)" as the place they name; `null` for any other text. */
export function readPlaceHeading(text: string): PlaceHeading | null {
  if (text.length > 120) return null;
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  // "P. 3" is a ward, not the item P of a list.
  return readPlace(line.replace(numbering, "")) ?? readPlace(line);
}

function readPlace(line: string): PlaceHeading | null {
  const bare = line
    .replace(leadIn, "")
    .replace(counting, "")
    .replace(/\s?\((?:cũ|mới)\)$/, "")
    .replace(/(?<![\s:.,;])[\s:.,;]+$/, "");
  const match = placeWord.exec(bare);
  const kind = match === null ? undefined : kinds.get(match[1]!.toLowerCase().replace(".", ""));
  if (match === null || kind === undefined) return null;
  const own = bare.slice(match[0].length);
  const name = own === own.toUpperCase() && /\p{L}{2}/u.test(own) ? capitalised(own) : own;
  if (!isPlaceName(name)) return null;
  return { level: kind[0] === "Thành phố" && cityProvinces.has(fold(name)) ? "province" : kind[1], name: `${kind[0]} ${name}` };
}

const placeKeys = new Map<string, string>();

/** The words and abbreviations of the kinds of place, lower case. */
const kinds: ReadonlyMap<string, readonly [string, PlaceLevel]> = new Map([
  ["xã", ["Xã", "commune"]],
  ["phường", ["Phường", "commune"]],
  ["p", ["Phường", "commune"]],
  ["thị trấn", ["Thị trấn", "commune"]],
  ["tt", ["Thị trấn", "commune"]],
  ["đặc khu", ["Đặc khu", "commune"]],
  ["huyện", ["Huyện", "district"]],
  ["huyện đảo", ["Huyện đảo", "district"]],
  ["quận", ["Quận", "district"]],
  ["q", ["Quận", "district"]],
  ["thị xã", ["Thị xã", "district"]],
  ["tx", ["Thị xã", "district"]],
  ["thành phố", ["Thành phố", "district"]],
  ["tp", ["Thành phố", "district"]],
  ["tỉnh", ["Tỉnh", "province"]],
]);

/** Cities directly under the centre for as long as lists go back; Huế was a city of a province until 2025 and stays one here. */
const cityProvinces = new Set(["ha noi", "ho chi minh", "hcm", "hai phong", "da nang", "can tho"]);

/** One letter counts before a number only: "H." and "X." could be items of a list. */
const placeWord =
  /^(xã|phường|thị trấn|đặc khu|huyện đảo|huyện|quận|thị xã|thành phố|tỉnh|t[pxt]\.?|[pq]\.?(?= ?\d))(?:\s?:)?\s?(?=\S)(?<!\p{L}(?=\p{L}))/iu;
const numbering = /^(?:[-+*•–]\s?)?(?:(?:[IVXLC]{1,6}|\d{1,3}|[A-ZĐa-zđ])\s?[.)/:-]\s?|[IVXLC]{1,6}\s)?(?:\d{1,2}[.)]\s?)*/u;
const leadIn = /^(?:UBND|địa bàn|trên địa bàn|thuộc|tại)\s/iu;
/** "(05 HTX)", ": 5 HTX", "- 12". */
const counting = /\s?[([][^()[\]]*\d[^()[\]]*[)\]]?$|\s?[:–-]\s?\d+\s?(?:htx|hợp tác xã|tht|đơn vị)?$/iu;

/** What makes "XÃ VIÊN", "TỈNH ỦY", "XÃ PHƯỜNG" no places. */
const noNames =
  /^(?:viên|hội|hội hóa|hội hoá|ủy|uỷ|đoàn|đội|phường|xã|thị|thị xã|huyện|quận|thành|thành phố|tỉnh|thị trấn)$|^trực thuộc|(?<!\p{L})(?:tên|htx|tht|hợp tác|tổ hợp)(?!\p{L})/iu;

/** A place name is short and every word of it begins with a capital or is a number. */
function isPlaceName(name: string): boolean {
  const words = name.split(" ");
  if (words.length > 5 || /[,;/&()]|\d{3}/.test(name) || noNames.test(name)) return false;
  return words.every((word) => /^(?:\p{Lu}|\d{1,2}$)/u.test(word) || word === "-" || word === "–");
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Kinds with their marks, since "Huyền Hội", "Quán Hàu" and "Tịnh Biên" are names; without marks only where the text has none. */
const markedKind =
  /^(?:ubnd )?(?:xã|phường|thị trấn|đặc khu|huyện đảo|huyện|quận|thị xã|thành phố|tỉnh|t[pxt]\.?|[pqhx]\.|[pqh](?= ?\d))\s*(?=\S)(?<![\p{L}](?=\p{L}))/u;
const plainKind = /^(?:xa|phuong|thi tran|dac khu|huyen dao|huyen|quan|thi xa|thanh pho|tinh) (?=\S)/;

function buildKey(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/^ ?t\. ?([pxt])\b\.?/, "t$1.")
    .replace(/\((?:[^()]*(?:cũ|mới|sáp nhập)[^()]*)\)/g, "")
    .trim()
    // "xã Phú Hòa, huyện Long Mỹ": the first place is meant.
    .replace(/\s?[,;–-]\s?(?:huyện|quận|thị xã|thành phố|tp|tx|tỉnh|h\.|q\.|t\.)(?=[\s.]).*$/u, "");
  const bare = line.replace(markedKind, "");
  const folded = fold(bare);
  const own = bare === line && fold(line) === line ? folded.replace(plainKind, "") : folded;
  const key = own
    .split(" ")
    .map((word) => sameVowel(word.replace(/^0+(?=\d)/, "")))
    .join(" ");
  return aliases.get(key) ?? key;
}

const aliases = new Map([
  ["hcm", "ho chi minh"],
  ["tphcm", "ho chi minh"],
]);
