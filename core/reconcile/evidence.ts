/** How much two entities have in common, with the reasons in words. */
import type { Language, Said } from "../model/language.ts";
import type { EntityKind } from "../model/records.ts";
import { compareNames, type Likeness } from "./names.ts";
import type { Party } from "./party.ts";
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

/**
 * An entity ready to be weighed against those of the other list. Texts of both lists stand as numbers, the same text as the same number and
 * 0 for unknown: a million pairs are weighed, and numbers are told apart at once. Counts say how often the text stands in the own list:
 * what stands often tells little.
 */
export type Scaled = {
  readonly party: Party;
  readonly code: number;
  /** The digits of the code as one number. */
  readonly codeValue: number;
  readonly certificate: number;
  readonly personalId: number;
  readonly phone: number;
  readonly email: number;
  readonly person: number;
  readonly founded: number;
  readonly foundedYear: number;
  readonly commune: number;
  readonly district: number;
  readonly province: number;
  readonly kind: EntityKind;
  readonly named: boolean;
  readonly codeCount: number;
  readonly phoneCount: number;
  readonly personCount: number;
  readonly nameCount: number;
};

/** Makes both lists ready to be weighed against each other. */
export function scale(left: readonly Party[], right: readonly Party[]): readonly [readonly Scaled[], readonly Scaled[]] {
  const numbers = new Map<string, number>();
  const numberOf = (text: string | null): number => {
    if (text === null) return 0;
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(text, number);
    }
    return number;
  };
  return [scaleList(left, numberOf), scaleList(right, numberOf)];
}

function scaleList(parties: readonly Party[], numberOf: (text: string | null) => number): Scaled[] {
  const [names, codes, phones, people] = [0, 1, 2, 3].map(() => new Map<string, number>()) as [Counts, Counts, Counts, Counts];
  for (const { name, code, phone, person } of parties) {
    count(names, name.key);
    count(codes, code);
    count(phones, phone);
    count(people, person);
  }
  return parties.map((party) => ({
    party,
    code: numberOf(party.code),
    codeValue: Number(party.code ?? 0),
    certificate: numberOf(party.certificate),
    personalId: numberOf(party.personalId),
    phone: numberOf(party.phone),
    email: numberOf(party.email),
    person: numberOf(party.person),
    founded: numberOf(party.founded),
    foundedYear: numberOf(party.founded === null ? null : party.founded.slice(0, 4)),
    commune: numberOf(party.commune),
    district: numberOf(party.district),
    province: numberOf(party.province),
    kind: party.stand.kind,
    named: party.name.key !== "",
    codeCount: codes.get(party.code ?? "") ?? 0,
    phoneCount: phones.get(party.phone ?? "") ?? 0,
    personCount: people.get(party.person ?? "") ?? 0,
    nameCount: names.get(party.name.key) ?? 1,
  }));
}

/** How many things beside the code, the name and the place agree, at most. Weighing says more, and costs more. */
export function agreements(one: Scaled, other: Scaled): number {
  return (
    same(one.personalId, other.personalId) +
    same(one.certificate, other.certificate) +
    same(one.person, other.person) +
    same(one.phone, other.phone) +
    same(one.email, other.email) +
    same(one.founded, other.founded)
  );
}

function same(one: number, other: number): 0 | 1 {
  return one !== 0 && one === other ? 1 : 0;
}

/** Weighs everything two entities tell; `null` when they have too little in common to be shown together. */
export function weigh(one: Scaled, other: Scaled, units: Units): Evidence | null {
  const sum: Sum = { score: 0, signs: 0, pro: 0, contra: 0 };
  let contradicted = false;
  const sameCode = one.code !== 0 && one.code === other.code;
  if (sameCode) {
    if (one.codeCount > 1 || other.codeCount > 1) agree(sum, 5, true, reason.sameCodeTwice);
    else agree(sum, 9, true, reason.sameCode);
  } else if (one.code !== 0 && other.code !== 0) {
    if (isNearCode(one, other) && isSlipOfCode(one.party.code ?? "", other.party.code ?? "")) agree(sum, 3, false, reason.slipOfCode);
    else {
      disagree(sum, 6, reason.otherCode);
      contradicted = true;
    }
  }
  if (same(one.personalId, other.personalId)) agree(sum, 5, true, reason.samePersonalId);
  if (same(one.certificate, other.certificate)) agree(sum, 4, true, reason.sameCertificate);
  contradicted = weighPlace(sum, one, other, units) || contradicted;
  weighPeople(sum, one, other);
  weighFounding(sum, one, other);
  if (one.kind !== other.kind && one.kind !== "creditFund" && other.kind !== "creditFund") {
    disagree(sum, 4, reason.otherKind);
    contradicted = true;
  }
  const crowd = Math.max(one.nameCount, other.nameCount);
  const named = one.named && other.named;
  // Comparing names is the dear part: two that could not be shown with the same name are not asked for it.
  if (sum.score + (named ? nameWeights.same - commonness(crowd) : 0) < worthShowing) return null;

  const likeness = compareNames(one.party.name, other.party.name);
  if (named) {
    const weight = nameWeights[likeness];
    const common = weight > 0 ? commonness(crowd) : 0;
    const because = crowd > 1 && likeness === "same" ? reason.sameNameTwice : nameReasons[likeness];
    if (weight - common > 0) agree(sum, weight - common, likeness !== "part", because);
    else disagree(sum, common - weight, because);
  }
  if (sum.score < worthShowing) return null;
  const { score, signs, pro, contra } = sum;
  return { score, signs, likeness, sameCode, onlyName: likeness === "same" && crowd === 1, contradicted, pro, contra };
}

