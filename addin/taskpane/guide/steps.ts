import type { GuideTexts } from "../messages/guide.vi.ts";

/** One step: the view it is about, and what its card points at. */
export type GuideStep = {
  readonly id: keyof GuideTexts["steps"];
  readonly tab: string;
  /** Pressed once when the step begins, if it is there and nothing is chosen yet. */
  readonly press?: string;
  /** Ends of the arrow, the first that is on the page. */
  readonly points: readonly string[];
};

/** The way through a book, in the order in which officers work. */
export const guideSteps: readonly GuideStep[] = [
  { id: "wrong", tab: "checks", points: [".tree-finding", ".filters", ".empty"] },
  {
    id: "fix",
    tab: "checks",
    press: ".tree-finding",
    points: [".reason-form", ".chosen-deeds .button.primary", ".chosen-deeds .button", ".chosen", ".empty"],
  },
  {
    id: "rank",
    tab: "scores",
    press: ".score-row:not(.score-row-head)",
    points: [".detail-result", ".distribution", ".scores-head", ".empty"],
  },
  {
    id: "target",
    tab: "targets",
    points: [".target-summary .summary-count:has(.missed)", ".target-summary", ".plan-choices"],
  },
  { id: "due", tab: "calendar", points: [".month-strip", ".plan-choices", ".empty"] },
  { id: "report", tab: "reports", points: [".report-files .button.primary", ".report-form"] },
];
