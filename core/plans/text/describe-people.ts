import type { Filter } from "../plan.ts";
import { nounOfKind } from "./describe-names.ts";
import { announced, clip, type Described, described, predicateBehind } from "./described.ts";
import { asksForMore, type Features } from "./features.ts";
import { ledByWoman, personTotals } from "./figure-fields.ts";
import { isPersonSubject } from "./goal.ts";
import { persons, personTraits } from "./name-parts.ts";
import { beginsWithPersons, missingOfPersons, roleOf } from "./person-qualifiers.ts";
import type { QualityGoal } from "./qualities.ts";

/** Goals about members, workers, managers and directors: sums of a field over the organisations they belong to. */
export function describePeople(goal: QualityGoal, filter: Filter): Described {
  if (goal.unit === "VND" || goal.unit === "VND/month" || goal.features.money === "income") return describeIncome(goal, filter);
  return goal.measure === "share" ? describeShareOfPersons(goal, filter) : describeNumber(goal, filter);
}

const totals = { ...personTotals, director: "director.trained" } as const;
type Person = keyof typeof persons;

function personOf(goal: QualityGoal): Person {
  return isPersonSubject(goal.subject) ? goal.subject : "member";
}

function describeIncome(goal: QualityGoal, filter: Filter): Described {
  const person = personOf(goal);
  const indicator = `${goal.growth ? "Mức tăng thu nhập" : "Thu nhập"} bình quân của ${persons[person].vi}`;
  // Books hold what workers earn; members and managers live of more or other than that.
  if (person !== "worker" && !/lao động/iu.test(`${goal.features.left} ${goal.features.right}`))
    return described({ indicator, for: filter, dataNeeded: [`thu nhập bình quân của ${persons[person].vi}`], sheet: "external" });
  return described({ indicator, for: filter, field: "income.worker", dataNeeded: ["income.worker"] });
}

function describeShareOfPersons(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  const person = personOf(goal);
  const missing = missingOfPersons(features) ?? unheldEducation(person, features);
  if (person === "director" && missing === null && features.female && features.education === null && features.event !== "train")
    return ledByWomen(`Tỷ lệ ${persons.director.vi} ${personTraits.women.vi}`, filter, {});
  if (person === "director" && missing === null)
    return described({
      indicator: `Tỷ lệ ${persons.director.vi} ${personTraits.schooled.vi}`,
      for: filter,
      numerator: { where: [{ field: "director.trained", is: "true" }] },
      denominator: {},
      stock: true,
      dataNeeded: ["director.trained"],
    });
  const words = predicateBehind(features.right) || announced(features.left);
  const said = (missing === null ? educationWords(features) : "") || words;
  const indicator = `Tỷ lệ ${beginsWithPersons(said) ? said : `${persons[person].vi} ${said}`}`;
  const known = missing === null && person !== "director" ? partOf(person, features) : null;
  const part = unsummed(features, known) === null ? known : null;
  if (part === null)
    return described({ indicator, for: filter, stock: true, dataNeeded: [missing ?? (words || persons[person].vi)], sheet: "external" });
  const over = part === "members.ethnicHouseholds" ? "members.households" : totals[person];
  return described({ indicator, for: filter, field: part, over, stock: true, dataNeeded: [part, over] });
}

/** Each organisation has one who leads it: women who do are counted by their organisations. */
function ledByWomen(indicator: string, filter: Filter, denominator: Filter | null): Described {
  const women: Filter = { where: [ledByWoman] };
  const dataNeeded = [ledByWoman.field];
  return denominator === null
    ? described({ indicator, for: { ...filter, ...women }, stock: true, dataNeeded })
    : described({ indicator, for: filter, numerator: women, denominator, stock: true, dataNeeded });
}

/** Directors are only known as trained or not; of managers, the two steps of schooling are counted apart. */
function unheldEducation(person: Person, { left, right }: Features): string | null {
  const level =
    person === "director" ? /(?:trung cấp|cao đẳng|đại học|thạc s[iĩỹ])[^,;]{0,20}/iu : /(?:sơ cấp|trung cấp)[^,;]{0,20} trở lên/iu;
  const said = level.exec(`${left} ${right}`)?.[0];
  return said === undefined ? null : `số ${persons[person].vi} có trình độ “${clip(said)}”`;
}

function partOf(person: Exclude<Person, "director">, features: Features): string | null {
  if (person === "member") return features.minority ? "members.ethnicHouseholds" : null;
  if (person === "worker") return features.female ? "workers.female" : features.traits.includes("insured") ? "workers.insured" : null;
  if (features.education === "vocational") return "managers.vocational";
  return features.education === "university" ? "managers.university" : null;
}

