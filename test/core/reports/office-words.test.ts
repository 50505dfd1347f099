import { expect, test } from "vitest";
import { officeText } from "../../../core/reports/office-words.ts";
import { officeIds, officeOn } from "../../../core/reports/offices.ts";
import { expectBoth } from "../../support/languages.ts";

test("every level of offices has an English name at any time; an office's own name stays", () => {
  for (const day of ["2024-06-01", "2025-05-01", "2025-08-01", "2026-09-01"])
    for (const id of officeIds) {
      const found = officeOn(id, day);
      if ("office" in found) expectBoth({ vi: found.office.label, en: officeText(found.office.label, "en") }, `${id} ${day}`);
    }
  expect(officeText("Phòng Kinh tế phường Hoa Sen", "en")).toBe("Phòng Kinh tế phường Hoa Sen");
});
