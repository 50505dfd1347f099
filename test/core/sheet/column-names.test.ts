import { describe, expect, it } from "vitest";
import { matchHeader } from "../../../core/sheet/header-match.ts";
import { withoutUnit } from "../../../core/sheet/header-unit.ts";
import { columnNames } from "./column-names.ts";

/** Best field by words alone, "null" below the agreement that a column needs. */
function fieldOf(name: string): string {
  const path = name.split(" / ").map(withoutUnit);
  const [best] = matchHeader(
    path.filter((part) => part !== ""),
    "entity",
  );
  return best !== undefined && best.score >= 0.6 ? best.field : "null";
}

describe("column names of many offices", () => {
  it.each(columnNames)("%s", (field, names) => {
    const wrong = names.split("|").flatMap((name) => (fieldOf(name) === field ? [] : [`${name} → ${fieldOf(name)}`]));
    expect(wrong).toEqual([]);
  });
});
