import { HyperFormula } from "hyperformula";
import { compileTable } from "../../../core/scoring/compile.ts";
import { scoreValues } from "../../../core/scoring/evaluate.ts";
import type { Section } from "../support/line.ts";
import { recalculation } from "../support/recalculate.ts";
import { formulaRow, recordOf, table } from "../support/score-rows.ts";
import { least, leastOnClock } from "../support/timing.ts";

/** The score table beside the same table as formulas, in HyperFormula and recalculated by LibreOffice. */
export const scoring: Section = ({ quick, rows, put }) => {
  const count = Math.min(rows, quick ? 1000 : 3000);
  const records = Array.from({ length: count }, (_, row) => recordOf(row));
  const compiled = compileTable(table);
  const context = { kind: "cooperative", year: 2023, asOf: "2024-01-15" } as const;
  const ours = (): number => records.reduce((sum, values) => sum + (scoreValues(compiled, values, context).total ?? 0), 0);
  const sheet = records.map((values, row) => formulaRow(values, row + 1));
  const formulas = least(() => HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3" }).getSheetNames().length, 2);
  put("scoring: HyperFormula on the same table / ours", formulas / least(ours), "×", `${count} records`);
  const office = recalculation(count);
  const what = "scoring: LibreOffice recalculating the same formulas / ours";
  if (office === null) put(what, null, "×", "LibreOffice is not installed");
  else
    put(
      what,
      Math.max(0, office.withFormulas - office.without) / leastOnClock(ours),
      "×",
      "time with formulas less time without, files of the same cells",
    );
};
