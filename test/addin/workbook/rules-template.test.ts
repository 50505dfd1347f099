import { expect, test } from "vitest";
import { rulesTemplate } from "../../../addin/workbook/rules-template.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { hasNoRule, readRules, ruleHeadings, ruleWords } from "../../../core/support/rules.ts";
import { packageProblems } from "./package-check.ts";

test("the template of local rules reads back without a complaint, shows every kind of row, and sets nothing by itself", () => {
  const { name, bytes } = rulesTemplate();
  expect(packageProblems(bytes)).toEqual([]);
  const { sheets } = openBook(bytes, name);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Hướng dẫn", "Quy định"]);
  const { rules, problems } = readRules(sheets[1]!);
  expect(problems).toEqual([]);
  expect(rules !== null && hasNoRule(rules)).toBe(true);
  const cells = sheets[1]!.cells;
  expect(cells[2]).toEqual(Object.values(ruleHeadings));
  expect(new Set(cells.slice(3).map((row) => row?.[0]))).toEqual(new Set(Object.values(ruleWords)));
  // An officer who makes an example a rule by taking the word away gets that rule.
  const own = {
    ...sheets[1]!,
    cells: cells.map((row, at) => (at < 3 ? row : row?.map((cell, column) => (column === 2 ? "Nội dung thật" : cell)))),
  };
  expect(readRules(own)).toMatchObject({ problems: [] });
  expect(readRules(own).rules?.budgets).toEqual([{ year: 2025, fund: "noi dung that", most: 1_000_000_000 }]);
});
