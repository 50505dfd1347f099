import { choiceIds } from "../model/choices.ts";
import { type FieldType, fieldDefinition, fields, isFieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { fold } from "../model/text.ts";
import { type Filter, knownUnits, type PlanFile, type Target } from "./plan.ts";

/** Something that no schema can say is wrong with a plan, at its path. */
export type PlanProblem = { readonly path: readonly (string | number)[]; readonly target: string | null; readonly text: Said };

/** What is wrong with a plan of the right shape: fields, units and words that do not exist, ids that are missing or given twice. */
export function planProblems(plan: PlanFile): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const ids = new Set(plan.targets.map(({ id }) => id));
  const seen = new Set<string>();
  plan.targets.forEach((target, at) => {
    const path = ["targets", at];
    const put = (key: readonly (string | number)[], text: Said): void => {
      problems.push({ path: [...path, ...key], target: target.id, text });
    };
    if (seen.has(target.id)) put(["id"], { vi: `mã “${target.id}” có hai lần`, en: `the id “${target.id}” stands twice` });
    seen.add(target.id);
    if (target.parent !== null && !ids.has(target.parent))
      put(["parent"], { vi: `không có chỉ tiêu “${target.parent}”`, en: `there is no target “${target.parent}”` });
    if (target.parent === target.id) put(["parent"], { vi: "chỉ tiêu là cha của chính nó", en: "the target is its own parent" });
    checkMeasured(target, target, [], put);
    for (const [index, { change }] of target.readings.entries())
      checkMeasured(change, { ...target, ...change }, ["readings", index, "change"], put);
  });
  for (const [at, { id, allOf }] of (plan.compounds ?? []).entries())
    for (const target of allOf.flat())
      if (!ids.has(target))
        problems.push({
          path: ["compounds", at],
          target: id,
          text: { vi: `không có chỉ tiêu “${target}”`, en: `there is no target “${target}”` },
        });
  for (const condition of plan.pilot?.conditions.entries() ?? []) {
    const [at, { id, test }] = condition;
    const named =
      test.kind === "profit" ? [test.field] : test.kind === "share" ? [test.field, test.over] : test.kind === "flags" ? test.anyOf : [];
    for (const name of named)
      if (!isFieldId(name)) problems.push({ path: ["pilot", "conditions", at, "test"], target: id, text: unknownField(name) });
  }
  plan.deadlines.forEach(({ id, months, day, date }, at) => {
    const put = (key: string, text: Said): void => {
      problems.push({ path: ["deadlines", at, key], target: id, text });
    };
    if (months.some((month) => !Number.isInteger(month) || month < 1 || month > 12))
      put("months", { vi: "tháng phải từ 1 đến 12", en: "a month lies between 1 and 12" });
    if (day !== null && (!Number.isInteger(day) || day < 0 || day > 31))
      put("day", {
        vi: "ngày phải từ 1 đến 31, hoặc 0 cho ngày cuối tháng",
        en: "a day lies between 1 and 31, or is 0 for the last of the month",
      });
    if (day !== null && date === null && months.length === 0)
      put("months", { vi: "có ngày nhưng không có tháng nào", en: "there is a day but no month" });
  });
  return problems;
}

type Put = (key: readonly (string | number)[], text: Said) => void;

/** Checks what is written (`own`) in the light of the whole target it belongs to. */
function checkMeasured(own: Partial<Target>, target: Target, at: readonly (string | number)[], put: Put): void {
  for (const key of ["field", "over", "weight"] as const) {
    const name = own[key];
    if (name === undefined || name === null) continue;
    if (!isFieldId(name)) put([...at, key], unknownField(name));
    else if (name === "rank" && target.measure === "score") continue;
    else if (!isNumber(fieldDefinition(name)?.type))
      put([...at, key], withFields({ vi: `cột “${name}” không phải số`, en: `the column “${name}” is no number` }, numberTypes));
  }
  for (const key of ["for", "numerator", "denominator"] as const) {
    const filter = own[key];
    if (filter !== undefined && filter !== null) checkFilter(filter, [...at, key], put);
  }
  if (own.unit !== undefined && own.unit !== null) {
    const problem = unitProblem(own.unit, target);
    if (problem !== null) put([...at, "unit"], problem);
  }
  const { operator, value, value2 } = target;
  if (operator === "range" && value !== null && value2 !== null && value2 < value)
    put([...at, "value2"], { vi: "mức trên nhỏ hơn mức dưới", en: "the upper value is smaller than the lower" });
}

