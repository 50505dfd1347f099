/** Units of money in header and title texts: "(triệu đồng)", "ĐVT: 1.000 đồng", "Tr.đ/người/tháng". */

export type UnitReading = {
  /** What a bare number is multiplied with to give đồng; `null` when no unit of money is named, or two different ones are. */
  readonly scale: number | null;
  readonly period: "month" | "year" | null;
  /** The text without the unit words. */
  readonly rest: string;
};

/** Reads the unit named in a header or title line. The text is clean; long paragraphs name none. */
export function readUnit(text: string): UnitReading {
  let reading = unitReadings.get(text);
  if (reading === undefined) {
    reading = text.length > 400 ? { scale: null, period: null, rest: text } : read(text.normalize("NFC"));
    if (unitReadings.size > 5000) unitReadings.clear();
    unitReadings.set(text, reading);
  }
  return reading;
}

/** The factor of a unit of money ("triệu đồng", "Tr.đ", "nghìn", "1.000đ", "VNĐ"), `null` for any other text. */
export function moneyScale(text: string): number | null {
  return moneyWords.get(text.toLowerCase().replace(/[\s.,]+/g, "")) ?? null;
}

const unitReadings = new Map<string, UnitReading>();

const scaleWords: readonly (readonly [number, readonly string[]])[] = [
  [1e12, ["nghìntỷ", "ngàntỷ", "nghìntỉ", "ngàntỉ"]],
  [1e9, ["tỷ", "tỉ", "ty"]],
  [1e6, ["triệu", "trieu", "tr"]],
  [1e3, ["nghìn", "ngàn", "nghin", "ngan"]],
];
/** Amounts that make a unit together with a currency only: "1.000 đồng", "10^6 đ", "'000đ", "ng.đ". */
const amounts: readonly (readonly [number, readonly string[]])[] = [
  [1e9, ["1000000000", "10^9", "10⁹", "1000triệu", "000000000"]],
  [1e6, ["1000000", "10^6", "10⁶", "000000"]],
  [1e3, ["1000", "10^3", "10³", "000", "ng"]],
  [1, [""]],
];
const currencies = ["đồng", "đ", "vnđ", "vnd", "₫", "dong", "đồngviệtnam", "đồngvn"];

const moneyWords: ReadonlyMap<string, number> = new Map([
  ...[...scaleWords, ...amounts].flatMap(([scale, words]) =>
    words.flatMap((word) => currencies.map((currency) => [word + currency, scale] as const)),
  ),
  ...scaleWords.flatMap(([scale, words]) => words.map((word) => [word, scale] as const)),
]);

const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
/** "Doanh thu trên 1 tỷ đồng" names an amount, not a unit. */
const scale = "(?<!\\d ?)(?:(?:nghìn|ngàn) ?t[ỷỉ]|t[ỷỉ]|triệu|trieu|tr|nghìn|ngàn|nghin|ngan)";
const amount = "(?:1[., ]?000[., ]?000[., ]?000|1[., ]?000[., ]?000|1[., ]?000|1000 ?triệu|10\\^[369]|10[⁶³⁹]|(?:[., ]?000){1,3}|ng)";
const currency = "(?:đồng việt nam|đồng vn|đồng|vnđ|vnd|₫|đ|dong)";
const person = "(?:người lao động|lao động|người|ng|lđtx|lđ|ld|thành viên|tv|hộ|htx|công nhân|cn|nhân khẩu|khẩu|đơn vị|ha)";
const time = "(?:tháng|thg|th|năm|quý)";
const per = `(?:(?:1 ?|một |01 ?)?(?:${person}|${time}))`;

/** A scale with a currency is a unit wherever it stands; so are VNĐ and "triệu/tháng". */
const certainUnit = new RegExp(
  `${before}(?:x ?|['’])?(?:(?:${scale}|${amount})\\.? ?${currency}${after}|(?:vnđ|vnd|₫)${after}|${scale}(?= ?/ ?${per}${after}))`,
  "iu",
);
/** "đồng", "triệu", "tr" alone are units only where a unit stands: in brackets, after "ĐVT:", after a dash or comma at the end. */
const bareUnit = new RegExp(`^(?:${scale}|${currency})\\.?$`, "iu");
const perWords = new RegExp(`^(?: ?/ ?${per})+${after}(?! ?\\d)`, "iu");
const countWord =
  /^(?:%|phần trăm|người|htx|hợp tác xã|tht|tổ hợp tác|hộ|hộ gia đình|ha|m2|m²|m3|m³|km|tấn|tạ|kg|lít|cái|chiếc|con|cây|điểm|thành viên|xã viên|tổ viên|lao động|đơn vị|tổ|tháng|ngày|năm|lần|lớp|cơ sở|sản phẩm|mô hình|dự án|lượt người|lượt)$/iu;

function read(text: string): UnitReading {
  const labelled = readLabelled(text);
  if (labelled !== null) return labelled;
  const found = findUnit(text);
  let rest = found === null ? text : cut(text, found);
  let period = found?.period ?? null;
  if (period === null) {
    const spoken = spokenPeriod(rest);
    if (spoken !== null) {
      period = spoken.period;
      rest = cut(rest, spoken);
    }
  }
  return { scale: found?.scale ?? null, period, rest: tidy(rest) };
}

type Place = { readonly start: number; readonly end: number };
type Found = Place & { readonly scale: number | null; readonly period: UnitReading["period"] };

function cut(text: string, place: Place): string {
  return text.slice(0, place.start) + text.slice(place.end);
}

/** "ĐVT" can only be a unit; "Đơn vị:" may also be followed by the name of an office. */
const unitLabel = /(?<![\p{L}\p{N}])(đơn vị tính|đvt|đv tính|dvt|đơn vị|đv)\s*(?:là\s*)?([:.]?)\s*/iu;

