import type { FieldId } from "../model/fields.ts";
import type { Mark } from "../model/law.ts";
import type { Rank } from "../model/ranks.ts";
import type { EntityKind } from "../model/records.ts";
import { tt012020 } from "./tables/tt-01-2020.ts";
import { tt092017 } from "./tables/tt-09-2017.ts";

/**
 * A score table is data: who is scored, by which items, and which total earns which rank. Nothing of it lives in code.
 * A mark says how sure a part is; `null` is not known and is never computed.
 */
export type ScoreTable = {
  readonly id: string;
  readonly title: string;
  /** Number of the document. */
  readonly document: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string;
  /** First day out of force; `null`: no end known, `"?"`: an end is likely, its day is not certain (see the candidates). */
  readonly effectiveTo: string | null;
  readonly effectiveToCandidates: readonly { readonly firstDayOut: string; readonly mark: Mark; readonly because: string }[];
  readonly appliesTo: readonly EntityKind[];
  /** The only `sector` of lists that the table is for; `null`: all. */
  readonly sector: string | null;
  readonly max: number;
  readonly unrated: readonly UnratedRule[];
  readonly knockOut: readonly KnockOut[];
  /** From the highest to the lowest; `from` included, `to` only with `toInclusive`. */
  readonly ranks: readonly RankBand[];
  readonly inputs: readonly ScoreInput[];
  readonly groups: readonly ScoreGroup[];
};

/** When an entity is not rated: younger than `months` at the end of the year, or stopped for more than `months` in it. */
export type UnratedRule = {
  readonly id: string;
  readonly label: string;
  readonly kind: "young" | "stopped";
  readonly months: number;
  readonly mark: Mark;
};

/** A flag that sets the rank whatever the total is. */
export type KnockOut = { readonly id: string; readonly label: string; readonly field: FieldId; readonly rank: Rank; readonly mark: Mark };

export type RankBand = {
  readonly id: Exclude<Rank, "unrated">;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly toInclusive: boolean;
  readonly mark: Mark;
};

/** A quantity that bands look at, computed from fields of the record. */
export type ScoreInput = {
  readonly id: string;
  /** Vietnamese name of the quantity. */
  readonly label: string;
  /** `VND`, `%` or the text's own word. */
  readonly unit: string;
  readonly formula: Formula;
  readonly mark: Mark;
  readonly note: string | null;
};

/** How an input is computed; it is unknown when one of its fields is. `quotient` is `field / by × times`. */
export type Formula =
  | { readonly kind: "value"; readonly field: FieldId }
  | { readonly kind: "mean"; readonly fields: readonly FieldId[] }
  | { readonly kind: "difference"; readonly field: FieldId; readonly minus: FieldId }
  | { readonly kind: "quotient"; readonly field: FieldId; readonly by: FieldId; readonly times: number };

export type ScoreGroup = {
  readonly id: string;
  readonly label: string;
  readonly max: number;
  readonly mark: Mark;
  readonly criteria: readonly ScoreCriterion[];
};

export type ScoreCriterion = {
  readonly id: string;
  readonly label: string;
  /** `null`: not known, limited by the maximum of the group alone. */
  readonly max: number | null;
  /** Of the name. */
  readonly mark: Mark;
  readonly maxMark: Mark;
  /** A criterion without sub-items has one item of its own id. */
  readonly items: readonly ScoreItem[];
};

export type ScoreItem = {
  readonly id: string;
  readonly label: string;
  readonly max: number | null;
  /** Of the wording and the maximum. */
  readonly mark: Mark;
  /** Id of an input, `null` for an item whose points are only entered. */
  readonly input: string | null;
  /** `entered`: points typed by the officer; otherwise points follow from the input. */
  readonly method: "bands" | "increase" | "entered";
  /** For `bands`: one of them holds for every value. */
  readonly bands: readonly Band[];
  /** For `increase`. */
  readonly rule: { readonly above: number; readonly points: number; readonly otherwise: number; readonly mark: Mark } | null;
  readonly note: string | null;
};

/** `from ≤ x < to` unless the ends say otherwise; `null` is no limit. The mark covers the limits and the points. */
export type Band = {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromInclusive: boolean;
  readonly toInclusive: boolean;
  readonly points: number;
  readonly mark: Mark;
  readonly label: string | null;
};

/** The tables that are shipped. */
export const scoreTables: readonly ScoreTable[] = [tt012020, tt092017];

/** A shipped table by its id, `null` for an unknown id. */
export function findScoreTable(id: string): ScoreTable | null {
  return scoreTables.find((table) => table.id === id) ?? null;
}

/** The maximum of a group, criterion, item or of `total`; `null` when it is not known or the table has no such id. */
export function maximumOf(table: ScoreTable, id: string): number | null {
  if (id === "total") return table.max;
  for (const group of table.groups) {
    if (group.id === id) return group.max;
    for (const criterion of group.criteria) {
      if (criterion.id === id) return criterion.max;
      for (const item of criterion.items) if (item.id === id) return item.max;
    }
  }
  return null;
}

/** The first day on which a table is out of force, `null` when none is known or certain. */
export function certainEnd(table: ScoreTable): string | null {
  return table.effectiveTo === "?" ? null : table.effectiveTo;
}
