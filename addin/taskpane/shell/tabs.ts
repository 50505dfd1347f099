import type { FunctionComponent } from "preact";
import type { TabItem } from "../parts/tabs.tsx";
import { calendarTab } from "../views/calendar/tab.ts";
import { checksTab } from "../views/checks/tab.ts";
import { columnsTab } from "../views/columns/tab.ts";
import { comparisonTab } from "../views/comparison/tab.ts";
import { formsTab } from "../views/forms/tab.ts";
import { reportsTab } from "../views/reports/tab.ts";
import { scoresTab } from "../views/scores/tab.ts";
import { supportTab } from "../views/support/tab.ts";
import { targetsTab } from "../views/targets/tab.ts";
import { chosenTab, undoOpen } from "./chosen-tab.ts";

/** One tab of the pane. `label` and `count` are read while drawing, so they follow language and book. */
export type Tab = {
  readonly id: string;
  readonly label: () => string;
  readonly count: () => TabItem["count"];
  readonly View: FunctionComponent;
  /** Without a book the start screen stands in its place. */
  readonly needsBook: boolean;
};

/** The tabs in their order. To add one, write its view and add its object here. */
export const tabs: readonly Tab[] = [
  columnsTab,
  checksTab,
  scoresTab,
  targetsTab,
  calendarTab,
  reportsTab,
  formsTab,
  comparisonTab,
  supportTab,
];

/** Shows the view that the address of the page names (`?tab=checks`), or what can be undone (`?do=undo`). */
export function openTabOf(search: string): void {
  const asked = new URLSearchParams(search);
  const tab = tabs.find(({ id }) => id === asked.get("tab"));
  if (tab !== undefined) chosenTab.value = tab.id;
  undoOpen.value = asked.get("do") === "undo";
}
