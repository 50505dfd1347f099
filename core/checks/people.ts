/** Persons: personal ids, gender, age, phones, e-mail addresses, and persons who stand twice. */

import { personalId, phoneLength } from "../law/identifiers.ts";
import { isEmail, readPersonalId, readPhone } from "../model/codes.ts";
import { firstDay, lastDay } from "../model/dates.ts";
import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import type { EntityRecord } from "../model/records.ts";
import { fold, nameKey } from "../model/text.ts";
import { type Context, dateOf, isDoubtful, textOf } from "./context.ts";
import {
  allSheets,
  bookRule,
  dataContract,
  experience,
  type Note,
  ownSource,
  type Rule,
  recordRule,
  type TableExample,
  valueRule,
} from "./rule.ts";
import { groupsWithin, type Identity, otherRowsInWords, twiceWithin } from "./twice.ts";

const idForm = personalId.items[0];

/** The two persons a row may speak of. */
type Person = { readonly id: FieldId; readonly gender: FieldId; readonly birthDate: FieldId; readonly name: FieldId };
const persons: readonly Person[] = [
  { id: "representative.personalId", gender: "representative.gender", birthDate: "representative.birthDate", name: "representative.name" },
  { id: "members.personalId", gender: "members.gender", birthDate: "members.birthDate", name: "members.fullName" },
];
const ids = persons.map(({ id }) => id);

/** From this many rows on a phone is shared beyond a family or a double post. */
const sharedPhones = 3;

/** Ages outside which the date of birth of somebody who leads a cooperative is doubted. */
const age = { youngest: 18, oldest: 90 };

