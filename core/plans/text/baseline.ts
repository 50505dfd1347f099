import type { Analysis, PlacedTime } from "./analysis.ts";
import type { Place } from "./goal.ts";
import { isMark, type Quantity } from "./quantities.ts";
import { clauseStart, type Segment } from "./segments.ts";
import { spokenWord } from "./tokens.ts";

/** Why an amount is no goal; shown to the officer beside the sentence. */
export type Reason =
  | "số liệu hiện trạng, kỳ trước"
  | "phần tăng, giảm so với kỳ trước"
  | "kết quả so với kế hoạch"
  | "số để so sánh"
  | "kinh phí"
  | "mức hỗ trợ, định mức"
  | "điều kiện, tiêu chuẩn"
  | "nhiều số nêu “lần lượt” cho nhiều đối tượng"
  | "số liệu dân cư, địa bàn"
  | "kiến nghị, đề xuất"
  | "ngoài lĩnh vực kinh tế tập thể"
  | "không rõ chỉ tiêu hoặc đơn vị"
  | "thời hạn báo cáo"
  | "thời gian, mốc thời gian"
  | "số hiệu văn bản, dẫn chiếu"
  | "số điện thoại"
  | "nơi nhận, chữ ký";

/**
 * Why an amount is a state, a comparison or a result and so never a goal; `null` when nothing says so. `planStart` is the first
 * year of the plan, `null` when it is not known; `zone` is what the headings above set.
 */
export function baselineReason(
  analysis: Analysis,
  segments: readonly Segment[],
  index: number,
  { planStart, zone }: Pick<Place, "planStart" | "zone">,
): Reason | null {
  const segment = segments[index]!;
  const { quantity } = segment;
  if (resultOfPlan(analysis, quantity)) return "kết quả so với kế hoạch";
  if (isCompared(analysis, segment) || explainsComparison(analysis, segment)) return "số để so sánh";
  if (isBaseOfChange(analysis, segments, index)) return "số liệu hiện trạng, kỳ trước";
  if (isDifference(analysis, segments, index)) return "phần tăng, giảm so với kỳ trước";
  if (inPast(analysis, segments, index, { planStart, zone })) return "số liệu hiện trạng, kỳ trước";
  return null;
}

/** The amount of "từ 44% năm 2025 lên 59%" that belongs to the goal behind it, by the place of the goal; `null` otherwise. */
export function baseOfChange(analysis: Analysis, segments: readonly Segment[], index: number): Segment | null {
  return index > 0 && isBaseOfChange(analysis, segments, index - 1) ? segments[index - 1]! : null;
}

/** Whether a time lies wholly before the plan. */
function isPast(time: PlacedTime["time"], planStart: number | null): boolean {
  return planStart !== null && Number(time.end.slice(0, 4)) < planStart;
}

function resultOfPlan({ tokens }: Analysis, quantity: Quantity): boolean {
  if (quantity.kind !== "percent") return false;
  let at = quantity.to;
  while (
    at < tokens.length &&
    /^(?:so|với|của|chỉ|tiêu|mức)$/u.test(tokens[at]!.text) &&
    at < quantity.to + 3 &&
    !/^chi tieu/.test(`${tokens[at]!.plain} ${tokens[at + 1]?.plain}`)
  )
    at++;
  const words = tokens
    .slice(at, at + 3)
    .map((token) => token.plain)
    .join(" ");
  return /^(?:ke hoach|chi tieu|du toan|nghi quyet|kh |muc tieu|cung ky|so ke hoach|khkh)/.test(words);
}

/** Directly behind "so với", "bằng", "theo", "trong tổng số". */
function isCompared({ tokens, cues, times }: Analysis, segment: Segment): boolean {
  const { head, quantity } = segment;
  const cue = [...cues]
    .reverse()
    .find((hit) => hit.to <= head && head - hit.to <= 2 && (hit.meaning === "compare" || hit.meaning === "reference"));
  if (cue === undefined) return false;
  for (let at = cue.to; at < head; at++) if (tokens[at]!.kind === "mark" || times.some((time) => time.from === at)) return false;
  const word = tokens[cue.from]!.plain;
  // "bằng 1,5 lần lương tối thiểu", "gấp 2 lần" are goals.
  if (quantity.kind === "times") return false;
  if (cue.meaning === "reference") return quantity.kind === "count" || quantity.kind === "ratio";
  if (quantity.kind !== "percent" || word !== "bang") return true;
  // "bằng 106% so với năm 2022" compares, "bằng 60% tổng số" is a share.
  return tokens.slice(quantity.to, quantity.to + 4).some((token) => /^(?:so|cùng|kỳ|trước)$/u.test(token.text));
}

