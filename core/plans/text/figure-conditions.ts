import type { Where } from "../plan.ts";
import type { Analysis, FigureCondition } from "./analysis.ts";
import { moneyFields, personTotals } from "./figure-fields.ts";
import { operatorOf } from "./goal.ts";
import type { Quantity } from "./quantities.ts";
import { clauseStart, comparisonsBefore } from "./segments.ts";
import { hitsIn } from "./subjects.ts";

/** Takes the figures that only describe what is counted out of the amounts of a sentence. */
export function withFigureConditions(analysis: Analysis): Analysis {
  const { quantities } = analysis;
  const conditions: FigureCondition[] = [];
  const counting = quantities.filter((quantity, index) => {
    const condition =
      behindCounted(analysis, quantities[index - 1], quantity) ??
      beforeCounted(analysis, quantity, quantities[index + 1]) ??
      goingOn(analysis, conditions.at(-1), quantity, quantities[index + 1]);
    if (condition !== null) conditions.push(condition);
    return condition === null;
  });
  return conditions.length === 0 ? analysis : { ...analysis, quantities: counting, conditions };
}

/** "8 HTX doanh thu trên 10 tỷ đồng", "45% số HTX có từ 50 thành viên trở lên". */
function behindCounted(analysis: Analysis, counted: Quantity | undefined, quantity: Quantity): FigureCondition | null {
  if (counted === undefined) return null;
  const named = counted.kind === "percent" ? organisationsEnd(analysis, counted.to) : organisationOf(counted);
  return named === null ? null : conditionOf(analysis, named, quantity);
}

/** "Tỷ lệ HTX có doanh thu từ 1 tỷ đồng trở lên đạt 60%", "Số HTX có trên 50 thành viên: 12". */
function beforeCounted(analysis: Analysis, quantity: Quantity, counted: Quantity | undefined): FigureCondition | null {
  const { tokens } = analysis;
  if (counted === undefined || (counted.kind !== "percent" && counted.kind !== "count")) return null;
  if (counted.noun?.concept != null && counted.noun.concept.kind !== "organisation") return null;
  const start = clauseStart(analysis, quantity.from);
  const owner = hitsIn(analysis, start, quantity.from).findLast(({ meaning }) => meaning.kind === "organisation");
  const announced = tokens.slice(start, owner?.from ?? start).some(({ text }) => /^(?:số|tỷ|tỉ|tổng)$/u.test(text));
  if (owner === undefined || !(announced || counted.kind === "percent")) return null;
  const condition = conditionOf(analysis, owner.to, quantity);
  return condition === null ? null : joinedTo(analysis, condition, counted);
}

/** "HTX có doanh thu trên 1 tỷ đồng đạt 50%; trên 5 tỷ đồng đạt 10%": the same figure, without its name. */
function goingOn(
  analysis: Analysis,
  last: FigureCondition | undefined,
  quantity: Quantity,
  counted: Quantity | undefined,
): FigureCondition | null {
  const field = last?.where[0]?.field;
  if (field === undefined || quantity.kind !== "money" || (counted?.kind !== "percent" && counted?.kind !== "count")) return null;
  const compared = comparisonsBefore(analysis, quantity);
  const start = clauseStart(analysis, quantity.from);
  const alone = analysis.tokens.slice(start, compared.head).every(({ kind }) => kind === "mark");
  return alone
    ? joinedTo(analysis, { from: compared.head, to: quantity.to, where: comparedWith(analysis, field, quantity, compared) }, counted)
    : null;
}

/** A condition whose number only "đạt", "là" or a colon parts from what is counted. */
function joinedTo(analysis: Analysis, condition: FigureCondition, counted: Quantity): FigureCondition | null {
  const { head } = comparisonsBefore(analysis, counted);
  const words = analysis.tokens.slice(condition.to, head);
  return words.every(({ text }) => /^(?:đạt|là|chiếm|:|có|phải|còn|lên|tăng|giảm|thêm|bớt)$/u.test(text)) ? condition : null;
}

