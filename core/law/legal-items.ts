import * as identifiers from "./identifiers.ts";
import * as members from "./members.ts";
import type { LegalParameter } from "./parameter.ts";
import * as rating from "./rating.ts";
import * as size from "./size.ts";
import * as status from "./status.ts";
import * as support from "./support.ts";
import { yearlyInformation } from "./yearly-information.ts";

/** Every legal parameter of the checks and the scoring, for the page "căn cứ" and for the test that walks them. */
export const legalItems: readonly LegalParameter<unknown>[] = [
  rating.minimumOperatingMonths,
  rating.minimumOperatingMonthsAgriculture,
  rating.longestStopMonths,
  rating.operatingMonthsCount,
  rating.selfRatingDeadline,
  members.minimumMembers,
  members.largestContribution,
  members.largestAssociateContribution,
  members.minimumCommonFund,
  members.fullGovernance,
  members.congressMonths,
  identifiers.codeLength,
  identifiers.codeCheckDigit,
  identifiers.personalId,
  identifiers.phoneLength,
  identifiers.namePrefixes,
  status.longestSuspension,
  status.silentStopMonths,
  status.changeNoticeDays,
  status.groupConversionMonths,
  size.sizeByMembers,
  size.sizeByCapital,
  size.sizeByLaw2023,
  size.sizeSectors,
  size.sizeDivisions,
  support.growthYears,
  support.lookBackYears,
  support.trainedShare,
  support.newEntityMonths,
  support.youngWorkers,
  yearlyInformation,
];
