/** Numbers as officers write them: "1.234,5", "1,8 tỷ", "20,9triệu đồng", "(1.500)", "12%", "2-3". */
import { digitsToNumber, type NumberStyle, readDigits, type Separator, splitDigits } from "./digits.ts";
import { hasDigit, plainLine } from "./plain-line.ts";
import { isUnknownWord } from "./text.ts";
import { moneyScale } from "./units.ts";

export type { NumberStyle } from "./digits.ts";

/**
 * What a cell says. `value` is exact and already in the unit written in the cell: "20,9 triệu" is 20900000 with scale 1e6.
 * `scale` is `null` when the cell names no unit; only then the column's unit applies (`timesExactly`). `period` is the
 * "/tháng" or "/năm" of the cell; the value is not converted. `ambiguous`: another reading is possible. A percentage is 0–100.
 */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly scale: number | null;
      readonly period: "month" | "year" | null;
      readonly percent: boolean;
      readonly ambiguous: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "dash" }
  | { readonly kind: "unknown" }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "unreadable" };

/** The convention of one column, by majority of the cells that allow only one reading. */
export function detectNumberStyle(texts: Iterable<string>): NumberStyle {
  const thousands = { ".": 0, ",": 0 };
  const decimal = { ".": 0, ",": 0 };
  const open = { ".": 0, ",": 0 };
  for (const text of texts) {
    const token = /\d[\d.,]*/.exec(text)?.[0];
    if (token === undefined) continue;
    const split = splitDigits(token.replace(/(?<![.,])[.,]+$/, ""));
    if (split === null) continue;
    if (split.thousands !== null) thousands[split.thousands]++;
    if (split.decimal !== null) decimal[split.decimal]++;
    if (split.open !== null) open[split.open]++;
  }
  // Three digits after the sign again and again are hardly decimals: one "12.5" does not make every "1.200" a 1,2.
  for (const sign of [".", ","] as const) if (open[sign] > 2 * decimal[sign]) decimal[sign] = 0;
  // One sign cannot be both: the better attested use stays.
  for (const sign of [".", ","] as const) {
    if (thousands[sign] > decimal[sign]) decimal[sign] = 0;
    else if (thousands[sign] < decimal[sign]) thousands[sign] = 0;
    else thousands[sign] = decimal[sign] = 0;
  }
  return { thousands: majority(thousands), decimal: majority(decimal) };
}

/**
 * Reads one cell. Without a style the Vietnamese convention holds: "." between thousands, "," before decimals.
 * `integers` says that the column counts things, so "36,508" is 36508 (ambiguous unless the style says so).
 */
export function readNumber(text: string, style: NumberStyle = noEvidence, integers = false): NumberReading {
  const plain = readPlain(text, style, integers);
  if (plain !== null) return plain;
  const line = plainLine(text);
  if (line === "") return empty;
  if (/^[-–—_]+$/.test(line)) return dash;
  if (!hasDigit(line)) return isUnknownWord(line) ? unknown : unreadable;
  if (line.length > 100) return unreadable;
  // Names and sentences with a number in them are the mass of what is no number.
  if (/^\p{L}/u.test(line) && !leadWord.test(line)) return isUnknownWord(line) ? unknown : unreadable;
  const bare = withoutFootnote(line);
  return readPlain(bare, style, integers) ?? readWords(bare, style, integers) ?? unreadable;
}

/** Multiplies without floating noise: 20,9 × 1e6 is 20900000. For factors such as 1e3, 1e6, 12. */
export function timesExactly(value: number, factor: number): number {
  if (factor === 1) return value;
  const power = Math.round(Math.log10(factor));
  if (10 ** power !== factor) return Number((value * factor).toPrecision(15));
  const [digits, exponent] = String(value).split("e");
  return Number(`${digits}e${Number(exponent ?? 0) + power}`);
}

/**
 * A number for people: "." between thousands, "," before decimals. `decimals` is the most that is shown; trailing zeros
 * are dropped.
 */
