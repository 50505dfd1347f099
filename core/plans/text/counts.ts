import type { Analysis } from "./analysis.ts";
import type { Reason } from "./baseline.ts";
import { ownerInPlace, ownerOfPart, personsOfPart } from "./count-parts.ts";
import {
  type Goal,
  goalOf,
  hitsBefore,
  isPersonSubject,
  namesOrganisation,
  operatorOf,
  type Scope,
  wordsBefore,
  wordsBehind,
  wordsOf,
} from "./goal.ts";
import { isMark, type Noun } from "./quantities.ts";
import {
  hitsIn,
  isCollectiveConcept,
  isSubjectConcept,
  lastHead,
  type OrganisationId,
  organisationsIn,
  personIn,
  type Subject,
  subjectOf,
  subjectOfOrganisations,
} from "./subjects.ts";

const unclear: Reason = "không rõ chỉ tiêu hoặc đơn vị";
const local: Reason = "số liệu dân cư, địa bàn";

/** Reads a count: by its noun, else by the words that announce it. */
export function readCount(scope: Scope): Goal | Reason {
  const { noun } = scope.quantity;
  if (noun === null) return readBare(scope);
  return noun.concept === null ? readUnit(scope, noun) : readConcept(scope, noun);
}

function readConcept(scope: Scope, noun: Noun): Goal | Reason {
  const { analysis, quantity, segment, frame, place } = scope;
  const concept = noun.concept;
  switch (concept?.kind) {
    case "organisation":
      return count(scope, noun.pooled ? "organisation" : (subjectOf(concept) ?? "organisation"), "count");
    case "person": {
      const subject = subjectOf(concept);
      if (concept.id === "adherent" && joinsAsMember.test(wordsBehind(scope))) return count(scope, "member", "count");
      if (subject !== null && ofCommittee.test(wordsOf(analysis, segment.clauseFrom, quantity.from))) return unclear;
      if (subject === "member" && ofAlliance.test(wordsOf(analysis, 0, analysis.tokens.length)))
        return count(scope, "organisation", "count");
      if (subject !== null) return count(scope, subject, "count");
      const trained = hitsBefore(scope).some((hit) => hit.meaning.kind === "event" && hit.meaning.id === "train");
      const unit = concept.id === "adherent" ? wordsOf(analysis, noun.from, noun.to) : "người";
      return trained || followsClass(scope) ? count(scope, "other", unit) : local;
    }
    case "class":
      return count(scope, "class", "count");
    case "household":
      return joinsOrganisation(scope) ? count(scope, "member", "hộ") : local;
    case "place": {
      const covers = quantity.whole !== null || segment.comparisons.length > 0;
      if (!namesOrganisation(scope) || (concept.id === "village" && !covers)) return local;
      return concept.id === "commune" ? count(scope, "commune", "count") : count(scope, "other", noun.text);
    }
    case "sector": {
      const owner = subjectOfOrganisations(frame.organisations) ?? subjectOfOrganisations(place.above.organisations);
      return owner === null ? unclear : count(scope, owner, "count");
    }
    default:
      return unclear;
  }
}

/** "120 hội viên tham gia làm thành viên mới của các HTX": members of a union who become members of a cooperative. */
const joinsAsMember = /^(?:\S+ ){0,2}(?:tham gia|vào|gia nhập|làm|trở thành)(?: [^,;]{1,30})? (?:htx|hợp tác xã|tht|tổ hợp tác)/u;

/** Members of a body, not of cooperatives. */
const ofCommittee =
  /(?:ban chỉ đạo|tổ công tác|tổ giúp việc|hội đồng (?:thẩm định|đánh giá|xét)|đoàn (?:kiểm tra|công tác|giám sát))[^;]{0,40}$/u;

/** Those whom the alliance takes in are cooperatives, of which books hold no list. */
const ofAlliance = /(?:thành viên (?:của |mới của )?liên minh|liên minh[^,;]{0,40} kết nạp)/u;

