import { describe, expect, test } from "vitest";
import { ruleFamilies } from "../../../core/checks/rules.ts";
import { sizeLabels, sizeSectorLabels } from "../../../core/law/size.ts";
import { type ChoiceField, choiceIds, choiceLabel } from "../../../core/model/choices.ts";
import { fieldDefinition, fields } from "../../../core/model/fields.ts";
import { rankLabels } from "../../../core/model/ranks.ts";
import { expectBoth, expectEnglish } from "../../support/languages.ts";

describe("words in both languages", () => {
  test.each(fields.map((field) => [field.id, field.label] as const))("field %s", (id, label) => {
    if (id === "flag.vietgap") expect(label.en).toBe(label.vi);
    else expectBoth(label, id);
  });

  test("fields of one row are told apart in English", () => {
    for (const holder of ["entity", "member"]) {
      const labels = fields.filter((field) => field.in === holder).map((field) => field.label.en);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test("criteria of a score table", () => {
    expectBoth(fieldDefinition("points.1a")!.label, "points.1a");
  });

  test.each(["kind", "status", "sector", "rank", "gender"] satisfies ChoiceField[])("choices of %s", (field) => {
    for (const id of choiceIds(field)) expectBoth({ vi: choiceLabel(field, id), en: choiceLabel(field, id, "en") }, id);
  });

  test("ranks, sizes, families of checks", () => {
    for (const labels of [rankLabels, sizeLabels, sizeSectorLabels])
      for (const [id, label] of Object.entries(labels)) expectBoth(label, id);
    for (const { id, label } of ruleFamilies) expectBoth(label, id);
  });

  test("Vietnamese is noticed where English is asked for", () => {
    expect(() => expectEnglish("Số âm", "a label")).toThrow();
    expect(() => expectEnglish("The column of Nghị định 295/2026", "a document of law")).toThrow();
    expect(() => expectEnglish("The “cột” of Decree 295/2026/NĐ-CP, Article 14", "a quotation")).not.toThrow();
  });
});
