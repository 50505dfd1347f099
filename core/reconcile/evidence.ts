/** How much two entities have in common, with the reasons in words. */
import type { Language, Said } from "../model/language.ts";
import { compareNames, type Likeness } from "./names.ts";
import { agrees, type Scaled, type Sides, slot, width } from "./scale.ts";
import type { Units } from "./units.ts";

/** What speaks for and against two entities being one. Weights are of one scale: 2 is a hint, 4 a strong sign, 8 enough with a second sign. */
export type Evidence = {
  readonly score: number;
  /** How many different things agree: a number, the name, the place, the people, the founding. */
  readonly signs: number;
  readonly likeness: Likeness;
  readonly sameCode: boolean;
  /** The name is the same and stands once in either list. */
  readonly onlyName: boolean;
  /** Codes that are both there and differ by more than a slip, other kinds, other places. */
  readonly contradicted: boolean;
  /** Sets of `reason`: most pairs are weighed and dropped, so words are made only for those that are shown. */
  readonly pro: number;
  readonly contra: number;
};

/** Every reason there is, a bit each. */
export const reason = {
  sameCode: 1,
  sameCodeTwice: 2,
  slipOfCode: 4,
  otherCode: 8,
  samePersonalId: 16,
  sameCertificate: 32,
  sameName: 64,
  sameNameTwice: 128,
  slipOfName: 256,
  otherMarks: 512,
  shorterName: 1024,
  nearName: 2048,
  partOfName: 4096,
  otherName: 8192,
  otherKind: 16384,
  sameCommune: 32768,
  linkedCommune: 65536,
  communeElsewhere: 131072,
  otherCommune: 262144,
  sameDistrict: 524288,
  otherDistrict: 1048576,
  otherProvince: 2097152,
  samePerson: 4194304,
  otherPerson: 8388608,
  samePhone: 16777216,
  sameEmail: 33554432,
  sameFounding: 67108864,
  nearFounding: 134217728,
  otherFounding: 268435456,
} as const;

/** The reasons of a set, in words: "cùng mã số, cùng tên". */
export function reasonWords(set: number, language: Language = "vi"): string {
  return wordings
    .filter((_, at) => (set & (1 << at)) !== 0)
    .map((said) => said[language])
    .join(", ");
}

/** The wording of each bit, in the order in which reasons are told. */
const wordings: readonly Said[] = [
  { vi: "cùng mã số", en: "same code" },
  { vi: "cùng mã số (mã này ghi ở nhiều dòng)", en: "same code (it stands in several rows)" },
  { vi: "mã số chỉ lệch một chữ số", en: "codes differ in one digit" },
  { vi: "khác mã số", en: "other code" },
  { vi: "cùng số định danh người đại diện", en: "same personal id of the representative" },
  { vi: "cùng số giấy chứng nhận", en: "same certificate number" },
  { vi: "cùng tên", en: "same name" },
  { vi: "cùng tên (tên này có ở nhiều đơn vị)", en: "same name (several entities have it)" },
  { vi: "tên chỉ lệch lỗi gõ", en: "names differ in a slip" },
  { vi: "tên khác nhau ở dấu", en: "names differ in accents" },
  { vi: "tên viết gọn hơn", en: "shorter name" },
  { vi: "tên gần giống", en: "similar name" },
  { vi: "tên giống một phần", en: "part of the name the same" },
  { vi: "tên khác hẳn", en: "quite another name" },
  { vi: "khác loại hình", en: "other kind" },
  { vi: "cùng xã", en: "same commune" },
  { vi: "xã cũ và xã mới là một địa bàn", en: "the old and the new commune are one place" },
  { vi: "xã cùng tên nhưng khác tỉnh", en: "commune of the same name in another province" },
  { vi: "khác xã", en: "other commune" },
  { vi: "cùng huyện", en: "same district" },
  { vi: "khác huyện", en: "other district" },
  { vi: "khác tỉnh", en: "other province" },
  { vi: "cùng người đại diện", en: "same representative" },
  { vi: "khác người đại diện", en: "other representative" },
  { vi: "cùng điện thoại", en: "same phone" },
  { vi: "cùng thư điện tử", en: "same e-mail" },
  { vi: "cùng ngày thành lập", en: "same day of founding" },
  { vi: "cùng thời gian thành lập", en: "same time of founding" },
  { vi: "khác ngày thành lập", en: "other day of founding" },
];

