import type { Analysis } from "./analysis.ts";
import { changeBefore, type Reason } from "./baseline.ts";
import { type Goal, goalOf, hitsBefore, rightComparison, type Scope, wordsBefore, wordsBehind, wordsOf } from "./goal.ts";
import { moneyOwner, ofAverage } from "./money.ts";
import {
  hitsIn,
  isSubjectConcept,
  lastHead,
  lastMoney,
  organisationsIn,
  type Subject,
  subjectOf,
  subjectOfOrganisations,
} from "./subjects.ts";
import type { MoneyId } from "./words/concepts.ts";

const unclear: Reason = "không rõ chỉ tiêu hoặc đơn vị";

/** Reads an amount in %: a share, a growth, or what is neither. */
export function readPercent(scope: Scope): Goal | Reason {
  const { analysis, quantity, segment, from } = scope;
  const left = hitsBefore(scope);
  const money = lastMoney(left);
  const change = changeBefore(analysis, segment.head, from);
  const growing = change >= 0 && analysis.tokens[change]!.plain === "tang";
  if (growing || /tốc độ tăng|tăng trưởng/u.test(wordsBefore(scope))) return readGrowth(scope, money);
  if (change >= 0) return "phần tăng, giảm so với kỳ trước";
  const budget = readBudgetShare(scope);
  if (budget !== null) return budget;
  // "nợ quá hạn của HTX tại Quỹ hỗ trợ dưới 1%" is about the debt.
  const debt = left.find((hit) => hit.meaning.kind === "money")?.meaning;
  const ofDebt = debt?.kind === "money" && debt.id === "debt";
  if ((money === "budget" || money === "fund") && !ofDebt) return "kinh phí";
  // "nắm giữ 100% vốn điều lệ": a share of money.
  const ofMoney = analysis.hits.some((hit) => hit.from === quantity.to && hit.meaning.kind === "money");
  if (ofMoney && !left.some((hit) => hit.meaning.kind === "ratio")) return unclear;
  const subject = subjectOfShare(scope, ofDebt ? "debt" : money);
  if (subject === null) return unclear;
  const goal = goalOf(scope, { subject, measure: "share", unit: "%" });
  const { ranks } = goal.features;
  const low = ranks.length > 0 && ranks.every((rank) => rank === "average" || rank === "weak");
  // R2: nobody is missed for having few average or weak ones.
  const done = goal.features.event === "strengthen" || goal.features.event === "support" || goal.features.event === "dissolve";
  if (low && !done && goal.operator === ">=" && segment.comparisons.length === 0 && rightComparison(scope) === null)
    return { ...goal, operator: "<=", informational: true };
  if (quantity.value2 !== null || goal.operator !== ">=" || goal.approximate) return goal;
  return quantity.value === 100 ? { ...goal, operator: "all" } : quantity.value === 0 ? { ...goal, operator: "none" } : goal;
}

/** Of what the share is: named behind the number, else before it, else before in the text. */
function subjectOfShare(scope: Scope, money: MoneyId | null): Subject | null {
  const { analysis, quantity, segment, from, frame, place, next } = scope;
  const behind = subjectBehind(scope);
  if (behind !== null) return behind;
  // "Tỷ lệ nữ tham gia hội đồng quản trị HTX": of those who manage.
  if (
    /t[ỷỉ] lệ (?:cán bộ )?(?:phụ )?nữ (?:tham gia|giữ|làm|trong)[^,;]{0,30} (?:quản lý|quản trị|lãnh đạo|điều hành|hđqt|kiểm soát|ban giám đốc)/u.test(
      wordsBefore(scope),
    )
  )
    return "manager";
  const around = hitsIn(analysis, from, segment.rightTo);
  if (money === "debt" || around.some((hit) => hit.meaning.kind === "output")) return "other";
  const chosen = hitsIn(analysis, lastHead(analysis, from, quantity.from), quantity.from).find((hit) => isSubjectConcept(hit.meaning));
  const first = chosen ?? hitsBefore(scope).find((hit) => isSubjectConcept(hit.meaning));
  if (first !== undefined) {
    if (first.meaning.kind === "organisation") return subjectOfOrganisations(organisationsIn(analysis, first.from, quantity.from));
    if (first.meaning.kind === "place") return first.meaning.id === "commune" ? "commune" : "other";
    return subjectOf(first.meaning) ?? "other";
  }
  // "năm 2025 có 95% và năm 2030 có 100% HTX": the words stand behind the next number.
  const sameClause = next !== null && next.quantity.kind === "percent" && next.clauseFrom === segment.clauseFrom;
  const ahead = sameClause ? subjectBehind({ ...scope, segment: next, quantity: next.quantity, from: next.leftFrom }) : null;
  if (ahead !== null) return ahead;
  for (const known of [frame.subject, place.above.subject]) if (known !== null && known !== "class") return known;
  // A rank is one of cooperatives when nothing else is said.
  const ranked = around.some((hit) => hit.meaning.kind === "rank" && hit.meaning.id !== "quality");
  if (place.collective && ranked) return "cooperative";
  return around.some((hit) => hit.meaning.kind === "economy") ? "other" : null;
}

