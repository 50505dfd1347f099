import type { FieldId } from "./fields.ts";

export type Severity = "error" | "warning";

/** One thing that is wrong or doubtful, at its cell. `message` says in Vietnamese what is wrong and what to do, `english` the same. */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Address such as "D12". */
  readonly cell: string;
  /** 1-based. */
  readonly row: number;
  readonly field: FieldId | null;
  readonly message: string;
  readonly english: string;
  /** The cell's own text. */
  readonly found: string;
  /** The right value when it is certain, else `null`. */
  readonly suggestion: string | number | null;
};
