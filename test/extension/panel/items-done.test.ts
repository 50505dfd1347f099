import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormRecord, FormValues } from "../../../core/forms/record.ts";
import { itemsFilled, itemsListed, type ListEvidence, nextOf, noEvidence, statesOf } from "../../../extension/panel/state/items-done.ts";

const person = (name: string, id = ""): FormValues => ({ "members.fullName": name, "members.personalId": id, "members.contribution": 5 });
const record = (members: readonly FormValues[], more: FormRecord["lists"] = {}): FormRecord => ({
  form: "members",
  key: "",
  label: "",
  fields: {},
  lists: { members, ...more },
});
const four = record([
  person("LÊ VĂN SƠN", "019079004321"),
  person("Trần Thị Mây", "019079004322"),
  person("LÊ VĂN SƠN", "019079004323"),
  person("Hoàng Suối", "019079004324"),
]);

function listed(rows: readonly (readonly string[])[], of = four): { readonly [list: string]: { listed: number[]; unsure: number[] } } {
  return Object.fromEntries(
    [...itemsListed(rows, of)].map(([list, { listed, unsure }]) => [
      list,
      { listed: [...listed].sort((a, b) => a - b), unsure: [...unsure].sort((a, b) => a - b) },
    ]),
  );
}

describe("which items the rows of a page show", () => {
  it.each([
    ["a name of one", [["1", "TRẦN THỊ MÂY", "Chi tiết"]], [1], []],
    ["a number beside a name of two", [["1", "Lê Văn Sơn", "019 079 004 323"]], [2], []],
    ["a name of two, once", [["1", "Lê Văn Sơn"]], [], [0, 2]],
    [
      "a name of two, twice",
      [
        ["1", "Lê Văn Sơn"],
        ["2", "Lê Văn Sơn"],
      ],
      [0, 2],
      [],
    ],
    ["a name among others in a cell", [["1", "Trần Thị Mây (019079004322)"]], [1], []],
    ["a name with a telephone", [["Hoàng Suối", "0912345678"]], [3], []],
  ])("%s", (_, rows, sure, unsure) => {
    expect(listed(rows)).toEqual({ members: { listed: sure, unsure } });
  });

  it("takes nobody for somebody else of the same name, for a part of a name, or for a heading", () => {
    expect(listed([["1", "Trần Thị Mây", "019079009999"]])).toEqual({});
    expect(listed([["1", "Trần Thị Mây Trắng"]])).toEqual({});
    expect(
      listed([
        ["STT", "Họ và tên"],
        ["", "5"],
      ]),
    ).toEqual({});
  });

  it("is not sure of which list a row speaks when somebody is in two, nor of a short code", () => {
    const owner = (name: string): FormValues => ({ "beneficialOwners.fullName": name });
    const both = record(four.lists.members!, { beneficialOwners: [owner("Trần Thị Mây"), owner("Vàng A Páo")] });
    expect(listed([["1", "Trần Thị Mây"]], both)).toEqual({
      members: { listed: [], unsure: [1] },
      beneficialOwners: { listed: [], unsure: [0] },
    });
    const lines = record([], { businessLines: [{ "businessLines.code": "0127" }, { "businessLines.code": "2022" }] });
    expect(listed([["Năm", "2022"]], lines)).toEqual({ businessLines: { listed: [], unsure: [1] } });
  });

  it("never fails, whatever the page and the record hold", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("Trần Thị Mây", "__proto__", "019079004322"));
    fc.assert(
      fc.property(
        fc.array(fc.array(text)),
        fc.array(fc.dictionary(fc.constantFrom("members.fullName", "__proto__", "x"), text)),
        (rows, items) => {
          for (const { listed, unsure } of itemsListed(rows, record(items)).values())
            for (const item of [...listed, ...unsure]) expect(item).toBeLessThan(items.length);
        },
      ),
    );
  });
});

describe("what is done, and what comes next", () => {
  const evidence = (more: Partial<ListEvidence>): ListEvidence => ({ ...noEvidence, ...more });
  const filled = (...all: readonly (readonly [number, number, boolean?])[]): ListEvidence["filled"] =>
    new Map(all.map(([item, turn, whole = true]) => [item, { turn, whole }]));

  it.each([
    ["nothing is known", noEvidence, [], ["open", "open", "open"], 0],
    ["one was filled here", evidence({ filled: filled([0, 1]) }), [], ["filled", "open", "open"], 1],
    ["one was filled in part", evidence({ filled: filled([0, 1, false]) }), [], ["unsure", "open", "open"], 1],
    ["one was filled in another session", noEvidence, [1], ["open", "filled", "open"], 0],
    ["the list shows one", evidence({ listed: new Set([0]), seen: 1 }), [], ["listed", "open", "open"], 1],
    [
      "the list, seen later, does not show what was filled",
      evidence({ listed: new Set([0]), filled: filled([1, 1]), seen: 2 }),
      [],
      ["listed", "unsure", "open"],
      2,
    ],
    [
      "the list was seen before the filling",
      evidence({ listed: new Set([0]), filled: filled([1, 3]), seen: 2 }),
      [],
      ["listed", "filled", "open"],
      2,
    ],
    ["all are done", evidence({ listed: new Set([0, 1, 2]), seen: 1 }), [], ["listed", "listed", "listed"], null],
    ["the rest is unsure", evidence({ listed: new Set([0]), unsure: new Set([1, 2]), seen: 1 }), [], ["listed", "unsure", "unsure"], null],
  ] as const)("%s", (_, known, before, states, next) => {
    const found = statesOf(3, known, new Set(before));
    expect(found).toEqual(states);
    expect(nextOf(found)).toBe(next);
  });

  it("a filling brings an item whole only when every value of it stands there", () => {
    const row = (field: string, item: number | null, state: "same" | "differs" | "empty") =>
      ({ field, item, state, control: "", label: "", wanted: "", found: "", tick: false }) as const;
    const made = itemsFilled({
      rows: [
        row("members.fullName", 0, "same"),
        row("members.personalId", 0, "same"),
        row("members.fullName", 1, "same"),
        row("members.personalId", 1, "empty"),
        row("name.vietnamese", null, "differs"),
      ],
    });
    expect([...made].map(([list, items]) => [list, [...items]])).toEqual([
      [
        "members",
        [
          [0, true],
          [1, false],
        ],
      ],
    ]);
  });
});
