import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { pageText, plainFormat } from "../../../core/forms/page-values.ts";
import { readPageText } from "../../../core/forms/read-value.ts";

const money = fieldById("capital.charter")!;
const date = fieldById("tax.startDate")!;
const percent = fieldById("capital.source.privatePercent")!;

describe("a text of a page as a value", () => {
  it("comes back from what was written, in every format", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000 }),
        fc.constantFrom(1, 1000, 1e6),
        fc.boolean(),
        fc.constantFrom("," as const, "." as const),
        (thousands, scale, grouped, decimal) => {
          const format = { ...plainFormat, scale, grouped, decimal };
          const value = thousands * 1_000_000;
          const made = pageText(money, value, format);
          expect("text" in made && readPageText(money, made.text, format)).toBe(value);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        fc.constantFrom("dmy" as const, "mdy" as const, "ymd" as const),
        (day, order) => {
          const iso = day.toISOString().slice(0, 10);
          const made = pageText(date, iso, { ...plainFormat, order });
          expect("text" in made && readPageText(date, made.text, { ...plainFormat, order })).toBe(iso);
        },
      ),
    );
  });

  it("is nothing where it is not certain", () => {
    for (const text of ["", "12 tỷ", "1.2.3", "21,096,4", "-5", "một trăm"])
      expect([text, readPageText(money, text, plainFormat)]).toEqual([text, null]);
    expect(readPageText(percent, "1.234", plainFormat)).toBe(null);
    expect(readPageText(percent, "27,778 %", plainFormat)).toBe(27.778);
    for (const text of ["31/02/2026", "5/10/26", "2026", "10/2026", "32/01/2020"])
      expect([text, readPageText(date, text, plainFormat)]).toEqual([text, null]);
    expect(readPageText(date, "5-10-2026", plainFormat)).toBe("2026-10-05");
  });
});