function readUnit(scope: Scope, noun: Noun): Goal | Reason {
  const { quantity, analysis, from, frame, place } = scope;
  const { kind, word } = noun.unit ?? { kind: "free", word: noun.text };
  if (kind === "never") {
    const covers = quantity.whole !== null && /^(?:thôn|ấp|khu phố|tổ dân phố)$/u.test(word) && namesOrganisation(scope);
    return covers ? count(scope, "other", word) : local;
  }
  if (word === "người" || word === "lượt") {
    const known = [frame.subject, place.above.subject].find((subject) => isPersonSubject(subject)) ?? null;
    const person = personIn(analysis, from, quantity.from) ?? known;
    return count(scope, person ?? "other", person === null ? word : "count");
  }
  if (word === "tổ" && /^(?:tiết kiệm|vay vốn|công tác|giúp việc|dân phố|tuyên truyền)/u.test(wordsBehind(scope))) return local;
  if (kind === "generic") {
    const owner = generalOwner(scope);
    if (owner !== null) return count(scope, owner, "count");
    return (word === "mô hình" || word === "tổ") && isWanted(scope) ? count(scope, "other", word) : unclear;
  }
  // "rà soát 86 mã số vùng trồng đã cấp": they are there already.
  if (/^đã (?:được )?(?:cấp|đăng ký|công nhận|xây dựng|ký|có)/u.test(wordsBehind(scope))) return "số liệu hiện trạng, kỳ trước";
  return isWanted(scope) ? count(scope, "other", noun.text) : unclear;
}

/** A number without a noun: the words before it must say that something is counted. */
function readBare(scope: Scope): Goal | Reason {
  const { analysis, quantity, segment, from, frame, place } = scope;
  const persons = personsOfPart(scope);
  if (persons !== null) return count(scope, persons, "count");
  const next = analysis.tokens[quantity.numberTo];
  const ends = next === undefined || next.kind === "mark" || quantity.numberTo >= segment.rightTo;
  if (!ends || isMark(next, "/") || isMark(next, "-")) return unclear;
  const owner = countedOwner(scope);
  if (owner !== null) return count(scope, owner, "count");
  const whole = ownerOfPart(scope);
  if (whole !== null) return { ...count(scope, whole, "count"), part: true };
  const given = ownerInPlace(scope);
  if (given !== null) return count(scope, given, "count");
  const ranked = nextRank(scope);
  if (ranked !== null) return ranked;
  // "(thành lập mới 02, giải thể 01)"
  const owned = subjectOfOrganisations(frame.organisations) ?? subjectOfOrganisations(place.above.organisations);
  const verb = hitsBefore(scope).find((hit) => hit.meaning.kind === "event" && quantity.from - hit.to <= 2)?.meaning;
  if (owned !== null && verb?.kind === "event" && /^(?:found|dissolve|convert)$/.test(verb.id)) return count(scope, owned, "count");
  // "năm 2027: 22" under "Số HTX thành lập mới:"
  const above = place.above.counting || frame.counting ? (frame.subject ?? place.above.subject) : null;
  const timed = analysis.times.some((time) => time.from >= from && time.to <= quantity.from && quantity.from - time.to <= 2);
  return above !== null && timed ? count(scope, above, "count") : unclear;
}

/** "HTX xếp loại tốt: 3; khá: 4; trung bình: 2": a rank goes on counting what was counted. */
function nextRank(scope: Scope): Goal | null {
  const { analysis, quantity, segment, from, frame } = scope;
  const owner = subjectOfOrganisations(frame.organisations);
  if (
    owner === null ||
    !frame.counting ||
    !/^(?:[,;]\s)?(?:(?:xếp )?loại )?(?:tốt|khá|trung bình|yếu|kém)(?: , (?:yếu|kém))? ?:?$/u.test(
      wordsOf(analysis, from, segment.head).trim(),
    )
  )
    return null;
  const goal = count(scope, owner, "count");
  const low = goal.features.ranks.every((rank) => rank === "average" || rank === "weak");
  return low && goal.operator === ">=" && quantity.value2 === null ? { ...goal, operator: "<=", informational: true } : goal;
}

/** The subject of "Số lượng LHHTX: 05", "thành viên mới là 2.024". */
function countedOwner({ analysis, quantity, from }: Scope): Subject | null {
  const { tokens } = analysis;
  const head = lastHead(analysis, from, quantity.from);
  const first = hitsIn(analysis, head, quantity.from).find((hit) => isSubjectConcept(hit.meaning) && subjectOf(hit.meaning) !== null);
  if (first === undefined) return null;
  const announced = head > from || isMark(tokens[quantity.from - 1], ":") || tokens[quantity.from - 1]?.text === "là";
  return announced ? subjectOf(first.meaning) : null;
}