export function formatNumber(value: number, decimals = 6): string {
  if (!Number.isFinite(value)) return "";
  const rounded = roundTo(Math.abs(value), decimals);
  if (rounded >= 1e21) return String(value);
  const [whole = "0", fraction = ""] = rounded.toFixed(Math.min(decimals, 20)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const shown = fraction.replace(/(?<!0)0+$/, "");
  return `${value < 0 && rounded !== 0 ? "-" : ""}${grouped}${shown === "" ? "" : `,${shown}`}`;
}

/** An amount of đồng for people: whole đồng with their unit, "250.000.000 đồng". */
export function formatMoney(value: number): string {
  return `${formatNumber(value, 0)} đồng`;
}

const noEvidence: NumberStyle = { thousands: null, decimal: null };
const empty: NumberReading = { kind: "empty" };
const dash: NumberReading = { kind: "dash" };
const unknown: NumberReading = { kind: "unknown" };
const unreadable: NumberReading = { kind: "unreadable" };

function number(value: number, ambiguous: boolean): NumberReading {
  return Number.isFinite(value) ? { kind: "number", value, scale: null, period: null, percent: false, ambiguous } : unreadable;
}

function majority(votes: { readonly ".": number; readonly ",": number }): Separator | null {
  return votes["."] === votes[","] ? null : votes["."] > votes[","] ? "." : ",";
}

/** Rounds half up on the decimal digits, not on the binary value: 1,005 to two places is 1,01. */
function roundTo(value: number, decimals: number): number {
  const [digits, exponent] = String(value).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent ?? 0) + decimals}`));
  const [back, power] = String(shifted).split("e");
  return Number(`${back}e${Number(power ?? 0) - decimals}`);
}

/** The fast way for the mass of cells: ASCII digits with at most separators and a sign. `null`: look closer. */
function readPlain(text: string, style: NumberStyle, integers: boolean): NumberReading | null {
  const length = text.length;
  if (length === 0) return empty;
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  let value = 0;
  let separators = 0;
  for (let index = start; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30;
    else if ((code === 0x2e || code === 0x2c) && index > start && index < length - 1) separators++;
    else return null;
  }
  if (length === start) return dash;
  if (separators > 0 || length >= 16) {
    const digits = readDigits(start === 1 ? text.slice(1) : text, style, integers);
    if (digits === null) return unreadable;
    const exact = digitsToNumber(digits, 0);
    return number(start === 1 ? 0 - exact : exact, digits.ambiguous);
  }
  return number(start === 1 ? 0 - value : value, false);
}

/** Drops footnote marks: "12*", "12 (1)", "12¹"; and the full stop of "12." */
function withoutFootnote(line: string): string {
  return line.replace(/(?<=.) ?(?:\*+|\(\*+\)|\([1-9]\))$/, "").replace(/(?<=[\d%]) ?(?:[¹²³⁴-⁹]|\.)$/, "");
}

const about =
  /^(?:khoảng chừng|khoảng|chừng|gần|hơn|trên|dưới|ước đạt|ước tính|ước|xấp xỉ|tầm|trung bình|bình quân|đạt|tối đa|tối thiểu|~|≈|>=|<=|≥|≤|>|<) ?/iu;
/** "1.000.000 (một triệu đồng chẵn)": the number once more, in words. */
const spelledOut =
  /(?<=\d\P{L}*|đồng) ?\((?:(?:bằng chữ:?|không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|linh|lẻ|rưỡi|phẩy|đồng|chẵn|người|việt nam)[ ,./]*)+\)$/iu;
/** What may stand before a number in letters. */
const leadWord = /^(?:khoảng|chừng|gần|hơn|trên|dưới|ước|xấp|tầm|trung bình|bình quân|đạt|tối|lỗ|âm|từ)(?!\p{L})/iu;
const scientific = /^(\d)(?:[.,](\d{1,15}))?e([+-]?\d{1,3})$/i;

function readWords(text: string, style: NumberStyle, integers: boolean): NumberReading | null {
  const approximate = about.exec(text);
  let rest = approximate === null ? text : text.slice(approximate[0].length);
  rest = rest.replace(spelledOut, "");
  const bracketed = /^\( ?([^()]+?) ?\)$/.exec(rest);
  if (bracketed !== null) rest = bracketed[1]!;
  // "15 (05 nữ)", "1.200 (đã kiểm toán)": the number stands before the remark.
  const remark =
    bracketed === null ? /^([^()]*\d[^()]*?) ?\([^()\d]*\p{L}[^()]*\)$|^([^()]*\d[^()]*?) ?\([^()]*\p{L}[^()]*\)$/u.exec(rest) : null;
  if (remark !== null) rest = remark[1] ?? remark[2]!;
  // "Lỗ 50 triệu" is how a loss stands among profits.
  const sign = /^(?:[-+] ?|(?:lỗ|âm):? )/iu.exec(rest);
  if (sign !== null) rest = rest.slice(sign[0].length);
  const power = scientific.exec(rest);
  const reading = power === null ? (readRange(rest, style, integers) ?? readQuantity(rest, style, integers)) : readScientific(power);
  const signed = sign !== null || bracketed !== null;
  if (reading === null || reading.kind !== "number") return signed ? unreadable : reading;
  // Brackets make an amount negative, but "(05 HTX)" is a remark.
  if (bracketed !== null && (sign !== null || reading.percent || (reading.scale === null && /\p{L}/u.test(rest)))) return unreadable;
  const negative = bracketed !== null || (sign !== null && !sign[0].startsWith("+"));
  const value = negative ? 0 - reading.value : reading.value;
  return { ...reading, value, ambiguous: reading.ambiguous || approximate !== null || remark !== null };
}

/** The digits that the scientific form hides are lost, so the value is never sure. */
function readScientific(match: RegExpExecArray): NumberReading {
  return number(Number(`${match[1]}.${match[2] ?? ""}e${match[3]}`), true);
}

function readRange(text: string, style: NumberStyle, integers: boolean): NumberReading | null {
  const match = /^(?:từ )?(\d[^-–—]*?) ?(?:-|–|—|đến|tới) ?(\d[^-–—]*)$/iu.exec(text);
  if (match === null) return null;
  let from = readQuantity(match[1]!, style, integers);
  const to = readQuantity(match[2]!, style, integers);
  if (from?.kind !== "number" || to?.kind !== "number") return unreadable;
  // "2 - 3 tỷ": the unit belongs to both.
  if (from.scale === null && to.scale !== null) from = { ...from, value: timesExactly(from.value, to.scale) };
  return from.value <= to.value ? { kind: "range", from: from.value, to: to.value } : unreadable;
}

/** Digits with separators, also groups of three parted by single blanks or apostrophes. */
const digitsToken = /^\d[\d.,']*(?: \d{3}(?!\d))*(?:[.,]\d+)?/;
const unitToken =
  /^ ?((?:nghìn|ngàn) ?t[ỷỉ]|t[ỷỉ]|ty|triệu|trieu|tr|nghìn|ngàn|nghin|ngan|ng|k)?(?:\.? ?(đồng|vnđ|vnd|₫|đ|dong))?(?![a-z\u00c0-\u1ef9₫])/iu;
const half = /^ rưỡi(?: (?:đồng|đ))?(?![a-z\u00c0-\u1ef9])/iu;
const perToken =
  /^ ?\/ ?(?:1 |một |01 )?(người lao động|lao động|người|lđtx|lđ|ng|thành viên|tv|hộ|công nhân|khẩu|htx|đơn vị|ha|sào|tấn|kg|tháng|thg|th|năm)(?![a-z\u00c0-\u1ef9])/iu;
const spokenPer = /^ (?:1|một|mỗi|hàng) (tháng|năm)$/iu;
const counted =
  /^ ?(?:người lao động|lao động|người|htx|hợp tác xã|lhhtx|tht|tổ hợp tác|thành viên|tv|xã viên|tổ viên|hộ|hội viên|lđ|đơn vị|điểm|ha|hecta|m2|m²|m3|m³|km|tấn|tạ|yến|kg|lít|cái|chiếc|con|cây|tháng|năm|ngày|lần|cán bộ|công nhân|khẩu|cổ đông|tổ|đội|thôn|xã|lớp|sản phẩm|sp|xe|máy)(?: (?:chính thức|liên kết|thường xuyên))?\.?$/iu;

function readQuantity(text: string, style: NumberStyle, integers: boolean): NumberReading | null {
  let rest = text;
  let value = 0;
  let scale: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  let ambiguous = false;
  for (let first = true; ; first = false) {
    const token = digitsToken.exec(rest)?.[0];
    if (token === undefined) return null;
    rest = rest.slice(token.length);
    // Shares have no thousands: "33.333%" is a third.
    const share = /^ ?(?:%|phần trăm)/iu.test(rest);
    const digits = share
      ? readDigits(token, { thousands: null, decimal: token.includes(",") ? "," : "." }, false)
      : readDigits(token, style, integers);
    if (digits === null) return unreadable;
    ambiguous ||= digits.ambiguous;
    const unit = unitToken.exec(rest)?.[0] ?? "";
    const named = unit.trim() === "" ? null : scaleOf(unit);
    if (named === null) {
      if (!first) return unreadable;
      value = digitsToNumber(digits, 0);
      break;
    }
    // Units of a sum fall: "1 tỷ 200 triệu".
    if (named >= smallest) return unreadable;
    rest = rest.slice(unit.length).replace(/^\.(?!\d)/, "");
    value += digitsToNumber(digits, Math.round(Math.log10(named)));
    scale ??= named;
    smallest = named;
    const more = half.exec(rest);
    if (more !== null) {
      if (digits.fraction !== "") return unreadable;
      value += named / 2;
      rest = rest.slice(more[0].length);
      break;
    }
    if (!/^,? ?\d/.test(rest) || spokenPer.test(rest)) break;
    rest = rest.replace(/^,? ?/, "");
  }
  return Number.isFinite(value) ? readTail(rest, value, scale, ambiguous) : unreadable;
}

function scaleOf(unit: string): number | null {
  const word = unit.trim();
  return word.toLowerCase() === "k" ? 1000 : moneyScale(word);
}

/** What may follow the number: "%", "/người/tháng", a word for the things counted. */
function readTail(text: string, value: number, scale: number | null, ambiguous: boolean): NumberReading | null {
  let rest = text;
  if (scale === null && /^ ?(?:%|phần trăm)$/iu.test(rest)) return { kind: "number", value, scale, period: null, percent: true, ambiguous };
  let period: "month" | "year" | null = null;
  for (let per = perToken.exec(rest); per !== null; per = perToken.exec(rest)) {
    period = periodOf(per[1]!) ?? period;
    rest = rest.slice(per[0].length);
  }
  const spoken = scale === null ? null : spokenPer.exec(rest);
  if (spoken !== null) {
    period = periodOf(spoken[1]!);
    rest = "";
  }
  if (rest === "" || rest === "." || (scale === null && period === null && counted.test(rest))) {
    return { kind: "number", value, scale, period, percent: false, ambiguous };
  }
  return null;
}

function periodOf(word: string): "month" | "year" | null {
  const lower = word.toLowerCase();
  return lower === "tháng" || lower === "thg" || lower === "th" ? "month" : lower === "năm" ? "year" : null;
}
