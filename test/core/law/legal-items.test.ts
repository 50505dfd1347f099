import { describe, expect, it } from "vitest";
import { legalItems } from "../../../core/law/legal-items.ts";
import { type LegalParameter, valueOn } from "../../../core/law/parameter.ts";
import { sizeByLaw2023 } from "../../../core/law/size.ts";
import { isIsoDate } from "../../../core/model/dates.ts";

describe("legal items", () => {
  it("have ids of their own", () => {
    const ids = legalItems.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(legalItems.map((parameter) => [parameter.id, parameter] as const))("%s has value, dates, source and mark", (_, parameter) => {
    expect(parameter.label).toMatch(/\p{L}/u);
    expect(parameter.items.length).toBeGreaterThan(0);
    let last = "";
    for (const { value, from, until, source, mark } of parameter.items) {
      expect(value).not.toBeNull();
      expect(value).toBeDefined();
      expect(isIsoDate(from) && from.length === 10).toBe(true);
      // `until` is the first day on which a value no longer holds: the next may begin on it.
      expect(from >= last).toBe(true);
      expect(until === null || (isIsoDate(until) && until > from)).toBe(true);
      expect(source.document.length).toBeGreaterThan(5);
      expect("VPIMDL?").toContain(mark);
      expect("VPIMDL?").toContain(source.mark);
      last = until ?? "9999-12-31";
    }
  });

  it("answer on any day with the nearest value that is known", () => {
    const source = { document: "Luật thử", mark: "M" } as const;
    const parameter: LegalParameter<number> = {
      id: "thu",
      label: "Thử",
      items: [
        { value: 5, from: "2024-07-01", until: "2027-01-01", source, mark: "M" },
        { value: 7, from: "2027-01-01", until: "2030-01-01", source, mark: "M" },
      ],
    };
    const values = ["1990-01-01", "2024-07-01", "2026-12-31", "2027-01-01", "2029-12-31", "2099-12-31"].map(
      (day) => valueOn(parameter, day).value,
    );
    expect(values).toEqual([5, 5, 5, 7, 7, 7]);
  });

  it("mark every cell of the size table, and only unknown cells with ?", () => {
    for (const rows of Object.values(sizeByLaw2023.items[0].value)) {
      for (const row of Object.values(rows)) {
        for (const { value, mark } of [row.members, row.revenue, row.capital]) expect(value === null).toBe(mark === "?");
      }
    }
  });
});