/** Whose number it is when the unit says nothing: "Số HTX …: 18 đơn vị". */
function generalOwner(scope: Scope): Subject | null {
  const { analysis, quantity, frame, place } = scope;
  const model = quantity.noun?.text === "mô hình";
  const from = model ? lastPart(scope) : scope.from;
  // "20 mô hình HTX, trong đó 05 mô hình …": models of what was spoken of.
  const again =
    model &&
    analysis.quantities.some((other) => other.to <= quantity.from && /^mô hình (?:htx|hợp tác|tổ hợp|tht)/u.test(other.noun?.text ?? ""));
  return (
    subjectOfOrganisations(namedBehind(analysis, quantity.to)) ??
    subjectOfOrganisations(organisationsIn(analysis, lastHead(analysis, from, quantity.from), quantity.from)) ??
    subjectOfOrganisations(organisationsIn(analysis, from, quantity.from)) ??
    (model && !again ? null : (subjectOfOrganisations(frame.organisations) ?? subjectOfOrganisations(place.above.organisations)))
  );
}

/** "Duy trì HTX, xây dựng mô hình nông hội: 04 mô hình": the part behind the last comma says which. */
function lastPart({ analysis, quantity, from }: Scope): number {
  for (let at = quantity.from - 1; at > from; at--) if (isMark(analysis.tokens[at], ",")) return at;
  return from;
}

/** "16 tổ chức (HTX và liên hiệp HTX)": the kinds in the brackets directly behind. */
function namedBehind(analysis: Analysis, at: number): OrganisationId[] {
  const { tokens } = analysis;
  if (!isMark(tokens[at], "(")) return [];
  let to = at + 1;
  while (to < tokens.length && !isMark(tokens[to], ")") && tokens[to]!.kind !== "number") to++;
  if (tokens[to]?.kind === "number") return [];
  const first = analysis.hits.find((hit) => hit.from === at + 1 || (hit.from === at + 3 && tokens[at + 1]!.text === "bao"));
  return first?.meaning.kind === "organisation" ? organisationsIn(analysis, at + 1, to) : [];
}

function count(scope: Scope, subject: Subject, unit: string): Goal {
  const { quantity, analysis } = scope;
  const { operator } = operatorOf(scope);
  const words = hitsBefore(scope);
  const ratio = words.some((hit) => hit.meaning.kind === "ratio" && analysis.tokens[hit.from]!.text !== "chiếm");
  const educated = words.some((hit) => hit.meaning.kind === "education");
  const clash = ratio && !educated && quantity.kind === "count" && isPersonSubject(subject) && operator === ">=";
  const zero = quantity.value === 0 && quantity.value2 === null;
  const physical = quantity.noun?.unit?.kind === "physical";
  const goal = goalOf(scope, {
    subject,
    measure: physical
      ? "sum"
      : isPersonSubject(subject) &&
          (isPerOrganisation(scope) || goesOnWithMean(scope) || quantity.per.some((word) => ofOrganisation.test(word)))
        ? "mean"
        : "count",
    unit,
    operator: zero ? "none" : operator === ">=" && (clash || isSize(scope)) ? "=" : operator,
    unitClash: clash,
  });
  const features = isPersonSubject(subject) ? { ...goal.features, ...ownersAbove(scope, goal) } : goal.features;
  // "Số HTX giải thể: 30 HTX" announces, "giải thể 05 HTX" orders.
  const announced = words.some((hit) => hit.meaning.kind === "event") && /(?:^|\s)số(?:\s|$)/u.test(wordsBefore(scope));
  const taught = isPersonSubject(subject) && followsClass(scope);
  const served = isPersonSubject(subject) && isServed(scope);
  return {
    ...goal,
    ...(taught ? { taught } : {}),
    ...(served ? { served } : {}),
    features,
    informational: goal.features.event === "dissolve" && announced,
  };
}

