/** The score table as formulas, recalculated by LibreOffice without a window. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as XLSX from "@e965/xlsx";
import { formulaRow, recordOf } from "./score-rows.ts";

/** Milliseconds that LibreOffice needs to open and write the rows with formulas to be computed, and without any; `null` without LibreOffice. */
export function recalculation(rows: number): { readonly withFormulas: number; readonly without: number } | null {
  const program = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), "so-htx-recalculate-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    // 0: always compute anew what a file of Excel holds.
    writeFileSync(
      join(profile, "user/registrymodifications.xcu"),
      `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item></oor:items>`,
    );
    const time = (name: string, formulas: boolean): number => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bookOf(rows, formulas));
      const start = performance.now();
      execFileSync(
        program,
        ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to", "csv", "--outdir", folder, path],
        { stdio: "ignore", timeout: 300_000 },
      );
      if (!existsSync(join(folder, `${name}.csv`))) throw new Error("LibreOffice wrote nothing.");
      return performance.now() - start;
    };
    // The first start makes the profile.
    time("first", false);
    return { withFormulas: Math.min(time("a", true), time("c", true)), without: Math.min(time("b", false), time("d", false)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookOf(rows: number, formulas: boolean): Uint8Array {
  const sheet: XLSX.WorkSheet = {};
  let width = 0;
  for (let row = 0; row < rows; row++) {
    formulaRow(recordOf(row), row + 1).forEach((value, column) => {
      const formula = typeof value === "string" && value.startsWith("=");
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = !formula
        ? { t: "n", v: Number(value) }
        : formulas
          ? { t: "n", v: 0, f: value.slice(1) }
          : { t: "n", v: 0 };
      width = Math.max(width, column);
    });
  }
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: width } });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "HTX");
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
