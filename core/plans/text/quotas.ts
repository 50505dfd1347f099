import type { Target } from "../plan.ts";
import type { Analysis } from "./analysis.ts";
import type { Assignment } from "./assignments.ts";
import { type Goal, wordsOf } from "./goal.ts";
import type { Quantity } from "./quantities.ts";
import type { Segment } from "./segments.ts";

/** Who or what each has to reach an amount; `eachWords` for what the format has no word for ("mỗi thôn"). */
type Quota = { readonly each: Target["each"]; readonly eachWords: string | null; readonly units: readonly string[] };

/** The quota of an amount: the units it is given to, "/xã", "mỗi xã", "hằng năm". */
export function quotaOf(analysis: Analysis, segment: Segment, goal: Goal, assignment: Assignment | null): Quota {
  if (assignment?.together === true) return { each: null, eachWords: null, units: [] };
  if (assignment !== null && assignment.names.length > 0) return { each: assignment.level, eachWords: null, units: assignment.names };
  const per = quotaBehind(segment.quantity, goal);
  if (per !== undefined) return { each: per, eachWords: null, units: [] };
  const { each, eachWords } = quotaInWords(analysis, segment, goal);
  // What grows by so much each year has its year in the unit.
  return { each: goal.growth && each === "year" ? null : each, eachWords, units: [] };
}

/** "03 HTX/xã", "05 HTX/năm"; `undefined` when the words have to be asked. */
function quotaBehind(quantity: Quantity, goal: Goal): Target["each"] | undefined {
  if (quantity.per.some((word) => word === "xã" || word === "phường")) return "commune";
  if (quantity.per.includes("huyện")) return "district";
  if (!flows.has(quantity.kind)) return null;
  return quantity.perYear && goal.unit !== "%/year" ? "year" : undefined;
}

/** Amounts of money and points are levels: "mỗi năm" beside them says nothing of a quota. */
const flows: ReadonlySet<Quantity["kind"]> = new Set(["count", "percent", "ratio"]);

function quotaInWords(analysis: Analysis, { quantity, clauseFrom, rightTo }: Segment, goal: Goal): Omit<Quota, "units"> {
  const { tokens, bracket } = analysis;
  // "Mỗi năm …, đến năm 2030 có 350 HTX": what is to be reached by a year is reached once.
  const comma = tokens.findLastIndex((token, at) => at >= clauseFrom && at < quantity.from && token.text === ",");
  if (comma >= 0 && /^[\s,]*đến (?:cuối |hết )?năm (?:19|20)\d\d/u.test(wordsOf(analysis, comma, rightTo)))
    return { each: null, eachWords: null };
  let each: Target["each"] = goal.measure === "count" && saysYearlyFirst(analysis) ? "year" : null;
  let eachWords: string | null = null;
  const to = Math.min(tokens.length, Math.max(quantity.from, rightTo));
  for (let at = clauseFrom; at < to; at++) {
    // "(bình quân mỗi năm 15 HTX), nâng tổng số lên 240": brackets keep their quota to themselves.
    if (bracket[at]! >= 0 && bracket[at] !== bracket[quantity.from]) continue;
    const word = tokens[at]!.text;
    const next = tokens[at + 1]?.text ?? "";
    const before = at < quantity.from;
    if (before && next === "năm" && (word === "hằng" || word === "hàng")) each = "year";
    const ofAll = word === "các" && before && goal.measure === "count" && asksOfAll(analysis, at, quantity.from);
    if (word !== "mỗi" && word !== "từng" && !ofAll) continue;
    const level = levelOf(next, tokens[at + 2]?.text ?? "");
    const some = level !== null && before ? communesNamed(analysis, at + 1, quantity.from) : null;
    if (some !== null) eachWords = `mỗi ${some}`;
    if (next === "năm") each = goal.unit === "%/year" ? each : "year";
    else if (level !== null) each = level;
    else if (before) each = next === "đơn" ? "commune" : each;
    if (before && next !== "năm" && next !== "đơn" && level === null) eachWords = `mỗi ${nameAt(analysis, at + 1)}`;
  }
  if (each === null && goal.unit !== "%/year" && yearlyMean(analysis, clauseFrom, quantity.from)) each = "year";
  return { each, eachWords };
}

/** "Các xã có ít nhất 01 HTX" asks it of each; "các xã có 12 HTX" may count all together. */
function asksOfAll({ tokens }: Analysis, at: number, to: number): boolean {
  return levelOf(tokens[at + 1]?.text ?? "", tokens[at + 2]?.text ?? "") !== null && asksEach.test(wordsOf({ tokens }, at, to));
}

const asksEach = /(?: có| đều)(?: ít nhất| tối thiểu)(?! .*(?:toàn|tổng))/u;

/** "xã đạt chuẩn nông thôn mới": not every commune but some, of which the books hold no list; `null` when none are set apart. */
function communesNamed({ tokens, text }: Analysis, at: number, to: number): string | null {
  const end = tokens.findIndex((token, index) => index > at && (index >= to || asks.has(token.text)));
  const [first, last] = [tokens[at], tokens[end - 1]];
  if (first === undefined || last === undefined) return null;
  const words = text.slice(first.from, last.to);
  return apart.test(words) ? words : null;
}

const asks = new Set("có đều phải phấn đấu thành xây duy phát củng".split(" "));
const apart =
  /nông thôn mới|ntm|miền núi|vùng (?:cao|sâu|xa|khó)|biên giới|bãi ngang|hải đảo|khó khăn|điểm|trắng|chưa|thuần nông|đồng bào|dân tộc/iu;

function levelOf(word: string, next: string): Target["each"] {
  if (word === "thị") return next === "xã" ? "district" : next === "trấn" ? "commune" : null;
  if (word === "huyện" || word === "quận") return "district";
  return communes.has(word) ? "commune" : null;
}

/** "xã", "phường", "địa phương", "đặc khu". */
const communes = new Set(["xã", "phường", "địa", "đặc"]);

/** "Hằng năm, …; …" at the beginning speaks for the whole sentence. */
function saysYearlyFirst({ tokens }: Analysis): boolean {
  const at = tokens.findIndex(({ kind }) => kind === "word");
  const first = tokens[at]?.text;
  const mark = tokens[at + 2];
  return (
    (first === "hằng" || first === "hàng" || first === "mỗi") &&
    tokens[at + 1]?.text === "năm" &&
    mark?.kind === "mark" &&
    (mark.text === "," || mark.text === ":")
  );
}

/** "bình quân hằng năm thành lập 05 HTX" */
function yearlyMean(analysis: Analysis, from: number, to: number): boolean {
  return /bình quân (?:hàng |hằng )?năm/u.test(wordsOf(analysis, from, to));
}

function nameAt({ hits, tokens, text }: Analysis, at: number): string {
  const first = tokens[at];
  if (first === undefined) return "";
  const last = tokens[(hits.find((hit) => hit.from === at)?.to ?? at + 1) - 1]!;
  return text.slice(first.from, last.to);
}
