import type { Deadline, PlanFile } from "../plan.ts";
import type { Analysis } from "./analysis.ts";
import { leadingBody, readRecipients } from "./bodies.ts";

/** A due date of a sentence; `name` is null where only the words of the sentence name it. */
type Found = Pick<Deadline, "months" | "day" | "date" | "before"> & { readonly name: string | null };

/** What the words around a sentence give to its due dates. */
type DeadlineSetting = {
  readonly text: string;
  readonly headingBody: string | null;
  readonly period: PlanFile["period"];
  readonly planStart: number | null;
};

/** The due dates of one sentence: reports that come back, days that fall once, ends of stages. No id yet. */
export function deadlinesOf(analysis: Analysis, setting: DeadlineSetting): Omit<Deadline, "id">[] {
  const { text } = setting;
  const words = text.slice(analysis.sentence.from, analysis.sentence.to);
  const report = /(?:báo cáo|gửi|nộp|tổng hợp|sơ kết|tổng kết|đăng ký kế hoạch)/iu.test(words);
  const finish = /(?:hoàn thành|xong|chậm nhất|thời hạn|kết thúc)/iu.test(words);
  const stage = /^(?:[-+*\s]*)giai đoạn (?:\d|[IVX]+)\s?[:(.]/iu.test(words) || /^(?:bước|đợt) \d/iu.test(words);
  if (!report && !finish && !stage) return [];
  const named = stage ? stagesOf(analysis) : [...recurring(words), ...daysOf(analysis, report, setting)];
  const open = report && named.length === 0 ? withoutDay(words) : [];
  const found = named.length + open.length === 0 && finish ? endsOfTime(analysis) : named;
  const from =
    leadingBody(words) ??
    leadingBody(words.replace(/^[^:]{0,60}:\s*/u, "")) ??
    leadingBody(words.replace(openingTime, "")) ??
    setting.headingBody ??
    "Đơn vị được giao";
  const to = readRecipients(words);
  const span = yearsOf(setting);
  return [...found, ...open].map((one) => ({
    text: one.name ?? clip(words),
    quote: words.replace(/\s+/g, " ").trim(),
    from,
    to,
    months: one.months,
    day: one.day,
    date: one.date,
    before: one.before,
    years: one.date === null ? span : null,
    source: "",
  }));
}

/** "Trước ngày 15/12, …", "Định kỳ hằng quý (trước ngày 20), …" before the one who reports. */
const openingTime = /^[\s*+-]*(?:trước|chậm nhất|muộn nhất|vào|định kỳ|hằng|hàng|đến|hết|mỗi)(?=\s)[^,;:]{0,80}[,:]\s*/iu;

const quarters = [3, 6, 9, 12];
const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** "ngày 10 tháng cuối quý", "ngày 25 hằng tháng". */
function recurring(words: string): Found[] {
  const found: Found[] = [];
  const add = (months: number[], day: string | undefined, before: boolean, name: string): void => {
    found.push({ months, day: Number(day), date: null, before, name });
  };
  for (const match of words.matchAll(/(?:ngày |trước )(\d{1,2}) (?:của )?tháng cuối (?:của )?(?:mỗi |hàng |hằng )?quý/giu))
    add(quarters, match[1], isBefore(words, match.index), "Báo cáo quý");
  for (const match of words.matchAll(/(?:ngày |trước )(\d{1,2}) (?:hằng|hàng|mỗi|của) tháng/giu)) {
    if (/^ cuối/u.test(words.slice(match.index + match[0].length))) continue;
    add(allMonths, match[1], isBefore(words, match.index), "Báo cáo tháng");
  }
  if (found.length === 0) {
    const monthly = /(?:hằng|hàng) tháng,? (?:chậm nhất |trước |vào )?(?:là )?ngày (\d{1,2})(?! ?(?:tháng|\/|-)? ?\d)/iu.exec(words);
    if (monthly !== null) add(allMonths, monthly[1], /trước ngày/iu.test(monthly[0]), "Báo cáo tháng");
  }
  return found;
}

function isBefore(words: string, at: number): boolean {
  return /trước(?: ngày)?\s*$/iu.test(words.slice(Math.max(0, at - 12), at)) || /^trước/iu.test(words.slice(at, at + 6));
}

/** Days with a month: once when a year stands there, else every year. */
function daysOf(analysis: Analysis, report: boolean, { text }: DeadlineSetting): Found[] {
  const found: Found[] = [];
  let last = { to: -1, before: false };
  for (const { time } of analysis.times) {
    if (time.kind !== "day" || time.role === "since" || time.role === "base") continue;
    const around = text.slice(Math.max(0, time.from - 30), time.from);
    // "trước ngày 20 tháng 6 và ngày 20 tháng 12": both days are before.
    const joined = last.to >= 0 && /^\s*(?:,|và|hoặc|, và)\s*(?:ngày )?$/iu.test(text.slice(last.to, time.from));
    const named =
      joined ||
      /(?:trước|chậm nhất|muộn nhất|vào|đến|hạn|hết)(?: (?:là|ngày|hết))*\s*$/iu.test(around) ||
      /\(ngày\s*$/iu.test(around) ||
      (report && /(?:và |, ?|: ?)(?:ngày )?$/iu.test(around));
    if (!named) continue;
    const own = /trước(?: ngày)?\s*$/iu.test(around) || /^trước/iu.test(text.slice(time.from, time.to));
    const before = own || (joined && last.before);
    last = { to: time.to, before };
    const explicit = /(?:19|20)\d{2}/.test(text.slice(time.from, time.to));
    found.push({
      months: explicit ? [] : [Number(time.start.slice(5, 7))],
      day: explicit ? null : Number(time.start.slice(8, 10)),
      date: explicit ? time.start : null,
      before,
      name: report ? periodName(text.slice(Math.max(analysis.sentence.from, time.from - 40), time.from)) : null,
    });
  }
  return found;
}

/** "Giai đoạn 1: Lựa chọn … (quý III/2021)": the last day of the time named. */
function stagesOf({ times }: Analysis): Found[] {
  const last = times.findLast(({ time }) => time.role !== "base");
  return last === undefined ? [] : [{ months: [], day: null, date: last.time.end, before: false, name: null }];
}

/** "Hoàn thành đánh giá HTX trong quý I năm 2026": the last day of the quarter or month. */
function endsOfTime({ times, tokens, quantities }: Analysis): Found[] {
  const place = times.findLast(
    ({ time }) => (time.kind === "quarter" || time.kind === "month") && time.role !== "base" && time.role !== "since",
  );
  if (place === undefined || quantities.length > 0 || !/^(?:trong|vào|hết|cuối|trước|đến)$/u.test(tokens[place.from - 1]?.text ?? ""))
    return [];
  return [{ months: [], day: null, date: place.time.end, before: false, name: null }];
}

/** "Hàng tháng, quý báo cáo …": a duty whose day the text leaves open. */
function withoutDay(words: string): Found[] {
  const found: Found[] = [];
  const add = (months: number[], name: string): void => {
    found.push({ months, day: null, date: null, before: false, name });
  };
  if (!/báo cáo/iu.test(words)) return found;
  if (/(?:hằng|hàng|định kỳ) tháng/iu.test(words)) add(allMonths, "Báo cáo tháng");
  if (/(?:hằng|hàng|định kỳ) (?:tháng, )?quý|báo cáo quý/iu.test(words)) add(quarters, "Báo cáo quý");
  if (/định kỳ[^.;]{0,20}(?:0?6|sáu) tháng/iu.test(words)) add([6], "Báo cáo 6 tháng");
  if (/(?:định kỳ[^.;]{0,30}(?:(?:hằng|hàng|một|01|1|cả|,) ?năm|và năm)|(?:hằng|hàng) năm,? (?:\p{L}+ ){0,6}?báo cáo)/iu.test(words))
    add([12], "Báo cáo năm");
  return found;
}

function periodName(before: string): string | null {
  if (/(?:6|sáu) tháng[^,;]*$/iu.test(before)) return "Báo cáo 6 tháng";
  if (/(?:cả năm|hằng năm|hàng năm|báo cáo năm|(?:^|[\s,;])năm)[^,;]*$/iu.test(before)) return "Báo cáo năm";
  if (/quý[^,;]*$/iu.test(before)) return "Báo cáo quý";
  return null;
}

function clip(words: string): string {
  const clean = words
    .replace(/\s+/g, " ")
    .replace(/^[\s*+-]*(?:chế độ báo cáo:\s*)?/iu, "")
    .trim();
  return clean.length <= 120 ? clean : `${clean.slice(0, clean.lastIndexOf(" ", 117))} …`;
}

function yearsOf({ period, planStart }: DeadlineSetting): [number, number] | null {
  const first = period.from === null ? planStart : Number(period.from.slice(0, 4));
  const last = period.to === null ? first : Number(period.to.slice(0, 4));
  return first === null || last === null || last < first ? null : [first, last];
}
