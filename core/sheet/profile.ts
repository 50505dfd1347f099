import { type CellValue, formatAt, formatKind, isCellError, type SheetCells } from "../model/cells.ts";
import { readChoice, readFlag } from "../model/choices.ts";
import { hasCheckDigit } from "../model/codes.ts";
import { isDateText } from "../model/dates.ts";
import { readNumber } from "../model/numbers.ts";
import { fold } from "../model/text.ts";
import { plainText, sheetFont } from "./cell-text.ts";
import { countPart, phonePart } from "./combined.ts";

/** Letters of the longest address of mail, and some. */
const longestAddress = 400;
const mail = /(?:^|[\s,;])[^\s@]+@\S+\.\S+$/;

/** What the cells of a column look like: shares 0–1 of its filled cells. */
export type ColumnProfile = {
  readonly filled: number;
  readonly number: number;
  readonly whole: number;
  /** Numbers below 0. */
  readonly negative: number;
  readonly date: number;
  readonly year: number;
  readonly code: number;
  readonly checkedCode: number;
  readonly phone: number;
  readonly personalId: number;
  readonly email: number;
  readonly flag: number;
  readonly entityName: number;
  readonly personName: number;
  readonly communeName: number;
  readonly districtName: number;
  /** "Thôn 4, xã Bình Minh": a place inside a commune. */
  readonly fullAddress: number;
  readonly longText: number;
  /** A count with a part of it: "25 (nữ 10)". */
  readonly parted: number;
  readonly text: number;
  readonly choice: {
    readonly kind: number;
    readonly status: number;
    readonly sector: number;
    readonly rank: number;
    readonly gender: number;
  };
  /** Median of the absolute values of plain numbers, 0 when there are none. */
  readonly median: number;
  /** The numbers run 1, 2, 3, … down the column. */
  readonly sequence: boolean;
  /** Filled cells that are all the same. */
  readonly constant: boolean;
  /** How many of the filled cells differ from each other, 0–1. */
  readonly distinct: number;
};

/** How many filled cells are looked at; books of 35,000 rows need no more to know a column. */
const sampleSize = 160;

