import type { FieldId } from "../model/fields.ts";
import type { EntityKind, Scalar } from "../model/records.ts";

/** The two lists: `a` the one that was named first. */
export type Side = "a" | "b";

/** Where an entity stands in its list. `row` is 1-based; `key` finds it again in a later run. */
export type Stand = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly commune: string | null;
  readonly kind: EntityKind;
};

/** One field that the two lists tell differently. `keep` is the side that is certainly right, `null` where a person decides. */
export type Difference = {
  readonly field: FieldId;
  readonly label: string;
  readonly a: Scalar;
  readonly b: Scalar;
  readonly cellA: string | null;
  readonly cellB: string | null;
  readonly keep: Side | null;
  readonly because: string;
};

/** Two rows that are one entity, and why. `decided`: a person said so. */
export type Pair = {
  readonly a: Stand;
  readonly b: Stand;
  readonly status: "same" | "differs";
  readonly because: string;
  readonly decided: boolean;
  readonly differences: readonly Difference[];
};

/** An entity of one list that may be one of these of the other list; a person decides. */
export type Unsure = {
  readonly a: Stand;
  readonly candidates: readonly { readonly b: Stand; readonly because: string; readonly against: string }[];
};

/** An entity that only one list has. `near`: the most alike entity of the other list that is already another's pair, and why it is mentioned. */
export type Alone = { readonly entity: Stand; readonly near: { readonly other: Stand; readonly because: string } | null };

/** What two lists of the same cooperatives say of each other. */
export type Reconciliation = {
  readonly fileA: string;
  readonly fileB: string;
  readonly summary: {
    readonly a: number;
    readonly b: number;
    readonly same: number;
    readonly differs: number;
    readonly unsure: number;
    readonly onlyA: number;
    readonly onlyB: number;
  };
  readonly pairs: readonly Pair[];
  readonly unsure: readonly Unsure[];
  readonly onlyA: readonly Alone[];
  readonly onlyB: readonly Alone[];
  /** What hinders the comparison: codes that stand twice, lists without a common key. */
  readonly warnings: readonly string[];
};
