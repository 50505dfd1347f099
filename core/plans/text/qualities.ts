import type { Analysis } from "./analysis.ts";
import type { Assignment } from "./assignments.ts";
import { baselineReason } from "./baseline.ts";
import { behindName, featuresOf } from "./features.ts";
import { type Goal, isPersonSubject, type Place, wordsOf } from "./goal.ts";
import { isMark } from "./quantities.ts";
import { speaksOfOrganisations } from "./resolve.ts";
import { stretchOf } from "./segments.ts";
import { emptyFrame, type Frame, hitsIn, organisationsIn, type Subject, subjectOf, subjectOfOrganisations } from "./subjects.ts";

/** A goal without a number: "từng tổ hợp tác", "không còn HTX yếu", "đạt loại khá". */
export type Quality = { readonly goal: QualityGoal; readonly from: number; readonly to: number; readonly alternative: boolean };
export type QualityGoal = Omit<Goal, "value"> & { readonly value: number | null; readonly note: string | null };

/** A stretch between commas and semicolons. */
type Piece = {
  readonly from: number;
  readonly to: number;
  readonly numbered: boolean;
  readonly percentBefore: boolean;
  readonly numberAfter: boolean;
};

/** Goals of a sentence that name no number. Nothing is read where states, budgets and conditions stand. */
export function qualitiesOf(analysis: Analysis, place: Place, frame: Frame, assignment: Assignment | null): Quality[] {
  if (!open.has(place.zone) || (!place.collective && !speaksOfOrganisations(analysis, place))) return [];
  const found: Quality[] = [];
  const pieces = piecesOf(analysis);
  if (assignment !== null && assignment.names.length > 0 && analysis.quantities.length === 0) {
    const assigned = assignedDuties(analysis, assignment.to);
    if (assigned.length > 0) return assigned;
  }
  for (const piece of pieces) {
    if (piece.numbered) continue;
    for (const rule of rules) {
      const goal = rule(analysis, piece, place, frame);
      if (goal === null) continue;
      if (isState(analysis, piece, place)) break;
      found.push({ goal, from: piece.from, to: piece.to, alternative: false });
      break;
    }
  }
  return found;
}

const open = new Set(["none", "goal", "task", "organisation"]);

type Rule = (analysis: Analysis, piece: Piece, place: Place, frame: Frame) => QualityGoal | null;

const rules: readonly Rule[] = [readNone, readNoBlank, readEach, readAll, readDissolveAll, readNotBelow, readRank, readTrained];

/** "không HTX nào nợ báo cáo", "không còn HTX loại yếu", "không để HTX ngừng hoạt động". */
function readNone(analysis: Analysis, { from, to }: Piece): QualityGoal | null {
  const { tokens } = analysis;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.text !== "không" && tokens[at]!.text !== "chấm") continue;
    let next = at + 1;
    const named = (place: number) => analysis.hits.find(({ from: start, meaning }) => start === place && meaning.kind === "organisation");
    // "hợp" of "trường hợp" begins "hợp tác xã" too.
    while (next < to && next < at + 6 && named(next) === undefined && noneFillers.has(tokens[next]!.text)) next++;
    const hit = named(next);
    if (hit === undefined) continue;
    const behind = hitsIn(analysis, hit.to, to);
    const bad =
      behind.some(
        ({ meaning }) =>
          (meaning.kind === "rank" && (meaning.id === "weak" || meaning.id === "average")) ||
          (meaning.kind === "status" && meaning.id === "stopped") ||
          (meaning.kind === "trait" && meaning.id === "losing") ||
          (meaning.kind === "money" && meaning.id === "debt"),
      ) || tokens.slice(hit.to, to).some((token) => token.text === "nợ");
    const any = tokens.slice(hit.to, to).some((token) => token.text === "nào");
    // "không có HTX vi phạm pháp luật", but not "không có HTX".
    const told = at < hit.from - 1 && to - hit.to > 1;
    if (!bad && !any && !told) continue;
    const owner = subjectOfOrganisations(organisationsIn(analysis, hit.from, to)) ?? "cooperative";
    const goal = quality(analysis, from, to, owner, "count", "none", 0, "count");
    // "không HTX nào nợ thuế": what none shall be stands behind them.
    const said = hit.to + (tokens[hit.to]?.text === "nào" ? 1 : 0);
    return { ...goal, features: { ...goal.features, ...behindName(analysis, said, to) } };
  }
  return null;
}