/** Profiles one column over the given 0-based rows (those that look like data). */
export function profileColumn(sheet: SheetCells, column: number, rows: readonly number[]): ColumnProfile {
  const tally = {
    number: 0,
    whole: 0,
    negative: 0,
    date: 0,
    year: 0,
    code: 0,
    checkedCode: 0,
    phone: 0,
    personalId: 0,
    email: 0,
    flag: 0,
    entityName: 0,
    personName: 0,
    communeName: 0,
    districtName: 0,
    fullAddress: 0,
    longText: 0,
    parted: 0,
    text: 0,
    kind: 0,
    status: 0,
    sector: 0,
    rank: 0,
    gender: 0,
  };
  let filled = 0;
  const sizes: number[] = [];
  const distinct = new Set<string>();
  let inSequence = 0;
  let lastNumber: number | null = null;
  const step = Math.max(1, Math.floor(rows.length / (sampleSize * 2)));
  for (let at = 0; at < rows.length && filled < sampleSize; at += step) {
    const row = rows[at] ?? 0;
    const value = sheet.cells[row]?.[column] ?? null;
    if (value === null || isCellError(value)) continue;
    const text = typeof value === "string" ? plainText(value, sheetFont(sheet)) : String(value);
    if (text === "" || /^[-–—.…]+$/.test(text)) continue;
    filled++;
    distinct.add(text);
    const format = typeof value === "number" ? formatKind(formatAt(sheet, row, column)) : "general";
    if (typeof value === "boolean") {
      tally.flag++;
      continue;
    }
    if (typeof value === "number" && format === "date") {
      tally.date++;
      continue;
    }
    const combined = typeof value === "string" && text.length > 9 ? phonePart(text) : text;
    const digits = digitsOf(value, combined);
    if (digits !== null) {
      if (digits.length === 10 || digits.length === 13) {
        if (typeof value === "string" || digits.length === 10 || digits.length === 13) tally.code++;
        if (hasCheckDigit(digits.slice(0, 10))) tally.checkedCode++;
      } else if (typeof value === "number" && (digits.length === 9 || digits.length === 12) && hasCheckDigit(`0${digits}`.slice(0, 10))) {
        tally.code++;
        tally.checkedCode++;
      }
      if (/^0?[235789]\d{8,9}$/.test(digits) && digits.length >= 9 && digits.length <= 11) tally.phone++;
      if (digits.length === 12 || (digits.length === 11 && typeof value === "number")) tally.personalId++;
    }
    const whole = countPart(text);
    if (whole !== text) tally.parted++;
    const reading = typeof value === "number" ? null : readNumber(whole);
    const number = typeof value === "number" ? value : reading?.kind === "number" ? reading.value : null;
    if (number !== null) {
      tally.number++;
      if (Number.isInteger(number)) tally.whole++;
      if (number < 0) tally.negative++;
      if (value === 0 || value === 1) tally.flag++;
      if (Number.isInteger(number) && number >= 1900 && number <= 2100) tally.year++;
      sizes.push(Math.abs(number));
      if (lastNumber !== null && number === lastNumber + 1) inSequence++;
      lastNumber = number;
    }
    if (typeof value !== "string") continue;
    if (isDateText(text)) tally.date++;
    if (text.includes("@") && mail.test(text.slice(-longestAddress))) tally.email++;
    if (number === null) tally.text++;
    if (text.length > 40) tally.longText++;
    lookAtWords(text, number === null, tally);
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  sizes.sort((one, other) => one - other);
  return {
    filled,
    number: share(tally.number),
    whole: share(tally.whole),
    negative: share(tally.negative),
    date: share(tally.date),
    year: share(tally.year),
    code: share(tally.code),
    checkedCode: share(tally.checkedCode),
    phone: share(tally.phone),
    personalId: share(tally.personalId),
    email: share(tally.email),
    flag: share(tally.flag),
    entityName: share(tally.entityName),
    personName: share(tally.personName),
    communeName: share(tally.communeName),
    districtName: share(tally.districtName),
    fullAddress: share(tally.fullAddress),
    longText: share(tally.longText),
    parted: share(tally.parted),
    text: share(tally.text),
    choice: {
      kind: share(tally.kind),
      status: share(tally.status),
      sector: share(tally.sector),
      rank: share(tally.rank),
      gender: share(tally.gender),
    },
    median: sizes[Math.floor(sizes.length / 2)] ?? 0,
    sequence: sizes.length >= 3 && inSequence >= 0.7 * (sizes.length - 1),
    constant: distinct.size === 1 && filled >= 5,
    distinct: filled === 0 ? 1 : distinct.size / filled,
  };
}

function digitsOf(value: CellValue, text: string): string | null {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 ? String(value) : null;
  const bare = text.replace(/[\s.'’-]/g, "");
  return /^\+?\d{8,14}$/.test(bare) ? bare.replace(/^\+84/, "0") : null;
}

type WordTally = Record<
  "flag" | "entityName" | "personName" | "communeName" | "districtName" | "fullAddress" | "kind" | "status" | "sector" | "rank" | "gender",
  number
>;

function lookAtWords(text: string, wordy: boolean, tally: WordTally): void {
  if (readFlag(text) !== null) tally.flag++;
  if (!wordy) return;
  const folded = fold(text);
  if (
    /^(?:htx|hop tac xa|lhhtx|lien hiep (?:hop tac xa|htx)|lh htx|tht|to hop tac|qtdnd|quy tin dung(?: nhan dan)?) \S/.test(folded) &&
    !genericNames.has(folded)
  )
    tally.entityName++;
  if (text.length <= 40 && isPersonName(text)) tally.personName++;
  if (/^(?:xa|phuong|thi tran|tt|p|dac khu) /.test(folded)) tally.communeName++;
  if (/^(?:huyen|quan|thi xa|tx|thanh pho|tp|h|q) /.test(folded)) tally.districtName++;
  if (text.includes(",") && /(?:^|[ ,])(?:thon|xom|ap|to|khu|so|duong|ban|buon|khom|to dan pho|xa|phuong)(?: |$)/.test(folded))
    tally.fullAddress++;
  if (text.length > 60) return;
  if (readChoice("kind", text).value !== null) tally.kind++;
  if (readChoice("status", text).value !== null) tally.status++;
  if (readChoice("sector", text).value !== null) tally.sector++;
  if (readChoice("rank", text).value !== null) tally.rank++;
  if (readChoice("gender", text).value !== null) tally.gender++;
}

/** Words of a drop-down list, not names. */
const genericNames = new Set([
  "htx nong nghiep",
  "htx phi nong nghiep",
  "hop tac xa nong nghiep",
  "hop tac xa phi nong nghiep",
  "hop tac xa kieu moi",
  "htx kieu moi",
  "quy tin dung nhan dan",
]);

/** Two to five capitalised words without digits, beginning with a family name. */
function isPersonName(text: string): boolean {
  const words = text
    .normalize("NFC")
    .replace(/^(?:ông|bà|anh|chị)\s+/i, "")
    .split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(word)) && familyNames.has(fold(words[0] ?? ""));
}

const familyNames = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan dao lam mai trinh truong cao ha luong luu phung to ta quach thach tang chu trieu thai kieu van ma nong be lo quang vi lu chau y a k rah ksor rmah siu thao giang vang sung lau hau ha la khuat dam ton nghiem bach tu ninh tong ung diep than".split(
    " ",
  ),
);
