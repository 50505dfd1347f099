import { isIsoDate, lastDay } from "../../model/dates.ts";

/** Years, quarters, days and spans that a text names. */
export type Time = {
  /** Clean offsets of the words. */
  readonly from: number;
  readonly to: number;
  /** First and last day meant, ISO. */
  readonly start: string;
  readonly end: string;
  readonly kind: "year" | "years" | "quarter" | "half" | "month" | "day";
  /** "đến", "trước", "cuối" … : the end alone counts. "so với", "trên năm": what is compared with. */
  readonly role: "in" | "by" | "before" | "since" | "base";
};

/** Finds the times of a stretch of clean text, in order. `year` fills in for days without a year. */
export function findTimes(text: string, from: number, to: number, year: number | null): Time[] {
  const body = text.slice(from, to);
  const times: Time[] = [];
  for (const { pattern, read } of readers) {
    for (const match of body.matchAll(pattern)) {
      const found = read(match, year);
      if (found === null) continue;
      const start = from + match.index;
      const end = start + match[0].length;
      if (times.some((time) => time.from < end && start < time.to)) continue;
      times.push({ ...found, from: start, to: end, role: roleBefore(body.slice(Math.max(0, match.index - 48), match.index)) });
    }
  }
  return times.sort((a, b) => a.from - b.from);
}

type Found = Pick<Time, "start" | "end" | "kind">;
type Reader = { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray, year: number | null) => Found | null };

const yearDigits = "(?:19|20)\\d{2}";

const readers: readonly Reader[] = [
  {
    // ngày 15 tháng 4 năm 2024
    pattern: new RegExp(`(?:ngày )?(\\d{1,2}) ?tháng ?(\\d{1,2})(?:,? ?năm ?|\\/)(${yearDigits})(?!\\d)`, "giu"),
    read: (match) => day(Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    // 31/12/2026, 05-12-2026
    pattern: new RegExp(`(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(${yearDigits})(?![\\d/])`, "gu"),
    read: (match) => day(Number(match[1]), Number(match[3]), Number(match[4])),
  },
  {
    // 2021 - 2025, 2021-2025, 2021 đến 2025, 2021 đến năm 2025; "các năm 2029, 2030"
    pattern: new RegExp(
      `(?:giai đoạn |nhiệm kỳ |các năm |năm |từ năm )?(?<!\\d|/)(${yearDigits})(?: ?- ?| đến | đến năm | tới năm |, ?| và )(${yearDigits})(?!\\d)`,
      "giu",
    ),
    read: (match) => years(Number(match[1]), Number(match[2])),
  },
  {
    // quý II/2024, quý III năm 2025, quý II-IV/2024
    pattern: new RegExp(
      `quý (IV|III|II|I|[1-4])(?: ?(?:-|,|và|đến) ?(?:quý )?(IV|III|II|I|[1-4]))?(?: ?\\/ ?| năm |,? )(${yearDigits})(?!\\d)`,
      "giu",
    ),
    read: (match) => quarters(match[1]!, match[2], Number(match[3])),
  },
  {
    pattern: /quý (IV|III|II|I|[1-4])(?: ?(?:-|,|và|đến) ?(?:quý )?(IV|III|II|I|[1-4]))?(?![\p{L}\d/])/giu,
    read: (match, year) => (year === null ? null : quarters(match[1]!, match[2], year)),
  },
  {
    pattern: new RegExp(`(?:0?6|sáu) tháng (đầu|cuối) năm(?: (${yearDigits}))?`, "giu"),
    read: (match, year) => half(match[1]!, match[2] === undefined ? year : Number(match[2])),
  },
  {
    // tháng 6/2027, tháng 6 năm 2027, 6/2027
    pattern: new RegExp(`(?:tháng ?)?(?<![\\d/.])(\\d{1,2})(?: ?\\/ ?| năm )(${yearDigits})(?![\\d/])(?!\\/?[-/]\\p{L})`, "giu"),
    read: (match) => month(Number(match[1]), Number(match[2])),
  },
  {
    // ngày 10 tháng 12, 30/6, ngày 20/6
    pattern: /ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?![\d/%])/giu,
    read: (match, year) => (year === null ? null : day(Number(match[1]), Number(match[2]), year)),
  },
  {
    // "trước 25/6 và 25/12": the second day of a row needs no word of its own.
    pattern:
      /(?<=(?:trước|dịp|đến|hết|ngày|từ) |\d\/\d{1,2}(?:,| và| hoặc) )(\d{1,2})\/(\d{1,2})(?![\d/%]| ?(?:htx|hợp|tổ|tht|xã|phường|thôn))/giu,
    read: (match, year) => (year === null ? null : day(Number(match[1]), Number(match[2]), year)),
  },
  {
    pattern: /(?<=trước )(\d{1,2}) tháng (\d{1,2})(?![\d/%])/giu,
    read: (match, year) => (year === null ? null : day(Number(match[1]), Number(match[2]), year)),
  },
  {
    pattern: new RegExp(
      `(?:năm(?: học)? )?(?<![\\d/.,-])(${yearDigits})(?![\\d]|[.,/]\\d| ?%| ?(?:htx|hợp tác|tổ hợp|tht|thành viên|người|hộ|triệu|tỷ|lao động|đồng|lượt))`,
      "giu",
    ),
    read: (match) => years(Number(match[1]), Number(match[1])),
  },
];