/** How many things beside the code, the name and the place agree, at most. Weighing says more, and costs more. */
export function agreements([left, right]: Sides, a: number, b: number): number {
  const one = a * width;
  const other = b * width;
  return (
    Number(agrees(left, one, right, other, slot.personalId)) +
    Number(agrees(left, one, right, other, slot.certificate)) +
    Number(agrees(left, one, right, other, slot.person)) +
    Number(agrees(left, one, right, other, slot.phone)) +
    Number(agrees(left, one, right, other, slot.email)) +
    Number(agrees(left, one, right, other, slot.founded))
  );
}

/** Weighs everything that two entities tell, by their places in the lists; `null` when they have too little in common to be shown together. */
export type Weigh = (a: number, b: number) => Evidence | null;

/** Weighs pairs of two lists. What is cheap to ask stands first: pairs that nothing else could save are dropped on the way. */
export function weigher([left, right]: Sides, units: Units): Weigh {
  // One for all pairs: most are dropped and leave nothing behind.
  const pair: Weighed = { left, right, a: 0, b: 0, one: 0, other: 0, score: 0, signs: 0, pro: 0, contra: 0, contradicted: false };
  let asked = -1;
  let isRenamed = false;
  return (a, b) => {
    if (a !== asked) {
      asked = a;
      isRenamed = units.isRenamed(left.parties[a]!);
    }
    begin(pair, a, b);
    weighNumbers(pair);
    weighPeople(pair);
    weighFounding(pair);
    weighKind(pair);
    const named = both(pair, slot.nameCount) !== "unknown";
    const crowd = Math.max(1, mostOf(pair, slot.nameCount));
    const byName = named ? nameWeights.same - commonness(crowd) : 0;
    if (pair.score + mostOfPlace + byName < worthShowing) return null;
    weighPlace(pair, isRenamed ? units : null);
    // Comparing names is the dear part: two that could not be shown with the same name are not asked for it.
    if (pair.score + byName < worthShowing) return null;

    const likeness = compareNames(left.parties[a]!.name, right.parties[b]!.name);
    if (named) {
      const weight = nameWeights[likeness];
      const common = weight > 0 ? commonness(crowd) : 0;
      const because = crowd > 1 && likeness === "same" ? reason.sameNameTwice : nameReasons[likeness];
      if (weight - common > 0) agree(pair, weight - common, likeness !== "part", because);
      else disagree(pair, common - weight, because);
    }
    if (pair.score < worthShowing) return null;
    const { score, signs, pro, contra, contradicted } = pair;
    const sameCode = agrees(left, pair.one, right, pair.other, slot.code);
    return { score, signs, likeness, sameCode, onlyName: likeness === "same" && crowd === 1, contradicted, pro, contra };
  };
}

/** A pair while it is weighed. `one` and `other`: where the numbers of its entities begin. */
type Weighed = {
  readonly left: Scaled;
  readonly right: Scaled;
  a: number;
  b: number;
  one: number;
  other: number;
  score: number;
  signs: number;
  pro: number;
  contra: number;
  contradicted: boolean;
};

function begin(pair: Weighed, a: number, b: number): void {
  pair.a = a;
  pair.b = b;
  pair.one = a * width;
  pair.other = b * width;
  pair.score = 0;
  pair.signs = 0;
  pair.pro = 0;
  pair.contra = 0;
  pair.contradicted = false;
}

/** What a name that many have tells less. */
function commonness(crowd: number): number {
  return crowd > 1 ? Math.min(2.5, Math.log2(crowd) * 0.7) : 0;
}

/** Below this two entities have too little in common to be shown together. */
const worthShowing = 4;

/** What two places can add at most. */
const mostOfPlace = 3;

function agree(pair: Weighed, weight: number, sign: boolean, because: number): void {
  pair.score += weight;
  if (sign) pair.signs++;
  pair.pro |= because;
}

function disagree(pair: Weighed, weight: number, because: number): void {
  pair.score -= weight;
  pair.contra |= because;
}

function weighNumbers(pair: Weighed): void {
  const codes = both(pair, slot.code);
  if (codes === "same") {
    if (mostOf(pair, slot.codeCount) > 1) agree(pair, 5, true, reason.sameCodeTwice);
    else agree(pair, 9, true, reason.sameCode);
  } else if (codes === "differ") {
    if (isSlipOfCode(pair)) agree(pair, 3, false, reason.slipOfCode);
    else {
      disagree(pair, 6, reason.otherCode);
      pair.contradicted = true;
    }
  }
  if (both(pair, slot.personalId) === "same") agree(pair, 5, true, reason.samePersonalId);
  if (both(pair, slot.certificate) === "same") agree(pair, 4, true, reason.sameCertificate);
}