/** "không còn xã trắng về HTX", "xóa xã trắng hợp tác xã", "không còn xã nông thôn mới chưa có HTX". */
function readNoBlank(analysis: Analysis, { from, to }: Piece): QualityGoal | null {
  const words = wordsOf(analysis, from, to);
  if (
    !/(?:không còn|không có|không để|chấm dứt|xóa|xoá)[^,;]{0,24} (?:xã|phường|thị trấn|đặc khu)(?: ?(?:,|và|hoặc|\/) ?(?:xã|phường|thị trấn|đặc khu)){0,3} (?:[^,;]{1,40} )?(?:còn )?(?:"? ?)(?:trắng|chưa có)(?: |$)/u.test(
      words,
    )
  )
    return null;
  const named = hitsIn(analysis, from, to).some((hit) => hit.meaning.kind === "organisation");
  return named ? quality(analysis, from, to, "commune", "count", "none", 0, "count") : null;
}

const noneFillers = new Set(["để", "còn", "có", "phát", "sinh", "xảy", "ra", "tình", "trạng", "trường", "hợp", "các", "một", "dứt"]);

/** "đánh giá, phân loại đối với từng tổ hợp tác". */
function readEach(analysis: Analysis, { from, to }: Piece): QualityGoal | null {
  for (let at = from; at < to; at++) {
    const each = eachWord(analysis, at);
    if (each === 0) continue;
    const hit = analysis.hits.find((candidate) => candidate.from === at + each && candidate.meaning.kind === "organisation");
    if (hit === undefined) continue;
    const rated = hitsIn(analysis, 0, to).some(
      (word) =>
        word.from <= at &&
        ((word.meaning.kind === "event" &&
          (word.meaning.id === "rate" || word.meaning.id === "inspect" || word.meaning.id === "register")) ||
          word.meaning.kind === "rating"),
    );
    if (!rated) continue;
    const owner = subjectOfOrganisations(organisationsIn(analysis, hit.from, to)) ?? "cooperative";
    const goal = quality(analysis, from, to, owner, "share", "all", 100, "%");
    return { ...goal, features: { ...goal.features, event: "rate", quality: false, ranks: [], traits: [] } };
  }
  return null;
}

/** How many words "từng", "toàn bộ các", "tất cả" take; 0 when none stands here. */
function eachWord({ tokens }: Analysis, at: number): number {
  const word = tokens[at]!.text;
  if (word === "từng") return 1;
  const next = tokens[at + 1]?.text;
  if (!((word === "toàn" && next === "bộ") || (word === "tất" && next === "cả"))) return 0;
  return /^(?:các|số)$/u.test(tokens[at + 2]?.text ?? "") ? 3 : 2;
}

/** "Các HTX đều phải …", "toàn bộ HTX được …". */
function readAll(analysis: Analysis, { from, to }: Piece): QualityGoal | null {
  const first = hitsIn(analysis, from, to).find((hit) => subjectOf(hit.meaning) !== null);
  if (first === undefined) return null;
  const subject =
    first.meaning.kind === "organisation" ? subjectOfOrganisations(organisationsIn(analysis, first.from, to)) : subjectOf(first.meaning);
  const organisation = hitsIn(analysis, from, to).some((hit) => hit.meaning.kind === "organisation");
  if (subject === null || !organisation || (first.meaning.kind !== "organisation" && !isPersonSubject(subject))) return null;
  const behind = wordsOf(analysis, first.to, to);
  const both = /(?<!không |đồng )(?<![\p{L}])đều (?:được|phải|có|đạt|thực|tổ|đăng|xếp|hoạt|tham|hoàn|nộp|sử|ứng)/u.test(behind);
  const before = wordsOf(analysis, from, first.from);
  const whole =
    /(?:tất cả|toàn bộ)(?: (?:các|số))?$/u.test(before) && /(?:^|\s)(?:được|phải|có|thực hiện|hoàn thành|đạt)(?:\s|$)/u.test(behind);
  if (!both && !(whole && !before.includes("đối với"))) return null;
  return quality(analysis, from, to, subject, "share", "all", 100, "%");
}

