import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecordsFile, writeRecordsFile } from "../../../core/forms/records-file.ts";
import { recordFor } from "../../extension/support/records.ts";

const record = recordFor("members");

function problemOf(value: unknown): string {
  const read = readRecordsFile(typeof value === "string" ? value : JSON.stringify(value));
  return "problem" in read ? read.problem.vi : "";
}

describe("records files", () => {
  it("come back as they were written", () => {
    const read = readRecordsFile(writeRecordsFile("members", [record, record]));
    expect(read).toEqual({ form: "members", records: [record, record], left: [] });
  });

  it("keep a name too long for them without a blank at its end", () => {
    const label = `${"a".repeat(299)} ${"b".repeat(20)}`;
    const read = readRecordsFile(writeRecordsFile("members", [{ ...record, label }]));
    expect("problem" in read ? read : read.records[0]!.label).toBe("a".repeat(299));
  });

  it("say what is wrong with other files", () => {
    const good = { format: "so-htx-records", version: 1, form: "establish", records: [{ key: "1", label: "A", fields: {}, lists: {} }] };
    expect(problemOf(good)).toBe("");
    expect(problemOf("{")).toContain("JSON bị hỏng");
    expect(problemOf([])).toContain("không phải tệp hồ sơ");
    expect(problemOf({ ...good, version: 2 })).toContain("phiên bản khác");
    expect(problemOf({ ...good, version: "1" })).toContain("phiên bản khác");
    expect(problemOf({ ...good, form: "constructor" })).toContain("biểu mẫu");
    expect(problemOf({ ...good, records: {} })).toContain("danh sách hồ sơ");
    expect(problemOf({ ...good, records: [null, 1, "x"] })).toContain("không có hồ sơ nào dùng được");
    expect(problemOf({ ...good, records: Array.from({ length: 20_001 }, () => ({})) })).toContain("hơn 20000");
    expect(problemOf(" ".repeat(20_000_001))).toContain("quá lớn");
  });

  it("leave out what the dictionary does not have, whatever it is called", () => {
    const text = `{"format":"so-htx-records","version":1,"form":"establish","records":[{"key":"1","label":"<img src=x onerror=alert(1)>",
      "fields":{"__proto__":{"polluted":true},"constructor":"x","name.own":"A","members.fullName":"lạc chỗ","capital.charter":{"a":1},"toString":1},
      "lists":{"__proto__":[{"a":1}],"members":[{"members.fullName":"B","__proto__":"x"},7]}}]}`;
    const read = readRecordsFile(text);
    if ("problem" in read) throw new Error(read.problem.vi);
    expect(read.records[0]!.fields).toEqual({ "name.own": "A" });
    expect(read.records[0]!.lists).toEqual({ members: [{ "members.fullName": "B" }, {}] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(read.left.map(({ vi }) => vi).join(" ")).toContain("trường lạ");
    expect(read.left.map(({ vi }) => vi).join(" ")).toContain("không đúng kiểu");
  });

  it("never throw", () => {
    fc.assert(fc.property(fc.json(), (text) => typeof readRecordsFile(text) === "object"));
    fc.assert(
      fc.property(fc.jsonValue(), (records) => {
        const text = JSON.stringify({
          format: "so-htx-records",
          version: 1,
          form: "change",
          records: [records, { fields: records, lists: { members: records } }],
        });
        return typeof readRecordsFile(text) === "object";
      }),
    );
  });
});
