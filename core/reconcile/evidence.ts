/** How much two entities have in common, with the reasons in words. */
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
export function reasonWords(set: number): string {
  return wordings.filter((_, at) => (set & (1 << at)) !== 0).join(", ");
}

/** The wording of each bit, in the order in which reasons are told. */
const wordings = [
  "cùng mã số",
  "cùng mã số (mã này ghi ở nhiều dòng)",
  "mã số chỉ lệch một chữ số",
  "khác mã số",
  "cùng số định danh người đại diện",
  "cùng số giấy chứng nhận",
  "cùng tên",
  "cùng tên (tên này có ở nhiều đơn vị)",
  "tên chỉ lệch lỗi gõ",
  "tên khác nhau ở dấu",
  "tên viết gọn hơn",
  "tên gần giống",
  "tên giống một phần",
  "tên khác hẳn",
  "khác loại hình",
  "cùng xã",
  "xã cũ và xã mới là một địa bàn",
  "xã cùng tên nhưng khác tỉnh",
  "khác xã",
  "cùng huyện",
  "khác huyện",
  "khác tỉnh",
  "cùng người đại diện",
  "khác người đại diện",
  "cùng điện thoại",
  "cùng thư điện tử",
  "cùng ngày thành lập",
  "cùng thời gian thành lập",
  "khác ngày thành lập",
];

/** How often a name, a code and a phone stand in one list: what stands often tells little. */
export type Frequencies = {
  readonly names: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, number>;
  readonly phones: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
};

/** Counts what stands how often in a list. */
export function frequenciesOf(parties: readonly Party[]): Frequencies {
  const [names, codes, phones, people] = [0, 1, 2, 3].map(() => new Map<string, number>()) as [Counts, Counts, Counts, Counts];
  for (const { name, code, phone, person } of parties) {
    count(names, name.key);
    count(codes, code);
    count(phones, phone);
    count(people, person);
  }
  return { names, codes, phones, people };
}

/** Weighs everything two entities tell; `null` when they have too little in common to be shown together. */
export function weigh(one: Party, other: Party, left: Frequencies, right: Frequencies, units: Units): Evidence | null {
  const sum: Sum = { score: 0, signs: 0, pro: 0, contra: 0 };
  let contradicted = false;
  const sameCode = one.code !== null && one.code === other.code;
  if (sameCode) {
    const twice = (left.codes.get(one.code) ?? 0) > 1 || (right.codes.get(one.code) ?? 0) > 1;
    if (twice) agree(sum, 5, true, reason.sameCodeTwice);
    else agree(sum, 9, true, reason.sameCode);
  } else if (one.code !== null && other.code !== null) {
    if (isSlipOfCode(one.code, other.code)) agree(sum, 3, false, reason.slipOfCode);
    else {
      disagree(sum, 6, reason.otherCode);
      contradicted = true;
    }
  }
  if (one.personalId !== null && one.personalId === other.personalId) agree(sum, 5, true, reason.samePersonalId);
  if (one.certificate !== null && one.certificate === other.certificate) agree(sum, 4, true, reason.sameCertificate);
  contradicted = weighPlace(sum, one, other, units) || contradicted;
  weighPeople(sum, one, other, left, right);
  weighFounding(sum, one, other);
  if (one.stand.kind !== other.stand.kind && !isFund(one) && !isFund(other)) {
    disagree(sum, 4, reason.otherKind);
    contradicted = true;
  }
  // Comparing names is the dear part: two that could not be shown with the same name are not asked for it.
  if (sum.score + nameWeights.same < worthShowing) return null;

  const likeness = compareNames(one.name, other.name);
  const crowd = Math.max(left.names.get(one.name.key) ?? 1, right.names.get(other.name.key) ?? 1);
  if (one.name.key !== "" && other.name.key !== "") {
    const weight = nameWeights[likeness];
    const common = crowd > 1 && weight > 0 ? Math.min(2.5, Math.log2(crowd) * 0.7) : 0;
    const because = crowd > 1 && likeness === "same" ? reason.sameNameTwice : nameReasons[likeness];
    if (weight - common > 0) agree(sum, weight - common, likeness !== "part", because);
    else disagree(sum, common - weight, because);
  }
  if (sum.score < worthShowing) return null;
  const { score, signs, pro, contra } = sum;
  return { score, signs, likeness, sameCode, onlyName: likeness === "same" && crowd === 1, contradicted, pro, contra };
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
function weighPlace(sum: Sum, one: Party, other: Party, units: Units): boolean {
  const districts = both(one.district, other.district);
  const provinces = both(one.province, other.province);
  if (one.commune !== null && other.commune !== null) {
    if (one.commune === other.commune) {
      // Communes of one name lie in many districts.
      if (provinces === "differ" && districts !== "same") {
        disagree(sum, 2, reason.communeElsewhere);
        return true;
      }
      agree(sum, 3, true, reason.sameCommune);
    } else if (units.areOne(one, other)) agree(sum, 2.5, true, reason.linkedCommune);
    else disagree(sum, districts === "same" ? 2 : 3, reason.otherCommune);
  } else if (districts === "same") agree(sum, 1, false, reason.sameDistrict);
  else if (districts === "differ") disagree(sum, 2, reason.otherDistrict);
  else if (provinces === "differ") disagree(sum, 2, reason.otherProvince);
  return false;
}

function weighPeople(sum: Sum, one: Party, other: Party, left: Frequencies, right: Frequencies): void {
  if (one.person !== null && other.person !== null) {
    if (one.person === other.person) agree(sum, crowdOf(left.people, right.people, one.person) > 3 ? 2 : 3, true, reason.samePerson);
    else disagree(sum, 0.5, reason.otherPerson);
  }
  if (one.phone !== null && one.phone === other.phone)
    agree(sum, crowdOf(left.phones, right.phones, one.phone) > 1 ? 1 : 3, true, reason.samePhone);
  if (one.email !== null && one.email === other.email) agree(sum, 2, true, reason.sameEmail);
}

function weighFounding(sum: Sum, { founded: one }: Party, { founded: other }: Party): void {
  if (one === null || other === null) return;
  if (one === other && one.length === 10) agree(sum, 2.5, true, reason.sameFounding);
  else if (one.startsWith(other) || other.startsWith(one)) agree(sum, 1, false, reason.nearFounding);
  else disagree(sum, one.slice(0, 4) === other.slice(0, 4) ? 0.5 : 1.5, reason.otherFounding);
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

function both(one: string | null, other: string | null): "same" | "differ" | "unknown" {
  return one === null || other === null ? "unknown" : one === other ? "same" : "differ";
}

/** One digit put otherwise, or two neighbours swapped; also a lost leading zero. */
function isSlipOfCode(one: string, other: string): boolean {
  if (one.length !== other.length) return `0${one}` === other || `0${other}` === one;
  let first = 0;
  while (one.charCodeAt(first) === other.charCodeAt(first)) first++;
  const rest = first + 1;
  if (one.endsWith(other.slice(rest))) return true;
  return one[first] === other[rest] && one[rest] === other[first] && one.slice(rest + 1) === other.slice(rest + 1);
}

function isFund({ stand }: Party): boolean {
  return stand.kind === "creditFund";
}

function crowdOf(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>, key: string): number {
  return Math.max(left.get(key) ?? 0, right.get(key) ?? 0);
}

function count(counts: Counts, key: string | null): void {
  if (key !== null && key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
}