/** "xử lý dứt điểm HTX ngừng hoạt động", "giải thể xong …". */
function readDissolveAll(analysis: Analysis, { from, to }: Piece): QualityGoal | null {
  const words = wordsOf(analysis, from, to);
  if (!/(?:dứt điểm|giải thể xong|hoàn thành (?:việc )?(?:giải thể|xử lý)|hoàn tất (?:việc )?giải thể|triệt để|xử lý xong)/u.test(words))
    return null;
  const hits = hitsIn(analysis, from, to);
  const stopped = hits.some(
    (hit) => (hit.meaning.kind === "status" && hit.meaning.id === "stopped") || (hit.meaning.kind === "rank" && hit.meaning.id === "weak"),
  );
  const dissolved = hits.some((hit) => hit.meaning.kind === "event" && hit.meaning.id === "dissolve") || /xử lý/u.test(words);
  const owner = subjectOfOrganisations(organisationsIn(analysis, from, to));
  return stopped && dissolved && owner !== null ? quality(analysis, from, to, owner, "share", "all", 100, "%") : null;
}

/** "bằng hoặc cao hơn so với ban đầu". */
function readNotBelow(analysis: Analysis, { from, to }: Piece, place: Place): QualityGoal | null {
  const words = wordsOf(analysis, from, to);
  if (
    !/(?:bằng hoặc cao hơn|không thấp hơn|cao hơn hoặc bằng)(?: so với)?(?: mức| kết quả| điểm)? (?:ban đầu|năm trước|năm liền kề|kỳ trước|trước)/u.test(
      words,
    )
  )
    return null;
  const points = hitsIn(analysis, 0, to).some((hit) => hit.meaning.kind === "points");
  const owner = subjectOfOrganisations(organisationsIn(analysis, 0, to)) ?? (place.collective ? "cooperative" : null);
  if (owner === null || !points) return null;
  const goal = quality(analysis, from, to, owner, "score", ">=", null, "points");
  return { ...goal, note: "Không thấp hơn mức ban đầu; văn bản không nêu số." };
}

/** "hợp tác xã hoạt động đạt loại khá". */
function readRank(analysis: Analysis, piece: Piece, place: Place, frame: Frame): QualityGoal | null {
  if (place.zone !== "goal" || piece.numberAfter) return null;
  const { from, to } = piece;
  const words = wordsOf(analysis, from, to);
  const rank = hitsIn(analysis, from, to).find((hit) => hit.meaning.kind === "rank" && hit.meaning.id !== "quality");
  if (rank === undefined || !/(?:đạt|xếp|giữ vững) (?:xếp )?(?:loại|hạng|mức)/u.test(words)) return null;
  const own = subjectOfOrganisations(organisationsIn(analysis, from, to));
  // "100% HTX hoạt động hiệu quả, được xếp loại Tốt" says more of what the share counts.
  if (own === null && (piece.percentBefore || (frame.organisations.length === 0 && organisationsIn(analysis, 0, from).length === 0)))
    return null;
  const subject =
    own ?? subjectOfOrganisations(organisationsIn(analysis, 0, from)) ?? subjectOfOrganisations(frame.organisations) ?? "cooperative";
  return { ...quality(analysis, from, to, subject, "score", ">=", null, "rank"), note: "Đạt từ hạng này trở lên." };
}

/** "Giám đốc hợp tác xã được đào tạo …" as a goal of its own. */
function readTrained(analysis: Analysis, { from, to, numberAfter }: Piece, place: Place): QualityGoal | null {
  if (place.zone !== "goal" || numberAfter) return null;
  const hit = hitsIn(analysis, from, to).find((candidate) => candidate.meaning.kind === "person");
  if (hit === undefined || hit.from > from + 2 || hit.meaning.kind !== "person") return null;
  const subject = subjectOf(hit.meaning);
  if (subject !== "director" && subject !== "manager") return null;
  const trained = hitsIn(analysis, hit.to, to).some((word) => word.meaning.kind === "education");
  return trained ? quality(analysis, from, to, subject, "share", "all", 100, "%") : null;
}

/** Duties of named communes without a number: "phát triển thêm thành viên hoặc chuyển đổi … và giải thể …". */
function assignedDuties(analysis: Analysis, from: number): Quality[] {
  const { tokens } = analysis;
  const cuts: { at: number; or: boolean }[] = [{ at: from, or: false }];
  for (let at = from; at < tokens.length; at++) {
    const text = tokens[at]!.text;
    if (text !== "hoặc" && text !== "và" && !isMark(tokens[at], ";")) continue;
    if (analysis.hits.some((hit) => hit.meaning.kind === "event" && hit.from > at && hit.from <= at + 3))
      cuts.push({ at, or: text === "hoặc" });
  }
  const found: Quality[] = [];
  cuts.forEach(({ at, or }, index) => {
    const to = cuts[index + 1]?.at ?? tokens.length;
    const goal = duty(analysis, at, to);
    if (goal !== null) found.push({ goal, from: at, to, alternative: or });
  });
  return found;
}

