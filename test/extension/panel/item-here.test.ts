import { describe, expect, it } from "vitest";
import type { FormRecord, FormValues } from "../../../core/forms/record.ts";
import { itemsHere } from "../../../extension/panel/state/item-here.ts";

const record = (...members: FormValues[]): FormRecord => ({ form: "members", key: "", label: "", fields: {}, lists: { members } });
const person = (name: string, id = ""): FormValues => ({ "members.fullName": name, "members.personalId": id, "members.contribution": 5 });

const three = record(person("LÊ VĂN SƠN", "019079004321"), person("Trần Thị Mây", "019079004322"), person("LÊ VĂN SƠN", "019079004323"));

describe("which item a page stands open for", () => {
  it.each([
    ["a name of one alone", person("TRẦN THỊ MÂY"), { members: 1 }],
    ["a number", person("", "019079004323"), { members: 2 }],
    ["a name of two, and the number of one", person("Lê Văn Sơn", "019079004321"), { members: 0 }],
    ["a name of two", person("Lê Văn Sơn"), {}],
    ["a name and another's number", person("Trần Thị Mây", "019079004321"), {}],
    ["somebody else", person("HOÀNG VĂN SUỐI"), {}],
    ["nobody yet", person(""), {}],
  ])("%s", (_, shown, items) => {
    expect(itemsHere(record(shown), three)).toEqual(items);
  });

  it("is not asked where the page shows several, the record has one, or the list is none of the record", () => {
    expect(itemsHere(record(person("Trần Thị Mây"), person("")), three)).toEqual({});
    expect(itemsHere(record(person("Trần Thị Mây")), record(person("Trần Thị Mây")))).toEqual({});
    expect(itemsHere({ ...record(), lists: JSON.parse('{"__proto__":[{"members.fullName":"x"}]}') }, three)).toEqual({});
  });
});
