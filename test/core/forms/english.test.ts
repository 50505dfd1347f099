import { describe, expect, test } from "vitest";
import { choiceText } from "../../../core/forms/choice-words.ts";
import { formFields } from "../../../core/forms/dictionary.ts";
import { englishName } from "../../../core/forms/field-words.ts";
import { expectBoth } from "../../support/languages.ts";

describe("form fields in English", () => {
  test.each(formFields.map((field) => [field.id, field] as const))("%s", (id, { labels }) => {
    expectBoth({ vi: labels[0] ?? "", en: englishName(id) ?? "" }, id);
  });

  test("the choices of a field are English and told apart", () => {
    for (const { id, options } of formFields) {
      const texts = (options ?? []).map((option) => choiceText(option, "en"));
      expect(new Set(texts).size, id).toBe(texts.length);
      for (const [at, en] of texts.entries()) expectBoth({ vi: choiceText(options![at]!, "vi"), en }, id);
    }
  });

  test("fields of one block are told apart", () => {
    const seen = new Set<string>();
    for (const { id, block } of formFields) {
      const key = `${block}: ${englishName(id)}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });
});