/** "1.400 tổ hợp tác với 18.000 thành viên": the members of what was counted right before; of "3 HTX, 5 THT, 60 thành viên", of both. */
function ownersAbove({ analysis, segment, from }: Scope, { features }: Goal): Partial<Goal["features"]> {
  const words = `${wordsOf(analysis, from, segment.head)} `.trimStart();
  if (features.organisations.length > 0 || !joining.test(words)) return {};
  const owners: OrganisationId[] = [];
  let listed = /^(?:,|và|$)/u.test(words);
  for (const { from: at, to, noun } of [...analysis.quantities].reverse()) {
    if (to > segment.quantity.from) continue;
    if (at < segment.clauseFrom || (owners.length > 0 && !listed)) break;
    // "30 HTX với 900 thành viên và 120 lao động": of the same 30.
    if (noun?.concept?.kind === "person") listed = false;
    else if (noun?.concept?.kind === "organisation") owners.unshift(noun.concept.id);
    else break;
  }
  return { organisations: owners, together: owners };
}

const joining = /^(?:[,(]\s)?(?:(?:với|có|gồm|bao gồm|thu hút|và|tổng|tổng số|số)\s)*$/u;

/** "12 thành viên/THT" */
const ofOrganisation = /^(?:htx|hợp tác xã|tht|tổ hợp tác|lhhtx|liên hiệp)/u;

/** "Bao tiêu sản phẩm cho 500 thành viên", "vay vốn cho 20 HTX, 100 thành viên": something is done for them. */
function isServed({ analysis: { tokens, quantities }, segment }: Scope): boolean {
  let at = segment.head;
  for (;;) {
    while (beforeNumbers.has(tokens[at - 1]?.text ?? "")) at--;
    const word = tokens[at - 1]?.text;
    if (word === "cho" || (word === "với" && tokens[at - 2]?.text === "đối")) return true;
    if (word !== "," && word !== "và") return false;
    const end = word === "và" && isMark(tokens[at - 2], ",") ? at - 2 : at - 1;
    const listed = quantities.findLast(({ to }) => to <= end);
    if (listed === undefined || listed.from < segment.clauseFrom || listed.to < end - 4) return false;
    at = listed.from;
  }
}

const beforeNumbers = new Set("ít nhất tối thiểu khoảng trên hơn gần thêm các cả từ".split(" "));

/** Whether the number right before counts classes: who sits in them is trained, and not all there are. */
function followsClass({ analysis, segment, from }: Scope): boolean {
  const before = analysis.quantities.findLast(({ to }) => to <= segment.quantity.from);
  const ofClass = before !== undefined && before.from >= segment.clauseFrom && before.noun?.concept?.kind === "class";
  return ofClass && /^(?:[,(]\s)?(?:(?:cho|với|có|gồm|thu hút|khoảng)\s)*$/u.test(`${wordsOf(analysis, from, segment.head)} `);
}

/** "Số thành viên bình quân của một HTX", "bình quân mỗi HTX tạo việc làm cho 15 lao động". */
function isPerOrganisation(scope: Scope): boolean {
  const organisations = hitsBefore(scope).filter((hit) => hit.meaning.kind === "organisation");
  return hitsBefore(scope).some(
    (hit) => hit.meaning.kind === "mean" && organisations.some((owner) => owner.from >= hit.to && owner.from <= hit.to + 3),
  );
}

/** "Bình quân mỗi HTX có 95 thành viên, 22 lao động": the next of a list is a mean as well. */
function goesOnWithMean({ analysis, segment, from, frame }: Scope): boolean {
  return frame.mean && isPersonSubject(frame.subject) && /^(?:,|và|, và)$/u.test(wordsOf(analysis, from, segment.head));
}

/** "Số lượng: 05 hợp tác xã": the size of a scheme, no more and no less. */
function isSize(scope: Scope): boolean {
  return scope.place.zone === "scope" && /^số lượng[\s:]*$/u.test(wordsBefore(scope));
}

function joinsOrganisation({ analysis, segment, from, frame, place }: Scope): boolean {
  const words = hitsIn(analysis, from, segment.rightTo);
  if (words.some(({ meaning }) => isCollectiveConcept(meaning))) return true;
  const joins = words.some((hit) => hit.meaning.kind === "event" && hit.meaning.id === "join");
  return joins && (frame.organisations.length > 0 || place.collective);
}

/** Whether something is asked for: a goal heading above, or a verb of doing before the number. */
function isWanted(scope: Scope): boolean {
  const { place, frame } = scope;
  if (place.zone === "goal" || place.zone === "task" || place.zone === "organisation") return true;
  return hitsBefore(scope).some((hit) => hit.meaning.kind === "event") || frame.event !== null;
}