/** What a name that many have tells less. */
function commonness(crowd: number): number {
  return crowd > 1 ? Math.min(2.5, Math.log2(crowd) * 0.7) : 0;
}

/** Below this two entities have too little in common to be shown together. */
const worthShowing = 4;

type Sum = { score: number; signs: number; pro: number; contra: number };

function agree(sum: Sum, weight: number, sign: boolean, because: number): void {
  sum.score += weight;
  if (sign) sum.signs++;
  sum.pro |= because;
}

function disagree(sum: Sum, weight: number, because: number): void {
  sum.score -= weight;
  sum.contra |= because;
}

/** Gives back whether the places rule each other out. */
function weighPlace(sum: Sum, one: Scaled, other: Scaled, units: Units): boolean {
  const districts = both(one.district, other.district);
  const provinces = both(one.province, other.province);
  if (one.commune !== 0 && other.commune !== 0) {
    if (one.commune === other.commune) {
      // Communes of one name lie in many districts.
      if (provinces === "differ" && districts !== "same") {
        disagree(sum, 2, reason.communeElsewhere);
        return true;
      }
      agree(sum, 3, true, reason.sameCommune);
    } else if (units.areOne(one.party, other.party)) agree(sum, 2.5, true, reason.linkedCommune);
    else disagree(sum, districts === "same" ? 2 : 3, reason.otherCommune);
  } else if (districts === "same") agree(sum, 1, false, reason.sameDistrict);
  else if (districts === "differ") disagree(sum, 2, reason.otherDistrict);
  else if (provinces === "differ") disagree(sum, 2, reason.otherProvince);
  return false;
}

function weighPeople(sum: Sum, one: Scaled, other: Scaled): void {
  if (one.person !== 0 && other.person !== 0) {
    if (one.person === other.person) agree(sum, Math.max(one.personCount, other.personCount) > 3 ? 2 : 3, true, reason.samePerson);
    else disagree(sum, 0.5, reason.otherPerson);
  }
  if (same(one.phone, other.phone)) agree(sum, Math.max(one.phoneCount, other.phoneCount) > 1 ? 1 : 3, true, reason.samePhone);
  if (same(one.email, other.email)) agree(sum, 2, true, reason.sameEmail);
}

function weighFounding(sum: Sum, one: Scaled, other: Scaled): void {
  if (one.founded === 0 || other.founded === 0) return;
  const [day, otherDay] = [one.party.founded ?? "", other.party.founded ?? ""];
  if (one.founded === other.founded && day.length === 10) agree(sum, 2.5, true, reason.sameFounding);
  else if (one.foundedYear !== other.foundedYear) disagree(sum, 1.5, reason.otherFounding);
  else if (day.startsWith(otherDay) || otherDay.startsWith(day)) agree(sum, 1, false, reason.nearFounding);
  else disagree(sum, 0.5, reason.otherFounding);
}

type Counts = Map<string, number>;

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

function both(one: number, other: number): "same" | "differ" | "unknown" {
  return one === 0 || other === 0 ? "unknown" : one === other ? "same" : "differ";
}

/** Whether two codes may be a slip apart: one digit changes the number by 1 to 9 of its place, two neighbours swapped by 9 to 81. */
function isNearCode(one: Scaled, other: Scaled): boolean {
  let apart = Math.abs(one.codeValue - other.codeValue);
  while (apart > 81 && apart % 10 === 0) apart /= 10;
  return apart <= 81;
}

/** One digit put otherwise, or two neighbours swapped; also a lost leading zero. */
function isSlipOfCode(one: string, other: string): boolean {
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

function count(counts: Counts, key: string | null): void {
  if (key !== null && key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
}