function weighPeople(pair: Weighed): void {
  const people = both(pair, slot.person);
  if (people === "same") agree(pair, mostOf(pair, slot.personCount) > 3 ? 2 : 3, true, reason.samePerson);
  else if (people === "differ") disagree(pair, 0.5, reason.otherPerson);
  if (both(pair, slot.phone) === "same") agree(pair, mostOf(pair, slot.phoneCount) > 1 ? 1 : 3, true, reason.samePhone);
  if (both(pair, slot.email) === "same") agree(pair, 2, true, reason.sameEmail);
}

function weighFounding(pair: Weighed): void {
  const years = both(pair, slot.foundedYear);
  if (years === "unknown") return;
  if (years === "differ") {
    disagree(pair, 1.5, reason.otherFounding);
    return;
  }
  const [day, otherDay] = [pair.left.parties[pair.a]!.founded ?? "", pair.right.parties[pair.b]!.founded ?? ""];
  if (day === otherDay && day.length === 10) agree(pair, 2.5, true, reason.sameFounding);
  else if (day.startsWith(otherDay) || otherDay.startsWith(day)) agree(pair, 1, false, reason.nearFounding);
  else disagree(pair, 0.5, reason.otherFounding);
}

function weighKind(pair: Weighed): void {
  if (both(pair, slot.kind) !== "differ") return;
  disagree(pair, 4, reason.otherKind);
  pair.contradicted = true;
}

/** `units`: `null` where no other name of the first place is known. */
function weighPlace(pair: Weighed, units: Units | null): void {
  const [communes, districts, provinces] = [both(pair, slot.commune), both(pair, slot.district), both(pair, slot.province)];
  if (communes === "same") {
    // Communes of one name lie in many districts.
    if (provinces === "differ" && districts !== "same") {
      disagree(pair, 2, reason.communeElsewhere);
      pair.contradicted = true;
    } else agree(pair, 3, true, reason.sameCommune);
  } else if (communes === "differ") {
    if (units?.areOne(pair.left.parties[pair.a]!, pair.right.parties[pair.b]!)) agree(pair, 2.5, true, reason.linkedCommune);
    else disagree(pair, districts === "same" ? 2 : 3, reason.otherCommune);
  } else if (districts === "same") agree(pair, 1, false, reason.sameDistrict);
  else if (districts === "differ") disagree(pair, 2, reason.otherDistrict);
  else if (provinces === "differ") disagree(pair, 2, reason.otherProvince);
}

const nameWeights: Readonly<Record<Likeness, number>> = { same: 6, slip: 5, marks: 4, shorter: 3.5, near: 2.5, part: 1, other: -3 };

const nameReasons: Readonly<Record<Likeness, number>> = {
  same: reason.sameName,
  slip: reason.slipOfName,
  marks: reason.otherMarks,
  shorter: reason.shorterName,
  near: reason.nearName,
  part: reason.partOfName,
  other: reason.otherName,
};

/** What two entities tell of one thing. */
function both({ left, right, one, other }: Weighed, what: number): "same" | "differ" | "unknown" {
  const mine = left.numbers[one + what]!;
  const theirs = right.numbers[other + what]!;
  return mine === 0 || theirs === 0 ? "unknown" : mine === theirs ? "same" : "differ";
}

/** The larger of two counts. */
function mostOf({ left, right, one, other }: Weighed, what: number): number {
  return Math.max(left.numbers[one + what]!, right.numbers[other + what]!);
}

/** Whether two codes that differ are a slip apart. */
function isSlipOfCode({ left, right, a, b }: Weighed): boolean {
  return isNearCode(left.codeValues[a]!, right.codeValues[b]!) && isSlipOf(left.parties[a]!.code ?? "", right.parties[b]!.code ?? "");
}

/** One digit changes the number by 1 to 9 of its place, two neighbours swapped by 9 to 81. */
function isNearCode(one: number, other: number): boolean {
  let apart = Math.abs(one - other);
  // A remainder of such large numbers is dear.
  while (apart > 81 && Math.floor(apart / 10) * 10 === apart) apart /= 10;
  return apart <= 81;
}

/** One digit put otherwise, or two neighbours swapped; also a lost leading zero. */
function isSlipOf(one: string, other: string): boolean {
  if (one.length !== other.length) return `0${one}` === other || `0${other}` === one;
  let first = 0;
  while (one.charCodeAt(first) === other.charCodeAt(first)) first++;
  const rest = first + 1;
  if (agreeFrom(one, other, rest)) return true;
  const swapped = one.charCodeAt(first) === other.charCodeAt(rest) && one.charCodeAt(rest) === other.charCodeAt(first);
  return swapped && agreeFrom(one, other, rest + 1);
}

function agreeFrom(one: string, other: string, start: number): boolean {
  for (let at = start; at < one.length; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) return false;
  return true;
}
