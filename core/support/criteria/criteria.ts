/** Every criterion, in the order of Điều 18. */

import type { Criterion } from "./criterion.ts";
import { commonAssets, commonFund, internalShare, membersGrow } from "./growth.ts";
import { agricultural, small, supported } from "./of-policy.ts";
import { newInHardArea, training } from "./people.ts";
import { audit, exists, noSanction, registered } from "./standing.ts";

/** The criteria of which one is enough (`one-of` in the policies). */
export const oneOf: readonly Criterion[] = [membersGrow, internalShare, commonFund, commonAssets, training, newInHardArea];

export const criteria: readonly Criterion[] = [exists, registered, noSanction, ...oneOf, audit, agricultural, small, supported];
