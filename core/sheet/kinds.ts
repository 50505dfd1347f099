import type { EntityKind } from "../model/records.ts";
import { fold } from "../model/text.ts";

const prefixes: readonly (readonly [EntityKind, RegExp])[] = [
  ["union", /^(?:lien hiep|lhhtx|lh htx|lh hop tac xa)(?: |$)/],
  ["creditFund", /^(?:quy tin dung|qtdnd|qtd)(?: |$)/],
  ["group", /^(?:to hop tac|tht)(?: |$)/],
  ["cooperative", /^(?:hop tac xa|htx[a-z]{0,5})(?: |$)/],
];

/** The kind that the name of an entity begins with, `null` when it does not say. */
export function kindOfName(name: string): EntityKind | null {
  const folded = fold(name);
  return prefixes.find(([, prefix]) => prefix.test(folded))?.[0] ?? null;
}
