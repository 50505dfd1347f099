import { beneficialOwnersFields } from "./fields/beneficial-owners.ts";
import { businessLinesFields } from "./fields/business-lines.ts";
import { capitalFields } from "./fields/capital.ts";
import { changeFields } from "./fields/change.ts";
import { contactFields } from "./fields/contact.ts";
import { dissolutionFields } from "./fields/dissolution.ts";
import { dossierFields } from "./fields/dossier.ts";
import { entityFields } from "./fields/entity.ts";
import { filerFields } from "./fields/filer.ts";
import { groupFields } from "./fields/group.ts";
import { headOfficeFields } from "./fields/head-office.ts";
import { legalRepresentativesFields } from "./fields/legal-representatives.ts";
import { membersFields } from "./fields/members.ts";
import { nameFields } from "./fields/name.ts";
import { suspensionFields } from "./fields/suspension.ts";
import { taxFields } from "./fields/tax.ts";
import { taxNoticeAddressFields } from "./fields/tax-notice-address.ts";
import { unitFields } from "./fields/unit.ts";
import { yearlyFields } from "./fields/yearly.ts";
import type { FormField } from "./form-field.ts";

/**
 * Every field a registration or yearly form can ask for. The build of the fill engine leaves out what a page never needs (`basis`, `mark`,
 * `required`, `block`).
 */
export const formFields: readonly FormField[] = [
  ...dossierFields,
  ...entityFields,
  ...nameFields,
  ...headOfficeFields,
  ...contactFields,
  ...businessLinesFields,
  ...capitalFields,
  ...membersFields,
  ...legalRepresentativesFields,
  ...beneficialOwnersFields,
  ...taxFields,
  ...taxNoticeAddressFields,
  ...filerFields,
  ...changeFields,
  ...unitFields,
  ...suspensionFields,
  ...dissolutionFields,
  ...groupFields,
  ...yearlyFields,
];