function checkFilter(filter: Filter, at: readonly (string | number)[], put: Put): void {
  for (const key of ["sector", "status"] as const) {
    const known = choiceIds(key);
    for (const word of filter[key] ?? [])
      if (!known.includes(word))
        put([...at, key], {
          vi: `không có ${key} “${word}”. Có: ${known.join(", ")}`,
          en: `there is no ${key} “${word}”. Known: ${known.join(", ")}`,
        });
  }
  filter.where?.forEach(({ field, is, value }, index) => {
    const path = [...at, "where", index, "field"];
    if (!isFieldId(field)) {
      put(path, unknownField(field));
      return;
    }
    const type = fieldDefinition(field)?.type;
    if ((is === "true" || is === "false") && type !== "flag")
      put(path, withFields({ vi: `“${is}” chỉ dùng cho cột đánh dấu`, en: `“${is}” is only for columns of ticks` }, new Set(["flag"])));
    if (is === "in-period" && type !== "date")
      put(path, withFields({ vi: "“in-period” chỉ dùng cho cột ngày", en: "“in-period” is only for columns of days" }, new Set(["date"])));
    if ([">=", ">", "<=", "<"].includes(is) && value === undefined)
      put(path, { vi: `phép so sánh “${is}” thiếu value`, en: `the comparison “${is}” lacks its value` });
    if (isNumber(type) && [">=", ">", "=", "<=", "<"].includes(is) && typeof value !== "number")
      put(path, { vi: `cột “${field}” là số, value phải là số`, en: `the column “${field}” is a number, so value has to be one` });
  });
}

/** A unit is one of the known words, a word for what is counted, or the plan's own word: one that stands in its text. */
function unitProblem(unit: string, target: Target): Said | null {
  if ((knownUnits as readonly string[]).includes(unit)) return null;
  if (unit === "rank" && target.measure === "score") return null;
  const key = fold(unit);
  const own = ` ${fold(`${target.quote} ${target.text} ${target.indicator} ${target.scope}`)} `;
  const words = key.split(" ").filter((word) => word !== "");
  if (words.length > 0 && (countedWords.has(key) || words.every((word) => countedWords.has(word) || own.includes(` ${word} `)))) {
    if (!moneyWords.test(key)) return null;
    return {
      vi: `đơn vị tiền phải là VND hoặc VND/month (số tiền ghi bằng đồng), không phải “${unit}”`,
      en: `the unit of money is VND or VND/month (amounts in whole VND), not “${unit}”`,
    };
  }
  return {
    vi: `không có đơn vị “${unit}”. Có: ${knownUnits.join(", ")}, hoặc một từ có trong câu trích (người, HTX, lớp …)`,
    en: `there is no unit “${unit}”. Known: ${knownUnits.join(", ")}, or a word of the quote (“người”, “HTX”, “lớp” …)`,
  };
}

const moneyWords = /^(?:nghin |ngan |trieu |ty )?(?:dong|vnd)(?: |$)|^(?:trieu|ty)$/;
const countedWords: ReadonlySet<string> = new Set(
  "htx lhhtx tht qtdnd hop tac xa lien hiep to nguoi thanh vien to vien lao dong can bo ho lop dot hoi nghi cuoc hop bao cao ke hoach van ban xa phuong thi tran huyen don vi mo hinh san pham diem ha hecta tan km lan luot hoc vien giam doc to chuc du an cong trinh chuyen hop dong ho so".split(
    " ",
  ),
);

function unknownField(name: string): Said {
  return withFields({ vi: `không có cột “${name}”`, en: `there is no column “${name}”` }, null);
}

/** A problem with the ids of the fields that would do, all or of some types. */
function withFields({ vi, en }: Said, types: ReadonlySet<FieldType> | null): Said {
  const known = fields.filter((field) => field.in === "entity" && (types === null || types.has(field.type))).map(({ id }) => id);
  const list = [...known, ...(types === null || types.has("points") ? ["points.1 … points.15"] : [])].join(", ");
  return { vi: `${vi}. Có: ${list}`, en: `${en}. Known: ${list}` };
}

const numberTypes: ReadonlySet<FieldType> = new Set(["integer", "number", "money", "moneyPerYear", "share", "points"]);

function isNumber(type: FieldType | undefined): boolean {
  return type !== undefined && numberTypes.has(type);
}
