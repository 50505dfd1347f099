import type { Reason } from "./baseline.ts";
import { featuresIn, type Goal, goalOf, hitsBefore, isPersonSubject, type Scope, wordsBefore, wordsOf } from "./goal.ts";
import { lastMoney, organisationsIn, type Subject, subjectOf, subjectOfOrganisations } from "./subjects.ts";
import type { MoneyId } from "./words/concepts.ts";

/** Reads an amount of money: revenue, profit, income, capital; budgets and rates of support are no goals. */
export function readMoney(scope: Scope): Goal | Reason {
  const { analysis, quantity, segment, from, frame, place } = scope;
  const left = hitsBefore(scope);
  const words = wordsBefore(scope);
  let money = lastMoney(left);
  const budget = left.some((hit) => hit.meaning.kind === "money" && hit.meaning.id === "budget");
  const supported = left.some((hit) => hit.meaning.kind === "event" && hit.meaning.id === "support");
  const close = wordsOf(analysis, Math.max(from, quantity.from - 7), quantity.from);
  const reached = /(?:đạt|bình quân|bq|tăng|nâng|trên|từ|tối thiểu|ít nhất|lên|khoảng)/u.test(close);
  const charter = /vốn (?:điều lệ|hoạt động)|quy mô|tổng (?:nguồn )?vốn/u.test(words);
  if (money === "fund" && !budget && charter && (place.zone === "goal" || place.zone === "task"))
    return moneyGoal(scope, "other", "sum", money);
  if (money === "fund" && !budget && /(?:nâng|tăng|đạt|lên|bổ sung)/u.test(words)) return moneyGoal(scope, "other", "sum", money);
  if (money === "fund") return "kinh phí";
  // "Vốn Quỹ tăng 100 triệu đồng, nâng tổng nguồn vốn lên 965 triệu đồng": still of the fund.
  if (money === "capital" && frame.money === "fund" && organisationsIn(analysis, from, quantity.from).length === 0)
    return moneyGoal(scope, "other", "sum", "fund");
  if (budget && (money === "budget" || !reached)) return supported || words.includes("mức") ? "mức hỗ trợ, định mức" : "kinh phí";
  if (budget && /(?:định mức|hỗ trợ)/u.test(words)) return "mức hỗ trợ, định mức";
  if (supported && (money === null || (money === "income" && !/bình quân|bq|đạt|tăng/u.test(words)))) return "mức hỗ trợ, định mức";
  if (money === null) {
    const ofPerson = quantity.per.some((word) => /người|lao động|lđ|^ng$/u.test(word));
    if (frame.money === "fund" && /năm (?:19|20)\d{2}/u.test(words)) return moneyGoal(scope, "other", "sum", "fund");
    money = frame.money ?? place.above.money ?? (ofPerson ? "income" : null);
  }
  if (money === null || money === "budget" || money === "fund") return "kinh phí";
  const lowered = /(?:dưới|không quá|giảm|thu hồi|xử lý)/u.test(wordsOf(analysis, segment.clauseFrom, quantity.from));
  if (money === "debt" && !lowered) {
    if (!/dư nợ[^,;]{0,40} (?:đạt|lên|tăng)/u.test(words)) return "số liệu hiện trạng, kỳ trước";
    return moneyGoal(scope, "other", "sum", "production");
  }
  if (/huy động/u.test(words) && !ofAverage(scope)) return moneyGoal(scope, "other", "sum", money);
  const mean = money === "income" || ofAverage(scope);
  const sum = ofAll(scope) || money === "debt" || money === "production";
  return moneyGoal(scope, moneyOwner(scope, money), mean || !sum ? "mean" : "sum", money);
}

function moneyGoal(scope: Scope, subject: Subject, measure: Goal["measure"], money: MoneyId): Goal {
  const { analysis, quantity, segment, from } = scope;
  const around = wordsOf(analysis, from, Math.min(quantity.to + 2, segment.rightTo));
  const monthly = quantity.perMonth || (!quantity.perYear && /(?:một|mỗi|hàng|hằng|1|01) tháng/u.test(around));
  const features = { ...featuresIn(scope), money };
  return goalOf(scope, { subject, measure, unit: monthly ? "VND/month" : "VND", features });
}

/** Whose money: the worker's or member's income, the organisation's revenue. */
export function moneyOwner(scope: Scope, money: MoneyId): Subject {
  const { analysis, quantity, from, frame, place } = scope;
  if (money === "income") return incomeOwner(scope);
  const per = quantity.per
    .map((word) => (/tổ hợp tác|tht/u.test(word) ? ("group" as const) : /liên hiệp|lhhtx/u.test(word) ? ("union" as const) : null))
    .find((word) => word !== null);
  const named = per ?? subjectOfOrganisations(organisationsIn(analysis, from, quantity.from));
  if (named !== null) return named;
  if (money === "production") return "other";
  // "tổng doanh thu khu vực KTTT" is that of cooperatives, unions and groups.
  if (hitsBefore(scope).some((hit) => hit.meaning.kind === "economy") && ofAll(scope)) return "organisation";
  return subjectOfOrganisations(frame.organisations) ?? subjectOfOrganisations(place.above.organisations) ?? "cooperative";
}

function incomeOwner(scope: Scope): Subject {
  const { quantity, frame, place } = scope;
  const words = wordsBefore(scope);
  if (/(?:đầu người|của người dân|hộ nông dân)/u.test(words) && !/htx|hợp tác/u.test(words)) return "other";
  const person = hitsBefore(scope).find((hit) => hit.meaning.kind === "person")?.meaning;
  const named = person === undefined ? null : subjectOf(person);
  if (named !== null) return named;
  if (quantity.per.some((word) => /thành viên|tv/u.test(word))) return "member";
  if (quantity.per.some((word) => /lao động|lđ/u.test(word))) return "worker";
  for (const known of [frame, place.above]) if (known.money === "income" && isPersonSubject(known.subject)) return known.subject;
  return "worker";
}

/** A mean: "bình quân", "mỗi HTX", "/HTX". "tăng bình quân" speaks of years, not of organisations. */
export function ofAverage(scope: Scope): boolean {
  const { analysis, quantity, frame, place } = scope;
  const left = hitsBefore(scope);
  const said = left.some(
    (hit) =>
      (hit.meaning.kind === "mean" && !/^(?:tăng|trưởng|giảm)$/u.test(analysis.tokens[hit.from - 1]?.text ?? "")) ||
      (hit.meaning.kind === "rank" && hit.meaning.id === "average"),
  );
  if (said || /mỗi (?:htx|hợp|tht|tổ|đơn)(?:\s|$)/u.test(`${wordsBefore(scope)} `)) return true;
  if (quantity.per.some((word) => /htx|hợp tác|tht|đơn vị|liên hiệp|mô|thành viên|người|hộ/u.test(word))) return true;
  return !left.some((hit) => hit.meaning.kind === "money") && (frame.mean || place.above.mean);
}

/** A sum: "tổng", "các HTX", "toàn tỉnh". */
function ofAll(scope: Scope): boolean {
  if (hitsBefore(scope).some((hit) => hit.meaning.kind === "total")) return true;
  return /(?:tổng |số vốn |các (?:htx|hợp tác xã|tht|tổ)|toàn (?:khối|tỉnh|huyện|xã)|khu vực)/u.test(wordsBefore(scope));
}