/** "so với năm 2025 (14.200 thành viên)", "mức bình quân chung của tỉnh (60%)": the brackets say what is compared with. */
function explainsComparison({ bracket, cues, tokens }: Analysis, { quantity }: Segment): boolean {
  const open = bracket[quantity.from]!;
  if (open < 0) return false;
  const cue = cues.find((hit) => hit.meaning === "compare" && hit.to <= open && open - hit.to <= 5);
  return cue !== undefined && !tokens.slice(cue.to, open).some((token) => token.kind === "mark");
}

function isBaseOfChange(analysis: Analysis, segments: readonly Segment[], index: number): boolean {
  const next = segments[index + 1];
  if (next === undefined) return false;
  const { tokens } = analysis;
  const { quantity, comparisons } = segments[index]!;
  if (!comparisons.includes("from") || next.quantity.from - quantity.to > 14) return false;
  if (next.quantity.kind !== quantity.kind && !(next.quantity.kind === "count" || quantity.kind === "count")) return false;
  for (let at = quantity.to; at < next.quantity.from; at++) {
    if (isMark(tokens[at], ";") || isMark(tokens[at], ",")) return false;
    if (/^(?:lên|xuống|còn|thành)$/u.test(tokens[at]!.text) && tokens[at - 1]?.text !== "trở") return true;
  }
  // "từ 38 HTX năm 2025 đến 45 HTX năm 2030"
  const timed = analysis.times.some((time) => time.from >= quantity.to && time.to <= next.quantity.from);
  return timed && tokens.slice(quantity.to, next.quantity.from).some((token) => /^(?:đến|tới)$/u.test(token.text));
}

const changeWords = new Set(["tăng", "giảm", "vượt", "hụt"].map(spokenWord));
const levelWords = new Set(["lên", "còn", "xuống", "đến", "tới", "thành"].map(spokenWord));

/** "tăng 03 HTX so với năm 2025" beside the goal itself. */
function isDifference(analysis: Analysis, segments: readonly Segment[], index: number): boolean {
  const { tokens, bracket, cues } = analysis;
  const { quantity, head, rightTo, leftFrom } = segments[index]!;
  const change = changeBefore(analysis, head, leftFrom);
  if (change < 0) return false;
  const bracketed = bracket[quantity.from]! >= 0;
  if (bracketed) return true;
  const compared = cues.some(
    (hit) =>
      hit.meaning === "compare" &&
      hit.from >= quantity.to &&
      hit.from <= Math.max(rightTo, quantity.to + 8) &&
      tokens[hit.from]!.plain !== "gap",
  );
  const previous = segments[index - 1];
  const follows =
    previous !== undefined &&
    clauseStart(analysis, quantity.from) <= previous.quantity.from &&
    bracket[previous.quantity.from] === -1 &&
    // Something of its own between them makes it a goal of its own: "…, doanh thu tăng 10%".
    !analysis.hits.some((hit) => hit.from >= previous.quantity.to && hit.to <= change && ownSubject.has(hit.meaning.kind));
  return follows && (compared || quantity.kind === "percent" || quantity.kind === previous.quantity.kind) && !tokens[change]!.upper;
}

const ownSubject = new Set(["money", "organisation", "person", "ratio", "total", "household", "class", "economy"]);

/** The place of "tăng", "giảm" that governs a number, -1 when there is none or a level follows ("tăng lên 5%"). */
export function changeBefore({ tokens }: Analysis, head: number, leftFrom: number): number {
  for (let at = head - 1; at >= Math.max(leftFrom, head - 6); at--) {
    const token = tokens[at]!;
    if (token.kind === "mark" && token.text !== ":") return -1;
    const word = spokenWord(token.text);
    if (levelWords.has(word)) return -1;
    if (changeWords.has(word)) return at;
    if (!changeFillers.has(token.text)) return -1;
  }
  return -1;
}

const changeFillers = new Set(
  "bình quân thêm trưởng hàng hằng năm mỗi khoảng trên ít nhất từ tối thiểu là đạt gần hơn mức trung một lượng số thành viên htx".split(
    " ",
  ),
);

/** Whether the words up to the amount speak of what is or has been. */
function inPast(analysis: Analysis, segments: readonly Segment[], index: number, place: When): boolean {
  const { quantity, rightTo } = segments[index]!;
  const behind = timeBehind(analysis, quantity, rightTo);
  if (behind !== null && behind.time.role !== "base") return isPast(behind.time, place.planStart);
  const bracket = analysis.bracket[quantity.from]!;
  // A bracket that says nothing of its own time shares that of the words around it.
  const own = bracket >= 0 && saysTime(analysis, bracket + 1, quantity.from);
  const start = own ? bracket + 1 : 0;
  return stateAt(analysis, start, segments[index]!, place);
}

