/** Sound files that the spoilt ones are made of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forms } from "../../../core/forms/form-list.ts";
import { recordFor } from "../../extension/support/records.ts";

const folder = join(import.meta.dirname, "../../fixtures/plans");
let plans: string[] | null = null;
let records: unknown[] | null = null;

/** The plan texts of the fixtures. */
export function plansOfTest(): readonly string[] {
  plans ??= ["build", "check", "seeds"].flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => readFileSync(join(folder, set, name), "utf8")),
  );
  return plans;
}

/** A records file of every form. */
export function recordsOfTest(): readonly unknown[] {
  records ??= forms.map(({ id }) => ({
    format: "so-htx-records",
    version: 1,
    form: id,
    records: ([0, 1] as const).map((set) => {
      const { key, label, fields, lists } = recordFor(id, set);
      return { key, label, fields, lists };
    }),
  }));
  return records;
}