export const peopleRules: readonly Rule[] = [
  valueRule({
    id: "personal-id.format",
    severity: "error",
    label: { vi: "Số định danh cá nhân sai", en: "Wrong personal id" },
    source: idForm.source,
    appliesTo: allSheets,
    fields: ids,
    gathers: true,
    run: (value) => {
      const text = String(value);
      if (isTwelveDigits(text) || isPassport(text) || isOldId(text)) return null;
      const digits = text.replace(/\D/g, "");
      const padded = digits.padStart(idForm.value.length, "0");
      const restored =
        /^\d+$/.test(text) && digits.length >= idForm.value.length - 2 && readPersonalId(padded)?.valid === true ? padded : null;
      const advice =
        restored === null
          ? { vi: "Đối chiếu thẻ căn cước và nhập lại", en: "Compare with the identity card and type it again" }
          : { vi: `Có thể mất số 0 ở đầu: ${restored}. Nhập lại`, en: `It may have lost its leading 0: ${restored}. Type it again` };
      return {
        message: {
          vi: `Số định danh cá nhân có ${digits.length} chữ số thay vì ${idForm.value.length}. ${advice.vi} ở dạng văn bản.`,
          en: `The personal id has ${digits.length} digits instead of ${idForm.value.length}. ${advice.en} as text.`,
        },
        suggestion: restored,
      };
    },
    good: { "representative.personalId": "001085012345" },
    bad: { "representative.personalId": "00108501234" },
  }),
  valueRule({
    id: "personal-id.old",
    severity: "warning",
    label: { vi: "Số chứng minh nhân dân cũ", en: "Old identity card number" },
    source: { document: "Nghị định 295/2026/NĐ-CP", article: "Điều 10 khoản 3, 4; Điều 68 khoản 2", mark: "V" },
    appliesTo: allSheets,
    fields: ids,
    gathers: true,
    run: (value) =>
      isOldId(String(value))
        ? {
            message: {
              vi: `Đây là số chứng minh nhân dân ${idForm.value.oldLength} số, hồ sơ mới không còn nhận. Bổ sung số định danh ${idForm.value.length} số.`,
              en: `This is an old identity card number of ${idForm.value.oldLength} digits, which new dossiers no longer accept. Fill in the personal id of ${idForm.value.length} digits.`,
            },
          }
        : null,
    good: { "representative.personalId": "001085012345" },
    bad: { "representative.personalId": "012345678" },
  }),
  valueRule({
    id: "personal-id.birthplace",
    severity: "warning",
    label: { vi: "Số định danh không bắt đầu bằng mã nơi sinh", en: "Personal id does not begin with a place of birth" },
    source: idForm.source,
    appliesTo: allSheets,
    fields: ids,
    gathers: true,
    run: (value) =>
      isTwelveDigits(String(value)) && readPersonalId(String(value))?.valid === false
        ? {
            message: {
              vi: `Ba chữ số đầu của số định danh (${String(value).slice(0, 3)}) không phải mã tỉnh hay mã nước nơi sinh. Đối chiếu thẻ căn cước.`,
              en: `The first three digits of the personal id (${String(value).slice(0, 3)}) are no code of a province or country of birth. Compare with the identity card.`,
            },
          }
        : null,
    good: { "representative.personalId": "001085012345" },
    bad: { "representative.personalId": "005085012345" },
  }),
  recordRule({
    id: "personal-id.gender",
    severity: "warning",
    label: { vi: "Giới tính khác với số định danh", en: "Gender disagrees with the personal id" },
    source: idForm.source,
    appliesTo: allSheets,
    fields: ids,
    gathers: true,
    run: (record, { fields }) => {
      for (const person of persons) {
        if (!fields.has(person.gender)) continue;
        const said = textOf(record, person.gender);
        const meant = said === null ? null : idOf(record, person)?.gender;
        if (!meant || meant === said) continue;
        const message = {
          vi: `Chữ số thứ 4 của số định danh là của ${meant === "male" ? "nam" : "nữ"} nhưng cột giới tính ghi ${said === "male" ? "Nam" : "Nữ"}. Kiểm tra cả hai.`,
          en: `The fourth digit of the personal id is that of a ${meant === "male" ? "man" : "woman"}, but the gender column says ${said === "male" ? "male" : "female"}. Check both.`,
        };
        return { field: person.id, message, uses: [person.id, person.gender] };
      }
      return null;
    },
    good: { "representative.personalId": "001085012345", "representative.gender": "male" },
    bad: { "representative.personalId": "001085012345", "representative.gender": "female" },
  }),
  recordRule({
    id: "personal-id.birth-year",
    severity: "warning",
    label: { vi: "Năm sinh khác với số định danh", en: "Year of birth disagrees with the personal id" },
    source: idForm.source,
    appliesTo: allSheets,
    fields: ids,
    gathers: true,
    run: (record, { fields }) => {
      for (const person of persons) {
        if (!fields.has(person.birthDate)) continue;
        const year = dateOf(record, person.birthDate)?.slice(0, 4);
        const meant = year === undefined ? null : idOf(record, person)?.birthYear;
        if (!meant || String(meant) === year) continue;
        const message = {
          vi: `Số định danh là của người sinh năm ${meant} nhưng ngày sinh ghi năm ${year}. Kiểm tra cả hai.`,
          en: `The personal id is that of a person born in ${meant}, but the date of birth says ${year}. Check both.`,
        };
        return { field: person.id, message, uses: [person.id, person.birthDate] };
      }
      return null;
    },
    good: { "representative.personalId": "001085012345", "representative.birthDate": "1985-02-03" },
    bad: { "representative.personalId": "001085012345", "representative.birthDate": "1958-02-03" },
  }),
  recordRule({
    id: "gender.name",
    severity: "warning",
    label: { vi: "Giới tính khác với tên", en: "Gender disagrees with the name" },
    source: experience,
    appliesTo: allSheets,
    fields: persons.map(({ gender }) => gender),
    run: (record, { fields }) => {
      for (const person of persons) {
        const gender = fields.has(person.gender) ? textOf(record, person.gender) : null;
        const name = gender === null ? null : textOf(record, person.name);
        const meant = name === null ? null : genderOfName(name);
        if (meant === null || meant === gender) continue;
        const message = {
          vi: `“${name}” thường là ${meant === "male" ? "nam" : "nữ"} nhưng cột giới tính ghi ${gender === "male" ? "Nam" : "Nữ"}. Kiểm tra lại.`,
          en: `“${name}” is usually the name of a ${meant === "male" ? "man" : "woman"}, but the gender column says ${gender === "male" ? "male" : "female"}. Check it.`,
        };
        return { field: person.gender, message, uses: [person.gender, person.name] };
      }
      return null;
    },
    good: { "representative.name": "Lê Thị Hoa", "representative.gender": "female" },
    bad: { "representative.name": "Lê Thị Hoa", "representative.gender": "male" },
  }),
  valueRule({
    id: "representative.age",
    severity: "warning",
    label: { vi: "Tuổi người đại diện không hợp lý", en: "Age of the representative not plausible" },
    source: { document: "Luật Hợp tác xã 17/2023/QH15; kinh nghiệm rà soát sổ sách", article: "Điều 30 khoản 1", mark: "I" },
    appliesTo: ["cooperatives", "groups", "points"],
    fields: ["representative.birthDate"],
    run: (value, _field, _record, { asOf }) => {
      const years = Number(asOf.slice(0, 4)) - Number(String(value).slice(0, 4));
      if (years > age.youngest && years <= age.oldest) return null;
      const [first, last] = [firstDay(String(value)), lastDay(String(value))];
      if (first === null || last === null || first > asOf) return null;
      const youngest = yearsBetween(last, asOf);
      const oldest = yearsBetween(first, asOf);
      if (oldest >= age.youngest && youngest <= age.oldest) return null;
      return {
        message: {
          vi: `Người đại diện ${oldest < age.youngest ? `chưa đủ ${age.youngest}` : `trên ${age.oldest}`} tuổi tính đến nay. Kiểm tra ngày sinh.`,
          en: `The representative is ${oldest < age.youngest ? `not yet ${age.youngest}` : `over ${age.oldest}`} years old today. Check the date of birth.`,
        },
      };
    },
    good: { "representative.birthDate": "1985" },
    bad: { "representative.birthDate": "1900-01-01" },
  }),
  valueRule({
    id: "phone.format",
    severity: "warning",
    label: { vi: "Số điện thoại sai", en: "Wrong phone number" },
    source: phoneLength.items[0].source,
    appliesTo: allSheets,
    fields: ["phone", "members.phone"],
    gathers: true,
    run: (value) =>
      readPhone(String(value)).valid
        ? null
        : {
            message: {
              vi: "Không phải số điện thoại Việt Nam: di động có 10 chữ số bắt đầu bằng 0, cố định bắt đầu bằng 02. Nhập lại ở dạng văn bản.",
              en: "Not a Vietnamese phone number: mobiles have 10 digits beginning with 0, landlines begin with 02. Type it again as text.",
            },
          },
    good: { phone: "0912345678" },
    bad: { phone: "091234567" },
  }),
  valueRule({
    id: "email.format",
    severity: "warning",
    label: { vi: "Địa chỉ thư điện tử sai", en: "Wrong e-mail address" },
    source: ownSource("RFC 5322", "M"),
    appliesTo: allSheets,
    fields: ["email", "members.email"],
    gathers: true,
    run: (value) =>
      isEmail(String(value)) || addressesOf(String(value)).every(isEmail)
        ? null
        : {
            message: {
              vi: "Không phải địa chỉ thư điện tử (dạng ten@tenmien.vn, không dấu, không khoảng trắng). Nhập lại.",
              en: "Not an e-mail address (such as name@domain.vn, without accents and spaces). Type it again.",
            },
          },
    good: { email: "hoasen@example.vn" },
    bad: { email: "hoasen@example" },
  }),
  bookRule({
    id: "phone.shared",
    severity: "warning",
    label: { vi: "Nhiều đơn vị dùng chung một số điện thoại", en: "Several entities share one phone number" },
    source: experience,
    appliesTo: ["cooperatives", "groups"],
    fields: ["phone"],
    gathers: true,
    run: (contexts) =>
      crowds(contexts, "phone", identityIn("phone"), sharedPhones, (rows) => ({
        vi: `Số điện thoại này đứng ở ${rows.vi}. Kiểm tra xem có phải của chính đơn vị.`,
        en: `This phone number also stands in ${rows.en}. Check whether it is the entity's own.`,
      })),
    good: sharing("phone", "0912345678", sharedPhones - 1),
    bad: sharing("phone", "0912345678", sharedPhones),
  }),
  bookRule({
    id: "representative.shared",
    severity: "warning",
    label: { vi: "Một người đại diện cho nhiều đơn vị", en: "One person represents several entities" },
    source: experience,
    appliesTo: ["cooperatives", "groups"],
    fields: ["representative.personalId", "representative.name"],
    run: (contexts) =>
      crowds(contexts, "representative.name", representative, 2, (rows) => ({
        vi: `Cũng là người đại diện ở ${rows.vi} (cùng số định danh hoặc cùng họ tên và ngày sinh). Kiểm tra xem có gõ nhầm.`,
        en: `Also the representative in ${rows.en} (same personal id, or same name and date of birth). Check for a slip.`,
      })),
    good: sharing("representative.personalId", "001085012345", 1),
    bad: sharing("representative.personalId", "001085012345", 2),
  }),
  bookRule({
    id: "member.duplicate",
    severity: "warning",
    label: { vi: "Một người có hai dòng trong danh sách thành viên", en: "One person has two rows in the list of members" },
    source: dataContract,
    appliesTo: ["members"],
    fields: ["members.personalId"],
    run: (contexts) =>
      twiceWithin(contexts, identityIn("members.personalId"), { same: () => true }).map(({ place, others }) => ({
        ...place,
        field: "members.personalId",
        message: {
          vi: `Số định danh này cũng đứng ở ${others.vi}. Bỏ dòng thừa, hoặc sửa số nếu là hai người.`,
          en: `This personal id also stands in ${others.en}. Remove the extra row, or correct the number if there are two persons.`,
        },
      })),
    good: [{ rows: [{ "members.personalId": "001085012345" }, { "members.personalId": "001085012346" }] }],
    bad: [{ rows: [{ "members.personalId": "001085012345" }, { "members.personalId": "001085012345" }] }],
  }),
];