/** A figure of one organisation behind their name: "HTX nông nghiệp có doanh thu trên 5 tỷ đồng". */
function conditionOf(analysis: Analysis, named: number, quantity: Quantity): FigureCondition | null {
  const { tokens } = analysis;
  const person = quantity.noun?.concept?.kind === "person" ? quantity.noun.concept.id : null;
  if (quantity.kind !== "money" && person === null) return null;
  const { head, found } = comparisonsBefore(analysis, quantity);
  const money = hitsIn(analysis, named, head).filter(({ meaning }) => meaning.kind === "money");
  const has = tokens.slice(named, head + 1).findIndex(({ text }) => text === "có" || text === "đạt");
  const from = Math.min(has < 0 ? Number.POSITIVE_INFINITY : named + has, money[0]?.from ?? Number.POSITIVE_INFINITY);
  if (from > head || from - named > longestName || head - from > longestFigure) return null;
  // "tổng doanh thu" is that of all, but for "HTX có tổng doanh thu từ 1 tỷ đồng".
  const ofAll = ({ text }: { text: string }, at: number, words: readonly { text: string }[]): boolean =>
    text === "tổng" && !/^(?:có|đạt)$/u.test(words[at - 1]?.text ?? "");
  const between = tokens.slice(named, head);
  if (between.some(({ kind }) => kind !== "word") || between.some(ofAll)) return null;
  const turned = tokens[quantity.to]?.plain === "tro" && /^(?:len|xuong)$/.test(tokens[quantity.to + 1]?.plain ?? "");
  if (!turned && quantity.value2 === null && !found.some((word) => word !== "approx")) return null;
  const last = money.at(-1)?.meaning;
  const field =
    person === null
      ? last?.kind === "money"
        ? moneyFields.get(last.id)
        : undefined
      : person in personTotals
        ? personTotals[person as keyof typeof personTotals]
        : undefined;
  // "doanh thu tăng trên 1 tỷ", "doanh thu từ dịch vụ", "bình quân", "/người": another figure than the field's.
  const narrowed = tokens
    .slice(from, head)
    .some(({ text }, at) => !ofFigure.has(text) && !money.some((hit) => hit.from <= from + at && from + at < hit.to));
  const shared = quantity.per.some((word) => !/^(?:năm|nam|htx|hợp tác xã)$/u.test(word));
  const where = narrowed || shared || field === undefined ? [] : comparedWith(analysis, field, quantity, { head, found });
  return { from, to: turned ? quantity.to + 2 : quantity.to, where };
}

/** Words round a figure that leave it what it is. */
const ofFigure = new Set("có đạt mức tổng số lượng quy mô hằng hàng mỗi một năm đều đến từ là và".split(" "));

/** Most words between the name and what opens the figure, and within it. */
const longestName = 6;
const longestFigure = 9;

function comparedWith(
  analysis: Analysis,
  field: string,
  quantity: Quantity,
  { head, found }: ReturnType<typeof comparisonsBefore>,
): Where[] {
  const { operator } = operatorOf({ analysis, quantity, from: head, segment: { comparisons: found } });
  if (operator === "range" && quantity.value2 !== null)
    return [
      { field, is: ">=", value: quantity.value },
      { field, is: quantity.below === true ? "<" : "<=", value: quantity.value2 },
    ];
  return operator === "range" || operator === "all" || operator === "none" ? [] : [{ field, is: operator, value: quantity.value }];
}

function organisationOf({ noun }: Quantity): number | null {
  return noun?.concept?.kind === "organisation" ? noun.to : null;
}

/** Where "số HTX", "tổng số HTX nông nghiệp" end that stand right behind a share. */
function organisationsEnd({ tokens, hits }: Analysis, from: number): number | null {
  let at = from;
  while (/^(?:trong|tổng|số|các)$/u.test(tokens[at]?.text ?? "")) at++;
  return hits.find((hit) => hit.from === at && hit.meaning.kind === "organisation")?.to ?? null;
}
