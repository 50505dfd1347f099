import type { Reason } from "./baseline.ts";
import { featuresIn, type Goal, goalOf, hitsBefore, type Scope, wordsBehind, wordsOf } from "./goal.ts";
import { moneyOwner, ofAverage } from "./money.ts";
import { hitsIn, lastMoney, organisationsIn, personIn, subjectOfOrganisations } from "./subjects.ts";

/** Reads points of a rating; points in brackets or without "điểm đánh giá", "tổng điểm" before them say when a rank is given. */
export function readPoints(scope: Scope): Goal | Reason {
  const { analysis, quantity, from, frame } = scope;
  const named = hitsBefore(scope).some((hit) => hit.meaning.kind === "points");
  if (!named || analysis.bracket[quantity.from]! >= 0) return "điều kiện, tiêu chuẩn";
  const owner = subjectOfOrganisations(organisationsIn(analysis, from, quantity.from)) ?? frame.subject ?? "cooperative";
  return goalOf(scope, { subject: owner, measure: "score", unit: "points" });
}

/** Reads "gấp 1,5 lần", "không thấp hơn 1,2 lần mức lương tối thiểu vùng"; `null` for "02 lần", which says how often. */
export function readTimes(scope: Scope): Goal | Reason | null {
  const { analysis, quantity, segment, from, frame, place } = scope;
  const before = wordsOf(analysis, Math.max(from, quantity.from - 6), quantity.from);
  const wage = hitsIn(analysis, quantity.to, segment.rightTo).find((hit) => hit.meaning.kind === "wage");
  // "mức hỗ trợ 1,5 lần lương tối thiểu" is a rate of support.
  if (wage !== undefined && /hỗ trợ/u.test(wordsOf(analysis, segment.clauseFrom, quantity.from))) return "mức hỗ trợ, định mức";
  // "đạt 58 triệu đồng, cao gấp 1,2 lần so với năm 2022" says the goal again.
  const said = analysis.quantities.findLast(({ to }) => to <= quantity.from);
  if (said?.kind === "money" && /^[,(] cao (?:gấp|hơn|bằng) ?(?:khoảng|trên|hơn)?$/u.test(wordsOf(analysis, from, quantity.from)))
    return "phần tăng, giảm so với kỳ trước";
  const compared = wage !== undefined || /^(?:so với|mức|năm|lương|thu nhập)/u.test(wordsBehind(scope));
  if (!compared && !/(?:gấp|tăng|bằng|hơn|nâng|lên)/u.test(before)) return null;
  const money = lastMoney(hitsBefore(scope)) ?? frame.money ?? place.above.money;
  const owner = subjectOfOrganisations(organisationsIn(analysis, from, quantity.from)) ?? personIn(analysis, from, quantity.from);
  const subject = money === null ? owner : moneyOwner(scope, money);
  if (subject === null) return "không rõ chỉ tiêu hoặc đơn vị";
  return goalOf(scope, {
    subject,
    measure: money === null ? "count" : money === "income" || ofAverage(scope) ? "mean" : "sum",
    unit: wage === undefined ? "lần" : `lần ${wordsOf(analysis, wage.from, wage.to)}`,
    growth: wage === undefined && /(?:tăng|gấp)/u.test(before),
    features: { ...featuresIn(scope), money },
  });
}