/** The gender and the year of birth in the digits of a person's id; a wrong birthplace says nothing about them. */
function idOf(record: EntityRecord, person: Person): { readonly gender: "male" | "female"; readonly birthYear: number } | null {
  const id = textOf(record, person.id);
  if (id === null || !isTwelveDigits(id)) return null;
  const century = Number(id[3]);
  const birthYear = idForm.value.firstCentury + Math.floor(century / 2) * 100 + Number(id.slice(4, 6));
  return { gender: century % 2 === 0 ? "male" : "female", birthYear };
}

function isTwelveDigits(text: string): boolean {
  return text.length === idForm.value.length && /^\d+$/.test(text);
}

/** A foreigner without a personal id gives a passport. */
function isPassport(text: string): boolean {
  return /^[A-Z]{1,2}\d{6,8}$/.test(text);
}

function isOldId(text: string): boolean {
  return text.length === idForm.value.oldLength && /^\d+$/.test(text);
}

/** "Ông", "Bà" before the name, or the middle name "Thị": what says more than a guess. */
function genderOfName(name: string): "male" | "female" | null {
  if (!/ông |bà | thị /iu.test(name)) return null;
  const words = name.normalize("NFC").toLowerCase().split(/\s+/);
  if (words[0] === "ông") return "male";
  if (words[0] === "bà") return "female";
  return words.length >= 3 && words.slice(1, -1).includes("thị") ? "female" : null;
}