/** What of its place says whether an amount is told or asked for. */
type When = Pick<Place, "planStart" | "zone">;

function saysTime({ cues, times }: Analysis, from: number, to: number): boolean {
  const inside = (at: number): boolean => at >= from && at < to;
  return cues.some((hit) => inside(hit.from) && hit.meaning !== "plain") || times.some((time) => inside(time.from));
}

/** A time named directly behind the amount: "52,4% năm 2021", "1,6 tỷ đồng (năm 2021)". */
export function timeBehind({ tokens, times }: Analysis, quantity: Quantity, rightTo: number): PlacedTime | null {
  for (const time of times) {
    if (time.from < quantity.to) continue;
    if (time.from > quantity.to + 4) return null;
    const between = tokens.slice(quantity.to, time.from);
    if (
      between.some(
        (token) => token.kind === "number" || isMark(token, ",") || isMark(token, ";") || isMark(token, ".") || isMark(token, ")"),
      )
    )
      return null;
    const bracketed = between.some((token) => isMark(token, "("));
    // "(năm 2025: 38 HTX)" names another amount.
    if (bracketed && isMark(tokens[time.to], ":")) return null;
    if (bracketed && !isMark(tokens[time.to], ")")) return null;
    if (!bracketed && time.from >= rightTo && between.length > 0) return null;
    return time;
  }
  return null;
}

function stateAt(analysis: Analysis, start: number, { quantity, head }: Segment, { planStart, zone }: When): boolean {
  const { tokens, cues, times } = analysis;
  let now = false;
  let done = false;
  const marks: { at: number; apply: () => void }[] = [];
  for (const hit of cues) {
    if (hit.from < start || hit.from >= quantity.from) continue;
    if (skipsBracket(analysis, hit.from, start)) continue;
    switch (hit.meaning) {
      case "now":
        marks.push({ at: hit.from, apply: () => (now = true) });
        break;
      case "done":
        marks.push({ at: hit.from, apply: () => (done = true) });
        break;
      case "managed":
        if (zone !== "goal" || tellsResult(analysis, start, hit.from)) marks.push({ at: hit.from, apply: () => (done = true) });
        break;
      case "has":
        // "THT hiện có, vận động thành lập 02 THT": only what directly follows is a state.
        if (directlyBefore(analysis, hit.to, head)) marks.push({ at: hit.from, apply: () => (done = true) });
        break;
      case "goal":
        marks.push({
          at: hit.from,
          apply: () => {
            now = false;
            done = false;
          },
        });
        break;
    }
  }
  for (const { time, from, to } of times) {
    if (from < start || from >= quantity.from || time.role === "base" || skipsBracket(analysis, from, start)) continue;
    const past = isPast(time, planStart);
    const due = past && time.kind === "day" && (time.role === "by" || time.role === "before") && !statesFact(analysis, to, quantity.from);
    marks.push({
      at: from,
      apply: () => {
        if (due) return;
        now = past;
        done = false;
      },
    });
  }
  for (let at = start; at < quantity.from; at++) {
    if (isMark(tokens[at], ";") && analysis.bracket[at] === analysis.bracket[quantity.from])
      marks.push({ at, apply: () => (done = false) });
  }
  marks.sort((a, b) => a.at - b.at);
  for (const { apply } of marks) apply();
  return now || done;
}

/** "Kết quả: vận động được 06 hội viên" tells, wherever it stands. */
function tellsResult({ tokens }: Analysis, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }, at) => text === "kết" && tokens[from + at + 1]?.text === "quả");
}

/** Whether a token stands in brackets that the amount is not in. */
function skipsBracket({ bracket }: Analysis, at: number, start: number): boolean {
  return bracket[at]! >= start;
}

/** "hiện có khoảng 22 HTX", "hiện có HTX: 22": nothing but words of comparison and a noun between. */
function directlyBefore({ tokens, hits }: Analysis, from: number, head: number): boolean {
  for (let at = from; at < head; at++) {
    const token = tokens[at]!;
    if (token.kind === "mark") return token.text === ":";
    if (hits.some((hit) => hit.from <= at && at < hit.to && hit.meaning.kind === "event")) return false;
  }
  return head - from <= 6;
}

/** "Đến 31/12/2025, toàn xã có 12 HTX" tells; "Đến 31/12/2025 hoàn thành …" asks, with a date that has passed. */
function statesFact({ tokens }: Analysis, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => token.text === "có" || token.text === "là" || token.text === "đạt" || token.text === "toàn");
}