/** "ĐVT: triệu đồng" – what follows up to the end of the bracket or text is unit. */
function readLabelled(text: string): UnitReading | null {
  const label = unitLabel.exec(text);
  if (label === null) return null;
  const short = /^(?:đơn vị|đv)$/iu.test(label[1]!);
  if (short && label[2] === "") return null;
  const from = label.index + label[0].length;
  const closing = text.indexOf(")", from);
  const end = closing < 0 ? text.length : closing;
  const named = text.slice(from, end);
  const parts = named.split(/[,;]| - |(?<!\p{L})và(?!\p{L})/u);
  const found = parts.flatMap((part) => findUnit(`(${part.trim()})`) ?? []);
  if (found.length === 0 && (short || label[2] === "")) return null;
  const scales = new Set(found.flatMap((unit) => unit.scale ?? []));
  const rest = tidy(cut(text, { start: label.index, end }));
  // Two different units of money in one line say nothing about a column.
  if (scales.size > 1) return { scale: null, period: null, rest };
  return { scale: [...scales][0] ?? null, period: found.find((unit) => unit.period !== null)?.period ?? null, rest };
}

function findUnit(text: string): Found | null {
  const certain = certainUnit.exec(text);
  if (certain !== null) {
    const unit = certain[0].replace(/^(?:x ?|['’])/iu, "");
    return withPer(text, certain.index, certain.index + certain[0].length, moneyScale(unit));
  }
  for (const place of unitPlaces(text)) {
    const words = text.slice(place.start, place.end);
    const unit = words.split("/")[0]!.trim();
    if (bareUnit.test(unit)) {
      const start = place.start + words.indexOf(unit);
      const found = withPer(text, start, start + unit.length, moneyScale(unit));
      // "(đồng/kg)" is a price; the whole bracket goes.
      return place.bracket ? { ...found, start: place.start, end: place.end } : found;
    }
    if (countWord.test(words.trim())) return { start: place.start, end: place.end, scale: null, period: null };
  }
  return null;
}

function withPer(text: string, start: number, end: number, scale: number | null): Found {
  const words = perWords.exec(text.slice(end));
  return words === null ? { start, end, scale, period: null } : { start, end: end + words[0].length, scale, period: lastPeriod(words[0]) };
}

function lastPeriod(words: string): UnitReading["period"] {
  if (/(?:tháng|thg|th)$/iu.test(words)) return "month";
  return /năm$/iu.test(words) ? "year" : null;
}

/** Where a bare unit may stand: inside brackets, after the last dash, comma or colon, and as the whole text. */
function unitPlaces(text: string): (Place & { readonly bracket: boolean })[] {
  const places: (Place & { readonly bracket: boolean })[] = [];
  for (const match of text.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    places.push({ start: match.index + 1, end: match.index + 1 + match[1]!.length, bracket: true });
  }
  const joint = Math.max(...[", ", " - ", " – ", ": ", "; "].map((sign) => text.lastIndexOf(sign)));
  if (joint > 0) places.push({ start: joint + (text[joint] === " " ? 3 : 2), end: text.length, bracket: false });
  if (text.endsWith("%")) places.push({ start: text.length - 1, end: text.length, bracket: false });
  // "Tr/đó" is trong đó.
  if (bareUnit.test(text.split("/")[0]!.trim()) && !/^\s*tr\s*\/\s*đó/iu.test(text))
    places.push({ start: 0, end: text.length, bracket: false });
  return places;
}

/** "BQ/người/tháng", "người/ tháng"; not "Ngày/tháng/năm sinh". */
const slashPeriod = new RegExp(` ?/ ?(?:1 ?|một |01 ?)?(tháng|thg|th|năm)${after}(?! ?\\d)(?! ?/)`, "iu");
const meanPeriod = new RegExp(
  `(?<=${before}(?:bình quân|bq|trung bình|thu nhập|lương)(?: [\\p{L}\\d]+){0,6} )(?:hàng |hằng |mỗi |một |1 |theo )(tháng|năm)${after}(?! ?\\d)|(?<=${before}(?:bình quân|bq|thu nhập|lương) )(tháng)${after}(?! ?\\d)|(?<=${before}(?:bình quân|bq) )(năm)${after}(?! ?\\d)`,
  "iu",
);

/** A period outside the unit: "Thu nhập BQ người/tháng", "Thu nhập bình quân tháng". */
function spokenPeriod(text: string): Found | null {
  const match = slashPeriod.exec(text) ?? meanPeriod.exec(text);
  if (match === null) return null;
  const parent = text.slice(0, match.index);
  if (/(?:ngày|tháng|quý|năm)\s*$/iu.test(parent)) return null;
  // " / Tháng" is the lower row of a header; it is a period under an income only.
  if (/^ \/ /.test(match[0]) && !/thu nhập|lương|bình quân|(?<!\p{L})bq(?!\p{L})/iu.test(parent)) return null;
  const word = (match[1] ?? match[2] ?? match[3])!;
  return { start: match.index, end: match.index + match[0].length, scale: null, period: lastPeriod(word) };
}

/** Removes the brackets and joints that the unit leaves behind. */
function tidy(text: string): string {
  return text
    .replace(/[([]\s*[,;:/.–-]?\s*[)\]]/g, " ")
    .replace(/([([])\s*[,;:/–-]\s*/g, "$1")
    .replace(/(?<!\s)\s*[,;:/–-]\s*([)\]])/g, "$1")
    .replace(/(?<!\s)\s*[,;:–-]\s*(?=\/)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:/–-]+|(?<![\s,;:/–(-])[\s,;:/–(-]+$/g, "");
}
