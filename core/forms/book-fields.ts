/** Which form field says the same as which field of a book. Only pairs that mean the same thing: the rest the officer adds. */
import type { FieldId } from "../model/fields.ts";
import type { FormId } from "./form-field.ts";

/** One pair. `forms` limits it, for what two forms mean differently. */
export type BookPair = { readonly book: FieldId; readonly form: string; readonly forms?: readonly FormId[] };

const groupForms: readonly FormId[] = ["group-establish", "yearly-group"];

/** Pairs for every form; a form takes those whose form field it has. */
export const bookPairs: readonly BookPair[] = [
  { book: "name", form: "name.vietnamese" },
  { book: "code", form: "entity.code" },
  { book: "certificateNumber", form: "entity.certificateNumber" },
  { book: "certificateDate", form: "entity.certificateDate" },
  { book: "foundedOn", form: "entity.foundedOn" },
  { book: "commune", form: "headOffice.ward" },
  { book: "province", form: "headOffice.province" },
  { book: "phone", form: "contact.phone" },
  { book: "email", form: "contact.email" },
  { book: "representative.name", form: "legalRepresentatives.fullName" },
  { book: "representative.gender", form: "legalRepresentatives.gender" },
  { book: "representative.birthDate", form: "legalRepresentatives.birthDate" },
  { book: "representative.ethnicity", form: "legalRepresentatives.ethnicity" },
  { book: "representative.title", form: "legalRepresentatives.title" },
  { book: "representative.personalId", form: "legalRepresentatives.personalId" },
  { book: "representative.name", form: "group.representative.fullName" },
  { book: "representative.gender", form: "group.representative.gender" },
  { book: "representative.birthDate", form: "group.representative.birthDate" },
  { book: "representative.personalId", form: "group.representative.personalId" },
  { book: "capital.charter", form: "capital.charter" },
  { book: "capital.charter", form: "group.totalContribution", forms: groupForms },
  { book: "members.total", form: "group.memberCount", forms: groupForms },
  { book: "members.total", form: "yearly.members.total" },
  { book: "members.new", form: "yearly.members.joined" },
  { book: "members.left", form: "yearly.members.left" },
  { book: "workers.total", form: "yearly.workers.regular" },
  { book: "workers.members", form: "yearly.workers.members" },
  { book: "workers.hired", form: "yearly.workers.hired" },
  { book: "workers.female", form: "yearly.workers.female" },
  { book: "income.worker", form: "yearly.workers.averageIncome" },
  { book: "revenue.total", form: "yearly.revenue.total" },
  { book: "revenue.members", form: "yearly.revenue.members" },
  { book: "profit.beforeTax", form: "yearly.profit.beforeTax" },
  { book: "profit.afterTax", form: "yearly.profit.afterTax" },
  { book: "capital.end", form: "yearly.capital.total" },
  { book: "capital.owners", form: "yearly.capital.equity" },
  { book: "capital.liabilities", form: "yearly.capital.liabilities" },
];

/** Pairs for the rows of a members sheet. */
export const memberPairs: readonly BookPair[] = [
  "members.fullName",
  "members.birthDate",
  "members.gender",
  "members.personalId",
  "members.ethnicity",
  "members.nationality",
  "members.address",
  "members.phone",
  "members.email",
  "members.contribution",
  "members.contributionPercent",
  "members.contributionDate",
  "members.joinedOn",
  "members.organisationName",
  "members.organisationCode",
  "members.certificateNumber",
  "members.note",
].map((id) => ({ book: id as FieldId, form: id }));