/** Whole years from one day to another. */
function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0);
}

function addressesOf(text: string): string[] {
  return text.split(/[;,\s]+/).filter((part) => part !== "" && part !== "-" && part !== "/");
}

/** Records of different entities that are alike in something, from a number of entities on; told at a field. */
function crowds(contexts: readonly Context[], field: FieldId, identity: Identity, least: number, words: (rows: Said) => Said): Note[] {
  const groups = groupsWithin(contexts, identity).filter((group) => group.length >= least);
  return groups.flatMap((group) => {
    const records = group.map(({ record }) => record);
    if (new Set(records.map(entityOf)).size < least) return [];
    return group.map(({ table, record, context }) => {
      const told =
        field === "representative.name" && context.columns.has("representative.personalId") ? "representative.personalId" : field;
      return { table, record, field: told, message: words(otherRowsInWords(records, record)) };
    });
  });
}

/** A representative by the personal id, else by the name with the whole date of birth. */
const representative: Identity = (record, context) => {
  const id = identityIn("representative.personalId")(record, context);
  const [name, birthDate] = [textOf(record, "representative.name"), dateOf(record, "representative.birthDate")];
  return id ?? (name === null || birthDate?.length !== 10 ? null : `${fold(name)}|${birthDate}`);
};

/** A well-formed phone or personal id, `null` where the reader doubts the cell; fragments say nothing. */
function identityIn(field: FieldId): Identity {
  return (record, context) => {
    const value = textOf(record, field);
    if (value === null || isDoubtful(context, record, field)) return null;
    return (field === "phone" ? readPhone(value).valid : isTwelveDigits(value) || isOldId(value)) ? value : null;
  };
}

function entityOf(record: EntityRecord): string {
  return textOf(record, "code") ?? nameKey(textOf(record, "name") ?? `#${record.row}`);
}

/** Entities with one value in common, for the examples. */
function sharing(field: FieldId, value: string, count: number): TableExample[] {
  const names = ["Hoa Sen", "Hoa Mai", "Hoa Đào", "Hoa Cúc"];
  return [{ rows: names.slice(0, count).map((name) => ({ name: `HTX ${name}`, [field]: value })) }];
}