function describeNumber(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  const person = personOf(goal);
  // "Thành lập 03 HTX với 60 thành viên", but "thành lập 03 HTX, 200 thành viên".
  const founders = features.event === "found" && /^[\s,]*(?:\(|với|gồm|bao gồm|có|thu hút)/iu.test(features.left);
  const joined =
    person === "member" &&
    !founders &&
    ((features.event === "found" && /^[\s,]*(?:và\s*)?$/iu.test(features.left)) ||
      features.event === "join" ||
      features.isNew ||
      asksForMore(features.left) ||
      (goal.operator === ">" && goal.value === null));
  const manager = person === "manager" || person === "director";
  const attended = /^\s*lượt/iu.test(features.named) || /lượt/iu.test(features.left);
  const taught = features.event === "train" || features.education === "trained" || /lớp|bồi dưỡng|tập huấn|đào tạo/iu.test(features.left);
  const trained =
    goal.taught === true ||
    (manager ? attended || taught || features.event === "support" : (attended && taught) || teaches.test(features.left));
  const words =
    `${roleOf(features) ?? persons[person].vi}${joined ? " mới" : ""}${trained ? ` ${personTraits.taught.vi}` : ` ${educationWords(features)}`}`.trim();
  const indicator =
    goal.measure === "mean"
      ? `Số ${words} bình quân một ${nounOfKind(filter.kind?.length === 1 ? filter.kind[0] : "organisation")}`
      : `Số ${words}`;
  if (person === "director" && !trained && features.female)
    return ledByWomen(`Số ${persons.director.vi} ${personTraits.women.vi}`, filter, null);
  if (trained || person === "director") return described({ indicator, for: filter, dataNeeded: ["danh sách học viên"], sheet: "classes" });
  const households = features.minority && goal.unit === "hộ";
  const part = person === "member" ? (households ? "members.ethnicHouseholds" : null) : partOf(person, features);
  const service = serviceIn(goal, part);
  const missing = missingOfPersons(features) ?? jobsIn(goal) ?? unsummed(features, joined ? null : part) ?? service;
  if (missing !== null) {
    const behind = predicateBehind(features.right);
    const said = features.education === null ? behind : behind.replace(schooling, "");
    return described({
      indicator: `${indicator} ${whoIn(features, `${indicator} ${said}`)} ${service === null ? "" : personTraits.served.vi} ${said}`,
      for: filter,
      dataNeeded: [missing],
      sheet: "external",
    });
  }
  const field = joined ? "members.new" : (part ?? (goal.unit === "hộ" ? "members.households" : totals[person]));
  const counted: Filter = founders ? { ...filter, event: "founded" } : filter;
  return described({ indicator: indicatorOf(indicator, field), for: counted, field, stock: !joined, dataNeeded: [field] });
}

/** "Dạy nghề cho 200 lao động": those who are taught, not all who work. */
const teaches =
  /(?:đào tạo|tập huấn|bồi dưỡng|dạy nghề|truyền nghề|tuyên truyền|phổ biến|hướng dẫn)(?: [^,;]{0,50})? (?:cho|đến|tới|với)[^,;]{0,30}$/iu;

/** "tạo việc làm cho 120 lao động": the jobs of the period, not all who work; those that last are the level. */
function jobsIn({ measure, features: { left, named } }: QualityGoal): string | null {
  const said = `${left} ${named}`;
  const made =
    /(?:tạo|giải quyết)(?: thêm| mới)? (?:thêm |mới )?(?:công ăn )?việc làm/iu.test(said) && !/thường xuyên|ổn định/iu.test(said);
  return made && measure !== "mean" ? "số lao động được tạo việc làm trong kỳ" : null;
}

/** What is done for persons is seen in no book, but for jobs that last and what a field counts. */
function serviceIn({ served, measure, features: { left } }: QualityGoal, part: string | null): string | null {
  const known = part !== null || measure === "mean" || /việc làm/iu.test(left);
  return served === true && !known ? "việc thực hiện cho từng người" : null;
}

/** Women, ethnic minorities and schooling are counted by few fields. */
function unsummed({ female, minority, named, education }: Features, field: string | null): string | null {
  if (education !== null && field !== "managers.university" && field !== "managers.vocational")
    return `số liệu riêng về người ${personTraits[education].vi}`;
  if (female && field !== "workers.female") return "số liệu riêng về nữ";
  return (minority || /dân tộc/iu.test(named)) && field !== "members.ethnicHouseholds" ? "số liệu riêng về người dân tộc thiểu số" : null;
}

/** Behind the number the words of schooling, which the name says already. */
const schooling =
  /^[^,;]{0,20}(?:có )?trình độ (?:cao đẳng|đại học|sơ cấp|trung cấp)(?:(?:, | và | hoặc |\/)(?:cao đẳng|đại học|trung cấp))*(?: trở lên)?/iu;

/** Who they are, where the words of the name do not say it yet. */
function whoIn({ female, minority }: Features, words: string): string {
  if (female && !/(?:^|\s)nữ(?:\s|$)/iu.test(words)) return personTraits.female.vi;
  return minority && !/dân tộc/iu.test(words) ? personTraits.minority.vi : "";
}

function indicatorOf(indicator: string, field: string): string {
  const more = partNames.get(field);
  return more === undefined ? indicator : `${indicator} ${more}`;
}

const partNames = new Map<string, string>([
  ["workers.female", personTraits.female.vi],
  ["workers.insured", personTraits.insured.vi],
  ["members.ethnicHouseholds", personTraits.minority.vi],
]);

function educationWords({ education }: Features): string {
  return education === null ? "" : personTraits[education].vi;
}
