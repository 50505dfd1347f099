import { describe, expect, test } from "vitest";
import { checkBook } from "../../../core/checks/check.ts";
import { exampleBook, exampleDay } from "../../../core/checks/examples.ts";
import { ruleFamilies, rules } from "../../../core/checks/rules.ts";
import { fieldDefinition } from "../../../core/model/fields.ts";
import { tt012020 } from "../../../core/scoring/tables/tt-01-2020.ts";
import { expectBoth, expectEnglish, vietnameseLetters } from "../../support/languages.ts";

/** Codes that other programs rely on, with their severities. */
const contract = {
  error: [
    "name.missing",
    "name.duplicate",
    "code.length",
    "code.check-digit",
    "code.duplicate",
    "code.lost-zero",
    "number.unreadable",
    "number.negative",
    "date.unreadable",
    "date.future",
    "subset.exceeds",
    "points.over-max",
    "points.total-mismatch",
    "rank.mismatch",
    "rank.not-eligible",
    "personal-id.format",
    "cell.error",
    "text.legacy-font",
    "text.formula",
  ],
  warning: [
    "name.prefix",
    "code.missing",
    "number.ambiguous",
    "unit.suspicious",
    "date.order",
    "total.mismatch",
    "members.too-few",
    "phone.format",
    "email.format",
    "personal-id.gender",
    "personal-id.birth-year",
    "status.unknown",
    "choice.unknown",
  ],
} as const;

const options = { asOf: exampleDay, table: tt012020 };

describe("rules", () => {
  test("ids are unique", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(ruleFamilies.map(({ id }) => id)).size).toBe(ruleFamilies.length);
  });

  test.each(Object.entries(contract).flatMap(([severity, ids]) => ids.map((id) => [id, severity])))("%s is there as %s", (id, severity) => {
    expect(rules.find((rule) => rule.id === id)?.severity).toBe(severity);
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    test("has a label in both languages, a source with a mark, sheets, and known fields", () => {
      expectBoth(rule.label, id);
      for (const label of Object.values(rule.label)) expect(label).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(rule.label.vi).toMatch(vietnameseLetters);
      expect(rule.source.document).not.toBe("");
      expect("VPIMDL?").toContain(rule.source.mark);
      expect(rule.appliesTo.length).toBeGreaterThan(0);
      expect(rule.fields.filter((field) => fieldDefinition(field) === null)).toEqual([]);
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    });

    test("its good example gives nothing", () => {
      expect(checkBook(exampleBook(rule, "good"), options).findings).toEqual([]);
    });

    test("its bad example gives it and nothing else", () => {
      const { findings } = checkBook(exampleBook(rule, "bad"), options);
      expect([...new Set(findings.map(({ code }) => code))]).toEqual([id]);
      for (const finding of findings) {
        expect(finding.severity).toBe(rule.severity);
        expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
        expect(finding.row).toBe(Number(finding.cell.replace(/\D/g, "")));
        expect(finding.message).toMatch(/[.?]$/);
        expect(finding.message).not.toMatch(/undefined|null|NaN|\[object/);
        expect(finding.english).toMatch(/^(?:\p{Lu}|\d|“).*[.?]$/u);
        expectEnglish(finding.english, id);
      }
    });
  });
});
