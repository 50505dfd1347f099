import { describe, expect, test } from "vitest";
import { guideSteps } from "../../../addin/taskpane/guide/steps.ts";
import { pictures } from "../../../addin/taskpane/help/pictures.ts";
import { guideEn } from "../../../addin/taskpane/messages/guide.en.ts";
import { guideVi } from "../../../addin/taskpane/messages/guide.vi.ts";
import { helpEn } from "../../../addin/taskpane/messages/help.en.ts";
import { helpVi } from "../../../addin/taskpane/messages/help.vi.ts";
import { en } from "../../../addin/taskpane/messages/messages.en.ts";
import { vi } from "../../../addin/taskpane/messages/messages.vi.ts";
import { reports as reportsEn } from "../../../addin/taskpane/messages/reports.en.ts";
import { reports as reportsVi } from "../../../addin/taskpane/messages/reports.vi.ts";
import { topicFaults } from "../../ui/look/topic-faults.ts";

/** Views by the names that their tabs show. */
const names = (m: typeof vi, reports: string) => ({
  start: m.help.start,
  columns: m.columns.tab,
  checks: m.checks.tab,
  scores: m.scores.tab,
  targets: m.targets.tab,
  calendar: m.calendar.tab,
  reports,
  forms: m.forms.tab,
  comparison: m.comparison.tab,
  support: m.support.tab,
});

describe("help", () => {
  test("every view has a topic in both languages, under the name of its tab", () => {
    const titles = (topics: typeof helpVi.topics) => Object.fromEntries(Object.entries(topics).map(([id, { title }]) => [id, title]));
    expect(titles(helpVi.topics)).toEqual(names(vi, reportsVi.tab));
    expect(titles(helpEn.topics)).toEqual(names(en, reportsEn.tab));
  });

  test("every topic is whole: as many lines as its drawing has numbers, the same marks in both languages", () => {
    const faults = Object.keys(helpVi.topics).flatMap((key) => {
      const id = key as keyof typeof helpVi.topics;
      return topicFaults(id, helpVi.topics[id], helpEn.topics[id], pictures[id]);
    });
    expect(faults).toEqual([]);
  });
});

describe("the first run", () => {
  test("has five or six steps, each with a card in both languages that can be read at a glance", () => {
    expect(guideSteps.length).toBeGreaterThanOrEqual(5);
    expect(guideSteps.length).toBeLessThanOrEqual(6);
    for (const texts of [guideVi, guideEn])
      for (const { id } of guideSteps)
        for (const text of Object.values(texts.steps[id])) {
          expect(text.trim(), id).not.toBe("");
          expect(text.length, text).toBeLessThanOrEqual(200);
        }
  });
});