function day(dayOfMonth: number, monthOfYear: number, year: number): Found | null {
  const iso = `${year}-${two(monthOfYear)}-${two(dayOfMonth)}`;
  return isIsoDate(iso) ? { start: iso, end: iso, kind: "day" } : null;
}

function years(first: number, last: number): Found | null {
  if (last < first) return null;
  return { start: `${first}-01-01`, end: `${last}-12-31`, kind: first === last ? "year" : "years" };
}

function quarters(first: string, last: string | undefined, year: number): Found {
  const from = quarterNumber(first);
  const to = last === undefined ? from : Math.max(from, quarterNumber(last));
  return { start: `${year}-${two(from * 3 - 2)}-01`, end: `${year}-${two(to * 3)}-${to === 1 || to === 4 ? 31 : 30}`, kind: "quarter" };
}

function quarterNumber(text: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(text.toLowerCase()) + 1 || Number(text) || 1;
}

function half(which: string, year: number | null): Found | null {
  if (year === null) return null;
  return which.toLowerCase() === "đầu"
    ? { start: `${year}-01-01`, end: `${year}-06-30`, kind: "half" }
    : { start: `${year}-07-01`, end: `${year}-12-31`, kind: "half" };
}

function month(monthOfYear: number, year: number): Found | null {
  const iso = `${year}-${two(monthOfYear)}`;
  const end = lastDay(iso);
  return end === null ? null : { start: `${iso}-01`, end, kind: "month" };
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** What the words before a time make of it. */
function roleBefore(before: string): Time["role"] {
  const words = before.toLowerCase().replace(/\s+/g, " ");
  if (
    /(?:so với|so|cùng kỳ|bằng|gấp [\d,.]+ lần|từ đầu|của)(?: (?:cuối|đầu|năm|giai đoạn|cùng kỳ|mức|thời điểm|ngày|kết quả|thực hiện))*\s?$/u.test(
      words,
    ) &&
    !/của(?: (?:năm|cuối|giai đoạn))?\s?$/u.test(words)
  )
    return "base";
  if (/trước(?: (?:ngày|năm|tháng|hết))*\s?$/u.test(words)) return "before";
  if (/(?:đến|tới|vào|cuối|hết|chậm nhất|muộn nhất|hạn)(?: (?:hết|cuối|năm|ngày|tháng|là|trước|vào|quý|thời điểm))*\s?$/u.test(words))
    return "by";
  if (/(?:từ|kể từ)(?: (?:năm|ngày|tháng))*\s?$/u.test(words)) return "since";
  return "in";
}
