import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestFile, readRecordsFile, writeRecordsFile } from "../../../core/forms/records-file.ts";

const file = (more: Record<string, unknown>): string =>
  JSON.stringify({ format: "so-htx-records", version: 1, form: "establish", records: [], ...more });

describe("a records file", () => {
  it("is read as it was written", () => {
    const records = [
      {
        key: "2 / row 7",
        label: "HTX A",
        fields: { "name.vietnamese": "HTX A", "capital.charter": 5_000_000, "headOffice.inEconomicZone": false, "contact.fax": null },
        lists: { members: [{ "members.fullName": "LÊ VĂN SƠN" }], businessLines: [] },
      },
    ];
    expect(readRecordsFile(writeRecordsFile("establish", records))).toEqual({
      records: records.map((record) => ({ form: "establish", ...record })),
      warnings: [],
    });
  });

  for (const [what, text, words] of [
    ["no JSON", "<html>", "không phải JSON"],
    ["something else", "[1]", "không phải tệp hồ sơ"],
    ["a portal file", JSON.stringify({ format: "so-htx-portal", version: 1 }), "không phải tệp hồ sơ"],
    ["another version", file({ version: 2 }), "phiên bản khác"],
    ["no form", file({ form: "__proto__" }), "biểu mẫu"],
    ["no list", file({ records: {} }), "danh sách hồ sơ"],
    ["far too many", file({ records: Array(20_001).fill(0) }), "tối đa"],
    ["50 MB", " ".repeat(longestFile + 1), "Tệp quá lớn"],
  ] as const) {
    it(`is refused plainly: ${what}`, () => {
      const read = readRecordsFile(text);
      expect("problem" in read && read.problem).toContain(words);
    });
  }

  it("loses what it must not have, and says so", () => {
    const text = `{"format":"so-htx-records","version":1,"form":"establish","__proto__":{"polluted":1},"records":[{"key":"1","label":"A","fields":{"__proto__":{"polluted":true},"constructor":"x","name.vietnamese":"<img src=x onerror=alert(1)>","contact.phone":{"a":1},"members.fullName":"sai chỗ"},"lists":{"__proto__":[{"polluted":1}],"members":[{"members.fullName":"B","__proto__":"x"},7]}},"rác"]}`;
    const read = readRecordsFile(text);
    if ("problem" in read) throw new Error(read.problem);
    expect(read.records).toHaveLength(1);
    expect(read.records[0]!.fields).toEqual({ "name.vietnamese": "<img src=x onerror=alert(1)>" });
    expect(read.records[0]!.lists).toEqual({ members: [{ "members.fullName": "B" }, {}] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(read.warnings.join()).toMatch(/trường lạ “__proto__”.*đứng sai chỗ/s);
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (any, records) => {
        readRecordsFile(any);
        const read = readRecordsFile(file({ records: [records, { fields: records, lists: { members: records } }] }));
        expect("problem" in read || read.records.length > 0).toBe(true);
      }),
    );
  });
});