/** The base named behind the number: "72% số HTX dịch vụ", "20% dân số", "từ 60% trở lên trong tổng số HTX". */
function subjectBehind({ analysis, quantity, segment, from }: Scope): Subject | null {
  let at = quantity.to;
  while (at < segment.rightTo && baseFillers.has(analysis.tokens[at]!.text)) at++;
  const meaning = at < segment.rightTo ? analysis.hits.find((hit) => hit.from === at)?.meaning : undefined;
  switch (meaning?.kind) {
    case "organisation":
      return subjectOfOrganisations(organisationsIn(analysis, at, segment.rightTo));
    case "output":
    case "people":
      return "other";
    case "household":
      // "Hợp tác xã có 20% … hộ": a share inside each cooperative.
      return (has(analysis, from, segment.head) ? subjectOfOrganisations(organisationsIn(analysis, from, segment.head)) : null) ?? "other";
    case "place":
      return meaning.id === "commune" ? "commune" : "other";
    case "person": {
      const asMembers =
        meaning.id === "adherent" &&
        analysis.tokens[at + 1] !== undefined &&
        /^\S+ \S+(?: nông dân| phụ nữ)? là thành viên/u.test(wordsOf(analysis, at, segment.rightTo));
      return asMembers ? "member" : (subjectOf(meaning) ?? "other");
    }
    default:
      return null;
  }
}

const baseFillers = new Set("số tổng các trong trên của là trở lên cơ toàn bộ lượng xuống đối với ( / những".split(" "));

function has({ tokens }: Analysis, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.text === "có");
}

/** "ngân sách Nhà nước hỗ trợ 100% cho hợp tác xã thí điểm": the state's part of a cost. */
function readBudgetShare(scope: Scope): Goal | null {
  const { analysis, quantity, segment } = scope;
  if (!/(?:ngân sách|nhà nước)[^,]{0,40}hỗ trợ$/u.test(wordsBefore(scope)) || !/^(?:cho|đối với) /u.test(wordsBehind(scope))) return null;
  if (!hitsIn(analysis, quantity.to, segment.rightTo).some((hit) => hit.meaning.kind === "organisation")) return null;
  return goalOf(scope, { subject: "other", measure: "share", unit: "%", operator: "=", approximate: false });
}

/** "doanh thu tăng bình quân 7,5%/năm", "số thành viên tăng 10% so với năm 2025". */
function readGrowth(scope: Scope, money: MoneyId | null): Goal | Reason {
  const { analysis, quantity, segment, frame, place } = scope;
  if (money === "budget") return "kinh phí";
  const left = hitsBefore(scope);
  const economy = left.some((hit) => hit.meaning.kind === "economy");
  const first = left.find((hit) => isSubjectConcept(hit.meaning));
  const indicator = money ?? (economy || first !== undefined ? null : frame.money);
  let subject: Subject | null;
  let measure: Goal["measure"] = economy ? "sum" : "count";
  if (indicator !== null) {
    subject = moneyOwner(scope, indicator);
    measure =
      indicator === "income" ||
      (money === null ? frame.mean : ofAverage(scope) && !/(?:khu vực|toàn (?:khối|ngành))/u.test(wordsBefore(scope)))
        ? "mean"
        : "sum";
  } else if (economy) subject = "other";
  else subject = first === undefined ? (frame.subject ?? place.above.subject) : (subjectOf(first.meaning) ?? "other");
  if (subject === null) return unclear;
  const words = wordsOf(analysis, segment.clauseFrom, segment.rightTo);
  const yearly = quantity.perYear || /(?:hàng|hằng|mỗi) năm|bình quân(?: hàng| hằng| mỗi)? năm|\/ ?năm/u.test(words);
  return goalOf(scope, { subject, measure, unit: yearly ? "%/year" : "%", growth: true });
}
