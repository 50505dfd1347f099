import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPieces } from "../../../addin/cli/json-pieces.ts";
import { tableLines } from "../../../addin/cli/text-table.ts";

describe("JSON in pieces", () => {
  it("is the JSON of the value, at any depth", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(6), (value, depth) => {
        expect(JSON.parse([...jsonPieces(value, depth)].join(""))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("asks for the items of a list one by one", () => {
    let made = 0;
    function* items(): Generator<object> {
      for (;;) yield { number: made++ };
    }
    const pieces = jsonPieces({ file: "x", results: items() }, 2);
    let text = "";
    while (text.length < 100) text += pieces.next().value;
    expect(text).toMatch(/^\{"file":"x","results":\[\n\{"number":0\},\n\{"number":1\}/);
    expect(made).toBeLessThan(20);
  });
});

describe("tables of text", () => {
  it("stand in columns, with marks on letters and without control characters", () => {
    expect([
      ...tableLines(
        [
          ["A", "Tên", "x"],
          ["BB", "ệ x̣", "a\u001b[31mb\nc"],
          ["C", "rất dài dài", ""],
        ],
        6,
      ),
    ]).toEqual(["A   Tên     x", "BB  ệ x̣     a [31mb c", "C   rất d…"]);
  });
});