function duty(analysis: Analysis, from: number, to: number): QualityGoal | null {
  const hits = hitsIn(analysis, from, to);
  const events = new Set(hits.flatMap((hit) => (hit.meaning.kind === "event" ? [hit.meaning.id] : [])));
  const owner = subjectOfOrganisations(organisationsIn(analysis, from, to));
  if (owner === null) return null;
  const stopped = hits.some((hit) => hit.meaning.kind === "status" && hit.meaning.id === "stopped");
  if (events.has("convert")) return { ...quality(analysis, from, to, "cooperative", "count", ">=", 1, "count"), note: noNumber };
  if (events.has("dissolve") && stopped)
    return {
      ...quality(analysis, from, to, owner, "share", "all", 100, "%"),
      note: "Văn bản không nêu số; không có đối tượng thì không phát sinh.",
    };
  const members = hits.some((hit) => hit.meaning.kind === "person" && hit.meaning.id === "member");
  if (events.has("join") && members)
    return { ...quality(analysis, from, to, "member", "count", ">", null, "count"), note: "Tăng so với đầu kỳ; văn bản không nêu số." };
  if (events.has("found")) return { ...quality(analysis, from, to, owner, "count", ">=", 1, "count"), note: noNumber };
  return null;
}

const noNumber = "Văn bản không nêu số, hiểu là ít nhất 1.";

function quality(
  analysis: Analysis,
  from: number,
  to: number,
  subject: Subject,
  measure: Goal["measure"],
  operator: Goal["operator"],
  value: number | null,
  unit: string,
): QualityGoal {
  return {
    subject,
    measure,
    operator,
    value,
    value2: null,
    unit,
    approximate: false,
    growth: false,
    features: featuresOf(analysis, stretchOf(from, to), from, emptyFrame),
    informational: false,
    unitClash: false,
    note: null,
  };
}

function piecesOf(analysis: Analysis): Piece[] {
  const { tokens, bracket, quantities } = analysis;
  const pieces: Piece[] = [];
  let from = 0;
  let percentBefore = false;
  const close = (to: number, hard: boolean): void => {
    const inside = quantities.filter((quantity) => quantity.from >= from && quantity.from < to);
    // What a later number of the clause counts is said by all words before it.
    const numberAfter = quantities.some(
      (quantity) => quantity.from >= to && !tokens.slice(to, quantity.from).some((token) => token.text === ";"),
    );
    if (to > from) pieces.push({ from, to, numbered: inside.length > 0, percentBefore, numberAfter });
    percentBefore = hard ? false : inside.length > 0 ? inside[inside.length - 1]!.kind === "percent" : percentBefore;
    from = to + 1;
  };
  tokens.forEach((token, index) => {
    if (bracket[index]! >= 0) return;
    if (isMark(token, ";") || isMark(token, ".")) close(index, true);
    else if (isMark(token, ":") || (isMark(token, ",") && !joinsPlaces(analysis, index))) close(index, false);
  });
  close(tokens.length, true);
  return pieces;
}

/** "phường, thị trấn chưa có THT": the comma of a list of levels parts nothing. */
function joinsPlaces({ tokens }: Analysis, comma: number): boolean {
  const level = (at: number): boolean => levels.has(tokens[at]?.text ?? "") || levels.has(`${tokens[at]?.text} ${tokens[at + 1]?.text}`);
  return level(comma + 1) && (level(comma - 1) || level(comma - 2));
}

const levels = new Set(["xã", "phường", "thị trấn", "đặc khu"]);

/** "Đến nay các HTX đều …" is a state. */
function isState(analysis: Analysis, piece: Piece, place: Place): boolean {
  const padded: Analysis = { ...analysis, bracket: padBracket(analysis.bracket, piece.to) };
  return baselineReason(padded, [stretchOf(piece.from, piece.to, 0)], 0, place) === "số liệu hiện trạng, kỳ trước";
}

function padBracket(bracket: Int32Array, length: number): Int32Array {
  if (bracket.length > length) return bracket;
  const padded = new Int32Array(length + 1).fill(-1);
  padded.set(bracket);
  return padded;
}
